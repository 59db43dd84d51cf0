import { CircleAlert, Eye, ListChecks, TriangleAlert, UserRound } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useId, useRef } from 'react'
import { useIntl } from 'react-intl'
import { inPounds } from '../../money'
import { messages } from './messages'
import type { GroupId, QueueGroup, Waiting } from './queue'

interface ClaimQueueProps {
  groups: readonly QueueGroup[]
  openId: string | null
  sample: ReadonlySet<string>
  seen: ReadonlySet<string>
  onOpen: (claimId: string) => void
  ref?: Ref<HTMLDivElement>
}

const titles = { flagged: messages.flagged, clean: messages.clean, others: messages.others } as const

/** The claims that wait, one Tab stop. Arrows move; letters are left to the commands, so nothing is typed to search here. */
export function ClaimQueue({ groups, openId, sample, seen, onOpen, ref }: ClaimQueueProps) {
  const intl = useIntl()
  const id = useId()
  const order: readonly string[] = groups.flatMap(({ claims }) => claims.map(({ claimId }) => claimId))
  const place = order.indexOf(openId ?? '')
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    Home: 0,
    End: order.length - 1,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = steps[event.key]
    if (wanted === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const found = order[Math.min(Math.max(0, wanted), order.length - 1)]
    if (found !== undefined && found !== openId) onOpen(found)
  }
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label={intl.formatMessage(messages.queue)}
      aria-activedescendant={openId === null ? undefined : `${id}-${openId}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="ring-inside h-full overflow-auto rounded-control outline-none"
    >
      {groups
        .filter(({ claims }) => claims.length > 0)
        .map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <div
              id={`${id}-${group.id}`}
              className="sticky top-0 border-b border-line bg-surface-sunken px-3 py-1 text-small font-emphasis text-text-quiet"
            >
              {intl.formatMessage(messages.group, {
                title: intl.formatMessage(titles[group.id]),
                count: group.claims.length,
              })}
            </div>
            {group.claims.map((claim) => (
              <Entry
                key={claim.claimId}
                id={`${id}-${claim.claimId}`}
                claim={claim}
                group={group.id}
                isOpen={claim.claimId === openId}
                isSampled={sample.has(claim.claimId)}
                isSeen={seen.has(claim.claimId)}
                onOpen={onOpen}
              />
            ))}
          </div>
        ))}
    </div>
  )
}

interface EntryProps {
  id: string
  claim: Waiting
  group: GroupId
  isOpen: boolean
  isSampled: boolean
  isSeen: boolean
  onOpen: (claimId: string) => void
}

function Entry({ id, claim, group, isOpen, isSampled, isSeen, onOpen }: EntryProps) {
  const intl = useIntl()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const [worst] = [...claim.checks].sort((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'))
  const why = group === 'others' ? claim.whyNotApprove : (worst?.message ?? null)
  const Icon = group === 'others' ? UserRound : worst?.severity === 'block' ? CircleAlert : TriangleAlert
  const ink = group === 'others' ? 'text-text-quiet' : worst?.severity === 'block' ? 'text-danger' : 'text-warning'
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list holds the keyboard
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      onClick={() => onOpen(claim.claimId)}
      className="flex cursor-default flex-col gap-0.5 border-b border-line border-l-3 border-l-transparent px-3 py-1.5 text-body hover:bg-surface-hover aria-selected:border-l-accent aria-selected:bg-selection"
    >
      <span className="flex items-baseline gap-2">
        <span className="w-8 shrink-0 text-text-quiet tabular-nums">{claim.number}</span>
        <span className="min-w-0 grow truncate">{claim.personName}</span>
        <span className="tabular-nums">{inPounds(claim.allowedPence)}</span>
      </span>
      {why !== null && (
        <span className="flex items-start gap-1.5 text-small">
          <Icon aria-hidden="true" className={`mt-0.5 size-3.5 shrink-0 ${ink}`} />
          <span className="line-clamp-2 min-w-0">{why}</span>
        </span>
      )}
      {group === 'clean' && (isSampled || isSeen) && (
        <span className="flex flex-wrap gap-x-3 text-small text-text-quiet">
          {isSampled && (
            <span className="flex items-center gap-1">
              <ListChecks aria-hidden="true" className="size-3.5" />
              {intl.formatMessage(messages.inSample)}
            </span>
          )}
          {isSeen && (
            <span className="flex items-center gap-1">
              <Eye aria-hidden="true" className="size-3.5" />
              {intl.formatMessage(messages.lookedAt)}
            </span>
          )}
        </span>
      )}
    </div>
  )
}
