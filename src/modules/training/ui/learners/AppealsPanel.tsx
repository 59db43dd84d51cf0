import { Plus } from 'lucide-react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { AppealForm } from './AppealForm'
import { DecisionForm } from './DecisionForm'
import { messages } from './form-messages'
import type { Appeal, LearnerPartProps } from './learner-parts'
import { stagesLeft } from './stages-left'

/** What the learner appealed against, and who decided what at which stage (Q14). */
export function AppealsPanel({ learner, open, onOpen, onClose }: LearnerPartProps) {
  const intl = useIntl()
  const may = useMay()
  const canRaise = may('training.teach')
  const isRaising = canRaise && open === 'appeal'
  return (
    <Panel
      title={intl.formatMessage(messages.appeals)}
      actions={
        canRaise &&
        !isRaising && (
          <Button
            look="quiet"
            size="small"
            icon={Plus}
            label={intl.formatMessage(messages.raise)}
            onPress={() => onOpen('appeal')}
          />
        )
      }
    >
      {isRaising && <AppealForm learnerId={learner.learnerId} onEnd={onClose} />}
      <Lines label={intl.formatMessage(messages.appeals)} none={intl.formatMessage(messages.noAppeals)}>
        {learner.appeals.map((appeal) => (
          <AppealLine
            key={appeal.appealId}
            learner={learner}
            appeal={appeal}
            open={open}
            onOpen={onOpen}
            onClose={onClose}
          />
        ))}
      </Lines>
    </Panel>
  )
}

function AppealLine({ learner, appeal, open, onOpen, onClose }: LearnerPartProps & { appeal: Appeal }) {
  const intl = useIntl()
  const may = useMay()
  const { appealId, about, text, raisedOn, isOpen, steps } = appeal
  const canDecide = may('training.appeals') && stagesLeft(steps).length > 0
  const isDeciding = canDecide && open === `decide-${appealId}`
  return (
    <Line
      main={text}
      marks={
        <Badge
          tone={isOpen ? 'warning' : 'quiet'}
          label={intl.formatMessage(isOpen ? messages.open : messages.closed)}
        />
      }
      quiet={[
        intl.formatMessage(messages[about]),
        intl.formatMessage(messages.raised, { on: onScreen(raisedOn) }),
      ].join(', ')}
      actions={
        canDecide &&
        !isDeciding && (
          <Button
            look="quiet"
            size="small"
            label={intl.formatMessage(isOpen ? messages.decide : messages.goOn)}
            onPress={() => onOpen(`decide-${appealId}`)}
          />
        )
      }
      below={
        <>
          {steps.length > 0 && (
            <ol className="flex flex-col gap-1 pb-1 pl-4 text-body">
              {steps.map((step) => (
                <li key={step.stage} className="border-l-2 border-line pl-2 tabular-nums">
                  {intl.formatMessage(messages.step, {
                    stage: intl.formatMessage(messages[step.stage]),
                    on: onScreen(step.decidedOn),
                    outcome: intl.formatMessage(messages[step.outcome]),
                    who: step.decidedBy,
                  })}
                  {step.text !== '' && (
                    <span className="block max-w-prose whitespace-pre-line text-text-quiet">{step.text}</span>
                  )}
                </li>
              ))}
            </ol>
          )}
          {isDeciding && <DecisionForm learner={learner} appeal={appeal} onEnd={onClose} />}
        </>
      }
    />
  )
}
