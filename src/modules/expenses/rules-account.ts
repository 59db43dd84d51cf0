import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import type { ModulusVerdict } from './rules-modulus'

/** Six figures, however they were written: `40-05-15`. */
export function sortCodeOf(text: string): string | null {
  const figures = text.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(figures) ? figures : null
}

/** Eight figures; six or seven are filled up with leading zeros, as the banks do. */
export function accountNumberOf(text: string): string | null {
  const figures = text.replace(/[\s-]/g, '')
  return /^\d{6,8}$/.test(figures) ? figures.padStart(8, '0') : null
}

/** `40-05-15`, as people read it. Nothing stays nothing. */
export function spelledSortCode(sortCode: string): string {
  return sortCode.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')
}

/** Someone else is only paid in a claimant's place if the claimant said so. */
export function thirdPartyNeedsConsent(account: {
  readonly holderKind: 'self' | 'third-party'
  readonly consentOn: string | null
  readonly consentHow: string
}): Problem | null {
  if (account.holderKind === 'self' || (account.consentOn !== null && account.consentHow !== '')) return null
  const message = 'Write down when and how the claimant agreed that somebody else is paid for them.'
  return { code: 'expenses.consent', message, fields: { consentOn: message } }
}

/** R19: never in the way, only a word of warning. `tableFrom` is the day from which the weights hold. */
export function modulusWarning(verdict: ModulusVerdict, tableFrom: string, today: string): string | null {
  const age = Number(today.slice(0, 4)) - Number(tableFrom.slice(0, 4))
  const isOld = age > 1 || (age === 1 && today.slice(5) >= tableFrom.slice(5))
  const old = isOld ? ` The bank’s tables here are from ${onScreen(tableFrom)}: ask for newer ones.` : ''
  if (verdict === 'fails')
    return `This sort code and account number do not seem to belong together. Compare them with the paper once more.${old}`
  if (verdict === 'not-covered')
    return `The bank’s tables do not know this sort code, so it could not be checked.${old}`
  return null
}
