import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeInBoth, choose, type Desk, expect, test } from './app'
import { openPeople, openPerson, rows, search } from './people-list'

/** The names in sight, in the order of the list (rows are drawn in any order). */
async function names(page: Page): Promise<string[]> {
  const found = await rows(page).evaluateAll((all) =>
    all.map((row) => ({
      at: Number(row.getAttribute('aria-rowindex')),
      name: row.querySelector('[role=rowheader]')?.textContent ?? '',
    })),
  )
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name)
}

function summary(page: Page) {
  return page.locator('.grid-summary')
}

async function windows(desk: Desk): Promise<string[]> {
  return desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
}

test('[journey 4.1] a new person is typed from the paper form by Tab alone, in paper order', async ({ desk }) => {
  const page = await desk.signIn()
  const counts = { content: 0, other: 0 }
  const press = async (key: string) => {
    counts.other += 1
    await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    counts.content += text.length
    await page.keyboard.type(text)
  }
  const started = Date.now()
  await press('Control+n')
  await expect(page.getByLabel('First names')).toBeFocused()
  const answers = [
    'Wilfreda',
    'Brambleworth',
    'Freda',
    'TL-00999',
    '03021991',
    '14 Tanner Street, Leeds',
    'LS1 9ZZ',
    '07700 900444',
    '',
    'freda@example.org',
    'Osbert Brambleworth',
    'brother',
    '01632 960987',
  ]
  for (const [place, answer] of answers.entries()) {
    if (place > 0) await press('Tab')
    await type(answer)
  }
  await press('Tab')
  await type('wakef')
  await press('ArrowDown')
  await press('Tab')
  await type('R. Ashdown')
  await press('Tab')
  await type('01632 960111')
  await press('Tab')
  await type('English, Welsh')
  await press('Tab')
  await press('Tab')
  await type('y')
  await press('Tab')
  await type('n')
  await press('Control+s')
  await expect(page.getByRole('heading', { name: 'Wilfreda Brambleworth' })).toBeVisible()
  const seconds = (Date.now() - started) / 1000
  const keys = counts.content + counts.other
  console.log(
    `new person: ${keys} keys (${counts.content} content, ${counts.other} other), ${seconds.toFixed(1)} s driven, ${(keys * 0.28).toFixed(0)} s typed`,
  )
  const record = page.getByRole('article', { name: 'Wilfreda Brambleworth' })
  for (const shown of [
    'likes to be called Freda',
    '3 Feb 1991',
    'TL-00999',
    'Wakefield',
    'freda@example.org',
    'Osbert Brambleworth',
    'R. Ashdown',
    'English, Welsh',
  ]) {
    await expect(record.getByText(shown).first()).toBeVisible()
  }
  // Content apart, what is pressed is one Tab a field, one arrow for the area, and the key that saves.
  expect(counts.other).toBeLessThanOrEqual(22)
  await page.keyboard.press('Escape')
  await expect(page.locator('[role=rowheader]:focus')).toHaveText('Brambleworth, Wilfreda')
})

test('forms come in piles: Ctrl+Shift+S saves and opens the next one, with the same area', { tag: '@long' }, async ({
  desk,
}) => {
  const page = await desk.signIn()
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('First names')).toBeFocused()
  await page.keyboard.type('Ambrose')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kettlethorpe')
  await choose(page, 'Area', 'gwent')
  await expect(page.getByRole('combobox', { name: 'Area' })).toHaveValue('Gwent')
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('Ambrose Kettlethorpe is on the roster.')).toBeVisible()
  await expect(page.getByLabel('First names')).toBeFocused()
  await expect(page.getByLabel('First names')).toHaveValue('')
  await expect(page.getByRole('combobox', { name: 'Area' })).toHaveValue('Gwent')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').getByText('Give the last name')).toBeVisible()
})

test('[S39] the same person is noticed while typing, beside the names, without taking the keyboard', async ({
  desk,
}) => {
  const page = await desk.signIn()
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('First names')).toBeFocused()
  await page.keyboard.type('Jay')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Lamplihgt')
  await expect(page.getByText('This person may already be here')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jay Lamplight' })).toBeVisible()
  await expect(page.getByLabel(/Last name/)).toBeFocused()
  expect(await axeInBoth(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: 'Jay Lamplihgt' })).toBeVisible()
  await expect(page.getByText('There may be a second record of this person')).toBeVisible()
})

