import { describe, expect, test } from 'vitest'
import { specificationMustBeWhole } from '../../../specification-rules'
import * as outline from './outline'
import { blankIssue, blankUnit, readIssue, sumsOf, type TypedUnit } from './typed-issue'

/** `1.1 A` and the like, a line each: an outcome for every first figure. */
function unit(title: string, ...criteria: string[]): TypedUnit {
  const made: TypedUnit = { ...blankUnit(), key: title, title }
  const firsts = [...new Set(criteria.map((text) => text.split('.')[0]))]
  const outcomes = firsts.map((first) => ({
    key: `${title}-${first}`,
    title: `Outcome ${first}`,
    criteria: criteria
      .filter((text) => text.startsWith(`${first}.`))
      .map((text) => {
        const [code = '', words = ''] = text.split(' ')
        return { key: words, code, title: words, ownText: '' }
      }),
  }))
  return { ...made, outcomes }
}
const seen = (units: readonly TypedUnit[]) =>
  units.map(
    ({ title, outcomes }) =>
      `${title}: ${outcomes.map(({ criteria }) => criteria.map((one) => `${one.code} ${one.title}`).join(', ')).join(' | ')}`,
  )

const two = [unit('U', '1.1 a', '1.2 b', '2.1 c'), unit('V', '1.1 d')]

describe('the outline of an issue', () => {
  test.each<[string, outline.Changed, string[], string | null]>([
    ['a criterion goes down', outline.move(two, 'a', 1), ['U: 1.1 b, 1.2 a | 2.1 c', 'V: 1.1 d'], 'a'],
    ['on into the next outcome', outline.move(two, 'b', 1), ['U: 1.1 a | 2.1 b, 2.2 c', 'V: 1.1 d'], 'b'],
    ['on into the next unit', outline.move(two, 'c', 1), ['U: 1.1 a, 1.2 b | ', 'V: 1.1 c, 1.2 d'], 'c'],
    ['and stays at the very end', outline.move(two, 'd', 1), ['U: 1.1 a, 1.2 b | 2.1 c', 'V: 1.1 d'], 'd'],
    ['an outcome goes up', outline.move(two, 'U-2', -1), ['U: 1.1 c | 2.1 a, 2.2 b', 'V: 1.1 d'], 'U-2'],
    ['into the unit before', outline.move(two, 'V-1', -1), ['U: 1.1 a, 1.2 b | 2.1 c | 3.1 d', 'V: '], 'V-1'],
    ['a unit goes down', outline.move(two, 'U', 1), ['V: 1.1 d', 'U: 1.1 a, 1.2 b | 2.1 c'], 'U'],
    ['the first line goes nowhere up', outline.move(two, 'U', -1), seen(two), 'U'],
    ['a criterion is removed', outline.remove(two, 'a'), ['U: 1.1 b | 2.1 c', 'V: 1.1 d'], 'b'],
    ['an outcome is removed with its own', outline.remove(two, 'U-1'), ['U: 1.1 c', 'V: 1.1 d'], 'U-2'],
    ['the last line leads back up', outline.remove(two, 'd'), ['U: 1.1 a, 1.2 b | 2.1 c', 'V: '], 'V-1'],
  ])('%s', (_words, changed, expected, focus) => {
    expect(seen(changed.units)).toEqual(expected)
    expect(changed.focus).toBe(focus)
  })

  test.each(['a', 'U-1', 'U', 'd'])('what was removed comes back to its place: %s', (key) => {
    const { units, putBack } = outline.remove(two, key)
    expect(seen(units)).not.toEqual(seen(two))
    expect(seen(putBack(units))).toEqual(seen(two))
  })

  test('a line is added below, inside, and further out, and stands under the keyboard', () => {
    const below = outline.addBelow(two, 'a')
    expect(seen(below.units)[0]).toBe('U: 1.1 a, 1.2 , 1.3 b | 2.1 c')
    expect(outline.placeOf(below.units, below.focus ?? '')).toEqual({ kind: 'criterion', at: [0, 0, 1] })
    const inside = outline.addInside(two, 'U-2')
    expect(seen(inside.units)[0]).toBe('U: 1.1 a, 1.2 b | 2.1 c, 2.2 ')
    const out = outline.addOutside(two, 'a')
    expect(outline.placeOf(out.units, out.focus ?? '')).toEqual({ kind: 'outcome', at: [0, 1] })
    const unitBelow = outline.addOutside(two, 'U-1')
    expect(outline.placeOf(unitBelow.units, unitBelow.focus ?? '')).toEqual({ kind: 'unit', at: [1] })
    expect(outline.addBelow([], null).units).toHaveLength(1)
  })

  test('numbers that somebody gave are left alone, and the next one follows them', () => {
    const own = [unit('P', '1.3 a', '1.7 b')]
    expect(seen(outline.addBelow(own, 'b').units)).toEqual(['P: 1.3 a, 1.7 b, 1.8 '])
    expect(seen(outline.move(own, 'a', 1).units)).toEqual(['P: 1.7 b, 1.3 a'])
  })

  test('lines pasted out of a specification become criteria with their numbers', () => {
    const pasted = outline.paste(
      outline.addInside(two, 'V-1').units,
      'd',
      '1.1 Shows trust\n\n 1.2) Listens\n• Reflects',
    )
    expect(seen(pasted.units)[1]).toBe('V: 1.1 Shows trust, 1.2 Listens, 1.3 Reflects, 1.4 ')
  })

  test('writing into one line leaves every other line the same object', () => {
    const changed = outline.change(two, 'a', { title: 'z' })
    expect(changed[1]).toBe(two[1])
    expect(changed[0]?.outcomes[0]?.criteria[1]).toBe(two[0]?.outcomes[0]?.criteria[1])
    expect(changed[0]?.outcomes[0]?.criteria[0]?.title).toBe('z')
  })
})

