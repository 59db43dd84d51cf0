import { type Ref, type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../../ground/ui/client/call'
import { useCommands } from '../../../../ground/ui/commands/registry'
import { ContextMenu } from '../../../../ground/ui/design/actions/ContextMenu'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { nothingSelected, type GridSelection } from '../../../../ground/ui/design/grid/selection'
import { useMay } from '../../../../ground/ui/session'
import { people, PersonId } from '../../contract'
import { useWork } from '../../../../ground/ui/work'
import { keyOf } from '../view'
import { ArchiveDialog } from './ArchiveDialog'
import { EmptyList } from './EmptyList'
import { isSearchAwaited, listPlace, offerSearch } from './list-place'
import { messages } from './messages'
import { PeopleToolbar } from './PeopleToolbar'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { SelectionActions } from './SelectionActions'
import { sortOf, useColumnState, useColumns } from './people-columns'
import { useListWork } from './use-list-work'
import { usePeopleRows } from './use-people-rows'
import { usePeopleView } from './use-people-view'
import { useSavedViews } from './views/use-saved-views'
import { GoneNotice, ViewsMenu } from './views/ViewsMenu'

export interface PeopleListHandle {
  /** Puts the keyboard on the row of whoever was open, or back where it was if they are not in this view. */
  returnTo: (personId: string) => void
}

interface PeopleListProps {
  ref?: Ref<PeopleListHandle>
  /** Whose record stands beside the list. */
  openId: PersonId | null
  /** The list fills the screen alone and takes the keyboard; with a record beside it, the record has it. */
  isAlone: boolean
  /** A record stands in the list's place. */
  isCovered: boolean
  onOpen: (personId: string) => void
  onEdit: (personId: string) => void
  onNew: () => void
  onImport: () => void
}

const rowId = (row: readonly unknown[]) => String(row[0])

/** Everyone, as far as the view goes: any number of rows, keys as in a spreadsheet, plain typing searches. */
export function PeopleList({ ref, openId, isAlone, isCovered, onOpen, onEdit, onNew, onImport }: PeopleListProps) {
  const intl = useIntl()
  const may = useMay()
  const grid = useRef<DataGridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const [view, change] = usePeopleView()
  const { rows, problem: fault, idsBetween, locate } = usePeopleRows(view)
  const columns = useColumns()
  const [columnState, setColumnState] = useColumnState()
  const [selection, setSelection] = useState<GridSelection>(nothingSelected)
  const [menu, setMenu] = useState<{ personId: string; at: { x: number; y: number } } | null>(null)
  const work = useListWork({ view, total: rows.total, selection, onSelection: setSelection, idsBetween })
  const paper = useWork()
  const saved = useSavedViews({
    view,
    columns: columnState,
    onApply: (next, columns) => {
      change(next)
      setColumnState(columns)
    },
  })

  const focusSearch = (added = '') => {
    if (added) change({ search: `${view.search}${added}`.slice(0, 200) })
    search.current?.focus()
    if (!added) search.current?.select()
  }
  const openFirst = async () => {
    const { rows: found } = await call(people.page, { view, at: 0, limit: 1 })
    if (found[0]) onOpen(found[0][0])
  }
  useImperativeHandle(ref, () => ({
    returnTo: (personId) => {
      // Whoever has gone elsewhere meanwhile (Ctrl+F) is left there.
      const held = document.activeElement
      const arrive = (row: number | null) => {
        if (document.activeElement !== held && document.activeElement !== document.body) return
        if (row === null) grid.current?.focus()
        else grid.current?.goTo(row)
      }
      if (held !== search.current) void locate(personId).then(arrive, () => arrive(null))
    },
  }))

  // A selection is of what was seen: under another filter or search it would name people who are not in sight.
  const shownKey = keyOf({ ...view, sort: 'name', descending: false })
  const selectedUnder = useRef(shownKey)
  if (selectedUnder.current !== shownKey) {
    selectedUnder.current = shownKey
    if (selection !== nothingSelected) setSelection(nothingSelected)
  }

  const latestFocus = useRef(focusSearch)
  latestFocus.current = focusSearch
  useSearchKey(isCovered, latestFocus)
  useReturnToRow({ isAlone, isReady: rows.total > 0 || rows.counted, locate, grid })

  const { print, exportAs } = work
  useCommands(
    useMemo(
      () =>
        [
          {
            id: 'people.print-list',
            label: intl.formatMessage(messages.printList),
            group: 'People',
            shortcut: isAlone ? 'Ctrl+P' : null,
            access: 'people.print',
            run: print,
          },
          {
            id: 'people.export-csv',
            label: intl.formatMessage(messages.exportCsv),
            group: 'People',
            shortcut: null,
            access: 'people.export',
            run: () => exportAs('csv'),
          },
          {
            id: 'people.export-xlsx',
            label: intl.formatMessage(messages.exportXlsx),
            group: 'People',
            shortcut: null,
            access: 'people.export',
            run: () => exportAs('xlsx'),
          },
        ] as const,
      [intl, isAlone, print, exportAs],
    ),
  )

  return (
    <section aria-label={intl.formatMessage(messages.people)} className="flex h-full min-h-0 flex-col">
      <PeopleToolbar
        view={view}
        onChange={change}
        box={search}
        views={<ViewsMenu saved={saved} />}
        onOpenFirst={() => void openFirst()}
        onDown={() => grid.current?.goTo(0)}
        onNew={onNew}
        onImport={onImport}
        onPrint={work.print}
        onPrintOutside={work.printOutside}
        onExport={work.exportAs}
      />
      <ProblemNotice problem={work.problem ?? paper.problem} onPutAway={work.problem ? work.forget : paper.forget} />
      <ProblemNotice problem={fault} />
      <GoneNotice saved={saved} />
      <div className="min-h-0 grow">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(messages.people)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          sort={view.search.trim() ? null : { columnId: view.sort, descending: view.descending }}
          onSort={({ columnId, descending }) => change({ sort: sortOf[columnId] ?? 'name', descending })}
          selecting={{ value: selection, onChange: setSelection, idsBetween }}
          selectionActions={<SelectionActions work={work} state={view.state} />}
          sayCount={(count) => intl.formatMessage(messages.count, { count })}
          onOpen={onOpen}
          openId={openId}
          onActive={(personId) => {
            listPlace.personId = personId ?? listPlace.personId
          }}
          onContext={(personId, at) => setMenu({ personId, at })}
          onTypeToSearch={focusSearch}
          locate={locate}
          keepsFirstColumn
          emptyState={<EmptyList view={view} onChange={change} onNew={onNew} onImport={onImport} />}
        />
      </div>
      <ContextMenu
        label={intl.formatMessage(messages.rowMenu)}
        at={menu?.at ?? null}
        sections={[
          {
            id: 'person',
            items: [
              { id: 'open', label: intl.formatMessage(messages.open), shortcut: 'Enter' },
              ...(may('people.write') && view.state === 'current'
                ? [{ id: 'edit', label: intl.formatMessage(messages.edit) }]
                : []),
              ...(may('people.print') ? [{ id: 'print', label: intl.formatMessage(messages.printPerson) }] : []),
            ],
          },
        ]}
        onClose={() => setMenu(null)}
        onAction={(id) => {
          if (!menu) return
          if (id === 'open') onOpen(menu.personId)
          else if (id === 'edit') onEdit(menu.personId)
          else void paper.run(people.printPerson, { personId: PersonId.parse(menu.personId) })
        }}
      />
      <ArchiveDialog personIds={work.archiving} onClose={work.endArchiving} onDone={work.clear} />
    </section>
  )
}

/** Lets Ctrl+F reach the search field from wherever it is pressed, as soon as the list is in sight. */
function useSearchKey(isCovered: boolean, focus: RefObject<() => void>): void {
  useEffect(() => {
    let turn = 0
    const withdraw = offerSearch(() => {
      if (isCovered) return false
      focus.current()
      // Once more after the frame has given the focus to the page that it brought; whoever is on the way is left there.
      turn = requestAnimationFrame(() => {
        if (isFocusNowhere()) focus.current()
      })
      return true
    })
    return () => {
      cancelAnimationFrame(turn)
      withdraw()
    }
  }, [isCovered, focus])
}

interface ReturnOptions {
  readonly isAlone: boolean
  readonly isReady: boolean
  readonly locate: (personId: string) => Promise<number | null>
  readonly grid: RefObject<DataGridHandle | null>
}

/** When the list appears, the keyboard goes to the row where it last stood, or to the first. */
function useReturnToRow({ isAlone, isReady, locate, grid }: ReturnOptions): void {
  const isDone = useRef(false)
  const [hadSearchKey] = useState(isSearchAwaited)
  useEffect(() => {
    if (isDone.current || !isReady) return
    isDone.current = true
    if (!isAlone || hadSearchKey) return
    const { personId } = listPlace
    const go = (row: number) => {
      if (isFocusNowhere()) grid.current?.goTo(row)
    }
    if (personId === null) go(0)
    else
      void locate(personId).then(
        (row) => go(row ?? 0),
        () => go(0),
      )
  }, [isReady, isAlone, locate, grid, hadSearchKey])
}
