import { expect, test } from 'vitest'
import { fieldOf } from './faults'
import { emptyLine, isEmptyLine, refusedCode } from './typing'

const line = emptyLine(null, { fromPostcode: 'M1 2AA', vehicle: 'car', vehicleId: null })

test('a line is empty as long as it says only what was filled in for it', () => {
  expect(isEmptyLine(line)).toBe(true)
  for (const field of ['on', 'purpose', 'miles', 'leftAt', 'backAt', 'amount'] as const)
    expect([field, isEmptyLine({ ...line, [field]: '8' })]).toEqual([field, false])
})

test.each([
  ['milesTenths', 'miles'],
  ['minutesAway', 'hoursAway'],
  ['claimedPence', 'amount'],
  ['passengers', 'passengers'],
])('what the vault cannot take as %s is put right in the cell %s', (field, cell) => {
  expect(fieldOf(`${refusedCode}${field}`, line)).toBe(cell)
})
