import { describe, expect, test } from 'vitest'
import { emptyLine, type PricedLine } from './lines'
import { policies } from './policies.sample'
import { type Check, schemeChecks } from './rules-claim'
import {
  type DriverPaper,
  driversPapersMustBeValid,
  milesElsewhereMustBeAsked,
  paidPostHolderMustNotClaim,
} from './rules-driver'
import { duplicateChecks, type OtherLine } from './rules-duplicates'
import { rulesOn, type SchemeRules, SchemeRules as SchemeRulesShape, startingRules } from './scheme-rules'

const purchase: PricedLine = {
  ...emptyLine('fare', '2026-11-02'),
  lineId: 'a',
  purpose: 'Visit to Jo',
  claimedPence: 1240,
  receiptNumber: '1',
  amountPence: 1240,
  priced: null,
}
const drive: PricedLine = {
  ...purchase,
  kind: 'mileage',
  fromPostcode: 'ZZ1 1AA',
  toPostcode: 'ZZ9 9ZZ',
  vehicle: 'car',
  vehicleId: 'v1',
  milesTenths: 300,
  claimedPence: 0,
  receiptNumber: '',
  amountPence: 1650,
  priced: {
    firstTenths: 300,
    aboveTenths: 0,
    firstPence: 55,
    abovePence: 25,
    passengerPence: 5,
    amountPence: 1650,
    ceilingPence: 1650,
  },
}
const bought = (pence: number, more: Partial<PricedLine> = {}): PricedLine => ({
  ...purchase,
  claimedPence: pence,
  amountPence: pence,
  ...more,
})
const found = (rules: SchemeRules, lines: PricedLine[], more: object = {}) =>
  schemeChecks(lines, {
    scheme: 'The scheme',
    rulesOn: () => rules,
    claimedOn: '2026-11-20',
    today: '2026-11-20',
    paperTotalPence: null,
    ...more,
  })
const short = (checks: readonly Check[]) => checks.map(({ code, severity }) => `${code} ${severity}`)
const meal = (pence: number, more: Partial<PricedLine>) => bought(pence, { kind: 'meal', ...more })

describe('the rules of real schemes, as data', () => {
  test.each(Object.entries(policies))('%s is a whole set of rules', (_name, rules) => {
    expect(SchemeRulesShape.parse(rules)).toEqual(rules)
  })

  test.each([
    ['28 days: the last day', 'studentSport', [bought(1240, { on: '2026-10-23' })], []],
    ['28 days: a day late', 'studentSport', [bought(1240, { on: '2026-10-22' })], ['late block']],
    ['30 days: a day late', 'scouts', [bought(1240, { on: '2026-10-20' })], ['late block']],
    ['2 months: the last day', 'refugeeVisitors', [bought(1240, { on: '2026-09-20' })], []],
    ['2 months: a day late', 'refugeeVisitors', [bought(1240, { on: '2026-09-19' })], ['late block']],
    ['3 months: the last day', 'cancerTrust', [bought(1240, { on: '2026-08-20' })], []],
    ['3 months: a day late', 'witnessService', [bought(1240, { on: '2026-08-19' })], ['late block']],
    ['a claim of £9.99 under £10', 'witnessService', [bought(999)], ['minimum block']],
    ['a claim of £10', 'witnessService', [bought(1000)], []],
    ['£200.00 together', 'refugeeVisitors', [bought(20_000)], []],
    ['£200.01 together', 'refugeeVisitors', [bought(20_001)], ['claim-before warn']],
    ['£40 without a yes', 'communityCare', [bought(4000)], []],
    ['£40.01 without a yes', 'communityCare', [bought(4001)], ['pre-approval block']],
    ['£40.01 with one', 'communityCare', [bought(4001, { preApproval: 'Mo Manager, 1 Nov' })], []],
    ['£300.01 without a yes', 'scouts', [bought(30_001)], ['pre-approval block']],
    ['a meal after 4 hours', 'careHome', [meal(350, { meal: 'meal', minutesAway: 240 })], []],
    ['a meal after 3:59', 'careHome', [meal(350, { meal: 'Meal', minutesAway: 239 })], ['meal-cap block']],
    ['a meal, time not told', 'careHome', [meal(350, { meal: 'Meal' })], ['meal-cap block']],
    ['a meal of £3.51', 'careHome', [meal(351, { meal: 'Meal', minutesAway: 300 })], ['meal-cap block']],
    ['breakfast, left at 7:59', 'studentSport', [meal(499, { meal: 'Breakfast', leftAt: '07:59' })], []],
    ['breakfast, left at 8', 'studentSport', [meal(499, { meal: 'Breakfast', leftAt: '08:00' })], ['meal-cap block']],
    ['lunch of £10.01', 'studentSport', [meal(1001, { meal: 'Lunch' })], ['meal-cap block']],
    ['dinner, back at 21:01', 'studentSport', [meal(1499, { meal: 'Dinner', backAt: '21:01' })], []],
    ['dinner, back at 21:00', 'studentSport', [meal(1499, { meal: 'Dinner', backAt: '21:00' })], ['meal-cap block']],
    ['supper', 'studentSport', [meal(1499, { meal: 'Supper' })], ['meal-unknown block']],
    [
      'court and outreach on one form',
      'witnessService',
      [bought(999, { location: 'Court' }), bought(1001, { lineId: 'b', receiptNumber: '2', location: 'Outreach' })],
      ['locations block'],
    ],
    ['two places elsewhere', 'scouts', [bought(999, { location: 'Court' }), bought(1001, { location: 'Hall' })], []],
  ] as const)('%s (%s): %j', (_what, policy, lines, checks) => {
    expect(short(found(policies[policy], [...lines]))).toEqual(checks)
  })

  test('rules are dated, and each day has its own', () => {
    const versions = [
      { validFrom: '2026-06-01', rules: policies.scouts },
      { validFrom: '2026-01-01', rules: policies.careHome },
    ]
    expect(rulesOn(versions, '2026-05-31')).toBe(policies.careHome)
    expect(rulesOn(versions, '2026-06-01')).toBe(policies.scouts)
    expect(rulesOn(versions, '2025-01-01')).toBe(policies.careHome)
    expect(rulesOn([], '2025-01-01')).toBe(startingRules)
  })
})

