import { folded } from '../../ground/shared/text'
import type { Problem } from '../../ground/shared/problem'
import { permissionsOf } from './roles'

/** A user as the rules on users look at them. */
export interface Colleague {
  readonly userId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly state: 'active' | 'suspended' | 'removed'
  /** False while they can only come in with a one-time phrase. */
  readonly hasOwnPassword: boolean
  readonly wantedRoles: readonly string[] | null
}

export type UserChange =
  | { readonly kind: 'add'; readonly userId: string; readonly name: string; readonly roles: readonly string[] }
  | { readonly kind: 'change-roles' | 'confirm-roles'; readonly userId: string; readonly roles: readonly string[] }
  | { readonly kind: 'refuse-roles' | 'suspend' | 'bring-back' | 'remove' | 'reset'; readonly userId: string }
  | { readonly kind: 'rename'; readonly userId: string; readonly name: string }

/** Why somebody may not make a change to a user, or null. `actorId` is whoever makes it. */
export function userChangeProblem(users: readonly Colleague[], actorId: string, change: UserChange): Problem | null {
  if (change.kind === 'add') return namesMustDiffer(users, change)
  const user = users.find(({ userId }) => userId === change.userId)
  if (!user || user.state === 'removed') return mustBeAUser
  return (
    nobodyEndsTheirOwnAccess(actorId, change) ??
    nobodyConfirmsTheirOwnRoles(actorId, user, change) ??
    (change.kind === 'rename' ? namesMustDiffer(users, change) : null) ??
    ownRolesNeedASecondPerson(users, actorId, change) ??
    stateMustFit(user, change) ??
    anAdministratorMustRemain(users, actorId, change)
  )
}

/** The users as they are once a change was made. One’s own new roles are only wished for. */
export function usersAfter(users: readonly Colleague[], actorId: string, change: UserChange): Colleague[] {
  if (change.kind === 'add') {
    const { userId, name, roles } = change
    return [...users, { userId, name, roles, state: 'active', hasOwnPassword: true, wantedRoles: null }]
  }
  return users.map((user) => (user.userId === change.userId ? { ...user, ...changed(user, actorId, change) } : user))
}

function changed(user: Colleague, actorId: string, change: Exclude<UserChange, { kind: 'add' }>): Partial<Colleague> {
  switch (change.kind) {
    case 'change-roles':
      return user.userId === actorId ? { wantedRoles: change.roles } : { roles: change.roles, wantedRoles: null }
    case 'confirm-roles':
      return { roles: change.roles, wantedRoles: null }
    case 'refuse-roles':
      return { wantedRoles: null }
    case 'suspend':
      return { state: 'suspended' }
    case 'bring-back':
      return { state: 'active' }
    case 'remove':
      return { state: 'removed', wantedRoles: null }
    case 'reset':
      return { hasOwnPassword: false }
    case 'rename':
      return { name: change.name }
  }
}

/** Users who can run the office’s accounts today: an administrator with a password of their own. */
export function workingAdministrators(users: readonly Colleague[]): readonly Colleague[] {
  return users.filter(
    ({ state, roles, hasOwnPassword }) => state === 'active' && hasOwnPassword && roles.includes('administrator'),
  )
}

/** Who else may decide on a user’s own wish for other roles. */
export function mayDecideFor(users: readonly Colleague[], userId: string): readonly Colleague[] {
  return users.filter(
    (user) => user.userId !== userId && user.state === 'active' && permissionsOf(user.roles).has('access.confirmRoles'),
  )
}

const problem = (code: string, message: string, fields?: Readonly<Record<string, string>>): Problem =>
  fields ? { code: `access.${code}`, message, fields } : { code: `access.${code}`, message }

const mustBeAUser = problem('nobody', 'This person is not among the users any more. Look at the list again.')

export function nobodyEndsTheirOwnAccess(actorId: string, change: UserChange): Problem | null {
  if (change.userId !== actorId) return null
  if (change.kind === 'suspend' || change.kind === 'remove')
    return problem('not-oneself', 'You cannot shut yourself out. Ask another administrator to do it.')
  if (change.kind === 'reset')
    return problem(
      'not-oneself',
      'You know your password, since you are signed in. Change it under “Change your password”.',
    )
  return null
}

/** Security notes 6 (ASVS 2.3.5): nobody decides alone on what they themselves may do. */
export function nobodyConfirmsTheirOwnRoles(actorId: string, user: Colleague, change: UserChange): Problem | null {
  if (change.kind !== 'confirm-roles' && change.kind !== 'refuse-roles') return null
  if (change.kind === 'confirm-roles' && user.userId === actorId)
    return problem('own-roles', 'You asked for these roles yourself, so somebody else must confirm them.')
  if (user.wantedRoles === null) return problem('not-waiting', 'This wish was settled already. Look at the list again.')
  const isAsAsked = change.kind !== 'confirm-roles' || sameRoles(change.roles, user.wantedRoles)
  return isAsAsked ? null : problem('not-waiting', 'The wish has changed meanwhile. Look at it again, then decide.')
}

export function ownRolesNeedASecondPerson(
  users: readonly Colleague[],
  actorId: string,
  change: UserChange,
): Problem | null {
  if (change.kind !== 'change-roles' || change.userId !== actorId || mayDecideFor(users, actorId).length > 0)
    return null
  return problem(
    'second-person',
    'Nobody decides alone on their own roles, and here is nobody else who may confirm yours. Make a colleague a manager or a second administrator first: then ask again, and they confirm it at their own sign-in.',
  )
}

function stateMustFit(user: Colleague, change: UserChange): Problem | null {
  if (change.kind === 'suspend' && user.state === 'suspended')
    return problem('not-so', `${user.name} is suspended already.`)
  if (change.kind === 'bring-back' && user.state === 'active')
    return problem('not-so', `${user.name} can sign in already.`)
  if (change.kind === 'reset' && user.state === 'suspended')
    return problem('not-so', `${user.name} is suspended. Bring them back first, then reset the password.`)
  return null
}

export function anAdministratorMustRemain(
  users: readonly Colleague[],
  actorId: string,
  change: UserChange,
): Problem | null {
  const had = workingAdministrators(users).length > 0
  if (!had || workingAdministrators(usersAfter(users, actorId, change)).length > 0) return null
  return problem(
    'last-administrator',
    'This is the last administrator who can sign in. Without one nobody could add users or reset a password. Make somebody else an administrator first.',
  )
}

export function namesMustDiffer(
  users: readonly Colleague[],
  named: { readonly userId: string; readonly name: string },
): Problem | null {
  const others = users.filter(({ userId, state }) => userId !== named.userId && state !== 'removed')
  if (!others.some(({ name }) => folded(name) === folded(named.name))) return null
  const message = 'A colleague has this name already. Add a middle name or initial, so that both can be told apart.'
  return problem('name', message, { name: message })
}

function sameRoles(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role))
}
