import { expect, test } from 'vitest'
import { expensesDraftPlace } from './draft-places'

test.each([
  ['claim/new', '/expenses/claims/new'],
  ['claim/7c1/', '/expenses/claims/7c1/edit'],
  ['expenses/rates/new', '/expenses/rates/new'],
  ['expenses/rates/s1', '/expenses/rates/s1/edit'],
  ['expenses/payer/office', '/expenses/rates'],
  ['expenses/cash/count', '/expenses/cash'],
  ['expenses/cash/pay/c1', '/expenses/cash'],
  ['expenses/claimant/p1/vehicle/new', '/expenses/claims/person/p1'],
  ['expenses/claimant/p1/miles/new', '/expenses/claims/person/p1'],
  ['expenses/run/r1/back/c1', '/expenses/runs/r1'],
  ['expenses/approval/c1/cut/l1', '/expenses/approval/c1'],
])('the typing kept as %s goes on at %s', (key, path) => {
  expect(expensesDraftPlace(key)?.path).toBe(path)
})

test.each([
  'person/new',
  'expenses/claimant/p1',
  'expenses/claimant/p1/unknown',
  'expenses/cash',
  'organisation/areas/a1',
])('the draft %s is not one of the expenses', (key) => {
  expect(expensesDraftPlace(key)).toBeNull()
})
