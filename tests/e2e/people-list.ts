import type { Locator, Page } from '@playwright/test'
import { expect } from './app'

/** The rows of the list of people that are in sight. */
export function rows(page: Page): Locator {
  return page
    .getByRole('grid', { name: 'People' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
}

/** The list of people, with the keyboard in it. */
export async function openPeople(page: Page): Promise<void> {
  await page.keyboard.press('Alt+p')
  await expect(rows(page).first()).toBeVisible()
  await expect(page.locator('[role=rowheader]:focus')).toBeVisible()
}

export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Opens the first person found for a text. */
export async function openPerson(page: Page, text: string): Promise<void> {
  await openPeople(page)
  await search(page, text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
}

/** Types a new record and saves it: names, and other boxes by what they are called. */
export async function addPerson(
  page: Page,
  firstNames: string,
  lastName: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'First names' }).fill(firstNames)
  await page.getByRole('textbox', { name: 'Last name' }).fill(lastName)
  for (const [label, text] of Object.entries(more))
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: `${firstNames} ${lastName}` })).toBeVisible()
}
