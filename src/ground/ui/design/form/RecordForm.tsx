import {
  type KeyboardEvent as ReactKeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../actions/Button'
import { messages } from '../messages'
import { ErrorSummary } from './ErrorSummary'
import { RefusedFieldsContext } from './form-context'
import type { FormShell } from './use-record-form'

interface RecordFormProps {
  shell: FormShell
  /** Said, not shown: what this form is about. */
  label: string
  /** The verb and its object: "Save person". Left out: "Save". */
  saveLabel?: string
  /** Over a refusal of a form that saves nothing, such as signing in. Left out: "This was not saved". */
  refusedTitle?: string
  onCancel?: () => void
  /** Left out: "Cancel". "Back" in a series of steps. */
  cancelLabel?: string
  /** Other things to do, beside Save. */
  actions?: ReactNode
  /** Enter in a field saves. For short forms such as signing in; in a long one it would save half a page by mistake. */
  submitsOnEnter?: boolean
  children: ReactNode
}

/**
 * The frame of every form: summary of faults, fields in paper order, Save at the foot. Ctrl+S saves from anywhere on the
 * page that is not another form.
 */
export function RecordForm(props: RecordFormProps) {
  const {
    shell,
    label,
    saveLabel,
    refusedTitle,
    onCancel,
    cancelLabel,
    actions,
    submitsOnEnter = false,
    children,
  } = props
  const intl = useIntl()
  const form = useRef<HTMLFormElement>(null)
  const { refused, forget, submit } = shell
  const context = useMemo(() => ({ errors: refused, forget }), [refused, forget])

  const onSaveKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 's') return
    const from = event.target instanceof Element ? event.target : null
    // A list that is just closing stands in a box of its own, and still is part of this form.
    const isInList = from?.closest('[role=listbox]') != null
    const other = isInList ? null : from?.closest('form, [role=dialog], [role=alertdialog]')
    if (other && other !== form.current && !other.contains(form.current)) return
    event.preventDefault()
    commitWhatIsBeingTyped()
    void submit()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => onSaveKey(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  function onKeyDown(event: ReactKeyboardEvent<HTMLFormElement>) {
    const isInput = event.target instanceof HTMLInputElement
    if (event.key === 'Enter' && isInput && !submitsOnEnter) event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keeps Enter from saving half a page
    <form
      ref={form}
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        commitWhatIsBeingTyped()
        void submit()
      }}
      className="flex flex-col gap-6"
    >
      <ErrorSummary shell={shell} form={form} refusedTitle={refusedTitle} />
      <RefusedFieldsContext value={context}>{children}</RefusedFieldsContext>
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <Button
          type="submit"
          look="primary"
          label={saveLabel ?? intl.formatMessage(messages.save)}
          shortcut={submitsOnEnter ? 'Enter' : 'Ctrl+S'}
          isBusy={shell.isSaving}
          busyLabel={intl.formatMessage(messages.saving)}
        />
        {onCancel && <Button label={cancelLabel ?? intl.formatMessage(messages.cancel)} onPress={onCancel} />}
        {actions}
      </div>
    </form>
  )
}

/** Number and date fields settle what was typed when they are left; a key that saves must not come before that. */
function commitWhatIsBeingTyped(): void {
  const active = document.activeElement
  if (!(active instanceof HTMLInputElement)) return
  const { selectionStart, selectionEnd } = active
  active.blur()
  active.focus({ preventScroll: true })
  if (selectionStart !== null) active.setSelectionRange(selectionStart, selectionEnd)
}
