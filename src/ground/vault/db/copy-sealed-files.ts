import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sealedFileName } from '../files/sealed-files'
import { syncFolder } from '../keys/durable-file'
import type { MasterKey } from '../keys/sub-keys'
import { copyWhole } from './copy-pages'
import { MANIFEST, type ManifestContent, readManifest } from './manifest'
import { fileNames } from './vault-files'

type Listed = Pick<ManifestContent, 'files' | 'missingFiles'>

/**
 * Copies the sealed files that a backup place does not have yet into the folder that all its backups share. A sealed
 * file never changes once it is written, so one that the newest backup lists and that has kept its size is not read
 * again; `verifyBackup` reads them all.
 */
export async function copySealedFiles(
  vaultFolder: string,
  place: string,
  storedNames: readonly string[],
  master: MasterKey,
  goOn: (done: number, total: number) => void,
): Promise<Listed> {
  const [from, to] = [join(vaultFolder, fileNames.sealedFiles), join(place, fileNames.sealedFiles)]
  if (storedNames.length > 0) mkdirSync(to, { recursive: true })
  const known = new Map(newestListed(place, master).map((file) => [file.storedName, file]))
  const listed = { files: [] as ManifestContent['files'], missingFiles: [] as string[] }
  for (const [at, storedName] of storedNames.entries()) {
    const [source, target] = [join(from, sealedFileName(storedName)), join(to, sealedFileName(storedName))]
    const before = known.get(storedName)
    if (!existsSync(source)) listed.missingFiles.push(storedName)
    else if (before && existsSync(target) && statSync(target).size === before.bytes) listed.files.push(before)
    else listed.files.push({ storedName, ...copyWhole(source, target) })
    goOn(at + 1, storedNames.length)
    if (at % 16 === 15) await new Promise(setImmediate)
  }
  if (storedNames.length > 0) syncFolder(to)
  return listed
}

function newestListed(place: string, master: MasterKey): ManifestContent['files'] {
  const names = readdirSync(place)
    .filter((name) => /^throughline-[0-9TZ-]+$/.test(name))
    .sort()
    .reverse()
  for (const name of names) {
    const path = join(place, name, MANIFEST)
    const manifest = existsSync(path) ? readManifest(readFileSync(path, 'utf8'), master) : null
    if (manifest) return manifest.files
  }
  return []
}
