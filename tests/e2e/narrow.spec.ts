import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './app'

/** What somebody sees who needs large letters: the window's real zoom, not a smaller window. */
async function zoomTo(desk: Desk, factor: number): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, zoom) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1366, 768)
    window?.webContents.setZoomFactor(zoom)
  }, factor)
  await desk.page.waitForTimeout(400)
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = `#${place}`
  }, path)
  await page.waitForTimeout(600)
}

/** Boxes that can be pushed sideways. A table with many columns may be; nothing else has a reason to. */
function sidewaysBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter(
        (box) => !box.matches('[role=grid], [role=table]') && !box.querySelector('table, [role=grid], [role=table]'),
      )
      .map((box) => `${box.tagName} ${box.getAttribute('aria-label') ?? ''}`),
  )
}

test('at 200 % and 400 % nothing but a table scrolls sideways, and every area stays in reach of the rail', async ({
  desk,
}) => {
  const page = await desk.signIn()
  for (const factor of [2, 4]) {
    await zoomTo(desk, factor)
    for (const path of ['/', '/people', '/people/new', '/people/import', '/help']) {
      await go(page, path)
      expect(await sidewaysBoxes(page), `${path} at ${factor * 100} %`).toEqual([])
    }
    const rail = page.getByRole('navigation', { name: 'Areas of the program' })
    const width = (await rail.boundingBox())?.width ?? 0
    for (const link of await rail.getByRole('link').all()) {
      await link.focus()
      const icon = await link.locator('svg').first().boundingBox()
      expect(icon && icon.x >= 0 && icon.x + icon.width <= width).toBe(true)
    }
    const head = (await page.getByRole('banner').boundingBox())?.height ?? 0
    expect(head).toBeLessThanOrEqual(48)
  }
})

test('while a list of choices is open the rest is hidden from screen readers, and never with the focus in it', async ({
  desk,
}) => {
  // The toolkit hides the page behind an open list with aria-hidden, which a checker reports because links and buttons
  // lie in it. The focus stays in the field as long as that is so: leaving it by any way closes the list first.
  const page = await desk.signIn()
  const focusIsHidden = () => page.evaluate(() => document.activeElement?.closest('[aria-hidden=true]') !== null)
  await go(page, '/people/new')
  const area = page.getByRole('combobox', { name: 'Area' })
  const open = async () => {
    await area.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('l')
    await expect(page.getByRole('option').first()).toBeVisible()
    expect(await page.locator('main [aria-hidden=true] input').count()).toBeGreaterThan(0)
    expect(await focusIsHidden()).toBe(false)
  }
  for (const leave of ['Tab', 'Shift+Tab', 'Escape', 'Enter', 'Control+k'] as const) {
    await open()
    await page.keyboard.press(leave)
    await expect(page.getByRole('option')).toHaveCount(0)
    expect(await focusIsHidden(), leave).toBe(false)
    if (leave === 'Control+k') await page.keyboard.press('Escape')
  }
})
