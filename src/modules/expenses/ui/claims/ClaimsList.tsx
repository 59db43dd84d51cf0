import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { type ClaimRow, SchemeId } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { ClaimsToolbar } from './ClaimsToolbar'
import { useColumnState, useColumns } from './claims-columns'
import { allClaims, type ClaimsView, claimsPlace, keyOf } from './claims-view'
import { messages } from './messages'
import { useClaimRows } from './use-claim-rows'

export interface ClaimsListHandle {
  /** Puts the keyboard on the row of a claim, or back where it was if the view does not hold it. */
  returnTo: (claimId: string) => void
}

interface ClaimsListProps {
  ref?: Ref<ClaimsListHandle>
  openId: string | null
  isAlone: boolean
  onOpen: (claimId: string) => void
  onNew: () => void
}

const rowId = (row: ClaimRow): string => row.claimId
const unsorted = () => undefined

/** Every claim, the newest first: keys as in the list of people, plain typing searches. */
export function ClaimsList({ ref, openId, isAlone, onOpen, onNew }: ClaimsListProps) {
  const intl = useIntl()
  const may = useMay()
  const grid = useRef<DataGridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const [view, setView] = useState(claimsPlace.view)
  const { rows, problem: fault, sums, locate, first } = useClaimRows(view)
  const columns = useColumns()
  const [columnState, setColumnState] = useColumnState()
  const { run, problem, forget } = useWork()
  const change = useCallback((part: Partial<ClaimsView>) => {
    claimsPlace.view = { ...claimsPlace.view, ...part }
    setView(claimsPlace.view)
  }, [])
  const focusSearch = useCallback(
    (added = '') => {
      if (added) change({ search: `${claimsPlace.view.search}${added}`.slice(0, 200) })
      search.current?.focus()
      if (!added) search.current?.select()
    },
    [change],
  )
  const openFirst = async () => {
    const { rows: found } = await first()
    if (found[0]) onOpen(found[0].claimId)
  }
  useImperativeHandle(ref, () => ({
    returnTo: (claimId) => {
      const arrive = (row: number | null) => (row === null ? grid.current?.focus() : grid.current?.goTo(row))
      void locate(claimId).then(arrive, () => arrive(null))
    },
  }))
  const isHere = rows.total > 0
  const [began] = useState({ done: false })
  useEffect(() => {
    if (began.done || !isAlone || !isHere) return
    began.done = true
    const held = document.activeElement
    // Whoever has begun to do something else, or chose the tab by its key, is not disturbed.
    if (held && held !== document.body && held.tagName !== 'MAIN') return
    const { claimId } = claimsPlace
    if (claimId === null) grid.current?.goTo(0)
    else void locate(claimId).then((row) => grid.current?.goTo(row ?? 0))
  }, [began, isAlone, isHere, locate])
  useCommands(
    useMemo(
      () =>
        isAlone
          ? [
              {
                id: 'expenses.claims.search',
                label: intl.formatMessage(messages.search),
                group: 'File',
                shortcut: 'Ctrl+F',
                access: 'expenses.read',
                run: () => focusSearch(),
              } as const,
            ]
          : [],
      [intl, isAlone, focusSearch],
    ),
  )
  const isNarrowed = keyOf(view) !== keyOf(allClaims)
  return (
    <section aria-label={intl.formatMessage(messages.claims)} className="flex h-full min-h-0 flex-col">
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.target !== search.current || event.defaultPrevented) return
          event.preventDefault()
          grid.current?.goTo(0)
        }}
      >
        <ClaimsToolbar
          view={view}
          byStage={sums.byStage}
          searchRef={search}
          onChange={change}
          onOpenFirst={() => void openFirst()}
          onNew={onNew}
          onBlankForm={() =>
            void run(expenses.printBlankForm, {
              schemeId: view.schemeId === null ? null : SchemeId.parse(view.schemeId),
            })
          }
        />
      </div>
      <ProblemNotice problem={problem ?? fault} onPutAway={forget} />
      <div className="min-h-0 grow">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(messages.claims)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          sort={null}
          onSort={unsorted}
          sayCount={(count) => intl.formatMessage(messages.count, { count, total: inPounds(sums.totalPence) })}
          onOpen={onOpen}
          openId={openId}
          onActive={(claimId) => {
            claimsPlace.claimId = claimId ?? claimsPlace.claimId
          }}
          onTypeToSearch={focusSearch}
          locate={locate}
          keepsFirstColumn
          emptyState={
            isNarrowed ? (
              <EmptyState
                title={intl.formatMessage(messages.noneFits)}
                action={<Button label={intl.formatMessage(messages.clearFilters)} onPress={() => change(allClaims)} />}
              />
            ) : (
              <EmptyState
                title={intl.formatMessage(messages.emptyTitle)}
                action={
                  may('expenses.enter') && (
                    <Button look="primary" label={intl.formatMessage(messages.newClaim)} onPress={onNew} />
                  )
                }
              >
                {intl.formatMessage(messages.emptyText)}
              </EmptyState>
            )
          }
        />
      </div>
    </section>
  )
}
