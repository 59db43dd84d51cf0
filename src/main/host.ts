import { join } from 'node:path'
import { BrowserWindow, dialog, MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'
import type { FromMain, HostRequest } from '../ground/vault/main-line'
import { parserMemory } from '../ground/vault/sheets/parser-port'
import { preview } from './preview'
import { redrawPicture } from './redraw'

type Answer = (message: FromMain, ports?: MessagePortMain[]) => void

/** Does what the vault asked of Electron and sends the answer back. */
export async function answerHost(request: HostRequest, answer: Answer): Promise<void> {
  try {
    if (request.what === 'startParser') {
      answer({ kind: 'answer', id: request.id, value: null }, [startParser()])
      return
    }
    answer({ kind: 'answer', id: request.id, value: await done(request) })
  } catch {
    answer({ kind: 'failure', id: request.id })
  }
}

async function done(request: Exclude<HostRequest, { what: 'startParser' }>): Promise<unknown> {
  switch (request.what) {
    case 'chooseSavePath': {
      const { title, suggestedName, extension } = request.options
      const { canceled, filePath } = await dialog.showSaveDialog(frontWindow(), {
        title,
        defaultPath: suggestedName,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      })
      return canceled || !filePath ? null : filePath
    }
    case 'chooseOpenPath': {
      const { title, extensions } = request.options
      const { canceled, filePaths } = await dialog.showOpenDialog(frontWindow(), {
        title,
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: extensions.join(', ').toUpperCase(), extensions: [...extensions] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    }
    case 'chooseFolder': {
      const { title, startAt } = request.options
      const { canceled, filePaths } = await dialog.showOpenDialog(frontWindow(), {
        title,
        defaultPath: startAt,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    }
    case 'preview':
      return preview(request.options)
    case 'redrawPicture':
      return redrawPicture(request.options)
  }
}

function frontWindow(): BrowserWindow {
  const all = BrowserWindow.getAllWindows()
  // A picture may be painted just now in one that nobody sees.
  const window = BrowserWindow.getFocusedWindow() ?? all.find((one) => one.isVisible()) ?? all[0]
  if (!window) throw new Error('No window is open')
  return window
}

/** The parser has no keys and little memory, and ends with the line that was opened to it. */
function startParser(): MessagePortMain {
  const child = utilityProcess.fork(join(import.meta.dirname, 'parser.js'), [], {
    serviceName: 'Throughline reader',
    execArgv: [parserMemory],
  })
  const { port1, port2 } = new MessageChannelMain()
  child.postMessage(null, [port1])
  return port2
}
