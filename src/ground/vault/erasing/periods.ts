import type { Read } from '../sql'

/** How many years records of a sort are kept, as the office has it on a day. */
export function yearsToKeep(db: Read, what: 'expense-claims' | 'assessment-records', day: string): number {
  const text = 'select years from retention_periods where what = ? and valid_from <= ? order by valid_from desc limit 1'
  const [row] = db.arrays(text, [what, day])
  if (!row) throw new Error(`No period is set for ${what}.`)
  return Number(row[0])
}
