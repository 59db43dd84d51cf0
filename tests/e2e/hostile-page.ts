import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer } from 'node:net'
import type { Page } from '@playwright/test'
import type { Contract, Operation } from '../../src/ground/shared/contract'
import { desk as deskContract } from '../../src/ground/shared/desk'
import { access } from '../../src/modules/access/contract'
import { organisation } from '../../src/modules/organisation/contract'
import { people } from '../../src/modules/people/contract'
import type { Bridge } from '../../src/preload'
import { Desk } from './app'

/*
 * The window as an enemy: somebody's script runs in the real page and tries whatever a page can try (security notes
 * 7 and 8, E1–E5). Nothing may leave the machine, open a window, reach Node, or get past the vault's door.
 */

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

const contracts: readonly Contract[] = [deskContract, access, organisation, people]
export const operations: readonly Operation[] = contracts.flatMap((contract) => Object.values(contract))

/** The real app, furnished and signed in to. */
export async function enemyDesk(): Promise<Desk> {
  const desk = new Desk()
  desk.furnish()
  await desk.start()
  await desk.signIn()
  return desk
}

/** Where a stolen thing would arrive: a place on this machine that hears every connection and every packet. */
export interface Listener {
  readonly heard: readonly string[]
  readonly host: string
  readonly stun: string
  close(): void
}

export async function listen(): Promise<Listener> {
  const heard: string[] = []
  const tcp = createServer((socket) => {
    heard.push('a connection')
    socket.on('error', () => undefined)
    socket.on('data', (data) => heard.push(data.toString('latin1').slice(0, 80)))
  })
  const udp = createSocket('udp4')
  udp.on('message', (message) => heard.push(`${message.length} bytes by UDP`))
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  return {
    heard,
    host: `127.0.0.1:${(tcp.address() as AddressInfo).port}`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    close: () => {
      tcp.close()
      udp.close()
    },
  }
}

/** A line to the vault of the page's own, as a hostile script would open it: whatever it likes goes in, in order. */
export async function openRawLine(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const waiting = new Map<number, (result: unknown) => void>()
        window.addEventListener(
          'message',
          (event) => {
            const [port] = event.ports
            if (event.data !== 'vault-port' || !port) return
            port.addEventListener('message', ({ data }) => waiting.get(data.id)?.(data.result))
            port.start()
            const ask = (id: unknown, message: unknown) =>
              new Promise((answer) => {
                waiting.set(id as number, answer)
                port.postMessage(message)
                setTimeout(() => answer('no answer'), 4000)
              })
            Object.assign(window, { port, ask })
            resolve()
          },
          { once: true },
        )
        window.bridge.connect()
      }),
  )
}

export interface RawLine {
  readonly port: MessagePort
  ask(id: number, message: unknown): Promise<unknown>
}

export interface Answer {
  readonly ok: boolean
  readonly problem?: { readonly code: string; readonly message: string }
}

/** The number of the process that holds the keys: another one afterwards means that it fell. */
export async function vaultProcess(desk: Desk): Promise<number | undefined> {
  const processes = await desk.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, name, serviceName }) => ({ pid, name, serviceName })),
  )
  return processes.find(({ name, serviceName }) => name === 'Throughline vault' || serviceName === 'Throughline vault')
    ?.pid
}
