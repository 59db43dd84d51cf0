import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { training } from '../../src/modules/training/contract'
import { axeInBoth, Desk, expect, pictured, test } from './app'
import { addColleague, ask, sampleCohort, stampAllMet, today, trainer } from './training-support'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const assurer = 'Iris Whistlecroft'
let desk: Desk

test.beforeAll(async () => {
  desk = new Desk()
  desk.furnish()
  await desk.start()
  const page = await desk.signIn()
  await addColleague(page, assurer, ['internal-quality-assurer'])
  await desk.lock()
  await makeWork(await desk.signIn(trainer))
})
test.afterAll(() => desk.end())

/** Eight learners: five have met every criterion, four of these are registered and have their numbers. */
async function makeWork(page: Page) {
  const sample = await sampleCohort(page)
  await stampAllMet(page, sample, sample.learnerIds.slice(1, 6))
  const learnerIds = sample.learnerIds.slice(2, 6)
  await ask(page, training.registerLearners, {
    cohortId: sample.cohortId,
    learnerIds,
    registeredOn: today,
    reference: 'R-1',
  })
  await ask(page, training.giveNumbers, {
    numbers: learnerIds.map((learnerId, at) => ({ learnerId, learnerNumber: `L-${at + 1}` })),
  })
  await ask(page, training.takeRegister, {
    sessionId: sample.sessionId,
    marks: sample.learnerIds.map((learnerId, at) => ({
      learnerId,
      mark: at === 7 ? ('absent' as const) : ('present' as const),
    })),
  })
}

const part = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const stage = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })
const toast = (page: Page, text: string) => page.getByText(text).last()

async function toTraining(page: Page, name: string) {
  await page.keyboard.press('Alt+t')
  await part(page, name).click()
}

