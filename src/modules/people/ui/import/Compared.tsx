import { Equal, EqualNot } from 'lucide-react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { RadioGroup } from '../../../../ground/ui/design/fields/choice/RadioGroup'
import type { ImportDecision } from '../../import-shapes'
import { decisionLooks, type LikelyRow } from './likely-columns'
import { messages } from './messages'

/** One row of the list beside the record that it resembles, and what is to be done with it. */
export function Compared({ row, onDecide }: { row: LikelyRow; onDecide: (decision: ImportDecision) => void }) {
  const intl = useIntl()
  const { record } = row
  const shown = (date: string | null) => (date === null ? '' : onScreen(date))
  const facts = [
    { id: 'name', label: messages.name, theirs: row.name, ours: record?.name ?? '' },
    { id: 'born', label: messages.born, theirs: shown(row.dateOfBirth), ours: shown(record?.dateOfBirth ?? null) },
    { id: 'number', label: messages.number, theirs: row.memberNumber, ours: record?.memberNumber ?? '' },
  ]
  const head = 'px-3 py-1.5 text-left font-emphasis'
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-3 rounded-control border border-line p-3">
      <div className="relative min-w-0 flex-1 basis-80 overflow-x-auto">
        <table className="w-full text-table">
          <thead>
            <tr className="border-b border-line-strong">
              <th scope="col" className={head}>
                <span className="sr-only">{intl.formatMessage(messages.fact)}</span>
              </th>
              <th scope="col" className={head}>
                {intl.formatMessage(messages.rowOfList, { row: row.row })}
              </th>
              {record && (
                <>
                  <th scope="col" className={head}>
                    <span className="flex flex-wrap items-center gap-2">
                      {intl.formatMessage(messages.onRecord)}
                      {record.archived && <Badge label={intl.formatMessage(messages.archived)} />}
                      <Link href={`/people/${record.personId}`}>{intl.formatMessage(messages.openRecord)}</Link>
                    </span>
                  </th>
                  <th scope="col" className={head}>
                    {intl.formatMessage(messages.compared)}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {facts.map(({ id, label, theirs, ours }) => (
              <tr key={id} className="border-b border-line">
                <th scope="row" className="px-3 py-1.5 text-left font-normal text-text-quiet">
                  {intl.formatMessage(label)}
                </th>
                <td className="px-3 py-1.5 break-words">{theirs || <NotGiven />}</td>
                {record && (
                  <>
                    <td className="px-3 py-1.5 break-words">{ours || <NotGiven />}</td>
                    <td className="px-3 py-1.5">
                      {theirs && ours ? <Agreement isSame={theirs.toLowerCase() === ours.toLowerCase()} /> : null}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="px-3 py-1.5 text-body">{row.why}</p>
      </div>
      <div className="basis-80">
        <RadioGroup
          label={intl.formatMessage(messages.rowDecision, { row: row.row })}
          value={row.decision}
          onChange={(decision) => onDecide(decision as ImportDecision)}
          options={row.offers.map((offer) => ({ id: offer, label: intl.formatMessage(decisionLooks[offer].long) }))}
        />
      </div>
    </div>
  )
}

function NotGiven() {
  const intl = useIntl()
  return <span className="text-text-quiet">{intl.formatMessage(messages.notGiven)}</span>
}

function Agreement({ isSame }: { isSame: boolean }) {
  const intl = useIntl()
  const Icon = isSame ? Equal : EqualNot
  return (
    <span className={`flex items-center gap-1 ${isSame ? 'text-text-quiet' : 'text-warning'}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {intl.formatMessage(isSame ? messages.same : messages.different)}
    </span>
  )
}
