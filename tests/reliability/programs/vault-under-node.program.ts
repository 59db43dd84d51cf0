import { pathToFileURL } from 'node:url'
import type { FromTester, FromVaultProcess, TestedPort } from '../vault-line'

/**
 * Runs the built vault process, as it ships, on Electron's own Node: this program only plays the part of Electron, which
 * gives the process a line to its parent and ports to windows. Started as `vault-under-node.js <path of vault.js>`.
 */
const [, , vaultProgram] = process.argv
if (!vaultProgram || !process.send) throw new Error('This program is started by the reliability run.')

type Listener = (event: { data: unknown; ports: TestedPort[] }) => void

const say = (message: FromVaultProcess) => void process.send?.(message)
const parentHears: Listener[] = []
const windowHears: ((event: { data: unknown }) => void)[] = []

const windowPort: TestedPort = {
  postMessage: (data) => say({ to: 'window', data }),
  on(event, listener) {
    if (event === 'message') windowHears.push(listener as (event: { data: unknown }) => void)
  },
  start: () => undefined,
  close: () => undefined,
}

Object.assign(process, {
  parentPort: {
    postMessage: (data: unknown) => say({ to: 'main', data }),
    on: (_event: 'message', listener: Listener) => parentHears.push(listener),
  },
})

await import(/* @vite-ignore */ pathToFileURL(vaultProgram).href)

process.on('message', ({ to, data }: FromTester) => {
  if (to === 'window') for (const hear of windowHears) hear({ data })
  else for (const hear of parentHears) hear({ data, ports: to === 'vault-with-port' ? [windowPort] : [] })
})
process.on('disconnect', () => process.exit(0))
say({ to: 'main', data: { kind: 'loaded' } })
