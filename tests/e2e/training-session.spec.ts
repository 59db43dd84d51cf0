import type { Page } from '@playwright/test'
import { training } from '../../src/modules/training/contract'
import { axeInBoth, Desk, expect, pictured, test } from './app'
import { ask, type Sample, sampleCohort, trainer } from './training-support'

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

/** Tab until the field has the keyboard, counting each one. */
async function tabTo(count: Count, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: false })
  for (let tabs = 0; tabs < 4; tabs += 1) {
    await count.press('Tab')
    if (await field.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not come to ${name}`)
}
