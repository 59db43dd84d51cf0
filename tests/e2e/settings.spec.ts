import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axe, axeInBoth, Desk, expect, goTo, pictures, sidewaysBoxes, test } from './app'
import { wordsOn } from './paper'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const longWord = 'person with lived experience of the criminal justice system'
const longWords = 'people with lived experience of the criminal justice system'

const desk = new Desk()
let page: Page

test.beforeAll(async () => {
  desk.furnish()
  await desk.start()
  page = await desk.signIn()
})
test.afterAll(() => desk.end())

const go = (path: string) => goTo(page, path)

async function openSettings(): Promise<void> {
  await go('/settings')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Office/ })).toBeVisible()
}

async function save(): Promise<void> {
  const said = page.getByText('The settings are saved.')
  // That of an earlier save says nothing of this one.
  await expect(said).toHaveCount(0, { timeout: 20_000 })
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(said).toBeVisible()
}

async function picture(name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  for (const theme of ['light', 'dark'] as const) {
    await page.locator('html').evaluate((html, wanted) => html.setAttribute('data-theme', wanted), theme)
    await page.waitForTimeout(150)
    // Not the page's own picture: under a zoom it holds a part of the window only.
    const taken = await desk.app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
    )
    writeFileSync(join(pictures, `${name}-${theme}.png`), Buffer.from(taken ?? '', 'base64'))
  }
  await page.locator('html').evaluate((html) => html.setAttribute('data-theme', 'light'))
}

async function paper(show: () => Promise<void>): Promise<string> {
  return wordsOn(await desk.shownDocument(show))
}

const palette = () => page.getByRole('dialog', { name: 'Search and commands' })

async function openPalette(): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(palette().locator('input')).toBeFocused()
}

/** Runs a command from the palette by what it is called. */
async function command(name: string): Promise<void> {
  await openPalette()
  await page.keyboard.type(name)
  await palette().getByRole('menuitem', { name }).first().click()
}

/** Buttons and headings that stand beyond the edge of the window or upon another button of the bar. */
const cutOff = () =>
  page.evaluate(() => {
    const bar = [...document.querySelectorAll<HTMLElement>('header button')].map((one) => one.getBoundingClientRect())
    const upon = bar.some((box, at) => bar.slice(at + 1).some((other) => other.width > 0 && box.right > other.left + 1))
    const beyond = [...document.querySelectorAll<HTMLElement>('main button, main h1, main h2, header button')]
      .filter(
        (one) =>
          !one.closest('[role=grid]') && one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1,
      )
      .map((one) => one.textContent)
    return [...beyond, ...(upon ? ['the bar'] : [])]
  })

test('what does not fit is said beside its field, and typing outlives a lock until it is given up', async () => {
  await openSettings()
  expect(await axeInBoth(page)).toEqual([])
  await picture('settings')
  const one = page.getByRole('textbox', { name: /^One/ })
  const before = await one.inputValue()
  await one.fill(' ')
  await page.getByRole('textbox', { name: /^Office/ }).fill('Brackwater, first floor')
  await page.keyboard.press('Control+s')
  await expect(one).toHaveAccessibleDescription(/Give the word to use\./)
  await expect(page.getByRole('link', { name: 'Give the word to use.' })).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
  await picture('settings-refused')

  await desk.lock()
  page = await desk.signIn()
  await openSettings()
  await expect(page.getByText('Your unfinished changes to the settings are back.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Office/ })).toHaveValue('Brackwater, first floor')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('textbox', { name: /^One/ })).toHaveValue(before)
  await expect(page.getByRole('textbox', { name: /^Office/ })).not.toHaveValue('Brackwater, first floor')
})

test('the office’s word is in the list, the record, the palette, the help and on paper', async () => {
  await openSettings()
  await page.getByRole('button', { name: 'Use “service user”' }).click()
  await expect(page.getByText('“New service user”, “Find a service user”, “12 service users')).toBeVisible()
  await page.getByRole('textbox', { name: /^Address/ }).fill('12 Imaginary Row\nBrackwater')
  await page.getByRole('textbox', { name: /^Minutes without a touch/ }).fill('4')
  await save()
  await expect(page.getByRole('textbox', { name: /^Minutes without a touch/ })).toHaveValue('4')

  const sample = await paper(() => page.getByRole('button', { name: 'Show a sample page' }).click())
  expect(sample).toContain('12 Imaginary Row')
  expect(sample.replace(/\s+/g, ' ')).toContain(
    'calls those you work with “service users”. One of them is “a service user”',
  )

  await page
    .getByRole('navigation', { name: 'Areas of the program' })
    .getByRole('link', { name: 'Service users' })
    .click()
  const grid = page.getByRole('grid', { name: 'Service users' })
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByText(/^[\d,]+ service users$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'New service user' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Go to, do, or find a service user/ })).toBeVisible()
  expect(await paper(() => command('Print this list'))).toMatch(/Service users\s+[\d,]+ service users/)
  expect(await paper(() => command('Print a blank form for a new service user'))).toContain('New service user form')

  await grid.getByRole('row').nth(1).dblclick()
  await expect(page.getByRole('tab', { name: 'Details' })).toBeVisible()
  await picture('record')
  await openPalette()
  await page.keyboard.type('this service user')
  await expect(palette().getByRole('menuitem', { name: /Print this service user/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'Service users' })).toBeVisible()
  const menu = await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(menu).toContain('Service users')

  const said = await page.evaluate(() => document.body.innerText)
  expect(said.match(/\b(?:person|people)\b/gi) ?? []).toEqual([])
})

