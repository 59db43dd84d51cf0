import { z } from 'zod'
import { AnchorFiles } from './audit/anchor'
import { readHead } from './audit/entry-rows'
import type { RestoredFrom } from './backups-door'
import { readFact, writeFact } from './db/facts'
import type { VaultDatabase } from './db/open'
import { sweepStaging } from './db/restore-journal'
import { subKey } from './keys/sub-keys'
import type { MasterKey } from './keys/sub-keys'
import type { Opened } from './opened'
import { type Read, Write } from './sql'

const Details = z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()]))

/**
 * Leaves in a vault that was brought back what its audit trail is to say of that, and an anchor at its own head: the one
 * of the vault that it replaces knows of later entries.
 */
export function markRestored(
  database: VaultDatabase,
  keys: MasterKey & { readonly generation: number },
  { from, now }: { readonly from: RestoredFrom; readonly now: string },
): void {
  writeFact(database.db, 'restored', JSON.stringify(from))
  const { seq, hash } = readHead(new Write(database.db))
  const anchors = new AnchorFiles(database.folder, subKey(keys, 'anchor/v1'))
  const generation = Math.max(keys.generation, Number(readFact(database.db, 'keyFileGeneration') ?? 0))
  anchors.writeBoth({ vaultId: keys.vaultId, generation, seq, headHash: hash.toString('hex'), time: now })
  anchors.close()
}

/** What the audit trail has still to say of a restore; null if there is nothing. */
export function restoredFrom(db: Read): RestoredFrom | null {
  const [row] = db.arrays("select value from vault_facts where key = 'restored'", [])
  const text = row?.[0]
  return typeof text === 'string' && text !== '' ? Details.parse(JSON.parse(text)) : null
}

/** In the transaction whose entry says it: once is enough. */
export function forgetRestored(db: Write): void {
  db.runText("update vault_facts set value = '' where key = 'restored'", [])
}

/**
 * At each sign-in: what a killed restore had copied is taken away, since now nobody else can be at it; and after a restore
 * the audit trail says which backup this vault was brought back from.
 */
export function enterRestored({ database, db, audit, watch, session }: Opened, at: string): void {
  sweepStaging(database.folder)
  const from = restoredFrom(db)
  if (!from) return
  const who = { userId: session.userId, role: session.roles.join(','), sessionId: session.sessionId }
  db.begin()
  try {
    audit.append({
      at,
      ...who,
      action: 'backup.restored',
      entity: 'backup',
      entityId: String(from['backup']),
      details: from,
    })
    forgetRestored(db)
    db.commit()
    watch.committed(at)
  } catch (fault) {
    db.rollback()
    audit.forgetUncommitted()
    throw fault
  }
}
