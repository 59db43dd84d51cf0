import { fstatSync } from 'node:fs'
import { type Problem, Refusal } from '../../shared/problem'
import { type MasterKey, subKey } from '../keys/sub-keys'
import { damaged, faultProblem, partDamaged } from './faults'
import type { VaultDatabase } from './open'
import { isWhole, type PageReport, verifyPages } from './pages'

/** Up to this size a whole check keeps nobody waiting (measured: a quarter of a second); a larger file is checked behind the work. */
const atOnceBytes = 16 * 1024 * 1024

/** Checks the pages of an open file by its handle. */
export type PageCheckRun = (fileHandle: number, rawKey: Buffer) => Promise<PageReport>

export interface CheckBehindWork {
  /** How the pages of a large vault are checked behind the work; left out, in this thread. */
  readonly checkPages?: PageCheckRun
  /** That check has found damage (a Refusal), or could not be made: for the incident log. */
  fileFault?(fault: unknown): void
}

/**
 * The check of a vault's file each time it is opened (security notes 5, "Open/verify order"). A small file is checked
 * before anybody is let in, by SQLite's own quick check and then every page's mark: `vault.damaged`. Null if it is
 * whole, or too large to wait for. SQLite alone would notice a damaged page only when something reads it.
 */
export async function checkBeforeEntry(vault: VaultDatabase, master: MasterKey): Promise<Problem | null> {
  if (!isSmall(vault)) return null
  try {
    // Pages that a crash left half written are whole in the log: only once they are back can the file be judged.
    vault.checkpoint()
    if (vault.db.pragma('quick_check(1)', { simple: true }) !== 'ok') return damaged
    return isWhole(await checked(vault, master, verifyPages)) ? null : damaged
  } catch (fault) {
    const problem = faultProblem(fault)
    if (!problem) throw fault
    return problem
  }
}

/**
 * The same for a large file, while people work: `vault.partDamaged`. Only the pages are checked, because SQLite's own
 * check would keep the one connection busy for seconds. Null at once for a small file, which was checked before.
 */
export async function checkAfterEntry(
  vault: VaultDatabase,
  master: MasterKey,
  { checkPages = verifyPages, fileFault }: CheckBehindWork,
): Promise<Problem | null> {
  if (isSmall(vault)) return null
  try {
    vault.checkpoint()
    if (isWhole(await checked(vault, master, checkPages))) return null
    fileFault?.(new Refusal(partDamaged))
    return partDamaged
  } catch (fault) {
    fileFault?.(fault)
    return null
  }
}

/** The file must not change while it is read: a page caught half written would look damaged. */
async function checked(vault: VaultDatabase, master: MasterKey, run: PageCheckRun): Promise<PageReport> {
  const letGo = vault.holdStill()
  const rawKey = subKey(master, 'db/v1')
  try {
    return await run(vault.fileHandle, rawKey)
  } finally {
    rawKey.fill(0)
    letGo()
  }
}

function isSmall(vault: VaultDatabase): boolean {
  return fstatSync(vault.fileHandle).size <= atOnceBytes
}
