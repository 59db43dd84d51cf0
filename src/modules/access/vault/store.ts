import type { User } from '../contract'
import { type Read, tables } from '../../../ground/vault/sql'

interface Users {
  user_id: string
  name: string
  roles: string
  state: User['state']
  created_at: string
  last_signed_in_at: string | null
}

const t = tables<{ users: Users; settings: { key: string; value: string } }>()

/** Everybody who can or could sign in, by name. The table itself is kept by the vault's door. */
export function readUsers(db: Read): User[] {
  return db
    .all(
      t
        .selectFrom('users')
        .select(['user_id', 'name', 'roles', 'state', 'created_at', 'last_signed_in_at'])
        .orderBy('name'),
    )
    .map((row) => ({
      userId: row.user_id,
      name: row.name,
      roles: JSON.parse(row.roles) as string[],
      state: row.state,
      createdAt: row.created_at,
      lastSignedInAt: row.last_signed_in_at,
    }))
}
