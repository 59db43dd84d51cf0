import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeInBoth, Desk, expect, test } from './app'
import { keyOn, wordsOn } from './paper'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

const desk = new Desk()
const other = new Desk()
const password = 'walnut ferry quilt saffron'
const next = 'harbour thimble maple cricket'
const risk = 'A plainly fictional risk note.'
let recoveryKey = ''

test.beforeAll(() => desk.start())
test.afterAll(async () => {
  await desk.end()
  await other.end()
})

const goTo = async (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Areas of the program' }).getByRole('link', { name }).click()

const foot = (page: Page) => page.getByRole('contentinfo')

async function signIn(where: Desk, word: string): Promise<Page> {
  const { page } = where
  await page.getByRole('textbox', { name: /^Password/ }).fill(word)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 30_000 })
  return page
}

test('an office begins, with a risk note and a letter on somebody’s record', async () => {
  const { page } = desk
  await page.getByRole('textbox', { name: /^Folder/ }).fill(desk.vault)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /^Organisation/ }).fill('Second Chapter')
  await page.getByRole('textbox', { name: /^Office/ }).fill('Fenwick')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /^Your name/ }).fill('Ada Lanternfield')
  await page.getByRole('textbox', { name: /^Password/ }).fill(password)
  await page.getByRole('textbox', { name: /^The same password again/ }).fill(password)
  await page.keyboard.press('Enter')
  const print = page.getByRole('button', { name: 'Print the recovery key' })
  recoveryKey = keyOn(await desk.shownDocument(() => print.click()))
  await page.getByRole('textbox', { name: /^The recovery key, typed/ }).fill(recoveryKey)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Good to see you, Ada' })).toBeVisible({ timeout: 30_000 })
  await expect(foot(page)).toContainText('No backup yet')

  await page.keyboard.press('Control+n')
  await page.getByLabel('First names').fill('Osbert')
  await page.getByLabel('Last name').fill('Kettlethorpe')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: /Kettlethorpe/ })).toBeVisible()
  await page.getByRole('tab', { name: 'Notes and files' }).click()
  const letter = join(desk.folder, 'letter.pdf')
  writeFileSync(letter, '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% Plainly fictional letter\n%%EOF\n')
  await desk.answerDialogs({ open: letter })
  await page.getByRole('button', { name: 'Add a file' }).click()
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Show offence details' }).click()
  await page.getByRole('button', { name: 'Edit Offence details and risk' }).click()
  await page.getByLabel('Offence details and risk').last().fill(risk)
  await page.getByRole('button', { name: /^Save/ }).last().click()
  await expect(page.getByRole('button', { name: 'Show offence details' })).toBeVisible()
})

