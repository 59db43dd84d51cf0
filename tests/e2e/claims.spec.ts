import type { Page } from '@playwright/test'
import { axeInBoth, expect, goTo, pictured, test } from './app'

/** Journeys 4.1 times keys so; decisions and the wait for the program are not in it. */
const secondsAKey = 0.28
const secondsADecision = 1.35

/** A small picture of a receipt. */
const scan =
  'iVBORw0KGgoAAAANSUhEUgAAAFoAAACMCAAAAADZpOHsAAAAWklEQVR42u3VQQ0AQAgDQYTh3wwmzsRBCJkKmE8fG9W2QKM30Plj47Qb0Wg0Gq2NbkSj0Wi0NmojGo1Go7VRG9FoNBqtjdqIRqPRaG3URjQajUZrozai0dfoByMNnIWL/FBcAAAAAElFTkSuQmCC'

/** Puts a file onto a line, as a paste or a drop does. */
async function putOn(page: Page, line: number, how: 'paste' | 'drop', name: string): Promise<void> {
  await page.getByRole('textbox', { name: `Date, line ${line}` }).evaluate(
    (cell, given) => {
      const bytes = Uint8Array.from(atob(given.scan), (letter) => letter.charCodeAt(0))
      const carried = new DataTransfer()
      carried.items.add(new File([bytes], given.name, { type: 'image/png' }))
      const more = { bubbles: true, cancelable: true }
      cell.dispatchEvent(
        given.how === 'paste'
          ? new ClipboardEvent('paste', { ...more, clipboardData: carried })
          : new DragEvent('drop', { ...more, dataTransfer: carried }),
      )
    },
    { scan, how, name },
  )
}

async function pickClaimant(page: Page, typed: string): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
}

/** Types a date into the field of that label. */
async function typeDate(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('textbox', { name: 'Day' }).focus()
  await page.keyboard.type(digits)
}

async function addPaper(page: Page, kind: string, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Write down a paper' }).click()
  const form = page.getByRole('form', { name: 'Write down a paper' })
  const select = form.getByRole('button', { name: /Paper$/ })
  await select.focus()
  await page.keyboard.type(kind)
  await typeDate(page, 'Valid from', from)
  await typeDate(page, 'Valid to', to)
  await page.keyboard.press('Control+s')
  await expect(form).toHaveCount(0)
}

