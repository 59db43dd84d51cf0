import type { InputOf } from '../../../../ground/shared/contract'
import { isIsoDate } from '../../../../ground/shared/dates'
import type { Grid } from '../../assessment-shapes'
import type { training } from '../../contract'
import { cellKey, isAway, isOwed, isThere, locationOf, markOf, type SessionTyping, signOf } from './typing'

type Stamp = InputOf<typeof training.stamp>
type Ids<Id> = { readonly id: Id; readonly name: string; readonly row: number }

/** What one signing would stamp, said before it is signed. */
export interface Batch {
  readonly met: number
  readonly notYet: number
  /** Cells that were decided before and are decided again: these need a reason. */
  readonly again: number
  readonly learners: readonly string[]
  /** Who is away and has something of the chosen criteria still open, and how much that is. */
  readonly away: readonly string[]
  readonly owed: number
  /** Who is not marked in the register and has no decision. */
  readonly unmarked: readonly string[]
  readonly faults: readonly BatchFault[]
  readonly input: Stamp
}
export type BatchFault =
  | 'no-criteria'
  | 'no-methods'
  | 'no-cells'
  | 'no-reason'
  | 'again-by'
  | 'tests'
  | 'one-learner'
  | 'to-come'

interface Session {
  readonly cohortId: Stamp['cohortId']
  readonly sessionId: Stamp['sessionId']
  readonly heldOn: string
}

/** Puts the draft of a session and its register into the one command that signs it. */
export function batchOf(typing: SessionTyping, grid: Grid, marks: string, session: Session, today: string): Batch {
  const everyone: Ids<Stamp['learnerIds'][number]>[] = grid.learnerIds.map((id, row) => ({
    id,
    name: grid.names[row] ?? '',
    row,
  }))
  const shown = everyone.filter(({ id }) => typing.onlyIds === null || typing.onlyIds.includes(id))
  const columns = grid.criterionIds.map((id, at) => ({ id, at })).filter(({ id }) => typing.criterionIds.includes(id))
  const exceptions: Stamp['exceptions'] = []
  let met = 0
  let notYet = 0
  let again = 0
  const assessed = shown.filter(({ id, row }) => {
    if (isAway(markOf(marks[row]))) return false
    const own = columns.map((column) => ({ ...column, outcome: typing.cells[cellKey(id, column.id)] }))
    if (own.every(({ outcome }) => outcome === undefined)) return false
    for (const { id: criterionId, at, outcome } of own) {
      if (outcome === undefined) {
        exceptions.push({ learnerId: id, criterionId, outcome: 'not-assessed', resubmitBy: null })
        continue
      }
      if (grid.cells[row]?.[at] !== '·') again += 1
      if (outcome === 'met') met += 1
      else {
        notYet += 1
        const resubmitBy = typing.resubmitBy[cellKey(id, criterionId)] ?? typing.resubmitAllBy
        exceptions.push({ learnerId: id, criterionId, outcome: 'not-yet', resubmitBy })
      }
    }
    return true
  })
  const open = (row: number) => columns.filter(({ at }) => isOwed(grid.cells[row]?.[at])).length
  const away = shown.filter(({ row }) => isAway(markOf(marks[row])) && open(row) > 0)
  const isAssessed = new Set<string>(assessed.map(({ id }) => id))
  const asksTests = typing.methods.includes('prior-learning')
  const passes = Object.values(typing.tests).every(Boolean)
  const faults: BatchFault[] = []
  if (session.heldOn > today) faults.push('to-come')
  if (columns.length === 0) faults.push('no-criteria')
  else if (met + notYet === 0) faults.push('no-cells')
  if (typing.methods.length === 0) faults.push('no-methods')
  if (again > 0 && typing.reason.trim() === '') faults.push('no-reason')
  const isTooSoon = (day: string | null) => day !== null && !(isIsoDate(day) && day > session.heldOn)
  if (exceptions.some(({ resubmitBy }) => isTooSoon(resubmitBy))) faults.push('again-by')
  if (asksTests && !passes) faults.push('tests')
  if (asksTests && assessed.length > 1) faults.push('one-learner')
  return {
    met,
    notYet,
    again,
    learners: assessed.map(({ name }) => name),
    away: away.map(({ name }) => name),
    owed: away.reduce((sum, { row }) => sum + open(row), 0),
    unmarked: shown.filter(({ id, row }) => markOf(marks[row]) === null && !isAssessed.has(id)).map(({ name }) => name),
    faults,
    input: {
      cohortId: session.cohortId,
      sessionId: session.sessionId,
      decidedOn: session.heldOn,
      methods: [...typing.methods],
      criterionIds: columns.map(({ id }) => id),
      learnerIds: assessed.map(({ id }) => id),
      absentIds: away.map(({ id }) => id),
      sharedNote: typing.sharedNote,
      evidenceLocation: locationOf(typing.location),
      exceptions,
      notes: assessed.flatMap(({ id }) => {
        const note = typing.notes[id]?.trim() ?? ''
        return note === '' ? [] : [{ learnerId: id, note }]
      }),
      evidence: assessed.flatMap(({ id }) => {
        const evidenceId = typing.evidence[id]
        return evidenceId === undefined ? [] : [{ learnerId: id, evidenceId }]
      }),
      priorLearningTests: asksTests ? typing.tests : null,
      reason: again > 0 ? typing.reason : '',
    },
  }
}

/** Cells that one key fills with “met”: who is there, and what nobody has decided or typed yet. */
export function cellsToFill(typing: SessionTyping, grid: Grid, marks: string, columns: readonly string[]) {
  return grid.learnerIds.flatMap((learnerId, row) => {
    if (!isThere(markOf(marks[row])) || (typing.onlyIds !== null && !typing.onlyIds.includes(learnerId))) return []
    return columns
      .filter(
        (criterionId) =>
          signOf(grid, learnerId, criterionId) === '·' && typing.cells[cellKey(learnerId, criterionId)] === undefined,
      )
      .map((criterionId) => [learnerId, criterionId] as const)
  })
}