describe('what stands on the page, as the vault takes it', () => {
  const typed = { ...blankIssue('1'), units: two }
  test('units, their group by its place, and what they come to', () => {
    const groups = [{ key: 'g', name: 'Choice', leastUnits: '1', leastCredits: '' }]
    const units = two.map((one) => ({ ...one, belongs: 'g', credits: '3' }))
    const read = readIssue({ ...typed, groups, units })
    expect(read).toMatchObject({
      ok: true,
      draft: {
        groups: [{ leastUnits: 1, leastCredits: null }],
        units: [{ isMandatory: false, group: 0, credits: 3 }, {}],
      },
    })
    expect(sumsOf({ ...typed, units })).toEqual({ units: 2, criteria: 4, credits: 6, guidedHours: 0 })
  })

  test('each fault has the place of its box', () => {
    const units = outline.change(two, 'c', { title: '' }).map((one) => ({ ...one, credits: 'many' }))
    const read = readIssue({ ...typed, issue: '', units })
    expect(read).toEqual({
      ok: false,
      faults: {
        issue: 'Give the number of the issue, such as 2.',
        'units.0.credits': 'Give a whole number.',
        'units.0.outcomes.1.criteria.0.title': 'Give the criterion a short title.',
        'units.1.credits': 'Give a whole number.',
      },
    })
  })

  test('a list that is too long is told of at the box above it', () => {
    const bare = (count: number) => Array.from({ length: count }, () => blankUnit())
    const outcome = two[0]?.outcomes[0] ?? expect.fail()
    const criteria = Array.from({ length: 61 }, (_none, at) => ({
      key: `${at}`,
      code: `1.${at}`,
      title: 'a',
      ownText: '',
    }))
    const tooLong = { ...blankUnit(), title: 'U', outcomes: [{ ...outcome, criteria }] }
    expect(readIssue({ ...typed, units: [tooLong] })).toEqual({
      ok: false,
      faults: { 'units.0.outcomes.0.title': 'Give an outcome at most 60 criteria.' },
    })
    expect(readIssue({ ...typed, units: bare(61).map((one) => ({ ...one, title: 'U' })) })).toEqual({
      ok: false,
      faults: { issue: 'Give at most 60 units.' },
    })
  })

  test('[Q3] so has what keeps it from going live', () => {
    const read = readIssue({ ...typed, units: [...two, unit('Bare')] })
    if (!read.ok) throw new Error('It was not read.')
    expect(Object.keys(specificationMustBeWhole(read.draft)?.fields ?? {})).toEqual(['units.2.title'])
  })
})
