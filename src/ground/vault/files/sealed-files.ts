import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refuse } from '../../shared/problem'
import { chunked, sealedLength, sealedUnder, unchunked, unsealedUnder } from './chunks'
import { writtenSafely } from './safe-write'

export type Compartment = 'core' | 'risk'

/** What the row of a sealed file keeps about it; without `wrappedKey` the bytes on the disk mean nothing to anyone. */
export interface SealedFile {
  readonly storedName: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** SHA-256 of the content. */
  readonly sha256: Buffer
  readonly wrappedKey: Buffer
  readonly compartment: Compartment
}

/** What a check of the folder against the rows found. */
export interface FolderReport {
  readonly checked: number
  readonly missing: readonly string[]
  readonly damaged: readonly string[]
  /** Files that no row names: left by a crash between the file and its row, or by a removed row. */
  readonly orphans: readonly string[]
}

const ending = '.sealed'

/** What a sealed file is called in the vault's folder, and in the backups of it. */
export function sealedFileName(storedName: string): string {
  return `${basename(storedName)}${ending}`
}

/**
 * Files kept beside the database, each under its own random key and a random name (security.md §7a). A file is on the
 * disk before the row that names it; a crash in between leaves an orphan, which the next `sweepOrphans` takes away.
 */
export class SealedFiles {
  readonly #folder: string
  readonly #wrapKey: Buffer
  readonly #riskKey: Buffer | null

  constructor(options: { folder: string; wrapKey: Buffer; riskKey: Buffer | null }) {
    this.#folder = options.folder
    this.#wrapKey = options.wrapKey
    this.#riskKey = options.riskKey
    mkdirSync(this.#folder, { recursive: true })
  }

  /** Seals content into a new file and gives what its row must keep. A full disk is a Problem `files.disk-full`. */
  async seal(content: {
    name: string
    mediaType: string
    bytes: Uint8Array
    compartment: Compartment
  }): Promise<SealedFile> {
    const storedName = randomBytes(16).toString('hex')
    const key = randomBytes(32)
    try {
      const wrappedKey = sealedUnder(this.keyOf(content.compartment), key, binding(storedName, content.compartment))
      await writtenSafely(this.path(storedName), chunked(key, storedName, content.bytes))
      return {
        storedName,
        name: content.name,
        mediaType: content.mediaType,
        bytes: content.bytes.length,
        sha256: createHash('sha256').update(content.bytes).digest(),
        wrappedKey,
        compartment: content.compartment,
      }
    } finally {
      key.fill(0)
    }
  }

  /** The content of a file. Missing or damaged files are Problems (`files.missing`, `files.damaged`), never wrong bytes. */
  async read(file: SealedFile): Promise<Buffer> {
    const sealed = await readFile(this.path(file.storedName)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (!sealed) return refuse(missingFile(file.name)) as never
    const content = this.opened(file, sealed)
    return content ?? (refuse(damagedFile(file.name)) as never)
  }

  /** Takes a file away. Its key went with its row, so nothing depends on when the disk forgets the bytes. */
  async remove(storedName: string): Promise<void> {
    await rm(this.path(storedName), { force: true })
  }

  /** Removes what no row names: call it at unlock, before any file can be on its way. Gives how many it removed. */
  async sweepOrphans(named: ReadonlySet<string>): Promise<number> {
    let swept = 0
    for (const entry of await readdir(this.#folder)) {
      const known = entry.endsWith(ending) && named.has(entry.slice(0, -ending.length))
      if (known || !ours.test(entry)) continue
      await rm(join(this.#folder, entry), { force: true })
      swept += 1
    }
    return swept
  }

  /** Holds every row against its file and every file against the rows. Risk files are only sized without their key. */
  async verify(rows: Iterable<SealedFile>): Promise<FolderReport> {
    const named = new Set<string>()
    const missing: string[] = []
    const damaged: string[] = []
    for (const row of rows) {
      named.add(row.storedName)
      const found = await this.state(row)
      if (found === 'missing') missing.push(row.storedName)
      if (found === 'damaged') damaged.push(row.storedName)
    }
    const orphans = (await readdir(this.#folder)).filter(
      (entry) => ours.test(entry) && !(entry.endsWith(ending) && named.has(entry.slice(0, -ending.length))),
    )
    return { checked: named.size, missing, damaged, orphans }
  }

  private async state(row: SealedFile): Promise<'sound' | 'missing' | 'damaged'> {
    const path = this.path(row.storedName)
    const size = await stat(path).then(
      (facts) => facts.size,
      () => null,
    )
    if (size === null) return 'missing'
    if (size !== sealedLength(row.bytes)) return 'damaged'
    if (row.compartment === 'risk' && !this.#riskKey) return 'sound'
    return this.opened(row, await readFile(path)) ? 'sound' : 'damaged'
  }

  private opened(file: SealedFile, sealed: Buffer): Buffer | null {
    const key = unsealedUnder(this.keyOf(file.compartment), file.wrappedKey, binding(file.storedName, file.compartment))
    if (!key) return null
    try {
      const content = unchunked(key, file.storedName, sealed, file.bytes)
      if (!content || !createHash('sha256').update(content).digest().equals(file.sha256)) return null
      return content
    } finally {
      key.fill(0)
    }
  }

  private keyOf(compartment: Compartment): Buffer {
    if (compartment === 'core') return this.#wrapKey
    if (this.#riskKey) return this.#riskKey
    return refuse({
      code: 'risk.closed',
      message: 'This file belongs to the risk notes, which are locked for your account. Ask someone who may read them.',
    }) as never
  }

  private path(storedName: string): string {
    if (!/^[0-9a-f]{32}$/.test(storedName)) throw new Error('A stored name has the wrong form.')
    return join(this.#folder, storedName + ending)
  }
}

/** Only names of our own making are ever swept. */
const ours = /^[0-9a-f]{32}\.(sealed|part)$/

function binding(storedName: string, compartment: Compartment): Buffer {
  return Buffer.from(`throughline file key/v1|${storedName}|${compartment}`, 'utf8')
}

const missingFile = (name: string) => ({
  code: 'files.missing' as const,
  message:
    `The file “${name}” is no longer in the vault’s folder. Someone may have moved or deleted it outside Throughline. ` +
    'Ask an administrator to bring it back from a backup.',
})

const damagedFile = (name: string) => ({
  code: 'files.damaged' as const,
  message:
    `The file “${name}” was damaged on the disk and cannot be opened safely. Ask an administrator to bring it back ` +
    'from a backup.',
})
