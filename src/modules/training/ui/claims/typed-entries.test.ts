import { describe, expect, test } from 'vitest'
import { entriesSchema, filledOf } from './typed-entries'

const schema = entriesSchema(['a', 'b'], { none: 'None', tooLong: 40, twice: 'Twice' })
const faults = (entries: Record<string, string>) => {
  const read = schema.safeParse({ on: '2026-11-21', eventId: null, entries })
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('numbers typed beside learners', () => {
  test.each([
    [{}, [['entries.a', 'None']]],
    [{ a: ' ', b: '' }, [['entries.a', 'None']]],
    [{ a: 'X 1', b: 'X  1' }, [['entries.b', 'Twice']]],
    [{ a: '', b: '7' }, []],
    // Somebody who is not shown any more, from a draft of before.
    [{ gone: '7' }, [['entries.a', 'None']]],
  ])('%j gives %j', (entries, found) => expect(faults(entries)).toEqual(found))

  test('are told of those who are shown, tidied', () => {
    expect(filledOf({ b: ' N  1 ', gone: '2' }, ['a', 'b'])).toEqual([['b', 'N 1']])
  })
})
