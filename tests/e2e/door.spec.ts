import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { axe, expect, test } from './app'

test('a signed-in person sees the desk, and a lock takes it away and brings it back', async ({ desk }) => {
  const page = await desk.signIn()
  await expect(page.getByRole('heading', { name: 'Good to see you, Ada' })).toBeVisible()
  expect(await axe(page)).toEqual([])
  const before = await desk.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid, type }) => ({ pid, type })))
  const locked = await desk.lock()
  await expect(locked.getByText('Good to see you')).toHaveCount(0)
  expect(await axe(locked)).toEqual([])
  const after = await desk.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
  const gone = before.filter(({ type }) => type === 'Utility' || type === 'Tab').map(({ pid }) => pid)
  expect(after.filter((pid) => gone.includes(pid) && before.find((one) => one.pid === pid)?.type === 'Tab')).toEqual([])
  await desk.signIn()
})

test('a wrong password is refused with a sentence beside the form, and the name stays', async ({ desk }) => {
  const { page } = desk
  await page.getByRole('button', { name: /Your name/ }).click()
  await page.getByRole('option', { name: 'Olive Brackenbury' }).click()
  await page.getByRole('textbox', { name: /^Password/ }).fill('not the right one at all')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The name and password do not match')).toBeVisible()
  await expect(page.getByRole('button', { name: /Olive Brackenbury/ })).toBeVisible()
  expect(await axe(page)).toEqual([])
})
