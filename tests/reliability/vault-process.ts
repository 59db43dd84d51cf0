import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type InputOf, type Operation, type OutputOf, operationName } from '../../src/ground/shared/contract'
import type { Result } from '../../src/ground/shared/problem'
import type { ToVault, ToWindow } from '../../src/ground/shared/wire'
import type { FromMain, FromVault } from '../../src/ground/vault/main-line'
import { access } from '../../src/modules/access/contract'
import type { FromTester, FromVaultProcess } from './vault-line'

/** Where the built programs lie. */
export interface Places {
  /** `out/` of the app. */
  readonly built: string
  readonly resources: string
}

/** The vault process of the built app as a child of this one, which plays the main process and the window. */
export class VaultProcess {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (result: Result<unknown> | null) => void>()
  readonly #loaded: Promise<void>
  readonly #ended: Promise<unknown>
  #ready: (() => void) | null = null
  #alive = true
  #lastId = 0
  /** The file that the user chooses when asked for one. */
  chosenFile: string | null = null

  /** Starts the process and lets it load its program; it opens nothing yet. */
  constructor(private readonly places: Places) {
    const program = join(places.built, 'tools/vault-under-node.js')
    this.#child = fork(program, [join(places.built, 'main/vault.js')], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    let loaded = () => undefined as void
    this.#loaded = new Promise((resolve) => {
      loaded = resolve
    })
    this.#child.on('message', ({ to, data }: FromVaultProcess) => {
      if (to === 'window') this.hear(data as ToWindow)
      else if ((data as { kind: string }).kind === 'loaded') loaded()
      else this.hearWish(data as FromVault)
    })
    this.#ended = once(this.#child, 'exit').then(() => {
      this.#alive = false
      loaded()
      this.#ready?.()
      for (const answer of this.#waiting.values()) answer(null)
      this.#waiting.clear()
    })
  }

  get alive(): boolean {
    return this.#alive
  }

  /** Points the process at a folder, as the main process does at its start. */
  async start(folder: string, userData: string): Promise<void> {
    await this.#loaded
    const ready = new Promise<void>((resolve) => {
      this.#ready = resolve
    })
    const { resources } = this.places
    this.send('vault', { kind: 'start', folder, userData, resources, compiler: '', appVersion: 'reliability' })
    if (this.#alive) await ready
    this.send('vault-with-port', { kind: 'connect' })
  }

  signIn(who: { readonly name: string; readonly password: string }) {
    return this.ask(access.signIn, { name: who.name, password: who.password })
  }

  /** Asks as a window does. Null if the process died before it answered: then nobody knows whether it was done. */
  ask<T extends Operation>(operation: T, input: InputOf<T>, ticket?: string): Promise<Result<OutputOf<T>> | null> {
    if (!this.#alive) return Promise.resolve(null)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as (result: Result<unknown> | null) => void)
      this.send('window', {
        kind: 'request',
        id,
        operation: operationName(operation),
        input,
        ...(ticket && { ticket }),
      })
    })
  }

  /** Ends the process at this instant (SIGKILL), as a crash or a pulled plug ends a program. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }

  private send(to: FromTester['to'], data: FromMain | ToVault): void {
    // A process that has just died takes no more messages: its end is heard elsewhere.
    if (this.#child.connected) this.#child.send({ to, data } satisfies FromTester, () => undefined)
  }

  private hear(message: ToWindow): void {
    if (message.kind !== 'result') return
    const answer = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    answer?.(message.result)
  }

  private hearWish(message: FromVault): void {
    if (message.kind === 'ready') this.#ready?.()
    else if (message.kind === 'opened' || message.kind === 'left') return
    else if (message.what === 'chooseOpenPath') {
      this.send('vault', { kind: 'answer', id: message.id, value: this.chosenFile })
    } else this.send('vault', { kind: 'failure', id: message.id })
  }
}
