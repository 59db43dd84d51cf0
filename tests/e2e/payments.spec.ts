import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
// @ts-expect-error plain JavaScript, which the scripts share
import { runAsNode } from '../../scripts/run-electron.mjs'
import { demoPassword } from '../../scripts/demo/colleagues'
import { axeInBoth, Desk, expect, test } from './app'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const root = process.env.THROUGHLINE_APP_ROOT ?? resolve(import.meta.dirname, '../..')
const finance = 'Finn Ashgrove'
let desk: Desk

test.beforeAll(async () => {
  desk = new Desk()
  desk.furnish()
  const program = join(root, 'out/tools/add-work.js')
  const { command, args, env } = runAsNode([program, '--folder', desk.vault, '--resources', join(root, 'resources')])
  execFileSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  await desk.start()
})
test.afterAll(() => desk.end())

/** Keys and decisions as they are counted in the journeys: 0.28 s a key, 1.35 s a decision. */
class Count {
  keys = 0
  passwordKeys = 0
  decisions = 0
  constructor(readonly page: Page) {}
  async press(key: string): Promise<void> {
    this.keys += key.split('+').length
    await this.page.keyboard.press(key)
  }
  async type(text: string): Promise<void> {
    this.keys += text.length
    await this.page.keyboard.type(text)
  }
  decide(): void {
    this.decisions += 1
  }
  /** The password once more, where the vault asks for it. */
  async confirm(): Promise<void> {
    this.passwordKeys += demoPassword.length + 1
    await desk.confirmPassword()
  }
  get seconds(): number {
    return (this.keys + this.passwordKeys) * 0.28 + this.decisions * 1.35
  }
}

const queue = (page: Page) => page.getByRole('listbox', { name: 'Claims to look over' })
const claim = (page: Page, number: number) => page.getByRole('article', { name: new RegExp(`^Claim ${number}:`) })
const toast = (page: Page, text: string | RegExp) => page.getByText(text).last()

let approving = 0
let paying = 0

