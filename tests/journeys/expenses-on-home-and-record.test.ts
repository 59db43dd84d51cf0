import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { home } from '../../src/ground/shared/home'
import { expenses } from '../../src/modules/expenses/contract'
import { people } from '../../src/modules/people/contract'
import { everyone } from '../../src/modules/people/list-shapes'
import { wholeCheck } from '../support/whole-check'
import { claimDraft, ExpensesOffice, line } from './expenses-office'

/** What claims, payments and papers say to those who have to do something, and on the record of the claimant. */
const office = new ExpensesOffice()
const [olive, finn, mo, sunny] = ['Olive Office', 'Finn Finance', 'Mo Manager', 'Sunny Supervisor']
let robin = ''
let scheme = ''

beforeAll(async () => {
  await office.open({
    [olive]: ['office-staff'],
    [finn]: ['finance-approver'],
    [mo]: ['manager'],
    [sunny]: ['mentor-supervisor'],
    'Iris Inquality': ['internal-quality-assurer'],
  })
  robin = await office.person('Testcase')
  scheme = await office.scheme()
  const payer = { sortCode: '200000', accountNumber: '12345678', payerName: 'A Charity', serviceUserNumber: '' }
  await office.as(finn).do(expenses.saveOffice, { ...payer, cashLimitPence: null })
}, 60_000)
afterAll(() => office.end())

const at = (name: string) => office.as(name)
const told = async (name: string) =>
  (await at(name).do(home.duties, {})).duties.filter(({ kind }) => kind.startsWith('expenses.'))
const said = async (name: string) => (await told(name)).map(({ on, sentence }) => `${on} ${sentence}`)
const kinds = async (name: string) => (await told(name)).map(({ kind }) => kind.replace('expenses.', ''))
const day = (on: string) => office.world.clock.set(`${on}T09:00:00.000Z`)
const save = (more: Parameters<typeof claimDraft>[2] = {}, personId = robin, by = olive) =>
  at(by).do(expenses.saveClaim, { claimId: null, version: null, draft: claimDraft(personId, scheme, more) })
async function handedIn(more: Parameters<typeof claimDraft>[2] = {}, by = olive) {
  const { claimId, version } = await save(more, robin, by)
  await at(by).do(expenses.submitClaim, { claimId, version })
  return claimId
}

