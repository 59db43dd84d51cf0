import { describe, expect, test } from 'vitest'
import {
  cashExpected,
  cashMustBeEnough,
  countInWords,
  floatMustKeepToItsLimit,
  voucherMustBeSigned,
} from './rules-cash'
import {
  bankDetailsNeedASecondPerson,
  countNeedsASecondPerson,
  type Hand,
  runMustBeReleasedByAnother,
  type Step,
  stepMustBeApart,
  whatTheOfficeCanDo,
} from './rules-separation'

const [ada, ben, cy] = [
  { userId: 'a', name: 'Ada Admin' },
  { userId: 'b', name: 'Ben Books' },
  { userId: 'c', name: 'Cy Claims' },
]
const nobody = { names: ['Robin Testcase'], userIds: [] }
const by = (step: Step, { userId }: { userId: string }, round = 1): Hand => ({ step, userId, round })

describe('[R11] enter, check, approve, release', () => {
  test.each([
    ['anybody enters', 'enter', ada, nobody, [], null],
    ['also for themselves', 'enter', ada, { names: ['Ada Admin'], userIds: ['a'] }, [], null],
    ['the one who entered does not check', 'check', ada, nobody, [by('enter', ada)], 'entered-it'],
    ['nor approve', 'approve', ada, nobody, [by('enter', ada)], 'entered-it'],
    [
      'nor if they entered in an earlier round',
      'approve',
      ada,
      nobody,
      [by('enter', ada), by('enter', ben, 2)],
      'entered-it',
    ],
    [
      'nor if they only changed a line of it',
      'approve',
      ben,
      nobody,
      [by('enter', ada), by('enter', ben)],
      'entered-it',
    ],
    ['a colleague checks', 'check', ben, nobody, [by('enter', ada)], null],
    ['and may approve too', 'approve', ben, nobody, [by('enter', ada), by('check', ben)], null],
    ['the one who entered may release', 'release', ada, nobody, [by('enter', ada), by('approve', ben)], null],
    ['the approver does not', 'release', ben, nobody, [by('enter', ada), by('approve', ben)], 'approved-it'],
    ['the second approver does not', 'release', cy, nobody, [by('approve', ben), by('approve', cy)], 'approved-it'],
    ['nobody approves twice', 'approve', ben, nobody, [by('enter', ada), by('approve', ben)], 'approved-already'],
    ['the claimant does not check', 'check', ben, { names: ['ben  BOOKS'], userIds: [] }, [], 'own-claim'],
    ['nor approve', 'approve', ben, { names: [], userIds: ['b'] }, [], 'own-claim'],
    ['nor release', 'release', ben, { names: ['Robin', 'Ben Books'], userIds: [] }, [], 'own-claim'],
    ['a nameless gainer is nobody', 'approve', { userId: 'x', name: '' }, { names: [''], userIds: [] }, [], null],
    ['an approval of a round that was sent back is void', 'approve', ben, nobody, [by('approve', ben, 1)], null],
  ] as const)('%s', (_what, step, doer, gainer, hands, code) => {
    const problem = stepMustBeApart(step, doer, gainer, hands, step === 'approve' && _what.includes('void') ? 2 : 1)
    expect(problem?.code ?? null).toBe(code && `expenses.${code}`)
  })

  test('a run names the claim that stands in the way', () => {
    const claim = (number: number, ...hands: Hand[]) => ({ number, gainer: nobody, hands, round: 1 })
    expect(runMustBeReleasedByAnother(cy, [claim(1, by('approve', ben)), claim(2, by('approve', ada))])).toBeNull()
    expect(
      runMustBeReleasedByAnother(cy, [claim(1, by('approve', ben)), claim(2, by('approve', cy))])?.message,
    ).toMatch(/^Claim 2: You approved this claim/)
  })
})

describe('[R12] bank details', () => {
  test.each([
    ['whoever wrote them down', ada, 'a', nobody, 'second-person'],
    ['the one they belong to', ben, 'a', { names: ['Ben Books'], userIds: [] }, 'own-account'],
    ['a colleague', ben, 'a', nobody, null],
  ] as const)('confirmed by %s', (_who, doer, proposedBy, gainer, code) =>
    expect(bankDetailsNeedASecondPerson(doer, proposedBy, gainer)?.code ?? null).toBe(code && `expenses.${code}`),
  )
})

describe('[R13] petty cash', () => {
  test('opening float + top-ups − vouchers is what should be there', () =>
    expect(
      cashExpected([
        { kind: 'opening', amountPence: 5000 },
        { kind: 'top-up', amountPence: 2500 },
        { kind: 'voucher', amountPence: -1240 },
        { kind: 'voucher', amountPence: -660 },
      ]),
    ).toBe(5600))
  test.each([
    [5000, 5000, 10_000, true],
    [5000, 5001, 10_000, false],
    [5000, 900_000, null, true],
  ])('%i with %i more under a limit of %s: %s', (expected, added, limit, isFine) =>
    expect(floatMustKeepToItsLimit(expected, added, limit) === null).toBe(isFine),
  )
  test('no more goes out than is in, and only against a signature', () => {
    expect(cashMustBeEnough(1000, 1000)).toBeNull()
    expect(cashMustBeEnough(1000, 1001)?.code).toBe('expenses.not-enough-cash')
    expect(voucherMustBeSigned(false)?.code).toBe('expenses.voucher-unsigned')
    expect(voucherMustBeSigned(true)).toBeNull()
  })
  test('is counted by two', () => {
    expect(countNeedsASecondPerson(ada, 'a')?.code).toBe('expenses.second-count')
    expect(countNeedsASecondPerson(ben, 'a')).toBeNull()
  })
  test.each([
    [5600, 'Counted £56.00: it agrees with the book.'],
    [5500, 'Counted £55.00, the book says £56.00: £1.00 missing.'],
    [5605, 'Counted £56.05, the book says £56.00: £0.05 too much.'],
  ])('a count of %i is told in words', (counted, words) => expect(countInWords(counted, 5600)).toBe(words))
})

describe('what an office of so many can do', () => {
  test.each([
    ['one person', { enter: ['a'], approve: ['a'], release: ['a'] }, false, false],
    ['two who may do everything', { enter: ['a', 'b'], approve: ['a', 'b'], release: ['a', 'b'] }, true, false],
    ['two, but one approves and releases alone', { enter: ['a'], approve: ['b'], release: ['b'] }, false, false],
    [
      'three who may do everything',
      { enter: ['a', 'b', 'c'], approve: ['a', 'b', 'c'], release: ['a', 'b', 'c'] },
      true,
      true,
    ],
  ])('%s', (_who, able, canPay, canPayStaff) => {
    const told = whatTheOfficeCanDo(able)
    expect(told).toMatchObject({ canPay, canPayStaff })
    expect(told.sentences.length).toBeGreaterThan(0)
  })
  test('an office of two is told about claims of its own', () =>
    expect(whatTheOfficeCanDo({ enter: ['a', 'b'], approve: ['a', 'b'], release: ['a', 'b'] }).sentences[1]).toMatch(
      /only two people .* head office or treasurer/,
    ))
})
