import { groundGuards } from './audit/ground-guards'
import { type GuardedRow, Reader } from './audit/guards'
import { type Read, tables, type Write } from './sql'

export type UserState = 'active' | 'suspended' | 'removed'

interface Users {
  user_id: string
  name: string
  name_key: string
  roles: string
  state: UserState
  signing_key: Buffer | null
  created_at: string
  created_by: string | null
  last_signed_in_at: string | null
  holds_risk: number
  handover_key: Buffer | null
  handed_risk: Buffer | null
  phrase_until: string | null
  wanted_roles: string | null
  wanted_at: string | null
}

const t = tables<{ users: Users; drafts: { user_id: string }; preferences: { user_id: string } }>()

/** A user as the door and the access module know them. */
export interface KnownUser {
  readonly userId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly state: UserState
  readonly createdAt: string
  readonly lastSignedInAt: string | null
  /** Whether their slot held the risk key when it was last opened or made. */
  readonly holdsRisk: boolean
  /** The risk key was handed to them and waits for their next sign-in. */
  readonly isHandedRisk: boolean
  /** Until when their one-time phrase is good; null for who has a password of their own. */
  readonly phraseUntil: string | null
  /** The roles they asked for themselves, which a second person must confirm. */
  readonly wantedRoles: readonly string[] | null
  readonly wantedAt: string | null
}

function known(row: Users): KnownUser {
  return {
    userId: row.user_id,
    name: row.name,
    roles: JSON.parse(row.roles) as string[],
    state: row.state,
    createdAt: row.created_at,
    lastSignedInAt: row.last_signed_in_at,
    holdsRisk: row.holds_risk === 1,
    isHandedRisk: row.handed_risk !== null,
    phraseUntil: row.phrase_until,
    wantedRoles: row.wanted_roles === null ? null : (JSON.parse(row.wanted_roles) as string[]),
    wantedAt: row.wanted_at,
  }
}

/** Stands where the name of a user would, whom the vault no longer knows. */
export const someoneWhoLeft = 'Someone who has left'

/** The name of a member of staff, as it is written beside what they did. Empty where nobody did it. */
export function nameOfUser(db: Read, userId: string | null): string {
  if (userId === null) return ''
  return db.one(t.selectFrom('users').select('name').where('user_id', '=', userId))?.name ?? someoneWhoLeft
}

/** The same for a long list: the names are read once. */
export function namesOfUsers(db: Read): (userId: string | null) => string {
  const names = new Map(readUsers(db).map(({ userId, name }) => [userId, name]))
  return (userId) => (userId === null ? '' : (names.get(userId) ?? someoneWhoLeft))
}

export function readUser(db: Read, userId: string): KnownUser | null {
  const row = db.one(t.selectFrom('users').selectAll().where('user_id', '=', userId))
  return row ? known(row) : null
}

/** Everybody who can or could sign in, by name. */
export function readUsers(db: Read): KnownUser[] {
  return db.all(t.selectFrom('users').selectAll().orderBy('name')).map(known)
}

/** An active user by the folded form of their name. */
export function findUserByName(db: Read, nameKey: string): KnownUser | null {
  const row = db.one(t.selectFrom('users').selectAll().where('name_key', '=', nameKey).where('state', '=', 'active'))
  return row ? known(row) : null
}

export function isNameTaken(db: Read, nameKey: string, exceptFor: string): boolean {
  const others = t
    .selectFrom('users')
    .select('user_id')
    .where('name_key', '=', nameKey)
    .where('user_id', '<>', exceptFor)
  return db.one(others) !== undefined
}

/** What was handed to a user, and the key under which something can be. */
export function readHandover(db: Read, userId: string): { readonly key: Buffer | null; readonly risk: Buffer | null } {
  const row = db.one(t.selectFrom('users').select(['handover_key', 'handed_risk']).where('user_id', '=', userId))
  return { key: row?.handover_key ?? null, risk: row?.handed_risk ?? null }
}

const guardedUser = groundGuards.find(({ entity }) => entity === 'user')
const reader = guardedUser && new Reader(guardedUser)

/** A user's row as the audit trail vouches for it: `before` of an entry. */
export function userAsGuarded(db: Read, userId: string): GuardedRow | null {
  return reader?.one(db, userId) ?? null
}

