import type { Grid, Method, PriorLearningTests } from '../../assessment-shapes'
import type { Mark } from '../../cohort-shapes'

/** What is given out on paper in a session before it is signed: the draft of one signing. */
export interface SessionTyping {
  /** Columns, in the order of the specification. */
  readonly criterionIds: readonly string[]
  readonly methods: readonly Method[]
  /** By `cellKey`. A cell without an entry is left out. */
  readonly cells: Readonly<Record<string, Decided>>
  /** The day to hand in again, where one cell has its own. */
  readonly resubmitBy: Readonly<Record<string, string>>
  /** The day to hand in again for every other “not yet”. */
  readonly resubmitAllBy: string | null
  readonly sharedNote: string
  /** As typed: a bare page number is a page of the portfolio. */
  readonly location: string
  /** By learner. */
  readonly notes: Readonly<Record<string, string>>
  /** By learner: one piece of their evidence. */
  readonly evidence: Readonly<Record<string, string>>
  readonly tests: PriorLearningTests
  /** Why what was decided before is decided again. */
  readonly reason: string
  /** Only these learners are shown. Null: the whole cohort. */
  readonly onlyIds: readonly string[] | null
}
export type Decided = 'met' | 'not-yet'

export const noTests: PriorLearningTests = { isValid: false, isAuthentic: false, isCurrent: false, isSufficient: false }

export const emptyTyping: SessionTyping = {
  criterionIds: [],
  methods: [],
  cells: {},
  resubmitBy: {},
  resubmitAllBy: null,
  sharedNote: '',
  location: '',
  notes: {},
  evidence: {},
  tests: noTests,
  reason: '',
  onlyIds: null,
}

export const cellKey = (learnerId: string, criterionId: string) => `${learnerId} ${criterionId}`

/** Whether nothing is typed that would be lost; methods alone are remembered elsewhere. */
export function isBlank(typing: SessionTyping): boolean {
  return JSON.stringify({ ...typing, methods: [] }) === JSON.stringify(emptyTyping)
}

const signs: Readonly<Record<string, Mark>> = { p: 'present', l: 'late', a: 'absent', e: 'excused' }
/** The sign of a grid's register as a mark; null: none was given. */
export const markOf = (sign: string | undefined): Mark | null => signs[sign ?? ''] ?? null

export const isThere = (mark: Mark | null) => mark === 'present' || mark === 'late'
export const isAway = (mark: Mark | null) => mark === 'absent' || mark === 'excused'

/** Whether a cell with this sign is owed by somebody who is away: nothing is decided, or it was taken back. */
export const isOwed = (sign: string | undefined) => sign === '·' || sign === '-'

/** Chosen criteria in the order of the specification, whatever the order of typing. */
export function inOrder(grid: Grid, criterionIds: Iterable<string>): string[] {
  const wanted = new Set(criterionIds)
  return grid.criterionIds.filter((criterionId) => wanted.has(criterionId))
}

/** The sign of the grid for what stands on one learner and criterion. */
export function signOf(grid: Grid, learnerId: string, criterionId: string): string {
  const row = (grid.learnerIds as readonly string[]).indexOf(learnerId)
  const column = (grid.criterionIds as readonly string[]).indexOf(criterionId)
  return grid.cells[row]?.[column] ?? '·'
}

/** One entry put in its place, or taken out (null). */
export function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _before, ...others } = entries
  return value === null ? others : { ...others, [key]: value }
}

/** The note for one learner; an empty one is none. */
export function noted(typing: SessionTyping, learnerId: string, note: string): SessionTyping {
  return { ...typing, notes: withEntry(typing.notes, learnerId, note === '' ? null : note) }
}

/** Decides some cells, or leaves them out again (null). A column in which something is decided is a chosen one. */
export function decided(
  typing: SessionTyping,
  grid: Grid,
  keys: readonly (readonly [learnerId: string, criterionId: string])[],
  outcome: Decided | null,
): SessionTyping {
  const cells: Record<string, Decided> = { ...typing.cells }
  const resubmitBy = { ...typing.resubmitBy }
  for (const [learnerId, criterionId] of keys) {
    const key = cellKey(learnerId, criterionId)
    if (outcome === null) delete cells[key]
    else cells[key] = outcome
    if (outcome !== 'not-yet') delete resubmitBy[key]
  }
  const criterionIds =
    outcome === null
      ? typing.criterionIds
      : inOrder(grid, [...typing.criterionIds, ...keys.map(([, criterionId]) => criterionId)])
  return { ...typing, cells, resubmitBy, criterionIds }
}

/** Other criteria are chosen: what was decided in the columns that go is left out. */
export function chosen(typing: SessionTyping, grid: Grid, criterionIds: readonly string[]): SessionTyping {
  const kept = new Set<string>(criterionIds)
  const stays = (key: string) => kept.has(key.split(' ')[1] ?? '')
  return {
    ...typing,
    criterionIds: inOrder(grid, criterionIds),
    cells: picked(typing.cells, stays),
    resubmitBy: picked(typing.resubmitBy, stays),
  }
}

/** What goes when other criteria are chosen: enough to bring it back. */
export type LeftOut = Pick<SessionTyping, 'criterionIds' | 'cells' | 'resubmitBy'>

export function leftOutOf(before: SessionTyping, next: SessionTyping): LeftOut {
  return {
    criterionIds: before.criterionIds.filter((criterionId) => !next.criterionIds.includes(criterionId)),
    cells: picked(before.cells, (key) => !(key in next.cells)),
    resubmitBy: picked(before.resubmitBy, (key) => !(key in next.resubmitBy)),
  }
}

/** Brings it back, but for what has been decided anew since. */
export function broughtBack(now: SessionTyping, grid: Grid, out: LeftOut): SessionTyping {
  return {
    ...now,
    criterionIds: inOrder(grid, [...out.criterionIds, ...now.criterionIds]),
    cells: { ...out.cells, ...now.cells },
    resubmitBy: { ...out.resubmitBy, ...now.resubmitBy },
  }
}

/** What a signing leaves: decisions for learners who were not shown, and notes for those over whom nothing was signed. */
export function leftAfterSigning(typing: SessionTyping, signedIds: readonly string[]): SessionTyping {
  const isHidden = (key: string) => typing.onlyIds !== null && !typing.onlyIds.includes(key.split(' ')[0] ?? '')
  const cells = picked(typing.cells, isHidden)
  const left = new Set(Object.keys(cells).map((key) => key.split(' ')[1]))
  return {
    ...emptyTyping,
    criterionIds: typing.criterionIds.filter((criterionId) => left.has(criterionId)),
    cells,
    resubmitBy: picked(typing.resubmitBy, isHidden),
    notes: picked(typing.notes, (learnerId) => !signedIds.includes(learnerId)),
    evidence: picked(typing.evidence, isHidden),
  }
}

function picked<T>(entries: Readonly<Record<string, T>>, isWanted: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => isWanted(key)))
}

/** A bare number is a page of the portfolio: `14` and `p14-15` are “portfolio p.14” and “portfolio p.14-15”. */
export function locationOf(typed: string): string {
  const text = typed.trim()
  const page = /^p?\.? ?(\d{1,4}(?: ?[-–] ?\d{1,4})?)$/i.exec(text)?.[1]
  return page === undefined ? text : `portfolio p.${page}`
}
