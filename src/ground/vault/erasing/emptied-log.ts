import type { VaultDatabase } from '../db/open'

/** A backup may hold the file still while it copies. */
const tryAgainAfter = 100
/** What was erased leaves the log within so long (promise P5); where a backup takes longer, as soon as it is done. */
const waitedFor = 5000

/** Moves what was deleted out of the write-ahead log and empties it. Goes on trying unseen where it must wait long. */
export async function emptiedLog(database: VaultDatabase): Promise<void> {
  for (let waited = 0; database.db.open && !database.checkpoint(); waited += tryAgainAfter) {
    if (waited >= waitedFor) {
      setTimeout(() => void emptiedLog(database), tryAgainAfter).unref()
      return
    }
    await new Promise((resolve) => setTimeout(resolve, tryAgainAfter))
  }
}
