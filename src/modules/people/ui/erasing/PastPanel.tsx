import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import type { OutputOf } from '../../../../ground/shared/contract'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { people } from '../../contract'
import { groundsMessages, messages } from './messages'

type Erased = OutputOf<typeof people.erasures>['erased'][number]

/** What has been erased, by number alone, with the certificate of each. */
export function PastPanel({ erased }: { erased: readonly Erased[] }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const printButton = (one: Erased) =>
    may('people.erase') && (
      <Button
        look="quiet"
        size="small"
        label={intl.formatMessage(messages.print)}
        spokenLabel={intl.formatMessage(messages.printOf, { number: numberOf(one) })}
        onPress={() => void run(people.printErasure, { erasureId: one.erasureId })}
      />
    )
  const numberOf = ({ personId }: Erased) => `…${personId.slice(-6)}`
  return (
    <Panel title={intl.formatMessage(messages.past)}>
      <ProblemNotice problem={problem} onPutAway={forget} />
      {erased.length === 0 ? (
        <p className="py-1 text-body text-text-quiet">{intl.formatMessage(messages.noPast)}</p>
      ) : (
        <div className="flex flex-col gap-2">
          <p className="max-w-prose text-small text-text-quiet">{intl.formatMessage(messages.pastHint)}</p>
          <FactTable
            label={intl.formatMessage(messages.pastTable)}
            columns={[
              { id: 'number', label: intl.formatMessage(messages.number), cell: numberOf, namesRow: true },
              {
                id: 'day',
                label: intl.formatMessage(messages.day),
                cell: ({ erasedAt }) => onScreen(dayOf(erasedAt)),
                isFigure: true,
              },
              {
                id: 'grounds',
                label: intl.formatMessage(messages.grounds),
                cell: ({ grounds }) =>
                  grounds ? intl.formatMessage(groundsMessages[grounds]) : intl.formatMessage(messages.again),
              },
              {
                id: 'proposed',
                label: intl.formatMessage(messages.proposedByHead),
                cell: ({ proposedBy }) => proposedBy ?? '–',
              },
              {
                id: 'erased',
                label: intl.formatMessage(messages.erasedByHead),
                cell: ({ erasedBy }) => erasedBy ?? intl.formatMessage(messages.program),
              },
              {
                id: 'rows',
                label: intl.formatMessage(messages.rows),
                cell: ({ counts }) =>
                  counts
                    .map(({ one, many, count }) =>
                      count === 1 ? one : intl.formatMessage(messages.counted, { count, words: many }),
                    )
                    .join(', ') || '–',
                isQuiet: true,
              },
              {
                id: 'paper',
                label: intl.formatMessage(messages.paper),
                isLabelHidden: true,
                cell: (one) => printButton(one),
              },
            ]}
            rows={erased}
            keyOf={({ erasureId }) => erasureId}
          />
        </div>
      )}
    </Panel>
  )
}
