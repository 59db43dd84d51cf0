import type { OpenVault } from '../surroundings'
import { erasedIds } from './ledger'

/**
 * Unfinished typing lies sealed under its owner's key, so only with that it shows whether it names somebody who has been
 * erased, such as a new claim of theirs. It goes at once where its owner is signed in, else at their next sign-in.
 */
export function forgetDraftsOfErased({ db, own, session }: Pick<OpenVault, 'db' | 'own' | 'session'>): void {
  const erased = erasedIds(db)
  if (erased.length === 0) return
  const drafts = db.arrays('select draft_key, body from drafts where user_id = ?', [session.userId])
  for (const [key, body] of drafts as [string, Buffer][]) {
    const text = own.open(body, key)
    if (text === null || !erased.some(({ personId }) => text.includes(personId))) continue
    db.runText('delete from drafts where user_id = ? and draft_key = ?', [session.userId, key])
  }
}
