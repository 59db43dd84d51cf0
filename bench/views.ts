import { everyone, PeopleView } from '../src/modules/people/list-shapes'
import file from './views.json'

/** The kinds of list that are offered: every order, both ways, and filters that leave many, few and hardly any. */
export const views: Readonly<Record<string, PeopleView>> = Object.fromEntries(
  Object.entries(file.views).map(([name, view]) => [name, PeopleView.parse({ ...everyone, ...view })]),
)

/** A number below `of` that is the same for the same turn, spread over all of them. */
export function some(turn: number, of: number): number {
  return Math.floor((((turn * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * of)
}
