import { describe, expect, test } from 'vitest'
import { isInForceOn, nameOn, successorsOn } from './dated'

describe('what is in force on a day', () => {
  test.each([
    ['2015-01-31', false],
    ['2015-02-01', true],
    ['2021-06-25', true],
    ['2021-06-26', false],
  ])('the first and the last day belong to it: %s is %s', (day, expected) => {
    expect(isInForceOn({ validFrom: '2015-02-01', validTo: '2021-06-25' }, day)).toBe(expected)
  })
  test('without an end it still runs', () => {
    expect(isInForceOn({ validFrom: '2015-02-01', validTo: null }, '2099-01-01')).toBe(true)
  })
})

test.each([
  ['2010-01-01', 'Oldham'],
  ['2020-03-31', 'Oldham'],
  ['2020-04-01', 'Oldham and Saddleworth'],
  ['2023-12-31', 'Oldham and Saddleworth'],
  ['2024-01-01', 'Roughyeds'],
])('[S60] on %s it was called %s', (day, name) => {
  const names = [
    { areaId: 'a', name: 'Oldham', validFrom: '2000-01-01', validTo: '2020-03-31' },
    { areaId: 'a', name: 'Oldham and Saddleworth', validFrom: '2020-04-01', validTo: '2023-12-31' },
    { areaId: 'b', name: 'Elsewhere', validFrom: '2000-01-01', validTo: '2030-01-01' },
  ]
  expect(nameOn({ areaId: 'a', name: 'Roughyeds' }, names, day)).toBe(name)
})

describe('[S60] who has taken over by a day', () => {
  const area = (areaId: string, validFrom: string, validTo: string | null) => ({ areaId, validFrom, validTo })
  const areas = new Map(
    [
      area('trust', '2001-04-01', '2014-05-31'),
      area('company', '2015-02-01', '2021-06-25'),
      area('north', '2021-06-26', '2025-02-28'),
      area('south', '2021-06-26', null),
      area('north-east', '2025-03-01', null),
      area('alone', '2015-02-01', '2021-06-25'),
      area('to come', '2030-01-01', null),
    ].map((one) => [one.areaId, one]),
  )
  const links = [
    ['trust', 'company'],
    ['company', 'north'],
    ['company', 'south'],
    ['north', 'north-east'],
    ['north', 'south'],
  ].map(([fromId = '', toId = '']) => ({ fromId, toId }))
  test.each([
    ['south', '2026-01-01', ['south']],
    ['north', '2024-01-01', ['north']],
    ['north', '2026-01-01', ['north-east', 'south']],
    ['company', '2026-01-01', ['north-east', 'south']],
    ['trust', '2022-01-01', ['north', 'south']],
    ['trust', '2018-01-01', ['company']],
    ['alone', '2026-01-01', []],
    ['to come', '2026-01-01', []],
    ['no such', '2026-01-01', []],
  ])('after %s on %s: %j', (id, day, expected) => {
    expect(successorsOn(id, areas, links, day).map(({ areaId }) => areaId)).toEqual(expected)
  })
  test('a ring in the data does not go round for ever', () => {
    const ring = [...links, { fromId: 'south', toId: 'trust' }]
    expect(successorsOn('trust', areas, ring, '2026-01-01')).toHaveLength(2)
  })
})
