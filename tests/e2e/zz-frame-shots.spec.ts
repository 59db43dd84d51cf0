import { join } from 'node:path'
import { Desk, test } from './app'
test('shots', async () => {
  test.setTimeout(240_000)
  const out = '/tmp/frame-shots'
  const desk = new Desk(); desk.furnish(); let page = await desk.start()
  const shot = async (name: string, sizes: readonly (readonly [number, number, string])[] = [[1366, 768, '100'], [683, 384, '200'], [341, 192, '400']]) => {
    for (const [w, h, z] of sizes) { await page.setViewportSize({ width: w, height: h })
      for (const c of z === '100' ? ['light', 'dark'] as const : ['light'] as const) { await page.emulateMedia({ colorScheme: c }); await page.waitForTimeout(150); await page.screenshot({ path: join(out, `${name}-${z}-${c}.png`) }) } }
    await page.setViewportSize({ width: 1366, height: 768 }); await page.emulateMedia({ colorScheme: null })
  }
  await page.waitForTimeout(800); await shot('door')
  page = await desk.signIn(); await page.waitForTimeout(500); await shot('home')
  for (const p of ['/help', '/access/users', '/access/password', '/nowhere']) { await page.evaluate((x) => { location.hash = '#' + x }, p); await page.waitForTimeout(500)
    if (p === '/access/users') await page.getByRole('button', { name: 'Add a colleague' }).click()
    await shot(p.replaceAll('/', '_')) }
  await page.keyboard.press('Control+k'); await page.keyboard.type('lo'); await page.waitForTimeout(500); await shot('palette'); await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1366, height: 768 })
  page = await desk.lock(); await page.getByRole('button', { name: 'Use the recovery key' }).click(); await shot('recover')
  await desk.end()
  const first = new Desk(); page = await first.start(); await page.waitForTimeout(800); await page.getByRole('textbox', { name: /^Folder/ }).fill('/tmp/Dropbox/x'); await page.keyboard.press('Enter'); await page.waitForTimeout(400); await shot('setup1')
  await page.getByRole('textbox', { name: /^Folder/ }).fill(first.vault); await page.keyboard.press('Enter'); await page.waitForTimeout(300)
  await page.keyboard.type('Second Chapter'); await page.keyboard.press('Tab'); await page.keyboard.type('Fenwick'); await shot('setup2'); await page.keyboard.press('Enter'); await page.waitForTimeout(300); await shot('setup3')
  await page.getByRole('textbox', { name: /^Your name/ }).fill('Ada'); for (const n of [/^Password/, /^The same/]) await page.getByRole('textbox', { name: n }).fill('walnut ferry quilt saffron'); await page.keyboard.press('Enter'); await page.waitForTimeout(500); await shot('setup4')
  await first.end()
})
