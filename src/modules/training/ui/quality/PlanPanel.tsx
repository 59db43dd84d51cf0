import { type KeyboardEvent, useRef, useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { daysAfter } from '../../../../ground/shared/home'
import { call, refusalOf, useQuery } from '../../../../ground/ui/client/call'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay, useSession } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import type { Qualification } from '../../specification-shapes'
import { messages } from './sampling-messages'
import { messages as frame } from '../messages'

type Proposal = OutputOf<typeof training.samplingProposal>[number]

const keyOf = ({ learnerId, unitId, assessorId }: Proposal) => `${learnerId} ${unitId} ${assessorId}`
/** A fortnight: long enough to borrow a portfolio. */
const usualDays = 14

/** [Q9] What should be sampled, each with its reasons; chosen and planned by a day. */
export function PlanPanel({ qualificationId }: { qualificationId: Qualification['qualificationId'] }) {
  const intl = useIntl()
  const may = useMay()
  const { userId } = useSession()
  const { data: proposals } = useQuery(training.samplingProposal, { qualificationId })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const bar = useRef<HTMLDivElement>(null)
  if (!proposals) return null
  const mayPlan = may('training.quality')
  const picked = proposals.filter((one) => chosen.has(keyOf(one)))
  const choose = (keys: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const key of keys) {
      if (isChosen) next.add(key)
      else next.delete(key)
    }
    setChosen(next)
  }
  const mine = picked.filter(({ assessorId }) => assessorId === userId).length
  const title = intl.formatMessage(messages.proposed)
  if (proposals.length === 0)
    return (
      <EmptyState title={intl.formatMessage(messages.nothing)}>{intl.formatMessage(messages.nothingWhy)}</EmptyState>
    )
  const columns = proposalColumns(intl, { userId, chosen, onChoose: mayPlan ? choose : null })
  return (
    <Panel title={title}>
      <p className="max-w-prose pb-1 text-body text-text-quiet">
        {intl.formatMessage(messages.proposedWhy)}
        {!mayPlan && ` ${intl.formatMessage(messages.onlyAssurer)}`}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows lead from box to box inside */}
      <div onKeyDown={betweenBoxes}>
        <FactTable
          label={intl.formatMessage(frame.table, { title })}
          rows={proposals}
          keyOf={keyOf}
          columns={columns}
        />
      </div>
      {mayPlan && (
        <div
          ref={bar}
          className="-bottom-8 mt-2 flex flex-col gap-2 border-t border-line-strong bg-surface pt-2 pb-3 [@media(min-height:30rem)]:sticky"
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-body">
            <Checkbox
              label={intl.formatMessage(messages.chooseAll)}
              isSelected={picked.length === proposals.length}
              isIndeterminate={picked.length > 0 && picked.length < proposals.length}
              onChange={(isChosen) => choose(proposals.map(keyOf), isChosen)}
            />
            <output className="tabular-nums">{intl.formatMessage(messages.chosen, { count: picked.length })}</output>
            {mine > 0 && <span>{intl.formatMessage(messages.chosenMine, { count: mine })}</span>}
          </div>
          {picked.length > 0 && (
            <PlanForm
              picked={picked}
              onPlanned={() => {
                setChosen(new Set())
                bar.current?.querySelector('input')?.focus()
              }}
            />
          )}
        </div>
      )}
    </Panel>
  )
}

/** Every reason on a line of its own, whole. */
export function Reasons({ why }: { why: readonly string[] }) {
  return (
    <ul className="flex flex-col">
      {why.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}

/** Up and down from one box to the next; Space chooses. */
function betweenBoxes(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const next = boxes[boxes.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function PlanForm({ picked, onPlanned }: { picked: readonly Proposal[]; onPlanned: () => void }) {
  const intl = useIntl()
  const shape = training.planSamples.input.pick({ dueOn: true })
  const { Field, shell } = useRecordForm<{ dueOn: string | null }>({
    schema: shape,
    values: { dueOn: daysAfter(today(), usualDays) },
    save: (typed) =>
      refusalOf(async () => {
        const { dueOn } = shape.parse(typed)
        const samples = picked.map(({ learnerId, unitId, assessorId, stage, why }) => ({
          learnerId,
          unitId,
          assessorId,
          stage,
          why: why.map((reason) => reason.slice(0, 200)),
        }))
        const { planned } = await call(training.planSamples, { samples, dueOn })
        showToast({ text: intl.formatMessage(messages.planned, { count: planned }) })
        onPlanned()
      }),
  })
  const label = intl.formatMessage(messages.planThem)
  return (
    <RecordForm shell={shell} label={label} saveLabel={label} submitsOnEnter>
      <Field name="dueOn">{(field) => <field.DateField label={intl.formatMessage(messages.dueOn)} isRequired />}</Field>
    </RecordForm>
  )
}

interface ColumnsOf {
  userId: string
  chosen: ReadonlySet<string>
  /** Null: whoever looks may not plan. */
  onChoose: ((keys: readonly string[], isChosen: boolean) => void) | null
}

function proposalColumns(intl: IntlShape, { userId, chosen, onChoose }: ColumnsOf): readonly FactColumn<Proposal>[] {
  return [
    {
      id: 'learner',
      label: intl.formatMessage(messages.learner),
      namesRow: true,
      cell: (one) =>
        onChoose ? (
          <Checkbox
            label={one.name}
            spokenLabel={intl.formatMessage(messages.chooseOne, { name: one.name, unit: one.unit })}
            isSelected={chosen.has(keyOf(one))}
            onChange={(isChosen) => onChoose([keyOf(one)], isChosen)}
          />
        ) : (
          one.name
        ),
    },
    { id: 'unit', label: intl.formatMessage(messages.unit), cell: ({ unit }) => unit },
    {
      id: 'assessor',
      label: intl.formatMessage(messages.assessor),
      cell: ({ assessor, assessorId }) => (
        <span className="flex flex-wrap items-center gap-1">
          {assessor}
          {assessorId === userId && <Badge tone="warning" label={intl.formatMessage(messages.yours)} />}
        </span>
      ),
    },
    {
      id: 'stage',
      label: intl.formatMessage(messages.stage),
      isFigure: true,
      cell: ({ stage }) => intl.formatMessage(messages[stage]),
    },
    {
      id: 'why',
      label: intl.formatMessage(messages.why),
      cell: ({ why }) => <Reasons why={why} />,
    },
  ]
}