describe('rules that every scheme shares', () => {
  test.each([
    ['[R6] a journey with all its facts', [drive], []],
    ['[R6] without a postcode', [{ ...drive, toPostcode: ' ' }], ['journey-facts block']],
    ['[R6] without miles', [{ ...drive, milesTenths: 0 }], ['journey-facts block']],
    ['[R2] on a day without a rate', [{ ...drive, priced: null, amountPence: 0 }], ['no-rate block']],
    ['[R4] above the ceiling', [{ ...drive, amountPence: 1800 }], ['above-ceiling block']],
    ['[R4] above it with evidence', [{ ...drive, amountPence: 1800, costEvidence: 'Lease and fuel bills' }], []],
    ['[R8] a fixed sum', [bought(900, { kind: 'allowance' })], ['round-sum block']],
    [
      '[R8] £15 without a receipt',
      [bought(1500, { receiptNumber: '', noReceiptReason: 'machine was broken' })],
      ['no-receipt warn', 'round-sum warn'],
    ],
    ['[R8] £15 with a receipt', [bought(1500)], []],
    ['[R9] no receipt', [bought(1240, { receiptNumber: '' })], ['no-receipt block']],
    ['[R9] a reason for none', [bought(1240, { receiptNumber: '', noReceiptReason: 'lost' })], ['no-receipt warn']],
    ['[R9] mileage needs none', [drive], []],
    ['a day to come', [bought(1240, { on: '2026-11-21' })], ['future block']],
    ['no amount', [bought(0)], ['no-amount block']],
    ['no lines', [], ['no-lines block']],
  ] as const)('%s', (_what, lines, checks) => expect(short(found(startingRules, [...lines]))).toEqual(checks))

  test('[R8] a recorded exception lets a fixed sum through with a warning', () =>
    expect(short(found(policies.flatAllowance, [bought(900, { kind: 'allowance' })]))).toEqual(['round-sum warn']))

  test('the running total is compared with the paper', () => {
    expect(short(found(startingRules, [drive, bought(1240)], { paperTotalPence: 2890 }))).toEqual([])
    const [check] = found(startingRules, [drive, bought(1240)], { paperTotalPence: 2980 })
    expect(check?.message).toBe('The paper says £29.80 and the lines come to £28.90. Compare them line by line.')
  })

  test('every sentence ends as one and shows no code', () => {
    const all = [
      ...found(policies.witnessService, [bought(999, { receiptNumber: '', on: '2026-01-02' })]),
      ...found(policies.studentSport, [meal(1499, { meal: 'Supper' }), { ...drive, fromPostcode: '', purpose: '' }]),
    ]
    expect(all.length).toBeGreaterThan(4)
    for (const { message } of all) expect(message).toMatch(/^[“A-Z£0-9].*[.”]\.?$/)
  })
})

