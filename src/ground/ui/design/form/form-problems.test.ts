import { expect, test } from 'vitest'
import { z } from 'zod'
import { wordsOf } from '../../../shared/office'
import { faultsOf, fieldNameOf, firstMessage } from './form-problems'

const words = wordsOf({ person: 'resident', people: 'residents' })

test('the first sentence that zod has for a field is the one shown, in the office’s words', () => {
  const result = z
    .string()
    .min(3, 'Use three letters or more.')
    .regex(/^[a-z]+$/, 'Use letters only.')
    .safeParse('1')
  expect(firstMessage(result.error?.issues ?? [], words)).toBe('Use three letters or more.')
  expect(firstMessage([undefined, null, ''], words)).toBeNull()
  expect(firstMessage([{ message: 'Choose {aPerson}.' }], words)).toBe('Choose a resident.')
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
  expect(faultsOf(meta, refused, words)).toEqual([
    { name: 'lastName', message: 'Give the last name.' },
    { name: 'phone', message: 'This number is in use.' },
    { name: 'notes', message: 'Use fewer words.' },
    { name: 'areaId', message: 'This area is closed.' },
  ])
})
