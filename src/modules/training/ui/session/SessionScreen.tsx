import { useCallback, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { problemOf, useQuery } from '../../../../ground/ui/client/call'
import { type Draft, useDraft } from '../../../../ground/ui/client/draft'
import { usePreference } from '../../../../ground/ui/client/preference'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { Tabs } from '../../../../ground/ui/design/content/Tabs'
import { useWork } from '../../../../ground/ui/work'
import { type Grid, Method } from '../../assessment-shapes'
import { CohortId, type SessionLine, SessionId } from '../../cohort-shapes'
import { training } from '../../contract'
import { AssessView } from './AssessView'
import { CriterionView, LearnerView } from './DecisionList'
import { sessionDraftKey } from './draft-places'
import { MeasuresView } from './MeasuresView'
import { messages } from './messages'
import { OwedView } from './OwedView'
import type { SessionPart } from './places'
import { SessionHead } from './SessionHead'
import type { SessionTyping } from './typing'
import { useRegister } from './use-register'
import { useSessionTyping } from './use-session-typing'

type Go = (path: string, replace?: boolean) => void
const noMethods: readonly Method[] = []
const usualMethods = z.array(Method).readonly()

interface SessionScreenProps {
  cohortId: string
  sessionId: string
  /** The part that its address asks for. */
  part: SessionPart
  go: Go
}

/** One session: its register, the group grid, and what else is taken down in it (journey 4.2). */
export function SessionScreen({ cohortId, sessionId, part, go }: SessionScreenProps) {
  const intl = useIntl()
  const ids = z.object({ cohortId: CohortId, sessionId: SessionId }).safeParse({ cohortId, sessionId })
  const { data: page, error } = useQuery(training.cohort, { cohortId }, { enabled: ids.success })
  const { data: grid, error: gridError } = useQuery(
    training.grid,
    { cohortId, sessionId, unitIds: [] },
    { enabled: ids.success, keepOld: true },
  )
  const draft = useDraft<SessionTyping>(sessionDraftKey({ cohortId, sessionId }))
  const [methods, setMethods] = usePreference('training.usual-methods', usualMethods, noMethods)
  const session = page?.sessions.find((one) => one.sessionId === sessionId)
  if (!ids.success || (page && !session))
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={
          <Button
            label={intl.formatMessage(messages.backToCohort)}
            onPress={() => go(`/training/cohorts/${cohortId}`)}
          />
        }
      />
    )
  // One answer that fails later on takes nothing away from the page, least of all what was given out since.
  if ((error && !page) || (gridError && !grid)) return <ProblemNotice problem={problemOf(error ?? gridError)} />
  if (!session || !grid || draft.state === 'loading') return null
  return (
    <SessionPage
      key={sessionId}
      part={part}
      session={session}
      qualification={page?.cohort.qualification ?? ''}
      owed={page?.owed ?? 0}
      grid={grid}
      draft={draft}
      usual={methods}
      onUsual={setMethods}
      go={go}
    />
  )
}

interface SessionPageProps {
  part: SessionPart
  session: SessionLine
  qualification: string
  owed: number
  grid: Grid
  draft: Draft<SessionTyping>
  usual: readonly Method[]
  onUsual: (methods: readonly Method[]) => void
  go: Go
}

function SessionPage({ part, session, qualification, owed, grid, draft, usual, onUsual, go }: SessionPageProps) {
  const intl = useIntl()
  const [view, setView] = useState<string>(part)
  const register = useRegister(session, grid)
  const work = useSessionTyping(draft, usual, grid)
  const { run, problem, forget } = useWork()
  const { settled } = register
  const { sessionId } = session
  const printRegister = useCallback(
    () => void settled().then(() => run(training.printRegister, { sessionId })),
    [settled, run, sessionId],
  )
  const shared = { session, grid, register, work, go }
  return (
    <section
      aria-label={intl.formatMessage(messages.heading, { title: session.title })}
      className="relative flex h-full min-h-0 flex-col gap-1 overflow-auto px-4 pt-2 pb-3"
    >
      <SessionHead session={session} qualification={qualification} go={go} onPrint={printRegister} />
      <ProblemNotice problem={problem} onPutAway={forget} />
      <ProblemNotice problem={register.problem} onPutAway={register.forget} />
      {grid.learnerIds.length === 0 ? (
        <EmptyState
          title={intl.formatMessage(messages.nobody)}
          action={
            <Button
              look="primary"
              label={intl.formatMessage(messages.backToCohort)}
              onPress={() => go(`/training/cohorts/${session.cohortId}`)}
            />
          }
        >
          {intl.formatMessage(messages.nobodyWhy)}
        </EmptyState>
      ) : (
        // In a window without height, as at 400 %, the page scrolls as one.
        <div className="min-h-0 grow [@media(max-height:34rem)]:min-h-auto [@media(max-height:34rem)]:shrink-0">
          <Tabs
            look="screen"
            label={intl.formatMessage(messages.views)}
            selectedId={view}
            onSelect={setView}
            tabs={[
              {
                id: 'assess',
                label: intl.formatMessage(messages.assess),
                content: <AssessView {...shared} onUsual={onUsual} onPrintRegister={printRegister} />,
              },
              {
                id: 'learner',
                label: intl.formatMessage(messages.oneLearner),
                content: <LearnerView {...shared} />,
              },
              {
                id: 'criterion',
                label: intl.formatMessage(messages.oneCriterion),
                content: <CriterionView {...shared} />,
              },
              {
                id: 'measures',
                label: intl.formatMessage(messages.measures),
                content: <MeasuresView session={session} grid={grid} marks={register.marks} />,
              },
              {
                id: 'owed',
                label: intl.formatMessage(messages.owed),
                count: owed,
                content: <OwedView {...shared} onPrepared={() => setView('assess')} />,
              },
            ]}
          />
        </div>
      )}
    </section>
  )
}
