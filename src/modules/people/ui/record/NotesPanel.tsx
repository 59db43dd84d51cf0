import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useDraft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { TextArea } from '../../../../ground/ui/design/fields/text/TextArea'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { type PersonId, type PersonRecord, people } from '../../contract'
import { useWork } from '../../../../ground/ui/work'
import { messages } from './messages'
import { shownWhen } from './when'

interface NotesPanelProps {
  personId: PersonId
  notes: PersonRecord['notes']
  canEdit: boolean
  /** Goes up when the note field is asked for by its key. */
  asked: number
}

/** Notes, the latest first, and a field for one more that is always open. */
export function NotesPanel({ personId, notes, canEdit, asked }: NotesPanelProps) {
  const intl = useIntl()
  const ordered = [...notes].sort((a, b) => b.writtenAt.localeCompare(a.writtenAt))
  return (
    <Panel title={intl.formatMessage(messages.notes)}>
      {canEdit && <NewNote personId={personId} asked={asked} />}
      {ordered.length === 0 ? (
        <p className="py-1 text-body text-text-quiet">{intl.formatMessage(messages.noNotes)}</p>
      ) : (
        <ul className="flex flex-col">
          {ordered.map((note) => (
            <li key={note.noteId} className="flex flex-col gap-0.5 border-b border-line py-2 text-body">
              <span className="text-small text-text-quiet">
                {intl.formatMessage(messages.writtenBy, { who: note.writtenBy, when: shownWhen(note.writtenAt) })}
              </span>
              <span className="max-w-prose break-words whitespace-pre-line">{note.text}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function NewNote({ personId, asked }: { personId: PersonId; asked: number }) {
  const intl = useIntl()
  const draft = useDraft<string>(`note/${personId}`)
  const [typed, setTyped] = useState<string | null>(null)
  const { run, problem, forget } = useWork()
  const box = useRef<HTMLDivElement>(null)
  const text = typed ?? draft.restored ?? ''
  const isReady = draft.state === 'ready'
  useEffect(() => {
    if (asked > 0 && isReady) box.current?.querySelector('textarea')?.focus()
  }, [asked, isReady])
  if (!isReady) return null
  const change = (next: string) => {
    setTyped(next)
    forget()
    if (next.trim()) draft.keep(next)
    else void draft.discard()
  }
  const add = async () => {
    await draft.saveNow()
    if (!(await run(people.addNote, { personId, text }))) return
    setTyped('')
    await draft.discard()
    showToast({ text: intl.formatMessage(messages.noteAdded) })
  }
  return (
    <div
      ref={box}
      role="presentation"
      className="mb-2 flex max-w-form flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void add()
        }
      }}
    >
      <TextArea
        label={intl.formatMessage(messages.note)}
        description={intl.formatMessage(messages.noteHint)}
        lines={2}
        value={text}
        onChange={change}
        error={problem?.fields?.text ?? problem?.message ?? null}
      />
      <span>
        <Button
          label={intl.formatMessage(messages.addNote)}
          shortcut="Ctrl+Enter"
          isDisabled={!text.trim()}
          onPress={() => void add()}
        />
      </span>
    </div>
  )
}
