import type { Host } from '../ground/vault/host'
import type { FromMain, FromVault, HostRequest } from '../ground/vault/main-line'
import type { FromParser, Port, ToParser } from '../ground/vault/sheets/parser-messages'

/** A port as Electron gives it to a utility process, by the part of it that is used here. */
export interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: ElectronPort[] }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
  close(): void
}

export interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: ElectronPort[] }) => void): void
}

type Answers = Extract<FromMain, { kind: 'answer' | 'failure' }>

/** The host as the vault sees it: each wish is a message to the main process, each answer comes back by its number. */
export function hostOver(send: (message: FromVault) => void): {
  readonly host: Host
  hear(message: Answers, ports: readonly ElectronPort[]): void
} {
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let lastId = 0

  function ask<Name extends keyof Host>(what: Name, options: Parameters<Host[Name]>[0]): ReturnType<Host[Name]> {
    lastId += 1
    const id = lastId
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    send({ kind: 'ask', id, what, options } as HostRequest)
    return answer as ReturnType<Host[Name]>
  }

  return {
    host: {
      chooseSavePath: (options) => ask('chooseSavePath', options),
      chooseOpenPath: (options) => ask('chooseOpenPath', options),
      chooseFolder: (options) => ask('chooseFolder', options),
      preview: (options) => ask('preview', options),
      redrawPicture: (options) => ask('redrawPicture', options),
      startParser: () => ask('startParser', undefined),
    },
    hear(message, ports) {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'failure') asked?.reject(new Error('The window’s frame could not do this'))
      else asked?.resolve(ports[0] ? parserPort(ports[0]) : message.value)
    },
  }
}

function parserPort(port: ElectronPort): Port<ToParser, FromParser> {
  return {
    post: (message) => port.postMessage(message),
    onMessage(heard) {
      port.on('message', ({ data }) => heard(data as FromParser))
      port.start()
    },
    onClose: (heard) => port.on('close', heard),
    close: () => port.close(),
  }
}
