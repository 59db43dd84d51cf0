import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wholeCheck } from '../../../../tests/support/whole-check'
import { World } from '../../../../tests/support/world'
import { ParserClient } from '../../../ground/vault/sheets/parser-client'
import type { FromParser, Port, ToParser } from '../../../ground/vault/sheets/parser-messages'
import { serveParser } from '../../../ground/vault/sheets/serve-parser'
import { people, type PersonDraft } from '../contract'
import { blankDraft } from '../fields'
import { everyone } from '../list-shapes'
import type { ImportChoices, ImportOpened } from '../import-shapes'
import { peopleParserWorks } from './parser-works'

let world: World
beforeEach(async () => {
  world = await new World().setUp()
  world.host.startParser = () => Promise.resolve(parser())
}, 60_000)
afterEach(async () => {
  // Whatever an import did, the trail knows of every record it touched.
  if (world.vault.open?.audit.head.seq) {
    const { firstBreak, faults } = wholeCheck(world.inside)
    if (firstBreak || faults.length > 0)
      throw new Error(`The trail does not hold: ${JSON.stringify([firstBreak, faults])}`)
  }
  await world.end()
})

/** The real parser with the real works at the end of a line that copies messages as one between processes does. */
function parser(): Port<ToParser, FromParser> {
  const { port1, port2 } = new MessageChannel()
  const end = <Out, In>(port: typeof port1): Port<Out, In> => ({
    post: (message) => port.postMessage(message),
    onMessage: (heard) => void port.on('message', heard),
    onClose: (heard) => void port.on('close', heard),
    close: () => port.close(),
  })
  serveParser(end<FromParser, ToParser>(port2), peopleParserWorks)
  return end<ToParser, FromParser>(port1)
}

const nobody = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' as never
const create = async (given: Partial<PersonDraft>) =>
  (
    await world.do(people.create, {
      ...blankDraft,
      lastName: 'Sample',
      ...given,
    })
  ).personId
const codeOf = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string } }>) => {
  const result = await asked
  return result.ok ? 'accepted' : result.problem.code
}
const names = async (state: 'current' | 'archived' = 'current') =>
  (await world.do(people.page, { view: { ...everyone, state }, at: 0, limit: 500 })).rows.map(
    (row) => `${row[2]} ${row[1]}`,
  )
const kept = () => world.inside.db.arrays('select count(*) from sealed_files', [])[0]?.[0]

async function open(
  text: string,
  name = 'roster.csv',
): Promise<{ opened: ImportOpened; batchId: ImportOpened['batchId']; choices: ImportChoices }> {
  world.host.openPath = join(world.folder, name)
  writeFileSync(world.host.openPath, text)
  const opened = await world.do(people.importOpen, { batchId: null })
  if (!opened) throw new Error('No file was chosen.')
  return { opened, batchId: opened.batchId, choices: opened.sheets[opened.likeliest]?.proposed as ImportChoices }
}

/** Every row of a saved workbook, with its headings. */
async function rowsOf(name: string): Promise<string[][]> {
  const client = new ParserClient(parser())
  await client.open(name, { bytes: readFileSync(join(world.folder, name)) })
  const rows: string[][] = []
  await client.read<{ rows: string[][] }, null>(0, { work: null }, (batch) => void rows.push(...batch.rows))
  client.close()
  return rows
}

const roster = [
  'Surname,First name,DOB,Mobile,Member no,Role,Start date,PDU,Notes,Status',
  "O'Sample,Siân,21/11/84,07700 900123,0007,Peer mentor,1 May 2024,Nowhere,Likes tea,Active",
  'Adams,Test,31/02/1990,,,,,,,',
  'Brand,Test,1990-05-06,07700 900124,,Mentee,,,,Left',
  'Total,3,,,,,,,,',
].join('\r\n')

