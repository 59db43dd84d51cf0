import { Archive, ArchiveRestore, ArrowLeft, Copy, Pencil } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { organisation } from '../../../organisation/contract'
import type { CohortId, CohortLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { ChangePanel } from './ChangePanel'
import { CohortStanding } from './CohortStanding'
import { CopyForm } from './CopyForm'
import { LearnersPanel } from './LearnersPanel'
import { messages as listMessages } from './messages'
import { OwedPanel } from './OwedPanel'
import { messages } from './page-messages'
import { SessionsPanel } from './SessionsPanel'

interface CohortPageProps {
  cohortId: ReturnType<typeof CohortId.parse>
  /** The form that is open on it, by its address; null for none. */
  open: string | null
  go: (path: string, replace?: boolean) => void
}

/** One cohort: who learns in it and how far they are, its sessions, what it changed, and what comes next. */
export function CohortPage({ cohortId, open, go }: CohortPageProps) {
  const intl = useIntl()
  const head = useRef<HTMLDivElement>(null)
  const { data: whole, error } = useQuery(training.cohort, { cohortId })
  const work = useWork()
  const here = `/training/cohorts/${cohortId}`
  const back = () => go('/training/cohorts')
  const openForm = (form: string) => go(`${here}/${form}`, true)
  const closeForm = () => go(here, true)
  const latest = useRef({ back, edit: () => openForm('edit') })
  latest.current = { back, edit: () => openForm('edit') }
  const isArchived = whole?.cohort.archivedAt != null
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'training.cohort.back',
          label: intl.formatMessage(messages.back),
          group: 'Go',
          shortcut: 'Escape',
          access: 'training.read',
          run: () => latest.current.back(),
        },
        ...(isArchived
          ? []
          : [
              {
                id: 'training.cohort.edit',
                label: intl.formatMessage(messages.edit),
                group: 'File',
                shortcut: 'E',
                access: 'training.teach',
                run: () => latest.current.edit(),
              } as const,
            ]),
      ],
      [intl, isArchived],
    ),
  )
  const isHere = whole !== undefined
  useEffect(() => {
    if (!isHere || open !== null) return
    const turn = requestAnimationFrame(() => head.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(turn)
  }, [isHere, open])
  if (error && !whole)
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={<Button label={intl.formatMessage(messages.back)} onPress={back} />}
      />
    )
  if (!whole) return null
  const { cohort } = whole
  const move = async (toArchive: boolean) => {
    if (!(await work.run(training.archiveCohort, { cohortId, isArchived: toArchive }))) return
    showToast({
      about: `training.cohort ${cohortId}`,
      text: intl.formatMessage(toArchive ? messages.archived : messages.restored, { name: cohort.name }),
      onUndo: () => void call(training.archiveCohort, { cohortId, isArchived: !toArchive }),
    })
  }
  return (
    <article aria-label={cohort.name} className="flex h-full min-h-0 flex-col">
      <div ref={head} tabIndex={-1} className="flex flex-col gap-1 border-b border-line px-4 py-2 outline-none">
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={back} />
          <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
            <Heading level={2}>{cohort.name}</Heading>
            {cohort.isPilot && <Badge tone="info" label={intl.formatMessage(listMessages.pilot)} />}
            {isArchived && <Badge tone="warning" label={intl.formatMessage(listMessages.archived)} />}
          </span>
          <HeadActions cohort={cohort} onOpen={openForm} onMove={(toArchive) => void move(toArchive)} />
        </div>
        <Facts cohort={cohort} />
      </div>
      <ProblemNotice problem={work.problem} onPutAway={work.forget} />
      <div className="relative min-h-0 grow overflow-auto px-4 pt-3 pb-8">
        <div className="flex flex-col gap-5">
          {open === 'copy' && (
            <CopyForm cohort={cohort} onEnd={closeForm} onCopied={(id) => go(`/training/cohorts/${id}`)} />
          )}
          <CohortStanding whole={whole} onOpen={openForm} go={go} />
          {open === 'owed' && <OwedPanel whole={whole} onClose={closeForm} go={go} />}
          <LearnersPanel whole={whole} open={open} onOpen={openForm} onClose={closeForm} go={go} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 list-detail:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <SessionsPanel whole={whole} open={open} onOpen={openForm} onClose={closeForm} go={go} />
            <ChangePanel whole={whole} />
          </div>
        </div>
      </div>
    </article>
  )
}

interface HeadActionsProps {
  cohort: CohortLine
  onOpen: (form: string) => void
  onMove: (toArchive: boolean) => void
}

function HeadActions({ cohort, onOpen, onMove }: HeadActionsProps) {
  const intl = useIntl()
  const may = useMay()
  if (!may('training.teach')) return null
  if (cohort.archivedAt !== null)
    return (
      <Button
        look="primary"
        icon={ArchiveRestore}
        label={intl.formatMessage(messages.restore)}
        onPress={() => onMove(false)}
      />
    )
  return (
    <span className="flex flex-wrap gap-1">
      <Button icon={Pencil} label={intl.formatMessage(messages.edit)} shortcut="E" onPress={() => onOpen('edit')} />
      <IconButton icon={Copy} label={intl.formatMessage(messages.copy)} onPress={() => onOpen('copy')} />
      <IconButton icon={Archive} label={intl.formatMessage(messages.archive)} onPress={() => onMove(true)} />
    </span>
  )
}

/** What, when, where, on whose plan: one line under the name. */
function Facts({ cohort }: { cohort: CohortLine }) {
  const intl = useIntl()
  const { data: areas } = useQuery(organisation.areas, {})
  const { data: projects } = useQuery(organisation.projects, {}, { enabled: cohort.projectId !== null })
  const { data: cohorts } = useQuery(training.cohorts, {}, { enabled: cohort.copiedFromId !== null })
  const { startsOn, endsOn } = cohort
  const from = startsOn === null ? '' : onScreen(startsOn)
  const to = endsOn === null ? '' : onScreen(endsOn)
  const days =
    from && to
      ? intl.formatMessage(messages.fromTo, { from, to })
      : from
        ? intl.formatMessage(messages.from, { from })
        : to && intl.formatMessage(messages.until, { to })
  const origin = cohorts?.find(({ cohortId }) => cohortId === cohort.copiedFromId)
  const facts = [
    intl.formatMessage(listMessages.issueOf, { title: cohort.qualification, issue: cohort.issue }),
    days,
    areas?.find(({ areaId }) => areaId === cohort.areaId)?.name,
    projects?.find(({ recordId }) => recordId === cohort.projectId)?.name,
    origin && intl.formatMessage(messages.copiedFrom, { name: origin.name }),
  ].filter(Boolean)
  return <p className="text-body text-text-quiet tabular-nums">{facts.join(' · ')}</p>
}
