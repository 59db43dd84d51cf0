import { refuse } from '../../../ground/shared/problem'
import type { Read } from '../../../ground/vault/sql'
import type { SheetEnd } from '../../../ground/vault/sheets/cells'
import type { SheetRow } from '../import/cleaned'
import { type ColumnMeaning, columnMeanings, meaningLabels, shareable } from '../import/meanings'
import { signatureOf } from '../import/headings'
import { proposePlan } from '../import/plan'
import type { ImportPlan, RememberedMapping } from '../import/plan-shape'
import type { Survey } from '../import/survey'
import type { ImportContext } from '../import/verdict'
import type { ImportChoices, ImportMeaning, ImportSheet } from '../import-shapes'
import { t } from './store'

/** How many rows of a sheet are shown before anything is imported. */
const rowsShown = 20

/** A sheet as it was looked through: what is shown of it, and what turns its rows into people if nothing is changed. */
export interface Surveyed {
  readonly shown: ImportSheet
  readonly plan: ImportPlan
  readonly sample: readonly SheetRow[]
}

/** Every meaning that a column can be given, for the screen to offer. */
export const meanings: ImportMeaning[] = columnMeanings.map((meaning) => ({
  meaning,
  label: meaningLabels[meaning],
  shareable: shareable.has(meaning),
}))

export function surveyed(
  place: number,
  sheet: { readonly name: string; readonly hidden: boolean },
  { survey, end }: { survey: Survey; end: SheetEnd },
  remembered: readonly RememberedMapping[],
): Surveyed {
  const { plan, questions } = proposePlan(survey, end.merges, remembered)
  return {
    plan,
    sample: survey.sample,
    shown: {
      name: sheet.name,
      hidden: sheet.hidden,
      rows: survey.rows,
      sample: survey.sample
        .slice(0, rowsShown)
        .map(({ number, cells, hidden }) => ({ number, cells: [...cells], hidden })),
      columns: plan.columns.map(({ heading, confidence, because }) => ({ heading, confidence, because })),
      questions: [...end.remarks, ...questions],
      proposed: {
        sheet: place,
        headingRow: plan.headingRow,
        meanings: plan.columns.map(({ meaning }) => meaning),
        dateOrder: plan.dateOrder,
        nameOrder: plan.nameOrder,
        tidyCapitals: plan.tidyCapitals.length > 0,
        repairText: plan.repairText,
        hiddenRows: plan.hiddenRows,
      },
    },
  }
}

/** The sheet that looks most like a list of people: most columns that were understood, then most rows. */
export function likeliestOf(sheets: readonly ImportSheet[]): number {
  let best = 0
  let bestScore = -1
  sheets.forEach((sheet, place) => {
    const understood = sheet.proposed.meanings.filter((meaning) => meaning !== null).length
    const score = sheet.rows === 0 ? 0 : understood * 10 + Math.log10(sheet.rows) - (sheet.hidden ? 5 : 0)
    if (score > bestScore) [best, bestScore] = [place, score]
  })
  return best
}

/** The plan with what the person importing chose. Choices that make no list of people are refused with what to do. */
export function chosenPlan({ plan, sample }: Surveyed, choices: ImportChoices): ImportPlan {
  const headings = headingsAt(plan, sample, choices.headingRow)
  const columns = headings.map((heading, place) => ({
    heading,
    meaning: knownMeaning(choices.meanings[place] ?? null),
    confidence: 'sure' as const,
    because: null,
  }))
  refuseUnclearColumns(columns)
  return {
    ...plan,
    headingRow: choices.headingRow,
    signature: signatureOf(headings),
    columns,
    dateOrder: choices.dateOrder,
    nameOrder: choices.nameOrder,
    tidyCapitals: choices.tidyCapitals ? plan.tidyCapitals : [],
    repairText: choices.repairText,
    hiddenRows: choices.hiddenRows,
    fillDown: plan.fillDown.filter(({ top }) => top > choices.headingRow),
  }
}

function headingsAt(plan: ImportPlan, sample: readonly SheetRow[], headingRow: number): string[] {
  const proposed = plan.columns.map(({ heading }) => heading)
  if (headingRow === plan.headingRow) return proposed
  const row = sample.find(({ number }) => number === headingRow)
  return proposed.map((_, place) => row?.cells[place]?.replace(/\s+/g, ' ').trim() || `Column ${place + 1}`)
}

function knownMeaning(meaning: string | null): ColumnMeaning | null {
  if (meaning === null) return null
  const known = columnMeanings.find((one) => one === meaning)
  return (
    known ??
    (refuse({
      code: 'people.import-meaning',
      message: 'A column has a meaning that this version does not know. Choose it again.',
    }) as never)
  )
}

function refuseUnclearColumns(columns: readonly { heading: string; meaning: ColumnMeaning | null }[]): void {
  const given = columns.flatMap(({ meaning }) => meaning ?? [])
  const twice = given.find((meaning, place) => !shareable.has(meaning) && given.indexOf(meaning) !== place)
  if (twice) {
    refuse({
      code: 'people.import-column-twice',
      message: `Two columns are set to “${meaningLabels[twice]}”. Choose the right one and leave the other out.`,
    })
  }
  if (!given.includes('lastName') && !given.includes('fullName')) {
    refuse({
      code: 'people.import-no-name',
      message:
        'No column holds the last name. Choose the column that does: “Last name”, or “Whole name” where both names stand in one cell.',
    })
  }
}

/** What this office offers, for matching the words of a list with it. */
export function importContext(db: Read, today: string): ImportContext {
  const kinds = (table: 'role_kinds' | 'programme_kinds') =>
    db
      .all(t.selectFrom(table).select(['kind_id', 'label', 'retired_on']))
      .filter(({ retired_on: retiredOn }) => retiredOn === null || retiredOn > today)
      .map(({ kind_id: kindId, label }) => ({ kindId, label }))
  return {
    today,
    areas: db.all(t.selectFrom('areas').select(['area_id as areaId', 'name']).where('kind_id', '<>', 'region')),
    roles: kinds('role_kinds'),
    programmes: kinds('programme_kinds'),
  }
}
