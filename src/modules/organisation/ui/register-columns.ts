import { useMemo } from 'react'
import type { GridColumn, GridColumnState, GridSort, GridValue } from '../../../ground/ui/design/grid/grid-column'
import { useKeptColumns } from '../../../ground/ui/kept-columns'
import { fields, type OfficeField } from '../fields'
import { inWords, useLookups } from './lookups'
import { nameInList, type OfficeRecord, type Section, type SectionId } from './sections'

/** Columns as this user has them, kept in the vault for the next time. */
export function useColumnState(section: SectionId): readonly [GridColumnState, (next: GridColumnState) => void] {
  return useKeptColumns(`organisation.columns.${section}`)
}

const kinds = { date: 'date', number: 'number', check: 'flag', 'yes-no': 'flag' } as const
const widths = { date: 112, number: 112, check: 96, 'yes-no': 120 } as const

/** The name, then the fields that the list shows, in words. */
export function useRegisterColumns({ register, columns }: Section): readonly GridColumn<OfficeRecord>[] {
  const lookups = useLookups()
  return useMemo(() => {
    const all: readonly OfficeField[] = fields[register].flatMap((group): readonly OfficeField[] => group.fields)
    const name: GridColumn<OfficeRecord> = {
      id: 'name',
      header: 'Name',
      width: 240,
      kind: 'text',
      sortable: true,
      canHide: false,
      grows: true,
      value: nameInList,
    }
    const shown = columns.flatMap((key) => all.find((field) => field.key === key) ?? [])
    return [
      name,
      ...shown.map((field): GridColumn<OfficeRecord> => {
        const kind = field.kind in kinds ? kinds[field.kind as keyof typeof kinds] : 'text'
        return {
          id: field.key,
          header: field.short ?? field.label,
          width: field.kind in widths ? widths[field.kind as keyof typeof widths] : 160,
          kind,
          sortable: true,
          grows: kind === 'text',
          value: (record) =>
            kind === 'text'
              ? lookups === null
                ? ''
                : inWords(lookups, field, record[field.key])
              : (record[field.key] as GridValue),
        }
      }),
    ]
  }, [register, columns, lookups])
}

const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** Rows in the order of a column; what is empty comes last whichever way it goes. */
export function ordered<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { columnId, descending }: GridSort,
): readonly Row[] {
  const column = columns.find(({ id }) => id === columnId)
  if (!column) return rows
  const isEmpty = (value: GridValue) => value === null || value === ''
  return [...rows].sort((a, b) => {
    const [one, other] = [column.value(a), column.value(b)]
    if (isEmpty(one) || isEmpty(other)) return Number(isEmpty(one)) - Number(isEmpty(other))
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : words.compare(String(one), String(other))
    return descending ? -order : order
  })
}
