import { z } from 'zod'
import { command, defineContract, query, task } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { PeopleView } from './list-shapes'
import {
  AboutMeDraft,
  AspirationDraft,
  AspirationStatus,
  NamingDraft,
  OnPaper,
  OwnWords,
  OwnWordsChoices,
  PromptsDraft,
  QuoteDraft,
} from './own-words-shapes'
import { PersonId } from './person-id'

const one = z.strictObject({ personId: PersonId })
const nothing = z.strictObject({})

/** The part of the people contract for what people say for themselves, and for paper that shows it. */
export const ownWordsOperations = defineContract('people', {
  ownWords: query({ access: 'people.read', input: one, output: OwnWords }),
  ownWordsChoices: query({ access: 'people.read', input: nothing, output: OwnWordsChoices }),
  /** A name to be called by on paper, which is not theirs and nobody else's. Another one at each asking. */
  suggestPseudonym: query({
    access: 'people.write',
    input: one,
    output: z.strictObject({ pseudonym: z.string() }),
  }),
  setNaming: command({ access: 'people.write', input: one.extend({ draft: NamingDraft }), output: nothing }),

  /** Keeps a new version. `basedOn`: the version that was opened, null if there was none. */
  saveAboutMe: command({
    access: 'people.write',
    input: one.extend({ basedOn: idOf('version').nullable(), draft: AboutMeDraft }),
    output: z.strictObject({ versionId: idOf('version') }),
  }),
  /** The office's headings from today on: in this order, with new ones, without those left out. */
  savePrompts: command({ access: 'people.prompts', input: PromptsDraft, output: nothing }),

  addQuote: command({
    access: 'people.write',
    input: one.extend({ draft: QuoteDraft }),
    output: z.strictObject({ quoteId: idOf('quote') }),
  }),
  /** Takes a quote back: it is never printed or exported again. */
  withdrawQuote: command({
    access: 'people.write',
    input: one.extend({ quoteId: idOf('quote'), withdrawnOn: isoDate }),
    output: nothing,
  }),
  addAspiration: command({
    access: 'people.write',
    input: one.extend({ draft: AspirationDraft }),
    output: z.strictObject({ aspirationId: idOf('aspiration') }),
  }),
  /** Says what became of an aspiration, or (open, without a day) that it still stands. */
  settleAspiration: command({
    access: 'people.write',
    input: one.extend({
      aspirationId: idOf('aspiration'),
      status: AspirationStatus,
      settledOn: isoDate.nullable(),
    }),
    output: nothing,
  }),

  /** The latest About Me: for the person to keep (no purpose), or to share under a consent that is in force (S92). */
  printAboutMe: task({
    access: 'people.print',
    input: one.extend({ purpose: z.string().nullable() }),
    output: OnPaper,
  }),
  printBlankAboutMe: task({ access: 'people.print', input: nothing, output: OnPaper }),
  /** The quotes of one person that may be printed for a purpose; refused if there is none. */
  printQuotes: task({ access: 'people.print', input: one.extend({ purpose: z.string() }), output: OnPaper }),
  /** A list for outside: everyone named as they wish, and only those whose consent for the purpose is in force. */
  printOutsideList: task({
    access: 'people.print',
    input: z.strictObject({ view: PeopleView, personIds: z.array(PersonId).max(5000), purpose: z.string() }),
    output: OnPaper.extend({ shown: z.int(), leftOut: z.int() }),
  }),
  /** The timeline on paper; no subjects means all of it. */
  printTimeline: task({
    access: 'people.print',
    input: one.extend({ subjects: z.array(z.string()).max(50) }),
    output: OnPaper,
  }),
})
