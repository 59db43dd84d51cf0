import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import type { LearnerId } from '../../cohort-shapes'
import { training } from '../../contract'
import { AdjustmentsPanel } from './AdjustmentsPanel'
import { AppealsPanel } from './AppealsPanel'
import { ClaimStanding } from './ClaimStanding'
import { EvidencePanel } from './EvidencePanel'
import { KeptPanel } from './KeptPanel'
import { MeasuresPanel } from './MeasuresPanel'
import { messages } from './messages'
import { UnitsPanel } from './UnitsPanel'

interface LearnerPageProps {
  learnerId: ReturnType<typeof LearnerId.parse>
  open: string | null
  go: (path: string, replace?: boolean) => void
}

/** Everything of one learner on one issue: what is decided, what is missing, evidence, and what else was agreed. */
export function LearnerPage({ learnerId, open, go }: LearnerPageProps) {
  const intl = useIntl()
  const may = useMay()
  const head = useRef<HTMLDivElement>(null)
  const { data: learner, error } = useQuery(training.learner, { learnerId })
  const personId = learner?.personId
  const { data: places } = useQuery(
    training.learnerPlaces,
    { personId: personId ?? '' },
    { enabled: personId !== undefined },
  )
  const own = places?.find((one) => one.learnerId === learnerId)
  const cohorts = own?.cohorts ?? []
  const { run, problem, forget } = useWork()
  const here = `/training/learners/${learnerId}`
  const cohort = cohorts.findLast(({ leftOn }) => leftOn === null) ?? cohorts.at(-1)
  const back = () => go(cohort ? `/training/cohorts/${cohort.cohortId}` : '/training/cohorts')
  const print = () => personId && void run(training.printTranscript, { personId })
  const latest = useRef({ back, print })
  latest.current = { back, print }
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'training.learner.back',
          label: intl.formatMessage(messages.back),
          group: 'Go',
          shortcut: 'Escape',
          access: 'training.read',
          run: () => latest.current.back(),
        },
        {
          id: 'training.learner.transcript',
          label: intl.formatMessage(messages.transcript),
          group: 'File',
          shortcut: 'Ctrl+P',
          access: 'training.print',
          run: () => latest.current.print(),
        },
      ],
      [intl],
    ),
  )
  const isHere = learner !== undefined
  useEffect(() => {
    if (!isHere || open !== null) return
    const turn = requestAnimationFrame(() => head.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(turn)
  }, [isHere, open])
  if (error && !learner)
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={<Button label={intl.formatMessage(messages.toCohorts)} onPress={() => go('/training/cohorts')} />}
      />
    )
  if (!learner) return null
  const parts = {
    learner,
    open,
    onOpen: (form: string) => go(`${here}/${form}`, true),
    onClose: () => go(here, true),
  }
  const facts = [
    intl.formatMessage(messages.issueOf, { title: learner.qualification, issue: learner.issue }),
    intl.formatMessage(messages.started, { on: onScreen(learner.startedOn) }),
    learner.registeredOn === null
      ? intl.formatMessage(messages.notRegistered)
      : intl.formatMessage(messages.registered, { on: onScreen(learner.registeredOn) }),
    learner.learnerNumber && intl.formatMessage(messages.number, { number: learner.learnerNumber }),
  ].filter(Boolean)
  return (
    <article aria-label={learner.name} className="flex h-full min-h-0 flex-col">
      <div ref={head} tabIndex={-1} className="flex flex-col gap-1 border-b border-line px-4 py-2 outline-none">
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={back} />
          <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
            <Heading level={2}>{learner.name}</Heading>
            {learner.hasAchieved && <Badge tone="success" label={intl.formatMessage(messages.achieved)} />}
            {learner.withdrawnOn !== null && (
              <Badge
                tone="warning"
                label={intl.formatMessage(messages.withdrawn, {
                  on: onScreen(learner.withdrawnOn),
                  reason: learner.withdrawnReason,
                })}
              />
            )}
          </span>
          {may('training.print') && (
            <span className="flex flex-wrap gap-1">
              <Button
                icon={Printer}
                label={intl.formatMessage(messages.index)}
                onPress={() => void run(training.printEvidenceIndex, { learnerId })}
              />
              <Button
                icon={Printer}
                label={intl.formatMessage(messages.transcript)}
                shortcut="Ctrl+P"
                onPress={print}
              />
            </span>
          )}
        </div>
        <p className="text-body text-text-quiet tabular-nums">{facts.join(' · ')}</p>
        <p className="flex flex-wrap gap-x-4 text-body break-words *:min-w-0">
          {cohorts.map(({ cohortId, name }) => (
            <Link key={cohortId} onPress={() => go(`/training/cohorts/${cohortId}`)}>
              {name}
            </Link>
          ))}
          <Link onPress={() => go(`/training/learners/person/${learner.personId}`)}>
            {intl.formatMessage(messages.person, { name: learner.name })}
          </Link>
          {may('people.read') && (
            <Link onPress={() => go(`/people/${learner.personId}`)}>
              {intl.formatMessage(messages.record, { name: learner.name })}
            </Link>
          )}
        </p>
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="relative min-h-0 grow overflow-auto px-4 pt-3 pb-8 [@media(max-height:30rem)]:min-h-fit [@media(max-height:30rem)]:overflow-visible">
        <div className="grid items-start gap-x-8 gap-y-5 list-detail:grid-cols-[3fr_2fr]">
          <div className="flex min-w-0 flex-col gap-5">
            <ClaimStanding learner={learner} isModule={own?.kind === 'module'} go={go} />
            <UnitsPanel learner={learner} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <EvidencePanel {...parts} />
            <MeasuresPanel learner={learner} />
            <AdjustmentsPanel {...parts} />
            <AppealsPanel {...parts} />
            <KeptPanel learner={learner} />
          </div>
        </div>
      </div>
    </article>
  )
}
