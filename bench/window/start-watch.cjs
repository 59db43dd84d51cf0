// Loaded before the app (electron -r): tells when the first screens of the product have been painted, and signs in.
// It stands in for a person with a stop-watch: the product itself knows nothing of it.

const { app } = require('electron')

const say = (what, at) => process.stdout.write(`BENCH ${what} ${at}\n`)

/** Waits in the page until something is so and painted, and gives the instant. */
const painted = (isSo) => `new Promise((resolve) => {
  const look = () => (${isSo})
    ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
    : requestAnimationFrame(look)
  look()
})`
/** A person can sign in: their name is there to choose and the password can be typed. */
const canSignIn = `document.querySelector('input[type="password"]')?.checkVisibility() &&
  [...document.querySelectorAll('option, button')].some((one) => one.textContent.includes(${JSON.stringify(process.env.BENCH_NAME)}))`
const hasText = (selector) => `document.querySelector(${JSON.stringify(selector)})?.textContent`
const gone = (selector) => `new Promise((resolve) => {
  const look = () => document.querySelector(${JSON.stringify(selector)})
    ? setTimeout(look, 1) : resolve(performance.timeOrigin + performance.now())
  look()
})`

let isFirst = true
app.on('browser-window-created', (_event, window) => {
  if (!isFirst) return
  isFirst = false
  window.webContents.once('dom-ready', () => void watch(window))
})

async function watch(window) {
  const run = (text) => window.webContents.executeJavaScript(text)
  say('door', await run(painted(canSignIn)))
  await run(`new Promise((resolve) => {
      const look = () => {
        const field = document.querySelector('input[type="password"]')
        if (!field) return requestAnimationFrame(look)
        field.focus()
        resolve()
      }
      look()
    })`)
  await window.webContents.insertText(process.env.BENCH_PASSWORD)
  window.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Enter' })
  window.webContents.sendInputEvent({ type: 'char', keyCode: 'Enter' })
  window.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Enter' })
  say('accepted', await run(gone('input[type="password"]')))
  await run(`location.hash = '#/people'`)
  say('list', await run(painted(hasText('[data-row="0"] [data-first]'))))
}
