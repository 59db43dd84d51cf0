import type { ListedBackup } from '../../../ground/vault/backups-door'
import { type Read, tables } from '../../../ground/vault/sql'
import type { Backup } from '../contract'

const t = tables<{ users: { user_id: string; name: string } }>()

/** Backups with the name of whoever was signed in when they were made. */
export function namedIn(db: Read, backups: readonly ListedBackup[]): Backup[] {
  const names = new Map(db.all(t.selectFrom('users').select(['user_id', 'name'])).map((row) => [row.user_id, row.name]))
  return backups.map((one) => ({ ...one, madeBy: one.madeBy === null ? null : (names.get(one.madeBy) ?? null) }))
}

/** At the door no name is known, and none would be told. */
export function atDoor(backups: readonly ListedBackup[]): Backup[] {
  return backups.map((one) => ({ ...one, madeBy: null }))
}