test('[journey 4.4] forty claims are looked over: flagged first, a line cut, one sent back, the clean ones together', {
  tag: '@long',
}, async () => {
  const page = await desk.signIn()
  const count = new Count(page)
  await count.press('Alt+a')
  await expect(queue(page).getByRole('option')).toHaveCount(41)
  await expect(queue(page).getByRole('group')).toHaveCount(3)
  expect(await axeInBoth(page, 'expenses-approval')).toEqual([])

  // Late: the rule stands beside what was found.
  await expect(claim(page, 11)).toContainText('The rule: A claim comes in within 3 months of the expense.')
  count.decide()
  await count.press('a')
  // On an earlier claim too: the earlier one stands among the claimant's others.
  await expect(claim(page, 12)).toContainText('claim 3')
  await expect(claim(page, 12).getByRole('link', { name: 'Claim 3', exact: true })).toBeVisible()
  count.decide()
  await count.press('r')
  await expect(page.getByRole('textbox', { name: /^Why/ })).toBeFocused()
  await count.type('Was paid with claim 3')
  await count.press('Enter')
  await expect(claim(page, 13)).toContainText('No receipt')
  count.decide()
  await count.press('a')
  // Over the meal cap: its line is the one that is offered for cutting.
  await expect(claim(page, 14)).toContainText('Lunch: up to £6.50, when away 5 hours or more.')
  count.decide()
  await count.press('c')
  await expect(page.getByRole('textbox', { name: /^Allow/ })).toBeFocused()
  expect(await axeInBoth(page, 'expenses-approval-cut')).toEqual([])
  await count.type('6.50')
  await count.press('Tab')
  await count.type('Above the meal cap')
  await count.press('Enter')
  await expect(claim(page, 14)).toContainText('Cut by Ada Lanternfield: Above the meal cap')
  await expect(queue(page)).toBeFocused()
  await count.press('a')
  await expect(claim(page, 15)).toContainText('The bank details have changed since the last payment.')
  count.decide()
  await count.press('a')
  await expect(claim(page, 16)).toContainText('The claimant signs in here')
  count.decide()
  await count.press('a')

  const all = page.getByRole('button', { name: /^Approve 34 clean claims/ })
  while (!(await all.isVisible())) {
    await count.press('s')
    count.decide()
    await expect(page.getByRole('option', { selected: true })).toContainText('In the sample')
  }
  await count.press('Shift+A')
  await expect(page.getByRole('dialog')).toContainText(/you have looked at [45] of 34/)
  count.decide()
  await count.press('Enter')
  await expect(toast(page, '34 claims are approved.')).toBeVisible()

  // What is left was entered by the one who looks: told in words, and not on offer.
  await expect(queue(page).getByRole('option')).toHaveCount(1)
  const own = page.getByRole('article')
  await expect(own).toContainText('You entered this claim, so a colleague must approve it.')
  await expect(own.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await page.keyboard.press('a')
  await expect(queue(page).getByRole('option')).toHaveCount(1)

  await count.press('Alt+Shift+R')
  await expect(page.getByRole('grid', { name: 'Approved claims' })).toBeVisible()
  await expect(page.getByText('4 more approved claims are to be paid in cash')).toBeVisible()
  expect(await axeInBoth(page, 'expenses-new-run')).toEqual([])
  await page.getByRole('textbox', { name: 'Day', exact: true }).focus()
  await count.press('Enter')
  const run = page.getByRole('article', { name: 'Payment run 2' })
  await expect(run).toContainText('35 claims')
  await expect(run).toContainText('One claimant has other bank details than at the last payment')
  await expect(run).toContainText('A colleague must release this run')
  await expect(run.getByRole('button', { name: 'Release the money' })).toHaveCount(0)
  approving = count.seconds
  console.log(`forty claims: ${count.keys} keys, ${count.decisions} decisions, ${count.seconds.toFixed(0)} s modelled`)
})

test('[journey 4.4] somebody else releases the run, writes its file once, marks it as paid and prints', {
  tag: '@long',
}, async () => {
  const file = join(desk.folder, 'run.csv')
  await desk.lock()
  const page = await desk.signIn(finance)
  await desk.answerDialogs({ save: file })
  const count = new Count(page)
  count.keys += 3
  count.passwordKeys += demoPassword.length + 1
  await count.press('Alt+r')
  await expect(page.locator('[role=rowheader]:focus')).toBeVisible()
  await count.press('Enter')
  const run = page.getByRole('article', { name: 'Payment run 2' })
  await expect(run).toContainText('Bank details changed')
  expect(await axeInBoth(page, 'expenses-run')).toEqual([])
  count.decide()
  await count.press('Control+Enter')
  await count.confirm()
  await expect(run).toContainText('The file is written once only')
  expect(existsSync(file)).toBe(false)
  await count.press('Control+Enter')
  await count.confirm()
  await expect(run).toContainText('SHA-256 of the file')
  expect(readFileSync(file, 'utf8').trim().split('\n').length).toBeGreaterThanOrEqual(35)
  await expect(run.getByRole('button', { name: /^Write/ })).toHaveCount(0)
  const sheet = await desk.shownDocument(() => count.press('Control+p'))
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-')
  await count.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Day', exact: true })).toBeFocused()
  await count.press('Enter')
  await expect(toast(page, '35 claims are paid.')).toBeVisible()
  const slips = await desk.shownDocument(() => count.press('Control+Enter'))
  expect(slips.subarray(0, 5).toString()).toBe('%PDF-')
  paying = count.seconds
  const passwords = (count.passwordKeys * 0.28).toFixed(0)
  console.log(
    `paying: ${count.keys} keys and ${count.passwordKeys} of passwords, ${count.seconds.toFixed(0)} s modelled (${passwords} s passwords); whole run ${(approving + paying).toFixed(0)} s`,
  )
  expect(approving + paying - count.passwordKeys * 0.28).toBeLessThan(105)

  // The money of one came back: a second entry, and no second one.
  await run.getByRole('button', { name: 'Came back: claim 15' }).click()
  await run.getByRole('textbox', { name: /^What happened/ }).fill('The account is closed')
  await page.keyboard.press('Enter')
  await desk.confirmPassword()
  await expect(toast(page, 'The payment is taken off again.')).toBeVisible()
  await run.getByRole('button', { name: 'Came back: claim 15' }).click()
  await expect(run).toContainText('Taken off again')
})

test('petty cash, rates with their top-ups, rules in words and reports are kept by the keyboard', {
  tag: '@long',
}, async () => {
  const { page } = desk
  await page.getByRole('tab', { name: 'Petty cash' }).click()
  await page.getByRole('button', { name: 'Open the cash box' }).click()
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Cash book', exact: true })).toContainText('Opening float')
  await page.getByRole('button', { name: 'Pay a claim in cash' }).click()
  // What is typed for one claimant does not come back for another.
  const taker = page.getByRole('textbox', { name: /^Who takes the money/ })
  const pay = async (which: number) => {
    await page.getByRole('combobox', { name: /^Claim/ }).focus()
    for (const key of ['Control+a', 'Delete', 'ArrowDown']) await page.keyboard.press(key)
    await page.getByRole('option').nth(which).click()
  }
  const claimant = await taker.inputValue()
  await taker.fill('Their carer')
  await pay(1)
  await expect(taker).not.toHaveValue('Their carer')
  await pay(0)
  await expect(taker).toHaveValue('Their carer')
  await taker.fill(claimant)
  await page.getByRole('checkbox', { name: 'They have signed the printed voucher' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /^Hand the money over/ }).click()
  await expect(page.getByRole('region', { name: 'Cash book', exact: true })).toContainText('Voucher')
  await page.getByRole('button', { name: 'Count the box' }).click()
  // Whoever counts does not see what should be there.
  await expect(page.getByText('Should be in the box')).toHaveCount(0)
  await page.keyboard.type('99')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^What is known about a difference/ })).toHaveAccessibleDescription(
    /Count again/,
  )
  await page.getByRole('textbox', { name: /^What is known about a difference/ }).fill('Nobody knows')
  await page.keyboard.press('Enter')
  await expect(page.getByText('You counted first, so a colleague counts again and signs.')).toBeVisible()
  expect(await axeInBoth(page, 'expenses-petty-cash')).toEqual([])
  // Why a sheet is not printed is told.
  await page.getByRole('button', { name: 'Print the sheet' }).click()
  await page.getByRole('group', { name: 'Last day' }).getByRole('textbox', { name: 'Day' }).focus()
  await page.keyboard.type('01012020')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/so the last day cannot be before it/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('tab', { name: 'Rates and rules' }).click()
  await page.getByRole('button', { name: 'New rate from a day on' }).click()
  // A rate by car comes with the band that is in force; pence beyond a band need to know of one.
  await page.keyboard.press('Tab')
  await page.keyboard.type('01052026')
  for (const text of ['24', '', '30', '0', 'Trustees, May 2026']) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  const band = page.getByRole('textbox', { name: /^Up to so many miles in a tax year/ })
  await expect(band).toHaveValue('10,000')
  await band.fill('')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Say up to how many miles, or leave the pence beyond them empty too.' }).click()
  await expect(band).toBeFocused()
  expect(await axeInBoth(page, 'expenses-rate-form')).toEqual([])
  // Other vehicles have one rate for every mile, and what is wrong out of sight stops nothing.
  await band.fill('0.5')
  await page.getByRole('button', { name: /Vehicle \(needed\)$/ }).focus()
  await page.keyboard.type('Bic')
  await expect(band).toBeHidden()
  await page.getByRole('textbox', { name: /^Pence a mile \(/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('This rate reaches back')).toBeVisible()
  expect(await axeInBoth(page, 'expenses-rates')).toEqual([])
  await page.getByRole('button', { name: 'Look at the top-ups' }).click()
  expect(await axeInBoth(page, 'expenses-top-ups')).toEqual([])
  await page.getByRole('button', { name: /^Make claims of \d+ top-ups, £/ }).click()
  await expect(toast(page, /claims wait to be approved/)).toBeVisible()
  await expect(page.getByText('No top-up is owed to anybody.')).toBeVisible()

  await page.getByRole('tab', { name: 'Rates and rules' }).click()
  await page.getByRole('link', { name: 'Outreach' }).click()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: /^Name/ })).toBeFocused()
  await page.getByRole('textbox', { name: 'Least that is paid', exact: true }).fill('5')
  await page.getByRole('button', { name: 'Add a meal' }).click()
  await page.keyboard.type('Supper')
  await page.keyboard.press('Tab')
  await page.keyboard.type('9')
  expect(await axeInBoth(page, 'expenses-scheme-form')).toEqual([])
  await page.keyboard.press('Control+s')
  const rules = page.getByRole('article', { name: 'Outreach' })
  await expect(rules).toContainText('Claims are paid from £5.00. Less than that waits for the next lines.')
  await expect(rules).toContainText('Supper: up to £9.00.')
  await expect(rules).toContainText('Rules from 1 Jan 2026')

  await page.getByRole('tab', { name: 'Reports' }).click()
  const paid = page.getByRole('region', { name: 'What was paid' })
  await expect(paid.getByRole('row').last()).toContainText('Total')
  const saved = join(desk.folder, 'report.csv')
  await desk.answerDialogs({ save: saved })
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await desk.confirmPassword()
  await expect.poll(() => existsSync(saved)).toBe(true)
  expect(await axeInBoth(page, 'expenses-reports')).toEqual([])

  await desk.lock()
  const other = await desk.signIn('Olive Brackenbury')
  await other.keyboard.press('Alt+e')
  await expect(other.getByRole('tab', { name: 'To approve' })).toHaveCount(0)
  await other.getByRole('tab', { name: 'Petty cash' }).click()
  await other.getByRole('button', { name: /^I counted the same/ }).click()
  await expect(other.getByText(/counted by Finn Ashgrove and Olive Brackenbury/)).toBeVisible()
})
