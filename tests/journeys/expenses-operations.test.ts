import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostPictureBytes } from '../../src/ground/shared/file-limits'
import { expenses } from '../../src/modules/expenses/contract'
import { startingRules } from '../../src/modules/expenses/scheme-rules'
import { drawnHere } from '../support/drawn-picture'
import { claimDraft, ExpensesOffice, line, ride } from './expenses-office'

const office = new ExpensesOffice()
const [olive, finn, mo] = ['Olive Office', 'Finn Finance', 'Mo Manager']
let robin = ''
let scheme = ''

beforeAll(async () => {
  await office.open({
    [olive]: ['office-staff'],
    [finn]: ['finance-approver'],
    [mo]: ['manager'],
    'Aubrey Audit': ['auditor'],
    'Iris Inquality': ['internal-quality-assurer'],
  })
  robin = await office.person('Testcase')
  scheme = await office.scheme()
}, 60_000)
afterAll(() => office.end())

const at = (name: string) => office.as(name)
const save = (draft: ReturnType<typeof claimDraft>, by = olive) =>
  at(by).do(expenses.saveClaim, { claimId: null, version: null, draft })
const submitted = async (draft: ReturnType<typeof claimDraft>, by = olive) => {
  const { claimId, version } = await save(draft, by)
  await at(by).do(expenses.submitClaim, { claimId, version })
  return claimId
}
const approved = async (draft: ReturnType<typeof claimDraft>, by = olive, approver = finn) => {
  const claimId = await submitted(draft, by)
  await at(approver).do(expenses.approveClaims, { claimIds: [claimId] })
  return claimId
}
/** Confirmed bank details: written down by one, compared by another. */
const account = async (personId: string, more: object = {}) => {
  const draft = { personId, holderKind: 'self' as const, holderName: 'R Testcase', consentOn: null, consentHow: '' }
  const { accountId } = await at(olive).do(expenses.proposeAccount, {
    ...draft,
    sortCode: '08-99-99',
    accountNumber: '66374958',
    ...more,
  })
  await at(finn).do(expenses.confirmAccount, { accountId })
  return accountId
}
const read = (claimId: string) => at(mo).do(expenses.claim, { claimId })
const anId = '0'.repeat(26)

describe('rates and schemes', () => {
  test('a new vault has the published rates, one scheme and the tables of the check', async () => {
    const rates = await at(olive).do(expenses.rates, {})
    expect(rates.map(({ vehicle, validFrom, firstPence }) => [vehicle, validFrom, firstPence])).toEqual([
      ['car', '2026-04-06', 55],
      ['bicycle', '2011-04-06', 20],
      ['car', '2011-04-06', 45],
      ['motorcycle', '2011-04-06', 24],
    ])
    expect((await at(olive).do(expenses.schemes, {})).map(({ name }) => name)).toEqual(['Volunteers'])
    expect(await at(olive).do(expenses.modulusTable, {})).toEqual({
      label: 'v8.50',
      validFrom: '2025-06-23',
      sortCodeRanges: 1151,
    })
  })

  test('[R2] finance sets a rate from a day on, and the one before ends', async () => {
    const draft = {
      vehicle: 'bicycle' as const,
      validTo: null,
      bandMiles: null,
      abovePence: 25,
      passengerPence: 0,
      source: 'A test',
    }
    await at(finn).do(expenses.saveRate, { ...draft, validFrom: '2027-04-06', firstPence: 25 })
    const rates = await at(olive).do(expenses.rates, {})
    expect(
      rates.filter(({ vehicle }) => vehicle === 'bicycle').map(({ validFrom, validTo }) => [validFrom, validTo]),
    ).toEqual([
      ['2027-04-06', null],
      ['2011-04-06', '2027-04-05'],
    ])
    expect(await at(finn).code(expenses.saveRate, { ...draft, validFrom: '2027-04-06', firstPence: 30 })).toBe(
      'rate-day',
    )
    expect(
      await at(finn).code(expenses.saveRate, { ...draft, bandMiles: 10_000, validFrom: '2028-04-06', firstPence: 30 }),
    ).toBe('rate-band')
    expect(await at(olive).code(expenses.saveRate, { ...draft, validFrom: '2028-04-06', firstPence: 30 })).toBe(
      'access.not-allowed',
    )
  })

  test('a scheme keeps its rules by their first days, and an archived one takes no new claim', async () => {
    const input = { name: 'Court visitors', validFrom: '2026-01-01', rules: startingRules }
    const { schemeId } = await at(finn).do(expenses.saveScheme, { schemeId: null, ...input })
    await at(finn).do(expenses.saveScheme, { schemeId, ...input, validFrom: '2026-06-01' })
    await at(finn).do(expenses.saveScheme, {
      schemeId,
      ...input,
      validFrom: '2026-06-01',
      rules: { ...startingRules, approvals: 2 },
    })
    const stored = (await at(olive).do(expenses.schemes, {})).find((one) => one.schemeId === schemeId)
    expect(stored?.versions.map(({ validFrom, rules }) => [validFrom, rules.approvals])).toEqual([
      ['2026-06-01', 2],
      ['2026-01-01', 1],
    ])
    expect(await at(finn).code(expenses.saveScheme, { ...input, schemeId: anId })).toBe('not-there')
    await at(finn).do(expenses.archiveScheme, { schemeId, isArchived: true })
    expect(
      await at(olive).code(expenses.saveClaim, { claimId: null, version: null, draft: claimDraft(robin, schemeId) }),
    ).toBe('scheme')
    expect(await at(finn).code(expenses.archiveScheme, { schemeId: anId, isArchived: true })).toBe('not-there')
  })

  test('the account that pays is written down with its figures checked', async () => {
    const input = {
      sortCode: '20-00-00',
      accountNumber: '12345678',
      payerName: 'Essex Peer Mentors',
      serviceUserNumber: '949125',
      cashLimitPence: 10_000,
    }
    expect(await at(finn).code(expenses.saveOffice, { ...input, sortCode: '20-00' })).toBe('sort-code')
    expect(await at(finn).code(expenses.saveOffice, { ...input, accountNumber: '1' })).toBe('account-number')
    await at(finn).do(expenses.saveOffice, input)
    expect(await at(finn).do(expenses.office, {})).toEqual({ ...input, sortCode: '200000' })
    expect(await at(olive).code(expenses.office, {})).toBe('access.not-allowed')
  })

  test('[R19] newer tables come from a file; what is not whole is refused', async () => {
    const input = { label: 'v9', validFrom: '2026-11-01' }
    const path = join(office.world.folder, 'valacdos.txt')
    office.world.host.openPath = null
    expect(await at(finn).do(expenses.loadModulusTable, input)).toBeNull()
    writeFileSync(path, 'not a table')
    office.world.host.openPath = path
    expect(await at(finn).code(expenses.loadModulusTable, input)).toBe('modulus-table')
    office.world.host.openPath = null
  })
})

