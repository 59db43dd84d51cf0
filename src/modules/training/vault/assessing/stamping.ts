import { refuse } from '../../../../ground/shared/problem'
import type { ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import {
  absentLearnersMustNotBeDecided,
  correctionMustChangeSomething,
  decidedBeforeNeedsAReason,
  decisionMustBeTimely,
  decisionMustStillStand,
  priorLearningMustBeOneLearners,
  priorLearningMustPassItsTests,
  resubmissionMustComeLater,
} from '../../assessment-rules'
import type { Method, PriorLearningTests } from '../../assessment-shapes'
import type { training } from '../../contract'
import { nobodyDecidesWhatTheyReleased } from '../../quality-rules'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { changing } from '../guards'
import { mustFindCohort } from '../cohorts/cohorts'
import { mustFindLearner } from '../cohorts/learners'
import { mustFindSession } from '../cohorts/sessions'
import { ownIds } from '../quality/own-ids'
import { dropEmptySamples } from '../quality/sampling'
import { keepBatch, mustFindBatch, type NewDecision } from './signed-batch'
import { standingsOf } from './standing'

type Stamp = ParsedInputOf<typeof training.stamp>
const cell = (learnerId: string, criterionId: string) => `${learnerId} ${criterionId}`

/** One signature over many decisions: chosen learners × chosen criteria but for the exceptions. All of it or none. */
export function stamp<Id extends string>(
  context: CommandContext,
  input: Stamp,
): { batchId: Id; stamped: number; owed: number } {
  const { db, today } = context
  const cohort = mustFindCohort(db, input.cohortId)
  const learnerIds = [...new Set<string>(input.learnerIds)]
  const criterionIds = [...new Set<string>(input.criterionIds)]
  const absentIds = [...new Set<string>(input.absentIds)]
  refuse(
    mustNotBeInTheFuture('decidedOn', input.decidedOn, today) ??
      priorLearningMustPassItsTests(input.methods, input.priorLearningTests) ??
      priorLearningMustBeOneLearners(input.methods, learnerIds.length),
  )
  const codes = codesOf(db, cohort.issue_id)
  checkChosen(context, input, cohort.issue_id, [...learnerIds, ...absentIds])
  if (criterionIds.some((id) => !codes.has(id))) refuse(notThere('criterion'))
  const exceptions = new Map(input.exceptions.map((one) => [cell(one.learnerId, one.criterionId), one]))
  const chosen = new Set(
    learnerIds.flatMap((learnerId) => criterionIds.map((criterionId) => cell(learnerId, criterionId))),
  )
  if ([...exceptions.keys()].some((key) => !chosen.has(key)))
    refuse(
      refusal(
        'exception',
        'An exception is for a learner or criterion that is not chosen. Look at the grid again.',
        'exceptions',
      ),
    )
  for (const { outcome, resubmitBy } of input.exceptions)
    refuse(resubmissionMustComeLater(outcome, input.decidedOn, resubmitBy))
  const standings = standingsOf(db, learnerIds)
  const notes = new Map(input.notes.map(({ learnerId, note }) => [learnerId as string, note]))
  const evidence = evidenceOf(db, input)
  const releasers = releasersOf(db, learnerIds)
  const own = ownIds(context)
  const again: { name: string; code: string }[] = []
  const decisions: NewDecision[] = []
  for (const learnerId of learnerIds) {
    const standing = standings.get(learnerId)
    const learner = mustFindLearner(db, learnerId)
    refuse(
      decisionMustBeTimely(input.decidedOn, {
        name: learner.name,
        startedOn: learner.started_on,
        withdrawnOn: learner.withdrawn_on,
      }) ?? nobodyDecidesWhatTheyReleased(learner.name, own, releasers.get(learnerId)),
    )
    for (const criterionId of criterionIds) {
      const exception = exceptions.get(cell(learnerId, criterionId))
      if (exception?.outcome === 'not-assessed') continue
      const held = standing?.decided.get(criterionId)
      if (held) again.push({ name: learner.name, code: codes.get(criterionId) ?? '' })
      decisions.push({
        decisionId: context.newId<string>(),
        learnerId,
        criterionId,
        outcome: exception ? exception.outcome : 'met',
        feedback: notes.get(learnerId) ?? '',
        evidenceId: evidence.get(learnerId) ?? null,
        resubmitBy: exception?.resubmitBy ?? null,
        replacesId: held?.decisionId ?? null,
        reason: held ? input.reason : '',
      })
    }
  }
  refuse(decidedBeforeNeedsAReason(again, input.reason))
  if (decisions.length === 0) refuse(refusal('nothing-chosen', 'Every cell is left out, so there is nothing to stamp.'))
  const batchId = context.newId<Id>()
  const facts = { ...input, issueId: cohort.issue_id }
  const owed = changing(
    context,
    'decision-batch',
    batchId,
    () => {
      keepBatch(context, batchId, facts, decisions)
      return owe(context, batchId, absentIds, criterionIds)
    },
    { count: decisions.length },
  )
  if (again.length > 0) dropEmptySamples(context, learnerIds)
  return { batchId, stamped: decisions.length, owed }
}

function checkChosen(context: CommandContext, input: Stamp, issueId: string, learnerIds: readonly string[]): void {
  const { db } = context
  const onIssue = new Set(
    db
      .arrays(
        `select l.learner_id from cohort_learners as m join learners as l on l.learner_id = m.learner_id
         where m.cohort_id = ? and l.issue_id = ?`,
        [input.cohortId, issueId],
      )
      .map(([id]) => id as string),
  )
  if (learnerIds.some((id) => !onIssue.has(id))) refuse(notThere('learner'))
  if (new Set(learnerIds).size !== learnerIds.length)
    refuse(refusal('absent', 'Somebody is both assessed and away. Choose one of the two.', 'absentIds'))
  if (input.sessionId === null) return
  const session = mustFindSession(db, input.sessionId)
  if (session.cohortId !== input.cohortId) refuse(notThere('session'))
  if (session.heldOn !== input.decidedOn)
    refuse(refusal('session-day', 'The decisions are of the day of the session. Check the day.', 'decidedOn'))
  const away = new Set<string>(
    session.marks.filter(({ mark }) => mark === 'absent' || mark === 'excused').map(({ learnerId }) => learnerId),
  )
  refuse(
    absentLearnersMustNotBeDecided(
      input.learnerIds.filter((id) => away.has(id)).map((id) => mustFindLearner(db, id).name),
    ),
  )
}

/** The number of every criterion of an issue, by its id. */
function codesOf(db: Read, issueId: string): Map<string, string> {
  return new Map(
    db.arrays(
      `select c.criterion_id, c.code from assessment_criteria as c join qualification_units as u on u.unit_id = c.unit_id
       where u.issue_id = ?`,
      [issueId],
    ) as [string, string][],
  )
}

/** Evidence belongs to the learner whose decisions name it. */
function evidenceOf(db: Read, { evidence }: Stamp): Map<string, string> {
  const owners = new Map(
    db.arrays(
      'select evidence_id, learner_id from learner_evidence where evidence_id in (select value from json_each(?))',
      [JSON.stringify(evidence.map(({ evidenceId }) => evidenceId))],
    ) as [string, string][],
  )
  if (evidence.some(({ learnerId, evidenceId }) => owners.get(evidenceId) !== learnerId))
    refuse(notThere('piece of evidence'))
  return new Map(evidence.map(({ learnerId, evidenceId }) => [learnerId, evidenceId]))
}

/** Who released the award of whom. */
function releasersOf(db: Read, learnerIds: readonly string[]): Map<string, string> {
  return new Map(
    db.arrays('select learner_id, assured_by from award_claims where learner_id in (select value from json_each(?))', [
      JSON.stringify(learnerIds),
    ]) as [string, string][],
  )
}

/** What absent learners missed, but for what is decided already or owed since earlier. */
function owe(
  context: CommandContext,
  batchId: string,
  absentIds: readonly string[],
  criterionIds: readonly string[],
): number {
  const { db } = context
  const standings = standingsOf(db, absentIds)
  let owed = 0
  for (const learnerId of absentIds)
    for (const criterionId of criterionIds) {
      const held = standings.get(learnerId)?.decided.get(criterionId)
      if (held && held.outcome !== 'not-assessed') continue
      owed += db.runText(
        'insert into owed_assessments (learner_id, criterion_id, batch_id) values (?, ?, ?) on conflict do nothing',
        [learnerId, criterionId, batchId],
      ).changes
    }
  return owed
}

/** Another decision in the place of one that was wrong, as a batch of its own under the corrector's signature. */
export function correctDecision<Id extends string>(
  context: CommandContext,
  input: ParsedInputOf<typeof training.correctDecision>,
): Id {
  const { db, today } = context
  const [row] = db.arrays(
    `select d.learner_id, d.criterion_id, d.outcome, d.feedback, d.resubmit_by, d.evidence_id, d.batch_id,
       exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id)
     from assessment_decisions as d where d.decision_id = ?`,
    [input.decisionId],
  ) as [string, string, string, string, string | null, string | null, string, 0 | 1][]
  if (!row) return refuse(notThere('decision')) as never
  const [learnerId, criterionId, outcome, feedback, resubmitBy, evidenceId, wrongBatchId, isReplaced] = row
  const learner = mustFindLearner(db, learnerId)
  const wrong = mustFindBatch(db, wrongBatchId)
  // Where the outcome stays, it stays what it was since the day on which it was decided: other words do not move it.
  const decidedOn = outcome === input.outcome ? wrong.decided_on : today
  refuse(
    decisionMustStillStand(isReplaced === 1) ??
      correctionMustChangeSomething(
        outcome === input.outcome && feedback === input.feedback && resubmitBy === input.resubmitBy,
      ) ??
      resubmissionMustComeLater(input.outcome, input.resubmitBy === resubmitBy ? decidedOn : today, input.resubmitBy) ??
      decisionMustBeTimely(decidedOn, {
        name: learner.name,
        startedOn: learner.started_on,
        withdrawnOn: learner.withdrawn_on,
      }) ??
      nobodyDecidesWhatTheyReleased(learner.name, ownIds(context), releasersOf(db, [learnerId]).get(learnerId)),
  )
  const decisionId = context.newId<Id>()
  const batchId = context.newId<string>()
  const tests = wrong.prior_learning_tests
  changing(context, 'decision-batch', batchId, () =>
    keepBatch(
      context,
      batchId,
      {
        issueId: wrong.issue_id,
        cohortId: wrong.cohort_id,
        sessionId: null,
        decidedOn,
        methods: JSON.parse(wrong.methods) as Method[],
        sharedNote: '',
        evidenceLocation: wrong.evidence_location,
        priorLearningTests: tests === null ? null : (JSON.parse(tests) as PriorLearningTests),
      },
      [
        {
          decisionId,
          learnerId,
          criterionId,
          outcome: input.outcome,
          feedback: input.feedback,
          evidenceId,
          resubmitBy: input.resubmitBy,
          replacesId: input.decisionId,
          reason: input.reason,
        },
      ],
    ),
  )
  dropEmptySamples(context, [learnerId])
  return decisionId
}
