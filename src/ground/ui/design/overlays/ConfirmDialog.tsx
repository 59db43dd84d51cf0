/* oxlint-disable jsx-a11y/no-autofocus -- a dialog takes the focus anyway; this says which button gets it */
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../actions/Button'
import { messages } from '../messages'
import { Dialog } from './Dialog'

interface ConfirmDialogProps {
  isOpen: boolean
  title: string
  /** What will happen and what cannot be had back. */
  children: ReactNode
  /** The verb and its object, never "OK": "Delete note". */
  confirmLabel: string
  /** `danger` for what cannot be undone: Cancel then has the focus, so that Enter by habit does no harm. */
  tone?: 'plain' | 'danger'
  isBusy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Confirms what cannot be undone. What can be undone is done at once, with Undo in a toast. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, tone = 'plain', isBusy, onConfirm, onCancel } = props
  const intl = useIntl()
  const isDanger = tone === 'danger'
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      role={isDanger ? 'alertdialog' : 'dialog'}
      actions={
        <>
          <Button label={intl.formatMessage(messages.cancel)} autoFocus={isDanger} onPress={onCancel} />
          <Button
            look={isDanger ? 'danger' : 'primary'}
            label={confirmLabel}
            isBusy={isBusy}
            autoFocus={!isDanger}
            onPress={onConfirm}
          />
        </>
      }
    >
      {children}
    </Dialog>
  )
}
