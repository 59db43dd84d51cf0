import type { PeopleView } from '../src/modules/people/contract'

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

/** The kinds of list that are offered: every order, both ways, and filters that leave many, few and hardly any. */
export const views: Readonly<Record<string, PeopleView>> = {
  name: everyone,
  'name down': { ...everyone, descending: true },
  'date of birth': { ...everyone, sort: 'dateOfBirth' },
  'member number down': { ...everyone, sort: 'memberNumber', descending: true },
  area: { ...everyone, sort: 'area' },
  updated: { ...everyone, sort: 'updated', descending: true },
  'one area': { ...everyone, areaId: 'N53NOCY' },
  mentors: { ...everyone, role: 'mentor' },
  chairs: { ...everyone, role: 'chair', sort: 'dateOfBirth' },
  'women in one area': { ...everyone, womenOnly: true, areaId: 'N53NOCY', sort: 'updated' },
  archived: { ...everyone, state: 'archived' },
}

/** A number below `of` that is the same for the same turn, spread over all of them. */
export function some(turn: number, of: number): number {
  return Math.floor((((turn * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * of)
}
