import { type Handlers, type HappeningSource, nothing } from '../../../../ground/vault/implement'
import type { Aspiration, AboutMe, Quote } from '../../own-words-shapes'
import type { ownWordsOperations } from '../../own-words-operations'
import { saveAboutMe, savePrompts } from './about-me'
import { addAspiration, settleAspiration } from './aspirations'
import { setNaming, suggestedPseudonym } from './names'
import { printAboutMe, printBlankAboutMe, printOutsideList, printQuotes, printTimeline } from './paper'
import { addQuote, withdrawQuote } from './quotes'
import { ownWordsChoicesOf, ownWordsOf } from './reading'

/** @param tellers every module that tells of people on their timeline. */
export function ownWordsHandlers(tellers: () => readonly HappeningSource[]): Handlers<typeof ownWordsOperations> {
  return {
    ownWords: ({ db }, { personId }) => ownWordsOf(db, personId),
    ownWordsChoices: ({ db, today }) => ownWordsChoicesOf(db, today),
    suggestPseudonym: ({ db }, { personId }) => ({ pseudonym: suggestedPseudonym(db, personId) }),
    setNaming: (context, input) => nothing(setNaming(context, input)),
    saveAboutMe: (context, input) => ({ versionId: saveAboutMe<AboutMe['versionId']>(context, input) }),
    savePrompts: (context, input) => nothing(savePrompts(context, input)),
    addQuote: (context, input) => ({ quoteId: addQuote<Quote['quoteId']>(context, input) }),
    withdrawQuote: (context, input) => nothing(withdrawQuote(context, input)),
    addAspiration: (context, input) => ({
      aspirationId: addAspiration<Aspiration['aspirationId']>(context, input),
    }),
    settleAspiration: (context, input) => nothing(settleAspiration(context, input)),
    printAboutMe,
    printBlankAboutMe,
    printQuotes,
    printOutsideList,
    printTimeline: (context, input) => printTimeline(context, input, tellers()),
  }
}
