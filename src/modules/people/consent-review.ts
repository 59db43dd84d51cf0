import { Temporal } from 'temporal-polyfill'

/** The day on which a consent is to be looked at again: so many months after it was given or last confirmed. */
export function reviewOn(
  consent: { readonly givenOn: string; readonly confirmedOn: string | null },
  months: number,
): string {
  return Temporal.PlainDate.from(consent.confirmedOn ?? consent.givenOn)
    .add({ months })
    .toString()
}

/** Consents given or last confirmed on this day or before are due by `day`: the other way round, for the index. */
export function lastLookedAt(day: string, months: number): string {
  return Temporal.PlainDate.from(day).subtract({ months }).toString()
}
