import { foundation } from './0001-foundation'
import { people } from './0002-people'
import { peopleSearch } from './0003-people-search'
import { audit } from './0004-audit'
import { organisation } from './0005-organisation'
import { users } from './0006-users'
import { office } from './0007-office'
import { ownWords } from './0008-own-words'
import { mergeAndViews } from './0009-merge-and-views'
import { home } from './0010-home'
import { expenses } from './0011-expenses'
import { expensePayments } from './0012-expense-payments'
import { training } from './0013-training'
import { assessment } from './0014-assessment'
import { consentWords } from './0015-consent-words'
import { erasing } from './0016-erasing'
import { stages } from './0017-stages'
import { registerNumbers } from './0018-register-numbers'
import { mileageBand } from './0019-mileage-band'
import type { Migration } from './migration'

/** Every migration in order. Append only. */
export const migrations: readonly Migration[] = [
  foundation,
  people,
  peopleSearch,
  audit,
  organisation,
  users,
  office,
  ownWords,
  mergeAndViews,
  home,
  expenses,
  expensePayments,
  training,
  assessment,
  consentWords,
  erasing,
  stages,
  registerNumbers,
  mileageBand,
]
