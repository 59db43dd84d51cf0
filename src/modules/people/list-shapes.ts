import { z } from 'zod'
import { isoDate, onScreen } from '../../ground/shared/dates'
import { PersonId } from './person-id'

export const Sort = z.enum(['name', 'memberNumber', 'dateOfBirth', 'area', 'updated'])

/** What a list of people shows: which, in which order. A saved view and a window's address are made of the same. */
export const PeopleView = z.strictObject({
  search: z.string().max(200),
  sort: Sort,
  descending: z.boolean(),
  areaId: z.string().nullable(),
  role: z.string().nullable(),
  programme: z.string().nullable(),
  womenOnly: z.boolean(),
  state: z.enum(['current', 'archived']),
})
export type PeopleView = z.infer<typeof PeopleView>

/** The list as it first opens: everyone current, by name. */
export const everyone: PeopleView = {
  search: '',
  sort: 'name',
  descending: false,
  areaId: null,
  role: null,
  programme: null,
  womenOnly: false,
  state: 'current',
}

/** The columns of a row in a list, in the order in which the row's values come. */
export const listColumns = [
  'personId',
  'lastName',
  'firstNames',
  'preferredName',
  'memberNumber',
  'dateOfBirth',
  'area',
  'phone',
  'roles',
  'practitioner',
  'womenOnly',
  'updatedAt',
] as const

/** One row as values in the order of `listColumns`; `womenOnly` is 1, 0 or null, `roles` are labels joined by commas. */
export const PeopleRow = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.number().nullable(),
  z.string(),
])
export type PeopleRow = z.infer<typeof PeopleRow>

/** A row as one line of a box in which one person is found: the name, and what tells two of one name apart. */
export function inOneLine([personId, lastName, firstNames, , memberNumber, dateOfBirth, area]: PeopleRow) {
  return {
    id: personId,
    label: `${firstNames} ${lastName}`.trim(),
    description: [dateOfBirth && onScreen(dateOfBirth), memberNumber, area].filter(Boolean).join(' · '),
  }
}

export const PeoplePage = z.strictObject({
  /** The place in the list of the first row given. */
  at: z.int(),
  rows: z.array(PeopleRow),
  /** How many people the view holds, as far as counted. */
  total: z.int(),
  /** False while counting goes on: ask again for the rest. */
  counted: z.boolean(),
  /** With a search: which rows were found by a similar spelling only, by their place in `rows`. */
  similar: z.array(z.int()),
  /** With a search: rows found by a record that was merged into them, and the name that it had. */
  formerly: z.array(z.strictObject({ at: z.int(), name: z.string() })),
})
export type PeoplePage = z.infer<typeof PeoplePage>

/** A record that may be the same person, and the sentence that says why. */
export const Likeness = z.strictObject({
  personId: PersonId,
  name: z.string(),
  dateOfBirth: isoDate.nullable(),
  memberNumber: z.string(),
  archived: z.boolean(),
  why: z.string(),
})
