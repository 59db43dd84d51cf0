import { Archive, ArchiveRestore, ArrowLeft, Copy, Pencil, Printer } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { Temporal } from 'temporal-polyfill'
import { onScreen } from '../../../ground/shared/dates'
import { call } from '../../../ground/ui/client/call'
import { useCommands } from '../../../ground/ui/commands/registry'
import { Button } from '../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../ground/ui/design/content/Badge'
import { DescriptionList } from '../../../ground/ui/design/content/DescriptionList'
import { Heading, Panel } from '../../../ground/ui/design/content/Panel'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../ground/ui/session'
import { organisation } from '../contract'
import { fields, type OfficeField } from '../fields'
import { inWords, useLookups } from './lookups'
import { messages } from './messages'
import { ProblemNotice } from '../../../ground/ui/design/content/ProblemNotice'
import { nameOf, type OfficeRecord, type Section } from './sections'
import { today } from '../../../ground/ui/today'
import { useWork } from '../../../ground/ui/work'

interface RecordPanelProps {
  section: Section
  record: OfficeRecord
  /** What hangs on it: rooms, lessons, appointments. */
  children?: ReactNode
  onBack: () => void
  onEdit: () => void
  /** Offered for projects. */
  onCopy?: () => void
}

/** One record of a register: read here, changed in its form. */
export function RecordPanel({ section, record, children, onBack, onEdit, onCopy }: RecordPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const head = useRef<HTMLDivElement>(null)
  const { run, problem, forget } = useWork()
  const { recordId } = record
  const isArchived = record.archivedAt !== null
  const canWrite = may(section.access)
  const name = nameOf(record)

  useEffect(() => {
    // After the frame has given the focus to the page that it brought.
    const turn = requestAnimationFrame(() => head.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(turn)
  }, [])
  const moveTo = async (archived: boolean) => {
    if (!(await run(section.archive, { recordId, isArchived: archived }))) return
    showToast({
      text: intl.formatMessage(archived ? messages.archived : messages.restored, { name }),
      onUndo: () => void call(section.archive, { recordId, isArchived: !archived }),
      about: `archive ${recordId}`,
    })
  }
  const print = () => void run(organisation.printProject, { recordId })
  const latest = useRef({ onBack, onEdit, print })
  latest.current = { onBack, onEdit, print }
  const prints = section.register === 'projects'
  useCommands(
    useMemo(
      () => [
        {
          id: 'organisation.back',
          label: intl.formatMessage(messages.back),
          group: 'Go',
          shortcut: 'Escape',
          access: 'organisation.read',
          run: () => latest.current.onBack(),
        } as const,
        ...(isArchived
          ? []
          : [
              {
                id: 'organisation.edit',
                label: intl.formatMessage(messages.editTitle, { name }),
                group: 'File',
                shortcut: 'E',
                access: section.access,
                run: () => latest.current.onEdit(),
              } as const,
            ]),
        ...(prints
          ? [
              {
                id: 'organisation.print',
                label: intl.formatMessage(messages.print),
                group: 'File',
                shortcut: 'Ctrl+P',
                access: 'organisation.read',
                run: () => latest.current.print(),
              } as const,
            ]
          : []),
      ],
      [intl, isArchived, name, section.access, prints],
    ),
  )
  return (
    <article aria-label={name} className="flex h-full min-h-0 flex-col">
      <div ref={head} tabIndex={-1} className="flex flex-col gap-1 border-b border-line px-4 py-2 outline-none">
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          <span className="list-detail:hidden">
            <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={onBack} />
          </span>
          <span className="min-w-40 flex-1">
            <Heading level={1}>{name}</Heading>
          </span>
          <span className="flex flex-wrap gap-1">
            {canWrite && !isArchived && (
              <Button icon={Pencil} label={intl.formatMessage(messages.edit)} shortcut="E" onPress={onEdit} />
            )}
            {prints && <Button icon={Printer} label={intl.formatMessage(messages.print)} onPress={print} />}
            {canWrite && onCopy && (
              <IconButton icon={Copy} label={intl.formatMessage(messages.copy)} onPress={onCopy} />
            )}
            {canWrite && !isArchived && (
              <IconButton
                icon={Archive}
                label={intl.formatMessage(messages.archive)}
                onPress={() => void moveTo(true)}
              />
            )}
            {canWrite && isArchived && (
              <Button
                look="primary"
                icon={ArchiveRestore}
                label={intl.formatMessage(messages.restore)}
                onPress={() => void moveTo(false)}
              />
            )}
          </span>
        </div>
        <Marks record={record} />
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="relative min-h-0 grow overflow-auto px-4 pt-2 pb-8">
        <div className="flex flex-col gap-5">
          <Facts section={section} record={record} />
          {children}
          <p className="text-small text-text-quiet tabular-nums">
            {intl.formatMessage(messages.changedBy, {
              name: record.updatedBy,
              date: onScreen(dayOf(record.updatedAt)),
            })}
          </p>
        </div>
      </div>
    </article>
  )
}

/** What a record is at a glance. */
function Marks({ record }: { record: OfficeRecord }) {
  const intl = useIntl()
  const now = today()
  const { startedOn, endedOn } = record as { startedOn?: string | null; endedOn?: string | null }
  const isProject = 'isPilot' in record
  const isOver = typeof endedOn === 'string' && endedOn < now
  const isToCome = typeof startedOn === 'string' && startedOn > now
  return (
    <div className="flex flex-wrap gap-1 empty:hidden">
      {record.archivedAt !== null && <Badge tone="warning" label={intl.formatMessage(messages.inArchive)} />}
      {isProject && isOver && <Badge label={intl.formatMessage(messages.over)} />}
      {isProject && isToCome && <Badge label={intl.formatMessage(messages.toCome)} />}
      {isProject && typeof startedOn === 'string' && !isOver && !isToCome && (
        <Badge tone="success" label={intl.formatMessage(messages.running)} />
      )}
      {record.isPilot === true && <Badge tone="info" label={intl.formatMessage(messages.pilot)} />}
      {record.isStaff === true && <Badge tone="info" label={intl.formatMessage(messages.worksHere)} />}
      {record.livedExperienceLed === true && <Badge tone="info" label={intl.formatMessage(messages.livedLed)} />}
    </div>
  )
}

/** The fields of the form, in its groups and its order. Groups without an answer are left out, but for the first. */
function Facts({ section, record }: { section: Section; record: OfficeRecord }) {
  const intl = useIntl()
  const lookups = useLookups()
  if (lookups === null) return null
  const shown = (field: OfficeField): string => {
    const answer = record[field.key]
    if (field.kind === 'check') return intl.formatMessage(answer === true ? messages.yes : messages.no)
    if (field.kind === 'yes-no') {
      if (answer === null) return intl.formatMessage(messages.notAsked)
      return intl.formatMessage(answer === true ? messages.yes : messages.no)
    }
    return inWords(lookups, field, answer)
  }
  const isAnswered = (field: OfficeField) => {
    const answer = record[field.key]
    return answer !== null && answer !== '' && answer !== false && !(Array.isArray(answer) && answer.length === 0)
  }
  return fields[section.register].map((group, place) => {
    const groupFields: readonly OfficeField[] = group.fields
    if (place > 0 && !groupFields.some(isAnswered)) return null
    return (
      <Panel key={group.heading} title={group.heading}>
        <DescriptionList
          items={groupFields.map((field) => ({ id: field.key, label: field.label, value: shown(field) }))}
        />
      </Panel>
    )
  })
}

function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString()
}
