import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser, readUsers } from '../../../ground/vault/users'
import {
  claimantMustBeCurrent,
  dayMustNotBeAhead,
  daysMustBeInOrder,
  driversPaperMustFit,
  nobodyUnlinksThemselves,
  notThere,
  vehicleMustBeTheClaimants,
} from '../rules'
import type { PaperKind } from '../rules-driver'
import { taxYearOf, type VehicleKind } from '../rules-mileage'
import { changing } from './guards'
import { t } from './tables'

/** Vehicles, papers, miles elsewhere and paid posts of one claimant, and who they sign in as. */
export function claimantOf(db: Read, personId: string) {
  return {
    personId,
    vehicles: db
      .all(t.selectFrom('vehicles').selectAll().where('person_id', '=', personId).orderBy('vehicle_id'))
      .map((row) => ({
        vehicleId: row.vehicle_id,
        kind: row.kind,
        registration: row.registration,
        name: row.name,
        retiredOn: row.retired_on,
      })),
    papers: papersOf(db, personId),
    outsideMiles: db
      .all(t.selectFrom('outside_miles').selectAll().where('person_id', '=', personId).orderBy('tax_year', 'desc'))
      .map((row) => ({
        taxYear: row.tax_year,
        milesTenths: row.miles_tenths,
        askedOn: row.asked_on,
        askedBy: nameOfUser(db, row.asked_by),
      })),
    paidPosts: paidPostsOf(db, personId),
    logins: db
      .all(t.selectFrom('claimant_logins').selectAll().where('person_id', '=', personId).where('ended_at', 'is', null))
      .map((row) => ({ linkId: row.link_id, userId: row.user_id, name: nameOfUser(db, row.user_id) })),
  }
}

export function papersOf(db: Read, personId: string) {
  return db
    .all(
      t
        .selectFrom('driver_papers')
        .selectAll()
        .where('person_id', '=', personId)
        .where('withdrawn_at', 'is', null)
        .orderBy('valid_to', 'desc')
        .orderBy('paper_id'),
    )
    .map((row) => ({
      paperId: row.paper_id,
      kind: row.kind,
      vehicleId: row.vehicle_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      seenOn: row.seen_on,
      note: row.note,
      seenBy: nameOfUser(db, row.seen_by),
    }))
}

export function paidPostsOf(db: Read, personId: string) {
  return db
    .all(t.selectFrom('paid_posts').selectAll().where('person_id', '=', personId).orderBy('started_on', 'desc'))
    .map((row) => ({ postId: row.post_id, title: row.title, startedOn: row.started_on, endedOn: row.ended_on }))
}

/** Refuses whoever is not on the books or in the archive. */
export function mustBeClaimant(db: Read, personId: string): void {
  const row = db.one(t.selectFrom('people').select('archived_at').where('person_id', '=', personId))
  refuse(claimantMustBeCurrent(row ? { archivedAt: row.archived_at } : null))
}

export function saveVehicle<Id extends string>(
  context: CommandContext,
  input: {
    personId: string
    vehicleId: Id | null
    draft: { kind: VehicleKind; registration: string; name: string; retiredOn: string | null }
  },
): Id {
  const { db } = context
  mustBeClaimant(db, input.personId)
  if (input.vehicleId !== null) refuse(vehicleMustBeTheClaimants(isTheirs(db, input.personId, input.vehicleId), 0))
  const { draft } = input
  const values = {
    kind: draft.kind,
    registration: draft.registration.toUpperCase(),
    name: draft.name,
    retired_on: draft.retiredOn,
  }
  const vehicleId = input.vehicleId ?? context.newId<Id>()
  changing(context, 'vehicle', vehicleId, () => {
    if (input.vehicleId === null)
      db.run(t.insertInto('vehicles').values({ vehicle_id: vehicleId, person_id: input.personId, ...values }))
    else db.run(t.updateTable('vehicles').set(values).where('vehicle_id', '=', vehicleId))
  })
  return vehicleId
}

export function isTheirs(db: Read, personId: string, vehicleId: string): boolean {
  const query = t.selectFrom('vehicles').select('vehicle_id').where('vehicle_id', '=', vehicleId)
  return db.one(query.where('person_id', '=', personId)) !== undefined
}

export function addPaper<Id extends string>(
  context: CommandContext,
  input: {
    personId: string
    draft: {
      kind: PaperKind
      vehicleId: string | null
      validFrom: string
      validTo: string
      seenOn: string
      note: string
    }
  },
): Id {
  const { db } = context
  const { draft } = input
  mustBeClaimant(db, input.personId)
  refuse(driversPaperMustFit(draft.kind, draft.vehicleId))
  if (draft.vehicleId !== null) refuse(vehicleMustBeTheClaimants(isTheirs(db, input.personId, draft.vehicleId), 0))
  refuse(daysMustBeInOrder(draft.validFrom, draft.validTo, 'validTo'))
  refuse(dayMustNotBeAhead(draft.seenOn, context.today, 'seenOn'))
  const paperId = context.newId<Id>()
  changing(context, 'driver-paper', paperId, () =>
    db.run(
      t.insertInto('driver_papers').values({
        paper_id: paperId,
        person_id: input.personId,
        kind: draft.kind,
        vehicle_id: draft.vehicleId,
        valid_from: draft.validFrom,
        valid_to: draft.validTo,
        note: draft.note,
        seen_on: draft.seenOn,
        seen_by: context.session.userId,
        withdrawn_at: null,
      }),
    ),
  )
  return paperId
}