test('a backup is made with one press, copied to a stick and proved, with a dated slip', async () => {
  const { page } = desk
  await goTo(page, 'Backups')
  await expect(page.getByRole('heading', { name: 'Backups', level: 1 })).toBeVisible()
  await expect(page.getByText('These records have no backup')).toBeVisible()
  await expect(page.getByText('There is no backup yet.')).toBeVisible()
  expect(await axeInBoth(page, 'none-yet')).toEqual([])

  const stick = join(desk.folder, 'stick')
  mkdirSync(stick)
  await desk.answerDialogs({ open: stick })
  await page.getByRole('button', { name: 'Choose the second place' }).click()
  await expect(page.getByText('The next backup is copied there.')).toBeVisible()
  await expect(page.getByText(stick)).toBeVisible()

  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('A backup was made and checked.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('The newest backup is less than a day old')).toBeVisible()
  await expect(foot(page)).toContainText('Backup checked')
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('This computer')
  await expect(rows.nth(1)).toContainText('Ada Lanternfield')
  await expect(rows.nth(2)).toContainText('Second place')

  const prove = rows.nth(2).getByRole('button', { name: /^Prove that it works/ })
  const slip = wordsOn(await desk.shownDocument(() => prove.click()))
  for (const words of ['Proof of a backup', 'In the second place', 'by Ada Lanternfield', 'Attachments read', 'People'])
    expect(slip).toContain(words)
  await expect(page.getByText(/Last test: the backup made .* was brought back/)).toBeVisible()
  expect(await axeInBoth(page, 'with-backups')).toEqual([])
  await page.getByRole('button', { name: 'How backups are made and kept' }).click()
  await expect(page.getByRole('textbox', { name: /^Hours between backups/ })).toHaveValue('4')
  expect(await axeInBoth(page, 'settings')).toEqual([])
})

test('an old backup, a new computer and the recovery sheet bring everything back', async () => {
  const stick = join(other.folder, 'stick')
  cpSync(join(desk.folder, 'stick'), stick, { recursive: true })
  const page = await other.start()
  await page.getByRole('button', { name: 'Bring back from a backup' }).click()
  await expect(page.getByRole('heading', { name: 'Bring back from a backup' })).toBeVisible()
  expect(await axeInBoth(page, 'door-1')).toEqual([])
  mkdirSync(join(other.folder, 'empty'))
  await other.answerDialogs({ open: join(other.folder, 'empty') })
  await page.getByRole('button', { name: 'Choose the folder' }).click()
  await expect(page.getByText('No backup was found in')).toBeVisible()
  await other.answerDialogs({ open: stick })
  await page.getByRole('button', { name: 'Choose another folder' }).first().click()
  await expect(page.getByRole('button', { name: /Which backup/ })).toBeVisible()
  await expect(page.getByText(other.vault)).toBeVisible()
  expect(await axeInBoth(page, 'door-2')).toEqual([])
  await page.getByRole('button', { name: 'Next' }).click()

  const key = page.getByRole('textbox', { name: /^The recovery key, typed/ })
  await key.fill('0000-0000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('A recovery key has 34 letters and digits')
  await key.fill(recoveryKey)
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is the backup of Second Chapter, Fenwick')).toBeVisible({ timeout: 60_000 })
  expect(existsSync(join(other.vault, 'vault.db'))).toBe(false)
  expect(await axeInBoth(page, 'door-3')).toEqual([])
  await page.getByRole('textbox', { name: /^Password/ }).fill(next)
  await page.getByRole('textbox', { name: /^The same password again/ }).fill(next)
  await page.keyboard.press('Enter')
  const print = page.getByRole('button', { name: 'Print the recovery key' })
  const sheet = keyOn(await other.shownDocument(() => print.click()))
  expect(sheet).not.toBe(recoveryKey)
  await page.getByRole('textbox', { name: /^The recovery key, typed/ }).fill(sheet)
  await page.keyboard.press('Enter')
  // Also where they last were comes back with the rest.
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 60_000 })

  await page.keyboard.press('Alt+p')
  await page.getByRole('grid', { name: 'People' }).getByText('Kettlethorpe').first().dblclick()
  await page.getByRole('tab', { name: 'Notes and files' }).click()
  await page.getByRole('button', { name: 'Show offence details' }).click()
  await expect(page.getByText(risk)).toBeVisible()
  const file = page.getByRole('list', { name: 'Files' }).getByRole('link', { name: 'letter.pdf' })
  expect((await other.shownDocument(() => file.click())).toString()).toContain('Plainly fictional letter')
})

test('an administrator brings a backup back after typing the password again, and the screen locks', async () => {
  const { page } = desk
  await page.keyboard.press('Control+n')
  await page.getByLabel('Last name').fill('Afterwards')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: /Afterwards/ })).toBeVisible()
  await goTo(page, 'Backups')
  await page
    .getByRole('button', { name: /^Bring back/ })
    .first()
    .click()
  const dialog = page.getByRole('alertdialog', { name: /^Bring back the backup/ })
  await expect(dialog).toContainText('It is not deleted')
  expect(await axeInBoth(page, 'restore')).toEqual([])
  await dialog.getByRole('button', { name: 'Bring the backup back' }).click()
  const fresh = desk.app.waitForEvent('window', { timeout: 60_000 })
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /Password|password/ })
    .fill(password)
  await page.keyboard.press('Enter')
  const locked = await fresh
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 30_000 })
  await locked.getByRole('textbox', { name: /^Password/ }).fill(password)
  await locked.keyboard.press('Enter')
  await expect(locked.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 30_000 })
  await locked.keyboard.press('Alt+p')
  await expect(locked.getByRole('grid', { name: 'People' })).toContainText('Kettlethorpe')
  await expect(locked.getByRole('grid', { name: 'People' })).not.toContainText('Afterwards')
  expect(readdirSync(desk.vault).some((name) => name.startsWith('before-restore-'))).toBe(true)
})

test('closing the window makes a backup of what was done since, and the next start shows it', async () => {
  expect(existsSync(join(other.vault, 'backups'))).toBe(false)
  const child = other.app.process()
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  await other.app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50))
  expect(await ended).toBe(0)
  const made = readdirSync(join(other.vault, 'backups')).filter((name) => name.startsWith('throughline-'))
  expect(made).toHaveLength(1)
  expect(made[0]).not.toContain('.part')
  await other.start()
  const page = await signIn(other, next)
  await goTo(page, 'Backups')
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('At closing')
})
