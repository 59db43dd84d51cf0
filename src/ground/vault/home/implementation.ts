import { home } from '../../shared/home'
import { type DutySource, implement, type Implementation } from '../implement'
import { dutySheet } from './duty-sheet'
import { gathered } from './gathering'

/** @param sources of every module, as the shell lists them: the ground knows none. */
export function homeImplementation(sources: readonly DutySource[]): Implementation {
  return implement(home, {
    duties: (context) => gathered(sources, context),

    async print(context) {
      const found = context.read((reading) => gathered(sources, reading))
      await context.write(({ about, session }) =>
        about({ entity: 'user', entityId: session.userId, details: { count: found.duties.length } }),
      )
      return context.print(dutySheet(found, context.occasion()))
    },
  })
}
