import { sql } from 'kysely'
import type { z } from 'zod'
import { refuse } from '../../../../ground/shared/problem'
import { folded } from '../../../../ground/shared/text'
import type { CommandContext, QueryContext } from '../../../../ground/vault/implement'
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
  const elsewhere = db.arrays('select title from prior_qualifications where person_id = ?', [personId])
  const isHeld = elsewhere.some(([title]) => folded(String(title)) === folded(needed.title))
  refuse(earlierStageMustBeAchieved(name, needed.title, isHeld || achievedBy(db, personId).has(needed.qualificationId)))
}

/** The qualifications that a person has achieved here, on any issue. */
function achievedBy(db: Read, personId: string): ReadonlySet<string> {
  const learnerIds = db
    .arrays('select learner_id from learners where person_id = ?', [personId])
    .map(([learnerId]) => learnerId as string)
  return new Set(
    [...standingsOf(db, learnerIds).values()]
      .filter(({ hasAchieved }) => hasAchieved)
      .map(({ qualificationId }) => qualificationId),
  )
}

/** What a person still has to achieve before they may work in a role, on any issue of it (S16, S27). */
export function missingFor(
  db: Read,
  personId: string,
  roleKindId: string,
  today: string,
): { qualificationId: z.output<typeof Requirement>['qualificationId']; qualification: string }[] {
  const wanted = requirementsOf(db).filter(
    (one) =>
      one.roleKindId === roleKindId &&
      one.requiredFrom <= today &&
      (one.requiredUntil === null || one.requiredUntil > today),
  )
  if (wanted.length === 0) return []
  const achieved = achievedBy(db, personId)
  return wanted
    .filter(({ qualificationId }) => !achieved.has(qualificationId))
    .map(({ qualificationId, qualification }) => ({ qualificationId, qualification }))
}

export function readinessOf({ db, today }: QueryContext, input: { personId: string; roleKindId: string }) {
  const missing = missingFor(db, input.personId, input.roleKindId, today)
  const role = db.one(t.selectFrom('role_kinds').select('label').where('kind_id', '=', input.roleKindId))
  const label = role?.label ?? refuse(notThere('role'))
  const names = missing.map(({ qualification }) => qualification)
  const problem = trainingMustComeBeforeTheRole(String(label), names)
  return {
    isReady: problem === null,
    missing,
    sentence: problem?.message ?? 'Everything that the role needs is achieved.',
  }
}
