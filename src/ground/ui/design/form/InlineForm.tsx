import { type ReactNode, useRef } from 'react'
import { useFocusBackFrom } from '../focus'
import { RecordForm } from './RecordForm'
import type { FormShell } from './use-record-form'

interface InlineFormProps {
  shell: FormShell
  label: string
  saveLabel?: string
  onCancel: () => void
  children: ReactNode
}

/** A few fields in the place of what they change. Esc goes back to what was. */
export function InlineForm({ shell, label, saveLabel, onCancel, children }: InlineFormProps) {
  const box = useRef<HTMLDivElement>(null)
  useFocusBackFrom(box)
  return (
    <div
      ref={box}
      role="presentation"
      className="my-1 rounded-control border border-line bg-surface-sunken p-3"
      onKeyDown={(event) => {
        const isOpenList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
        if (event.key !== 'Escape' || event.defaultPrevented || isOpenList) return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <RecordForm
        shell={shell}
        label={label}
        {...(saveLabel !== undefined && { saveLabel })}
        onCancel={onCancel}
        submitsOnEnter
      >
        <div className="flex flex-col gap-3">{children}</div>
      </RecordForm>
    </div>
  )
}
