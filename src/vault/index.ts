import { join } from 'node:path'
import { systemClock } from '../ground/vault/clock'
import { checkInThread, pagesInThread } from '../ground/vault/db/check-in-thread'
import { openTypesetter } from '../ground/vault/documents/typeset'
import { timeOrderedIds } from '../ground/vault/ids'
import { incidentLog } from '../ground/vault/incidents'
import type { FromMain, FromVault } from '../ground/vault/main-line'
import { readOffice } from '../ground/vault/office'
import { Router } from '../ground/vault/router'
import { Vault } from '../ground/vault/vault'
import { opensRisk, permissionsOf } from '../modules/access/roles'
import { arrive } from './arrive'
import { BackupClock } from './backup-clock'
import { furnish } from './furnish'
import { hostOver, type ParentPort } from './host'
import { modules } from './modules'
import { startTrailClock } from './trail-clock'
import { Windows } from './windows'

/** The vault process: messages in, the router, messages out. It imports no Electron; its parent gives it a port. */
const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort
const send = (message: FromVault) => parent.postMessage(message)
const windows = new Windows()
const { host, hear } = hostOver(send)
let vault: Vault | null = null
let backups: BackupClock | null = null

parent.on('message', ({ data, ports }) => {
  const message = data as FromMain
  if (message.kind === 'start') start(message)
  else if (message.kind === 'connect') windows.connect(ports[0])
  else if (message.kind === 'lock') void vault?.lock()
  else if (message.kind === 'leave') void leave()
  else hear(message, ports)
})

/** Before the program closes: the backup of the closing, if one is due. */
async function leave(): Promise<void> {
  await backups?.beforeLeaving()
  send({ kind: 'left' })
}

function start({ folder, userData, resources, compiler, appVersion }: Extract<FromMain, { kind: 'start' }>): void {
  const ids = timeOrderedIds()
  const incident = incidentLog(join(userData, 'logs'))
  const open = new Vault({
    folder,
    userData,
    appVersion,
    clock: systemClock,
    ids,
    permissionsOf,
    opensRisk,
    checkCopy: checkInThread(join(import.meta.dirname, 'check-copy-worker.js')),
    checkPages: pagesInThread(join(import.meta.dirname, 'check-pages-worker.js')),
    fileFault: (fault) => void incident('vault.check-pages', fault),
    furnish: furnish(resources),
    arrive: (opened, today) => {
      // Before anything else: from now on there is something to lock away, whatever the window says of itself.
      const { idleMinutes, sessionHours } = readOffice(opened.db)
      send({ kind: 'opened', idleMinutes, sessionHours })
      arrive(opened, today)
    },
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
    incident,
  })
  backups = new BackupClock(router, () => open.open !== null)
  backups.start()
  startTrailClock(router, () => open.open !== null)
  windows.serve(router)
  send({ kind: 'ready' })
}
