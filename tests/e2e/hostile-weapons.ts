import { type Desk, expect } from './app'
import type { Listener } from './hostile-page'

/** Where attacks try to reach. */
export interface Targets {
  readonly web: string
  readonly host: string
  readonly stun: string
}

/** Each gives true if it got through; an error, a refusal or silence is a defence that held. */
export type Attacks = Record<string, () => unknown>

/** What the attacks have in common, put into the page itself: nothing of this program is in reach there. */
export interface Weapons {
  readonly page: Record<string, unknown>
  readonly code: string
  loads(tag: string, set: Record<string, string>): Promise<boolean>
  opens(target: EventTarget): Promise<boolean>
  clicks(set: Record<string, string>): void
  /** Has a script of the attacker's run? Each one that might sets `hasRun`. */
  ran(start: () => unknown): Promise<boolean>
  blob(text: string, type?: string): string
  got(answer: Promise<unknown>): Promise<boolean>
  frame(set: Record<string, string>): Promise<boolean>
  run(attacks: Attacks): Promise<Record<string, string>>
}

declare global {
  interface Window {
    readonly weapons: Weapons
  }
}

/** Puts the weapons into the page as it stands. */
function arm(desk: Desk): Promise<void> {
  return desk.page.evaluate(() => {
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
    const run = async (attacks: Attacks) => {
      // What a debugger evaluates at once may use eval whatever the policy says: a page's own script comes later.
      await new Promise((resolve) => setTimeout(resolve, 20))
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
    const weapons: Weapons = { page, code, loads, opens, clicks, ran, blob, got, frame, run }
    Object.assign(window, { weapons })
  })
}

/**
 * Runs one lot of attacks in the page and looks for harm in every place that it could show: what the attacks themselves
 * found, what was heard outside, other windows, another page, a download. `lot` runs in the page.
 */
export async function standsUnder(
  desk: Desk,
  listener: Listener,
  lot: (targets: Targets) => Promise<Record<string, string>>,
): Promise<number> {
  const { page, app } = desk
  await arm(desk)
  const windowsBefore = app.windows().length
  await app.evaluate(({ session }) => {
    const seen = { downloads: 0 }
    Object.assign(globalThis, { seen })
    session.defaultSession.on('will-download', (event) => {
      if (!event.defaultPrevented) seen.downloads += 1
    })
  })
  const { host, stun } = listener
  const outcomes = await page.evaluate(lot, { web: `http://${host}`, host, stun })
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'blocked')).toEqual([])
  await page.waitForTimeout(500)
  expect(listener.heard).toEqual([])
  expect(app.windows()).toHaveLength(windowsBefore)
  expect(page.url()).toMatch(/^app:\/\/throughline\/index\.html/)
  expect(await app.evaluate(() => (globalThis as unknown as { seen: { downloads: number } }).seen.downloads)).toBe(0)
  console.log(`hostile window: ${Object.keys(outcomes).length} attacks, all blocked`)
  return Object.keys(outcomes).length
}
