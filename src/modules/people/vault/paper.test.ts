import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { people, type PersonDraft } from '../contract'
import { blankDraft } from '../fields'
import { everyone } from '../list-shapes'

const draft = (given: Partial<PersonDraft>): PersonDraft => ({ ...blankDraft, ...given })

let world: World
const made: string[] = []
const ids = () => made as never[]
beforeAll(async () => {
  world = await new World().setUp()
  const { rows } = { rows: ['Cole', 'adams', 'Ŵyn', 'Brand'] }
  for (const lastName of rows) {
    const { personId } = await world.do(
      people.create,
      draft({
        lastName,
        firstNames: 'Test',
        phone: '=1+2',
        memberNumber: `00${made.length + 1}`,
        dateOfBirth: '1990-05-06',
        womenOnly: made.length === 0,
      }),
    )
    made.push(personId)
  }
}, 60_000)
afterAll(() => world.end())

const codeOf = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string } }>) => {
  const result = await asked
  return result.ok ? 'accepted' : result.problem.code
}
const lastEntry = () =>
  world.inside.db.arrays(
    'select action, entity, entity_id, details from audit_entries order by seq desc limit 1',
    [],
  )[0] ?? []

describe('Print', () => {
  test('shows one person’s whole record as a tagged PDF and enters it', async () => {
    expect((await world.do(people.printPerson, { personId: made[0] as never })).pages).toBeGreaterThan(0)
    const shown = world.host.previews.at(-1)
    expect(shown?.mediaType).toBe('application/pdf')
    expect(
      Buffer.from(shown?.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(lastEntry().slice(0, 3)).toEqual(['people.printPerson', 'person', made[0]])
    expect(await codeOf(world.ask(people.printPerson, { personId: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe(
      'people.not-there',
    )
  }, 60_000)

  test('shows a list, and enters how many were on it', async () => {
    expect((await world.do(people.printList, { view: everyone, personIds: [] })).pages).toBeGreaterThan(0)
    expect(lastEntry()).toEqual(['people.printList', 'people', 'printed', '{"count":4}'])
    await world.do(people.printList, { view: everyone, personIds: ids().slice(0, 2) })
    expect(lastEntry()[3]).toBe('{"count":2}')
    expect(
      await codeOf(world.ask(people.printList, { view: { ...everyone, sort: 'x' as never }, personIds: [] })),
    ).toBe('people.check-fields')
  }, 60_000)
})

describe('Export', () => {
  test('writes a CSV file in the view’s order that no spreadsheet takes for formulas, and enters format and count', async () => {
    world.host.savePath = join(world.folder, 'list')
    expect(await world.do(people.exportList, { view: everyone, personIds: [], format: 'csv' })).toEqual({
      rows: 4,
      fileName: 'list.csv',
    })
    const lines = readFileSync(join(world.folder, 'list.csv'), 'utf8').split('\r\n')
    expect(lines[0]).toMatch(/^\ufeffFirst names,Last name,Preferred name,Member number,Date of birth/)
    expect(lines.slice(1, 5).map((line) => line.split(',')[1])).toEqual(['adams', 'Brand', 'Cole', 'Ŵyn'])
    expect(lines[1]).toContain('002')
    expect(lines[1]).not.toMatch(/,=1\+2/)
    expect(lines[1]).toContain('=1+2')
    expect(lastEntry()).toEqual(['people.exportList', 'people', 'exported', '{"count":4,"format":"csv"}'])
    expect(world.host.suggestedNames.at(-1)).toBe('people 2026-11-21.csv')
  })

  test('of chosen people takes them in the view’s order, also those whom the filter has since left out', async () => {
    world.host.savePath = join(world.folder, 'chosen.csv')
    const wanted = {
      view: { ...everyone, descending: true, womenOnly: true },
      personIds: [...ids(), ...ids()],
      format: 'csv' as const,
    }
    expect(await world.do(people.exportList, wanted)).toMatchObject({ rows: 4 })
    const lines = readFileSync(world.host.savePath, 'utf8').split('\r\n')
    expect(lines.slice(1, 5).map((line) => line.split(',')[1])).toEqual(['Ŵyn', 'Cole', 'Brand', 'adams'])
  })

  test('writes a workbook', async () => {
    world.host.savePath = join(world.folder, 'list.xlsx')
    expect(await world.do(people.exportList, { view: everyone, personIds: [], format: 'xlsx' })).toEqual({
      rows: 4,
      fileName: 'list.xlsx',
    })
    expect(readFileSync(world.host.savePath).subarray(0, 2).toString()).toBe('PK')
  })

  test('that was called off, stopped or cannot be written leaves no file and no entry', async () => {
    const before = lastEntry()
    world.host.savePath = null
    expect(await world.do(people.exportList, { view: everyone, personIds: [], format: 'csv' })).toBeNull()
    world.host.savePath = join(world.folder, 'nowhere', 'list.csv')
    expect(await codeOf(world.ask(people.exportList, { view: everyone, personIds: [], format: 'csv' }))).toBe(
      'files.no-folder',
    )
    world.host.savePath = join(world.folder, 'stopped.csv')
    const stop = AbortSignal.abort()
    expect(
      await codeOf(world.ask(people.exportList, { view: everyone, personIds: [], format: 'csv' }, { signal: stop })),
    ).toBe('router.cancelled')
    expect(readdirSync(world.folder).filter((name) => name.includes('stopped') || name.endsWith('.part'))).toEqual([])
    expect(lastEntry()).toEqual(before)
  })
})

describe('The blank form', () => {
  test('is printed from the same fields as the screen, and its printing is entered', async () => {
    await world.as('office-staff')
    expect(await world.do(people.printBlankForm, {})).toMatchObject({ pages: 2, undrawable: '' })
    expect(lastEntry().slice(0, 3)).toEqual(['people.printBlankForm', 'form', 'new-person'])
  })
})

describe('Whoever lacks the permission', () => {
  test.each([
    ['office-staff', 'exportList', 'access.not-allowed'],
    ['auditor', 'printPerson', 'access.not-allowed'],
    ['auditor', 'printBlankForm', 'access.not-allowed'],
    ['auditor', 'create', 'access.not-allowed'],
    ['office-staff', 'readOffenceNotes', 'access.not-allowed'],
    ['office-staff', 'writeOffenceNotes', 'access.not-allowed'],
  ] as const)(
    '%s is refused people.%s',
    async (role, name, code) => {
      await world.as(role)
      const inputs = {
        exportList: { view: everyone, personIds: [], format: 'csv' },
        printPerson: { personId: made[0] },
        printBlankForm: {},
        create: draft({ lastName: 'No' }),
        readOffenceNotes: { personId: made[0] },
        writeOffenceNotes: { personId: made[0], text: 'x' },
      }
      expect(await codeOf(world.ask(people[name], inputs[name] as never))).toBe(code)
    },
    60_000,
  )
})
