import { ArrowLeft } from 'lucide-react'
import { useRef } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import type { Sample } from '../../quality-operations'
import type { Qualification } from '../../specification-shapes'
import { useLeaveKey } from '../../../../ground/ui/leave-key'
import { ActionLines } from './ActionLines'
import { DecisionsTable } from './DecisionsTable'
import { Reasons } from './PlanPanel'
import { RecordSample } from './RecordSample'
import { messages } from './sampling-messages'
import { Found } from './SamplesPanel'

interface SamplePageProps {
  qualificationId: Qualification['qualificationId']
  /** Null: it is not there. */
  sample: Sample | null
  go: (path: string, replace?: boolean) => void
}

/** One sample: recorded by a quality assurer whose decisions these are not (Q8), and read by everybody afterwards. */
export function SamplePage({ qualificationId, sample, go }: SamplePageProps) {
  const intl = useIntl()
  const may = useMay()
  const here = `/training/quality/${qualificationId}`
  const back = () => go(`${here}/samples`)
  const page = useRef<HTMLElement>(null)
  useLeaveKey(page, back)
  if (!sample) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={<Button label={intl.formatMessage(messages.backToSamples)} onPress={back} />}
      />
    )
  }
  const { name, unit, assessor, stage, why, dueOn, doneOn, doneBy, isMine, decisions } = sample
  const title = intl.formatMessage(messages.sampleTitle, { name, unit })
  const isRecording = doneOn === null && !isMine && may('training.quality') && decisions.length > 0
  const facts = (
    <DescriptionList
      items={[
        { id: 'assessor', label: intl.formatMessage(messages.assessor), value: assessor },
        { id: 'stage', label: intl.formatMessage(messages.stage), value: intl.formatMessage(messages[stage]) },
        { id: 'why', label: intl.formatMessage(messages.why), value: <Reasons why={why} /> },
        ...(doneOn === null
          ? [{ id: 'due', label: intl.formatMessage(messages.dueOn), value: onScreen(dueOn) }]
          : [
              { id: 'done', label: intl.formatMessage(messages.doneOn), value: onScreen(doneOn) },
              { id: 'by', label: intl.formatMessage(messages.doneBy), value: doneBy },
              {
                id: 'outcome',
                label: intl.formatMessage(messages.outcome),
                value: <Found outcome={sample.outcome} actions={sample.actions} />,
              },
              { id: 'checks', label: intl.formatMessage(messages.checked), value: <Reasons why={sample.checks} /> },
              { id: 'feedback', label: intl.formatMessage(messages.feedback), value: sample.feedback },
            ]),
      ]}
    />
  )
  if (isRecording)
    return <RecordSample qualificationId={qualificationId} sample={sample} label={title} facts={facts} onEnd={back} />
  return (
    <article ref={page} aria-label={title} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.backToSamples)} shortcut="Esc" onPress={back} />
        <Heading level={1}>{title}</Heading>
      </div>
      <div className="relative min-h-0 grow overflow-auto px-4 pt-2 pb-8">
        <div className="flex max-w-form-wide flex-col gap-5">
          {doneOn === null && isMine && (
            <Notice tone="warning" title={intl.formatMessage(messages.mine)}>
              {intl.formatMessage(messages.mineWhy)}
            </Notice>
          )}
          {doneOn === null && !isMine && !may('training.quality') && (
            <Notice tone="info" title={intl.formatMessage(messages.notAssurer)} />
          )}
          {decisions.length === 0 && <Notice tone="warning" title={intl.formatMessage(messages.noDecisions)} />}
          {facts}
          <Panel title={intl.formatMessage(messages.decisions)}>
            <DecisionsTable sample={sample} answer={null} />
          </Panel>
          {sample.actions.length > 0 && (
            <Panel title={intl.formatMessage(messages.actions)}>
              <ActionLines
                label={intl.formatMessage(messages.actions)}
                none=""
                samples={[sample]}
                shows={() => true}
                qualificationId={qualificationId}
              />
            </Panel>
          )}
        </div>
      </div>
    </article>
  )
}
