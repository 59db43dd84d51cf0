import { defineMessages } from 'react-intl'

/** What each sentence about a rule is filled with. */
type Filled = {
  window: { count: number; unit: string }
  minimum: { amount: string }
  claimBefore: { amount: string }
  preApproval: { amount: string }
  meal: { meal: string; amount: string; hours: string; before: string; after: string }
  receipts: { kinds: string }
  ownRate: { vehicle: string; first: string }
  ownRateAbove: { vehicle: string; first: string; above: string }
  withPassengers: { rate: string; passenger: string }
  roundSums: { why: string }
  paidPosts: { why: string }
  approvals: { count: number }
}

const filled = defineMessages<Filled>({
  window: {
    id: 'expenses.rule.window',
    defaultMessage:
      'A claim comes in within {unit, select, days {{count, plural, one {# day} other {# days}}} other {{count, plural, one {# month} other {# months}}}} of the expense.',
  },
  minimum: {
    id: 'expenses.rule.minimum',
    defaultMessage: 'Claims are paid from {amount}. Less than that waits for the next lines.',
  },
  claimBefore: {
    id: 'expenses.rule.claimBefore',
    defaultMessage: 'A claim comes in before {amount} has come together.',
  },
  preApproval: {
    id: 'expenses.rule.preApproval',
    defaultMessage: 'More than {amount} on one line needs a yes beforehand.',
  },
  meal: {
    id: 'expenses.rule.meal',
    defaultMessage:
      '{meal}: up to {amount}{hours, select, none {} other {, when away {hours} hours or more}}{before, select, none {} other {, when leaving before {before}}}{after, select, none {} other {, when back after {after}}}.',
  },
  receipts: {
    id: 'expenses.rule.receipts',
    defaultMessage: 'A receipt, or the reason why there is none, for: {kinds}.',
  },
  ownRate: { id: 'expenses.rule.ownRate', defaultMessage: '{vehicle}: {first} a mile' },
  ownRateAbove: {
    id: 'expenses.rule.ownRateAbove',
    defaultMessage: '{vehicle}: {first} a mile, {above} beyond the first miles of a tax year',
  },
  withPassengers: { id: 'expenses.rule.withPassengers', defaultMessage: '{rate}, {passenger} more for each passenger' },
  roundSums: { id: 'expenses.rule.roundSums', defaultMessage: 'Fixed sums are paid, because: {why}' },
  paidPosts: {
    id: 'expenses.rule.paidPosts',
    defaultMessage: 'Somebody in a paid post may claim as a volunteer, because: {why}',
  },
  approvals: {
    id: 'expenses.rule.approvals',
    defaultMessage:
      '{count, plural, one {Each claim needs one approval} other {Each claim needs # approvals, by different colleagues}}.',
  },
})

const fixed = defineMessages({
  noReceipts: { id: 'expenses.rule.noReceipts', defaultMessage: 'No receipts are asked for.' },
  locations: { id: 'expenses.rule.locations', defaultMessage: 'Each place has a claim of its own.' },
  papers: {
    id: 'expenses.rule.papers',
    defaultMessage: 'Licence, insurance, MOT and tax are valid on the day of the journey.',
  },
  taxFreeRate: { id: 'expenses.rule.taxFreeRate', defaultMessage: 'Miles are paid at the tax-free rate of the day.' },
  noRoundSums: {
    id: 'expenses.rule.noRoundSums',
    defaultMessage: 'Only what was really spent is paid; no fixed sums.',
  },
  noPaidPosts: {
    id: 'expenses.rule.noPaidPosts',
    defaultMessage: 'Somebody in a paid post does not claim as a volunteer.',
  },
  ceiling: {
    id: 'expenses.rule.ceiling',
    defaultMessage: 'Above the tax-free rate only what a journey truly cost is paid, and something must show it.',
  },
  warn: { id: 'expenses.rule.warn', defaultMessage: 'Warns' },
  block: { id: 'expenses.rule.block', defaultMessage: 'Stops the claim' },
})

export const messages = { ...fixed, ...filled }
