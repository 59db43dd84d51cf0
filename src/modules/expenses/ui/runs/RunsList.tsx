import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import type { GridColumn } from '../../../../ground/ui/design/grid/grid-column'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import { useMay } from '../../../../ground/ui/session'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { messages as frame } from '../messages'
import { messages } from './messages'

type Row = OutputOf<typeof expenses.runs>[number]

interface RunsListProps {
  openId: string | null
  go: (path: string, replace?: boolean) => void
}

const rowId = ({ runId }: Row) => runId

/** Every payment run, the newest first. */
export function RunsList({ openId, go }: RunsListProps) {
  const intl = useIntl()
  const may = useMay()
  const { data: runs } = useQuery(expenses.runs, {})
  const grid = useRef<DataGridHandle>(null)
  const isAlone = openId === null && runs !== undefined
  useEffect(() => {
    // The keyboard is in the list as soon as the list is all there is to see.
    if (!isAlone) return
    const turn = requestAnimationFrame(() => {
      if (isFocusNowhere()) grid.current?.focus()
    })
    return () => cancelAnimationFrame(turn)
  }, [isAlone])
  const [columnState, setColumnState] = useKeptColumns('expenses.columns.runs')
  const columns = useMemo(
    (): GridColumn<Row>[] => [
      {
        id: 'number',
        header: intl.formatMessage(messages.number),
        width: 64,
        kind: 'number',
        canHide: false,
        value: (run) => run.number,
      },
      {
        id: 'state',
        header: intl.formatMessage(messages.state),
        width: 120,
        kind: 'text',
        grows: true,
        value: (run) => intl.formatMessage(messages[run.state]),
      },
      {
        id: 'on',
        header: intl.formatMessage(messages.processingOn),
        width: 112,
        kind: 'date',
        value: (run) => run.processingOn,
      },
      {
        id: 'claims',
        header: intl.formatMessage(messages.claims),
        width: 72,
        kind: 'number',
        value: (run) => run.claims,
      },
      {
        id: 'total',
        header: intl.formatMessage(messages.total),
        width: 104,
        kind: 'number',
        value: (run) => run.totalPence,
        render: (run) => inPounds(run.totalPence),
      },
      {
        id: 'madeBy',
        header: intl.formatMessage(messages.madeBy),
        width: 160,
        kind: 'text',
        grows: true,
        value: (run) => run.madeBy,
      },
      {
        id: 'releasedBy',
        header: intl.formatMessage(messages.releasedBy),
        width: 160,
        kind: 'text',
        grows: true,
        value: (run) => run.releasedBy,
      },
      {
        id: 'paidOn',
        header: intl.formatMessage(messages.paidOn),
        width: 112,
        kind: 'date',
        value: (run) => run.paidOn,
      },
    ],
    [intl],
  )
  const rows = useRowsInHand(runs)
  if (!runs) return null
  const add = may('expenses.pay') && (
    <Button
      look="primary"
      icon={Plus}
      label={intl.formatMessage(messages.newRun)}
      onPress={() => go('/expenses/runs/new')}
    />
  )
  return (
    <section aria-label={intl.formatMessage(frame.runs)} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
        {may('expenses.bank') && (
          <Button label={intl.formatMessage(messages.accounts)} onPress={() => go('/expenses/runs/accounts')} />
        )}
        <Button label={intl.formatMessage(messages.topUps)} onPress={() => go('/expenses/runs/top-ups')} />
        <span className="ml-auto">{add}</span>
      </div>
      <div className="min-h-0 grow">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(frame.runs)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          sayCount={(count) => intl.formatMessage(messages.count, { count })}
          onOpen={(runId) => go(`/expenses/runs/${runId}`, openId !== null)}
          openId={openId}
          keepsFirstColumn
          emptyState={
            <EmptyState title={intl.formatMessage(messages.none)} action={add}>
              {intl.formatMessage(messages.noneWhy)}
            </EmptyState>
          }
        />
      </div>
    </section>
  )
}
