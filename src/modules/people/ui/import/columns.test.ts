import { expect, test } from 'vitest'
import type { ImportSheet } from '../../import-shapes'
import { examplesOf, headingsOf, lacksName, withMeaning } from './columns'

const sheet: ImportSheet = {
  name: 'Master list',
  hidden: false,
  rows: 4,
  sample: [
    { number: 1, cells: ['Peer mentors', '', ''], hidden: false },
    { number: 2, cells: ['Surname', 'Tel  No', ''], hidden: false },
    { number: 3, cells: ['Lamplight', '01632 960417', 'x'], hidden: false },
    { number: 5, cells: ['Lamplight', ''], hidden: false },
    { number: 6, cells: ['Thistledown', '01632 960418', ''], hidden: false },
  ],
  columns: ['Surname', 'Contact – Tel No', 'Column 3'].map((heading) => ({
    heading,
    confidence: 'sure',
    because: null,
  })),
  questions: [],
  proposed: {
    sheet: 0,
    headingRow: 2,
    meanings: ['lastName', 'phone', null],
    dateOrder: 'day-first',
    nameOrder: 'first-last',
    tidyCapitals: false,
    repairText: false,
    hiddenRows: 'import',
  },
}
const known = [
  { meaning: 'lastName', label: 'Last name', shareable: false },
  { meaning: 'phone', label: 'Phone', shareable: false },
  { meaning: 'note', label: 'Notes', shareable: true },
]

test('headings are the proposed ones at the proposed row, else those that stand in the chosen row', () => {
  expect(headingsOf(sheet, 2)).toEqual(['Surname', 'Contact – Tel No', 'Column 3'])
  expect(headingsOf(sheet, 1)).toEqual(['Peer mentors', 'Column 2', 'Column 3'])
  expect(headingsOf(sheet, 0)).toEqual(['Column 1', 'Column 2', 'Column 3'])
})

test('examples are the first different values below the headings', () => {
  expect(examplesOf(sheet, 2, 0)).toEqual(['Lamplight', 'Thistledown'])
  expect(examplesOf(sheet, 2, 1, 1)).toEqual(['01632 960417'])
  expect(examplesOf(sheet, 3, 2)).toEqual([])
})

test('a field that one column alone can have is taken from the column that had it; notes may be in several', () => {
  const taken = withMeaning(sheet.proposed, 2, 'phone', known)
  expect(taken.choices.meanings).toEqual(['lastName', null, 'phone'])
  expect(taken.takenFrom).toBe(1)
  const both = withMeaning(withMeaning(sheet.proposed, 1, 'note', known).choices, 2, 'note', known)
  expect(both.choices.meanings).toEqual(['lastName', 'note', 'note'])
  expect(both.takenFrom).toBeNull()
  expect(withMeaning(sheet.proposed, 0, null, known).takenFrom).toBeNull()
})

test('a list needs a column with the last name or the whole name', () => {
  expect(lacksName(sheet.proposed)).toBe(false)
  expect(lacksName(withMeaning(sheet.proposed, 0, null, known).choices)).toBe(true)
  expect(lacksName({ ...sheet.proposed, meanings: ['fullName'] })).toBe(false)
})
