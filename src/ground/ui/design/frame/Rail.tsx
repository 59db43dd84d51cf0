import { type LucideIcon, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { IconButton } from '../actions/IconButton'
import { messages } from '../messages'
import { Tooltip } from '../overlays/Tooltip'

export interface RailEntry {
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  readonly href: string
  /** Work to do, and nothing else. */
  readonly count?: number
  /** What the count counts, said after it: "claims to approve". */
  readonly countLabel?: string
}

interface RailProps {
  /** Only what the role may see. */
  entries: readonly RailEntry[]
  currentId: string
  isFolded: boolean
  onFold: (isFolded: boolean) => void
}

/** The areas of the program at the left: 200 px with names, 48 px with icons alone. */
export function Rail({ entries, currentId, isFolded, onFold }: RailProps) {
  const intl = useIntl()
  return (
    <nav
      aria-label={intl.formatMessage(messages.areas)}
      data-screen-only
      className={`flex shrink-0 flex-col border-r border-line bg-surface-sunken p-1.5 ${isFolded ? 'w-(--rail-folded-width)' : 'w-(--rail-width)'}`}
    >
      <ul className="flex grow flex-col gap-0.5 overflow-y-auto">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} isCurrent={entry.id === currentId} isFolded={isFolded} />
          </li>
        ))}
      </ul>
      <IconButton
        icon={isFolded ? PanelLeftOpen : PanelLeftClose}
        label={intl.formatMessage(isFolded ? messages.unfoldRail : messages.foldRail)}
        onPress={() => onFold(!isFolded)}
      />
    </nav>
  )
}

function Entry({ entry, isCurrent, isFolded }: { entry: RailEntry; isCurrent: boolean; isFolded: boolean }) {
  const { icon: Icon, label, href, count = 0, countLabel } = entry
  const link = (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={count > 0 ? `${label}, ${count} ${countLabel ?? ''}`.trim() : label}
      className="ring-inside relative flex h-8 cursor-default items-center gap-2.5 rounded-control border-l-3 border-transparent px-2 text-body text-text hover:bg-surface-hover aria-[current]:border-accent aria-[current]:bg-selection aria-[current]:font-emphasis"
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {!isFolded && <span className="grow truncate">{label}</span>}
      {count > 0 && (
        <span
          className={`rounded-control bg-accent px-1 text-small font-emphasis text-accent-text tabular-nums ${isFolded ? 'absolute top-0 right-0 px-0.5' : ''}`}
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  )
  return isFolded ? <Tooltip text={label}>{link}</Tooltip> : link
}
