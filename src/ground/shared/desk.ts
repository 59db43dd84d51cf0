import { z } from 'zod'
import { command, defineContract, query } from './contract'
import { isoInstant } from './dates'

/** Room for the place of a form and for the words of an answer, by which some lists know it. */
const draftKey = z.string().min(1).max(300)
const preferenceKey = z.string().min(1).max(100)

/** A user's own desk, which every screen uses: unfinished typing and how they like things. No record is kept here. */
export const desk = defineContract('desk', {
  /** Keeps unfinished typing, every two seconds, for its owner alone. The body is JSON that the screen itself reads. */
  saveDraft: command({
    access: 'signed-in',
    desk: true,
    input: z.strictObject({ key: draftKey, body: z.string().max(500_000, 'This is too long to keep as a draft.') }),
    output: z.strictObject({ savedAt: isoInstant }),
  }),
  draft: query({
    access: 'signed-in',
    input: z.strictObject({ key: draftKey }),
    output: z.strictObject({ body: z.string(), updatedAt: isoInstant }).nullable(),
  }),
  drafts: query({
    access: 'signed-in',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ key: draftKey, updatedAt: isoInstant })),
  }),
  discardDraft: command({
    access: 'signed-in',
    desk: true,
    input: z.strictObject({ key: draftKey }),
    output: z.strictObject({}),
  }),
  /** Keeps how this user likes a screen: columns, density, theme, the last place. The value is JSON. */
  savePreference: command({
    access: 'signed-in',
    desk: true,
    input: z.strictObject({ key: preferenceKey, value: z.string().max(20_000) }),
    output: z.strictObject({}),
  }),
  preferences: query({
    access: 'signed-in',
    input: z.strictObject({}),
    output: z.record(z.string(), z.string()),
  }),
})
