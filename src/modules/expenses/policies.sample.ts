import { lineKinds } from './lines'
import { type SchemeRules, startingRules } from './scheme-rules'

/**
 * Rules of real schemes as they were published (domain rules, 3.1, second table), without the schemes' names where a
 * figure could not be ascribed with certainty: 30p, 37p and a flat £9 were seen in two forms together.
 */
const receipts = (severity: 'warn' | 'block') => ({ kinds: lineKinds.filter((kind) => kind !== 'mileage'), severity })
const days = (count: number) => ({ count, unit: 'days' as const, severity: 'block' as const })
const months = (count: number) => ({ count, unit: 'months' as const, severity: 'block' as const })
const meal = (name: string, mostPence: number, more: Partial<SchemeRules['meals'][number]> = {}) => ({
  meal: name,
  mostPence,
  minutesAway: null,
  leftBefore: null,
  backAfter: null,
  severity: 'block' as const,
  ...more,
})
const flat = (pence: number) => ({ firstPence: pence, abovePence: null, passengerPence: null })

export const policies = {
  studentSport: {
    ...startingRules,
    window: days(28),
    meals: [
      meal('Breakfast', 500, { leftBefore: '08:00' }),
      meal('Lunch', 1000),
      meal('Dinner', 1500, { backAfter: '21:00' }),
    ],
    mileage: { car: flat(30) },
  },
  scouts: {
    ...startingRules,
    window: days(30),
    preApprovalOver: { pence: 30_000, severity: 'block' },
    approvals: 2,
  },
  advocacyArea: { ...startingRules, window: days(30), driverPapers: 'block', approvals: 2 },
  refugeeVisitors: {
    ...startingRules,
    window: months(2),
    claimBefore: { pence: 20_000, severity: 'warn' },
    mileage: { car: flat(37) },
  },
  cancerTrust: { ...startingRules, window: months(3) },
  witnessService: {
    ...startingRules,
    window: months(3),
    minimum: { pence: 1000, severity: 'block' },
    separateLocations: 'block',
    receiptsFor: receipts('warn'),
  },
  communityCare: { ...startingRules, preApprovalOver: { pence: 4000, severity: 'block' } },
  careHome: { ...startingRules, meals: [meal('Meal', 350, { minutesAway: 240 })] },
  flatAllowance: {
    ...startingRules,
    roundSumException: 'Trustees’ minute of 3 March 2026, reviewed each year.',
  },
  peerCommissioners: { ...startingRules, paidPostException: 'Travel of post-holders is paid under the grant.' },
} satisfies Record<string, SchemeRules>
