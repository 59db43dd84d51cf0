import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import type { Sample } from '../../quality-operations'
import { Reasons } from './PlanPanel'
import { messages } from './sampling-messages'
import { messages as frame } from '../messages'

interface SamplesPanelProps {
  samples: readonly Sample[]
  here: string
  go: (path: string) => void
}

/** What is planned, and what has been looked at. Nobody is offered their own decisions (Q8). */
export function SamplesPanel({ samples, here, go }: SamplesPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const waiting = samples.filter(({ doneOn }) => doneOn === null)
  const done = samples
    .filter(({ doneOn }) => doneOn !== null)
    .sort((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : -1))
  const waitingRows = waitingColumns(intl, here, may('training.quality'), go)
  const doneRows = doneColumns(intl, here, go)
  return (
    <div className="flex flex-col gap-6">
      <Panel title={intl.formatMessage(messages.waiting)}>
        {waiting.length === 0 ? (
          <p className="text-body text-text-quiet">{intl.formatMessage(messages.noneWaiting)}</p>
        ) : (
          <FactTable
            label={intl.formatMessage(frame.table, { title: intl.formatMessage(messages.waiting) })}
            rows={waiting}
            keyOf={({ sampleId }) => sampleId}
            columns={waitingRows}
          />
        )}
      </Panel>
      <Panel title={intl.formatMessage(messages.done)}>
        {done.length === 0 ? (
          <p className="text-body text-text-quiet">{intl.formatMessage(messages.noneDone)}</p>
        ) : (
          <FactTable
            label={intl.formatMessage(frame.table, { title: intl.formatMessage(messages.done) })}
            rows={done}
            keyOf={({ sampleId }) => sampleId}
            columns={doneRows}
          />
        )}
      </Panel>
    </div>
  )
}

export function Found({ outcome, actions }: Pick<Sample, 'outcome' | 'actions'>) {
  const intl = useIntl()
  const open = actions.filter(({ signedOffOn }) => signedOffOn === null).length
  if (outcome === null) return null
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Badge
        tone={outcome === 'agreed' ? 'success' : open > 0 ? 'warning' : 'quiet'}
        label={intl.formatMessage(messages[outcome])}
      />
      {open > 0 && intl.formatMessage(messages.openActions, { count: open })}
    </span>
  )
}

/** What is planned: everybody records but their own. */
function waitingColumns(
  intl: IntlShape,
  here: string,
  mayRecord: boolean,
  go: (path: string) => void,
): readonly FactColumn<Sample>[] {
  return [
    {
      id: 'due',
      label: intl.formatMessage(messages.due),
      isFigure: true,
      cell: ({ dueOn }) => (
        <span className="flex items-center gap-2">
          {onScreen(dueOn)}
          {dueOn < today() && <Badge tone="warning" label={intl.formatMessage(messages.overdue)} />}
        </span>
      ),
    },
    ...sampleColumns(intl),
    { id: 'why', label: intl.formatMessage(messages.why), cell: ({ why }) => <Reasons why={why} /> },
    {
      id: 'record',
      label: intl.formatMessage(messages.record),
      isLabelHidden: true,
      cell: ({ sampleId, name, unit, isMine }) => (
        <span className="flex justify-end">
          {isMine ? (
            <Link href={`${here}/${sampleId}`}>{intl.formatMessage(messages.colleague)}</Link>
          ) : (
            <Button
              size="small"
              label={intl.formatMessage(mayRecord ? messages.record : messages.open)}
              spokenLabel={intl.formatMessage(mayRecord ? messages.recordOf : messages.openOf, {
                name,
                unit,
              })}
              onPress={() => go(`${here}/${sampleId}`)}
            />
          )}
        </span>
      ),
    },
  ]
}

function doneColumns(intl: IntlShape, here: string, go: (path: string) => void): readonly FactColumn<Sample>[] {
  return [
    {
      id: 'doneOn',
      label: intl.formatMessage(messages.doneOn),
      isFigure: true,
      cell: ({ doneOn }) => doneOn && onScreen(doneOn),
    },
    ...sampleColumns(intl),
    { id: 'doneBy', label: intl.formatMessage(messages.doneBy), cell: ({ doneBy }) => doneBy },
    {
      id: 'outcome',
      label: intl.formatMessage(messages.outcome),
      cell: ({ outcome, actions }) => <Found outcome={outcome} actions={actions} />,
    },
    {
      id: 'open',
      label: intl.formatMessage(messages.open),
      isLabelHidden: true,
      cell: ({ sampleId, name, unit }) => (
        <span className="flex justify-end">
          <Button
            look="quiet"
            size="small"
            label={intl.formatMessage(messages.open)}
            spokenLabel={intl.formatMessage(messages.openOf, { name, unit })}
            onPress={() => go(`${here}/${sampleId}`)}
          />
        </span>
      ),
    },
  ]
}

/** What a sample is about. */
function sampleColumns(intl: IntlShape): readonly FactColumn<Sample>[] {
  return [
    {
      id: 'learner',
      label: intl.formatMessage(messages.learner),
      namesRow: true,
      cell: ({ name }) => name,
    },
    { id: 'unit', label: intl.formatMessage(messages.unit), cell: ({ unit }) => unit },
    { id: 'assessor', label: intl.formatMessage(messages.assessor), cell: ({ assessor }) => assessor },
    {
      id: 'stage',
      label: intl.formatMessage(messages.stage),
      isFigure: true,
      cell: ({ stage }) => intl.formatMessage(messages[stage]),
    },
  ]
}
