import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { call, problemOf, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Tabs } from '../../../../ground/ui/design/content/Tabs'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { type PersonId, people } from '../../contract'
import type { FieldGroup } from '../../fields'
import { EditPerson } from '../form/EditPerson'
import { LikenessNotice } from '../form/LikenessNotice'
import { ArchiveDialog } from '../list/ArchiveDialog'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useWork } from '../../../../ground/ui/work'
import { ArrivedNotice, MergedPanel } from '../merge/MergedPanel'
import { DetailsTab } from './DetailsTab'
import { KeptDraftNotice } from './KeptDraftNotice'
import { messages } from './messages'
import { RecordHead } from './RecordHead'
import { ConsentsPanel } from './ConsentsPanel'
import { FilesPanel } from './FilesPanel'
import { HoldingsPanel } from './HoldingsPanel'
import { NotesPanel } from './NotesPanel'
import { OffenceNotesPanel } from './OffenceNotesPanel'
import { messages as ownWordsMessages } from './own-words/messages'
import { OwnWordsTab } from './own-words/OwnWordsTab'
import { QualificationsPanel } from './QualificationsPanel'
import { TimelinePanel } from './TimelinePanel'
import { useRecordCommands } from './use-record-commands'

interface RecordScreenProps {
  personId: PersonId
  isEditing: boolean
  /** Opens at roles and consents, whatever was looked at last: the home screen leads there. */
  isAtConsents: boolean
  onBack: () => void
  onEdit: () => void
  onEndEdit: () => void
  /** To the screen on which it is proposed to erase this record. */
  onErase: () => void
  /** The record was merged: where it stands today. */
  onStanding: (personId: PersonId) => void
  /** The id of a merged record by which the user came here. */
  oldId: PersonId | null
}

type Part = 'details' | 'roles' | 'own-words' | 'notes' | 'history'

/** The part that was last looked at: going from person to person compares like with like. */
let lastPart: Part = 'details'

