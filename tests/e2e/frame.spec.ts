import type { Page } from '@playwright/test'
import { axeInBoth, Desk, expect, goTo, test } from './app'

test.describe.configure({ timeout: 120_000 })

const desk = new Desk()
let page: Page

test.beforeAll(async () => {
  desk.furnish()
  await desk.start()
  page = await desk.signIn()
})
test.afterAll(() => desk.end())

async function as(name: string): Promise<void> {
  await desk.lock()
  page = await desk.signIn(name)
}

const go = (path: string) => goTo(page, path)

/** The application menu as it stands in the main process: each group with its items and the keys shown beside them. */
function menu(): Promise<{ group: string; items: { label: string; keys: string | null }[] }[]> {
  return desk.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
      group: label,
      items: (submenu?.items ?? []).map((item) => ({
        label: item.label,
        keys: (item.accelerator as string | undefined) ?? null,
      })),
    })),
  )
}

function chooseInMenu(wanted: string): Promise<void> {
  return desk.app.evaluate(({ Menu, BrowserWindow }, label) => {
    const item = Menu.getApplicationMenu()
      ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      .find((one) => one.label === label)
    item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
  }, wanted)
}

const palette = () => page.getByRole('dialog', { name: 'Search and commands' })

/** Opens the palette, types, and waits for what it then offers first. */
async function ask(text: string, first: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(palette().getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(text)
  await expect(palette().getByRole('menuitem').first()).toContainText(first)
}

function look() {
  return page.evaluate(() => ({ ...document.documentElement.dataset }))
}

test('the palette goes to a place, does a thing and finds a person, and Esc closes it at once', async () => {
  await ask('people', /people/i)
  await page.keyboard.press('Escape')
  await expect(palette()).toHaveCount(0)
  await ask('help', 'Help')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Help and keyboard' })).toBeVisible()
  await ask('dark col', 'Dark colours')
  await page.keyboard.press('Enter')
  await expect.poll(look).toMatchObject({ theme: 'dark' })
  await ask('adebayo', /Adébáyọ̀|Adebayo/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByRole('heading').first()).toContainText(/Ad[eé]b[aá]y/)
  // Enter right behind the last letter means who is found by all of them, not by the first few.
  for (const number of ['TL-00106', 'TL-00112', 'TL-00131']) {
    await page.keyboard.press('Control+k')
    await expect(palette()).toBeVisible()
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').getByText(number).first()).toBeVisible()
  }
  // With the mouse: opened by its button, chosen by a click, closed by a click beside it.
  await page.getByRole('button', { name: /^Go to, do, or find a person/ }).click()
  await page.keyboard.type('zzzzqq')
  await expect(palette()).toContainText('Nothing is called that. Try fewer letters.')
  await page.mouse.click(5, 400)
  await expect(palette()).toHaveCount(0)
  await page.getByRole('button', { name: /^Go to, do, or find a person/ }).click()
  await page.keyboard.type('go to home')
  await palette()
    .getByRole('menuitem', { name: /Go to Home/ })
    .click()
  await expect(page.getByRole('heading', { name: /Good to see you/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  // The list is steered from the search field by aria-activedescendant and scrolls with it: it takes no focus of its own.
  expect((await axeInBoth(page)).filter(({ id }) => id !== 'scrollable-region-focusable')).toEqual([])
  await page.keyboard.press('Escape')
})

test('Ctrl+F at any moment on the way to the list keeps the keyboard, whenever the rows come', async () => {
  for (const late of [1, 3, 6, 12]) {
    await page.keyboard.press('Alt+h')
    await expect(page.getByRole('heading', { name: /Good to see you/ })).toBeVisible()
    // A fresh window has no rows yet.
    await page.reload()
    await expect(page.getByRole('heading', { name: /Good to see you/ })).toBeVisible({ timeout: 15_000 })
    // The key comes so many milliseconds after the list knows how long it is, which no hand could aim at.
    await page.evaluate((after) => {
      const watch = new MutationObserver(() => {
        const grid = document.querySelector('[role=grid][aria-label=People]')
        if (Number(grid?.getAttribute('aria-rowcount') ?? 0) <= 1) return
        watch.disconnect()
        const key = { key: 'f', code: 'KeyF', ctrlKey: true, bubbles: true, cancelable: true }
        setTimeout(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key)), after)
      })
      watch.observe(document.body, { subtree: true, childList: true, attributes: true })
    }, late)
    await page.keyboard.press('Alt+p')
    await expect(page.getByRole('grid', { name: 'People' }).getByRole('rowheader').first()).toBeVisible()
    // What takes the keyboard late has come by then.
    await page.waitForTimeout(300)
    await expect(page.getByRole('searchbox', { name: 'Search people' })).toBeFocused()
  }
})

test('menu, palette and help are one list: each command once, with the same keys', async () => {
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'Help and keyboard' })).toBeVisible()
  const inMenu = (await menu())
    .filter(({ group }) => group !== 'Edit')
    .flatMap(({ items }) => items.map(({ label }) => label))
  expect(inMenu.length).toBeGreaterThan(15)
  expect(new Set(inMenu).size).toBe(inMenu.length)
  const inHelp = await page
    .locator('section')
    .evaluateAll((sections) =>
      sections
        .filter((section) => !/^In a /.test(section.querySelector('h2')?.textContent ?? 'In a '))
        .flatMap((section) => [...section.querySelectorAll('tbody th')].map((cell) => cell.textContent ?? '')),
    )
  expect([...inHelp].sort()).toEqual([...inMenu].sort())
  await page.keyboard.press('Control+k')
  const inPalette = await palette().getByRole('menuitem').locator('[slot=label]').allTextContents()
  expect([...inPalette].sort()).toEqual([...inMenu].sort())
  await page.keyboard.press('Escape')
  expect(await axeInBoth(page)).toEqual([])
  // What is shown beside a command in the menu is what the keyboard listens to.
  const keys = (await menu()).flatMap(({ items }) => items).find(({ label }) => label === 'Go to Home')?.keys ?? ''
  await page.keyboard.press(keys)
  await expect(page.getByRole('heading', { name: /Good to see you/ })).toBeVisible()
  await chooseInMenu('Help and keyboard')
  await chooseInMenu('Help')
  await expect(page.getByRole('heading', { name: 'Help and keyboard' })).toBeVisible()
})

