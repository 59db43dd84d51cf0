import { onScreen } from '../../../../ground/shared/dates'
import { clockOf, dayOf } from '../../../../ground/ui/today'

/** A day or an instant as the record shows it: `14 Feb 2027`, `14 Feb 2027, 14:02`. */
export function shownWhen(at: string): string {
  return at.length > 10 ? `${onScreen(dayOf(at))}, ${clockOf(at)}` : onScreen(at)
}