test('[journey 4.1] what is known of a claimant, then a six-line paper claim by keys alone', async ({ desk }) => {
  const page = await desk.signIn('Olive Brackenbury')
  await page.keyboard.press('Alt+c')
  await pickClaimant(page, 'TL-00104')
  await page.getByRole('button', { name: 'Vehicles, papers and bank details' }).click()
  await expect(page.getByRole('heading', { name: /^Expenses of / })).toBeVisible()
  await pictured(page, 'claimant-empty')
  await page.getByRole('button', { name: 'Add a vehicle' }).click()
  await page.getByLabel('Which one').fill('blue Fiesta')
  await page.getByLabel('Registration').fill('zz12 zzz')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Vehicles' }).getByText('blue Fiesta')).toBeVisible()
  for (const kind of ['dri', 'ins', 'mot', 'veh']) await addPaper(page, kind, '01012026', '01122026')
  await page.getByRole('button', { name: /^Write down for/ }).click()
  await page.getByLabel(/^Miles elsewhere/).fill('0')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Write down bank details' }).click()
  await page.getByLabel('Sort code').fill('40-05-15')
  await page.getByLabel('Account number').fill('87654321')
  await page.keyboard.press('Enter')
  await desk.confirmPassword()
  await page.getByRole('button', { name: 'Show bank details' }).click()
  await expect(page.getByText('Waits for a colleague to confirm')).toBeVisible()
  expect(await axeInBoth(page, 'claimant')).toEqual([])

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Begin again' })).toBeVisible()
  await pictured(page, 'form-restored')
  await page.getByRole('button', { name: 'Begin again' }).click()
  await expect(page.getByRole('combobox', { name: 'Name' })).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeVisible()
  await pictured(page, 'list-empty')

  const counts = { keys: 0, decisions: 0 }
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      counts.keys += 1
      await page.keyboard.press(key)
    }
  }
  const type = async (text: string) => {
    counts.keys += text.length
    await page.keyboard.type(text)
  }
  const decide = () => {
    counts.decisions += 1
  }
  const started = Date.now()
  await press('Alt+c')
  await expect(page.getByRole('combobox', { name: 'Name' })).toBeFocused()
  decide()
  await type('00104')
  await expect(page.getByRole('option')).toHaveCount(1)
  await press('ArrowDown', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
  // Line 1: a journey, there and back.
  decide()
  await type('3')
  await press('Tab', 'Tab')
  await type('Council')
  await press('Tab', 'Tab')
  await type('M60 1AA')
  await press('Tab', 'Space', 'Tab', 'Tab')
  await type('24')
  // Lines 2 to 4: the same on other days.
  for (const day of ['5', '10', '12']) {
    decide()
    await press('Control+d')
    await type(day)
  }
  // Line 5: a fare, line 6: parking, each with its receipt.
  for (const [day, kind, what, receipt, amount] of [
    ['17', 'b', 'Bus', '1', '4.60'],
    ['19', 'p', 'Car park', '2', '3.20'],
  ] as const) {
    decide()
    await press('Enter')
    await type(day)
    await press('Tab')
    await type(kind)
    await press('Tab')
    await type(what)
    await press('Tab')
    await type(receipt)
    await press('Tab')
    await type(amount)
  }
  await press('Enter', 'Enter')
  await type('60.60')
  await expect(page.getByText('Same as on the paper')).toBeVisible()
  await pictured(page, 'form-six-lines')
  await press('Control+Enter')
  await expect(page.getByRole('heading', { name: /^Claim \d+/ })).toBeVisible()
  const seconds = (Date.now() - started) / 1000
  const modelled = counts.keys * secondsAKey + counts.decisions * secondsADecision
  console.log(
    `six-line claim: ${counts.keys} keys, ${(counts.keys * secondsAKey).toFixed(0)} s typed, ${modelled.toFixed(0)} s with ${counts.decisions} decisions, ${seconds.toFixed(1)} s driven`,
  )
  expect(modelled).toBeLessThanOrEqual(40)
  expect(await axeInBoth(page, 'claim')).toEqual([])
})

