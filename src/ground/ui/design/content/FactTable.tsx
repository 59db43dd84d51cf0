import type { ReactNode } from 'react'
import { ScrollBox } from './ScrollBox'

export interface FactColumn<Row> {
  readonly id: string
  readonly label: string
  /** Said, not shown: over a column of buttons. */
  readonly isLabelHidden?: boolean
  readonly cell: (row: Row) => ReactNode
  /** The cell that names the row; a screen reader speaks it before the others. At most one column. */
  readonly namesRow?: boolean
  /** Dates and figures: one line, digits under digits. */
  readonly isFigure?: boolean
  /** Money: pence under pence, at the right edge. */
  readonly isMoney?: boolean
  readonly isQuiet?: boolean
  /** What the last line of the table says of this column: what all rows come to. */
  readonly total?: ReactNode
}

interface FactTableProps<Row> {
  /** What the table holds, for a screen reader. */
  label: string
  columns: readonly FactColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row, place: number) => string
  width?: 'form' | 'form-wide' | 'full'
}

const widths = { form: 'max-w-form', 'form-wide': 'max-w-form-wide', full: '' }

/** A short table that is read and not worked in. Long lists, and those with a selection, are a DataGrid. */
export function FactTable<Row>({ label, columns, rows, keyOf, width = 'full' }: FactTableProps<Row>) {
  return (
    <ScrollBox label={label}>
      <table className={`w-full text-table ${widths[width]}`}>
        <thead>
          <tr className="border-b border-line-strong text-left">
            {columns.map(({ id, label: heading, isLabelHidden, isMoney }) => (
              <th
                key={id}
                scope="col"
                className={`py-1.5 pr-4 font-emphasis whitespace-nowrap last:pr-0 ${isMoney ? 'text-right' : ''}`}
              >
                {isLabelHidden ? <span className="sr-only">{heading}</span> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={keyOf(row, place)} className="border-b border-line align-top">
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some(({ total }) => total !== undefined) && (
          <tfoot>
            <tr className="border-t border-line-strong font-emphasis">
              {columns.map((column) => (
                <td key={column.id} className={`py-1.5 pr-4 last:pr-0 ${look(column)}`}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollBox>
  )
}

function Cell<Row>({ column, row }: { column: FactColumn<Row>; row: Row }) {
  const className = `py-1.5 pr-4 last:pr-0 ${look(column)} ${column.isQuiet ? 'text-text-quiet' : ''}`
  return column.namesRow ? (
    <th scope="row" className={`text-left font-normal ${className}`}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

function look<Row>({ isFigure, isMoney }: FactColumn<Row>): string {
  if (isMoney) return 'text-right whitespace-nowrap tabular-nums'
  return isFigure ? 'whitespace-nowrap tabular-nums' : 'break-words'
}
