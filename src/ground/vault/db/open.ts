import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type Problem, Refusal, type Result } from '../../shared/problem'
import { syncFolder } from '../keys/durable-file'
import { type MasterKey, subKey } from '../keys/sub-keys'
import { nativeBinding } from './binding'
import {
  alreadyThere,
  codeOf,
  damaged,
  databaseMissing,
  engine,
  faultProblem,
  logDamaged,
  notEncrypted,
  wrongKey,
} from './faults'
import { type CipherDatabase, type GuardedDatabase, guarded, pragmaPastGuard } from './guard'
import { keyFitsSomewhere, PAGE_BYTES, pageCheck } from './pages'
import { checkSettings, setCipher, setUse } from './pragmas'
import { fileNames } from './vault-files'
import { inspectWal } from './wal'

/** The open vault: the one connection to it, guarded, with its file held open beside it. */
export interface VaultDatabase {
  readonly folder: string
  readonly db: GuardedDatabase
  /**
   * Reads the database file itself. Any other handle on it must not be closed while the vault is open: on Linux and
   * macOS that would drop SQLite's lock and let a second program in.
   */
  readonly fileHandle: number
  /** Where the write-ahead log was kept aside because it was damaged before acknowledged commits; else null. */
  readonly keptLog: string | null
  /**
   * Moves the log into the file and empties it: on lock, on quit, soon after an erasure. False if something (a backup
   * that copies, a half-read list) stands in the way; nothing is lost then, and a later call does it.
   */
  checkpoint(): boolean
  /** Keeps the file as it is (the log goes on growing) until the returned function is called. */
  holdStill(): () => void
  close(): void
}

/** How the connection is given its key. The product has one way; tests show that wrong ways end in a refusal. */
export type GiveKey = (db: CipherDatabase, rawKey: Buffer) => void

/** Makes the database of a new vault. The folder must not have one. */
export function createDatabase(
  folder: string,
  master: MasterKey,
  giveKey: GiveKey = giveRawKey,
): Result<VaultDatabase> {
  const path = join(folder, fileNames.database)
  return asResult(() => {
    const handle = openSync(path, 'wx+', 0o600)
    try {
      const db = connected(path, handle, master, giveKey)
      syncFolder(folder)
      return vaultOf(folder, db, handle, null)
    } catch (fault) {
      closeSync(handle)
      for (const end of ['', '-wal', '-journal', '-shm']) rmSync(path + end, { force: true })
      throw fault
    }
  })
}

/**
 * Opens the vault, or says why not: `vault.databaseMissing`, `vault.damaged`, `vault.wrongKey`, `vault.notEncrypted`,
 * `vault.inUse`, `vault.full`, `vault.readOnly`, `vault.disk`, `vault.engine`. Never makes a file and never repairs one.
 */
export function openDatabase(folder: string, master: MasterKey): Result<VaultDatabase> {
  const path = join(folder, fileNames.database)
  if (!existsSync(path)) return { ok: false, problem: databaseMissing }
  return asResult(() => {
    accessSync(folder, constants.R_OK | constants.W_OK)
    const handle = openSync(path, 'r+')
    try {
      // Of a file shorter than a page SQLite would make a new, empty database.
      if (fstatSync(handle).size < PAGE_BYTES) throw new Refusal(damaged)
      if (isPlain(handle)) throw new Refusal(notEncrypted)
      const keptLog = keepDamagedLog(path, handle, master)?.kept ?? null
      return vaultOf(folder, connected(path, handle, master, giveRawKey), handle, keptLog)
    } catch (fault) {
      closeSync(handle)
      throw fault
    }
  })
}

/** A raw key as the cipher wants it told. The caller zeroes it. */
export function spelledKey(rawKey: Buffer): Buffer {
  const spelled = Buffer.alloc(67, "x'")
  spelled.write(rawKey.toString('hex'), 2, 'latin1')
  spelled.write("'", 66, 'latin1')
  return spelled
}

export function giveRawKey(db: CipherDatabase, rawKey: Buffer): void {
  const spelled = spelledKey(rawKey)
  try {
    db.key(spelled)
  } finally {
    spelled.fill(0)
  }
}

