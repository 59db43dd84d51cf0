import { describe, expect, test } from 'vitest'
import {
  archivedPeopleAreReadOnly,
  birthDateMustBePossible,
  consentMustNotBeGivenInTheFuture,
  consentMustNotBeInForceAlready,
  consentMustBeConfirmedInItsTime,
  consentMustNotBeWithdrawnBeforeItWasGiven,
  kindMustBeOnOffer,
  memberNumberMustBeFree,
  onlyAFinishedImportCanBeUndone,
  onlyAnImportInPreparationCanGoOn,
  qualificationMustNotBeAwardedInTheFuture,
  recordMustBeAsItWasOpened,
  recordMustHaveRoomForAFile,
  sameKindMustNotBeHeldTwiceAtOnce,
  spellMustNotEndBeforeItStarts,
  spellMustNotStartBeforeBirth,
} from './rules'

const today = '2026-11-21'

describe('A date of birth', () => {
  test.each([
    [null, null],
    ['1984-02-29', null],
    ['1900-01-01', null],
    ['1899-12-31', 'before 1900'],
    ['2026-11-21', null],
    ['2026-11-22', 'still to come'],
    ['2062-11-21', 'still to come'],
  ])('%s is judged as %s', (date, sentence) => {
    const problem = birthDateMustBePossible(date, today)
    if (sentence === null) expect(problem).toBeNull()
    else expect(problem?.fields?.['dateOfBirth']).toContain(sentence)
  })
})

describe('A member number', () => {
  test('is free if nobody holds it or none is given', () => {
    expect(memberNumberMustBeFree('M-0042', null)).toBeNull()
    expect(memberNumberMustBeFree('', { name: 'Ann Sample', archived: false })).toBeNull()
  })
  test('of another person is refused with that person’s name and what to do', () => {
    const problem = memberNumberMustBeFree('M-0042', { name: 'Ann Sample', archived: false })
    expect(problem?.message).toContain('belongs to Ann Sample')
    expect(problem?.message).toContain('Open that record')
  })
  test('of someone in the archive is refused too, and the archive is named', () => {
    expect(memberNumberMustBeFree('7', { name: 'Ann Sample', archived: true })?.message).toContain('in the archive')
  })
})

test('An archived record is read-only and the sentence says how to go on', () => {
  expect(archivedPeopleAreReadOnly({ archivedAt: null })).toBeNull()
  expect(archivedPeopleAreReadOnly({ archivedAt: '2026-01-01T00:00:00.000Z' })?.message).toContain(
    'Bring it back first',
  )
})

test('A record that someone else changed meanwhile is not overwritten, and they are named', () => {
  expect(recordMustBeAsItWasOpened(3, { version: 3, changedBy: 'Maria Example' })).toBeNull()
  expect(recordMustBeAsItWasOpened(3, { version: 4, changedBy: 'Maria Example' })?.message).toMatch(
    /^Maria Example changed/,
  )
})

describe('A role or programme', () => {
  test.each([
    ['2026-01-05', null, null],
    ['2026-01-05', '2026-01-05', null],
    ['2026-01-05', '2026-01-04', 'cannot end before'],
  ])('from %s to %s: %s', (startedOn, endedOn, sentence) => {
    const problem = spellMustNotEndBeforeItStarts({ startedOn, endedOn })
    if (sentence === null) expect(problem).toBeNull()
    else expect(problem?.message).toContain(sentence)
  })

  test('may lie before the program existed but not before the person was born [S15]', () => {
    expect(spellMustNotStartBeforeBirth('2012-03-01', '1970-05-05')).toBeNull()
    expect(spellMustNotStartBeforeBirth('2012-03-01', null)).toBeNull()
    expect(spellMustNotStartBeforeBirth('1912-03-01', '1970-05-05')).not.toBeNull()
  })

  test.each([
    ['ends the day before', { startedOn: '2026-01-01', endedOn: '2026-03-31' }, false],
    ['ends on the first day', { startedOn: '2026-01-01', endedOn: '2026-04-01' }, true],
    ['still runs', { startedOn: '2026-01-01', endedOn: null }, true],
    ['begins after the last day', { startedOn: '2026-07-01', endedOn: null }, false],
    ['lies inside', { startedOn: '2026-05-01', endedOn: '2026-05-02' }, true],
  ])('meets another of its kind that %s as expected [S10]', (_title, other, meets) => {
    const spell = { startedOn: '2026-04-01', endedOn: '2026-06-30' }
    expect(sameKindMustNotBeHeldTwiceAtOnce('Peer mentor', spell, [other]) !== null).toBe(meets)
  })

  test('that the office does not offer, or no longer, is refused', () => {
    expect(kindMustBeOnOffer(null, today)?.fields?.['kindId']).toContain('Choose one from the list')
    expect(kindMustBeOnOffer({ label: 'Reading', retiredOn: '2026-01-01' }, '2026-01-01')).not.toBeNull()
    expect(kindMustBeOnOffer({ label: 'Reading', retiredOn: '2026-01-01' }, '2025-12-31')).toBeNull()
    expect(kindMustBeOnOffer({ label: 'Reading', retiredOn: null }, today)).toBeNull()
  })
})

