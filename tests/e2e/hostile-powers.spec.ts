import { type Desk, expect, test } from './app'
import { enemyDesk, type Listener, listen } from './hostile-page'
import { standsUnder } from './hostile-weapons'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let desk: Desk
let listener: Listener

test.beforeAll(async () => {
  listener = await listen()
  desk = await enemyDesk()
})

test.afterAll(async () => {
  await desk.end()
  listener.close()
})

test('no other window opens, and the page stays where it is', async () => {
  const tried = await standsUnder(desk, listener, ({ web }) => {
    const { blob, clicks, code, loads, ran, run } = window.weapons
    /* oxlint-disable no-script-url -- these are the attacks */
    return run({
      'a window over http': () => window.open(web) !== null,
      'an empty window': () => window.open('about:blank') !== null,
      'a window of the app itself': () => window.open('app://throughline/index.html') !== null,
      'a link to a new window': () => clicks({ href: web, target: '_blank' }),
      'a link that tells on a click': () => clicks({ href: '#/help', ping: `${web}/ping` }),
      'a link away': () => clicks({ href: web }),
      'a link to run code': () => ran(() => clicks({ href: `javascript:${code}` })),
      'a download of blob:': () => clicks({ href: blob('stolen', 'text/plain'), download: 'stolen.txt' }),
      'a download of data:': () => clicks({ href: 'data:text/plain,stolen', download: 'stolen.txt' }),
      'a form sent away': () => {
        const form = document.createElement('form')
        form.action = web
        form.method = 'post'
        document.body.append(form)
        form.submit()
        form.remove()
      },
      'going to http': () => void (location.href = web),
      'going to file:': () => void (location.href = 'file:///etc/passwd'),
      'going to data:': () => void (location.href = 'data:text/html,stolen'),
      'going to blob:': () => void (location.href = blob('<h1>stolen</h1>', 'text/html')),
      'going to about:blank': () => void (location.href = 'about:blank'),
      'going to chrome:': () => void (location.href = 'chrome://gpu'),
      'going to another file of the app': () => void (location.href = 'app://throughline/gallery.html'),
      'going to a document': () => void (location.href = 'app://paper/any.pdf'),
      'going away by meta': () => loads('meta', { 'http-equiv': 'refresh', content: `0;url=${web}` }),
    })
  })
  expect(tried).toBe(19)
})

test('no text becomes a script', async () => {
  const tried = await standsUnder(desk, listener, () => {
    const { code, got, page, ran, run } = window.weapons
    /* oxlint-disable no-eval, no-new-func, no-implied-eval -- these are the attacks */
    return run({
      eval: () => ran(() => (0, eval)(code)),
      'new Function': () => ran(() => new Function(code)()),
      'a timer of text': () => ran(() => setTimeout(code as unknown as () => void)),
      'a script written out': () =>
        ran(() => {
          const script = document.createElement('script')
          script.append(code)
          document.body.append(script)
        }),
      'a script by text': () => ran(() => Object.assign(document.createElement('script'), { text: code })),
      'a handler in an attribute': () =>
        ran(() => {
          const button = document.createElement('button')
          button.setAttribute('onclick', code)
          document.body.append(button)
          button.click()
          button.remove()
        }),
      innerHTML: () => ran(() => (document.createElement('div').innerHTML = `<img src=x onerror="${code}">`)),
      insertAdjacentHTML: () =>
        got(Promise.resolve().then(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'))),
      'document.write': () => got(Promise.resolve().then(() => document.write('<b>x</b>'))),
      DOMParser: () => got(Promise.resolve().then(() => new DOMParser().parseFromString('<b>x</b>', 'text/html'))),
      'a fragment of text': () =>
        got(Promise.resolve().then(() => document.createRange().createContextualFragment('<b>x</b>'))),
      'a policy of its own': () =>
        got(
          Promise.resolve().then(() =>
            (page['trustedTypes'] as { createPolicy(n: string, r: object): unknown }).createPolicy('evil', {}),
          ),
        ),
      WebAssembly: () => got(WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      'a style written out': () => {
        const style = document.createElement('style')
        style.append('body { --stolen: 1 }')
        document.head.append(style)
        return getComputedStyle(document.body).getPropertyValue('--stolen') !== ''
      },
    })
  })
  expect(tried).toBe(14)
})

test('no camera, place, clipboard or device is given', async () => {
  const tried = await standsUnder(desk, listener, () => {
    const { got, page, run } = window.weapons
    const media = navigator.mediaDevices
    const other = navigator as unknown as Record<
      string,
      Record<string, (options?: unknown) => Promise<unknown>> | undefined
    >
    return run({
      'the camera': () => got(media.getUserMedia({ video: true })),
      'the microphone': () => got(media.getUserMedia({ audio: true })),
      'the screen': () => got(media.getDisplayMedia({ video: true })),
      'the place': () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve(true),
            () => resolve(false),
          ),
        ),
      'a notification': async () => (await Notification.requestPermission()) === 'granted',
      'reading the clipboard': () => got(navigator.clipboard.readText()),
      MIDI: () => got(navigator.requestMIDIAccess({ sysex: true })),
      USB: () => got(other['usb']!['requestDevice']!({ filters: [] })),
      HID: async () => ((await other['hid']!['requestDevice']!({ filters: [] })) as unknown[]).length > 0,
      serial: () => got(other['serial']!['requestPort']!()),
      Bluetooth: () => got(other['bluetooth']!['requestDevice']!({ acceptAllDevices: true })),
      'the whole screen': () => got(document.body.requestFullscreen()),
      'the pointer': () =>
        got(Promise.resolve(document.body.requestPointerLock())).then(() => document.pointerLockElement !== null),
      'watching when somebody is away': async () =>
        (await (page['IdleDetector'] as { requestPermission(): Promise<string> }).requestPermission()) === 'granted',
      'storage for good': () => navigator.storage.persist(),
      'screens and their places': () => got((page['getScreenDetails'] as () => Promise<unknown>)()),
      'typefaces of this machine': async () =>
        ((await (page['queryLocalFonts'] as () => Promise<unknown[]>)()).length ?? 0) > 0,
    })
  })
  expect(tried).toBe(17)
})

test('Node and the bridge’s own world are out of reach', async () => {
  const tried = await standsUnder(desk, listener, () => {
    const { page, run } = window.weapons
    return run({
      require: () => typeof page['require'] !== 'undefined',
      process: () => typeof page['process'] !== 'undefined',
      Buffer: () => typeof page['Buffer'] !== 'undefined',
      module: () => typeof page['module'] !== 'undefined' || typeof page['global'] !== 'undefined',
      electron: () => ['electron', 'ipcRenderer', '__dirname'].some((name) => name in page),
      'more of the bridge': () => Object.keys(window.bridge).sort().join() !== 'connect,frame,onFrame',
      'another bridge': () => {
        const before = window.bridge.connect
        Reflect.set(window.bridge, 'connect', () => undefined)
        return window.bridge.connect !== before
      },
      'the bridge’s own world': () =>
        typeof (window.bridge.connect.constructor as (text: string) => () => unknown)('return process')() === 'object',
    })
  })
  expect(tried).toBe(8)
})
