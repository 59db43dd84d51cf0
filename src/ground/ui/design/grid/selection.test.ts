import { expect, it } from 'vitest'
import { allSelected, isSelected, nothingSelected, selectedCount, toggled, withIds } from './selection'

const ten = 1_268_710

it('All 1,268,710 rows are selected without a list of them, and exceptions are counted off', () => {
  const but = toggled(toggled(allSelected, 'maria'), 'sian')
  expect(selectedCount(allSelected, ten)).toBe(ten)
  expect(selectedCount(but, ten)).toBe(ten - 2)
  expect(isSelected(but, 'maria')).toBe(false)
  expect(isSelected(but, 'somebody else')).toBe(true)
  expect(isSelected(toggled(but, 'maria'), 'maria')).toBe(true)
})

it('A row toggled twice is as it was', () => {
  expect(toggled(toggled(nothingSelected, 'maria'), 'maria')).toEqual(nothingSelected)
})

it('A range is added to what is selected already, and to "all" it gives back its exceptions', () => {
  const some = withIds(toggled(nothingSelected, 'maria'), ['sian', 'maria', 'dummy'], true)
  expect(selectedCount(some, ten)).toBe(3)
  expect(withIds(toggled(allSelected, 'maria'), ['maria', 'sian'], true)).toEqual(allSelected)
})

it('A selection that was handed out is never changed', () => {
  const first = toggled(nothingSelected, 'maria')
  toggled(first, 'sian')
  expect(selectedCount(first, ten)).toBe(1)
  expect(selectedCount(nothingSelected, ten)).toBe(0)
})
