import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { FrameRequest } from '../ground/shared/frame'

type Groups = Extract<FrameRequest, { kind: 'menu' }>['groups']

/** The application menu, from the same list of commands as the palette and the help. The role decides what is in it. */
export function showMenu(window: BrowserWindow, groups: Groups): void {
  const template: MenuItemConstructorOptions[] = groups.map(({ label, items }) => ({
    label,
    submenu: items.map(({ id, label: name, shortcut }) => ({
      label: name,
      // The window itself listens for the keys; here they are only shown.
      accelerator: shortcut ?? undefined,
      registerAccelerator: false,
      click: () => window.webContents.send('frame', { kind: 'command', id }),
    })),
  }))
  template.splice(1, 0, editMenu)
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const editMenu: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
}

/** Before anyone has signed in there is nothing to choose but the plain editing of a text field and the size of it all. */
export function showLockedMenu(zoom: (step: 'in' | 'out' | 'reset') => void): void {
  const viewMenu: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { label: 'Larger', accelerator: 'Ctrl+=', registerAccelerator: false, click: () => zoom('in') },
      { label: 'Smaller', accelerator: 'Ctrl+-', registerAccelerator: false, click: () => zoom('out') },
      { label: 'Usual size', accelerator: 'Ctrl+0', registerAccelerator: false, click: () => zoom('reset') },
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([editMenu, viewMenu]))
}
