import type { ChildProcess } from 'node:child_process'
import type { FromParser, Port, ToParser } from './parser-messages'

/** The argument that caps the memory of the parser process (security.md 7a: 300 MB). */
export const parserMemory = '--max-old-space-size=300'

/** What a MessagePort of Electron's main or utility process can do, as far as it is used here. */
export interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', heard: (event: { data: unknown; ports?: readonly ElectronPort[] }) => void): unknown
  on(event: 'close', heard: () => void): unknown
  start?(): void
  close?(): void
}

/**
 * The parser's own end of the line: the port that came with the first message of Electron's parent, Electron's parent
 * itself if that message brought none, or the channel of Node's `fork` (tests, benchmarks).
 */
export function ownPort(begin: (port: Port<FromParser, ToParser>) => void): void {
  const parent = (process as unknown as { parentPort?: ElectronPort }).parentPort
  if (!parent) {
    begin({
      post: (message) => process.send?.(message),
      onMessage: (heard) => process.on('message', (message) => heard(message as ToParser)),
      onClose: (heard) => process.on('disconnect', heard),
      close: () => process.disconnect(),
    })
    process.on('disconnect', () => process.exit(0))
    return
  }
  let begun = false
  parent.on('message', (event) => {
    const [given] = event.ports ?? []
    if (begun) return
    begun = true
    const port = given ?? parent
    begin(portOver<FromParser, ToParser>(port, () => process.exit(0)))
    if (!given) replay(port, event.data)
  })
}

/** Hears a first message again that came before anybody listened. */
function replay(port: ElectronPort, data: unknown): void {
  const emitter = port as unknown as { emit?: (event: string, message: { data: unknown }) => void }
  emitter.emit?.('message', { data })
}

/** A line over a port of Electron's (MessagePortMain, or a utility process as its parent holds it). */
export function portOver<Out, In>(port: ElectronPort, end: () => void): Port<Out, In> {
  return {
    post: (message) => port.postMessage(message),
    onMessage(heard) {
      port.on('message', (event) => heard(event.data as In))
      port.start?.()
    },
    onClose: (heard) => void port.on('close', heard),
    close() {
      port.close?.()
      end()
    },
  }
}

/** The caller's end over Node's `fork(entry, { serialization: 'advanced', execArgv: [parserMemory] })`. */
export function portOfChild(child: ChildProcess): Port<ToParser, FromParser> {
  return {
    // A child that is just dying takes nothing any more; its end is heard by `onClose`.
    post: (message) => void (child.connected && child.send(message, () => undefined)),
    onMessage: (heard) => void child.on('message', (message) => heard(message as FromParser)),
    onClose: (heard) => void child.on('exit', heard),
    close: () => void child.kill('SIGKILL'),
  }
}
