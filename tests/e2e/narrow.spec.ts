import type { Page } from '@playwright/test'
import { expect, goTo, sidewaysBoxes, test } from './app'

async function go(page: Page, path: string): Promise<void> {
  await goTo(page, path)
  await page.waitForTimeout(600)
}

test('at 200 % and 400 % nothing but a table scrolls sideways, and every area stays in reach of the rail', async ({
  desk,
}) => {
  const page = await desk.signIn()
  for (const factor of [2, 4]) {
    await desk.zoomTo(factor)
    await page.waitForTimeout(400)
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
