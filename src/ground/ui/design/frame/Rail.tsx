import { type LucideIcon, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { IconButton } from '../actions/IconButton'
import { messages } from '../messages'
import { Tooltip } from '../overlays/Tooltip'
import { useMediaQuery } from './use-media-query'

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

/** The areas of the program at the left: 200 px with names, 48 px with icons alone, as always where the window is narrow. */
export function Rail({ entries, currentId, onFold, ...props }: RailProps) {
  const intl = useIntl()
  const isNarrow = useMediaQuery('(width < 64rem)')
  const isFolded = props.isFolded || isNarrow
  return (
    <nav
      aria-label={intl.formatMessage(messages.areas)}
      data-screen-only
      className={`flex shrink-0 flex-col border-r border-line bg-surface-sunken p-1.5 ${isFolded ? 'w-(--rail-folded-width)' : 'w-(--rail-width)'}`}
    >
      {/* Never sideways: where the rail is too short, its own thin scroll bar takes room that the icons do not need. */}
      <ul className="flex grow flex-col gap-0.5 overflow-x-hidden overflow-y-auto [scrollbar-width:thin]">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} isCurrent={entry.id === currentId} isFolded={isFolded} />
          </li>
        ))}
      </ul>
      {!isNarrow && (
        <IconButton
          icon={isFolded ? PanelLeftOpen : PanelLeftClose}
          label={intl.formatMessage(isFolded ? messages.unfoldRail : messages.foldRail)}
          onPress={() => onFold(!isFolded)}
        />
      )}
    </nav>
  )
}

function Entry({ entry, isCurrent, isFolded }: { entry: RailEntry; isCurrent: boolean; isFolded: boolean }) {
  const { icon: Icon, label, href, count = 0, countLabel } = entry
  const spoken = count > 0 ? `${label}, ${count} ${countLabel ?? ''}`.trim() : label
  const link = (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={spoken}
      className={`${isFolded ? 'justify-center' : 'px-2.5'} ring-inside relative flex h-8 cursor-default items-center gap-2.5 rounded-control text-body text-text hover:bg-surface-hover aria-[current]:bg-selection aria-[current]:font-emphasis`}
    >
      {isCurrent && <span className="absolute inset-y-0 left-0 rounded-l-control border-l-3 border-accent" />}
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {!isFolded && <span className="grow truncate">{label}</span>}
      {count > 0 && !isFolded && (
        <span className="rounded-control bg-accent px-1 text-small font-emphasis text-accent-text tabular-nums">
          {count > 99 ? '99+' : count}
        </span>
      )}
      {/* Folded there is no room for figures: a dot says that there is work, the tooltip how much. */}
      {count > 0 && isFolded && (
        <span className="absolute top-1 right-1 rounded-round border-4 border-accent outline-1 outline-surface-sunken" />
      )}
    </Link>
  )
  return isFolded ? <Tooltip text={spoken}>{link}</Tooltip> : link
}
