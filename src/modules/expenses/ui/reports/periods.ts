import { Temporal } from 'temporal-polyfill'
import { taxYearEnd, taxYearOf } from '../../rules-mileage'

export const periods = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const
export type Period = (typeof periods)[number]

/** The first and the last day of a period that people ask for by name, seen from a day. */
export function daysOf(period: Period, day: string): { from: string; to: string } {
  const at = Temporal.PlainDate.from(day)
  if (period === 'thisMonth' || period === 'lastMonth') {
    const first = (period === 'thisMonth' ? at : at.subtract({ months: 1 })).with({ day: 1 })
    return { from: first.toString(), to: first.add({ months: 1 }).subtract({ days: 1 }).toString() }
  }
  const from = taxYearOf((period === 'thisYear' ? at : at.subtract({ years: 1 })).toString())
  return { from, to: taxYearEnd(from) }
}
