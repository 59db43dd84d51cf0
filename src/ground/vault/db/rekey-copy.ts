import { join } from 'node:path'
import { type MasterKey, subKey } from '../keys/sub-keys'
import { rekeyPastGuard } from './guard'
import { connection, spelledKey } from './open'
import { setCipher, setForRekey } from './pragmas'
import { fileNames } from './vault-files'

/**
 * Gives the copy of a vault's file another key, page by page. Only ever on a copy, which nothing else has open, and with
 * a journal beside it instead of a log (security notes 2: changing the key of the live file breaks it).
 */
export function rekeyCopy(folder: string, from: MasterKey, to: MasterKey): void {
  const db = connection(join(folder, fileNames.database))
  const [old, next] = [subKey(from, 'db/v1'), subKey(to, 'db/v1')]
  const [oldKey, nextKey] = [spelledKey(old), spelledKey(next)]
  try {
    setCipher(db)
    db.key(oldKey)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    setForRekey(db)
    rekeyPastGuard(db, nextKey)
  } finally {
    db.close()
    for (const key of [old, next, oldKey, nextKey]) key.fill(0)
  }
}
