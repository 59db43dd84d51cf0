import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axe, type Desk, expect, test } from './app'

const folder = mkdtempSync(join(tmpdir(), 'throughline-files-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A one-page PDF that says a word nobody else says. */
function pdfSaying(word: string): Buffer {
  const text = `BT /F1 24 Tf 40 100 Td (${word}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const starts = objects.map((object, place) => {
    const start = body.length
    body += `${place + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${starts.join('')}`
  return Buffer.from(`${body}${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

async function openRecord(page: Page, memberNumber: string): Promise<void> {
  await page.keyboard.press('Alt+p')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(memberNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByText(memberNumber).first()).toBeVisible()
}

const sealedFiles = (desk: Desk) =>
  readdirSync(join(desk.vault, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('a file is put on a record, opened in a window of its own and removed, and lies nowhere unlocked', async ({
  desk,
}) => {
  const word = 'Quillwingfile'
  const pdf = pdfSaying(word)
  const path = join(folder, 'reference letter.pdf')
  writeFileSync(path, pdf)
  let page = await desk.signIn()
  await openRecord(page, 'TL-00104')
  await page.getByRole('tab', { name: 'Notes and files' }).click()

  // Thought better of it: nothing is added and nothing is said.
  await desk.answerDialogs({})
  await page.getByRole('button', { name: 'Add a file' }).click()
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(0)

  const before = sealedFiles(desk).length
  await desk.answerDialogs({ open: path })
  await page.getByRole('button', { name: 'Add a file' }).click()
  const files = () => page.getByRole('list', { name: 'Files' })
  await expect(files().getByText('reference letter.pdf')).toBeVisible()
  await expect(page.getByText('The file is on the record.')).toBeVisible()
  expect(sealedFiles(desk)).toHaveLength(before + 1)
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Add a file' }).click()
  await expect(page.getByText(/already on the record as “reference letter\.pdf”/)).toBeVisible()
  await expect(files().getByRole('listitem')).toHaveCount(1)

  const shown = await desk.shownDocument(() => files().getByRole('link', { name: 'reference letter.pdf' }).click())
  expect(createHash('sha256').update(shown).digest('hex')).toBe(createHash('sha256').update(pdf).digest('hex'))

  // It is there for a colleague after a lock, and on the disk there is not a word of it.
  await desk.lock()
  page = await desk.signIn('Olive Brackenbury')
  for (const entry of readdirSync(desk.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    expect(readFileSync(join(entry.parentPath, entry.name)).includes(word), entry.name).toBe(false)
  }
  await openRecord(page, 'TL-00104')
  await page.getByRole('tab', { name: 'Notes and files' }).click()
  await page.getByRole('button', { name: 'Remove reference letter.pdf' }).click()
  const asked = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(asked).toContainText('reference letter.pdf')
  await page.keyboard.press('Escape')
  await expect(files().getByText('reference letter.pdf')).toBeVisible()
  await page.getByRole('button', { name: 'Remove reference letter.pdf' }).click()
  await asked.getByRole('button', { name: /Remove/ }).click()
  await expect(files().getByRole('listitem')).toHaveCount(0)
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('A file was taken off the record.')).toBeVisible()
  // Its key went with its row; what is then noise on the disk is swept when the vault is opened next.
  await desk.lock()
  await desk.signIn()
  await expect.poll(() => sealedFiles(desk).length).toBe(before)
})

test('a file that is not what its name says is refused with what to do, and nothing is kept', async ({ desk }) => {
  const path = join(folder, 'holiday.pdf')
  writeFileSync(path, 'MZ this is a program')
  const page = await desk.signIn()
  const before = sealedFiles(desk).length
  await openRecord(page, 'TL-00104')
  await page.getByRole('tab', { name: 'Notes and files' }).click()
  await desk.answerDialogs({ open: path })
  await page.getByRole('button', { name: 'Add a file' }).click()
  await expect(
    page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'holiday.pdf' }).first(),
  ).toBeVisible()
  expect(sealedFiles(desk)).toHaveLength(before)
})

test('archive, undo, archive, restore, undo: each step does what it says and undoes what it did', async ({ desk }) => {
  const page = await desk.signIn()
  await openRecord(page, 'TL-00101')
  const archive = async () => {
    await page.getByRole('article').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Archive this person' }).click()
    await page.keyboard.type('moved away')
    await page.keyboard.press('Enter')
    await expect(inArchive()).toBeVisible()
  }
  const inArchive = () => page.getByText(/In the archive since .*: moved away/)
  const edit = () => page.getByRole('button', { name: 'Edit', exact: true })
  /** In the message that says so: an earlier one may stand above it. */
  const undo = (what: RegExp) =>
    page.getByRole('alertdialog', { name: what }).getByRole('button', { name: 'Undo', exact: true })

  await archive()
  await undo(/is in the archive/).click()
  await expect(inArchive()).toHaveCount(0)
  await expect(edit()).toBeVisible()

  await archive()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(inArchive()).toHaveCount(0)
  await expect(edit()).toBeVisible()
  // Taking back the restoring keeps the reason that was given for archiving.
  await undo(/is current again/).click()
  await expect(inArchive()).toBeVisible()
  await expect(edit()).toHaveCount(0)

  // The list, in which this member number is still searched for, says the same.
  const record = await page.evaluate(() => location.hash)
  await page.keyboard.press('Alt+p')
  await expect(page.locator('.grid-summary')).toHaveText('0 people')
  await page.evaluate((place) => (location.hash = place), record)
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(edit()).toBeVisible()
  await page.keyboard.press('Alt+p')
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await expect(page.locator('.grid-summary')).toHaveText('78 people', { timeout: 15_000 })
})
