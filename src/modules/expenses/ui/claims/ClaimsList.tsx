import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
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
  isCovered: boolean
  onOpen: (claimId: string) => void
  onNew: () => void
}

const rowId = (row: ClaimRow): string => row.claimId

/** Every claim, the newest first: keys as in the list of people, plain typing searches. */
export function ClaimsList({ ref, openId, isAlone, isCovered, onOpen, onNew }: ClaimsListProps) {
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
  const searchOn = (added: string) => {
    change({ search: `${claimsPlace.view.search}${added}`.slice(0, 200) })
    search.current?.focus()
  }
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
    // Whoever has begun to do something else, or chose the tab by its key, is not disturbed.
    if (!isFocusNowhere()) return
    const { claimId } = claimsPlace
    if (claimId === null) grid.current?.goTo(0)
    else void locate(claimId).then((row) => grid.current?.goTo(row ?? 0))
  }, [began, isAlone, isHere, locate])
  const isNarrowed = keyOf(view) !== keyOf(allClaims)
  return (
    <section aria-label={intl.formatMessage(messages.claims)} className="flex h-full min-h-0 flex-col">
      <ClaimsToolbar
        view={view}
        byStage={sums.byStage}
        box={search}
        isCovered={isCovered}
        onChange={change}
        onOpenFirst={() => void openFirst()}
        onDown={() => grid.current?.goTo(0)}
        onNew={onNew}
        onBlankForm={() =>
          void run(expenses.printBlankForm, {
            schemeId: view.schemeId === null ? null : SchemeId.parse(view.schemeId),
          })
        }
      />
      <ProblemNotice problem={problem} onPutAway={forget} />
      <ProblemNotice problem={fault} />
      <div className="min-h-0 grow">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(messages.claims)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          sayCount={(count) => intl.formatMessage(messages.count, { count, total: inPounds(sums.totalPence) })}
          onOpen={onOpen}
          openId={openId}
          onActive={(claimId) => {
            claimsPlace.claimId = claimId ?? claimsPlace.claimId
          }}
          onTypeToSearch={searchOn}
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
