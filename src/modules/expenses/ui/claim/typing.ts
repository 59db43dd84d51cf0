import { isIsoDate } from '../../../../ground/shared/dates'
import type { ClaimDraft, ClaimLine, ClaimRecord, LineDraft } from '../../claim-shapes'
import { asHours, asMiles, asPounds, readClock, readHours, readPence, readTenths, readWhole } from './reading'

type PersonRef = ClaimDraft['personId']
type SchemeRef = ClaimDraft['schemeId']

/** One line as its cells hold it: dates and figures as they were typed, so that nothing is lost that cannot be read yet. */
export interface TypedLine {
  /** Tells the lines of this form apart, however they are moved. */
  readonly key: string
  readonly kind: LineDraft['kind']
  readonly on: string
  readonly purpose: string
  readonly fromPostcode: string
  readonly toPostcode: string
  readonly isReturn: boolean
  readonly vehicle: LineDraft['vehicle']
  readonly vehicleId: LineDraft['vehicleId']
  readonly miles: string
  readonly passengers: string
  readonly location: string
  readonly meal: string
  readonly hoursAway: string
  readonly leftAt: string
  readonly backAt: string
  readonly amount: string
  readonly receiptNumber: string
  readonly noReceiptReason: string
  readonly preApproval: string
  readonly costEvidence: string
}
export type LineField = Exclude<keyof TypedLine, 'key'>

/** A claim as its form holds it. */
export interface ClaimTyping {
  readonly personId: PersonRef | null
  readonly personName: string
  readonly schemeId: SchemeRef | null
  readonly receivedOn: string | null
  readonly payBy: ClaimDraft['payBy']
  readonly budgetCode: string
  readonly funderId: string | null
  readonly projectId: string | null
  readonly paperTotal: string
  readonly notes: string
  readonly lines: readonly TypedLine[]
}

/** What a new line is filled with: what the one above says, or what is known of the claimant. */
export interface LineDefaults {
  readonly fromPostcode: string
  readonly vehicle: TypedLine['vehicle']
  readonly vehicleId: TypedLine['vehicleId']
}

let lastKey = 0
const newKey = () => {
  lastKey += 1
  return `${Date.now().toString(36)}${lastKey}`
}

export function emptyLine(above: TypedLine | null, defaults: LineDefaults): TypedLine {
  return {
    key: newKey(),
    kind: above?.kind ?? 'mileage',
    on: '',
    purpose: '',
    fromPostcode: defaults.fromPostcode,
    toPostcode: '',
    isReturn: false,
    vehicle: above?.vehicle ?? defaults.vehicle,
    vehicleId: above ? above.vehicleId : defaults.vehicleId,
    miles: '',
    passengers: '',
    location: above?.location ?? '',
    meal: '',
    hoursAway: '',
    leftAt: '',
    backAt: '',
    amount: '',
    receiptNumber: '',
    noReceiptReason: '',
    preApproval: '',
    costEvidence: '',
  }
}

/** The line above once more. A receipt is for one purchase, so its number does not come along (R9). */
export function repeated(line: TypedLine): TypedLine {
  return { ...line, key: newKey(), receiptNumber: '', noReceiptReason: '', preApproval: '' }
}

const typedIn: readonly LineField[] = [
  'on',
  'purpose',
  'toPostcode',
  'miles',
  'passengers',
  'meal',
  'hoursAway',
  'leftAt',
  'backAt',
  'amount',
  'receiptNumber',
  'noReceiptReason',
]

/** Nothing was typed into it yet: such a line is neither saved nor counted. */
export function isEmptyLine(line: TypedLine): boolean {
  return typedIn.every((field) => line[field] === '')
}

/** Before the name of a field that the vault cannot take as it stands, such as a ninth passenger. */
export const refusedCode = 'refused '