export function withdrawPaper(context: CommandContext, input: { personId: string; paperId: string }): void {
  const { db, now } = context
  if (!papersOf(db, input.personId).some(({ paperId }) => paperId === input.paperId)) refuse(notThere('paper'))
  changing(context, 'driver-paper', input.paperId, () =>
    db.run(t.updateTable('driver_papers').set({ withdrawn_at: now }).where('paper_id', '=', input.paperId)),
  )
}

/** R1: asked for once a year; a later answer takes the place of the first, and the trail keeps both. */
export function setOutsideMiles(
  context: CommandContext,
  input: { personId: string; taxYear: string; milesTenths: number; askedOn: string },
): void {
  const { db, session } = context
  mustBeClaimant(db, input.personId)
  refuse(dayMustNotBeAhead(input.askedOn, context.today, 'askedOn'))
  const taxYear = taxYearOf(input.taxYear)
  const held = db.one(
    t
      .selectFrom('outside_miles')
      .select('answer_id')
      .where('person_id', '=', input.personId)
      .where('tax_year', '=', taxYear),
  )
  const answerId = held?.answer_id ?? context.newId<string>()
  const answer = { miles_tenths: input.milesTenths, asked_on: input.askedOn, asked_by: session.userId }
  changing(context, 'outside-miles', answerId, () =>
    db.run(
      t
        .insertInto('outside_miles')
        .values({ answer_id: answerId, person_id: input.personId, tax_year: taxYear, ...answer })
        .onConflict((conflict) => conflict.columns(['person_id', 'tax_year']).doUpdateSet(answer)),
    ),
  )
}

export function savePaidPost<Id extends string>(
  context: CommandContext,
  input: { personId: string; postId: Id | null; draft: { title: string; startedOn: string; endedOn: string | null } },
): Id {
  const { db, session } = context
  const { draft } = input
  mustBeClaimant(db, input.personId)
  refuse(daysMustBeInOrder(draft.startedOn, draft.endedOn, 'endedOn'))
  if (input.postId !== null && !paidPostsOf(db, input.personId).some(({ postId }) => postId === input.postId))
    refuse(notThere('post'))
  const postId = input.postId ?? context.newId<Id>()
  const values = {
    title: draft.title,
    started_on: draft.startedOn,
    ended_on: draft.endedOn,
    written_by: session.userId,
  }
  changing(context, 'paid-post', postId, () => {
    if (input.postId === null)
      db.run(t.insertInto('paid_posts').values({ post_id: postId, person_id: input.personId, ...values }))
    else db.run(t.updateTable('paid_posts').set(values).where('post_id', '=', postId))
  })
  return postId
}

/** Everybody who signs in here, by name. */
export function colleagues(db: Read): { userId: string; name: string }[] {
  return readUsers(db)
    .filter(({ state }) => state === 'active')
    .map(({ userId, name }) => ({ userId, name }))
}

export function linkLogin<Id extends string>(context: CommandContext, input: { personId: string; userId: string }): Id {
  const { db, session, now } = context
  mustBeClaimant(db, input.personId)
  if (!db.one(t.selectFrom('users').select('user_id').where('user_id', '=', input.userId)))
    refuse(notThere('colleague'))
  const held = claimantOf(db, input.personId).logins.find(({ userId }) => userId === input.userId)
  if (held) return held.linkId as Id
  const linkId = context.newId<Id>()
  changing(context, 'claimant-login', linkId, () =>
    db.run(
      t.insertInto('claimant_logins').values({
        link_id: linkId,
        person_id: input.personId,
        user_id: input.userId,
        linked_at: now,
        linked_by: session.userId,
        ended_at: null,
        ended_by: null,
      }),
    ),
  )
  return linkId
}

export function unlinkLogin(context: CommandContext, input: { personId: string; linkId: string }): void {
  const { db, session, now } = context
  const held = claimantOf(db, input.personId).logins.find(({ linkId }) => linkId === input.linkId)
  if (!held) return refuse(notThere('link'))
  refuse(nobodyUnlinksThemselves(held.userId, session.userId))
  changing(context, 'claimant-login', input.linkId, () =>
    db.run(
      t
        .updateTable('claimant_logins')
        .set({ ended_at: now, ended_by: session.userId })
        .where('link_id', '=', input.linkId),
    ),
  )
}
