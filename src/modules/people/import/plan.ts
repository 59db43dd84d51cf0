import type { NameOrder } from './clean-name'
import { headingKey, readGrouped } from './columns'
import { type ColumnMeaning, shareable } from './meanings'
import { type FoundHeadings, findHeadings, type MergedCells } from './headings'
import type { ColumnPlan, Confidence, ImportPlan, Proposal, RememberedMapping } from './plan-shape'
import type { ColumnFacts, Survey } from './survey'

export function proposePlan(
  survey: Survey,
  merges: readonly MergedCells[],
  remembered: readonly RememberedMapping[],
): Proposal {
  const found = findHeadings(survey.sample, merges)
  const known = remembered.find(({ signature }) => signature === found.signature)
  const columns = known ? rememberedColumns(found, known) : proposedColumns(found, survey.columns)
  const questions: string[] = []
  const facts = (meaning: ColumnMeaning) => survey.columns[columns.findIndex((column) => column.meaning === meaning)]
  const dates = columns.flatMap((column, place) =>
    /(On|OfBirth)$/.test(column.meaning ?? '') ? [survey.columns[place]] : [],
  )
  const monthFirst = sum(dates, 'monthFirst')
  const dateOrder = monthFirst > 3 && sum(dates, 'dayFirst') === 0 ? 'month-first' : 'day-first'
  if (dateOrder === 'month-first')
    questions.push('The dates look American: month first, then day. Check a few of them.')
  else if (monthFirst > 0)
    questions.push('Some dates only make sense with the month first. They are listed with the problems.')
  const names = new Set<ColumnMeaning>(['firstNames', 'lastName', 'fullName'])
  const tidyCapitals = columns.flatMap((column, place) => {
    const these = survey.columns[place]
    return column.meaning && names.has(column.meaning) && these && inCapitals(these) ? [place] : []
  })
  if (tidyCapitals.length > 0)
    questions.push('A name column is all in capitals. The names will be written as usual: SMITH becomes Smith.')
  const [garbled] = survey.garbledExamples
  if (garbled !== undefined)
    questions.push(`Some accents were damaged by an earlier program, as in “${garbled}”. They will be put right.`)
  if (survey.hiddenRows > 0)
    questions.push(`${survey.hiddenRows} rows are hidden in the workbook. They will be imported too.`)
  if (!columns.some((column) => column.meaning === 'lastName' || column.meaning === 'fullName')) {
    questions.push('No column holds a last name. Choose the column that does.')
  }
  const whole = facts('fullName')
  const heading = columns.find((column) => column.meaning === 'fullName')?.heading ?? ''
  const nameOrder: NameOrder = whole && /^(surname|last|family)/.test(headingKey(heading)) ? 'last-first' : 'first-last'
  return {
    plan: {
      headingRow: found.lastRow,
      signature: found.signature,
      columns,
      dateOrder,
      serials: '1900',
      nameOrder,
      tidyCapitals,
      repairText: garbled !== undefined,
      hiddenRows: 'import',
      fillDown: merges.filter(({ top, left, bottom, right }) => top > found.lastRow && bottom > top && left === right),
    },
    questions,
  }
}

/** What is kept so that the next file with these headings is mapped in the same way. */
export function mappingToRemember(plan: ImportPlan): RememberedMapping {
  return { signature: plan.signature, meanings: plan.columns.map(({ meaning }) => meaning) }
}

function rememberedColumns(found: FoundHeadings, known: RememberedMapping): ColumnPlan[] {
  return found.headings.map((heading, place) => {
    const meaning = known.meanings[place] ?? null
    return {
      heading,
      meaning,
      confidence: 'remembered',
      because: meaning === null ? readGrouped(heading).leftOutBecause : null,
    }
  })
}

function proposedColumns(found: FoundHeadings, facts: readonly ColumnFacts[]): ColumnPlan[] {
  const readings = found.headings.map((heading) => readGrouped(heading))
  const columns: ColumnPlan[] = found.headings.map((heading) => ({
    heading,
    meaning: null,
    confidence: 'none',
    because: null,
  }))
  const used = new Set<ColumnMeaning>()
  const give = (place: number, meaning: ColumnMeaning, confidence: Confidence) => {
    columns[place] = { heading: found.headings[place] ?? '', meaning, confidence, because: null }
    used.add(meaning)
  }
  const free = (meaning: ColumnMeaning) => shareable.has(meaning) || !used.has(meaning)
  // Sure readings first, so that a column further right does not lose its meaning to a guess.
  for (const sure of [true, false]) {
    readings.forEach((reading, place) => {
      if (columns[place]?.meaning || columns[place]?.because || reading.sure !== sure) return
      if (reading.leftOutBecause)
        columns[place] = { ...(columns[place] as ColumnPlan), confidence: 'sure', because: reading.leftOutBecause }
      else if (reading.meaning === 'phone' && used.has('phone') && free('secondPhone'))
        give(place, 'secondPhone', 'likely')
      else if (reading.meaning && free(reading.meaning)) give(place, reading.meaning, sure ? 'sure' : 'likely')
    })
  }
  columns.forEach((column, place) => {
    if (column.meaning || column.because) return
    const meaning = meaningOfValues(facts[place])
    if (meaning && free(meaning)) give(place, meaning, 'from-values')
  })
  // “Name” beside “Surname” is the first name.
  const whole = columns.findIndex((column) => column.meaning === 'fullName')
  if (
    whole !== -1 &&
    used.has('lastName') &&
    !used.has('firstNames') &&
    headingKey(columns[whole]?.heading ?? '') === 'name'
  )
    give(whole, 'firstNames', 'likely')
  else if (whole !== -1 && used.has('lastName') && used.has('firstNames')) {
    columns[whole] = { ...(columns[whole] as ColumnPlan), meaning: null, confidence: 'none' }
  }
  return columns
}

/** What a column without a telling heading holds, if nearly all of its values agree. */
function meaningOfValues(facts: ColumnFacts | undefined): ColumnMeaning | null {
  if (!facts || facts.filled < 3) return null
  const most = facts.filled * 0.7
  if (facts.emails > most) return 'email'
  if (facts.postcodes > most) return 'postcode'
  if (facts.phones > most) return 'phone'
  return facts.dates > most ? 'dateOfBirth' : null
}

function inCapitals({ capitals, small }: ColumnFacts): boolean {
  return capitals >= 4 && small <= Math.max(3, capitals * 0.02) && capitals > small * 2
}

function sum(facts: readonly (ColumnFacts | undefined)[], key: 'dayFirst' | 'monthFirst'): number {
  return facts.reduce((total, these) => total + (these?.[key] ?? 0), 0)
}
