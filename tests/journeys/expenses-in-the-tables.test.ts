import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expenses } from '../../src/modules/expenses/contract'
import { people } from '../../src/modules/people/contract'
import { wholeCheck } from '../support/whole-check'
import { claimDraft, ExpensesOffice, line } from './expenses-office'

/**
 * The same separation once more, past every handler: statements straight at the tables, as a faulty handler would run
 * them. Each one must be stopped by the schema itself.
 */
const office = new ExpensesOffice()
const [olive, finn, mo] = ['Olive Office', 'Finn Finance', 'Mo Manager']
const id = (name: string) => office.as(name).session.userId
const at = '2026-11-21T09:00:00.000Z'
const ids: Record<'robin' | 'scheme' | 'handedIn' | 'approved' | 'cash' | 'account' | 'waiting' | 'run', string> = {
  robin: '',
  scheme: '',
  handedIn: '',
  approved: '',
  cash: '',
  account: '',
  waiting: '',
  run: '',
}

beforeAll(async () => {
  await office.open({ [olive]: ['office-staff'], [finn]: ['finance-approver'], [mo]: ['manager'] })
  ids.robin = await office.person('Testcase')
  ids.scheme = await office.scheme()
  const draft = {
    personId: ids.robin,
    holderKind: 'self' as const,
    holderName: 'R Testcase',
    consentOn: null,
    consentHow: '',
  }
  const bank = { ...draft, sortCode: '089999', accountNumber: '66374958' }
  ids.account = (await office.as(olive).do(expenses.proposeAccount, bank)).accountId
  await office.as(mo).do(expenses.confirmAccount, { accountId: ids.account })
  ids.waiting = (await office.as(olive).do(expenses.proposeAccount, { ...bank, accountNumber: '00000000' })).accountId
  ids.handedIn = await submitted({ lines: [line({ on: '2026-10-01' })] })
  ids.approved = await submitted({ lines: [line({ on: '2026-10-02' })] })
  ids.cash = await submitted({ payBy: 'cash', lines: [line({ on: '2026-10-03' })] })
  await office.as(finn).do(expenses.approveClaims, { claimIds: [ids.approved, ids.cash] })
  const claimIds = [ids.approved]
  ids.run = (await office.as(finn).do(expenses.makeRun, { claimIds, processingOn: '2026-11-27' })).runId
  await office.as(olive).do(expenses.addCash, { amountPence: 6000, on: '2026-11-20', reason: '' })
}, 60_000)
afterAll(() => office.end())

async function submitted(more: Parameters<typeof claimDraft>[2]) {
  const draft = claimDraft(ids.robin, ids.scheme, more)
  const { claimId, version } = await office.as(olive).do(expenses.saveClaim, { claimId: null, version: null, draft })
  await office.as(olive).do(expenses.submitClaim, { claimId, version })
  return claimId
}

const run =
  (text: string, ...values: (string | number | null)[]) =>
  () =>
    office.world.inside.db.runText(text, values)
const hand = (claimId: string, step: string, who: string) =>
  run('insert into claim_hands (claim_id, round, step, user_id, at) values (?, 1, ?, ?, ?)', claimId, step, who, at)
const pay = (claimId: string, runId: string | null, entryId: string | null, pence: number) =>
  run(
    `insert into payments (payment_id, claim_id, run_id, entry_id, amount_pence, reverses, reason, on_day, written_at, written_by)
     values ('P', ?, ?, ?, ?, null, '', '2026-11-21', ?, 'x')`,
    claimId,
    runId,
    entryId,
    pence,
    at,
  )
const voucher = (claimId: string, pence: number, who: string) =>
  run(
    `insert into petty_cash_entries (entry_id, kind, amount_pence, on_day, claim_id, recipient, reason, written_at, written_by)
     values ('V', 'voucher', ?, '2026-11-21', ?, 'Robin', '', ?, ?)`,
    pence,
    claimId,
    at,
    who,
  )
const release = (who: string) =>
  run("update payment_runs set state = 'released', released_at = ?, released_by = ? where run_id = ?", at, who, ids.run)

