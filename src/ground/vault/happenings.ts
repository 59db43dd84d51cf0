import type { Happening } from '../shared/happening'
import type { HappeningSource, QueryContext } from './implement'

/** Everything that the modules tell of a person to the one who asks, the latest first. */
export function gatheredHappenings(
  sources: readonly HappeningSource[],
  context: QueryContext,
  personId: string,
): Happening[] {
  const { permissions } = context.session
  return sources
    .filter(({ access }) => access === 'anyone' || access === 'signed-in' || permissions.has(access))
    .flatMap((source) => [...source.happenings(context, personId)])
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
