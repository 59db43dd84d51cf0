import { folded, tidied } from '../../../ground/shared/text'
import { refuse } from '../../../ground/shared/problem'
import type { Handlers } from '../../../ground/vault/implement'
import { keyKnownSince } from '../../../ground/vault/key-change'
import { readSetting, writeSetting } from '../../../ground/vault/settings'
import type { Read } from '../../../ground/vault/sql'
import {
  insertUser,
  isNameTaken,
  type KnownUser,
  notePasswordChosen,
  noteReset,
  noteRiskHanded,
  readUser,
  readUsers,
  removeUser,
  renameUser,
  setRoles,
  setState,
  userAsGuarded,
  wantRoles,
} from '../../../ground/vault/users'
import { phraseSlip } from '../print/phrase-slip'
import { opensRisk } from '../roles'
import { type Colleague, mayDecideFor, namesMustDiffer, type UserChange, userChangeProblem } from '../rules'
import type { User, userOperations } from '../user-operations'
import { facts } from './session-facts'

/** The phrase that was made last, for its slip: kept in this process until the next one, printed or not. */
let lastPhrase: { readonly userId: string; readonly phrase: string; readonly until: string } | null = null

export const userHandlers: Handlers<NamedOperations> = {
  users: ({ db }) => readUsers(db).map(asListed),

  async addUser(context, user) {
    refuse(context.read(({ db }) => namesMustDiffer(readUsers(db).map(asColleague), { ...user, userId: '' })))
    const row = await context.door.users.add(user)
    const details = { roles: user.roles.join(','), holdsRisk: row.holdsRisk }
    await context.write(({ db, about }) => {
      insertUser(db, row)
      about({ entity: 'user', entityId: row.userId, before: null, details })
    })
    return { userId: row.userId }
  },

  changeRoles({ db, session, now, about }, { userId, roles }) {
    checkChange(db, session.userId, { kind: 'change-roles', userId, roles })
    const before = userAsGuarded(db, userId)
    const waits = userId === session.userId
    if (waits) wantRoles(db, userId, roles, now)
    else setRoles(db, userId, roles, opensRisk(roles))
    about({ entity: 'user', entityId: userId, before, details: { roles: roles.join(','), waits } })
    return { waits }
  },

  rolesWaiting: ({ db, session }) => {
    const users = readUsers(db)
    return users.flatMap(({ userId, name, roles, wantedRoles, wantedAt, state }) => {
      const isMine = mayDecideFor(users.map(asColleague), userId).some((user) => user.userId === session.userId)
      if (!wantedRoles || !wantedAt || state !== 'active' || !isMine) return []
      return [{ userId, name, roles: [...roles], wantedRoles: [...wantedRoles], wantedAt }]
    })
  },

  decideRoles({ db, session, about }, { userId, wantedRoles, isConfirmed }) {
    const change: UserChange = isConfirmed
      ? { kind: 'confirm-roles', userId, roles: wantedRoles }
      : { kind: 'refuse-roles', userId }
    checkChange(db, session.userId, change)
    const before = userAsGuarded(db, userId)
    if (isConfirmed) setRoles(db, userId, wantedRoles, opensRisk(wantedRoles))
    else wantRoles(db, userId, null, null)
    about({ entity: 'user', entityId: userId, before, details: { roles: wantedRoles.join(','), isConfirmed } })
    return {}
  },

  renameUser({ db, session, about }, { userId, name }) {
    checkChange(db, session.userId, { kind: 'rename', userId, name })
    if (isNameTaken(db, folded(name), userId)) refuse(namesMustDiffer([], { userId, name }))
    const before = userAsGuarded(db, userId)
    renameUser(db, userId, tidied(name), folded(name))
    about({ entity: 'user', entityId: userId, before })
    return {}
  },

  suspendUser({ db, session, about }, { userId }) {
    checkChange(db, session.userId, { kind: 'suspend', userId })
    const before = userAsGuarded(db, userId)
    setState(db, userId, 'suspended')
    about({ entity: 'user', entityId: userId, before })
    return {}
  },

  bringBackUser({ db, session, about }, { userId }) {
    checkChange(db, session.userId, { kind: 'bring-back', userId })
    const before = userAsGuarded(db, userId)
    setState(db, userId, 'active')
    about({ entity: 'user', entityId: userId, before })
    return {}
  },

  async removeUser(context, { userId }) {
    context.read(({ db, session }) => checkChange(db, session.userId, { kind: 'remove', userId }))
    // The way in goes first: if the machine stops here, the person is out and can be removed again.
    context.door.users.drop(userId)
    await context.write(({ db, about, session, now, today }) => {
      const before = userAsGuarded(db, userId)
      removeUser(db, userId)
      if (readSetting(db, keyKnownSince) === '') writeSetting(db, keyKnownSince, today, { userId: session.userId, now })
      about({ entity: 'user', entityId: userId, before })
    })
    return {}
  },

  keyState: ({ db }) => ({ knownSince: readSetting(db, keyKnownSince) || null }),

  async changeKey({ door, progress }) {
    await door.changeKey((reported) => progress({ ...reported, step: keySteps[reported.step] ?? reported.step }))
    return {}
  },

  async resetPassword(context, { userId }) {
    context.read(({ db, session }) => checkChange(db, session.userId, { kind: 'reset', userId }))
    const { phrase, until, ...keys } = await context.door.users.reset(userId)
    await context.write(({ db, about }) => {
      const before = userAsGuarded(db, userId)
      noteReset(db, userId, { ...keys, until })
      about({ entity: 'user', entityId: userId, before, details: { until, holdsRisk: keys.holdsRisk } })
    })
    lastPhrase = { userId, phrase, until }
    return { phrase, until }
  },

  async printPhrase(context, { userId }) {
    const made = lastPhrase?.userId === userId ? lastPhrase : null
    const user = context.read(({ db }) => readUser(db, userId))
    if (!made || !user) {
      refuse({
        code: 'access.phrase-gone',
        message: 'This phrase is not kept any more. Reset the password again to get a new one.',
      })
      return { pages: 0, undrawable: '' }
    }
    const printed = await context.print(phraseSlip({ ...made, name: user.name }, context.occasion()))
    await context.write(({ about }) => about({ entity: 'user', entityId: userId }))
    return printed
  },

  riskWaiting: ({ db, session }) =>
    session.holdsRisk
      ? readUsers(db)
          .filter((user) => riskOf(user) === 'waiting' && user.state === 'active')
          .map(({ userId, name }) => ({ userId, name }))
      : [],

  async giveRisk(context, { userId }) {
    refuse(
      context.read(({ db }) => {
        const user = readUser(db, userId)
        return user?.state === 'active' && riskOf(user) === 'waiting' ? null : nothingToGive
      }),
    )
    const sealed = context.door.users.sealRiskFor(userId)
    await context.write(({ db, about }) => {
      noteRiskHanded(db, userId, sealed)
      about({ entity: 'user', entityId: userId })
    })
    return {}
  },

  async changePassword(context, { current, next }) {
    await context.door.users.change(current, next)
    await context.write(({ about, session }) => about({ entity: 'user', entityId: session.userId }))
    return {}
  },

  async choosePassword(context, { next }) {
    await context.door.users.choose(next)
    await context.write(({ db, about, session }) => {
      notePasswordChosen(db, session.userId)
      about({ entity: 'user', entityId: session.userId })
    })
    return facts(context.door.passwordChosen())
  },

  async confirmPassword(context, { password, operation }) {
    const enter = (isRight: boolean) =>
      context.write(({ about, session }) =>
        about({ entity: 'session', entityId: session.sessionId, details: { operation, isRight } }),
      )
    try {
      const ticket = await context.door.users.confirm(password, operation)
      await enter(true)
      return { ticket }
    } catch (error) {
      await enter(false)
      throw error
    }
  },
}

