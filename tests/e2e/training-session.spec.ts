import type { Page } from '@playwright/test'
import { training } from '../../src/modules/training/contract'
import { axeInBoth, Desk, expect, pictured, test } from './app'
import { ask, type Sample, sampleCohort, sampleSpecification, today, trainer } from './training-support'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const desk = new Desk()
let page: Page
let sample: Sample

test.beforeAll(async () => {
  desk.furnish()
  await desk.start()
  page = await desk.signIn(trainer)
  sample = await sampleCohort(page)
})
test.afterAll(() => desk.end())

/** Journeys count so: 0.28 s a key, 1.35 s a decision, 1.3 s a click. */
class Count {
  keys = 0
  decisions = 0
  clicks = 0
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += key.split('+').length
      await page.keyboard.press(key)
    }
  }
  async type(text: string): Promise<void> {
    this.keys += text.length
    await page.keyboard.type(text)
  }
  decide(): void {
    this.decisions += 1
  }
  get seconds(): number {
    return this.keys * 0.28 + this.decisions * 1.35 + this.clicks * 1.3
  }
}

const grid = () => page.getByRole('grid', { name: 'Learners and criteria' })
const cell = (name: string, what: string) => grid().getByRole('gridcell', { name: `${name}, ${what}` })
const goTo = (path: string) =>
  page.evaluate((place) => {
    location.hash = `#/training/${place}`
  }, path)
const openSession = (sessionId: string, cohortId: string) => goTo(`cohorts/${cohortId}/${sessionId}`)
const undo = (toast: RegExp) =>
  page.getByRole('alertdialog').filter({ hasText: toast }).getByRole('button', { name: 'Undo' }).click()
/** Boxes that can be pushed sideways, but for tables and the grid, each in a frame of its own (WCAG 1.4.10). */
const pushedSideways = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter((box) => !box.matches('[role=grid]') && !box.querySelector(':scope > table'))
      .map((box) => `${box.tagName} ${box.getAttribute('aria-label') ?? box.className}`),
  )

const sharedNote =
  'Talked through where the role of a peer mentor ends with three cases on a flip chart; its page is kept in the portfolio of each learner too.'
const notes = [
  'Say more about when you would refer on. ',
  'Good cases; name the limits once in writing. ',
  'Think again about what stays private. ',
].map((note) => note.trim().padEnd(40, '.').slice(0, 40))

