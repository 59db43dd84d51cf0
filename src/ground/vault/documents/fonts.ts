import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { charactersOf } from './coverage'

/** The faces on paper: the house face, and one with a wider set of letters for the words that the first cannot write. */
const houseFace = ['Regular', 'Italic', 'SemiBold', 'Bold'].map((style) => `AtkinsonHyperlegibleNext-${style}.ttf`)
const widerFace = ['Regular', 'SemiBold'].map((style) => `SourceSans3-${style}.ttf`)

export interface Fonts {
  readonly files: readonly Uint8Array[]
  /** Code points that the house face draws. */
  readonly house: ReadonlySet<number>
  /** Code points that one of the two faces draws. */
  readonly all: ReadonlySet<number>
}

/** Reads the fonts that are shipped beside the app (`resources/fonts`). */
export async function readFonts(folder: string): Promise<Fonts> {
  const [house, wider] = await Promise.all(
    [houseFace, widerFace].map((names) => Promise.all(names.map((name) => readFile(join(folder, name))))),
  )
  const [houseRegular] = house ?? []
  const [widerRegular] = wider ?? []
  if (!house || !wider || !houseRegular || !widerRegular) throw new Error('No font was read.')
  const drawn = charactersOf(houseRegular)
  return { files: [...house, ...wider], house: drawn, all: new Set([...drawn, ...charactersOf(widerRegular)]) }
}
