import type { ScreenModule } from '../ground/ui/screen'
import { accessScreens } from '../modules/access/ui/screens'
import { peopleScreens } from '../modules/people/ui/screens'

/** LIST: what each module shows, one line a module, in the order of the rail. */
export const screens: readonly ScreenModule[] = [peopleScreens, accessScreens]
