import { app, BrowserWindow, ipcMain, nativeTheme, session } from 'electron'
import { type Arrival, FrameRequest } from '../ground/shared/frame'
import { watchIdle } from './idle'
import { showLockedMenu, showMenu } from './menu'
import { origin, registerScheme, serveWindowFiles } from './protocol'
import { denyEverything, guardContents } from './security'
import { VaultProcess } from './vault-process'
import { makeWindow, showPage } from './windows'

const flushPatience = 500

/** The desk: one window and one vault process. A lock ends both and puts fresh ones in their place. */
class Desk {
  #window: BrowserWindow | null = null
  #vault: VaultProcess
  #leaving = false
  #flushed: (() => void) | null = null
  readonly #idle = watchIdle(() => void this.lock())

  constructor(private readonly folder: string | null) {
    this.#vault = this.freshVault()
  }

  async open(arrival: Arrival): Promise<void> {
    const old = this.#window
    showLockedMenu()
    this.#idle.restart()
    const window = makeWindow(old)
    this.#window = window
    window.on('close', (event) => this.leave(event))
    await showPage(window, arrival)
    for (const other of BrowserWindow.getAllWindows()) if (other !== window) other.destroy()
  }

  showFirst(): void {
    if (this.#window?.isMinimized()) this.#window.restore()
    this.#window?.show()
    this.#window?.focus()
  }

  /** Lets the window hand over what is still being typed, then ends the vault: keys and rows go with it. */
  async lock(): Promise<void> {
    await this.flush()
    await this.#vault.end()
  }

  /** Only the main window's own page is heard. */
  hears(event: Electron.IpcMainEvent): boolean {
    return event.senderFrame === this.#window?.webContents.mainFrame && event.senderFrame?.origin === origin
  }

  connect(): void {
    if (this.#window) this.#vault.connect(this.#window.webContents)
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
    const vault = new VaultProcess({ folder: this.folder, onEnd: (expected) => this.vaultEnded(expected) })
    vault.start()
    return vault
  }

  private vaultEnded(expected: boolean): void {
    if (this.#leaving) return
    this.#vault = this.freshVault()
    void this.open(expected ? 'locked' : 'crashed')
  }

  private leave(event: Electron.Event): void {
    if (this.#leaving) return
    event.preventDefault()
    this.#leaving = true
    void this.lock().finally(() => app.quit())
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
    serveWindowFiles(session.defaultSession)
    const desk = new Desk(folderOnCommandLine())
    app.on('second-instance', () => desk.showFirst())
    app.on('render-process-gone', (_event, _contents, details) => {
      if (details.reason !== 'clean-exit') void desk.lock()
    })
    ipcMain.on('connect', (event) => {
      if (desk.hears(event)) desk.connect()
    })
    ipcMain.on('frame', (event, message: unknown) => {
      const request = FrameRequest.safeParse(message)
      if (desk.hears(event) && request.success) desk.frame(request.data)
    })
    app.on('window-all-closed', () => app.quit())
    await desk.open('started')
  })
} else {
  app.quit()
}
