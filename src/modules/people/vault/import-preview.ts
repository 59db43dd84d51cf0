import type { Totals } from '../import/verdict'
import type { ImportMatch, ImportPreview } from '../import-shapes'
import type { OtherRow, ReadyRow } from './import-file'
import { draftOf, type Match } from './import-matches'

const mostProblems = 1000
const mostNotes = 100
const mostLeftOut = 50
const mostMatches = 500

/** Gathers what an import would do: all of the figures, and the first of everything that someone should look at. */
export class Preview {
  readonly #problems: ImportPreview['problems'] = []
  readonly #notes: ImportPreview['notes'] = []
  readonly #left: ImportPreview['left'] = []
  readonly #matches: ImportMatch[] = []
  readonly #figures = { new: 0, update: 0, skip: 0, matched: 0 }

  addOthers(others: readonly OtherRow[]): void {
    for (const other of others) {
      if (other.kind === 'left-out') {
        if (this.#left.length < mostLeftOut) this.#left.push({ row: other.row, because: other.because })
        continue
      }
      for (const { column, value, sentence, todo } of other.problems) {
        if (this.#problems.length < mostProblems) this.#problems.push({ row: other.row, column, value, sentence, todo })
      }
    }
  }

  addReady(rows: readonly ReadyRow[], matches: ReadonlyMap<number, Match>): void {
    for (const row of rows) {
      if (row.notes.length > 0 && this.#notes.length < mostNotes)
        this.#notes.push({ row: row.row, sentences: [...row.notes] })
      const match = matches.get(row.row)
      this.#figures[match?.proposed ?? 'new'] += 1
      if (!match) continue
      this.#figures.matched += 1
      if (this.#matches.length < mostMatches) this.#matches.push(shown(row, match))
    }
  }

  result(totals: Totals): ImportPreview {
    return {
      rows: totals.rows,
      created: this.#figures.new,
      updated: this.#figures.update,
      skipped: this.#figures.skip,
      faulty: totals.faulty,
      leftOut: totals.leftOut,
      withNotes: totals.withNotes,
      problems: this.#problems,
      notes: this.#notes,
      left: this.#left,
      matches: this.#matches,
      matchesInAll: this.#figures.matched,
    }
  }
}

function shown(row: ReadyRow, match: Match): ImportMatch {
  const { firstNames, lastName, dateOfBirth, memberNumber } = draftOf(row.values)
  return { ...match, name: `${firstNames} ${lastName}`.trim(), dateOfBirth, memberNumber }
}
