import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../../shared/contract'
import { Refusal, type Result } from '../../shared/problem'
import { sealedFileName } from '../files/sealed-files'
import { renamePatiently, syncFolder, writeDurably } from '../keys/durable-file'
import type { MasterKey } from '../keys/sub-keys'
import { type CopyCheck, checkCopy, rowCounts } from './check-copy'
import { backupNameOf, halfOf, sweepHalves, underWay } from './backup-names'
import { busy, cancelled, notVerified, ofBackup, sameName } from './backup-problems'
import { digestOfFile } from './copy-file'
import { copyPages, copyWhole, digestOf, sameContent } from './copy-pages'
import { copySealedFiles } from './copy-sealed-files'
import { faultProblem } from './faults'
import { type BackupReason, MANIFEST, type Manifest, manifestText, readManifest, signedManifest } from './manifest'
import type { VaultDatabase } from './open'
import { fileNames } from './vault-files'

export interface BackUp {
  readonly vault: VaultDatabase
  readonly keys: MasterKey & { readonly generation: number }
  /** The folder that collects backups: on this machine, a stick or a share. Made if it is not there. */
  readonly place: string
  /** Instant, UTC; names the backup. */
  readonly now: string
  readonly appVersion: string
  readonly reason: BackupReason
  /** The id of the user who is signed in. */
  readonly madeBy: string | null
  readonly report?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** How the copy is checked; the app gives `checkInThread`, so that nobody waits meanwhile. */
  readonly check?: CopyCheck
}

export interface BackupMade {
  readonly folder: string
  readonly manifest: Manifest
}

/**
 * Makes a backup and checks it before it gets its name: what is called a backup can be restored. People go on working
 * meanwhile; the backup holds what was saved when it began. Problems: `backup.notVerified`, `backup.cancelled`, and those
 * of the disk.
 */
export async function backUp(wanted: BackUp): Promise<Result<BackupMade>> {
  const name = backupNameOf(wanted.now)
  const half = halfOf(wanted.place, name)
  try {
    mkdirSync(wanted.place, { recursive: true })
    sweepHalves(wanted.place)
    if (existsSync(join(wanted.place, name))) throw new Refusal(sameName)
    mkdirSync(half)
    underWay.add(half)
    const manifest = await fill(half, wanted)
    syncFolder(half)
    const folder = join(wanted.place, name)
    renamePatiently(half, folder)
    syncFolder(wanted.place)
    return { ok: true, value: { folder, manifest } }
  } catch (fault) {
    rmSync(half, { recursive: true, force: true })
    const problem =
      fault instanceof Refusal ? fault.problem : wanted.signal?.aborted ? cancelled : ofBackup(faultProblem(fault))
    if (!problem) throw fault
    return { ok: false, problem }
  } finally {
    underWay.delete(half)
  }
}

async function fill(
  half: string,
  { vault, keys, place, now, appVersion, reason, madeBy, report, signal, check = checkCopy }: BackUp,
): Promise<Manifest> {
  if (!vault.checkpoint()) throw new Refusal(busy)
  const letGo = vault.holdStill()
  let [copied, facts]: [number, ReturnType<typeof factsOf> | null] = [0, null]
  try {
    facts = factsOf(vault)
    copied = await copyPages(vault.fileHandle, join(half, fileNames.database), (done, total) => {
      signal?.throwIfAborted()
      if (!vault.db.open) throw new Refusal(cancelled)
      report?.({ step: 'copy', done, total })
    })
  } finally {
    letGo()
  }
  const keyFile = copyWhole(keyFileOf(vault.folder), join(half, fileNames.keys))
  const files = await copySealedFiles(vault.folder, place, facts.storedNames, keys, (done, total) => {
    signal?.throwIfAborted()
    report?.({ step: 'files', done, total })
  })
  report?.({ step: 'check', done: 0, total: null })
  const checked = await check(half, keys, facts.rows)
  if (typeof checked === 'string') throw new Refusal(notVerified(checked))
  if (checked.bytes !== copied) throw new Refusal(notVerified('The copy is not what was read.'))
  const manifest = signedManifest(
    {
      format: 'throughline-backup',
      version: 2,
      vaultId: keys.vaultId,
      createdAt: now,
      appVersion,
      schema: checked.schema,
      keyFileGeneration: keys.generation,
      database: { bytes: checked.bytes, pages: checked.pages, sha256: checked.sha256 },
      keyFile,
      rows: facts.rows,
      auditHead: facts.auditHead,
      ...files,
      check: checked.check,
      reason,
      madeBy,
    },
    keys,
  )
  writeDurably(join(half, MANIFEST), Buffer.from(manifestText(manifest), 'utf8'))
  return manifest
}

/** Checks a backup again, from its manifest to its last page: after copying it elsewhere, and before restoring it. */
export async function verifyBackup(
  folder: string,
  master: MasterKey,
  check: CopyCheck = checkCopy,
): Promise<Result<Manifest>> {
  try {
    const path = join(folder, MANIFEST)
    const manifest = existsSync(path) ? readManifest(readFileSync(path, 'utf8'), master) : null
    const fault =
      manifest === null
        ? 'Its list of contents is missing or has been changed.'
        : await faultOf(folder, master, manifest, check)
    return manifest !== null && fault === null
      ? { ok: true, value: manifest }
      : { ok: false, problem: notVerified(fault ?? '') }
  } catch (fault) {
    const problem = ofBackup(faultProblem(fault))
    if (!problem) throw fault
    return { ok: false, problem }
  }
}

async function faultOf(
  folder: string,
  master: MasterKey,
  manifest: Manifest,
  check: CopyCheck,
): Promise<string | null> {
  if (!existsSync(join(folder, fileNames.database))) return 'Its records are missing.'
  if (!existsSync(join(folder, fileNames.keys))) return 'Its key file is missing.'
  if (!sameContent(digestOf(join(folder, fileNames.keys)), manifest.keyFile)) return 'Its key file is damaged.'
  const checked = await check(folder, master, manifest.rows)
  if (typeof checked === 'string') return checked
  if (!sameContent(checked, manifest.database)) return 'Its records are not those that were backed up.'
  const shared = join(folder, '..', fileNames.sealedFiles)
  for (const { storedName, ...was } of manifest.files) {
    const path = join(shared, sealedFileName(storedName))
    if (!existsSync(path) || !sameContent(await digestOfFile(path), was)) return damagedFile(storedName)
  }
  return null
}

/** Named as it lies in the folder: its real name is sealed. */
export function damagedFile(storedName: string): string {
  return `One of its attachments is missing or damaged (files/${sealedFileName(storedName)}).`
}

function factsOf({ db }: VaultDatabase) {
  const rows = rowCounts(db)
  const has = (table: string) => rows[table] !== undefined && rows[table] > 0
  const storedNames = has('sealed_files')
    ? (db.prepare('SELECT stored_name FROM sealed_files ORDER BY 1').pluck().all() as string[])
    : []
  const head = has('audit_entries')
    ? (db.prepare('SELECT seq, hash FROM audit_entries ORDER BY seq DESC LIMIT 1').get() as {
        seq: number
        hash: Buffer
      })
    : null
  return { rows, storedNames, auditHead: head && { seq: head.seq, hash: head.hash.toString('hex') } }
}

function keyFileOf(folder: string): string {
  const first = join(folder, fileNames.keys)
  return existsSync(first) ? first : join(folder, fileNames.keysCopy)
}
