import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '../../bench/fill'
import { type InputOf, type Operation, type OutputOf, operationName } from '../../src/ground/shared/contract'
import { systemClock } from '../../src/ground/vault/clock'
import type { Host } from '../../src/ground/vault/host'
import { timeOrderedIds } from '../../src/ground/vault/ids'
import { weakestKdf } from '../../src/ground/vault/keys/kdf'
import { Router } from '../../src/ground/vault/router'
import { Write } from '../../src/ground/vault/sql'
import { Vault } from '../../src/ground/vault/vault'
import { access } from '../../src/modules/access/contract'
import { opensRisk, permissionsOf } from '../../src/modules/access/roles'
import { people } from '../../src/modules/people/contract'
import { arrive } from '../../src/vault/arrive'
import { furnish } from '../../src/vault/furnish'
import { modules } from '../../src/vault/modules'
import { colleagues, demoPassword } from './colleagues'
import { sampleOrganisation } from './sample-organisation'
import { samplePeople } from './sample-people'

/**
 * Makes the demonstration's vault: an office that does not exist, with plainly fictional people.
 * `--folder DIR` where; `--scale N` fills it with N people instead of the 78 of the office.
 */
const { values } = parseArgs({
  options: { folder: { type: 'string' }, resources: { type: 'string' }, scale: { type: 'string' } },
})
if (!values.folder || !values.resources) throw new Error('Say where: --folder DIR --resources DIR')
const folder = resolve(values.folder)
mkdirSync(folder, { recursive: true })

const ids = timeOrderedIds()
const vault = new Vault({
  folder,
  userData: join(folder, '..', 'made-by'),
  appVersion: 'demonstration',
  clock: systemClock,
  ids,
  kdf: weakestKdf,
  permissionsOf,
  opensRisk,
  furnish: furnish(values.resources),
  arrive,
  ended: () => undefined,
})
const router = new Router(modules, {
  open: () => vault.open,
  door: vault,
  host: {} as Host,
  typesetter: { typeset: () => Promise.reject(new Error('no paper here')), close: () => Promise.resolve() },
  clock: systemClock,
  ids,
  announce: () => undefined,
  incident: (operation, error) => {
    console.error(operation, error)
    return 'DEMO'
  },
})

async function run<T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T>> {
  const ticket = operation.stepUp ? await vault.users.confirm(demoPassword, operationName(operation)) : undefined
  const call = { signal: new AbortController().signal, progress: () => undefined, ticket }
  const result = await router.handle(operationName(operation), input, call)
  if (!result.ok) throw new Error(`${operationName(operation)}: ${JSON.stringify(result.problem)}`)
  return result.value as OutputOf<T>
}

const [administrator, ...others] = colleagues
await vault.create({
  folder,
  name: administrator.name,
  password: demoPassword,
  roles: administrator.roles,
  typedRecoveryKey: vault.newRecoveryKey(),
  settings: { organisation: 'Second Chapter', office: 'Fenwick' },
})
for (const { name, roles } of others) await run(access.addUser, { name, password: demoPassword, roles: [...roles] })

const started = Date.now()
const count = values.scale ? await fillWith(Number(values.scale)) : await enterOneByOne()
await vault.lock()
// What a machine remembers is of no use to the machine that opens the vault.
rmSync(join(folder, '..', 'made-by'), { recursive: true, force: true })
console.log(JSON.stringify({ folder, people: count, seconds: (Date.now() - started) / 1000 }))

async function fillWith(n: number): Promise<number> {
  const db = vault.open?.db
  if (!(db instanceof Write)) throw new Error('The vault is locked')
  db.begin()
  fill(db, n, 1)
  db.commit()
  return Promise.resolve(n)
}

async function enterOneByOne(): Promise<number> {
  await sampleOrganisation(run)
  const sample = samplePeople()
  for (const { draft, roles, notes } of sample) {
    const { personId } = await run(people.create, draft)
    for (const [kindId, startedOn, endedOn] of roles) {
      const { holdingId } = await run(people.addRole, { personId, kindId, startedOn })
      if (endedOn) await run(people.endRole, { personId, holdingId, endedOn })
    }
    for (const text of notes) await run(people.addNote, { personId, text })
  }
  return sample.length
}
