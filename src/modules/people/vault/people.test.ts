import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { RiskCompartment } from '../../../ground/vault/risk'
import { people, type PersonDraft } from '../contract'
import { everyone } from '../list-shapes'
import { blankDraft } from '../fields'

const blank: PersonDraft = { ...blankDraft, lastName: 'Sample' }
const draft = (given: Partial<PersonDraft>): PersonDraft => ({ ...blank, ...given })
const nobody = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' as never
let world: World
beforeAll(async () => {
  world = await new World().setUp()
}, 60_000)
afterAll(() => world.end())

const create = async (given: Partial<PersonDraft>) => (await world.do(people.create, draft(given))).personId
const problemOf = async (
  asked: Promise<{ ok: true } | { ok: false; problem: { code: string; message: string; fields?: object } }>,
) => {
  const result = await asked
  if (result.ok) throw new Error('It was accepted.')
  return result.problem
}
const entries = () =>
  world.inside.db.arrays(
    'select action, entity, entity_id, digest_before is null, digest_after is null, details from audit_entries order by seq',
    [],
  )
const lastEntry = () => entries().at(-1) ?? []

describe('A record', () => {
  test('is made once with everything on the form and read back as it was given [S39] [S87] [S45]', async () => {
    const given = draft({
      firstNames: 'Siân Ọ̀ṣun',
      lastName: 'O’Brien-Łuksza',
      preferredName: 'Shan',
      memberNumber: '00042',
      dateOfBirth: '1984-02-29',
      address: '1 Nowhere Lane\nFenwick',
      postcode: 'ZZ1 1ZZ',
      phone: '07700 900123',
      secondPhone: '01632 960001',
      email: 'sian@example.org',
      emergencyName: 'Ann Sample',
      emergencyRelationship: 'Sister',
      emergencyPhone: '07700 900124',
      practitioner: 'Pat Pretend',
      practitionerContact: 'pat@example.org',
      languages: 'Welsh, Yoruba',
      accessNeeds: 'Large print',
      womenOnly: true,
      heldQualifications: false,
    })
    const personId = await create(given)
    const { person } = await world.do(people.get, { personId })
    expect(person).toMatchObject(given)
    expect(person).toMatchObject({ version: 1, archivedAt: null, createdAt: '2026-11-21T09:00:00.000Z' })
    expect(lastEntry().slice(0, 5)).toEqual(['people.create', 'person', personId, 1, 0])
    expect(world.announced.at(-1)).toEqual(['people'])
  })

  test('with an impossible date of birth, an unknown area or no name is refused beside the right field', async () => {
    const before = entries().length
    expect(await problemOf(world.ask(people.create, draft({ dateOfBirth: '2062-01-01' })))).toMatchObject({
      fields: { dateOfBirth: expect.stringContaining('still to come') },
    })
    expect(await problemOf(world.ask(people.create, draft({ areaId: 'nowhere' })))).toMatchObject({
      fields: { areaId: expect.stringContaining('Choose one') },
    })
    expect(await problemOf(world.ask(people.create, draft({ lastName: ' ' })))).toMatchObject({
      fields: { lastName: expect.stringContaining('last name') },
    })
    expect(entries()).toHaveLength(before)
  })

  test('with a member number that someone has is refused with their name; other leading zeros are another number', async () => {
    await create({ firstNames: 'Ann', memberNumber: 'PM-7' })
    const problem = await problemOf(world.ask(people.create, draft({ memberNumber: 'pm-7' })))
    expect(problem.code).toBe('people.member-number-taken')
    expect(problem.message).toContain('Ann Sample')
    await create({ memberNumber: 'PM-007' })
  })

  test('is changed by whoever saw its latest version, and by nobody who did not', async () => {
    const personId = await create({ firstNames: 'Before' })
    const changed = await world.do(people.change, {
      personId,
      version: 1,
      draft: draft({ firstNames: 'After', memberNumber: 'C1' }),
    })
    expect(changed).toMatchObject({ firstNames: 'After', version: 2 })
    expect(lastEntry().slice(0, 5)).toEqual(['people.change', 'person', personId, 0, 0])
    const problem = await problemOf(world.ask(people.change, { personId, version: 1, draft: blank }))
    expect(problem).toMatchObject({
      code: 'people.changed-meanwhile',
      message: expect.stringContaining('Ada Admin changed this record'),
    })
    expect(await world.do(people.change, { personId, version: 2, draft: draft({ memberNumber: 'C1' }) })).toMatchObject(
      { version: 3 },
    )
  })

  test('that is not there is said not to be there', async () => {
    expect((await problemOf(world.ask(people.get, { personId: nobody }))).code).toBe('people.not-there')
    expect((await problemOf(world.ask(people.timeline, { personId: nobody }))).code).toBe('people.not-there')
    expect((await problemOf(world.ask(people.change, { personId: nobody, version: 1, draft: blank }))).code).toBe(
      'people.not-there',
    )
  })
})

