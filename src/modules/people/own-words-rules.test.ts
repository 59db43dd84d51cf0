import { describe, expect, test } from 'vitest'
import {
  aboutMeMustBeAsItWasOpened,
  aboutMeMustDiffer,
  aboutMeMustSaySomething,
  aspirationMustEndAfterItWasStated,
  chosenNameMustBeGiven,
  pseudonymMustBeFree,
  pseudonymMustNotGiveThePersonAway,
  purposeMustFitTheUse,
  type QuoteForPrint,
  quoteIsTakenBackOnce,
  quoteMustBeGivenFor,
  settlingNeedsItsDay,
  sharingNeedsConsent,
  somethingMustBeThereToPrint,
  wordsMustNotBeFromTheFuture,
} from './own-words-rules'

const today = '2026-11-21'
const jay = { firstNames: 'Jason', lastName: 'Sample', preferredName: 'Jay' }
const taken = { withdrawnOn: '2026-05-01' }
const given = { withdrawnOn: null }

describe('A quote is printed only for what it was given for [S9] [S97]', () => {
  test.each<[string, QuoteForPrint, string | null]>([
    ['given, consent in force', { withdrawnOn: null, use: given, consentInForce: true }, null],
    ['not given for this', { withdrawnOn: null, use: null, consentInForce: true }, 'people.quote-not-given'],
    ['no consent any more', { withdrawnOn: null, use: given, consentInForce: false }, 'people.quote-no-consent'],
    [
      'use taken back, new consent',
      { withdrawnOn: null, use: taken, consentInForce: true },
      'people.quote-use-withdrawn',
    ],
    ['taken back whole', { withdrawnOn: '2026-05-01', use: given, consentInForce: true }, 'people.quote-withdrawn'],
  ])('%s', (_case, quote, code) => {
    expect(quoteMustBeGivenFor('Using my story', quote)?.code ?? null).toBe(code)
  })

  test('and says the day on which it was taken back', () => {
    expect(quoteMustBeGivenFor('x', { withdrawnOn: '2026-05-01', use: null, consentInForce: true })?.message).toContain(
      '1 May 2026',
    )
    expect(quoteIsTakenBackOnce('2026-05-01')?.message).toContain('1 May 2026')
    expect(quoteIsTakenBackOnce(null)).toBeNull()
  })
})

test.each([
  ['open', null, null],
  ['open', '2026-01-01', 'settledOn'],
  ['reached', null, 'settledOn'],
  ['reached', '2026-01-01', null],
  ['changed', '2026-01-01', null],
])('an aspiration that is %s with the day %s', (status, settledOn, field) => {
  expect(Object.keys(settlingNeedsItsDay(status, settledOn)?.fields ?? {})[0] ?? null).toBe(field)
})

test.each([
  ['2026-01-01', '2026-01-01', null],
  ['2026-01-01', '2025-12-31', '1 Jan 2026'],
  ['2026-01-01', '2026-11-22', 'still to come'],
])('an aspiration of %s ends on %s', (statedOn, settledOn, said) => {
  const message = aspirationMustEndAfterItWasStated(statedOn, settledOn, today)?.message ?? null
  if (said === null) expect(message).toBeNull()
  else expect(message).toContain(said)
})

test.each([
  ['unnamed', '', null],
  ['pseudonym', '', 'pseudonym'],
  ['pseudonym', 'Wren', null],
])('named %s with the chosen name “%s”', (naming, pseudonym, field) => {
  expect(Object.keys(chosenNameMustBeGiven(naming, pseudonym)?.fields ?? {})[0] ?? null).toBe(field)
})

test('a chosen name is free and not their own', () => {
  expect(pseudonymMustNotGiveThePersonAway('Jay B.', jay)?.fields).toHaveProperty('pseudonym')
  expect(pseudonymMustNotGiveThePersonAway('', jay)).toBeNull()
  expect(pseudonymMustNotGiveThePersonAway('Wren', jay)).toBeNull()
  expect(pseudonymMustBeFree(true)?.fields).toHaveProperty('pseudonym')
  expect(pseudonymMustBeFree(false)).toBeNull()
})

test.each([
  [null, null, null],
  ['1', '1', null],
  [null, '1', 'people.about-me-newer'],
  ['1', '2', 'people.about-me-newer'],
])('About Me that was opened at %s while %s is the latest', (opened, latest, code) => {
  const kept = latest === null ? null : { versionId: latest, writtenBy: 'Mo Manager' }
  expect(aboutMeMustBeAsItWasOpened(opened, kept)?.code ?? null).toBe(code)
})

test('About Me says something, and something new', () => {
  expect(aboutMeMustSaySomething([{ text: '' }])?.code).toBe('people.about-me-empty')
  expect(aboutMeMustSaySomething([{ text: '' }, { text: 'Music' }])).toBeNull()
  expect(aboutMeMustDiffer(true)?.code).toBe('people.about-me-same')
  expect(aboutMeMustDiffer(false)).toBeNull()
})

test('[S92] sharing needs a consent that is in force, for a use that the office has', () => {
  expect(sharingNeedsConsent('Sharing', false)?.message).toContain('“Sharing”')
  expect(sharingNeedsConsent('Sharing', true)).toBeNull()
  expect(purposeMustFitTheUse('Other', ['Sharing'])?.fields).toHaveProperty('purposes')
  expect(purposeMustFitTheUse('Sharing', ['Sharing'])).toBeNull()
})

test('words are not from the future, and an empty sheet of quotes is not printed', () => {
  expect(wordsMustNotBeFromTheFuture('saidOn', '2026-11-22', today)?.fields).toHaveProperty('saidOn')
  expect(wordsMustNotBeFromTheFuture('saidOn', today, today)).toBeNull()
  expect(somethingMustBeThereToPrint(0)?.code).toBe('people.no-quotes')
  expect(somethingMustBeThereToPrint(1)).toBeNull()
})
