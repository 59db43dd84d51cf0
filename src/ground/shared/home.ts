import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { defineContract, query, task } from './contract'
import { isoDate } from './dates'

/** Something that needs doing by a day, as the home screen lists it. */
export const Duty = z.strictObject({
  /** What sort of thing, by its module: `organisation.project-ends`. */
  kind: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  /** Of the record that it is about: with the kind it names one duty. */
  entityId: z.string(),
  /** The day on which it is due, ends or runs out. */
  on: isoDate,
  /** What it is, as a whole sentence, written where the rule lives and shown as it stands. */
  sentence: z.string().min(1),
  /** The screen on which it is done; null where it is done on the home screen itself. */
  path: z.string().nullable(),
})
export type Duty = z.infer<typeof Duty>

/** How near a duty is. What lies beyond a month is not on the home screen. */
export const nearnesses = ['overdue', 'today', 'week', 'month'] as const
export type Nearness = (typeof nearnesses)[number]

/** So many days ahead somebody is told. */
export const monthAhead = 31

/** Null: further off than the home screen looks. A week is seven days from today, wherever the calendar's week ends. */
export function nearnessOf(on: string, today: string): Nearness | null {
  if (on < today) return 'overdue'
  if (on === today) return 'today'
  const days = daysBetween(today, on)
  if (days <= 7) return 'week'
  return days <= monthAhead ? 'month' : null
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The same day of the next month, or its last day where the month is shorter. */
export function monthAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ months: 1 }).toString()
}

/** What everything the signed-in user has to do comes from: one request for all modules. */
export const home = defineContract('home', {
  duties: query({
    access: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({
      today: isoDate,
      /** Within a month, the most urgent first. */
      duties: z.array(Duty),
      /** The nearest of those further off, so that an empty list says until when there is peace. */
      next: Duty.nullable(),
    }),
  }),
  /** The same list on paper. */
  print: task({
    access: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({ pages: z.int(), undrawable: z.string() }),
  }),
})
