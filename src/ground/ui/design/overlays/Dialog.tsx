import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  isOpen: boolean
  /** Esc was pressed, or the owner's own Cancel. A press outside does not close: too easily done by mistake. */
  onClose: () => void
  /** The question or the deed, naming the thing: "Delete the note of 14 Feb 2027?" */
  title: string
  children: ReactNode
  /** Buttons, the safe one first. */
  actions: ReactNode
  /** `alert` for what cannot be undone. */
  role?: 'dialog' | 'alertdialog'
  width?: 'narrow' | 'wide'
}

const widths = { narrow: 'max-w-dialog', wide: 'max-w-form' }

/** Asks one thing. Keeps the focus inside and gives it back to where it was. Records are never edited in one. */
export function Dialog({ isOpen, onClose, title, children, actions, role = 'dialog', width = 'narrow' }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-10 flex items-start justify-center overflow-auto bg-scrim p-4 pt-[12vh] fades entering:opacity-0 exiting:opacity-0"
    >
      <Modal
        className={`w-full ${widths[width]} rounded-control border border-line-strong bg-surface-raised text-text shadow-float`}
      >
        <AriaDialog role={role} className="flex flex-col gap-3 p-4 outline-none">
          <Heading slot="title" className="text-heading font-emphasis break-words">
            {title}
          </Heading>
          <div className="flex max-w-prose flex-col gap-2 text-body">{children}</div>
          <div className="mt-1 flex flex-wrap justify-end gap-2">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
