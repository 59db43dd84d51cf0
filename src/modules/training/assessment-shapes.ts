import { z } from 'zod'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { LearnerId } from './cohort-shapes'
import { CriterionId, UnitId } from './specification-shapes'

export const BatchId = idOf('batch')
export const DecisionId = idOf('decision')
export const EvidenceId = idOf('evidence')

/** Kinds of evidence, and so of assessing (Q6). */
export const Method = z.enum([
  'observation',
  'discussion',
  'witness',
  'product',
  'reflective',
  'questions',
  'prior-learning',
])
export type Method = z.output<typeof Method>
export const methodLabels: Readonly<Record<Method, string>> = {
  observation: 'Observation',
  discussion: 'Discussion',
  witness: 'Witness statement',
  product: 'Product of work',
  reflective: 'Reflective account',
  questions: 'Questions',
  'prior-learning': 'Recognition of prior learning',
}

export const Outcome = z.enum(['met', 'not-yet', 'not-assessed'])
export type Outcome = z.output<typeof Outcome>

/** What the evidence of prior learning must be, each judged by the assessor (Q15). */
export const PriorLearningTests = z.strictObject({
  isValid: z.boolean(),
  isAuthentic: z.boolean(),
  isCurrent: z.boolean(),
  isSufficient: z.boolean(),
})
export type PriorLearningTests = z.output<typeof PriorLearningTests>

/**
 * Learners by criteria. `cells` holds one text a learner, one sign a criterion, in the order of `criterionIds`: `·`
 * nothing decided, `1` met, `0` not yet, `-` a decision that was taken back (another one there needs a reason).
 */
export const Grid = z.strictObject({
  learnerIds: z.array(LearnerId),
  names: z.array(z.string()),
  /** The register of the session, where one is named: the sign of each learner, `p l a e` or `·` for no mark. */
  marks: z.string(),
  criterionIds: z.array(CriterionId),
  codes: z.array(z.string()),
  titles: z.array(z.string()),
  /** The place of each criterion's unit in `units`. */
  unitOf: z.array(z.int()),
  units: z.array(z.string()),
  cells: z.array(z.string()),
})
export type Grid = z.output<typeof Grid>

export const Decision = z.strictObject({
  decisionId: DecisionId,
  batchId: BatchId,
  outcome: Outcome,
  decidedOn: isoDate,
  assessor: z.string(),
  methods: z.array(Method),
  sharedNote: z.string(),
  evidenceLocation: z.string(),
  feedback: z.string(),
  resubmitBy: isoDate.nullable(),
  replacesId: DecisionId.nullable(),
  reason: z.string(),
})

export const Evidence = z.strictObject({
  evidenceId: EvidenceId,
  method: Method,
  title: z.string(),
  location: z.string(),
  fileName: z.string().nullable(),
  collectedOn: isoDate,
  addedBy: z.string(),
  criterionIds: z.array(CriterionId),
})
export type Evidence = z.output<typeof Evidence>

export const UnitProgress = z.strictObject({
  unitId: UnitId,
  title: z.string(),
  isMandatory: z.boolean(),
  isAchieved: z.boolean(),
  achievedOn: isoDate.nullable(),
  criteria: z.array(
    z.strictObject({
      criterionId: CriterionId,
      code: z.string(),
      title: z.string(),
      outcome: Outcome,
      decidedOn: isoDate.nullable(),
      resubmitBy: isoDate.nullable(),
    }),
  ),
})
export type UnitProgress = z.output<typeof UnitProgress>

export const Owed = z.strictObject({
  learnerId: LearnerId,
  name: z.string(),
  criterionId: CriterionId,
  code: z.string(),
  title: z.string(),
  unit: z.string(),
  since: isoDate,
})
