import type { Page } from '@playwright/test'
import { axeInBoth, choose, type Desk, expect, test } from './app'

/** The screen as it stands in both themes: what axe finds; and its picture, where a run asks for pictures. */
async function look(desk: Desk, name: string, size = { width: 1366, height: 768 }) {
  const { page } = desk
  await desk.app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  return axeInBoth(page, name)
}

async function part(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+o')
  await page.getByRole('tab', { name, exact: true }).click()
}

// Each looks at its screens in both themes with a checker that takes its time on a busy machine.
test.beforeEach(() => test.setTimeout(180_000))

test('[S53] [S60] the tree of areas by keyboard: a day of the past, a search, what came before and after', async ({
  desk,
}) => {
  const page = await desk.signIn()
  await page.keyboard.press('Alt+o')
  const tree = page.getByRole('treegrid', { name: 'Areas' })
  await expect(tree.getByRole('row')).toHaveCount(12)
  await expect(page.getByText('122 areas')).toBeVisible()
  expect(await look(desk, 'areas')).toEqual([])
  await tree.getByRole('row', { name: 'East Midlands' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('row', { name: 'Nottingham City' })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('row', { name: 'Nottingham City' })).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Search areas' }).fill('staffordshire')
  await expect(tree.getByRole('row')).toHaveText([/West Midlands/, /Staffordshire North/, /Staffordshire South/])
  await page.getByText('Show what has ended').click()
  await tree.getByRole('row', { name: 'Staffordshire and Stoke' }).click()
  const record = page.getByRole('article', { name: 'Staffordshire and Stoke' })
  await expect(record.getByText('26 Jun 2021 to 28 Feb 2025')).toBeVisible()
  await expect(record.getByRole('link', { name: 'Staffordshire and West Midlands' })).toBeVisible()
  expect(await look(desk, 'area-ended')).toEqual([])
  await record.getByRole('link', { name: 'Staffordshire South' }).click()
  await expect(page.getByRole('article', { name: 'Staffordshire South' })).toBeVisible()
  await page.getByText('Show what has ended').click()
  await page.getByRole('searchbox', { name: 'Search areas' }).fill('')
  const day = page.getByRole('group', { name: 'In force on' })
  await day.getByLabel('Day').fill('1')
  await day.getByLabel('Month').fill('1')
  await day.getByLabel('Year').fill('2018')
  await expect(tree.getByRole('row')).toHaveText([/Community rehabilitation companies/])
  await expect(page.getByText('21 areas')).toBeVisible()
})

test('[S58] [S60] a merger moves the people on, and undoing brings them back', { tag: '@long' }, async ({ desk }) => {
  const page = await desk.signIn()
  await page.keyboard.press('Alt+o')
  const tree = page.getByRole('treegrid', { name: 'Areas' })
  await page.getByRole('searchbox', { name: 'Search areas' }).fill('leeds')
  await tree.getByRole('row', { name: /^Leeds/ }).click()
  const leeds = page.getByRole('article', { name: 'Leeds' })
  const before = (await leeds.getByRole('link', { name: /\d+ (person|people)/ }).textContent()) ?? ''
  expect(Number(before.split(' ')[0])).toBeGreaterThan(1)
  await leeds.getByRole('button', { name: 'End, merge or split' }).click()
  // An office lies in Leeds: it must have a place first.
  await page.getByLabel('New areas that take over').fill('Airedale and Leeds, N55AIR')
  await page.getByText('Move the people on to the one that takes over').click()
  expect(await look(desk, 'area-redraw')).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(
    page
      .getByRole('alert')
      .getByText(/Fenwick office still lies in Leeds/)
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Search areas' }).fill('wakefield')
  await tree.getByRole('row', { name: /^Wakefield/ }).click()
  const wakefield = page.getByRole('article', { name: 'Wakefield' })
  const count = (await wakefield.getByRole('link', { name: /\d+ (person|people)/ }).textContent()) ?? ''
  await wakefield.getByRole('button', { name: 'End, merge or split' }).click()
  await page.getByLabel('New areas that take over').fill('Calderwake, N55CWK')
  await page.getByText('Move the people on to the one that takes over').click()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/The map is redrawn\. \d+ (person|people) moved on\./)).toBeVisible()
  await expect(wakefield.getByText('Ended', { exact: true })).toBeVisible()
  await wakefield.getByRole('link', { name: 'Calderwake' }).click()
  const fresh = page.getByRole('article', { name: 'Calderwake' })
  await expect(fresh.getByRole('link', { name: count })).toBeVisible()
  expect(await look(desk, 'area-begun')).toEqual([])
  await fresh.getByRole('link', { name: count }).click()
  await expect(page.getByRole('grid', { name: 'People' })).toBeVisible()
  await expect(page.locator('.grid-summary')).toHaveText(count)
  await page.goBack()
  await fresh.getByRole('button', { name: /^Undo: Wakefield ended/ }).click()
  await page.getByRole('searchbox', { name: 'Search areas' }).fill('wakefield')
  await tree.getByRole('row', { name: /^Wakefield/ }).click()
  await expect(wakefield.getByRole('link', { name: count })).toBeVisible()
})