test('theme and density are each user’s own, and come back after a lock', async () => {
  const surface = () => page.evaluate(() => getComputedStyle(document.body).color)
  const inks = new Set<string>()
  for (const [label, theme] of [
    ['High contrast', 'contrast'],
    ['Light colours', 'light'],
    ['Dark colours', 'dark'],
  ] as const) {
    await chooseInMenu(label)
    await expect.poll(look).toMatchObject({ theme })
    inks.add(await surface())
  }
  expect(inks.size).toBeGreaterThanOrEqual(2)
  await chooseInMenu('Rows close together')
  await expect.poll(look).toMatchObject({ theme: 'dark', density: 'compact' })
  await expect.poll(() => desk.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await as('Olive Brackenbury')
  expect(await look()).toMatchObject({ theme: 'system', density: 'normal' })
  await expect.poll(() => desk.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system')
  await as('Ada Lanternfield')
  expect(await look()).toMatchObject({ theme: 'dark', density: 'compact' })
  await chooseInMenu('Colours as Windows has them')
  await chooseInMenu('Rows as usual')
  await expect.poll(look).toMatchObject({ theme: 'system', density: 'normal' })
})

test('at 200 % and 400 % nothing has to be scrolled sideways', async () => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  const factor = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  for (const wanted of [2, 4]) {
    for (let presses = 0; presses < 12 && ((await factor()) ?? 0) < wanted - 0.01; presses += 1) {
      const before = await factor()
      await page.keyboard.press('Control+=')
      await expect.poll(factor).not.toBe(before)
    }
    expect(await factor()).toBeCloseTo(wanted)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(1366 / wanted + 2)
    for (const path of ['/', '/help', '/access/users', '/access/password']) {
      await go(path)
      await expect(page.getByRole('heading').first()).toBeVisible()
      const over = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        main: (document.querySelector('main')?.scrollWidth ?? 0) - (document.querySelector('main')?.clientWidth ?? 0),
      }))
      expect({ path, wanted, ...over }).toEqual({ path, wanted, page: 0, main: 0 })
    }
  }
  await page.keyboard.press('Control+-')
  await expect.poll(factor).toBeCloseTo(3)
  await page.keyboard.press('Control+0')
  await expect.poll(factor).toBeCloseTo(1)
})

