import { z } from 'zod'
import { command, defineContract, query } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'
import { PersonId } from './person-id'

const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))
const begin = { kindId: z.string(), startedOn: isoDate }
const end = { kindId: z.string(), endedOn: isoDate }

/** One change to many records at once. */
export const BulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area'), areaId: z.string().nullable() }),
  z.strictObject({ kind: z.literal('practitioner'), practitioner: line(120), practitionerContact: line(200) }),
  z.strictObject({ kind: z.literal('addRole'), ...begin }),
  z.strictObject({ kind: z.literal('endRole'), ...end }),
  z.strictObject({ kind: z.literal('addProgramme'), ...begin }),
  z.strictObject({ kind: z.literal('endProgramme'), ...end }),
])
export type BulkChange = z.infer<typeof BulkChange>

/** Records that a change passes over, for one reason. `names`: some of them, so that one knows where to look. */
const Left = z.strictObject({ why: z.string(), count: z.int(), names: z.array(z.string()) })

export const BulkOutcome = z.strictObject({
  changed: z.int(),
  /** How many are so already. */
  already: z.int(),
  cannot: z.array(Left),
})
export type BulkOutcome = z.infer<typeof BulkOutcome>

const input = z.strictObject({ personIds: z.array(PersonId).min(1).max(5000), change: BulkChange })
const bulkId = idOf('bulk')

/** The part of the people contract that changes many records in one go. */
export const bulkOperations = defineContract('people', {
  /** What a change would do, without doing it. */
  previewBulk: query({ access: 'people.write', input, output: BulkOutcome }),
  /** Changes those that can be changed; the others are passed over and told. `bulkId` is null if nothing was changed. */
  changeMany: command({
    access: 'people.write',
    input,
    output: BulkOutcome.extend({ bulkId: bulkId.nullable() }),
    alsoChanges: 'all',
  }),
  /** Takes such a change back, but for records that someone has changed since. */
  undoMany: command({
    access: 'people.write',
    input: z.strictObject({ bulkId }),
    output: z.strictObject({ putBack: z.int(), left: z.array(Left) }),
    alsoChanges: 'all',
  }),
})
