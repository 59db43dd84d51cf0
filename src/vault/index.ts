import { join } from 'node:path'
import { systemClock } from '../ground/vault/clock'
import { checkInThread } from '../ground/vault/db/check-in-thread'
import { openTypesetter } from '../ground/vault/documents/typeset'
import { timeOrderedIds } from '../ground/vault/ids'
import { incidentLog } from '../ground/vault/incidents'
import type { FromMain, FromVault } from '../ground/vault/main-line'
import { Router } from '../ground/vault/router'
import { Vault } from '../ground/vault/vault'
import { opensRisk, permissionsOf } from '../modules/access/roles'
import { arrive } from './arrive'
import { furnish } from './furnish'
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

function start({ folder, userData, resources, compiler, appVersion }: Extract<FromMain, { kind: 'start' }>): void {
  const ids = timeOrderedIds()
  const open = new Vault({
    folder,
    userData,
    appVersion,
    clock: systemClock,
    ids,
    permissionsOf,
    opensRisk,
    checkCopy: checkInThread(join(import.meta.dirname, 'check-copy-worker.js')),
    furnish: furnish(resources),
    arrive,
    ended: () => process.exit(0),
  })
  vault = open
  const router = new Router(modules, {
    open: () => open.open,
    door: open,
    host,
    typesetter: openTypesetter({
      wasmFile: compiler,
      fontsFolder: join(resources, 'fonts'),
      workerFile: join(import.meta.dirname, 'typeset-worker.js'),
    }),
    clock: systemClock,
    ids,
    announce: (changed) => windows.announce(changed),
    incident: incidentLog(join(userData, 'logs')),
  })
  windows.serve(router)
  send({ kind: 'ready' })
}
