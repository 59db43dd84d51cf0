const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

// What the first byte of a longer UTF-8 character turns into when read as Windows-1252, and what may follow it.
const follower = `[\\u0080-\\u00bf${windowsLetters}]`
const garbled = new RegExp(`[Â-ß]${follower}|[à-ï]${follower}{2}|[ð-ô]${follower}{3}`, 'g')
const garbledOnce = new RegExp(garbled.source)

/** True where UTF-8 was read as Windows-1252 before the file was saved: `SiÃ¢n` for `Siân`. */
export function isGarbled(text: string): boolean {
  return /[Â-ô]/.test(text) && garbledOnce.test(text) && ungarbled(text) !== text
}

/** The text with such places put right, also where it happened twice; text without them comes back as it is. */
export function ungarbled(text: string): string {
  if (!garbledOnce.test(text)) return text
  const once = text.replace(garbled, (run) => {
    const bytes = Uint8Array.from(run, byteOf)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return run
    }
  })
  return once === text ? text : ungarbled(once)
}

/** The cells with damaged accents put right; the same array where none is. `told` hears of each cell changed. */
export function repairedCells(
  cells: readonly string[],
  told: (place: number, was: string, is: string) => void,
): readonly string[] {
  let fixed: string[] | null = null
  for (let place = 0; place < cells.length; place++) {
    const was = cells[place] as string
    if (!isGarbled(was)) continue
    const is = ungarbled(was)
    fixed ??= [...cells]
    fixed[place] = is
    told(place, was, is)
  }
  return fixed ?? cells
}

function byteOf(letter: string): number {
  const place = windowsLetters.indexOf(letter)
  return place === -1 ? letter.charCodeAt(0) & 0xff : place + 0x80
}
