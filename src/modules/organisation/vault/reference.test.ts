import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PeopleFile } from '../../../../tests/support/people-file'
import { Area } from '../contract'
import { allAreas, allNodes, successions } from './area-store'
import { loadReference, loadSuccessors } from './reference'

const reference = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../../../resources/reference/${name}.csv`), 'utf8')

let file: PeopleFile
beforeAll(async () => {
  file = await PeopleFile.make()
})
afterAll(() => file.end())

const areas = () => allAreas(file.db)
const ofKind = (kindId: string) => areas().filter((area) => area.kindId === kindId)
const inForceOn = (day: string) =>
  ofKind('unit').filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))

test('A new vault knows every probation delivery unit, present and past, with its dates', () => {
  const lines = reference('probation-delivery-units').trim().split('\n').length - 1
  expect(ofKind('unit')).toHaveLength(lines)
  expect(ofKind('region')).toHaveLength(12)
  for (const area of areas()) expect(Area.parse(area)).toEqual(area)
  expect(areas().find(({ areaId }) => areaId === 'LDNHKR')?.name).toBe('Kingston, Richmond and Hounslow')
  expect(areas().find(({ areaId }) => areaId === 'N52STST')).toEqual({
    areaId: 'N52STST',
    kindId: 'unit',
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
  expect(ofKind('company')).toHaveLength(21)
  const ended = 'region,pdu,code,valid_from,valid_to\nWales,Another Name,WPTNWS,2021-06-26,2026-12-31\n'
  file.write((db) => loadReference(db, ended))
  expect(areas().find(({ areaId }) => areaId === 'WPTNWS')).toMatchObject({
    name: 'North Wales',
    validTo: '2026-12-31',
  })
})

test('[S53] There were 108 delivery units in 2023 and are 109 since March 2025, each in one of twelve regions', () => {
  expect(inForceOn('2023-04-01')).toHaveLength(108)
  expect(inForceOn('2025-02-28')).toHaveLength(108)
  expect(inForceOn('2025-03-01')).toHaveLength(109)
  const regions = new Map(ofKind('region').map(({ areaId, name }) => [areaId, name]))
  for (const { parentId, kindId } of allNodes(file.db))
    if (kindId === 'unit') expect(regions.has(parentId ?? '')).toBe(true)
})

test('[S53] Every company of 2015 has successors, and every first unit comes after one company', () => {
  const before = file.write((db) => loadSuccessors(db, reference('area-successors')))
  expect(before).toBe(110)
  expect(file.write((db) => loadSuccessors(db, reference('area-successors')))).toBe(0)
  const links = successions(file.db)
  for (const { areaId } of ofKind('company')) expect(links.some(({ fromId }) => fromId === areaId)).toBe(true)
  const first = ofKind('unit').filter(({ validFrom }) => validFrom === '2021-06-26')
  for (const { areaId } of first) expect(links.filter(({ toId }) => toId === areaId)).toHaveLength(1)
  expect(links.filter(({ fromId }) => fromId === 'N52STST').map(({ toId }) => toId)).toEqual(['N52STF', 'N52STFS'])
})

test.each([
  ['Redcar, Cleveland and Middlesborough', 'Redcar, Cleveland and Middlesbrough'],
  ['Blackburn with Darwin', 'Blackburn with Darwen'],
  ['Malden', 'Maldon'],
  ['Conway', 'Conwy'],
  ['New Malden', 'New Malden'],
])('A list that spells “%s” shows “%s” and keeps its key and its own spelling', (listed, shown) => {
  const code = `SP${listed.length}${listed.charCodeAt(0)}`
  const csv = `region,pdu,code,valid_from,valid_to\nWales,"${listed}",${code},2021-06-26,\n`
  file.write((db) => loadReference(db, csv, reference('area-spellings')))
  const node = allNodes(file.db).find(({ areaId }) => areaId === code)
  expect(node).toMatchObject({ name: shown, code, listedAs: listed === shown ? '' : listed })
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
