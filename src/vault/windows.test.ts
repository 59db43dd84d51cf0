import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../tests/support/world'
import type { ToWindow } from '../ground/shared/wire'
import type { ElectronPort } from './host'
import { Windows } from './windows'

/** A Node port, heard in the way that Electron's are. */
function asElectrons(port: MessagePort): ElectronPort {
  return {
    postMessage: (message) => port.postMessage(message),
    on(event: 'message' | 'close', listener: (event: { data: unknown; ports: ElectronPort[] }) => void) {
      if (event === 'close') port.on('close', () => (listener as () => void)())
      else port.on('message', (data: unknown) => listener({ data, ports: [] }))
    },
    start: () => port.start(),
    close: () => port.close(),
  }
}

/** A window's end of a line, with all that it has heard. */
class Line {
  readonly heard: ToWindow[] = []
  readonly #port: MessagePort
  readonly vaultEnd: ElectronPort

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.vaultEnd = asElectrons(port2)
    port1.on('message', (message: ToWindow) => this.heard.push(message))
  }

  send(message: unknown): void {
    this.#port.postMessage(message)
  }

  async answerTo(id: number): Promise<unknown> {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = this.heard.find((message) => message.kind === 'result' && message.id === id)
      if (found?.kind === 'result') return found.result
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return 'no answer'
  }

  close(): void {
    this.#port.close()
  }
}

describe('the lines to the windows', () => {
  let world: World
  let windows: Windows
  let line: Line
  beforeEach(async () => {
    world = await new World().setUp()
    windows = new Windows()
    line = new Line()
  })
  afterEach(async () => {
    line.close()
    await world.end()
  })

  const office = (id: number) => ({ kind: 'request', id, operation: 'settings.office', input: {} })

  test('answer each request under its own number', async () => {
    windows.serve(world.router)
    windows.connect(line.vaultEnd)
    line.send(office(7))
    line.send({ kind: 'request', id: 8, operation: 'people.drop', input: {} })
    expect(await line.answerTo(7)).toMatchObject({
      ok: true,
      value: { organisation: 'Second Chapter', office: 'Fenwick' },
    })
    expect(await line.answerTo(8)).toMatchObject({ ok: false, problem: { code: 'router.unknown' } })
  })

  test('keep what a window asked before the vault was ready', async () => {
    windows.connect(line.vaultEnd)
    line.send(office(1))
    windows.serve(world.router)
    expect(await line.answerTo(1)).toMatchObject({ ok: true })
  })

  test('drop what has another shape, and go on', async () => {
    windows.serve(world.router)
    windows.connect(line.vaultEnd)
    const shapeless = [
      null,
      1,
      'request',
      [],
      {},
      { kind: 'lock' },
      { ...office(1), id: '1' },
      { ...office(2), id: 0.5 },
      { ...office(3), id: Number.NaN },
      { ...office(4), operation: 'x'.repeat(101) },
      { ...office(5), session: {} },
      { kind: 'cancel' },
      { kind: 'cancel', id: 9 },
      new Map(),
    ]
    for (const message of shapeless) line.send(message)
    line.send(office(100))
    expect(await line.answerTo(100)).toMatchObject({ ok: true })
    expect(line.heard).toHaveLength(1)
  })

  test('tell every open window what has changed, and no longer one that has gone', async () => {
    const other = new Line()
    windows.serve(world.router)
    windows.connect(line.vaultEnd)
    windows.connect(other.vaultEnd)
    windows.announce(['people'])
    other.send(office(1))
    await other.answerTo(1)
    expect(other.heard).toContainEqual({ kind: 'changed', modules: ['people'] })
    other.close()
    line.send(office(2))
    await line.answerTo(2)
    await new Promise((resolve) => setTimeout(resolve, 20))
    windows.announce(['access'])
    line.send(office(3))
    await line.answerTo(3)
    expect(line.heard.filter(({ kind }) => kind === 'changed')).toHaveLength(2)
    expect(other.heard.filter(({ kind }) => kind === 'changed')).toHaveLength(1)
  })

  test('do nothing where no port was given', () => {
    windows.serve(world.router)
    expect(() => windows.connect(undefined)).not.toThrow()
  })
})
