import { expect, it } from 'vitest'
import { placeAfter } from './movement'

const bounds = { rows: 1_268_710, columns: 9, page: 22 }
const at = { row: 100, column: 4 }
const after = (key: string, from = at, ctrlKey = false) => placeAfter({ key, ctrlKey }, from, bounds)

it.each([
  ['ArrowUp', 99, 4],
  ['ArrowDown', 101, 4],
  ['ArrowLeft', 100, 3],
  ['ArrowRight', 100, 5],
  ['Home', 100, 0],
  ['End', 100, 8],
  ['PageUp', 78, 4],
  ['PageDown', 122, 4],
])('%s moves as in a spreadsheet', (key, row, column) => {
  expect(after(key)).toEqual({ row, column })
})

it.each([
  ['Home', 0, 0],
  ['End', 1_268_709, 8],
  ['ArrowUp', 0, 4],
  ['ArrowDown', 1_268_709, 4],
  ['ArrowLeft', 100, 0],
  ['ArrowRight', 100, 8],
])('Ctrl+%s goes to the edge', (key, row, column) => {
  expect(after(key, at, true)).toEqual({ row, column })
})

it('Sixty presses of a key are sixty moves', () => {
  let place = { row: 0, column: 1 }
  for (let press = 0; press < 60; press++) place = after('ArrowDown', place) ?? place
  expect(place.row).toBe(60)
})

it('The head is above the first row, and nothing is above the head', () => {
  expect(after('ArrowUp', { row: 0, column: 2 })).toEqual({ row: -1, column: 2 })
  expect(after('ArrowUp', { row: -1, column: 2 })).toEqual({ row: -1, column: 2 })
  expect(after('PageUp', { row: 5, column: 2 })).toEqual({ row: 0, column: 2 })
})

it('The last row and the last column stop a move', () => {
  const corner = { row: 1_268_709, column: 8 }
  expect(after('ArrowDown', corner)).toEqual(corner)
  expect(after('ArrowRight', corner)).toEqual(corner)
  expect(after('PageDown', corner)).toEqual(corner)
})

it('An empty list keeps the keyboard in its head', () => {
  expect(placeAfter({ key: 'ArrowDown', ctrlKey: false }, { row: -1, column: 0 }, { ...bounds, rows: 0 })).toEqual({
    row: -1,
    column: 0,
  })
})

it('Other keys do not move', () => {
  expect(after('Enter')).toBeNull()
  expect(after('a')).toBeNull()
})