describe('claimants', () => {
  test('[R1] [R7] [S6] vehicles, papers, miles elsewhere and paid posts', async () => {
    const sam = await office.person('Sample', 'Sam')
    const vehicle = { kind: 'car' as const, registration: 'ab12 cde', name: 'blue Fiesta', retiredOn: null }
    const { vehicleId } = await at(olive).do(expenses.saveVehicle, { personId: sam, vehicleId: null, draft: vehicle })
    await at(olive).do(expenses.saveVehicle, { personId: sam, vehicleId, draft: { ...vehicle, name: 'red Fiesta' } })
    expect(await at(olive).code(expenses.saveVehicle, { personId: robin, vehicleId, draft: vehicle })).toBe('vehicle')
    const paper = {
      kind: 'mot' as const,
      vehicleId,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      seenOn: '2026-11-02',
      note: '',
    }
    const { paperId } = await at(olive).do(expenses.addPaper, { personId: sam, draft: paper })
    expect(await at(olive).code(expenses.addPaper, { personId: sam, draft: { ...paper, kind: 'licence' } })).toBe(
      'paper',
    )
    expect(await at(olive).code(expenses.addPaper, { personId: sam, draft: { ...paper, validTo: '2025-01-01' } })).toBe(
      'days',
    )
    await at(olive).do(expenses.setOutsideMiles, {
      personId: sam,
      taxYear: '2026-11-02',
      milesTenths: 99_900,
      askedOn: '2026-11-02',
    })
    await at(olive).do(expenses.setOutsideMiles, {
      personId: sam,
      taxYear: '2026-04-06',
      milesTenths: 99_800,
      askedOn: '2026-11-03',
    })
    expect(
      await at(olive).code(expenses.setOutsideMiles, {
        personId: sam,
        taxYear: '2026-04-06',
        milesTenths: 1,
        askedOn: '2027-01-01',
      }),
    ).toBe('days')
    const post = { title: 'Peer Commissioner', startedOn: '2026-11-10', endedOn: null }
    const { postId } = await at(olive).do(expenses.savePaidPost, { personId: sam, postId: null, draft: post })
    await at(olive).do(expenses.savePaidPost, { personId: sam, postId, draft: { ...post, endedOn: '2026-11-30' } })
    expect(await at(olive).code(expenses.savePaidPost, { personId: sam, postId: anId, draft: post })).toBe('not-there')
    expect(await at(mo).do(expenses.claimant, { personId: sam })).toMatchObject({
      vehicles: [{ registration: 'AB12 CDE', name: 'red Fiesta' }],
      papers: [{ kind: 'mot', seenBy: olive }],
      outsideMiles: [{ taxYear: '2026-04-06', milesTenths: 99_800 }],
      paidPosts: [{ endedOn: '2026-11-30' }],
    })
    await at(olive).do(expenses.withdrawPaper, { personId: sam, paperId })
    expect(await at(olive).code(expenses.withdrawPaper, { personId: sam, paperId })).toBe('not-there')
    const drive = ride({ vehicle: 'car', vehicleId, on: '2026-11-12' })
    const { claimId, version } = await save(claimDraft(sam, scheme, { lines: [drive] }))
    expect(await at(olive).code(expenses.submitClaim, { claimId, version })).toBe('blocked')
    const { checks, lines } = await read(claimId)
    expect(checks.map(({ code }) => code)).toEqual(['papers', 'paid-post', 'no-account'])
    // [R3] 9,980 miles elsewhere: 20 of the 30 miles at 55p and 10 at 25p.
    expect(lines[0]).toMatchObject({ amountPence: 1350, priced: { firstTenths: 200, aboveTenths: 100 } })
    expect(await at(olive).code(expenses.claimant, { personId: sam })).toBe('done')
    expect(await at('Iris Inquality').code(expenses.claimant, { personId: sam })).toBe('access.not-allowed')
  })

  test('[R12] bank details wait for a second person, and are never changed', async () => {
    const kim = await office.person('Kimsample', 'Kim')
    const draft = {
      personId: kim,
      holderKind: 'self' as const,
      holderName: 'K Kimsample',
      consentOn: null,
      consentHow: '',
      sortCode: '40-05-15',
      accountNumber: '87654321',
    }
    expect(await at(olive).code(expenses.proposeAccount, { ...draft, sortCode: '1' })).toBe('sort-code')
    expect(await at(olive).code(expenses.proposeAccount, { ...draft, holderKind: 'third-party' })).toBe('consent')
    const { accountId, warning } = await at(finn).do(expenses.proposeAccount, draft)
    expect(warning).toMatch(/do not seem to belong together/)
    expect((await at(olive).do(expenses.accountsWaiting, {})).map(({ personName }) => personName)).toEqual([
      'Kim Kimsample',
    ])
    expect(await at(finn).code(expenses.confirmAccount, { accountId })).toBe('second-person')
    expect(await at(olive).code(expenses.confirmAccount, { accountId })).toBe('access.not-allowed')
    await at(mo).do(expenses.confirmAccount, { accountId })
    expect(await at(mo).code(expenses.confirmAccount, { accountId })).toBe('not-there')
    const second = await at(mo).do(expenses.proposeAccount, { ...draft, accountNumber: '12345678' })
    await at(finn).do(expenses.confirmAccount, { accountId: second.accountId })
    expect((await at(olive).do(expenses.accounts, { personId: kim })).map(({ state }) => state)).toEqual([
      'in-use',
      'ended',
    ])
    expect(() => office.world.inside.db.runText("update bank_accounts set account_number = '00000000'", [])).toThrow(
      /never change/,
    )
    await at(olive).do(expenses.endAccount, { accountId: second.accountId })
    expect(await at(olive).code(expenses.endAccount, { accountId: second.accountId })).toBe('not-there')
  })

  test('[R11] a claimant who signs in here under another name is linked, and cannot end it', async () => {
    const person = await office.person('Othername', 'Moses')
    expect((await at(finn).do(expenses.colleagues, {})).map(({ name }) => name)).toContain(mo)
    expect(await at(olive).code(expenses.colleagues, {})).toBe('access.not-allowed')
    const { linkId } = await at(finn).do(expenses.linkLogin, { personId: person, userId: at(mo).session.userId })
    expect(await at(finn).do(expenses.linkLogin, { personId: person, userId: at(mo).session.userId })).toEqual({
      linkId,
    })
    expect(await at(finn).code(expenses.linkLogin, { personId: person, userId: 'nobody' })).toBe('not-there')
    const claimId = await submitted(claimDraft(person, scheme))
    expect(await at(mo).code(expenses.approveClaims, { claimIds: [claimId] })).toBe('own-claim')
    expect((await read(claimId)).checks.map(({ code }) => code)).toContain('own-claim')
    expect(await at(mo).code(expenses.unlinkLogin, { personId: person, linkId })).toBe('own-link')
    await at(finn).do(expenses.unlinkLogin, { personId: person, linkId })
    expect(await at(finn).code(expenses.unlinkLogin, { personId: person, linkId })).toBe('not-there')
  })

  test('[R11] an office is told what it can and cannot do', async () => {
    expect(await at(olive).do(expenses.standing, {})).toMatchObject({ canPay: true, canPayStaff: true })
  })
})

