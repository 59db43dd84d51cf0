import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readRecoveryKey } from '../../src/ground/vault/keys/recovery-key'
import { axeInBoth, Desk, expect, test } from './app'
import { keyOn } from './paper'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const desk = new Desk()
const password = 'walnut ferry quilt saffron'
let recoveryKey = ''

test.beforeAll(() => desk.start())
test.afterAll(() => desk.end())

/** Types into the field that has the keyboard, in place of what is there. */
async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

function focused(page: Page) {
  return page.locator('*:focus')
}

async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'textbox' | 'button' | 'checkbox' | 'link' = 'textbox',
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  for (let presses = 0; presses < 12; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('the first run asks four things by keyboard alone, and ends at the desk', async () => {
  const { page } = desk
  const step = (number: number) => expect(page.getByText(`Step ${number} of 4`)).toBeVisible()

  await step(1)
  await expect(page.getByRole('textbox', { name: /^Folder/ })).toBeFocused()
  expect(await axeInBoth(page)).toEqual([])
  await retype(page, join(desk.folder, 'Dropbox', 'vault'))
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert')
  await expect(summary).toContainText('This folder is copied to Dropbox')
  await expect(summary).toContainText('Choose a folder that stays on this computer')
  await expect(summary).toBeFocused()
  expect(await axeInBoth(page)).toEqual([])
  // From the summary a link leads to the field.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Folder/ })).toBeFocused()
  const chosen = join(desk.folder, 'chosen')
  mkdirSync(chosen)
  await desk.answerDialogs({ open: chosen })
  await tabTo(page, 'Choose another folder', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Folder/ })).toHaveValue(chosen)
  await page.keyboard.press('Shift+Tab')
  await retype(page, desk.vault)
  await page.keyboard.press('Enter')

  await step(2)
  await expect(page.getByRole('textbox', { name: /^Organisation/ })).toBeFocused()
  expect(await axeInBoth(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Give the name of your organisation.')
  await tabTo(page, /^Organisation/)
  await page.keyboard.type('Second Chapter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Fenwick')
  await page.keyboard.press('Enter')

  await step(3)
  await expect(page.getByRole('textbox', { name: /^Your name/ })).toBeFocused()
  await page.keyboard.type('Ada Lanternfield')
  await tabTo(page, /^Password/)
  await page.keyboard.type('short')
  // Back keeps every answer, also those of the step that was left half-way.
  await tabTo(page, 'Back', 'button')
  await page.keyboard.press('Enter')
  await step(2)
  await expect(page.getByRole('textbox', { name: /^Organisation/ })).toHaveValue('Second Chapter')
  await tabTo(page, 'Back', 'button')
  await page.keyboard.press('Enter')
  await step(1)
  await expect(page.getByRole('textbox', { name: /^Folder/ })).toHaveValue(desk.vault)
  await page.keyboard.press('Enter')
  await step(2)
  await expect(page.getByRole('textbox', { name: /^Office/ })).toHaveValue('Fenwick')
  await expect(page.getByRole('textbox', { name: /^Organisation/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await step(3)
  await expect(page.getByRole('textbox', { name: /^Your name/ })).toHaveValue('Ada Lanternfield')
  await tabTo(page, /^Password/)
  await expect(focused(page)).toHaveValue('short')
  await tabTo(page, /^The same password again/)
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(
    'This is too short. Use at least 14 characters, or 4 different words',
  )
  expect(await axeInBoth(page)).toEqual([])
  await tabTo(page, /^Password/)
  await retype(page, 'Ada Lanternfield 1')
  await tabTo(page, /^The same password again/)
  await retype(page, 'Ada Lanternfield 1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(
    'names of people, of the organisation and of this program are guessed first',
  )
  await tabTo(page, /^Password/)
  await retype(page, password)
  await tabTo(page, /^The same password again/)
  await retype(page, 'walnut ferry quilt pepper')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('The two passwords are not the same. Type them again.')
  await tabTo(page, /^The same password again/)
  await retype(page, password)
  await page.keyboard.press('Enter')

  await step(4)
  const typed = page.getByRole('textbox', { name: /^The recovery key, typed/ })
  await expect(page.getByRole('button', { name: 'Print the recovery key' })).toBeFocused()
  await expect(typed).toBeDisabled()
  expect(await axeInBoth(page)).toEqual([])
  recoveryKey = keyOn(await desk.shownDocument(() => page.keyboard.press('Enter')))
  expect(readRecoveryKey(recoveryKey).ok).toBe(true)
  // Whoever fetches the sheet locks the machine first: the answers are still there afterwards.
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await page.waitForTimeout(700)
  await step(4)
  await expect(typed).toBeEnabled()
  expect(await page.content()).not.toContain(recoveryKey.slice(0, 8))
  await tabTo(page, /^The recovery key, typed/)
  const [first = '', second = ''] = recoveryKey
  await page.keyboard.type(
    (first === second ? (first === 'A' ? 'B' : 'A') + second : second + first) + recoveryKey.slice(2),
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This is not the key on the sheet that was printed last.')
  expect(await axeInBoth(page)).toEqual([])
  expect(existsSync(join(desk.vault, 'vault.db'))).toBe(false)
  await tabTo(page, /^The recovery key, typed/)
  await retype(page, recoveryKey.toLowerCase().replace(/(.{4})/g, '$1 '))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Good to see you, Ada' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('contentinfo')).toContainText('Second Chapter, Fenwick')
})

test('with the recovery key somebody gets a new password, and the used key never works again', async () => {
  const locked = await desk.lock()
  const next = 'harbour thimble maple cricket'
  const openRecovery = async () => {
    await tabTo(locked, 'Use the recovery key', 'button')
    await locked.keyboard.press('Enter')
    await expect(locked.getByRole('textbox', { name: /^The recovery key, typed/ })).toBeFocused()
  }
  await openRecovery()
  expect(await axeInBoth(locked)).toEqual([])
  await locked.keyboard.type('0000-0000')
  await locked.keyboard.press('Enter')
  await expect(locked.getByRole('alert')).toContainText('A recovery key has 34 letters and digits; this has 8.')
  await tabTo(locked, /^The recovery key, typed/)
  await retype(locked, recoveryKey)
  await locked.keyboard.press('Enter')

  await expect(locked.getByRole('heading', { name: 'Password' })).toBeVisible({ timeout: 15_000 })
  expect(await axeInBoth(locked)).toEqual([])
  await tabTo(locked, /^Password/)
  await locked.keyboard.type(next)
  await tabTo(locked, /^The same password again/)
  await locked.keyboard.type(next)
  await locked.keyboard.press('Enter')

  await expect(locked.getByRole('button', { name: 'Print the recovery key' })).toBeFocused()
  const used = recoveryKey
  recoveryKey = keyOn(await desk.shownDocument(() => locked.keyboard.press('Enter')))
  expect(recoveryKey).not.toBe(used)
  await tabTo(locked, /^The recovery key, typed/)
  await locked.keyboard.type(used)
  await locked.keyboard.press('Enter')
  await expect(locked.getByRole('alert')).toContainText('This is not the key on the sheet that was printed last.')
  await tabTo(locked, /^The recovery key, typed/)
  await retype(locked, recoveryKey)
  await locked.keyboard.press('Enter')
  await expect(locked.getByRole('heading', { name: 'Good to see you, Ada' })).toBeVisible({ timeout: 20_000 })

  const again = await desk.lock()
  await tabTo(again, /^Password/)
  await again.keyboard.type(password)
  await again.keyboard.press('Enter')
  await expect(again.getByRole('alert')).toContainText('The name and password do not match', { timeout: 15_000 })
  await tabTo(again, 'Use the recovery key', 'button')
  await again.keyboard.press('Enter')
  await again.keyboard.type(used)
  await again.keyboard.press('Enter')
  await expect(again.getByRole('alert')).toContainText('it does not open this vault', { timeout: 15_000 })
  await expect(again.getByRole('alert')).toContainText('Look for the sheet with the latest date')
  await tabTo(again, 'Back', 'button')
  await again.keyboard.press('Enter')
  await tabTo(again, /^Password/)
  await again.keyboard.type(next)
  await again.keyboard.press('Enter')
  await expect(again.getByRole('heading', { name: 'Good to see you, Ada' })).toBeVisible({ timeout: 15_000 })
})
