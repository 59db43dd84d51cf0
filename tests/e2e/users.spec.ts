import type { Page } from '@playwright/test'
import { demoPassword } from '../../scripts/demo/colleagues'
import { axeInBoth, Desk, expect, goTo, pictured, test } from './app'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const desk = new Desk()
const own = 'walnut ferry quilt saffron'
let page: Page
let phrase = ''

test.beforeAll(async () => {
  desk.furnish()
  await desk.start()
  page = await desk.signIn()
  await goToUsers()
})
test.afterAll(() => desk.end())

async function goToUsers(): Promise<void> {
  await goTo(page, '/access/users')
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible()
}

async function choose(name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Change ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** Key by key, as somebody types: the first that fits is taken. */
async function addRole(typed: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Roles/ }).focus()
  await page.keyboard.type(typed)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  // The list stays open for one more; Tab goes on.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

const row = (name: string) => page.getByRole('row').filter({ hasText: name })

/** The door of a fresh window, with the name chosen. */
async function tryAtDoor(name: string, password: string): Promise<void> {
  await page.getByRole('button', { name: /Your name/ }).click()
  await page.getByRole('option', { name }).click()
  await page.getByRole('textbox', { name: /^Password/ }).fill(password)
  await page.keyboard.press('Enter')
}

const isInside = () =>
  expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 20_000 })

test('the list says who can sign in, as what and how things stand', async () => {
  await expect(row('Ada Lanternfield (you)')).toContainText('Administrator')
  await expect(row('Sunny Marlowe-Finch')).toContainText('Mentor supervisor')
  await expect(row('Olive Brackenbury')).toContainText('Can sign in')
  await page.getByRole('button', { name: 'Change Olive Brackenbury' }).click()
  await pictured(page, 'menu')
  await page.keyboard.press('Escape')
  expect(await axeInBoth(page)).toEqual([])
  await pictured(page, 'list')
})

