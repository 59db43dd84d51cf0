import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  claims: { id: 'expenses.claims.list', defaultMessage: 'Claims' },
  search: { id: 'expenses.claims.search', defaultMessage: 'Search claims' },
  searchHint: { id: 'expenses.claims.searchHint', defaultMessage: 'Name or claim number' },
  stage: { id: 'expenses.claims.stageFilter', defaultMessage: 'Stage' },
  all: { id: 'expenses.claims.all', defaultMessage: 'All' },
  drafts: { id: 'expenses.claims.drafts', defaultMessage: 'Drafts' },
  returned: { id: 'expenses.claims.returned', defaultMessage: 'Sent back' },
  toCheck: { id: 'expenses.claims.toCheck', defaultMessage: 'To check' },
  toApprove: { id: 'expenses.claims.toApprove', defaultMessage: 'To approve' },
  toPay: { id: 'expenses.claims.toPay', defaultMessage: 'To pay' },
  paid: { id: 'expenses.claims.paid', defaultMessage: 'Paid' },
  discarded: { id: 'expenses.claims.discarded', defaultMessage: 'Thrown away' },
  scheme: { id: 'expenses.claims.scheme', defaultMessage: 'Scheme' },
  anyScheme: { id: 'expenses.claims.anyScheme', defaultMessage: 'Any scheme' },
  funder: { id: 'expenses.claims.funder', defaultMessage: 'Funder' },
  anyFunder: { id: 'expenses.claims.anyFunder', defaultMessage: 'Any funder' },
  mine: { id: 'expenses.claims.mine', defaultMessage: 'Entered by me' },
  newClaim: { id: 'expenses.claims.new', defaultMessage: 'New claim' },
  newClaimLong: { id: 'expenses.claims.newLong', defaultMessage: 'New expenses claim' },
  blankForm: { id: 'expenses.claims.blankForm', defaultMessage: 'Print a blank claim form' },
  blankFormShort: { id: 'expenses.claims.blankFormShort', defaultMessage: 'Blank form' },
  number: { id: 'expenses.claims.number', defaultMessage: 'No.' },
  claimant: { id: 'expenses.claims.claimant', defaultMessage: 'Claimant' },
  stageColumn: { id: 'expenses.claims.stageColumn', defaultMessage: 'Stage' },
  amount: { id: 'expenses.claims.amount', defaultMessage: 'Amount' },
  from: { id: 'expenses.claims.from', defaultMessage: 'From' },
  to: { id: 'expenses.claims.to', defaultMessage: 'To' },
  lineCount: { id: 'expenses.claims.lineCount', defaultMessage: 'Lines' },
  budgetCode: { id: 'expenses.claims.budgetCode', defaultMessage: 'Budget code' },
  handedIn: { id: 'expenses.claims.handedIn', defaultMessage: 'Handed in' },
  changed: { id: 'expenses.claims.changed', defaultMessage: 'Changed' },
  emptyTitle: { id: 'expenses.claims.emptyTitle', defaultMessage: 'There are no claims yet.' },
  emptyText: {
    id: 'expenses.claims.emptyText',
    defaultMessage: 'Type in a paper claim. It stands here as a draft until it is handed in.',
  },
  noneFits: { id: 'expenses.claims.noneFits', defaultMessage: 'No claim fits.' },
  clearFilters: { id: 'expenses.claims.clearFilters', defaultMessage: 'Show all claims' },
  back: { id: 'expenses.claims.back', defaultMessage: 'Back to the list' },
  edit: { id: 'expenses.claims.edit', defaultMessage: 'Edit' },
  editClaim: { id: 'expenses.claims.editClaim', defaultMessage: 'Edit this claim' },
  print: { id: 'expenses.claims.print', defaultMessage: 'Print' },
  printClaim: { id: 'expenses.claims.printClaim', defaultMessage: 'Print this claim' },
  topUp: { id: 'expenses.claims.topUp', defaultMessage: 'Top-up' },
  aboutClaimant: { id: 'expenses.claims.aboutClaimant', defaultMessage: 'Vehicles, papers and bank details' },
  lines: { id: 'expenses.claims.lines', defaultMessage: 'Journeys and purchases' },
  on: { id: 'expenses.claims.on', defaultMessage: 'Date' },
  what: { id: 'expenses.claims.what', defaultMessage: 'What for' },
  receipt: { id: 'expenses.claims.receipt', defaultMessage: 'Receipt' },
  claimed: { id: 'expenses.claims.claimed', defaultMessage: 'Amount' },
  allowed: { id: 'expenses.claims.allowed', defaultMessage: 'Allowed' },
  checks: { id: 'expenses.claims.checks', defaultMessage: 'What the rules say' },
  hands: { id: 'expenses.claims.hands', defaultMessage: 'Who did what' },
  noHands: { id: 'expenses.claims.noHands', defaultMessage: 'Nobody has had it in hand yet.' },
  payments: { id: 'expenses.claims.payments', defaultMessage: 'Payments' },
  noPayments: { id: 'expenses.claims.noPayments', defaultMessage: 'Nothing has been paid yet.' },
  paidInCash: { id: 'expenses.claims.paidInCash', defaultMessage: 'Cash' },
  office: { id: 'expenses.claims.office', defaultMessage: 'Office use' },
  receivedOn: { id: 'expenses.claims.receivedOn', defaultMessage: 'Came in on' },
  project: { id: 'expenses.claims.project', defaultMessage: 'Project' },
  notes: { id: 'expenses.claims.notes', defaultMessage: 'Notes' },
  whyNotYou: { id: 'expenses.claims.whyNotYou', defaultMessage: 'What happens next is for a colleague' },
})

