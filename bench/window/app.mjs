// The real app in a window, driven as a person drives it, for the benchmarks that need one.

import { readdirSync, readFileSync } from 'node:fs'
import { _electron } from '@playwright/test'
import { projectRoot } from '../../scripts/project.mjs'
import { runApp } from '../../scripts/run-electron.mjs'

/** Who works in the vaults of the benchmarks (bench/office.ts). */
export const worker = { name: 'Ada Lanternfield', password: 'teapot gravel seven umbrella' }

/** The command that starts an app: the built product, or another folder with a package.json. */
export function appCommand(folder, args) {
  const app = runApp(args)
  return { ...app, args: app.args.map((argument) => (argument === projectRoot ? folder : argument)) }
}

/** Starts the app on a vault. `machine` is its folder for what it remembers; the same one is used again and again. */
export async function openApp({ root, vault, machine }) {
  const { command, args, env } = appCommand(root, [`--vault=${vault}`, `--user-data-dir=${machine}`])
  const app = await _electron.launch({ executablePath: command, args, env, timeout: 60_000 })
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return { app, page }
}

/** Signs in as the one user that there is: the name is filled in already. */
export async function signIn(page) {
  await page.getByRole('textbox', { name: /^Password/ }).fill(worker.password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Areas of the program' }).waitFor({ timeout: 60_000 })
}

/** Goes to the list of people and waits until its first row is there and all of it is counted. */
export async function openPeople(page) {
  await page.keyboard.press('Alt+p')
  await page.locator('[data-row="0"] [data-first]').filter({ hasText: /./ }).waitFor({ timeout: 60_000 })
  await page.waitForFunction(
    () => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') !== '-1',
    null,
    {
      timeout: 120_000,
    },
  )
}

/** Gives the page a second line to the vault, as the app's own: `vaultLine.ask(operation, input)`. */
export async function openLine(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let lastId = 1_000_000_000
        const waiting = new Map()
        window.addEventListener('message', (event) => {
          const [port] = event.ports
          if (event.data !== 'vault-port' || !port || window.vaultLine) return
          port.addEventListener('message', ({ data }) => {
            if (data.kind !== 'result') return
            waiting.get(data.id)?.(data.result)
            waiting.delete(data.id)
          })
          window.vaultLine = {
            ask: (operation, input) =>
              new Promise((answered) => {
                lastId += 1
                waiting.set(lastId, answered)
                port.postMessage({ kind: 'request', id: lastId, operation, input })
              }),
          }
          resolve()
        })
        window.bridge.connect()
      }),
  )
}

/**
 * Memory of a process and all that it started (Linux): what each has for itself, and the largest share of files, which all
 * of them map together. Not the system's proportional share: other programs of the same Electron would make that smaller.
 * Bytes in all, and by kind of process.
 */
export function memoryOf(pid) {
  const parents = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = new Set([pid])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child)
  }
  const parts = {}
  let files = 0
  for (const one of family) {
    try {
      const rollup = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')
      const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * 1024
      const said = readFileSync(`/proc/${one}/cmdline`, 'utf8')
      const kind = /--utility-sub-type=[\w.]*\.(\w+)/.exec(said)?.[1] ?? /--type=([\w-]+)/.exec(said)?.[1] ?? 'main'
      parts[kind] = (parts[kind] ?? 0) + field('Anonymous')
      files = Math.max(files, field('Rss') - field('Anonymous'))
    } catch {
      // It has ended meanwhile.
    }
  }
  const bytes = Object.values(parts).reduce((sum, part) => sum + part, files)
  return { bytes, parts: { ...parts, files } }
}

export const middleOf = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
export const shareOf = (list, share) =>
  list.toSorted((a, b) => a - b)[Math.min(Math.floor(list.length * share), list.length - 1)] ?? 0
export const rounded = (figure) => Number(figure.toPrecision(3))
