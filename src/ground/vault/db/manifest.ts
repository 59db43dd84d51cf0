import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { isoInstant } from '../../shared/dates'
import { canonicalJson } from '../keys/canonical-json'
import { type MasterKey, withSubKey } from '../keys/sub-keys'

export const MANIFEST = 'manifest.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** What a backup says of itself: enough to check it and to restore from it, and nothing personal. */
const Content = z.strictObject({
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
export type ManifestContent = z.infer<typeof Content>

const Manifest = Content.extend({ mac: sha256 })
export type Manifest = z.infer<typeof Manifest>

export function signedManifest(content: ManifestContent, master: MasterKey): Manifest {
  return { ...content, mac: macOf(content, master) }
}

export function manifestText(manifest: Manifest): string {
  return canonicalJson(manifest)
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
