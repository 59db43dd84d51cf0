import type { Page } from '@playwright/test'
import { axeInBoth, expect, test } from './app'

function rows(page: Page) {
  return page
    .getByRole('grid', { name: 'People' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function addPerson(page: Page, first: string, last: string, more: Record<string, string> = {}): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'First names' }).fill(first)
  await page.getByRole('textbox', { name: 'Last name' }).fill(last)
  for (const [label, text] of Object.entries(more))
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: `${first} ${last}` })).toBeVisible()
}

test('two records of one person are compared, merged, found by the old name, and put back [S39]', async ({ desk }) => {
  const page = await desk.signIn()
  const first = 'Oluwaseun Adébáyọ̀'
  await addPerson(page, first, 'Featherstonehaugh-Test', { 'Member number': 'TEST-1', Phone: '07700 900001' })
  await addPerson(page, 'Seun', 'Feathertest', { 'Member number': 'TEST-2', Email: 'seun@example.org' })
  const oldId = /\/people\/([0-9A-Z]{26})/.exec(page.url())?.[1] ?? ''
  await page.keyboard.press('Alt+p')
  await search(page, 'test')
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role=rowheader]:focus')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Merge' }).click()

  await expect(page.getByRole('heading', { name: 'Merge two records' })).toBeVisible()
  await page
    .getByRole('radio', { name: /Featherstonehaugh-Test/ })
    .first()
    .check({ force: true })
  await expect(page.getByRole('radiogroup', { name: 'Phone' })).toBeVisible()
  await expect(
    page.getByRole('radiogroup', { name: 'Email' }).getByRole('radio', { name: /seun@example/ }),
  ).toBeChecked()
  await page.getByRole('radiogroup', { name: 'Last name' }).getByRole('radio', { name: /Stays/ }).check({ force: true })
  await page
    .getByRole('radiogroup', { name: 'First names' })
    .getByRole('radio', { name: /Stays/ })
    .check({ force: true })
  await page
    .getByRole('radiogroup', { name: 'Member number' })
    .getByRole('radio', { name: /Stays/ })
    .check({ force: true })
  expect(await axeInBoth(page, 'merge')).toEqual([])
  await page.getByRole('button', { name: 'Merge the two records' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${first} Featherstonehaugh-Test` })).toBeVisible()
  await expect(page.getByText('seun@example.org').first()).toBeVisible()

  await search(page, 'feathertest')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText('was Seun Feathertest')
  await page.evaluate((id) => {
    location.hash = `#/people/${id}`
  }, oldId)
  await expect(page.getByText('The record of Seun Feathertest is part of this one')).toBeVisible()
  await page.getByRole('tab', { name: 'History' }).click()
  expect(await axeInBoth(page, 'merged')).toEqual([])
  await page.getByRole('button', { name: 'Undo the merge with Seun Feathertest' }).click()
  await expect(page.getByText('Both records are as they were.')).toBeVisible()
  await search(page, 'test-2')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText('Feathertest, Seun')
})

test('a view is saved, called up from the palette, and many are changed with one Undo', async ({ desk }) => {
  const page = await desk.signIn()
  await page.keyboard.press('Alt+p')
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('menuitem', { name: 'Peer mentor' }).first().click()
  await expect(page.getByText('Role: Peer mentor')).toBeVisible()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save this view of the list' })
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('Mentors everywhere in the whole region')
  await dialog.getByRole('checkbox', { name: 'Show it to everyone in the office' }).check({ force: true })
  expect(await axeInBoth(page, 'view-dialog')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^View: Mentors/ })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Role: Peer mentor' }).click()
  await expect(page.getByRole('button', { name: /, changed$/ })).toBeVisible()
  await page.getByRole('button', { name: /, changed$/ }).click()
  expect(await axeInBoth(page, 'view-menu')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('mentors everywhere')
  await page.getByRole('menuitem', { name: /Mentors everywhere/ }).click()
  await expect(page.getByText('Role: Peer mentor')).toBeVisible()

  await expect(rows(page).first()).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role=rowheader]:focus')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Set the practitioner' }).click()
  const bulk = page.getByRole('dialog', { name: /^Set the practitioner/ })
  await bulk.getByRole('textbox', { name: 'Probation practitioner' }).fill('Pat Pretend')
  await expect(bulk.getByText(/will change$/)).toBeVisible()
  expect(await axeInBoth(page, 'bulk')).toEqual([])
  await bulk.getByRole('button', { name: /^Change \d+ records?$/ }).click()
  await expect(bulk).toBeHidden()
  await expect(page.getByText(/records? (is|are) changed\./)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByText(/(is|are) as before\./)).toBeVisible()
})