export interface NewUserRow {
  readonly userId: string
  readonly name: string
  readonly nameKey: string
  readonly roles: readonly string[]
  readonly signingKey: Buffer
  readonly handoverKey: Buffer
  readonly holdsRisk: boolean
  readonly createdAt: string
  readonly createdBy: string | null
}

export function insertUser(db: Write, user: NewUserRow): void {
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
      holds_risk: user.holdsRisk ? 1 : 0,
      handover_key: user.handoverKey,
      handed_risk: null,
      phrase_until: null,
      wanted_roles: null,
      wanted_at: null,
    }),
  )
}

function change(db: Write, userId: string, values: Partial<Omit<Users, 'user_id'>>): void {
  db.run(t.updateTable('users').set(values).where('user_id', '=', userId))
}

/** What a sign-in shows of a user's slot. What was handed over is in the slot by then, or no longer theirs. */
export function noteSignIn(
  db: Write,
  userId: string,
  seen: { readonly at: string; readonly holdsRisk: boolean; readonly handoverKey: Buffer },
): void {
  const slot = { holds_risk: seen.holdsRisk ? 1 : 0, handover_key: seen.handoverKey }
  change(db, userId, { last_signed_in_at: seen.at, ...slot, ...(seen.holdsRisk ? { handed_risk: null } : {}) })
}

/** New roles. A wish of the user's own is settled by it, and what was handed to them for other roles is taken back. */
export function setRoles(db: Write, userId: string, roles: readonly string[], opensRisk: boolean): void {
  const settled = { roles: JSON.stringify(roles), wanted_roles: null, wanted_at: null }
  change(db, userId, opensRisk ? settled : { ...settled, handed_risk: null })
}

/** The roles that a user wants for themselves; null when it was refused or taken back. */
export function wantRoles(db: Write, userId: string, roles: readonly string[] | null, at: string | null): void {
  change(db, userId, { wanted_roles: roles && JSON.stringify(roles), wanted_at: at })
}

export function setState(db: Write, userId: string, state: 'active' | 'suspended'): void {
  change(db, userId, { state })
}

export function renameUser(db: Write, userId: string, name: string, nameKey: string): void {
  change(db, userId, { name, name_key: nameKey })
}

/**
 * The name stays, for what the person did; another may have it from now on. Their drafts go: nobody else could ever
 * read them.
 */
export function removeUser(db: Write, userId: string): void {
  change(db, userId, {
    state: 'removed',
    name_key: `removed ${userId}`,
    holds_risk: 0,
    handover_key: null,
    handed_risk: null,
    phrase_until: null,
    wanted_roles: null,
    wanted_at: null,
  })
  dropDrafts(db, userId)
  db.run(t.deleteFrom('preferences').where('user_id', '=', userId))
}

/** A slot made anew with a one-time phrase. Drafts sealed under the old key can never be read again, so they go. */
export function noteReset(
  db: Write,
  userId: string,
  fresh: {
    readonly signingKey: Buffer
    readonly handoverKey: Buffer
    readonly holdsRisk: boolean
    readonly until: string
  },
): void {
  change(db, userId, {
    signing_key: fresh.signingKey,
    handover_key: fresh.handoverKey,
    handed_risk: null,
    holds_risk: fresh.holdsRisk ? 1 : 0,
    phrase_until: fresh.until,
  })
  dropDrafts(db, userId)
}

export function notePasswordChosen(db: Write, userId: string): void {
  change(db, userId, { phrase_until: null })
}

export function noteRiskHanded(db: Write, userId: string, sealed: Buffer): void {
  change(db, userId, { handed_risk: sealed })
}

/** After recovery: a new key of their own, and a password that they chose. */
export function replaceSigningKey(db: Write, userId: string, keys: { signingKey: Buffer; handoverKey: Buffer }): void {
  change(db, userId, { signing_key: keys.signingKey, handover_key: keys.handoverKey, phrase_until: null })
  dropDrafts(db, userId)
}

function dropDrafts(db: Write, userId: string): void {
  db.run(t.deleteFrom('drafts').where('user_id', '=', userId))
}
