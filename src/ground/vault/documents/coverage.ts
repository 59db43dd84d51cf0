/**
 * The characters that a TrueType font can draw, read from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * Typst draws an empty box for a character that no font has and says nothing, so it is asked here beforehand.
 */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const bytes = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const found = new Set<number>()
  const cmap = tableAt(bytes, 'cmap')
  for (let index = 0; index < bytes.getUint16(cmap + 2); index++) {
    const table = cmap + bytes.getUint32(cmap + 8 + 8 * index)
    const format = bytes.getUint16(table)
    if (format === 4) readSegments(bytes, table, found)
    if (format === 12) readGroups(bytes, table, found)
  }
  return found
}

function tableAt(bytes: DataView, name: string): number {
  for (let entry = 12; entry < 12 + 16 * bytes.getUint16(4); entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => bytes.getUint8(entry + place)))
    if (tag === name) return bytes.getUint32(entry + 8)
  }
  throw new Error(`This font has no ${name} table.`)
}

function readSegments(bytes: DataView, table: number, found: Set<number>): void {
  const count = bytes.getUint16(table + 6) / 2
  for (let segment = 0; segment < count; segment++) {
    const end = bytes.getUint16(table + 14 + 2 * segment)
    const start = bytes.getUint16(table + 16 + 2 * (count + segment))
    const delta = bytes.getInt16(table + 16 + 2 * (2 * count + segment))
    const rangeAt = table + 16 + 2 * (3 * count + segment)
    const range = bytes.getUint16(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : bytes.getUint16(rangeAt + range + 2 * (code - start))
      if (glyph !== 0) found.add(code)
    }
  }
}

function readGroups(bytes: DataView, table: number, found: Set<number>): void {
  for (let group = 0; group < bytes.getUint32(table + 12); group++) {
    const at = table + 16 + 12 * group
    for (let code = bytes.getUint32(at); code <= bytes.getUint32(at + 4); code++) found.add(code)
  }
}

/** The characters of a text that are not in a set, each once. White space and what is never drawn do not count. */
export function charactersOutside(text: string, known: ReadonlySet<number>): string {
  const outside = new Set<string>()
  for (const character of text) {
    if (!known.has(character.codePointAt(0) ?? 0) && !/[\s\p{Cf}]/u.test(character)) outside.add(character)
  }
  return [...outside].join('')
}
