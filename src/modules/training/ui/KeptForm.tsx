import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { defineMessages, useIntl } from 'react-intl'
import type { z } from 'zod'
import { refusalOf } from '../../../ground/ui/client/call'
import { type Draft, useDraft } from '../../../ground/ui/client/draft'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Heading } from '../../../ground/ui/design/content/Panel'
import { InlineForm } from '../../../ground/ui/design/form/InlineForm'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'

const messages = defineMessages({
  back: { id: 'training.form.back', defaultMessage: 'What you typed before is back.' },
  afresh: { id: 'training.form.afresh', defaultMessage: 'Begin again' },
  leave: { id: 'training.form.leave', defaultMessage: 'Leave' },
})

interface KeptFormProps<T extends object> {
  /** Where the typing is kept: `draftPlace` in screens.ts must lead this key home. */
  draftKey: string
  label: string
  /** A verb and its object; from what is typed where it counts something. */
  saveLabel?: string | ((typed: T) => string)
  schema: z.ZodType<unknown, T>
  /** What the form opens with where nothing was kept. */
  values: T
  /** Saves, and throws what `call` throws. What it gives is done in place of `onEnd`: a way to what was made. */
  save: (typed: T) => Promise<(() => void) | void>
  /** Saved, or left: what was typed is kept then. */
  onEnd: () => void
  /** `page` has a heading and the whole width; Enter does not save it. `inline` stands in the place of what it changes. */
  look?: 'inline' | 'page'
  children: (form: ReturnType<typeof useRecordForm<T>>) => ReactNode
}

/** A form whose typing is kept from the first key on: over a wrong click, a lock, a crash. */
export function KeptForm<T extends object>(props: KeptFormProps<T>) {
  const [turn, setTurn] = useState(0)
  const draft = useDraft<T>(props.draftKey)
  if (draft.state === 'loading') return null
  return <Sheet key={turn} {...props} draft={draft} turn={turn} onAfresh={() => setTurn(turn + 1)} />
}

interface SheetProps<T extends object> extends KeptFormProps<T> {
  draft: Draft<T>
  turn: number
  onAfresh: () => void
}

function Sheet<T extends object>(props: SheetProps<T>) {
  const { label, saveLabel, schema, values, save, onEnd, look = 'inline', draft, turn, onAfresh, children } = props
  const intl = useIntl()
  // A draft that was just dropped is still in hand: it is not put back.
  const kept = turn === 0 ? draft.restored : null
  const [opened] = useState(values)
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
    values: kept ?? opened,
    save: (typed) =>
      refusalOf(async () => {
        const next = await save(typed)
        isDone.current = true
        await draft.discard()
        // Whoever has gone on to something else meanwhile is not brought back.
        if (isHere.current) (next ?? onEnd)()
      }),
    onValues: (typed) => {
      if (isDone.current) return
      if (JSON.stringify(typed) === JSON.stringify(opened)) void draft.discard()
      else draft.keep(typed)
    },
  })
  const leave = () => void draft.saveNow().then(onEnd)
  const notice = kept && (
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
  )
  const said = typeof saveLabel === 'function' ? saveLabel(form.values) : saveLabel
  const saving = said === undefined ? {} : { saveLabel: said }
  if (look === 'inline')
    return (
      <div className="max-w-form-wide">
        <InlineForm shell={form.shell} label={label} {...saving} onCancel={leave}>
          <Heading level={3}>{label}</Heading>
          {notice}
          {children(form)}
        </InlineForm>
      </div>
    )
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isOpenList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key !== 'Escape' || event.defaultPrevented || isOpenList) return
    event.preventDefault()
    leave()
  }
  return (
    <div role="presentation" className="relative h-full overflow-auto p-5" onKeyDown={onKeyDown}>
      <div className="flex max-w-form-wide flex-col gap-4">
        <Heading level={1}>{label}</Heading>
        {notice}
        <RecordForm
          shell={form.shell}
          label={label}
          {...saving}
          onCancel={leave}
          cancelLabel={intl.formatMessage(messages.leave)}
        >
          <div className="flex flex-col gap-3">{children(form)}</div>
        </RecordForm>
      </div>
    </div>
  )
}
