import { z } from 'zod'
import { command, query, task } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { PersonId } from '../people/contract'
import {
  CohortDraft,
  CohortId,
  CohortLine,
  CohortPage,
  LearnerId,
  Mark,
  Measure,
  Moment,
  SessionDraft,
  SessionId,
  SessionLine,
} from './cohort-shapes'
import { filled, line } from './specification-shapes'

const read = 'training.read'
const teach = 'training.teach'
const nothing = z.strictObject({})
const version = z.int().min(1)
const cohort = z.strictObject({ cohortId: CohortId })
const learnerIds = z.array(LearnerId).min(1, 'Choose at least one learner.').max(500)
export const Printed = z.strictObject({ pages: z.int(), undrawable: z.string() })

/** Who learns what, with whom, when. */
export const cohortOperations = {
  cohorts: query({ access: read, input: nothing, output: z.array(CohortLine) }),
  cohort: query({ access: read, input: cohort, output: CohortPage }),
  saveCohort: command({
    access: teach,
    input: z.strictObject({ cohortId: CohortId.nullable(), version: version.nullable(), draft: CohortDraft }),
    output: cohort,
  }),
  archiveCohort: command({ access: teach, input: cohort.extend({ isArchived: z.boolean() }), output: nothing }),
  /** Another cohort on the same plan, without its learners; its sessions keep their distance from the first day (S3). */
  copyCohort: command({
    access: teach,
    input: cohort.extend({ name: CohortDraft.shape.name, startsOn: isoDate, areaId: z.string().nullable() }),
    output: cohort,
  }),
  /**
   * Takes people on. Who is a learner on this qualification already comes along as they are (Q5). `heldBefore`: whether
   * they held any qualification before (S45); null takes what their record says.
   */
  addLearners: command({
    access: teach,
    input: cohort.extend({
      people: z
        .array(z.strictObject({ personId: PersonId, heldBefore: z.boolean().nullable() }))
        .min(1, 'Choose at least one name.')
        .max(500),
      joinedOn: isoDate,
    }),
    output: z.strictObject({ learnerIds: z.array(LearnerId) }),
  }),
  /** Leaves the cohort. They stay registered until they are withdrawn. Null takes the leaving back. */
  leaveCohort: command({
    access: teach,
    input: cohort.extend({ learnerId: LearnerId, leftOn: isoDate.nullable(), reason: line(200) }),
    output: nothing,
  }),
  /** Registers learners with the awarding body, as one batch (Q12). */
  registerLearners: command({
    access: teach,
    input: cohort.extend({ learnerIds, registeredOn: isoDate, reference: line(60) }),
    output: z.strictObject({ batchId: idOf('registration'), registered: z.int() }),
  }),
  /** The numbers that the awarding body gave. */
  giveNumbers: command({
    access: teach,
    input: z.strictObject({
      numbers: z
        .array(z.strictObject({ learnerId: LearnerId, learnerNumber: filled(40, 'Give the learner’s number.') }))
        .min(1)
        .max(500),
    }),
    output: nothing,
  }),
  /** Withdraws a learner from the qualification. */
  withdrawLearner: command({
    access: teach,
    input: z.strictObject({
      learnerId: LearnerId,
      withdrawnOn: isoDate,
      reason: filled(200, 'Say why, in a few words.'),
    }),
    output: nothing,
  }),

  /** The sessions of a day with their registers: what the trainer's morning begins with. */
  sessionsOn: query({ access: read, input: z.strictObject({ on: isoDate }), output: z.array(SessionLine) }),
  saveSession: command({
    access: teach,
    input: cohort.extend({ sessionId: SessionId.nullable(), version: version.nullable(), draft: SessionDraft }),
    output: z.strictObject({ sessionId: SessionId }),
  }),
  /** Only one in which nothing was decided or measured. */
  removeSession: command({ access: teach, input: z.strictObject({ sessionId: SessionId }), output: nothing }),
  takeRegister: command({
    access: teach,
    input: z.strictObject({
      sessionId: SessionId,
      marks: z.array(z.strictObject({ learnerId: LearnerId, mark: Mark })).max(500),
    }),
    output: nothing,
  }),

  measures: query({ access: read, input: nothing, output: z.array(Measure) }),
  saveMeasure: command({
    access: 'training.design',
    input: z.strictObject({
      measureId: z.string().max(60).nullable(),
      question: filled(200, 'Write the question.'),
      lowest: z.int().min(0).max(100),
      highest: z.int().min(1).max(100),
      lowWords: line(60),
      highWords: line(60),
      retiredOn: isoDate.nullable(),
    }),
    output: z.strictObject({ measureId: z.string() }),
  }),
  /** One short measure of several learners at one moment (S9). Taken once a learner and moment. */
  takeMeasure: command({
    access: teach,
    input: z.strictObject({
      measureId: z.string().max(60),
      moment: Moment,
      sessionId: SessionId.nullable(),
      takenOn: isoDate,
      values: z
        .array(z.strictObject({ learnerId: LearnerId, value: z.int('Give a whole number.') }))
        .min(1)
        .max(500),
    }),
    output: nothing,
  }),
  /** Every answer of a cohort to one measure. */
  measureReadings: query({
    access: read,
    input: cohort.extend({ measureId: z.string() }),
    output: z.array(
      z.strictObject({ learnerId: LearnerId, moment: Moment, sessionId: SessionId.nullable(), value: z.int() }),
    ),
  }),
  /** How a cohort changed from baseline to exit, over those who have both, and session by session. */
  measureChange: query({
    access: read,
    input: cohort.extend({ measureId: z.string() }),
    output: z.strictObject({
      both: z.int(),
      baseline: z.number().nullable(),
      exit: z.number().nullable(),
      /** How many answered at the start, and at the end: also those who did only one of the two. */
      atStart: z.int(),
      atEnd: z.int(),
      sessions: z.array(z.strictObject({ sessionId: SessionId, heldOn: isoDate, mean: z.number(), learners: z.int() })),
    }),
  }),

  /** The register to sign, with who was there where that is known. */
  printRegister: task({ access: 'training.print', input: z.strictObject({ sessionId: SessionId }), output: Printed }),
}
