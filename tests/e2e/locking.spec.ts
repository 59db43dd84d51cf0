import { type Desk, expect, test } from './app'

test.describe.configure({ timeout: 120_000 })

type PowerEvent = 'lock-screen' | 'suspend' | 'user-did-resign-active'

/** What the system tells every program of its own accord. */
function systemSays(desk: Desk, event: PowerEvent): Promise<void> {
  return desk.app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name)
  }, event)
}

/**
 * Moves the main process's own clocks, in milliseconds, from where they stand of themselves; the product has no way to
 * do so.
 */
function moveClocks(desk: Desk, by: { wall: number; steady: number }): Promise<void> {
  return desk.app.evaluate((_electron, { wall, steady }) => {
    const own = globalThis as unknown as { clocks?: { now: () => number; count: () => number } }
    own.clocks ??= { now: Date.now, count: performance.now.bind(performance) }
    const { now, count } = own.clocks
    Date.now = () => now() + wall
    performance.now = () => count() + steady
  }, by)
}

function idleFor(desk: Desk, seconds: number): Promise<void> {
  return desk.app.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle
  }, seconds)
}

function vaultPid(desk: Desk): Promise<number | undefined> {
  return desk.app.evaluate(
    ({ app }) =>
      app
        .getAppMetrics()
        .find(({ name, serviceName }) => name === 'Throughline vault' || serviceName === 'Throughline vault')?.pid,
  )
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits for the lock and gives how long it took until the process with the keys was gone. */
async function locksWithin(desk: Desk, patience: number, cause: () => Promise<void>): Promise<number> {
  const pid = (await vaultPid(desk)) ?? 0
  const fresh = desk.nextWindow()
  await cause()
  const started = performance.now()
  await expect.poll(() => isRunning(pid), { timeout: patience, intervals: [20] }).toBe(false)
  const took = performance.now() - started
  const page = await fresh
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toHaveCount(0)
  return took
}

test('[P8] the desk locks within a second when the system locks, sleeps or changes user, each time', async ({
  desk,
}) => {
  const took: number[] = []
  for (const event of ['lock-screen', 'suspend', 'user-did-resign-active', 'lock-screen', 'suspend'] as const) {
    await desk.signIn()
    took.push(await locksWithin(desk, 5000, () => systemSays(desk, event)))
  }
  console.log(`locks after system events: ${took.map((time) => `${Math.round(time)} ms`).join(', ')}`)
  expect(Math.max(...took)).toBeLessThan(1000)
})

test('[P8] a window that says nothing of itself cannot keep the desk from being locked', async ({ desk }) => {
  // A hostile page never offers its menu, never answers, and whatever it sends is lost.
  await desk.app.evaluate(({ ipcMain }) => void ipcMain.removeAllListeners('frame'))
  await desk.signIn()
  expect(await locksWithin(desk, 5000, () => systemSays(desk, 'lock-screen'))).toBeLessThan(1000)
})

test('[P8] nobody is signed in: the door stays as it is, with what was typed there', { tag: '@long' }, async ({
  desk,
}) => {
  const { page } = desk
  // The door is painted before the vault's process is up.
  await expect.poll(() => vaultPid(desk)).toBeDefined()
  const pid = await vaultPid(desk)
  await page.getByRole('textbox', { name: /^Password/ }).fill('half a password')
  for (const event of ['lock-screen', 'suspend', 'user-did-resign-active'] as const) await systemSays(desk, event)
  await idleFor(desk, 24 * 3600)
  await page.waitForTimeout(6000)
  expect(await vaultPid(desk)).toBe(pid)
  await expect(page.getByRole('textbox', { name: /^Password/ })).toHaveValue('half a password')
})

const hour = 60 * 60 * 1000
const clocks = [
  ['eight hours have passed by every clock', { wall: 8 * hour + 1, steady: 8 * hour + 1 }],
  ['eight hours have passed, but not by the clock that can be set', { wall: 0, steady: 8 * hour + 1 }],
  ['eight hours have passed by the time of day alone, as in a long sleep', { wall: 8 * hour + 1, steady: 0 }],
  ['the clock is set back by an hour', { wall: -hour, steady: 0 }],
  ['the clock is set back by a year', { wall: -365 * 24 * hour, steady: 0 }],
] as const

test('[P8] the desk locks when eight hours have passed by any clock, and when a clock is set back', async ({
  desk,
}) => {
  for (const [what, moved] of clocks) {
    await test.step(what, async () => {
      await moveClocks(desk, { wall: 0, steady: 0 })
      await desk.signIn()
      await locksWithin(desk, 8000, () => moveClocks(desk, moved))
    })
  }
})

test('[P8] five minutes without a touch lock the desk; one second less does not', { tag: '@long' }, async ({
  desk,
}) => {
  const page = await desk.signIn()
  await idleFor(desk, 5 * 60 - 1)
  await page.waitForTimeout(6000)
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible()
  await locksWithin(desk, 8000, () => idleFor(desk, 5 * 60))
})

test('[P8] a door that stood open all night does not lock the one who comes in the morning', { tag: '@long' }, async ({
  desk,
}) => {
  await moveClocks(desk, { wall: 15 * hour, steady: 15 * hour })
  const page = await desk.signIn()
  await page.waitForTimeout(11_000)
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible()
})
