import { onScreen } from '../../../ground/shared/dates'
import { daysAfter, monthAfter, monthAhead } from '../../../ground/shared/home'
import { counted } from '../../../ground/shared/text'
import { todayInOffice } from '../../../ground/vault/clock'
import type { DutySource, QueryContext } from '../../../ground/vault/implement'
import { nameOfUser } from '../../../ground/vault/users'
import { inPounds } from '../money'
import { paperWords, type PaperKind } from '../rules-driver'
import { bankDetailsNeedASecondPerson, countNeedsASecondPerson } from '../rules-separation'
import { mustFindClaim } from './claim-store'
import { personName } from './names'
import { releaseProblem } from './runs'
import { apartProblem, doerOf, gainerOf } from './separation'
import { type PermissionsOf, standing } from './standing'

/** So many days a step may take: a volunteer is out of pocket meanwhile. */
const daysForAStep = 7

/** Whose papers matter: whoever claimed for driving within so many days. */
const daysOfDriving = 183

/** Papers that ran out longer ago are asked for when the next claim comes (R7). */
const daysLookedBack = 90

const dayOf = (instant: string) => todayInOffice(new Date(instant))
const due = (since: string) => daysAfter(dayOf(since), daysForAStep)

interface Waiting {
  readonly claimId: string
  readonly pence: number
  readonly since: string
}

/** Claims that wait, as their states say, the longest first. */
function waiting({ db }: QueryContext, where: string): Waiting[] {
  const rows = db.arrays(
    `select c.claim_id, (select coalesce(sum(l.allowed_pence), 0) from claim_lines l where l.claim_id = c.claim_id),
       coalesce(iif(c.state = 'approved', c.updated_at, c.submitted_at), c.updated_at) as since
     from claims c where ${where} order by since, c.number`,
    [],
  ) as [string, number, string][]
  return rows.map(([claimId, pence, since]) => ({ claimId, pence, since }))
}

/** One line for however many there are: the home screen is no list of claims. Due by the one that waits longest. */
function together(kind: string, claims: readonly Waiting[], what: string, path: string) {
  const [oldest] = claims
  if (!oldest) return []
  const pence = claims.reduce((sum, one) => sum + one.pence, 0)
  const verb = claims.length === 1 ? 'waits' : 'wait'
  const since = `${claims.length === 1 ? '' : 'the oldest '}since ${onScreen(dayOf(oldest.since))}`
  const sentence = `${counted(claims.length, 'claim', 'claims')} of ${inPounds(pence)} ${verb} ${what}, ${since}.`
  return [{ kind, entityId: oldest.claimId, on: due(oldest.since), sentence, path }]
}

/** Only what this person may take a step with: whoever entered a claim is not told to look it over (R11). */
function open(context: QueryContext, step: 'check' | 'approve' | 'release', claims: readonly Waiting[]): Waiting[] {
  const { db, session } = context
  return claims.filter(({ claimId }) => apartProblem(db, session, step, mustFindClaim(db, claimId)) === null)
}

const handedIn = "c.state in ('submitted', 'checked')"
const unpaid = (payBy: string) => `c.state = 'approved' and c.pay_by ${payBy}
  and not exists (select 1 from payment_run_claims r where r.claim_id = c.claim_id and r.is_live = 1)
  and (select coalesce(sum(p.amount_pence), 0) from payments p where p.claim_id = c.claim_id) = 0
  and (select coalesce(sum(l.allowed_pence), 0) from claim_lines l where l.claim_id = c.claim_id) > 0`

const checks: DutySource = {
  access: 'expenses.check',
  *duties(context) {
    // Whoever approves reads the claim in doing so: they have one line for both.
    if (context.session.permissions.has('expenses.approve')) return
    const claims = open(context, 'check', waiting(context, "c.state = 'submitted'"))
    yield* together('expenses.check', claims, 'to be checked', '/expenses/approval')
  },
}

const approvals: DutySource = {
  access: 'expenses.approve',
  *duties(context) {
    const claims = open(context, 'approve', waiting(context, handedIn))
    yield* together('expenses.approve', claims, 'for your approval', '/expenses/approval')
  },
}

/** Runs on their way to the bank, for whoever may take the next step with them. */
const runs: DutySource = {
  access: 'expenses.release',
  *duties(context) {
    const { db } = context
    const rows = db.arrays(
      `select run_id, number, state, processing_on, claims, total_pence from payment_runs
       where state in ('open', 'released', 'exported') order by number`,
      [],
    ) as [string, number, 'open' | 'released' | 'exported', string, number, number][]
    for (const [runId, number, state, on, claims, pence] of rows) {
      if (state === 'open' && releaseProblem(context, runId) !== null) continue
      const what = `Payment run ${number} (${counted(claims, 'claim', 'claims')}, ${inPounds(pence)})`
      const sentence = {
        open: `${what} waits to be released. It is paid on ${onScreen(on)}.`,
        released: `${what} is released. Save its file for the bank: it is paid on ${onScreen(on)}.`,
        exported: `${what} is with the bank. Once the money has gone, mark it as paid.`,
      }[state]
      yield { kind: 'expenses.run', entityId: runId, on, sentence, path: `/expenses/runs/${runId}` }
    }
  },
}

const payments: DutySource = {
  access: 'expenses.pay',
  *duties(context) {
    const claims = waiting(context, unpaid("<> 'cash'"))
    yield* together('expenses.to-pay', claims, 'to be put into a payment run', '/expenses/runs/new')
  },
}

