import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontsFolder } from '../../../ground/vault/documents/proof/places'
import { atMostWide, fittingSize, letterWidths } from './fitting'
import { longName } from './training.sample'

test('no letter is wider in the font than the table says, and hardly narrower', async () => {
  const advance = await advancesIn(join(fontsFolder, 'AtkinsonHyperlegibleNext-SemiBold.ttf'))
  for (const [width, letters] of letterWidths) {
    for (const letter of letters) {
      expect([letter, advance(letter)]).toEqual([letter, expect.any(Number)])
      expect(advance(letter), letter).toBeLessThanOrEqual(width)
      expect(advance(letter), letter).toBeGreaterThanOrEqual(width * 0.9)
    }
  }
  for (const letter of 'âêîôûŵŷáéíóúẃýàèìòùẁỳäëöüẅÿÂÊÎÔÛŴŶ')
    expect(advance(letter), letter).toBeLessThanOrEqual(atMostWide(letter) * 1000)
})

test.each([
  ['Jo Test', 32],
  [longName, 22],
  ['Ọ̀ṣun Ṣample', 32],
  ['W'.repeat(60), 18],
])('%s is set in %i points', (name, size) => {
  expect(fittingSize(name, [32, 28, 25, 22, 20, 18], 705)).toBe(size)
})

/** The advance of a letter, from the font's `cmap` (format 4) and `hmtx` tables (OpenType 1.9). */
async function advancesIn(file: string): Promise<(letter: string) => number | undefined> {
  const font = new DataView(new Uint8Array(await readFile(file)).buffer)
  const table = (name: string) => {
    for (let entry = 12; ; entry += 16)
      if (String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(entry + at))) === name)
        return font.getUint32(entry + 8)
  }
  const [cmap, hmtx, last] = [table('cmap'), table('hmtx'), font.getUint16(table('hhea') + 34) - 1]
  const found = new Map<number, number>()
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const at = cmap + font.getUint32(cmap + 8 + 8 * index)
    if (font.getUint16(at) !== 4) continue
    const count = font.getUint16(at + 6) / 2
    for (let segment = 0; segment < count; segment++) {
      const word = (row: number) => at + 16 + 2 * (row * count + segment)
      const [end, start, delta] = [font.getUint16(word(0) - 2), font.getUint16(word(1)), font.getUint16(word(2))]
      const range = font.getUint16(word(3))
      for (let code = start; code <= end && code < 0xffff; code++) {
        const glyph = range === 0 ? (code + delta) & 0xffff : font.getUint16(word(3) + range + 2 * (code - start))
        if (glyph !== 0) found.set(code, font.getUint16(hmtx + 4 * Math.min(glyph, last)))
      }
    }
  }
  return (letter) => found.get(letter.codePointAt(0) ?? 0)
}
