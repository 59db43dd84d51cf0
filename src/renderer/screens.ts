import type { ScreenModule } from '../ground/ui/screen'
import { accessScreens } from '../modules/access/ui/screens'
import { auditScreens } from '../modules/audit/ui/screens'
import { backupScreens } from '../modules/backup/ui/screens'
import { expensesScreens } from '../modules/expenses/ui/screens'
import { organisationScreens } from '../modules/organisation/ui/screens'
import { peopleScreens } from '../modules/people/ui/screens'
import { settingsScreens } from '../modules/settings/ui/screens'
import { trainingScreens } from '../modules/training/ui/screens'

/** LIST: what each module shows, one line a module, in the order of the rail. */
export const screens: readonly ScreenModule[] = [
  peopleScreens,
  trainingScreens,
  expensesScreens,
  organisationScreens,
  backupScreens,
  accessScreens,
  auditScreens,
  settingsScreens,
]
