import type { IntlShape } from 'react-intl'
import { isIsoDate } from '../../../../ground/shared/dates'
import type { FieldFault } from '../../../../ground/ui/design/form/form-problems'
import { messages } from './messages'
import { readPence } from './reading'
import {
  type CellFaults,
  type ClaimTyping,
  isEmptyLine,
  type LineField,
  readLine,
  refusedCode,
  type TypedLine,
} from './typing'
import type { Priced } from './use-preview'

const cellMessages = {
  date: messages.faultDate,
  money: messages.faultMoney,
  miles: messages.faultMiles,
  number: messages.faultNumber,
  hours: messages.faultHours,
  clock: messages.faultClock,
} as const

/** A cell's name among the fields of the form. */
export function cellName(key: string, field: LineField): string {
  return `${key}.${field}`
}

export function cellFaultText(intl: IntlShape, fault: NonNullable<CellFaults[LineField]>): string {
  return intl.formatMessage(cellMessages[fault])
}

/** What keeps a claim from being saved at all: whose it is, under which scheme, and cells that cannot be read. */
export function saveFaults(intl: IntlShape, typing: ClaimTyping): FieldFault[] {
  const found: FieldFault[] = []
  if (typing.personId === null) found.push({ name: 'personId', message: intl.formatMessage(messages.needsClaimant) })
  if (typing.schemeId === null) found.push({ name: 'schemeId', message: intl.formatMessage(messages.needsScheme) })
  if (typing.receivedOn !== null && !isIsoDate(typing.receivedOn))
    found.push({ name: 'receivedOn', message: intl.formatMessage(messages.faultDate) })
  if (readPence(typing.paperTotal) === undefined)
    found.push({ name: 'paperTotal', message: intl.formatMessage(messages.faultMoney) })
  for (const [at, line] of typing.lines.entries()) {
    if (isEmptyLine(line)) continue
    for (const [field, fault] of Object.entries(readLine(line).faults))
      found.push({
        name: cellName(line.key, field as LineField),
        message: intl.formatMessage(messages.onLine, { number: at + 1, text: cellFaultText(intl, fault) }),
      })
  }
  return found
}

/** What keeps a claim from being handed in, each thing with the cell in which it is put right. */
export function blockingFaults(intl: IntlShape, typing: ClaimTyping, priced: Priced): FieldFault[] {
  const found: FieldFault[] = []
  for (const check of priced.checks.get('') ?? [])
    if (check.severity === 'block') found.push({ name: wholeField[check.code] ?? 'lines', message: check.message })
  for (const [at, line] of typing.lines.entries())
    for (const check of priced.checks.get(line.key) ?? [])
      if (check.severity === 'block')
        found.push({
          name: cellName(line.key, fieldOf(check.code, line)),
          message: intl.formatMessage(messages.onLine, { number: at + 1, text: check.message }),
        })
  return found
}

const wholeField: Readonly<Record<string, string>> = { 'paper-total': 'paperTotal', 'no-account': 'payBy' }

/** The cell in which a line is put right. */
export function fieldOf(code: string, line: TypedLine): LineField {
  if (code === 'journey-facts') {
    if (line.purpose === '') return 'purpose'
    if (line.fromPostcode === '') return 'fromPostcode'
    if (line.toPostcode === '') return 'toPostcode'
    return line.vehicle === null ? 'vehicle' : 'miles'
  }
  if (code === 'meal-cap') return line.hoursAway === '' ? 'hoursAway' : 'amount'
  if (code.startsWith(refusedCode)) return cellOf(code.slice(refusedCode.length))
  return lineFields[code] ?? 'on'
}

/** The cell for a field of a line as the vault names it. */
export function cellOf(field: string): LineField {
  return draftFields[field] ?? (field as LineField)
}

const draftFields: Readonly<Record<string, LineField>> = {
  milesTenths: 'miles',
  minutesAway: 'hoursAway',
  claimedPence: 'amount',
  vehicleId: 'vehicle',
}

const lineFields: Readonly<Record<string, LineField>> = {
  'no-amount': 'amount',
  'round-sum': 'amount',
  'same-purchase': 'amount',
  'pre-approval': 'preApproval',
  'meal-unknown': 'meal',
  'no-receipt': 'receiptNumber',
  'same-receipt': 'receiptNumber',
  'above-ceiling': 'costEvidence',
  papers: 'vehicle',
  'no-outside-miles': 'miles',
}
