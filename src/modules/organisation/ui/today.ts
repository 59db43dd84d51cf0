import { Temporal } from 'temporal-polyfill'

/** Today as the office's calendar has it. */
export function today(): string {
  return Temporal.Now.plainDateISO('Europe/London').toString()
}
