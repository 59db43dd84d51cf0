import { type Duty, nearnessOf } from '../../shared/home'
import type { DutySource, QueryContext } from '../implement'

/** What a user has to do within a month, the most urgent first, and the nearest of what comes later. */
export function gathered(
  sources: readonly DutySource[],
  context: QueryContext,
): { today: string; duties: Duty[]; next: Duty | null } {
  const { session, today } = context
  const all = sources
    .filter(({ access }) => access === 'anyone' || access === 'signed-in' || session.permissions.has(access))
    .flatMap((source) => [...source.duties(context)])
    .sort((one, other) => one.on.localeCompare(other.on) || one.sentence.localeCompare(other.sentence, 'en-GB'))
  const near = all.filter(({ on }) => nearnessOf(on, today) !== null)
  return { today, duties: near, next: all.find(({ on }) => nearnessOf(on, today) === null) ?? null }
}
