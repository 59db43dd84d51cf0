import { eraseAgainWhomTheListNames } from '../ground/vault/erasing/again'
import { forgetDraftsOfErased } from '../ground/vault/erasing/own-drafts'
import { storedNames } from '../ground/vault/files/file-rows'
import { readSetting, writeSetting } from '../ground/vault/settings'
import type { OpenVault } from '../ground/vault/surroundings'
import { eraseAgain } from '../modules/people/vault/erasing/carrying-out'
import { startLists } from '../modules/people/vault/listing'
import { refreshMasks } from '../modules/people/vault/tables'
import { erasingParts } from './modules'

/** The last day for which the lists know who holds which role. */
const rolesKnownOn = 'rolesKnownOn'

/** What is put in order each time the vault is opened, before its first request. `today` is a date. */
export function arrive(open: OpenVault, today: string): void {
  const { db, files, session } = open
  // A backup from before an erasure brings nobody back.
  eraseAgainWhomTheListNames(open, erasingParts.guards, today, eraseAgain(erasingParts))
  forgetDraftsOfErased(open)
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
