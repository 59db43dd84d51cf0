import type { Grid } from '../../assessment-shapes'
import { cellKey, type SessionTyping } from './typing'

export interface MatrixColumn {
  readonly criterionId: string
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly isChosen: boolean
}

export interface MatrixRow {
  readonly learnerId: string
  readonly name: string
  /** The sign of the register: `p l a e` or `·`. */
  readonly sign: string
  /** One sign a column: what stands (`· 1 0 -`). */
  readonly stands: string
  /** One sign a column: what is given out now, `m` met, `n` not yet, a blank for nothing. */
  readonly now: string
  readonly note: string
}

/** The columns that are shown: all of them, or those that are chosen. */
export function columnsOf(grid: Grid, criterionIds: readonly string[], showsAll: boolean): MatrixColumn[] {
  const wanted = new Set(criterionIds)
  return grid.criterionIds
    .map((criterionId, at) => ({
      criterionId,
      code: grid.codes[at] ?? '',
      title: grid.titles[at] ?? '',
      unit: grid.units[grid.unitOf[at] ?? 0] ?? '',
      isChosen: wanted.has(criterionId),
    }))
    .filter(({ isChosen }) => showsAll || isChosen)
}

/** Everything of a row as texts: a row whose texts are the same is not drawn again. */
export function rowsOf(
  grid: Grid,
  columns: readonly MatrixColumn[],
  typing: Pick<SessionTyping, 'cells' | 'notes' | 'onlyIds'>,
  marks: string,
): MatrixRow[] {
  const places = new Map<string, number>(grid.criterionIds.map((criterionId, at) => [criterionId, at]))
  const only = typing.onlyIds && new Set(typing.onlyIds)
  const held = Object.keys(typing.cells).length > 0
  return grid.learnerIds.flatMap((learnerId, row) => {
    if (only && !only.has(learnerId)) return []
    const cells = grid.cells[row] ?? ''
    let stands = ''
    let now = ''
    for (const { criterionId } of columns) {
      stands += cells[places.get(criterionId) ?? -1] ?? '·'
      const outcome = held ? typing.cells[cellKey(learnerId, criterionId)] : undefined
      now += outcome === undefined ? ' ' : outcome === 'met' ? 'm' : 'n'
    }
    const note = typing.notes[learnerId] ?? ''
    return [{ learnerId, name: grid.names[row] ?? '', sign: marks[row] ?? '·', stands, now, note }]
  })
}