test('[S46] [Q13] learners go from complete to presented, step by step, by who may', { tag: '@long' }, async () => {
  let { page } = desk
  await toTraining(page, 'Claims')
  // The trainer sees where everybody stands, and is not offered what another must do.
  await expect(stage(page, 'Complete, to release \\(4\\)')).toBeChecked()
  await expect(page.getByText('A quality assurer', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Release/ })).toHaveCount(0)
  await stage(page, 'Not complete \\(4\\)').press('Space')
  await expect(page.getByText('They are not registered with the awarding body.').first()).toBeVisible()
  expect(await axeInBoth(page, 'claims-incomplete')).toEqual([])

  await desk.lock()
  page = await desk.signIn(assurer)
  await toTraining(page, 'Claims')
  await expect(page.getByRole('grid', { name: 'Complete, to release' })).toBeVisible()
  await page.getByRole('button', { name: 'Release 4 learners' }).click()
  expect(await axeInBoth(page, 'claims-release')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(toast(page, '4 learners are released.')).toBeVisible()
  await stage(page, 'Released, to claim \\(4\\)').press('Space')
  await page.getByRole('button', { name: 'Claim 4 awards' }).click()
  await page.keyboard.type('BATCH-7')
  await page.keyboard.press('Enter')
  await expect(toast(page, '4 awards are claimed.')).toBeVisible()

  // The numbers as they come out of the envelope: one typed twice is told of beside its box; one is still to come.
  await stage(page, 'Claimed \\(4\\)').press('Space')
  const boxes = page.getByRole('textbox', { name: /^Certificate number of/ })
  await boxes.first().focus()
  for (const number of ['PA-1001', 'PA-1001', 'PA-1003']) {
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+s')
  await expect(page.getByText('This number is typed twice. Check both.').last()).toBeVisible()
  expect(await axeInBoth(page, 'claims-receive')).toEqual([])
  await boxes.nth(1).fill('PA-1002')
  await page.keyboard.press('Control+s')
  await expect(toast(page, '3 certificates have come.')).toBeVisible()

  await page.getByRole('button', { name: 'Presentation events' }).click()
  await expect(page.getByText('No event is written down yet.')).toBeVisible()
  await pictured(page, 'claims-events-empty')
  // Two of one day: what is noted at one of them is not put down for the other.
  const noon = { name: 'Noon at Marsh Lane', heldOn: today, venueId: null, place: '', presenters: '', notes: '' }
  await ask(page, training.saveEvent, { eventId: null, version: null, draft: noon })
  await page.getByRole('button', { name: 'New event' }).click()
  await page.keyboard.type('Evening in the Moot Hall')
  await page.getByRole('textbox', { name: 'Room, or another place' }).fill('Great chamber')
  await page.getByRole('textbox', { name: 'Who presents' }).fill('Councillor Wilhelmina Sampleton OBE\nThe Mayor')
  // A wrong click loses nothing.
  await part(page, 'Records').click()
  await part(page, 'Claims').click()
  await page.getByRole('button', { name: 'Presentation events' }).click()
  await page.getByRole('button', { name: 'New event' }).click()
  await expect(page.getByText('What you typed before is back.')).toBeVisible()
  expect(await axeInBoth(page, 'claims-event-form')).toEqual([])
  await page.keyboard.press('Control+s')
  const evening = page.getByRole('article', { name: 'Evening in the Moot Hall' })
  await expect(evening).toContainText('Great chamber')
  const list = await desk.shownDocument(() => page.keyboard.press('Control+p'))
  expect(list.subarray(0, 5).toString()).toBe('%PDF-')
  await evening.getByRole('button', { name: 'Edit' }).click()
  await page.keyboard.press('Escape')
  await expect(evening.getByRole('button', { name: 'Edit' })).toBeFocused()
  await page.getByRole('button', { name: 'Note who was given theirs here' }).click()
  await page.getByRole('button', { name: 'All took their own' }).click()
  await page
    .getByRole('textbox', { name: /^Who took the certificate of/ })
    .last()
    .fill('Her sister, Ann Test')
  expect(await axeInBoth(page, 'claims-present')).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(toast(page, '3 certificates are given.')).toBeVisible()
  await stage(page, 'Presented \\(3\\)').press('Space')
  const given = page.getByRole('grid', { name: 'Presented' })
  await expect(given).toContainText('Evening in the Moot Hall')
  await expect(given).toContainText('Her sister, Ann Test')
  await pictured(page, 'claims-presented')
})

test('[S11] [S88] certificates are issued, proofed, printed, printed again with a reason, made void and checked', {
  tag: '@long',
}, async () => {
  await desk.lock()
  const page = await desk.signIn()
  await toTraining(page, 'Certificates')
  await expect(page.getByText('The register is empty.')).toBeVisible()
  await page.getByRole('button', { name: 'Issue certificates' }).click()
  const template = async (name: RegExp) => {
    await page.getByRole('button', { name: /Template/ }).click()
    await page.getByRole('option', { name }).click()
  }
  // An award that was begun and put aside does not stand in the way of a course.
  await template(/Award/)
  await page.getByRole('combobox', { name: /^Add / }).fill('Appleyard')
  await page.getByRole('option', { name: /Appleyard/ }).click()
  await template(/Achievement/)
  const proof = page.getByRole('button', { name: 'Print a proof of the names' })
  const cohort = page.getByRole('combobox', { name: /^Cohort/ })
  await cohort.fill('Brack')
  await page.getByRole('option', { name: /Brackwater autumn/ }).click()
  await expect(proof).toBeEnabled()
  // Whose cohort is taken away again gets nothing.
  await cohort.fill('')
  await page.keyboard.press('Tab')
  await expect(proof).toBeDisabled()
  await cohort.fill('Brack')
  await page.getByRole('option', { name: /Brackwater autumn/ }).click()
  const learners = page.getByRole('group', { name: 'Learners' })
  await expect(learners.getByRole('checkbox', { checked: true })).toHaveCount(4)
  await expect(learners).toContainText('Not achieved yet')
  await expect(learners).toContainText('Not released yet')
  expect(await axeInBoth(page, 'certificates-issue')).toEqual([])
  const isPdf = async (name: string) => {
    const bytes = await desk.shownDocument(() => page.getByRole('button', { name }).click())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }
  await isPdf('Print a proof of the names')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('4 certificates are in the register.')).toBeVisible()
  expect(await axeInBoth(page, 'certificates-register')).toEqual([])
  await isPdf('Proof sheet')
  await isPdf('Print 4 certificates')
  await page.getByRole('button', { name: 'Print 4 certificates' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say why.').first()).toBeVisible()
  await page.getByRole('textbox', { name: /^Why they are printed again/ }).fill('Spoilt in the printer')
  const again = await desk.shownDocument(() => page.keyboard.press('Enter'))
  expect(again.subarray(0, 5).toString()).toBe('%PDF-')

  const register = page.getByRole('grid', { name: 'Register of certificates' })
  await register.getByText(/^CC-\d{4}-0001$/).dblclick()
  const one = page.getByRole('article', { name: /^Certificate CC-\d{4}-0001$/ })
  await expect(one).toContainText('Spoilt in the printer')
  await one.getByRole('button', { name: 'Make it void' }).click()
  await page.keyboard.type('The name was misspelt')
  expect(await axeInBoth(page, 'certificates-void')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(one).toContainText('Void since')
  await pictured(page, 'certificates-voided')

  // An award for somebody who is on no course.
  await page.getByRole('button', { name: 'Issue certificates' }).click()
  await template(/Award/)
  await page.getByRole('combobox', { name: /^Add / }).fill('Appleyard')
  await page.getByRole('option', { name: /Appleyard/ }).click()
  await page.keyboard.type('Courage in the flood')
  expect(await axeInBoth(page, 'certificates-award')).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(register).toContainText('Courage in the flood')

  await page.getByRole('button', { name: 'Check a certificate' }).click()
  const code = page.getByRole('textbox', { name: 'What the code says' })
  await code.fill('https://example.org')
  await expect(page.getByText('This is not the code of a centre certificate. Scan it again, whole.')).toBeVisible()
  await page.getByRole('button', { name: 'Check another one' }).click()
  await expect(code).toBeFocused()
  const facts = ['TLC1', 'CC-2026-0001', 'Jo Test', 'Pretend', '2026-11-21', 'Nobody', '0'.repeat(26), 'A'.repeat(86)]
  await code.fill(facts.join('\n'))
  await expect(page.getByText(/The certificate is not genuine\./)).toBeVisible()
  expect(await axeInBoth(page, 'certificates-check')).toEqual([])
  const file = join(desk.folder, 'keys.json')
  await desk.answerDialogs({ save: file })
  await page.getByRole('button', { name: 'Save the public keys' }).click()
  await expect(toast(page, 'The public keys are saved in keys.json.')).toBeVisible()
  expect(JSON.parse(readFileSync(file, 'utf8')).keys).toHaveLength(1)
  await page.getByRole('button', { name: 'Change the centre’s key' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change the centre’s key' }).click()
  await desk.confirmPassword()
  await expect(toast(page, /The centre has a fresh key/.source)).toBeVisible()
})

test('a template is written with a specimen; records add up, print and save', { tag: '@long' }, async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Back to the register' }).click()
  await page.getByRole('button', { name: 'Templates' }).click()
  await pictured(page, 'certificates-templates')
  await page.getByRole('button', { name: 'New template' }).click()
  await page.keyboard.type('Spring evening')
  await page.getByRole('textbox', { name: /^Heading/ }).fill('Certificate of achievement')
  await page.getByRole('textbox', { name: 'Words before the name' }).fill('We gladly certify that')
  await page.getByRole('textbox', { name: /^Words between/ }).fill('has completed')
  await page.getByRole('button', { name: 'Add who signs' }).click()
  await page.keyboard.type('Alison Samplelow')
  await page.getByRole('textbox', { name: 'Letters after it' }).fill('OBE')
  await page.getByRole('textbox', { name: 'Office or role' }).fill('Deputy Mayor')
  expect(await axeInBoth(page, 'certificates-template')).toEqual([])
  const specimen = await desk.shownDocument(() => page.getByRole('button', { name: 'Print a specimen' }).click())
  expect(specimen.subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('region', { name: 'Templates' }).first()).toContainText('Alison Samplelow OBE')

  await part(page, 'Records').click()
  await expect(page.getByText(/^5 achievements in these days; for 5 it was the first/)).toBeVisible()
  const table = page.getByRole('region', { name: 'Achievements' })
  await expect(table.getByRole('row', { name: /Brackwater autumn/ })).toContainText('7 of 8')
  expect(await axeInBoth(page, 'training-records')).toEqual([])
  const sheet = await desk.shownDocument(() => page.keyboard.press('Control+p'))
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-')
  const file = join(desk.folder, 'achievements.csv')
  await desk.answerDialogs({ save: file })
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(toast(page, '1 row is saved in achievements.csv.')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('Brackwater autumn,8,0,')
})
