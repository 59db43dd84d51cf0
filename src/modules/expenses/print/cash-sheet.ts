import { onPaper } from '../../../ground/shared/dates'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { inPounds } from '../money'
import type { CashBook } from '../register-shapes'
import template from './cash-sheet.typ?raw'

const kinds = { opening: 'Opening float', 'top-up': 'Topped up', voucher: 'Voucher', correction: 'Put right' } as const

type Entry = Omit<CashBook['entries'][number], 'entryId'>
type Count = Omit<CashBook['counts'][number], 'countId'>

export interface CashFacts {
  readonly from: string
  readonly to: string
  readonly entries: readonly Entry[]
  readonly counts: readonly Count[]
}

/** The cash book of some days, with a line for each recipient's signature and the counts with two (R13). */
export function cashSheet({ from, to, entries, counts }: CashFacts, occasion: Occasion): PaperDocument {
  const within = entries.filter(({ on }) => on >= from && on <= to)
  const first = within[0]
  const carried = first ? first.balancePence - first.amountPence : (entries.at(-1)?.balancePence ?? 0)
  const sum = (wanted: readonly Entry['kind'][]) =>
    within.filter(({ kind }) => wanted.includes(kind)).reduce((total, { amountPence }) => total + amountPence, 0)
  return {
    template,
    title: 'Petty cash sheet',
    runningHead: 'Petty cash sheet',
    marking: confidential,
    landscape: true,
    showsSeal: true,
    occasion,
    facts: {
      standfirst: `${onPaper(from)} to ${onPaper(to)}`,
      identity: [
        ['In the box before', inPounds(carried)],
        ['Put in', inPounds(sum(['opening', 'top-up']))],
        ['Put right', inPounds(sum(['correction']))],
        ['Paid on vouchers', inPounds(sum(['voucher']))],
        ['Should be in the box', inPounds(within.at(-1)?.balancePence ?? carried)],
      ],
      rows: within.map((entry) => [
        onPaper(entry.on),
        kinds[entry.kind],
        entry.claimNumber === null ? entry.reason : `Claim ${entry.claimNumber}`,
        entry.recipient,
        entry.writtenBy,
        inPounds(entry.amountPence),
        inPounds(entry.balancePence),
        entry.kind === 'voucher' ? 'sign' : '',
      ]),
      counts: counts
        .filter(({ on }) => on >= from && on <= to)
        .map((count) => [onPaper(count.on), count.words, count.note, count.firstBy, count.secondBy ?? 'Nobody yet']),
    },
  }
}
