import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { ClaimDraft } from '../claim-shapes'
import type { PricedLine } from '../lines'
import { inMiles, inPounds, sumOf } from '../money'
import {
  claimMustBeAsItWasOpened,
  claimMustBeAt,
  dayMustNotBeAhead,
  nothingMustBlock,
  notThere,
  onField,
  schemeMustBeInUse,
  topUpsAreNotRewritten,
  vehicleMustBeTheClaimants,
} from '../rules'
import type { Check } from '../rules-claim'
import type { Priced } from '../rules-mileage'
import { rulesOn } from '../scheme-rules'
import { checksOf } from './checking'
import { isTheirs, mustBeClaimant } from './claimants'
import {
  asWritten,
  giveHand,
  mustFindClaim,
  nextNumber,
  stageOf,
  storedLines,
  touchClaim,
  writeLines,
} from './claim-store'
import { changing } from './guards'
import { priceLines } from './pricing'
import { schemeOf, type StoredScheme } from './registers'
import { type ClaimsTable, t } from './tables'

const writable = ['draft', 'returned']

/** Keeps a claim as it is typed so far. Whoever saves has had a hand in entering it. */
export function saveClaim<Id extends string>(
  context: CommandContext,
  input: { claimId: Id | null; version: number | null; draft: ClaimDraft },
): { claimId: Id; number: number; version: number } {
  const { db } = context
  const { draft } = input
  const stored = input.claimId === null ? null : mustFindClaim(db, input.claimId)
  if (stored) {
    refuse(claimMustBeAt(stored.number, stageOf(db, stored), writable))
    refuse(topUpsAreNotRewritten(stored.kind))
    const changedBy = nameOfUser(db, stored.updated_by)
    refuse(claimMustBeAsItWasOpened(input.version, { version: stored.version, changedBy }))
  }
  const scheme = refuseDraft(context, draft, stored)
  const claimId = input.claimId ?? context.newId<Id>()
  const lines = priceLines(db, { claimId, personId: draft.personId, scheme }, draft.lines)
  changing(context, 'claim', claimId, () => {
    if (stored) touchClaim(context, claimId, columnsOf(draft))
    else insertClaim(context, claimId, 'claim', columnsOf(draft))
    writeLines(
      context,
      claimId,
      draft.lines.map((written, at) => ({ written, found: lines[at] ?? nothingPriced })),
    )
    giveHand(context, { claim_id: claimId, round: stored?.round ?? 1 }, 'enter')
  })
  const now = mustFindClaim(db, claimId)
  return { claimId, number: now.number, version: now.version }
}

const nothingPriced = { priced: null, amountPence: 0, followsCeiling: false }

export function insertClaim(
  context: CommandContext,
  claimId: string,
  kind: ClaimsTable['kind'],
  columns: ReturnType<typeof columnsOf>,
): void {
  const { db, now, session } = context
  db.run(
    t.insertInto('claims').values({
      claim_id: claimId,
      number: nextNumber(db, 'claims'),
      kind,
      ...columns,
      state: 'draft',
      round: 1,
      approvals_needed: 1,
      returned_reason: '',
      submitted_at: null,
      version: 1,
      created_at: now,
      created_by: session.userId,
      updated_at: now,
      updated_by: session.userId,
    }),
  )
}

function columnsOf(draft: Omit<ClaimDraft, 'lines'>) {
  return {
    person_id: draft.personId as string,
    scheme_id: draft.schemeId as string,
    pay_by: draft.payBy,
    budget_code: draft.budgetCode,
    funder_id: draft.funderId,
    project_id: draft.projectId,
    received_on: draft.receivedOn,
    paper_total_pence: draft.paperTotalPence,
    notes: draft.notes,
  }
}

function refuseDraft(context: CommandContext, draft: ClaimDraft, stored: ClaimsTable | null): StoredScheme {
  const { db, today } = context
  if (stored?.person_id !== draft.personId) mustBeClaimant(db, draft.personId)
  const scheme = schemeOf(db, draft.schemeId)
  if (!scheme || stored?.scheme_id !== draft.schemeId) refuse(schemeMustBeInUse(scheme))
  if (draft.receivedOn !== null) refuse(dayMustNotBeAhead(draft.receivedOn, today, 'receivedOn'))
  if (draft.funderId !== null) refuse(namedMustBeThere(db, 'partners', draft.funderId, 'funderId'))
  if (draft.projectId !== null) refuse(namedMustBeThere(db, 'projects', draft.projectId, 'projectId'))
  for (const [at, { vehicleId }] of draft.lines.entries())
    if (vehicleId !== null) refuse(vehicleMustBeTheClaimants(isTheirs(db, draft.personId, vehicleId), at))
  return scheme ?? (refuse(notThere('scheme')) as never)
}

function namedMustBeThere(db: Read, table: 'partners' | 'projects', recordId: string, field: string) {
  const row = db.one(t.selectFrom(table).select('record_id').where('record_id', '=', recordId))
  return row
    ? null
    : onField('names-nothing', field, 'This is not on the list any more. Choose another one from the list.')
}

