import { Temporal } from 'temporal-polyfill'
import type { Run } from '../../bench/office'
import type { InputOf } from '../../src/ground/shared/contract'
import { access } from '../../src/modules/access/contract'
import { earliestProcessing } from '../../src/modules/expenses/bacs'
import { expenses } from '../../src/modules/expenses/contract'
import { emptyLine } from '../../src/modules/expenses/lines'
import { startingRules } from '../../src/modules/expenses/scheme-rules'
import { people } from '../../src/modules/people/contract'
import { PersonId } from '../../src/modules/people/person-id'

/** Seats somebody at the desk by name and gives what they can do there. */
export type SeatOf = (name: string) => Promise<Run>

type Draft = InputOf<typeof expenses.saveClaim>['draft']
type Line = Draft['lines'][number]

/** Who approves and releases beside the manager; the demonstration's other users are in colleagues.ts. */
export const financeApprover = 'Finn Ashgrove'

/**
 * A month of claims in an office that does not exist: ten paid earlier, then forty that wait. Thirty-four of those are
 * clean and six are not (late, on an earlier claim too, no receipt, over the meal cap, new bank details, a colleague's
 * own), and one more was entered by the manager, who may not approve it.
 */
export async function sampleExpenses(seatOf: SeatOf, everybody: readonly string[], password: string, today: string) {
  const day = (ago: number) => Temporal.PlainDate.from(today).subtract({ days: ago }).toString()
  const person = (at: number) => everybody[at] as Draft['personId']
  let receipts = 100
  const fare = (ago: number, pence: number, more: Partial<Line> = {}): Line => ({
    ...emptyLine('fare', day(ago)),
    purpose: 'Visit to the drop-in',
    claimedPence: pence,
    receiptNumber: `${++receipts}`,
    ...more,
  })
  const ride = (ago: number, tenths: number): Line => ({
    ...emptyLine('mileage', day(ago)),
    purpose: 'Mentoring session',
    fromPostcode: 'LS1 4AP',
    toPostcode: 'WF1 2DB',
    isReturn: true,
    vehicle: 'bicycle',
    milesTenths: tenths,
  })

  const manager = await seatOf('Ada Lanternfield')
  await manager(access.addUser, { name: financeApprover, password, roles: ['finance-approver'] })
  const colleague = (await manager(access.users, {})).find(({ name }) => name === 'Aubrey Stillwater')
  if (colleague) await manager(expenses.linkLogin, { personId: person(6), userId: colleague.userId })

  const finance = await seatOf(financeApprover)
  const scheme = async (name: string, budgetCode: string) => {
    const { schemeId } = await finance(expenses.saveScheme, {
      schemeId: null,
      name,
      validFrom: '2026-01-01',
      rules: {
        ...startingRules,
        window: { count: 3, unit: 'months', severity: 'warn' },
        meals: [
          {
            meal: 'Lunch',
            mostPence: 650,
            minutesAway: 300,
            leftBefore: null,
            backAfter: null,
            severity: 'warn',
          },
        ],
      },
    })
    return { schemeId, budgetCode }
  }
  const schemes = [await scheme('Court and police station', 'C100'), await scheme('Outreach', 'D240')]
  await finance(expenses.saveOffice, {
    sortCode: '20-00-00',
    accountNumber: '55779911',
    payerName: 'SECOND CHAPTER',
    serviceUserNumber: '123456',
    cashLimitPence: 25_000,
  })

  const claim = (at: number, lines: readonly Line[], more: Partial<Draft> = {}): Draft => ({
    personId: person(at),
    ...(schemes[at % 2] ?? { schemeId: '', budgetCode: '' }),
    payBy: 'bank',
    funderId: null,
    projectId: null,
    receivedOn: today,
    paperTotalPence: null,
    notes: '',
    lines: [...lines],
    ...more,
  })
  const handIn = async (run: Run, draft: Draft) => {
    const { claimId, version } = await run(expenses.saveClaim, { claimId: null, version: null, draft })
    await run(expenses.submitClaim, { claimId, version })
    return claimId
  }
  const holders: string[] = []
  const account = (at: number, accountNumber: string) => ({
    personId: person(at),
    holderKind: 'self' as const,
    holderName: holders[at] ?? '',
    consentOn: null,
    consentHow: '',
    sortCode: '08-99-99',
    accountNumber,
  })

  let office = await seatOf('Olive Brackenbury')
  for (let at = 0; at < 14; at += 1) {
    const { person: holder } = await office(people.get, { personId: PersonId.parse(person(at)) })
    holders.push(`${holder.firstNames} ${holder.lastName}`.trim())
    await office(expenses.proposeAccount, account(at, '66374958'))
  }
  const earlier = []
  for (let at = 0; at < 10; at += 1) {
    const draft = claim(at, [fare(70, 1240 + at), ride(68, 120 + at)], { receivedOn: day(60) })
    earlier.push(await handIn(office, draft))
  }

  const approver = await seatOf('Ada Lanternfield')
  for (const { accountId } of await approver(expenses.accountsWaiting, {}))
    await approver(expenses.confirmAccount, { accountId })
  await approver(expenses.approveClaims, { claimIds: earlier })
  const { runId } = await approver(expenses.makeRun, { claimIds: earlier, processingOn: earliestProcessing(today) })

  const releaser = await seatOf(financeApprover)
  await releaser(expenses.releaseRun, { runId })
  await releaser(expenses.exportRun, { runId, format: 'bacs-csv' })
  await releaser(expenses.markPaid, { runId, on: today })

  office = await seatOf('Olive Brackenbury')
  await office(expenses.proposeAccount, account(5, '66374959'))
  const flagged: Draft[] = [
    claim(1, [fare(130, 1375), ride(20, 64)]),
    claim(2, [fare(70, 1242), ride(19, 88)]),
    claim(3, [fare(18, 895, { receiptNumber: '', noReceiptReason: 'The ticket machine was out of paper' })]),
    claim(4, [
      fare(17, 415),
      fare(17, 935, { kind: 'meal', purpose: 'Day at court', meal: 'Lunch', minutesAway: 420 }),
    ]),
    claim(5, [fare(16, 1180), ride(15, 152)]),
    claim(6, [fare(15, 720)]),
  ]
  for (const draft of flagged) await handIn(office, draft)
  for (let at = 7; at < 41; at += 1) {
    const lines = [fare(4 + (at % 20), 305 + 37 * at), ...(at % 3 === 0 ? [ride(3 + (at % 20), 40 + 3 * at)] : [])]
    await handIn(office, claim(7 + (at % 7), lines, at > 36 ? { payBy: 'cash' } : {}))
  }

  const last = await seatOf('Ada Lanternfield')
  for (const { accountId } of await last(expenses.accountsWaiting, {}))
    await last(expenses.confirmAccount, { accountId })
  await handIn(last, claim(0, [fare(12, 1465), ride(11, 93)]))
}
