import type { Page } from '@playwright/test'
import { axe, axeInBoth, type Desk, expect, goTo, pictured, test } from './app'
import { openPerson } from './people-list'

const isBack = (page: Page) => page.getByText('What you typed before is back.')

/** Somebody else puts other words in the place of a vehicle's name, while its claimant's draft waits. */
async function renameVehicle(desk: Desk, path: string): Promise<void> {
  const page = await desk.signIn('Olive Brackenbury')
  await expect(page.getByText('Nothing is left unfinished.')).toBeVisible()
  await goTo(page, path)
  await page.getByRole('button', { name: 'Edit blue Fiesta' }).click()
  await page.getByLabel('Which one').fill('green Polo')
  await page.getByLabel('Registration').fill('ZZ12 ZZZ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('green Polo')).toBeVisible()
  await desk.lock()
}

test('no form in place loses its typing: not by a wrong click, a lock or somebody else’s change', {
  tag: '@long',
}, async ({ desk }) => {
  let page = await desk.signIn()
  // A lesson of a project, and a click away from it in the middle of the sentence.
  await page.keyboard.press('Alt+o')
  await page.getByRole('tab', { name: 'Projects', exact: true }).click()
  await page.getByRole('rowheader', { name: 'Peer Commissioners', exact: true }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add a lesson' }).click()
  await page.keyboard.type('A cold room ')
  await page.getByRole('tab', { name: 'Venues', exact: true }).click()

  // A quote, and a claimant's vehicle, left by Esc.
  await openPerson(page, 'Featherstonehaugh')
  const person = new URL(page.url()).hash.replace(/^#|\?.*$/g, '')
  const claimant = `/expenses/claims/person/${person.split('/')[2]}`
  await goTo(page, claimant)
  await page.getByRole('button', { name: 'Add a vehicle' }).click()
  await page.keyboard.type('blue Fiesta')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Edit blue Fiesta' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('red Corsa')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form')).toHaveCount(0)
  await goTo(page, person)
  await page.getByRole('tab', { name: 'In their own words' }).click()
  await page.getByRole('button', { name: 'Write down a quote' }).click()
  await page.keyboard.type('My confid')
  await desk.lock()
  await renameVehicle(desk, claimant)

  // The sentence that the lock broke off is open where it was.
  page = await desk.signIn()
  const quote = page.getByRole('textbox', { name: /^What they said/ })
  await expect(quote).toHaveValue('My confid')
  await expect(quote).toBeFocused()
  await expect(isBack(page)).toBeVisible()
  await pictured(page, 'kept-back')
  await page.getByRole('button', { name: 'Begin again' }).click()
  await expect(quote).toHaveValue('')
  await expect(quote).toBeFocused()
  await expect(isBack(page)).toHaveCount(0)
  await page.keyboard.press('Escape')

  // The rest is on the list of what is unfinished.
  await goTo(page, '/')
  await expect(page.getByRole('button', { name: /^Go on: / })).toHaveCount(2)
  await pictured(page, 'kept-home')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Throw away: A lesson of a project' }).click()
  await expect(page.getByRole('button', { name: /^Go on: / })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Go on: A claimant’s vehicle' }).click()

  // Somebody else has changed the vehicle: what they wrote is told, and what was not touched here is taken over.
  const form = page.getByRole('form', { name: 'Edit green Polo' })
  await expect(form.getByLabel('Which one')).toHaveValue('red Corsa')
  await expect(form.getByLabel('Registration')).toHaveValue('ZZ12 ZZZ')
  await expect(form.getByText('Which one: they wrote green Polo')).toBeVisible()
  expect(await axeInBoth(page, 'kept-changed')).toEqual([])
  await form.getByLabel('Which one').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Edit red Corsa' })).toBeVisible()

  // Saved is gone.
  await goTo(page, '/')
  await page.getByRole('button', { name: 'Go on: A lesson of a project' }).click()
  await expect(page.getByRole('textbox', { name: /^What was learnt/ })).toHaveValue('A cold room ')
  await page.getByRole('textbox', { name: /^What was learnt/ }).press('End')
  await page.keyboard.type('is a quiet room.')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('textbox', { name: /^What was learnt/ })).toHaveCount(0)
  await expect(page.getByText('A cold room is a quiet room.')).toBeVisible()
  await page.getByRole('button', { name: 'Add a lesson' }).click()
  await expect(page.getByRole('textbox', { name: /^What was learnt/ })).toHaveValue('')
  await goTo(page, '/')
  await expect(page.getByText('Nothing is left unfinished.')).toBeVisible()
})
