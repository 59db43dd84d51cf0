import { app, BrowserWindow, dialog, ipcMain, nativeTheme, session, type WebContents } from 'electron'
import type { Arrival, FrameRequest } from '../ground/shared/frame'
import { namesAtDoor } from '../ground/vault/names-at-door'
import { watchIdle } from './idle'
import type { LockLimits } from './lock-rule'
import { showLockedMenu, showMenu } from './menu'
import { origin, registerScheme, serveWindowFiles } from './protocol'
import { denyEverything, guardContents } from './security'
import { VaultProcess } from './vault-process'
import { coverWindow, makeWindow, showPage } from './windows'

const flushPatience = 500
const closingSilence = 300

/** So many faults in so short a time are no accident any more: starting afresh would go on for ever. */
const mostFaults = 4
const faultsWithin = 30_000

/** The desk: one window and one vault process. A lock ends both and puts fresh ones in their place. */
class Desk {
  #window: BrowserWindow | null = null
  #vault: VaultProcess
  #leaving = false
  /** Somebody is signed in, as the vault itself says. Before that there is nothing to lock away. */
  #isEntered = false
  #locking: Promise<void> | null = null
  #windowCrashed = false
  #faults: number[] = []
  #flushed: (() => void) | null = null
  #leaveNow: (() => void) | null = null
  readonly #idle = watchIdle(() => this.lockIfEntered())

  constructor(private readonly folder: string | null) {
    this.#vault = this.freshVault()
  }

  async open(arrival: Arrival): Promise<void> {
    const old = this.#window
    // Nothing of the last user's desk may be seen while the fresh window is made.
    if (old) coverWindow(old)
    for (const other of BrowserWindow.getAllWindows()) if (other !== old) other.destroy()
    this.#isEntered = false
    nativeTheme.themeSource = 'system'
    const window = makeWindow(old)
    this.#window = window
    showLockedMenu((step) => zoom(window, step))
    window.on('close', (event) => this.leave(event))
    window.on('query-session-end', () => this.lockIfEntered())
    await showPage(window, arrival)
    old?.destroy()
    // Not before the page is there: on a small machine the two would wait for each other. Nobody types a password faster
    // than the vault is ready.
    this.#vault.start()
  }

