import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { type PersonId, people } from '../../contract'
import { messages } from './messages'
import { shownWhen } from './when'

/** Everything that happened to this person, one line each, the latest first. */
export function TimelinePanel({ personId }: { personId: PersonId }) {
  const intl = useIntl()
  const { data: happenings = [] } = useQuery(people.timeline, { personId })
  return (
    <FactTable
      label={intl.formatMessage(messages.history)}
      width="form-wide"
      rows={happenings}
      keyOf={({ at, kind }, place) => `${at} ${kind} ${place}`}
      columns={[
        {
          id: 'when',
          label: intl.formatMessage(messages.when),
          cell: ({ at }) => at && shownWhen(at),
          isFigure: true,
        },
        { id: 'what', label: intl.formatMessage(messages.what), cell: ({ sentence }) => sentence },
        { id: 'who', label: intl.formatMessage(messages.who), cell: ({ by }) => by, isQuiet: true },
      ]}
    />
  )
}
