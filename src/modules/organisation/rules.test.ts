import { expect, test } from 'vitest'
import type { Problem } from '../../ground/shared/problem'
import { listedName, printedName } from './printed-name'
import * as rules from './rules'

/** The code without the module, or null. */
const what = (problem: Problem | null) => problem?.code.replace('organisation.', '') ?? null

test.each([
  [null, null, null],
  ['2026-01-01', null, null],
  [null, '2026-01-01', null],
  ['2026-01-01', '2026-01-01', null],
  ['2026-01-02', '2026-01-01', 'ends-before-start'],
])('from %s to %s: %s', (from, to, expected) => {
  expect(what(rules.endMustNotComeBeforeStart(from, to))).toBe(expected)
})

test('the end of a prison is told at its own field', () => {
  expect(rules.endMustNotComeBeforeStart('2026-01-02', '2026-01-01', 'closedOn')?.fields).toHaveProperty('closedOn')
})

test.each([
  [2, 2, null],
  [1, 2, 'changed-meanwhile'],
  [null, 2, 'changed-meanwhile'],
])('opened at version %s, stored at %s: %s', (opened, version, expected) => {
  expect(what(rules.recordMustBeAsItWasOpened(opened, { version, changedBy: 'Mo' }))).toBe(expected)
})

test('the archive is read-only', () => {
  expect(rules.archivedRecordsAreReadOnly(null)).toBeNull()
  expect(what(rules.archivedRecordsAreReadOnly('2026-01-01T00:00:00.000Z'))).toBe('archived')
})

test('what is named is there', () => {
  expect(rules.whatIsNamedMustBeThere('areaId', true)).toBeNull()
  expect(rules.whatIsNamedMustBeThere('areaId', false)?.fields).toHaveProperty('areaId')
})

test.each([
  [null, false, 'unknown-choice'],
  [{ label: 'Funder', retiredOn: null }, false, null],
  [{ label: 'Funder', retiredOn: '2026-11-21' }, false, 'retired-choice'],
  [{ label: 'Funder', retiredOn: '2026-11-21' }, true, null],
  [{ label: 'Funder', retiredOn: '2027-01-01' }, false, null],
])('choice %j (held before: %s): %s', (choice, held, expected) => {
  expect(what(rules.choiceMustBeOnOffer('roleIds', choice, held, '2026-11-21'))).toBe(expected)
})

test.each([
  [12, 12, null],
  [12, 11, null],
  [12, 13, 'too-small'],
  [null, 1, 'too-small'],
])('a venue for %s and %d people: %s', (capacity, people, expected) => {
  expect(what(rules.placeMustHoldEveryone({ name: 'The Lantern Hall', capacity }, people))).toBe(expected)
})

test.each([
  [40, 40, null],
  [41, 40, 'room-larger-than-venue'],
  [400, null, null],
])('a room for %d in a venue for %s: %s', (room, capacity, expected) => {
  expect(what(rules.roomMustNotHoldMoreThanItsVenue(room, { name: 'The Lantern Hall', capacity }))).toBe(expected)
})

test.each([
  [null, null],
  [40, null],
  [39, 'room-larger-than-venue'],
])('a venue for %s around a room for 40: %s', (capacity, expected) => {
  expect(what(rules.venueMustNotHoldLessThanItsRooms(capacity, [{ name: 'Loft', capacity: 40 }]))).toBe(expected)
})

test('[S3] a lesson is learnt by today', () => {
  expect(rules.lessonMustNotBeLearntInTheFuture('2026-11-21', '2026-11-21')).toBeNull()
  expect(what(rules.lessonMustNotBeLearntInTheFuture('2026-11-22', '2026-11-21'))).toBe('lesson-date')
})

test.each([
  [true, null, 'staff-first-day'],
  [true, '2026-01-01', null],
  [false, null, null],
])('[S110] staff (%s) with first day %s: %s', (isStaff, startedOn, expected) => {
  expect(what(rules.staffNeedAFirstDay({ isStaff, startedOn }))).toBe(expected)
})

test.each([
  ['2021-06-26', null],
  ['2021-06-25', 'appointed-outside'],
])('an appointment from %s in an area since 26 June 2021: %s', (day, expected) => {
  const area = { name: 'Fenwick', validFrom: '2021-06-26', validTo: null }
  expect(what(rules.appointmentMustLieWithinTheArea(day, area))).toBe(expected)
})

const manager = { label: 'Regional manager', onlyOne: true }
const champion = { label: 'Staff champion', onlyOne: false }
const held = { contactId: 'ann', name: 'Ann Sample', startedOn: '2024-01-01', endedOn: '2025-12-31' }
test.each([
  [manager, { contactId: 'bob', startedOn: '2026-01-01', endedOn: null }, null],
  [manager, { contactId: 'bob', startedOn: '2025-12-31', endedOn: null }, 'office-held'],
  [manager, { contactId: 'bob', startedOn: '2023-01-01', endedOn: '2023-12-31' }, null],
  [manager, { contactId: 'bob', startedOn: '2023-01-01', endedOn: '2024-01-01' }, 'office-held'],
  [champion, { contactId: 'bob', startedOn: '2025-01-01', endedOn: null }, null],
  [champion, { contactId: 'ann', startedOn: '2025-01-01', endedOn: null }, 'office-held'],
])('[S34] [S52] %j for %j: %s', (kind, wanted, expected) => {
  expect(what(rules.officeMustBeFree(kind, wanted, [held]))).toBe(expected)
})

test.each([
  ['Ms', 'Wilhelmina', 'Sample', 'OBE', 'Ms Wilhelmina Sample OBE'],
  ['', 'Wilhelmina', 'Sample', 'OBE', 'Wilhelmina Sample OBE'],
  ['Sir', 'Ambrose', 'Fenwick', 'KC, MP', 'Sir Ambrose Fenwick KC MP'],
  ['', '', 'Mononym', '', 'Mononym'],
  ['The Rt Hon. ', ' Ada ', 'Lantern', ' ', 'The Rt Hon. Ada Lantern'],
])('[S12] %s|%s|%s|%s is printed “%s”', (title, firstNames, lastName, postNominals, expected) => {
  expect(printedName({ title, firstNames, lastName, postNominals })).toBe(expected)
})

test('a list goes by last name, without title and letters', () => {
  expect(listedName({ firstNames: 'Wilhelmina', lastName: 'Sample' })).toBe('Sample, Wilhelmina')
  expect(listedName({ firstNames: '', lastName: 'Mononym' })).toBe('Mononym')
})
