import { refuse } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { appealMustBeDecidedByAnother, appealMustGoOn } from '../../claim-rules'
import type { training } from '../../contract'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { changing } from '../guards'
import { mustFindLearner } from '../cohorts/learners'
import { ownIds } from '../quality/own-ids'
import { t } from '../tables'
import { assessorsOf } from './claims'

type Appeal = AnswerTo<typeof training.learner>['appeals'][number]
type Adjustment = AnswerTo<typeof training.learner>['adjustments'][number]

export function appealsOf(db: Read, learnerId: string): Appeal[] {
  const appeals = db.all(t.selectFrom('appeals').selectAll().where('learner_id', '=', learnerId).orderBy('raised_on'))
  return appeals.map((row) => {
    const steps = stepsOf(db, row.appeal_id)
    const last = steps.at(-1)
    return {
      appealId: row.appeal_id as Appeal['appealId'],
      about: row.about,
      text: row.text,
      raisedOn: row.raised_on,
      isOpen: last === undefined || last.outcome === 'passed-on',
      steps,
    }
  })
}

function stepsOf(db: Read, appealId: string): Appeal['steps'][number][] {
  return db
    .all(t.selectFrom('appeal_steps').selectAll().where('appeal_id', '=', appealId).orderBy('step_id'))
    .map((row) => ({
      stage: row.stage,
      decidedOn: row.decided_on,
      outcome: row.outcome,
      text: row.text,
      decidedBy: row.decided_by,
    }))
}

export function raiseAppeal<Id extends string>(
  context: CommandContext,
  input: ParsedInputOf<typeof training.raiseAppeal>,
): Id {
  const { db, session, today } = context
  mustFindLearner(db, input.learnerId)
  refuse(mustNotBeInTheFuture('raisedOn', input.raisedOn, today))
  const appealId = context.newId<Id>()
  return changing(context, 'learner', input.learnerId, () => {
    db.run(
      t.insertInto('appeals').values({
        appeal_id: appealId,
        learner_id: input.learnerId,
        about: input.about,
        text: input.text,
        raised_on: input.raisedOn,
        logged_by: session.userId,
      }),
    )
    return appealId
  })
}

/** One stage of an appeal, decided by somebody with no part in what it is about (Q14). */
export function decideAppeal(context: CommandContext, input: ParsedInputOf<typeof training.decideAppeal>): void {
  const { db, session, today } = context
  const appeal = db.one(t.selectFrom('appeals').selectAll().where('appeal_id', '=', input.appealId))
  if (!appeal) return refuse(notThere('appeal'))
  const concerned = concernedIn(db, appeal.learner_id)
  refuse(
    mustNotBeInTheFuture('decidedOn', input.decidedOn, today) ??
      appealMustGoOn(stepsOf(db, appeal.appeal_id), input) ??
      appealMustBeDecidedByAnother(ownIds(context), input.stage, concerned),
  )
  if (input.decidedOn < appeal.raised_on)
    refuse(refusal('appeal-date', 'The appeal was raised later than that. Check the day.', 'decidedOn'))
  const isOurs = input.stage !== 'awarding-body'
  if (!isOurs && input.awardingBody === '')
    refuse(refusal('awarding-body', 'Give the name of the awarding body.', 'awardingBody'))
  changing(context, 'learner', appeal.learner_id, () =>
    db.run(
      t.insertInto('appeal_steps').values({
        step_id: context.newId<string>(),
        appeal_id: appeal.appeal_id,
        stage: input.stage,
        decided_on: input.decidedOn,
        outcome: input.outcome,
        text: input.text,
        decided_by: isOurs ? session.name : input.awardingBody,
        decided_by_user: isOurs ? session.userId : null,
      }),
    ),
  )
}

/** Who assessed a learner, and who sampled their work, signed off on it or released it. */
function concernedIn(db: Read, learnerId: string): { assessorIds: string[]; assurerIds: string[] } {
  const ids = (text: string) => db.arrays(text, [learnerId]).map(([id]) => id as string)
  return {
    assessorIds: assessorsOf(db, learnerId),
    assurerIds: [
      ...ids('select distinct done_by from quality_samples where done_by is not null and learner_id = ?'),
      ...ids(
        `select distinct x.signed_off_by from sample_actions as x join quality_samples as s on s.sample_id = x.sample_id
         where x.signed_off_by is not null and s.learner_id = ?`,
      ),
      ...ids('select assured_by from award_claims where learner_id = ?'),
    ],
  }
}

export function adjustmentsOf(db: Read, learnerId: string): Adjustment[] {
  return db
    .all(t.selectFrom('adjustments').selectAll().where('learner_id', '=', learnerId).orderBy('agreed_on'))
    .map((row) => ({
      adjustmentId: row.adjustment_id as Adjustment['adjustmentId'],
      kind: row.kind,
      text: row.text,
      agreedOn: row.agreed_on,
      agreedWith: row.agreed_with,
      endedOn: row.ended_on,
    }))
}

export function agreeAdjustment<Id extends string>(
  context: CommandContext,
  input: ParsedInputOf<typeof training.agreeAdjustment>,
): Id {
  const { db, session, today } = context
  mustFindLearner(db, input.learnerId)
  refuse(mustNotBeInTheFuture('agreedOn', input.agreedOn, today))
  const adjustmentId = context.newId<Id>()
  return changing(context, 'learner', input.learnerId, () => {
    db.run(
      t.insertInto('adjustments').values({
        adjustment_id: adjustmentId,
        learner_id: input.learnerId,
        kind: input.kind,
        text: input.text,
        agreed_on: input.agreedOn,
        agreed_with: input.agreedWith,
        ended_on: null,
        logged_by: session.userId,
      }),
    )
    return adjustmentId
  })
}

export function endAdjustment(
  context: CommandContext,
  { adjustmentId, endedOn }: { adjustmentId: string; endedOn: string },
): void {
  const { db } = context
  const held = db.one(t.selectFrom('adjustments').selectAll().where('adjustment_id', '=', adjustmentId))
  if (!held) return refuse(notThere('adjustment'))
  if (endedOn < held.agreed_on) refuse(refusal('dates', 'It was agreed later than that. Check the day.', 'endedOn'))
  changing(context, 'learner', held.learner_id, () =>
    db.run(t.updateTable('adjustments').set({ ended_on: endedOn }).where('adjustment_id', '=', adjustmentId)),
  )
}
