import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PeopleFile } from '../../../../tests/support/people-file'
import type { QueryContext } from '../../../ground/vault/implement'
import { Area } from '../contract'
import { organisationImplementation } from './handlers'
import { loadReference } from './reference'

const reference = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../../../resources/reference/${name}.csv`), 'utf8')

let file: PeopleFile
beforeAll(async () => {
  file = await PeopleFile.make()
})
afterAll(() => file.end())

const areas = () => {
  const answer = organisationImplementation.handlers.areas as (
    context: Pick<QueryContext, 'db'>,
    input: object,
  ) => Area[]
  return answer({ db: file.db }, {})
}

test('A new vault knows every probation delivery unit, present and past, with its dates', () => {
  const lines = reference('probation-delivery-units').trim().split('\n').length - 1
  expect(areas()).toHaveLength(lines)
  for (const area of areas()) expect(Area.parse(area)).toEqual(area)
  expect(areas().find(({ areaId }) => areaId === 'LDNHKR')?.name).toBe('Kingston, Richmond and Hounslow')
  expect(areas().find(({ areaId }) => areaId === 'N52STST')).toEqual({
    areaId: 'N52STST',
    region: 'West Midlands',
    name: 'Staffordshire and Stoke',
    validFrom: '2021-06-26',
    validTo: '2025-02-28',
  })
  const order = areas().map(({ region, name }) => `${region} ${name}`)
  expect(order).toEqual([...order].sort())
})

test('Loading a list again changes nothing but last days, and other lists join it', () => {
  const before = areas()
  expect(file.write((db) => loadReference(db, reference('probation-delivery-units')))).toBe(0)
  expect(areas()).toEqual(before)
  expect(file.write((db) => loadReference(db, reference('community-rehabilitation-companies')))).toBe(21)
  expect(areas().filter(({ region }) => region === 'Community rehabilitation companies')).toHaveLength(21)
  const ended = 'region,pdu,code,valid_from,valid_to\nWales,Another Name,WPTNWS,2021-06-26,2026-12-31\n'
  file.write((db) => loadReference(db, ended))
  expect(areas().find(({ areaId }) => areaId === 'WPTNWS')).toMatchObject({
    name: 'North Wales',
    validTo: '2026-12-31',
  })
})

test.each([
  ['no code', 'region,pdu,code,valid_from,valid_to\nWales,Nowhere,,2021-06-26,'],
  ['no name', 'region,pdu,code,valid_from,valid_to\nWales,,X1,2021-06-26,'],
  ['no first day', 'region,pdu,code,valid_from,valid_to\nWales,Nowhere,X1,,'],
  ['a day that does not exist', 'region,pdu,code,valid_from,valid_to\nWales,Nowhere,X1,2021-06-31,'],
])('A line with %s is not loaded, nor are the others', (_, csv) => {
  const before = areas()
  expect(() => file.write((db) => loadReference(db, `${csv}\nWales,Whole,X2,2021-06-26,\n`))).toThrow('line 2')
  expect(areas()).toEqual(before)
})
