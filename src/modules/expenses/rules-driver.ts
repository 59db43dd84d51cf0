import { onScreen } from '../../ground/shared/dates'
import type { PricedLine } from './lines'
import { aboutLine, type Check, listed } from './rules-claim'
import { taxYearLabel, taxYearOf } from './rules-mileage'
import type { SchemeRules } from './scheme-rules'

export const paperKinds = ['licence', 'insurance', 'mot', 'tax'] as const
export type PaperKind = (typeof paperKinds)[number]

export const paperWords: Readonly<Record<PaperKind, string>> = {
  licence: 'driving licence',
  insurance: 'insurance for volunteer driving',
  mot: 'MOT',
  tax: 'vehicle tax',
}

/** A paper that was seen. A licence belongs to the driver, the others to one vehicle. */
export interface DriverPaper {
  readonly kind: PaperKind
  readonly vehicleId: string | null
  readonly validFrom: string
  readonly validTo: string
}

/** R7: licence seen, insurer told, MOT and tax valid on the day of the journey. Bicycles need none. */
export function driversPapersMustBeValid(
  line: PricedLine,
  papers: readonly DriverPaper[],
  { driverPapers }: Pick<SchemeRules, 'driverPapers'>,
): Check | null {
  if (line.kind !== 'mileage' || line.vehicle === null || line.vehicle === 'bicycle' || !driverPapers) return null
  if (line.vehicleId === null)
    return aboutLine(line, 'papers', driverPapers, 'Choose the vehicle, so that its papers can be looked up.')
  const missing = paperKinds.filter(
    (kind) =>
      !papers.some(
        (paper) =>
          paper.kind === kind &&
          (kind === 'licence' || paper.vehicleId === line.vehicleId) &&
          paper.validFrom <= line.on &&
          paper.validTo >= line.on,
      ),
  )
  if (missing.length === 0) return null
  return aboutLine(
    line,
    'papers',
    driverPapers,
    `No valid ${listed(
      missing.map((kind) => paperWords[kind]),
      'or',
    )} was seen for ${onScreen(line.on)}. Ask to see it and write it down.`,
  )
}

/** Days in a paid post, on which nobody is a volunteer (S6). */
export interface PaidPost {
  readonly title: string
  readonly startedOn: string
  readonly endedOn: string | null
}

/** S6, S26: volunteers are paid expenses; whoever holds a paid post claims as staff do. */
export function paidPostHolderMustNotClaim(
  line: PricedLine,
  posts: readonly PaidPost[],
  { paidPostException }: Pick<SchemeRules, 'paidPostException'>,
): Check | null {
  const post = posts.find(({ startedOn, endedOn }) => startedOn <= line.on && (endedOn === null || endedOn >= line.on))
  if (!post) return null
  if (paidPostException !== '')
    return aboutLine(
      line,
      'paid-post',
      'warn',
      `Paid post “${post.title}” on this day; allowed because: ${paidPostException}`,
    )
  return aboutLine(
    line,
    'paid-post',
    'block',
    `On ${onScreen(line.on)} they held the paid post “${post.title}”, so this is not a volunteer’s expense. Claim it as staff do.`,
  )
}

/** R1: asked once a year, because the band counts miles for every organisation. */
export function milesElsewhereMustBeAsked(lines: readonly PricedLine[], askedFor: ReadonlySet<string>): Check[] {
  const cars = lines.filter(({ kind, vehicle }) => kind === 'mileage' && vehicle === 'car')
  const years = new Map(cars.map((line) => [taxYearOf(line.on), line]))
  return [...years]
    .filter(([year]) => !askedFor.has(year))
    .map(([year, line]) =>
      aboutLine(
        line,
        'no-outside-miles',
        'warn',
        `Ask how many miles they drove for other organisations in ${taxYearLabel(year)}: all of them count together.`,
      ),
    )
}
