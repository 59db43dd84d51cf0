/** Null as the schema has it where there is no answer; else 1 or 0. */
export function flag(value: boolean): 0 | 1
export function flag(value: boolean | null): 0 | 1 | null
export function flag(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0
}
