import { expect, test } from 'vitest'
import { readCodes } from './codes'

const codes = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.10', '3.11']

test.each([
  ['1.1 2.1 2.2 2.3', ['1.1', '2.1', '2.2', '2.3'], '', []],
  ['11 21-3', ['1.1', '2.1', '2.2', '2.3'], '', []],
  ['1.1, 2.1 - 2.3; od', ['1.1', '2.1', '2.2', '2.3'], 'observation discussion', []],
  ['11 21-3od', ['1.1', '2.1', '2.2', '2.3'], 'observation discussion', []],
  ['2.3 1.1 2.3', ['1.1', '2.3'], '', []],
  ['310-11 L', ['3.10', '3.11'], 'prior-learning', []],
  ['2.9 z 1.1', ['1.1'], '', ['2.9', 'Z']],
  ['2.3-2.1', [], '', ['2.3-2.1']],
  ['1.1-2.1-2.2', [], '', ['1.1-2.1-2.2']],
  ['', [], '', []],
])('criteria and methods are typed as “%s”', (typed, named, methods, unknown) => {
  const read = readCodes(typed, codes)
  expect(read.places.map((place) => codes[place])).toEqual(named)
  expect(read.methods.join(' ')).toBe(methods)
  expect(read.unknown).toEqual(unknown)
})
