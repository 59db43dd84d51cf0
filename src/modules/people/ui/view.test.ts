import { expect, test } from 'vitest'
import { everyone } from '../list-shapes'
import { addressOf, keyOf, viewOf } from './view'

test('a view that goes into the address comes back as it was', () => {
  const view = {
    ...everyone,
    search: '0161 4',
    sort: 'dateOfBirth',
    descending: true,
    role: 'mentor',
    womenOnly: true,
    state: 'archived',
  } as const
  expect(viewOf(JSON.parse(JSON.stringify(addressOf(view))))).toEqual(view)
})

test('an address that says nothing of a view gives none, and nonsense in it is passed over', () => {
  expect(viewOf({})).toBeNull()
  expect(viewOf({ sort: 'shoe size', women: 'perhaps' })).toBeNull()
  expect(viewOf({ sort: 'shoe size', q: 'jay' })).toEqual({ ...everyone, search: 'jay' })
})

test('digits typed as a search stay text, though an address reads them as a number', () => {
  expect(viewOf({ q: 417 })?.search).toBe('417')
})

test('two views of the same have the same key', () => {
  expect(keyOf({ ...everyone })).toBe(keyOf(everyone))
  expect(keyOf({ ...everyone, descending: true })).not.toBe(keyOf(everyone))
})
