import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import { claimMustBeAt, dayMustNotBeAhead, notThere, onField, runMustComeToSomething } from '../rules'
import {
  cashExpected,
  cashMustBeEnough,
  countInWords,
  floatMustKeepToItsLimit,
  voucherMustBeSigned,
} from '../rules-cash'
import { countNeedsASecondPerson } from '../rules-separation'
import { allowedPence, mustFindClaim, stageOf } from './claim-store'
import { changing, changingToo } from './guards'
import { readExpenseOffice } from './registers'
import { apartProblem, doerOf } from './separation'
import { t } from './tables'

/** The cash book, oldest first, with what was in the box after each entry, and the counts, newest first (R13). */
export function cashBook(db: Read) {
  const rows = db.all(
    t
      .selectFrom('petty_cash_entries as e')
      .leftJoin('claims as c', 'c.claim_id', 'e.claim_id')
      .selectAll('e')
      .select('c.number')
      .orderBy('e.written_at')
      .orderBy('e.entry_id'),
  )
  let balancePence = 0
  const entries = rows.map((row) => {
    balancePence += row.amount_pence
    return {
      entryId: row.entry_id,
      kind: row.kind,
      amountPence: row.amount_pence,
      on: row.on_day,
      claimNumber: row.number,
      recipient: row.recipient,
      reason: row.reason,
      writtenBy: nameOfUser(db, row.written_by),
      balancePence,
    }
  })
  const counts = db.all(
    t.selectFrom('petty_cash_counts').selectAll().orderBy('first_at', 'desc').orderBy('count_id', 'desc'),
  )
  return {
    limitPence: readExpenseOffice(db).cashLimitPence,
    expectedPence: cashExpected(entries),
    entries,
    counts: counts.map((row) => ({
      countId: row.count_id,
      on: row.on_day,
      countedPence: row.counted_pence,
      expectedPence: row.expected_pence,
      words: countInWords(row.counted_pence, row.expected_pence),
      note: row.note,
      firstBy: nameOfUser(db, row.first_by),
      secondBy: row.second_by === null ? null : nameOfUser(db, row.second_by),
    })),
  }
}

/** The opening float, and later what is added to it. */
export function addCash(context: CommandContext, input: { amountPence: number; on: string; reason: string }): void {
  const { db, today } = context
  refuse(dayMustNotBeAhead(input.on, today, 'on'))
  const book = cashBook(db)
  refuse(floatMustKeepToItsLimit(book.expectedPence, input.amountPence, book.limitPence))
  const kind = book.entries.length === 0 ? 'opening' : 'top-up'
  const entryId = context.newId<string>()
  changing(context, 'cash-entry', entryId, () =>
    insertEntry(context, entryId, { ...input, kind, claimId: null, recipient: '' }),
  )
}

/** Hands cash out against an approved claim and a signed voucher. It is a release: whoever approved may not (R11, R13). */
export function payCash(
  context: CommandContext,
  input: { claimId: string; on: string; recipient: string; isSigned: boolean },
): void {
  const { db, session, now, today } = context
  const claim = mustFindClaim(db, input.claimId)
  refuse(claimMustBeAt(claim.number, stageOf(db, claim), ['approved']))
  refuse(claimMustBePaidInCash(claim.pay_by))
  refuse(dayMustNotBeAhead(input.on, today, 'on'))
  refuse(voucherMustBeSigned(input.isSigned))
  refuse(apartProblem(db, session, 'release', claim))
  const amount = allowedPence(db, input.claimId)
  refuse(runMustComeToSomething(claim.number, amount))
  refuse(cashMustBeEnough(cashBook(db).expectedPence, amount))
  const [entryId, paymentId] = [context.newId<string>(), context.newId<string>()]
  const entry = { kind: 'voucher' as const, amountPence: -amount, on: input.on, claimId: input.claimId, reason: '' }
  changingToo(context, 'cash-entry', [entryId], () =>
    insertEntry(context, entryId, { ...entry, recipient: input.recipient }),
  )
  changing(context, 'payment', paymentId, () =>
    db.run(
      t.insertInto('payments').values({
        payment_id: paymentId,
        claim_id: input.claimId,
        run_id: null,
        entry_id: entryId,
        amount_pence: amount,
        reverses: null,
        reason: '',
        on_day: input.on,
        written_at: now,
        written_by: session.userId,
      }),
    ),
  )
}

/** The first of two counts. What should be there is kept with it. */
export function countCash<Id extends string>(
  context: CommandContext,
  input: { countedPence: number; on: string; note: string },
): { countId: Id; words: string } {
  const { db, session, now, today } = context
  refuse(dayMustNotBeAhead(input.on, today, 'on'))
  const { expectedPence } = cashBook(db)
  refuse(differencesAreExplained(input.countedPence, expectedPence, input.note))
  const countId = context.newId<Id>()
  changing(context, 'cash-count', countId, () =>
    db.run(
      t.insertInto('petty_cash_counts').values({
        count_id: countId,
        on_day: input.on,
        counted_pence: input.countedPence,
        expected_pence: expectedPence,
        note: input.note,
        first_at: now,
        first_by: session.userId,
        second_at: null,
        second_by: null,
      }),
    ),
  )
  return { countId, words: countInWords(input.countedPence, expectedPence) }
}

/** The second signature. A count that came out otherwise is a count of its own. */
export function signCount(context: CommandContext, countId: string): void {
  const { db, session, now } = context
  const count = db.one(t.selectFrom('petty_cash_counts').selectAll().where('count_id', '=', countId))
  if (!count || count.second_by !== null) return refuse(notThere('count'))
  refuse(countNeedsASecondPerson(doerOf(session), count.first_by))
  changing(context, 'cash-count', countId, () =>
    db.run(
      t
        .updateTable('petty_cash_counts')
        .set({ second_at: now, second_by: session.userId })
        .where('count_id', '=', countId),
    ),
  )
}

function insertEntry(
  { db, session, now }: CommandContext,
  entryId: string,
  entry: {
    kind: 'opening' | 'top-up' | 'voucher'
    amountPence: number
    on: string
    claimId: string | null
    recipient: string
    reason: string
  },
): void {
  db.run(
    t.insertInto('petty_cash_entries').values({
      entry_id: entryId,
      kind: entry.kind,
      amount_pence: entry.amountPence,
      on_day: entry.on,
      claim_id: entry.claimId,
      recipient: entry.recipient,
      reason: entry.reason,
      written_at: now,
      written_by: session.userId,
    }),
  )
}

function claimMustBePaidInCash(payBy: string) {
  if (payBy === 'cash') return null
  return { code: 'expenses.not-cash' as const, message: 'This claim is paid by bank. Send it back to change that.' }
}

function differencesAreExplained(counted: number, expected: number, note: string) {
  if (counted === expected || note !== '') return null
  return onField('count-note', 'note', `${countInWords(counted, expected)} Count again, or say what is known about it.`)
}
