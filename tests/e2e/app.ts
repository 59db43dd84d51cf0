import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test as base } from '@playwright/test'
import axeCore from 'axe-core'
import { colleagues, demoPassword } from '../../scripts/demo/colleagues'
// @ts-expect-error plain JavaScript, which the scripts share
import { runApp, runAsNode } from '../../scripts/run-electron.mjs'

/** Where the built app lies: the project, unless a run names another place. */
const root = process.env.THROUGHLINE_APP_ROOT ?? resolve(import.meta.dirname, '../..')

/** The real app on a vault of its own, as a person sits before it. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'throughline-e2e-'))
  /** The vault's folder: a place of its own, unless another was named. */
  readonly vault: string
  #app: ElectronApplication | null = null
  #page: Page | null = null

  constructor(vault?: string) {
    this.vault = vault ?? join(this.folder, 'vault')
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('The app is not running')
    return this.#app
  }

  /** The main window of now. A lock puts a fresh one in its place: ask again after it. */
  get page(): Page {
    if (!this.#page) throw new Error('No window is open')
    return this.#page
  }

  /** Puts the demonstration's vault into this desk's folder. It is made once for a whole run. */
  furnish(): void {
    cpSync(demoVault(), this.vault, { recursive: true })
  }

  async start(): Promise<Page> {
    const { command, args, env } = runApp([`--vault=${this.vault}`, `--user-data-dir=${join(this.folder, 'machine')}`])
    const own = args.map((argument: string) => (argument === resolve(import.meta.dirname, '../..') ? root : argument))
    this.#app = await _electron.launch({ executablePath: command, args: own, env, timeout: 30_000 })
    this.#app.process().stderr?.on('data', (text) => process.env.E2E_LOG && process.stderr.write(text))
    this.#page = await this.#app.firstWindow()
    await this.#page.waitForLoadState('domcontentloaded')
    return this.#page
  }

  async signIn(name: string = colleagues[0].name): Promise<Page> {
    const { page } = this
    await page.getByRole('button', { name: /Your name/ }).click()
    await page.getByRole('option', { name }).click()
    await page.getByRole('textbox', { name: /^Password/ }).fill(demoPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 15_000 })
    return page
  }

  /** Types the password once more, where the vault asks for it. */
  async confirmPassword(password: string = demoPassword): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Your password, please' })
    await dialog.getByRole('textbox', { name: /^Password/ }).fill(password)
    await this.page.keyboard.press('Enter')
    await expect(dialog).toBeHidden({ timeout: 15_000 })
  }

  /** Locks by the key and gives the window that then asks for a password. */
  async lock(): Promise<Page> {
    const before = this.page
    await before.keyboard.press('Control+l')
    // A document that was shown may leave an empty window behind for a moment: only one of ours counts.
    const fresh = () =>
      this.app.windows().find((one) => one !== before && !one.isClosed() && one.url().includes('arrival=locked'))
    await expect.poll(() => fresh() !== undefined, { timeout: 15_000 }).toBe(true)
    const page = fresh()
    if (!page) throw new Error('The locked window has gone again')
    this.#page = page
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 15_000 })
    return page
  }

  /** The window that stands in the main one's place after a lock by whatever cause: ask for it before the cause. */
  async nextWindow(): Promise<Page> {
    this.#page = await this.app.waitForEvent('window')
    return this.#page
  }

  /** An office's small screen, and its letters so many times as large: the window's real zoom. */
  async zoomTo(factor: number): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, zoom) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(1366, 768)
      window?.webContents.setZoomFactor(zoom)
    }, factor)
  }

  /** Answers the system's dialogs, which no test can press. */
  async answerDialogs(answers: { open?: string; save?: string }): Promise<void> {
    await this.app.evaluate(({ dialog }, { open, save }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: !open, filePaths: open ? [open] : [] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: !save, filePath: save ?? '' })
    }, answers)
  }

  /** The bytes of the document that is shown in a window of its own, once it is there. */
  async shownDocument(show: () => Promise<void>): Promise<Buffer> {
    const opening = this.app.waitForEvent('window')
    await show()
    const url = (await opening).url()
    const text = await this.app.evaluate(
      async ({ session }, address) =>
        Buffer.from(await (await session.fromPartition('paper').fetch(address)).arrayBuffer()).toString('base64'),
      url.startsWith('app://paper/') ? url : await this.paperUrl(),
    )
    await this.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith('app://paper/')) window.close()
    })
    return Buffer.from(text, 'base64')
  }

  private async paperUrl(): Promise<string> {
    const find = () =>
      this.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((window) => window.webContents.getURL())
          .find((url) => url.startsWith('app://paper/')),
      )
    await expect.poll(find).toBeTruthy()
    return (await find()) ?? ''
  }

  async end(): Promise<void> {
    await this.#app?.close().catch(() => undefined)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Goes to a place of the program by its address, as a link does. */
export function goTo(page: Page, path: string): Promise<void> {
  return page.evaluate((place) => {
    location.hash = `#${place}`
  }, path)
}

/** Types into a field with a list and takes what comes first. */
export async function choose(page: Page, field: string | RegExp, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field })
  // Key by key, as somebody types: a value put in at once comes before the field knows that it has the focus.
  await box.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(box).toHaveAttribute('aria-activedescendant', /./)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveCount(0)
}

