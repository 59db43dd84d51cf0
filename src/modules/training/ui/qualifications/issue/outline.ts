import {
  blankCriterion,
  blankOutcome,
  blankUnit,
  type TypedCriterion,
  type TypedOutcome,
  type TypedUnit,
} from './typed-issue'

type Units = readonly TypedUnit[]
/** The outline after a change, and the line that the keyboard stands on then. */
export interface Changed {
  readonly units: Units
  readonly focus: string | null
}
/** Where a line stands: its unit, its outcome and itself, as far as it goes. */
export interface Place {
  readonly kind: 'unit' | 'outcome' | 'criterion'
  readonly at: readonly number[]
}

export function placeOf(units: Units, key: string): Place | null {
  for (const [u, unit] of units.entries()) {
    if (unit.key === key) return { kind: 'unit', at: [u] }
    for (const [o, outcome] of unit.outcomes.entries()) {
      if (outcome.key === key) return { kind: 'outcome', at: [u, o] }
      const c = outcome.criteria.findIndex((criterion) => criterion.key === key)
      if (c >= 0) return { kind: 'criterion', at: [u, o, c] }
    }
  }
  return null
}

/** Every line from top to bottom. */
export function linesOf(units: Units): string[] {
  return units.flatMap((unit) => [
    unit.key,
    ...unit.outcomes.flatMap((outcome) => [outcome.key, ...outcome.criteria.map(({ key }) => key)]),
  ])
}

const replaced = <T>(all: readonly T[], at: number, one: T): T[] => all.map((old, place) => (place === at ? one : old))
const inserted = <T>(all: readonly T[], at: number, ...some: T[]): T[] => [
  ...all.slice(0, at),
  ...some,
  ...all.slice(at),
]
const without = <T>(all: readonly T[], at: number): T[] => all.filter((_one, place) => place !== at)

/** Criteria are numbered by their place, as awarding bodies do, as long as nobody has numbered them otherwise. */
function isNumbered({ outcomes }: TypedUnit): boolean {
  return outcomes.every((outcome, o) => outcome.criteria.every(({ code }, c) => code === `${o + 1}.${c + 1}`))
}

function numbered(unit: TypedUnit): TypedUnit {
  if (isNumbered(unit)) return unit
  const outcomes = unit.outcomes.map((outcome, o) => ({
    ...outcome,
    criteria: outcome.criteria.map((criterion, c) => ({ ...criterion, code: `${o + 1}.${c + 1}` })),
  }))
  return { ...unit, outcomes }
}

/** Numbers anew what was numbered by its place before. */
function afterwards(before: Units, units: Units, focus: string | null): Changed {
  const own = new Set(before.filter((unit) => !isNumbered(unit)).map(({ key }) => key))
  return { units: units.map((unit) => (own.has(unit.key) ? unit : numbered(unit))), focus }
}

function withOutcomes(units: Units, u: number, change: (outcomes: readonly TypedOutcome[]) => TypedOutcome[]): Units {
  return units.map((unit, at) => (at === u ? { ...unit, outcomes: change(unit.outcomes) } : unit))
}
function withCriteria(
  units: Units,
  [u = 0, o = 0]: readonly number[],
  change: (criteria: readonly TypedCriterion[]) => TypedCriterion[],
): Units {
  return withOutcomes(units, u, (outcomes) =>
    outcomes.map((outcome, at) => (at === o ? { ...outcome, criteria: change(outcome.criteria) } : outcome)),
  )
}

/** The number after one: `2.3` after `2.2`, `P4` after `P3`. */
function nextCode(code: string | undefined): string {
  const [, head = '', digits] = /^(.*?)(\d+)$/.exec(code ?? '') ?? []
  return digits === undefined ? '' : `${head}${Number(digits) + 1}`
}

/** A line of the same kind below this one. Without a line: a unit at the end. */
export function addBelow(units: Units, key: string | null): Changed {
  const place = key === null ? null : placeOf(units, key)
  const [u = units.length - 1, o = 0, c = 0] = place?.at ?? []
  if (place?.kind === 'criterion') {
    const made = blankCriterion(nextCode(units[u]?.outcomes[o]?.criteria[c]?.code))
    return afterwards(
      units,
      withCriteria(units, [u, o], (all) => inserted(all, c + 1, made)),
      made.key,
    )
  }
  if (place?.kind === 'outcome') {
    const made = blankOutcome()
    return afterwards(
      units,
      withOutcomes(units, u, (all) => inserted(all, o + 1, made)),
      made.key,
    )
  }
  const made = blankUnit()
  return { units: inserted(units, u + 1, made), focus: made.key }
}

/** A line one step further in, at the end of what this one holds; a criterion has nothing inside and gets a next one. */
export function addInside(units: Units, key: string): Changed {
  const place = placeOf(units, key)
  const [u = 0, o = 0] = place?.at ?? []
  if (place?.kind === 'unit') {
    const made = blankOutcome()
    return afterwards(
      units,
      withOutcomes(units, u, (all) => [...all, made]),
      made.key,
    )
  }
  if (place?.kind !== 'outcome') return addBelow(units, key)
  const made = blankCriterion(nextCode(units[u]?.outcomes[o]?.criteria.at(-1)?.code) || `${o + 1}.1`)
  return afterwards(
    units,
    withCriteria(units, [u, o], (all) => [...all, made]),
    made.key,
  )
}

/** A line one step further out, below what this one belongs to. */
export function addOutside(units: Units, key: string): Changed {
  const place = placeOf(units, key)
  const [u = 0, o = 0] = place?.at ?? []
  const above = place?.kind === 'criterion' ? units[u]?.outcomes[o]?.key : units[u]?.key
  return addBelow(units, above ?? key)
}

