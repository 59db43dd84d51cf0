import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demoPassword } from '../../scripts/demo/colleagues'
import { axe, Desk, expect, goTo, test } from './app'
import { wordsOn } from './paper'

test.describe.configure({ timeout: 240_000 })

const desk = new Desk()
test.beforeAll(async () => {
  desk.furnish()
  await desk.start()
})
test.afterAll(() => desk.end())

const shot = (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })

test('home says what is to be done, the vault’s key is changed after a removal, and the trail is saved to a file', {
  tag: '@long',
}, async () => {
  const door = desk.page
  await test.step('a wrong password is said to be what it is', async () => {
    await expect(door.getByRole('button', { name: 'Bring back from a backup' })).toBeVisible()
    await door.getByRole('button', { name: /Your name/ }).click()
    await door.getByRole('option', { name: 'Ada Lanternfield' }).click()
    await door.getByRole('textbox', { name: /^Password/ }).fill('not the password at all')
    await door.keyboard.press('Enter')
    await expect(door.getByRole('alert')).toContainText('You are not signed in', { timeout: 15_000 })
    await expect(door.getByText('This was not saved')).toHaveCount(0)
    await shot(door, 'not-signed-in')
  })

  const page = await desk.signIn()
  const duties = page.getByRole('region', { name: 'What needs doing' })
  await test.step('the list by nearness, clean in light and dark', async () => {
    await goTo(page, '/')
    await expect(duties.getByRole('heading', { name: /Today|Overdue/ }).first()).toBeVisible()
    await expect(duties.getByRole('link', { name: /No backup has been made yet/ })).toBeVisible()
    expect(await axe(page)).toEqual([])
    await shot(page, 'home')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page)).toEqual([])
    await shot(page, 'home-dark')
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('is printed by one key', async () => {
    const text = wordsOn(await desk.shownDocument(() => page.keyboard.press('p')))
    expect(text).toContain('What needs doing')
    expect(text).toContain('No backup has been made yet')
  })

  await test.step('a link leads to where it is done, and done it is gone', async () => {
    await duties.getByRole('link', { name: /No backup has been made yet/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('main').getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByRole('contentinfo').getByText(/No backup yet/)).toHaveCount(0, { timeout: 60_000 })
    await goTo(page, '/')
    await expect(duties).toBeVisible()
    await expect(duties.getByRole('link', { name: /No backup has been made yet/ })).toHaveCount(0)
  })

  await test.step('a long name in a toast leaves the screen free at 400 %, and no Undo outlives what it would undo', async () => {
    const name = `${'Featherstonehaugh-'.repeat(6)}Quill Hall`.padEnd(120, 'x')
    await goTo(page, '/organisation/venues/new')
    await page.getByRole('textbox', { name: /^Name/ }).fill(name)
    await page.keyboard.press('Control+s')
    const record = page.getByRole('article', { name })
    await record.getByRole('button', { name: 'Archive' }).click()
    const toast = page.getByRole('region', { name: 'Messages' })
    await expect(toast).toContainText(`${name} is in the archive.`)
    await toast.hover()
    await desk.zoomTo(4)
    const height = await page.evaluate(() => innerHeight)
    await shot(page, 'toast-at-400')
    expect((await toast.boundingBox())?.height).toBeLessThanOrEqual(height * 0.41)
    await desk.zoomTo(1)
    await record.getByRole('button', { name: 'Bring back' }).click()
    await expect(toast).toContainText(`${name} is on the list again.`)
    await expect(toast).not.toContainText('is in the archive')
  })

  await test.step('somebody is removed, and the key is changed', async () => {
    await goTo(page, '/access/users')
    await page.getByRole('button', { name: 'Change Aubrey Stillwater' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'Remove Aubrey Stillwater' }).click()
    await desk.confirmPassword()
    await goTo(page, '/')
    await duties.getByRole('link', { name: /Change the vault’s key at a quiet moment/ }).click()
    await expect(page.getByText(/^Warning: Somebody who could open the vault was removed/)).toBeVisible()
    await page.getByRole('button', { name: 'Change the vault’s key' }).click()
    const question = page.getByRole('dialog', { name: 'Change the vault’s key now?' })
    await expect(question).toBeVisible()
    expect(await axe(page)).toEqual([])
    await shot(page, 'change-key')
    const opening = desk.nextWindow()
    await question.getByRole('button', { name: 'Change the vault’s key' }).click()
    await desk.confirmPassword(demoPassword).catch(() => undefined)
    const locked = await opening
    await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 })
  })

  const after = await desk.signIn('Ada Lanternfield')
  await test.step('everything is there under the new key', async () => {
    await goTo(after, '/access/users')
    await expect(after.getByRole('button', { name: 'Change Olive Brackenbury' })).toBeVisible()
    await expect(after.getByText(/Somebody who could open the vault/)).toHaveCount(0)
  })

  await test.step('the whole trail holds, and a light says so', async () => {
    await goTo(after, '/audit')
    await after.getByRole('button', { name: 'Check the whole trail' }).click()
    await expect(after.getByText('The trail is whole')).toBeVisible({ timeout: 60_000 })
    await expect(after.getByRole('contentinfo').getByText(/Records checked/)).toBeVisible()
    await expect(after.getByText(/Seal after entry/)).toBeVisible()
    await shot(after, 'audit')
  })

  await test.step('the trail is saved to a file with its seal', async () => {
    const path = join(desk.folder, 'trail.csv')
    await desk.answerDialogs({ save: path })
    await after.getByRole('button', { name: 'Save to a file' }).click()
    await after.getByRole('menuitem', { name: 'For a spreadsheet (CSV)' }).click()
    await desk.confirmPassword()
    await expect(after.getByText(/entries were saved in trail.csv/)).toBeVisible({ timeout: 30_000 })
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('Changed the vault’s key')
    expect(text).toMatch(/Seal of the audit trail,\d{4}-/)
  })
})

test('a role without such work has an empty list that says so', async () => {
  // By itself, or after the one above.
  if (await desk.page.getByRole('navigation', { name: 'Areas of the program' }).isVisible()) await desk.lock()
  const page = await desk.signIn('Sunny Marlowe-Finch')
  await goTo(page, '/')
  const duties = page.getByRole('region', { name: 'What needs doing' })
  await expect(duties.getByText('Nothing is due within a month.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await shot(page, 'home-empty')
})
