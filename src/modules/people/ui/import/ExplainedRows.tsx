import { useIntl } from 'react-intl'
import { DrawnWhenNear } from './DrawnWhenNear'
import { messages } from './messages'

/** One thing to know about one row of the file. */
export interface ExplainedRow {
  readonly id: string
  readonly row: number
  /** Where in the row: the column's heading and what stands there. Left out where the whole row is meant. */
  readonly column?: string
  readonly value?: string
  readonly sentence: string
  readonly todo?: string
}

interface ExplainedRowsProps {
  label: string
  /** The head of the last column. */
  saying: string
  hasColumns?: boolean
  rows: readonly ExplainedRow[]
}

const line = 'flex flex-wrap gap-x-4 gap-y-0.5 border-b border-line px-3'
const numberCell = 'w-16 shrink-0 text-right tabular-nums'
const columnCell = 'w-56 shrink-0 break-words'
const sentenceCell = 'min-w-60 flex-1 basis-0'

const rowsInBlock = 50
/** Two lines of text and the space round them. */
const usualHeight = 53

/** Rows of the file with sentences about them, all of them readable. There may be thousands: few are in the document. */
export function ExplainedRows({ label, saying, hasColumns = false, rows }: ExplainedRowsProps) {
  const intl = useIntl()
  const blocks = Array.from({ length: Math.ceil(rows.length / rowsInBlock) }, (_, place) => place * rowsInBlock)
  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard could not scroll the box
      tabIndex={0}
      className="relative max-h-96 overflow-auto rounded-control border border-line text-table"
    >
      <div role="rowgroup" className="sticky top-0 z-10 bg-surface-sunken max-small:static">
        <div role="row" aria-rowindex={1} className={`${line} py-1 font-emphasis`}>
          <span role="columnheader" className={numberCell}>
            {intl.formatMessage(messages.rowNumber)}
          </span>
          {hasColumns && (
            <span role="columnheader" className={columnCell}>
              {intl.formatMessage(messages.inColumn)}
            </span>
          )}
          <span role="columnheader" className={sentenceCell}>
            {saying}
          </span>
        </div>
      </div>
      {blocks.map((from) => {
        const block = rows.slice(from, from + rowsInBlock)
        return (
          <DrawnWhenNear key={from} isAtFirst={from === 0} guess={block.length * usualHeight}>
            {block.map((one, place) => (
              <Line key={one.id} one={one} index={from + place} hasColumn={hasColumns} />
            ))}
          </DrawnWhenNear>
        )
      })}
    </div>
  )
}

function Line({ one, index, hasColumn }: { one: ExplainedRow; index: number; hasColumn: boolean }) {
  const intl = useIntl()
  return (
    <div role="row" aria-rowindex={index + 2} className={`${line} py-1.5`}>
      <span role="rowheader" className={numberCell}>
        {one.row}
      </span>
      {hasColumn && (
        <span role="cell" className={columnCell}>
          <span className="block font-emphasis">{one.column || intl.formatMessage(messages.wholeRow)}</span>
          <span className="block text-text-quiet">
            {one.value ? `“${one.value}”` : intl.formatMessage(messages.emptyValue)}
          </span>
        </span>
      )}
      <span role="cell" className={sentenceCell}>
        <span className="block">{one.sentence}</span>
        {one.todo && <span className="block text-text-quiet">{one.todo}</span>}
      </span>
    </div>
  )
}