test('typing that was not finished is back after a lock, for going on or for dropping', { tag: '@long' }, async ({
  desk,
}) => {
  const page = await desk.signIn()
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('First names')).toBeFocused()
  await page.keyboard.type('Philippa')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Unfinished-Weir')
  await page.getByLabel('Day').first().fill('3')
  await desk.lock()
  const again = await desk.signIn()
  await again.keyboard.press('Control+n')
  await expect(again.getByText(/Your unfinished typing from \d\d:\d\d is back/)).toBeVisible()
  await expect(again.getByLabel('First names')).toHaveValue('Philippa')
  await expect(again.getByLabel(/Last name/)).toHaveValue('Unfinished-Weir')
  await expect(again.getByLabel('Day').first()).toHaveValue('3')
  await again.keyboard.press('Alt+h')
  await expect(again.getByRole('list').getByText('New person')).toBeVisible()
  await again.getByRole('button', { name: 'Go on' }).click()
  await expect(again.getByLabel('First names')).toHaveValue('Philippa')
  await again.getByRole('button', { name: 'Discard' }).click()
  await expect(again.getByLabel('First names')).toHaveValue('')
  await again.keyboard.press('Escape')
  await expect(again.locator('[role=rowheader]:focus')).toBeVisible()
  await again.keyboard.press('Control+n')
  await expect(again.getByLabel('First names')).toHaveValue('')
  await expect(again.getByText(/Your unfinished typing/)).toHaveCount(0)
})

test('plain typing searches: a beginning, a middle, a number, and a wrong spelling that is marked as such', async ({
  desk,
}) => {
  const page = await desk.signIn()
  await openPeople(page)
  await page.keyboard.type('lampl')
  await expect(summary(page)).toHaveText(/^[1-9] (person|people)$/)
  expect((await names(page)).every((name) => name.startsWith('Lamplight'))).toBe(true)
  for (const [typed, name] of [
    ['stonehau', /Featherstonehaugh/],
    ['TL-00104', /./],
    ['akinwande', /Akínwándé/],
  ] as const) {
    await search(page, typed)
    await expect(rows(page).first().getByRole('rowheader')).toHaveText(name)
  }
  await search(page, 'thistledwon')
  await expect(rows(page).first()).toContainText('similar spelling')
  expect(await axeInBoth(page)).toEqual([])
  await search(page, 'zzqzzq')
  await expect(page.getByText('Nobody is found for “zzqzzq”.')).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
})

test('filters stand as chips, and taking one away brings the others back', async ({ desk }) => {
  const page = await desk.signIn()
  await openPeople(page)
  await expect(summary(page)).toHaveText('78 people')
  await choose(page, 'Area', 'leeds')
  await expect(page.getByRole('row', { name: 'Area: Leeds' })).toBeVisible()
  await expect(summary(page)).toHaveText('13 people')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('menuitem', { name: 'Peer mentor', exact: true }).click()
  await expect(page.getByRole('row', { name: 'Role: Peer mentor' })).toBeVisible()
  await expect.poll(async () => Number.parseInt((await summary(page).textContent()) ?? '', 10)).toBeLessThan(13)
  expect(await axeInBoth(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove Role: Peer mentor' }).click()
  await expect(summary(page)).toHaveText('13 people')
  await page.getByRole('button', { name: 'Remove Area: Leeds' }).click()
  await expect(summary(page)).toHaveText('78 people')
})

test('a sort and a choice of columns stay: the columns after a lock, the view on the way back from a record', {
  tag: '@long',
}, async ({ desk }) => {
  const page = await desk.signIn()
  await openPeople(page)
  const before = await names(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await names(page))[0]).not.toBe(before[0])
  const downwards = await names(page)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByText('Phone', { exact: true }).last().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0)
  await rows(page).first().dblclick()
  await expect(page.getByRole('tab', { name: 'Details' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab', { name: 'Details' })).toHaveCount(0)
  expect((await names(page))[0]).toBe(downwards[0])
  await desk.lock()
  const again = await desk.signIn()
  await again.keyboard.press('Alt+p')
  await expect(rows(again).first()).toBeVisible()
  await expect(again.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0)
})

test('Back from a record finds the same row at the same height of the list', { tag: '@long' }, async ({ desk }) => {
  const page = await desk.signIn()
  await openPeople(page)
  for (let i = 0; i < 45; i += 1) await page.keyboard.press('ArrowDown')
  const focused = page.locator('[role=rowheader]:focus')
  const name = await focused.textContent()
  const top = (await focused.boundingBox())?.y
  for (const width of [1366, 1000]) {
    await desk.app.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 768),
      width,
    )
    await page.waitForTimeout(200)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: 'Details' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(focused).toHaveText(name ?? '')
  }
  expect(Math.abs(((await focused.boundingBox())?.y ?? 0) - (top ?? 0))).toBeLessThan(90)
})

test('those selected are counted, printed and exported, and nobody else', async ({ desk }) => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-export-'))
  const page = await desk.signIn()
  await openPeople(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 people selected')).toBeVisible()
  const chosen = (await names(page)).slice(0, 3)
  expect(await axeInBoth(page)).toEqual([])
  await desk.answerDialogs({ save: join(folder, 'three.csv') })
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  await desk.confirmPassword()
  await expect(page.getByText('3 people saved as “three.csv”.')).toBeVisible()
  const lines = readFileSync(join(folder, 'three.csv'), 'utf8').trim().split('\r\n')
  const lastNames = chosen.map((name) => name.split(',')[0] ?? '')
  for (const lastName of lastNames) expect(lines.join('\n')).toContain(lastName)
  expect(lines.filter((line) => line.includes('TL-'))).toHaveLength(3)
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(() => windows(desk), { timeout: 20_000 }).toContainEqual(expect.stringContaining('app://paper/'))
  rmSync(folder, { recursive: true })
})

test('archiving asks why, and Undo brings back who was archived', async ({ desk }) => {
  const page = await desk.signIn()
  await openPeople(page)
  const [first] = await names(page)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Archive 1 person' })).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say why, in a few words.')).toBeVisible()
  await page.keyboard.type('moved away')
  await page.keyboard.press('Enter')
  await expect(summary(page)).toHaveText('77 people')
  expect((await names(page))[0]).not.toBe(first)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(summary(page)).toHaveText('78 people')
  await expect.poll(async () => (await names(page))[0]).toBe(first)
})

