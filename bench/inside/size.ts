import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '../../src/ground/vault/host'
import { people as peopleOperations } from '../../src/modules/people/contract'
import { type Answer, counted, notMeasured, rounded } from '../answer'
import { Office } from '../office'
import { rosterOf } from '../roster'
import { openPlain, openVaultFile } from '../twins'
import { everyone } from '../../src/modules/people/list-shapes'

/** Goal 26: bytes of the vault, and of what the window loads first. */
export async function* size(places: {
  vault: string
  plain: string
  built: string
  resources: string
}): AsyncGenerator<Answer> {
  const { db, file } = await openVaultFile(places.vault)
  file.checkpoint()
  const people = Number(db.arrays('select count(*) from people', [])[0]?.[0])
  file.close()
  const plain = openPlain(places.plain)
  const listed = rosterOf(plain).reduce((sum, line) => sum + Buffer.byteLength(line), 0)
  const encrypted = statSync(join(places.vault, 'vault.db')).size
  const bare = statSync(places.plain).size
  yield counted('bytes of the vault to a plain file of the same rows', encrypted, {
    goal: '26: at most 1.06 times',
    unit: 'bytes',
    floor: bare,
    holds: encrypted / bare <= 1.06,
    people,
  })
  const csv = await exportedBytes(places)
  yield counted('bytes of the vault to the people as CSV', encrypted, {
    goal: '26: at most 3.6 times',
    unit: 'bytes',
    floor: csv,
    holds: encrypted / csv <= 3.6,
    people,
    bytesAPerson: rounded(encrypted / people),
    csvBytesAPerson: rounded(csv / people),
    timesAListOfElevenColumns: rounded(encrypted / listed),
    why: 'the floor is the product’s own export of all columns, current and archived; it has the roles and programmes held today, the vault also those held before, with their dates, and who wrote what when',
  })
  yield firstScript(places.built)
  yield notMeasured('bytes of the installer', '26: empty runtime and 25 MB', 'no installer is made on this machine')
}

/** Bytes of everyone as the product itself saves them: every column that a person has. */
async function exportedBytes({ vault, resources }: { vault: string; resources: string }): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  let path = ''
  const host = { chooseSavePath: () => Promise.resolve(path) } as unknown as Host
  const opening = await Office.open(vault, resources, { host })
  if (!opening.ok) throw new Error(opening.problem.message)
  let bytes = 0
  for (const state of ['current', 'archived'] as const) {
    path = join(folder, `${state}.csv`)
    await opening.value.do(peopleOperations.exportList, { view: { ...everyone, state }, personIds: [], format: 'csv' })
    bytes += statSync(path).size
  }
  await opening.value.close()
  rmSync(folder, { recursive: true, force: true })
  return bytes
}

/** The scripts that the page names itself: what must be loaded before anything shows. */
function firstScript(built: string): Answer {
  const folder = join(built, 'renderer')
  if (!existsSync(join(folder, 'index.html')))
    return notMeasured('first-screen script', '26: at most 200 KB', 'not built')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, name]) => name as string)
  const bytes = named.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  const others = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js')).length - named.length
  return counted('first-screen script', bytes, {
    goal: '26: at most 200 KB',
    unit: 'bytes',
    holds: bytes <= 200 * 1024,
    scriptsLoadedLater: others,
  })
}