describe('the home screen', () => {
  test('tells each of the claims that wait for them, together, and nobody of what they entered', async () => {
    expect(await kinds(finn)).toEqual([])
    await handedIn()
    day('2026-11-23')
    const second = await handedIn({ lines: [line({ on: '2026-11-03', claimedPence: 500 })] }, mo)
    expect(await said(finn)).toEqual([
      '2026-11-28 2 claims of £17.40 wait for your approval, the oldest since 21 Nov 2026.',
    ])
    expect(await said(mo)).toEqual(['2026-11-28 1 claim of £12.40 waits for your approval, since 21 Nov 2026.'])
    expect(await said(sunny)).toEqual([
      '2026-11-28 2 claims of £17.40 wait to be checked, the oldest since 21 Nov 2026.',
    ])
    expect(await kinds(olive)).toEqual([])
    await at(sunny).do(expenses.checkClaim, { claimId: second })
    expect(await said(sunny)).toEqual(['2026-11-28 1 claim of £12.40 waits to be checked, since 21 Nov 2026.'])
    expect((await told(finn))[0]?.path).toBe('/expenses/approval')
  })

  test('brings a claim that was sent back to whoever entered it, with the reason', async () => {
    const { rows } = await at(mo).do(expenses.claims, {
      stages: ['submitted'],
      personId: null,
      schemeId: null,
      at: 0,
      limit: 9,
    })
    const [claim] = rows
    if (!claim) throw new Error('No claim waits')
    await at(sunny).do(expenses.returnClaim, { claimId: claim.claimId, reason: 'The ticket is for another day.' })
    expect(await told(olive)).toEqual([
      {
        kind: 'expenses.returned',
        entityId: claim.claimId,
        on: '2026-11-30',
        sentence:
          'Claim 1 of Robin Testcase came back. Put it right and hand it in again. Why: “The ticket is for another day.”',
        path: `/expenses/claims/${claim.claimId}/edit`,
      },
    ])
    expect(await kinds(mo)).not.toContain('returned')
    const { version } = await at(olive).do(expenses.claim, { claimId: claim.claimId })
    await at(olive).do(expenses.submitClaim, { claimId: claim.claimId, version })
    expect(await kinds(olive)).toEqual([])
  })

  test('[R12] brings new bank details to a second colleague, without a figure of them', async () => {
    const draft = { personId: robin, holderKind: 'self' as const, holderName: 'R Testcase' }
    const { accountId } = await at(olive).do(expenses.proposeAccount, {
      ...draft,
      consentOn: null,
      consentHow: '',
      sortCode: '089999',
      accountNumber: '66374958',
    })
    const bank = (await told(finn)).find(({ kind }) => kind === 'expenses.bank')
    expect(bank).toMatchObject({ on: '2026-11-30', path: `/expenses/claims/person/${robin}` })
    expect(bank?.sentence).toBe(
      'Bank details of Robin Testcase wait for a second colleague. Compare them with the paper.',
    )
    expect(await kinds(olive)).not.toContain('bank')
    await at(finn).do(expenses.confirmAccount, { accountId })
    expect(await kinds(finn)).not.toContain('bank')
  })

  test('[R11] follows a payment from approval to the bank, and asks its release of somebody else', async () => {
    const { rows } = await at(mo).do(expenses.claims, { stages: [], personId: null, schemeId: null, at: 0, limit: 9 })
    const claimIds = rows.map(({ claimId }) => claimId)
    await at(finn).do(expenses.approveClaims, { claimIds })
    expect(await said(mo)).toEqual([
      '2026-11-30 2 claims of £17.40 wait to be put into a payment run, the oldest since 23 Nov 2026.',
    ])
    const { runId } = await at(finn).do(expenses.makeRun, { claimIds, processingOn: '2026-11-27' })
    expect(await kinds(finn)).toEqual([])
    expect(await said(mo)).toEqual([
      '2026-11-27 Payment run 1 (2 claims, £17.40) waits to be released. It is paid on 27 Nov 2026.',
    ])
    await at(mo).do(expenses.releaseRun, { runId })
    expect((await said(mo))[0]).toContain('is released. Save its file for the bank')
    office.world.host.savePath = join(office.world.folder, 'run.csv')
    await at(mo).do(expenses.exportRun, { runId, format: 'bacs-csv' })
    expect((await said(mo))[0]).toContain('is with the bank. Once the money has gone, mark it as paid.')
    day('2026-11-27')
    await at(mo).do(expenses.markPaid, { runId, on: '2026-11-27' })
    expect(await kinds(mo)).toEqual([])
  })

  test('[R13] asks for the count of the cash box once a month, and for the second signature', async () => {
    await at(olive).do(expenses.addCash, { amountPence: 6000, on: '2026-11-27', reason: '' })
    expect(await said(olive)).toEqual([
      '2026-12-27 Count the cash box with a colleague. It was opened on 27 Nov 2026 and has not been counted yet.',
    ])
    const { countId } = await at(olive).do(expenses.countCash, { countedPence: 6000, on: '2026-11-27', note: '' })
    expect(await kinds(olive)).toEqual(['count'])
    expect(await said(finn)).toContain(
      '2026-12-04 Olive Office counted the cash on 27 Nov 2026. Count it again and sign.',
    )
    await at(finn).do(expenses.signCount, { countId })
    expect(await kinds(finn)).toEqual(['count'])
    const paidInCash = await handedIn({ payBy: 'cash', lines: [line({ on: '2026-11-05', claimedPence: 800 })] })
    await at(finn).do(expenses.approveClaims, { claimIds: [paidInCash] })
    expect(await kinds(finn)).toEqual(['count'])
    expect(await kinds(olive)).toEqual(['cash', 'count'])
    await at(olive).do(expenses.payCash, { claimId: paidInCash, on: '2026-11-27', recipient: 'Robin', isSigned: true })
    expect(await kinds(olive)).toEqual(['count'])
  })

  test('[R7] tells a month ahead of papers that run out, of those who drive', async () => {
    const personId = await office.person('Driver', 'Dana')
    const vehicle = { kind: 'car' as const, registration: 'AB12 CDE', name: 'blue', retiredOn: null }
    const { vehicleId } = await at(olive).do(expenses.saveVehicle, { personId, vehicleId: null, draft: vehicle })
    const paper = (kind: 'mot' | 'licence' | 'tax', validTo: string) =>
      at(olive).do(expenses.addPaper, {
        personId,
        draft: {
          kind,
          vehicleId: kind === 'licence' ? null : vehicleId,
          validFrom: '2026-01-01',
          validTo,
          note: '',
          seenOn: '2026-01-05',
        },
      })
    await paper('mot', '2026-12-10')
    await paper('licence', '2026-11-20')
    await paper('tax', '2027-06-30')
    expect(await kinds(olive)).not.toContain('paper')
    const drive = { kind: 'mileage' as const, vehicle: 'car' as const, vehicleId, milesTenths: 100, claimedPence: 0 }
    await save({ lines: [line({ ...drive, on: '2026-11-10', receiptNumber: '' })] }, personId)
    const papers = async () => (await said(olive)).filter((sentence) => sentence.includes('Driver'))
    expect(await papers()).toEqual([
      '2026-11-20 The driving licence of Dana Driver ran out on 20 Nov 2026. Ask to see the new one.',
      '2026-12-10 The MOT (AB12 CDE) of Dana Driver runs out on 10 Dec 2026. Ask to see the new one.',
    ])
    await paper('licence', '2029-11-19')
    expect((await papers()).map((sentence) => sentence.slice(0, 10))).toEqual(['2026-12-10'])
  })
})

