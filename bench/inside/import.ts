import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../../src/ground/vault/host'
import type { Write } from '../../src/ground/vault/sql'
import { people } from '../../src/modules/people/contract'
import { beginLoad, finishLoad } from '../../src/modules/people/vault/bulk-load'
import { Pace } from '../../src/modules/people/vault/pace'
import { serveParserHere } from '../../tests/support/parser-here'
import { type Answer, held, notMeasured, rounded } from '../answer'
import { Office } from '../office'
import { rosterOf } from '../roster'
import { openPlain } from '../twins'

interface Places {
  readonly plain: string
  readonly resources: string
  readonly work: string
}

/**
 * Goal 17: a CSV of the whole programme into an empty vault, checked and encrypted, through the router; against ready-made
 * rows inserted in the same way, and against the sqlite3 shell's own import into a plain file.
 */
export async function* importing(places: Places): AsyncGenerator<Answer> {
  const { work, resources } = places
  mkdirSync(work, { recursive: true })
  const plain = openPlain(places.plain)
  const csv = join(work, 'people.csv')
  writeFileSync(csv, rosterOf(plain).join(''))
  const one = await readyRows(join(work, 'floor-1'), resources, plain)
  const product = await throughTheProduct(join(work, 'product'), resources, csv)
  const other = await readyRows(join(work, 'floor-2'), resources, plain)
  const [first, second] = [one.took, other.took]
  const floorProcessor = (one.processor + other.processor) / 2
  const floor = (first + second) / 2
  const all = product.looking + product.running
  const base = {
    value: rounded(all),
    floor: rounded(floor),
    ratio: rounded(all / floor),
    aa: rounded(second / first),
    n: 1,
  }
  const rows = {
    people: product.created,
    rowsASecond: Math.round((product.created / all) * 1000),
    bytes: statSync(csv).size,
    floorProcessor: rounded(floorProcessor),
    processorRatio: rounded(product.processor / floorProcessor),
  }
  yield held(
    {
      metric: 'CSV to people, checked, encrypted, searchable, to ready rows inserted the same way',
      ...base,
      ...product,
      ...rows,
    },
    {
      goal: '17: at least 80 % of the floor’s speed (at most 1.25 times its time)',
      holds: all / floor <= 1.25,
      noise: 'process',
    },
  )
  yield shell(work, csv, all)
  rmSync(work, { recursive: true })
}

/** Open and survey the file, then import it. The parser runs in this process: in the product it has one of its own. */
async function throughTheProduct(folder: string, resources: string, csv: string) {
  const host = {
    chooseOpenPath: () => Promise.resolve(csv),
    startParser: () => Promise.resolve(serveParserHere()),
  } as unknown as Host
  const office = await Office.make(folder, resources, { host })
  const [start, before] = [performance.now(), process.cpuUsage()]
  const opened = await office.do(people.importOpen, { batchId: null })
  const sheet = opened?.sheets[opened.likeliest]
  if (!opened || !sheet) throw new Error('The list was not taken.')
  const looked = performance.now()
  const result = await office.do(people.importRun, { batchId: opened.batchId, choices: sheet.proposed, decisions: {} })
  const [done, processor] = [performance.now(), processorSince(before)]
  await office.close()
  const { created, skipped, faulty } = result
  return { looking: rounded(looked - start), running: rounded(done - looked), processor, created, skipped, faulty }
}

/**
 * The same people as finished rows in the order of names, in one transaction, by the product's own writing: every index,
 * words, vocabulary and counts, in the same bulk load. What the product does beside it, and what is measured, is reading,
 * judging, cleaning, making ids and sort keys, and entering the import.
 */
async function readyRows(folder: string, resources: string, plain: Write) {
  const office = await Office.make(folder, resources)
  const { db } = office.opened
  const columns = plain
    .arrays(`select name from pragma_table_info('people') where name not in ('person_row')`, [])
    .map(([name]) => String(name))
  const quoted = columns.map((name) => `"${name}"`).join(', ')
  const rows = plain.arrays(`select ${quoted} from people order by sort_name`, []) as (string | number | null)[][]
  const [start, before] = [performance.now(), process.cpuUsage()]
  db.begin()
  const first = beginLoad(db)
  for (let at = 0; at < rows.length; at += 1000) db.insertMany('people', columns, rows.slice(at, at + 1000), 1)
  for (const step of finishLoad(db, first, new Pace())) void step
  db.commit()
  const [took, processor] = [performance.now() - start, processorSince(before)]
  await office.close()
  return { took, processor }
}

/** Milliseconds of processor time: steadier than the clock where others use the machine too. */
function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return rounded((user + system) / 1000)
}

function shell(work: string, csv: string, all: number): Answer {
  const metric = 'CSV to people, to the sqlite3 shell’s import into a plain table'
  const goal = '17: at most 3.5 times with indexes'
  const run = (turn: number) => {
    const start = performance.now()
    const commands = ['.mode csv', `.import '${csv}' people`]
    const done = spawnSync('sqlite3', [join(work, `shell-${turn}.db`)], { input: commands.join('\n') })
    return done.status === 0 ? performance.now() - start : null
  }
  const times = [0, 1, 2, 3, 4, 5].map(run)
  if (times.includes(null)) return notMeasured(metric, goal, 'the sqlite3 shell is not on this machine')
  const middleOf = (some: unknown[]) => (some as number[]).toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0
  const middle = middleOf(times)
  const aa = rounded(middleOf(times.filter((_, at) => at % 2)) / middleOf(times.filter((_, at) => at % 2 === 0)))
  const base = { value: rounded(all), floor: rounded(middle), ratio: rounded(all / middle), aa, n: times.length }
  return held({ metric, ...base }, { goal, holds: all / middle <= 3.5, noise: 'process' })
}
