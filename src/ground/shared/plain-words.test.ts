import { expect, test } from 'vitest'
import { z } from 'zod'
import { inPlainWords } from './plain-words'

const said = (shape: z.ZodType, typed: unknown) =>
  shape.safeParse(typed, { error: inPlainWords }).error?.issues.map(({ message }) => message)

test.each<[title: string, shape: z.ZodType, typed: unknown, sentence: string]>([
  ['nothing was chosen', z.string(), null, 'This is needed.'],
  ['a field was left out', z.strictObject({ day: z.int() }), {}, 'This is needed.'],
  ['an empty text where one is needed', z.string().min(1), '', 'This is needed.'],
  ['a text is too short', z.string().min(3), 'ab', 'Use at least 3 letters.'],
  ['a text is too long', z.string().max(1), 'abc', 'Use at most 1 letter.'],
  ['a number is too high', z.int().max(100), 101, 'Give at most 100.'],
  ['a number is too low', z.int().min(0), -1, 'Give at least 0.'],
  ['a number is not whole', z.int(), 1.5, 'Give a whole number.'],
  ['the shape has a sentence of its own', z.string('Give the day.'), null, 'Give the day.'],
])('beside a field stands a plain sentence: %s', (_title, shape, typed, sentence) => {
  expect(said(shape, typed)).toEqual([sentence])
})
