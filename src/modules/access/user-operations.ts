import { z } from 'zod'
import { command, query, task } from '../../ground/shared/contract'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { Printed, nothing, password, Roles, SessionFacts, staffName } from './shapes'

export const User = z.strictObject({
  userId: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  state: z.enum(['active', 'suspended', 'removed']),
  createdAt: isoInstant,
  lastSignedInAt: isoInstant.nullable(),
  /** `waiting`: their role reads risk notes, and nobody has given them the key. `given`: it is theirs at the next sign-in. */
  risk: z.enum(['none', 'held', 'waiting', 'given']),
  /** Until when their one-time phrase is good; null for who has a password of their own. */
  phraseUntil: isoInstant.nullable(),
  /** Roles that they asked for themselves and that wait for a second person. */
  wantedRoles: z.array(z.string()).nullable(),
})
export type User = z.infer<typeof User>

const one = z.strictObject({ userId: z.string().min(1).max(64) })

/** A change of roles that somebody asked for themselves. */
export const RolesWaiting = z.strictObject({
  userId: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  wantedRoles: z.array(z.string()),
  wantedAt: isoInstant,
})
export type RolesWaiting = z.infer<typeof RolesWaiting>

/** Users and their roles, and what passwords are for. */
export const userOperations = {
  users: query({ access: 'access.users', input: nothing, output: z.array(User) }),
  /** Adds a colleague, who types a password of their own at this desk. */
  addUser: task({
    access: 'access.users',
    stepUp: true,
    input: z.strictObject({ name: staffName, password, roles: Roles }),
    output: z.strictObject({ userId: z.string() }),
  }),
  /** Gives a colleague other roles. One’s own only wait for a second person (security.md 6): `waits` says so. */
  changeRoles: command({
    access: 'access.users',
    stepUp: true,
    input: one.extend({ roles: Roles }),
    output: z.strictObject({ waits: z.boolean() }),
  }),
  /** The changes that colleagues asked for themselves, for those who may decide on them. */
  rolesWaiting: query({ access: 'access.confirmRoles', input: nothing, output: z.array(RolesWaiting) }),
  decideRoles: command({
    access: 'access.confirmRoles',
    stepUp: true,
    input: one.extend({ wantedRoles: Roles, isConfirmed: z.boolean() }),
    output: nothing,
  }),
  renameUser: command({ access: 'access.users', input: one.extend({ name: staffName }), output: nothing }),
  suspendUser: command({ access: 'access.users', input: one, output: nothing }),
  bringBackUser: command({ access: 'access.users', input: one, output: nothing }),
  /** Takes a person’s way in away for good. Their name stays with what they did. */
  removeUser: task({ access: 'access.users', stepUp: true, input: one, output: nothing }),
  /** Since when somebody who left knows the vault’s key; null if nobody does. */
  keyState: query({
    access: 'access.users',
    input: nothing,
    output: z.strictObject({ knownSince: isoDate.nullable() }),
  }),
  /** Another key for the vault after somebody has left. Everybody signs in again, with the passwords that they have. */
  changeKey: task({ access: 'access.users', stepUp: true, input: nothing, output: nothing }),
  /** A one-time phrase in the place of a forgotten password. It is shown once. */
  resetPassword: task({
    access: 'access.users',
    stepUp: true,
    input: one,
    output: z.strictObject({ phrase: z.string(), until: isoInstant }),
  }),
  /** Prints the phrase that was made last, as long as it is in the vault process’s memory. */
  printPhrase: task({ access: 'access.users', input: one, output: Printed }),

  /** Who may read risk notes by role and does not hold the key. */
  riskWaiting: query({
    access: 'access.giveRisk',
    input: nothing,
    output: z.array(z.strictObject({ userId: z.string(), name: z.string() })),
  }),
  giveRisk: task({ access: 'access.giveRisk', stepUp: true, input: one, output: nothing }),

  changePassword: task({
    access: 'signed-in',
    input: z.strictObject({ current: password, next: password }),
    output: nothing,
  }),
  /** The first thing after coming in with a one-time phrase. */
  choosePassword: task({
    access: 'signed-in',
    beforePassword: true,
    input: z.strictObject({ next: password }),
    output: SessionFacts,
  }),
  /** The password once more, for one operation: gives the ticket that lets it pass once, within a minute. */
  confirmPassword: task({
    access: 'signed-in',
    input: z.strictObject({ password, operation: z.string().max(100) }),
    output: z.strictObject({ ticket: z.string() }),
  }),
}
