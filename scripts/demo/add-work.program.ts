import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { type InputOf, type Operation, type OutputOf, operationName } from '../../src/ground/shared/contract'
import { systemClock } from '../../src/ground/vault/clock'
import type { Host } from '../../src/ground/vault/host'
import { timeOrderedIds } from '../../src/ground/vault/ids'
import { weakestKdf } from '../../src/ground/vault/keys/kdf'
import { Router } from '../../src/ground/vault/router'
import { Vault } from '../../src/ground/vault/vault'
import { opensRisk, permissionsOf } from '../../src/modules/access/roles'
import { people } from '../../src/modules/people/contract'
import { everyone } from '../../src/modules/people/list-shapes'
import { PersonId } from '../../src/modules/people/person-id'
import { arrive } from '../../src/vault/arrive'
import { furnish } from '../../src/vault/furnish'
import { modules } from '../../src/vault/modules'
import { demoPassword } from './colleagues'
import { type Run, sampleExpenses } from './sample-expenses'
import { sampleOwnWords } from './sample-own-words'

/**
 * Adds to the demonstration's vault what its office has done: a month of claims, and what one of its people says for
 * themselves. Through the router, as those who would write it.
 */
const { values } = parseArgs({ options: { folder: { type: 'string' }, resources: { type: 'string' } } })
if (!values.folder || !values.resources) throw new Error('Say where: --folder DIR --resources DIR')
const folder = resolve(values.folder)
const resources = values.resources
const machine = join(folder, '..', 'made-by')
const ids = timeOrderedIds()
/** Whose vault is open now. */
const seat: { vault: Vault | null } = { vault: null }

async function seatOf(name: string): Promise<Run> {
  await seat.vault?.lock()
  const fresh = new Vault({
    folder,
    userData: machine,
    appVersion: 'demonstration',
    clock: systemClock,
    ids,
    kdf: weakestKdf,
    permissionsOf,
    opensRisk,
    furnish: furnish(resources),
    arrive,
    ended: () => undefined,
  })
  seat.vault = fresh
  await fresh.signIn(name, demoPassword)
  const router = new Router(modules, {
    open: () => fresh.open,
    door: fresh,
    host: { chooseSavePath: () => Promise.resolve(join(folder, '..', 'sample run.csv')) } as unknown as Host,
    typesetter: { typeset: () => Promise.reject(new Error('no paper here')), close: () => Promise.resolve() },
    clock: systemClock,
    ids,
    announce: () => undefined,
    incident: (operation, error) => {
      console.error(operation, error)
      return 'DEMO'
    },
  })
  return async <T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T>> => {
    const operationId = operationName(operation)
    const ticket = operation.stepUp ? await fresh.users.confirm(demoPassword, operationId) : undefined
    const call = { signal: new AbortController().signal, progress: () => undefined, ticket }
    const result = await router.handle(operationId, input, call)
    if (!result.ok) throw new Error(`${operationId}: ${JSON.stringify(result.problem)}`)
    return result.value as OutputOf<T>
  }
}

/** Who has something to say for themselves on the demonstration's pictures. */
const speaker = 'TL-00177'

const reader = await seatOf('Olive Brackenbury')
const { rows } = await reader(people.page, {
  view: everyone,
  at: 0,
  limit: 60,
})
const started = Date.now()
const said = await reader(people.page, { view: { ...everyone, search: speaker }, at: 0, limit: 1 })
if (said.rows[0]) await sampleOwnWords(reader, PersonId.parse(said.rows[0][0]))
await sampleExpenses(
  seatOf,
  rows.map(([personId]) => personId),
  demoPassword,
  Temporal.Now.plainDateISO('Europe/London').toString(),
)
await seat.vault?.lock()
console.log(JSON.stringify({ folder, seconds: (Date.now() - started) / 1000 }))
