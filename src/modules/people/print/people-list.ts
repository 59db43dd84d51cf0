import { onPaper } from '../../../ground/shared/dates'
import { counted } from '../../../ground/shared/text'
import { confidential, dayOf, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { withPlacesToBreak } from '../../../ground/vault/documents/printable'
import { listColumns, type PeopleRow, type PeopleView } from '../contract'
import template from './people-list.typ?raw'

export type ListColumn = Exclude<(typeof listColumns)[number], 'personId'>

/** What is printed when nobody has chosen columns: enough to ring round or to tick off at a door. */
export const usualColumns: readonly ListColumn[] = ['lastName', 'firstNames', 'memberNumber', 'area', 'roles', 'phone']

export interface PeopleList {
  /** The people to print, in the order to print them. */
  readonly rows: readonly PeopleRow[]
  readonly columns: readonly ListColumn[]
  readonly view: PeopleView
  /** The rows were picked by hand from the view. */
  readonly picked: boolean
  /** Names for what the view filters by. */
  readonly names: { readonly area: string | null; readonly role: string | null; readonly programme: string | null }
}

/** A list of people with the chosen columns; lies on its side when they would be cramped upright. */
export function peopleList({ rows, columns, view, picked, names }: PeopleList, occasion: Occasion): PaperDocument {
  const count = picked
    ? counted(rows.length, `chosen ${occasion.person}`, `chosen ${occasion.people}`)
    : counted(rows.length, occasion.person, occasion.people)
  const width = columns.reduce((sum, column) => sum + onList[column].width, 0)
  const places = columns.map((column) => ({ column, at: listColumns.indexOf(column) }))
  return {
    template,
    title: `List of ${occasion.people}`,
    runningHead: count,
    marking: confidential,
    landscape: width > upright,
    occasion,
    facts: {
      count,
      shows: viewInWords(view, names),
      size: Math.max(7, Math.min(9, (9 * across) / width)),
      columns: columns.map((column) => onList[column]),
      rows: rows.map((row) => places.map(({ column, at }) => cell(column, row[at] ?? null))),
    },
  }
}

/** Millimetres between the margins of a page upright and on its side. More than the second makes the print smaller. */
const upright = 166
const across = 265

/** Heads and the millimetres that each column wants. */
const onList: Readonly<Record<ListColumn, { readonly label: string; readonly width: number }>> = {
  lastName: { label: 'Last name', width: 32 },
  firstNames: { label: 'First names', width: 32 },
  preferredName: { label: 'Known as', width: 24 },
  memberNumber: { label: 'Member no.', width: 24 },
  dateOfBirth: { label: 'Date of birth', width: 34 },
  area: { label: 'Area', width: 34 },
  phone: { label: 'Phone', width: 30 },
  roles: { label: 'Roles', width: 34 },
  practitioner: { label: 'Practitioner', width: 32 },
  womenOnly: { label: 'Women only', width: 25 },
  updatedAt: { label: 'Last changed', width: 34 },
}

function cell(column: ListColumn, value: string | number | null): string {
  if (column === 'womenOnly') return value === null ? '' : value === 1 ? 'Yes' : 'No'
  if (value === null || value === '') return ''
  switch (column) {
    case 'dateOfBirth':
      return unbroken(onPaper(String(value)))
    case 'updatedAt':
      return unbroken(onPaper(dayOf(String(value))))
    case 'phone':
    case 'memberNumber':
      return unbroken(String(value))
    default:
      // More than this and a name runs over the edge of its column.
      return withPlacesToBreak(String(value), 18)
  }
}

/** A date or a number stays on one line (no-break spaces), unless someone wrote two of them. */
function unbroken(text: string): string {
  return text.length > 18 ? text : text.replaceAll(' ', '\u00a0')
}

const orders: Readonly<Record<PeopleView['sort'], string>> = {
  name: 'name',
  memberNumber: 'member number',
  dateOfBirth: 'date of birth',
  area: 'area',
  updated: 'last change',
}

/** Which people a list shows and in what order, in one line, so that the paper can be made again. */
export function viewInWords(view: PeopleView, names: PeopleList['names']): string {
  const filters = [
    view.search && `found by “${view.search}”`,
    names.area && `area ${names.area}`,
    names.role && `role ${names.role}`,
    names.programme && `programme ${names.programme}`,
    view.womenOnly && 'meets women only',
    view.state === 'archived' && 'archived',
  ].filter(Boolean)
  const order = `in order of ${orders[view.sort]}${view.descending ? ', last first' : ''}`
  return `${filters.length ? `${filters.join(' · ')} · ` : ''}${order}`
}
