import { contextBridge, ipcRenderer } from 'electron'
import type { FrameEvent, FrameRequest } from '../ground/shared/frame'

/** The bridge: a line to the vault, a few wishes to the window's frame, and nothing else. It does not grow. */
const bridge = {
  /** Asks for a line to the vault. It arrives as a `vault-port` message of the window with a port in it. */
  connect(): void {
    ipcRenderer.send('connect')
  },
  frame(request: FrameRequest): void {
    ipcRenderer.send('frame', request)
  },
  onFrame(listener: (event: FrameEvent) => void): void {
    ipcRenderer.on('frame', (_event, message: FrameEvent) => listener(message))
  },
}

ipcRenderer.on('vault-port', (event) => window.postMessage('vault-port', location.origin, [...event.ports]))
contextBridge.exposeInMainWorld('bridge', bridge)

export type Bridge = typeof bridge
