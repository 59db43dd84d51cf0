import { describe, expect, test } from 'vitest'
import { blankDraft } from './fields'
import { consentsTogether, fieldsTakenFromOther, mergedDraft, spellsTogether, standingOf } from './merging'
import {
  filesOfBothMustFit,
  laterMergesAreUndoneFirst,
  mergedRecordsAreChangedWhereTheyStand,
  mergeNeedsTwoRecords,
  nothingMayHaveChangedSinceTheMerge,
  recordsMustBeAsTheyWereCompared,
  viewNameMustBeFree,
  viewsMustNotBeTooMany,
} from './merge-rules'

const older = '2026-01-01T00:00:00.000Z'
const newer = '2026-02-02T00:00:00.000Z'

describe('What a merge takes from the other record unless somebody chooses', () => {
  test.each([
    ['filled before empty', { phone: '' }, older, { phone: '1' }, older, ['phone']],
    ['filled before empty, even where the empty one is newer', { phone: '' }, newer, { phone: '1' }, older, ['phone']],
    ['newer before older', { phone: '2' }, older, { phone: '1' }, newer, ['phone']],
    ['nothing older', { phone: '2' }, newer, { phone: '1' }, older, []],
    ['nothing that is the same', { phone: '1' }, older, { phone: '1' }, newer, []],
    ['nothing empty', { phone: '1' }, older, { phone: '' }, newer, []],
    ['an answer before no answer', { womenOnly: null }, newer, { womenOnly: false }, older, ['womenOnly']],
  ] as const)('%s', (_title, kept, keptAt, other, otherAt, taken) => {
    expect(
      fieldsTakenFromOther(
        { draft: { ...blankDraft, ...kept }, updatedAt: keptAt },
        { draft: { ...blankDraft, ...other }, updatedAt: otherAt },
      ),
    ).toEqual(taken)
  })

  test('and what was chosen is what is made', () => {
    const kept = { ...blankDraft, lastName: 'Kept', phone: '1', email: 'a' }
    const other = { ...blankDraft, lastName: 'Other', phone: '2', email: 'b' }
    expect(mergedDraft(kept, other, ['email'])).toEqual({ ...kept, email: 'b' })
    expect(standingOf(kept, other, 'phone')).toBe('differs')
    expect(standingOf(kept, { ...other, phone: '' }, 'phone')).toBe('only-kept')
  })
})

describe('A role held on both records', () => {
  test.each([
    [
      'at different times stays twice',
      [
        ['2020-01-01', '2020-12-31'],
        ['2022-01-01', null],
      ],
      [
        ['2020-01-01', '2020-12-31'],
        ['2022-01-01', null],
      ],
    ],
    [
      'at once becomes one from first to last',
      [
        ['2021-01-01', '2023-01-01'],
        ['2020-01-01', '2022-01-01'],
      ],
      [['2020-01-01', '2023-01-01']],
    ],
    [
      'and still running on one, still runs',
      [
        ['2021-01-01', null],
        ['2020-01-01', '2022-01-01'],
      ],
      [['2020-01-01', null]],
    ],
    [
      'from the day on which the other ends, is one',
      [
        ['2021-01-01', '2022-01-01'],
        ['2022-01-01', '2023-01-01'],
      ],
      [['2021-01-01', '2023-01-01']],
    ],
  ] as const)('%s', (_title, spells, together) => {
    const asSpells = (pairs: readonly (readonly [string, string | null])[]) =>
      pairs.map(([startedOn, endedOn]) => ({ startedOn, endedOn }))
    expect(spellsTogether(asSpells(spells))).toEqual(asSpells(together))
  })
})

describe('A consent to one purpose on both records', () => {
  test.each([
    [
      'in force on both is in force once, from the first day',
      [
        ['2021-01-01', null],
        ['2020-01-01', null],
      ],
      [['2020-01-01', null]],
    ],
    [
      'withdrawn on one is withdrawn',
      [
        ['2020-01-01', null],
        ['2021-01-01', '2022-02-02'],
      ],
      [
        ['2020-01-01', '2022-02-02'],
        ['2021-01-01', '2022-02-02'],
      ],
    ],
    [
      'given again after the withdrawal holds',
      [
        ['2020-01-01', '2021-01-01'],
        ['2022-01-01', null],
      ],
      [
        ['2020-01-01', '2021-01-01'],
        ['2022-01-01', null],
      ],
    ],
    [
      'given on the day of the withdrawal does not',
      [
        ['2020-01-01', '2021-01-01'],
        ['2021-01-01', null],
      ],
      [
        ['2020-01-01', '2021-01-01'],
        ['2021-01-01', '2021-01-01'],
      ],
    ],
  ] as const)('%s', (_title, given, together) => {
    const asConsents = (pairs: readonly (readonly [string, string | null])[]) =>
      pairs.map(([givenOn, withdrawnOn]) => ({ givenOn, withdrawnOn }))
    expect(consentsTogether(asConsents(given))).toEqual(asConsents(together))
  })
})

test('each refusal says what, why and what to do next, and stands aside where all is well', () => {
  const stored = { version: 2, name: 'Ann Sample', changedBy: 'Mo Manager' }
  expect(mergeNeedsTwoRecords('a', 'b')).toBeNull()
  expect(mergeNeedsTwoRecords('a', 'a')?.message).toContain('Choose two records')
  expect(recordsMustBeAsTheyWereCompared(2, stored)).toBeNull()
  expect(recordsMustBeAsTheyWereCompared(1, stored)?.message).toContain('Mo Manager changed the record of Ann Sample')
  expect(filesOfBothMustFit(40, 40)).toBeNull()
  expect(filesOfBothMustFit(41, 40)?.message).toContain('Remove 1 file that is no longer needed')
  expect(mergedRecordsAreChangedWhereTheyStand({ name: 'Al', into: 'Al' }).message).toContain('into another one')
  expect(laterMergesAreUndoneFirst(null)).toBeNull()
  expect(laterMergesAreUndoneFirst({ name: 'Al', on: '2026-11-03' })?.message).toContain('Al, on 3 Nov 2026')
  expect(nothingMayHaveChangedSinceTheMerge([], 'Mo')).toBeNull()
  expect(nothingMayHaveChangedSinceTheMerge(['a note was changed'], 'Mo')?.message).toContain('A note was changed. ')
  expect(viewNameMustBeFree(false, 'Leeds')).toBeNull()
  expect(viewNameMustBeFree(true, 'Leeds')?.fields?.name).toContain('“Leeds”')
  expect(viewsMustNotBeTooMany(39, 40)).toBeNull()
  expect(viewsMustNotBeTooMany(40, 40)?.message).toContain('Remove one')
})
