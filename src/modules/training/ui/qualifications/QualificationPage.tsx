import { Archive, ArchiveRestore, ArrowLeft, Pencil } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../../ground/ui/client/call'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { training } from '../../contract'
import type { Qualification } from '../../specification-shapes'
import { useRolesNeeding } from '../roles-needing'
import { IssuesPanel } from './IssuesPanel'
import { messages } from './messages'
import { isPast, levelWords, useDates } from './qualification-state'
import { useLeaveKey } from '../../../../ground/ui/leave-key'

const base = '/training/qualifications'

interface QualificationPageProps {
  /** Null: it is not there. */
  qualification: Qualification | null
  all: readonly Qualification[]
  isImporting: boolean
  go: (path: string, replace?: boolean) => void
}

/** One qualification: its facts, its dates with what they block, and its issues. */
export function QualificationPage({ qualification, all, isImporting, go }: QualificationPageProps) {
  const intl = useIntl()
  const may = useMay()
  const page = useRef<HTMLElement>(null)
  const dates = useDates()
  const { run, problem, forget } = useWork()
  const needing = useRolesNeeding(qualification?.qualificationId ?? '')
  const back = () => go(base)
  useLeaveKey(page, back)
  const here = `${base}/${qualification?.qualificationId ?? ''}`
  const isArchived = qualification?.archivedAt !== null
  const mayWrite = may('training.design')
  const edit = useRef(() => go(`${here}/edit`))
  edit.current = () => go(`${here}/edit`)
  useCommands(
    useMemo(
      (): Command[] =>
        isArchived
          ? []
          : [
              {
                id: 'training.qualification.edit',
                label: intl.formatMessage(messages.edit),
                group: 'File',
                shortcut: 'E',
                access: 'training.design',
                run: () => edit.current(),
              },
            ],
      [intl, isArchived],
    ),
  )
  if (!qualification) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={<Button label={intl.formatMessage(messages.back)} onPress={back} />}
      />
    )
  }
  const { qualificationId, title, kind } = qualification
  const move = async (toArchive: boolean) => {
    if (!(await run(training.archiveQualification, { qualificationId, isArchived: toArchive }))) return
    showToast({
      about: `training.qualification ${qualificationId}`,
      text: intl.formatMessage(toArchive ? messages.isArchived : messages.isRestored, { title }),
      onUndo: () => void call(training.archiveQualification, { qualificationId, isArchived: !toArchive }),
    })
  }
  const next = all.find((one) => one.qualificationId === qualification.progressesToId)
  const earlier = all.find((one) => one.qualificationId === qualification.needsId)
  const isModule = kind === 'module'
  const shownIf = (value: string, isShown: boolean, id: string, label: string) =>
    isShown ? [{ id, label, value }] : []
  return (
    <article ref={page} aria-label={title} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={back} />
        <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
          <Heading level={2}>{title}</Heading>
          {isArchived && <Badge tone="warning" label={intl.formatMessage(messages.archived)} />}
          {isPast(qualification.operationalEndOn) && (
            <Badge tone="warning" label={intl.formatMessage(messages.closed)} />
          )}
          {isPast(qualification.certificationEndOn) && (
            <Badge tone="danger" label={intl.formatMessage(messages.claimsClosed)} />
          )}
        </span>
        {mayWrite && !isArchived && (
          <>
            <Button
              icon={Pencil}
              label={intl.formatMessage(messages.edit)}
              shortcut="E"
              onPress={() => go(`${here}/edit`)}
            />
            <IconButton icon={Archive} label={intl.formatMessage(messages.archive)} onPress={() => void move(true)} />
          </>
        )}
        {mayWrite && isArchived && (
          <Button
            look="primary"
            icon={ArchiveRestore}
            label={intl.formatMessage(messages.restore)}
            onPress={() => void move(false)}
          />
        )}
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="relative flex min-h-0 grow flex-col gap-5 overflow-auto px-4 pt-2 pb-8">
        <DescriptionList
          items={[
            {
              id: 'body',
              label: intl.formatMessage(messages.body),
              value: isModule ? intl.formatMessage(messages.ownModule) : qualification.awardingBody,
            },
            { id: 'short', label: intl.formatMessage(messages.shortTitle), value: qualification.shortTitle },
            ...shownIf(qualification.number, !isModule, 'number', intl.formatMessage(messages.number)),
            ...shownIf(levelWords(intl, qualification.level), !isModule, 'level', intl.formatMessage(messages.level)),
            ...dates(qualification).filter(({ value }) => !isModule || value !== ''),
            {
              id: 'needs',
              label: intl.formatMessage(messages.needs),
              value: earlier && <Link href={`${base}/${earlier.qualificationId}`}>{earlier.title}</Link>,
            },
            {
              id: 'next',
              label: intl.formatMessage(messages.progressesTo),
              value: next && <Link href={`${base}/${next.qualificationId}`}>{next.title}</Link>,
            },
            {
              id: 'needed',
              label: intl.formatMessage(messages.neededBy),
              value: needing.length > 0 && <Link href={`${base}/roles`}>{needing.join(', ')}</Link>,
            },
          ].filter(({ id, value }) => value || (id !== 'next' && id !== 'needs' && id !== 'needed'))}
        />
        <IssuesPanel qualification={qualification} isImporting={isImporting} go={go} />
        {!isModule && (
          <p className="text-body">
            <Link href={`/training/quality/${qualificationId}`}>{intl.formatMessage(messages.quality)}</Link>
          </p>
        )}
      </div>
    </article>
  )
}
