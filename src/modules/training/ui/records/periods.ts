import { Temporal } from 'temporal-polyfill'

export const periods = ['thisQuarter', 'lastQuarter', 'thisYear', 'lastYear', 'always'] as const
type Period = (typeof periods)[number]

interface Chosen {
  /** Null: days of one's own. */
  readonly period: Period | null
  readonly from: string | null
  readonly to: string | null
}

/** The days that are looked at. A period that was chosen by its name goes on with the days. */
export function daysShown({ period, from, to }: Chosen, today: string): Pick<Chosen, 'from' | 'to'> {
  return period === null ? { from, to } : daysOf(period, today)
}

/** Before any record of the programme. */
const beginning = '2000-01-01'

/** The first and the last day of a period that funders ask for by name, seen from a day. Years go from April to March. */
export function daysOf(period: Period, day: string): { from: string; to: string } {
  if (period === 'always') return { from: beginning, to: day }
  const at = Temporal.PlainDate.from(day)
  const isQuarter = period === 'thisQuarter' || period === 'lastQuarter'
  const months = isQuarter ? 3 : 12
  // Both begin in April: quarters at its first day and every three months from there.
  const since = (at.month + 12 - 4) % months
  const current = at.with({ day: 1 }).subtract({ months: since })
  const first = period === 'thisQuarter' || period === 'thisYear' ? current : current.subtract({ months })
  return { from: first.toString(), to: first.add({ months }).subtract({ days: 1 }).toString() }
}
