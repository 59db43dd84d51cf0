import { Archive, Ellipsis, FileDown, Lock, Pencil, Plus, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, type ButtonLook } from '../actions/Button'
import { ContextMenu } from '../actions/ContextMenu'
import { IconButton } from '../actions/IconButton'
import { Link } from '../actions/Link'
import type { MenuSection } from '../actions/Menu'
import { MenuButton } from '../actions/MenuButton'
import { Toolbar, ToolbarLine } from '../actions/Toolbar'
import { Specimen, Specimens } from './Specimen'

const looks: readonly ButtonLook[] = ['primary', 'plain', 'quiet', 'danger']

const sections: readonly MenuSection[] = [
  {
    id: 'do',
    items: [
      { id: 'edit', label: 'Change', icon: Pencil, shortcut: 'F2' },
      { id: 'print', label: 'Print this page', icon: Printer, shortcut: 'Ctrl+P' },
      { id: 'export', label: 'Export', icon: FileDown, isDisabled: true, description: 'Only managers may export.' },
    ],
  },
  { id: 'away', items: [{ id: 'archive', label: 'Archive', icon: Archive, tone: 'danger' }] },
]

export function ActionsGallery() {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null)
  const [done, setDone] = useState('nothing yet')
  return (
    <Specimens>
      {looks.map((look) => (
        <Specimen key={look} title={`Button, ${look}: at rest, with icon, disabled, busy`}>
          <Button look={look} label="Approve 34 claims" />
          <Button look={look} icon={Plus} label="New" shortcut="Ctrl+N" />
          <Button look={look} label="Delete" isDisabled />
          <Button look={look} label="Save" isBusy busyLabel="Saving…" />
        </Specimen>
      ))}
      <Specimen title="IconButton: at rest, held down, disabled, small">
        <IconButton icon={Lock} label="Lock" shortcut="Ctrl+L" />
        <IconButton icon={Printer} label="Print" isPressed />
        <IconButton icon={Trash2} label="Delete" isDisabled />
        <IconButton icon={Pencil} label="Change" size="small" />
      </Specimen>
      <Specimen title="Link">
        <span>
          Mentored by <Link href="#/people/1">Oluwaseun Adébáyọ̀-Featherstonehaugh</Link> since 14 Feb 2027.
        </span>
      </Specimen>
      <Specimen title={`MenuButton: plain, quiet, icon, disabled (chosen: ${done})`}>
        <MenuButton label="Do" sections={sections} onAction={setDone} />
        <MenuButton label="Columns" look="quiet" sections={sections} onAction={setDone} />
        <MenuButton label="More" look="icon" icon={Ellipsis} sections={sections} onAction={setDone} />
        <MenuButton label="Print" icon={Printer} sections={sections} isDisabled onAction={setDone} />
      </Specimen>
      <Specimen title="ContextMenu: right button or the Menu key">
        <button
          type="button"
          className="rounded-control border border-dashed border-line-strong px-3 py-2"
          onContextMenu={(event) => {
            event.preventDefault()
            setAt({ x: event.clientX, y: event.clientY })
          }}
        >
          Here
        </button>
        <ContextMenu label="What to do" at={at} sections={sections} onAction={setDone} onClose={() => setAt(null)} />
      </Specimen>
      <Specimen title="Toolbar">
        <Toolbar label="Record">
          <Button look="quiet" icon={Pencil} label="Change" />
          <Button look="quiet" icon={Printer} label="Print" />
          <ToolbarLine />
          <IconButton icon={Archive} label="Archive" />
        </Toolbar>
      </Specimen>
    </Specimens>
  )
}