describe('The archive', () => {
  test('keeps all that a record holds, is read-only, and gives it back whole', async () => {
    const personId = await create({ lastName: 'Archived' })
    await world.do(people.addRole, { personId, kindId: 'mentor', startedOn: '2025-01-01' })
    await world.do(people.addNote, { personId, text: 'A note.' })
    const before = await world.do(people.get, { personId })
    expect(await world.do(people.archive, { personIds: [personId], reason: 'Moved away' })).toEqual({ changed: 1 })
    const away = await world.do(people.get, { personId })
    expect(away).toMatchObject({ roles: before.roles, notes: before.notes, person: { archivedReason: 'Moved away' } })
    for (const refused of [
      world.ask(people.change, { personId, version: away.person.version, draft: blank }),
      world.ask(people.addRole, { personId, kindId: 'mentee', startedOn: '2026-01-01' }),
      world.ask(people.addNote, { personId, text: 'Too late' }),
      world.ask(people.addFile, { personId }),
      world.ask(people.writeOffenceNotes, { personId, text: 'Too late' }),
    ])
      expect((await problemOf(refused)).code).toBe('people.archived')
    world.clock.advance(1000)
    expect(await world.do(people.restore, { personIds: [personId] })).toEqual({ changed: 1 })
    const back = await world.do(people.get, { personId })
    expect(back.person).toMatchObject({ archivedAt: null, archivedReason: null })
    expect(back.roles).toEqual(before.roles)
    expect(back.notes.map(({ text }) => text)).toEqual([
      'In the archive from 21 Nov 2026 to 21 Nov 2026: Moved away',
      'A note.',
    ])
  })

  test('takes many at once, counts those it moved, and enters who they were', async () => {
    const personIds = [await create({ lastName: 'Manyone' }), await create({ lastName: 'Manytwo' })]
    expect(
      await world.do(people.archive, { personIds: [...personIds, ...personIds], reason: 'Project ended' }),
    ).toEqual({ changed: 2 })
    expect(lastEntry().slice(0, 3)).toEqual(['people.archive', 'people', 'chosen'])
    expect(await world.do(people.archive, { personIds, reason: 'Again' })).toEqual({ changed: 0 })
    const kinds = (await world.do(people.timeline, { personId: personIds[0] as never })).map(({ kind }) => kind)
    expect(kinds).toEqual(['archived', 'created'])
  })

  test('refuses the whole of a selection in which one is not there, and a reason that says nothing', async () => {
    const personId = await create({ lastName: 'Together' })
    expect((await problemOf(world.ask(people.archive, { personIds: [personId, nobody], reason: 'x' }))).code).toBe(
      'people.not-there',
    )
    expect((await world.do(people.get, { personId })).person.archivedAt).toBeNull()
    expect((await problemOf(world.ask(people.archive, { personIds: [personId], reason: '  ' }))).fields).toHaveProperty(
      'reason',
    )
    expect((await problemOf(world.ask(people.restore, { personIds: [nobody] }))).code).toBe('people.not-there')
  })
})

