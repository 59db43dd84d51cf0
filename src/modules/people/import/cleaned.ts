/**
 * A row of the chosen file as the parser sends it (ground/vault/sheets): texts, and a letter for each cell's kind where
 * not all are text (`n` number, `d` date, `b` boolean, `e` failed formula, `u` formula without a stored result).
 */
export interface SheetRow {
  /** As the spreadsheet program shows it, from 1. */
  readonly number: number
  readonly cells: readonly string[]
  readonly kinds: string
  readonly hidden: boolean
}

/** Why a value cannot be taken, and what the person with the file should do about it. */
export interface Fault {
  readonly sentence: string
  readonly todo: string
}

/** What cleaning made of a cell. A note says what was changed or is doubtful; the person sees it before importing. */
export type Cleaned<T> =
  | { readonly ok: true; readonly value: T; readonly note: string | null }
  | { readonly ok: false; readonly fault: Fault }

export function taken<T>(value: T, note: string | null = null): Cleaned<T> {
  return { ok: true, value, note }
}

export function faulty(sentence: string, todo: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { sentence, todo } }
}

const unknownWords = new Set([
  'n/k',
  'nk',
  'n.k',
  'n.k.',
  'not known',
  'unknown',
  'unk',
  'u/k',
  'n/a',
  'na',
  'none',
  'nil',
  'tbc',
  'tba',
  'tbd',
  't.b.c.',
  'to be confirmed',
  'not given',
  'not stated',
  'not disclosed',
  'not provided',
  'not recorded',
  'refused',
  'declined',
  'withheld',
  'no info',
  'missing',
  '?',
  '??',
  '???',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  'x',
  'xx',
  'xxx',
  'blank',
  'anhysbys',
])

/** True for what people type where they have nothing to type: `n/k`, `unknown`, `-`, `TBC`. */
export function meansUnknown(text: string): boolean {
  // None starts with a digit or a sign of a telephone number.
  const code = text.charCodeAt(0)
  if (text.length > 16 || (code >= 48 && code <= 57) || code === 43) return false
  return unknownWords.has(text.toLowerCase().trim())
}

/** A value shortened for use inside a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`
}

/** The fault of a formula without a value, or null. These are never guessed at. */
export function formulaFault(text: string, kind: string): Fault | null {
  if (kind === 'u') {
    return {
      sentence: 'This cell is a formula whose result is not in the file.',
      todo: 'Open the workbook in Excel, let it work out the formulas, save it, and import it again.',
    }
  }
  if (
    kind === 'e' ||
    (text.charCodeAt(0) === 35 && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(text))
  ) {
    return {
      sentence: `This cell is a formula that failed and shows ${text}.`,
      todo: 'Type the value itself in place of the formula.',
    }
  }
  return null
}
