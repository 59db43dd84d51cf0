import { z } from 'zod'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'

export const QualificationId = idOf('qualification')
export const IssueId = idOf('issue')
export const UnitId = idOf('unit')
export const CriterionId = idOf('criterion')

/** One line of text, tidied. */
export const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))
export const filled = (most: number, sentence: string) => line(most).pipe(z.string().min(1, sentence))
/** Text of several lines. */
export const prose = (most: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(most, `Use at most ${most} characters.`))

const whole = (most: number) =>
  z.int('Give a whole number.').min(1, 'Give 1 or more.').max(most, `Give at most ${most}.`)
/** 0 is Entry Level, as the register of qualifications writes it. */
export const Level = z.int('Give a level from 0 (Entry) to 8.').min(0).max(8)

export const QualificationKind = z.enum(['qualification', 'module'])

export const QualificationDraft = z.strictObject({
  /** A module is the centre's own: specialist training for a role, with no awarding body (S27). */
  kind: QualificationKind,
  /** As the awarding body prints it. */
  title: filled(200, 'Give the title.'),
  /** As lists and grids show it. */
  shortTitle: filled(60, 'Give a short title for lists.'),
  awardingBody: line(120),
  /** Such as `601/2769/7`. Empty for a module. */
  number: line(20),
  level: Level.nullable(),
  progressesToId: QualificationId.nullable(),
  /** What must have been achieved before somebody is taken on (S27). */
  needsId: QualificationId.nullable().default(null),
  reviewOn: isoDate.nullable(),
  operationalEndOn: isoDate.nullable(),
  certificationEndOn: isoDate.nullable(),
})
export type QualificationDraft = z.output<typeof QualificationDraft>

const CriterionDraft = z.strictObject({
  /** Such as `1.1`; one of its kind in a unit. */
  code: filled(12, 'Give the number of the criterion, such as 1.1.'),
  title: filled(300, 'Give the criterion a short title.'),
  /** The centre's own copy of the awarding body's words. */
  ownText: prose(4000),
})
const OutcomeDraft = z.strictObject({
  title: line(300),
  criteria: z.array(CriterionDraft).max(60, 'Give an outcome at most 60 criteria.'),
})
const UnitDraft = z.strictObject({
  reference: line(20),
  title: filled(200, 'Give the title of the unit.'),
  level: Level.nullable(),
  credits: whole(200).nullable(),
  guidedHours: z.int('Give whole hours.').min(0, 'Give 0 or more.').max(5000, 'Give at most 5000.').nullable(),
  isMandatory: z.boolean(),
  /** The place of its optional group in `groups`. Null: mandatory, or optional without a group. */
  group: z.int().min(0).nullable(),
  outcomes: z.array(OutcomeDraft).max(40, 'Give a unit at most 40 outcomes.'),
})
const GroupDraft = z.strictObject({
  name: filled(120, 'Give the group a name.'),
  leastUnits: whole(60).nullable(),
  leastCredits: whole(400).nullable(),
})

/** One issue of a specification: units, outcomes, criteria, and the rules of combination (Q3). */
export const SpecificationDraft = z.strictObject({
  issue: filled(20, 'Give the number of the issue, such as 2.'),
  credits: whole(400).nullable(),
  guidedHours: z.int('Give whole hours.').min(0, 'Give 0 or more.').max(10_000, 'Give at most 10000.').nullable(),
  totalHours: whole(20_000).nullable(),
  leastCredits: whole(400).nullable(),
  /** So many credits must be at this level or above. */
  atLevel: Level.nullable(),
  leastCreditsAtLevel: whole(400).nullable(),
  groups: z.array(GroupDraft).max(20, 'Give at most 20 groups.'),
  units: z.array(UnitDraft).max(60, 'Give at most 60 units.'),
})
export type SpecificationDraft = z.output<typeof SpecificationDraft>

export const IssueState = z.enum(['draft', 'live', 'replaced'])

export const IssueLine = z.strictObject({
  issueId: IssueId,
  issue: z.string(),
  state: IssueState,
  version: z.int(),
  units: z.int(),
  criteria: z.int(),
  learners: z.int(),
})

export const Qualification = z.strictObject({
  qualificationId: QualificationId,
  version: z.int(),
  ...QualificationDraft.shape,
  archivedAt: z.string().nullable(),
  issues: z.array(IssueLine),
})
export type Qualification = z.output<typeof Qualification>

export const Criterion = z.strictObject({
  criterionId: CriterionId,
  code: z.string(),
  title: z.string(),
  ownText: z.string(),
})
export const Unit = z.strictObject({
  unitId: UnitId,
  reference: z.string(),
  title: z.string(),
  level: z.int().nullable(),
  credits: z.int().nullable(),
  guidedHours: z.int().nullable(),
  isMandatory: z.boolean(),
  groupId: z.string().nullable(),
  outcomes: z.array(z.strictObject({ title: z.string(), criteria: z.array(Criterion) })),
})
export type Unit = z.output<typeof Unit>

export const Specification = z.strictObject({
  issueId: IssueId,
  qualificationId: QualificationId,
  qualification: z.string(),
  kind: QualificationKind,
  issue: z.string(),
  state: IssueState,
  version: z.int(),
  credits: z.int().nullable(),
  guidedHours: z.int().nullable(),
  totalHours: z.int().nullable(),
  leastCredits: z.int().nullable(),
  atLevel: z.int().nullable(),
  leastCreditsAtLevel: z.int().nullable(),
  groups: z.array(
    z.strictObject({
      groupId: z.string(),
      name: z.string(),
      leastUnits: z.int().nullable(),
      leastCredits: z.int().nullable(),
    }),
  ),
  units: z.array(Unit),
})
export type Specification = z.output<typeof Specification>

/** A qualification that a role needs, or a module (S16, S27). */
export const Requirement = z.strictObject({
  requirementId: idOf('requirement'),
  roleKindId: z.string(),
  qualificationId: QualificationId,
  qualification: z.string(),
  requiredFrom: isoDate,
  requiredUntil: isoDate.nullable(),
})