describe('Roles and programmes', () => {
  test.each([
    ['role', people.addRole, people.endRole, 'mentor', 'roles'],
    ['programme', people.addProgramme, people.endProgramme, 'reading', 'programmes'],
  ] as const)(
    'a %s is begun, ended, taken up again, and never held twice at once [S10] [S35] [S41]',
    async (_sort, add, end, kindId, list) => {
      const personId = await create({ lastName: 'Holder', dateOfBirth: '1990-01-01' })
      const { holdingId } = await world.do(add, { personId, kindId, startedOn: '2025-01-01' })
      expect((await problemOf(world.ask(add, { personId, kindId, startedOn: '2026-01-01' }))).code).toBe(
        'people.held-already',
      )
      expect((await problemOf(world.ask(end, { personId, holdingId, endedOn: '2024-12-31' }))).code).toBe(
        'people.ends-before-start',
      )
      await world.do(end, { personId, holdingId, endedOn: '2025-12-31' })
      const again = await world.do(add, { personId, kindId, startedOn: '2026-01-01' })
      expect((await problemOf(world.ask(end, { personId, holdingId, endedOn: null }))).code).toBe('people.held-already')
      expect((await world.do(people.get, { personId }))[list]).toEqual([
        { holdingId: again.holdingId, kindId, startedOn: '2026-01-01', endedOn: null },
        { holdingId, kindId, startedOn: '2025-01-01', endedOn: '2025-12-31' },
      ])
      expect((await problemOf(world.ask(add, { personId, kindId: 'nothing', startedOn: '2026-01-01' }))).code).toBe(
        'people.unknown-kind',
      )
      expect((await problemOf(world.ask(add, { personId, kindId, startedOn: '1989-12-31' }))).code).toBe(
        'people.starts-before-birth',
      )
      expect((await problemOf(world.ask(end, { personId, holdingId: nobody, endedOn: null }))).code).toBe(
        'people.not-there',
      )
    },
  )

  test('one person is mentor and mentee at once, and lists find them under both [S41]', async () => {
    const personId = await create({ lastName: 'Both' })
    await world.do(people.addRole, { personId, kindId: 'mentor', startedOn: '2026-01-01' })
    const { holdingId } = await world.do(people.addRole, { personId, kindId: 'mentee', startedOn: '2026-01-01' })
    const found = async (role: string) =>
      (await world.do(people.page, { view: { ...everyone, role }, at: 0, limit: 500 })).rows.filter(
        ([id]) => id === personId,
      )
    expect((await found('mentor'))[0]?.[8]).toBe('Peer mentor, Mentee')
    expect(await found('mentee')).toHaveLength(1)
    await world.do(people.endRole, { personId, holdingId, endedOn: '2026-11-20' })
    expect(await found('mentee')).toHaveLength(0)
    expect(await found('mentor')).toHaveLength(1)
    await world.do(people.change, { personId, version: 1, draft: draft({ lastName: 'Both', firstNames: 'Changed' }) })
    expect(await found('mentor')).toHaveLength(1)
  })
})

describe('Consents, qualifications and notes', () => {
  test('a consent is given once for a purpose and withdrawn once', async () => {
    const personId = await create({ lastName: 'Consenting' })
    const purpose = (await world.do(people.choices, {})).consentPurposes[0] ?? ''
    const { consentId } = await world.do(people.addConsent, {
      personId,
      purpose,
      givenOn: '2026-01-10',
      how: 'Signed form',
    })
    expect(
      (await problemOf(world.ask(people.addConsent, { personId, purpose, givenOn: '2026-02-10', how: '' }))).code,
    ).toBe('people.consent-in-force')
    expect(
      (await problemOf(world.ask(people.addConsent, { personId, purpose: 'Other', givenOn: '2027-01-01', how: '' })))
        .code,
    ).toBe('people.consent-date')
    expect(
      (await problemOf(world.ask(people.withdrawConsent, { personId, consentId, withdrawnOn: '2026-01-09' }))).code,
    ).toBe('people.consent-date')
    await world.do(people.withdrawConsent, { personId, consentId, withdrawnOn: '2026-03-01' })
    expect(
      (await problemOf(world.ask(people.withdrawConsent, { personId, consentId, withdrawnOn: '2026-03-02' }))).code,
    ).toBe('people.consent-withdrawn')
    await world.do(people.addConsent, { personId, purpose, givenOn: '2026-04-01', how: 'Told us' })
    expect((await world.do(people.get, { personId })).consents.map(({ withdrawnOn }) => withdrawnOn)).toEqual([
      null,
      '2026-03-01',
    ])
  })

  test('a qualification held before joining is written down and taken off again [S45]', async () => {
    const personId = await create({ lastName: 'Qualified' })
    const qualification = { title: 'Food hygiene', level: 'Level 2', awardedOn: null }
    const { qualificationId } = await world.do(people.addQualification, { personId, ...qualification })
    expect(
      (await problemOf(world.ask(people.addQualification, { personId, ...qualification, awardedOn: '2027-01-01' })))
        .code,
    ).toBe('people.awarded-date')
    expect((await world.do(people.get, { personId })).qualifications).toEqual([{ qualificationId, ...qualification }])
    await world.do(people.removeQualification, { personId, qualificationId })
    expect((await problemOf(world.ask(people.removeQualification, { personId, qualificationId }))).code).toBe(
      'people.not-there',
    )
  })

  test('a note keeps who wrote it; an empty one is refused', async () => {
    const personId = await create({ lastName: 'Noted' })
    await world.do(people.addNote, { personId, text: '  Rang today.\nWill ring again. ' })
    expect((await world.do(people.get, { personId })).notes).toMatchObject([
      { text: 'Rang today.\nWill ring again.', writtenBy: 'Ada Admin' },
    ])
    expect((await problemOf(world.ask(people.addNote, { personId, text: '  ' }))).fields).toHaveProperty('text')
  })
})

