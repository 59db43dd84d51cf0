import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { useWork } from '../../../../ground/ui/work'
import type { ClaimLine, ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inMiles, inPounds } from '../../money'
import { asHours } from '../claim/reading'
import { messages as frame } from '../messages'
import { kindWords, vehicleWords } from '../words'
import { messages } from './messages'

interface ClaimLinesProps {
  claim: ClaimRecord
  onCut: ((lineId: string) => void) | null
}

/** The lines as on the paper, each with its receipt and what is allowed of it. */
export function ClaimLines({ claim, onCut }: ClaimLinesProps) {
  const intl = useIntl()
  const { run, problem, forget } = useWork()
  const open = (fileId: ClaimRecord['receipts'][number]['fileId']) =>
    void run(expenses.openReceipt, { claimId: claim.claimId, fileId })
  const loose = claim.receipts.filter(({ number }) => !claim.lines.some((line) => line.receiptNumber === number))
  const columns = lineColumns(intl, claim, open, onCut)
  return (
    <>
      <FactTable
        label={intl.formatMessage(frame.table, { title: intl.formatMessage(messages.lines) })}
        columns={columns}
        rows={claim.lines}
        keyOf={({ lineId }) => lineId}
      />
      {loose.length > 0 && (
        <p className="flex flex-wrap gap-x-3 pt-2 text-body">
          <span className="text-text-quiet">{intl.formatMessage(messages.otherReceipts)}</span>
          {loose.map(({ fileId, number, name }) => (
            <Link key={fileId} onPress={() => open(fileId)}>
              {number || name}
            </Link>
          ))}
        </p>
      )}
      <ProblemLine problem={problem} onPutAway={forget} />
    </>
  )
}

function What({ line }: { line: ClaimLine }) {
  const intl = useIntl()
  const places = [line.fromPostcode, line.toPostcode].filter(Boolean).join(line.isReturn ? ' ⇄ ' : ' → ')
  const details = [
    places,
    line.milesTenths > 0 &&
      intl.formatMessage(messages.miles, {
        miles: inMiles(line.milesTenths),
        vehicle: line.vehicle ? intl.formatMessage(vehicleWords[line.vehicle]).toLowerCase() : '',
      }),
    line.passengers > 0 && intl.formatMessage(messages.passengers, { count: line.passengers }),
    line.meal,
    line.minutesAway !== null && intl.formatMessage(messages.away, { hours: asHours(line.minutesAway) }),
    line.leftAt && line.backAt && intl.formatMessage(messages.times, { left: line.leftAt, back: line.backAt }),
    line.location,
  ].filter(Boolean)
  return (
    <span className="flex min-w-40 flex-col break-words">
      <span>
        {intl.formatMessage(kindWords[line.kind])}
        {line.purpose !== '' && `: ${line.purpose}`}
      </span>
      {details.length > 0 && <span className="text-small text-text-quiet tabular-nums">{details.join(' · ')}</span>}
      {line.preApproval !== '' && (
        <span className="text-small text-text-quiet">
          {intl.formatMessage(messages.asked, { reason: line.preApproval })}
        </span>
      )}
      {line.costEvidence !== '' && (
        <span className="text-small text-text-quiet">
          {intl.formatMessage(messages.evidence, { what: line.costEvidence })}
        </span>
      )}
      {line.cutBy !== null && (
        <span className="text-small">
          {intl.formatMessage(messages.cutBecause, { name: line.cutBy, reason: line.cutReason })}
        </span>
      )}
    </span>
  )
}

interface ReceiptCellProps {
  line: ClaimLine
  receipts: ClaimRecord['receipts']
  onOpen: (fileId: ClaimRecord['receipts'][number]['fileId']) => void
}

function ReceiptCell({ line, receipts, onOpen }: ReceiptCellProps) {
  const intl = useIntl()
  if (line.receiptNumber === '') {
    if (line.noReceiptReason === '')
      return <span className="text-text-quiet">{intl.formatMessage(messages.noReceiptNeeded)}</span>
    return intl.formatMessage(messages.noReceipt, { reason: line.noReceiptReason })
  }
  const { receiptNumber: number } = line
  const scans = receipts.filter((receipt) => receipt.number === number)
  if (scans.length === 0) return number
  return (
    <span className="flex flex-wrap gap-x-3">
      {scans.map(({ fileId }, place) => (
        <Link key={fileId} onPress={() => onOpen(fileId)}>
          {place === 0 ? number : intl.formatMessage(messages.furtherScan, { number, place: place + 1 })}
        </Link>
      ))}
    </span>
  )
}

/** The columns in paper order, and Cut for those who may. */
function lineColumns(
  intl: IntlShape,
  claim: ClaimRecord,
  open: ReceiptCellProps['onOpen'],
  onCut: ClaimLinesProps['onCut'],
): FactColumn<ClaimLine>[] {
  const columns: FactColumn<ClaimLine>[] = [
    {
      id: 'number',
      label: intl.formatMessage(messages.number),
      isFigure: true,
      cell: (line) => claim.lines.indexOf(line) + 1,
    },
    { id: 'on', label: intl.formatMessage(messages.on), isFigure: true, cell: ({ on }) => onScreen(on) },
    {
      id: 'what',
      label: intl.formatMessage(messages.what),
      namesRow: true,
      total: intl.formatMessage(messages.total),
      cell: (line) => <What line={line} />,
    },
    {
      id: 'receipt',
      label: intl.formatMessage(messages.receipt),
      cell: (line) => <ReceiptCell line={line} receipts={claim.receipts} onOpen={open} />,
    },
    {
      id: 'claimed',
      label: intl.formatMessage(messages.claimed),
      isMoney: true,
      total: inPounds(claim.totalPence),
      cell: ({ amountPence }) => inPounds(amountPence),
    },
    {
      id: 'allowed',
      label: intl.formatMessage(messages.allowed),
      isMoney: true,
      total: inPounds(claim.allowedPence),
      cell: ({ amountPence, allowedPence }) =>
        allowedPence === amountPence ? inPounds(allowedPence) : <strong>{inPounds(allowedPence)}</strong>,
    },
  ]
  if (onCut) {
    columns.push({
      id: 'cut',
      label: intl.formatMessage(messages.cutShort),
      isLabelHidden: true,
      cell: (line) => (
        <Button
          look="quiet"
          size="small"
          label={intl.formatMessage(messages.cutShort)}
          spokenLabel={intl.formatMessage(messages.cutLine, { number: claim.lines.indexOf(line) + 1 })}
          onPress={() => onCut(line.lineId)}
        />
      ),
    })
  }
  return columns
}
