import type { LucideIcon } from 'lucide-react'
import { type Tone, tones } from './tone'

interface BadgeProps {
  /** A word or two: "Cleared", "Expires in 12 days". */
  label: string
  /** `quiet` for what is merely so. */
  tone?: Tone | 'quiet'
  /** Instead of the tone's own icon. */
  icon?: LucideIcon
}

/** The state of a thing beside its name, as icon and word. */
export function Badge({ label, tone = 'quiet', icon }: BadgeProps) {
  const look =
    tone === 'quiet'
      ? { icon, ink: 'text-text-quiet', ground: 'bg-surface-sunken', edge: 'border-line' }
      : { ...tones[tone], edge: 'border-transparent' }
  const Icon = icon ?? look.icon
  return (
    <span
      className={`inline-flex h-5 max-w-full items-center gap-1 rounded-control border px-1.5 text-small whitespace-nowrap ${look.edge} ${look.ground} ${look.ink}`}
    >
      {Icon && <Icon aria-hidden="true" className="size-3.5 shrink-0" />}
      <span className="truncate">{label}</span>
    </span>
  )
}
