import { deskImplementation } from '../ground/vault/desk'
import type { Implementation } from '../ground/vault/implement'
import { accessImplementation } from '../modules/access/vault/handlers'
import { organisationImplementation } from '../modules/organisation/vault/handlers'
import { peopleImplementation } from '../modules/people/vault/handlers'

/** LIST: every module's contract with its handlers, one line a module. */
export const modules: readonly Implementation[] = [
  deskImplementation,
  accessImplementation,
  organisationImplementation,
  peopleImplementation,
]
