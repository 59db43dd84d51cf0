import { join } from 'node:path'
import { app, MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { FromMain, FromVault } from '../ground/vault/main-line'
import { answerHost } from './host'
import type { LockLimits } from './lock-rule'

const patience = 1000

/** Above the longest that an office may allow (240 s); the vault itself keeps to what the office chose. */
const longestBackup = 250_000

/**
 * Supervises the vault: the one process that holds keys and rows. It lives from one lock to the next; when it ends, for
 * whatever reason, everything it knew has ended with it.
 */
export class VaultProcess {
  #child: UtilityProcess | null = null
  /** A window that asked for a line before the process was started. */
  #early: WebContents | null = null
  #ending: Promise<void> | null = null
  #left: (() => void) | null = null

  constructor(
    private readonly options: {
      readonly folder: string | null
      /** Somebody has come in. The vault says so itself, so that no window can keep it from being locked. */
      readonly onOpened: (limits: LockLimits) => void
      /** Called when the process has ended; `expected` is false when nobody asked it to end. */
      readonly onEnd: (expected: boolean) => void
    },
  ) {}

  start(): void {
    if (this.#child) return
    const child = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [], { serviceName: 'Throughline vault' })
    this.#child = child
    let ready = false
    child.on('message', (message: FromVault) => {
      if (message.kind === 'ready') ready = true
      else if (message.kind === 'left') this.#left?.()
      else if (message.kind === 'opened') {
        if (this.#child === child) this.options.onOpened(message)
      } else void answerHost(message, (answer, ports) => child.postMessage(answer, ports))
    })
    child.on('exit', (code) => {
      if (this.#child !== child) return
      this.#child = null
      // One that was asked to end and had to be forced is locked all the same.
      this.options.onEnd((ready && code === 0) || this.#ending !== null)
    })
    this.send({
      kind: 'start',
      folder: this.options.folder,
      userData: app.getPath('userData'),
      resources: resourcesFolder(),
      compiler: compilerFile(),
      appVersion: app.getVersion(),
    })
    if (this.#early && !this.#early.isDestroyed()) this.connect(this.#early)
    this.#early = null
  }

  /** Gives a window a line of its own to the vault: requests do not pass through this process. */
  connect(contents: WebContents): void {
    if (!this.#child) {
      this.#early = contents
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    this.#child.postMessage({ kind: 'connect' } satisfies FromMain, [port1])
    contents.postMessage('vault-port', null, [port2])
  }

  /** Asks the vault for the backup of the closing, and waits until it is made or the office's patience is over. */
  backUpBeforeLeaving(): Promise<void> {
    const child = this.#child
    if (!child) return Promise.resolve()
    return new Promise<void>((resolve) => {
      const giveUp = setTimeout(resolve, longestBackup)
      this.#left = () => {
        clearTimeout(giveUp)
        resolve()
      }
      child.once('exit', () => this.#left?.())
      this.send({ kind: 'leave' })
    })
  }

  /** Asks the vault to write everything down and end; ends it by force when it takes longer than a second. */
  end(): Promise<void> {
    const child = this.#child
    if (!child) {
      // It was not started yet: what follows an end follows all the same.
      this.options.onEnd(true)
      return Promise.resolve()
    }
    this.#ending ??= new Promise<void>((resolve) => {
      const force = setTimeout(() => child.kill(), patience)
      child.once('exit', () => {
        clearTimeout(force)
        this.#ending = null
        resolve()
      })
      this.send({ kind: 'lock' })
    })
    return this.#ending
  }

  private send(message: FromMain): void {
    this.#child?.postMessage(message)
  }
}

/** Fonts, reference data and templates: beside the packaged app, or in the project. */
function resourcesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'app-resources') : join(app.getAppPath(), 'resources')
}

function compilerFile(): string {
  const name = 'typst_ts_web_compiler_bg.wasm'
  return app.isPackaged
    ? join(import.meta.dirname, name)
    : join(app.getAppPath(), 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg', name)
}
