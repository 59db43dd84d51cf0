import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import type { ClaimLine, ClaimRecord } from '../../claim-shapes'
import { inMiles, inPounds } from '../../money'
import { Sentence } from '../claim/LineNotes'
import { kindWords, vehicleWords } from '../words'
import { messages } from './messages'

/** The lines as they were handed in, with what was allowed of each and what the rules say of it. */
export function ClaimLinesTable({ claim }: { claim: ClaimRecord }) {
  const intl = useIntl()
  const isCut = claim.lines.some(({ amountPence, allowedPence }) => amountPence !== allowedPence)
  const columns = columnsOf(claim, isCut, intl)
  const totals = [
    intl.formatMessage(messages.total, { total: inPounds(claim.totalPence) }),
    isCut && intl.formatMessage(messages.allowedTotal, { total: inPounds(claim.allowedPence) }),
    claim.paperTotalPence !== null &&
      intl.formatMessage(messages.paperSays, { total: inPounds(claim.paperTotalPence) }),
  ].filter(Boolean)
  return (
    <div className="flex flex-col gap-1">
      <FactTable
        label={intl.formatMessage(messages.linesOf, { number: claim.number })}
        columns={columns}
        rows={claim.lines}
        keyOf={({ lineId }) => lineId}
      />
      <p className="text-right text-body font-emphasis tabular-nums">{totals.join(', ')}</p>
    </div>
  )
}

/** What of each line is shown; what was allowed only where something was cut. */
function columnsOf(claim: ClaimRecord, isCut: boolean, intl: IntlShape): FactColumn<ClaimLine>[] {
  return [
    { id: 'on', label: intl.formatMessage(messages.on), isFigure: true, cell: ({ on }) => onScreen(on) },
    {
      id: 'what',
      label: intl.formatMessage(messages.what),
      namesRow: true,
      cell: (line) => (
        <span className="flex flex-col gap-0.5">
          <span>{[intl.formatMessage(kindWords[line.kind]), line.purpose].filter(Boolean).join(': ')}</span>
          {line.kind === 'mileage' && <span className="text-text-quiet">{journey(line, intl)}</span>}
          {line.cutReason && line.cutBy && (
            <span className="text-text-quiet">
              {intl.formatMessage(messages.cut, { who: line.cutBy, reason: line.cutReason })}
            </span>
          )}
          {claim.checks
            .filter(({ lineId }) => lineId === line.lineId)
            .map(({ code, severity, message }) => (
              <Sentence key={`${code} ${message}`} severity={severity} text={message} />
            ))}
        </span>
      ),
    },
    { id: 'receipt', label: intl.formatMessage(messages.receipt), isFigure: true, cell: (line) => line.receiptNumber },
    {
      id: 'amount',
      label: intl.formatMessage(messages.claimed),
      isMoney: true,
      cell: ({ amountPence }) => inPounds(amountPence),
    },
    ...(isCut
      ? [
          {
            id: 'allowed',
            label: intl.formatMessage(messages.allowed),
            isMoney: true,
            cell: ({ allowedPence }: ClaimLine) => inPounds(allowedPence),
          },
        ]
      : []),
  ]
}

function journey(line: ClaimLine, intl: IntlShape): string {
  const way = intl.formatMessage(messages.journeyText, {
    from: line.fromPostcode,
    to: line.toPostcode,
    isReturn: line.isReturn ? 'yes' : 'no',
    miles: inMiles(line.milesTenths),
  })
  return line.vehicle ? `${way}, ${intl.formatMessage(vehicleWords[line.vehicle])}` : way
}
