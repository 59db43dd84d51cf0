import { foundation } from './0001-foundation'
import { people } from './0002-people'
import { peopleSearch } from './0003-people-search'
import { audit } from './0004-audit'
import { organisation } from './0005-organisation'
import { users } from './0006-users'
import { office } from './0007-office'
import type { Migration } from './migration'

/** Every migration in order. Append only. */
export const migrations: readonly Migration[] = [foundation, people, peopleSearch, audit, organisation, users, office]
