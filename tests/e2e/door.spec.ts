import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { demoPassword } from '../../scripts/demo/colleagues'
// @ts-expect-error plain JavaScript, which the scripts share
import { runApp } from '../../scripts/run-electron.mjs'
import { axe, Desk, expect, test } from './app'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const desk = new Desk()
/** The window of now: each lock puts a fresh one in its place. */
let page: Page

test.beforeAll(async () => {
  desk.furnish()
  page = await desk.start()
})
test.afterAll(() => desk.end())

async function signIn(name: string, password = demoPassword): Promise<void> {
  await page.getByRole('button', { name: /Your name/ }).click()
  await page.getByRole('option', { name }).click()
  await page.getByRole('textbox', { name: /^Password/ }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 20_000 })
}

/** Does what should lock, and goes on in the window that then asks for a password. */
async function locks(act: () => Promise<unknown>): Promise<void> {
  const fresh = desk.app.waitForEvent('window')
  await act()
  page = await fresh
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 15_000 })
}

const byKey = () => page.keyboard.press('Control+l')

function processes(): Promise<{ pid: number; kind: string }[]> {
  return desk.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, name, serviceName }) => ({
      pid,
      kind:
        type === 'Tab'
          ? 'window'
          : name === 'Throughline vault' || serviceName === 'Throughline vault'
            ? 'vault'
            : type,
    })),
  )
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a wrong password is refused with a sentence, the name stays, and the door can be read at any size', async () => {
  await page.getByRole('button', { name: /Your name/ }).click()
  await page.getByRole('option', { name: 'Olive Brackenbury' }).click()
  await page.getByRole('textbox', { name: /^Password/ }).fill('not the right one at all')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The name and password do not match')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('button', { name: /Olive Brackenbury/ })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axe(page)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
  const zoom = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Control+=')
  await expect.poll(zoom).toBeCloseTo(2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.keyboard.press('Control+0')
  await expect.poll(zoom).toBeCloseTo(1)
})

test('a lock ends the window and the vault of before, and nothing of the desk is left to see', async () => {
  await signIn('Ada Lanternfield')
  await expect(page.getByRole('heading', { name: 'Good to see you, Ada' })).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('grid', { name: 'People' }).getByRole('rowheader').first()).toBeVisible()
  const someone = (await page.getByRole('rowheader').first().textContent()) ?? ''
  expect(someone.length).toBeGreaterThan(3)
  const before = (await processes()).filter(({ kind }) => kind === 'vault' || kind === 'window')
  expect(before.map(({ kind }) => kind).sort()).toEqual(['vault', 'window'])
  const started = Date.now()
  await locks(byKey)
  const took = Date.now() - started
  await expect.poll(() => before.filter(({ pid }) => isAlive(pid))).toEqual([])
  expect(await page.content()).not.toContain(someone)
  expect(
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle())),
  ).toEqual(['Throughline'])
  expect(await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))).toEqual([
    'Edit',
    'View',
  ])
  console.log(`door: locked and asking for a password after ${took} ms`)
})

