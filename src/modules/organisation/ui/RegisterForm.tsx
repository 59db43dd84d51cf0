import { type KeyboardEvent, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf } from '../../../ground/ui/client/call'
import { useDraft, type Draft } from '../../../ground/ui/client/draft'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Heading } from '../../../ground/ui/design/content/Panel'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { blank, fields, type OfficeField } from '../fields'
import { OfficeFields } from './OfficeFields'
import { inWords, useLookups } from './lookups'
import { messages } from './messages'
import { type Answers, nameOf, type OfficeRecord, type Section } from './sections'

/** What is kept of a form that is not finished, and the version that it was opened on. */
interface Kept {
  readonly typed: Answers
  readonly version: number | null
}

interface RegisterFormProps {
  section: Section
  /** Null for a new record. */
  record: OfficeRecord | null
  onSaved: (recordId: string) => void
  onLeave: () => void
}

export function draftKey(section: Section, recordId: string | null): string {
  return `organisation/${section.id}/${recordId ?? 'new'}`
}

/** The whole form of a record. What is typed is kept as a draft; Esc leaves without loss, Ctrl+S saves. */
export function RegisterForm(props: RegisterFormProps) {
  const { section, record } = props
  const [turn, setTurn] = useState(0)
  const draft = useDraft<Kept>(draftKey(section, record?.recordId ?? null))
  const lookups = useLookups()
  if (draft.state === 'loading' || lookups === null) return null
  return <Sheet key={turn} {...props} draft={draft} turn={turn} onAfresh={() => setTurn(turn + 1)} />
}

interface SheetProps extends RegisterFormProps {
  draft: Draft<Kept>
  turn: number
  onAfresh: () => void
}

function Sheet({ section, record, draft, turn, onSaved, onLeave, onAfresh }: SheetProps) {
  const intl = useIntl()
  const groups = fields[section.register]
  const all: readonly OfficeField[] = groups.flatMap((group): readonly OfficeField[] => group.fields)
  // A draft that was just dropped is still in hand: it is not put back.
  const kept = turn === 0 ? draft.restored : null
  const [opened] = useState<Answers>(() =>
    record ? answersOf(record, all) : { ...blank[section.register], ...section.start },
  )
  const version = useRef(kept ? kept.version : (record?.version ?? null))
  const [theirs, setTheirs] = useState<OfficeRecord | null>(null)
  const isDone = useRef(false)

  const save = async (typed: Answers): Promise<Problem | null> => {
    try {
      const input = { recordId: record?.recordId ?? null, version: version.current, draft: typed }
      const { recordId } = (await call(section.save, input)) as { recordId: string }
      isDone.current = true
      await draft.discard()
      showToast({ text: intl.formatMessage(messages.saved) })
      onSaved(recordId)
      return null
    } catch (error) {
      const problem = problemOf(error)
      if (problem?.code === 'organisation.changed-meanwhile' && record) {
        const now = ((await call(section.list, {})) as OfficeRecord[]).find((one) => one.recordId === record.recordId)
        // Saving again is with open eyes: what stands there now is shown above the form.
        if (now) version.current = now.version
        setTheirs(now ?? null)
      }
      return problem
    }
  }
  const { Field, shell, values } = useRecordForm<Answers>({
    schema: section.schema,
    values: kept?.typed ?? opened,
    save,
    onValues: (typed) => {
      if (isDone.current) return
      if (all.every(({ key }) => JSON.stringify(typed[key]) === JSON.stringify(opened[key]))) void draft.discard()
      else draft.keep({ typed, version: version.current })
    },
  })
  const leave = () => void draft.saveNow().then(onLeave)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isOpenList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key !== 'Escape' || event.defaultPrevented || isOpenList) return
    event.preventDefault()
    leave()
  }
  const title = record
    ? intl.formatMessage(messages.editTitle, { name: nameOf(record) })
    : intl.formatMessage(section.add)
  return (
    <div role="presentation" className="relative h-full overflow-auto p-5" onKeyDown={onKeyDown}>
      <div className="flex max-w-form flex-col gap-4">
        <Heading level={1}>{title}</Heading>
        {kept && (
          <Notice
            tone="info"
            live="polite"
            title={intl.formatMessage(messages.draftBack)}
            actions={
              <Button
                size="small"
                label={intl.formatMessage(messages.discard)}
                onPress={() => void draft.discard().then(onAfresh)}
              />
            }
          />
        )}
        {theirs && <Theirs opened={opened} now={theirs} all={all} />}
        <RecordForm
          shell={shell}
          label={title}
          saveLabel={intl.formatMessage(messages.save)}
          onCancel={leave}
          cancelLabel={intl.formatMessage(messages.leave)}
        >
          {groups.map((group, place) => (
            <FormSection key={group.heading} title={group.heading}>
              <OfficeFields Field={Field} fields={group.fields} values={values} startsHere={place === 0} />
            </FormSection>
          ))}
        </RecordForm>
      </div>
    </div>
  )
}

/** What somebody else wrote meanwhile, field by field. */
function Theirs({ opened, now, all }: { opened: Answers; now: OfficeRecord; all: readonly OfficeField[] }) {
  const intl = useIntl()
  const lookups = useLookups()
  const changed = all.filter(({ key }) => JSON.stringify(now[key]) !== JSON.stringify(opened[key]))
  if (changed.length === 0 || lookups === null) return null
  const shown = (field: OfficeField) => {
    const answer = now[field.key]
    const text =
      typeof answer === 'boolean'
        ? intl.formatMessage(answer ? messages.yes : messages.no)
        : inWords(lookups, field, answer)
    return text || intl.formatMessage(messages.notGiven)
  }
  return (
    <Notice tone="warning" title={intl.formatMessage(messages.theirs)}>
      <ul className="list-disc pl-5">
        {changed.map((field) => (
          <li key={field.key}>{intl.formatMessage(messages.theirLine, { field: field.label, value: shown(field) })}</li>
        ))}
      </ul>
    </Notice>
  )
}

function answersOf(record: OfficeRecord, all: readonly OfficeField[]): Answers {
  return Object.fromEntries(all.map(({ key }) => [key, record[key]])) as Answers
}
