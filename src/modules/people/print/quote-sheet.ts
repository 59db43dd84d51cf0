import { onPaper } from '../../../ground/shared/dates'
import { counted } from '../../../ground/shared/text'
import type { Occasion, PaperDocument } from '../../../ground/vault/documents/paper'
import template from './quote-sheet.typ?raw'

interface SaidForPrint {
  readonly text: string
  readonly as: string
  readonly saidOn: string
  readonly context: string
  readonly themes: readonly string[]
}

/** Quotes that may be printed for one purpose, each under the name that goes with it (S9, S97). */
export function quoteSheet(
  { quotes, purpose }: { readonly quotes: readonly SaidForPrint[]; readonly purpose: string },
  occasion: Occasion,
): PaperDocument {
  return {
    template,
    title: 'Quotes',
    runningHead: counted(quotes.length, 'quote', 'quotes'),
    marking: '',
    landscape: false,
    occasion,
    facts: {
      count: counted(quotes.length, 'quote', 'quotes'),
      purpose: `Given for: ${purpose}. Ask before using them for anything else.`,
      quotes: quotes.map(({ text, as, saidOn, context, themes }) => ({
        text,
        as,
        said: [context, onPaper(saidOn)].filter(Boolean).join(', '),
        themes: themes.join(' · '),
      })),
    },
  }
}
