import { describe, expect, it } from 'vitest'
import type { SheetRow } from './cleaned'
import { headingKey, readHeading } from './columns'
import { findHeadings, type MergedCells } from './headings'
import { mappingToRemember, proposePlan } from './plan'
import { Surveyor } from './survey'

const rows = (...cells: string[][]): SheetRow[] =>
  cells
    .map((row, at) => ({ number: at + 1, cells: row, kinds: '', hidden: false }))
    .filter((row) => row.cells.some((cell) => cell !== ''))

function propose(list: SheetRow[], merges: MergedCells[] = [], remembered: Parameters<typeof proposePlan>[2] = []) {
  const surveyor = new Surveyor()
  for (const row of list) surveyor.add(row)
  return proposePlan(surveyor.result(), merges, remembered)
}
const meanings = (list: SheetRow[], merges: MergedCells[] = []) =>
  propose(list, merges).plan.columns.map(({ meaning }) => meaning)

describe('what headings mean', () => {
  it.each([
    ['Surname', 'lastName'],
    ['SURNAME', 'lastName'],
    ['Family name', 'lastName'],
    ['Last Name*', 'lastName'],
    ['Cyfenw', 'lastName'],
    ['Forename(s)', 'firstNames'],
    ['First name', 'firstNames'],
    ['Name', 'fullName'],
    ['Service user', 'fullName'],
    ['Mentor name', 'fullName'],
    ['DOB', 'dateOfBirth'],
    ['D.O.B.', 'dateOfBirth'],
    ['D.O.B', 'dateOfBirth'],
    ['Date of Birth (dd/mm/yyyy)', 'dateOfBirth'],
    ['Date of\nBirth', 'dateOfBirth'],
    ['Dyddiad geni', 'dateOfBirth'],
    ['Mobile', 'phone'],
    ['Tel No', 'phone'],
    ['Tel. No.', 'phone'],
    ['Contact no.', 'phone'],
    ['Landline', 'secondPhone'],
    ['P/code', 'postcode'],
    ['Post Code', 'postcode'],
    ['E-mail address', 'email'],
    ['Address line 2', 'addressPart'],
    ['NOK', 'emergencyName'],
    ['Next of kin tel', 'emergencyPhone'],
    ['PDU', 'area'],
    ['LDU', 'area'],
    ['PDU/LDU', 'area'],
    ['OM', 'practitioner'],
    ['Probation officer', 'practitioner'],
    ['PO / PSO', 'practitioner'],
    ['OM email', 'practitionerContact'],
    ['Status', 'status'],
    ['Role', 'role'],
    ['Start date', 'roleStartedOn'],
    ['Women only? (Y/N)', 'womenOnly'],
    ['Mem No.', 'memberNumber'],
    ['Membership No', 'memberNumber'],
    ['Known as', 'preferredName'],
    ['Surnmae', 'lastName'],
    ['Postcoed', 'postcode'],
    ['Their surname please', 'lastName'],
    ['Languages spoken', 'languages'],
    ['Access needs', 'accessNeeds'],
    ['Project', 'programme'],
    ['Comments', 'note'],
  ])('reads %j as %s', (heading, meaning) => {
    expect(readHeading(headingKey(heading)).meaning).toBe(meaning)
  })

  it.each([
    'NI',
    'NI No',
    'National Insurance Number',
    'PNC',
    'CRN',
    'Ethnicity',
    'Risk level',
    'Age',
    'Title',
    'Row no',
    'Problem',
    'What to do',
    'Row in your file',
  ])('leaves %s out and says why', (heading) => {
    expect(readHeading(headingKey(heading)).meaning).toBeNull()
    expect(readHeading(headingKey(heading)).leftOutBecause).toMatch(/\.$/)
  })

  it('does not guess from words it does not know', () => {
    for (const heading of ['Shoe size', 'Xyz', 'Q1', ''])
      expect(readHeading(headingKey(heading))).toEqual({ meaning: null, leftOutBecause: null, sure: false })
  })
})

