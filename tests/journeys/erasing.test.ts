import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk } from '../../src/ground/shared/desk'
import { access } from '../../src/modules/access/contract'
import { backup } from '../../src/modules/backup/contract'
import { expenses } from '../../src/modules/expenses/contract'
import { people, type PersonDraft, type PersonId } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { everyone } from '../../src/modules/people/list-shapes'
import { decryptedImage } from '../support/decrypted'
import { wholeCheck } from '../support/whole-check'
import { passwordOf, staff, World } from '../support/world'

/** Words that stand nowhere else: whoever finds one has found somebody. */
const word = (of: number, what: string) => `Zq${String.fromCharCode(97 + of)}x${what}vuk`
const words = [
  'first',
  'last',
  'known',
  'street',
  'note',
  'quote',
  'story',
  'hope',
  'file',
  'consent',
  'emerg',
  'merged',
]
const other = new World()
const world = new World()
let subjects: PersonId[]
let bystander: PersonId
/** Stays, and had one of the subjects merged into it by mistake when the backup was made. */
let holder: PersonId
/** Stays, and was itself merged into one of the subjects by mistake when the backup was made. */
let parted: PersonId
/** Each subject's ids: their own, and that of the record that was merged into it. */
const mergedIds: PersonId[] = []

const create = async (given: Partial<PersonDraft>) =>
  (await world.do(people.create, { ...blankDraft, lastName: 'Sample', ...given })).personId
const code = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string; message: string } }>) => {
  const result = await asked
  return result.ok ? 'done' : result.problem.code
}
const count = (text: string, values: string[] = []) => Number(world.inside.db.arrays(text, values)[0]?.[0])
const propose = (personId: PersonId) =>
  world.do(people.proposeErasure, { personId, grounds: 'asked', reason: `${word(0, 'last')} asked for it.` })
const hits = (image: Buffer) => {
  const text = image.toString('latin1').toLowerCase()
  return subjects.flatMap((_, of) => words.filter((what) => text.includes(word(of, what).toLowerCase())))
}

/** Everything that this office can write about somebody, by whoever may. */
async function seeded(of: number): Promise<PersonId> {
  const say = (what: string) => word(of, what)
  const personId = await create({
    firstNames: say('first'),
    lastName: say('last'),
    preferredName: say('known'),
    address: `1 ${say('street')} Road`,
    emergencyName: say('emerg'),
    memberNumber: `M-${of}`,
  })
  const mergedId = await create({ firstNames: say('merged'), lastName: say('last') })
  await world.do(people.writeOffenceNotes, { personId: mergedId, text: say('note') })
  await world.do(people.changeMany, {
    personIds: [personId],
    change: { kind: 'practitioner', practitioner: 'Pat Pretend', practitionerContact: '' },
  })
  await mergedInto(personId, mergedId)
  mergedIds[of] = mergedId
  await world.do(people.addRole, { personId, kindId: 'mentor', startedOn: '2024-01-01' })
  await world.do(people.addNote, { personId, text: say('note') })
  const [purpose = ''] = (await world.do(people.choices, {})).consentPurposes
  await world.do(people.addConsent, { personId, purpose, givenOn: '2025-01-01', how: say('consent') })
  await world.do(people.addQualification, { personId, title: say('hope'), level: '', awardedOn: null })
  await world.do(people.writeOffenceNotes, { personId, text: say('note') })
  await world.do(people.addAspiration, { personId, draft: { text: say('hope'), statedOn: '2026-01-01' } })
  const { prompts } = await world.do(people.ownWordsChoices, {})
  await world.do(people.addQuote, {
    personId,
    draft: { text: say('quote'), saidOn: '2026-01-01', context: say('quote'), naming: null, themes: [], purposes: [] },
  })
  const answers = prompts.slice(0, 1).map(({ promptId }) => ({ promptId, text: say('story') }))
  await world.do(people.saveAboutMe, { personId, basedOn: null, draft: { writtenOn: '2026-01-01', answers } })
  world.host.openPath = join(world.folder, `${say('file')}.txt`)
  writeFileSync(world.host.openPath, `Plainly fictional: ${say('file')}`)
  await world.do(people.addFile, { personId })
  await world.do(expenses.saveVehicle, {
    personId,
    vehicleId: null,
    draft: { kind: 'car', registration: `ZZ${of} ABC`, name: say('street'), retiredOn: null },
  })
  await world.do(desk.saveDraft, { key: `note/${personId}`, body: say('note') })
  await world.do(desk.savePreference, { key: 'last-place', value: JSON.stringify(`/people/${personId}`) })
  return personId
}

