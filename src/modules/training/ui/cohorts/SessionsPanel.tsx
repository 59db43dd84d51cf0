import { Ellipsis, Plus } from 'lucide-react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { organisation } from '../../../organisation/contract'
import type { SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import type { CohortPartProps } from './cohort-parts'
import { SessionForm } from './SessionForm'
import { messages } from './session-messages'

/** The sessions of a cohort in the order of their days, each with its register. */
export function SessionsPanel({ whole, open, onOpen, onClose, go }: CohortPartProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const { data: venues } = useQuery(organisation.venues, {})
  const { cohort, sessions } = whole
  const canTeach = may('training.teach') && cohort.archivedAt === null
  const editing = sessions.find(({ sessionId }) => open === `session-${sessionId}`) ?? null
  const isAdding = open === 'session-new'
  const remove = async (line: SessionLine) => {
    if (!(await run(training.removeSession, { sessionId: line.sessionId }))) return
    const { title, heldOn, startsAt, endsAt, venueId, place, notes, marks } = line
    const draft = { title, heldOn, startsAt, endsAt, venueId, place, notes }
    const bringBack = async () => {
      const made = await run(training.saveSession, { cohortId: line.cohortId, sessionId: null, version: null, draft })
      if (made && marks.length > 0) await call(training.takeRegister, { sessionId: made.sessionId, marks })
    }
    showToast({
      about: `training.session ${line.sessionId}`,
      text: intl.formatMessage(messages.removed, { title }),
      tone: 'info',
      onUndo: () => void bringBack(),
    })
  }
  const act = (line: SessionLine, item: string) => {
    if (item === 'open') go(`/training/cohorts/${cohort.cohortId}/${line.sessionId}`)
    else if (item === 'edit') onOpen(`session-${line.sessionId}`)
    else if (item === 'print') void run(training.printRegister, { sessionId: line.sessionId })
    else void remove(line)
  }
  const where = ({ venueId, place }: SessionLine) =>
    [venues?.find(({ recordId }) => recordId === venueId)?.name, place].filter(Boolean).join(', ')
  const add = canTeach && !isAdding && (
    <Button icon={Plus} label={intl.formatMessage(messages.add)} onPress={() => onOpen('session-new')} />
  )
  return (
    <Panel title={intl.formatMessage(messages.sessions)} actions={sessions.length > 0 && add}>
      <ProblemNotice problem={problem} onPutAway={forget} />
      {canTeach && isAdding && <SessionForm cohort={cohort} session={null} onEnd={onClose} />}
      {canTeach && editing && <SessionForm key={editing.sessionId} cohort={cohort} session={editing} onEnd={onClose} />}
      {sessions.length === 0 ? (
        !isAdding && (
          <div className="flex flex-col items-start gap-2 text-body">
            <p className="text-text-quiet">{intl.formatMessage(messages.none)}</p>
            {add}
          </div>
        )
      ) : (
        <FactTable
          label={intl.formatMessage(messages.table)}
          columns={columnsOf(intl, { where, act, canTeach, canPrint: may('training.print') })}
          rows={sessions}
          keyOf={({ sessionId }) => sessionId}
        />
      )}
    </Panel>
  )
}

function RegisterState({ line: { heldOn, marks } }: { line: SessionLine }) {
  const intl = useIntl()
  const now = today()
  if (marks.length > 0) {
    const there = marks.filter(({ mark }) => mark === 'present' || mark === 'late').length
    return intl.formatMessage(messages.there, { there, all: marks.length })
  }
  if (heldOn > now) return <span className="text-text-quiet">{intl.formatMessage(messages.toCome)}</span>
  if (heldOn === now) return <Badge tone="info" label={intl.formatMessage(messages.today)} />
  return <Badge tone="warning" label={intl.formatMessage(messages.notTaken)} />
}

interface Doing {
  readonly where: (line: SessionLine) => string
  readonly act: (line: SessionLine, item: string) => void
  readonly canTeach: boolean
  readonly canPrint: boolean
}

function columnsOf(intl: IntlShape, { where, act, canTeach, canPrint }: Doing): readonly FactColumn<SessionLine>[] {
  return [
    {
      id: 'day',
      label: intl.formatMessage(messages.day),
      isFigure: true,
      cell: ({ heldOn, startsAt, endsAt }) => (
        <>
          {onScreen(heldOn)}
          {startsAt !== '' && (
            <span className="block text-small text-text-quiet">
              {endsAt === '' ? startsAt : intl.formatMessage(messages.times, { from: startsAt, to: endsAt })}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'title',
      label: intl.formatMessage(messages.title),
      namesRow: true,
      cell: (line) => (
        <>
          <Link onPress={() => act(line, 'open')}>{line.title}</Link>
          {where(line) !== '' && <span className="block text-small break-words text-text-quiet">{where(line)}</span>}
        </>
      ),
    },
    {
      id: 'register',
      label: intl.formatMessage(messages.register),
      isFigure: true,
      cell: (line) => <RegisterState line={line} />,
    },
    {
      id: 'decisions',
      label: intl.formatMessage(messages.decisions),
      isMoney: true,
      cell: ({ decisions }) => (decisions === 0 ? '' : decisions),
    },
    {
      id: 'actions',
      label: intl.formatMessage(messages.actions),
      isLabelHidden: true,
      cell: (line) => (
        <span className="-my-1 flex justify-end">
          <MenuButton
            look="icon"
            icon={Ellipsis}
            label={intl.formatMessage(messages.doWith, { title: line.title })}
            sections={[
              {
                id: 'session',
                items: [
                  { id: 'open', label: intl.formatMessage(messages.open) },
                  ...(canPrint ? [{ id: 'print', label: intl.formatMessage(messages.print) }] : []),
                  ...(canTeach
                    ? [
                        { id: 'edit', label: intl.formatMessage(messages.edit) },
                        { id: 'remove', label: intl.formatMessage(messages.remove) },
                      ]
                    : []),
                ],
              },
            ]}
            onAction={(item) => act(line, item)}
          />
        </span>
      ),
    },
  ]
}
