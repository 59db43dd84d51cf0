import { type Desk, expect, test } from './app'
import { enemyDesk } from './hostile-page'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let desk: Desk

test.beforeAll(async () => {
  desk = await enemyDesk()
})

test.afterAll(async () => {
  await desk.end()
})

test('the frame’s own line takes no message of another shape, and no menu can break it', async () => {
  const { page, app } = desk
  const before = await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  await page.evaluate(() => {
    const send = window.bridge.frame as (message: unknown) => void
    const item = (shortcut: unknown) => ({
      kind: 'menu',
      groups: [{ label: 'File', items: [{ id: 'x', label: 'X', shortcut }] }],
    })
    const messages: unknown[] = [
      null,
      1,
      'theme',
      [],
      { kind: 'theme' },
      { kind: 'theme', theme: 'hotdog' },
      { kind: 'theme', theme: 'dark', more: 1 },
      { kind: 'zoom', step: 5 },
      { kind: 'quit' },
      { kind: 'menu', groups: [{ label: 'x'.repeat(61), items: [] }] },
      {
        kind: 'menu',
        groups: [{ label: 'File', items: [{ id: 'x', label: 'X', shortcut: null, role: 'toggleDevTools' }] }],
      },
      item(7),
      item('💥'),
      item('Ctrl+Ctrl+'),
      item('+'),
      item(''),
      item('Not+A+Key'),
      item('\ud800'),
      { kind: 'menu', groups: Array.from({ length: 13 }, () => ({ label: 'File', items: [] })) },
      {
        kind: 'menu',
        groups: [
          {
            label: 'File',
            items: Array.from({ length: 5000 }, (_, place) => ({ id: `${place}`, label: 'X', shortcut: null })),
          },
        ],
      },
      { kind: 'menu', groups: [] },
    ]
    for (const message of messages) {
      try {
        send(message)
      } catch {
        // What cannot even be sent has done no harm.
      }
    }
  })
  await page.waitForTimeout(200)
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe(before)
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))).toEqual(['Edit'])
})

test('the page comes with its content policy as a header, and only the window’s own files are served', async () => {
  const served = await desk.app.evaluate(async ({ session }) => {
    const get = (path: string) => session.defaultSession.fetch(`app://${path}`)
    const page = await get('throughline/index.html')
    const outside = [
      'throughline/../main/index.js',
      'throughline/%2e%2e/main/index.js',
      'throughline/..%2fmain%2findex.js',
      'elsewhere/index.html',
      'throughline/none.js',
      'throughline/',
    ]
    const statuses = await Promise.all(outside.map(async (path) => (await get(path)).status))
    return {
      policy: page.headers.get('content-security-policy') ?? '',
      sniff: page.headers.get('x-content-type-options'),
      statuses,
    }
  })
  const rules = served.policy.split('; ')
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "webrtc 'block'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(rules).toContain(rule)
  }
  expect(served.policy).not.toMatch(/unsafe|data:|https?:|\*/)
  expect(served.sniff).toBe('nosniff')
  expect(served.statuses).toEqual([404, 404, 404, 404, 404, 200])
})

test('a document’s window has no bridge, and what it might send is not heard', async () => {
  await desk.lock()
  const page = await desk.signIn()
  const { app } = desk
  await page.evaluate(() => (location.hash = '#/people'))
  const opening = app.waitForEvent('window')
  await page.getByRole('grid', { name: 'People' }).getByRole('rowheader').first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await page.keyboard.press('Control+p')
  await opening
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  const found = await app.evaluate(async ({ BrowserWindow, ipcMain, nativeTheme }) => {
    const all = BrowserWindow.getAllWindows()
    const paper = all.find((window) => !window.webContents.getURL().startsWith('app://throughline/'))
    const main = all.find((window) => window.webContents.getURL().startsWith('app://throughline/'))
    if (!paper || !main) throw new Error('Two windows were expected')
    const inside = (await paper.webContents.executeJavaScript(
      '[typeof window.bridge, typeof require, typeof process].join()',
    )) as string
    const themes: string[] = []
    const send = (from: Electron.WebContents, channel: string, message?: unknown) =>
      ipcMain.emit(channel, { sender: from, senderFrame: from.mainFrame }, message)
    let given = 0
    const { postMessage } = main.webContents
    main.webContents.postMessage = (...message: Parameters<typeof postMessage>) => {
      given += 1
      postMessage.apply(main.webContents, message)
    }
    for (const from of [paper.webContents, main.webContents]) {
      send(from, 'frame', { kind: 'theme', theme: 'dark' })
      themes.push(nativeTheme.themeSource)
    }
    nativeTheme.themeSource = 'system'
    const lines: number[] = []
    for (const from of [paper.webContents, main.webContents]) {
      send(from, 'connect')
      lines.push(given)
    }
    main.webContents.postMessage = postMessage
    type Preferences = Record<string, unknown>
    const preferences = all.map(({ webContents }) => {
      const {
        sandbox,
        contextIsolation,
        nodeIntegration,
        nodeIntegrationInWorker,
        nodeIntegrationInSubFrames,
        webSecurity,
        webviewTag,
        allowRunningInsecureContent,
        experimentalFeatures,
      } = (webContents as unknown as { getLastWebPreferences(): Preferences }).getLastWebPreferences()
      const isOff = (value: unknown) => value === undefined || value === false
      return {
        isMain: webContents === main.webContents,
        sandbox,
        contextIsolation,
        isSafe:
          webSecurity !== false &&
          [
            nodeIntegration,
            nodeIntegrationInWorker,
            nodeIntegrationInSubFrames,
            webviewTag,
            allowRunningInsecureContent,
            experimentalFeatures,
          ].every(isOff),
      }
    })
    const title = paper.getTitle()
    paper.close()
    return { inside, themes, lines, preferences, title }
  })
  expect(found.inside).toBe('undefined,undefined,undefined')
  expect(found.themes).toEqual(['system', 'dark'])
  expect(found.lines).toEqual([0, 1])
  expect(found.title).toBe('Person record')
  expect(found.preferences.sort((a, b) => Number(b.isMain) - Number(a.isMain))).toEqual([
    { isMain: true, sandbox: true, contextIsolation: true, isSafe: true },
    { isMain: false, sandbox: true, contextIsolation: true, isSafe: true },
  ])
})