async function mergedInto(keepId: PersonId, otherId: PersonId): Promise<void> {
  const [keepVersion = 0, otherVersion = 0] = await Promise.all(
    [keepId, otherId].map(async (id) => (await world.do(people.get, { personId: id })).person.version),
  )
  await world.do(people.merge, { keepId, keepVersion, otherId, otherVersion, takes: [] })
}

async function undoMergesOf(personId: PersonId): Promise<void> {
  for (const { mergeId } of await world.do(people.merges, { personId })) await world.do(people.undoMerge, { mergeId })
}

/** Somebody who came with a list, of which a copy is kept; and somebody whom it only names. */
async function brought(of: number): Promise<PersonId> {
  world.host.openPath = join(world.folder, 'roster.csv')
  const rows = [`${word(of, 'first')},${word(of, 'last')},T-1`, `${word(of, 'known')},,`]
  writeFileSync(world.host.openPath, ['First names,Last name,Member number', ...rows].join('\n'))
  const opened = await world.do(people.importOpen, { batchId: null })
  const choices = opened?.sheets[opened.likeliest]?.proposed
  if (!opened || !choices) throw new Error('No list was read.')
  await world.do(people.importRun, { batchId: opened.batchId, choices, decisions: {} })
  const { rows: found } = await world.do(people.page, {
    view: { ...everyone, search: word(of, 'last') },
    at: 0,
    limit: 1,
  })
  return found[0]?.[0] as PersonId
}

beforeAll(async () => {
  await world.setUp()
  await world.do(access.addUser, { name: staff.manager, password: passwordOf(staff.manager), roles: ['manager'] })
  bystander = await create({ firstNames: 'Bystander', lastName: 'Stays' })
  subjects = []
  for (let of = 0; of < 4; of += 1) subjects.push(await seeded(of))
  subjects.push(await brought(4))
  subjects.push(await create({ firstNames: word(5, 'first'), lastName: word(5, 'last'), memberNumber: 'M-5' }))
  subjects.push(await create({ firstNames: word(6, 'first'), lastName: word(6, 'last') }))
  holder = await create({ firstNames: 'Holder', lastName: 'Stays' })
  parted = await create({ firstNames: 'Parted', lastName: 'Stays' })
  await world.do(people.addNote, { personId: parted, text: 'Plainly their own' })
  await world.do(desk.saveDraft, { key: 'expenses/claim/new', body: JSON.stringify({ personId: subjects[0] }) })
  await world.do(desk.saveDraft, { key: 'person/new', body: '{}' })
}, 120_000)
afterAll(async () => {
  await other.end()
  await world.end()
})

