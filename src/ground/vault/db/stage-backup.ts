import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Progress } from '../../shared/contract'
import { Refusal, type Result } from '../../shared/problem'
import { sealedFileName } from '../files/sealed-files'
import { syncFolder } from '../keys/durable-file'
import { type MasterKey, subKey } from '../keys/sub-keys'
import { damagedFile } from './backup'
import { cancelled, cannotRestore, newerBackup, noRoomToRestore, ofBackup } from './backup-problems'
import { otherManifest } from './backups-in-place'
import { type CopyCheck, checkCopy } from './check-copy'
import { copyFileWhole } from './copy-file'
import { copyWhole, digestOf, sameContent } from './copy-pages'
import { codeOf, faultProblem } from './faults'
import { bytesOf, MANIFEST, type Manifest, readManifest } from './manifest'
import { verifyPages } from './pages'
import { fileNames } from './vault-files'

/** Room that must be left over for the work itself. */
const SPARE_BYTES = 64 * 1024 * 1024

export interface Stage {
  /** The backup's own folder; its sealed files lie beside it. It is only read, so it may lie on a stick that is locked. */
  readonly backup: string
  /** Made anew; in the end it holds everything that a vault's folder holds. */
  readonly into: string
  readonly master: MasterKey
  /** How many migrations this program knows. */
  readonly knownSteps: number
  readonly check?: CopyCheck | undefined
  readonly report?: ((progress: Progress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Brings a backup back into a folder of its own: every byte is held against the list of contents and its mark, and the
 * records are opened with their key. What is staged has passed every check there is. Problems: `backup.damaged`, which
 * names what is damaged, `backup.newer`, `backup.noRoom`, `backup.cancelled`, `backup.gone`.
 */
export async function stageBackup(wanted: Stage): Promise<Result<Manifest>> {
  const { into, signal } = wanted
  try {
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
    return { ok: true, value: await filled(wanted) }
  } catch (fault) {
    rmSync(into, { recursive: true, force: true })
    if (fault instanceof Refusal) return { ok: false, problem: fault.problem }
    if (signal?.aborted) return { ok: false, problem: cancelled }
    const problem = ofBackup(faultProblem(fault))
    if (problem?.code === 'backup.full') return { ok: false, problem: noRoomToRestore }
    if (problem) return { ok: false, problem }
    if (codeOf(fault) === 'ENOENT') return { ok: false, problem: cannotRestore('A part of it is no longer there.') }
    throw fault
  }
}

async function filled({ backup, into, master, knownSteps, check = checkCopy, report, signal }: Stage) {
  const path = join(backup, MANIFEST)
  const manifest = existsSync(path) ? readManifest(readFileSync(path, 'utf8'), master) : null
  if (!manifest) throw new Refusal(cannotRestore(otherManifest))
  if (manifest.schema > knownSteps) throw new Refusal(newerBackup)
  mustHaveParts(backup, manifest)
  const total = bytesOf(manifest)
  const { bavail, bsize } = statfsSync(into)
  if (bavail * bsize < total + SPARE_BYTES) throw new Refusal(noRoomToRestore)
  let done = 0
  const goOn = (step: string) => (bytes: number) => {
    signal?.throwIfAborted()
    done += bytes
    report?.({ step, done, total })
  }
  const database = join(into, fileNames.database)
  const copied = await copyFileWhole(join(backup, fileNames.database), database, goOn('copy'))
  if (!sameContent(copied, manifest.database)) throw new Refusal(cannotRestore(await damageIn(database, master)))
  // Two of them, as every vault has: one damaged key file does no harm.
  for (const name of [fileNames.keys, fileNames.keysCopy]) copyWhole(join(backup, fileNames.keys), join(into, name))
  await stageFiles(join(dirname(backup), fileNames.sealedFiles), into, manifest, goOn('files'))
  signal?.throwIfAborted()
  report?.({ step: 'check', done: 0, total: null })
  const checked = await check(into, master, manifest.rows)
  if (typeof checked === 'string') throw new Refusal(cannotRestore(checked))
  if (!sameContent(checked, manifest.database))
    throw new Refusal(cannotRestore('Its records changed while they were read.'))
  syncFolder(into)
  return manifest
}

function mustHaveParts(backup: string, manifest: Manifest): void {
  const missing = [fileNames.database, fileNames.keys].find((name) => !existsSync(join(backup, name)))
  if (missing) throw new Refusal(cannotRestore(`A part of it is missing (${missing}).`))
  if (!sameContent(digestOf(join(backup, fileNames.keys)), manifest.keyFile))
    throw new Refusal(cannotRestore('Its key file is damaged.'))
}

async function stageFiles(from: string, into: string, { files }: Manifest, goOn: (bytes: number) => void) {
  const to = join(into, fileNames.sealedFiles)
  mkdirSync(to)
  for (const { storedName, ...was } of files) {
    const source = join(from, sealedFileName(storedName))
    if (!existsSync(source) || statSync(source).size !== was.bytes)
      throw new Refusal(cannotRestore(damagedFile(storedName)))
    const copied = await copyFileWhole(source, join(to, sealedFileName(storedName)), goOn)
    if (!sameContent(copied, was)) throw new Refusal(cannotRestore(damagedFile(storedName)))
  }
  syncFolder(to)
}

/** Where the copied records are damaged, in words. */
async function damageIn(path: string, master: MasterKey): Promise<string> {
  const rawKey = subKey(master, 'db/v1')
  try {
    const { bad } = await verifyPages(path, rawKey)
    return bad[0] === undefined ? 'Its records are cut off or mixed up.' : `Page ${bad[0]} of its records is damaged.`
  } catch {
    return 'Its records are damaged.'
  } finally {
    rawKey.fill(0)
  }
}
