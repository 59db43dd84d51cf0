import { z } from 'zod'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { PersonId } from '../people/contract'
import { filled, IssueId, line, prose, QualificationId, QualificationKind } from './specification-shapes'

export const CohortId = idOf('cohort')
export const LearnerId = idOf('learner')
export const SessionId = idOf('session')

export const CohortDraft = z.strictObject({
  name: filled(120, 'Give the cohort a name.'),
  issueId: IssueId,
  projectId: z.string().nullable(),
  areaId: z.string().nullable(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  /** How many it is meant for, as in “6 of 6”. */
  size: z
    .int('Give a whole number.')
    .min(1, 'A cohort has one member or more.')
    .max(500, 'Give at most 500.')
    .nullable(),
  /** A trial, to be learnt from (S3). */
  isPilot: z.boolean(),
  notes: prose(4000),
})
export type CohortDraft = z.output<typeof CohortDraft>

/** A cohort as its card shows it: how many are on it, have left, are registered, and have achieved. */
export const CohortLine = z.strictObject({
  cohortId: CohortId,
  version: z.int(),
  ...CohortDraft.shape,
  qualificationId: QualificationId,
  qualification: z.string(),
  issue: z.string(),
  copiedFromId: CohortId.nullable(),
  archivedAt: z.string().nullable(),
  members: z.int(),
  left: z.int(),
  registered: z.int(),
  achieved: z.int(),
  /** “6 of 6 achieved”. */
  summary: z.string(),
})
export type CohortLine = z.output<typeof CohortLine>

export const LearnerLine = z.strictObject({
  learnerId: LearnerId,
  personId: PersonId,
  name: z.string(),
  startedOn: isoDate,
  joinedOn: isoDate,
  leftOn: isoDate.nullable(),
  leftReason: z.string(),
  heldBefore: z.boolean().nullable(),
  registeredOn: isoDate.nullable(),
  learnerNumber: z.string(),
  withdrawnOn: isoDate.nullable(),
  met: z.int(),
  notYet: z.int(),
  criteria: z.int(),
  unitsAchieved: z.int(),
  hasAchieved: z.boolean(),
  sessions: z.int(),
  attended: z.int(),
})
export type LearnerLine = z.output<typeof LearnerLine>

/** One qualification or module that a person learns or has learnt, in whichever cohorts. */
export const LearnerPlace = z.strictObject({
  learnerId: LearnerId,
  qualificationId: QualificationId,
  qualification: z.string(),
  kind: QualificationKind,
  issue: z.string(),
  startedOn: isoDate,
  registeredOn: isoDate.nullable(),
  learnerNumber: z.string(),
  withdrawnOn: isoDate.nullable(),
  met: z.int(),
  criteria: z.int(),
  achievedOn: isoDate.nullable(),
  cohorts: z.array(z.strictObject({ cohortId: CohortId, name: z.string(), leftOn: isoDate.nullable() })),
})
export type LearnerPlace = z.output<typeof LearnerPlace>

export const SessionDraft = z.strictObject({
  title: filled(120, 'Give the session a title.'),
  heldOn: isoDate,
  /** Hours and minutes such as `13:30`, or empty. */
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^$/, 'Give a time such as 13:30.'),
  endsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^$/, 'Give a time such as 15:30.'),
  venueId: z.string().nullable(),
  place: line(120),
  notes: prose(4000),
})
export type SessionDraft = z.output<typeof SessionDraft>

export const Mark = z.enum(['present', 'late', 'absent', 'excused'])
export type Mark = z.output<typeof Mark>

export const SessionLine = z.strictObject({
  sessionId: SessionId,
  version: z.int(),
  cohortId: CohortId,
  cohort: z.string(),
  ...SessionDraft.shape,
  marks: z.array(z.strictObject({ learnerId: LearnerId, mark: Mark })),
  /** How many decisions were stamped in it. */
  decisions: z.int(),
})
export type SessionLine = z.output<typeof SessionLine>

export const CohortPage = z.strictObject({
  cohort: CohortLine,
  learners: z.array(LearnerLine),
  sessions: z.array(SessionLine),
  /** How many criteria wait for learners who were away. */
  owed: z.int(),
})

export const Measure = z.strictObject({
  measureId: z.string(),
  question: z.string(),
  lowest: z.int(),
  highest: z.int(),
  lowWords: z.string(),
  highWords: z.string(),
  retiredOn: isoDate.nullable(),
})
export const Moment = z.enum(['baseline', 'session', 'exit'])
