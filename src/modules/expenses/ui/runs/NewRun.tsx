import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { Refusal } from '../../../../ground/shared/problem'
import { call, refusalOf, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { DataGrid } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import type { GridColumn } from '../../../../ground/ui/design/grid/grid-column'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import { allSelected, type GridSelection, isSelected } from '../../../../ground/ui/design/grid/selection'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { earliestProcessing } from '../../bacs'
import type { ClaimRow } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds, sumOf } from '../../money'
import { wayWords } from '../words'
import { messages } from './messages'

interface NewRunProps {
  onMade: (runId: string) => void
  onLeave: () => void
  go: (path: string) => void
}

const rowId = ({ claimId }: ClaimRow) => claimId
const shape = z.object({ processingOn: isoDate })

/** Approved claims, all of them chosen at first, put together for one payment by bank. */
export function NewRun({ onMade, onLeave, go }: NewRunProps) {
  const intl = useIntl()
  const { data } = useQuery(expenses.claims, {
    stages: ['approved'],
    personId: null,
    schemeId: null,
    at: 0,
    limit: 500,
  })
  const [selection, setSelection] = useState<GridSelection>(allSelected)
  const [columnState, setColumnState] = useKeptColumns('expenses.columns.new-run')
  const approved = data?.rows
  const claims = useMemo(() => (approved ?? []).filter(({ payBy }) => payBy !== 'cash'), [approved])
  const rows = useRowsInHand(claims)
  const chosen = claims.filter(({ claimId }) => isSelected(selection, claimId))
  const columns = useMemo(
    (): GridColumn<ClaimRow>[] => [
      {
        id: 'number',
        header: intl.formatMessage(messages.claim),
        width: 72,
        kind: 'number',
        canHide: false,
        value: (row) => row.number,
      },
      {
        id: 'person',
        header: intl.formatMessage(messages.person),
        width: 200,
        kind: 'text',
        grows: true,
        isName: true,
        value: (row) => row.personName,
      },
      {
        id: 'scheme',
        header: intl.formatMessage(messages.scheme),
        width: 160,
        kind: 'text',
        grows: true,
        value: (row) => row.scheme,
      },
      {
        id: 'budget',
        header: intl.formatMessage(messages.budget),
        width: 120,
        kind: 'text',
        value: (row) => row.budgetCode,
      },
      {
        id: 'way',
        header: intl.formatMessage(messages.way),
        width: 180,
        kind: 'text',
        value: (row) => intl.formatMessage(wayWords[row.payBy]),
      },
      {
        id: 'amount',
        header: intl.formatMessage(messages.amount),
        width: 104,
        kind: 'number',
        value: (row) => row.allowedPence,
        render: (row) => inPounds(row.allowedPence),
      },
    ],
    [intl],
  )
  const nothingChosen = intl.formatMessage(messages.nothingChosen)
  const { Field, shell } = useRecordForm<{ processingOn: string | null }>({
    schema: shape,
    values: { processingOn: earliestProcessing(today()) },
    save: (typed) =>
      refusalOf(async () => {
        if (chosen.length === 0) throw new Refusal({ code: 'expenses.nothing-chosen', message: nothingChosen })
        const { processingOn } = shape.parse(typed)
        const made = await call(expenses.makeRun, { claimIds: chosen.map(({ claimId }) => claimId), processingOn })
        showToast({
          text: intl.formatMessage(messages.runMade, { number: made.number, amount: inPounds(made.totalPence) }),
        })
        onMade(made.runId)
      }),
  })
  if (!approved) return null
  const inCash = approved.length - claims.length
  const cashNote = inCash > 0 && <p className="text-body">{intl.formatMessage(messages.inCash, { count: inCash })}</p>
  if (claims.length === 0) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.nothingApproved)}
        action={
          <span className="flex flex-wrap gap-2">
            <Button
              look="primary"
              label={intl.formatMessage(messages.toApproval)}
              onPress={() => go('/expenses/approval')}
            />
            <Button label={intl.formatMessage(messages.back)} onPress={onLeave} />
          </span>
        }
      >
        <p>{intl.formatMessage(messages.nothingApprovedWhy)}</p>
        {cashNote}
      </EmptyState>
    )
  }
  const label = intl.formatMessage(messages.newRun)
  const sum = inPounds(sumOf(chosen.map(({ allowedPence }) => allowedPence)))
  return (
    <section aria-label={label} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-3 border-b border-line px-4 py-3">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <Heading level={2}>{label}</Heading>
          <output className="text-body font-emphasis tabular-nums">
            {intl.formatMessage(messages.selected, { count: chosen.length, amount: sum })}
          </output>
        </div>
        {cashNote}
        <RecordForm
          shell={shell}
          label={label}
          saveLabel={intl.formatMessage(messages.make)}
          onCancel={onLeave}
          cancelLabel={intl.formatMessage(messages.leave)}
          submitsOnEnter
        >
          <Field name="processingOn">
            {(field) => (
              <field.DateField
                label={intl.formatMessage(messages.processingDay)}
                description={intl.formatMessage(messages.processingHint)}
                isRequired
                autoFocus
              />
            )}
          </Field>
        </RecordForm>
      </div>
      <div className="min-h-48 grow">
        <DataGrid
          label={intl.formatMessage(messages.choose)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          selecting={{
            value: selection,
            onChange: setSelection,
            idsBetween: (from, to) => Promise.resolve(claims.slice(from, to).map(rowId)),
          }}
          sayCount={(count) => intl.formatMessage(messages.claimCount, { count })}
          onOpen={(claimId) => go(`/expenses/claims/${claimId}`)}
          emptyState={null}
        />
      </div>
    </section>
  )
}
