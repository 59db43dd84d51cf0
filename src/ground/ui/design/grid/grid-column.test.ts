import { expect, it } from 'vitest'
import { columnsAsMade, narrowest, widest, withHidden, withPlace, withWidth } from './grid-column'

it('A column is moved to the place it is told, and no other is lost', () => {
  expect(withPlace(columnsAsMade, ['a', 'b', 'c', 'd'], 'a', 2).order).toEqual(['b', 'c', 'a', 'd'])
  expect(withPlace(columnsAsMade, ['a', 'b', 'c'], 'c', -1).order).toEqual(['c', 'a', 'b'])
  expect(withPlace(columnsAsMade, ['a', 'b', 'c'], 'a', 99).order).toEqual(['b', 'c', 'a'])
})

it('A column hidden twice is hidden once, and shows again', () => {
  const hidden = withHidden(withHidden(columnsAsMade, 'a', true), 'a', true)
  expect(hidden.hidden).toEqual(['a'])
  expect(withHidden(hidden, 'a', false).hidden).toEqual([])
})

it('A width stays within what can be read and what fits', () => {
  expect(withWidth(columnsAsMade, 'a', 3).widths).toEqual({ a: narrowest })
  expect(withWidth(columnsAsMade, 'a', 1e9).widths).toEqual({ a: widest })
  expect(withWidth(columnsAsMade, 'a', 120.4).widths).toEqual({ a: 120 })
})
