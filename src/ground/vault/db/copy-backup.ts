import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Progress } from '../../shared/contract'
import { type Problem, Refusal } from '../../shared/problem'
import { sealedFileName } from '../files/sealed-files'
import { renamePatiently, syncFolder } from '../keys/durable-file'
import { halfOf, sweepHalves, underWay } from './backup-names'
import { cancelled, notVerified, ofBackup, placeGone } from './backup-problems'
import { copyFileWhole, digestOfFile } from './copy-file'
import { copyWhole, sameContent } from './copy-pages'
import { faultProblem } from './faults'
import { MANIFEST, type ManifestContent } from './manifest'
import { isRemembered } from './second-place'
import { fileNames } from './vault-files'

/**
 * Copies a verified backup, with the sealed files that the second place has not got, and reads the copy back before it
 * gets its name. The place may be a stick or a share that vanishes at any moment: then a Problem, and nothing half that
 * looks whole.
 */
export async function copyBackup(
  from: { readonly folder: string; readonly manifest: ManifestContent },
  place: string,
  call: {
    readonly signal?: AbortSignal | undefined
    readonly report?: ((progress: Progress) => void) | undefined
  } = {},
): Promise<Problem | null> {
  const name = basename(from.folder)
  const half = halfOf(place, name)
  if (!isRemembered(place)) return placeGone
  if (existsSync(join(place, name))) return null
  const { manifest } = from
  const total = manifest.database.bytes
  let done = 0
  const goOn = (bytes: number) => {
    call.signal?.throwIfAborted()
    done += bytes
    call.report?.({ step: 'second', done: Math.min(done, total), total })
  }
  underWay.add(half)
  try {
    sweepHalves(place)
    mkdirSync(half)
    const database = join(half, fileNames.database)
    await copyFileWhole(join(from.folder, fileNames.database), database, goOn)
    if (!sameContent(await digestOfFile(database), manifest.database)) return notVerified('The copy differs.')
    copyWhole(join(from.folder, fileNames.keys), join(half, fileNames.keys))
    await copyLacking(dirname(from.folder), place, manifest, () => goOn(0))
    copyWhole(join(from.folder, MANIFEST), join(half, MANIFEST))
    syncFolder(half)
    renamePatiently(half, join(place, name))
    syncFolder(place)
    return null
  } catch (fault) {
    takeAway(half)
    if (fault instanceof Refusal) return fault.problem
    if (call.signal?.aborted) return cancelled
    return isRemembered(place) ? (ofBackup(faultProblem(fault)) ?? placeGone) : placeGone
  } finally {
    underWay.delete(half)
  }
}

async function copyLacking(own: string, place: string, { files }: ManifestContent, goOn: () => void): Promise<void> {
  const [source, target] = [join(own, fileNames.sealedFiles), join(place, fileNames.sealedFiles)]
  if (files.length > 0) mkdirSync(target, { recursive: true })
  for (const { storedName, ...was } of files) {
    goOn()
    const path = join(target, sealedFileName(storedName))
    if (existsSync(path) && statSync(path).size === was.bytes) continue
    rmSync(path, { force: true })
    rmSync(`${path}.part`, { force: true })
    await copyFileWhole(join(source, sealedFileName(storedName)), `${path}.part`, goOn)
    if (!sameContent(await digestOfFile(`${path}.part`), was))
      throw new Refusal(notVerified('An attachment differs in the copy.'))
    renamePatiently(`${path}.part`, path)
  }
  if (files.length > 0) syncFolder(target)
}

/** The stick may be gone: then there is nothing to take away. */
function takeAway(half: string): void {
  try {
    rmSync(half, { recursive: true, force: true })
  } catch {
    // Swept with the next backup to this place.
  }
}
