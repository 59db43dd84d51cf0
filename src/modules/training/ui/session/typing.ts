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

/** Chosen criteria in the order of the specification, whatever the order of typing. */
export function inOrder(grid: Grid, criterionIds: Iterable<string>): string[] {
  const wanted = new Set(criterionIds)
  return grid.criterionIds.filter((criterionId) => wanted.has(criterionId))
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
  const stays = ([key]: readonly [string, unknown]) => kept.has(key.split(' ')[1] ?? '')
  return {
    ...typing,
    criterionIds: inOrder(grid, criterionIds),
    cells: Object.fromEntries(Object.entries(typing.cells).filter(stays)),
    resubmitBy: Object.fromEntries(Object.entries(typing.resubmitBy).filter(stays)),
  }
}

/** A bare number is a page of the portfolio: `14` and `p14-15` are “portfolio p.14” and “portfolio p.14-15”. */
export function locationOf(typed: string): string {
  const text = typed.trim()
  const page = /^p?\.? ?(\d{1,4}(?: ?[-–] ?\d{1,4})?)$/i.exec(text)?.[1]
  return page === undefined ? text : `portfolio p.${page}`
}
