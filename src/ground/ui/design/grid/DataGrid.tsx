import './grid-cell.css'
import './grid-foot.css'
import './grid.css'
import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { ColumnsMenu } from './ColumnsMenu'
import { FullText } from './FullText'
import { GridBody } from './GridBody'
import { GridFoot } from './GridFoot'
import { GridHead } from './GridHead'
import { withWidth } from './grid-column'
import type { DataGridProps } from './grid-props'
import { messages } from './messages'
import { nothingSelected, selectedCount } from './selection'
import { useActiveCell } from './use-active-cell'
import { useCoveredNames } from './use-covered-names'
import { tickColumnId, useColumns } from './use-columns'
import { useGridEvents } from './use-grid-events'
import { useGridScroll } from './use-grid-scroll'
import { useGridSelection } from './use-grid-selection'

export type { DataGridHandle } from './grid-props'

/** The list of the product: any number of rows, of which only those in view are drawn. Keys as in a spreadsheet. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, columnState, onColumnState, rows, rowId, sort = null, selecting, sayCount, ref } = props
  const { total, counted, rowAt, onNeed } = rows
  const intl = useIntl()
  const frameRef = useRef<HTMLDivElement>(null)
  const [hasFocus, setHasFocus] = useState(false)

  const layout = useColumns(columns, columnState)
  const { shown } = layout
  const hasTicks = selecting !== undefined
  useLayoutEffect(() => {
    // Not through `style`: dragging a heading's edge sets the same variables, which React would not see.
    for (const [name, value] of Object.entries(layout.style)) frameRef.current?.style.setProperty(name, value)
  }, [layout.style])
  const columnIds = useMemo(
    () => [...(hasTicks ? [tickColumnId] : []), ...shown.map((column) => column.id)],
    [hasTicks, shown],
  )
  const scroll = useGridScroll({ total, rowAt, onNeed })
  const { locate, onActive } = props
  const { active, now, moveTo, wantsFocus } = useActiveCell({
    total,
    columnIds,
    rowAt,
    rowId,
    scroll,
    locate,
    onActive,
  })
  const selection = useGridSelection({ selecting, total, rowAt, rowId })
  const words = useMemo(
    () => ({
      yes: intl.formatMessage(messages.yes),
      no: intl.formatMessage(messages.no),
      covered: intl.formatMessage(messages.covered),
      selected: intl.formatMessage(messages.selected),
      notSelected: intl.formatMessage(messages.notSelected),
    }),
    [intl],
  )
  const names = useCoveredNames(columns.some((column) => column.isName))
  const events = useGridEvents({ ...props, layout, columnIds, scroll, selection, now, moveTo, words, names })

  useImperativeHandle(ref, () => ({
    // While there are no rows yet, the first is meant: the keyboard goes to it when it comes.
    goTo: (row) => moveTo(Math.max(0, Math.min(row, total - 1)), now.current.columnId),
    focus: () => moveTo(now.current.row, now.current.columnId),
  }))

  const headActive = active.row < 0 || total === 0
  const value = selecting?.value ?? nothingSelected
  const count = selecting ? selectedCount(value, total) : 0
  const allTicked = !selecting ? null : count === 0 ? false : count === total ? true : 'some'

  return (
    <div
      ref={frameRef}
      className="grid-frame"
      data-grid=""
      data-ticks={hasTicks || undefined}
      data-keeps-first={props.keepsFirstColumn || undefined}
    >
      <div ref={scroll.probeRef} aria-hidden="true" className="grid-probe" />
      {/* biome-ignore lint/a11y/useSemanticElements: a table of 1.3 million rows, of which 40 are in the document */}
      <div
        ref={scroll.scrollerRef}
        role="grid"
        aria-label={label}
        aria-rowcount={counted ? total + 1 : -1}
        aria-colcount={columnIds.length}
        aria-multiselectable={hasTicks}
        tabIndex={-1}
        className="grid-scroller"
        {...events}
        onFocus={() => setHasFocus(true)}
        onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      >
        <div
          role="presentation"
          className="grid-extent"
          style={{ height: `calc(${scroll.physicalHeight}px + var(--row-height))` }}
        >
          <GridHead
            columns={shown}
            widthVariable={layout.widthVariable}
            cellStyle={layout.cellStyle}
            widthOf={layout.widthOf}
            sort={sort}
            allSelected={allTicked}
            selectAllLabel={intl.formatMessage(
              allTicked === true ? messages.allSelected : allTicked ? messages.someSelected : messages.selectAll,
            )}
            activeColumn={headActive ? active.columnId : null}
            onWidth={(columnId, width) => onColumnState(withWidth(columnState, columnId, width))}
          />
          <GridBody
            frameRef={frameRef}
            scroll={scroll}
            total={total}
            rowAt={rowAt}
            rowId={rowId}
            columns={shown}
            cellStyle={layout.cellStyle}
            words={words}
            selection={selecting?.value ?? null}
            pending={selection.pending}
            openId={props.openId ?? null}
            active={active}
            hasFocus={hasFocus}
            names={names}
            wantsFocus={wantsFocus}
          />
        </div>
      </div>
      {total === 0 && counted && <div className="grid-empty">{props.emptyState}</div>}
      {hasFocus && <FullText frameRef={frameRef} drawn={scroll.drawn} />}
      <GridFoot
        total={total}
        counted={counted}
        selectedCount={count}
        pendingCount={selection.pending ? selection.pending.to - selection.pending.from : 0}
        sayCount={sayCount}
        actions={props.selectionActions}
        areNamesCovered={names.isOn}
        onClear={selection.clear}
        columnsMenu={
          <ColumnsMenu
            ordered={layout.ordered}
            shown={shown}
            state={columnState}
            widthOf={layout.widthOf}
            onState={onColumnState}
          />
        }
      />
    </div>
  )
}
