import type { Occasion, PaperDocument } from '../../../ground/vault/documents/paper'
import { claimHead, declaration, lineColumns } from '../fields'
import template from './blank-claim.typ?raw'

/** The paper form for a claim: the same columns, words and order as the screen's. */
export function blankClaim(scheme: string, occasion: Occasion): PaperDocument {
  return {
    template,
    title: 'Expense claim form',
    runningHead: 'Expense claim form',
    marking: 'Confidential when filled in',
    landscape: true,
    occasion,
    facts: {
      scheme,
      head: claimHead.map(({ key, label, columns }) => ({ label, columns, filled: key === 'scheme' ? scheme : '' })),
      columns: lineColumns.map(({ label, share }) => ({ label, share })),
      declaration,
    },
  }
}
