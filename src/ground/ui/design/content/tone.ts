import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { MessageDescriptor } from 'react-intl'
import { messages } from '../messages'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

/** State is never colour alone (WCAG 1.4.1): each tone has its icon and its word. */
export const tones: Readonly<
  Record<Tone, { icon: LucideIcon; word: MessageDescriptor; ink: string; ground: string; edge: string }>
> = {
  info: { icon: Info, word: messages.info, ink: 'text-info', ground: 'bg-info-soft', edge: 'border-info' },
  success: {
    icon: CircleCheck,
    word: messages.success,
    ink: 'text-success',
    ground: 'bg-success-soft',
    edge: 'border-success',
  },
  warning: {
    icon: TriangleAlert,
    word: messages.warning,
    ink: 'text-warning',
    ground: 'bg-warning-soft',
    edge: 'border-warning',
  },
  danger: {
    icon: CircleAlert,
    word: messages.danger,
    ink: 'text-danger',
    ground: 'bg-danger-soft',
    edge: 'border-danger',
  },
}