test('[R9, S26] scans on lines, what blocks, a line taken away and brought back, and nothing lost over a lock', {
  tag: '@long',
}, async ({ desk }) => {
  let page = await desk.signIn('Olive Brackenbury')
  await page.keyboard.press('Alt+c')
  // Whoever types on without looking means the only one whom it fits.
  await expect(page.getByRole('combobox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('TL-00105')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Name' })).not.toHaveValue('')
  const cell = (name: string, line: number) => page.getByLabel(`${name}, line ${line}`, { exact: true })
  await cell('Date', 1).focus()
  await page.keyboard.type('t')
  await page.keyboard.press('Tab')
  await page.keyboard.type('p')
  await cell('What it was for', 1).fill('Car park')
  await cell('Amount', 1).fill('5.00')
  // At the end of the line Tab begins the next one, after the reason that a missing receipt needs.
  await page.keyboard.press('Tab')
  await expect(cell('Why there is no receipt', 1)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(cell('Date', 2)).toBeFocused()
  await page.keyboard.type('31/2')
  await page.keyboard.press('Tab')
  await page.keyboard.type('mea')
  await cell('Amount', 2).fill('3.5x')
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('alert')
  await expect(summary.getByRole('link')).toHaveText([
    'Line 2: Give a date that exists, such as 21/11/2026.',
    'Line 2: Give pounds and pence, such as 4.50.',
  ])
  expect(await axeInBoth(page, 'form-faults')).toEqual([])
  await summary.getByRole('link').first().click()
  await expect(cell('Date', 2)).toBeFocused()
  await expect(cell('Date', 2)).toHaveValue('31/2')
  await page.keyboard.type('20')
  await cell('Amount', 2).fill('3.50')
  await page.keyboard.press('Control+Enter')
  await expect(summary.getByRole('link')).toHaveText([
    /^Line 1: Parking or toll needs a receipt/,
    /^Line 2: Meal needs a/,
  ])

  await putOn(page, 1, 'paste', 'image.png')
  await expect(page.getByText('Receipt 1 is kept with the claim.')).toBeVisible()
  await expect(cell('Receipt', 1)).toHaveValue('1')
  await putOn(page, 2, 'drop', 'lunch.png')
  await expect(page.getByText('Receipt 2 is kept with the claim.')).toBeVisible()
  // Under the line that is in hand, and among all of them.
  await expect(page.getByRole('img', { name: 'Scan of receipt 2' })).toHaveCount(2)
  expect(await axeInBoth(page, 'form-receipts')).toEqual([])
  await page.getByRole('button', { name: 'Remove receipt 2' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('img', { name: 'Scan of receipt 2' })).toHaveCount(0)

  await cell('Amount', 2).focus()
  await page.keyboard.press('Control+Delete')
  await expect(page.getByText('The lines come to £5.00')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The lines come to £8.50')).toBeVisible()
  await cell('Receipt', 2).fill('')
  await cell('Why there is no receipt', 2).fill('The till was broken')
  for (const [width, height] of [
    [683, 384],
    [341, 192],
  ] as const) {
    await page.setViewportSize({ width, height })
    const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await pictured(page, `form-${width}`)
  }
  await page.setViewportSize({ width: 1366, height: 741 })

  // The lock takes the window away in the middle of a word.
  page = await desk.lock()
  page = await desk.signIn('Olive Brackenbury')
  await expect(page.getByRole('button', { name: 'Begin again' })).toBeVisible()
  await expect(cell('Why there is no receipt', 2)).toHaveValue('The till was broken')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Claim \d+ is saved as a draft\.$/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Name' }).focus()
  await page.keyboard.press('Escape')

  const claims = page.getByRole('grid', { name: 'Claims' })
  await expect(claims.getByRole('row')).toHaveCount(2)
  await page.getByRole('radio', { name: 'Drafts 1' }).click({ force: true })
  await page.keyboard.press('Control+f')
  await page.keyboard.type('nobody')
  await expect(page.getByText('No claim fits.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all claims' }).click()
  await expect(claims.getByRole('row')).toHaveCount(2)
  expect(await axeInBoth(page, 'list')).toEqual([])
  await page.keyboard.press('Control+f')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: /^Claim \d+/ })).toBeVisible()
  await page.keyboard.press('e')
  await expect(cell('Amount', 2)).toHaveValue('3.50')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/is handed in: £8\.50\.$/)).toBeVisible()

  // A claim that could not be handed in is on the list already: what is kept of it goes on with that one.
  await page.keyboard.press('Alt+c')
  await expect(page.getByRole('combobox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('TL-00105')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Name' })).not.toHaveValue('')
  await cell('Date', 1).focus()
  await page.keyboard.type('t')
  await page.keyboard.press('Tab')
  await page.keyboard.type('p')
  await cell('Amount', 1).fill('2.50')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([/^Line 1: Parking or toll needs a receipt/])
  const number = await page.getByRole('heading', { name: /^Claim \d+$/ }).textContent()
  await page.keyboard.press('Escape')
  await expect(claims.getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Alt+c')
  await expect(page.getByRole('heading', { name: `${number}`, exact: true })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`${number} is saved as a draft.`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(claims.getByRole('row')).toHaveCount(3)

  // Thrown away from its form, it leaves the list, and the form is left.
  // It is in sight, although the keyboard stands on the row that was the first before it.
  await claims.getByRole('rowheader').first().click()
  await page.keyboard.press('Enter')
  await page
    .getByRole('article', { name: `${number}` })
    .getByRole('button', { name: 'Edit' })
    .click()
  await page.getByRole('button', { name: 'Throw away' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Throw away' }).click()
  await expect(claims.getByRole('row')).toHaveCount(2)

  // Where a window has nothing to go back to, Esc on the page of a claimant leads to the claims.
  await expect(claims.locator('[role=rowheader]:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Vehicles, papers and bank details' }).click()
  await expect(page.getByRole('heading', { name: /^Expenses of / })).toBeVisible()
  const claimant = new URL(page.url()).hash.slice(1)
  await goTo(page, '/')
  await goTo(page, claimant)
  await expect(page.getByRole('heading', { name: /^Expenses of / })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(claims).toBeVisible()
})
