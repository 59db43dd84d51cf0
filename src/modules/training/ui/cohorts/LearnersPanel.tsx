import { Ellipsis, Hash, Plus, Stamp } from 'lucide-react'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import type { LearnerLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { Progress } from '../Progress'
import { AddLearners } from './AddLearners'
import type { CohortWhole } from './CohortPage'
import { LeaveForm } from './LeaveForm'
import { messages as formMessages } from './learner-form-messages'
import { NumbersForm } from './NumbersForm'
import { messages } from './page-messages'
import { RegisterForm } from './RegisterForm'
import { WithdrawForm } from './WithdrawForm'

export interface CohortPartProps {
  whole: CohortWhole
  open: string | null
  onOpen: (form: string) => void
  onClose: () => void
  go: (path: string) => void
}

/** Who learns in the cohort, how far each of them is, and what is done with them. */
export function LearnersPanel(props: CohortPartProps) {
  const { whole, open, onOpen, onClose, go } = props
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const { cohort, learners } = whole
  const { cohortId } = cohort
  const canTeach = may('training.teach') && cohort.archivedAt === null
  const current = learners.filter(({ withdrawnOn }) => withdrawnOn === null)
  const toRegister = current.filter(({ registeredOn, leftOn }) => registeredOn === null && leftOn === null)
  const registered = current.filter(({ registeredOn }) => registeredOn !== null)
  const comeBack = async ({ learnerId, name, leftOn, leftReason }: LearnerLine) => {
    if (!(await run(training.leaveCohort, { cohortId, learnerId, leftOn: null, reason: '' }))) return
    showToast({
      about: `training.leave ${learnerId}`,
      text: intl.formatMessage(formMessages.isBack, { name }),
      onUndo: () => void call(training.leaveCohort, { cohortId, learnerId, leftOn, reason: leftReason }),
    })
  }
  const columns = useLearnerColumns(go)
  const withActions: readonly FactColumn<LearnerLine>[] = canTeach
    ? [
        ...columns,
        {
          id: 'actions',
          label: intl.formatMessage(messages.actions),
          isLabelHidden: true,
          cell: (line) => (
            <LearnerActions
              line={line}
              onOpen={onOpen}
              onPage={() => go(`/training/learners/${line.learnerId}`)}
              onBack={() => void comeBack(line)}
            />
          ),
        },
      ]
    : columns
  const chosen = (form: string) => learners.find(({ learnerId }) => open === `${form}-${learnerId}`)
  const leaving = chosen('leave')
  const withdrawing = chosen('withdraw')
  const add = canTeach && open !== 'add' && (
    <Button
      look={learners.length === 0 ? 'primary' : 'plain'}
      icon={Plus}
      label={intl.formatMessage(messages.add)}
      onPress={() => onOpen('add')}
    />
  )
  return (
    <Panel
      title={intl.formatMessage(messages.learners)}
      actions={
        learners.length > 0 && (
          <>
            {canTeach && toRegister.length > 0 && open !== 'register' && (
              <Button icon={Stamp} label={intl.formatMessage(messages.register)} onPress={() => onOpen('register')} />
            )}
            {canTeach && registered.length > 0 && open !== 'numbers' && (
              <Button icon={Hash} label={intl.formatMessage(messages.numbers)} onPress={() => onOpen('numbers')} />
            )}
            {add}
          </>
        )
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {canTeach && open === 'add' && <AddLearners whole={whole} onEnd={onClose} />}
      {canTeach && open === 'register' && (
        <RegisterForm cohort={cohort} learners={toRegister} onEnd={onClose} onRegistered={() => onOpen('numbers')} />
      )}
      {canTeach && open === 'numbers' && registered.length > 0 && (
        <NumbersForm cohort={cohort} learners={registered} onEnd={onClose} />
      )}
      {canTeach && leaving && <LeaveForm key={leaving.learnerId} cohort={cohort} learner={leaving} onEnd={onClose} />}
      {canTeach && withdrawing && (
        <WithdrawForm key={withdrawing.learnerId} cohort={cohort} learner={withdrawing} onEnd={onClose} />
      )}
      {learners.length === 0 ? (
        open !== 'add' && <EmptyState title={intl.formatMessage(messages.noLearners)} action={add} />
      ) : (
        <FactTable
          label={intl.formatMessage(messages.learners)}
          columns={withActions}
          rows={learners}
          keyOf={({ learnerId }) => learnerId}
        />
      )}
    </Panel>
  )
}

function useLearnerColumns(go: (path: string) => void): readonly FactColumn<LearnerLine>[] {
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
