import { z } from 'zod'
import { command, query } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { tidied } from '../../ground/shared/text'

/** The office's own lists: the roles people hold, the programmes they take part in, what they may consent to. */
export const PeopleListId = z.enum(['role', 'programme', 'consent'])
export type PeopleListId = z.infer<typeof PeopleListId>

/** Whether a consent lets something be done with somebody's words or name, and whether they may then be named. */
const Allowed = z.enum(['no', 'unnamed', 'named'])
export type Allowed = z.infer<typeof Allowed>

/** What a consent allows: quotes on paper, sharing About Me, a line on a list for outside. */
const ConsentUses = z.strictObject({ quote: Allowed, aboutMe: Allowed, list: Allowed })
export type ConsentUses = z.infer<typeof ConsentUses>

/** One answer of a list: data, retired and never deleted, so that old records stay readable. */
export const PeopleListAnswer = z.strictObject({
  listId: PeopleListId,
  answerId: z.string(),
  label: z.string(),
  retiredOn: isoDate.nullable(),
  /** Of consents alone; null for roles and programmes. */
  uses: ConsentUses.nullable(),
})
export type PeopleListAnswer = z.infer<typeof PeopleListAnswer>

/** The words of an answer. */
export const words = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().min(1, 'Give the words that are shown.').max(most, `Use at most ${most} characters.`))

/** What a new or changed answer says. Consents are whole sentences on the paper form, so they may be longer. */
export const ListAnswerDraft = z.discriminatedUnion('listId', [
  z.strictObject({ listId: z.enum(['role', 'programme']), label: words(60), retiredOn: isoDate.nullable() }),
  z.strictObject({
    listId: z.literal('consent'),
    label: words(200),
    retiredOn: isoDate.nullable(),
    uses: ConsentUses,
  }),
])
export type ListAnswerDraft = z.output<typeof ListAnswerDraft>

export const shortListOperations = {
  /** Every answer of the office's lists of people, retired ones too, in their order. */
  shortLists: query({ access: 'signed-in', input: z.strictObject({}), output: z.array(PeopleListAnswer) }),
  /** Adds an answer, puts other words to it, or takes it out of use. Nothing that was written down changes. */
  saveListAnswer: command({
    access: 'people.lists',
    input: z.strictObject({ answerId: z.string().max(200).nullable(), draft: ListAnswerDraft }),
    output: z.strictObject({ answerId: z.string() }),
  }),
  /** Puts the answers of one list, retired ones too, into another order. */
  orderList: command({
    access: 'people.lists',
    input: z.strictObject({ listId: PeopleListId, answerIds: z.array(z.string().max(200)).max(200) }),
    output: z.strictObject({}),
  }),
}
