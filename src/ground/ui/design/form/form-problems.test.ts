import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOf, fieldNameOf, firstMessage } from './form-problems'

test('the first sentence that zod has for a field is the one shown', () => {
  const result = z
    .string()
    .min(3, 'Use three letters or more.')
    .regex(/^[a-z]+$/, 'Use letters only.')
    .safeParse('1')
  expect(firstMessage(result.error?.issues ?? [])).toBe('Use three letters or more.')
  expect(firstMessage([undefined, null, ''])).toBeNull()
})

test('a path of a Problem is found among the fields of the form, also inside lists', () => {
  expect(fieldNameOf('dateOfBirth')).toBe('dateOfBirth')
  expect(fieldNameOf('roles.0.startedOn')).toBe('roles[0].startedOn')
  expect(fieldNameOf('lines.12')).toBe('lines[12]')
})

test('faults stand in the order of the page, the words of the schema before those of the vault', () => {
  const meta = {
    firstNames: { errors: [] },
    lastName: { errors: [{ message: 'Give the last name.' }] },
    phone: { errors: [] },
    notes: { errors: [{ message: 'Use fewer words.' }] },
  }
  const refused = { areaId: 'This area is closed.', phone: 'This number is in use.', lastName: 'Older words.' }
  expect(faultsOf(meta, refused)).toEqual([
    { name: 'lastName', message: 'Give the last name.' },
    { name: 'phone', message: 'This number is in use.' },
    { name: 'notes', message: 'Use fewer words.' },
    { name: 'areaId', message: 'This area is closed.' },
  ])
})