describe('finding the headings', () => {
  it('finds them in the first row, below titles, and on two rows', () => {
    expect(findHeadings(rows(['Surname', 'First name'], ['Story', 'Mair']), []).lastRow).toBe(1)
    expect(
      findHeadings(
        rows(['Our list'], [''], ['3.11.26', 'Draft'], ['Surname', 'First name', 'DOB'], ['Story', 'Mair', '1.2.80']),
        [],
      ).lastRow,
    ).toBe(4)
    const two = findHeadings(
      rows(['', 'Date of', 'Post'], ['Surname', 'birth', 'code'], ['Story', '1.2.80', 'ZZ1 1AA']),
      [],
    )
    expect([two.lastRow, ...two.headings]).toEqual([2, 'Surname', 'Date of – birth', 'Post – code'])
  })

  it('joins a merged group with the bare headings below it, in a workbook and in a CSV file', () => {
    const list = rows(
      ['Person', '', 'Emergency contact', '', '', 'Probation officer', ''],
      ['Name', 'Tel', 'Name', 'Relationship', 'Tel', 'Name', 'Email'],
      ['A Story', '1', 'B', 'Mum', '2', 'C', 'd'],
    )
    const expected = [
      'fullName',
      'phone',
      'emergencyName',
      'emergencyRelationship',
      'emergencyPhone',
      'practitioner',
      'practitionerContact',
    ]
    expect(meanings(list)).toEqual(expected)
    const merges = [
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 5 },
      { top: 1, left: 6, bottom: 1, right: 7 },
    ]
    expect(meanings(list, merges)).toEqual(expected)
    const others = rows(
      ['Service user', '', 'Next of kin', '', 'OM', ''],
      ['Surname', 'Mobile', 'Full name', 'Mobile', 'Officer', 'Tel no.'],
      ['Story', '1', 'B', '2', 'C', '3'],
    )
    expect(meanings(others)).toEqual([
      'lastName',
      'phone',
      'emergencyName',
      'emergencyPhone',
      'practitioner',
      'practitionerContact',
    ])
  })

  it('names the columns by letter where there are no headings, and maps them by their values', () => {
    const list = rows(
      ...Array.from({ length: 6 }, (_, at) => [
        `Story${at}`,
        `m${at}@example.org`,
        `ZZ${at} 1AA`,
        `07700 90012${at}`,
        `2${at}/11/1980`,
      ]),
    )
    const { plan, questions } = propose(list)
    expect(plan.headingRow).toBe(0)
    expect(plan.columns.map(({ heading }) => heading)).toEqual([
      'Column A',
      'Column B',
      'Column C',
      'Column D',
      'Column E',
    ])
    expect(plan.columns.map(({ meaning }) => meaning)).toEqual([null, 'email', 'postcode', 'phone', 'dateOfBirth'])
    expect(questions.join(' ')).toContain('No column holds a last name')
  })
})

describe('the proposal', () => {
  it('gives each meaning once, second phones and further address lines apart', () => {
    expect(
      meanings(
        rows(
          ['Surname', 'Surname', 'Tel', 'Mobile', 'Address 1', 'Address 2', 'Town', 'Name'],
          ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
        ),
      ),
    ).toEqual(['lastName', null, 'phone', 'secondPhone', 'addressPart', 'addressPart', 'addressPart', 'firstNames'])
  })

  it('says how sure it is', () => {
    const { plan } = propose(rows(['Surname', 'Birthdaet', 'NI', 'Shoe size'], ['a', 'b', 'c', 'd']))
    expect(plan.columns.map(({ confidence }) => confidence)).toEqual(['sure', 'likely', 'sure', 'none'])
  })

  it('remembers a mapping by its headings and uses it again', () => {
    const list = rows(['Surname', 'Shoe size', 'DOB'], ['Story', '7', '1.2.80'])
    const first = propose(list).plan
    const changed = {
      ...first,
      columns: first.columns.map((column, at) => (at === 1 ? { ...column, meaning: 'note' as const } : column)),
    }
    const again = propose(
      rows(['A title'], ['SURNAME', 'Shoe  size', 'D.O.B.'], ['Fable', '8', '3.4.81']),
      [],
      [mappingToRemember(changed)],
    ).plan
    expect(again.columns.map(({ meaning, confidence }) => [meaning, confidence])).toEqual([
      ['lastName', 'remembered'],
      ['note', 'remembered'],
      ['dateOfBirth', 'remembered'],
    ])
    expect(
      propose(rows(['Surname', 'Other', 'DOB'], ['a', 'b', 'c']), [], [mappingToRemember(changed)]).plan.columns[0]
        ?.confidence,
    ).toBe('sure')
  })

  it('proposes month first only where no date says otherwise, and asks', () => {
    const american = Array.from({ length: 6 }, (_, at) => [`Story${at}`, `0${at + 1}/2${at}/1980`])
    expect(propose(rows(['Surname', 'DOB'], ...american)).plan.dateOrder).toBe('month-first')
    const mixed = propose(rows(['Surname', 'DOB'], ...american, ['Fable', '21/01/1980']))
    expect(mixed.plan.dateOrder).toBe('day-first')
    expect(mixed.questions.join(' ')).toContain('month first')
  })

  it('offers to tidy names only where the whole column is in capitals', () => {
    const shouting = Array.from({ length: 8 }, (_, at) => [`STORY-${'ABCDEFGH'[at]}`, 'Mair'])
    expect(propose(rows(['Surname', 'First name'], ...shouting)).plan.tidyCapitals).toEqual([0])
    expect(
      propose(
        rows(
          ['Surname', 'First name'],
          ['STORY', 'Mair'],
          ['Fable', 'Siân'],
          ['Tale', 'A'],
          ['Novel', 'B'],
          ['Saga', 'C'],
        ),
      ).plan.tidyCapitals,
    ).toEqual([])
  })

  it('notices damaged accents and hidden rows and says so', () => {
    const list = rows(['Surname', 'First name'], ['Story', 'SiÃ¢n'])
    const { plan, questions } = propose([...list, { number: 9, cells: ['Fable', 'Mair'], kinds: '', hidden: true }])
    expect(plan.repairText).toBe(true)
    expect(questions.join(' ')).toContain('SiÃ¢n')
    expect(questions.join(' ')).toContain('hidden')
  })
})
