import { Hash, Plus, Stamp } from 'lucide-react'
import { useIntl } from 'react-intl'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import type { LearnerLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { AddLearners } from './AddLearners'
import type { CohortPartProps } from './cohort-parts'
import { LeaveForm } from './LeaveForm'
import { actionsColumn, useLearnerColumns } from './learner-columns'
import { messages as formMessages } from './learner-form-messages'
import { NumbersForm } from './NumbersForm'
import { messages } from './page-messages'
import { RegisterForm } from './RegisterForm'
import { WithdrawForm } from './WithdrawForm'

/** Who learns in the cohort, how far each of them is, and what is done with them. */
export function LearnersPanel(props: CohortPartProps) {
  const { whole, open, onOpen, onClose, go } = props
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const { data: qualifications } = useQuery(training.qualifications, {})
  const { cohort, learners } = whole
  const { cohortId } = cohort
  const canTeach = may('training.teach') && cohort.archivedAt === null
  const current = learners.filter(({ withdrawnOn }) => withdrawnOn === null)
  // A module of the centre's own has no awarding body: there is nobody to register with.
  const isModule =
    qualifications?.find(({ qualificationId }) => qualificationId === cohort.qualificationId)?.kind === 'module'
  const toRegister = current.filter(({ registeredOn, leftOn }) => !isModule && registeredOn === null && leftOn === null)
  const registered = current.filter(({ registeredOn }) => registeredOn !== null)
  const comeBack = async ({ learnerId, name, leftOn, leftReason }: LearnerLine) => {
    if (!(await run(training.leaveCohort, { cohortId, learnerId, leftOn: null, reason: '' }))) return
    showToast({
      about: `training.leave ${learnerId}`,
      text: intl.formatMessage(formMessages.isBack, { name }),
      onUndo: () => void call(training.leaveCohort, { cohortId, learnerId, leftOn, reason: leftReason }),
    })
  }
  const columns = useLearnerColumns(go).filter(({ id }) => !isModule || id !== 'registration')
  const withActions = canTeach ? [...columns, actionsColumn(intl, onOpen, go, (line) => void comeBack(line))] : columns
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
        open !== 'add' && (
          <div className="flex flex-col items-start gap-2 text-body">
            <p className="text-text-quiet">{intl.formatMessage(messages.noLearners)}</p>
            {add}
          </div>
        )
      ) : (
        <FactTable
          label={intl.formatMessage(messages.table)}
          columns={withActions}
          rows={learners}
          keyOf={({ learnerId }) => learnerId}
        />
      )}
    </Panel>
  )
}
