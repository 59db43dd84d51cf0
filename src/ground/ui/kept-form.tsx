import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { defineMessages, useIntl } from 'react-intl'
import type { z } from 'zod'
import { refusalOf } from './client/call'
import { formIsOpen } from './client/coming-back'
import { useDraft } from './client/draft'
import { Button } from './design/actions/Button'
import { Notice } from './design/content/Notice'
import { Heading } from './design/content/Panel'
import { InlineForm } from './design/form/InlineForm'
import { RecordForm } from './design/form/RecordForm'
import { useRecordForm } from './design/form/use-record-form'
import { ChangedNotice } from './kept-form/ChangedNotice'
import { type EditedRecord, type Meeting, meet } from './kept-form/meet'
import { useLeaveKey } from './leave-key'

const messages = defineMessages({
  back: { id: 'form.kept.back', defaultMessage: 'What you typed before is back.' },
  afresh: { id: 'form.kept.afresh', defaultMessage: 'Begin again' },
  leave: { id: 'form.kept.leave', defaultMessage: 'Leave' },
})

/** What is kept of a form that is not finished: the typing, and of a changed record what it was typed against. */
interface Kept<T> {
  readonly typed: T
  readonly stood: Partial<T> | null
  readonly version: number | null
}

interface KeptFormProps<T extends object> {
  /**
   * Where the typing is kept: the module's `draftPlace` must lead this key home. A form about a person has the id of the
   * person, or of what is theirs, in its key: by it the draft goes when they are erased.
   */
  draftKey: string
  label: string
  /** A verb and its object; from what is typed where it counts something. Left out: "Save". */
  saveLabel?: string | ((typed: T) => string)
  schema: z.ZodType<unknown, T>
  /** What the form opens with where nothing was kept. */
  values: T
  /** For a form that changes what is there already. */
  record?: EditedRecord<T> | null
  /**
   * Saves, and throws what `call` throws; `version` is that of the record as this form knows it. What it gives is done
   * in place of `onEnd`; `stays`: nothing was saved, and the form stays as it is.
   */
  save: (typed: T, version: number) => Promise<(() => void) | 'stays' | void>
  /** Saved, or left: what was typed is kept then. */
  onEnd: () => void
  /** `page` has a heading and the whole width; Enter does not save it. `inline` stands in the place of what it changes. */
  look?: 'inline' | 'page'
  /** Shows the label of an inline form that nothing above it names. A page always shows it. */
  isHeaded?: boolean
  children: (form: ReturnType<typeof useRecordForm<T>>) => ReactNode
}

/**
 * A form whose typing is kept from the first key on: over a wrong click, a lock, a crash. Esc and Cancel leave and keep
 * it; "Begin again" drops it; once saved it is gone.
 */
export function KeptForm<T extends object>(props: KeptFormProps<T>) {
  const [turn, setTurn] = useState(0)
  return <Sheet key={`${props.draftKey} ${turn}`} {...props} onAfresh={() => setTurn(turn + 1)} />
}

