import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  kind: { id: 'expenses.reports.kind', defaultMessage: 'Report' },
  paid: { id: 'expenses.reports.paid', defaultMessage: 'What was paid' },
  outstanding: { id: 'expenses.reports.outstanding', defaultMessage: 'On its way, not paid yet' },
  miles: { id: 'expenses.reports.milesTitle', defaultMessage: 'Miles of a tax year' },
  by: { id: 'expenses.reports.by', defaultMessage: 'By' },
  person: { id: 'expenses.reports.person', defaultMessage: 'Claimant' },
  month: { id: 'expenses.reports.month', defaultMessage: 'Month' },
  scheme: { id: 'expenses.reports.scheme', defaultMessage: 'Scheme' },
  funder: { id: 'expenses.reports.funder', defaultMessage: 'Funder' },
  'budget-code': { id: 'expenses.reports.budgetCode', defaultMessage: 'Budget code' },
  project: { id: 'expenses.reports.project', defaultMessage: 'Project' },
  from: { id: 'expenses.reports.from', defaultMessage: 'From' },
  to: { id: 'expenses.reports.to', defaultMessage: 'To' },
  period: { id: 'expenses.reports.period', defaultMessage: 'Days' },
  thisMonth: { id: 'expenses.reports.thisMonth', defaultMessage: 'This month' },
  lastMonth: { id: 'expenses.reports.lastMonth', defaultMessage: 'Last month' },
  thisYear: { id: 'expenses.reports.thisYear', defaultMessage: 'This tax year' },
  lastYear: { id: 'expenses.reports.lastYear', defaultMessage: 'Last tax year' },
  print: { id: 'expenses.reports.print', defaultMessage: 'Print' },
  export: { id: 'expenses.reports.export', defaultMessage: 'Save as CSV' },
  claims: { id: 'expenses.reports.claims', defaultMessage: 'Claims' },
  lines: { id: 'expenses.reports.lines', defaultMessage: 'Lines' },
  milesColumn: { id: 'expenses.reports.milesColumn', defaultMessage: 'Miles' },
  amount: { id: 'expenses.reports.amount', defaultMessage: 'Paid' },
  total: { id: 'expenses.reports.total', defaultMessage: 'Total' },
  nothing: { id: 'expenses.reports.nothing', defaultMessage: 'Nothing was paid in these days.' },
  nothingWhy: {
    id: 'expenses.reports.nothingWhy',
    defaultMessage: 'Choose other days. What is on its way stands under “On its way, not paid yet”.',
  },
  badDays: { id: 'expenses.reports.badDays', defaultMessage: 'Give a first and a last day, in that order.' },
  stage: { id: 'expenses.reports.stage', defaultMessage: 'Stands at' },
  sum: { id: 'expenses.reports.sum', defaultMessage: 'Amount' },
  oldest: { id: 'expenses.reports.oldest', defaultMessage: 'Oldest from' },
  allPaid: { id: 'expenses.reports.allPaid', defaultMessage: 'Every claim is paid.' },
  taxYear: { id: 'expenses.reports.taxYear', defaultMessage: 'Tax year' },
  ours: { id: 'expenses.reports.ours', defaultMessage: 'For us' },
  outside: { id: 'expenses.reports.outside', defaultMessage: 'For others' },
  left: { id: 'expenses.reports.left', defaultMessage: 'Left at the first rate' },
  noBand: { id: 'expenses.reports.noBand', defaultMessage: 'No limit' },
  notAsked: { id: 'expenses.reports.notAsked', defaultMessage: 'Not asked yet' },
  noMiles: { id: 'expenses.reports.noMiles', defaultMessage: 'Nobody drove for us in this tax year.' },
  milesWhy: {
    id: 'expenses.reports.milesWhy',
    defaultMessage:
      'Miles by car or van, over every organisation that somebody drives for. Beyond the first miles of a tax year less is paid.',
  },
})

/** What each sentence with holes is filled with. */
type Filled = { saved: { count: number; file: string } }

const filled = defineMessages<Filled>({
  saved: {
    id: 'expenses.reports.saved',
    defaultMessage: '{count, plural, one {# row is} other {# rows are}} saved in {file}.',
  },
})

export const messages = { ...fixed, ...filled }
