import { refuse, refused } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import type { training } from '../../contract'
import { directClaimStatus, nobodySamplesTheirOwn } from '../../quality-rules'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { changing } from '../guards'
import { mustFindQualification } from '../specifications/reading'
import { t } from '../tables'
import { ownIds } from './own-ids'
import { decidersBySample } from './reading-samples'

type Standardisation = AnswerTo<typeof training.standardisations>[number]
type ExternalReview = AnswerTo<typeof training.externalReviews>[number]

function mustFindAction(db: Read, actionId: string) {
  const row = db.one(
    t
      .selectFrom('sample_actions as a')
      .innerJoin('quality_samples as s', 's.sample_id', 'a.sample_id')
      .selectAll('a')
      .select(['s.assessor_id', 's.done_on as sampled_on'])
      .where('a.action_id', '=', actionId),
  )
  return row ?? refused(notThere('action'))
}

export function answerAction(context: CommandContext, input: ParsedInputOf<typeof training.answerAction>): void {
  const { db, session, today } = context
  const action = mustFindAction(db, input.actionId)
  if (action.done_on !== null) refuse(refusal('action-done', 'This action is done already.'))
  refuse(mustNotBeInTheFuture('doneOn', input.doneOn, today))
  if (action.sampled_on !== null && input.doneOn < action.sampled_on)
    refuse(refusal('dates', 'The sample was later than that. Check the day.', 'doneOn'))
  changing(context, 'sample', action.sample_id, () =>
    db.run(
      t
        .updateTable('sample_actions')
        .set({ done_on: input.doneOn, done_note: input.note, done_by: session.userId })
        .where('action_id', '=', input.actionId),
    ),
  )
}

/** Agrees that an action is done: not whoever assessed, then or since, nor whoever says that it is done. */
export function signOffAction(context: CommandContext, input: ParsedInputOf<typeof training.signOffAction>): void {
  const { db, session, today } = context
  const action = mustFindAction(db, input.actionId)
  if (action.done_on === null) return refuse(refusal('action-open', 'The assessor has not said yet that it is done.'))
  if (action.signed_off_on !== null) refuse(refusal('signed-off', 'This action is signed off already.'))
  const deciders = decidersBySample(db, [action.sample_id]).get(action.sample_id) ?? []
  const concerned = [action.assessor_id, ...deciders, ...(action.done_by === null ? [] : [action.done_by])]
  refuse(
    nobodySamplesTheirOwn(ownIds(context), concerned) ?? mustNotBeInTheFuture('signedOffOn', input.signedOffOn, today),
  )
  if (input.signedOffOn < action.done_on)
    refuse(refusal('dates', 'It was done later than that. Check the day.', 'signedOffOn'))
  changing(context, 'sample', action.sample_id, () =>
    db.run(
      t
        .updateTable('sample_actions')
        .set({ signed_off_on: input.signedOffOn, signed_off_by: session.userId })
        .where('action_id', '=', input.actionId),
    ),
  )
}

export function standardisationsOf(db: Read): Standardisation[] {
  return db.all(t.selectFrom('standardisations').selectAll().orderBy('held_on', 'desc')).map((row) => ({
    standardisationId: row.standardisation_id as Standardisation['standardisationId'],
    qualificationId: row.qualification_id as Standardisation['qualificationId'],
    heldOn: row.held_on,
    topic: row.topic,
    attended: row.attended,
    agreed: row.agreed,
  }))
}

export function logStandardisation<Id extends string>(
  context: CommandContext,
  input: ParsedInputOf<typeof training.logStandardisation>,
): Id {
  const { db, now, session, today } = context
  mustFindQualification(db, input.qualificationId)
  refuse(mustNotBeInTheFuture('heldOn', input.heldOn, today))
  const made = context.newId<Id>()
  return changing(context, 'standardisation', made, () => {
    db.run(
      t.insertInto('standardisations').values({
        standardisation_id: made,
        qualification_id: input.qualificationId,
        held_on: input.heldOn,
        topic: input.topic,
        attended: input.attended,
        agreed: input.agreed,
        logged_at: now,
        logged_by: session.userId,
      }),
    )
    return made
  })
}

export function externalReviewsOf(db: Read, qualificationId: string): ExternalReview[] {
  const rows = db.all(
    t
      .selectFrom('external_reviews')
      .selectAll()
      .where('qualification_id', '=', qualificationId)
      .orderBy('reviewed_on', 'desc'),
  )
  return rows.map((row) => ({
    reviewId: row.review_id as ExternalReview['reviewId'],
    qualificationId: row.qualification_id as ExternalReview['qualificationId'],
    reviewedOn: row.reviewed_on,
    reviewer: row.reviewer,
    grades: JSON.parse(row.grades) as number[],
    learners: JSON.parse(row.learners) as ExternalReview['learners'],
    openActions: row.open_actions,
    notes: row.notes,
  }))
}

export function logExternalReview<Id extends string>(
  context: CommandContext,
  input: ParsedInputOf<typeof training.logExternalReview>,
): Id {
  const { db, now, session, today } = context
  mustFindQualification(db, input.qualificationId)
  refuse(mustNotBeInTheFuture('reviewedOn', input.reviewedOn, today))
  const made = context.newId<Id>()
  return changing(context, 'external-review', made, () => {
    db.run(
      t.insertInto('external_reviews').values({
        review_id: made,
        qualification_id: input.qualificationId,
        reviewed_on: input.reviewedOn,
        reviewer: input.reviewer,
        grades: JSON.stringify(input.grades),
        learners: JSON.stringify(input.learners),
        open_actions: input.openActions,
        notes: input.notes,
        logged_at: now,
        logged_by: session.userId,
      }),
    )
    return made
  })
}

export function settleReview(
  context: CommandContext,
  { reviewId, openActions }: { reviewId: string; openActions: number },
): void {
  const { db } = context
  if (!db.one(t.selectFrom('external_reviews').select('review_id').where('review_id', '=', reviewId)))
    refuse(notThere('review'))
  changing(context, 'external-review', reviewId, () =>
    db.run(t.updateTable('external_reviews').set({ open_actions: openActions }).where('review_id', '=', reviewId)),
  )
}

export function directClaimOf(db: Read, qualificationId: string): AnswerTo<typeof training.directClaimStatus> {
  mustFindQualification(db, qualificationId)
  return directClaimStatus(externalReviewsOf(db, qualificationId))
}
