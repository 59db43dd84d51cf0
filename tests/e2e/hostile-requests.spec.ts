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

test('no request of the page’s own leaves this machine', async () => {
  const tried = await standsUnder(desk, listener, ({ web, host, stun }) => {
    const { got, opens, page, run } = window.weapons
    return run({
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
    })
  })
  expect(tried).toBe(15)
})

test('no picture, sound, script, style or typeface comes from elsewhere', async () => {
  const tried = await standsUnder(desk, listener, ({ web, host }) => {
    const { blob, code, got, loads, run } = window.weapons
    return run({
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
    })
  })
  expect(tried).toBe(20)
})

test('no frame, plug-in or worker starts', async () => {
  const tried = await standsUnder(desk, listener, ({ web }) => {
    const { blob, code, frame, got, loads, opens, run } = window.weapons
    return run({
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
    })
  })
  expect(tried).toBe(13)
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
