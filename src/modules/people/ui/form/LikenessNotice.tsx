import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { isIsoDate, onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { useMay } from '../../../../ground/ui/session'
import { messages as merge } from '../merge/messages'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { type PersonId, people } from '../../contract'
import { messages } from './messages'

const restMs = 150

interface LikenessNoticeProps {
  firstNames: string
  lastName: string
  dateOfBirth: string | null
  exceptPersonId: PersonId | null
  /** What the sentence is about: a record that is being made, or one that is there. */
  during: 'new' | 'record'
}

/** Records that may be the same person. A notice with links: it blocks nothing and takes no focus. */
export function LikenessNotice({ firstNames, lastName, dateOfBirth, exceptPersonId, during }: LikenessNoticeProps) {
  const intl = useIntl()
  const may = useMay()
  const born = dateOfBirth !== null && isIsoDate(dateOfBirth) ? dateOfBirth : null
  const asked = useRested({ firstNames, lastName, dateOfBirth: born })
  const isAsked = asked.lastName.trim() !== ''
  const { data } = useQuery(people.likenesses, { ...asked, exceptPersonId }, { enabled: isAsked, keepOld: true })
  const alike = isAsked ? (data ?? []) : []
  return (
    <div role="status">
      {alike.length > 0 && (
        <Notice
          tone="warning"
          title={intl.formatMessage(during === 'new' ? messages.mayBeHere : messages.mayBeTwice, {
            count: alike.length,
          })}
        >
          <ul className="flex flex-col gap-1">
            {alike.map((one) => (
              <li key={one.personId} className="flex flex-col">
                <span className="flex flex-wrap items-center gap-x-2">
                  <Link href={`/people/${one.personId}`}>{one.name}</Link>
                  <span className="tabular-nums">
                    {[one.dateOfBirth && onScreen(one.dateOfBirth), one.memberNumber].filter(Boolean).join(' · ')}
                  </span>
                  {one.archived && <Badge label={intl.formatMessage(messages.archived)} />}
                  {exceptPersonId && during === 'record' && may('people.merge') && (
                    <Link href={`/people/merge/${exceptPersonId}/${one.personId}`}>
                      {intl.formatMessage(merge.compare, { name: one.name })}
                    </Link>
                  )}
                </span>
                <span className="text-small text-text-quiet">{one.why}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

/** What was typed, once it has rested for a moment. */
function useRested<T extends Record<string, string | null>>(typed: T): T {
  const [rested, setRested] = useState(typed)
  const key = JSON.stringify(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key) as T), restMs)
    return () => clearTimeout(timer)
  }, [key])
  return rested
}
