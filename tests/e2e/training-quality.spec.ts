import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { training } from '../../src/modules/training/contract'
import { axeInBoth, choose, Desk, expect, pictured, test } from './app'
import { openPerson } from './people-list'
import { addColleague, ask, sampleCohort, stampAllMet, trainer } from './training-support'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const assurer = 'Iris Calderwick'
const longTitle = 'Pretend Level 3 Certificate in Peer Mentoring across Prison, Probation and Community Services'
let desk: Desk

test.beforeAll(async () => {
  desk = new Desk()
  desk.furnish()
  await desk.start()
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
})
test.afterAll(() => desk.end())

const toast = (page: Page, text: string | RegExp) => page.getByText(text).last()

async function part(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+t')
  await page.getByRole('tab', { name, exact: true }).click()
}

async function signInAs(name: string): Promise<Page> {
  await desk.lock()
  const page = await desk.signIn(name)
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .forEach((window) => window.setContentSize(1366, 768)),
  )
  return page
}

/** What the outline holds, line by line, as it stands in its boxes. */
const lines = (page: Page) =>
  page.locator('[data-line] [data-main]').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))

test('[S32] [S33] a qualification is written down by keyboard, goes live, and its next issue comes from a file', async () => {
  const page = await desk.signIn()
  await addColleague(page, assurer, ['internal-quality-assurer', 'trainer'])
  await signInAs(trainer)
  const { page: own } = desk
  await part(own, 'Qualifications')
  await expect(own.getByText('There is no qualification yet')).toBeVisible()
  await pictured(own, 'qualifications-empty')
  await own.getByRole('button', { name: 'Load the examples' }).click()
  await expect(own.getByRole('grid', { name: 'Qualifications and modules' })).toContainText('601/2769/7')
  expect(await axeInBoth(own, 'qualifications')).toEqual([])

  await own.getByRole('button', { name: 'New qualification' }).click()
  await own.getByRole('textbox', { name: /^Awarding body/ }).fill('Pretend')
  await own.getByRole('textbox', { name: /^Title/ }).fill('Pretend Award')
  await expect(own.getByText('The title does not show the level, what it is in.')).toBeVisible()
  await own.getByRole('textbox', { name: /^Title/ }).fill(longTitle)
  await own.keyboard.press('Control+s')
  await expect(own.getByRole('alert').filter({ hasText: 'Give a short title for lists.' })).toBeVisible()
  expect(await axeInBoth(own, 'qualification-form')).toEqual([])
  await own.getByRole('textbox', { name: /^Short title/ }).fill('Pretend 3')
  await own.getByRole('button', { name: /Level/ }).click()
  await own.getByRole('option', { name: '3', exact: true }).click()
  await own.keyboard.press('Control+s')
  const record = own.getByRole('article', { name: longTitle })
  await expect(record).toBeVisible()
  await expect(record.getByText('It has no units and criteria yet.')).toBeVisible()

  // The outline, from the keyboard alone.
  await record.getByRole('button', { name: 'New issue' }).click()
  await own.getByRole('button', { name: 'Add unit' }).click()
  await own.keyboard.type('Knowing the role')
  await own.keyboard.press('Control+Enter')
  await own.keyboard.type('Understand the role')
  await own.keyboard.press('Control+Enter')
  await own.keyboard.type('What mentoring is')
  await own.keyboard.press('Enter')
  await own.keyboard.type('Limits')
  await own.keyboard.press('Shift+Enter')
  await own.keyboard.type('Refer on')
  await own.keyboard.press('Control+Enter')
  await own.keyboard.type('When to refer on')
  await expect(own.getByRole('textbox', { name: 'Criterion 2.1 of unit 1' })).toBeFocused()
  await own.keyboard.press('Alt+ArrowUp')
  await expect(own.getByRole('textbox', { name: 'Criterion 1.3 of unit 1' })).toBeFocused()
  await own.keyboard.press('ArrowUp')
  await own.keyboard.press('Alt+Delete')
  await expect(toast(own, 'The criterion is removed.')).toBeVisible()
  expect(await lines(own)).toEqual([
    'Knowing the role',
    'Understand the role',
    'What mentoring is',
    'When to refer on',
    'Refer on',
  ])
  await own.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => lines(own)).toContain('Limits')
  await own.getByRole('textbox', { name: 'Criterion 1.2 of unit 1' }).focus()
  await own.keyboard.press('Enter')
  await own.keyboard.press('Control+s')
  await expect(own.getByText('Give the criterion a short title.')).toBeVisible()
  expect(await axeInBoth(own, 'issue-with-a-fault')).toEqual([])
  await own.keyboard.press('Alt+Delete')
  await own.getByRole('textbox', { name: 'Credits', exact: true }).fill('20')

  // What is typed outlives a lock.
  await signInAs(trainer)
  const back = desk.page
  await expect(back.getByText('What you typed before is back.')).toBeVisible()
  expect(await lines(back)).toHaveLength(6)
  const line = back.getByRole('textbox', { name: 'Criterion 1.2 of unit 1' })
  await line.focus()
  await back.keyboard.press('Control+s')
  await expect(toast(back, 'Issue 1 is saved as a draft.')).toBeVisible()
  await expect(back.getByRole('button', { name: 'Make live' })).toBeVisible()
  // The keyboard is on the same line of the page that the issue got by it.
  await expect(line).toBeFocused()
  await expect(back.getByText('Nothing is missing.')).toBeVisible()
  await pictured(back, 'issue-draft')
  await back.getByRole('button', { name: 'Make live' }).click()
  await expect(back.getByRole('dialog')).toContainText('From today new cohorts can be made on issue 1.')
  await pictured(back, 'issue-make-live')
  await back.keyboard.press('Enter')
  await expect(toast(back, 'Issue 1 is live.')).toBeVisible()
  await expect(back.getByText('Learners work on it, so it stays as it is.')).toBeVisible()
  await back.getByRole('button', { name: 'Write the words of 1.1' }).click()
  await back.keyboard.type('Describe what mentoring is.')
  await back.keyboard.press('Control+s')
  await expect(back.getByRole('paragraph').filter({ hasText: 'Describe what mentoring is.' })).toBeVisible()
  // The keyboard is where it came from, and goes on: the pencil's own words would float over the page.
  await expect(back.getByRole('button', { name: 'Change the words of 1.1' })).toBeFocused()
  await back.getByRole('button', { name: 'Begin the next issue' }).focus()
  expect(await axeInBoth(back, 'issue-live')).toEqual([])

  // The next issue out of a file, with what was not read said plainly.
  const file = join(desk.folder, 'specification.csv')
  writeFileSync(
    file,
    'Unit title,Criterion,Criterion title,Credits\n,1.1,Stray,\nListening,1.1,Listens,2\n,1.2,Answers,\nPlanning,1.1,Plans,3\n',
  )
  await desk.answerDialogs({ open: file })
  await back.keyboard.press('Escape')
  await back.getByRole('button', { name: 'Import from CSV' }).click()
  await back.keyboard.press('Enter')
  const done = back.getByText('Issue 2 is here as a draft: 2 units, 3 criteria, read from a list of criteria.')
  await expect(done).toBeVisible({ timeout: 15_000 })
  await expect(back.getByText('Line 2 names no unit and was left out.')).toBeVisible()
  expect(await axeInBoth(back, 'qualification-imported')).toEqual([])
  await back.getByRole('button', { name: 'Open issue 2' }).click()
  await expect.poll(() => lines(back)).toContain('Planning')
  // Several lines that are pasted where words stand already leave the words in place.
  await back.getByRole('textbox', { name: 'Criterion 1.1 of unit 2' }).evaluate((box: HTMLTextAreaElement) => {
    box.setSelectionRange(box.value.length, box.value.length)
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ' ahead\nReviews\n')
    box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
  })
  await expect.poll(() => lines(back)).toEqual(expect.arrayContaining(['Plans ahead', 'Reviews']))
})

