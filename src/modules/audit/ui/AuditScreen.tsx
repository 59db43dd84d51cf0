import { FileDown, Printer, ShieldCheck, Stamp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { InputOf, Operation, OutputOf } from '../../../ground/shared/contract'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf, queryKeyOf, seen, useQuery } from '../../../ground/ui/client/call'
import { onChanged } from '../../../ground/ui/client/line'
import { Button } from '../../../ground/ui/design/actions/Button'
import { MenuButton } from '../../../ground/ui/design/actions/MenuButton'
import { EmptyState } from '../../../ground/ui/design/content/EmptyState'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { DataGrid } from '../../../ground/ui/design/grid/DataGrid'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { noteWork } from '../../../ground/ui/status'
import { audit, everything, type TrailCheck, type TrailView } from '../contract'
import { AlarmNotice } from './AlarmNotice'
import { CheckResult } from './CheckResult'
import { EntryPanel } from './EntryPanel'
import { messages } from './messages'
import { SealDialog } from './SealDialog'
import { useColumns, useColumnState, useWhen } from './trail-columns'
import { TrailFilters } from './TrailFilters'
import { useTrailRows } from './use-trail-rows'

/** Who did what, when, to which record; and whether anybody has bent the trail of it. */
export function AuditScreen() {
  const intl = useIntl()
  const when = useWhen()
  const [view, setView] = useState<TrailView>(everything)
  const { rows, problem: fault, locate } = useTrailRows(view)
  const columns = useColumns()
  const [columnState, setColumnState] = useColumnState()
  const { data: standing } = useQuery(audit.standing, {})
  useFreshSeal()
  const [openSeq, setOpenSeq] = useState<number | null>(null)
  const [isSealOpen, setSealOpen] = useState(false)
  const [result, setResult] = useState<TrailCheck | null>(null)
  const { run, busy, problem } = useTask()
  const change = (more: Partial<TrailView>) => setView((before) => ({ ...before, ...more }))
  const exportAs = async (format: 'csv' | 'jsonl') => {
    const saved = await run(audit.exportTrail, { view, format })
    if (!saved) return
    const { entries: count, fileName: file } = saved
    showToast({ text: intl.formatMessage(messages.exported, { count, file }) })
  }
  const lastCheck = standing?.lastCheck
  const refusal = problem ?? fault

  return (
    <section aria-labelledby="audit-title" className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-3 border-b border-line p-4">
        <div className="flex flex-wrap items-center gap-3">
          <h1 id="audit-title" className="grow text-title font-emphasis">
            {intl.formatMessage(messages.trail)}
          </h1>
          <Button
            icon={ShieldCheck}
            look="primary"
            label={intl.formatMessage(messages.check)}
            busyLabel={intl.formatMessage(messages.checking)}
            isBusy={busy}
            onPress={() => {
              setResult(null)
              void run(audit.checkTrail, {}).then(setResult)
            }}
          />
          <Button icon={Stamp} label={intl.formatMessage(messages.checkSeal)} onPress={() => setSealOpen(true)} />
          <Button
            icon={Printer}
            label={intl.formatMessage(messages.print)}
            onPress={() => void run(audit.print, { view })}
          />
          <MenuButton
            icon={FileDown}
            label={intl.formatMessage(messages.save)}
            sections={[
              {
                id: 'save',
                items: [
                  { id: 'csv', label: intl.formatMessage(messages.saveCsv) },
                  { id: 'jsonl', label: intl.formatMessage(messages.saveJsonl) },
                ],
              },
            ]}
            onAction={(id) => void exportAs(id === 'csv' ? 'csv' : 'jsonl')}
          />
        </div>
        <AlarmNotice />
        {refusal && (
          <Notice tone="warning" live="assertive">
            {refusal.message}
          </Notice>
        )}
        {result && <CheckResult result={result} />}
        {standing && (
          <p className="flex flex-wrap gap-x-6 text-small text-text-quiet tabular-nums">
            <span>{intl.formatMessage(messages.sealNow, { seq: standing.entries, seal: standing.seal })}</span>
            {lastCheck && (
              <span>
                {intl.formatMessage(lastCheck.wasWhole ? messages.lastCheck : messages.lastCheckBad, {
                  when: when(lastCheck.at),
                  who: lastCheck.who,
                })}
              </span>
            )}
          </p>
        )}
        <TrailFilters view={view} onChange={change} />
      </div>
      <div className="flex min-h-0 grow">
        <div className="min-w-0 flex-[3] basis-0">
          <DataGrid
            label={intl.formatMessage(messages.trail)}
            columns={columns}
            columnState={columnState}
            onColumnState={setColumnState}
            rows={rows}
            rowId={(row) => String(row[0])}
            sort={null}
            onSort={() => undefined}
            sayCount={(count) => intl.formatMessage(messages.count, { count })}
            onOpen={(id) => setOpenSeq(Number(id))}
            openId={openSeq === null ? null : String(openSeq)}
            locate={locate}
            emptyState={<EmptyState title={intl.formatMessage(messages.none)} />}
          />
        </div>
        {openSeq !== null && (
          <div className="min-w-0 flex-[2] basis-0 border-l border-line-strong">
            <EntryPanel
              seq={openSeq}
              onClose={() => setOpenSeq(null)}
              onOnly={(entityId) => change({ ...everything, entityId })}
            />
          </div>
        )}
      </div>
      <SealDialog isOpen={isSealOpen} onClose={() => setSealOpen(false)} />
    </section>
  )
}

/** The seal moves with every entry, whichever module it comes from. */
function useFreshSeal(): void {
  useEffect(() => onChanged(() => void seen.invalidateQueries({ queryKey: queryKeyOf(audit.standing, {}) })), [])
}

/** A task with its progress at the foot of the window, where it can be stopped. */
function useTask() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = async <T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T> | null> => {
    const stop = new AbortController()
    setProblem(null)
    setBusy(true)
    try {
      return await call(operation, input, {
        signal: stop.signal,
        progress: (progress) => noteWork({ progress, cancel: () => stop.abort() }),
      })
    } catch (error) {
      const found = problemOf(error)
      setProblem(found?.code === 'router.cancelled' ? null : found)
      return null
    } finally {
      setBusy(false)
      noteWork(null)
    }
  }
  return { run, busy, problem }
}
