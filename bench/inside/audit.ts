import { createHash } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AnchorFiles } from '../../src/ground/vault/audit/anchor'
import { ChainCheck } from '../../src/ground/vault/audit/check-chain'
import { genesis, hashOf, macOf } from '../../src/ground/vault/audit/entry'
import { readEntries } from '../../src/ground/vault/audit/entry-rows'
import { lookAtTrail } from '../../src/ground/vault/audit/standing'
import { subKey } from '../../src/ground/vault/keys/sub-keys'
import type { Opened } from '../../src/ground/vault/opened'
import { type Answer, counted, rounded } from '../answer'
import { Office } from '../office'

interface Places {
  readonly vault: string
  readonly resources: string
  readonly work: string
}

const entries = 100_000
/** Seconds for hash and MAC of all of them, and for an opening (security notes, section 8, G5). */
const most = { chain: 6, opening: 3 }

/** G5: a trail of 100,000 entries read from end to end, against plain chained SHA-256 over the same rows. */
export async function* audit({ vault, resources, work }: Places): AsyncGenerator<Answer> {
  const folder = join(work, 'vault')
  cpSync(vault, folder, { recursive: true })
  const opening = await Office.open(folder, resources)
  if (!opening.ok) throw new Error(opening.problem.message)
  const { opened } = opening.value
  fill(opened)
  const { db, keys } = opened
  const key = subKey(keys, 'audit/v1')

  const bare = () =>
    walk(opened, (previous, entry) => {
      const hash = createHash('sha256').update(previous)
      return hash.update(`${entry.at}|${entry.userId}|${entry.action}|${entry.entity}|${entry.entityId}`).digest()
    })
  const chain = () =>
    walk(opened, (previous, entry) => {
      const hash = hashOf(previous, entry)
      if (!macOf(key, hash).equals(entry.mac)) throw new Error(`Entry ${entry.seq} does not hold`)
      return hash
    })
  const [floor, ours, floorAgain] = [seconds(bare), seconds(chain), seconds(bare)]
  yield counted('chain of 100,000: hash and MAC', rounded(ours), {
    goal: `G5: at most ${most.chain} s`,
    unit: 's',
    holds: ours <= most.chain,
    n: entries,
    floor: rounded(Math.min(floor, floorAgain)),
  })
  const whole = seconds(() => {
    const check = new ChainCheck(db, key)
    for (let read = check.step(); read !== 0; read = check.step()) {
      if (typeof read !== 'number') throw new Error(`Entry ${read.seq} is ${read.why}`)
    }
  })
  yield counted('chain of 100,000: with every signature', rounded(whole), {
    goal: 'in the background, with progress; no bound',
    unit: 's',
    holds: true,
    n: entries,
  })
  opened.watch.committed(new Date().toISOString())
  opened.watch.restHere()
  const anchors = new AnchorFiles(folder, subKey(keys, 'anchor/v1'))
  const look = seconds(() => lookAtTrail(db, key, anchors, Number.MAX_SAFE_INTEGER))
  yield counted('look at the trail at an opening, since the checkpoint', rounded(look), {
    goal: `G5: at most ${most.opening} s`,
    unit: 's',
    holds: look <= most.opening,
    n: entries,
  })
  const writes = 2000
  const anchor = {
    vaultId: keys.vaultId,
    generation: 1,
    seq: 1,
    headHash: '0'.repeat(64),
    time: new Date().toISOString(),
  }
  const writing = seconds(() => {
    for (let count = 0; count < writes; count += 1) anchors.write(anchor)
  })
  yield counted('anchor after a commit', rounded((writing / writes) * 1e6), {
    goal: 'far below a commit',
    unit: 'microseconds',
    holds: writing / writes < 0.001,
    n: writes,
  })
  rmSync(work, { recursive: true })
}

function fill({ db, audit, session }: Opened): void {
  const who = { userId: session.userId, role: session.roles.join(','), sessionId: session.sessionId }
  db.begin()
  while (audit.head.seq < entries) {
    const entityId = String(audit.head.seq).padStart(26, '0')
    audit.append({
      ...who,
      at: new Date().toISOString(),
      action: 'people.change',
      entity: 'sample',
      entityId,
      after: entityId,
    })
  }
  db.commit()
}

function walk({ db }: Opened, link: (previous: Buffer, entry: ReturnType<typeof readEntries>[number]) => Buffer): void {
  let previous: Buffer = genesis
  for (let after = 0; ; ) {
    const some = readEntries(db, after, 200)
    for (const entry of some) {
      previous = link(previous, entry)
      after = entry.seq
    }
    if (some.length === 0) return
  }
}

/** Seconds of processor time: all of this is work of one thread, and others may be at work beside it. */
function seconds(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}
