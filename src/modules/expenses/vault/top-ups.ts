import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { onScreen } from '../../../ground/shared/dates'
import { emptyLine, type WrittenLine } from '../lines'
import { inPounds, sumOf } from '../money'
import { topUpsMustBeOwed } from '../rules'
import { type PaidJourney, type TopUp, topUpsDue, type VehicleKind } from '../rules-mileage'
import { accountInUse } from './accounts'
import { insertClaim } from './claims'
import { giveHand, mustFindClaim, touchClaim, writeLines } from './claim-store'
import { changingToo } from './guards'
import { personNames } from './names'
import { storedRates } from './registers'

interface Owed extends TopUp {
  readonly journey: PaidJourney
  readonly claim: {
    readonly personId: string
    readonly schemeId: string
    readonly budgetCode: string
    readonly funderId: string | null
    readonly projectId: string | null
    readonly number: number
  }
}

/** What is owed line by line since rates changed backwards (R5). What was topped up already, or is on its way, counts. */
function owed(db: Read): Owed[] {
  const rows = db.arrays(
    `select l.line_id, l.vehicle, l.on_day, l.miles_tenths, l.passengers, l.first_tenths, l.above_tenths,
       l.follows_ceiling, iif(l.cut_by is null, l.amount_pence + coalesce((select sum(u.amount_pence)
         from claim_lines u join claims d on d.claim_id = u.claim_id and d.state <> 'discarded'
         where u.top_up_of = l.line_id), 0), null),
       c.person_id, c.scheme_id, c.budget_code, c.funder_id, c.project_id, c.number
     from claim_lines l join claims c using (claim_id)
     where c.kind = 'claim' and c.state = 'approved' and l.first_tenths is not null and l.follows_ceiling = 1
       and (select coalesce(sum(p.amount_pence), 0) from payments p where p.claim_id = c.claim_id) > 0
     order by l.on_day, l.line_id`,
    [],
  )
  const lines = rows.map((row) => asPaid(row))
  const due = new Map(
    topUpsDue(
      lines.map(({ journey }) => journey),
      storedRates(db),
    ).map((one) => [one.lineId, one]),
  )
  return lines.flatMap(({ journey, claim }) => {
    const one = due.get(journey.lineId)
    return one ? [{ ...one, journey, claim }] : []
  })
}

function asPaid(row: readonly unknown[]): { journey: PaidJourney; claim: Owed['claim'] } {
  const [lineId, vehicle, on, milesTenths, passengers, firstTenths, aboveTenths, follows, paid, ...claim] = row
  const [personId, schemeId, budgetCode, funderId, projectId, number] = claim
  return {
    journey: {
      lineId: lineId as string,
      vehicle: vehicle as VehicleKind,
      on: on as string,
      milesTenths: milesTenths as number,
      passengers: passengers as number,
      firstTenths: firstTenths as number,
      aboveTenths: aboveTenths as number,
      followsCeiling: follows === 1,
      paidPence: paid as number | null,
    },
    claim: {
      personId: personId as string,
      schemeId: schemeId as string,
      budgetCode: budgetCode as string,
      funderId: funderId as string | null,
      projectId: projectId as string | null,
      number: number as number,
    },
  }
}

/** What is owed, person by person. */
export function topUpsByPerson(db: Read) {
  const all = owed(db)
  const names = personNames(
    db,
    all.map(({ claim }) => claim.personId),
  )
  return [...grouped(all, ({ claim }) => claim.personId)]
    .map(([personId, lines]) => ({
      personId,
      personName: names.get(personId) ?? 'Someone who has left',
      lines: lines.length,
      milesTenths: sumOf(lines.map(({ journey }) => journey.milesTenths)),
      oldPence: sumOf(lines.map(({ oldPence }) => oldPence)),
      newPence: sumOf(lines.map(({ newPence }) => newPence)),
      duePence: sumOf(lines.map(({ duePence }) => duePence)),
    }))
    .sort((a, b) => a.personName.localeCompare(b.personName))
}

/** Makes claims of what is owed: one for each person, scheme and budget, handed in and looked over like any other. */
export function makeTopUps(
  context: CommandContext,
  personIds: readonly string[],
): { claims: number; duePence: number } {
  const { db } = context
  const wanted = owed(db).filter(({ claim }) => personIds.includes(claim.personId))
  refuse(topUpsMustBeOwed(wanted.length))
  const groups = [...grouped(wanted, ({ claim }) => JSON.stringify({ ...claim, number: 0 })).values()]
  const claimIds = groups.map(() => context.newId<string>())
  const duePence = sumOf(wanted.map((one) => one.duePence))
  changingToo(context, 'claim', claimIds, () => {
    for (const [at, lines] of groups.entries()) writeTopUp(context, claimIds[at] ?? '', lines)
  })
  context.about({ entity: 'claims', entityId: 'top-ups', details: { count: groups.length, duePence } })
  return { claims: groups.length, duePence }
}

function writeTopUp(context: CommandContext, claimId: string, lines: readonly Owed[]): void {
  const { db, now, today } = context
  const [first] = lines
  if (!first) return
  const { claim } = first
  insertClaim(context, claimId, 'top-up', {
    person_id: claim.personId,
    scheme_id: claim.schemeId,
    pay_by: accountInUse(db, claim.personId, 'self') ? 'bank' : 'cash',
    budget_code: claim.budgetCode,
    funder_id: claim.funderId,
    project_id: claim.projectId,
    received_on: today,
    paper_total_pence: null,
    notes: 'Top-up after a change of the mileage rates',
  })
  writeLines(
    context,
    claimId,
    lines.map((one) => ({
      written: topUpLine(one),
      found: { priced: null, amountPence: one.duePence, followsCeiling: false },
      topUpOf: one.lineId,
    })),
  )
  const stored = mustFindClaim(db, claimId)
  giveHand(context, stored, 'enter')
  touchClaim(context, claimId, { state: 'submitted', submitted_at: now })
}

/** The miles were counted with the line that is topped up, so this one has none. */
function topUpLine({ journey, claim, oldPence, newPence, duePence }: Owed): WrittenLine {
  return {
    ...emptyLine('mileage', journey.on),
    purpose: `Claim ${claim.number}, journey of ${onScreen(journey.on)}: ${inPounds(oldPence)} paid, ${inPounds(newPence)} due`,
    vehicle: journey.vehicle,
    claimedPence: duePence,
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
