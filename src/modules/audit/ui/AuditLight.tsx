import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { Link } from '../../../ground/ui/design/actions/Link'
import { StatusPiece } from '../../../ground/ui/design/frame/StatusLine'
import { useMay } from '../../../ground/ui/session'
import { audit, type TrailLight } from '../contract'
import { messages } from './messages'

/**
 * Whether the records hold, at the foot of the window. That they do is told to those who look after the trail; that they
 * do not, to everybody.
 */
export function AuditLight() {
  const intl = useIntl()
  const may = useMay()
  const { data: standing } = useQuery(audit.standing, {})
  if (!standing) return null
  const mayRead = may('audit.read')
  const { light, lastCheck } = standing
  if (light !== 'bad' && !mayRead) return null
  const text =
    light === 'whole' && lastCheck
      ? intl.formatMessage(messages.lightChecked, { when: dayAndTime(intl.formatTime, intl.formatDate, lastCheck.at) })
      : intl.formatMessage(words[light])
  return (
    <StatusPiece
      isSaid
      tone={tones[light]}
      icon={light === 'whole' ? ShieldCheck : ShieldAlert}
      text={text}
      content={mayRead ? <Link href="/audit">{text}</Link> : undefined}
    />
  )
}

const words = {
  whole: messages.lightNever,
  never: messages.lightNever,
  old: messages.lightOld,
  bad: messages.lightBad,
} as const satisfies Record<TrailLight, unknown>

const tones = { whole: 'success', never: 'quiet', old: 'warning', bad: 'danger' } as const

/** Today's time alone, or the day before it. */
function dayAndTime(time: (at: string) => string, date: (at: string, options: object) => string, at: string): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return isToday ? time(at) : `${date(at, { day: 'numeric', month: 'short' })} ${time(at)}`
}