/** Boxes that can be pushed sideways. A table with many columns may be; nothing else has a reason to. */
export function sidewaysBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter(
        (box) => !box.matches('[role=grid], [role=table]') && !box.querySelector('table, [role=grid], [role=table]'),
      )
      .map((box) => `${box.tagName} ${box.getAttribute('aria-label') ?? ''}`),
  )
}

/** What axe finds wrong on the present screen; with `rules`, by these alone. */
export async function axe(page: Page, rules?: readonly string[]) {
  // Once a document: most of the time of a check would go into handing half a megabyte over again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  return page.evaluate(async (only) => {
    // What is still fading in or out has colours of its own for a moment; what turns without end is not waited for.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.all(passing.map((animation) => animation.finished.catch(() => undefined)))
    const checker = (window as unknown as { axe: typeof axeCore }).axe
    const { violations } = await checker.run(document, {
      resultTypes: ['violations'],
      ...(only && { runOnly: [...only] }),
    })
    return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))
  }, rules)
}

/** Where a run that asks for pictures puts them: E2E_PICTURES=FOLDER. */
export const pictures = process.env['E2E_PICTURES']

/** Does something in the light and in the dark, and takes a picture of each if they are asked for and have a name. */
async function inBoth(page: Page, picture: string | undefined, look: (theme: 'light' | 'dark') => Promise<void>) {
  const html = page.locator('html')
  const wear = (theme: string) => html.evaluate((element, wanted) => element.setAttribute('data-theme', wanted), theme)
  const before = (await html.getAttribute('data-theme')) ?? 'system'
  for (const theme of ['light', 'dark'] as const) {
    await wear(theme)
    await look(theme)
    if (pictures && picture) await page.screenshot({ path: join(pictures, `${picture}-${theme}.png`) })
  }
  await wear(before)
}

/** What axe finds in the light and in the dark, where only the colours are others. The screen is left as it was. */
export async function axeInBoth(page: Page, picture?: string) {
  const found: { theme: string; id: string; where: string[] }[] = []
  await inBoth(page, picture, async (theme) => {
    const violations = await axe(page, theme === 'dark' ? ['color-contrast'] : undefined)
    found.push(...violations.map((violation) => ({ theme, ...violation })))
  })
  return found
}

/** Pictures of the screen as it stands, in both themes, where a run asks for them. */
export async function pictured(page: Page, picture: string): Promise<void> {
  if (pictures) await inBoth(page, picture, () => Promise.resolve())
}

let made: string | null = null

function demoVault(): string {
  if (made) return made
  const folder = join(mkdtempSync(join(tmpdir(), 'throughline-demo-')), 'vault')
  mkdirSync(folder, { recursive: true })
  const program = join(root, 'out/tools/make-vault.js')
  if (!existsSync(program)) throw new Error('The app is not built: npm test builds it')
  const { command, args, env } = runAsNode([program, '--folder', folder, '--resources', join(root, 'resources')])
  execFileSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  made = folder
  return folder
}

/** A test with a desk that is furnished with the demonstration's people and signed in to. */
export const test = base.extend<{ desk: Desk; emptyDesk: Desk }>({
  desk: async ({}, use) => {
    const desk = new Desk()
    desk.furnish()
    await desk.start()
    await use(desk)
    await desk.end()
  },
  emptyDesk: async ({}, use) => {
    const desk = new Desk()
    await use(desk)
    await desk.end()
  },
})

export { expect }