describe('A consent', () => {
  test('is given today or earlier', () => {
    expect(consentMustNotBeGivenInTheFuture(today, today)).toBeNull()
    expect(consentMustNotBeGivenInTheFuture('2026-11-22', today)).not.toBeNull()
  })
  test('for one purpose is in force once', () => {
    expect(consentMustNotBeInForceAlready('Photographs', null)).toBeNull()
    expect(consentMustNotBeInForceAlready('Photographs', { givenOn: '2026-02-01' })?.message).toContain('1 Feb 2026')
  })
  test.each([
    [null, '2026-02-01', null],
    [null, '2026-01-31', 'before that day'],
    [null, '2026-11-22', 'still to come'],
    ['2026-05-01', '2026-06-01', 'already withdrawn'],
  ])('withdrawn before on %s and again on %s: %s', (withdrawnOn, on, sentence) => {
    const problem = consentMustNotBeWithdrawnBeforeItWasGiven({ givenOn: '2026-02-01', withdrawnOn }, on, today)
    if (sentence === null) expect(problem).toBeNull()
    else expect(problem?.message).toContain(sentence)
  })
})

describe('A consent that is looked at again', () => {
  test.each([
    ['2026-11-21', null, null, null],
    ['2026-02-01', null, null, null],
    ['2026-01-31', null, null, 'given on 1 Feb 2026'],
    ['2026-11-22', null, null, 'still to come'],
    ['2026-06-01', null, '2026-06-01', null],
    ['2026-05-31', null, '2026-06-01', 'asked again on 1 Jun 2026'],
    ['2026-11-21', '2026-07-01', null, 'withdrawn on 1 Jul 2026'],
  ])('was asked about on %s, withdrawn %s, asked before %s: %s', (on, withdrawnOn, confirmedOn, sentence) => {
    const consent = { givenOn: '2026-02-01', withdrawnOn, confirmedOn }
    const problem = consentMustBeConfirmedInItsTime(consent, on, today)
    if (sentence === null) expect(problem).toBeNull()
    else expect(problem?.message).toContain(sentence)
  })
})

test('A prior qualification was awarded in the past, or on a day not known [S45]', () => {
  expect(qualificationMustNotBeAwardedInTheFuture(null, today)).toBeNull()
  expect(qualificationMustNotBeAwardedInTheFuture('1999-07-01', today)).toBeNull()
  expect(qualificationMustNotBeAwardedInTheFuture('2027-07-01', today)).not.toBeNull()
})

test('A record holds forty files and not one more', () => {
  expect(recordMustHaveRoomForAFile(39, 40)).toBeNull()
  expect(recordMustHaveRoomForAFile(40, 40)?.message).toContain('40 files')
})

test('An import runs once and is undone once', () => {
  expect(onlyAFinishedImportCanBeUndone('finished')).toBeNull()
  expect(onlyAFinishedImportCanBeUndone('undone')?.message).toContain('already undone')
  expect(onlyAFinishedImportCanBeUndone('preparing')?.message).toContain('never ran')
  expect(onlyAnImportInPreparationCanGoOn('preparing')).toBeNull()
  expect(onlyAnImportInPreparationCanGoOn('finished')).not.toBeNull()
})
