import { expect, it } from 'vitest'
import { cellText, copiedText, tabSeparated } from './cell-text'
import type { GridColumn, GridValue } from './grid-column'

const words = { yes: 'Yes', no: 'No' }
const column = (kind: GridColumn<GridValue>['kind']): GridColumn<GridValue> => ({
  id: 'x',
  header: 'X',
  width: 100,
  kind,
  value: (row) => row,
})

it.each([
  ['date', '1967-08-07', '7 Aug 1967', '1967-08-07'],
  ['number', 1_268_710, '1,268,710', '1268710'],
  ['flag', true, 'Yes', 'Yes'],
  ['flag', false, 'No', 'No'],
  ['text', '0117 496 0000', '0117 496 0000', '0117 496 0000'],
  ['text', null, '', ''],
  ['date', 'about 1967', 'about 1967', 'about 1967'],
] as const)('A %s of %s reads "%s" and is copied as "%s"', (kind, value, read, copied) => {
  expect(cellText(column(kind), value, words)).toBe(read)
  expect(copiedText(column(kind), value, words)).toBe(copied)
})

it('Copied cells with tabs, line breaks or quotation marks stay one cell', () => {
  expect(tabSeparated([['a\tb', 'c\nd', 'say "e"', 'f, g']])).toBe('"a\tb"\t"c\nd"\t"say ""e"""\tf, g')
  expect(
    tabSeparated([
      ['1', '2'],
      ['3', '4'],
    ]),
  ).toBe('1\t2\r\n3\t4')
})
