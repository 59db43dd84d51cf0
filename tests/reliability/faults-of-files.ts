import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { worker } from '../../bench/office'
import { faultProblem } from '../../src/ground/vault/db/faults'
import { openDatabase } from '../../src/ground/vault/db/open'
import { isWhole, verifyPages } from '../../src/ground/vault/db/pages'
import type { Keys } from '../../src/ground/vault/keys/keys'
import { subKey } from '../../src/ground/vault/keys/sub-keys'
import { unlock } from '../../src/ground/vault/keys/unlock'
import { digestOf, type Ledger } from './ledger'
import { flipped } from './faults-of-keys'
import { clearSentence, type Furnished } from './furnished'
import { ScriptedUser } from './scripted-user'
import { Broken, mustBe, type Tally } from './tally'

const refusals = ['vault.damaged', 'vault.wrongKey', 'vault.notEncrypted']

/** Bits flipped in the vault's own files: found, or of no effect; never wrong data and never a crash (B1). */
export async function faultsOfFiles(tally: Tally, furnished: Furnished, flips: number): Promise<void> {
  const vault = furnished.copy()
  const unlocked = await unlock(vault, worker, new Date().toISOString())
  if (!unlocked.ok) throw new Error(unlocked.problem.message)
  const keys = unlocked.value
  const whole = furnished.bytes('vault.db')
  const truth = contentOf(furnished.copy(), keys)
  if (truth.refused !== null) throw new Error(truth.refused)

  await tally.check(`a flipped bit in vault.db is found or does nothing (${flips} bits)`, async () => {
    const seen = { atOpening: 0, atReading: 0, byTheVerifier: 0 }
    for (let flip = 0; flip < flips; flip += 1) {
      for (const name of readdirSync(vault)) if (name.startsWith('vault.db')) rmSync(join(vault, name))
      const damaged = flipped(whole, furnished.chance.share())
      writeFileSync(join(vault, 'vault.db'), damaged)
      const marks = await verifyPages(join(vault, 'vault.db'), subKey(keys, 'db/v1'))
      mustBe(!isWhole(marks), `Flip ${flip}: the page verifier found nothing.`)
      const found = contentOf(vault, keys)
      if (found.refused === 'at opening') {
        seen.atOpening += 1
        mustBe(readFileSync(join(vault, 'vault.db')).equals(damaged), `Flip ${flip}: the damaged file was changed.`)
      } else if (found.refused !== null) seen.atReading += 1
      else {
        mustBe(found.digest === truth.digest, `Flip ${flip}: wrong data was read.`)
        seen.byTheVerifier += 1
      }
    }
    return [
      `refused at opening ${seen.atOpening}, at reading ${seen.atReading}, unread so far ${seen.byTheVerifier}; the page verifier found all`,
    ]
  })

  await tally.check('a damaged vault.db ends in a sentence, and the whole file put back has everything', async () => {
    const folder = furnished.copy()
    const damaged = Buffer.from(whole)
    damaged.fill(0x5a, 0, 64)
    writeFileSync(join(folder, 'vault.db'), damaged)
    const atStart = clearSentence(await furnished.trySignIn(folder), refusals)
    damaged.set(whole)
    // Page 2 and on: wherever sign-in reads first.
    for (let page = 1; page * 4096 < damaged.length; page += 1)
      damaged[page * 4096 + 100] = (damaged[page * 4096 + 100] ?? 0) ^ 1
    writeFileSync(join(folder, 'vault.db'), damaged)
    const inside = clearSentence(await furnished.trySignIn(folder), refusals)
    mustBe(readFileSync(join(folder, 'vault.db')).length === whole.length, 'The damaged file was cut or grown.')
    for (const name of readdirSync(folder)) if (name.startsWith('vault.db-')) rmSync(join(folder, name))
    writeFileSync(join(folder, 'vault.db'), whole)
    await furnished.mustHoldEverything(folder)
    return [atStart, ...(inside === atStart ? [] : [inside])]
  })

  await faultsOfTheLog(tally, furnished, Math.ceil(flips / 2))
}