/** One person's record: read, and changed part by part in its place. */
export function RecordScreen(props: RecordScreenProps) {
  const { personId, isEditing, isAtConsents, onBack, onEdit, onEndEdit, onErase, onStanding, oldId } = props
  const intl = useIntl()
  const may = useMay()
  const { data: record, error } = useQuery(people.get, { personId })
  const { run, problem, forget } = useWork()
  const head = useRef<HTMLDivElement>(null)
  const [part, setPart] = useState<Part>(isAtConsents ? 'roles' : lastPart)
  const [editing, setEditing] = useState<FieldGroup | null>(null)
  const [noteAsked, setNoteAsked] = useState(0)
  const [isArchiving, setArchiving] = useState(false)
  const isHere = record !== undefined
  useComingBack(`people/${personId}/`, (rest) => setPart(rest.split('/')[0] as Part))

  useEffect(() => {
    lastPart = part
  }, [part])

  const standing = record?.person.personId ?? personId
  const toStanding = useRef(onStanding)
  toStanding.current = onStanding
  useEffect(() => {
    if (standing !== personId) toStanding.current(standing)
  }, [standing, personId])

  useEffect(() => {
    // Another frame: the window's own frame gives the focus to the page when the address changes.
    if (!isHere || isEditing) return
    const turn = requestAnimationFrame(() => {
      // A form to which its owner comes back has it already, and so has the search field.
      if (isFocusNowhere()) head.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(turn)
  }, [isHere, isEditing])

  const isArchived = record?.person.archivedAt != null
  const canEdit = may('people.write') && !isArchived
  const name = record ? `${record.person.firstNames} ${record.person.lastName}`.trim() : ''
  /** Goes on with what was kept: one group in its place, or the whole form. */
  const goOn = (group: FieldGroup | null) => {
    if (!group) {
      onEdit()
      return
    }
    setPart('details')
    setEditing(group)
  }
  const print = () => void run(people.printPerson, { personId })
  const restore = async () => {
    if (!(await run(people.restore, { personIds: [personId] }))) return
    showToast({
      text: intl.formatMessage(messages.restored, { name }),
      onUndo: () => void call(people.archive, { personIds: [personId], reason: record?.person.archivedReason || '-' }),
      about: `archive ${personId}`,
    })
  }
  useRecordCommands({
    isHere: isHere && !isEditing,
    isArchived,
    onBack,
    onEdit,
    onPrint: print,
    onArchive: () => setArchiving(true),
    onRestore: () => void restore(),
    onHistory: () => setPart('history'),
    onNote: () => {
      setPart('notes')
      setNoteAsked(noteAsked + 1)
    },
  })

  const gone = problemOf(error)
  if (gone) {
    return (
      <div className="p-4">
        <Notice
          tone="warning"
          live="polite"
          title={intl.formatMessage(messages.gone)}
          actions={<Button label={intl.formatMessage(messages.back)} onPress={onBack} />}
        >
          {gone.message}
        </Notice>
      </div>
    )
  }
  if (!record || standing !== personId) return null
  const { person } = record
  if (isEditing && canEdit) {
    return (
      <div className="h-full overflow-auto">
        <EditPerson person={person} name={name} onEnd={onEndEdit} />
      </div>
    )
  }
  return (
    <article aria-label={name} className="flex h-full min-h-0 flex-col">
      <RecordHead
        ref={head}
        record={record}
        name={name}
        onBack={onBack}
        onPrint={print}
        onEdit={onEdit}
        onArchive={() => setArchiving(true)}
        onRestore={() => void restore()}
        onErase={onErase}
      />
      <ProblemNotice problem={problem} onPutAway={forget} />
      {/* In a very low window (400 % zoom) head and parts scroll together: beside the head there is no room to scroll in. */}
      <div className="relative min-h-0 grow overflow-auto px-4 pt-1 pb-8 [@media(max-height:22rem)]:min-h-fit [@media(max-height:22rem)]:overflow-visible">
        <div className="flex flex-col gap-2 py-1 empty:hidden">
          {oldId && <ArrivedNotice personId={personId} name={name} oldId={oldId} />}
          {canEdit && <KeptDraftNotice personId={personId} editing={editing} onGoOn={goOn} />}
          <LikenessNotice
            firstNames={person.firstNames}
            lastName={person.lastName}
            dateOfBirth={person.dateOfBirth}
            exceptPersonId={personId}
            during="record"
          />
        </div>
        <Tabs
          label={intl.formatMessage(messages.parts)}
          selectedId={part}
          onSelect={(id) => setPart(id as Part)}
          tabs={[
            {
              id: 'details',
              label: intl.formatMessage(messages.details),
              content: <DetailsTab person={person} canEdit={canEdit} editing={editing} onEditing={setEditing} />,
            },
            {
              id: 'roles',
              label: intl.formatMessage(messages.rolesTab),
              content: (
                <div className="flex flex-col gap-5">
                  <HoldingsPanel sort="roles" personId={personId} holdings={record.roles} canEdit={canEdit} />
                  <HoldingsPanel sort="programmes" personId={personId} holdings={record.programmes} canEdit={canEdit} />
                  <ConsentsPanel personId={personId} consents={record.consents} canEdit={canEdit} />
                  <QualificationsPanel
                    personId={personId}
                    qualifications={record.qualifications}
                    heldBefore={person.heldQualifications}
                    canEdit={canEdit}
                  />
                </div>
              ),
            },
            {
              id: 'own-words',
              label: intl.formatMessage(ownWordsMessages.tab),
              content: <OwnWordsTab personId={personId} consents={record.consents} canEdit={canEdit} />,
            },
            {
              id: 'notes',
              label: intl.formatMessage(messages.notesTab),
              content: (
                <div className="flex flex-col gap-5">
                  <NotesPanel personId={personId} notes={record.notes} canEdit={canEdit} asked={noteAsked} />
                  <FilesPanel personId={personId} files={record.files} canEdit={canEdit} />
                  <OffenceNotesPanel personId={personId} canEdit={canEdit} />
                </div>
              ),
            },
            {
              id: 'history',
              label: intl.formatMessage(messages.history),
              content: (
                <div className="flex flex-col gap-5">
                  <MergedPanel personId={personId} />
                  <TimelinePanel personId={personId} />
                </div>
              ),
            },
          ]}
        />
      </div>
      <ArchiveDialog
        personIds={isArchiving ? [personId] : null}
        onClose={() => setArchiving(false)}
        onDone={() => undefined}
      />
    </article>
  )
}
