import { expect, test } from 'vitest'
import { blankDraft } from '../../fields'
import { merged } from './merge'

const opened = { ...blankDraft, lastName: 'Sample', phone: '01632 960 001', email: '' }

test('what only the other changed is taken over, so that saving again does not undo it', () => {
  const { values, taken, both } = merged(
    opened,
    { ...opened, email: 'ann@example.org' },
    { ...opened, phone: '01632 960 999' },
  )
  expect(values).toEqual({ ...opened, email: 'ann@example.org', phone: '01632 960 999' })
  expect(taken).toEqual(['phone'])
  expect(both).toEqual([])
})

test('where both changed the same field, the typing stands and the field is named', () => {
  const { values, taken, both } = merged(
    opened,
    { ...opened, phone: '01632 960 002' },
    { ...opened, phone: '01632 960 999' },
  )
  expect(values.phone).toBe('01632 960 002')
  expect(taken).toEqual([])
  expect(both).toEqual(['phone'])
})

test('the same change on both sides is no conflict', () => {
  const same = { ...opened, phone: '01632 960 999' }
  expect(merged(opened, same, same)).toEqual({ values: same, taken: [], both: [] })
})