test('[S16] [S27] a role needs a module, and somebody is not ready for it', async () => {
  const { page } = desk
  await part(page, 'Qualifications')
  await page.getByRole('button', { name: 'What a role needs' }).click()
  await page.getByRole('button', { name: 'Add what a role needs' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').filter({ hasText: 'Choose the role.' })).toBeVisible()
  await choose(page, /^Role/, 'Peer mentor')
  await choose(page, /^Qualification or module/, 'Pretend')
  await page.getByRole('button', { name: /^Save/ }).click()
  const table = page.getByRole('table')
  await expect(table).toContainText(longTitle)
  // By number there is one match, and Enter takes it.
  await page.getByRole('combobox', { name: /^Who/ }).focus()
  await page.keyboard.type('TL-00177')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Role/ }).last().click()
  await page.getByRole('option', { name: 'Peer mentor', exact: true }).click()
  await expect(page.getByText(/is not ready for it yet/)).toBeVisible()
  expect(await axeInBoth(page, 'roles')).toEqual([])

  // Given on the record, the role is refused beside its box, and what was chosen stays.
  await openPerson(page, 'TL-00177')
  await page.getByRole('tab', { name: 'Roles and consent' }).click()
  await page.getByRole('button', { name: 'Add a role' }).click()
  await choose(page, 'Role', 'Peer mentor')
  await page.keyboard.press('Control+s')
  const role = page.getByRole('combobox', { name: 'Role' })
  await expect(role).toHaveAccessibleDescription(/Before they work as Peer mentor, they must achieve: Pretend Level 3/)
  await expect(role).toHaveValue('Peer mentor')
  await pictured(page, 'role-refused')
})

