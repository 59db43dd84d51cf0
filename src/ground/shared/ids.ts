import { z } from 'zod'

/**
 * An id is 26 characters of Crockford base 32 that sort by the time they were made (a ULID): safe in a file name, read
 * aloud without confusion, and free of meaning.
 */
export type Id<Thing extends string> = string & { readonly __thing: Thing }

const shape = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** The schema of one thing's id: `const PersonId = idOf('person')`. */
export function idOf<Thing extends string>(thing: Thing) {
  return z
    .string()
    .regex(shape, `This is not the id of a ${thing}.`)
    .transform((value) => value as Id<Thing>)
}