test('[journey 4.2] a group session by keys: register, criteria, grid, notes, one signature over 28 decisions', async () => {
  expect(sharedNote).toHaveLength(140)
  const count = new Count()
  count.clicks += 1
  await page.getByRole('link', { name: /^“Limits of the role”/ }).click()
  await expect(page.getByRole('heading', { name: 'Limits of the role' })).toBeVisible()
  // The register: all present, then one who is not.
  await expect(page.locator('[data-cell="-1:0"]')).toBeFocused()
  await pictured(page, 'session-empty')
  const started = Date.now()
  count.decide()
  await count.press('p', 'ArrowDown', 'ArrowDown')
  count.decide()
  await count.press('a')
  await expect(cell('Bryn Bellwether', 'register: Absent')).toBeVisible()
  // Criteria and methods by their codes, from anywhere in the grid.
  count.decide()
  await count.type('11 21-3')
  count.decide()
  await count.type('od')
  await count.press('Enter')
  await expect(grid().getByRole('columnheader', { name: /^\d\.\d$/ })).toHaveText(['1.1', '2.1', '2.2', '2.3'])
  await expect(cell('Amber Appleyard', '1.1: Not assessed')).toBeFocused()
  // One key fills, three exceptions, a note for each of the three.
  count.decide()
  await count.press('f')
  for (const [at, moves] of [[], ['ArrowDown', 'ArrowRight'], ['ArrowRight']].entries()) {
    count.decide()
    await count.press(...moves, 'n', 'Enter')
    await expect(page.getByRole('textbox', { name: /^Note for [A-Z]/ })).toBeFocused()
    await count.type(notes[at] ?? '')
    await count.press('Enter')
  }
  await expect(cell('Amber Appleyard', '1.1: to be not yet')).toBeVisible()
  await expect(cell('Cora Cloudesley', '2.1: to be not yet')).toBeVisible()
  await expect(cell('Dylan Dovecote', '2.2: to be not yet')).toBeVisible()
  await expect(cell('Bryn Bellwether', '1.1: owed')).toBeVisible()
  // What holds for all.
  await page.getByRole('textbox', { name: 'Note for all' }).waitFor()
  await tabTo(count, 'Note for all')
  await count.type(sharedNote)
  await tabTo(count, 'Where the evidence is')
  await count.type('14')
  await expect(page.getByText('25 met, 3 not yet, for 7 learners.')).toBeVisible()
  await expect(page.getByText('Away: Bryn Bellwether. 4 criteria go on the owed list.')).toBeVisible()
  await pictured(page, 'session-filled')
  count.decide()
  await count.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Sign 28 decisions?' })
  await expect(dialog).toContainText('Terry Quillfeather signs for')
  await expect(dialog).toContainText('Observation, Discussion')
  await pictured(page, 'session-signing')
  await count.press('Enter')
  await expect(page.getByText('28 decisions are signed, 4 criteria are owed.')).toBeVisible()
  const seconds = (Date.now() - started) / 1000
  console.log(
    `group session: ${count.keys} keys, ${count.clicks} click, ${count.decisions} decisions, ${count.seconds.toFixed(0)} s modelled, ${seconds.toFixed(1)} s driven`,
  )
  expect(count.keys).toBeLessThanOrEqual(294)
  expect(count.seconds).toBeLessThanOrEqual(102)

  const { cohortId, sessionId } = sample
  const held = await ask(page, training.grid, { cohortId, sessionId, unitIds: [] })
  expect(held.marks).toBe('papppppp')
  expect(held.cells.map((row) => row[0] + row.slice(2, 5))).toEqual([
    '0111',
    '····',
    '1011',
    '1101',
    '1111',
    '1111',
    '1111',
    '1111',
  ])
  const [batch] = await ask(page, training.sessionBatches, { sessionId })
  expect(batch).toMatchObject({ decisions: 28, notYet: 3, methods: ['observation', 'discussion'] })
  const [decision] = await ask(page, training.decisionHistory, {
    learnerId: held.learnerIds[0] as Sample['learnerIds'][number],
    criterionId: held.criterionIds[0] as Sample['criterionIds'][number],
  })
  expect(decision).toMatchObject({ evidenceLocation: 'portfolio p.14', feedback: notes[0], sharedNote })

  // The papers that follow: four keys.
  const papers = new Count()
  await expect(page.getByRole('button', { name: 'Print feedback slips' }).first()).toBeFocused()
  expect((await desk.shownDocument(() => papers.press('Enter'))).subarray(0, 4).toString()).toBe('%PDF')
  await page.getByRole('button', { name: 'Print feedback slips' }).first().focus()
  expect((await desk.shownDocument(() => papers.press('Tab', 'Enter'))).subarray(0, 4).toString()).toBe('%PDF')
  console.log(`papers after the session: ${papers.keys} keys`)
  expect(papers.keys).toBeLessThanOrEqual(4)
  expect(await axeInBoth(page, 'session-signed')).toEqual([])
})

