import { onPaper } from '../../../ground/shared/dates'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { inPounds } from '../money'
import template from './remittances.typ?raw'

export interface Slip {
  readonly number: number
  readonly personName: string
  readonly address: string
  readonly payee: string
  readonly accountEnding: string
  readonly reference: string
  readonly paidOn: string
  readonly amountPence: number
  readonly lines: readonly {
    readonly on: string
    readonly what: string
    readonly amountPence: number
    readonly cut: string
  }[]
}

/** One slip for each claimant: what was paid, for what, and what was cut and why. */
export function remittances(slips: readonly Slip[], occasion: Occasion): PaperDocument {
  return {
    template,
    title: 'Remittance slips',
    runningHead: 'Remittance slips',
    marking: confidential,
    landscape: false,
    occasion,
    facts: {
      slips: slips.map((slip) => ({
        name: slip.personName,
        address: slip.address.split('\n').filter(Boolean),
        heading: `We have paid you ${inPounds(slip.amountPence)}`,
        pairs: [
          ['Claim', String(slip.number)],
          ['Paid on', onPaper(slip.paidOn)],
          ['Paid to', `${slip.payee}, account ending ${slip.accountEnding}`],
          ['On your statement', slip.reference],
        ],
        rows: slip.lines.map(({ on, what, amountPence, cut }) => [onPaper(on), what, cut, inPounds(amountPence)]),
        total: inPounds(slip.amountPence),
      })),
    },
  }
}
