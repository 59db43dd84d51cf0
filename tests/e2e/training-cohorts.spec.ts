import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { people } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { training } from '../../src/modules/training/contract'
import { axeInBoth, expect, goTo, pictured, test } from './app'
import { addColleague, ask, daysAgo, sampleCohort, stampAllMet, today, trainer } from './training-support'

test.describe.configure({ timeout: 180_000 })

const area = (page: Page) => page.getByRole('navigation', { name: 'Areas of the program' })

/** Types a date into the field of that label, day first. */
async function typeDate(page: Page, label: string, isoDay: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('textbox', { name: 'Day' }).focus()
  await page.keyboard.type(isoDay.split('-').reverse().join(''))
}

/** Why it was not saved, at the head of the form. */
async function refused(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: text })).toBeVisible()
}

/** Chooses somebody among those to be added, by keys alone. */
async function pick(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Who' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Those to be added' }).getByText(name)).toBeVisible()
}

test('[S2, S3] a cohort from its first line to its last number: learners by keys, sessions, a copy, the archive', async ({
  desk,
}) => {
  let page = await desk.signIn(trainer)
  await page.keyboard.press('Alt+t')
  await expect(page.getByText('There is no cohort yet.')).toBeVisible()
  expect(await axeInBoth(page, 'cohorts-empty')).toEqual([])
  await page.getByRole('button', { name: 'New cohort' }).first().click()
  await expect(page.getByText('No qualification is live yet.')).toBeVisible()

  const sample = await sampleCohort(page)
  for (const firstNames of ['Zadie', 'Zeno'])
    await ask(page, people.create, { ...blankDraft, firstNames, lastName: 'Zephyrine', heldQualifications: false })
  await page
    .getByRole('textbox', { name: 'Name of the cohort' })
    .fill('Harrowmere spring, for everyone who waits beyond the river')
  // What is typed is kept over a lock, and leads back.
  page = await desk.lock()
  await desk.signIn(trainer)
  await page.keyboard.press('Alt+t')
  await page.getByRole('tab', { name: 'Cohorts' }).click()
  await page.getByRole('button', { name: 'New cohort' }).click()
  await expect(page.getByText('What you typed before is back.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name of the cohort' })).toHaveValue(/^Harrowmere/)
  await typeDate(page, 'First day', daysAgo(-30))
  await typeDate(page, 'Last day', daysAgo(3))
  await page.getByRole('textbox', { name: 'How many it is meant for' }).fill('6')
  await page.getByText('This is a pilot').click()
  await page.keyboard.press('Control+s')
  await refused(page, 'The last day is before the first.')
  expect(await axeInBoth(page, 'cohort-form-error')).toEqual([])
  await typeDate(page, 'Last day', daysAgo(-90))
  await page.keyboard.press('Control+s')
  const cohort = page.getByRole('article', { name: /^Harrowmere/ })
  await expect(cohort.getByText('0 of 6 achieved')).toBeVisible()
  await pictured(page, 'cohort-new')

  // Two in a row by keys alone: a name, Enter; the next one; Enter in the empty box.
  await page.getByRole('button', { name: 'Add learners' }).click()
  for (const first of ['Zadie', 'Zeno']) await pick(page, `${first} Zephyrine`)
  await page.getByRole('radiogroup').nth(1).getByText('Yes').click()
  expect(await axeInBoth(page, 'cohort-adding')).toEqual([])
  await page.getByRole('combobox', { name: 'Who' }).focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('region', { name: 'How far each of them is' }).getByRole('table')
  await expect(table.getByRole('row', { name: /Zadie Zephyrine/ })).toContainText('None: first ever')
  await expect(table.getByRole('row', { name: /Zeno Zephyrine/ })).toContainText('Yes')

  // A session is planned, removed and brought back; its register is printed from the list.
  await page.getByRole('button', { name: 'Add a session' }).click()
  await page.getByRole('textbox', { name: 'Session', exact: false }).first().fill('Beginning together')
  await typeDate(page, 'Day', today)
  await page.getByRole('textbox', { name: 'From' }).fill('9.30')
  await page.keyboard.press('Enter')
  await refused(page, 'Give a time such as 13:30.')
  await page.getByRole('textbox', { name: 'From' }).fill('09:30')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Beginning together' })).toBeVisible()
  await page.getByRole('button', { name: 'What to do with Beginning together' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('link', { name: 'Beginning together' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Beginning together' })).toBeVisible()
  // A colleague changes it while one types: both changes are in what is saved.
  await page.getByRole('button', { name: 'What to do with Beginning together' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Room, or another place' }).fill('Moot Hall')
  const cohortId = (await ask(page, training.cohorts, {})).find(({ size }) => size === 6)?.cohortId ?? ''
  const [planned] = (await ask(page, training.cohort, { cohortId })).sessions
  const theirs = { title: 'Beginning together', heldOn: today, startsAt: '10:30', endsAt: '', venueId: null, place: '' }
  await ask(page, training.saveSession, {
    cohortId,
    sessionId: planned?.sessionId ?? null,
    version: planned?.version ?? null,
    draft: { ...theirs, notes: '' },
  })
  await expect(page.getByText('Their changes stand in the form where you had typed nothing: From.')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('row', { name: /Beginning together/ })).toContainText('Moot Hall')
  await expect(page.getByRole('row', { name: /Beginning together/ })).toContainText('10:30')

  // Registered as one batch; the numbers are pasted as a column.
  await page.getByRole('button', { name: 'Register with the awarding body' }).click()
  await page.getByRole('textbox', { name: 'Reference of the batch' }).fill('B-17')
  expect(await axeInBoth(page, 'cohort-registering')).toEqual([])
  await page.keyboard.press('Enter')
  const first = page.getByRole('textbox', { name: 'Number of Zadie Zephyrine' })
  await expect(first).toBeFocused()
  await first.evaluate((box) => {
    const carried = new DataTransfer()
    carried.setData('text/plain', 'PA-001\r\nPA-002\r\n')
    box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: carried }))
  })
  await expect(page.getByRole('textbox', { name: 'Number of Zeno Zephyrine' })).toHaveValue('PA-002')
  await pictured(page, 'cohort-numbers')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('row', { name: /Zeno Zephyrine/ })).toContainText('PA-002')

  // One leaves and is back.
  await page.getByRole('button', { name: 'What to do with Zeno Zephyrine' }).click()
  await page.getByRole('menuitem', { name: 'Leaves the cohort' }).click()
  await page.getByRole('textbox', { name: 'Why' }).fill('Moved away')
  await typeDate(page, 'Left on', daysAgo(-40))
  await page.keyboard.press('Enter')
  await expect(table.getByRole('row', { name: /Zeno Zephyrine/ })).toContainText('Left on')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(table.getByRole('row', { name: /Zeno Zephyrine/ })).toContainText('Learning')
  await pictured(page, 'cohort-planned')

  // The same plan for another region; then the archive, and back.
  await page.getByRole('button', { name: 'Begin another on this plan' }).click()
  await page.getByRole('textbox', { name: 'Name of the new cohort' }).fill('Fernhollow')
  await typeDate(page, 'First day', daysAgo(-60))
  await pictured(page, 'cohort-copying')
  await page.keyboard.press('Enter')
  const copy = page.getByRole('article', { name: 'Fernhollow' })
  await expect(copy.getByRole('link', { name: 'Beginning together' })).toBeVisible()
  await expect(copy.getByText(/Begun on the plan of Harrowmere/)).toBeVisible()
  await copy.getByRole('button', { name: 'Move to the archive' }).click()
  await expect(copy.getByText('In the archive')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(copy.getByRole('button', { name: 'Edit' })).toBeVisible()
  await page.keyboard.press('Escape')
  const list = page.getByRole('grid', { name: 'Cohorts' })
  await expect(list.getByRole('row')).toHaveCount(4)
  expect(await axeInBoth(page, 'cohorts')).toEqual([])
  await page.keyboard.press('Control+f')
  await page.keyboard.type('harrow')
  await expect(list.getByRole('row')).toHaveCount(2)
  // From anywhere by its name.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('fernho')
  await page.getByRole('menuitem', { name: /Fernhollow/ }).click()
  await expect(copy).toBeVisible()

  // Whoever was withdrawn may begin anew in the same cohort.
  const [amber] = sample.learnerIds
  if (!amber) throw new Error('Nobody is there.')
  await ask(page, training.withdrawLearner, { learnerId: amber, withdrawnOn: today, reason: 'By mistake' })
  await goTo(page, `/training/cohorts/${sample.cohortId}`)
  await cohortOf(page).getByRole('button', { name: 'Add learners' }).click()
  await pick(page, 'Amber Appleyard')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('row', { name: /Amber Appleyard/ })).toHaveCount(2)
  await expect(cohortOf(page).getByRole('button', { name: 'Register with the awarding body' })).toBeVisible()
  // There is nobody to register a module of the centre's own with.
  const course = await sampleCohort(page, {
    name: 'Listening course',
    learners: [['Ivy', 'Ironbark']],
    qualification: { kind: 'module', title: 'Listening well', number: '', awardingBody: '', level: null },
  })
  await goTo(page, `/training/cohorts/${course.cohortId}`)
  await expect(table.getByRole('row', { name: /Ivy Ironbark/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Register with the awarding body' })).toHaveCount(0)
})

test('[S9, S16, S44, S45] a learner: what is decided and missing, evidence with a file, adjustments, appeals, and all of a person', {
  tag: '@long',
}, async ({ desk }) => {
  let page = await desk.signIn()
  await addColleague(page, 'Mo Underwillow', ['manager'])
  page = await desk.lock()
  await desk.signIn(trainer)
  const sample = await sampleCohort(page)
  const [amber, bryn] = sample.learnerIds
  if (!amber || !bryn) throw new Error('Nobody is there.')
  await stampAllMet(page, sample, [amber])
  const { cohortId, sessionId, qualificationId, criterionIds } = sample
  await ask(page, training.takeRegister, {
    sessionId,
    marks: sample.learnerIds.map((learnerId, at) => ({
      learnerId,
      mark: at === 7 ? ('absent' as const) : ('present' as const),
    })),
  })
  await ask(page, training.stamp, {
    cohortId,
    sessionId,
    decidedOn: today,
    methods: ['observation'],
    criterionIds: criterionIds.slice(0, 4),
    learnerIds: sample.learnerIds.slice(1, 7),
    absentIds: sample.learnerIds.slice(7),
    sharedNote: '',
    evidenceLocation: 'portfolio p.14',
    exceptions: [
      { learnerId: bryn, criterionId: criterionIds[1] ?? bryn, outcome: 'not-yet', resubmitBy: daysAgo(-14) },
    ] as never,
    notes: [],
    evidence: [],
    priorLearningTests: null,
    reason: '',
  })
  const [measure] = await ask(page, training.measures, {})
  const take = (moment: 'baseline' | 'session' | 'exit', value: number) =>
    ask(page, training.takeMeasure, {
      measureId: measure?.measureId ?? '',
      moment,
      sessionId: moment === 'session' ? sessionId : null,
      takenOn: today,
      values: sample.learnerIds.slice(0, 6).map((learnerId, at) => ({ learnerId, value: value + (at % 2) })),
    })
  await take('baseline', 2)
  await take('session', 3)
  await take('exit', 4)
  await ask(page, training.require, { roleKindId: 'mentor', qualificationId, requiredFrom: daysAgo(1) })

  await page.keyboard.press('Alt+t')
  await page.getByRole('grid', { name: 'Cohorts' }).getByText('Brackwater autumn').click()
  await page.keyboard.press('Enter')
  const cohort = page.getByRole('article', { name: 'Brackwater autumn' })
  await expect(cohort.getByText('1 of 8 achieved')).toBeVisible()
  // Nobody can release her before she is registered and has her number.
  await expect(cohort.getByText(/for a quality assurer/)).toHaveCount(0)
  await ask(page, training.registerLearners, { cohortId, learnerIds: [amber], registeredOn: today, reference: '' })
  await ask(page, training.giveNumbers, { numbers: [{ learnerId: amber, learnerNumber: 'PA-001' }] })
  await expect(cohort.getByText('1 waits for a quality assurer')).toBeVisible()
  await expect(cohort.getByText(/on average over the 6 learners who answered both times/)).toBeVisible()
  await expect(cohort.getByText(/^Whoever works as .* must have achieved this first\./)).toBeVisible()
  await cohort.getByRole('link', { name: 'Show what is owed' }).click()
  await expect(
    cohort
      .getByRole('region', { name: 'Who owes what' })
      .getByRole('row', { name: /Hana Hollyoake/ })
      .first(),
  ).toContainText('1.1 1.2 2.1 2.2')
  expect(await axeInBoth(page, 'cohort-page')).toEqual([])
  await cohort.getByRole('table').last().scrollIntoViewIfNeeded()
  await pictured(page, 'cohort-change')
  await cohort.getByRole('link', { name: 'Go to claims' }).click()
  await expect(page.getByRole('combobox', { name: /Cohort/ })).toHaveValue('Brackwater autumn')
  await goTo(page, `/training/cohorts/${cohortId}`)

  await cohort.getByRole('link', { name: 'Bryn Bellwether' }).click()
  const learner = page.getByRole('article', { name: 'Bryn Bellwether' })
  await expect(learner.getByText('What is missing before it can be claimed')).toBeVisible()
  await expect(learner.getByText(/Not yet, again by/)).toBeVisible()
  await learner.getByRole('button', { name: 'Add evidence' }).click()
  await page.getByRole('textbox', { name: 'What it is' }).fill('What the supervisor saw')
  await page.getByRole('combobox', { name: 'Criteria that it shows' }).fill('1.2')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('As a file, kept here').click()
  await desk.answerDialogs({})
  await page.getByRole('button', { name: 'Choose the file and save' }).click()
  await refused(page, 'No file was chosen')
  expect(await axeInBoth(page, 'learner-evidence')).toEqual([])
  const path = join(desk.folder, 'seen.txt')
  writeFileSync(path, 'Seen on the day.')
  await desk.answerDialogs({ open: path })
  await page.getByRole('button', { name: 'Choose the file and save' }).click()
  const evidence = learner.getByRole('list', { name: 'Evidence' })
  await expect(evidence).toContainText('What the supervisor saw')
  const shown = await desk.shownDocument(() => evidence.getByRole('button', { name: /^Open/ }).click())
  expect(shown.length).toBeGreaterThan(0)

  await learner.getByRole('button', { name: 'Agree an adjustment' }).click()
  await page.getByRole('textbox', { name: 'What was agreed' }).fill('A reader, and a quarter more time')
  await page.keyboard.press('Enter')
  await learner.getByRole('button', { name: 'End “A reader, and a quarter more time”' }).click()
  await page.getByRole('button', { name: 'End the adjustment' }).click()
  await expect(learner.getByRole('list', { name: 'Adjustments' })).toContainText('Ended')
  await learner.getByRole('button', { name: 'Write down an appeal' }).click()
  await page.getByRole('textbox', { name: 'What the learner says' }).fill('I did show it, on the second page.')
  await page.keyboard.press('Control+s')
  await expect(learner.getByRole('list', { name: 'Appeals' })).toContainText('Open')
  await expect(learner.getByRole('button', { name: 'Write down a decision' })).toHaveCount(0)
  expect(await axeInBoth(page, 'learner')).toEqual([])
  const index = await desk.shownDocument(() => learner.getByRole('button', { name: 'Print evidence index' }).click())
  expect(index.subarray(0, 5).toString()).toBe('%PDF-')

  // A manager who had no part in it decides; the page of the person is reached from their record.
  page = await desk.lock()
  await desk.signIn('Mo Underwillow')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Brackwater')
  await page.getByRole('menuitem', { name: /Brackwater autumn/ }).click()
  await cohortOf(page).getByRole('link', { name: 'Bryn Bellwether' }).click()
  const mine = page.getByRole('article', { name: 'Bryn Bellwether' })
  await mine.getByRole('button', { name: 'Write down a decision' }).click()
  await page.getByRole('button', { name: /Who decides/ }).click()
  await page.getByRole('option', { name: 'The centre' }).click()
  await mine.getByRole('button', { name: 'Write down', exact: true }).click()
  await refused(page, 'Choose what was decided.')
  await page.getByText('Upheld', { exact: true }).click()
  await page.keyboard.press('Control+s')
  await expect(mine.getByRole('list', { name: 'Appeals' })).toContainText('The centre')
  await expect(mine.getByRole('list', { name: 'Appeals' })).toContainText('Decided')
  await mine.getByRole('link', { name: 'Record of Bryn Bellwether' }).click()
  await page.getByRole('link', { name: 'Training and certificates' }).click()
  const person = page.getByRole('article', { name: 'Training of Bryn Bellwether' })
  await expect(person.getByRole('row', { name: /Pretend Level 2 Award/ })).toContainText('3 of 14')
  await expect(person.getByRole('list', { name: 'Ready for these roles' })).toContainText('Not yet')
  expect(await axeInBoth(page, 'person-learning')).toEqual([])
  const transcript = await desk.shownDocument(() => page.keyboard.press('Control+p'))
  expect(transcript.subarray(0, 5).toString()).toBe('%PDF-')
  await expect(area(page)).toBeVisible()
})

const cohortOf = (page: Page) => page.getByRole('article', { name: 'Brackwater autumn' })