test('other roles need the password once more: a wrong one is refused, Cancel does nothing', async () => {
  await choose('Olive Brackenbury', 'Change roles')
  await addRole('trainer')
  await page.getByRole('button', { name: 'Save roles' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your password, please' })
  await expect(dialog).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
  await pictured(page, 'confirm')
  await dialog.getByRole('textbox', { name: /^Password/ }).fill('not the right one at all')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('This is not your password.')).toBeVisible({ timeout: 15_000 })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Your password was not typed, so nothing was done.')).toBeVisible()
  await expect(row('Olive Brackenbury')).not.toContainText('Trainer')
  await page.getByRole('button', { name: 'Save roles' }).click()
  await desk.confirmPassword()
  await expect(page.getByText('The roles of Olive Brackenbury are changed.')).toBeVisible()
  await expect(row('Olive Brackenbury')).toContainText('Trainer')
})

test('one’s own roles only wait for a second person', async () => {
  await choose('Ada Lanternfield', 'Change roles')
  await expect(page.getByText('Nobody decides alone on what they themselves may do')).toBeVisible()
  await pictured(page, 'own-roles')
  await addRole('finance')
  await page.getByRole('button', { name: 'Ask for these roles' }).click()
  await desk.confirmPassword()
  await expect(page.getByText(/here is nobody else who may confirm yours/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
})

test('a colleague is suspended and brought back with Undo', async () => {
  await choose('Terry Quillfeather', 'Suspend')
  await expect(row('Terry Quillfeather')).toContainText('Suspended')
  await expect(page.getByText('Terry Quillfeather cannot sign in now.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row('Terry Quillfeather')).toContainText('Can sign in')
})

test('a removal says what is lost, and the name stays to be looked up', async () => {
  await choose('Aubrey Stillwater', 'Remove')
  const dialog = page.getByRole('alertdialog', { name: 'Remove Aubrey Stillwater?' })
  await expect(dialog).toContainText('Copies and backups of the vault')
  expect(await axeInBoth(page)).toEqual([])
  await pictured(page, 'remove')
  await dialog.getByRole('button', { name: 'Remove Aubrey Stillwater' }).click()
  await desk.confirmPassword()
  await expect(page.getByText('Aubrey Stillwater is removed.')).toBeVisible()
  await expect(row('Aubrey Stillwater')).toHaveCount(0)
  await page.getByText('Show people who were removed').click()
  await expect(row('Aubrey Stillwater')).toContainText('Removed')
})

test('a reset shows five words once', async () => {
  await choose('Olive Brackenbury', 'Reset password')
  const dialog = page.getByRole('alertdialog', { name: 'Reset the password of Olive Brackenbury?' })
  await expect(dialog).toContainText('What they had begun and not saved is lost')
  await dialog.getByRole('button', { name: 'Reset password' }).click()
  await desk.confirmPassword()
  const shown = page.getByRole('alertdialog', { name: 'The one-time phrase' })
  await expect(shown).toBeVisible({ timeout: 15_000 })
  phrase = (await shown.getByText(/^[a-z]+( [a-z]+){4}$/).textContent()) ?? ''
  expect(phrase.split(' ')).toHaveLength(5)
  expect(await axeInBoth(page)).toEqual([])
  await pictured(page, 'phrase')
  const paper = await desk.shownDocument(() => shown.getByRole('button', { name: 'Print' }).click())
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  await shown.getByRole('button', { name: 'I have it, close' }).click()
  await expect(row('Olive Brackenbury')).toContainText('One-time phrase, good until')
})

test('whoever comes in with the words chooses a password before anything else', async () => {
  page = await desk.lock()
  await tryAtDoor('Olive Brackenbury', phrase)
  await expect(page.getByRole('heading', { name: 'Choose your own password' })).toBeVisible({ timeout: 20_000 })
  expect(await axeInBoth(page)).toEqual([])
  await pictured(page, 'choose')
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toHaveCount(0)
  await page.evaluate(() => location.reload())
  await expect(page.getByRole('heading', { name: 'Choose your own password' })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('textbox', { name: /^Password/ }).fill(own)
  await page.getByRole('textbox', { name: /^The same password again/ }).fill(own)
  await page.keyboard.press('Enter')
  await isInside()
  await expect(page.getByText('Olive Brackenbury')).toBeVisible()
  page = await desk.lock()
  await tryAtDoor('Olive Brackenbury', own)
  await isInside()
  page = await desk.lock()
})

test('five wrong passwords make that name wait, in words that count down; colleagues come in meanwhile', async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    await tryAtDoor('Terry Quillfeather', `wrong again ${tries}`)
    // The button says what goes on; a key pressed meanwhile would not count.
    await expect(page.getByRole('button', { name: 'Opening the vault…' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Sign in/ })).toBeVisible({ timeout: 15_000 })
    await expect(page.getByText('The name and password do not match')).toBeVisible()
  }
  const notice = page.getByText(/You can try again in \d+ seconds?/)
  await expect(notice).toBeVisible()
  const first = await notice.textContent()
  await expect.poll(() => notice.textContent()).not.toBe(first)
  expect(await axeInBoth(page)).toEqual([])
  await pictured(page, 'wait')
  await tryAtDoor('Terry Quillfeather', demoPassword)
  await expect(page.getByRole('form').getByText('Too many wrong passwords for this name')).toBeVisible()
  await page.getByRole('button', { name: /Your name/ }).click()
  await page.getByRole('option', { name: 'Sunny Marlowe-Finch' }).click()
  await expect(notice).toBeHidden()
  await page.getByRole('textbox', { name: /^Password/ }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await isInside()
})

test('whoever was guessed at is told at their next sign-in', { tag: '@long' }, async () => {
  page = await desk.lock()
  await page.waitForTimeout(15_000)
  await expect(async () => {
    await tryAtDoor('Terry Quillfeather', demoPassword)
    await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 60_000 })
  await expect(page.getByText(/5 wrong passwords were typed under your name/)).toBeVisible()
  await pictured(page, 'home-notice')
})