describe('An import', () => {
  test('is prepared, shown before it is done, done, and leaves exact records with roles, notes and archive', async () => {
    const { opened, batchId, choices } = await open(roster)
    expect(opened).toMatchObject({ fileName: 'roster.csv', likeliest: 0, choices: null })
    expect(opened.sheets[0]?.sample[0]?.cells.slice(0, 3)).toEqual(['Surname', 'First name', 'DOB'])
    expect(choices.meanings.slice(0, 6)).toEqual([
      'lastName',
      'firstNames',
      'dateOfBirth',
      'phone',
      'memberNumber',
      'role',
    ])
    const preview = await world.do(people.importPreview, { batchId, choices })
    expect(preview).toMatchObject({ created: 2, updated: 0, skipped: 0, faulty: 1, leftOut: 1, matchesInAll: 0 })
    expect(preview.problems).toMatchObject([
      { row: 3, column: 'DOB', value: '31/02/1990', sentence: expect.any(String), todo: expect.any(String) },
    ])
    expect(await names()).toEqual([])
    const result = await world.do(people.importRun, { batchId, choices, decisions: {} })
    expect(result).toEqual({ created: 2, updated: 0, skipped: 0, faulty: 1, refused: [] })
    expect(await names()).toEqual(["Siân O'Sample"])
    expect(await names('archived')).toEqual(['Test Brand'])
    const [[personId]] = (await world.do(people.page, { view: everyone, at: 0, limit: 1 })).rows as unknown as [[never]]
    const record = await world.do(people.get, { personId })
    expect(record.person).toMatchObject({
      memberNumber: '0007',
      dateOfBirth: '1984-11-21',
      phone: '07700 900123',
      version: 1,
    })
    expect(record.roles).toMatchObject([{ kindId: 'mentor', startedOn: '2024-05-01', endedOn: null }])
    expect(record.notes[0]?.text).toContain('Likes tea')
    expect(record.notes[0]?.text).toContain('Nowhere')
    expect((await world.do(people.timeline, { personId })).at(-2)?.sentence).toContain('import from “roster.csv”')
    expect(await world.do(people.imports, {})).toMatchObject([
      { batchId, state: 'finished', created: 2, rows: 4, startedBy: 'Ada Admin', sourceKept: true },
    ])
    const last = world.inside.db.arrays(
      'select action, entity, entity_id, details from audit_entries order by seq desc limit 1',
      [],
    )[0]
    expect(last?.slice(0, 3)).toEqual(['people.importRun', 'import', batchId])
    const { rowsHash, ...figures } = JSON.parse(String(last?.[3]))
    expect(figures).toEqual({ created: 2, faulty: 1, skipped: 0, updated: 0, rows: 2 })
    expect(rowsHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await codeOf(world.ask(people.importRun, { batchId, choices, decisions: {} }))).toBe('people.import-closed')
  })

  test('remembers what the columns meant for the next list with the same headings', async () => {
    const text = 'Surname,First name,Ref\nSample,Test,Jo\n'
    const first = await open(text)
    expect(first.choices.meanings).toEqual(['lastName', 'firstNames', 'memberNumber'])
    const choices = { ...first.choices, meanings: ['lastName', 'firstNames', 'preferredName'] }
    await world.do(people.importRun, { batchId: first.batchId, choices, decisions: {} })
    const again = await open(text.replace('Jo', 'Al'))
    expect(again.choices.meanings).toEqual(['lastName', 'firstNames', 'preferredName'])
    expect(again.opened.sheets[0]?.columns[2]?.confidence).toBe('remembered')
  })

  test('is taken up again after a lock with its choices, from its sealed copy', async () => {
    const { batchId, choices } = await open(roster)
    await world.do(people.importPreview, { batchId, choices: { ...choices, nameOrder: 'last-first' } })
    writeFileSync(world.host.openPath ?? '', 'gone')
    await world.signIn('Ada Admin')
    const opened = await world.do(people.importOpen, { batchId })
    expect(opened).toMatchObject({ batchId, fileName: 'roster.csv', choices: { nameOrder: 'last-first' } })
    expect(await codeOf(world.ask(people.importOpen, { batchId: nobody }))).toBe('people.not-there')
  })

  test('that nobody chose a file for, or of a file that is no list, leaves nothing behind', async () => {
    world.host.openPath = null
    expect(await world.do(people.importOpen, { batchId: null })).toBeNull()
    world.host.openPath = join(world.folder, 'empty.csv')
    writeFileSync(world.host.openPath, '')
    expect(await codeOf(world.ask(people.importOpen, { batchId: null }))).toMatch(/^sheets\./)
    expect(await world.do(people.imports, {})).toEqual([])
    expect(kept()).toBe(0)
  })

  test('with choices that make no list is refused with what to choose', async () => {
    const { batchId, choices } = await open(roster)
    const none = { ...choices, meanings: choices.meanings.map((meaning) => (meaning === 'lastName' ? null : meaning)) }
    expect(await codeOf(world.ask(people.importPreview, { batchId, choices: none }))).toBe('people.import-no-name')
    const twice = {
      ...choices,
      meanings: choices.meanings.map((meaning) => (meaning === 'firstNames' ? 'lastName' : meaning)),
    }
    expect(await codeOf(world.ask(people.importPreview, { batchId, choices: twice }))).toBe(
      'people.import-column-twice',
    )
    const strange = { ...choices, meanings: ['password', ...choices.meanings.slice(1)] }
    expect(await codeOf(world.ask(people.importPreview, { batchId, choices: strange }))).toBe('people.import-meaning')
    expect(await codeOf(world.ask(people.importPreview, { batchId, choices: { ...choices, sheet: 5 } }))).toBe(
      'people.import-no-sheet',
    )
    expect(await codeOf(world.ask(people.importRun, { batchId, choices, decisions: { first: 'new' } as never }))).toBe(
      'people.check-fields',
    )
  })

  test('gives the rows it cannot take back as a workbook with reasons', async () => {
    const { batchId, choices } = await open(roster)
    world.host.savePath = join(world.folder, 'problems.xlsx')
    expect(await world.do(people.importErrorsFile, { batchId, choices })).toEqual({
      rows: 1,
      fileName: 'problems.xlsx',
    })
    const rows = await rowsOf('problems.xlsx')
    expect(rows[0]?.slice(-3)).toEqual(['Row in your file', 'Problem', 'What to do'])
    expect(rows[1]?.slice(0, 3)).toEqual(['Adams', 'Test', '31/02/1990'])
    world.host.savePath = null
    expect(await world.do(people.importErrorsFile, { batchId, choices })).toBeNull()
    expect(await codeOf(world.ask(people.importErrorsFile, { batchId: nobody, choices }))).toBe('people.not-there')
    expect(await codeOf(world.ask(people.importErrorsFile, { batchId, choices: null }))).toBe(
      'people.import-never-checked',
    )
  })

  test('gives them again after a restart, by the choices of the run, until the copy of the file is let go', async () => {
    const { batchId, choices } = await open(roster)
    // Other choices than the proposal, under which other rows are at fault.
    const mine = { ...choices, dateOrder: 'month-first' as const }
    world.host.savePath = join(world.folder, 'at once.xlsx')
    await world.do(people.importErrorsFile, { batchId, choices: mine })
    const { faulty } = await world.do(people.importRun, { batchId, choices: mine, decisions: {} })
    expect(faulty).toBeGreaterThan(0)
    await world.signIn('Ada Admin')
    expect(await world.do(people.imports, {})).toMatchObject([{ batchId, faulty, refused: [], sourceKept: true }])
    world.host.savePath = join(world.folder, 'later.xlsx')
    expect(await world.do(people.importErrorsFile, { batchId, choices: null })).toEqual({
      rows: faulty,
      fileName: 'later.xlsx',
    })
    expect(await rowsOf('later.xlsx')).toEqual(await rowsOf('at once.xlsx'))
    await world.do(people.importDiscard, { batchId })
    expect(await world.do(people.imports, {})).toMatchObject([{ batchId, faulty: 0, refused: [], sourceKept: false }])
    expect(await codeOf(world.ask(people.importErrorsFile, { batchId, choices: null }))).toBe(
      'people.import-source-gone',
    )
  })

  test('that is stopped has not happened', async () => {
    const { batchId, choices } = await open(
      ['Surname,First name', ...Array.from({ length: 3000 }, (_, n) => `Sample${'abcdefghij'[n % 10]},Test ${n}`)].join(
        '\n',
      ),
    )
    const stop = new AbortController()
    const steps: string[] = []
    const asked = world.ask(
      people.importRun,
      { batchId, choices, decisions: {} },
      {
        signal: stop.signal,
        progress: ({ step }) => {
          steps.push(step)
          if (step === 'Writing records') stop.abort()
        },
      },
    )
    expect(await codeOf(asked)).toBe('router.cancelled')
    expect(steps).toContain('Writing records')
    expect(await names()).toEqual([])
    expect(
      world.inside.db.arrays('select (select count(*) from people), (select count(*) from import_changes)', [])[0],
    ).toEqual([0, 0])
    expect(await world.do(people.imports, {})).toMatchObject([{ state: 'preparing' }])
    expect(await world.do(people.importRun, { batchId, choices, decisions: {} })).toMatchObject({ created: 3000 })
  }, 60_000)
})