test('an archived record is read only, says why it is there, and is brought back by one button', {
  tag: '@long',
}, async ({ desk }) => {
  const page = await desk.signIn()
  await openPerson(page, 'TL-00101')
  await page.getByRole('article').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Archive this person' }).click()
  await page.keyboard.type('finished the programme')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/In the archive since .*: finished the programme/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Edit/ })).toHaveCount(0)
  expect(await axeInBoth(page)).toEqual([])
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible()
})

test('a record changes in its place, group by group, and Esc leaves it as it was', { tag: '@long' }, async ({
  desk,
}) => {
  const page = await desk.signIn()
  await openPerson(page, 'TL-00104')
  await page.getByRole('button', { name: 'Edit How to reach you' }).click()
  await page.getByLabel('Phone', { exact: true }).fill('01632 960555')
  await page.keyboard.press('Escape')
  await expect(page.getByText('01632 960555')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Edit How to reach you' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByLabel('Phone', { exact: true }).fill('01632 960555')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('article').getByText('01632 960555')).toBeVisible()
  await expect(page.getByRole('form')).toHaveCount(0)
})

test('[S5, S10, S35, S41, S45] roles, programmes, consents and qualifications are kept over time', async ({ desk }) => {
  const page = await desk.signIn()
  await openPerson(page, 'TL-00104')
  await page.getByRole('tab', { name: 'Roles and consent' }).click()
  await page.getByRole('button', { name: 'Add a role' }).click()
  await choose(page, 'Role', 'volun')
  await page.keyboard.press('Control+s')
  const roles = page.getByRole('list', { name: 'Roles' })
  await expect(roles.getByText('Volunteer')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a role' })).toBeFocused()
  await page.getByRole('button', { name: 'End Volunteer' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Volunteer still runs' })).toBeVisible()
  await page.getByRole('button', { name: 'Add a programme' }).click()
  await choose(page, 'Programme', 'read')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('list', { name: 'Programmes' }).getByText('Reading programme')).toBeVisible()
  await page.getByRole('button', { name: 'Write down consent' }).click()
  await choose(page, 'For', 'photo')
  expect(await axeInBoth(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('list', { name: 'Consent' }).getByText('In force')).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw consent: Using my photograph' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('list', { name: 'Consent' }).getByText(/^Withdrawn/)).toBeVisible()
  await page.getByRole('button', { name: 'Add a qualification' }).click()
  await page.getByLabel('Title').fill('Food hygiene')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Food hygiene')).toBeVisible()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('Began the role “Volunteer”.')).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
})

test('a note is one key away, is kept while it is typed, and Ctrl+Enter puts it on the record', async ({ desk }) => {
  const page = await desk.signIn()
  await openPerson(page, 'TL-00105')
  await page.keyboard.press('n')
  await expect(page.getByLabel('New note')).toBeFocused()
  await page.keyboard.type('Came along today, and wants to help with the reading group.')
  await page.waitForTimeout(2300)
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('TL-00106')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByText('TL-00106').first()).toBeVisible()
  await expect(page.getByLabel('New note')).toHaveValue('')
  await search(page, 'TL-00105')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('New note')).toHaveValue(/reading group/)
  await page.getByLabel('New note').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The note is on the record.')).toBeVisible()
  await expect(page.getByLabel('New note')).toHaveValue('')
  expect(await axeInBoth(page)).toEqual([])
})

test('offence details are not in the window until asked for, and are covered again when it is left', async ({
  desk,
}) => {
  const page = await desk.signIn()
  await openPerson(page, 'TL-00102')
  await page.getByRole('tab', { name: 'Notes and files' }).click()
  await page.getByRole('button', { name: 'Show offence details' }).click()
  await expect(page.getByText('Nothing is written here.')).toBeVisible()
  await page.getByRole('button', { name: 'Edit Offence details and risk' }).click()
  await page.getByLabel('Offence details and risk').last().fill('A plainly fictional offence.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('saved and covered again')).toBeVisible()
  expect(await page.content()).not.toContain('A plainly fictional offence.')
  await page.getByRole('button', { name: 'Show offence details' }).click()
  await expect(page.getByText('A plainly fictional offence.')).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
  await page.locator('html').evaluate((html) => html.ownerDocument.defaultView?.dispatchEvent(new Event('blur')))
  await expect(page.getByText('A plainly fictional offence.')).toHaveCount(0)
})

test('office staff are not offered what their role may not do', async ({ desk }) => {
  const page = await desk.signIn('Olive Brackenbury')
  await openPerson(page, 'TL-00102')
  await page.getByRole('tab', { name: 'Notes and files' }).click()
  await expect(page.getByRole('heading', { name: 'Files' })).toBeVisible()
  await expect(page.getByText('Offence details and risk')).toHaveCount(0)
  await page.getByRole('article').getByRole('button', { name: 'Edit', exact: true }).waitFor()
})

test('changes begun on a record are kept, and do not undo what was saved meanwhile', { tag: '@long' }, async ({
  desk,
}) => {
  const page = await desk.signIn()
  await openPerson(page, 'TL-00103')
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: /^Edit / })).toBeVisible()
  await page.getByLabel('Phone', { exact: true }).fill('01632 960700')
  await page.keyboard.press('Escape')
  await expect(page.getByText(/You have unfinished changes to this record/)).toBeVisible()
  await page.getByRole('button', { name: 'Edit How to reach you' }).click()
  await page.getByLabel('Phone', { exact: true }).fill('01632 960800')
  await page.getByLabel('Email').fill('someone@example.org')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('article').getByText('01632 960800')).toBeVisible()
  // The draft of the group that was just saved is gone a moment after.
  await expect(page.getByRole('button', { name: 'Go on' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByLabel('Phone', { exact: true })).toHaveValue('01632 960700')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/changed this record while you were writing/)).toBeVisible()
  await expect(page.getByText('Their changes were taken over: Email.')).toBeVisible()
  await expect(page.getByText('Phone: 01632 960800')).toBeVisible()
  await expect(page.getByLabel('Phone', { exact: true })).toHaveValue('01632 960700')
  expect(await axeInBoth(page)).toEqual([])
  await page.keyboard.press('Control+s')
  const record = page.getByRole('article')
  await expect(record.getByText('01632 960700')).toBeVisible()
  await expect(record.getByText('someone@example.org')).toBeVisible()
  await expect(page.getByText(/You have unfinished changes/)).toHaveCount(0)
})

test('P prints the person, and the palette finds a person from anywhere', { tag: '@long' }, async ({ desk }) => {
  const page = await desk.signIn()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('TL-00110')
  await expect(page.getByRole('menuitem').first()).toContainText('TL-00110')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByText('TL-00110').first()).toBeVisible()
  await page.keyboard.press('p')
  await expect.poll(() => windows(desk), { timeout: 20_000 }).toContainEqual(expect.stringContaining('app://paper/'))
})

test('list, record and form pass axe in light and dark, and hold together at 200 % and 400 %', async ({ desk }) => {
  const page = await desk.signIn()
  await openPeople(page)
  expect(await axeInBoth(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Details' })).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: /^Edit / })).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
  for (const [width, height] of [
    [683, 384],
    [341, 192],
  ] as const) {
    await page.setViewportSize({ width, height })
    const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
  }
})
