import { describe, expect, test } from 'vitest'
import type { GridColumn } from './grid-column'
import { mayBeRich, plainText } from './row-slot'

const words = { yes: 'Yes', no: 'No', covered: 'Covered', selected: 'Selected', notSelected: 'Not selected' }
const column = (part: Partial<GridColumn<string>>): GridColumn<string> => ({
  id: 'a',
  header: 'A',
  width: 100,
  kind: 'text',
  value: (row) => row,
  ...part,
})

test('a covered name is written as initials, whatever its column makes of it; other cells say what they say', () => {
  const name = column({ isName: true, render: () => null })
  expect(plainText(name, 'Testwood, Fern', words, true)).toBe('T. F.')
  expect(plainText(column({}), 'Testwood, Fern', words, true)).toBe('Testwood, Fern')
})

describe('What a cell says', () => {
  test.each([
    ['plain text is written', column({}), 'Fern', 'Fern', false],
    ['a date is written as read', column({ kind: 'date' }), '2026-11-21', '21 Nov 2026', false],
    ['a column’s own text is written', column({ render: (row) => `${row}!` }), 'Fern', 'Fern!', true],
    ['a column’s own elements are left to React', column({ render: () => null }), 'Fern', null, true],
    ['a covered cell is left to React', column({ sensitive: true }), 'Fern', null, true],
    ['a flag that is set has a mark', column({ kind: 'flag', value: () => true }), 'Fern', null, true],
    ['a flag that is not set is a word', column({ kind: 'flag', value: () => false }), 'Fern', 'No', true],
  ])('%s', (_, of, row, says, rich) => {
    expect(plainText(of, row, words, false)).toBe(says)
    expect(mayBeRich(of)).toBe(rich)
  })
})
