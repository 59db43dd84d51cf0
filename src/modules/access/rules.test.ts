import { describe, expect, test } from 'vitest'
import { lastOnes } from '../../ground/vault/keys/slot-table'
import { roleNames } from './roles'
import {
  type Colleague,
  mayDecideFor,
  type UserChange,
  userChangeProblem,
  usersAfter,
  workingAdministrators,
} from './rules'

const someone = (userId: string, more: Partial<Colleague> = {}): Colleague => ({
  userId,
  name: `Person ${userId}`,
  roles: ['office-staff'],
  state: 'active',
  hasOwnPassword: true,
  wantedRoles: null,
  ...more,
})
const ada = someone('ada', { roles: ['administrator'] })
const ben = someone('ben', { roles: ['administrator', 'manager'] })
const mo = someone('mo', { roles: ['manager'] })
const olive = someone('olive')

describe('changes to users', () => {
  test.each<[string, readonly Colleague[], string, UserChange, string | null]>([
    [
      'an administrator gives a colleague other roles',
      [ada, olive],
      'ada',
      { kind: 'change-roles', userId: 'olive', roles: ['trainer'] },
      null,
    ],
    [
      'one’s own roles with a manager there',
      [ada, mo],
      'ada',
      { kind: 'change-roles', userId: 'ada', roles: ['administrator', 'manager'] },
      null,
    ],
    [
      'one’s own roles with only a suspended manager there',
      [ada, { ...mo, state: 'suspended' }],
      'ada',
      { kind: 'change-roles', userId: 'ada', roles: ['administrator', 'manager'] },
      'access.second-person',
    ],
    [
      'one’s own roles alone',
      [ada, olive],
      'ada',
      { kind: 'change-roles', userId: 'ada', roles: ['administrator', 'manager'] },
      'access.second-person',
    ],
    [
      'confirming one’s own wish',
      [{ ...ada, wantedRoles: ['manager'] }, ben],
      'ada',
      { kind: 'confirm-roles', userId: 'ada', roles: ['manager'] },
      'access.own-roles',
    ],
    [
      'taking back one’s own wish',
      [{ ...ada, wantedRoles: ['manager'] }, ben],
      'ada',
      { kind: 'refuse-roles', userId: 'ada' },
      null,
    ],
    [
      'confirming a colleague’s wish',
      [{ ...ada, wantedRoles: ['manager'] }, ben],
      'ben',
      { kind: 'confirm-roles', userId: 'ada', roles: ['manager'] },
      null,
    ],
    [
      'confirming what was not asked for',
      [{ ...ada, wantedRoles: ['manager'] }, ben],
      'ben',
      { kind: 'confirm-roles', userId: 'ada', roles: ['manager', 'auditor'] },
      'access.not-waiting',
    ],
    [
      'confirming where nothing was asked for',
      [ada, ben],
      'ben',
      { kind: 'confirm-roles', userId: 'ada', roles: ['manager'] },
      'access.not-waiting',
    ],
    [
      'confirming the last administrator’s leaving',
      [{ ...ada, wantedRoles: ['manager'] }, mo],
      'mo',
      { kind: 'confirm-roles', userId: 'ada', roles: ['manager'] },
      'access.last-administrator',
    ],
    [
      'taking the role from the only other administrator',
      [ada, ben],
      'ada',
      { kind: 'change-roles', userId: 'ben', roles: ['trainer'] },
      null,
    ],
    ['suspending a colleague', [ada, olive], 'ada', { kind: 'suspend', userId: 'olive' }, null],
    ['suspending oneself', [ada, ben], 'ada', { kind: 'suspend', userId: 'ada' }, 'access.not-oneself'],
    [
      'suspending who is suspended',
      [ada, { ...olive, state: 'suspended' }],
      'ada',
      { kind: 'suspend', userId: 'olive' },
      'access.not-so',
    ],
    ['bringing back who is there', [ada, olive], 'ada', { kind: 'bring-back', userId: 'olive' }, 'access.not-so'],
    [
      'bringing back who was removed',
      [ada, { ...olive, state: 'removed' }],
      'ada',
      { kind: 'bring-back', userId: 'olive' },
      'access.nobody',
    ],
    ['removing oneself', [ada, ben], 'ada', { kind: 'remove', userId: 'ada' }, 'access.not-oneself'],
    ['removing somebody who is not there', [ada], 'ada', { kind: 'remove', userId: 'nobody' }, 'access.nobody'],
    ['resetting oneself', [ada, ben], 'ada', { kind: 'reset', userId: 'ada' }, 'access.not-oneself'],
    [
      'resetting who is suspended',
      [ada, { ...olive, state: 'suspended' }],
      'ada',
      { kind: 'reset', userId: 'olive' },
      'access.not-so',
    ],
    [
      'a name that a colleague has',
      [ada, olive],
      'ada',
      { kind: 'rename', userId: 'olive', name: 'person  ADA' },
      'access.name',
    ],
    [
      'a name that only somebody removed had',
      [ada, olive, { ...mo, state: 'removed' }],
      'ada',
      { kind: 'rename', userId: 'olive', name: 'Person mo' },
      null,
    ],
    ['one’s own name', [ada], 'ada', { kind: 'rename', userId: 'ada', name: 'Ada Newname' }, null],
  ])('%s', (_what, users, actorId, change, code) => {
    expect(userChangeProblem(users, actorId, change)?.code ?? null).toBe(code)
  })

  test('who may decide on a wish is active, somebody else, and a manager or an administrator', () => {
    expect(
      mayDecideFor([ada, ben, mo, olive, { ...mo, userId: 'gone', state: 'removed' }], 'ada').map(
        (user) => user.userId,
      ),
    ).toEqual(['ben', 'mo'])
  })
})

