import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Desk, test } from './app'
// @ts-expect-error plain JavaScript, which the scripts share
import { runAsNode } from '../../scripts/run-electron.mjs'

const out = '/tmp/people-shots'
const root = process.env.THROUGHLINE_APP_ROOT ?? ''
for (const scale of ['100000']) {
  test(`scale ${scale}`, async () => {
    test.setTimeout(200_000)
    const desk = new Desk()
    mkdirSync(desk.vault, { recursive: true })
    const { command, args, env } = runAsNode([join(root, 'out/tools/make-vault.js'), '--folder', desk.vault, '--resources', join(root, 'resources'), '--scale', scale])
    execFileSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    await desk.start()
    const page = await desk.signIn()
    page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
    await page.setViewportSize({ width: 1366, height: 768 })
    const t0 = Date.now()
    await page.keyboard.press('Alt+p')
    await page.locator('.grid-summary').filter({ hasText: /people|person/ }).waitFor()
    console.log(scale, 'list shown after', Date.now() - t0, 'ms')
    await page.waitForTimeout(1200)
    await page.screenshot({ path: `${out}/scale-${scale}.png` })
    if (scale === '100000') {
      await page.keyboard.press('Control+End'); await page.waitForTimeout(500)
      await page.screenshot({ path: `${out}/scale-end.png` })
      const focusName = () => page.evaluate('document.activeElement && document.activeElement.textContent')
      console.log('END', await focusName())
      const t1 = Date.now()
      await page.keyboard.press('Control+f'); await page.keyboard.type('smit')
      await page.locator('.grid-summary').filter({ hasNotText: '100,000' }).waitFor()
      console.log('search', Date.now() - t1, 'ms', await page.locator('.grid-summary').textContent())
      await page.screenshot({ path: `${out}/scale-search.png` })
      await page.keyboard.press('Control+a'); await page.keyboard.press('Delete')
      await page.waitForTimeout(700)
      await page.locator('[data-row="0"] [role=rowheader]').click()
      await page.keyboard.press('Control+a')
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${out}/scale-all.png` })
      await page.getByRole('button', { name: 'Archive', exact: true }).click()
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${out}/scale-archive.png` })
      await page.emulateMedia({ forcedColors: 'active' })
      await page.locator('[data-row="0"] [role=rowheader]').dblclick()
      await page.waitForTimeout(600)
      await page.screenshot({ path: `${out}/forced-colours.png` })
    }
    await desk.end()
  })
}