function connected(path: string, handle: number, master: MasterKey, giveKey: GiveKey): CipherDatabase {
  const rawKey = subKey(master, 'db/v1')
  const db = connection(path)
  try {
    setCipher(db)
    giveKey(db, rawKey)
    setUse(db)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    checkSettings(db)
    if (fstatSync(handle).size === 0 || isPlain(handle)) throw new Refusal(notEncrypted)
    return db
  } catch (fault) {
    db.close()
    if (codeOf(fault) !== 'SQLITE_NOTADB') throw fault
    throw new Refusal(keyFitsSomewhere(handle, rawKey) ? damaged : wrongKey)
  } finally {
    rawKey.fill(0)
  }
}

export function connection(path: string): CipherDatabase {
  let binding: string | null
  try {
    binding = nativeBinding()
    new Database(':memory:', binding ? { nativeBinding: binding } : {}).close()
  } catch {
    throw new Refusal(engine)
  }
  const options = { timeout: 300, fileMustExist: true, ...(binding ? { nativeBinding: binding } : {}) }
  return new Database(path, options) as CipherDatabase
}

function vaultOf(folder: string, raw: CipherDatabase, fileHandle: number, keptLog: string | null): VaultDatabase {
  const db = guarded(raw)
  let holders = 0
  return {
    folder,
    db,
    fileHandle,
    keptLog,
    checkpoint() {
      // Answers whether it was kept from finishing.
      return holders === 0 && pragmaPastGuard(db, 'wal_checkpoint(TRUNCATE)') === 0
    },
    holdStill() {
      if (holders++ === 0) pragmaPastGuard(db, 'wal_autocheckpoint = 0')
      let held = true
      return () => {
        if (!held) return
        held = false
        if (--holders === 0 && db.open) pragmaPastGuard(db, 'wal_autocheckpoint = 1000')
      }
    },
    close() {
      if (!db.open) return
      db.close()
      closeSync(fileHandle)
    },
  }
}

function isPlain(handle: number): boolean {
  const start = Buffer.alloc(16)
  readSync(handle, start, 0, 16, 0)
  return start.toString('latin1').startsWith('SQLite format 3')
}

/**
 * Why the vault must not be opened without a word: its log holds saves that were acknowledged and can no longer be read.
 * The log is kept aside before that is said, so whoever signs in again, and has been told, loses no more by it.
 */
export function damagedLogProblem(folder: string, master: MasterKey): Problem | null {
  const path = join(folder, fileNames.database)
  if (!existsSync(path)) return null
  const handle = openSync(path, 'r')
  try {
    return keepDamagedLog(path, handle, master)?.isNew ? logDamaged : null
  } finally {
    closeSync(handle)
  }
}

/** SQLite drops what lies behind a damaged place in its log without a word; so the log is copied aside first, once. */
function keepDamagedLog(path: string, handle: number, master: MasterKey): { kept: string; isNew: boolean } | null {
  const log = `${path}-wal`
  if (!existsSync(log)) return null
  const bytes = readFileSync(log)
  const salt = Buffer.alloc(16)
  readSync(handle, salt, 0, 16, 0)
  const rawKey = subKey(master, 'db/v1')
  const report = inspectWal(bytes, pageCheck(rawKey, salt))
  rawKey.fill(0)
  if (!report.commitsAfterBreak && report.bad.length === 0) return null
  const earlier = readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${fileNames.database}-wal.damaged-`))
    .map((name) => join(dirname(path), name))
    .find((kept) => readFileSync(kept).equals(bytes))
  if (earlier) return { kept: earlier, isNew: false }
  const kept = `${log}.damaged-${Date.now()}`
  copyFileSync(log, kept, constants.COPYFILE_EXCL)
  return { kept, isNew: true }
}

function asResult<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() }
  } catch (fault) {
    const problem = problemOf(fault)
    if (!problem) throw fault
    return { ok: false, problem }
  }
}

function problemOf(fault: unknown): Problem | null {
  if (fault instanceof Refusal) return fault.problem
  if (codeOf(fault) === 'EEXIST') return alreadyThere
  return faultProblem(fault)
}
