import { storedNames } from '../ground/vault/files/file-rows'
import { readSetting, writeSetting } from '../ground/vault/settings'
import type { OpenVault } from '../ground/vault/surroundings'
import { startLists } from '../modules/people/vault/listing'
import { refreshMasks } from '../modules/people/vault/tables'

/** The last day for which the lists know who holds which role. */
const rolesKnownOn = 'rolesKnownOn'

/** What is put in order each time the vault is opened, before its first request. `today` is a date. */
export function arrive({ db, files, session }: OpenVault, today: string): void {
  // What cannot be swept today is swept tomorrow: it must not stand in the way of the work.
  files.sweepOrphans(storedNames(db)).catch(() => undefined)
  startLists(db)
  const known = readSetting(db, rolesKnownOn)
  if (known >= today) return
  db.begin()
  refreshMasks(db, today, { endedOnOrAfter: known })
  writeSetting(db, rolesKnownOn, today, { userId: session.userId, now: `${today}T00:00:00.000Z` })
  db.commit()
}