test('covered names show initials until their row is pointed at, chosen, or F8 is held; paper shows them', async () => {
  await openSettings()
  await page.getByText('Cover names in lists').click()
  await save()
  await go('/people')
  const grid = page.getByRole('grid', { name: 'Service users' })
  const name = (row: number) => grid.locator(`[data-row="${row}"] [data-column="name"]`)
  await page.getByRole('searchbox').focus()
  const initials = /^(?:\p{L}\p{M}*\. ?)+$/u
  await expect(name(2)).toHaveText(initials)
  await expect(name(3)).toHaveText(initials)
  expect(await axeInBoth(page)).toEqual([])
  await picture('covered')

  await name(2).hover()
  await expect(name(2)).toHaveText(/\p{Ll}{2}, /u)
  const full = (await name(2).innerText()).trim()
  await expect(name(3)).toHaveText(initials)
  await page.mouse.move(5, 5)
  await expect(name(2)).toHaveText(initials)
  await name(2).click()
  await page.mouse.move(5, 5)
  await expect(name(2)).toHaveText(full)
  await page.keyboard.press('ArrowDown')
  await expect(name(2)).toHaveText(initials)
  await expect(name(3)).toHaveText(/\p{Ll}{2}/u)
  await page.keyboard.down('F8')
  await expect(name(2)).toHaveText(full)
  await picture('covered-held')
  await page.keyboard.up('F8')
  await expect(name(2)).toHaveText(initials)

  await page.keyboard.type(full.split(',')[0] ?? '')
  await expect(page.getByRole('searchbox')).toHaveValue(full.split(',')[0] ?? '')
  await expect(name(0)).toHaveText(initials)
  expect(await paper(() => command('Print this list'))).toContain(full.split(', ')[1])
  await page.getByRole('searchbox').fill('')
})

