import { onScreen } from '../../../ground/shared/dates'
import { daysAfter } from '../../../ground/shared/home'
import { todayInOffice } from '../../../ground/vault/clock'
import type { DutySource } from '../../../ground/vault/implement'
import { keyKnownSince } from '../../../ground/vault/key-change'
import { readSetting } from '../../../ground/vault/settings'
import { readUsers } from '../../../ground/vault/users'
import { roleLabel } from '../role-words'
import { mayDecideFor } from '../rules'
import { asColleague, riskOf } from './users'

const path = '/access/users'

/** So many days a colleague may take to sign in for the first time before somebody should ask. */
const firstSignInDays = 7

/** So many days a removed colleague's copies may go on opening what is written anew. */
const changeKeyDays = 7

const dayOf = (instant: string) => todayInOffice(new Date(instant))

/** Colleagues who have not come in yet: with a one-time phrase that runs out, or never at all. */
const comingIn: DutySource = {
  access: 'access.users',
  *duties({ db, now, today }) {
    for (const { userId, name, state, phraseUntil, lastSignedInAt, createdAt } of readUsers(db)) {
      if (state !== 'active') continue
      if (phraseUntil !== null) {
        const on = dayOf(phraseUntil)
        const sentence =
          phraseUntil <= now
            ? `The one-time phrase for ${name} ran out unused. Reset the password again, or remove ${name}.`
            : `${name} has not used the one-time phrase yet. It is good until ${onScreen(on)}.`
        yield { kind: 'access.phrase', entityId: userId, on, sentence, path }
      } else if (lastSignedInAt === null && daysAfter(dayOf(createdAt), firstSignInDays) <= today) {
        const sentence = `${name} was added on ${onScreen(dayOf(createdAt))} and has never signed in. Ask whether they still need to.`
        yield {
          kind: 'access.never',
          entityId: userId,
          on: daysAfter(dayOf(createdAt), firstSignInDays),
          sentence,
          path,
        }
      }
    }
  },
}

/** Changes that colleagues asked for themselves and that wait for a second person: this one. */
const rolesWanted: DutySource = {
  access: 'access.confirmRoles',
  *duties({ db, session, today }) {
    const users = readUsers(db)
    const colleagues = users.map(asColleague)
    for (const { userId, name, state, roles, wantedRoles } of users) {
      if (!wantedRoles || state !== 'active') continue
      if (!mayDecideFor(colleagues, userId).some((user) => user.userId === session.userId)) continue
      const sentence = `${name} wants these roles: ${inWords(wantedRoles)}. Now: ${inWords(roles)}.`
      yield { kind: 'access.roles', entityId: userId, on: today, sentence, path: null }
    }
  },
}

/** Colleagues whose role reads risk notes and who wait for the key, for whoever holds it. */
const riskWanted: DutySource = {
  access: 'access.giveRisk',
  *duties({ db, session, today }) {
    if (!session.holdsRisk) return
    for (const user of readUsers(db)) {
      if (user.state !== 'active' || riskOf(user) !== 'waiting') continue
      const sentence = `${user.name} may read risk notes by role and waits for the key, which you hold.`
      yield { kind: 'access.risk', entityId: user.userId, on: today, sentence, path: null }
    }
  },
}

function inWords(roles: readonly string[]): string {
  return roles.map(roleLabel).join(', ')
}

/** Somebody who knew the vault's key was removed, and it has not been changed since (security notes 5). */
const keyWanted: DutySource = {
  access: 'access.users',
  *duties({ db }) {
    const since = readSetting(db, keyKnownSince)
    if (since === '') return
    const sentence = `Somebody who could open the vault was removed on ${onScreen(since)}. Change the vault’s key at a quiet moment: it takes about a minute.`
    yield { kind: 'access.key', entityId: 'key', on: daysAfter(since, changeKeyDays), sentence, path }
  },
}

export const accessDuties: readonly DutySource[] = [comingIn, rolesWanted, riskWanted, keyWanted]
