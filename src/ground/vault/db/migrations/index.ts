import { foundation } from './0001-foundation'
import { people } from './0002-people'
import { peopleSearch } from './0003-people-search'
import type { Migration } from './migration'

/** Every migration in order. Append only. */
export const migrations: readonly Migration[] = [foundation, people, peopleSearch]