test('[Q6, Q15] decided before, history and correction, one learner, one criterion, prior learning, nothing lost over a lock', async () => {
  await page.getByRole('tabpanel', { name: 'Cohorts' }).getByRole('button', { name: 'Close' }).first().click()
  await page.getByRole('button', { name: 'Show all criteria' }).or(grid()).first().waitFor()
  // Deciding again asks why, and signs nothing without it.
  await cell('Amber Appleyard', '1.1: Not yet').focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: /^Why decided again/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Say why what was decided before is decided again.')).toBeVisible()
  await page.keyboard.press('x')
  // One key for everyone leaves out what was decided before.
  await page.locator('[data-cell="-1:1"]').press('n')
  await expect(cell('Amber Appleyard', '1.1: Not yet')).toBeVisible()
  // The history of a cell, its signature, and a correction in its place.
  await cell('Amber Appleyard', '1.1: Not yet').press('h')
  const history = page.getByRole('complementary', { name: 'History and details' })
  await expect(history).toContainText('Signature stands')
  await expect(history).toContainText(notes[0] ?? '')
  await history.getByRole('button', { name: 'Correct this decision' }).click()
  await expect(history.getByRole('radio', { name: 'Not yet' })).toBeFocused()
  await history.getByRole('radio', { name: 'Met' }).check({ force: true })
  await history.getByRole('textbox', { name: /^Why it is replaced/ }).fill('Said it well when asked again')
  expect(await axeInBoth(page, 'session-correcting')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(history.getByText('Replaced')).toBeVisible()
  await expect(history).toContainText('Reason: Said it well when asked again')
  await expect(cell('Amber Appleyard', '1.1: Met')).toBeVisible()
  await pictured(page, 'session-history')
  await expect(history.getByRole('button', { name: 'Correct this decision' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cell('Amber Appleyard', '1.1: Met')).toBeFocused()

  // One learner: the same draft, line by line. What a lock interrupts is there again.
  await page.getByRole('tab', { name: 'One learner' }).click()
  const line = page.getByRole('row', { name: /^1\.2 Who gains from it/ })
  await line.getByRole('button', { name: 'Met', exact: true }).focus()
  await page.keyboard.press('n')
  await expect(line.getByRole('button', { name: 'Not yet' })).toHaveAttribute('aria-pressed', 'true')
  const stands = line.getByRole('button', { name: 'Not assessed' })
  await stands.press('Enter')
  await expect(history).toContainText('Nobody has decided on this yet.')
  await page.keyboard.press('Escape')
  await expect(stands).toBeFocused()
  await page.getByRole('textbox', { name: 'Note for the learner' }).fill('Bring the logbook')
  expect(await axeInBoth(page, 'session-one-learner')).toEqual([])
  await page.getByRole('tab', { name: 'One criterion' }).click()
  await expect(page.getByRole('row', { name: /^Bryn Bellwether/ })).toContainText('Away')
  expect(await axeInBoth(page, 'session-one-criterion')).toEqual([])
  page = await desk.lock()
  page = await desk.signIn(trainer)
  await openSession(sample.sessionId, sample.cohortId)
  await expect(page.getByText('What you gave out before is back.')).toBeVisible()
  await expect(cell('Amber Appleyard', 'note: Bring the logbook')).toBeVisible()
  // Where a note stands, letters are its letters.
  await cell('Cora Cloudesley', 'note:').focus()
  await page.keyboard.type('fine')
  await page.keyboard.press('Escape')
  await expect(cell('Cora Cloudesley', 'note: fine')).toBeFocused()
  await expect(page.getByText('0 met, 1 not yet, for 1 learner.')).toBeVisible()

  // Prior learning asks its four tests.
  await page.getByRole('button', { name: 'Recognition of prior learning' }).click()
  await expect(page.getByText(/^Tick all four questions/)).toBeVisible()
  await page.getByRole('checkbox', { name: 'It is enough' }).check({ force: true })
  for (const [width, height] of [
    [683, 384],
    [341, 192],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await pushedSideways()).toEqual([])
    await pictured(page, `session-${width}`)
  }
  await page.setViewportSize({ width: 1366, height: 741 })
  expect(await axeInBoth(page, 'session-prior-learning')).toEqual([])
  await page.getByRole('button', { name: 'Begin again' }).click()
  await expect(page.getByRole('button', { name: 'Sign the decisions' })).toBeVisible()
  // What is given out now has not come back from anywhere; a column that goes by mistake comes back with its decisions.
  await cell('Amber Appleyard', '1.2: Not assessed').first().press('m')
  await expect(page.getByText('What you gave out before is back.')).toBeHidden()
  await page.locator('[data-cell="-1:2"]').press(' ')
  await expect(cell('Amber Appleyard', '1.2: to be met')).toBeHidden()
  await undo(/^1 decision went/)
  await expect(cell('Amber Appleyard', '1.2: to be met')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the grid' }).click()
})

test('[S9] those who are here answer by number keys, and what is owed leads into a grid made for it', async () => {
  await page.getByRole('tab', { name: 'Measures' }).click()
  await page.getByRole('textbox', { name: 'Answer of Amber Appleyard' }).focus()
  await page.keyboard.type('7')
  await expect(page.getByRole('textbox', { name: 'Answer of Cora Cloudesley' })).toBeFocused()
  await page.keyboard.type('10')
  await expect(page.getByRole('textbox', { name: 'Answer of Dylan Dovecote' })).toBeFocused()
  await page.keyboard.type('4')
  expect(await axeInBoth(page, 'session-measures')).toEqual([])
  // Saved once, however often it is pressed.
  await page.getByRole('button', { name: 'Save 3 answers' }).dblclick()
  await expect(page.getByText(/: 7 on average \(3 learners\)$/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Cora Cloudesley/ })).toContainText('10')
  await expect(page.getByRole('alert')).toHaveCount(0)

  await goTo(`cohorts/${sample.cohortId}/owed`)
  await page.getByRole('button', { name: 'Assess in the latest session' }).click()
  await expect(page.getByRole('heading', { name: 'Limits of the role' })).toBeVisible()
  await expect(page.getByText('Away in this session')).toBeVisible()
  const { sessionId } = await ask(page, training.saveSession, {
    cohortId: sample.cohortId,
    sessionId: null,
    version: null,
    draft: { title: 'Catching up', heldOn: today, startsAt: '', endsAt: '', venueId: null, place: '', notes: '' },
  })
  await openSession(sessionId, sample.cohortId)
  await expect(page.getByRole('heading', { name: 'Catching up' })).toBeVisible()
  // Undo takes back what one key did for all, and nothing that was marked by hand since.
  await cell('Amber Appleyard', 'register: No mark').press('l')
  await page.locator('[data-cell="-1:0"]').press('p')
  await cell('Cora Cloudesley', 'register: Present').press('a')
  await undo(/^1 mark was changed/)
  await expect(cell('Amber Appleyard', 'register: Late')).toBeVisible()
  await expect(cell('Dylan Dovecote', 'register: No mark')).toBeVisible()
  await expect(cell('Cora Cloudesley', 'register: Absent')).toBeVisible()
  await page.getByRole('tab', { name: /^Owed/ }).click()
  expect(await axeInBoth(page, 'session-owed')).toEqual([])
  await page.getByRole('button', { name: 'Assess this learner now' }).click()
  await expect(grid().getByRole('rowheader', { name: 'Bryn Bellwether' })).toBeVisible()
  await expect(grid().getByRole('rowheader')).toHaveCount(2)
  await cell('Bryn Bellwether', 'register: No mark').focus()
  await page.keyboard.press('l')
  await page.keyboard.press('f')
  await expect(page.getByText('4 met, 0 not yet, for 1 learner.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('dialog', { name: 'Sign 4 decisions?' })
    .getByRole('button', { name: 'Sign 4 decisions' })
    .click()
  await expect(page.getByText('4 decisions are signed.').first()).toBeVisible()
  expect(await ask(page, training.owed, { cohortId: sample.cohortId })).toEqual([])
  await page.getByRole('tab', { name: 'Owed' }).click()
  await expect(page.getByText('Nobody owes anything.')).toBeVisible()

  // The history of decisions is on the page of the learner too.
  await goTo(`learners/${sample.learnerIds[0]}`)
  const opens = page.getByRole('button', { name: 'Decisions on 1.1' }).first()
  await opens.press('Enter')
  const history = page.getByRole('complementary', { name: 'History of the decisions' })
  await expect(history.getByText('Replaced')).toBeVisible()
  await expect(history.getByText('Signature stands').first()).toBeVisible()
  expect(await axeInBoth(page, 'learner-history')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(opens).toBeFocused()
})

test('an arrow key costs a grid of 60 learners and 80 criteria no more frames than one of a single learner', async () => {
  const codes = Array.from({ length: 80 }, (_, at) => `${Math.floor(at / 10) + 1}.${(at % 10) + 1}`)
  const [unit] = sampleSpecification.units
  if (!unit) throw new Error('No unit.')
  const units = [0, 1].map((half) => ({
    ...unit,
    reference: `T/000/001${half}`,
    title: `Unit ${half + 1}`,
    outcomes: [
      {
        title: 'Outcome',
        criteria: codes
          .slice(half * 40, half * 40 + 40)
          .map((code) => ({ code, title: `What criterion ${code} asks for`, ownText: '' })),
      },
    ],
  }))
  const large = await sampleCohort(page, {
    name: 'Large',
    qualification: { title: 'Pretend Level 2 Award in Everything', number: '600/0000/2' },
    specification: { ...sampleSpecification, units },
    learners: Array.from({ length: 60 }, (_, at) => [
      `Learner ${at + 1}`,
      `Longshore ${String(at + 1).padStart(2, '0')}`,
    ]),
  })
  const small = await sampleCohort(page, {
    name: 'Small',
    qualification: { title: 'Pretend Level 2 Award in One Thing', number: '600/0000/3' },
    learners: [['Solo', 'Singleton']],
  })
  type Cost = 'wall' | 'work' | 'typed'
  const frames = async ({ sessionId, cohortId }: Sample, learners: number) => {
    await openSession(sessionId, cohortId)
    await expect(grid().getByRole('rowheader')).toHaveCount(learners + 1)
    await grid().locator('[data-cell="0:1"]').focus()
    // Something is given out, so that the note for all stands there too; every column stays.
    await page.keyboard.press('m')
    const costs = await page.evaluate(async () => {
      const turn = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const keys = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']
      let work = 0
      await turn()
      const began = performance.now()
      for (let press = 0; press < 60; press += 1) {
        const at = performance.now()
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: keys[press % keys.length] ?? '', bubbles: true, cancelable: true }),
        )
        // What the key changed is laid out within it.
        document.activeElement?.getBoundingClientRect()
        work += performance.now() - at
        await turn()
      }
      const wall = (performance.now() - began) / 60
      const field = document.querySelector('textarea')
      const put = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
      const typing = performance.now()
      for (let press = 0; press < 20; press += 1) {
        put?.call(field, 'x'.repeat(press + 1))
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
        field?.getBoundingClientRect()
      }
      return { wall, work: work / 60, typed: (performance.now() - typing) / 20 }
    })
    await page.getByRole('button', { name: 'Clear the grid' }).click()
    return costs
  }
  const bare = [await frames(small, 1)]
  const whole = [await frames(large, 60)]
  bare.push(await frames(small, 1))
  whole.push(await frames(large, 60))
  await pictured(page, 'session-large')
  const least = (times: readonly Record<Cost, number>[], what: Cost) => Math.min(...times.map((one) => one[what]))
  const ratio = least(whole, 'wall') / least(bare, 'wall')
  console.log(
    `an arrow key: ${ratio.toFixed(2)} of the frames of a grid with one learner (${least(whole, 'work').toFixed(1)} ms of work against ${least(bare, 'work').toFixed(1)} ms; a letter of the note ${least(whole, 'typed').toFixed(1)} ms against ${least(bare, 'typed').toFixed(1)} ms)`,
  )
  expect(ratio).toBeLessThan(1.5)
})

/** Tab until the field has the keyboard, counting each one. */
async function tabTo(count: Count, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: false })
  for (let tabs = 0; tabs < 4; tabs += 1) {
    await count.press('Tab')
    if (await field.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not come to ${name}`)
}
