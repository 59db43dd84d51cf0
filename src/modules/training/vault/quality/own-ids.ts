import { folded } from '../../../../ground/shared/text'
import type { QueryContext } from '../../../../ground/vault/implement'
import { readUsers } from '../../../../ground/vault/users'

/**
 * Every id under which whoever is signed in may have decided. Somebody who was removed and added again under the same
 * name has a new one, and what they decided before is still their own (Q8).
 */
export function ownIds({ db, session }: Pick<QueryContext, 'db' | 'session'>): ReadonlySet<string> {
  const name = folded(session.name)
  const earlier = readUsers(db).filter((user) => user.state === 'removed' && folded(user.name) === name)
  return new Set([session.userId, ...earlier.map(({ userId }) => userId)])
}
