import { Temporal } from 'temporal-polyfill'
import { refuse } from '../../../ground/shared/problem'
import type { CommandContext, QueryContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import { earliestProcessing, entryDay } from '../bacs'
import { sumOf } from '../money'
import {
  accountMustBeInUse,
  claimMustBeAt,
  dayMustNotBeAhead,
  notThere,
  paymentMustStand,
  processingDayMustBeAhead,
  runMustBeAt,
  runMustComeToSomething,
} from '../rules'
import { runMustBeReleasedByAnother } from '../rules-separation'
import { accountHasChanged, accountInUse } from './accounts'
import { allowedPence, mustFindClaim, nextNumber, stageOf } from './claim-store'
import { changing, changingToo } from './guards'
import { personName } from './names'
import { apartProblem, doerOf, gainerOf, handsOf } from './separation'
import { type PaymentRunsTable, t } from './tables'

/** Puts approved claims together for one payment by bank. Nothing leaves before somebody else releases it. */
export function makeRun<Id extends string>(
  context: CommandContext,
  input: { claimIds: readonly string[]; processingOn: string },
): { runId: Id; number: number; totalPence: number } {
  const { db, now, session, today } = context
  const weekday = Temporal.PlainDate.from(input.processingOn).dayOfWeek
  refuse(processingDayMustBeAhead(input.processingOn, earliestProcessing(today), weekday))
  const items = [...new Set(input.claimIds)].map((claimId) => itemFor(db, claimId, input.processingOn))
  const runId = context.newId<Id>()
  const number = nextNumber(db, 'payment_runs')
  const totalPence = sumOf(items.map((item) => item.amount_pence))
  changing(
    context,
    'payment-run',
    runId,
    () => {
      db.run(
        t.insertInto('payment_runs').values({
          run_id: runId,
          number,
          state: 'open',
          processing_on: input.processingOn,
          claims: items.length,
          total_pence: totalPence,
          made_at: now,
          made_by: session.userId,
          released_at: null,
          released_by: null,
          exported_at: null,
          exported_by: null,
          format: null,
          file_name: null,
          sha256: null,
          paid_on: null,
          paid_by: null,
          cancelled_reason: '',
        }),
      )
      for (const item of items) db.run(t.insertInto('payment_run_claims').values({ run_id: runId, ...item }))
    },
    { count: items.length, totalPence },
  )
  return { runId, number, totalPence }
}

function itemFor(db: Read, claimId: string, processingOn: string) {
  const claim = mustFindClaim(db, claimId)
  refuse(claimMustBeAt(claim.number, stageOf(db, claim), ['approved']))
  const account =
    claim.pay_by === 'cash' ? null : accountInUse(db, claim.person_id, claim.pay_by === 'bank' ? 'self' : 'third-party')
  refuse(accountMustBeInUse(claim.number, account !== null))
  const amount = allowedPence(db, claimId)
  refuse(runMustComeToSomething(claim.number, amount))
  const accountId = account?.account_id ?? ''
  return {
    claim_id: claimId,
    account_id: accountId,
    amount_pence: amount,
    reference: `EXP ${processingOn.slice(0, 4)} ${processingOn.slice(5, 7)} ${String(claim.number).padStart(4, '0')}`,
    account_changed: accountHasChanged(db, claim.person_id, accountId) ? (1 as const) : (0 as const),
    is_live: 1 as const,
  }
}

export function cancelRun(context: CommandContext, input: { runId: string; reason: string }): void {
  const { db } = context
  const run = mustFindRun(db, input.runId)
  refuse(runMustBeAt(run.number, run.state, ['open', 'released']))
  changing(context, 'payment-run', input.runId, () => {
    setRun(context, input.runId, { state: 'cancelled', cancelled_reason: input.reason })
    letGo(context, input.runId, null)
  })
}

/** The second pair of eyes on the whole run (R11). */
export function releaseRun(context: CommandContext, runId: string): void {
  const { db, session, now } = context
  const run = mustFindRun(db, runId)
  refuse(runMustBeAt(run.number, run.state, ['open']))
  refuse(releaseProblem(context, runId))
  changing(context, 'payment-run', runId, () =>
    setRun(context, runId, { state: 'released', released_at: now, released_by: session.userId }),
  )
}

/** Why the one who asks may not release a run; null if they may. */
export function releaseProblem({ db, session }: Pick<QueryContext, 'db' | 'session'>, runId: string) {
  const claims = liveItems(db, runId).map((item) => {
    const { number, round, person_id: personId } = mustFindClaim(db, item.claim_id)
    return { number, round, gainer: gainerOf(db, personId), hands: handsOf(db, item.claim_id) }
  })
  return runMustBeReleasedByAnother(doerOf(session), claims)
}

/** The bank has confirmed: each claim of the run gets its payment, and is paid. */
export function markPaid(context: CommandContext, input: { runId: string; on: string }): { payments: number } {
  const { db, session, now, today } = context
  const run = mustFindRun(db, input.runId)
  refuse(runMustBeAt(run.number, run.state, ['exported']))
  refuse(dayMustNotBeAhead(input.on, today, 'on'))
  const items = liveItems(db, input.runId)
  const paymentIds = items.map(() => context.newId<string>())
  changingToo(context, 'payment', paymentIds, () => {
    for (const [at, item] of items.entries()) {
      db.run(
        t.insertInto('payments').values({
          payment_id: paymentIds[at] ?? '',
          claim_id: item.claim_id,
          run_id: input.runId,
          entry_id: null,
          amount_pence: item.amount_pence,
          reverses: null,
          reason: '',
          on_day: input.on,
          written_at: now,
          written_by: session.userId,
        }),
      )
    }
  })
  changing(
    context,
    'payment-run',
    input.runId,
    () => setRun(context, input.runId, { state: 'paid', paid_on: input.on, paid_by: session.userId }),
    { count: items.length },
  )
  return { payments: items.length }
}

/** A second entry against a payment; neither is ever changed. The claim is approved again, and nothing of it is paid. */
export function reversePayment(
  context: CommandContext,
  input: { paymentId: string; on: string; reason: string },
): void {
  const { db, session, now, today } = context
  const payment = db.one(t.selectFrom('payments').selectAll().where('payment_id', '=', input.paymentId))
  if (!payment) return refuse(notThere('payment'))
  const reversed = db.one(t.selectFrom('payments').select('payment_id').where('reverses', '=', input.paymentId))
  refuse(paymentMustStand(payment.reverses !== null, reversed !== undefined))
  refuse(dayMustNotBeAhead(input.on, today, 'on'))
  refuse(apartProblem(db, session, 'release', mustFindClaim(db, payment.claim_id)))
  const written = { written_at: now, written_by: session.userId }
  const paymentId = context.newId<string>()
  const runId = payment.run_id
  if (runId !== null) changingToo(context, 'payment-run', [runId], () => letGo(context, runId, payment.claim_id))
  else {
    const entryId = context.newId<string>()
    changingToo(context, 'cash-entry', [entryId], () =>
      db.run(
        t.insertInto('petty_cash_entries').values({
          entry_id: entryId,
          kind: 'correction',
          amount_pence: payment.amount_pence,
          on_day: input.on,
          claim_id: null,
          recipient: '',
          reason: input.reason,
          ...written,
        }),
      ),
    )
  }
  changing(context, 'payment', paymentId, () =>
    db.run(
      t.insertInto('payments').values({
        payment_id: paymentId,
        claim_id: payment.claim_id,
        run_id: runId,
        entry_id: null,
        amount_pence: -payment.amount_pence,
        reverses: payment.payment_id,
        reason: input.reason,
        on_day: input.on,
        ...written,
      }),
    ),
  )
}

export function mustFindRun(db: Read, runId: string): PaymentRunsTable {
  return (
    db.one(t.selectFrom('payment_runs').selectAll().where('run_id', '=', runId)) ?? (refuse(notThere('run')) as never)
  )
}

export function setRun({ db }: CommandContext, runId: string, changes: Partial<PaymentRunsTable>): void {
  db.run(t.updateTable('payment_runs').set(changes).where('run_id', '=', runId))
}

/** Claims of a run can be paid by another one. */
function letGo({ db }: CommandContext, runId: string, claimId: string | null): void {
  const update = t.updateTable('payment_run_claims').set({ is_live: 0 }).where('run_id', '=', runId)
  db.run(claimId === null ? update : update.where('claim_id', '=', claimId))
}

function liveItems(db: Read, runId: string) {
  return itemsOf(db, runId).filter((item) => item.is_live === 1)
}

export function itemsOf(db: Read, runId: string) {
  return db.all(
    t
      .selectFrom('payment_run_claims as r')
      .innerJoin('claims as c', 'c.claim_id', 'r.claim_id')
      .innerJoin('bank_accounts as a', 'a.account_id', 'r.account_id')
      .selectAll('r')
      .select(['c.number', 'c.person_id', 'a.holder_name', 'a.sort_code', 'a.account_number'])
      .where('r.run_id', '=', runId)
      .orderBy('c.number'),
  )
}

function asRunRow(db: Read, run: PaymentRunsTable) {
  return {
    runId: run.run_id,
    number: run.number,
    state: run.state,
    processingOn: run.processing_on,
    claims: run.claims,
    totalPence: run.total_pence,
    madeAt: run.made_at,
    madeBy: nameOfUser(db, run.made_by),
    releasedBy: run.released_by === null ? null : nameOfUser(db, run.released_by),
    exportedAt: run.exported_at,
    paidOn: run.paid_on,
  }
}

export function runRows(db: Read) {
  return db.all(t.selectFrom('payment_runs').selectAll().orderBy('number', 'desc')).map((run) => asRunRow(db, run))
}

export function runRecord(context: Pick<QueryContext, 'db' | 'session'>, runId: string) {
  const { db } = context
  const run = mustFindRun(db, runId)
  return {
    ...asRunRow(db, run),
    releasedAt: run.released_at,
    exportedBy: run.exported_by === null ? null : nameOfUser(db, run.exported_by),
    paidBy: run.paid_by === null ? null : nameOfUser(db, run.paid_by),
    format: run.format,
    fileName: run.file_name,
    sha256: run.sha256,
    cancelledReason: run.cancelled_reason,
    entryOn: entryDay(run.processing_on),
    whyNotRelease: run.state === 'open' ? (releaseProblem(context, runId)?.message ?? null) : null,
    items: itemsOf(db, runId).map((item) => ({
      claimId: item.claim_id,
      number: item.number,
      personName: personName(db, item.person_id),
      payee: item.holder_name,
      accountEnding: item.account_number.slice(-4),
      amountPence: item.amount_pence,
      reference: item.reference,
      accountChanged: item.account_changed === 1,
    })),
  }
}
