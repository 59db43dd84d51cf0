import { groundGuards } from '../ground/vault/audit/ground-guards'
import { Guards } from '../ground/vault/audit/guards'
import { deskImplementation } from '../ground/vault/desk'
import { homeImplementation } from '../ground/vault/home/implementation'
import type { Implementation } from '../ground/vault/implement'
import { accessImplementation } from '../modules/access/vault/handlers'
import { auditImplementation } from '../modules/audit/vault/handlers'
import { backupImplementation } from '../modules/backup/vault/handlers'
import { permissionsOf } from '../modules/access/roles'
import { expensesImplementation } from '../modules/expenses/vault/handlers'
import { organisationImplementation } from '../modules/organisation/vault/handlers'
import { peopleFollowAreas } from '../modules/people/vault/following-areas'
import { peopleImplementation } from '../modules/people/vault/handlers'
import { settingsImplementation } from '../modules/settings/vault/handlers'
import { trainingImplementation } from '../modules/training/vault/handlers'

/** LIST: every module's contract with its handlers, one line a module. */
const working: readonly Implementation[] = [
  deskImplementation,
  accessImplementation,
  auditImplementation,
  backupImplementation,
  organisationImplementation([peopleFollowAreas]),
  peopleImplementation(
    () => working.flatMap(({ happenings = [] }) => happenings),
    () => working.flatMap(({ hangings = [] }) => hangings),
    () => erasingParts,
    () => working.flatMap(({ roleGates = [] }) => roleGates),
  ),
  expensesImplementation(permissionsOf),
  settingsImplementation,
  trainingImplementation,
]

export const modules: readonly Implementation[] = [
  ...working,
  homeImplementation(working.flatMap(({ duties = [] }) => duties)),
]

/** What every module knows of erasing a person. Those that stand above people go first: what they hold points at people. */
export const erasingParts = {
  sources: working.flatMap(({ erasing }) => erasing ?? []).reverse(),
  guards: new Guards([...groundGuards, ...modules.flatMap(({ guards = [] }) => guards)]),
  hangings: working.flatMap(({ hangings = [] }) => hangings),
}
