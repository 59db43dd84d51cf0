import { placeOf } from '../backups-list'
import type { VaultDatabase } from '../db/open'
import type { Opened } from '../opened'
import { forgetDraftsOfErased } from './own-drafts'

/** A backup may hold the file still while it copies. */
const tryAgainAfter = 100
/** What was erased leaves the log within so long (promise P5); where a backup takes longer, as soon as it is done. */
const waitedFor = 5000

/** Moves what was deleted out of the write-ahead log and empties it. Goes on trying unseen where it must wait long. */
async function emptiedLog(database: VaultDatabase): Promise<void> {
  for (let waited = 0; database.db.open && !database.checkpoint(); waited += tryAgainAfter) {
    if (waited >= waitedFor) {
      setTimeout(() => void emptiedLog(database), tryAgainAfter).unref()
      return
    }
    await new Promise((resolve) => setTimeout(resolve, tryAgainAfter))
  }
}

/** After an erasure: the list of erased records beside the vault and its backups is brought up, and the log is emptied. */
export async function settleErasures(opened: Opened): Promise<void> {
  const { db, database, erasures } = opened
  forgetDraftsOfErased(opened)
  const isWritten = erasures.bringUp(db, [placeOf(database.folder)])
  await emptiedLog(database)
  if (!isWritten) throw new Error('The list of erased records could not be written.')
}