/** Takes a line out with all it holds. `putBack` gives it its place again in whatever the outline has become. */
export function remove(units: Units, key: string): Changed & { readonly putBack: (now: Units) => Units } {
  const lines = linesOf(units)
  const place = placeOf(units, key)
  const [u = 0, o = 0, c = 0] = place?.at ?? []
  const unit = units[u]
  if (!place || !unit) return { units, focus: null, putBack: (now) => now }
  const outcome = unit.outcomes[o]
  const criterion = outcome?.criteria[c]
  const gone = (left: Units) => {
    const kept = new Set(linesOf(left))
    const from = lines.indexOf(key)
    return (
      lines.slice(from).find((one) => kept.has(one)) ?? lines.slice(0, from).findLast((one) => kept.has(one)) ?? null
    )
  }
  if (place.kind === 'unit') {
    const left = without(units, u)
    return { units: left, focus: gone(left), putBack: (now) => inserted(now, Math.min(u, now.length), unit) }
  }
  const at = (now: Units) => now.findIndex((one) => one.key === unit.key)
  if (place.kind === 'outcome' && outcome) {
    const left = withOutcomes(units, u, (all) => without(all, o))
    return {
      ...afterwards(units, left, gone(left)),
      putBack: (now) =>
        afterwards(
          now,
          withOutcomes(now, at(now), (all) => inserted(all, Math.min(o, all.length), outcome)),
          null,
        ).units,
    }
  }
  if (!outcome || !criterion) return { units, focus: null, putBack: (now) => now }
  const left = withCriteria(units, [u, o], (all) => without(all, c))
  return {
    ...afterwards(units, left, gone(left)),
    putBack: (now) => {
      const home = placeOf(now, outcome.key)
      if (!home) return now
      return afterwards(
        now,
        withCriteria(now, home.at, (all) => inserted(all, Math.min(c, all.length), criterion)),
        null,
      ).units
    },
  }
}

/** One step up or down among its like; at the edge of what it belongs to, on into the neighbour. */
export function move(units: Units, key: string, step: -1 | 1): Changed {
  const place = placeOf(units, key)
  const [u = 0, o = 0, c = 0] = place?.at ?? []
  const stays = { units, focus: key }
  const unit = units[u]
  if (!place || !unit) return stays
  if (place.kind === 'unit') {
    if (!units[u + step]) return stays
    return { units: inserted(without(units, u), u + step, unit), focus: key }
  }
  const outcome = unit.outcomes[o]
  if (!outcome) return stays
  if (place.kind === 'outcome') {
    if (unit.outcomes[o + step])
      return afterwards(
        units,
        withOutcomes(units, u, (all) => inserted(without(all, o), o + step, outcome)),
        key,
      )
    if (!units[u + step]) return stays
    const taken = withOutcomes(units, u, (all) => without(all, o))
    const moved = withOutcomes(taken, u + step, (all) => (step > 0 ? [outcome, ...all] : [...all, outcome]))
    return afterwards(units, moved, key)
  }
  const criterion = outcome.criteria[c]
  if (!criterion) return stays
  if (outcome.criteria[c + step])
    return afterwards(
      units,
      withCriteria(units, [u, o], (all) => inserted(without(all, c), c + step, criterion)),
      key,
    )
  const homes = units.flatMap((one, at) => one.outcomes.map((_outcome, within) => [at, within] as const))
  const to = homes[homes.findIndex(([at, within]) => at === u && within === o) + step]
  if (!to) return stays
  const taken = withCriteria(units, [u, o], (all) => without(all, c))
  const moved = withCriteria(taken, to, (all) => (step > 0 ? [criterion, ...all] : [...all, criterion]))
  return afterwards(units, moved, key)
}

type Part = Partial<Omit<TypedUnit & TypedOutcome & TypedCriterion, 'key' | 'outcomes' | 'criteria'>>

/** Writes into one line. All other lines stay the very same objects, so that they are not drawn again. */
export function change(units: Units, key: string, part: Part): Units {
  const place = placeOf(units, key)
  const [u = 0, o = 0, c = 0] = place?.at ?? []
  const unit = units[u]
  if (!place || !unit) return units
  if (place.kind === 'unit') return replaced(units, u, { ...unit, ...part })
  if (place.kind === 'outcome')
    return withOutcomes(units, u, (all) => all.map((one, at) => (at === o ? { ...one, ...part } : one)))
  return withCriteria(units, [u, o], (all) => all.map((one, at) => (at === c ? { ...one, ...part } : one)))
}

/**
 * The title of a line as it stands after several lines were pasted into it: the first is its title, the others go below,
 * each a line of its kind. A number before a criterion (`1.2 Listens`) is its own.
 */
export function paste(units: Units, key: string, text: string): Changed {
  const rows = text
    .split(/\r?\n/)
    .map((row) => row.replace(/^[\s•·–-]+/, '').trim())
    .filter((row) => row !== '')
  let now: Changed = { units, focus: key }
  for (const [at, row] of rows.entries()) {
    if (at > 0) now = addBelow(now.units, now.focus)
    if (now.focus === null) break
    const isCriterion = placeOf(now.units, now.focus)?.kind === 'criterion'
    const [, code, words] = (isCriterion ? /^(\d+(?:\.\d+)+)[.):]?\s+(.+)$/.exec(row) : null) ?? []
    now = { ...now, units: change(now.units, now.focus, code && words ? { code, title: words } : { title: row }) }
  }
  return now
}
