import { existsSync } from 'node:fs'
import type { VaultDatabase } from '../db/open'
import { innerKey } from '../inner-keys'
import type { MasterKey } from '../keys/sub-keys'
import { type Read, Write } from '../sql'
import { type ErasedId, erasedIds, type LedgerFound, type LedgerKey, readLedger, together, writeLedger } from './ledger'

/**
 * The list beside an open vault of whom it has erased. It says what the vault says, and may say more: then an older vault
 * has been put in the newer one's place.
 */
export class ErasureLedger {
  readonly #own: LedgerKey
  readonly #folder: string
  /** How the list was found at the opening. `missing`: the vault has erased people, and there is no list of it. */
  readonly found: LedgerFound | 'missing'
  /** Whom the list or the vault knows as erased. */
  readonly erased: readonly ErasedId[]

  constructor(database: VaultDatabase, db: Read, master: MasterKey) {
    this.#folder = database.folder
    this.#own = { vaultId: master.vaultId, key: innerKey(database.db, master, 'erased/v1') }
    const { found, erased } = readLedger(database.folder, this.#own)
    const own = erasedIds(db)
    this.found = found === 'absent' && own.length > 0 ? 'missing' : found
    this.erased = together([...erased, ...own])
  }

  /**
   * Brings the list up to what the vault says, here and where backups lie: after an erasure, and after a backup. False
   * where it could not be written: the vault itself knows, and the next opening tries again.
   */
  bringUp(db: Read, places: readonly string[] = []): boolean {
    const known = together([...this.erased, ...erasedIds(db)])
    if (known.length === 0) return true
    const written = [this.#folder, ...places.filter((one) => existsSync(one))].map((folder) => {
      try {
        writeLedger(folder, this.#own, together([...known, ...readLedger(folder, this.#own).erased]))
        return true
      } catch {
        // A full disk, or a stick that was drawn out.
        return false
      }
    })
    return written.every(Boolean)
  }

  close(): void {
    this.#own.key.fill(0)
  }
}

/**
 * Takes along what is known of erased people when a backup is brought back: from the vault that makes room, from the
 * place where the backup lies and from the backup itself. Written beside the staged vault, which erases them again at
 * its first opening, before anybody's first request. Says if one of the lists has been changed.
 */
export function carryLedger(
  staged: VaultDatabase,
  master: MasterKey,
  from: { readonly folders: readonly string[]; readonly erased: readonly ErasedId[] },
): 'good' | 'altered' {
  const own = { vaultId: master.vaultId, key: innerKey(staged.db, master, 'erased/v1') }
  try {
    const lists = from.folders.map((folder) => readLedger(folder, own))
    const known = together([
      ...lists.flatMap(({ erased }) => erased),
      ...from.erased,
      ...erasedIds(new Write(staged.db)),
    ])
    if (known.length > 0) writeLedger(staged.folder, own, known)
    return lists.some(({ found }) => found === 'altered') ? 'altered' : 'good'
  } finally {
    own.key.fill(0)
  }
}
