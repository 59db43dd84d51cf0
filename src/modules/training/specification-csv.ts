import { folded } from '../../ground/shared/text'
import { SpecificationDraft } from './specification-shapes'

export type CsvForm = 'own' | 'framework'
type Row = readonly string[]
type Unit = SpecificationDraft['units'][number]

/** What was read from a file, or why nothing could be. */
export type ReadSpecification =
  | {
      readonly ok: true
      readonly form: CsvForm
      readonly draft: SpecificationDraft
      readonly remarks: readonly string[]
    }
  | { readonly ok: false; readonly why: string }

/** Our own columns: one line a criterion; what stands in a line above need not be repeated. */
export const ownColumns = [
  'unit reference',
  'unit title',
  'level',
  'credits',
  'guided hours',
  'mandatory',
  'group',
  'outcome',
  'criterion',
  'criterion title',
  'own text',
] as const

/**
 * The competency-framework CSV of learning platforms (Moodle writes and reads it): one line a competency that names its
 * parent, and one line for the framework itself. Of its fourteen columns these are read; scales, rules and
 * cross-references have no counterpart here.
 */
export const frameworkColumns = {
  parent: ['parent id number', 'parentidnumber'],
  id: ['id number', 'idnumber'],
  name: ['short name', 'shortname'],
  description: ['description'],
  isFramework: ['is framework', 'isframework'],
} as const

/** Reads the rows of a CSV as a draft of an issue. The first row holds the headings, in any order. */
export function readSpecification(rows: readonly Row[], issue: string): ReadSpecification {
  const [first, ...lines] = rows
  const heads = (first ?? []).map((head) => folded(head))
  const at = (names: readonly string[]) => heads.findIndex((head) => names.includes(head))
  const framework = Object.fromEntries(
    Object.entries(frameworkColumns).map(([key, names]) => [key, at(names)]),
  ) as Record<keyof typeof frameworkColumns, number>
  if (framework.id >= 0 && framework.name >= 0 && framework.parent >= 0)
    return checked(ofFramework(lines, framework), issue, 'framework')
  const own = Object.fromEntries(ownColumns.map((name) => [name, at([name])])) as Record<
    (typeof ownColumns)[number],
    number
  >
  const lacking = (['unit title', 'criterion', 'criterion title'] as const).filter((name) => own[name] < 0)
  if (lacking.length > 0)
    return {
      ok: false,
      why: `The first row must hold the columns “${lacking.join('”, “')}”, or be that of a competency framework (“Parent ID number”, “ID number”, “Short name”).`,
    }
  return checked(ofOwn(lines, own), issue, 'own')
}

interface Found {
  readonly units: readonly Unit[]
  readonly groups: readonly string[]
  readonly remarks: readonly string[]
}

function checked({ units, groups, remarks }: Found, issue: string, form: CsvForm): ReadSpecification {
  const outcome = SpecificationDraft.safeParse({
    issue,
    credits: null,
    guidedHours: null,
    totalHours: null,
    leastCredits: null,
    atLevel: null,
    leastCreditsAtLevel: null,
    groups: groups.map((name) => ({ name, leastUnits: 1, leastCredits: null })),
    units,
  })
  if (outcome.success) return { ok: true, form, draft: outcome.data, remarks }
  const [issueFound] = outcome.error.issues
  const unit = issueFound?.path[0] === 'units' ? units[Number(issueFound.path[1])] : undefined
  return {
    ok: false,
    why: `${unit ? `Unit “${unit.title}”: ` : ''}${issueFound?.message ?? 'The file could not be read.'}`,
  }
}

function blankUnit(title: string): Unit {
  return {
    reference: '',
    title,
    level: null,
    credits: null,
    guidedHours: null,
    isMandatory: true,
    group: null,
    outcomes: [],
  }
}

