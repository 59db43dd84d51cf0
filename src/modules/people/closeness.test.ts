import { describe, expect, test } from 'vitest'
import { slips } from '../../ground/shared/spelling'
import { mayBeSamePerson, type Named, nearDates, shortForms } from './closeness'

const named = (firstNames: string, lastName: string, dateOfBirth: string | null = null, preferredName = ''): Named => ({
  firstNames,
  lastName,
  preferredName,
  dateOfBirth,
})
const born = '1984-03-12'

describe('Two records may be of one person, and it is said why [S39]', () => {
  test.each([
    [named('Ann', 'Sample', born), named('Ann', 'Sample', born), 'Same name and same date of birth.'],
    [named('Ann', 'Sample', born), named('Betty', 'Sample', born), 'Same last name and same date of birth.'],
    [named('', 'Sample', born), named('Betty', 'Sample', born), 'Same last name and same date of birth.'],
    [named('Ann', 'Sample'), named('Ann', 'Sample', born), 'Same name and the date of birth is not known.'],
    [
      named('Ann', 'Sample', born),
      named('Ann', 'Sample', '1984-12-03'),
      'Same name and the day and month of birth are the other way round.',
    ],
    [
      named('Ann', 'Sample', born),
      named('Ann', 'Sample', '1984-03-17'),
      'Same name and the date of birth differs in one digit.',
    ],
    [
      named('Ann', 'Sampel', born),
      named('Ann', 'Sample', born),
      'The last name is spelt almost the same, same first name and same date of birth.',
    ],
    [named('Siân', 'O’Pretend', born), named('SIAN', "O'PRETEND", born), 'Same name and same date of birth.'],
    [named('Ọlá', 'Fictíon', born), named('Ola', 'Fiction', born), 'Same name and same date of birth.'],
    [
      named('Bill', 'Sample', born),
      named('William', 'Sample', born),
      'Same last name, one first name is a short form of the other and same date of birth.',
    ],
    [
      named('Jaime', 'Sample'),
      named('Jamie', 'Sample'),
      'Same last name, the first name is spelt almost the same and the date of birth is not known.',
    ],
    [
      named('Sample', 'Ann', born),
      named('Ann', 'Sample', born),
      'First and last name are the other way round and same date of birth.',
    ],
    [
      named('Sampel', 'Ann', born),
      named('Ann', 'Sample', born),
      'First and last name are the other way round and close and same date of birth.',
    ],
    [
      named('Ann', 'Pretend', born),
      named('Ann', 'Pretend-Sample', born),
      'The last names share a part, same first name and same date of birth.',
    ],
    [
      named('A', 'Sample', born),
      named('Ann', 'Sample', born),
      'Same last name, the first name has the same initial and same date of birth.',
    ],
    [named('Nell', 'Sample', born), named('Helen', 'Sample', born, 'Nell'), 'Same name and same date of birth.'],
    [
      named('Mary Ann', 'Sample', born),
      named('Maryann', 'Sample', born),
      'Same last name, the first name is spelt almost the same and same date of birth.',
    ],
  ])('%j and %j', (typed, known, why) => {
    expect(mayBeSamePerson(typed, known)?.why).toBe(why)
  })

  test.each([
    ['different dates of birth', named('Ann', 'Sample', born), named('Ann', 'Sample', '1971-08-30')],
    ['another first name and no date of birth', named('Ann', 'Sample'), named('Betty', 'Sample', born)],
    ['another last name', named('Ann', 'Sample', born), named('Ann', 'Pretend', born)],
    ['short names that differ in a letter', named('Dan', 'Sample'), named('Ian', 'Sample')],
    ['a last name that is close and nothing else', named('Ann', 'Sampel', born), named('Betty', 'Sample', born)],
    ['a shared particle only', named('Ann', 'van Fern', born), named('Ann', 'van Moss', born)],
    ['no last name yet', named('Ann', '', born), named('Ann', 'Sample', born)],
  ])('but not with %s', (_, typed, known) => {
    expect(mayBeSamePerson(typed, known)).toBeNull()
  })
})

test('The nearer of two likenesses has the higher score', () => {
  const score = (known: Named) => mayBeSamePerson(named('Ann', 'Sample', born), known)?.score ?? 0
  const inOrder = [
    named('Ann', 'Sample', born),
    named('Ann', 'Sample', '1984-12-03'),
    named('Ann', 'Sample', '1984-03-13'),
    named('Ann', 'Sample'),
  ].map(score)
  expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a))
  expect(new Set(inOrder).size).toBe(4)
})

test('Near dates are one slip away, and have months and days that there are', () => {
  expect(nearDates('1984-03-12')).toContain('1984-12-03')
  expect(nearDates('1984-03-12')).toContain('1984-03-17')
  expect(nearDates('1984-03-12')).not.toContain('1984-93-12')
  expect(nearDates('1984-03-25')).not.toContain('1984-25-03')
  expect(nearDates('1984-03-12')).not.toContain('1984-03-12')
})

test('Short forms lead both ways and never to the name itself', () => {
  for (const [one, other] of [
    ['william', 'bill'],
    ['bill', 'liam'],
    ['katherine', 'kate'],
    ['kate', 'katherine'],
  ] as const) {
    expect(shortForms(one)).toContain(other)
  }
  for (const name of ['william', 'bill', 'chris', 'bert']) expect(shortForms(name)).not.toContain(name)
  expect(shortForms('nobody')).toEqual([])
})

test.each([
  ['same', 'same', 0],
  ['smith', 'smyth', 1],
  ['smith', 'smth', 1],
  ['smith', 'smiith', 1],
  ['smith', 'simth', 1],
  ['smith', 'smthi', 2],
  ['katherine', 'catharine', 2],
  ['abc', 'xyz', 3],
  ['', 'ab', 2],
])('From %s to %s are %i slips, and no more than asked are counted', (one, other, away) => {
  expect(slips(one, other, 3)).toBe(away)
  expect(slips(other, one, 3)).toBe(away)
  if (away > 1) expect(slips(one, other, 1)).toBe(2)
})