describe('Before anything is erased', () => {
  test('the preview says in plain words what would go', async () => {
    const [personId = bystander] = subjects
    const { goes, kept, holds, proposal } = await world.do(people.erasurePreview, { personId })
    const said = new Map(goes.map(({ many, count: many_ }) => [many, many_]))
    expect(said.get('notes')).toBe(1)
    expect(said.get('files')).toBe(1)
    expect(said.get('vehicles')).toBe(1)
    expect(said.get('texts of offence or risk notes')).toBe(2)
    expect(said.get('records that were merged into it')).toBe(1)
    expect([kept, holds, proposal]).toEqual([[], [], null])
    expect(await code(world.ask(people.erasurePreview, { personId: bystander }))).toBe('done')
  })

  test('a legal hold beats every disposal until it is lifted, and is not set twice', async () => {
    const personId = subjects[1] ?? bystander
    const hold = { personId, since: '2026-11-01', reason: 'A claim of an employee' }
    expect(await code(world.ask(people.holdRecord, { ...hold, since: '2027-01-01' }))).toBe('people.hold-date')
    await propose(personId)
    const { holdId } = await world.do(people.holdRecord, hold)
    expect(await code(world.ask(people.holdRecord, hold))).toBe('people.held-already')
    const waiting = (await world.do(people.erasures, {})).proposals[0]
    await world.signIn(staff.manager)
    const refused = await world.ask(people.erase, { proposalId: waiting?.proposalId as never })
    expect(refused).toMatchObject({
      problem: { code: 'people.held', message: expect.stringContaining('A claim of an employee') },
    })
    expect(() => world.inside.db.runText('insert into erasing (person_id) values (?)', [personId])).toThrow(/hold/)
    await world.do(people.liftHold, { holdId, reason: 'It was settled' })
    expect(await code(world.ask(people.liftHold, { holdId, reason: 'Again' }))).toBe('people.hold-lifted')
    await world.do(people.withdrawErasure, { proposalId: waiting?.proposalId as never })
    expect(await code(world.ask(people.withdrawErasure, { proposalId: waiting?.proposalId as never }))).toBe(
      'people.not-there',
    )
    await world.signIn(staff.administrator)
  })

  test('nobody erases alone, nor without the right, nor twice', async () => {
    const [personId = bystander] = subjects
    const { proposalId } = await propose(personId)
    expect(await code(world.ask(people.erase, { proposalId }))).toBe('people.erase-alone')
    const again = { personId, grounds: 'asked' as const, reason: 'Again' }
    expect(await code(world.ask(people.proposeErasure, again))).toBe('people.erasure-proposed')
    await world.as('office-staff')
    for (const asked of [
      world.ask(people.proposeErasure, again),
      world.ask(people.erasurePreview, { personId }),
      world.ask(people.withdrawErasure, { proposalId }),
      world.ask(people.erasures, {}),
      world.ask(people.retentionPeriods, {}),
    ])
      expect(await code(asked)).toBe('access.not-allowed')
    await world.as('mentor-supervisor')
    expect(await code(world.ask(people.erase, { proposalId }))).toBe('access.not-allowed')
    await world.signIn(staff.administrator)
  })
})

