import { refuse } from '../../../ground/shared/problem'
import type { QueryContext } from '../../../ground/vault/implement'
import { words } from '../../../ground/vault/search/words'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { ClaimRecord, ClaimRow, Stage } from '../claim-shapes'
import { sumOf } from '../money'
import { notThere } from '../rules'
import { aboutClaim, type Check } from '../rules-claim'
import { checksOf } from './checking'
import { asChecked } from './claims'
import { asPricedLine, asWritten, mustFindClaim, paidPence, pricedOf, stageOf, storedLines } from './claim-store'
import { personName, personNames } from './names'
import { schemeOf } from './registers'
import { apartProblem } from './separation'
import { type ClaimLinesTable, type ClaimsTable, t } from './tables'

type Line = ClaimRecord['lines'][number]

/** Everything about one claim, checked as it stands today. */
export function claimRecord({ db, session, today }: Pick<QueryContext, 'db' | 'session' | 'today'>, claimId: string) {
  const claim = mustFindClaim(db, claimId)
  const rows = storedLines(db, claimId)
  const scheme = schemeOf(db, claim.scheme_id) ?? (refuse(notThere('scheme')) as never)
  const whyNot = (step: 'check' | 'approve' | 'release') => apartProblem(db, session, step, claim)?.message ?? null
  return {
    claimId: claim.claim_id,
    number: claim.number,
    kind: claim.kind,
    personId: claim.person_id,
    schemeId: claim.scheme_id,
    payBy: claim.pay_by,
    budgetCode: claim.budget_code,
    funderId: claim.funder_id,
    projectId: claim.project_id,
    receivedOn: claim.received_on,
    paperTotalPence: claim.paper_total_pence,
    notes: claim.notes,
    personName: personName(db, claim.person_id),
    scheme: scheme.name,
    state: claim.state,
    stage: stageOf(db, claim),
    round: claim.round,
    approvalsNeeded: claim.approvals_needed,
    returnedReason: claim.returned_reason,
    submittedAt: claim.submitted_at,
    version: claim.version,
    updatedAt: claim.updated_at,
    updatedBy: nameOfUser(db, claim.updated_by),
    lines: rows.map((row) => asClaimLine(db, row)),
    totalPence: sumOf(rows.map((row) => row.amount_pence)),
    allowedPence: sumOf(rows.map((row) => row.allowed_pence)),
    paidPence: paidPence(db, claimId),
    hands: handsInWords(db, claimId),
    receipts: receiptsOf(db, claimId),
    payments: paymentsOf(db, claimId),
    checks: checksOfStored(db, claim, rows, today),
    whyNot: { check: whyNot('check'), approve: whyNot('approve'), release: whyNot('release') },
  }
}

/** The checks of a claim as it is stored. A top-up was worked out here, so only its payment is looked at. */
export function checksOfStored(db: Read, claim: ClaimsTable, rows: readonly ClaimLinesTable[], today: string): Check[] {
  if (claim.state === 'discarded') return []
  const scheme = schemeOf(db, claim.scheme_id)
  if (!scheme) return [aboutClaim('no-lines', 'block', 'The scheme of this claim is no longer there.')]
  const all = checksOf(db, asChecked(claim, scheme, rows.map(asPricedLine)), today)
  const aboutPayment = ['no-account', 'account-changed', 'own-claim']
  return claim.kind === 'claim' ? all : all.filter(({ code }) => aboutPayment.includes(code))
}

function asClaimLine(db: Read, row: ClaimLinesTable) {
  return {
    lineId: row.line_id as Line['lineId'],
    ...asWritten(row),
    vehicleId: row.vehicle_id,
    priced: pricedOf(row),
    amountPence: row.amount_pence,
    allowedPence: row.allowed_pence,
    cutReason: row.cut_reason,
    cutBy: row.cut_by === null ? null : nameOfUser(db, row.cut_by),
    topUpOf: row.top_up_of,
  }
}

function handsInWords(db: Read, claimId: string) {
  return db
    .all(t.selectFrom('claim_hands').selectAll().where('claim_id', '=', claimId).orderBy('at').orderBy('step'))
    .map((row) => ({ step: row.step, name: nameOfUser(db, row.user_id), at: row.at, round: row.round }))
}

export function receiptsOf(db: Read, claimId: string) {
  return db
    .all(
      t
        .selectFrom('claim_receipts as r')
        .innerJoin('sealed_files as f', 'f.file_id', 'r.file_id')
        .select(['r.file_id', 'r.number', 'r.added_at', 'r.added_by', 'f.name', 'f.media_type', 'f.bytes'])
        .where('r.claim_id', '=', claimId)
        .orderBy('r.added_at')
        .orderBy('r.file_id'),
    )
    .map((row) => ({
      fileId: row.file_id,
      number: row.number,
      name: row.name,
      mediaType: row.media_type,
      bytes: row.bytes,
      addedAt: row.added_at,
      addedBy: nameOfUser(db, row.added_by),
    }))
}

