import { Banknote, FileDown, KeyRound, Printer, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call, caughtUp, refusalOf } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import type { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import type { Run } from '../../register-shapes'
import { messages } from './messages'

interface RunActionsProps {
  run: Run
  work: ReturnType<typeof useWork>
}

/** The key of whatever comes next: releasing, writing the file, marking as paid, printing the slips. */
const nextKey = 'Ctrl+Enter'

/** What can be done with a run where it stands, by the one who looks at it. */
export function RunActions({ run, work }: RunActionsProps) {
  const intl = useIntl()
  const may = useMay()
  const [asked, setDoing] = useState<'cancel' | 'paid' | null>(null)
  const step = nextOf(run, may)
  // What is paid meanwhile, here or by a colleague, is not marked as paid once more.
  const doing = asked === 'paid' && step !== 'paid' ? null : asked
  const nextButton = useRef<HTMLButtonElement>(null)
  const wasDoing = useRef(false)
  useEffect(() => {
    // From a form the keyboard goes on to the step that comes next, whose key it may press by habit.
    if (doing === null && wasDoing.current) nextButton.current?.focus()
    wasDoing.current = doing !== null
  }, [doing])
  const { runId } = run
  useComingBack(may('expenses.pay') ? `expenses/run/${runId}/cancel` : null, () => setDoing('cancel'))
  const release = async () => {
    if (await work.run(expenses.releaseRun, { runId })) showToast({ text: intl.formatMessage(messages.runReleased) })
  }
  const write = async (format: 'bacs-csv' | 'standard-18') => {
    const written = await work.run(expenses.exportRun, { runId, format })
    if (written) showToast({ text: intl.formatMessage(messages.fileWritten, { file: written.fileName }) })
  }
  const steps = {
    release: { label: messages.release, icon: KeyRound, act: () => void release() },
    write: { label: messages.csv, icon: FileDown, act: () => void write('bacs-csv') },
    paid: { label: messages.markPaid, icon: Banknote, act: () => setDoing('paid') },
    slips: {
      label: messages.remittances,
      icon: Printer,
      act: () => void work.run(expenses.printRemittances, { runId }),
    },
  } as const
  const next = step === null ? null : steps[step]
  const latest = useRef<() => void>(() => undefined)
  latest.current = () => doing === null && next?.act()
  const label = next && intl.formatMessage(next.label)
  useCommands(
    useMemo(
      (): Command[] =>
        label === null
          ? []
          : [
              {
                id: 'expenses.runs.next',
                label,
                group: 'File',
                shortcut: nextKey,
                access: 'expenses.read',
                run: () => latest.current(),
              },
            ],
      [label],
    ),
  )
  const mayCancel = may('expenses.pay') && (run.state === 'open' || run.state === 'released')
  if (next === null && !mayCancel && run.whyNotRelease === null) return null
  return (
    <div className="flex flex-col gap-2">
      {run.whyNotRelease !== null && (
        <Notice tone="info" title={intl.formatMessage(messages.notRelease)}>
          {run.whyNotRelease}
        </Notice>
      )}
      {step === 'write' && <p className="max-w-prose text-body">{intl.formatMessage(messages.onceOnly)}</p>}
      {doing === null && (
        <div className="flex flex-wrap gap-2 empty:hidden">
          {next && (
            <Button
              ref={nextButton}
              look="primary"
              icon={next.icon}
              label={intl.formatMessage(next.label)}
              shortcut={nextKey}
              onPress={next.act}
            />
          )}
          {step === 'write' && (
            <Button
              icon={FileDown}
              label={intl.formatMessage(messages.standard18)}
              onPress={() => void write('standard-18')}
            />
          )}
          {mayCancel && (
            <Button icon={X} label={intl.formatMessage(messages.cancel)} onPress={() => setDoing('cancel')} />
          )}
        </div>
      )}
      {doing === 'cancel' && <CancelForm runId={runId} onEnd={() => setDoing(null)} />}
      {doing === 'paid' && <PaidForm runId={runId} onEnd={() => setDoing(null)} />}
    </div>
  )
}

function nextOf(run: Run, may: ReturnType<typeof useMay>): 'release' | 'write' | 'paid' | 'slips' | null {
  if (run.state === 'open') return may('expenses.release') && run.whyNotRelease === null ? 'release' : null
  if (run.state === 'released') return may('expenses.release') ? 'write' : null
  if (run.state === 'exported') return may('expenses.pay') ? 'paid' : null
  return run.state === 'paid' && may('expenses.print') ? 'slips' : null
}

const whyShape = expenses.cancelRun.input.pick({ reason: true })

function CancelForm({ runId, onEnd }: { runId: Run['runId']; onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.cancel)
  return (
    <KeptForm<{ reason: string }>
      draftKey={`expenses/run/${runId}/cancel`}
      label={label}
      saveLabel={label}
      schema={whyShape}
      values={{ reason: '' }}
      save={async ({ reason }) => {
        await call(expenses.cancelRun, { runId, reason })
        showToast({ text: intl.formatMessage(messages.runCancelled) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <Field name="reason">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.cancelWhy)}
              description={intl.formatMessage(messages.cancelHint)}
              maxLength={300}
              isRequired
              autoFocus
            />
          )}
        </Field>
      )}
    </KeptForm>
  )
}

const dayShape = z.object({ on: isoDate })

function PaidForm({ runId, onEnd }: { runId: Run['runId']; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ on: string | null }>({
    schema: dayShape,
    values: { on: today() },
    save: (typed) =>
      refusalOf(async () => {
        const { payments } = await call(expenses.markPaid, { runId, ...dayShape.parse(typed) })
        // Its key is that of the step after it, too.
        await caughtUp(expenses.run, { runId })
        showToast({ text: intl.formatMessage(messages.paymentsMade, { count: payments }) })
        onEnd()
      }),
  })
  const label = intl.formatMessage(messages.markPaid)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <Field name="on">
        {(field) => (
          <field.DateField
            label={intl.formatMessage(messages.paidDay)}
            description={intl.formatMessage(messages.paidHint)}
            maxOn={today()}
            isRequired
            autoFocus
          />
        )}
      </Field>
    </InlineForm>
  )
}
