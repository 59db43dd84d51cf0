import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeInBoth, expect, pictured, test } from './app'

const supervisor = 'Sunny Marlowe-Finch'

async function addPerson(page: Page, firstNames: string, lastName: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'First names' }).fill(firstNames)
  await page.getByRole('textbox', { name: 'Last name' }).fill(lastName)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: `${firstNames} ${lastName}` })).toBeVisible()
}

test.describe.configure({ timeout: 180_000 })

test('one proposes, another erases; a hold stands against it; the paper names nobody [P5]', async ({ desk }) => {
  let page = await desk.signIn(supervisor)
  await addPerson(page, 'Ostara', 'Erasable-Sample')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /note/i }).first().fill('A plainly fictional note.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'A plainly fictional note.' })).toBeVisible()
  await page.getByRole('article').getByRole('button', { name: 'More' }).click()
  await pictured(page, 'erasing-menu')
  await page.getByRole('menuitem', { name: 'Propose to erase…' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Erase the record of Ostara Erasable-Sample' }),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /A note/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Put under a legal hold' })).toBeHidden()
  await page.getByRole('button', { name: 'Propose to erase' }).click()
  await expect(page.getByText('Say in a sentence why this record is to be erased.').first()).toBeVisible()
  expect(await axeInBoth(page, 'erasing-propose')).toEqual([])
  await page.getByRole('radio', { name: /asked for it/ }).check({ force: true })
  await page.getByRole('textbox', { name: 'Reason' }).fill('She asked us on the telephone.')
  await page.getByRole('button', { name: 'Propose to erase' }).click()
  await expect(page.getByText(/You proposed this: somebody else carries it out/)).toBeVisible()
  await expect(page.getByRole('button', { name: /for good/ })).toBeHidden()

  await desk.lock()
  page = await desk.signIn()
  await page.keyboard.press('Alt+h')
  await page.getByRole('link', { name: /proposed to erase the record of Ostara/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Erasing records' })).toBeVisible()
  await page.getByRole('button', { name: 'Look at what would go with Ostara Erasable-Sample' }).click()
  await page.getByRole('button', { name: 'Put under a legal hold' }).click()
  await page.getByRole('textbox', { name: 'Why it must not be erased' }).fill('An inquiry is open')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This record is under a legal hold')).toBeVisible()
  expect(await axeInBoth(page, 'erasing-held')).toEqual([])
  await page.getByRole('button', { name: 'All proposals and holds' }).click()
  await page.getByRole('button', { name: 'Erase the record of Ostara Erasable-Sample for good' }).click()
  await page.getByRole('button', { name: 'Erase for good', exact: true }).click()
  await desk.confirmPassword()
  await expect(page.getByText(/It cannot be erased until the hold is lifted/)).toBeVisible()
  await page.getByRole('button', { name: 'Lift the hold on Ostara Erasable-Sample' }).click()
  await page.getByRole('textbox', { name: 'Why it is no longer needed' }).fill('It has ended')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No record is held.')).toBeVisible()

  await page.getByRole('button', { name: 'Erase the record of Ostara Erasable-Sample for good' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('A note')
  expect(await axeInBoth(page, 'erasing-confirm')).toEqual([])
  await page.getByRole('button', { name: 'Erase for good', exact: true }).click()
  await desk.confirmPassword()
  await expect(page.getByText('The record is erased.')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('Nothing is proposed.')).toBeVisible()
  await page.getByRole('button', { name: 'Change a period' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Say where this period comes from/).first()).toBeVisible()
  expect(await axeInBoth(page, 'erasing-list')).toEqual([])
  await page.keyboard.press('Escape')

  const paper = await desk.shownDocument(() => page.getByRole('button', { name: /certificate of destruction/ }).click())
  expect(paper.toString('latin1')).toMatch(/\/Title\s*\(Certificate of destruction\)/)
  expect(paper.toString('latin1')).not.toContain('Erasable')
  expect(readFileSync(join(desk.vault, 'vault.erased'), 'utf8')).not.toContain('Erasable')
})