/** Figures that a failing run prints the seed of. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Slot = { readonly userId: string | null; readonly kind: 'user' | 'reset' | 'recovery' }

test('10,000 random sequences of changes never leave the office without an administrator or a recovery key', () => {
  const chance = seeded(20_261_121)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const kinds = [
    'add',
    'change-roles',
    'confirm-roles',
    'refuse-roles',
    'suspend',
    'bring-back',
    'remove',
    'reset',
    'rename',
    'choose',
    'new-recovery',
  ] as const
  let [allowed, refused] = [0, 0]
  for (let run = 0; run < 10_000; run += 1) {
    let users: Colleague[] = [ada]
    let slots: Slot[] = [
      { userId: 'ada', kind: 'user' },
      { userId: null, kind: 'recovery' },
    ]
    for (let step = 0; step < 25; step += 1) {
      // Whoever acts is signed in: active, with a slot and a password of their own.
      const actor = pick(users.filter(({ state, hasOwnPassword }) => state === 'active' && hasOwnPassword))
      const kind = pick(kinds)
      const userId = pick(users).userId
      const roles = roleNames.filter(() => chance() < 0.25)
      if (kind === 'choose') {
        users = users.map((user) =>
          user.userId === userId && user.state === 'active' ? { ...user, hasOwnPassword: true } : user,
        )
        slots = slots.map((slot) => (slot.userId === userId ? { userId, kind: 'user' } : slot))
        continue
      }
      if (kind === 'new-recovery') {
        slots = [...slots.filter((slot) => slot.kind !== 'recovery'), { userId: null, kind: 'recovery' }]
        continue
      }
      const needs =
        kind === 'confirm-roles' || kind === 'refuse-roles' ? ['administrator', 'manager'] : ['administrator']
      if (!actor.roles.some((role) => needs.includes(role))) continue
      const wanted = users.find((user) => user.userId === userId)?.wantedRoles ?? roles
      const change = (
        kind === 'add'
          ? { kind, userId: `u${step}`, name: `New ${step}`, roles }
          : kind === 'rename'
            ? { kind, userId, name: `Name ${Math.floor(chance() * 9)}` }
            : { kind, userId, roles: kind === 'confirm-roles' ? wanted : roles }
      ) as UserChange
      if (userChangeProblem(users, actor.userId, change)) {
        refused += 1
        continue
      }
      allowed += 1
      users = usersAfter(users, actor.userId, change)
      if (kind === 'add') slots = [...slots, { userId: change.userId, kind: 'user' }]
      if (kind === 'reset') slots = slots.map((slot) => (slot.userId === userId ? { userId, kind: 'reset' } : slot))
      if (kind === 'remove') {
        const left = slots.filter((slot) => slot.userId !== userId)
        expect(lastOnes(left), `run ${run}, step ${step}`).toBeNull()
        slots = left
      }
      const administrators = workingAdministrators(users)
      expect(administrators.length, `run ${run}, step ${step}: ${kind}`).toBeGreaterThan(0)
      expect(
        administrators.some((user) => slots.some((slot) => slot.userId === user.userId && slot.kind === 'user')),
      ).toBe(true)
      expect(slots.some((slot) => slot.kind === 'recovery')).toBe(true)
    }
  }
  expect(allowed).toBeGreaterThan(20_000)
  expect(refused).toBeGreaterThan(20_000)
})
