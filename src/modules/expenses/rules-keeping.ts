import { onScreen } from '../../ground/shared/dates'
import { taxYearEnd, taxYearLabel, taxYearOf } from './rules-mileage'

interface PaidOrNot {
  readonly number: number
  readonly state: string
  /** The last day on which money went out for it, or came back. */
  readonly paidOn: string | null
}

/** The last day on which a claim must still be there: so many whole tax years after the one in which it was paid (D-3). */
export function claimIsKeptUntil(paidOn: string, years: number): string {
  const end = taxYearEnd(taxYearOf(paidOn))
  return `${Number(end.slice(0, 4)) + years}${end.slice(4)}`
}

/**
 * Claims that stand against erasing whoever made them: what was paid, until its years are over; what is handed in, until
 * it is settled. What was never handed in, or thrown away, does not.
 */
export function claimsMustBeKept(claims: readonly PaidOrNot[], years: number, today: string) {
  return claims.flatMap(({ number, state, paidOn }): { what: string; until: string | null; why: string }[] => {
    const what = `Expense claim ${number}`
    if (paidOn === null) {
      if (!['submitted', 'checked', 'approved'].includes(state)) return []
      return [{ what, until: null, why: 'It is handed in and not paid yet. Pay it, or send it back.' }]
    }
    const until = claimIsKeptUntil(paidOn, years)
    if (until < today) return []
    const year = taxYearLabel(taxYearOf(paidOn))
    const why = `It was paid on ${onScreen(paidOn)}. Accounts are kept for the tax year ${year} and ${years} years after it.`
    return [{ what, until, why }]
  })
}