/** R13: vouchers, and the count by two at least once a month as long as there is a box. */
const cash: DutySource = {
  access: 'expenses.cash',
  *duties(context) {
    const { db, session } = context
    const claims = open(context, 'release', waiting(context, unpaid("= 'cash'")))
    yield* together('expenses.cash', claims, 'to be paid from the cash box', '/expenses/cash')
    const unsigned = db.arrays(
      'select count_id, on_day, first_by from petty_cash_counts where second_by is null order by first_at',
      [],
    ) as [string, string, string][]
    const path = '/expenses/cash'
    for (const [countId, on, firstBy] of unsigned) {
      if (countNeedsASecondPerson(doerOf(session), firstBy) !== null) continue
      const sentence = `${nameOfUser(db, firstBy)} counted the cash on ${onScreen(on)}. Count it again and sign.`
      yield { kind: 'expenses.sign-count', entityId: countId, on: daysAfter(on, daysForAStep), sentence, path }
    }
    const [[opened, counts] = [null, null]] = db.arrays(
      `select (select on_day from petty_cash_entries where kind = 'opening'), (select max(on_day) from petty_cash_counts)`,
      [],
    ) as [string | null, string | null][]
    if (!opened) return
    const last = counts ?? null
    const sentence = last
      ? `Count the cash box with a colleague. It was last counted on ${onScreen(last)}.`
      : `Count the cash box with a colleague. It was opened on ${onScreen(opened)} and has not been counted yet.`
    yield { kind: 'expenses.count', entityId: 'cash-box', on: monthAfter(last ?? opened), sentence, path }
  },
}

/** Claims that came back to whoever had entered them. */
const returned: DutySource = {
  access: 'expenses.enter',
  *duties({ db, session }) {
    const rows = db.arrays(
      `select c.claim_id, c.number, c.person_id, c.returned_reason, c.updated_at from claims c
       where c.state = 'returned' and exists (select 1 from claim_hands h
         where h.claim_id = c.claim_id and h.step = 'enter' and h.user_id = ?) order by c.number`,
      [session.userId],
    ) as [string, number, string, string, string][]
    for (const [claimId, number, personId, reason, at] of rows) {
      const sentence = `Claim ${number} of ${personName(db, personId)} came back. Put it right and hand it in again. Why: “${reason}”`
      yield {
        kind: 'expenses.returned',
        entityId: claimId,
        on: due(at),
        sentence,
        path: `/expenses/claims/${claimId}/edit`,
      }
    }
  },
}

/** The latest paper of each kind of everybody who claimed for driving lately, by driver or by vehicle. */
const runningOut = `
  select d.person_id, d.kind, max(d.valid_to) as until, coalesce(v.registration, ''), coalesce(d.vehicle_id, d.person_id)
  from driver_papers d
  join people p on p.person_id = d.person_id and p.archived_at is null
  left join vehicles v on v.vehicle_id = d.vehicle_id
  where d.withdrawn_at is null and (v.vehicle_id is null or v.retired_on is null)
    and d.person_id in (select c.person_id from claim_lines l join claims c on c.claim_id = l.claim_id
      where l.on_day >= ? and l.kind = 'mileage' and l.vehicle <> 'bicycle' and c.state <> 'discarded')
  group by d.person_id, d.kind, d.vehicle_id having until between ? and ?`

const papers: DutySource = {
  access: 'expenses.enter',
  *duties({ db, today }) {
    const days = [daysAfter(today, -daysOfDriving), daysAfter(today, -daysLookedBack), daysAfter(today, monthAhead)]
    const rows = db.arrays(runningOut, days) as [string, PaperKind, string, string, string][]
    for (const [personId, kind, on, registration, of] of rows) {
      const what = `${paperWords[kind]}${registration === '' ? '' : ` (${registration})`} of ${personName(db, personId)}`
      const sentence = `The ${what} ${on < today ? 'ran' : 'runs'} out on ${onScreen(on)}. Ask to see the new one.`
      yield {
        kind: 'expenses.paper',
        entityId: `${of}/${kind}`,
        on,
        sentence,
        path: `/expenses/claims/person/${personId}`,
      }
    }
  },
}

/** R12: not to whoever wrote them down, nor to whom they belong. No figure of an account is told. */
const bankDetails: DutySource = {
  access: 'expenses.confirmBank',
  *duties({ db, session }) {
    const rows = db.arrays(
      `select account_id, person_id, holder_name, proposed_by, proposed_at from bank_accounts
       where confirmed_at is null and ended_at is null order by proposed_at`,
      [],
    ) as [string, string, string, string, string][]
    for (const [accountId, personId, holder, proposedBy, at] of rows) {
      const gainer = gainerOf(db, personId)
      const owner = { ...gainer, names: [...gainer.names, holder] }
      if (bankDetailsNeedASecondPerson(doerOf(session), proposedBy, owner) !== null) continue
      const sentence = `Bank details of ${personName(db, personId)} wait for a second colleague. Compare them with the paper.`
      const path = `/expenses/claims/person/${personId}`
      yield { kind: 'expenses.bank', entityId: accountId, on: due(at), sentence, path }
    }
  },
}

/** R11: claims wait in an office in which nobody can pay them. */
function tooFew(permissionsOf: PermissionsOf): DutySource {
  return {
    access: 'expenses.enter',
    *duties(context) {
      const [oldest] = waiting(context, handedIn)
      if (!oldest) return
      const { canPay, sentences } = standing(context.db, permissionsOf)
      if (canPay) return
      yield {
        kind: 'expenses.too-few',
        entityId: 'office',
        on: due(oldest.since),
        sentence: sentences.join(' '),
        path: '/expenses/claims',
      }
    },
  }
}

/** @param permissionsOf what roles allow, from the shell. */
export function expensesDuties(permissionsOf: PermissionsOf): readonly DutySource[] {
  return [checks, approvals, payments, runs, cash, returned, papers, bankDetails, tooFew(permissionsOf)]
}
