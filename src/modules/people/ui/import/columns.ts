import type { ImportChoices, ImportMeaning, ImportSheet } from '../../import-shapes'

/** The headings under a choice of heading row. The vault reads them by the same rule (vault/import-plan.ts). */
export function headingsOf(sheet: ImportSheet, headingRow: number): string[] {
  const proposed = sheet.columns.map(({ heading }) => heading)
  if (headingRow === sheet.proposed.headingRow) return proposed
  const row = sheet.sample.find(({ number }) => number === headingRow)
  return proposed.map((_, place) => row?.cells[place]?.replace(/\s+/g, ' ').trim() || `Column ${place + 1}`)
}

/** The first different values of a column below its heading. */
export function examplesOf(sheet: ImportSheet, headingRow: number, place: number, most = 3): string[] {
  const found = new Set<string>()
  for (const { number, cells } of sheet.sample) {
    const text = number > headingRow ? (cells[place] ?? '').replace(/\s+/g, ' ').trim() : ''
    if (text !== '') found.add(text)
    if (found.size === most) break
  }
  return [...found]
}

/**
 * Gives a column a meaning. One that only one column can have is taken from the column that had it, whose place is
 * told in `takenFrom`.
 */
export function withMeaning(
  choices: ImportChoices,
  place: number,
  meaning: string | null,
  known: readonly ImportMeaning[],
): { readonly choices: ImportChoices; readonly takenFrom: number | null } {
  const isAlone = known.find((one) => one.meaning === meaning)?.shareable === false
  const holder = choices.meanings.findIndex((held, other) => other !== place && held === meaning)
  const takenFrom = meaning !== null && isAlone && holder !== -1 ? holder : null
  const meanings = choices.meanings.map((held, other) =>
    other === place ? meaning : other === takenFrom ? null : held,
  )
  return { choices: { ...choices, meanings }, takenFrom }
}

/** Without a last name nobody can be put on record: PersonDraft asks for one. */
export function lacksName({ meanings }: ImportChoices): boolean {
  return !meanings.includes('lastName') && !meanings.includes('fullName')
}