test('the timeline tells when claims came, went back and were paid, to those who may read claims', async () => {
  const lines = async (name: string) =>
    (await at(name).do(people.timeline, { personId: robin }))
      .filter(({ subject }) => subject === 'Expenses')
      .map((one) => `${one.at.slice(0, 10)} ${one.sentence} ${one.by}`)
  const { payments } = await at(mo).do(expenses.claim, {
    claimId:
      (await at(mo).do(expenses.claims, { stages: [], personId: null, schemeId: null, search: '1', at: 0, limit: 1 }))
        .rows[0]?.claimId ?? '',
  })
  await at(mo).do(expenses.reversePayment, {
    paymentId: payments[0]?.paymentId ?? '',
    on: '2026-11-27',
    reason: 'The account was closed',
  })
  const seen = await lines(mo)
  expect(seen.slice().sort()).toEqual([
    '2026-11-21 Claim 1 was handed in. Olive Office',
    '2026-11-23 Claim 1 was handed in. Olive Office',
    '2026-11-23 Claim 1 was sent back to be put right. Sunny Supervisor',
    '2026-11-23 Claim 2 was handed in. Mo Manager',
    '2026-11-27 Claim 3 was handed in. Olive Office',
    '2026-11-27 The payment of £12.40 for claim 1 was taken back. Mo Manager',
    '2026-11-27 Was paid £12.40 for claim 1. Mo Manager',
    '2026-11-27 Was paid £5.00 for claim 2. Mo Manager',
    '2026-11-27 Was paid £8.00 for claim 3 in cash. Olive Office',
  ])
  expect(seen.join()).not.toMatch(/0899|6637/)
  expect(await lines('Iris Inquality')).toEqual([])
})

test('undoing an import keeps whoever has claims by now, and says so in a sentence', async () => {
  const { world } = office
  world.host.openPath = join(world.folder, 'list.csv')
  writeFileSync(world.host.openPath, 'Surname,First name\nImported,Ida\nLeftover,Leo\n')
  const opened = await world.do(people.importOpen, { batchId: null })
  if (!opened) throw new Error('No list was chosen')
  const { batchId, sheets, likeliest } = opened
  const choices = sheets[likeliest]?.proposed
  if (!choices) throw new Error('Nothing was proposed')
  await world.do(people.importRun, { batchId, choices, decisions: {} })
  const { rows } = await world.do(people.page, { view: { ...everyone, search: 'Imported' }, at: 0, limit: 5 })
  const ida = String(rows[0]?.[0])
  await save({}, ida)
  expect(await world.do(people.importUndo, { batchId })).toEqual({
    removed: 1,
    putBack: 0,
    leftInAll: 1,
    left: [{ personId: ida, name: 'Ida Imported', why: 'This record has an expense claim by now, so it stays.' }],
  })
  expect(wholeCheck(world.inside).faults).toEqual([])
  expect(world.incidents).toEqual([])
})

test('[R11] an office in which nobody could pay is told so while claims wait', async () => {
  const { world } = office
  await handedIn({ lines: [line({ on: '2026-11-06' })] })
  expect(await kinds(olive)).not.toContain('too-few')
  world.inside.db.begin()
  world.inside.db.runText(
    "update users set state = 'suspended' where name in ('Finn Finance', 'Mo Manager', 'Ada Admin')",
    [],
  )
  expect((await told(olive)).find(({ kind }) => kind === 'expenses.too-few')?.sentence).toContain(
    'Nothing can be paid yet. It takes two people',
  )
  world.inside.db.rollback()
})

test('what is on its way is told with the office’s day, also when it came in late on a summer evening', async () => {
  office.world.clock.set('2027-06-30T23:30:00.000Z')
  const claimId = await handedIn({ lines: [line({ on: '2027-06-06' })] })
  await at(sunny).do(expenses.checkClaim, { claimId })
  office.world.host.savePath = join(office.world.folder, 'on-its-way.csv')
  await at(mo).do(expenses.exportReport, { kind: 'outstanding' })
  expect(readFileSync(office.world.host.savePath, 'utf8')).toMatch(/^Checked,1,[\d.]+,2027-07-01\r?$/m)
})
