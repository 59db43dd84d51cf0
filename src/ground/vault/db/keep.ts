import { Temporal } from 'temporal-polyfill'

/** How many backups stay: the newest of each of so many days, weeks and months that have one. */
export interface Keep {
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

/** 7 daily, 4 weekly, 6 monthly (security notes, section 9). */
export const usualKeep: Keep = { daily: 7, weekly: 4, monthly: 6 }

/**
 * Which backups stay, given when the verified ones were made (UTC instants). Days, weeks (from Monday) and months are
 * those of the office. Only days that have a backup are counted, so a long holiday deletes nothing. The newest always
 * stays; so does one that lies in the future, for then a clock was wrong and nobody knows which is newer.
 */
export function backupsToKeep(madeAt: readonly string[], now: string, keep: Keep): ReadonlySet<string> {
  const newestFirst = [...new Set(madeAt)].sort().reverse()
  const kept = new Set(newestFirst.filter((at) => at > now))
  const past = newestFirst.filter((at) => at <= now)
  for (const at of past.slice(0, 1)) kept.add(at)
  for (const [most, spanOf] of [
    [keep.daily, dayOf],
    [keep.weekly, weekOf],
    [keep.monthly, monthOf],
  ] as const) {
    const spans = new Set<string>()
    for (const at of past) {
      const span = spanOf(at)
      if (spans.has(span)) continue
      if (spans.size >= most) break
      spans.add(span)
      kept.add(at)
    }
  }
  return kept
}

function dateOf(instant: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate()
}

function dayOf(instant: string): string {
  return dateOf(instant).toString()
}

function weekOf(instant: string): string {
  const { yearOfWeek, weekOfYear } = dateOf(instant)
  return `${yearOfWeek}-${weekOfYear}`
}

function monthOf(instant: string): string {
  return dateOf(instant).toPlainYearMonth().toString()
}
