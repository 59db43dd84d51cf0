import { type Read, tables, type Write } from './sql'

interface Users {
  user_id: string
  name: string
  name_key: string
  roles: string
  state: 'active' | 'suspended' | 'removed'
  signing_key: Buffer | null
  created_at: string
  created_by: string | null
  last_signed_in_at: string | null
}

const t = tables<{ users: Users }>()

/** A user as the door knows them. */
export interface KnownUser {
  readonly userId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly state: Users['state']
}

export function readUser(db: Read, userId: string): KnownUser | null {
  const row = db.one(t.selectFrom('users').select(['user_id', 'name', 'roles', 'state']).where('user_id', '=', userId))
  return row
    ? { userId: row.user_id, name: row.name, roles: JSON.parse(row.roles) as string[], state: row.state }
    : null
}

export function insertUser(
  db: Write,
  user: {
    readonly userId: string
    readonly name: string
    readonly nameKey: string
    readonly roles: readonly string[]
    readonly signingKey: Buffer
    readonly createdAt: string
    readonly createdBy: string | null
  },
): void {
  db.run(
    t.insertInto('users').values({
      user_id: user.userId,
      name: user.name,
      name_key: user.nameKey,
      roles: JSON.stringify(user.roles),
      state: 'active',
      signing_key: user.signingKey,
      created_at: user.createdAt,
      created_by: user.createdBy,
      last_signed_in_at: null,
    }),
  )
}

export function noteSignIn(db: Write, userId: string, at: string): void {
  db.run(t.updateTable('users').set({ last_signed_in_at: at }).where('user_id', '=', userId))
}

/** An active user by the folded form of their name. */
export function findUserByName(db: Read, nameKey: string): KnownUser | null {
  const row = db.one(
    t.selectFrom('users').select('user_id').where('name_key', '=', nameKey).where('state', '=', 'active'),
  )
  return row ? readUser(db, row.user_id) : null
}

export function replaceSigningKey(db: Write, userId: string, signingKey: Buffer): void {
  db.run(t.updateTable('users').set({ signing_key: signingKey }).where('user_id', '=', userId))
}
