import { SpecificationDraft, type Specification } from '../../../specification-shapes'

/** Figures stand as they were typed: nothing is taken from under somebody's fingers. */
export interface TypedCriterion {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly ownText: string
}
export interface TypedOutcome {
  readonly key: string
  readonly title: string
  readonly criteria: readonly TypedCriterion[]
}
export interface TypedUnit {
  readonly key: string
  readonly reference: string
  readonly title: string
  readonly level: string
  readonly credits: string
  readonly guidedHours: string
  /** `mandatory`, `optional`, or the key of its optional group. */
  readonly belongs: string
  readonly outcomes: readonly TypedOutcome[]
}
export interface TypedGroup {
  readonly key: string
  readonly name: string
  readonly leastUnits: string
  readonly leastCredits: string
}

/** One issue as its page holds it while it is written. */
export interface TypedIssue {
  /** The version that was opened; null for one that is not kept yet. */
  readonly version: number | null
  readonly issue: string
  readonly credits: string
  readonly guidedHours: string
  readonly totalHours: string
  readonly leastCredits: string
  readonly atLevel: string
  readonly leastCreditsAtLevel: string
  readonly groups: readonly TypedGroup[]
  readonly units: readonly TypedUnit[]
}

/** The figures of an issue that have a box of their own. */
export const issueFigures = [
  'credits',
  'guidedHours',
  'totalHours',
  'leastCredits',
  'atLevel',
  'leastCreditsAtLevel',
] as const
export type IssueFigure = (typeof issueFigures)[number]

let made = 0
/** A key for a line of the outline. Those of a draft that comes back are kept, so they must not meet. */
export function newKey(): string {
  made += 1
  return `${Date.now().toString(36)}-${made}`
}

export function blankCriterion(code: string): TypedCriterion {
  return { key: newKey(), code, title: '', ownText: '' }
}
export function blankOutcome(): TypedOutcome {
  return { key: newKey(), title: '', criteria: [] }
}
export function blankUnit(): TypedUnit {
  return {
    key: newKey(),
    reference: '',
    title: '',
    level: '',
    credits: '',
    guidedHours: '',
    belongs: 'mandatory',
    outcomes: [],
  }
}
export function blankGroup(): TypedGroup {
  return { key: newKey(), name: '', leastUnits: '', leastCredits: '' }
}
export function blankIssue(issue: string): TypedIssue {
  return {
    version: null,
    issue,
    credits: '',
    guidedHours: '',
    totalHours: '',
    leastCredits: '',
    atLevel: '',
    leastCreditsAtLevel: '',
    groups: [],
    units: [],
  }
}

const written = (figure: number | null) => (figure === null ? '' : String(figure))

/** A stored issue put onto its page. */
export function typedOf(specification: Specification): TypedIssue {
  const groups = specification.groups.map(({ groupId, name, leastUnits, leastCredits }) => ({
    key: groupId,
    name,
    leastUnits: written(leastUnits),
    leastCredits: written(leastCredits),
  }))
  return {
    version: specification.version,
    issue: specification.issue,
    credits: written(specification.credits),
    guidedHours: written(specification.guidedHours),
    totalHours: written(specification.totalHours),
    leastCredits: written(specification.leastCredits),
    atLevel: written(specification.atLevel),
    leastCreditsAtLevel: written(specification.leastCreditsAtLevel),
    groups,
    units: specification.units.map((unit) => ({
      key: unit.unitId,
      reference: unit.reference,
      title: unit.title,
      level: written(unit.level),
      credits: written(unit.credits),
      guidedHours: written(unit.guidedHours),
      belongs: unit.isMandatory ? 'mandatory' : (unit.groupId ?? 'optional'),
      outcomes: unit.outcomes.map(({ title, criteria }) => ({
        key: newKey(),
        title,
        criteria: criteria.map(({ criterionId, code, title: words, ownText }) => ({
          key: criterionId,
          code,
          title: words,
          ownText,
        })),
      })),
    })),
  }
}

/** A figure as it was typed; what is no figure becomes one that no rule accepts, so that its box says so. */
function figure(text: string): number | null {
  const bare = text.trim()
  if (bare === '') return null
  return /^\d{1,9}$/.test(bare) ? Number(bare) : Number.NaN
}

type Read =
  | { readonly ok: true; readonly draft: SpecificationDraft }
  /** A sentence by the path of what it is about, such as `units.0.title`. */
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> }

/** What stands on the page, as the vault takes it; or what is wrong with it, box by box. */
export function readIssue(typed: TypedIssue): Read {
  const outcome = SpecificationDraft.safeParse(rawOf(typed))
  if (outcome.success) return { ok: true, draft: outcome.data }
  const faults: Record<string, string> = {}
  for (const { path, message } of outcome.error.issues) faults[boxOf(path.join('.'))] ??= message
  return { ok: false, faults }
}

/** A list that is too long has no box of its own: it is told of at the one above it. */
function boxOf(path: string): string {
  return path.replace(/^(units|groups)$/, 'issue').replace(/\.(outcomes|criteria)$/, '.title')
}

function rawOf(typed: TypedIssue) {
  const { issue, groups, units } = typed
  return {
    issue,
    credits: figure(typed.credits),
    guidedHours: figure(typed.guidedHours),
    totalHours: figure(typed.totalHours),
    leastCredits: figure(typed.leastCredits),
    atLevel: figure(typed.atLevel),
    leastCreditsAtLevel: figure(typed.leastCreditsAtLevel),
    groups: groups.map(({ name, leastUnits, leastCredits }) => ({
      name,
      leastUnits: figure(leastUnits),
      leastCredits: figure(leastCredits),
    })),
    units: units.map(({ reference, title, level, credits, guidedHours, belongs, outcomes }) => {
      const group = groups.findIndex(({ key }) => key === belongs)
      return {
        reference,
        title,
        level: figure(level),
        credits: figure(credits),
        guidedHours: figure(guidedHours),
        isMandatory: belongs === 'mandatory',
        group: group < 0 ? null : group,
        outcomes: outcomes.map((outcome) => ({
          title: outcome.title,
          criteria: outcome.criteria.map(({ code, title: words, ownText }) => ({ code, title: words, ownText })),
        })),
      }
    }),
  }
}

/** What the units come to: shown while one types. */
export function sumsOf({ units }: TypedIssue) {
  const add = (of: (unit: TypedUnit) => string) =>
    units.reduce((sum, unit) => sum + (/^\d+$/.test(of(unit)) ? Number(of(unit)) : 0), 0)
  const criteria = units.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.criteria))
  return {
    units: units.length,
    criteria: criteria.length,
    credits: add(({ credits }) => credits),
    guidedHours: add(({ guidedHours }) => guidedHours),
  }
}