test('the keyboard alone reaches every part of the frame, and the place of the focus is seen', async () => {
  await go('/')
  await expect(page.getByRole('heading', { name: /Good to see you/ })).toBeVisible()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const reached: string[] = []
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return {
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        isSeen: outlineStyle !== 'none' && outlineWidth !== '0px',
      }
    })
    if (!at) break
    expect(at).toMatchObject({ isSeen: true })
    reached.push(at.name)
  }
  for (const part of [/^Go to, do/, /^Lock/, /^Home/, /^People/, /^Access/, /^Help/, /^New person/]) {
    expect(reached.filter((name) => part.test(name))).not.toEqual([])
  }
  await page.getByRole('link', { name: 'People' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'People' })).toBeVisible()
})

test('the foot of the window says which vault this is and when something was last saved', async () => {
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText('Second Chapter')
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('First names')).toBeFocused()
  await page.keyboard.type('Wilfreda')
  await expect(foot.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 5000 })
  await chooseInMenu('Make a backup now')
  await expect(page.getByText('A backup was made and checked.')).toBeVisible({ timeout: 30_000 })
  await expect(foot).toContainText(/Backup checked today at \d\d:\d\d/)
})

test('a colleague is added, a password changed, and each of these screens reads well to everybody', async () => {
  await go('/')
  await expect(page.getByRole('heading', { name: /Good to see you/ })).toBeVisible()
  expect(await axeInBoth(page)).toEqual([])
  await go('/access/users')
  await page.getByRole('button', { name: 'Add a colleague' }).click()
  expect(await axeInBoth(page)).toEqual([])
  await page.getByRole('textbox', { name: /^Name/ }).fill('Prudence Inkwell')
  await page.getByRole('form', { name: 'Add a colleague' }).getByRole('button', { name: 'Add a colleague' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Choose at least one role.')
  await go('/access/password')
  await page.getByRole('textbox', { name: /^Your present password/ }).fill('not this one')
  await page.getByRole('textbox', { name: /^Password/ }).fill('walnut ferry quilt saffron')
  await page.getByRole('textbox', { name: /^The same password again/ }).fill('walnut ferry quilt saffron')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('form').getByRole('alert')).toBeVisible({ timeout: 15_000 })
  // What was said aloud while it was being saved has gone again.
  await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0, { timeout: 10_000 })
  expect(await axeInBoth(page)).toEqual([])
})

test('a place that is not there says so, and the way home is one key', async () => {
  for (const path of ['/nowhere/at/all', '/people/%E0%A4%A/x/y', '/help/%00']) {
    await go(path)
    await expect(page.getByText(/There is nothing here|This screen could not be shown/)).toBeVisible()
    await expect(page.locator('main')).not.toContainText(/Error|undefined|\.js/)
    await page.getByRole('main').getByRole('button', { name: 'Go to Home' }).click()
    await expect(page.getByRole('heading', { name: /Good to see you/ })).toBeVisible()
  }
})

test('starting the page afresh goes on without a password, as after a fault of the window', async () => {
  await page.evaluate(() => location.reload())
  await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('Ada Lanternfield')).toBeVisible()
})

test('the role decides what is on offer, in the rail, the menu, the palette and by address', async () => {
  await as('Aubrey Stillwater')
  const items = (await menu()).flatMap(({ items: of }) => of.map(({ label }) => label))
  for (const withheld of ['New person', 'Import people', 'Go to Users', 'Make a backup now'])
    expect(items).not.toContain(withheld)
  await expect(page.getByRole('link', { name: 'Access' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'People' })).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('new person')
  await expect(palette()).toContainText('Nothing is called that')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('First names')).toHaveCount(0)
  await go('/access/users')
  await expect(page.getByRole('main')).toContainText(/role/)
  await expect(page.getByRole('button', { name: 'Add a colleague' })).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText('Olive Brackenbury')
})
