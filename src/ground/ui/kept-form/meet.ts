/** The record that a form changes: its answers as they stand now, and how they are said. */
export interface EditedRecord<T> {
  /** Those answers of the form that come from the record. */
  readonly values: Partial<T>
  /** Left out where the record has none: then the last who saves wins, but never unseen by this form. */
  readonly version?: number
  /** What its fields are called. */
  readonly names: Partial<Record<keyof T, string>>
  /** An answer in words, where it is a code or an amount; null for one that is said as it stands. */
  readonly words?: (key: keyof T, value: unknown) => string | null
}

/** What became of a form when somebody else saved the record it changes. */
export interface Meeting<T> {
  /** Only the other changed these: their answers are taken over. */
  readonly taken: readonly (keyof T)[]
  /** Both changed these, differently: the typing stands, and saving puts it in the place of theirs. */
  readonly both: readonly (keyof T)[]
}

/** Brings together what was typed here and what someone else saved, both against the record as it stood before. */
export function meet<T extends object>(stood: Partial<T>, typed: T, now: Partial<T>): Meeting<T> {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const changed = (Object.keys(now) as (keyof T)[]).filter((key) => key in stood && !same(stood[key], now[key]))
  return {
    taken: changed.filter((key) => same(typed[key], stood[key])),
    both: changed.filter((key) => !same(typed[key], stood[key]) && !same(typed[key], now[key])),
  }
}
