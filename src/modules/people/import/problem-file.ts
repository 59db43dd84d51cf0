import type { Verdict } from './verdict'

/** What the file of problems has beside the columns of the original. An import of that file leaves these out again. */
export const problemHeadings = ['Row in your file', 'Problem', 'What to do'] as const

/**
 * The rows that were not imported, as a file for the person who keeps the list: the original columns first and
 * unchanged, so that it can be mended and imported again, then the row, what is wrong, and what to do.
 */
export function problemFile(
  headings: readonly string[],
  verdicts: Iterable<Extract<Verdict, { kind: 'faulty' }>>,
): { headings: string[]; rows: string[][] } {
  const rows: string[][] = []
  for (const { row, problems, cells } of verdicts) {
    const said = (column: string, words: string) => (column === '' ? words : `${column}: ${words}`)
    rows.push([
      ...headings.map((_, place) => cells[place] ?? ''),
      String(row),
      problems.map(({ column, sentence }) => said(column, sentence)).join('\n'),
      problems.map(({ column, todo }) => (problems.length > 1 ? said(column, todo) : todo)).join('\n'),
    ])
  }
  return { headings: [...headings, ...problemHeadings], rows }
}
