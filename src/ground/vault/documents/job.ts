import type { JobFiles } from './compiler'
import { charactersOutside } from './coverage'
import type { Fonts } from './fonts'
import house from './house.typ?raw'
import { frameOf, type PaperDocument } from './paper'
import { printable } from './printable'

export interface Job {
  readonly files: JobFiles
  /** Characters that no font on board can draw, each once: they come out as empty boxes. */
  readonly undrawable: string
}

/** A document as files for the compiler: the template as source, all that people wrote as JSON. */
export function jobOf(document: PaperDocument, fonts: Pick<Fonts, 'house' | 'all'>): Job {
  const written = JSON.stringify({ frame: frameOf(document), facts: document.facts }, (_key, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  )
  // Read from the JSON text: its own signs are plain ASCII, which the house face has.
  const widerOnly = charactersOutside(written, fonts.house)
  const { crest } = document.occasion
  return {
    files: {
      '/main.typ': bytesOf(document.template),
      '/house.typ': bytesOf(house),
      '/data.json': bytesOf(written),
      '/wider.json': bytesOf(JSON.stringify(widerOnly)),
      ...(crest ? { [`/${crest.file}`]: crest.bytes } : {}),
    },
    undrawable: charactersOutside(widerOnly, fonts.all),
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