describe('a claim from paper to payment', () => {
  const lines = [
    ride(),
    line({ on: '2026-11-03', receiptNumber: '1' }),
    line({ on: '2026-11-04', claimedPence: 380, receiptNumber: '2' }),
  ]

  test('is previewed, saved, handed in, checked, approved, paid and reversed', async () => {
    await account(robin)
    const draft = claimDraft(robin, scheme, { lines, paperTotalPence: 2220 })
    const shown = await at(olive).do(expenses.preview, { claimId: null, draft })
    expect(shown).toMatchObject({ totalPence: 2220, checks: [] })
    expect(shown.lines[0]).toEqual({ amountPence: 600, words: '30 miles at 20p' })
    const first = await save(draft)
    expect(await at(olive).code(expenses.saveClaim, { claimId: first.claimId, version: 9, draft })).toBe(
      'changed-meanwhile',
    )
    const { claimId } = first
    const { version } = await at(olive).do(expenses.saveClaim, { claimId, version: first.version, draft })
    expect(await at(olive).code(expenses.submitClaim, { claimId, version: 1 })).toBe('changed-meanwhile')
    expect(await at(olive).do(expenses.submitClaim, { claimId, version })).toEqual({ totalPence: 2220 })
    expect(await at(olive).code(expenses.saveClaim, { claimId, version: version + 1, draft })).toBe('wrong-stage')
    expect(await at(olive).code(expenses.discardClaim, { claimId })).toBe('wrong-stage')

    const waiting = await at(finn).do(expenses.approvals, {})
    const own = waiting.claims.find((one) => one.claimId === claimId)
    expect(own).toMatchObject({ checks: [], whyNotApprove: null })
    expect(waiting.claims.findIndex(({ checks }) => checks.length === 0)).toBe(
      waiting.claims.filter(({ checks }) => checks.length > 0).length,
    )
    expect(await at(olive).code(expenses.checkClaim, { claimId })).toBe('access.not-allowed')
    await at(mo).do(expenses.checkClaim, { claimId })
    expect(await at(mo).code(expenses.checkClaim, { claimId })).toBe('wrong-stage')
    const [, second] = (await read(claimId)).lines
    const lineId = second?.lineId ?? ''
    expect(await at(finn).code(expenses.cutLine, { claimId, lineId, allowedPence: 1000, reason: '' })).toBe('cut')
    expect(await at(finn).code(expenses.cutLine, { claimId, lineId, allowedPence: 1241, reason: 'more' })).toBe('cut')
    await at(finn).do(expenses.cutLine, { claimId, lineId, allowedPence: 1000, reason: 'First class' })
    expect(await at(finn).do(expenses.approveClaims, { claimIds: [claimId], sampledIds: [claimId] })).toEqual({
      approved: 1,
    })
    const { number } = await read(claimId)
    const kept = office.world.inside.db.arrays(
      "select details from audit_entries where action = 'expenses.approveClaims' order by seq desc limit 1",
      [],
    )
    expect(JSON.parse(String(kept[0]?.[0]))).toMatchObject({ count: 1, sampled: String(number) })
    expect(await at(finn).code(expenses.approveClaims, { claimIds: [claimId] })).toBe('wrong-stage')
    expect(await at(mo).code(expenses.cutLine, { claimId, lineId, allowedPence: 1, reason: 'x' })).toBe('wrong-stage')
    expect(await read(claimId)).toMatchObject({ stage: 'approved', totalPence: 2220, allowedPence: 1980, paidPence: 0 })

    expect(await at(finn).code(expenses.makeRun, { claimIds: [claimId], processingOn: '2026-11-21' })).toBe(
      'processing-day',
    )
    expect(await at(finn).code(expenses.makeRun, { claimIds: [claimId], processingOn: '2026-11-28' })).toBe(
      'processing-day',
    )
    const run = await at(finn).do(expenses.makeRun, { claimIds: [claimId], processingOn: '2026-11-27' })
    expect(run).toMatchObject({ totalPence: 1980 })
    const { runId } = run
    expect(await at(finn).code(expenses.makeRun, { claimIds: [claimId], processingOn: '2026-11-27' })).toBe(
      'wrong-stage',
    )
    expect(await at(mo).code(expenses.returnClaim, { claimId, reason: 'late' })).toBe('wrong-stage')
    expect(await at(finn).code(expenses.exportRun, { runId, format: 'bacs-csv' })).toBe('run-state')
    expect(await at(finn).code(expenses.releaseRun, { runId })).toBe('approved-it')
    expect((await at(finn).do(expenses.run, { runId })).whyNotRelease).toMatch(/You approved/)
    await at(mo).do(expenses.releaseRun, { runId })
    expect(await at(mo).code(expenses.markPaid, { runId, on: '2026-11-21' })).toBe('run-state')

    const path = join(office.world.folder, 'run.txt')
    office.world.host.savePath = null
    expect(await at(mo).do(expenses.exportRun, { runId, format: 'standard-18' })).toBeNull()
    office.world.host.savePath = join(office.world.folder, 'no', 'such', 'folder.txt')
    expect(await at(mo).code(expenses.exportRun, { runId, format: 'standard-18' })).toBe('files.no-folder')
    office.world.host.savePath = path
    const written = await at(mo).do(expenses.exportRun, { runId, format: 'standard-18' })
    const text = readFileSync(path, 'latin1')
    // [R20] What the control sheet says of the file is what whoever submits it can compute again.
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(written?.sha256)
    expect(text.split('\r\n')[4]).toBe(
      `0899996637495809920000012345678    00000001980ESSEX PEER MENTORSEXP 2026 11 ${String(first.number).padStart(4, '0')}  R TESTCASE        `,
    )
    office.world.host.savePath = join(office.world.folder, 'again.txt')
    expect(await at(mo).code(expenses.exportRun, { runId, format: 'bacs-csv' })).toBe('run-state')
    expect(await at(mo).code(expenses.cancelRun, { runId, reason: 'too late' })).toBe('run-state')
    expect(await at(mo).do(expenses.run, { runId })).toMatchObject({
      state: 'exported',
      sha256: written?.sha256,
      entryOn: '2026-11-30',
    })
    expect(await at(mo).do(expenses.markPaid, { runId, on: '2026-11-21' })).toEqual({ payments: 1 })
    expect(await at(mo).code(expenses.markPaid, { runId, on: '2026-11-21' })).toBe('run-state')
    expect((await at(mo).do(expenses.runs, {})).map(({ state }) => state)).toEqual(['paid'])

    const paid = await read(claimId)
    expect(paid).toMatchObject({ stage: 'paid', paidPence: 1980 })
    const paymentId = paid.payments[0]?.paymentId ?? ''
    expect(
      await at(finn).code(expenses.reversePayment, { paymentId, on: '2026-11-21', reason: 'Account closed' }),
    ).toBe('approved-it')
    await at(mo).do(expenses.reversePayment, { paymentId, on: '2026-11-21', reason: 'Account closed' })
    expect(await at(mo).code(expenses.reversePayment, { paymentId, on: '2026-11-21', reason: 'again' })).toBe(
      'reversal',
    )
    expect(await read(claimId)).toMatchObject({
      stage: 'approved',
      paidPence: 0,
      payments: [{ amountPence: 1980 }, { amountPence: -1980 }],
    })
    const again = await at(finn).do(expenses.makeRun, { claimIds: [claimId], processingOn: '2026-11-27' })
    await at(mo).do(expenses.cancelRun, { runId: again.runId, reason: 'Wrong day' })
    await at(mo).do(expenses.returnClaim, { claimId, reason: 'Wrong account' })
    expect(await read(claimId)).toMatchObject({ stage: 'returned', round: 2, returnedReason: 'Wrong account' })
    await at(olive).do(expenses.discardClaim, { claimId })
    expect((await read(claimId)).stage).toBe('discarded')
  })

  test('[R11] nobody checks, approves or cuts what they entered, not even together with others', async () => {
    const claimId = await submitted(claimDraft(robin, scheme, { lines: [line({ on: '2026-10-01' })] }), mo)
    for (const ask of [
      at(mo).code(expenses.checkClaim, { claimId }),
      at(mo).code(expenses.approveClaims, { claimIds: [claimId] }),
      at(mo).code(expenses.returnClaim, { claimId, reason: 'x' }),
    ])
      expect(await ask).toBe('entered-it')
    const own = await office.person('Finance', 'Finn')
    const ofFinn = await submitted(claimDraft(own, scheme, { lines: [line({ on: '2026-10-02' })] }))
    expect(await at(finn).code(expenses.approveClaims, { claimIds: [claimId, ofFinn] })).toBe('own-claim')
    expect((await read(claimId)).stage).toBe('submitted')
  })

  test('two approvals are two people, and amounts stay as the first one saw them', async () => {
    const rules = { ...startingRules, approvals: 2 }
    const { schemeId } = await at(finn).do(expenses.saveScheme, {
      schemeId: null,
      name: 'Two eyes',
      validFrom: '2026-01-01',
      rules,
    })
    const claimId = await submitted(claimDraft(robin, schemeId, { lines: [line({ on: '2026-10-03' })] }))
    expect(await at(finn).do(expenses.approveClaims, { claimIds: [claimId] })).toEqual({ approved: 0 })
    expect(await at(finn).code(expenses.approveClaims, { claimIds: [claimId] })).toBe('approved-already')
    const lineId = (await read(claimId)).lines[0]?.lineId ?? ''
    expect(await at(mo).code(expenses.cutLine, { claimId, lineId, allowedPence: 1, reason: 'x' })).toBe(
      'approved-as-it-is',
    )
    expect(await at(mo).do(expenses.approveClaims, { claimIds: [claimId] })).toEqual({ approved: 1 })
  })

  test('[R9] receipts are kept with a draft, and shown without touching the disk', async () => {
    const { claimId } = await save(claimDraft(robin, scheme, { lines: [line({ on: '2026-10-04' })] }))
    const path = join(office.world.folder, 'receipt.png')
    writeFileSync(
      path,
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    office.world.host.openPath = null
    expect(await at(olive).do(expenses.addReceipt, { claimId, number: '1' })).toBeNull()
    office.world.host.openPath = path
    const added = await at(olive).do(expenses.addReceipt, { claimId, number: '1' })
    const fileId = added?.fileId ?? ''
    await at(mo).do(expenses.openReceipt, { claimId, fileId })
    expect(office.world.host.previews.at(-1)?.mediaType).toBe('image/jpeg')
    expect(await at(mo).code(expenses.openReceipt, { claimId, fileId: anId })).toBe('not-there')
    const shown = await at(mo).do(expenses.showReceipt, { claimId, fileId })
    // Kept is what was drawn anew, never the bytes that came in.
    const drawn = drawnHere(readFileSync(path))
    expect([shown.mediaType, Buffer.from(shown.bytes).equals(drawn)]).toEqual(['image/jpeg', true])
    expect((await read(claimId)).receipts.map(({ name }) => name)).toEqual(['receipt.jpg'])
    expect(await at(mo).code(expenses.showReceipt, { claimId, fileId: anId })).toBe('not-there')
    // Dragged or pasted into the window: its bytes come along, and what they are is found out all the same.
    const given = { name: 'image.png', bytes: new Uint8Array(readFileSync(path)) }
    const pasted = await at(olive).do(expenses.addReceipt, { claimId, number: '7', given })
    await at(olive).do(expenses.removeReceipt, { claimId, fileId: pasted?.fileId ?? '' })
    const feigned = { name: 'image.png', bytes: new Uint8Array([37, 80, 68, 70, 45]) }
    expect(await at(olive).code(expenses.addReceipt, { claimId, number: '7', given: feigned })).toBe(
      'files.not-what-it-says',
    )
    const large = { name: 'large.png', bytes: new Uint8Array(mostPictureBytes + 1) }
    expect(await at(olive).code(expenses.addReceipt, { claimId, number: '7', given: large })).toBe('check-fields')
    office.world.host.redrawn = () => null
    expect(await at(olive).code(expenses.addReceipt, { claimId, number: '7', given })).toBe('files.unreadable')
    office.world.host.redrawn = drawnHere
    expect((await read(claimId)).receipts).toHaveLength(1)
    const other = await save(claimDraft(robin, scheme, { lines: [line({ on: '2026-10-05' })] }))
    await at(olive).do(expenses.addReceipt, { claimId: other.claimId, number: '1' })
    expect((await read(other.claimId)).checks.map(({ code }) => code)).toContain('same-file')
    const text = join(office.world.folder, 'receipt.txt')
    writeFileSync(text, 'not a scan')
    office.world.host.openPath = text
    expect(await at(olive).code(expenses.addReceipt, { claimId, number: '2' })).toBe('receipt-kind')
    await at(olive).do(expenses.removeReceipt, { claimId, fileId })
    expect(await at(olive).code(expenses.removeReceipt, { claimId, fileId })).toBe('not-there')
    expect((await read(claimId)).receipts).toEqual([])
  })

  test('a claim cannot name what is not there', async () => {
    const draft = claimDraft(robin, scheme)
    const code = (more: object) =>
      at(olive).code(expenses.saveClaim, { claimId: null, version: null, draft: { ...draft, ...more } })
    expect(await code({ personId: anId })).toBe('claimant')
    expect(await code({ funderId: 'x' })).toBe('names-nothing')
    expect(await code({ projectId: 'x' })).toBe('names-nothing')
    expect(await code({ receivedOn: '2027-01-01' })).toBe('days')
    expect(await code({ lines: [ride({ vehicleId: anId })] })).toBe('vehicle')
    expect(await at('Aubrey Audit').code(expenses.saveClaim, { claimId: null, version: null, draft })).toBe(
      'access.not-allowed',
    )
    expect(await at(olive).code(expenses.preview, { claimId: null, draft: { ...draft, schemeId: anId } })).toBe(
      'scheme',
    )
    expect(await at(olive).code(expenses.claim, { claimId: anId })).toBe('not-there')
    expect(await at(olive).code(expenses.run, { runId: anId })).toBe('not-there')
  })

  test('lists are narrowed down, with their total', async () => {
    const all = await at(olive).do(expenses.claims, { stages: [], personId: robin, schemeId: null, at: 0, limit: 2 })
    expect(all.rows.length).toBe(2)
    expect(all.total).toBeGreaterThan(2)
    const discarded = await at(olive).do(expenses.claims, {
      stages: ['discarded'],
      personId: null,
      schemeId: scheme,
      at: 0,
      limit: 9,
    })
    expect(discarded.rows.map(({ stage }) => stage)).toEqual(['discarded'])
    expect(discarded.totalPence).toBe(1980)
    const found = (search: string, more: object = {}) =>
      at(olive).do(expenses.claims, { stages: [], personId: null, schemeId: null, at: 0, limit: 500, search, ...more })
    const number = String(discarded.rows[0]?.number)
    expect((await found(number)).rows.map((row) => String(row.number))).toContain(number)
    const robins = await found('robin test')
    expect(new Set(robins.rows.map(({ personName }) => personName))).toEqual(new Set(['Robin Testcase']))
    expect(robins.total).toBe(all.total)
    expect((await found('obin')).total).toBe(0)
    const byStage = new Map(robins.byStage.map(({ stage, claims }) => [stage, claims]))
    expect([...byStage.values()].reduce((sum, claims) => sum + claims, 0)).toBe(robins.total)
    expect(byStage.get('discarded')).toBe(1)
    expect((await found('', { isMine: true })).total).toBeGreaterThan(0)

    expect(
      (
        await at(finn).do(expenses.claims, {
          stages: [],
          personId: null,
          schemeId: null,
          at: 0,
          limit: 1,
          isMine: true,
        })
      ).total,
    ).toBe(0)
    expect((await found('', { funderId: anId })).total).toBe(0)
  })
})

describe('[R13] petty cash', () => {
  test('goes out against approved claims and signed vouchers, and is counted by two', async () => {
    const cash = { amountPence: 6000, on: '2026-11-20', reason: 'Bank' }
    await at(olive).do(expenses.addCash, cash)
    expect(await at(olive).code(expenses.addCash, cash)).toBe('float-limit')
    const claimId = await approved(claimDraft(robin, scheme, { payBy: 'cash', lines: [line({ on: '2026-10-06' })] }))
    const pay = { claimId, on: '2026-11-21', recipient: 'Robin Testcase', isSigned: true }
    expect(await at(olive).code(expenses.payCash, { ...pay, isSigned: false })).toBe('voucher-unsigned')
    expect(await at(finn).code(expenses.payCash, pay)).toBe('approved-it')
    const byBank = await approved(claimDraft(robin, scheme, { lines: [line({ on: '2026-10-07' })] }))
    expect(await at(olive).code(expenses.payCash, { ...pay, claimId: byBank })).toBe('not-cash')
    await at(olive).do(expenses.payCash, pay)
    expect(await at(olive).code(expenses.payCash, pay)).toBe('wrong-stage')
    const dear = await approved(
      claimDraft(robin, scheme, { payBy: 'cash', lines: [line({ on: '2026-10-08', claimedPence: 5001 })] }),
    )
    expect(await at(olive).code(expenses.payCash, { ...pay, claimId: dear })).toBe('not-enough-cash')
    expect(await at(olive).code(expenses.countCash, { countedPence: 4700, on: '2026-11-21', note: '' })).toBe(
      'count-note',
    )
    const { countId, words } = await at(olive).do(expenses.countCash, {
      countedPence: 4760,
      on: '2026-11-21',
      note: '',
    })
    expect(words).toBe('Counted £47.60: it agrees with the book.')
    expect(await at(olive).code(expenses.signCount, { countId })).toBe('second-count')
    await at(finn).do(expenses.signCount, { countId })
    expect(await at(mo).code(expenses.signCount, { countId })).toBe('not-there')
    const book = await at(mo).do(expenses.cashBook, {})
    expect(book).toMatchObject({ expectedPence: 4760, counts: [{ firstBy: olive, secondBy: finn }] })
    expect(book.entries.map(({ kind, amountPence, balancePence }) => [kind, amountPence, balancePence])).toEqual([
      ['opening', 6000, 6000],
      ['voucher', -1240, 4760],
    ])
    const paymentId = (await read(claimId)).payments[0]?.paymentId ?? ''
    await at(mo).do(expenses.reversePayment, { paymentId, on: '2026-11-21', reason: 'Handed back' })
    expect((await at(mo).do(expenses.cashBook, {})).expectedPence).toBe(6000)
  })
})

describe('[R5] top-ups', () => {
  test('100 miles paid £45.00 are owed £10.00 once the rate reaches back, as a claim of their own', async () => {
    const { world } = office
    world.inside.db.runText("delete from mileage_rates where valid_from = '2026-04-06'", [])
    world.inside.db.runText("update mileage_rates set valid_to = null where vehicle = 'car'", [])
    const dee = await office.person('Driversample', 'Dee')
    await account(dee, { holderName: 'D Driversample' })
    const {
      versions: [current],
    } = (await at(olive).do(expenses.schemes, {})).find(({ schemeId }) => schemeId === scheme) ?? { versions: [] }
    const rules = { ...(current?.rules ?? startingRules), driverPapers: null }
    await at(finn).do(expenses.saveScheme, { schemeId: scheme, name: 'Volunteers', validFrom: '2012-04-06', rules })
    const claimId = await approved(
      claimDraft(dee, scheme, { lines: [ride({ vehicle: 'car', on: '2026-04-20', milesTenths: 1000 })] }),
    )
    expect((await read(claimId)).totalPence).toBe(4500)
    const { runId } = await at(finn).do(expenses.makeRun, { claimIds: [claimId], processingOn: '2026-11-27' })
    await at(mo).do(expenses.releaseRun, { runId })
    world.host.savePath = join(world.folder, 'topups.csv')
    await at(mo).do(expenses.exportRun, { runId, format: 'bacs-csv' })
    await at(mo).do(expenses.markPaid, { runId, on: '2026-11-20' })
    expect(await at(finn).do(expenses.topUps, {})).toEqual([])
    expect(await at(olive).code(expenses.makeTopUps, { personIds: [dee] })).toBe('nothing-owed')
    await at(finn).do(expenses.saveRate, {
      vehicle: 'car',
      validFrom: '2026-04-06',
      validTo: null,
      firstPence: 55,
      bandMiles: 10_000,
      abovePence: 25,
      passengerPence: 5,
      source: 'Announced 21 May 2026',
    })
    expect((await read(claimId)).totalPence).toBe(4500)
    expect(await at(finn).do(expenses.topUps, {})).toMatchObject([
      { personName: 'Dee Driversample', lines: 1, milesTenths: 1000, oldPence: 4500, newPence: 5500, duePence: 1000 },
    ])
    expect(await at(olive).do(expenses.makeTopUps, { personIds: [dee] })).toEqual({ claims: 1, duePence: 1000 })
    expect(await at(finn).do(expenses.topUps, {})).toEqual([])
    const { rows } = await at(olive).do(expenses.claims, {
      stages: ['submitted'],
      personId: dee,
      schemeId: null,
      at: 0,
      limit: 9,
    })
    expect(rows).toMatchObject([{ kind: 'top-up', totalPence: 1000 }])
    const topUp = rows[0]?.claimId ?? ''
    expect(await at(olive).code(expenses.approveClaims, { claimIds: [topUp] })).toBe('access.not-allowed')
    await at(mo).do(expenses.returnClaim, { claimId: topUp, reason: 'Look again' })
    const { version } = await read(topUp)
    expect(await at(olive).code(expenses.saveClaim, { claimId: topUp, version, draft: claimDraft(dee, scheme) })).toBe(
      'top-up',
    )
    await at(olive).do(expenses.submitClaim, { claimId: topUp, version })
    await at(finn).do(expenses.approveClaims, { claimIds: [topUp] })
    const second = await at(finn).do(expenses.makeRun, { claimIds: [topUp], processingOn: '2026-11-27' })
    expect(second.totalPence).toBe(1000)
    expect(await at(mo).do(expenses.taxYearMiles, { taxYear: '2026-11-01' })).toContainEqual(
      expect.objectContaining({
        personName: 'Dee Driversample',
        oursTenths: 1000,
        outsideTenths: null,
        leftInBandTenths: 99_000,
      }),
    )
  })
})

describe('reports and paper', () => {
  test.each(['person', 'month', 'scheme', 'funder', 'budget-code', 'project'] as const)(
    'by %s, every report adds up to the payments',
    async (by) => {
      const rows = await at(mo).do(expenses.report, { by, from: '2026-01-01', to: '2026-12-31' })
      const [[payments] = [0]] = office.world.inside.db.arrays('select sum(amount_pence) from payments', [])
      expect(rows.reduce((sum, { paidPence }) => sum + paidPence, 0)).toBe(payments)
      expect(rows.length).toBeGreaterThan(0)
    },
  )

  test('what is outstanding is told by where it stands', async () => {
    const rows = await at(mo).do(expenses.outstanding, {})
    expect(rows.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['draft', 'submitted', 'approved', 'in-run']))
    expect(await at(olive).code(expenses.outstanding, {})).toBe('access.not-allowed')
    expect(await at(olive).code(expenses.taxYearMiles, { taxYear: '2026-11-01' })).toBe('access.not-allowed')
    expect(await at(olive).code(expenses.report, { by: 'person', from: '2026-01-01', to: '2026-12-31' })).toBe(
      'access.not-allowed',
    )
  })

  test('a report is saved as CSV', async () => {
    const { host, folder } = office.world
    const view = { kind: 'paid' as const, by: 'person' as const, from: '2026-01-01', to: '2026-12-31' }
    host.savePath = null
    expect(await at(mo).do(expenses.exportReport, view)).toBeNull()
    host.savePath = join(folder, 'report.csv')
    await at(mo).do(expenses.exportReport, view)
    expect(readFileSync(host.savePath, 'utf8')).toContain('Dee Driversample,1,1,100.0,45.00')
    await at(mo).do(expenses.exportReport, { kind: 'outstanding' })
    expect(readFileSync(host.savePath, 'utf8')).toContain('Stands at,Claims,Amount (£),Oldest from')
    await at(mo).do(expenses.exportReport, { kind: 'miles', taxYear: '2026-11-02' })
    expect(readFileSync(host.savePath, 'utf8')).toMatch(/^Dee Driversample,\d+\.\d,/m)
    expect(await at(olive).code(expenses.exportReport, view)).toBe('access.not-allowed')
  })

  test('every paper prints', async () => {
    const [run] = (await at(mo).do(expenses.runs, {})).filter(({ state }) => state === 'paid')
    const runId = run?.runId ?? ''
    const { rows } = await at(mo).do(expenses.claims, {
      stages: ['paid'],
      personId: null,
      schemeId: null,
      at: 0,
      limit: 1,
    })
    const printed = [
      await at(olive).do(expenses.printBlankForm, { schemeId: scheme }),
      await at(olive).do(expenses.printClaim, { claimId: rows[0]?.claimId ?? '' }),
      await at(finn).do(expenses.printControlSheet, { runId }),
      await at(finn).do(expenses.printRemittances, { runId }),
      await at(finn).do(expenses.printCashSheet, { from: '2026-01-01', to: '2026-12-31' }),
      await at(finn).do(expenses.printReport, { kind: 'paid', by: 'person', from: '2026-01-01', to: '2026-12-31' }),
      await at(finn).do(expenses.printReport, { kind: 'outstanding' }),
      await at(finn).do(expenses.printReport, { kind: 'miles', taxYear: '2026-11-02' }),
    ]
    for (const { pages, undrawable } of printed) expect([pages > 0, undrawable]).toEqual([true, ''])
    const backwards = { from: '2026-12-31', to: '2026-01-01' }
    expect(await at(finn).code(expenses.printCashSheet, backwards)).toBe('days')
    expect(await at('Iris Inquality').code(expenses.printBlankForm, { schemeId: null })).toBe('access.not-allowed')
    const open = (await at(mo).do(expenses.runs, {})).find(({ state }) => state === 'open')
    expect(await at(finn).code(expenses.printRemittances, { runId: open?.runId ?? '' })).toBe('run-state')
  })
})

test('nothing unexpected happened on the way', () => expect(office.world.incidents).toEqual([]))
