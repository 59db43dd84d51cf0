import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { openTable } from '../../src/ground/vault/sheets/read'
import { axe, expect, test } from './app'

interface Stated {
  headingRow: number
  headings: string[]
  people: { row: number }[]
  faults: { row: number; expect: 'faulty' | 'repeat' | 'left-out' | 'note'; column: string | null; files: string[] }[]
}

const folder = mkdtempSync(join(tmpdir(), 'throughline-import-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The untidy workbook, and what its maker says is wrong with it. */
function untidyWorkbook() {
  const script = resolve(import.meta.dirname, '../../scripts/untidy-roster.mjs')
  execFileSync(process.execPath, [script, '--rows', '5000', '--out', folder])
  const stated = JSON.parse(readFileSync(join(folder, 'faults.json'), 'utf8')) as Stated
  const of = (kind: string) => stated.faults.filter(({ files, expect: is }) => files.includes('xlsx') && is === kind)
  return {
    path: join(folder, 'roster.xlsx'),
    stated,
    faulty: of('faulty'),
    repeats: of('repeat'),
    leftOut: of('left-out'),
  }
}

/** A busy button that has gone is named by an announcement of the toolkit for some seconds more: axe is asked until then. */
function axeClean(page: Page): Promise<void> {
  return expect.poll(() => axe(page), { timeout: 20_000 }).toEqual([])
}

async function openImport(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('import')
  await page.getByRole('menuitem', { name: 'Import people' }).click()
  await expect(page.getByRole('heading', { name: 'Import people from a list' })).toBeVisible()
}

async function chooseFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.getByRole('button', { name: 'Next: the columns' })).toBeVisible({ timeout: 30_000 })
}

async function peopleCount(page: Page): Promise<string> {
  await page.keyboard.press('Alt+p')
  const summary = page.locator('.grid-summary')
  await expect(summary).toHaveText(/^[\d,]+ (people|person)$/, { timeout: 15_000 })
  return summary.innerText()
}

/** The figure in the list of what becomes of the rows. */
async function figure(page: Page, saying: RegExp): Promise<number> {
  const line = page.getByRole('listitem').filter({ hasText: saying })
  return Number((await line.innerText()).replaceAll(',', '').match(/\d+/)?.[0])
}