  showFirst(): void {
    if (this.#window?.isMinimized()) this.#window.restore()
    this.#window?.show()
    this.#window?.focus()
  }

  /**
   * When the machine is left or locked. Not at the door or in the first run: there nobody's records are open, and who
   * fetches the recovery sheet from a printer must find their answers again.
   */
  lockIfEntered(): void {
    if (this.#isEntered) void this.lock()
  }

  /** Lets the window hand over what is still being typed, then ends the vault: keys and rows go with it. */
  lock(): Promise<void> {
    this.#locking ??= this.flush()
      .then(() => this.#vault.end())
      .finally(() => {
        this.#locking = null
      })
    return this.#locking
  }

  /** A page has crashed: ours takes the vault with it, a document's only its own window. */
  contentsGone(contents: WebContents): void {
    if (contents !== this.#window?.webContents) {
      BrowserWindow.fromWebContents(contents)?.destroy()
      return
    }
    this.#windowCrashed = true
    void this.lock()
  }

  /** Only the main window's own page is heard. */
  hears(event: Electron.IpcMainEvent): boolean {
    return event.senderFrame === this.#window?.webContents.mainFrame && event.senderFrame?.origin === origin
  }

  connect(): void {
    if (this.#window) this.#vault.connect(this.#window.webContents)
  }

  /** Who can sign in, for the page that is about to be shown; null when somebody is at work. */
  namesAtDoor(): readonly string[] | null {
    return this.#isEntered ? null : namesAtDoor(this.folder, app.getPath('userData'))
  }

  frame(request: FrameRequest): void {
    const window = this.#window
    if (!window) return
    if (request.kind === 'theme') nativeTheme.themeSource = request.theme
    if (request.kind === 'menu') showMenu(window, request.groups)
    if (request.kind === 'zoom') zoom(window, request.step)
    if (request.kind === 'flushed') this.#flushed?.()
  }

  private freshVault(): VaultProcess {
    return new VaultProcess({
      folder: this.folder,
      onOpened: (limits) => this.entered(limits),
      onEnd: (expected) => this.vaultEnded(expected),
    })
  }

  /** The hours of a session count from here, not from when the window came up: that may have been last night. */
  private entered(limits: LockLimits): void {
    this.#isEntered = true
    this.#idle.restart(limits)
  }

  private vaultEnded(expected: boolean): void {
    if (this.#leaving) return
    const isFault = !expected || this.#windowCrashed
    this.#windowCrashed = false
    if (isFault && this.hasFaultsWithoutEnd()) {
      this.giveUp()
      return
    }
    this.#vault = this.freshVault()
    // A window that was replaced before it had loaded stops loading with an error: nothing is lost by it.
    this.open(isFault ? 'crashed' : 'locked').catch(() => undefined)
  }

  private hasFaultsWithoutEnd(): boolean {
    const now = performance.now()
    this.#faults = [...this.#faults.filter((at) => now - at < faultsWithin), now]
    return this.#faults.length >= mostFaults
  }

  private giveUp(): void {
    this.#leaving = true
    dialog.showErrorBox(
      'Throughline cannot go on',
      'A part of Throughline stops again and again as soon as it is started. Your vault has not been changed. Restart this computer and try once more. If this comes back, ask your administrator to install Throughline again.',
    )
    app.exit(1)
  }

  private leave(event: Electron.Event): void {
    if (this.#leaving) {
      // Closing once more, while the backup is made, leaves without it.
      if (this.#leaveNow) event.preventDefault()
      this.#leaveNow?.()
      return
    }
    event.preventDefault()
    this.#leaving = true
    void this.backUpFirst()
      .then(() => this.lock())
      .finally(() => app.quit())
  }

  /** The backup of the closing, for as long as the office allows. What takes a moment only is not announced. */
  private async backUpFirst(): Promise<void> {
    if (!this.#isEntered) return
    await this.flush()
    const say = setTimeout(() => this.#window?.webContents.send('frame', { kind: 'closing' }), closingSilence)
    const told = new Promise<void>((resolve) => {
      this.#leaveNow = resolve
    })
    await Promise.race([this.#vault.backUpBeforeLeaving(), told])
    this.#leaveNow = null
    clearTimeout(say)
  }

  private flush(): Promise<void> {
    const contents = this.#window?.webContents
    if (!contents || contents.isDestroyed() || contents.isCrashed()) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, flushPatience)
      this.#flushed = () => {
        clearTimeout(timer)
        resolve()
      }
      contents.send('frame', { kind: 'flush' })
    })
  }
}

const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

function zoom(window: BrowserWindow, step: 'in' | 'out' | 'reset'): void {
  const now = window.webContents.getZoomFactor()
  const next =
    step === 'reset'
      ? 1
      : step === 'in'
        ? zoomSteps.find((factor) => factor > now + 0.01)
        : zoomSteps.findLast((factor) => factor < now - 0.01)
  if (next) window.webContents.setZoomFactor(next)
}

type Shapes = typeof import('../ground/shared/frame')
let shapes: Shapes | null = null

/** The shapes of what a window may ask are loaded once there is a window to be seen. */
async function loadShapes(): Promise<Shapes> {
  shapes ??= await import('../ground/shared/frame')
  return shapes
}

function folderOnCommandLine(): string | null {
  return process.argv.find((argument) => argument.startsWith('--vault='))?.slice('--vault='.length) || null
}

if (app.requestSingleInstanceLock()) {
  // Chromium has no sandbox for root, which only build machines are; everybody else always gets it.
  if (process.getuid?.() !== 0) app.enableSandbox()
  registerScheme()
  guardContents()
  void app.whenReady().then(async () => {
    denyEverything(session.defaultSession, { viewer: false })
    const desk = new Desk(folderOnCommandLine())
    serveWindowFiles(session.defaultSession, () => desk.namesAtDoor())
    const take = ({ FrameRequest }: Shapes, message: unknown) => {
      const request = FrameRequest.safeParse(message)
      if (request.success) desk.frame(request.data)
    }
    app.on('second-instance', () => desk.showFirst())
    app.on('render-process-gone', (_event, contents, details) => {
      if (details.reason !== 'clean-exit') desk.contentsGone(contents)
    })
    ipcMain.on('connect', (event) => {
      if (desk.hears(event)) desk.connect()
    })
    ipcMain.on('frame', (event, message: unknown) => {
      if (!desk.hears(event)) return
      if (shapes) take(shapes, message)
      else void loadShapes().then((loaded) => take(loaded, message))
    })
    app.on('window-all-closed', () => app.quit())
    await desk.open('started')
    await loadShapes()
  })
} else {
  app.quit()
}