test('[Q8] [Q9] samples are planned with their reasons, recorded, answered and signed off by two', async () => {
  const made = await sampleCohort(desk.page)
  await stampAllMet(desk.page, made, made.learnerIds.slice(0, 6))
  let page = await signInAs(assurer)
  await stampAllMet(page, made, made.learnerIds.slice(6, 7))
  await part(page, 'Quality')
  expect(await axeInBoth(page, 'quality')).toEqual([])
  await page.getByRole('button', { name: `How ${trainer} is sampled` }).click()
  await page.getByRole('radio', { name: 'Yes' }).check({ force: true })
  await page.getByRole('textbox', { name: /per cent/ }).fill('50')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByRole('row', { name: new RegExp(trainer) })).toContainText('50%')
  await page.getByRole('link', { name: 'Pretend Level 2 Award in Peer Mentoring' }).click()

  const proposals = page.getByRole('table').first()
  await expect(proposals).toContainText('has not been sampled yet')
  await expect(proposals).toContainText('Your own decisions')
  await page.getByRole('checkbox', { name: 'Bryn Bellwether, Knowing the role of a peer mentor' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'Gareth Greenhithe' }).first().focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('One of them is about your own decisions')).toBeVisible()
  expect(await axeInBoth(page, 'quality-plan')).toEqual([])
  await page.getByRole('button', { name: /Plan the chosen samples/ }).click()
  await expect(toast(page, '2 samples are planned.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Choose all' })).toBeFocused()

  await page.getByRole('tab', { name: /^Samples/ }).click()
  await expect(page.getByRole('button', { name: /^Record the sample of/ })).toHaveCount(1)
  await expect(page.getByText('A colleague must: the decisions are yours')).toBeVisible()
  await pictured(page, 'quality-samples')
  await page.getByRole('link', { name: /A colleague must/ }).click()
  await expect(page.getByText('nobody assures the quality of their own decisions')).toBeVisible()
  await expect(page.getByRole('button', { name: /Record what was found/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Record the sample of/ }).click()
  await page.getByRole('button', { name: 'Agree with all' }).click()
  await page.getByRole('radiogroup', { name: 'Do you agree on 2.2?' }).getByRole('radio', { name: 'Disagree' }).focus()
  await page.keyboard.press('d')
  await page.getByText('It is current').click()
  await page.getByRole('textbox', { name: 'Feedback to the assessor' }).fill('Say more on 2.2: the evidence is thin.')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').filter({ hasText: 'You do not agree with every decision.' })).toBeVisible()
  const add = page.getByRole('button', { name: 'Add action' })
  await add.click()
  await page.getByRole('button', { name: 'Remove action 1' }).click()
  await expect(add).toBeFocused()
  await add.click()
  await page.keyboard.type('See the learner again on 2.2')
  expect(await axeInBoth(page, 'quality-record')).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(toast(page, 'The sample of Bryn Bellwether is recorded.')).toBeVisible()
  await expect(page.getByText('1 action open')).toBeVisible()

  await page.getByRole('tab', { name: 'Standardisation' }).click()
  await expect(page.getByText('It is time to standardise again')).toBeVisible()
  await page.getByRole('button', { name: 'Log a standardisation' }).click()
  await page.getByRole('textbox', { name: /^What was compared/ }).fill('Feedback on 2.2')
  await page.getByRole('textbox', { name: /^Who took part/ }).fill('Iris and Terry')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table')).toContainText('Iris and Terry')
  await page.getByRole('tab', { name: 'External reviews' }).click()
  await expect(page.getByText('No external review has been logged yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Log an external review' }).click()
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: /^Grades/ }).fill('1 1 5')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Give grades from 1 to 4' })).toBeVisible()
  await page.getByRole('textbox', { name: /^Grades/ }).fill('1 1 1')
  for (let learner = 0; learner < 3; learner++) await page.getByRole('button', { name: 'Add learner' }).click()
  // The report grades each learner: none is graded by leaving the form as it is.
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose A, B or C' })).toBeVisible()
  for (let learner = 0; learner < 3; learner++) {
    await page.getByRole('radio', { name: 'A', exact: true }).nth(learner).check({ force: true })
    await page.getByRole('checkbox', { name: 'Complete (final)' }).nth(learner).check({ force: true })
  }
  expect(await axeInBoth(page, 'quality-review-form')).toEqual([])
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText('By the rule: One review without fault.')).toBeVisible()
  expect(await axeInBoth(page, 'quality-reviews')).toEqual([])

  // The assessor answers, and is not offered the sign-off.
  page = await signInAs(trainer)
  await page.keyboard.press('Alt+t')
  await page.getByRole('tab', { name: 'Quality', exact: true }).click()
  await page.getByRole('link', { name: 'Pretend Level 2 Award in Peer Mentoring' }).click()
  await page.getByRole('tab', { name: /^Actions/ }).click()
  await page.getByRole('button', { name: /^Say that it is done/ }).click()
  await page.keyboard.type('Seen again on the same day')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(toast(page, 'The action waits for its sign-off now.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Sign off/ })).toHaveCount(0)
  page = await signInAs(assurer)
  await part(page, 'Quality')
  await page.getByRole('link', { name: 'Pretend Level 2 Award in Peer Mentoring' }).click()
  await page.getByRole('tab', { name: /^Actions/ }).click()
  await page.getByRole('button', { name: /^Sign off/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Signed off on .* by Iris Calderwick$/)).toBeVisible()
  expect(await axeInBoth(page, 'quality-actions')).toEqual([])
  const [sampled] = await ask(page, training.samples, { qualificationId: made.qualificationId })
  expect(sampled?.isMine).toBe(true)
})
