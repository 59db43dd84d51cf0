import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { isoInstant } from '../../shared/dates'
import { canonicalJson } from '../keys/canonical-json'
import { type MasterKey, withSubKey } from '../keys/sub-keys'

export const MANIFEST = 'manifest.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** Why a backup was made. */
export const backupReasons = ['asked', 'interval', 'quit', 'migration'] as const
export type BackupReason = (typeof backupReasons)[number]

/** What a backup says of itself: enough to check it and to restore from it, and nothing personal. */
const First = z.strictObject({
  format: z.literal('throughline-backup'),
  version: z.literal(1),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  createdAt: isoInstant,
  appVersion: z.string().max(40),
  /** Schema step (`user_version`). A program that knows fewer steps must not restore it. */
  schema: count,
  /** Of the key file that lies beside. */
  keyFileGeneration: count,
  database: z.strictObject({ bytes: count, pages: count, sha256 }),
  keyFile: z.strictObject({ bytes: count, sha256 }),
  /** Rows of every table. */
  rows: z.record(z.string().max(100), count),
  /** The audit trail's last entry: a seal kept outside the vault. */
  auditHead: z.strictObject({ seq: count, hash: sha256 }).nullable(),
  /** Sealed files by stored name, in the `files` folder that all backups of a place share. */
  files: z.array(z.strictObject({ storedName: z.string().max(200), bytes: count, sha256 })),
  /** Stored names that the vault lists and its folder did not have. */
  missingFiles: z.array(z.string().max(200)),
  check: z.enum(['integrity', 'quick']),
})

const Second = First.omit({ version: true }).extend({
  version: z.literal(2),
  reason: z.enum(backupReasons),
  /** The id of the user who was signed in. */
  madeBy: z.string().max(60).nullable(),
})
const Content = z.discriminatedUnion('version', [First, Second])
export type ManifestContent = z.infer<typeof Content>

const Manifest = z.discriminatedUnion('version', [First.extend({ mac: sha256 }), Second.extend({ mac: sha256 })])
export type Manifest = z.infer<typeof Manifest>

export function signedManifest(content: ManifestContent, master: MasterKey): Manifest {
  return { ...content, mac: macOf(content, master) }
}

export function manifestText(manifest: Manifest): string {
  return canonicalJson(manifest)
}

/** A manifest that nobody can vouch for yet: the keys are still locked up. Only for showing what a folder seems to hold. */
export function peekManifest(text: string): ManifestContent | null {
  try {
    const read = Manifest.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** What a backup takes up, with its sealed files, which it shares with its neighbours. */
export function bytesOf({ database, files }: ManifestContent): number {
  return database.bytes + files.reduce((sum, file) => sum + file.bytes, 0)
}

/** A manifest from an untrusted place, or null if it is malformed or was not written with this vault's key. */
export function readManifest(text: string, master: MasterKey): Manifest | null {
  try {
    const read = Manifest.safeParse(JSON.parse(text))
    if (!read.success || canonicalJson(read.data) !== text) return null
    const { mac, ...content } = read.data
    return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(content, master), 'hex')) ? read.data : null
  } catch {
    return null
  }
}

function macOf(content: ManifestContent, master: MasterKey): string {
  const text = canonicalJson(content)
  return withSubKey(master, 'backup/v1', (key) => createHmac('sha256', key).update(text).digest('hex'))
}