async function faultsOfTheLog(tally: Tally, furnished: Furnished, flips: number): Promise<void> {
  const { vault, ledger, keys } = await withHotLog(furnished)
  const log = readFileSync(join(vault, 'vault.db-wal'))
  const database = readFileSync(join(vault, 'vault.db'))
  const work = join(furnished.folder, 'log-work')
  const restored = () => {
    rmSync(work, { recursive: true, force: true })
    cpSync(vault, work, { recursive: true })
  }
  restored()
  const truth = contentOf(work, keys)
  mustBe(truth.refused === null, 'The vault with its log does not open.')

  await tally.check(`a flipped bit in the log is found, and the log is kept aside whole (${flips} bits)`, () => {
    const seen = { harmless: 0, kept: 0 }
    restored()
    for (let flip = 0; flip < flips; flip += 1) {
      for (const name of readdirSync(work)) if (name.startsWith('vault.db')) rmSync(join(work, name))
      const damaged = flipped(log, furnished.chance.share())
      writeFileSync(join(work, 'vault.db'), database)
      writeFileSync(join(work, 'vault.db-wal'), damaged)
      const found = contentOf(work, keys)
      if (found.refused !== null) throw new Broken(`Flip ${flip}: ${found.refused}, expected the log to be kept aside.`)
      if (found.digest === truth.digest) seen.harmless += 1
      else {
        mustBe(found.keptLog !== null, `Flip ${flip}: changes are missing, and nothing was kept aside.`)
        mustBe(readFileSync(found.keptLog).equals(damaged), `Flip ${flip}: what was kept aside is not the log.`)
        seen.kept += 1
      }
    }
    return [`without effect ${seen.harmless}, kept aside ${seen.kept}`]
  })

  await tally.check('acknowledged saves lost with a damaged log end in a sentence', async () => {
    restored()
    const damaged = Buffer.from(log)
    // In the middle: whole commits lie behind it, which the database would drop without a word.
    damaged[Math.floor(log.length / 2)] = (damaged[Math.floor(log.length / 2)] ?? 0) ^ 1
    writeFileSync(join(work, 'vault.db-wal'), damaged)
    const said = clearSentence(await furnished.trySignIn(work), ['vault.damaged', 'vault.logDamaged'])
    for (const name of readdirSync(work)) if (name.startsWith('vault.db')) rmSync(join(work, name))
    writeFileSync(join(work, 'vault.db'), database)
    writeFileSync(join(work, 'vault.db-wal'), log)
    await furnished.mustHoldEverything(work, ledger)
    return [said]
  })
}

/** A vault whose process was killed with acknowledged saves that are in the log alone. */
async function withHotLog(furnished: Furnished): Promise<{ vault: string; ledger: Ledger; keys: Keys }> {
  const vault = furnished.copy()
  const chosen = join(vault, '..', 'chosen')
  mkdirSync(chosen)
  const ledger = furnished.ledger.copy()
  const child = await furnished.process(vault)
  const signedIn = await child.signIn(worker)
  if (!signedIn?.ok) throw new Error('The vault did not open.')
  const user = new ScriptedUser(furnished.chance, ledger, chosen, 'L')
  const enough = ledger.acknowledged + 40
  await user.work(child, () => ledger.acknowledged >= enough)
  await pause(10)
  await child.kill()
  mustBe(existsSync(join(vault, 'vault.db-wal')), 'The kill left no log.')
  const unlocked = await unlock(vault, worker, new Date().toISOString())
  if (!unlocked.ok) throw new Error(unlocked.problem.message)
  return { vault, ledger, keys: unlocked.value }
}

type Content =
  | { readonly refused: null; readonly digest: string; readonly keptLog: string | null }
  | { readonly refused: string }

/** A digest of every row of every table, or how the vault refused. A fault without a Problem is passed on: a crash. */
function contentOf(folder: string, keys: Keys): Content {
  const opening = openDatabase(folder, keys)
  if (!opening.ok) {
    mustBe(refusals.includes(opening.problem.code), `Refused with ${opening.problem.code}.`)
    return { refused: 'at opening' }
  }
  const { db, keptLog, close } = opening.value
  try {
    const tables = db.prepare(
      `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' order by 1`,
    )
    const rows = (tables.pluck().all() as string[]).map((name) => db.prepare(`select * from "${name}"`).raw().all())
    return { refused: null, digest: digestOf(Buffer.from(JSON.stringify(rows))), keptLog }
  } catch (fault) {
    const problem = faultProblem(fault)
    if (!problem) throw fault
    mustBe(refusals.includes(problem.code), `Refused with ${problem.code}.`)
    return { refused: 'at reading' }
  } finally {
    close()
  }
}