describe('A row whose person is already on record', () => {
  const list = [
    'Surname,First name,DOB,Phone,Member no',
    'Cole,Katherine,01/02/1980,07700 900001,',
    'Coel,Katherine,01/02/1980,07700 900002,',
    'Other,Nobody,03/04/1985,,M-1',
    'New,Somebody,05/06/1991,,',
    'New,Somebody,05/06/1991,,',
    'Archie,Away,07/08/1979,,',
  ].join('\n')
  let cole: Awaited<ReturnType<typeof create>>
  let away: Awaited<ReturnType<typeof create>>
  beforeEach(async () => {
    cole = await create({
      firstNames: 'Katherine',
      lastName: 'Cole',
      dateOfBirth: '1980-02-01',
      email: 'k@example.org',
      memberNumber: 'K1',
    })
    await create({ firstNames: 'Number', lastName: 'Holder', memberNumber: 'm-1' })
    away = await create({ firstNames: 'Away', lastName: 'Archie', dateOfBirth: '1979-08-07' })
    await world.do(people.archive, { personIds: [away], reason: 'Left' })
    world.clock.advance(60_000)
  })

  test('is shown with that record, why, and a proposal', async () => {
    const { batchId, choices } = await open(list)
    const { matches, created, updated, skipped } = await world.do(people.importPreview, { batchId, choices })
    expect({ created, updated, skipped }).toEqual({ created: 1, updated: 1, skipped: 4 })
    expect(
      matches.map(({ row, proposed, record, offers }) => [row, proposed, record?.name ?? null, offers.join(' ')]),
    ).toEqual([
      [2, 'update', 'Katherine Cole', 'update skip new'],
      [3, 'skip', 'Katherine Cole', 'update skip new'],
      [4, 'skip', 'Number Holder', 'skip update'],
      [6, 'skip', null, 'skip new'],
      [7, 'skip', 'Away Archie', 'skip new'],
    ])
    expect(matches[0]?.why).toContain('date of birth')
    expect(matches[2]?.why).toBe('Member number m-1 belongs to Number Holder. One of the two numbers may be wrong.')
    expect(matches[3]?.why).toContain('row 5')
    expect(matches[4]?.why).toContain('archive')
  })

  test('fills in that record, leaves what the list does not say, and is put back by an undo', async () => {
    const { batchId, choices } = await open(list)
    const before = await world.do(people.get, { personId: cole })
    expect(await world.do(people.importRun, { batchId, choices, decisions: {} })).toMatchObject({
      created: 1,
      updated: 1,
      skipped: 4,
    })
    expect((await world.do(people.get, { personId: cole })).person).toMatchObject({
      phone: '07700 900001',
      email: 'k@example.org',
      memberNumber: 'K1',
      version: 2,
    })
    expect((await world.do(people.timeline, { personId: cole })).map(({ sentence }) => sentence)).toContain(
      'Details filled in by an import from “roster.csv”.',
    )
    world.clock.advance(60_000)
    expect(await world.do(people.importUndo, { batchId })).toEqual({ removed: 1, putBack: 1, leftInAll: 0, left: [] })
    const after = await world.do(people.get, { personId: cole })
    expect(after.person).toMatchObject({ ...before.person, version: 3, updatedAt: expect.any(String) })
    expect(await names()).toEqual(['Katherine Cole', 'Number Holder'])
    expect((await world.do(people.page, { view: { ...everyone, search: 'Somebody' }, at: 0, limit: 10 })).rows).toEqual(
      [],
    )
    expect(await codeOf(world.ask(people.importUndo, { batchId }))).toBe('people.import-not-done')
  })

  test('is done as the person importing decides, where that can be', async () => {
    const { batchId, choices } = await open(list)
    const decisions = { 2: 'skip', 3: 'new', 4: 'new', 6: 'new', 7: 'update' } as const
    const result = await world.do(people.importRun, { batchId, choices, decisions })
    expect(result).toMatchObject({ created: 3, updated: 0, skipped: 3 })
    expect(result.refused.map(({ row }) => row)).toEqual([4, 7])
    expect((await names()).filter((name) => name === 'Somebody New')).toHaveLength(2)
    expect((await world.do(people.get, { personId: away })).person).toMatchObject({
      version: 2,
      archivedReason: 'Left',
    })
  })
})

