import { z } from 'zod'
import { command, query } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { DecisionId, Method, Outcome } from './assessment-shapes'
import { LearnerId } from './cohort-shapes'
import { filled, line, prose, QualificationId, UnitId } from './specification-shapes'

const read = 'training.read'
const quality = 'training.quality'
const nothing = z.strictObject({})
const qualification = z.strictObject({ qualificationId: QualificationId })
export const SampleId = idOf('sample')
const Stage = z.enum(['interim', 'final'])

export const Assessor = z.strictObject({
  userId: z.string(),
  name: z.string(),
  /** Null: nothing was written down yet, so everything of theirs is sampled. */
  isQualified: z.boolean().nullable(),
  samplePercent: z.int(),
  since: isoDate.nullable(),
  notes: z.string(),
  decisions: z.int(),
})

/** A learner's unit that should be sampled, and why (Q9). */
export const Proposal = z.strictObject({
  learnerId: LearnerId,
  name: z.string(),
  unitId: UnitId,
  unit: z.string(),
  assessorId: z.string(),
  assessor: z.string(),
  stage: Stage,
  why: z.array(z.string()),
})

const Action = z.strictObject({
  actionId: idOf('action'),
  text: z.string(),
  dueOn: isoDate,
  doneOn: isoDate.nullable(),
  doneNote: z.string(),
  doneBy: z.string(),
  signedOffOn: isoDate.nullable(),
  signedOffBy: z.string(),
  /** Whether the one who asks assessed this or says that it is done, and so may not sign it off (Q8). */
  isMine: z.boolean(),
})
export const Sample = z.strictObject({
  sampleId: SampleId,
  version: z.int(),
  learnerId: LearnerId,
  name: z.string(),
  unitId: UnitId,
  unit: z.string(),
  assessorId: z.string(),
  assessor: z.string(),
  stage: Stage,
  why: z.array(z.string()),
  dueOn: isoDate,
  doneOn: isoDate.nullable(),
  doneBy: z.string(),
  checks: z.array(z.string()),
  outcome: z.enum(['agreed', 'action']).nullable(),
  feedback: z.string(),
  /** Whether these are decisions of the one who asks, who then may not record it (Q8). */
  isMine: z.boolean(),
  decisions: z.array(
    z.strictObject({
      decisionId: DecisionId,
      code: z.string(),
      title: z.string(),
      outcome: Outcome,
      methods: z.array(Method),
      decidedOn: isoDate,
      /** Where the evidence lies, and what was written to the learner: what is looked at to agree or not. */
      evidenceLocation: z.string(),
      feedback: z.string(),
      isAgreed: z.boolean().nullable(),
    }),
  ),
  actions: z.array(Action),
})
export type Sample = z.output<typeof Sample>

export const ExternalReview = z.strictObject({
  reviewId: idOf('review'),
  qualificationId: QualificationId,
  reviewedOn: isoDate,
  reviewer: line(120),
  /** The grade of each of the review's criteria, 1 to 4. */
  grades: z.array(z.int().min(1).max(4)).min(1, 'Give the grades of the review.').max(30),
  learners: z
    .array(
      z.strictObject({
        reliability: z.enum(['A', 'B', 'C'], 'Choose A, B or C, as the report has it.'),
        isFinal: z.boolean(),
      }),
    )
    .max(100, 'At most 100 learners stand in one review.'),
  openActions: z.int().min(0).max(100),
  notes: prose(4000),
})
export const Standardisation = z.strictObject({
  standardisationId: idOf('standardisation'),
  qualificationId: QualificationId,
  heldOn: isoDate,
  topic: filled(200, 'Say what was compared.'),
  attended: filled(400, 'Say who took part.'),
  agreed: prose(4000),
})

/** Internal quality assurance. */
export const qualityOperations = {
  /** Who assesses, with how much of their work is sampled; and whether the team is too small to keep them apart. */
  assessors: query({
    access: read,
    input: nothing,
    output: z.strictObject({ assessors: z.array(Assessor), warnings: z.array(z.string()) }),
  }),
  saveAssessor: command({
    access: quality,
    input: z.strictObject({
      userId: z.string().max(40),
      isQualified: z.boolean('Say whether they hold it.'),
      samplePercent: z.int('Give a whole number.').min(0).max(100, 'Give at most 100.'),
      since: isoDate,
      notes: prose(1000),
    }),
    output: nothing,
  }),
  /** What should be sampled next, the most needed first. */
  samplingProposal: query({ access: read, input: qualification, output: z.array(Proposal) }),
  planSamples: command({
    access: quality,
    input: z.strictObject({
      samples: z
        .array(
          z.strictObject({
            learnerId: LearnerId,
            unitId: UnitId,
            assessorId: z.string().max(40),
            stage: Stage,
            /** One for each thing that was never looked at, each way of assessing among them (CAMERA). */
            why: z.array(line(200)).max(20),
          }),
        )
        .min(1, 'Choose at least one sample.')
        .max(200),
      dueOn: isoDate,
    }),
    output: z.strictObject({ planned: z.int() }),
  }),
  samples: query({ access: read, input: qualification, output: z.array(Sample) }),
  /** What a sample found. Whoever made one of the decisions is refused (Q8), whatever their roles. */
  recordSample: command({
    access: quality,
    input: z.strictObject({
      sampleId: SampleId,
      version: z.int().min(1),
      doneOn: isoDate,
      checks: z.array(line(120)).max(12),
      decisions: z
        .array(z.strictObject({ decisionId: DecisionId, isAgreed: z.boolean() }))
        .min(1)
        .max(200),
      feedback: prose(4000),
      actions: z.array(z.strictObject({ text: filled(400, 'Say what has to be done.'), dueOn: isoDate })).max(20),
    }),
    output: nothing,
  }),
  /** The assessor says that it is done. */
  answerAction: command({
    access: 'training.assess',
    input: z.strictObject({
      actionId: idOf('action'),
      doneOn: isoDate,
      note: filled(1000, 'Say what was done.'),
    }),
    output: nothing,
  }),
  /** A quality assurer agrees; never the assessor whose work it is. */
  signOffAction: command({
    access: quality,
    input: z.strictObject({ actionId: idOf('action'), signedOffOn: isoDate }),
    output: nothing,
  }),
  standardisations: query({ access: read, input: nothing, output: z.array(Standardisation) }),
  logStandardisation: command({
    access: quality,
    input: Standardisation.omit({ standardisationId: true }),
    output: z.strictObject({ standardisationId: idOf('standardisation') }),
  }),
  externalReviews: query({ access: read, input: qualification, output: z.array(ExternalReview) }),
  logExternalReview: command({
    access: quality,
    input: ExternalReview.omit({ reviewId: true }),
    output: z.strictObject({ reviewId: idOf('review') }),
  }),
  /** How many actions of a review are still open. */
  settleReview: command({
    access: quality,
    input: z.strictObject({ reviewId: idOf('review'), openActions: ExternalReview.shape.openActions }),
    output: nothing,
  }),
  /** Direct Claim Status (Q11): held or not, by which rule, and what is missing. */
  directClaimStatus: query({
    access: read,
    input: qualification,
    output: z.strictObject({ isHeld: z.boolean(), by: z.string(), missing: z.array(z.string()) }),
  }),
}
