import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { blankClaim } from './blank-claim'
import { cashSheet } from './cash-sheet'
import { claimSheet } from './claim-sheet'
import { controlSheet } from './control-sheet'
import { cash, claim, control, occasion, slips } from './expenses.sample'
import { remittances } from './remittances'
import { reportSheet } from './report-sheet'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const report = {
  heading: 'Expenses paid, by budget code',
  standfirst: '1 February 2027 to 28 February 2027',
  isPersonal: false,
  heads: ['Budget code', 'Claims', 'Lines', 'Miles', 'Paid'],
  rows: [['PC-26', '2', '5', '30.5 miles', '£26.63']],
  none: 'Nothing was paid in these days.',
  total: 'Total £26.63',
}
const days = { from: '2027-02-01', to: '2027-02-28' }
const papers = [
  ['a blank claim form', blankClaim('Community mentors', occasion)],
  ['a claim', claimSheet(claim, occasion)],
  ['an empty claim', claimSheet({ ...claim, lines: [], hands: [], checks: [] }, occasion)],
  ['a control sheet', controlSheet(control, occasion)],
  ['remittance slips', remittances(slips, occasion)],
  ['a petty cash sheet', cashSheet(cash, occasion)],
  ['an empty petty cash sheet', cashSheet({ ...days, entries: [], counts: [] }, occasion)],
  ['a report', reportSheet(report, occasion)],
  ['an empty report', reportSheet({ ...report, isPersonal: true, rows: [] }, occasion)],
] as const

describe.each(papers)('%s', (_name, paper) => {
  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(paper, fontsFolder)).length).toBeGreaterThan(5_000)
  })

  test('has every letter drawn, and names nobody in its title', async () => {
    const { pdf, undrawable } = await typesetter.typeset(paper)
    expect(undrawable).toBe('')
    expect(Buffer.from(pdf).toString('latin1')).toMatch(
      /\/Title\s*\((Expense claim( form)?|Payment run control sheet|Remittance slips|Petty cash sheet|Expenses report)\)/,
    )
  })
})

describe.skipIf(!canReadPdf)('a printed page as it is read', () => {
  const read = async (paper: Parameters<typeof typesetter.typeset>[0]) =>
    pagesOf((await typesetter.typeset(paper)).pdf)
      .join('')
      .normalize('NFC')
      .replace(/[\s\u200B\u00AD]+/gu, ' ')

  test('[R20] the control sheet has the count, the total in pence and the hash', async () => {
    const text = await read(controlSheet(control, occasion))
    for (const fact of [
      '3 claims, £1,045.50',
      '104550',
      '9f86d081 884c7d65',
      '20-00-00, ending 5678',
      'A Sample Carer for Robin',
      '(changed)',
    ])
      expect(text).toContain(fact)
    expect(text).not.toContain('12345678')
  })

  test('the blank form has a front and a back', async () => {
    expect((await typesetter.typeset(blankClaim('Community mentors', occasion))).pages).toBe(2)
  })

  test('a claim says how each amount came about, what was cut and why', async () => {
    const text = await read(claimSheet(claim, occasion))
    for (const fact of [
      '10.5 miles at 55p',
      '20 miles at 25p beyond the first miles of the year',
      'Allowed £8.00: A day ticket costs £8.00 (Finn Finance)',
      '£31.03',
      '£26.63',
      '#panic() $x$ *b*',
    ])
      expect(text).toContain(fact)
  })

  test('[R13] the cash sheet adds up', async () => {
    const text = await read(cashSheet(cash, occasion))
    for (const fact of ['£50.00', '-£19.00', '£6.60', '£57.60', '£1.00 missing']) expect(text).toContain(fact)
  })
})

test('[R13] a cash entry that was written down late stands on the sheet of its own day', () => {
  const [opening, ...later] = cash.entries
  if (!opening) throw new Error('The sample has no opening float')
  const late = { ...opening, kind: 'voucher' as const, amountPence: -500, on: '2027-01-30' }
  const entries = [opening, ...later, late]
  expect(cashSheet({ ...cash, entries }, occasion).facts).toMatchObject({
    identity: [
      ['In the box before', '£45.00'],
      ['Put in', '£20.00'],
      ['Put right', '£6.60'],
      ['Paid on vouchers', '-£19.00'],
      ['Should be in the box', '£52.60'],
    ],
  })
  expect(cashSheet({ ...cash, entries, from: '2026-01-01', to: '2026-12-31' }, occasion).facts).toMatchObject({
    identity: expect.arrayContaining([['Should be in the box', '£0.00']]),
  })
})
