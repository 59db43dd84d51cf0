import { type Occasion, type PaperDocument, printedWhen } from '../../../ground/vault/documents/paper'
import template from './phrase-slip.typ?raw'

export interface PhraseSlip {
  /** Who comes in with it. */
  readonly name: string
  /** Five words, one space between them. On this paper and on the screen once, and kept nowhere. */
  readonly phrase: string
  /** When it ends (UTC instant). */
  readonly until: string
}

/** A one-time phrase to be handed over in person (security.md 5, admin reset). */
export function phraseSlip(slip: PhraseSlip, occasion: Occasion): PaperDocument {
  return {
    template,
    title: 'One-time phrase',
    runningHead: 'One-time phrase',
    marking: 'Secret: hand over in person',
    landscape: false,
    occasion,
    facts: { words: slip.phrase.split(' '), name: slip.name, until: printedWhen(slip.until) },
  }
}