describe('An undo', () => {
  test('leaves and names whatever anyone has changed since', async () => {
    const { batchId, choices } = await open('Surname,First name\nOne,Test\nTwo,Test\nThree,Test\nFour,Test\n')
    await world.do(people.importRun, { batchId, choices, decisions: {} })
    world.clock.advance(60_000)
    const rows = (await world.do(people.page, { view: everyone, at: 0, limit: 10 })).rows
    const idOf = (lastName: string) => rows.find((row) => row[1] === lastName)?.[0] as never
    await world.do(people.addNote, { personId: idOf('One'), text: 'Kept for this.' })
    await world.do(people.writeOffenceNotes, { personId: idOf('Two'), text: 'Kept for that.' })
    const undone = await world.do(people.importUndo, { batchId })
    expect(undone).toMatchObject({ removed: 2, putBack: 0, leftInAll: 2 })
    expect(undone.left.map(({ name }) => name).sort()).toEqual(['Test One', 'Test Two'])
    expect(undone.left[0]?.why).toBe('Ada Admin has changed this record since the import.')
    expect((await names()).sort()).toEqual(['Test One', 'Test Two'])
    expect(await world.do(people.imports, {})).toMatchObject([{ state: 'undone', undoneBy: 'Ada Admin' }])
  })

  test('of a long list leaves no word of it in the database [S39]', async () => {
    const letters = 'abcdefghijklmnopqrst'
    const word = (n: number) =>
      `${letters[n % 20]}${letters[Math.floor(n / 20) % 20]}${letters[Math.floor(n / 400) % 20]}`
    await create({ lastName: 'Staying', phone: '07700 900999' })
    const rows = Array.from({ length: 1200 }, (_, n) => `Xq${word(n)},Test,07700 9${String(n).padStart(5, '0')}`)
    const { batchId, choices } = await open(['Surname,First name,Mobile', ...rows].join('\n'))
    const run = await world.do(people.importRun, { batchId, choices, decisions: {} })
    expect(run).toMatchObject({ created: 1200, faulty: 0 })
    expect(await world.do(people.importUndo, { batchId })).toMatchObject({ removed: 1200, leftInAll: 0 })
    const { db } = world.inside
    for (const index of ['people_search', 'name_parts']) {
      db.begin()
      expect(() => db.runText(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`, [])).not.toThrow()
      db.commit()
      expect(db.arrays(`select v from ${index}_config where k = 'secure-delete'`, [])[0]).toEqual([1])
      const blocks = db.arrays(`select block from ${index}_data`, []).map(([block]) => block as Buffer)
      expect(blocks.some((block) => block.includes('xqa') || block.includes('xq'))).toBe(false)
    }
    expect(db.arrays("select count(*) from name_words where word like 'xq%'", [])[0]).toEqual([0])
    const found = await world.do(people.page, { view: { ...everyone, search: '07700' }, at: 0, limit: 10 })
    expect(found.rows.map((row) => row[1])).toEqual(['Staying'])
  }, 60_000)

  test('of an import that never ran is refused', async () => {
    const { batchId } = await open(roster)
    expect(await codeOf(world.ask(people.importUndo, { batchId }))).toBe('people.import-not-done')
    expect(await codeOf(world.ask(people.importUndo, { batchId: nobody }))).toBe('people.not-there')
  })
})

test('A discarded import is gone with its copy; of a finished one the copy alone goes', async () => {
  const prepared = await open(roster)
  expect(kept()).toBe(1)
  await world.do(people.importDiscard, { batchId: prepared.batchId })
  expect(kept()).toBe(0)
  expect(await world.do(people.imports, {})).toEqual([])
  expect(await codeOf(world.ask(people.importDiscard, { batchId: prepared.batchId }))).toBe('people.not-there')
  const { batchId, choices } = await open(roster)
  await world.do(people.importRun, { batchId, choices, decisions: {} })
  expect(kept()).toBe(1)
  await world.do(people.importDiscard, { batchId })
  expect(kept()).toBe(0)
  expect(await world.do(people.imports, {})).toMatchObject([{ batchId, state: 'finished', sourceKept: false }])
  expect(await codeOf(world.ask(people.importErrorsFile, { batchId, choices }))).toBe('people.import-source-gone')
})

test('A list without faults lets its copy go by itself; roles without the permission cannot import', async () => {
  const { batchId, choices } = await open('Surname,First name\nOne,Test\n')
  await world.do(people.importRun, { batchId, choices, decisions: {} })
  expect(kept()).toBe(0)
  await world.as('trainer')
  for (const asked of [
    world.ask(people.imports, {}),
    world.ask(people.importOpen, { batchId: null }),
    world.ask(people.importPreview, { batchId, choices }),
    world.ask(people.importErrorsFile, { batchId, choices }),
    world.ask(people.importRun, { batchId, choices, decisions: {} }),
    world.ask(people.importUndo, { batchId }),
    world.ask(people.importDiscard, { batchId }),
  ])
    expect(await codeOf(asked)).toBe('access.not-allowed')
}, 60_000)