test('The timeline gathers what happened, the latest first, and says nothing of the risk compartment', async () => {
  const personId = await create({ lastName: 'Timely' })
  world.clock.advance(60_000)
  await world.do(people.change, { personId, version: 1, draft: draft({ lastName: 'Timely', phone: '07700 900555' }) })
  const { holdingId } = await world.do(people.addRole, { personId, kindId: 'volunteer', startedOn: '2012-05-01' })
  await world.do(people.endRole, { personId, holdingId, endedOn: '2013-05-01' })
  await world.do(people.addConsent, { personId, purpose: 'Using my story', givenOn: '2026-01-10', how: 'Signed form' })
  await world.do(people.addQualification, { personId, title: 'English', level: 'Entry 3', awardedOn: '2001-07-01' })
  world.clock.advance(60_000)
  await world.do(people.addNote, { personId, text: 'Met at the library.' })
  await world.do(people.writeOffenceNotes, { personId, text: 'Secret words.' })
  const lines = await world.do(people.timeline, { personId })
  expect(lines.map(({ kind, sentence, by }) => `${kind}: ${sentence} (${by})`)).toEqual([
    'note: Met at the library. (Ada Admin)',
    'changed: Details changed. (Ada Admin)',
    'created: Record made. (Ada Admin)',
    'consent: Gave consent: Using my story (Signed form). (Ada Admin)',
    'role: Ended the role “Volunteer”. (Ada Admin)',
    'role: Began the role “Volunteer”. (Ada Admin)',
    'qualification: Was awarded “English”, Entry 3 on 1 Jul 2001. (Ada Admin)',
  ])
})

test('The timeline names who began and who ended a role, though the role itself does not keep it', async () => {
  const personId = await create({ lastName: 'Handed' })
  const { holdingId } = await world.do(people.addRole, { personId, kindId: 'mentor', startedOn: '2026-01-01' })
  await world.as('manager')
  await world.do(people.endRole, { personId, holdingId, endedOn: '2026-06-01' })
  await world.do(people.addProgramme, { personId, kindId: 'reading', startedOn: '2026-06-02' })
  const lines = await world.do(people.timeline, { personId })
  const by = (kind: string) => lines.flatMap((line) => (line.kind === kind ? [line.by] : []))
  expect(by('role')).toEqual(['Mo Manager', 'Ada Admin'])
  expect(by('programme')).toEqual(['Mo Manager'])
  await world.as('administrator')
})

