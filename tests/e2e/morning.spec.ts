import type { Page } from '@playwright/test'
import { demoPassword } from '../../scripts/demo/colleagues'
import { Desk, expect, test } from './app'

/** The desk is another’s within so many seconds, by keys alone (journeys.md 4.1: 7; the issue: under 8). */
const switchWithin = 8

test('a morning of three staff at one PC: each finds their own half sentence again', async () => {
  test.setTimeout(180_000)
  const desk = new Desk()
  desk.furnish()
  let page: Page = await desk.start()
  const took: { door: number; whole: number }[] = []

  /** From one person’s desk to another’s with keys only, counted from the key that locks. */
  async function handOver(name: string): Promise<void> {
    const fresh = desk.app.waitForEvent('window')
    const began = performance.now()
    await page.keyboard.press('Control+l')
    page = await fresh
    await expect(page.getByRole('button', { name: /Your name/ })).toBeFocused({ timeout: 15_000 })
    const asked = performance.now()
    await typeIn(name)
    took.push({ door: (asked - began) / 1000, whole: (performance.now() - began) / 1000 })
  }

  async function typeIn(name: string): Promise<void> {
    const names = page.getByRole('button', { name: /Your name/ })
    await expect(names).toBeFocused({ timeout: 15_000 })
    // The first letters choose, as in any list; then Tab to the password.
    await page.keyboard.type(name.slice(0, 3), { delay: 60 })
    await expect(names).toContainText(name)
    await page.keyboard.press('Tab')
    await page.keyboard.type(demoPassword, { delay: 25 })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Areas of the program' })).toBeVisible({ timeout: 15_000 })
    await expect(page.getByText(name).first()).toBeVisible()
  }

  const openPerson = async (number: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(number)
    await expect(page.getByRole('menuitem').filter({ hasText: number })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').getByText(number).first()).toBeVisible({ timeout: 15_000 })
  }

  try {
    // Nine o’clock: Olive takes down what somebody tells her, and is called away in the middle of a sentence.
    await typeIn('Olive Brackenbury')
    await openPerson('TL-00105')
    await page.keyboard.press('n')
    await expect(page.getByLabel('New note')).toBeFocused()
    await page.keyboard.type('Would like to help on Tuesdays, but only after the')

    // Sunny needs the desk: she writes a note of her own on the same person, puts it on the record, begins another.
    await handOver('Sunny Marlowe-Finch')
    await openPerson('TL-00105')
    await page.keyboard.press('n')
    await expect(page.getByLabel('New note')).toBeFocused()
    await expect(page.getByLabel('New note')).toHaveValue('')
    await page.keyboard.type('Seen today, in good spirits.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('The note is on the record.')).toBeVisible()
    await page.keyboard.type('Next time ask about the')

    // Ada looks something up.
    await handOver('Ada Lanternfield')
    await openPerson('TL-00106')
    await page.keyboard.press('n')
    await expect(page.getByLabel('New note')).toHaveValue('')

    // Back to Olive: her place and her half sentence are there, and Sunny’s note is on the record.
    await handOver('Olive Brackenbury')
    await expect(page.getByRole('article').getByText('TL-00105').first()).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByLabel('New note')).toHaveValue('Would like to help on Tuesdays, but only after the')
    await expect(page.getByText('Seen today, in good spirits.')).toBeVisible()
    await page.getByLabel('New note').focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' children are at school.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('The note is on the record.')).toBeVisible()

    // And Sunny’s, who sees what Olive has finished.
    await handOver('Sunny Marlowe-Finch')
    await expect(page.getByRole('article').getByText('TL-00105').first()).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByLabel('New note')).toHaveValue('Next time ask about the')
    await expect(page.getByText('but only after the children are at school.')).toBeVisible()

    const said = took.map(({ door, whole }) => `${whole.toFixed(1)} (${door.toFixed(1)} to the door)`).join(', ')
    console.log(`morning: switched user in ${said} s, the password typed key by key`)
    // The middle one: a single hand-over may meet a busy machine.
    const [, , middle] = took.map(({ whole }) => whole).sort((a, b) => a - b)
    expect(middle).toBeLessThan(switchWithin)
  } finally {
    await desk.end()
  }
})