/** Cells that say something unreadable, or a date that is missing, by their field. */
export type CellFaults = Partial<Record<LineField, 'date' | 'money' | 'miles' | 'number' | 'hours' | 'clock'>>

export function readLine(line: TypedLine): { readonly draft: LineDraft; readonly faults: CellFaults } {
  const faults: CellFaults = {}
  const take = <T>(field: LineField, read: T | undefined, fault: NonNullable<CellFaults[LineField]>): T | null => {
    if (read === undefined) faults[field] = fault
    return read ?? null
  }
  const isJourney = line.kind === 'mileage'
  const isMeal = line.kind === 'meal'
  if (!isIsoDate(line.on)) faults.on = 'date'
  const draft: LineDraft = {
    kind: line.kind,
    on: line.on,
    purpose: line.purpose,
    fromPostcode: isJourney ? line.fromPostcode : '',
    toPostcode: isJourney ? line.toPostcode : '',
    isReturn: isJourney && line.isReturn,
    vehicle: isJourney ? line.vehicle : null,
    vehicleId: isJourney ? line.vehicleId : null,
    milesTenths: (isJourney ? take('miles', readTenths(line.miles), 'miles') : null) ?? 0,
    passengers: (isJourney ? take('passengers', readWhole(line.passengers), 'number') : null) ?? 0,
    location: line.location,
    meal: isMeal ? line.meal : '',
    minutesAway: isMeal ? take('hoursAway', readHours(line.hoursAway), 'hours') : null,
    leftAt: isMeal ? take('leftAt', readClock(line.leftAt), 'clock') : null,
    backAt: isMeal ? take('backAt', readClock(line.backAt), 'clock') : null,
    claimedPence: (isJourney ? null : take('amount', readPence(line.amount), 'money')) ?? 0,
    receiptNumber: line.receiptNumber,
    noReceiptReason: line.receiptNumber.trim() === '' ? line.noReceiptReason : '',
    preApproval: line.preApproval,
    costEvidence: isJourney ? line.costEvidence : '',
  }
  return { draft, faults }
}

export function typedLine(line: ClaimLine): TypedLine {
  return {
    key: newKey(),
    kind: line.kind,
    on: line.on,
    purpose: line.purpose,
    fromPostcode: line.fromPostcode,
    toPostcode: line.toPostcode,
    isReturn: line.isReturn,
    vehicle: line.vehicle,
    vehicleId: line.vehicleId,
    miles: asMiles(line.milesTenths),
    passengers: line.passengers === 0 ? '' : String(line.passengers),
    location: line.location,
    meal: line.meal,
    hoursAway: asHours(line.minutesAway),
    leftAt: line.leftAt ?? '',
    backAt: line.backAt ?? '',
    amount: line.kind === 'mileage' || line.claimedPence === 0 ? '' : asPounds(line.claimedPence),
    receiptNumber: line.receiptNumber,
    noReceiptReason: line.noReceiptReason,
    preApproval: line.preApproval,
    costEvidence: line.costEvidence,
  }
}

/** What a stored claim looks like in its form. */
export function typingOf(claim: ClaimRecord): ClaimTyping {
  return {
    personId: claim.personId,
    personName: claim.personName,
    schemeId: claim.schemeId,
    receivedOn: claim.receivedOn,
    payBy: claim.payBy,
    budgetCode: claim.budgetCode,
    funderId: claim.funderId,
    projectId: claim.projectId,
    paperTotal: asPounds(claim.paperTotalPence),
    notes: claim.notes,
    lines: claim.lines.map(typedLine),
  }
}

/** The next number for a receipt: they are counted through the claim, as on the paper (R9). */
export function nextReceiptNumber(lines: readonly Pick<TypedLine, 'receiptNumber'>[]): string {
  const numbers = lines.map(({ receiptNumber }) => Number(/^\d{1,4}$/.exec(receiptNumber.trim())?.[0] ?? 0))
  return String(Math.max(0, ...numbers) + 1)
}