describe('The list', () => {
  test('shows a record at once after it was made, changed and archived, and knows its place', async () => {
    const personId = await create({ lastName: 'Aaaardvark', firstNames: 'First' })
    expect(await world.do(people.placeOf, { view: everyone, personId })).toBe(0)
    expect((await world.do(people.page, { view: everyone, at: 0, limit: 1 })).rows[0]?.slice(0, 3)).toEqual([
      personId,
      'Aaaardvark',
      'First',
    ])
    await world.do(people.archive, { personIds: [personId], reason: 'Test' })
    expect(await world.do(people.placeOf, { view: everyone, personId })).toBeNull()
    expect(await world.do(people.placeOf, { view: { ...everyone, state: 'archived' }, personId })).toBe(0)
    expect((await problemOf(world.ask(people.page, { view: everyone, at: -1, limit: 1 }))).code).toBe(
      'people.check-fields',
    )
    expect((await problemOf(world.ask(people.placeOf, { view: everyone, personId: 'no id' }))).code).toBe(
      'people.check-fields',
    )
  })

  test('warns of someone who may be the same person', async () => {
    const personId = await create({ firstNames: 'Katherine', lastName: 'Lookalike', dateOfBirth: '1980-03-04' })
    const asked = { firstNames: 'Catherine', lastName: 'Lookalike', dateOfBirth: '1980-03-04', exceptPersonId: null }
    expect(await world.do(people.likenesses, asked)).toMatchObject([{ personId, why: expect.any(String) }])
    expect(await world.do(people.likenesses, { ...asked, exceptPersonId: personId })).toEqual([])
    expect((await problemOf(world.ask(people.likenesses, { ...asked, dateOfBirth: 'soon' }))).code).toBe(
      'people.check-fields',
    )
  })
})

describe('Offence notes', () => {
  test('are sealed in the database, come back, and each reading, a second one too, names whose they were', async () => {
    const personId = await create({ lastName: 'Riskful' })
    expect(await world.do(people.readOffenceNotes, { personId })).toEqual({ text: '' })
    await world.do(people.writeOffenceNotes, { personId, text: 'Plainly fictional offence.' })
    await world.do(people.writeOffenceNotes, { personId, text: 'Plainly fictional offence, put right.' })
    expect(await world.do(people.readOffenceNotes, { personId })).toEqual({
      text: 'Plainly fictional offence, put right.',
    })
    expect(lastEntry().slice(0, 3)).toEqual(['people.readOffenceNotes', 'person', personId])
    const readings = "select count(*) from audit_entries where action = 'people.readOffenceNotes' and entity_id = ?"
    const [[before] = []] = world.inside.db.arrays(readings, [personId])
    await world.do(people.readOffenceNotes, { personId })
    expect(world.inside.db.arrays(readings, [personId])).toEqual([[Number(before) + 1]])
    const sealed = world.inside.db.arrays('select sealed, version from risk_fields where row_id = ?', [personId])
    expect(sealed).toHaveLength(1)
    expect(sealed[0]?.[1]).toBe(2)
    expect(String(sealed[0]?.[0])).not.toContain('fictional')
  })

  test('are closed to whoever has no risk key, even with the database open before them', async () => {
    const personId = await create({ lastName: 'Closed' })
    await world.do(people.writeOffenceNotes, { personId, text: 'Sealed.' })
    const closed = new RiskCompartment(null)
    const { db } = world.inside
    expect(closed.open).toBe(false)
    expect(() => closed.readText(db, 'people', personId, 'offence_notes')).toThrow('risk.closed')
    expect(() => closed.writeText(db, 'people', personId, 'offence_notes', 'x')).toThrow('risk.closed')
    const wrong = new RiskCompartment(Buffer.alloc(32, 7))
    expect(() => wrong.readText(db, 'people', personId, 'offence_notes')).toThrow()
  })

  test('that were moved to another record or tampered with are not shown', async () => {
    const [one, other] = [await create({ lastName: 'Mover' }), await create({ lastName: 'Moved' })]
    await world.do(people.writeOffenceNotes, { personId: one, text: 'Hers.' })
    world.inside.db.begin()
    world.inside.db.runText('update risk_fields set row_id = ? where row_id = ?', [other, one])
    world.inside.db.commit()
    expect((await problemOf(world.ask(people.readOffenceNotes, { personId: other }))).code).toBe('router.unexpected')
  })
})

test('The choices are those that the office offers', async () => {
  const { roles, programmes, consentPurposes } = await world.do(people.choices, {})
  expect(roles.map(({ label }) => label)).toContain('Peer mentor')
  expect(programmes.map(({ label }) => label)).toContain('Reading programme')
  expect(consentPurposes.length).toBeGreaterThan(3)
  expect((await problemOf(world.ask(people.choices, 'nothing' as never))).code).toBe('people.check-fields')
})
