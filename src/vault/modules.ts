import { deskImplementation } from '../ground/vault/desk'
import type { Implementation } from '../ground/vault/implement'
import { accessImplementation } from '../modules/access/vault/handlers'
import { auditImplementation } from '../modules/audit/vault/handlers'
import { backupImplementation } from '../modules/backup/vault/handlers'
import { organisationImplementation } from '../modules/organisation/vault/handlers'
import { peopleFollowAreas } from '../modules/people/vault/following-areas'
import { peopleImplementation } from '../modules/people/vault/handlers'
import { settingsImplementation } from '../modules/settings/vault/handlers'

/** LIST: every module's contract with its handlers, one line a module. */
export const modules: readonly Implementation[] = [
  deskImplementation,
  accessImplementation,
  auditImplementation,
  backupImplementation,
  organisationImplementation([peopleFollowAreas]),
  peopleImplementation,
  settingsImplementation,
]
