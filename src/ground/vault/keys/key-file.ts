import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem, Result } from '../../shared/problem'
import { fileNames } from '../db/vault-files'
import { canonicalJson } from './canonical-json'
import { writeDurably } from './durable-file'
import { Slot } from './slots'
import { type MasterKey, withSubKey } from './sub-keys'

export const KEY_FILE_BYTES = 64 * 1024
export const MOST_SLOTS = 64

const Handed = z.strictObject({
  slotId: z.string().regex(/^[0-9a-f]{32}$/),
  sealed: z.base64().max(200),
})
export type Handed = z.infer<typeof Handed>

const Table = z.strictObject({
  format: z.literal('throughline-keys'),
  version: z.literal(1),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Grows by one with every change. The database records it, so that an old key file put back is noticed. */
  generation: z.int().min(1),
  slots: z.array(Slot).min(1).max(MOST_SLOTS),
  /**
   * The vault's key of now for slots that were wrapped before it was changed, each sealed for the key pair in that slot
   * (docs/adr/0008). A slot that is wrapped anew needs it no more; then its line goes.
   */
  handed: z.array(Handed).min(1).max(MOST_SLOTS).optional(),
})
export type SlotTable = z.infer<typeof Table>

const KeyFile = Table.extend({
  /** HMAC-SHA-256 over the table, under a key that only an opened slot gives. */
  mac: z.string().regex(/^[0-9a-f]{64}$/),
  /** Finds damage before anyone has typed a password. Says nothing about who wrote the file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type KeyFile = z.infer<typeof KeyFile>

export interface KeyFileCopies {
  /** The valid copies, newest first; two with different contents only after a crash or a hand in the files. */
  readonly files: readonly KeyFile[]
  /** False when a copy is lost, damaged or older than the other: `mendKeyFile` puts it right. */
  readonly bothGood: boolean
}

/** A key file from untrusted bytes: one canonical spelling, every field within limits, the digest right; or null. */
export function parseKeyFile(bytes: Buffer): KeyFile | null {
  if (bytes.length > KEY_FILE_BYTES) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const read = KeyFile.safeParse(JSON.parse(text))
    if (!read.success || canonicalJson(read.data) !== text) return null
    const { sha256, ...rest } = read.data
    return digest(canonicalJson(rest)) === sha256 ? read.data : null
  } catch {
    return null
  }
}

/** Reads both copies. A Problem only if no copy is of use. Never writes and never makes a key. */
export function readKeyFiles(folder: string): Result<KeyFileCopies> {
  const paths = [join(folder, fileNames.keys), join(folder, fileNames.keysCopy)]
  if (!paths.some((path) => existsSync(path))) return { ok: false, problem: missing(folder) }
  const read = paths.map(readCopy)
  const files = read.filter((file) => file !== null).sort((a, b) => b.generation - a.generation)
  const [newest, other] = files
  if (!newest) return { ok: false, problem: unreadable }
  const same = other !== undefined && other.sha256 === newest.sha256
  return { ok: true, value: { files: same ? [newest] : files, bothGood: same } }
}

/**
 * Writes both copies, one after the other, each in one step. `check` is given each copy as the disk has it and must
 * throw if the keys cannot be had from it; then the old copy stays.
 */
export function writeKeyFiles(
  folder: string,
  table: SlotTable,
  master: MasterKey,
  check: (file: KeyFile) => void,
): void {
  const unsigned = { ...Table.parse(table), mac: macOf(table, master) }
  const bytes = Buffer.from(canonicalJson({ ...unsigned, sha256: digest(canonicalJson(unsigned)) }), 'utf8')
  for (const name of [fileNames.keys, fileNames.keysCopy]) {
    writeDurably(join(folder, name), bytes, (written) => {
      const file = parseKeyFile(written)
      if (!file) throw new Error('The key file that was written cannot be read.')
      check(file)
    })
  }
}

/** Whether the slot table is as somebody who had the vault's key left it. */
export function hasTrueMac(file: KeyFile, master: MasterKey): boolean {
  const { mac, sha256: _, ...table } = file
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(table, master), 'hex'))
}

function macOf(table: SlotTable, master: MasterKey): string {
  const text = canonicalJson(Table.parse(table))
  return withSubKey(master, 'slots/v1', (key) => createHmac('sha256', key).update(text).digest('hex'))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function readCopy(path: string): KeyFile | null {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch {
    return null
  }
  try {
    const size = fstatSync(handle).size
    if (size === 0 || size > KEY_FILE_BYTES) return null
    const bytes = Buffer.alloc(size)
    return readSync(handle, bytes, 0, size, 0) === size ? parseKeyFile(bytes) : null
  } catch {
    return null
  } finally {
    closeSync(handle)
  }
}

function missing(folder: string): Problem {
  if (!existsSync(join(folder, fileNames.database))) {
    return {
      code: 'keys.noVault',
      message: 'There is no vault in this folder. Choose another folder, or set up a new vault.',
    }
  }
  return {
    code: 'keys.missing',
    message:
      `The vault is here, but its key file (${fileNames.keys}) is not, so nobody can open it. Nothing has been lost yet: ` +
      'bring the key file back from the newest backup. Do not set up a new vault in this folder.',
  }
}

const unreadable: Problem = {
  code: 'keys.damaged',
  message:
    `Both copies of the key file (${fileNames.keys}) are damaged, so nobody can sign in. The records themselves have not ` +
    'been touched. Bring the key file back from the newest backup.',
}
