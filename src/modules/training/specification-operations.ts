import { z } from 'zod'
import { command, query, task } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { PersonId } from '../people/contract'
import {
  CriterionId,
  IssueId,
  prose,
  Qualification,
  QualificationDraft,
  QualificationId,
  Requirement,
  Specification,
  SpecificationDraft,
  line,
} from './specification-shapes'

const read = 'training.read'
const design = 'training.design'
const nothing = z.strictObject({})
const version = z.int().min(1)
const issue = z.strictObject({ issueId: IssueId })

/** Qualifications, their issues, and what a role needs. */
export const specificationOperations = {
  qualifications: query({ access: read, input: nothing, output: z.array(Qualification) }),
  specification: query({ access: read, input: issue, output: Specification }),
  saveQualification: command({
    access: design,
    input: z.strictObject({
      qualificationId: QualificationId.nullable(),
      version: version.nullable(),
      draft: QualificationDraft,
    }),
    output: z.strictObject({ qualificationId: QualificationId }),
  }),
  archiveQualification: command({
    access: design,
    input: z.strictObject({ qualificationId: QualificationId, isArchived: z.boolean() }),
    output: nothing,
  }),
  /** Writes a draft issue anew, whole. A live one is refused: begin the next issue instead (Q5). */
  saveSpecification: command({
    access: design,
    input: z.strictObject({
      qualificationId: QualificationId,
      issueId: IssueId.nullable(),
      version: version.nullable(),
      draft: SpecificationDraft,
    }),
    output: issue,
  }),
  /** New learners start on it from today; the issue that was live stays with its own learners. */
  makeLive: command({ access: design, input: issue.extend({ version }), output: nothing }),
  /** Begins the next issue as a draft with everything of this one. */
  nextIssue: command({ access: design, input: issue.extend({ issue: SpecificationDraft.shape.issue }), output: issue }),
  /** The centre's own copy of a criterion's words; on a live issue too. */
  keepOwnText: command({
    access: design,
    input: z.strictObject({ criterionId: CriterionId, ownText: prose(4000) }),
    output: nothing,
  }),
  /**
   * Reads a specification from a CSV that the user chooses and keeps it as a draft issue: columns of our own, or the
   * competency-framework CSV of learning platforms. Null if no file was chosen.
   */
  importSpecification: task({
    access: design,
    input: z.strictObject({ qualificationId: QualificationId, issue: SpecificationDraft.shape.issue }),
    output: z
      .strictObject({
        issueId: IssueId,
        form: z.enum(['own', 'framework']),
        units: z.int(),
        criteria: z.int(),
        remarks: z.array(z.string()),
      })
      .nullable(),
  }),
  /** The mentoring qualifications that offices meet, with short titles, as drafts. Those that are there already stay. */
  loadExamples: command({ access: design, input: nothing, output: z.strictObject({ added: z.int() }) }),

  requirements: query({ access: read, input: nothing, output: z.array(Requirement) }),
  require: command({
    access: design,
    input: z.strictObject({ roleKindId: line(60), qualificationId: QualificationId, requiredFrom: isoDate }),
    output: z.strictObject({ requirementId: idOf('requirement') }),
  }),
  /** From that day on the role can do without. */
  endRequirement: command({
    access: design,
    input: z.strictObject({ requirementId: idOf('requirement'), requiredUntil: isoDate }),
    output: nothing,
  }),
  /** What somebody still has to achieve before they may work in a role (S16). */
  readiness: query({
    access: read,
    input: z.strictObject({ personId: PersonId, roleKindId: z.string() }),
    output: z.strictObject({
      isReady: z.boolean(),
      missing: z.array(z.strictObject({ qualificationId: QualificationId, qualification: z.string() })),
      sentence: z.string(),
    }),
  }),
}
