import type { Arrival } from '../ground/shared/frame'
import { endSignIn, namesOnPage, showDamaged, showSignIn } from './sign-in'

/*
 * The window's first script: small and without a framework, so that a person can choose their name and type their password
 * at once. All the rest is one chunk more (main.tsx), loaded while they do (performance notes, goals 1 and 26).
 */

const arrival = new URLSearchParams(location.search).get('arrival') as Arrival | null
let hasStarted = false

// Nothing on this page is kept as a draft: whoever waits for what is being typed need not wait.
window.bridge.onFrame((event) => {
  if (event.kind === 'flush' && !hasStarted) window.bridge.frame({ kind: 'flushed' })
})

/** The rest of the window, or null if a file of the installation is missing or damaged. */
async function rest(): Promise<typeof import('./main') | null> {
  try {
    return await import('./main')
  } catch {
    showDamaged()
    return null
  }
}

const nextPaint = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

async function begin(): Promise<void> {
  const names = namesOnPage()
  const page = names.length > 0 ? showSignIn(names, arrival === 'crashed') : null
  if (page) await nextPaint()
  const loaded = await rest()
  await page?.whenFree()
  if (!loaded) return
  hasStarted = true
  // In one go, so that no key that is pressed falls between the two pages.
  loaded.start(page && { names, begun: page.begun() }, endSignIn)
}

void begin()
