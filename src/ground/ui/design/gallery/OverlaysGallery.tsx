import { useState } from 'react'
import { Button } from '../actions/Button'
import { ConfirmDialog } from '../overlays/ConfirmDialog'
import { showToast } from '../overlays/Toast'
import { Specimen, Specimens } from './Specimen'

export function OverlaysGallery() {
  const [open, setOpen] = useState<'plain' | 'danger' | null>(null)
  return (
    <Specimens>
      <Specimen title="ConfirmDialog: plain and danger">
        <Button label="Archive…" onPress={() => setOpen('plain')} />
        <Button label="Erase…" onPress={() => setOpen('danger')} />
        <ConfirmDialog
          isOpen={open === 'plain'}
          title="Archive 3 people?"
          confirmLabel="Archive 3 people"
          onConfirm={() => {
            setOpen(null)
            showToast({
              text: '3 people archived',
              onUndo: () => showToast({ text: '3 people are back', tone: 'info' }),
            })
          }}
          onCancel={() => setOpen(null)}
        >
          They leave the lists and can be brought back at any time.
        </ConfirmDialog>
        <ConfirmDialog
          isOpen={open === 'danger'}
          tone="danger"
          title="Erase Robin Sample for good?"
          confirmLabel="Erase Robin Sample"
          onConfirm={() => setOpen(null)}
          onCancel={() => setOpen(null)}
        >
          <p>The record, 12 notes and 4 files will be gone. They cannot be had back, not even from a backup.</p>
        </ConfirmDialog>
      </Specimen>
      <Specimen title="Toast: with Undo, without">
        <Button
          label="Delete a note"
          onPress={() =>
            showToast({ text: 'Note deleted', onUndo: () => showToast({ text: 'Note is back', tone: 'info' }) })
          }
        />
        <Button label="Copy" onPress={() => showToast({ text: '7 rows copied', tone: 'info' })} />
      </Specimen>
    </Specimens>
  )
}
