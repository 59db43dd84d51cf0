import { sql } from 'kysely'
import type { z } from 'zod'
import { type Problem, refuse, refused } from '../../../../ground/shared/problem'
import { folded } from '../../../../ground/shared/text'
import type { CommandContext, QueryContext, RoleGate } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { notThere, refusal } from '../../refusal'
import { earlierStageMustBeAchieved, trainingMustComeBeforeTheRole } from '../../specification-rules'
import type { Requirement } from '../../specification-shapes'
import { changing } from '../guards'
import { standingsOf } from '../assessing/standing'
import { t } from '../tables'
import { mustFindQualification } from './reading'

export function requirementsOf(db: Read): z.output<typeof Requirement>[] {
  return db
    .all(
      sql<{
        requirementId: z.output<typeof Requirement>['requirementId']
        roleKindId: string
        qualificationId: z.output<typeof Requirement>['qualificationId']
        qualification: string
        requiredFrom: string
        requiredUntil: string | null
      }>`select r.requirement_id as "requirementId", r.role_kind_id as "roleKindId",
           r.qualification_id as "qualificationId", q.title as qualification, r.required_from as "requiredFrom",
           r.required_until as "requiredUntil"
         from role_requirements as r join qualifications as q on q.qualification_id = r.qualification_id
         order by r.role_kind_id, q.title`,
    )
    .map((row) => ({ ...row }))
}

export function addRequirement<Id extends string>(
  context: CommandContext,
  input: { roleKindId: string; qualificationId: string; requiredFrom: string },
): Id {
  const { db } = context
  mustFindQualification(db, input.qualificationId)
  const role = db.one(t.selectFrom('role_kinds').select('label').where('kind_id', '=', input.roleKindId))
  if (!role) return refuse(notThere('role')) as never
  const held = db.one(
    t
      .selectFrom('role_requirements')
      .select(['requirement_id', 'required_until'])
      .where('role_kind_id', '=', input.roleKindId)
      .where('qualification_id', '=', input.qualificationId),
  )
  if (held && held.required_until === null)
    refuse(refusal('required-already', `${role.label} needs this already.`, 'qualificationId'))
  const requirementId = (held?.requirement_id ?? context.newId<Id>()) as Id
  return changing(context, 'role-requirement', requirementId, () => {
    const row = { required_from: input.requiredFrom, required_until: null }
    db.run(
      t
        .insertInto('role_requirements')
        .values({
          requirement_id: requirementId,
          role_kind_id: input.roleKindId,
          qualification_id: input.qualificationId,
          ...row,
        })
        .onConflict((conflict) => conflict.column('requirement_id').doUpdateSet(row)),
    )
    return requirementId
  })
}

export function endRequirement(
  context: CommandContext,
  { requirementId, requiredUntil }: { requirementId: string; requiredUntil: string },
): void {
  const { db } = context
  const held = db.one(
    t.selectFrom('role_requirements').select('required_from').where('requirement_id', '=', requirementId),
  )
  if (!held) return refuse(notThere('requirement'))
  if (requiredUntil < held.required_from)
    refuse(refusal('requirement-dates', 'It cannot end before it began. Check the day.', 'requiredUntil'))
  changing(context, 'role-requirement', requirementId, () =>
    db.run(
      t
        .updateTable('role_requirements')
        .set({ required_until: requiredUntil })
        .where('requirement_id', '=', requirementId),
    ),
  )
}

interface Stage {
  readonly qualificationId: string
  readonly title: string
}

/** What must have been achieved before somebody is taken on (S27). */
export function earlierStageOf(db: Read, qualificationId: string): Stage | null {
  const { needs_id: neededId } = mustFindQualification(db, qualificationId)
  return neededId === null ? null : { qualificationId: neededId, title: mustFindQualification(db, neededId).title }
}

/** Whoever is taken on has achieved what comes first: with us, or as their record says. */
export function mustHaveTheEarlierStage(db: Read, needed: Stage, personId: string, name: string): void {
  refuse(earlierStageMustBeAchieved(name, needed.title, hasAchieved(db, [personId])(personId, needed)))
}

/** Who has achieved what: here, on any issue of it, or elsewhere, as their record has it by its title. */
function hasAchieved(db: Read, personIds: readonly string[]): (personId: string, wanted: Stage) => boolean {
  const ids = JSON.stringify(personIds)
  const places = db.arrays('select learner_id from learners where person_id in (select value from json_each(?))', [ids])
  const elsewhere = db.arrays(
    'select person_id, title from prior_qualifications where person_id in (select value from json_each(?))',
    [ids],
  ) as [string, string][]
  const standings = standingsOf(
    db,
    places.map(([learnerId]) => learnerId as string),
  )
  const held = new Set([
    ...[...standings.values()]
      .filter((one) => one.hasAchieved)
      .map(({ personId, qualificationId }) => `${personId} ${qualificationId}`),
    ...elsewhere.map(([personId, title]) => `${personId} ${folded(title)}`),
  ])
  return (personId, { qualificationId, title }) =>
    held.has(`${personId} ${qualificationId}`) || held.has(`${personId} ${folded(title)}`)
}

/** What each person still has to achieve before they may begin in a role on a day (S16, S27); nobody else is in it. */
function missingFor(
  db: Read,
  { kindId, startedOn, personIds }: Parameters<RoleGate>[1],
): Map<string, z.output<typeof Requirement>[]> {
  const wanted = requirementsOf(db).filter(
    (one) =>
      one.roleKindId === kindId &&
      one.requiredFrom <= startedOn &&
      (one.requiredUntil === null || one.requiredUntil > startedOn),
  )
  if (wanted.length === 0) return new Map()
  const has = hasAchieved(db, personIds)
  const missing = personIds.map((personId): [string, typeof wanted] => [
    personId,
    wanted.filter(({ qualificationId, qualification }) => !has(personId, { qualificationId, title: qualification })),
  ])
  return new Map(missing.filter(([, some]) => some.length > 0))
}

/** Nobody begins in a role without the training that the role needs on that day. */
export const trainedBeforeTheRole: RoleGate = (db, wanted) => {
  const problems = new Map<string, Problem>()
  for (const [personId, missing] of missingFor(db, wanted)) {
    const problem = problemOf(db, wanted.kindId, missing)
    if (problem) problems.set(personId, problem)
  }
  return problems
}

function problemOf(db: Read, kindId: string, missing: readonly z.output<typeof Requirement>[]): Problem | null {
  const role =
    db.one(t.selectFrom('role_kinds').select('label').where('kind_id', '=', kindId)) ?? refused(notThere('role'))
  return trainingMustComeBeforeTheRole(
    role.label,
    missing.map(({ qualification }) => qualification),
  )
}

export function readinessOf({ db, today }: QueryContext, input: { personId: string; roleKindId: string }) {
  const wanted = { kindId: input.roleKindId, startedOn: today, personIds: [input.personId] }
  const missing = missingFor(db, wanted).get(input.personId) ?? []
  const problem = problemOf(db, input.roleKindId, missing)
  return {
    isReady: problem === null,
    missing: missing.map(({ qualificationId, qualification }) => ({ qualificationId, qualification })),
    sentence: problem?.message ?? 'Everything that the role needs is achieved.',
  }
}
