import type { z } from 'zod'
import type { Person, PersonDraft } from '../../contract'
import { personFields } from '../../fields'

/** A person as a form holds it. Half-typed dates stand in it as they were typed. */
export type PersonTyping = z.input<typeof PersonDraft>

/** What is kept of a form that is not finished: the typing, and what it was typed against. */
export interface KeptTyping {
  readonly typed: PersonTyping
  /** The record as the form was opened on it; null for a new person. */
  readonly opened: { readonly version: number; readonly values: PersonTyping } | null
}

const keys = personFields.flatMap(({ fields }) => fields.map(({ key }) => key))

export function typingOf(person: Person): PersonTyping {
  return Object.fromEntries(keys.map((key) => [key, person[key]])) as PersonTyping
}

export function isSame(one: PersonTyping, other: PersonTyping): boolean {
  return keys.every((key) => one[key] === other[key])
}

interface Merged {
  /** What the form goes on with: its own typing, and the other's changes in the fields that it had left alone. */
  readonly values: PersonTyping
  /** Fields that only the other changed, and that were taken over. */
  readonly taken: readonly (keyof PersonTyping)[]
  /** Fields that both changed, differently: the form's typing stands, and saving again would overwrite the other's. */
  readonly both: readonly (keyof PersonTyping)[]
}

/** Brings together what was typed here and what someone else saved meanwhile, both against the same opened record. */
export function merged(opened: PersonTyping, typed: PersonTyping, stored: PersonTyping): Merged {
  const taken = keys.filter((key) => stored[key] !== opened[key] && typed[key] === opened[key])
  const both = keys.filter(
    (key) => stored[key] !== opened[key] && typed[key] !== opened[key] && typed[key] !== stored[key],
  )
  return { values: { ...typed, ...Object.fromEntries(taken.map((key) => [key, stored[key]])) }, taken, both }
}
