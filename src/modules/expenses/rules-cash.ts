import type { Problem } from '../../ground/shared/problem'
import { inPounds, type Pence, sumOf } from './money'

/** What goes into the cash box (above nothing) or out of it. */
export interface CashEntry {
  readonly kind: 'opening' | 'top-up' | 'voucher' | 'correction'
  readonly amountPence: Pence
}

/** R13: opening float + top-ups − vouchers. */
export function cashExpected(entries: readonly CashEntry[]): Pence {
  return sumOf(entries.map(({ amountPence }) => amountPence))
}

/** The office sets how much cash it keeps; no rule of the field gives a figure (R13). */
export function floatMustKeepToItsLimit(expected: Pence, added: Pence, limitPence: Pence | null): Problem | null {
  if (limitPence === null || expected + added <= limitPence) return null
  const message = `The box may hold ${inPounds(limitPence)} and has ${inPounds(expected)}. Add at most ${inPounds(Math.max(0, limitPence - expected))}.`
  return { code: 'expenses.float-limit', message, fields: { amountPence: message } }
}

export function cashMustBeEnough(expected: Pence, wanted: Pence): Problem | null {
  if (wanted <= expected) return null
  return {
    code: 'expenses.not-enough-cash',
    message: `The box has ${inPounds(expected)} and this needs ${inPounds(wanted)}. Top the box up first, or pay by bank.`,
  }
}

/** R13: each voucher is signed by the person who takes the money. */
export function voucherMustBeSigned(isSigned: boolean): Problem | null {
  if (isSigned) return null
  const message = 'Print the voucher and have it signed before you hand the money over.'
  return { code: 'expenses.voucher-unsigned', message, fields: { isSigned: message } }
}

/** How a count stands to the book, in words. */
export function countInWords(countedPence: Pence, expectedPence: Pence): string {
  const difference = countedPence - expectedPence
  if (difference === 0) return `Counted ${inPounds(countedPence)}: it agrees with the book.`
  return `Counted ${inPounds(countedPence)}, the book says ${inPounds(expectedPence)}: ${inPounds(Math.abs(difference))} ${difference > 0 ? 'too much' : 'missing'}.`
}