describe('[R11] [R12] [R13] stopped in the tables', () => {
  const attacks: readonly (readonly [string, () => () => unknown, RegExp])[] = [
    ['who entered checks', () => hand(ids.handedIn, 'check', id(olive)), /nobody checks or approves/],
    ['who entered approves', () => hand(ids.handedIn, 'approve', id(olive)), /nobody checks or approves/],
    [
      'approved without a hand',
      () => run("update claims set state = 'approved' where claim_id = ?", ids.handedIn),
      /step by step/,
    ],
    [
      'checked without a hand',
      () => run("update claims set state = 'checked' where claim_id = ?", ids.handedIn),
      /step by step/,
    ],
    [
      'back to a draft',
      () => run("update claims set state = 'draft' where claim_id = ?", ids.approved),
      /step by step/,
    ],
    [
      'sent back out of a run',
      () =>
        run("update claims set state = 'returned', round = 2, returned_reason = 'x' where claim_id = ?", ids.approved),
      /step by step/,
    ],
    ['a hand is wiped off', () => run('delete from claim_hands where claim_id = ?', ids.approved), /is kept/],
    [
      'a hand becomes another’s',
      () => run('update claim_hands set user_id = ? where claim_id = ?', id(mo), ids.approved),
      /is kept/,
    ],
    [
      'an amount grows after handing in',
      () => run('update claim_lines set amount_pence = 9999, allowed_pence = 9999 where claim_id = ?', ids.handedIn),
      /nothing else/,
    ],
    [
      'a line is cut by who entered it',
      () =>
        run(
          "update claim_lines set allowed_pence = 1, cut_reason = 'x', cut_by = ? where claim_id = ?",
          id(olive),
          ids.handedIn,
        ),
      /nothing else/,
    ],
    [
      'a line is cut after approval',
      () =>
        run(
          "update claim_lines set allowed_pence = 1, cut_reason = 'x', cut_by = ? where claim_id = ?",
          id(mo),
          ids.approved,
        ),
      /nothing else/,
    ],
    [
      'a line is slipped in',
      () =>
        run(
          "insert into claim_lines select 'L2', claim_id, 1, kind, on_day, purpose, from_postcode, to_postcode, is_return, vehicle, vehicle_id, miles_tenths, passengers, location, meal, minutes_away, left_at, back_at, claimed_pence, receipt_number, no_receipt_reason, pre_approval, cost_evidence, first_tenths, above_tenths, first_pence, above_pence, passenger_pence, ceiling_pence, follows_ceiling, amount_pence, allowed_pence, cut_reason, cut_by, top_up_of from claim_lines where claim_id = ?",
          ids.approved,
        ),
      /frozen/,
    ],
    ['a line is taken out', () => run('delete from claim_lines where claim_id = ?', ids.approved), /frozen/],
    [
      'fewer approvals are needed',
      () => run('update claims set approvals_needed = 9 where claim_id = ?', ids.handedIn),
      /frozen/,
    ],
    ['paid another way', () => run("update claims set pay_by = 'cash' where claim_id = ?", ids.approved), /frozen/],
    ['a claim is wiped out', () => run('delete from claims where claim_id = ?', ids.handedIn), /are kept/],
    ['the approver releases', () => release(id(finn)), /approved none/],
    [
      'exported without a release',
      () =>
        run("update payment_runs set state = 'exported', exported_by = 'x', sha256 = 'x' where run_id = ?", ids.run),
      /step by step/,
    ],
    [
      'a run pays more',
      () => run('update payment_runs set total_pence = 9999 where run_id = ?', ids.run),
      /step by step/,
    ],
    [
      'a run pays another account',
      () => run('update payment_run_claims set account_id = ? where run_id = ?', ids.waiting, ids.run),
      /frozen/,
    ],
    [
      'a claim that was not approved joins',
      () => run("insert into payment_run_claims values (?, ?, ?, 1240, 'x', 0, 1)", ids.run, ids.handedIn, ids.account),
      /not to be paid/,
    ],
    ['paid before the file', () => pay(ids.approved, ids.run, null, 1240), /not due/],
    ['paid from nowhere', () => pay(ids.handedIn, null, null, 1240), /not due|CHECK/],
    ['the approver hands cash out', () => voucher(ids.cash, -1240, id(finn)), /did not approve/],
    ['cash for what was not approved', () => voucher(ids.handedIn, -1240, id(mo)), /did not approve/],
    ['more cash than was approved', () => voucher(ids.cash, -9999, id(mo)), /did not approve/],
    ['the cash book is rewritten', () => run('update petty_cash_entries set amount_pence = 1'), /only grows/],
    [
      'bank details are confirmed by who wrote them',
      () =>
        run(
          'update bank_accounts set confirmed_at = ?, confirmed_by = ? where account_id = ?',
          at,
          id(olive),
          ids.waiting,
        ),
      /CHECK/,
    ],
    [
      'bank details begin as confirmed',
      () =>
        run(
          "insert into bank_accounts values ('B', ?, 'self', 'X', null, '', '000000', '00000000', '', ?, 'a', ?, 'b', null, null)",
          ids.robin,
          at,
          at,
        ),
      /second person/,
    ],
    [
      'bank details change',
      () => run("update bank_accounts set sort_code = '000000' where account_id = ?", ids.account),
      /never change/,
    ],
    [
      'a count signed by one',
      () => run("insert into petty_cash_counts values ('C', '2026-11-21', 1, 1, '', ?, 'a', ?, 'b')", at, at),
      /afterwards/,
    ],
    [
      'a link is wiped off',
      () => run("insert into claimant_logins values ('K', ?, 'u', ?, 'u', ?, 'u')", ids.robin, at, at),
      /CHECK/,
    ],
  ]
  test.each(attacks)('%s', (_what, attack, words) => expect(attack()).toThrow(words))

  test('a claimant of the same name neither approves nor pays, even without a link', async () => {
    const { db } = office.world.inside
    db.runText("update people set first_names = 'mo', last_name = 'MANAGER' where person_id = ?", [ids.robin])
    expect(hand(ids.handedIn, 'approve', id(mo))).toThrow(/nobody checks or approves/)
    expect(release(id(mo))).toThrow(/approved none/)
    expect(voucher(ids.cash, -1240, id(mo))).toThrow(/did not approve/)
    db.runText("update people set first_names = 'Robin', last_name = 'Testcase' where person_id = ?", [ids.robin])
  })

  test('a linked claimant neither approves nor confirms, even without a handler', async () => {
    const { linkId } = await office.as(finn).do(expenses.linkLogin, { personId: ids.robin, userId: id(mo) })
    expect(hand(ids.handedIn, 'approve', id(mo))).toThrow(/nobody checks or approves/)
    expect(release(id(mo))).toThrow(/approved none/)
    expect(voucher(ids.cash, -1240, id(mo))).toThrow(/did not approve/)
    expect(
      run('update bank_accounts set confirmed_at = ?, confirmed_by = ? where account_id = ?', at, id(mo), ids.waiting),
    ).toThrow(/their own/)
    expect(run('delete from claimant_logins')).toThrow(/only ended/)
    await office.as(finn).do(expenses.unlinkLogin, { personId: ids.robin, linkId })
  })
})

test('merging two records takes claims and bank details along, and taking the merge back brings them home', async () => {
  const other = await office.person('Testcase', 'Robyn')
  const get = async (personId: string) => (await office.as(mo).do(people.get, { personId })).person
  const [keep, gone] = [await get(other), await get(ids.robin)]
  const { mergeId } = await office.as(mo).do(people.merge, {
    keepId: keep.personId,
    keepVersion: keep.version,
    otherId: gone.personId,
    otherVersion: gone.version,
    takes: [],
  })
  const nameOnClaim = async () => (await office.as(mo).do(expenses.claim, { claimId: ids.approved })).personName
  expect(await nameOnClaim()).toBe('Robyn Testcase')
  expect(await office.as(mo).do(expenses.accounts, { personId: other })).toHaveLength(2)
  await office.as(mo).do(people.undoMerge, { mergeId })
  expect(await nameOnClaim()).toBe('Robin Testcase')
  expect(await office.as(mo).do(expenses.accounts, { personId: other })).toEqual([])
  await office.as(mo).do(expenses.releaseRun, { runId: ids.run })
})

test('the trail vouches for every row after all of this', () => {
  expect(wholeCheck(office.world.inside).faults).toEqual([])
  expect(office.world.incidents).toEqual([])
})