test('a short list is added to, renamed, put in order by keyboard, and an answer retired and taken back', async () => {
  await openSettings()
  await page.getByRole('button', { name: /^Kinds of project/ }).click()
  const list = page.getByRole('list', { name: 'Kinds of project' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  const add = page.getByRole('button', { name: 'Add an answer' })
  await add.click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Words that are shown/ })).toHaveAccessibleDescription(
    /Give the words/,
  )
  await page.getByRole('textbox', { name: /^Words that are shown/ }).fill('Placement')
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await page.getByRole('button', { name: 'Rename Placement' }).click()
  await page.getByRole('textbox', { name: /^Words that are shown/ }).fill('Work placement')
  await page.keyboard.press('Enter')
  const up = page.getByRole('button', { name: 'Move Work placement up' })
  for (const place of [2, 1, 0]) {
    await up.focus()
    await page.keyboard.press('Enter')
    await expect(list.getByRole('listitem').nth(place)).toContainText('Work placement')
  }
  await expect(page.getByRole('button', { name: 'Move Work placement down' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem').nth(1)).toContainText('Work placement')
  await expect(page.getByRole('button', { name: 'Move Work placement down' })).toBeFocused()
  await page.getByRole('button', { name: 'Retire Work placement' }).click()
  await expect(list.getByRole('listitem').nth(1)).toContainText('Retired')
  expect(await axeInBoth(page)).toEqual([])
  await picture('lists')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(list.getByRole('listitem').nth(1)).not.toContainText('Retired')
})

test('consents are reworded with what they allow, twins are refused beside the field, and old ones come up at home', async () => {
  await openSettings()
  await page.getByRole('button', { name: /^Roles service users hold/ }).click()
  const roles = page.getByRole('list', { name: 'Roles service users hold' })
  await expect(roles.getByRole('listitem')).toHaveCount(11)
  await page.getByRole('button', { name: 'Rename Mentee' }).click()
  const words = page.getByRole('textbox', { name: /^Words that are shown/ })
  await words.fill('peer-mentor')
  await page.keyboard.press('Enter')
  await expect(words).toHaveAccessibleDescription(/“Peer mentor” is in this list already/)
  await picture('lists-twin')
  await words.fill('Mentored')
  await page.keyboard.press('Enter')
  await expect(roles.getByRole('listitem').nth(3)).toContainText('Mentored')
  await page.getByRole('button', { name: 'Retire Case supporter' }).click()
  await expect(roles.getByRole('listitem').nth(8)).toContainText('Retired')
  await page.getByRole('button', { name: /^Roles service users hold/ }).click()

  await page.getByRole('button', { name: /^What consent is asked for/ }).click()
  const consents = page.getByRole('list', { name: 'What consent is asked for' })
  const story = consents.getByRole('listitem').filter({ hasText: 'story' })
  await page.getByRole('button', { name: 'Change Using my story' }).click()
  await words.fill('Telling my story')
  await page.getByRole('button', { name: /Printing lists for outside/ }).click()
  await page.getByRole('option', { name: 'Allowed, without their real name' }).click()
  expect(await axeInBoth(page)).toEqual([])
  await picture('lists-consent')
  await words.press('Enter')
  await expect(story).toContainText('Lists for outside, no real name')
  await expect(story).toContainText('Telling my story')

  await page.getByRole('radio', { name: 'By initials' }).check({ force: true })
  await page.getByRole('textbox', { name: /^Months until a consent/ }).fill('2')
  await save()
  await picture('settings-consent')
  await go('/people')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('menuitem', { name: 'Mentored' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Case supporter (retired)' })).toBeVisible()
  await picture('filter-retired')
  await page.keyboard.press('Escape')
  await page.locator('[data-row="1"] [data-column="name"]').dblclick()
  await page.getByRole('tab', { name: 'Roles and consent' }).click()
  await page.getByRole('button', { name: 'Write down consent' }).click()
  await page.keyboard.type('telling')
  await page.getByRole('option', { name: 'Telling my story' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('01062020')
  await page.keyboard.press('Control+s')
  const consent = page.getByRole('list', { name: 'Consent', exact: true })
  await expect(consent).toContainText('Ask again')
  await page.getByRole('tab', { name: 'Details' }).click()

  await go('/')
  const duty = page.getByRole('link', { name: /agreed to “Telling my story”.*Ask whether that still holds/ })
  await picture('home-consent')
  await duty.click()
  await expect(consent).toContainText('Ask again')
  await page.getByRole('button', { name: 'Still agrees: Telling my story' }).click()
  await picture('consent-again')
  await page.getByRole('form').getByRole('button', { name: 'Still agrees' }).click()
  await expect(consent).toContainText('asked again')
  await expect(consent).not.toContainText('Ask again')
  expect(await axe(page)).toEqual([])
  await picture('consent-asked')
  await go('/')
  await expect(page.getByRole('heading', { name: /Today|Overdue|Nothing/ }).first()).toBeVisible()
  await expect(duty).toHaveCount(0)
})

test('the longest word breaks no screen at 100 % and 200 %', async () => {
  await openSettings()
  await page.getByRole('textbox', { name: /^One/ }).fill(longWord)
  await page.getByRole('textbox', { name: /^More than one/ }).fill(longWords)
  await save()
  for (const zoom of [1, 2]) {
    await desk.zoomTo(zoom)
    for (const path of [
      '/',
      '/people',
      '/people/new',
      '/people/import',
      '/training',
      '/training/records',
      '/expenses',
      '/expenses/claims/new',
      '/organisation',
      '/settings',
      '/help',
    ]) {
      await go(path)
      await page.waitForTimeout(400)
      expect(await sidewaysBoxes(page), `${path} at ${zoom * 100} %`).toEqual([])
      expect(await cutOff(), `${path} at ${zoom * 100} %`).toEqual([])
      await picture(`long-${zoom}${path.replaceAll('/', '-')}`)
    }
  }
  if (pictures) {
    await desk.zoomTo(1)
    await go('/people')
    await page.keyboard.press('Control+k')
    await picture('long-palette')
    await page.keyboard.press('Escape')
    await page.locator('[data-row="1"] [data-column="name"]').dblclick()
    await page.waitForTimeout(500)
    await picture('long-record')
    writeFileSync(join(pictures, 'list.pdf'), await desk.shownDocument(() => command('Print this list')))
  }
})

test('nobody else is offered the settings, and who comes by the address is told why', async () => {
  await desk.lock()
  page = await desk.signIn('Olive Brackenbury')
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0)
  await go('/settings')
  await expect(page.getByText('Only an administrator can change the settings.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save settings' })).toHaveCount(0)
  expect(await axe(page)).toEqual([])
})
