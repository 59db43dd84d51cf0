import type { SheetRow } from './cleaned'
import { shareable } from './meanings'
import type { MergedCells } from './headings'
import type { ImportPlan } from './plan-shape'
import { PersonReader } from './read-person'
import { RepeatFinder } from './repeats'
import { noPersonBecause } from './row-purpose'
import type { ImportContext, Totals, Verdict } from './verdict'

/** Merged cells are filled down only where one value may well stand for several people. */
const filledMeanings = new Set([
  'area',
  'practitioner',
  'practitionerContact',
  'role',
  'programme',
  'roleStartedOn',
  'status',
])

/** Judges the rows of one file in their order. Nothing is stored; the same plan and rows give the same verdicts. */
export class RowJudge {
  private readonly reader: PersonReader
  private readonly repeats = new RepeatFinder()
  private readonly headings: readonly string[]
  private readonly fills: readonly MergedCells[]
  private readonly filling = new Map<number, { until: number; text: string; kind: string }>()
  private readonly problemsByColumn: Record<string, number> = {}
  private readonly counts = { rows: 0, ready: 0, withNotes: 0, repeats: 0, faulty: 0, leftOut: 0 }

  constructor(
    private readonly plan: ImportPlan,
    context: ImportContext,
  ) {
    this.reader = new PersonReader(plan, context)
    this.headings = plan.columns.map(({ heading }) => heading)
    this.fills = plan.fillDown.filter(({ left }) => {
      const meaning = plan.columns[left - 1]?.meaning
      return meaning && !shareable.has(meaning) && filledMeanings.has(meaning)
    })
  }

  /** Null for the rows above and of the headings, which are nobody's business. */
  judge(given: SheetRow): Verdict | null {
    if (given.number <= this.plan.headingRow) return null
    this.counts.rows++
    const verdict = this.verdict(this.fills.length > 0 ? this.filled(given) : given)
    if (verdict.kind === 'ready') {
      this.counts.ready++
      if (verdict.notes.length > 0) this.counts.withNotes++
    } else if (verdict.kind === 'repeat') this.counts.repeats++
    else if (verdict.kind === 'left-out') this.counts.leftOut++
    else {
      this.counts.faulty++
      for (const { column } of verdict.problems)
        this.problemsByColumn[column] = (this.problemsByColumn[column] ?? 0) + 1
    }
    return verdict
  }

  totals(): Totals {
    return { ...this.counts, problemsByColumn: this.problemsByColumn }
  }

  private verdict(row: SheetRow): Verdict {
    if (row.hidden && this.plan.hiddenRows === 'leave-out')
      return { kind: 'left-out', row: row.number, because: 'The row is hidden in the workbook.' }
    const because = noPersonBecause(row, this.headings, this.reader.nameColumns)
    if (because !== null) return { kind: 'left-out', row: row.number, because }
    const { draft, extras, notes, problems } = this.reader.read(row)
    if (problems.length === 0 && aloneInRow(row)) {
      const todo = 'If it is about somebody, fill in more of the row. If it is a heading, take the row out.'
      const alone = {
        column: '',
        value: row.cells.find((cell) => cell !== '') ?? '',
        sentence: 'This row has one filled cell only. It may be a heading or a note.',
        todo,
      }
      return { kind: 'faulty', row: row.number, problems: [alone], cells: row.cells }
    }
    if (problems.length > 0) return { kind: 'faulty', row: row.number, problems, cells: row.cells }
    const repeat = this.repeats.check(row.number, draft)
    const hidden = row.hidden ? ['The row is hidden in the workbook.'] : []
    const allNotes = [...hidden, ...notes]
    if (repeat) return { kind: 'repeat', row: row.number, ...repeat, draft, extras, notes: allNotes }
    const sameName = this.repeats.sameName(row.number, draft)
    if (sameName !== null)
      allNotes.push(
        `Row ${sameName} has the same name. Neither has a date of birth or a member number to tell them apart.`,
      )
    return { kind: 'ready', row: row.number, draft, extras, notes: allNotes }
  }

  private filled(row: SheetRow): SheetRow {
    for (const { top, left, bottom } of this.fills) {
      if (top !== row.number) continue
      this.filling.set(left - 1, {
        until: bottom,
        text: row.cells[left - 1] ?? '',
        kind: row.kinds.charAt(left - 1) || 't',
      })
    }
    let cells: string[] | null = null
    let kinds = row.kinds
    for (const [place, { until, text, kind }] of this.filling) {
      if (row.number > until || (row.cells[place] ?? '') !== '') continue
      cells ??= [...row.cells]
      while (cells.length <= place) cells.push('')
      cells[place] = text
      if (kind !== 't') {
        kinds = kinds.padEnd(cells.length, 't')
        kinds = kinds.slice(0, place) + kind + kinds.slice(place + 1)
      }
    }
    return cells ? { ...row, cells, kinds } : row
  }
}

function aloneInRow(row: SheetRow): boolean {
  let filled = 0
  for (const cell of row.cells) if (cell !== '' && ++filled > 1) return false
  return true
}
