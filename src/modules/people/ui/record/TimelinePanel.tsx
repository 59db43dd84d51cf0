import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { type PersonId, people } from '../../contract'
import { messages } from './messages'
import { shownWhen } from './when'

/** The answer that narrows nothing down. */
const everything = 'everything'

/** Everything that happened to this person in any part of the work, one line each, the latest first. */
export function TimelinePanel({ personId }: { personId: PersonId }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const { data: happenings = [] } = useQuery(people.timeline, { personId })
  const [wanted, setWanted] = useState(everything)
  const subjects = [...new Set(happenings.map(({ subject }) => subject))].sort()
  const subject = subjects.includes(wanted) ? wanted : everything
  const shown = subject === everything ? happenings : happenings.filter((one) => one.subject === subject)
  const print = () => void run(people.printTimeline, { personId, subjects: subject === everything ? [] : [subject] })
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={intl.formatMessage(messages.showOnly)}
          options={[
            { id: everything, label: intl.formatMessage(messages.everything) },
            ...subjects.map((id) => ({ id, label: id })),
          ]}
          value={subject}
          onChange={(next) => setWanted(next ?? everything)}
        />
        {may('people.print') && (
          <Button icon={Printer} label={intl.formatMessage(messages.printTimeline)} onPress={print} />
        )}
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <FactTable
        label={intl.formatMessage(messages.history)}
        width="form-wide"
        rows={shown}
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
    </div>
  )
}
