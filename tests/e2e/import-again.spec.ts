import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openTable } from '../../src/ground/vault/sheets/read'
import { axe, type Desk, expect, test } from './app'

test.describe.configure({ timeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'throughline-import-again-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A list of plainly made-up people with names of their own; `faulty` of them have a date that does not exist. */
function list(name: string, rows: number, faulty = 0): string {
  const letters = 'abcdefghijklmnopqrst'
  const word = (n: number) => [...String(n)].map((digit) => letters[Number(digit)]).join('')
  const lines = Array.from({ length: rows }, (_, n) => {
    const born = n < faulty ? '31/02/1980' : `${(n % 28) + 1}/${(n % 12) + 1}/${1950 + (n % 50)}`
    return `Quill${word(n)},Wing${word(n * 7)},${born},IM-${100000 + n}`
  })
  const path = join(folder, name)
  writeFileSync(path, ['Surname,First name,DOB,Member no', ...lines].join('\r\n'))
  return path
}

async function openImport(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('import')
  await page.getByRole('menuitem', { name: 'Import people' }).click()
  await expect(page.getByRole('heading', { name: 'Import people from a list' })).toBeVisible()
}

async function checked(desk: Desk, page: Page, path: string): Promise<void> {
  await openImport(page)
  await desk.answerDialogs({ open: path, save: join(folder, 'put right.xlsx') })
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await page.getByRole('button', { name: 'Next: the columns' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Next: check the rows' }).click()
  await expect(page.getByRole('button', { name: /^Bring in/ })).toBeVisible({ timeout: 90_000 })
}

async function peopleCount(page: Page): Promise<string> {
  await page.keyboard.press('Alt+p')
  const summary = page.locator('.grid-summary')
  await expect(summary).toHaveText(/^[\d,]+ (people|person)$/, { timeout: 15_000 })
  return summary.innerText()
}

test('an import that is stopped midway has changed nothing, and the same import can be run again', {
  tag: '@long',
}, async ({ desk }) => {
  // A whole import and two that are stopped: on a busy machine that is more than a minute.
  test.slow()
  const rows = 10_000
  const page = await desk.signIn()
  const before = await peopleCount(page)
  await checked(desk, page, list('long.csv', rows))
  const bringIn = page.getByRole('button', { name: /^Bring in/ })
  const progress = page.getByRole('progressbar')
  // Reading may be over before it is seen, so whatever step is shown is the one that is stopped.
  const step = /Reading the file|Putting names in order|Writing records/
  for (let stopped = 0; stopped < 2; stopped += 1) {
    await bringIn.click()
    await expect(page.getByRole('contentinfo').or(page.locator('footer')).getByText(step)).toBeVisible({
      timeout: 60_000,
    })
    await page.locator('footer').getByRole('button', { name: 'Cancel' }).click()
    await expect(progress).toHaveCount(0, { timeout: 30_000 })
    await expect(bringIn).toBeEnabled()
    await expect(page.getByText(/were brought in/)).toHaveCount(0)
  }
  // A busy button that has gone is named by an announcement of the toolkit for some seconds more.
  await expect.poll(() => axe(page), { timeout: 20_000 }).toEqual([])
  expect(await peopleCount(page)).toBe(before)

  await openImport(page)
  await page.getByRole('button', { name: /^Go on: long\.csv/ }).click()
  await bringIn.click({ timeout: 90_000 })
  const said = page.getByText(/[\d,]+ new people were brought in from “long\.csv”/)
  await expect(said).toBeVisible({ timeout: 120_000 })
  const figure = (text: string) => Number(text.replaceAll(',', '').match(/\d+/)?.[0])
  const added = figure(await said.innerText())
  expect(added).toBeGreaterThan(rows * 0.9)
  expect(figure(await peopleCount(page))).toBe(figure(before) + added)
})

test('after a restart a finished import still gives its rows with problems back as a file', { tag: '@long' }, async ({
  desk,
}) => {
  let page = await desk.signIn()
  await checked(desk, page, list('some.csv', 40, 3))
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await expect(page.getByText('3 rows could not be brought in.')).toBeVisible({ timeout: 30_000 })
  await desk.app.close()
  await desk.start()
  page = await desk.signIn()
  await desk.answerDialogs({ save: join(folder, 'later.xlsx') })
  await openImport(page)
  await page
    .getByRole('button', { name: /some\.csv/ })
    .first()
    .click()
  await expect(page.getByText('3 rows could not be brought in.')).toBeVisible()
  await page.getByRole('button', { name: 'Save the rows with problems as a file' }).click()
  await expect(page.getByText('3 rows saved in “later.xlsx”')).toBeVisible({ timeout: 30_000 })
  const saved: (readonly string[])[] = []
  const table = await openTable(readFileSync(join(folder, 'later.xlsx')), 'later.xlsx')
  await table.read(0, (batch) => void saved.push(...batch.rows))
  expect(saved).toHaveLength(4)
  expect(saved.slice(1).every((cells) => cells.includes('31/02/1980'))).toBe(true)
  expect(await axe(page)).toEqual([])
})