describe('P5: once erased, nothing of them is left', () => {
  let sealedBefore: string[] = []
  test('a backup is made, mistaken merges are undone and a hold is lifted, then seven are erased by two', async () => {
    await mergedInto(holder, subjects[5] as PersonId)
    await mergedInto(subjects[6] as PersonId, parted)
    const held = { personId: subjects[2] as PersonId, since: '2026-11-01', reason: word(2, 'note') }
    const { holdId } = await world.do(people.holdRecord, held)
    await world.do(backup.make, {})
    expect(hits(decryptedImage(world)).length).toBeGreaterThan(40)
    sealedBefore = readdirSync(join(world.vaultFolder, 'files'))
    await undoMergesOf(holder)
    await undoMergesOf(subjects[6] as PersonId)
    await world.do(people.liftHold, { holdId, reason: 'It was settled' })
    for (const personId of subjects.slice(1)) await propose(personId)
    await world.signIn(staff.manager)
    const { proposals } = await world.do(people.erasures, {})
    expect(proposals).toHaveLength(7)
    for (const { proposalId } of proposals) await world.do(people.erase, { proposalId })
    // Lists of every module show the names of people.
    expect(world.announced.at(-1)).toEqual(expect.arrayContaining(['people', 'organisation', 'expenses', 'training']))
    expect(await code(world.ask(people.erase, { proposalId: proposals[0]?.proposalId as never }))).toBe(
      'people.not-there',
    )
  }, 60_000)

  test('[P5] [D3] the decrypted image of the database has no word of them, and the log is empty', () => {
    expect(statSync(join(world.vaultFolder, 'vault.db-wal')).size).toBe(0)
    const image = decryptedImage(world)
    expect(image.includes('Bystander')).toBe(true)
    expect(hits(image)).toEqual([])
  })

  test('no row, no draft, no place, no file and no key is left; everybody else stays', async () => {
    for (const [at, id] of [...subjects, ...mergedIds].entries()) {
      expect(count('select count(*) from people where person_id = ?', [id]), String(at)).toBe(0)
      expect(count("select count(*) from drafts where draft_key like '%' || ? || '%'", [id])).toBe(0)
      expect(count("select count(*) from preferences where value like '%' || ? || '%'", [id])).toBe(0)
      expect(count('select count(*) from risk_fields where row_id = ?', [id])).toBe(0)
    }
    expect(count('select count(*) from sealed_files')).toBe(0)
    // A file of each of four, and the list that the fifth came with.
    expect(sealedBefore).toHaveLength(5)
    expect(readdirSync(join(world.vaultFolder, 'files'))).toEqual([])
    expect(count('select count(*) from erasing')).toBe(0)
    const page = await world.do(people.page, { view: everyone, at: 0, limit: 10 })
    expect(page.rows.map(([id]) => id)).toEqual([bystander, holder, parted])
    expect(await code(world.ask(people.get, { personId: subjects[0] as PersonId }))).toBe('people.not-there')
  })

  test('the trail is whole, names nobody, and the list says who did it by id, day and counts', async () => {
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
    const { erased, proposals } = await world.do(people.erasures, {})
    expect(proposals).toEqual([])
    expect(erased).toHaveLength(7)
    expect(erased[0]).toMatchObject({ grounds: 'asked', proposedBy: staff.administrator, erasedBy: staff.manager })
    expect(JSON.stringify(erased)).not.toMatch(/Zq.x/)
    const { pages } = await world.do(people.printErasure, { erasureId: erased[0]?.erasureId as never })
    expect(pages).toBe(1)
    expect(await code(world.ask(people.printErasure, { erasureId: bystander }))).toBe('people.not-there')
    expect(await code(world.ask(people.erasurePreview, { personId: subjects[0] as PersonId }))).toBe('people.not-there')
  })

  test('and stays so after the vault’s key is changed, which the list outlives', async () => {
    await world.signIn(staff.administrator)
    // A draft that names somebody erased goes when its owner comes; the others stay.
    expect((await world.do(desk.drafts, {})).map(({ key }) => key)).toEqual(['person/new'])
    expect(await code(world.ask(access.changeKey, {}))).toBe('done')
    await world.signIn(staff.administrator)
    expect((await world.do(people.erasures, {})).ledgerMended).toBeNull()
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
  })
})

describe('A backup from before', () => {
  const gone = (where: World) =>
    [...subjects, ...mergedIds].filter(
      (id) =>
        where.inside.db.arrays(
          'select 1 from people where person_id = ? union all select 1 from person_merges where other_id = ?',
          [id, id],
        ).length > 0,
    )

  test('does not bring them back: they are erased again before the first request, and the trail says so', async () => {
    await world.signIn(staff.administrator)
    const [listed] = (await world.do(backup.list, {})).backups
    world.clock.advance(60_000)
    await world.do(backup.restore, { backupId: listed?.backupId ?? '' })
    await world.signIn(staff.administrator)
    expect(gone(world)).toEqual([])
    expect(hits(decryptedImage(world))).toEqual([])
    expect(count("select count(*) from audit_entries where action = 'people.eraseAgain'")).toBe(7)
    expect(count("select count(*) from people where last_name = 'Stays'")).toBe(3)
    expect(world.inside.watch.alarm).toBeNull()
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
    expect((await world.do(people.erasures, {})).erased[0]).toMatchObject({ erasedBy: null, grounds: null })
    expect((await world.do(desk.drafts, {})).map(({ key }) => key)).toEqual(['person/new'])
  }, 60_000)

  test('takes nobody else along: whoever was merged by mistake in it stays, with what is theirs', async () => {
    expect(await world.do(people.merges, { personId: holder })).toEqual([])
    const found = await world.do(people.page, { view: { ...everyone, search: word(5, 'last') }, at: 0, limit: 1 })
    expect(found.total).toBe(0)
    const { person, notes } = await world.do(people.get, { personId: parted })
    expect([person.firstNames, notes.map(({ text }) => text)]).toEqual(['Parted', ['Plainly their own']])
    expect(readFileSync(join(world.vaultFolder, 'vault.erased'), 'utf8')).not.toContain(parted)
  })

  test('nor on a new computer, with the backup and the recovery sheet alone', async () => {
    const stick = join(other.folder, 'stick')
    cpSync(join(world.vaultFolder, 'backups'), stick, { recursive: true })
    expect(existsSync(join(stick, 'vault.erased'))).toBe(true)
    expect(readFileSync(join(stick, 'vault.erased'), 'utf8')).not.toMatch(/Zq/)
    other.host.folder = stick
    const found = await other.do(backup.findAtDoor, {})
    const backupId = found?.backups.at(-1)?.backupId ?? ''
    const typedRecoveryKey = other.vault.newRecoveryKey()
    const password = 'nine umbrellas under a gravel moon'
    const { recoveryKey } = world
    await other.do(backup.bringBack, { backupId, recoveryKey, name: staff.administrator, password, typedRecoveryKey })
    expect(gone(other)).toEqual([])
    expect(hits(decryptedImage(other))).toEqual([])
    expect(wholeCheck(other.inside)).toMatchObject({ firstBreak: null, faults: [] })
  }, 60_000)
})

