import { FileText, Plus } from 'lucide-react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { training } from '../../contract'
import { methodWords } from '../words'
import { EvidenceForm } from './EvidenceForm'
import { messages } from './form-messages'
import type { LearnerPartProps } from './learner-parts'

/** What shows that criteria are met: on paper and where, or as a file that is kept here. */
export function EvidencePanel({ learner, open, onOpen, onClose }: LearnerPartProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const { evidence, units } = learner
  const codes = new Map<string, string>(
    units.flatMap(({ criteria }) => criteria.map(({ criterionId, code }) => [criterionId, code] as const)),
  )
  const canAdd = may('training.assess') && learner.withdrawnOn === null
  const isAdding = canAdd && open === 'evidence'
  return (
    <Panel
      title={intl.formatMessage(messages.evidence)}
      actions={
        canAdd &&
        !isAdding && (
          <Button
            look="quiet"
            size="small"
            icon={Plus}
            label={intl.formatMessage(messages.addEvidence)}
            onPress={() => onOpen('evidence')}
          />
        )
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {isAdding && <EvidenceForm learner={learner} onEnd={onClose} />}
      <Lines label={intl.formatMessage(messages.evidence)} none={intl.formatMessage(messages.noEvidence)}>
        {evidence.map(({ evidenceId, title, method, location, fileName, collectedOn, addedBy, criterionIds }) => (
          <Line
            key={evidenceId}
            main={title}
            quiet={[
              intl.formatMessage(methodWords[method]),
              location,
              onScreen(collectedOn),
              criterionIds.length > 0 &&
                intl.formatMessage(messages.forCriteria, {
                  codes: criterionIds.map((criterionId) => codes.get(criterionId) ?? '').join(' '),
                }),
              intl.formatMessage(messages.by, { name: addedBy }),
            ]
              .filter(Boolean)
              .join(', ')}
            actions={
              fileName !== null && (
                <Button
                  look="quiet"
                  size="small"
                  icon={FileText}
                  label={intl.formatMessage(messages.openFile)}
                  spokenLabel={intl.formatMessage(messages.openFileOf, { title })}
                  onPress={() => void run(training.openEvidence, { evidenceId })}
                />
              )
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}
