import { Temporal } from 'temporal-polyfill'
import { plainPounds, type Pence, sumOf } from './money'

/** Whom the money comes from, as the bank knows them. */
export interface Originator {
  readonly sortCode: string
  readonly accountNumber: string
  readonly name: string
  /** Given by the bank, six figures (R20). */
  readonly serviceUserNumber: string
}

export interface BacsPayment {
  readonly sortCode: string
  readonly accountNumber: string
  readonly name: string
  readonly reference: string
  readonly amountPence: Pence
}

export interface BacsFile {
  readonly originator: Originator
  readonly payments: readonly BacsPayment[]
  readonly processingOn: string
  /** Six signs that tell one file from the next. */
  readonly serial: string
  readonly createdOn: string
}

/** The signs that Bacs takes; accents are left off, everything else becomes a space. */
export function bacsText(text: string, length: number): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[Øø]/g, 'O')
    .replace(/[Łł]/g, 'L')
    .replace(/[’'`]/g, '')
    .toUpperCase()
    .replace(/ß/g, 'SS')
    .replace(/Æ/g, 'AE')
    .replace(/Œ/g, 'OE')
    .replace(/[^A-Z0-9.&/-]+/g, ' ')
    .replace(/^[^A-Z0-9]+/, '')
  return plain.slice(0, length).padEnd(length, ' ')
}

/** R14: ten columns, no header, CRLF. The tenth, a date, is optional for the front end and always given here. */
export function bacsCsv({ originator, payments, processingOn }: BacsFile): string {
  const [year, month, day] = processingOn.split('-')
  return payments
    .map((payment) =>
      [
        payment.sortCode,
        payment.accountNumber,
        bacsText(payment.name, 18).trimEnd(),
        plainPounds(payment.amountPence),
        directCredit,
        originator.sortCode,
        originator.accountNumber,
        bacsText(originator.name, 18).trimEnd(),
        bacsText(payment.reference, 18).trimEnd(),
        `${day}/${month}/${year}`,
      ].join(','),
    )
    .map((record) => `${record}\r\n`)
    .join('')
}

const directCredit = '99'
const contra = '17'

/**
 * R15–R18: a Standard 18 file for one processing day. Positions 15, 18–35, 47–64 and 83–100 of the records, and the
 * labels, follow general knowledge of the standard: the bank confirms them with a test file before the first real one.
 */
export function standard18(file: BacsFile): string {
  const { originator, payments, processingOn, serial } = file
  const total = sumOf(payments.map(({ amountPence }) => amountPence))
  const records = payments.map((payment) => dataRecord(payment, originator))
  const labels = headerLabels(file)
  return [
    label(`VOL1${serial.padStart(6, '0')}0`.padEnd(41) + originator.serviceUserNumber, '1'),
    label(`HDR1${labels.identifier}`),
    label(`HDR2${labels.format}`),
    label(`UHL1${processingDate(processingOn)}999999    000000001 DAILY  001`),
    ...records,
    contraRecord(originator, total),
    label(`EOF1${labels.identifier}`),
    label(`EOF2${labels.format}`),
    label(`UTL1${filled(total, 13)}${filled(total, 13)}${filled(1, 7)}${filled(payments.length, 7)}`),
  ]
    .map((record) => `${record}\r\n`)
    .join('')
}

/** R16: one hundred characters. */
export function dataRecord(payment: BacsPayment, originator: Originator): string {
  return [
    payment.sortCode,
    payment.accountNumber,
    '0',
    directCredit,
    originator.sortCode,
    originator.accountNumber,
    '    ',
    filled(payment.amountPence, 11),
    bacsText(originator.name, 18),
    bacsText(payment.reference, 18),
    bacsText(payment.name, 18),
  ].join('')
}

/** R17: one debit of the whole, from the account that pays. */
function contraRecord(originator: Originator, total: Pence): string {
  return [
    originator.sortCode,
    originator.accountNumber,
    '0',
    contra,
    originator.sortCode,
    originator.accountNumber,
    '    ',
    filled(total, 11),
    bacsText('EXPENSES', 18),
    bacsText('CONTRA', 18),
    bacsText(originator.name, 18),
  ].join('')
}

function headerLabels({ originator: { serviceUserNumber: number }, serial, createdOn, processingOn }: BacsFile) {
  const volume = serial.padStart(6, '0')
  const dates = `${processingDate(createdOn)}${processingDate(expiry(processingOn))}`
  return {
    identifier: `A${number}S  1${number}${volume}00010001${' '.repeat(6)}${dates}0000000`,
    format: `F0200000100${' '.repeat(35)}00`,
  }
}

/** The file may be thrown away after a week. */
function expiry(processingOn: string): string {
  return Temporal.PlainDate.from(processingOn).add({ days: 7 }).toString()
}

/** R18: a space, two figures of the year, three of its day: 27 November 2026 is ` 26331`. */
export function processingDate(on: string): string {
  const { year, dayOfYear } = Temporal.PlainDate.from(on)
  return ` ${String(year % 100).padStart(2, '0')}${String(dayOfYear).padStart(3, '0')}`
}

/** The most that eleven figures hold is far above what an office pays; more would shift every later position. */
function filled(value: number, length: number): string {
  const text = String(value).padStart(length, '0')
  if (text.length > length) throw new Error(`${value} does not fit into ${length} figures.`)
  return text
}

function label(text: string, last = ' '): string {
  return text.padEnd(79).slice(0, 79) + last
}

/** R18: input, processing, entry. Saturdays and Sundays do not count; bank holidays are for the bank's calendar. */
export function earliestProcessing(today: string): string {
  return nextWorkingDay(today)
}

/** The day on which the money arrives: the working day after processing. */
export function entryDay(processingOn: string): string {
  return nextWorkingDay(processingOn)
}

function nextWorkingDay(on: string): string {
  let day = Temporal.PlainDate.from(on).add({ days: 1 })
  while (day.dayOfWeek > 5) day = day.add({ days: 1 })
  return day.toString()
}
