import { useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { organisation } from '../contract'
import { messages } from './messages'
import { today } from '../../../ground/ui/today'

/** How many of today's staff came through the office's own projects, always with what it is counted from (S54, S110). */
export function StaffShare() {
  const intl = useIntl()
  const { data } = useQuery(organisation.staffShare, { on: today() }, { keepOld: true })
  if (!data || data.known === 0) return null
  const { ours, known, all } = data
  const percent = intl.formatNumber(ours / known, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <p className="px-3 py-1.5 text-body text-text-quiet tabular-nums">
      {intl.formatMessage(messages.share, { ours, known, percent, unknown: all - known })}
    </p>
  )
}