test('whoever signs in again is where they were', async () => {
  await signIn('Ada Lanternfield')
  await expect(page.getByRole('grid', { name: 'People' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#/people')
})

test('the system’s own lock locks, and so does nobody at the machine for five minutes, once', async () => {
  await locks(() => desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')))
  await signIn('Ada Lanternfield')
  await locks(() =>
    desk.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 301
    }),
  )
  // The next look at the clock finds the machine as idle as before: the door stays as it is.
  const vaults = async () => (await processes()).filter(({ kind }) => kind === 'vault')
  // It is started once the page is there.
  await expect.poll(async () => (await vaults()).length).toBe(1)
  const [vault] = await vaults()
  await page.getByRole('textbox', { name: /^Password/ }).fill('half a passw')
  await page.waitForTimeout(6000)
  await expect(page.getByRole('textbox', { name: /^Password/ })).toHaveValue('half a passw')
  expect((await processes()).filter(({ kind }) => kind === 'vault')).toEqual([vault])
  await desk.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
})

test('what was typed 2.5 s and 0.2 s before a lock comes back, to its owner alone', async () => {
  await signIn('Ada Lanternfield')
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('First names')).toBeFocused()
  await page.keyboard.type('Wilfreda')
  await page.keyboard.press('Tab')
  await page.waitForTimeout(2500)
  await page.keyboard.type('Bramblewor')
  await page.waitForTimeout(200)
  await locks(() => desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')))

  await signIn('Olive Brackenbury')
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('First names')).toBeFocused()
  await expect(page.getByLabel('First names')).toHaveValue('')
  await expect(page.getByLabel('Last name')).toHaveValue('')
  await page.keyboard.type('Osbert')
  await page.waitForTimeout(200)
  await locks(byKey)

  await signIn('Ada Lanternfield')
  await expect(page.getByLabel('First names')).toHaveValue('Wilfreda')
  await expect(page.getByLabel('Last name')).toHaveValue('Bramblewor')
  await locks(byKey)
  await signIn('Olive Brackenbury')
  await expect(page.getByLabel('First names')).toHaveValue('Osbert')
})

test('a vault that is killed is said so in a clear sentence, and nothing is lost', async () => {
  await page.getByLabel('Last name').fill('Kettlethorpe')
  await page.waitForTimeout(2500)
  const [vault] = (await processes()).filter(({ kind }) => kind === 'vault')
  await locks(() => Promise.resolve(process.kill(vault?.pid ?? 0, 'SIGKILL')))
  await expect(page.getByText('Throughline had to close the vault. Nothing that was saved is lost')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await signIn('Olive Brackenbury')
  await expect(page.getByLabel('First names')).toHaveValue('Osbert')
  await expect(page.getByLabel('Last name')).toHaveValue('Kettlethorpe')
})

test('a page that crashes comes back to the door with the same sentence', async () => {
  const gone = page.waitForEvent('crash')
  const fresh = desk.app.waitForEvent('window')
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await gone
  page = await fresh
  await expect(page.getByText('Throughline had to close the vault. Nothing that was saved is lost')).toBeVisible({
    timeout: 15_000,
  })
})

test('starting the program twice brings the first window forward', async () => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const { command, args, env, cwd } = runApp([
    `--vault=${desk.vault}`,
    `--user-data-dir=${join(desk.folder, 'machine')}`,
  ])
  const project = resolve(import.meta.dirname, '../..')
  const root = process.env['THROUGHLINE_APP_ROOT'] ?? project
  const second = spawn(
    command,
    args.map((part: string) => (part === project ? root : part)),
    { env, cwd, stdio: 'ignore' },
  )
  const code = await new Promise((done) => second.on('exit', done))
  expect(code).toBe(0)
  await expect
    .poll(() =>
      desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
    )
    .toEqual([true])
})

test('a second user of the machine is told that the vault is open already', async () => {
  await signIn('Ada Lanternfield')
  const other = new Desk(desk.vault)
  try {
    const theirs = await other.start()
    await theirs.getByRole('button', { name: /Your name/ }).click()
    await theirs.getByRole('option', { name: 'Olive Brackenbury' }).click()
    await theirs.getByRole('textbox', { name: /^Password/ }).fill(demoPassword)
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByText('This vault is open already, in another Throughline window')).toBeVisible({
      timeout: 20_000,
    })
  } finally {
    await other.end()
  }
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('grid', { name: 'People' }).getByRole('rowheader').first()).toBeVisible()
})

test('closing the window keeps what was typed, ends every process and leaves the vault whole', async () => {
  await page.keyboard.press('Control+n')
  await page.getByLabel('First names').fill('Ambrose')
  const pids = (await processes()).map(({ pid }) => pid)
  const child = desk.app.process()
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  await desk.app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50))
  expect(await ended).toBe(0)
  await expect.poll(() => pids.filter(isAlive)).toEqual([])
  page = await desk.start()
  await signIn('Ada Lanternfield')
  await expect(page.getByLabel('First names')).toHaveValue('Ambrose')
})
