import { ArrowLeft, Printer } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import type { Run } from '../../register-shapes'
import { messages } from './messages'
import { RunActions } from './RunActions'
import { RunItems } from './RunItems'
import { useWayBack } from './use-way-back'

interface RunPageProps {
  runId: string
  onBack: () => void
}

const tones = { open: 'warning', released: 'info', exported: 'info', paid: 'success', cancelled: 'quiet' } as const

/** One payment run from being put together to being paid, with the one step that comes next. */
export function RunPage({ runId, onBack }: RunPageProps) {
  const intl = useIntl()
  const may = useMay()
  const { data: run, error } = useQuery(expenses.run, { runId })
  const work = useWork()
  const print = () => void work.run(expenses.printControlSheet, { runId })
  useWayBack(onBack)
  const latest = useRef(print)
  latest.current = print
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'expenses.runs.print',
          label: intl.formatMessage(messages.controlSheet),
          group: 'File',
          shortcut: 'Ctrl+P',
          access: 'expenses.print',
          run: () => latest.current(),
        },
      ],
      [intl],
    ),
  )
  const [reversing, setReversing] = useState<string | null>(null)
  if (error && !run) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={<Button label={intl.formatMessage(messages.back)} onPress={onBack} />}
      />
    )
  }
  if (!run) return null
  const changed = run.items.filter(({ accountChanged }) => accountChanged)
  const isUnderWay = run.state !== 'paid' && run.state !== 'cancelled'
  const title = intl.formatMessage(messages.title, { number: run.number })
  return (
    <article aria-label={title} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-1 border-b border-line px-4 py-2">
        <div className="flex flex-wrap items-center gap-2">
          <span className="list-detail:hidden">
            <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={onBack} />
          </span>
          <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
            <Heading level={2}>{title}</Heading>
            <Badge tone={tones[run.state]} label={intl.formatMessage(messages[run.state])} />
          </span>
          {may('expenses.print') && (
            <Button
              icon={Printer}
              label={intl.formatMessage(messages.controlSheet)}
              shortcut="Ctrl+P"
              onPress={print}
            />
          )}
        </div>
        <p className="text-body font-emphasis tabular-nums">
          {intl.formatMessage(messages.selected, { count: run.claims, amount: inPounds(run.totalPence) })}
        </p>
        <Steps run={run} />
      </div>
      <ProblemNotice problem={work.problem} onPutAway={work.forget} />
      <div className="relative flex min-h-0 grow flex-col gap-5 overflow-auto px-4 pt-3 pb-8">
        {changed.length > 0 && isUnderWay && (
          <Notice tone="warning" title={intl.formatMessage(messages.changedTitle, { count: changed.length })}>
            {intl.formatMessage(messages.changedText, {
              names: intl.formatList(changed.map(({ personName }) => personName)),
            })}
          </Notice>
        )}
        <RunActions run={run} work={work} />
        <Panel title={intl.formatMessage(messages.payments)}>
          <RunItems run={run} reversing={reversing} onReverse={setReversing} />
        </Panel>
        <Facts run={run} />
      </div>
    </article>
  )
}

/** Who did which step, on which day. */
function Steps({ run }: { run: Run }) {
  const intl = useIntl()
  const steps = [
    intl.formatMessage(messages.made, { name: run.madeBy, date: onScreen(dayOf(run.madeAt)) }),
    run.releasedBy !== null &&
      run.releasedAt !== null &&
      intl.formatMessage(messages.releasedStep, { name: run.releasedBy, date: onScreen(dayOf(run.releasedAt)) }),
    run.exportedBy !== null &&
      run.exportedAt !== null &&
      intl.formatMessage(messages.exportedStep, { name: run.exportedBy, date: onScreen(dayOf(run.exportedAt)) }),
    run.paidBy !== null &&
      run.paidOn !== null &&
      intl.formatMessage(messages.paidStep, { name: run.paidBy, date: onScreen(run.paidOn) }),
  ].filter((step) => step !== false)
  return (
    <ol aria-label={intl.formatMessage(messages.steps)} className="flex flex-wrap gap-x-4 text-small text-text-quiet">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

function Facts({ run }: { run: Run }) {
  const intl = useIntl()
  const items = [
    { id: 'on', label: intl.formatMessage(messages.processingOn), value: onScreen(run.processingOn) },
    { id: 'entry', label: intl.formatMessage(messages.entryOn), value: onScreen(run.entryOn) },
    ...(run.fileName === null ? [] : [{ id: 'file', label: intl.formatMessage(messages.file), value: run.fileName }]),
    ...(run.sha256 === null
      ? []
      : [
          {
            id: 'hash',
            label: intl.formatMessage(messages.hash),
            value: <span className="font-mono text-small break-all">{run.sha256}</span>,
          },
        ]),
    ...(run.cancelledReason === ''
      ? []
      : [{ id: 'reason', label: intl.formatMessage(messages.reason), value: run.cancelledReason }]),
  ]
  return (
    <Panel title={intl.formatMessage(messages.facts)}>
      <DescriptionList items={items} />
    </Panel>
  )
}
