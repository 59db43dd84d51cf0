import { yearsToKeep } from '../../../ground/vault/erasing/periods'
import type { ErasedTable, ErasingSource } from '../../../ground/vault/erasing/rows'
import { claimsMustBeKept } from '../rules-keeping'

const own = 'person_id = ?1'
const theirClaims = 'claim_id in (select claim_id from claims where person_id = ?1)'

/**
 * What goes when a claimant is erased. The sums of runs and the cash book stay: what was paid was paid, to somebody who
 * is not named any more.
 */
const tables: readonly ErasedTable[] = [
  {
    table: 'payments',
    where: `${theirClaims} and reverses is not null`,
    words: null,
    guarded: { entity: 'payment', id: 'payment_id' },
  },
  {
    table: 'payments',
    where: theirClaims,
    words: ['a payment', 'payments'],
    guarded: { entity: 'payment', id: 'payment_id' },
  },
  {
    table: 'petty_cash_entries',
    where: theirClaims,
    words: null,
    key: 'entry_id',
    freed:
      "kind = 'correction', claim_id = null, recipient = '', reason = 'Cash paid for a claim whose record has been erased.'",
    guarded: { entity: 'cash-entry', id: 'entry_id' },
  },
  {
    table: 'payment_run_claims',
    where: `${theirClaims} or account_id in (select account_id from bank_accounts where ${own})`,
    words: null,
    guarded: { entity: 'payment-run', id: 'run_id' },
  },
  { table: 'claim_receipts', where: theirClaims, words: ['a receipt', 'receipts'], file: 'file_id' },
  { table: 'claim_hands', where: theirClaims, words: null },
  { table: 'claim_lines', where: `${theirClaims} and top_up_of is not null`, words: null },
  { table: 'claim_lines', where: theirClaims, words: null },
  {
    table: 'claims',
    where: own,
    words: ['an expense claim', 'expense claims'],
    guarded: { entity: 'claim', id: 'claim_id' },
  },
  ...(
    [
      ['bank_accounts', 'bank-account', 'account_id', ['set of bank details', 'sets of bank details']],
      ['claimant_logins', 'claimant-login', 'link_id', ['a link to a colleague', 'links to colleagues']],
      ['driver_papers', 'driver-paper', 'paper_id', ['a driver’s paper', 'driver’s papers']],
      ['vehicles', 'vehicle', 'vehicle_id', ['a vehicle', 'vehicles']],
      ['outside_miles', 'outside-miles', 'answer_id', ['miles for others', 'answers on miles for others']],
      ['paid_posts', 'paid-post', 'post_id', ['a paid post', 'paid posts']],
    ] as const
  ).map(([table, entity, id, words]): ErasedTable => ({ table, where: own, words, guarded: { entity, id } })),
]

export const expensesErasing: ErasingSource = {
  tables,
  ids: [`select claim_id from claims where ${own}`],
  keeps({ db, today }, personId) {
    const rows = db.arrays(
      `select c.number, c.state, max(p.on_day) from claims c left join payments p on p.claim_id = c.claim_id
         where c.person_id = ? group by c.claim_id order by c.number`,
      [personId],
    ) as [number, string, string | null][]
    const claims = rows.map(([number, state, paidOn]) => ({ number, state, paidOn }))
    return claimsMustBeKept(claims, yearsToKeep(db, 'expense-claims', today), today)
  },
}