/** Hands a claim in: it is priced for good, and nothing that blocks may be left. */
export function submitClaim(
  context: CommandContext,
  input: { claimId: string; version: number },
): { totalPence: number } {
  const { db, today, now } = context
  const claim = mustFindClaim(db, input.claimId)
  refuse(claimMustBeAt(claim.number, stageOf(db, claim), writable))
  refuse(
    claimMustBeAsItWasOpened(input.version, { version: claim.version, changedBy: nameOfUser(db, claim.updated_by) }),
  )
  const scheme = schemeOf(db, claim.scheme_id) ?? (refuse(notThere('scheme')) as never)
  const rows = storedLines(db, claim.claim_id)
  const last = rows.reduce((latest, row) => (row.on_day > latest ? row.on_day : latest), '')
  return changing(context, 'claim', claim.claim_id, () => {
    if (claim.kind === 'claim') {
      const found = priceLines(db, { claimId: claim.claim_id, personId: claim.person_id, scheme }, rows.map(asWritten))
      const priced = rows.map((row, at) => ({ written: asWritten(row), found: found[at] ?? nothingPriced }))
      refuse(nothingMustBlock(checksOf(db, asChecked(claim, scheme, linesNow(priced)), today)))
      writeLines(context, claim.claim_id, priced)
    }
    giveHand(context, claim, 'enter')
    const approvals = rulesOn(scheme.versions, last).approvals
    touchClaim(context, claim.claim_id, {
      state: 'submitted',
      submitted_at: now,
      returned_reason: '',
      approvals_needed: approvals,
      received_on: claim.received_on ?? today,
    })
    return { totalPence: sumOf(storedLines(db, claim.claim_id).map((row) => row.amount_pence)) }
  })
}

/** Throws a draft away. It stays readable, and so do its number and who wrote it. */
export function discardClaim(context: CommandContext, claimId: string): void {
  const claim = mustFindClaim(context.db, claimId)
  refuse(claimMustBeAt(claim.number, stageOf(context.db, claim), writable))
  changing(context, 'claim', claimId, () => touchClaim(context, claimId, { state: 'discarded' }))
}

/** What a draft comes to and lacks while it is typed. Its lines are named by their place. */
export function preview(
  db: Read,
  input: { claimId: string | null; draft: ClaimDraft },
  today: string,
): { lines: { amountPence: number; words: string }[]; totalPence: number; checks: Check[] } {
  const { draft } = input
  const scheme = schemeOf(db, draft.schemeId) ?? (refuse(schemeMustBeInUse(null)) as never)
  const found = priceLines(db, { claimId: input.claimId, personId: draft.personId, scheme }, draft.lines)
  const lines = linesNow(draft.lines.map((written, at) => ({ written, found: found[at] ?? nothingPriced })))
  const checks = checksOf(db, { ...draft, claimId: input.claimId, scheme, lines }, today)
  return {
    lines: lines.map(({ amountPence, priced, passengers }) => ({
      amountPence,
      words: priced ? inWords(priced, passengers) : '',
    })),
    totalPence: sumOf(lines.map(({ amountPence }) => amountPence)),
    checks,
  }
}

/** `30 miles at 55p`, `10 miles at 55p and 20 miles at 25p`: what stands beside the line. */
export function inWords(priced: Priced, passengers: number): string {
  const { firstTenths, aboveTenths, firstPence, abovePence, passengerPence } = priced
  const parts = [
    ...(firstTenths > 0 || aboveTenths === 0 ? [`${inMiles(firstTenths)} at ${rateInWords(firstPence)}`] : []),
    ...(aboveTenths > 0 ? [`${inMiles(aboveTenths)} at ${rateInWords(abovePence)}`] : []),
    ...(passengers > 0 && passengerPence > 0
      ? [`${passengers === 1 ? '1 passenger' : `${passengers} passengers`} at ${rateInWords(passengerPence)} a mile`]
      : []),
  ]
  return parts.join(' and ')
}

function rateInWords(pence: number): string {
  return pence < 100 ? `${pence}p` : inPounds(pence)
}

function linesNow(
  lines: readonly { written: Parameters<typeof asLine>[0]; found: { priced: Priced | null; amountPence: number } }[],
): PricedLine[] {
  return lines.map(({ written, found }, at) => asLine(written, found, String(at)))
}

function asLine(
  written: ClaimDraft['lines'][number] | ReturnType<typeof asWritten>,
  { priced, amountPence }: { priced: Priced | null; amountPence: number },
  lineId: string,
): PricedLine {
  return { ...written, lineId, priced, amountPence }
}

export function asChecked(claim: ClaimsTable, scheme: StoredScheme, lines: readonly PricedLine[]) {
  return {
    claimId: claim.claim_id,
    personId: claim.person_id,
    scheme,
    payBy: claim.pay_by,
    receivedOn: claim.received_on,
    paperTotalPence: claim.paper_total_pence,
    lines,
  }
}
