import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { columnsAsMade, type GridColumn, type GridColumnState } from '../../../../ground/ui/design/grid/grid-column'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import type { PeopleRow, PeopleView } from '../../contract'
import { dayOf } from '../../../../ground/ui/today'
import { messages } from './messages'
import { formerNameOf, isSimilar } from './use-people-rows'

/** What a first look needs; the rest waits in the Columns menu. */
const atFirst: GridColumnState = { ...columnsAsMade, hidden: ['preferredName', 'practitioner', 'womenOnly', 'updated'] }

/** Columns as this user has them, kept in the vault for the next time. */
export function useColumnState(): readonly [GridColumnState, (next: GridColumnState) => void] {
  return useKeptColumns('people.columns', atFirst)
}

export function useColumns(): readonly GridColumn<PeopleRow>[] {
  const intl = useIntl()
  return useMemo(() => columnsIn(intl), [intl])
}

/** Which column carries which order of the contract. */
export const sortOf: Readonly<Record<string, PeopleView['sort']>> = {
  name: 'name',
  memberNumber: 'memberNumber',
  dateOfBirth: 'dateOfBirth',
  area: 'area',
  updated: 'updated',
}

/** A name as lists have it: last name first, as in the order of the list. */
export function listName([, lastName, firstNames]: PeopleRow): string {
  return firstNames ? `${lastName}, ${firstNames}` : lastName
}

function columnsIn(intl: IntlShape): GridColumn<PeopleRow>[] {
  /** Why a row is here whose name nobody typed. */
  const markOf = (row: PeopleRow) => {
    const name = formerNameOf(row)
    if (name !== null) return intl.formatMessage(messages.formerly, { name })
    return isSimilar(row) ? intl.formatMessage(messages.similar) : null
  }
  return [
    {
      id: 'name',
      header: intl.formatMessage(messages.name),
      width: 264,
      kind: 'text',
      sortable: true,
      canHide: false,
      grows: true,
      isName: true,
      value: listName,
      render: (row) => {
        const mark = markOf(row)
        if (mark === null) return listName(row)
        return (
          <span className="flex items-center gap-2">
            <span className="truncate">{listName(row)}</span>
            <Badge label={mark} />
          </span>
        )
      },
    },
    {
      id: 'preferredName',
      header: intl.formatMessage(messages.preferredName),
      width: 120,
      kind: 'text',
      isName: true,
      value: (row) => row[3],
    },
    {
      id: 'memberNumber',
      header: intl.formatMessage(messages.memberNumber),
      width: 128,
      kind: 'text',
      sortable: true,
      value: (row) => row[4],
    },
    {
      id: 'dateOfBirth',
      header: intl.formatMessage(messages.dateOfBirth),
      width: 112,
      kind: 'date',
      sortable: true,
      value: (row) => row[5],
    },
    {
      id: 'area',
      header: intl.formatMessage(messages.area),
      width: 160,
      kind: 'text',
      sortable: true,
      value: (row) => row[6],
    },
    { id: 'phone', header: intl.formatMessage(messages.phone), width: 128, kind: 'text', value: (row) => row[7] },
    {
      id: 'roles',
      header: intl.formatMessage(messages.roles),
      width: 160,
      kind: 'text',
      grows: true,
      value: (row) => row[8],
    },
    {
      id: 'practitioner',
      header: intl.formatMessage(messages.practitioner),
      width: 152,
      kind: 'text',
      value: (row) => row[9],
    },
    {
      id: 'womenOnly',
      header: intl.formatMessage(messages.womenOnly),
      width: 112,
      kind: 'flag',
      value: (row) => (row[10] === null ? null : row[10] === 1),
    },
    {
      id: 'updated',
      header: intl.formatMessage(messages.updated),
      width: 112,
      kind: 'date',
      sortable: true,
      value: (row) => dayOf(row[11]),
    },
  ]
}