test('[S12] a contact is typed by Tab alone and printed with title and letters; archiving can be undone', async ({
  desk,
}) => {
  const page = await desk.signIn()
  await part(page, 'Contacts')
  const grid = page.getByRole('grid', { name: 'Contacts' })
  await expect(grid.getByRole('rowheader', { name: 'Sampleton, Wilhelmina' })).toBeVisible()
  expect(await look(desk, 'contacts')).toEqual([])
  await page.getByRole('button', { name: 'New contact' }).click()
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused()
  for (const typed of ['Dame', 'Philippa', 'Undertree', 'DBE', 'Patron']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Tab')
  }
  expect(await look(desk, 'contact-new')).toEqual([])
  await page.keyboard.press('Control+s')
  const record = page.getByRole('article', { name: 'Dame Philippa Undertree DBE' })
  await expect(record).toBeVisible()
  expect(await look(desk, 'contact', { width: 1920, height: 1080 })).toEqual([])
  await record.getByRole('button', { name: 'Archive' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(record.getByRole('button', { name: 'Edit' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(record).toHaveCount(0)
  const pdf = await desk.shownDocument(() => page.getByRole('button', { name: 'Print the directory' }).click())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('typing that was left is back in the form; an empty name is refused beside its field', async ({ desk }) => {
  const page = await desk.signIn()
  await part(page, 'Partners')
  await page.getByRole('button', { name: 'New partner' }).click()
  // The form has its keys once it is there.
  await expect(page.getByLabel(/^Name/)).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').getByText('Give the name of the organisation.').first()).toBeVisible()
  expect(await look(desk, 'partner-refused')).toEqual([])
  await page.getByLabel(/^Name/).fill('Half-written Friends')
  await page.getByLabel('Short name').focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New partner' }).click()
  await expect(page.getByText('What you typed before is back.')).toBeVisible()
  await expect(page.getByLabel(/^Name/)).toHaveValue('Half-written Friends')
  await page.getByRole('button', { name: 'Begin again' }).click()
  await expect(page.getByLabel(/^Name/)).toHaveValue('')
})

test('a venue is not offered for more people than it holds, nor given a larger room', async ({ desk }) => {
  const page = await desk.signIn()
  await part(page, 'Venues')
  const names = page.getByRole('grid', { name: 'Venues' }).getByRole('rowheader')
  await expect(names).toHaveCount(3)
  expect(await look(desk, 'venues')).toEqual([])
  await page.getByLabel('For how many people').fill('31')
  await page.keyboard.press('Tab')
  await expect(names).toHaveText(['Lantern Hall'])
  await names.first().click()
  await page.keyboard.press('Enter')
  const record = page.getByRole('article', { name: 'Lantern Hall' })
  await expect(record.getByText('holds 12 people · Stairs only.')).toBeVisible()
  await record.getByRole('button', { name: 'Add a room' }).click()
  await page.keyboard.type('Barn')
  await record.getByLabel(/Holds at most/).fill('90')
  await page.keyboard.press('Control+s')
  await expect(
    page
      .getByRole('alert')
      .getByText(/Lantern Hall holds 60 people in all/)
      .first(),
  ).toBeVisible()
  expect(await look(desk, 'venue')).toEqual([])
})

test('[S3] a pilot has lessons, prints, and another project begins from its plan', { tag: '@long' }, async ({
  desk,
}) => {
  const page = await desk.signIn()
  await part(page, 'Projects')
  await page.getByRole('rowheader', { name: 'Peer Commissioners', exact: true }).click()
  await page.keyboard.press('Enter')
  const record = page.getByRole('article', { name: 'Peer Commissioners', exact: true })
  await expect(record.getByText('Pilot', { exact: true })).toBeVisible()
  expect(await look(desk, 'project', { width: 1920, height: 1080 })).toEqual([])
  await record.getByRole('button', { name: 'Add a lesson' }).click()
  await page.keyboard.type('Bring cake.')
  await page.keyboard.press('Control+s')
  await expect(record.getByRole('textbox', { name: /^What was learnt/ })).toHaveCount(0)
  await expect(record.getByText('Bring cake.')).toBeVisible()
  const pdf = await desk.shownDocument(() => record.getByRole('button', { name: 'Print' }).click())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await record.getByRole('button', { name: 'Begin another from this plan' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Peer Commissioners South')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: 'Edit Peer Commissioners South' })).toBeVisible()
  await choose(page, 'Funder', 'bram')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Begun from the plan of “Peer Commissioners”.')).toBeVisible()
})

test('[S34] [S52] [S110] staff, their share, and who manages a region', async ({ desk }) => {
  const page = await desk.signIn()
  await part(page, 'Staff')
  await expect(page.getByText('3 of 5 staff today came through our own projects (60%).')).toBeVisible()
  expect(await look(desk, 'staff')).toEqual([])
  await page.getByRole('rowheader', { name: 'Marlowe-Finch, Ines' }).click()
  await page.keyboard.press('Enter')
  const record = page.getByRole('article', { name: 'Ines Marlowe-Finch' })
  await expect(record.getByText('Regional manager: Yorkshire & the Humber')).toBeVisible()
  await record.getByRole('link', { name: 'Yorkshire & the Humber' }).click()
  await expect(
    page.getByRole('article', { name: 'Yorkshire & the Humber' }).getByText('Ines Marlowe-Finch'),
  ).toBeVisible()
})

test('office staff keep venues and contacts; the rest they read', { tag: '@long' }, async ({ desk }) => {
  const page = await desk.signIn('Olive Brackenbury')
  await part(page, 'Venues')
  await expect(page.getByRole('button', { name: 'New venue' })).toBeVisible()
  await part(page, 'Prisons')
  await expect(page.getByRole('rowheader', { name: 'HMP Marshgate' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'New prison' })).toHaveCount(0)
  await part(page, 'Areas')
  await expect(page.getByRole('button', { name: 'New area' })).toHaveCount(0)
  expect(await look(desk, 'prisons-read-only')).toEqual([])
})
