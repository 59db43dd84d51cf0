import { Plus } from 'lucide-react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { AdjustmentForm, EndAdjustmentForm } from './AdjustmentForms'
import { messages } from './form-messages'
import type { LearnerPartProps } from './learner-parts'

/** What was agreed so that nobody is at a disadvantage, as long as it holds (Q14). */
export function AdjustmentsPanel({ learner, open, onOpen, onClose }: LearnerPartProps) {
  const intl = useIntl()
  const may = useMay()
  const canTeach = may('training.teach')
  const isAdding = canTeach && open === 'adjustment'
  return (
    <Panel
      title={intl.formatMessage(messages.adjustments)}
      actions={
        canTeach &&
        !isAdding && (
          <Button
            look="quiet"
            size="small"
            icon={Plus}
            label={intl.formatMessage(messages.addAdjustment)}
            onPress={() => onOpen('adjustment')}
          />
        )
      }
    >
      {isAdding && <AdjustmentForm learnerId={learner.learnerId} onEnd={onClose} />}
      <Lines label={intl.formatMessage(messages.adjustments)} none={intl.formatMessage(messages.noAdjustments)}>
        {learner.adjustments.map((one) => {
          const { adjustmentId, kind, text, agreedOn, agreedWith, endedOn } = one
          const isEnding = canTeach && open === `end-${adjustmentId}`
          return (
            <Line
              key={adjustmentId}
              main={text}
              marks={endedOn !== null && <Badge label={intl.formatMessage(messages.ended)} />}
              quiet={[
                intl.formatMessage(kind === 'reasonable-adjustment' ? messages.reasonable : messages.special),
                endedOn === null
                  ? intl.formatMessage(messages.agreedSince, { on: onScreen(agreedOn) })
                  : intl.formatMessage(messages.agreedUntil, { from: onScreen(agreedOn), to: onScreen(endedOn) }),
                agreedWith && intl.formatMessage(messages.withWhom, { who: agreedWith }),
              ]
                .filter(Boolean)
                .join(', ')}
              actions={
                canTeach &&
                endedOn === null &&
                !isEnding && (
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.end)}
                    spokenLabel={intl.formatMessage(messages.endOf, { text })}
                    onPress={() => onOpen(`end-${adjustmentId}`)}
                  />
                )
              }
              below={isEnding && <EndAdjustmentForm learnerId={learner.learnerId} adjustment={one} onEnd={onClose} />}
            />
          )
        })}
      </Lines>
    </Panel>
  )
}
