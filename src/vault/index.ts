import { join } from 'node:path'
import { systemClock } from '../ground/vault/clock'
import { timeOrderedIds } from '../ground/vault/ids'
import { incidentLog } from '../ground/vault/incidents'
import type { FromMain, FromVault } from '../ground/vault/main-line'
import { Router } from '../ground/vault/router'
import { Vault } from '../ground/vault/vault'
import { opensRisk, permissionsOf } from '../modules/access/roles'
import { hostOver, type ParentPort } from './host'
import { modules } from './modules'
import { Windows } from './windows'

/** The vault process: messages in, the router, messages out. It imports no Electron; its parent gives it a port. */
const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort
const send = (message: FromVault) => parent.postMessage(message)
const windows = new Windows()
const { host, hear } = hostOver(send)
let vault: Vault | null = null

parent.on('message', ({ data, ports }) => {
  const message = data as FromMain
  if (message.kind === 'start') start(message)
  else if (message.kind === 'connect') windows.connect(ports[0])
  else if (message.kind === 'lock') void vault?.lock()
  else hear(message, ports)
})

function start({ folder, userData, resources, appVersion }: Extract<FromMain, { kind: 'start' }>): void {
  vault = new Vault({
    folder,
    userData,
    resources,
    appVersion,
    clock: systemClock,
    ids: timeOrderedIds(),
    permissionsOf,
    opensRisk,
    incident: incidentLog(join(userData, 'logs')),
    ended: () => process.exit(0),
  })
  const router = new Router(modules, vault.surroundings(host, (changed) => windows.announce(changed)))
  windows.serve(router)
  send({ kind: 'ready' })
}