function paymentsOf(db: Read, claimId: string) {
  return db
    .all(
      t
        .selectFrom('payments as p')
        .leftJoin('payment_runs as r', 'r.run_id', 'p.run_id')
        .selectAll('p')
        .select('r.number')
        .where('p.claim_id', '=', claimId)
        .orderBy('p.written_at')
        .orderBy('p.payment_id'),
    )
    .map((row) => ({
      paymentId: row.payment_id,
      amountPence: row.amount_pence,
      on: row.on_day,
      way: row.run_id === null ? ('cash' as const) : ('run' as const),
      runNumber: row.number,
      reverses: row.reverses,
      reason: row.reason,
      writtenBy: nameOfUser(db, row.written_by),
    }))
}

interface Wanted {
  readonly stages: readonly Stage[]
  readonly personId: string | null
  readonly schemeId: string | null
  readonly funderId?: string | null
  readonly search?: string
  /** The user whose claims are wanted: those that they have entered. */
  readonly enteredBy?: string | null
  readonly at: number
  readonly limit: number
  readonly oldestFirst?: boolean
}

/** The stage as SQL, so that a list can be narrowed down to it. */
export const stageInSql = `case when c.state <> 'approved' then c.state
  when (select coalesce(sum(p.amount_pence), 0) from payments p where p.claim_id = c.claim_id) > 0 then 'paid'
  when exists (select 1 from payment_run_claims r where r.claim_id = c.claim_id and r.is_live = 1) then 'in-run'
  else 'approved' end`

/** A list of claims, the newest first unless it is said otherwise. Without stages: all of them. */
export function claimRows(db: Read, { stages, at, limit, oldestFirst = false, ...wanted }: Wanted) {
  const narrowed = narrowing(wanted)
  const where = `${narrowed.where} and (? = 0 or ${stageInSql} in (select value from json_each(?)))`
  const values = [...narrowed.values, stages.length, JSON.stringify(stages)]
  const [[total, pence] = [0, 0]] = db.arrays(
    `select count(*), coalesce(sum((select sum(l.allowed_pence) from claim_lines l where l.claim_id = c.claim_id)), 0)
     from claims c ${where}`,
    values,
  )
  const rows = db.arrays(
    `select c.claim_id, c.number, c.kind, c.person_id, s.name, c.budget_code, c.pay_by, ${stageInSql}, count(l.line_id),
       coalesce(sum(l.amount_pence), 0), coalesce(sum(l.allowed_pence), 0), min(l.on_day), max(l.on_day),
       c.submitted_at, c.updated_at
     from claims c join expense_schemes s on s.scheme_id = c.scheme_id left join claim_lines l on l.claim_id = c.claim_id
     ${where} group by c.claim_id order by c.number ${oldestFirst ? 'asc' : 'desc'} limit ? offset ?`,
    [...values, limit, at],
  ) as ListedClaim[]
  const names = personNames(
    db,
    rows.map((row) => row[3]),
  )
  const byStage = db.arrays(
    `select ${stageInSql} as stage, count(*) from claims c ${narrowed.where} group by stage`,
    narrowed.values,
  ) as [Stage, number][]
  return {
    total: Number(total),
    totalPence: Number(pence),
    byStage: byStage.map(([stage, claims]) => ({ stage, claims })),
    rows: rows.map((row) => asRow(row, names)),
  }
}

/** Which claims, whatever their stage. Every word that is looked for begins a word of the name, or is the number. */
function narrowing({
  personId,
  schemeId,
  funderId = null,
  enteredBy = null,
  search = '',
}: Omit<Wanted, 'stages' | 'at' | 'limit' | 'oldestFirst'>) {
  const sought = words(search)
  const named = sought.map(
    () => `and (c.number = ? or exists (select 1 from people p
      where p.person_id = c.person_id and instr(' ' || p.search_names, ' ' || ?) > 0))`,
  )
  return {
    where: `where (? is null or c.person_id = ?) and (? is null or c.scheme_id = ?) and (? is null or c.funder_id = ?)
      and (? is null or exists (select 1 from claim_hands h
        where h.claim_id = c.claim_id and h.step = 'enter' and h.user_id = ?)) ${named.join(' ')}`,
    values: [
      ...[personId, schemeId, funderId, enteredBy].flatMap((value) => [value, value]),
      ...sought.flatMap((word) => [/^\d{1,9}$/.test(word) ? Number(word) : null, word]),
    ],
  }
}

type ListedClaim = [
  claimId: string,
  number: number,
  kind: ClaimRow['kind'],
  personId: string,
  scheme: string,
  budgetCode: string,
  payBy: ClaimRow['payBy'],
  stage: Stage,
  lines: number,
  total: number,
  allowed: number,
  first: string | null,
  last: string | null,
  submittedAt: string | null,
  updatedAt: string,
]

function asRow(row: ListedClaim, names: ReadonlyMap<string, string>) {
  const [claimId, number, kind, personId, scheme, budgetCode, payBy, stage, lines, totalPence, allowedPence] = row
  const [firstOn, lastOn, submittedAt, updatedAt] = row.slice(11) as [
    string | null,
    string | null,
    string | null,
    string,
  ]
  const named = { personName: names.get(personId) ?? 'Someone who has left', scheme, budgetCode, payBy, stage }
  return {
    claimId,
    number,
    kind,
    personId,
    ...named,
    lines,
    totalPence,
    allowedPence,
    firstOn,
    lastOn,
    submittedAt,
    updatedAt,
  }
}
