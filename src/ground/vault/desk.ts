import { desk } from '../shared/desk'
import { implement } from './implement'
import { tables } from './sql'

interface Drafts {
  user_id: string
  draft_key: string
  body: Buffer
  updated_at: string
}

interface Preferences {
  user_id: string
  key: string
  value: string
}

const t = tables<{ drafts: Drafts; preferences: Preferences }>()

/** Every step names the signed-in user: nobody else's desk can be asked for. */
export const deskImplementation = implement(desk, {
  saveDraft({ db, session, own, now }, { key, body: text }) {
    const body = own.seal(text, key)
    db.run(
      t
        .insertInto('drafts')
        .values({ user_id: session.userId, draft_key: key, body, updated_at: now })
        .onConflict((conflict) => conflict.columns(['user_id', 'draft_key']).doUpdateSet({ body, updated_at: now })),
    )
    return { savedAt: now }
  },

  draft({ db, session, own }, { key }) {
    const row = db.one(
      t
        .selectFrom('drafts')
        .select(['body', 'updated_at as updatedAt'])
        .where('user_id', '=', session.userId)
        .where('draft_key', '=', key),
    )
    const body = row && own.open(row.body, key)
    return row && body != null ? { body, updatedAt: row.updatedAt } : null
  },

  drafts({ db, session }) {
    return db.all(
      t
        .selectFrom('drafts')
        .select(['draft_key as key', 'updated_at as updatedAt'])
        .where('user_id', '=', session.userId)
        .orderBy('updated_at', 'desc'),
    )
  },

  discardDraft({ db, session }, { key }) {
    db.run(t.deleteFrom('drafts').where('user_id', '=', session.userId).where('draft_key', '=', key))
    return {}
  },

  savePreference({ db, session }, { key, value }) {
    db.run(
      t
        .insertInto('preferences')
        .values({ user_id: session.userId, key, value })
        .onConflict((conflict) => conflict.columns(['user_id', 'key']).doUpdateSet({ value })),
    )
    return {}
  },

  preferences({ db, session }) {
    const rows = db.all(t.selectFrom('preferences').select(['key', 'value']).where('user_id', '=', session.userId))
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  },
})
