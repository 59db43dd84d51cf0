import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PeopleFile } from '../../../../tests/support/people-file'
import { likenesses } from './likenesses'

let file: PeopleFile
const rows: Record<string, number> = {}
beforeAll(async () => {
  file = await PeopleFile.make()
  file.write(() => {
    rows.sian = file.add({
      firstNames: 'Siân',
      lastName: 'O’Pretendly',
      dateOfBirth: '1984-03-12',
      memberNumber: '007',
    })
    rows.william = file.add({ firstNames: 'William', lastName: 'Inventedson', dateOfBirth: '1990-11-02' })
    rows.archived = file.add(
      { firstNames: 'Ola', lastName: 'Fictionade', dateOfBirth: '1979-01-30' },
      { archived: true },
    )
    rows.double = file.add({ firstNames: 'Carys', lastName: 'Madeup-Samplewick' })
    rows.turned = file.add({ firstNames: 'Nkechi', lastName: 'Imaginary', dateOfBirth: '2001-05-06' })
    for (let at = 0; at < 40; at += 1)
      file.add({ firstNames: `Other${at}`, lastName: 'Crowdling', dateOfBirth: '1984-03-12' })
  })
}, 60_000)
afterAll(() => file.end())

const like = (
  firstNames: string,
  lastName: string,
  dateOfBirth: string | null = null,
  exceptPersonId: string | null = null,
) => likenesses(file.db, { firstNames, lastName, dateOfBirth, exceptPersonId })
const idOf = (name: string) => String(rows[name]).padStart(26, '0')

describe('While a person is typed in, the record that there may be already is found', () => {
  test.each([
    ['by name and date of birth', 'Siân', 'O’Pretendly', '1984-03-12', 'sian'],
    ['without accent and apostrophe', 'sian', 'opretendly', null, 'sian'],
    ['by last name and date of birth, with another first name', 'Jane', 'O’Pretendly', '1984-03-12', 'sian'],
    ['before the first name is typed', '', 'O’Pretendly', '1984-03-12', 'sian'],
    ['with day and month swapped', 'Siân', 'O’Pretendly', '1984-12-03', 'sian'],
    ['with a digit of the date mistyped', 'Siân', 'O’Pretendly', '1984-03-13', 'sian'],
    ['with a slip in the last name', 'Siân', 'O’Pretendy', '1984-03-12', 'sian'],
    ['with a slip in the last name and no date yet', 'Siân', 'O’Pretendy', null, 'sian'],
    ['with a slip in both names', 'Wiliam', 'Inventedsen', null, 'william'],
    ['by a short form of the first name', 'Bill', 'Inventedson', null, 'william'],
    ['by half of a double-barrelled name', 'Carys', 'Samplewick', '1988-08-08', 'double'],
    ['by a double-barrelled name written together', 'Carys', 'Madeupsamplewick', null, 'double'],
    ['with the names swapped', 'Imaginary', 'Nkechi', '2001-05-06', 'turned'],
    ['in the archive', 'Ọlá', 'Fictionade', '1979-01-30', 'archived'],
  ])('%s', (_, firstNames, lastName, dateOfBirth, who) => {
    const found = like(firstNames, lastName, dateOfBirth)
    expect(found.map(({ personId }) => personId)).toContain(idOf(who))
    expect(found[0]?.why).toMatch(/^[A-Z].*\.$/)
  })

  test('as a whole', () => {
    expect(like('Ola', 'Fictionade', '1979-01-30')).toEqual([
      {
        personId: idOf('archived'),
        name: 'Ola Fictionade',
        dateOfBirth: '1979-01-30',
        memberNumber: '',
        archived: true,
        why: 'Same name and same date of birth.',
      },
    ])
  })
})

test('Nobody is found who is plainly someone else, or is the record itself', () => {
  expect(like('Siân', 'O’Pretendly', '1950-07-21')).toEqual([])
  expect(like('Jane', 'O’Pretendly')).toEqual([])
  expect(like('', '')).toEqual([])
  expect(like('Siân', 'O’Pretendly', '1984-03-12', idOf('sian'))).toEqual([])
})

test('The closest come first, and no more than eight', () => {
  const found = like('Other7', 'Crowdling', '1984-03-12')
  expect(found).toHaveLength(8)
  expect(found[0]?.name).toBe('Other7 Crowdling')
})
