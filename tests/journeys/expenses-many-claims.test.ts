import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostTogether } from '../../src/modules/expenses/claim-shapes'
import { expenses } from '../../src/modules/expenses/contract'
import { claimDraft, ExpensesOffice, ride } from './expenses-office'

const [olive, finn] = ['Olive Office', 'Finn Finance'] as const
let office: ExpensesOffice
beforeAll(async () => {
  office = await new ExpensesOffice().open({ [olive]: ['office-staff'], [finn]: ['finance-approver'] })
}, 60_000)
afterAll(() => office.end())

test('where more claims wait than are approved together, the oldest come first and the others are told of', async () => {
  const [robin, scheme] = [await office.person('Testcase'), await office.scheme()]
  const more = 2
  const numbers: number[] = []
  for (let at = 0; at < mostTogether + more; at += 1) {
    const draft = claimDraft(robin, scheme, { lines: [ride({ on: `2026-${at % 2 === 0 ? '10' : '09'}-1${at % 10}` })] })
    const { claimId, version } = await office.as(olive).do(expenses.saveClaim, { claimId: null, version: null, draft })
    await office.as(olive).do(expenses.submitClaim, { claimId, version })
  }
  const { rows } = await office.as(finn).do(expenses.claims, {
    stages: ['submitted'],
    personId: null,
    schemeId: null,
    at: mostTogether,
    limit: more,
  })
  numbers.push(...rows.map(({ number }) => number))
  const queue = () => office.as(finn).do(expenses.approvals, {})
  const first = await queue()
  expect([first.claims.length, first.waiting]).toEqual([mostTogether, mostTogether + more])
  for (const oldest of numbers) expect(first.claims.map(({ number }) => number)).toContain(oldest)
  const claimIds = first.claims.map(({ claimId }) => claimId)
  expect(await office.as(finn).do(expenses.approveClaims, { claimIds })).toEqual({ approved: mostTogether })
  const then = await queue()
  expect([then.claims.length, then.waiting]).toEqual([more, more])
}, 120_000)