function ofOwn(lines: readonly Row[], place: Record<(typeof ownColumns)[number], number>): Found {
  const units: Unit[] = []
  const groups: string[] = []
  const remarks: string[] = []
  for (const [number, line] of lines.entries()) {
    const cell = (name: (typeof ownColumns)[number]) => (line[place[name]] ?? '').trim()
    const title = cell('unit title')
    const reference = cell('unit reference')
    let unit = units.at(-1)
    if ((title !== '' && title !== unit?.title) || (reference !== '' && reference !== unit?.reference)) {
      const group = cell('group')
      if (group !== '' && !groups.includes(group)) groups.push(group)
      unit = {
        ...blankUnit(title),
        reference,
        level: levelOf(cell('level')),
        credits: wholeOf(cell('credits')),
        guidedHours: wholeOf(cell('guided hours')),
        isMandatory: group === '' && !/^(n|no|false|0|optional)$/i.test(cell('mandatory')),
        group: group === '' ? null : groups.indexOf(group),
      }
      units.push(unit)
    }
    if (!unit) {
      remarks.push(`Line ${number + 2} names no unit and was left out.`)
      continue
    }
    const outcome = cell('outcome')
    if (unit.outcomes.length === 0 || (outcome !== '' && unit.outcomes.at(-1)?.title !== outcome))
      unit.outcomes.push({ title: outcome, criteria: [] })
    const code = cell('criterion')
    if (code === '') continue
    unit.outcomes.at(-1)?.criteria.push({ code, title: cell('criterion title') || code, ownText: cell('own text') })
  }
  return { units, groups, remarks }
}

interface Competency {
  readonly id: string
  readonly parent: string
  readonly name: string
  readonly description: string
}

/** The first storey below the framework are units; the lowest are criteria; what lies between are outcomes. */
function ofFramework(lines: readonly Row[], place: Record<keyof typeof frameworkColumns, number>): Found {
  const cell = (line: Row, at: number) => (at < 0 ? '' : plain(line[at] ?? ''))
  const all = lines.map((line) => ({
    id: cell(line, place.id),
    parent: cell(line, place.parent),
    name: cell(line, place.name),
    description: cell(line, place.description),
    isFramework: /^(1|true|yes)$/i.test(cell(line, place.isFramework)),
  }))
  const competencies = all.filter(({ id, isFramework }) => !isFramework && id !== '')
  const frame = new Set(all.filter(({ isFramework }) => isFramework).map(({ id }) => id))
  const known = new Set(competencies.map(({ id }) => id))
  const below = new Map<string, Competency[]>()
  for (const one of competencies) below.set(one.parent, [...(below.get(one.parent) ?? []), one])
  const tops = competencies.filter(({ parent }) => parent === '' || frame.has(parent))
  const strays = competencies.filter(({ parent }) => parent !== '' && !frame.has(parent) && !known.has(parent))
  const remarks = strays.map(({ id }) => `“${id}” names a parent that is not in the file, and was left out.`)
  const seen = new Set<string>()
  /** The lowest competencies under one, each once however the file winds. */
  const leaves = (one: Competency): Competency[] => {
    if (seen.has(one.id)) return []
    seen.add(one.id)
    const children = below.get(one.id) ?? []
    return children.length === 0 ? [one] : children.flatMap(leaves)
  }
  const units = tops.map((top) => {
    seen.add(top.id)
    const unit = { ...blankUnit(top.name), reference: top.id.slice(0, 20) }
    const loose: Competency[] = []
    for (const child of below.get(top.id) ?? []) {
      const found = leaves(child)
      if (found.length === 1 && found[0]?.id === child.id) loose.push(child)
      else unit.outcomes.push({ title: child.name, criteria: criteria(found, `${unit.outcomes.length + 1}`) })
    }
    if (loose.length > 0) unit.outcomes.push({ title: '', criteria: criteria(loose, `${unit.outcomes.length + 1}`) })
    return unit
  })
  if (all.length > competencies.length + frame.size) remarks.push('Lines without an ID number were left out.')
  return { units, groups: [], remarks }
}

function criteria(found: readonly Competency[], outcome: string): Unit['outcomes'][number]['criteria'] {
  return found.map(({ name, description }, at) => ({
    code: /^\d+(\.\d+)+/.exec(name)?.[0] ?? `${outcome}.${at + 1}`,
    title: name.replace(/^\d+(\.\d+)+[.:)]?\s+/, '').slice(0, 300) || name,
    ownText: description.slice(0, 4000),
  }))
}

/** `2`, `Level 2` or `L2`. Entry Level is 0, whichever of its three it is. */
function levelOf(text: string): number | null {
  return /^e(ntry|\d)/i.test(text) ? 0 : wholeOf(text)
}

function wholeOf(text: string): number | null {
  const [digits] = /\d+/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

/** Descriptions come as HTML from a platform's editor: only their words are kept. */
function plain(text: string): string {
  return text
    .replace(/<\s*(br|\/p|\/li)\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim()
}
