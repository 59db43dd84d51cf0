import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '../../src/ground/shared/contract'
import { home } from '../../src/ground/shared/home'
import { access } from '../../src/modules/access/contract'
import { audit } from '../../src/modules/audit/contract'
import { everything } from '../../src/modules/audit/contract'
import { backup } from '../../src/modules/backup/contract'
import { organisation } from '../../src/modules/organisation/contract'
import { blank } from '../../src/modules/organisation/fields'
import { endingAppointments, endingProjects } from '../../src/modules/organisation/vault/duties'
import { passwordOf, staff, World } from '../support/world'

let world: World
const kinds = async () => (await world.do(home.duties, {})).duties.map(({ kind, on }) => `${kind} ${on}`)

async function project(given: Partial<InputOf<typeof organisation.saveProject>['draft']>) {
  const draft = { ...blank.projects, ...given } as InputOf<typeof organisation.saveProject>['draft']
  return (await world.do(organisation.saveProject, { recordId: null, version: null, draft })).recordId
}

beforeAll(async () => {
  world = await new World().setUp(['manager'])
  await world.as('auditor')
  await world.signIn(staff.administrator)
}, 60_000)
afterAll(() => world.end())

describe('the home screen by role', () => {
  test('an office that has just begun is told of its first backup and of nothing else', async () => {
    const { duties, next } = await world.do(home.duties, {})
    expect(duties).toMatchObject([
      { kind: 'backup.due', on: '2026-11-21', path: '/backup' },
      { kind: 'audit.report', on: '2026-12-21', path: '/audit' },
    ])
    expect(next).toBeNull()
    await world.do(backup.make, {})
    expect(await kinds()).toEqual(['audit.report 2026-12-21'])
  })

  test('contracts and projects are listed as they end, with who pays for them, until they are archived', async () => {
    const funder = { ...blank.partners, name: 'Weir Foundation', roleIds: ['funder'] } as never
    const { recordId: funderId } = await world.do(organisation.savePartner, {
      recordId: null,
      version: null,
      draft: funder,
    })
    const gone = await project({ name: 'Old Bridge', startedOn: '2025-01-01', endedOn: '2026-11-01' })
    await project({ name: 'Long ago', endedOn: '2012-03-31' })
    await project({ name: 'Through the gate', kindId: 'contract', funderId, endedOn: '2026-11-30' })
    await project({ name: 'Next spring', endedOn: '2027-04-01' })
    const { duties, next } = await world.do(home.duties, {})
    expect(duties.map(({ on, sentence }) => `${on} ${sentence}`)).toEqual([
      '2026-11-01 Project “Old Bridge” ended on 1 Nov 2026. Put it into the archive, or write down its new end.',
      '2026-11-30 Contract “Through the gate”, paid for by Weir Foundation, ends on 30 Nov 2026.',
      expect.stringContaining('2026-12-21 Print the month’s audit report'),
    ])
    expect(next).toMatchObject({ on: '2027-04-01', sentence: 'Project “Next spring” ends on 1 Apr 2027.' })
    await world.do(organisation.archiveProject, { recordId: gone, isArchived: true })
    expect(await kinds()).not.toContain('organisation.project-ends 2026-11-01')
  })

  test('an appointment that ends is listed until somebody follows', async () => {
    const draft = { ...blank.contacts, firstNames: 'Wilhelmina', lastName: 'Sample' } as never
    const { recordId: contactId } = await world.do(organisation.saveContact, { recordId: null, version: null, draft })
    const region = (await world.do(organisation.areas, {})).find(({ name }) => name === 'North East')
    const areaId = region?.areaId ?? ''
    const office = { kindId: 'regional-manager', contactId, areaId, startedOn: '2026-01-01' }
    const { appointmentId } = await world.do(organisation.appoint, office)
    await world.do(organisation.endAppointment, { appointmentId, endedOn: '2026-12-01' })
    const { duties } = await world.do(home.duties, {})
    expect(duties).toContainEqual({
      kind: 'organisation.appointment-ends',
      entityId: appointmentId,
      on: '2026-12-01',
      sentence: 'Wilhelmina Sample is regional manager for North East until 1 Dec 2026. Nobody is named to follow.',
      path: `/organisation/areas/${areaId}`,
    })
    await world.do(organisation.appoint, { ...office, startedOn: '2026-12-02' })
    expect(await kinds()).not.toContain('organisation.appointment-ends 2026-12-01')
  })

  test('a colleague who never came in, and a phrase that runs out, are listed for whoever looks after users', async () => {
    const add = (name: string) =>
      world.do(access.addUser, { name, password: passwordOf(name), roles: ['trainer'] }).then(({ userId }) => userId)
    const never = await add('Nell Never')
    const reset = await add('Percy Phrase')
    await world.do(access.resetPassword, { userId: reset })
    expect(await kinds()).toContain('access.phrase 2026-11-24')
    // Who was added today need not be asked about today.
    expect((await kinds()).join()).not.toContain('access.never')
    world.clock.set('2026-12-01T10:00:00.000Z')
    expect(await kinds()).toContain('access.never 2026-11-28')
    const { duties } = await world.do(home.duties, {})
    const said = (entityId: string) => duties.find((duty) => duty.entityId === entityId)?.sentence
    expect(said(never)).toContain('Nell Never was added on 21 Nov 2026 and has never signed in.')
    expect(said(reset)).toContain('The one-time phrase for Percy Phrase ran out unused.')
    expect(await kinds()).toEqual(expect.arrayContaining(['backup.due 2026-11-22', 'backup.second-place 2026-11-28']))
    world.clock.set('2026-11-21T12:00:00.000Z')
  })

  test('a wish for roles and a wish for the risk key reach those who can grant them, and nobody else', async () => {
    const waiting = async () => (await kinds()).filter((kind) => /access\.(roles|risk)/.test(kind))
    await world.as('manager')
    await world.signIn(staff.administrator)
    await world.do(access.changeRoles, {
      userId: world.inside.session.userId,
      roles: ['administrator', 'manager', 'trainer'],
    })
    expect(await waiting()).toEqual([])
    await world.signIn(staff.manager)
    expect(await waiting()).toEqual(['access.roles 2026-11-21'])
    const { duties } = await world.do(home.duties, {})
    expect(duties.find(({ kind }) => kind === 'access.roles')?.sentence).toBe(
      'Ada Admin wants these roles: Administrator, Manager, Trainer. Now: Administrator, Manager.',
    )
    await world.signIn(staff.auditor)
    expect(await waiting()).toEqual([])
  })

  test('the monthly report is due again a month after it was printed', async () => {
    await world.signIn(staff.auditor)
    world.clock.set('2026-12-03T10:00:00.000Z')
    await world.do(audit.print, { view: { ...everything, from: '2026-12-01' } })
    expect(await kinds()).toEqual(['audit.report 2027-01-03'])
  })

  test('somebody without any such work has an empty list, and prints it', async () => {
    await world.as('trainer')
    expect(await world.do(home.duties, {})).toEqual({ today: '2026-12-03', duties: [], next: null })
    expect(await world.do(home.print, {})).toMatchObject({ pages: 1 })
    const [last] = world.inside.db.arrays('select action from audit_entries order by seq desc limit 1', [])
    expect(last).toEqual(['home.print'])
  })

  test('nobody who is not signed in is told anything', async () => {
    await world.lock()
    for (const operation of [home.duties, home.print]) {
      expect(await world.ask(operation, {})).toMatchObject({ ok: false, problem: { code: 'access.locked' } })
    }
    await world.signIn(staff.administrator)
  })

  test('what ends is found by an index, not by reading a whole register', () => {
    for (const text of [endingProjects, endingAppointments]) {
      const plan = world.inside.db.arrays(`explain query plan ${text}`, ['2026-01-01', '2026-12-31']).map(String)
      expect(plan.filter((line) => /SCAN/.test(line))).toEqual([])
    }
  })
})