describe('The list beside the vault', () => {
  const list = () => join(world.vaultFolder, 'vault.erased')
  const mended = async () => (await world.do(people.erasures, {})).ledgerMended?.found ?? null

  test('changed by hand, or taken away, it is told and written anew from the vault', async () => {
    const whole = readFileSync(list(), 'utf8')
    expect(await mended()).toBeNull()
    await world.lock()
    writeFileSync(list(), whole.replace(subjects[0] as string, bystander))
    await world.signIn(staff.administrator)
    expect(await mended()).toBe('altered')
    // A name put on the list by hand erases nobody.
    expect(count("select count(*) from people where last_name = 'Stays'")).toBe(3)
    expect(readFileSync(list(), 'utf8')).toBe(whole)
    world.clock.advance(60_000)
    await world.lock()
    for (const name of ['', '.copy']) rmSync(`${list()}${name}`)
    await world.signIn(staff.administrator)
    expect(await mended()).toBe('missing')
    expect(readFileSync(list(), 'utf8')).toBe(whole)
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
  })
})

test('how long records are kept is dated data, changed from today on by those who may', async () => {
  const draft = { what: 'expense-claims' as const, validFrom: '2026-12-01', years: 7, source: 'The trustees' }
  expect(await code(world.ask(people.saveRetentionPeriod, { ...draft, validFrom: '2026-11-01' }))).toBe(
    'people.period-past',
  )
  await world.do(people.saveRetentionPeriod, draft)
  expect(await world.do(people.retentionPeriods, {})).toMatchObject([
    { what: 'assessment-records', years: 3, isNow: true },
    { what: 'expense-claims', years: 7, isNow: false },
    { what: 'expense-claims', years: 6, isNow: true },
  ])
  await world.as('mentor-supervisor')
  expect(await code(world.ask(people.saveRetentionPeriod, draft))).toBe('access.not-allowed')
  await world.signIn(staff.administrator)
})

test('every table that leads to a person is erased, or goes with one that is', async () => {
  const { erasingParts } = await import('../../src/vault/modules')
  const { db } = world.inside
  const links = db.arrays(
    `select m.name, f."table", f.on_delete from sqlite_schema m, pragma_foreign_key_list(m.name) f where m.type = 'table'`,
    [],
  ) as [string, string, string][]
  const listed = new Set(erasingParts.sources.flatMap(({ tables }) => tables.map(({ table }) => table)))
  const reached = ['people']
  const missing: string[] = []
  for (const from of reached) {
    for (const [table, to, rule] of links.filter((one) => one[1] === from)) {
      if (reached.includes(table)) continue
      reached.push(table)
      if (!listed.has(table) && rule !== 'CASCADE') missing.push(`${table} → ${to}`)
    }
  }
  expect(reached).toContain('assessment_decisions')
  expect(missing).toEqual([])
})
