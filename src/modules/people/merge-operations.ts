import { z } from 'zod'
import { command, defineContract, query } from '../../ground/shared/contract'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { draftFields } from './draft-fields'
import { PersonId } from './person-id'

const mergeId = idOf('merge')
const version = z.int().min(1)

/** The fields of a record between which a merge chooses: all of the form. */
export const MergeField = z.enum(draftFields)
export type MergeField = z.infer<typeof MergeField>

/** A record that was merged into another one. */
export const Merged = z.strictObject({
  mergeId,
  otherId: PersonId,
  name: z.string(),
  memberNumber: z.string(),
  dateOfBirth: isoDate.nullable(),
  mergedAt: isoInstant,
  mergedBy: z.string(),
})
export type Merged = z.infer<typeof Merged>

/** The part of the people contract that makes two records one, and two again. */
export const mergeOperations = defineContract('people', {
  /** What was merged into a record, the latest first. The id of a merged record asks for the one it is found in. */
  merges: query({
    access: 'people.read',
    input: z.strictObject({ personId: PersonId }),
    output: z.array(Merged),
  }),
  /** Makes two records one. Everything of `otherId` goes to `keepId`; `takes` are the fields that come from the other. */
  merge: command({
    access: 'people.merge',
    input: z.strictObject({
      keepId: PersonId,
      keepVersion: version,
      otherId: PersonId,
      otherVersion: version,
      takes: z.array(MergeField).max(MergeField.options.length),
    }),
    output: z.strictObject({ mergeId }),
    alsoChanges: 'all',
  }),
  /** Parts them again, each as it was. `stayed`: what was added since and stays with the record that was kept. */
  undoMerge: command({
    access: 'people.merge',
    input: z.strictObject({ mergeId }),
    output: z.strictObject({ keptId: PersonId, otherId: PersonId, stayed: z.int() }),
    alsoChanges: 'all',
  }),
})
