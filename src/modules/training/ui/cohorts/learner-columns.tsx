import { Ellipsis } from 'lucide-react'
import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import type { FactColumn } from '../../../../ground/ui/design/content/FactTable'
import type { LearnerLine } from '../../cohort-shapes'
import { Progress } from '../Progress'
import { messages } from './page-messages'

/** How far each learner is. */
export function useLearnerColumns(go: (path: string) => void): readonly FactColumn<LearnerLine>[] {
  const intl = useIntl()
  return useMemo(
    (): FactColumn<LearnerLine>[] => [
      {
        id: 'name',
        label: intl.formatMessage(messages.name),
        namesRow: true,
        cell: ({ learnerId, name }) => <Link onPress={() => go(`/training/learners/${learnerId}`)}>{name}</Link>,
      },
      {
        id: 'criteria',
        label: intl.formatMessage(messages.criteria),
        cell: ({ met, criteria, notYet }) => (
          <span className="flex flex-wrap items-center gap-x-2">
            <Progress
              label={intl.formatMessage(messages.criteria)}
              done={met}
              total={criteria}
              figures={intl.formatMessage(messages.ofAll, { done: met, total: criteria })}
            />
            {notYet > 0 && (
              <span className="text-text-quiet">{intl.formatMessage(messages.notYet, { count: notYet })}</span>
            )}
          </span>
        ),
      },
      {
        id: 'attendance',
        label: intl.formatMessage(messages.attendance),
        isFigure: true,
        cell: ({ sessions, attended }) =>
          sessions === 0 ? (
            <span className="text-text-quiet">{intl.formatMessage(messages.noRegister)}</span>
          ) : (
            intl.formatMessage(messages.ofAll, { done: attended, total: sessions })
          ),
      },
      {
        id: 'registration',
        label: intl.formatMessage(messages.registration),
        isFigure: true,
        cell: ({ registeredOn, learnerNumber }) =>
          learnerNumber !== '' ? (
            <span className="font-mono">{learnerNumber}</span>
          ) : (
            <span className="text-text-quiet">
              {intl.formatMessage(registeredOn === null ? messages.notRegistered : messages.noNumber)}
            </span>
          ),
      },
      {
        id: 'held',
        label: intl.formatMessage(messages.heldBefore),
        isQuiet: true,
        cell: ({ heldBefore }) =>
          intl.formatMessage(heldBefore === null ? messages.notAsked : heldBefore ? messages.yes : messages.firstEver),
      },
      { id: 'state', label: intl.formatMessage(messages.state), cell: (line) => <State line={line} /> },
    ],
    [intl, go],
  )
}

function State({ line }: { line: LearnerLine }) {
  const intl = useIntl()
  const { withdrawnOn, leftOn, hasAchieved } = line
  return (
    <span className="flex flex-wrap gap-1">
      {hasAchieved && <Badge tone="success" label={intl.formatMessage(messages.achieved)} />}
      {withdrawnOn !== null ? (
        <Badge label={intl.formatMessage(messages.withdrawn, { on: onScreen(withdrawnOn) })} />
      ) : (
        leftOn !== null && <Badge label={intl.formatMessage(messages.left, { on: onScreen(leftOn) })} />
      )}
      {!hasAchieved && leftOn === null && withdrawnOn === null && (
        <span className="text-text-quiet">{intl.formatMessage(messages.learning)}</span>
      )}
    </span>
  )
}

/** What can be done with each. */
export function actionsColumn(
  intl: IntlShape,
  onOpen: (form: string) => void,
  go: (path: string) => void,
  onBack: (line: LearnerLine) => void,
): FactColumn<LearnerLine> {
  return {
    id: 'actions',
    label: intl.formatMessage(messages.actions),
    isLabelHidden: true,
    cell: (line) => (
      <LearnerActions
        line={line}
        onOpen={onOpen}
        onPage={() => go(`/training/learners/${line.learnerId}`)}
        onBack={() => onBack(line)}
      />
    ),
  }
}

interface LearnerActionsProps {
  line: LearnerLine
  onOpen: (form: string) => void
  onPage: () => void
  onBack: () => void
}

function LearnerActions({ line, onOpen, onPage, onBack }: LearnerActionsProps) {
  const intl = useIntl()
  const { learnerId, name, leftOn, withdrawnOn } = line
  const items = [
    { id: 'open', label: intl.formatMessage(messages.open) },
    ...(withdrawnOn !== null
      ? []
      : [
          leftOn === null
            ? { id: 'leave', label: intl.formatMessage(messages.leaves) }
            : { id: 'back', label: intl.formatMessage(messages.stays) },
          { id: 'withdraw', label: intl.formatMessage(messages.withdraw), tone: 'danger' as const },
        ]),
  ]
  return (
    <span className="-my-1 flex justify-end">
      <MenuButton
        look="icon"
        icon={Ellipsis}
        label={intl.formatMessage(messages.doWith, { name })}
        sections={[{ id: 'learner', items }]}
        onAction={(item) => {
          if (item === 'open') onPage()
          else if (item === 'back') onBack()
          else onOpen(`${item}-${learnerId}`)
        }}
      />
    </span>
  )
}
