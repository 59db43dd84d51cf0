import { onPaper } from '../../../ground/shared/dates'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import template from './about-me.typ?raw'

export interface AboutMeSheet {
  /** What they are called on this page; empty if they do not want to be named. */
  readonly name: string
  /** The consent under which it is shared; null: for them to keep. */
  readonly purpose: string | null
  readonly writtenOn: string
  readonly answers: readonly { readonly heading: string; readonly text: string }[]
}

/** One page in the person's own words, large and plain; long answers flow on to a second page (S92). */
export function aboutMeSheet({ name, purpose, writtenOn, answers }: AboutMeSheet, occasion: Occasion): PaperDocument {
  return {
    ...page(occasion),
    runningHead: name,
    marking: confidential,
    facts: {
      name,
      said: `In my own words, on ${onPaper(writtenOn)}`,
      shared: purpose === null ? '' : `I agreed that this may be used for: ${purpose}. Please do not pass it on.`,
      answers,
      prompts: [],
    },
  }
}

/** The same headings with room to write by hand. */
export function blankAboutMe(
  prompts: readonly { readonly heading: string; readonly hint: string }[],
  occasion: Occasion,
): PaperDocument {
  return {
    ...page(occasion),
    runningHead: 'About Me',
    marking: 'Confidential when filled in',
    facts: {
      name: '',
      said: 'In your own words. Leave out whatever you do not want to say. You can change it at any time.',
      shared: '',
      answers: [],
      prompts: prompts.map(({ heading, hint }) => ({ heading, hint })),
    },
  }
}

function page(occasion: Occasion) {
  return { template, title: 'About Me', landscape: false, occasion }
}
