import {
  type ColumnDef,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type CSSProperties, useMemo } from 'react'
import { allowedWidth, type GridColumn, type GridColumnState } from './grid-column'

const features = tableFeatures({ columnVisibilityFeature, columnOrderingFeature, columnSizingFeature })
const noRows: never[] = []

/** The column in which a row is ticked. It is not one of the owner's and cannot be moved or hidden. */
export const tickColumnId = '(tick)'

export interface GridColumns<Row> {
  /** Those that show, in their order. */
  readonly shown: readonly GridColumn<Row>[]
  /** All, in their order. */
  readonly ordered: readonly GridColumn<Row>[]
  readonly widthOf: (columnId: string) => number
  /** Widths as CSS variables, so that a change of width draws no row again. */
  readonly style: Readonly<Record<string, string>>
  /** The name of the variable that holds a column's width. */
  readonly widthVariable: (columnId: string) => string
  /** The style of a column's cells, the same object until the columns change, so that React need not look into it. */
  readonly cellStyle: (columnId: string) => CSSProperties | undefined
}

/**
 * Order, visibility and widths by TanStack Table. It is given no rows: sorting, filtering and paging are the vault's,
 * and the rows in view are drawn straight from the owner's windows, which spares a model of them for every frame.
 */
export function useColumns<Row>(columns: readonly GridColumn<Row>[], state: GridColumnState): GridColumns<Row> {
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, never> => ({
          id: column.id,
          size: column.width,
          enableHiding: column.canHide !== false,
        }),
      ),
    [columns],
  )
  const tableState = useMemo(
    () => ({
      columnOrder: [...state.order],
      columnVisibility: Object.fromEntries(state.hidden.map((id) => [id, false])),
      columnSizing: { ...state.widths },
    }),
    [state],
  )
  const table = useTable({ features, columns: definitions, data: noRows, state: tableState })

  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]))
    const variables = new Map(columns.map((column, place) => [column.id, `--grid-column-${place}`]))
    const styles = new Map(columns.map(({ id }) => [id, { flexBasis: `var(${variables.get(id)})` }]))
    const widths = new Map(table.getAllLeafColumns().map((column) => [column.id, allowedWidth(column.getSize())]))
    const known = (id: string) => byId.get(id) ?? []
    const shown = table
      .getAllLeafColumns()
      .filter((column) => column.getIsVisible() || byId.get(column.id)?.canHide === false)
      .flatMap((column) => known(column.id))
    const style: Record<string, string> = {}
    for (const [id, name] of variables) style[name] = `${widths.get(id)}px`
    style['--grid-width'] = `calc(var(--grid-tick-width) + ${shown
      .map((column) => `var(${variables.get(column.id)})`)
      .join(' + ')})`
    return {
      shown,
      ordered: table.getAllLeafColumns().flatMap((column) => known(column.id)),
      widthOf: (id: string) => widths.get(id) ?? 0,
      widthVariable: (id: string) => variables.get(id) ?? '',
      cellStyle: (id: string) => styles.get(id),
      style,
    }
    // The table is the same object whatever its state: what it answers changes with these.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [columns, definitions, tableState])
}
