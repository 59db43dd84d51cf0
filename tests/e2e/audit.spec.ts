import type { Page } from '@playwright/test'
import { axe, Desk, expect, goTo, test } from './app'
import { wordsOn } from './paper'

test.describe.configure({ timeout: 180_000 })

const desk = new Desk()
let page: Page

test.beforeAll(async () => {
  desk.furnish()
  await desk.start()
  page = await desk.signIn()
})
test.afterAll(() => desk.end())

test('the audit trail is read, narrowed down, looked into, printed, checked, and its seal compared', async () => {
  await goTo(page, '/audit')
  await expect(page.getByRole('heading', { name: 'Audit trail', level: 1 })).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Audit trail' })
  await expect(grid.getByText('Signed in').first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('trail.png') })
  expect(await axe(page)).toEqual([])

  await test.step('one entry beside the list', async () => {
    await grid.getByText('Signed in').first().dblclick()
    const entry = page.getByRole('complementary', { name: 'Details of the entry' })
    await expect(entry.getByText('Mark of the entry')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('entry.png') })
    expect(await axe(page)).toEqual([])
    await entry.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('narrowed down to changes and back', async () => {
    await page.getByRole('button', { name: /Kind/ }).click()
    await page.getByRole('option', { name: 'Changes' }).click()
    await expect(grid.getByText('Signed in')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show all entries' }).click()
    await expect(grid.getByText('Signed in').first()).toBeVisible()
  })

  await test.step('checked from end to end', async () => {
    await page.getByRole('button', { name: 'Check the whole trail' }).click()
    await expect(page.getByText('The trail is whole')).toBeVisible({ timeout: 60_000 })
    await page.screenshot({ path: test.info().outputPath('checked.png') })
    expect(await axe(page)).toEqual([])
  })

  await test.step('printed, and the seal typed in from the paper', async () => {
    const print = page.getByRole('button', { name: 'Print these entries' })
    const text = wordsOn(await desk.shownDocument(() => print.click()))
    const seal = /Seal of the audit trail: (\S+)/.exec(text)?.[1] ?? ''
    await page.getByRole('button', { name: 'Check a printed seal' }).click()
    const dialog = page.getByRole('dialog', { name: 'Check a printed seal' })
    await dialog.getByRole('textbox').fill(`${seal.slice(0, -3)}00`)
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(/a sign was misread/).first()).toBeVisible()
    await dialog.getByRole('textbox').fill(seal.toLowerCase())
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(/This trail contains the seal/)).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('seal.png') })
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot({ path: test.info().outputPath('dark.png') })
  })
})