/** Every row of a long table, by scrolling through it. */
async function allRows(table: Locator): Promise<string[][]> {
  const found = new Map<number, string[]>()
  const all = Number(await table.getAttribute('aria-rowcount'))
  await table.evaluate((box) => box.scrollTo(0, 0))
  while (found.size < all) {
    const before = found.size
    const seen = await table.evaluate((box) => {
      const rows = [...box.querySelectorAll('[role=row]')].map((row) => ({
        index: Number(row.getAttribute('aria-rowindex')),
        cells: [...row.children].map((cell) => (cell as HTMLElement).innerText),
      }))
      box.scrollBy(0, box.clientHeight)
      return rows
    })
    for (const { index, cells } of seen) found.set(index, cells)
    await table.page().waitForTimeout(60)
    const isAtEnd = await table.evaluate((box) => box.scrollTop + box.clientHeight >= box.scrollHeight - 1)
    if (isAtEnd && found.size === before) break
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .slice(1)
    .map(([, cells]) => cells)
}

test('a workbook of 5,000 people as untidy as real ones is brought in through the window and taken back', {
  tag: '@long',
}, async ({ desk }) => {
  test.setTimeout(240_000)
  const { path, stated, faulty, repeats, leftOut } = untidyWorkbook()
  const page = await desk.signIn()
  const before = await peopleCount(page)

  await openImport(page)
  await axeClean(page)
  await desk.answerDialogs({ open: path, save: join(folder, 'put right.xlsx') })
  await chooseFile(page)
  await expect(page.getByText(`The headings are in row ${stated.headingRow}.`)).toBeVisible()
  await axeClean(page)

  await page.getByRole('button', { name: 'Next: the columns' }).click()
  const columns = page.getByRole('table').first()
  for (const heading of ['Surname', 'Forename(s)', 'Comments']) {
    await expect(columns.getByRole('rowheader', { name: new RegExp(heading.replace(/[()]/g, '\\$&')) })).toBeVisible()
  }
  await axeClean(page)
  await page.getByRole('button', { name: 'Next: check the rows' }).click()
  await expect(page.getByRole('button', { name: /^Bring in/ })).toBeVisible({ timeout: 60_000 })
  await axeClean(page)

  // The figures are those that the workbook's maker stated.
  expect(await figure(page, /cannot be brought in: (it|they)/)).toBe(faulty.length)
  expect(await figure(page, /no (person|people): blank/)).toBe(leftOut.length)
  const [added, updated, skipped] = [
    await figure(page, /will be (a )?new/),
    (await page.getByText(/updates? a record/).count()) > 0 ? await figure(page, /updates? a record/) : 0,
    await figure(page, /skipped, as decided/),
  ]
  expect(added + updated + skipped).toBe(stated.people.length + repeats.length)
  expect(await figure(page, /on record or in an earlier row/)).toBeGreaterThanOrEqual(repeats.length)

  // Rows that cannot be brought in are explained, in the order of the file, in the column that is at fault.
  const problems = await allRows(page.getByRole('table', { name: 'Rows that cannot be brought in' }))
  const shown = [...new Set(problems.map(([row]) => Number(row)))]
  expect(shown).toEqual(
    faulty
      .map(({ row }) => row)
      .sort((a, b) => a - b)
      .slice(0, shown.length),
  )
  for (const { row, column } of faulty.filter((fault) => shown.includes(fault.row))) {
    const about = problems.filter(([number]) => Number(number) === row)
    expect(
      about.some(([, where]) => where?.includes(column ?? '')),
      `row ${row}, ${column}`,
    ).toBe(true)
    for (const [, , sentence] of about) expect(sentence).toMatch(/\w+ .*\w+/)
  }

  // The saved file explains every one of them, also those for which the window has no room.
  await page.getByRole('button', { name: 'Save the rows with problems as a file' }).click()
  await expect(page.getByText(`${faulty.length} rows saved in “put right.xlsx”`)).toBeVisible({ timeout: 30_000 })
  const table = await openTable(readFileSync(join(folder, 'put right.xlsx')), 'put right.xlsx')
  const saved: (readonly string[])[] = []
  await table.read(0, (batch) => void saved.push(...batch.rows))
  const [head = [], ...rows] = saved
  const place = head.indexOf('Row in your file')
  expect(rows.map((cells) => Number(cells[place])).sort((a, b) => a - b)).toEqual(
    faulty.map(({ row }) => row).sort((a, b) => a - b),
  )
  expect(rows.every((cells) => /\w/.test(cells[place + 1] ?? '') && /\w/.test(cells[place + 2] ?? ''))).toBe(true)

  await page.getByRole('button', { name: /^Bring in/ }).click()
  await expect(
    page.getByText(`${added.toLocaleString('en-GB')} new people were brought in from “roster.xlsx”`),
  ).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText(`${faulty.length} rows could not be brought in.`)).toBeVisible()
  await axeClean(page)
  await page.getByRole('button', { name: 'See the people brought in' }).click()
  const now = await peopleCount(page)
  expect(Number(now.replace(/\D/g, ''))).toBe(Number(before.replace(/\D/g, '')) + added)

  await openImport(page)
  await page.getByRole('button', { name: 'Undo: roster.xlsx' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('The import of “roster.xlsx” was taken back')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText(`${added.toLocaleString('en-GB')} people were removed.`)).toBeVisible()
  await axeClean(page)
  expect(await peopleCount(page)).toBe(before)
})

test('a lock in the middle costs no choice and no decision, and keys alone decide on likely duplicates', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const list = join(folder, 'short.csv')
  const twice = 'Quillwing,Jo,14/02/1986'
  writeFileSync(
    list,
    `Surname,First name,DOB,Ref\n${twice},A1\n${twice},\nMarrowby,Al,31/02/1990,A2\nPebblestone,Ri,1/3/1991,A3\n`,
  )
  let page = await desk.signIn()
  await openImport(page)
  await desk.answerDialogs({ open: list })
  await chooseFile(page)
  await page.getByRole('button', { name: 'Next: the columns' }).click()
  await page.getByRole('button', { name: 'Where “Ref” goes' }).press('Enter')
  await page.getByRole('option', { name: 'Preferred name' }).press('Enter')
  await page.getByRole('button', { name: 'Next: check the rows' }).press('Enter')
  const grid = () => page.getByRole('grid', { name: 'People who may be there already' })
  await expect(grid().getByRole('row', { name: /Quillwing/ })).toContainText('Skip')
  await grid().locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('n')
  await expect(grid().getByRole('row', { name: /Quillwing/ })).toContainText('Add as new')
  expect(await figure(page, /will be (a )?new/)).toBe(3)
  await page.keyboard.press('u')
  await expect(page.getByText(/1 row stays as it was/)).toBeVisible()
  await expect(page.getByRole('radio', { name: /Add as a new person/ })).toBeChecked()

  await desk.lock()
  page = await desk.signIn()
  await openImport(page)
  await page.getByRole('button', { name: 'Go on: short.csv' }).click()
  await expect(grid().getByRole('row', { name: /Quillwing/ })).toContainText('Add as new', { timeout: 30_000 })
  await page.getByRole('button', { name: 'Change: Say what the columns are' }).click()
  await expect(page.getByRole('button', { name: /Where “Ref” goes/ })).toContainText('Preferred name')
  await page.getByRole('button', { name: 'Next: check the rows' }).click()
  await page.getByRole('button', { name: 'Bring in 3 rows' }).click()
  await expect(page.getByText('3 new people were brought in from “short.csv”')).toBeVisible({ timeout: 30_000 })
})

test('a list without a last name is not checked before its column is chosen, and an import can be given up', async ({
  desk,
}) => {
  const list = join(folder, 'nameless.csv')
  writeFileSync(list, 'Colour,Fruit\nblue,apple\nred,pear\n')
  const page = await desk.signIn()
  await openImport(page)
  await desk.answerDialogs({ open: list })
  await chooseFile(page)
  await page.getByRole('button', { name: /Headings are in/ }).press('Enter')
  await page.getByRole('option', { name: 'Row 1: Colour, Fruit' }).press('Enter')
  await page.getByRole('button', { name: 'Next: the columns' }).click()
  await expect(page.getByText('Choose the column with the last name')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next: check the rows' })).toBeDisabled()
  await page.getByRole('button', { name: 'Where “Fruit” goes' }).press('Enter')
  await page.getByRole('option', { name: 'Last name' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Next: check the rows' })).toBeEnabled()
  await page.getByRole('button', { name: 'All imports' }).click()
  await expect(page.getByRole('row', { name: /nameless.csv/ })).toContainText('Not brought in yet')
  await page.getByRole('button', { name: 'Give up this import: nameless.csv' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Give up this import' }).click()
  await expect(page.getByText('No list has been brought in yet.')).toBeVisible()
})