function Sheet<T extends object>(props: KeptFormProps<T> & { onAfresh: () => void }) {
  const { draftKey, label, saveLabel, schema, values, record, save, onEnd, look = 'inline', isHeaded = false } = props
  const { onAfresh, children } = props
  const intl = useIntl()
  const draft = useDraft<Kept<T>>(draftKey)
  const [opened] = useState(values)
  /** With the record as it stood then: one's own save must not be told as theirs. */
  const [met, setMet] = useState<{ meeting: Meeting<T>; record: EditedRecord<T> } | null>(null)
  const stood = useRef(record?.values ?? null)
  const version = useRef(record?.version ?? null)
  const isDone = useRef(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const form = useRecordForm<T>({
    schema,
    values: opened,
    save: (typed) =>
      refusalOf(async () => {
        const next = await save(typed, version.current ?? 0)
        if (next === 'stays') return
        isDone.current = true
        const gone = draft.discard()
        // At once: what comes late would take the keyboard from whatever its owner has gone on to. Whoever left while it
        // was being saved is not brought back.
        const end = next ?? onEnd
        if (isHere.current) end()
        // It is saved, whatever becomes of the draft.
        await gone.catch(() => undefined)
      }),
    onValues: (typed) => {
      if (isDone.current) return
      if (JSON.stringify(typed) === JSON.stringify({ ...opened, ...stood.current })) void draft.discard()
      else draft.keep({ typed, stood: stood.current, version: version.current })
    },
  })

  useEffect(() => formIsOpen(draftKey), [draftKey])

  const isReady = draft.state === 'ready'
  const isBack = draft.restored !== null
  const putBack = useEffectEvent(() => {
    const kept = draft.restored
    if (!kept) return
    if (stood.current) stood.current = kept.stood
    if (version.current !== null) version.current = kept.version
    form.restore(withEarly(kept.typed, opened, form.form.state.values))
  })
  useEffect(() => {
    if (isReady) putBack()
  }, [isReady])

  const now = JSON.stringify([record?.values, record?.version])
  const isSaving = form.shell.isSaving
  const takeIn = useEffectEvent(() => {
    if (!record || isDone.current) return
    // Not the values of this render: a draft may have been put back since.
    const found = meet(stood.current ?? {}, form.form.state.values, record.values)
    stood.current = record.values
    version.current = record.version ?? null
    if (found.taken.length === 0 && found.both.length === 0) return
    for (const key of found.taken) form.form.setFieldValue(key as never, record.values[key] as never)
    setMet({ meeting: found, record })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the record is another one than it was
  useEffect(() => {
    if (isReady && !isSaving) takeIn()
  }, [isReady, isSaving, now])

  const leave = () => void draft.saveNow().finally(onEnd)
  const notices = (
    <>
      {isBack && (
        <Notice
          tone="info"
          live="polite"
          title={intl.formatMessage(messages.back)}
          actions={
            <Button
              size="small"
              label={intl.formatMessage(messages.afresh)}
              onPress={() => void draft.discard().then(onAfresh)}
            />
          }
        />
      )}
      {met && <ChangedNotice {...met} />}
    </>
  )
  const said = typeof saveLabel === 'function' ? saveLabel(form.values) : saveLabel
  const saving = said === undefined ? {} : { saveLabel: said }
  if (look === 'inline') {
    return (
      <InlineForm shell={form.shell} label={label} {...saving} onCancel={leave}>
        {isHeaded && <Heading level={3}>{label}</Heading>}
        {notices}
        {children(form)}
      </InlineForm>
    )
  }
  return (
    <Page onLeave={leave}>
      <Heading level={1}>{label}</Heading>
      {notices}
      <RecordForm
        shell={form.shell}
        label={label}
        {...saving}
        onCancel={leave}
        cancelLabel={intl.formatMessage(messages.leave)}
      >
        <div className="flex flex-col gap-3">{children(form)}</div>
      </RecordForm>
    </Page>
  )
}

function Page({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null)
  useLeaveKey(page, onLeave)
  return (
    <div ref={page} className="relative h-full overflow-auto p-5">
      <div className="flex max-w-form-wide flex-col gap-4">{children}</div>
    </div>
  )
}

/** The form stood open for a moment before the vault answered: what was typed then counts where nothing was kept. */
function withEarly<T extends object>(kept: T, opened: T, early: T): T {
  const same = (key: keyof T, one: T, other: T) => JSON.stringify(one[key]) === JSON.stringify(other[key])
  const keys = (Object.keys(opened) as (keyof T)[]).filter(
    (key) => same(key, kept, opened) && !same(key, early, opened),
  )
  // A draft of an older version of the program may lack a field.
  return { ...opened, ...kept, ...Object.fromEntries(keys.map((key) => [key, early[key]])) }
}