describe('duplicates', () => {
  const other = (line: PricedLine, more: Partial<OtherLine> = {}): OtherLine => ({
    ...line,
    lineId: 'z',
    claimNumber: 7,
    personId: 'p1',
    personName: 'Robin Testcase',
    ...more,
  })
  const back = { ...drive, fromPostcode: drive.toPostcode, toPostcode: drive.fromPostcode }
  test.each([
    [
      'the same journey on another claim',
      [drive],
      [other({ ...drive, fromPostcode: 'zz11aa' })],
      ['same-journey warn'],
    ],
    ['another day', [drive], [other({ ...drive, on: '2026-11-03' })], []],
    ['the way back', [drive], [other(back)], []],
    ['the way back of a return', [{ ...drive, isReturn: true }], [other(back)], ['same-journey warn']],
    ['two claimants, one car', [drive], [other(drive, { personId: 'p2' })], ['shared-car warn']],
    ['a bicycle beside a car', [drive], [other({ ...drive, vehicle: 'bicycle' }, { personId: 'p2' })], []],
    ['twice on one claim', [drive, { ...drive, lineId: 'b' }], [], ['same-journey warn']],
    ['one receipt on two lines', [bought(1), bought(2, { lineId: 'b' })], [], ['same-receipt warn']],
    ['the same receipt elsewhere', [bought(1240)], [other(bought(1240))], ['same-receipt warn']],
    [
      'the same purchase elsewhere',
      [bought(1240)],
      [other(bought(1240, { receiptNumber: '9' }))],
      ['same-purchase warn'],
    ],
    ['somebody else’s fare', [bought(1240)], [other(bought(1240), { personId: 'p2' })], []],
    ['numbers begin anew on each claim', [bought(1240)], [other(bought(880))], []],
  ] as const)('%s', (_what, lines, others, checks) =>
    expect(short(duplicateChecks('p1', [...lines], [...others]))).toEqual(checks),
  )
})

describe('[R7] the driver’s papers on the day of the journey', () => {
  const paper = (kind: DriverPaper['kind'], validFrom = '2026-01-01', validTo = '2026-12-31'): DriverPaper => ({
    kind,
    vehicleId: kind === 'licence' ? null : 'v1',
    validFrom,
    validTo,
  })
  const all = [paper('licence'), paper('insurance'), paper('mot'), paper('tax')]
  const said = (line: PricedLine, papers: readonly DriverPaper[], severity: 'block' | 'warn' | null = 'block') =>
    driversPapersMustBeValid(line, papers, { driverPapers: severity })
  test.each([
    ['all of them', drive, all, null],
    ['MOT ended the day before', drive, all.with(2, paper('mot', '2026-01-01', '2026-11-01')), 'MOT'],
    ['MOT ended on the day', drive, all.with(2, paper('mot', '2026-01-01', '2026-11-02')), null],
    ['insurance began the day after', drive, all.with(1, paper('insurance', '2026-11-03')), 'insurance'],
    ['tax of another vehicle', drive, all.with(3, { ...paper('tax'), vehicleId: 'v2' }), 'vehicle tax'],
    ['no licence', drive, all.slice(1), 'driving licence'],
    ['no vehicle chosen', { ...drive, vehicleId: null }, all, 'Choose the vehicle'],
    ['a bicycle', { ...drive, vehicle: 'bicycle' as const }, [], null],
    ['a bus', purchase, [], null],
  ] as const)('%s', (_what, line, papers, words) => {
    const check = said(line, papers)
    if (words) expect(check?.message).toContain(words)
    else expect(check).toBeNull()
  })
  test('the scheme says whether they block, warn or are not asked for', () => {
    expect(said(drive, [], 'block')?.severity).toBe('block')
    expect(said(drive, [], 'warn')?.severity).toBe('warn')
    expect(said(drive, [], null)).toBeNull()
  })
})

describe('[S6] paid post-holders', () => {
  const post = { title: 'Peer Commissioner', startedOn: '2026-11-02', endedOn: '2026-11-30' }
  test.each([
    ['2026-11-01', 'none'],
    ['2026-11-02', 'block'],
    ['2026-11-30', 'block'],
    ['2026-12-01', 'none'],
  ])('on %s: %s', (on, severity) =>
    expect(paidPostHolderMustNotClaim({ ...purchase, on }, [post], startingRules)?.severity ?? 'none').toBe(severity),
  )
  test('unless the scheme says why', () =>
    expect(paidPostHolderMustNotClaim(purchase, [post], policies.peerCommissioners)?.severity).toBe('warn'))
})

test('[R1] miles elsewhere are asked for once for each tax year of a car', () => {
  const lines = [
    drive,
    { ...drive, lineId: 'b', on: '2026-04-05' },
    { ...drive, lineId: 'c', vehicle: 'bicycle' as const },
  ]
  expect(milesElsewhereMustBeAsked(lines, new Set()).map(({ lineId }) => lineId)).toEqual(['a', 'b'])
  expect(milesElsewhereMustBeAsked(lines, new Set(['2026-04-06', '2025-04-06']))).toEqual([])
})
