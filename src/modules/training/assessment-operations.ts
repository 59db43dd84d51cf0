import { z } from 'zod'
import { command, query, task } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import {
  BatchId,
  Decision,
  DecisionId,
  Evidence,
  EvidenceId,
  Grid,
  Method,
  Outcome,
  Owed,
  PriorLearningTests,
  UnitProgress,
} from './assessment-shapes'
import { Claim, Appeal, Adjustment } from './award-shapes'
import { CohortId, LearnerId, LearnerPlace, Moment, SessionId } from './cohort-shapes'
import { Printed } from './cohort-operations'
import { PersonId } from '../people/contract'
import { CriterionId, filled, IssueId, line, prose, UnitId } from './specification-shapes'

const read = 'training.read'
const assess = 'training.assess'
const nothing = z.strictObject({})
const learner = z.strictObject({ learnerId: LearnerId })
const note = prose(2000)

const EvidenceDraft = learner.extend({
  method: Method,
  title: filled(120, 'Say what the evidence is.'),
  /** Where the paper is, such as `portfolio p.14`. */
  location: line(120),
  collectedOn: isoDate,
  criterionIds: z.array(CriterionId).max(200),
})

/** The group grid, single decisions, and evidence. */
export const assessmentOperations = {
  /** Learners × criteria of a cohort, in few statements. A session brings its register. */
  grid: query({
    access: read,
    input: z.strictObject({ cohortId: CohortId, sessionId: SessionId.nullable(), unitIds: z.array(UnitId).max(60) }),
    output: Grid,
  }),
  /**
   * Stamps decisions: every chosen criterion for every chosen learner is met, but for the exceptions, and one signature
   * of the assessor stands over all of them. Who is away lands on the list of what is owed. What was decided before
   * needs `reason`. Nothing is stamped where one of them is refused.
   */
  stamp: command({
    access: assess,
    input: z.strictObject({
      cohortId: CohortId,
      sessionId: SessionId.nullable(),
      decidedOn: isoDate,
      methods: z.array(Method).min(1, 'Choose how it was assessed.').max(7),
      criterionIds: z.array(CriterionId).min(1, 'Choose at least one criterion.').max(200),
      learnerIds: z.array(LearnerId).min(1, 'Choose at least one learner.').max(200),
      absentIds: z.array(LearnerId).max(200),
      sharedNote: note,
      evidenceLocation: line(120),
      exceptions: z
        .array(
          z.strictObject({
            learnerId: LearnerId,
            criterionId: CriterionId,
            /** `not-assessed`: left out of the batch, as if the cell had not been chosen. */
            outcome: z.enum(['not-yet', 'not-assessed']),
            resubmitBy: isoDate.nullable(),
          }),
        )
        .max(20_000),
      /** Feedback for one learner, on each of their decisions of this batch. */
      notes: z.array(z.strictObject({ learnerId: LearnerId, note })).max(200),
      /** A piece of evidence of one learner, for each of their decisions of this batch. */
      evidence: z.array(z.strictObject({ learnerId: LearnerId, evidenceId: EvidenceId })).max(200),
      /** Only for recognition of prior learning, and then all four (Q15). */
      priorLearningTests: PriorLearningTests.nullable(),
      /** Why what was decided before is decided again. Empty: nothing was. */
      reason: line(200),
    }),
    output: z.strictObject({ batchId: BatchId, stamped: z.int(), owed: z.int() }),
  }),
  /** Puts another decision in the place of one that was wrong. The wrong one stays to be read. */
  correctDecision: command({
    access: assess,
    input: z.strictObject({
      decisionId: DecisionId,
      outcome: Outcome,
      feedback: note,
      resubmitBy: isoDate.nullable(),
      reason: filled(200, 'Say why the decision is replaced.'),
    }),
    output: z.strictObject({ decisionId: DecisionId }),
  }),
  /** Every decision on one learner and criterion, the latest first. */
  decisionHistory: query({
    access: read,
    input: learner.extend({ criterionId: CriterionId }),
    output: z.array(Decision),
  }),
  /** Whether a batch's signature stands over what is stored. */
  checkBatch: query({
    access: read,
    input: z.strictObject({ batchId: BatchId }),
    output: z.strictObject({ isGenuine: z.boolean(), assessor: z.string(), stampedAt: z.string(), decisions: z.int() }),
  }),
  /** What was stamped in a session, the latest first. */
  sessionBatches: query({
    access: read,
    input: z.strictObject({ sessionId: SessionId }),
    output: z.array(
      z.strictObject({
        batchId: BatchId,
        assessor: z.string(),
        stampedAt: z.string(),
        methods: z.array(Method),
        decisions: z.int(),
        notYet: z.int(),
      }),
    ),
  }),
  owed: query({ access: read, input: z.strictObject({ cohortId: CohortId.nullable() }), output: z.array(Owed) }),

  /** Everything of one learner on one issue. */
  learner: query({
    access: read,
    input: learner,
    output: z.strictObject({
      learnerId: LearnerId,
      personId: PersonId,
      name: z.string(),
      issueId: IssueId,
      qualification: z.string(),
      issue: z.string(),
      startedOn: isoDate,
      registeredOn: isoDate.nullable(),
      learnerNumber: z.string(),
      withdrawnOn: isoDate.nullable(),
      withdrawnReason: z.string(),
      units: z.array(UnitProgress),
      hasAchieved: z.boolean(),
      /** What is missing to claim, one sentence each; empty: it can be claimed. */
      missing: z.array(z.string()),
      evidence: z.array(Evidence),
      readings: z.array(z.strictObject({ measureId: z.string(), moment: Moment, value: z.int(), takenOn: isoDate })),
      claim: Claim.nullable(),
      appeals: z.array(Appeal),
      adjustments: z.array(Adjustment),
      /** Until when which records of this learner are kept (Q16). */
      keptUntil: z.array(z.strictObject({ what: z.string(), until: isoDate.nullable(), why: z.string() })),
    }),
  }),
  /** Everything that one person learns or has learnt, the latest first. */
  learnerPlaces: query({
    access: read,
    input: z.strictObject({ personId: PersonId }),
    output: z.array(LearnerPlace),
  }),
  addEvidence: command({
    access: assess,
    input: EvidenceDraft,
    output: z.strictObject({ evidenceId: EvidenceId }),
  }),
  /** The same with a file that the user chooses. Null if none was chosen. */
  addEvidenceFile: task({
    access: assess,
    input: EvidenceDraft,
    output: z.strictObject({ evidenceId: EvidenceId }).nullable(),
  }),
  openEvidence: task({ access: read, input: z.strictObject({ evidenceId: EvidenceId }), output: nothing }),

  /** What one batch decided, a slip for each learner. */
  printFeedback: task({ access: 'training.print', input: z.strictObject({ batchId: BatchId }), output: Printed }),
  printEvidenceIndex: task({ access: 'training.print', input: learner, output: Printed }),
}
