import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '../../bench/fill'
import { machineOf, Office } from '../../bench/office'
import { access } from '../../src/modules/access/contract'
import { people } from '../../src/modules/people/contract'
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

const [administrator, ...others] = colleagues
const office = await Office.make(folder, values.resources, {
  user: { name: administrator.name, password: demoPassword },
  roles: administrator.roles,
})
for (const { name, roles } of others) {
  await office.do(access.addUser, { name, password: demoPassword, roles: [...roles] })
}

const started = Date.now()
const count = values.scale ? fillWith(Number(values.scale)) : await enterOneByOne()
await office.close()
// What a machine remembers is of no use to the machine that opens the vault.
rmSync(machineOf(folder), { recursive: true, force: true })
console.log(JSON.stringify({ folder, people: count, seconds: (Date.now() - started) / 1000 }))

function fillWith(n: number): number {
  const { db } = office.opened
  db.begin()
  fill(db, n, 1)
  db.commit()
  return n
}

async function enterOneByOne(): Promise<number> {
  await sampleOrganisation(office.do)
  const sample = samplePeople()
  for (const { draft, roles, notes } of sample) {
    const { personId } = await office.do(people.create, draft)
    for (const [kindId, startedOn, endedOn] of roles) {
      const { holdingId } = await office.do(people.addRole, { personId, kindId, startedOn })
      if (endedOn) await office.do(people.endRole, { personId, holdingId, endedOn })
    }
    for (const text of notes) await office.do(people.addNote, { personId, text })
  }
  return sample.length
}
