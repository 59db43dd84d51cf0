/**
 * How wide letters of the house face are in its semi-bold, in thousandths of the size (its `hmtx` table; a test holds
 * them against the font). Measuring on the page would set every name twice, and is a good part of a batch's time.
 */
export const letterWidths: readonly (readonly [width: number, letters: string])[] = [
  [195, "'"],
  [259, '|,.:;j’‘'],
  [277, '`·'],
  [303, 'i!l '],
  [324, '()'],
  [349, '[]f'],
  [369, 't"r-'],
  [391, '{}_'],
  [430, 'I/\\1'],
  [455, '“”'],
  [502, '*zsyc–'],
  [529, 'vx?7'],
  [562, 'k~aJLeuF'],
  [569, '<>hnoø2'],
  [592, '^9gdbpEq3T'],
  [617, '+5$SßZ6=P'],
  [639, '48YVBR'],
  [666, 'CK0AX'],
  [699, 'DUH'],
  [737, 'NGw&#OØ'],
  [780, 'Q@'],
  [877, '—MmæW'],
  [953, 'Æ%'],
]

const widthOf = new Map(letterWidths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))

/** A letter that is not among them: none of the other face's is wider. */
const unknown = 900

/** At most how wide a text is, in parts of its size. Accents and dots take no room of their own. */
export function atMostWide(text: string): number {
  let width = 0
  for (const letter of text.normalize('NFD')) if (!/\p{M}/u.test(letter)) width += widthOf.get(letter) ?? unknown
  return width / 1000
}

/** The largest of these sizes at which a text fits a width in one line; at the last one it may take two. All in points. */
export function fittingSize(text: string, sizes: readonly [number, ...number[]], room: number): number {
  const wide = atMostWide(text)
  return sizes.find((size) => wide * size <= room) ?? sizes.at(-1) ?? sizes[0]
}
