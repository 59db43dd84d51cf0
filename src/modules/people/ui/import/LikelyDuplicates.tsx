import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { columnsAsMade } from '../../../../ground/ui/design/grid/grid-column'
import { type GridSelection, isSelected, nothingSelected } from '../../../../ground/ui/design/grid/selection'
import type { ImportDecision, ImportPreview } from '../../import-shapes'
import { Compared } from './Compared'
import { decisionOn, withDecision } from './decisions'
import type { Decisions } from './kept'
import { allDecisions, decisionLooks, likelyColumns } from './likely-columns'
import { messages } from './messages'

interface LikelyDuplicatesProps {
  preview: ImportPreview
  decisions: Decisions
  onDecisions: (decisions: Decisions) => void
}

/** Rows that may be people on record already: each with its decision, and the row and the record side by side. */
export function LikelyDuplicates({ preview, decisions, onDecisions }: LikelyDuplicatesProps) {
  const intl = useIntl()
  const { matches, matchesInAll } = preview
  const grid = useRef<DataGridHandle>(null)
  const [columnState, setColumnState] = useState(columnsAsMade)
  const [selection, setSelection] = useState<GridSelection>(nothingSelected)
  const [activeRow, setActiveRow] = useState(matches[0]?.row ?? 0)
  const [said, setSaid] = useState('')
  const columns = useMemo(() => likelyColumns(intl), [intl])
  const list = useMemo(
    () => matches.map((match) => ({ ...match, decision: decisionOn(match, decisions) })),
    [matches, decisions],
  )
  const rows = useMemo(
    () => ({ total: list.length, counted: true, rowAt: (index: number) => list[index], onNeed: () => undefined }),
    [list],
  )
  const active = list.find(({ row }) => row === activeRow) ?? list[0]

  const decide = (chosen: typeof list, decision: ImportDecision) => {
    const next = withDecision(decisions, chosen, decision)
    onDecisions(next.decisions)
    const label = intl.formatMessage(decisionLooks[decision].short)
    const done = chosen.length - next.refused
    setSaid(
      [
        done > 0 && intl.formatMessage(messages.decided, { decision: label, count: done }),
        next.refused > 0 && intl.formatMessage(messages.notOffered, { count: next.refused }),
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  const selected = () => list.filter(({ row }) => isSelected(selection, String(row)))
  const onKey = (character: string) => {
    const decision = allDecisions.find((one) => decisionLooks[one].key === character.toUpperCase())
    if (!decision || !active) return
    // With rows selected, the key is for all of them, as long as the keyboard stands on one.
    const isAmong = isSelected(selection, String(active.row))
    decide(isAmong ? selected() : [active], decision)
  }
  const toProposals = () => {
    const next = { ...decisions }
    for (const { row } of selected()) delete next[row]
    onDecisions(next)
    setSaid('')
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-body">{intl.formatMessage(messages.likeliesText)}</p>
      {matchesInAll > matches.length && (
        <p className="max-w-prose text-body">
          {intl.formatMessage(messages.likeliesCut, { shown: matches.length, all: matchesInAll })}
        </p>
      )}
      <div className="h-80 overflow-hidden rounded-control border border-line">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(messages.likelies)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={({ row }) => String(row)}
          sort={null}
          onSort={() => undefined}
          selecting={{
            value: selection,
            onChange: setSelection,
            idsBetween: (from, to) => Promise.resolve(list.slice(from, to).map(({ row }) => String(row))),
          }}
          selectionActions={
            <>
              {allDecisions.map((decision) => (
                <Button
                  key={decision}
                  icon={decisionLooks[decision].icon}
                  label={intl.formatMessage(decisionLooks[decision].short)}
                  shortcut={decisionLooks[decision].key}
                  onPress={() => decide(selected(), decision)}
                />
              ))}
              <Button look="quiet" label={intl.formatMessage(messages.asProposed)} onPress={toProposals} />
            </>
          }
          sayCount={(count) => intl.formatMessage(messages.rowsCount, { count })}
          onOpen={(id) => setActiveRow(Number(id))}
          onActive={(id) => id !== null && setActiveRow(Number(id))}
          onTypeToSearch={onKey}
          emptyState={null}
        />
      </div>
      <p role="status" className="min-h-5 text-body text-text-quiet">
        {said}
      </p>
      {active && <Compared key={active.row} row={active} onDecide={(decision) => decide([active], decision)} />}
    </div>
  )
}
