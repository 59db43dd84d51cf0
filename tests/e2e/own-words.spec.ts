import type { Page } from '@playwright/test'
import { canReadPdf, pagesOf } from '../../src/ground/vault/documents/proof/read-pdf'
import { axe, axeInBoth, expect, pictured, test } from './app'
import { openPerson } from './people-list'

function panel(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

/** Opens the one record found for a text, at the part with their own words. */
async function openOwnWords(page: Page, text: string): Promise<void> {
  await openPerson(page, text)
  await page.getByRole('tab', { name: 'In their own words' }).click()
  await expect(panel(page, 'About Me')).toBeVisible()
}

test('[S9] [S10] [S92] [S97] somebody says in their own words who they are, and is named as they wish', async ({
  desk,
}) => {
  const page = await desk.signIn()
  await openOwnWords(page, 'Featherstonehaugh')
  await pictured(page, 'empty')
  expect(await axe(page)).toEqual([])

  // The name for others: nobody has asked, so none is printed; then one is lent.
  await expect(panel(page, 'Named as')).toContainText('no name is printed')
  await page.getByRole('button', { name: 'Change how they are named' }).click()
  await page.getByRole('radio', { name: 'By another name' }).check({ force: true })
  await page.getByRole('button', { name: 'Suggest a name' }).click()
  const other = page.getByRole('textbox', { name: /^The other name/ })
  await expect(other).toHaveValue(/^\p{L}+ \p{L}\.$/u)
  const lent = await other.inputValue()
  await pictured(page, 'naming')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(panel(page, 'Named as')).toContainText(lent)

  // About Me: typed, left half-way, found again, saved.
  await page.getByRole('button', { name: 'Write “About Me”' }).click()
  await expect(page.getByRole('textbox', { name: 'Who I am' })).toBeFocused()
  await page.keyboard.type('I play the drums.')
  await page.keyboard.press('Escape')
  await expect(page.getByText('You have an unfinished “About Me”')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('textbox', { name: 'Who I am' })).toHaveValue('I play the drums.')
  await page.getByRole('textbox', { name: 'What helps me' }).fill('Say things once, and slowly.')
  await pictured(page, 'about-me-form')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(panel(page, 'About Me').locator('p', { hasText: 'I play the drums.' })).toBeVisible()

  // A quote may be used for what it was given for, once the consent is there.
  await page.getByRole('button', { name: 'Write down a quote' }).click()
  await page.getByRole('textbox', { name: /^What they said/ }).fill('My confidence grows each time I come.')
  await page.getByRole('textbox', { name: 'Where or when' }).fill('Members’ forum')
  await page.getByRole('checkbox', { name: 'Using my story' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Themes' }).fill('confidence')
  await pictured(page, 'quote-form')
  expect(await axe(page)).toEqual([])
  await page.getByRole('form', { name: 'Write down a quote' }).getByRole('button', { name: 'Save' }).click()
  // Whoever goes on while it is being saved keeps the keyboard.
  await page.getByRole('button', { name: 'Write down an aspiration' }).click()
  await expect(panel(page, 'Aspirations').getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('I want to continue to help others.')
  await expect(panel(page, 'Quotes')).toContainText('My confidence grows')
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: /^What became of/ }).click()
  await page
    .getByRole('form', { name: /^What became of/ })
    .getByRole('button', { name: 'Save' })
    .click()
  await expect(panel(page, 'Aspirations')).toContainText('Reached')
  await pictured(page, 'full')
  expect(await axeInBoth(page)).toEqual([])

  // On paper, and on the one timeline.
  await panel(page, 'About Me').getByRole('button', { name: 'Print' }).click()
  const sheet = await desk.shownDocument(() => page.getByRole('menuitem', { name: 'For them to keep' }).click())
  if (canReadPdf) expect(pagesOf(sheet).join('\n')).toMatch(/I play the drums\.[\s\S]*Say things once/)
  await page.getByRole('tab', { name: 'History' }).click()
  const history = page.getByRole('table')
  await expect(history).toContainText('Reached the aspiration “I want to continue to help others.”')
  await page.getByRole('button', { name: 'Everything' }).click()
  await page.getByRole('option', { name: 'Own words' }).click()
  await expect(history.getByRole('row')).toHaveCount(5)
  await pictured(page, 'timeline')
  expect(await axe(page)).toEqual([])
})
