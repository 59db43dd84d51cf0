import { onPaper } from '../../../ground/shared/dates'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import type { ClaimLine } from '../claim-shapes'
import { declaration, type LineColumn, lineColumns } from '../fields'
import { lineKindWords } from '../lines'
import { inMiles, inPounds } from '../money'
import template from './claim-sheet.typ?raw'

export interface ClaimFacts {
  readonly number: number
  readonly kind: 'claim' | 'top-up'
  readonly name: string
  readonly memberNumber: string
  readonly scheme: string
  readonly budgetCode: string
  readonly payWords: string
  /** Paid out of the petty cash: then this page is the voucher that both sign (R13). */
  readonly isVoucher: boolean
  readonly stageWords: string
  readonly notes: string
  readonly lines: readonly Omit<ClaimLine, 'lineId' | 'topUpOf' | 'vehicleId'>[]
  readonly totalPence: number
  readonly allowedPence: number
  readonly hands: readonly { readonly what: string; readonly name: string; readonly when: string }[]
  readonly checks: readonly string[]
}

/** A claim on paper as it stands: lines with their rates, what was cut and why, and who had a hand in it. */
export function claimSheet(claim: ClaimFacts, occasion: Occasion): PaperDocument {
  const title = claim.kind === 'top-up' ? 'Top-up of an expense claim' : 'Expense claim'
  return {
    template,
    title,
    runningHead: `Claim ${claim.number} · ${claim.name}`,
    marking: confidential,
    landscape: true,
    showsSeal: true,
    occasion,
    facts: {
      heading: `${title} ${claim.number}`,
      pairs: [
        ['Name', claim.name],
        ['Volunteer number', claim.memberNumber, 'None'],
        ['Scheme', claim.scheme],
        ['Budget code', claim.budgetCode, 'None'],
        ['Paid by', claim.payWords],
        ['Stands at', claim.stageWords],
        ...(claim.notes === '' ? [] : [['Notes', claim.notes]]),
      ],
      columns: lineColumns.map(({ label, share, isFigure }) => ({ label, share, isFigure })),
      rows: claim.lines.map((line) => ({
        cells: lineColumns.map(({ key }) => cellOf(key, line)),
        detail: detailOf(line),
        cut: line.allowedPence < line.amountPence ? cutInWords(line) : '',
      })),
      total: inPounds(claim.totalPence),
      allowed: claim.allowedPence === claim.totalPence ? '' : inPounds(claim.allowedPence),
      declaration,
      voucher: claim.isVoucher ? `Received in cash: ${inPounds(claim.allowedPence)}` : '',
      hands: claim.hands.map(({ what, name, when }) => [what, name, when]),
      checks: claim.checks,
    },
  }
}

type Line = ClaimFacts['lines'][number]

const vehicleWords = { car: 'Car or van', motorcycle: 'Motorcycle', bicycle: 'Bicycle' } as const

function cellOf(key: LineColumn['key'], line: Line): string {
  const isDrive = line.kind === 'mileage' && line.milesTenths > 0
  switch (key) {
    case 'on':
      return onPaper(line.on)
    case 'purpose':
      return line.purpose || lineKindWords[line.kind]
    case 'from':
      return line.fromPostcode
    case 'to':
      return line.toPostcode
    case 'way':
      return isDrive ? (line.isReturn ? 'Return' : 'Single') : ''
    case 'vehicle':
      return line.kind === 'mileage' && line.vehicle ? vehicleWords[line.vehicle] : lineKindWords[line.kind]
    case 'miles':
      return isDrive ? inMiles(line.milesTenths).replace(/ miles?$/, '') : ''
    case 'passengers':
      return line.passengers > 0 ? String(line.passengers) : ''
    case 'receipt':
      return line.receiptNumber
    case 'amount':
      return inPounds(line.amountPence)
  }
}

/** How the amount came about, in small letters under the line. */
function detailOf(line: Line): string {
  const { priced } = line
  const parts = [
    priced && `${inMiles(priced.firstTenths)} at ${priced.firstPence}p`,
    priced &&
      priced.aboveTenths > 0 &&
      `${inMiles(priced.aboveTenths)} at ${priced.abovePence}p beyond the first miles of the year`,
    priced && line.passengers > 0 && `passengers at ${priced.passengerPence}p`,
    line.meal,
    line.noReceiptReason !== '' && `no receipt: ${line.noReceiptReason}`,
    line.preApproval !== '' && `agreed beforehand: ${line.preApproval}`,
    line.costEvidence !== '' && `evidence of cost: ${line.costEvidence}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

function cutInWords({ allowedPence, cutReason, cutBy }: Line): string {
  return `Allowed ${inPounds(allowedPence)}: ${cutReason} (${cutBy ?? 'someone who has left'})`
}
