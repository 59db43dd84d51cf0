import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { type PersonId, people } from '../../contract'
import { messages } from './messages'
import { shownWhen } from './when'

/** Everything that happened to this person, one line each, the latest first. */
export function TimelinePanel({ personId }: { personId: PersonId }) {
  const intl = useIntl()
  const { data: happenings = [] } = useQuery(people.timeline, { personId })
  return (
    <table className="w-full max-w-form-wide text-table">
      <thead>
        <tr className="border-b border-line-strong text-left">
          <th scope="col" className="py-1 pr-4 font-emphasis">
            {intl.formatMessage(messages.when)}
          </th>
          <th scope="col" className="py-1 pr-4 font-emphasis">
            {intl.formatMessage(messages.what)}
          </th>
          <th scope="col" className="py-1 font-emphasis">
            {intl.formatMessage(messages.who)}
          </th>
        </tr>
      </thead>
      <tbody>
        {happenings.map(({ at, kind, sentence, by }, place) => (
          <tr key={`${at} ${kind} ${place}`} className="border-b border-line align-top">
            <td className="py-1 pr-4 whitespace-nowrap tabular-nums">{at && shownWhen(at)}</td>
            <td className="py-1 pr-4 break-words">{sentence}</td>
            <td className="py-1 text-text-quiet">{by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
