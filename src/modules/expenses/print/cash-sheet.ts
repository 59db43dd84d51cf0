import { onPaper } from '../../../ground/shared/dates'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { inPounds, sumOf } from '../money'
import type { CashBook } from '../register-shapes'
import template from './cash-sheet.typ?raw'

const kinds = { opening: 'Opening float', 'top-up': 'Topped up', voucher: 'Voucher', correction: 'Put right' } as const

type Entry = Omit<CashBook['entries'][number], 'entryId' | 'balancePence'>
type Count = Omit<CashBook['counts'][number], 'countId'>

export interface CashFacts {
  readonly from: string
  readonly to: string
  readonly entries: readonly Entry[]
  readonly counts: readonly Count[]
}

/** The cash book of some days, with a line for each recipient's signature and the counts with two (R13). */
export function cashSheet({ from, to, entries, counts }: CashFacts, occasion: Occasion): PaperDocument {
  const carried = sumOf(entries.filter(({ on }) => on < from).map(({ amountPence }) => amountPence))
  // By their days: one that was written down late stands where it belongs, and the sheet adds up all the same.
  const within = entries
    .filter(({ on }) => on >= from && on <= to)
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((entry, place, all) => ({
      ...entry,
      balancePence: carried + sumOf(all.slice(0, place + 1).map(({ amountPence }) => amountPence)),
    }))
  const sum = (wanted: readonly Entry['kind'][]) =>
    sumOf(within.filter(({ kind }) => wanted.includes(kind)).map(({ amountPence }) => amountPence))
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
