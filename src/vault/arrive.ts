import { storedNames } from '../ground/vault/files/file-rows'
import type { OpenVault } from '../ground/vault/surroundings'
import { startLists } from '../modules/people/vault/listing'

/** What is put in order each time the vault is opened, before its first request. */
export function arrive({ db, files }: OpenVault): void {
  files.sweepOrphans(storedNames(db))
  startLists(db)
}
