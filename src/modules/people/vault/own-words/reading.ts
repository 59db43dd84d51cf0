import type { z } from 'zod'
import type { Read } from '../../../../ground/vault/sql'
import type { OwnWords, OwnWordsChoices } from '../../own-words-shapes'
import { mustFind } from '../record'
import { aboutMeOf, promptsOf } from './about-me'
import { aspirationsOf } from './aspirations'
import { usesOf } from './consent'
import { namingOf } from './names'
import { quotesOf, themesInUse } from './quotes'

/** Everything that someone said for themselves. */
export function ownWordsOf(db: Read, personId: string): OwnWords {
  mustFind(db, personId)
  return {
    naming: namingOf(db, personId),
    aboutMe: aboutMeOf(db, personId),
    quotes: quotesOf(db, personId),
    aspirations: aspirationsOf(db, personId),
  }
}

/** What this office offers for people's own words. */
export function ownWordsChoicesOf(db: Read, today: string): z.infer<typeof OwnWordsChoices> {
  return {
    prompts: promptsOf(db, today),
    quotePurposes: usesOf(db, 'quote'),
    aboutMePurposes: usesOf(db, 'about-me').map(({ purpose }) => purpose),
    listPurposes: usesOf(db, 'list').map(({ purpose }) => purpose),
    themes: themesInUse(db),
  }
}