type NamedOperations = typeof userOperations extends infer All
  ? { readonly [Name in keyof All]: All[Name] & { readonly module: string; readonly name: string } }
  : never

const keySteps: Readonly<Record<string, string>> = {
  copy: 'Copying the records',
  key: 'Changing the key of the copy',
  check: 'Checking the copy',
}

function checkChange(db: Read, actorId: string, change: UserChange): void {
  refuse(userChangeProblem(readUsers(db).map(asColleague), actorId, change))
}

export function asColleague({ userId, name, roles, state, phraseUntil, wantedRoles }: KnownUser): Colleague {
  return { userId, name, roles, state, hasOwnPassword: phraseUntil === null, wantedRoles }
}

function asListed(user: KnownUser): User {
  const { userId, name, roles, state, createdAt, lastSignedInAt, phraseUntil, wantedRoles } = user
  return {
    userId,
    name,
    roles: [...roles],
    state,
    createdAt,
    lastSignedInAt,
    phraseUntil,
    wantedRoles: wantedRoles && [...wantedRoles],
    risk: riskOf(user),
  }
}

export function riskOf({ roles, state, holdsRisk, isHandedRisk }: KnownUser): User['risk'] {
  if (state === 'removed' || !opensRisk(roles)) return 'none'
  return holdsRisk ? 'held' : isHandedRisk ? 'given' : 'waiting'
}

const nothingToGive = {
  code: 'access.nothing-to-give',
  message: 'This person does not wait for access to risk notes any more. Look at the list again.',
} as const
