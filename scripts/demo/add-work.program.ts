import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { machineOf, Office, type Run } from '../../bench/office'
import type { Host } from '../../src/ground/vault/host'
import { people } from '../../src/modules/people/contract'
import { everyone } from '../../src/modules/people/list-shapes'
import { PersonId } from '../../src/modules/people/person-id'
import { demoPassword } from './colleagues'
import { sampleExpenses } from './sample-expenses'
import { sampleOwnWords } from './sample-own-words'
import { sampleTraining } from './sample-training'

/**
 * Adds to the demonstration's vault what its office has done: a year of training, a month of claims, and what one of
 * its people says for themselves. Through the router, as those who would write it.
 */
const { values } = parseArgs({ options: { folder: { type: 'string' }, resources: { type: 'string' } } })
if (!values.folder || !values.resources) throw new Error('Say where: --folder DIR --resources DIR')
const folder = resolve(values.folder)
const resources = values.resources
const written = mkdtempSync(join(tmpdir(), 'throughline-sample-'))
const host = { chooseSavePath: () => Promise.resolve(join(written, 'run.csv')) } as unknown as Host
/** Whose vault is open now. */
const seat: { office: Office | null } = { office: null }

async function seatOf(name: string): Promise<Run> {
  await seat.office?.close()
  const opening = await Office.open(folder, resources, { host, user: { name, password: demoPassword } })
  if (!opening.ok) throw new Error(opening.problem.message)
  seat.office = opening.value
  return opening.value.do
}

/** Who has something to say for themselves on the demonstration's pictures. */
const speaker = 'TL-00177'

const reader = await seatOf('Olive Brackenbury')
const { rows } = await reader(people.page, { view: everyone, at: 0, limit: 60 })
const started = Date.now()
const said = await reader(people.page, { view: { ...everyone, search: speaker }, at: 0, limit: 1 })
if (said.rows[0]) await sampleOwnWords(reader, PersonId.parse(said.rows[0][0]))
const everybody = rows.map(([personId]) => personId)
const today = Temporal.Now.plainDateISO('Europe/London').toString()
await sampleTraining(seatOf, everybody, demoPassword, today)
await sampleExpenses(seatOf, everybody, demoPassword, today)
await seat.office?.close()
// The bank's file has nowhere to go, and what a machine remembers is of no use to the one that opens the vault.
for (const left of [written, machineOf(folder)]) rmSync(left, { recursive: true, force: true })
console.log(JSON.stringify({ folder, seconds: (Date.now() - started) / 1000 }))
