import { storedNames } from '../ground/vault/files/file-rows'
import type { OpenVault } from '../ground/vault/surroundings'
import { startLists } from '../modules/people/vault/listing'

/** What is put in order each time the vault is opened, before its first request. */
export function arrive({ db, files }: OpenVault): void {
  // What cannot be swept today is swept tomorrow: it must not stand in the way of the work.
  files.sweepOrphans(storedNames(db)).catch(() => undefined)
  startLists(db)
}
