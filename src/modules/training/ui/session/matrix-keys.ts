import type { KeyboardEvent } from 'react'
import type { ActiveCell, Place } from './active-cell'
import type { MatrixColumn, MatrixRow } from './matrix-rows'
import type { Decided } from './typing'

/** What the keys of the grid do. Null: this user may not. */
export interface MatrixActions {
  readonly mark: ((learnerIds: readonly string[], sign: string) => void) | null
  readonly decide:
    | ((
        cells: readonly (readonly [learnerId: string, criterionId: string])[],
        outcome: Decided | null,
        /** One key for a whole column leaves out who is away and what was decided before. */
        isForAll: boolean,
      ) => void)
    | null
  readonly fill: (() => void) | null
  readonly toggleColumn: ((criterionId: string) => void) | null
  readonly note: ((learnerId: string, note: string) => void) | null
  readonly editNote: (row: number | null) => void
  readonly openCell: (learnerId: string, criterionId: string) => void
  readonly typeCodes: (() => void) | null
}

const aPage = 10
const outcomes: Readonly<Record<string, Decided | null>> = {
  m: 'met',
  n: 'not-yet',
  x: null,
  Delete: null,
  Backspace: null,
}

/** The grid's keyboard: arrows as in a spreadsheet, a letter for each mark and each outcome. */
export function matrixKeys(
  active: ActiveCell,
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  actions: MatrixActions,
) {
  const noteColumn = columns.length + 1
  const go = (place: Place) =>
    active.focus({
      row: Math.max(-1, Math.min(rows.length - 1, place.row)),
      column: Math.max(0, Math.min(noteColumn, place.column)),
    })

  const moved = (event: KeyboardEvent, { row, column }: Place): Place | null => {
    const isFar = event.ctrlKey
    switch (event.key) {
      case 'ArrowUp':
        return { row: isFar ? -1 : row - 1, column }
      case 'ArrowDown':
        return { row: isFar ? rows.length - 1 : row + 1, column }
      case 'ArrowLeft':
        return { row, column: isFar ? 0 : column - 1 }
      case 'ArrowRight':
        return { row, column: isFar ? noteColumn : column + 1 }
      case 'Home':
        return { row: isFar ? -1 : row, column: 0 }
      case 'End':
        return { row: isFar ? rows.length - 1 : row, column: noteColumn }
      case 'PageUp':
        return { row: row - aPage, column }
      case 'PageDown':
        return { row: row + aPage, column }
      default:
        return null
    }
  }

  /** True where the key meant something. */
  const work = (key: string, { row, column }: Place): boolean => {
    const held = rows[row]
    const learners = row < 0 ? rows : held ? [held] : []
    const criterion = columns[column - 1]
    if (column === noteColumn && key.length === 1) {
      // As in a spreadsheet, writing begins with the first letter: it is typed into the field that has the focus now.
      if (held && actions.note) actions.editNote(row)
      return false
    }
    if (key === 'f') return did(actions.fill, (fill) => fill())
    if (/^\d$/.test(key)) {
      actions.typeCodes?.()
      // The digit itself is typed into the field that has the focus now.
      return false
    }
    if (column === 0) {
      const sign = key === 'Delete' || key === 'Backspace' || key === 'x' ? '·' : 'plae'.includes(key) ? key : null
      if (sign !== null)
        return did(actions.mark, (mark) =>
          mark(
            learners.map(({ learnerId }) => learnerId),
            sign,
          ),
        )
    }
    if (criterion) {
      const cells = learners.map(({ learnerId }) => [learnerId, criterion.criterionId] as const)
      const outcome = outcomes[key]
      if (outcome !== undefined) return did(actions.decide, (decide) => decide(cells, outcome, row < 0))
      if (key === ' ' && row < 0) return did(actions.toggleColumn, (toggle) => toggle(criterion.criterionId))
      if (key === ' ' && held) return did(actions.decide, (decide) => decide(cells, after(held.now[column - 1]), false))
      if (key === 'h' && held) {
        actions.openCell(held.learnerId, criterion.criterionId)
        return true
      }
    }
    if ((key === 'Enter' || (key === 'F2' && column === noteColumn)) && held && actions.note) {
      actions.editNote(row)
      return true
    }
    return false
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return
    const place = active.placeOf(event.target)
    if (!place) return
    const next = moved(event, place)
    if (next) go(next)
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (!next && (event.ctrlKey || !work(key, place))) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { go, onKeyDown }
}

function did<T>(action: T | null, doing: (action: T) => void): boolean {
  if (action !== null) doing(action)
  return action !== null
}

/** Space, and a click, go round: nothing, met, not yet. */
export function after(now: string | undefined): Decided | null {
  if (now === 'm') return 'not-yet'
  return now === 'n' ? null : 'met'
}