const filled = defineMessages<{
  stageCount: { count: number; label: string }
  count: { count: number; total: string }
  title: { number: number }
  linesOf: { number: number }
  journeyText: { from: string; isReturn: string; miles: string; to: string }
  cut: { reason: string; who: string }
  total: { total: string }
  allowedTotal: { total: string }
  paperSays: { total: string }
  entered: { name: string }
  checked: { name: string }
  approved: { name: string }
  paidInRun: { number: number }
  reversal: { reason: string }
  sentBack: { reason: string }
  updated: { when: string; who: string }
}>({
  stageCount: { id: 'expenses.claims.stageCount', defaultMessage: '{label} {count, number}' },
  count: {
    id: 'expenses.claims.count',
    defaultMessage: '{count, plural, =0 {No claims} one {# claim} other {# claims}}, {total}',
  },
  linesOf: { id: 'expenses.claims.linesOf', defaultMessage: 'Lines of claim {number}' },
  title: { id: 'expenses.claims.title', defaultMessage: 'Claim {number}' },
  journeyText: {
    id: 'expenses.claims.journeyText',
    defaultMessage: '{from} to {to}{isReturn, select, yes { and back} other {}}, {miles}',
  },
  cut: { id: 'expenses.claims.cut', defaultMessage: '{who}: {reason}' },
  total: { id: 'expenses.claims.total', defaultMessage: 'Total {total}' },
  allowedTotal: { id: 'expenses.claims.allowedTotal', defaultMessage: 'allowed {total}' },
  paperSays: { id: 'expenses.claims.paperSays', defaultMessage: 'the paper says {total}' },
  entered: { id: 'expenses.claims.entered', defaultMessage: 'Entered by {name}' },
  checked: { id: 'expenses.claims.checked', defaultMessage: 'Checked by {name}' },
  approved: { id: 'expenses.claims.approved', defaultMessage: 'Approved by {name}' },
  paidInRun: { id: 'expenses.claims.paidInRun', defaultMessage: 'Payment run {number}' },
  reversal: { id: 'expenses.claims.reversal', defaultMessage: 'Reversal: {reason}' },
  sentBack: { id: 'expenses.claims.sentBack', defaultMessage: 'Sent back: {reason}' },
  updated: { id: 'expenses.claims.updated', defaultMessage: 'Last changed on {when} by {who}' },
})

/** The list of claims and the page of one. */
export const messages = { ...fixed, ...filled }
