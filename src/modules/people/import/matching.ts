import { folded } from '../../../ground/shared/text'

/** Finds one of an office's choices by the words of a list: `Cardiff PDU`, `cardiff` and `CARDIFF` are one area. */
export class Matcher {
  private readonly byKey = new Map<string, string | null>()
  private readonly known = new Map<string, string | null>()

  constructor(choices: readonly { readonly id: string; readonly label: string }[]) {
    for (const { id, label } of choices) {
      for (const key of new Set([folded(label), core(label), folded(id)])) {
        // Two choices under one word: neither is taken for it.
        this.byKey.set(key, this.byKey.has(key) && this.byKey.get(key) !== id ? null : id)
      }
    }
  }

  find(words: string): string | null {
    const before = this.known.get(words)
    if (before !== undefined) return before
    const id = this.byKey.get(folded(words)) ?? this.byKey.get(core(words)) ?? null
    if (this.known.size < 10_000) this.known.set(words, id)
    return id
  }
}

/** A name without the words that every area or role has. */
function core(words: string): string {
  return folded(words)
    .replace(
      /\b(pdu|ldu|probation|delivery|unit|office|area|cluster|the|peer|programme|program|project|course|scheme)\b/g,
      ' ',
    )
    .replace(/\band\b/g, ' ')
    .replace(/s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
