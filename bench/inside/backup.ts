import {
  closeSync,
  copyFileSync,
  cpSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { copyPages } from '../../src/ground/vault/db/copy-pages'
import { backup } from '../../src/modules/backup/contract'
import { type Answer, counted, held, rounded } from '../answer'
import { inTurnLater } from '../in-turn'
import { Office } from '../office'

interface Places {
  readonly vault: string
  readonly resources: string
  readonly work: string
}

/** Bytes of the measured attachments, and how many there are. */
const attachment = 2 * 1024 * 1024
const attachments = 40

/** Bringing 200 MB back takes at most so many seconds (security notes, section 9). */
const longestRestore = 300

/** Goal 23: a backup of the encrypted records to a plain copy of the same file; attachments that were copied already; and a restore. */
export async function* backups({ vault, resources, work }: Places): AsyncGenerator<Answer> {
  const folder = join(work, 'vault')
  cpSync(vault, folder, { recursive: true })
  const opening = await Office.open(folder, resources)
  if (!opening.ok) throw new Error(opening.problem.message)
  const office = opening.value
  yield await copying(office, folder, work)
  yield* whole(office, folder)
  await office.close()
  rmSync(work, { recursive: true })
}

async function copying({ opened: { database } }: Office, folder: string, work: string): Promise<Answer> {
  const to = join(work, 'copy')
  const file = join(folder, 'vault.db')
  const copy = async () => {
    rmSync(to, { force: true })
    database.checkpoint()
    const letGo = database.holdStill()
    await copyPages(database.fileHandle, to, () => undefined)
    letGo()
  }
  const plain = () => {
    rmSync(to, { force: true })
    copyFileSync(file, to)
    const handle = openSync(to, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    return Promise.resolve()
  }
  const line = await inTurnLater('records copied and synced while the vault is open', 7, copy, plain)
  rmSync(to, { force: true })
  return held(line, { goal: '23: at most 1.3 times a plain copy and fsync of the same file', holds: line.ratio <= 1.3 })
}

/** Whole backups through the router, each checked by opening it, and one brought back. */
async function* whole(office: Office, folder: string): AsyncGenerator<Answer> {
  const { db } = office.opened
  const add = (count: number) => {
    mkdirSync(join(folder, 'files'), { recursive: true })
    db.begin()
    for (let n = 0; n < count; n += 1) {
      const name = randomBytes(16).toString('hex')
      copyFileSync(sample, join(folder, 'files', `${name}.sealed`))
      db.runText(
        "insert into sealed_files values (?, ?, 'a.pdf', 'application/pdf', ?, zeroblob(32), x'00', 'core', '2026-11-21T09:00:00.000Z', 'u')",
        [name, name, attachment],
      )
    }
    db.commit()
  }
  const sample = join(folder, '..', 'attachment')
  writeFileSync(sample, randomBytes(attachment))
  add(attachments)
  const first = await timed(() => office.do(backup.make, {}))
  const before = bytesIn(join(folder, 'backups', 'files'))
  const changed = 2
  add(changed)
  await office.do(backup.make, {})
  const copied = bytesIn(join(folder, 'backups', 'files')) - before
  yield counted(
    'attachments copied by a second backup, to those that are new',
    rounded(copied / (changed * attachment)),
    {
      goal: '23: at most 1.05',
      unit: 'times',
      holds: copied <= 1.05 * changed * attachment,
      n: 1,
    },
  )
  const megabytes = (statSync(join(folder, 'vault.db')).size + (attachments + changed) * attachment) / 1_000_000
  yield counted(`a whole backup of ${Math.round(megabytes)} MB, checked by opening it`, rounded(first / 1000), {
    goal: 'told, not judged',
    unit: 's',
    holds: true,
    n: 1,
  })
  const { backups: listed } = await office.do(backup.list, {})
  const { backupId = '' } = listed[0] ?? {}
  const restored = await timed(() => office.door.backups.prove(backupId, '', {}))
  const scaled = (restored / 1000) * Math.max(1, 200 / megabytes)
  yield counted('200 MB brought back, opened and checked', rounded(scaled), {
    goal: `at most ${longestRestore} s (security notes, section 9)`,
    unit: 's',
    holds: scaled <= longestRestore,
    n: 1,
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
