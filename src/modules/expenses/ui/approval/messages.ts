import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  chooseLine: { id: 'expenses.approval.chooseLine', defaultMessage: 'Choose the line.' },
  queue: { id: 'expenses.approval.queue', defaultMessage: 'Claims to look over' },
  flagged: { id: 'expenses.approval.flagged', defaultMessage: 'Look at these first' },
  clean: { id: 'expenses.approval.clean', defaultMessage: 'Nothing found' },
  others: { id: 'expenses.approval.others', defaultMessage: 'For a colleague' },
  inSample: { id: 'expenses.approval.inSample', defaultMessage: 'In the sample' },
  lookedAt: { id: 'expenses.approval.lookedAt', defaultMessage: 'Looked at' },
  nothing: { id: 'expenses.approval.nothing', defaultMessage: 'No claim waits to be looked over.' },
  nothingWhy: {
    id: 'expenses.approval.nothingWhy',
    defaultMessage: 'Claims come here when they are handed in. What is approved is paid with the next payment run.',
  },
  toRuns: { id: 'expenses.approval.toRuns', defaultMessage: 'Go to the payment runs' },
  byScheme: { id: 'expenses.approval.byScheme', defaultMessage: 'By scheme' },
  byBudget: { id: 'expenses.approval.byBudget', defaultMessage: 'By budget code' },
  noBudget: { id: 'expenses.approval.noBudget', defaultMessage: 'No budget code' },
  approve: { id: 'expenses.approval.approve', defaultMessage: 'Approve' },
  check: { id: 'expenses.approval.check', defaultMessage: 'Mark as checked' },
  cut: { id: 'expenses.approval.cut', defaultMessage: 'Cut a line' },
  cutShort: { id: 'expenses.approval.cutShort', defaultMessage: 'Cut' },
  sendBack: { id: 'expenses.approval.sendBack', defaultMessage: 'Send back' },
  next: { id: 'expenses.approval.next', defaultMessage: 'Next claim' },
  previous: { id: 'expenses.approval.previous', defaultMessage: 'Previous claim' },
  openClaim: { id: 'expenses.approval.openClaim', defaultMessage: 'Open the whole claim' },
  topUp: { id: 'expenses.approval.topUp', defaultMessage: 'Top-up' },
  stops: { id: 'expenses.approval.stops', defaultMessage: 'Breaks a rule' },
  warns: { id: 'expenses.approval.warns', defaultMessage: 'Worth a look' },
  found: { id: 'expenses.approval.found', defaultMessage: 'What was found' },
  lines: { id: 'expenses.approval.lines', defaultMessage: 'Lines' },
  number: { id: 'expenses.approval.number', defaultMessage: 'No.' },
  on: { id: 'expenses.approval.on', defaultMessage: 'Date' },
  what: { id: 'expenses.approval.what', defaultMessage: 'What for' },
  receipt: { id: 'expenses.approval.receipt', defaultMessage: 'Receipt' },
  claimed: { id: 'expenses.approval.claimed', defaultMessage: 'Claimed' },
  allowed: { id: 'expenses.approval.allowed', defaultMessage: 'Allowed' },
  total: { id: 'expenses.approval.total', defaultMessage: 'Total' },
  noReceiptNeeded: { id: 'expenses.approval.noReceiptNeeded', defaultMessage: 'None' },
  otherReceipts: { id: 'expenses.approval.otherReceipts', defaultMessage: 'Receipts that no line names' },
  history: { id: 'expenses.approval.history', defaultMessage: 'Their other claims' },
  noHistory: { id: 'expenses.approval.noHistory', defaultMessage: 'This is their first claim.' },
  days: { id: 'expenses.approval.days', defaultMessage: 'Days' },
  scheme: { id: 'expenses.approval.scheme', defaultMessage: 'Scheme' },
  stage: { id: 'expenses.approval.stage', defaultMessage: 'Stands at' },
  rules: { id: 'expenses.approval.rules', defaultMessage: 'All rules of the scheme' },
  notes: { id: 'expenses.approval.notes', defaultMessage: 'Notes' },
  line: { id: 'expenses.approval.line', defaultMessage: 'Line' },
  allow: { id: 'expenses.approval.allow', defaultMessage: 'Allow' },
  why: { id: 'expenses.approval.why', defaultMessage: 'Why' },
  whyHint: { id: 'expenses.approval.whyHint', defaultMessage: 'The claimant is told this.' },
  saveCut: { id: 'expenses.approval.saveCut', defaultMessage: 'Cut the line' },
  notYours: { id: 'expenses.approval.notYours', defaultMessage: 'A colleague must approve this' },
  sampleFirst: { id: 'expenses.approval.sampleFirst', defaultMessage: 'Look at the sample' },
  hands: { id: 'expenses.approval.hands', defaultMessage: 'Who did what' },
  approveAllSecond: {
    id: 'expenses.approval.approveAllSecond',
    defaultMessage: 'Somebody who did not approve them releases the money.',
  },
})

/** What each sentence with holes is filled with. */
type Filled = {
  waiting: { count: number; amount: string }
  later: { count: number }
  group: { title: string; count: number }
  part: { label: string; count: number; amount: string }
  claim: { number: number; name: string }
  claimNumber: { number: number }
  entered: { name: string; date: string }
  checked: { name: string; date: string }
  approved: { name: string; date: string }
  anew: { count: number }
  facts: { scheme: string; days: string; way: string }
  budget: { code: string }
  lineLabel: { number: number; what: string; amount: string }
  cutBecause: { name: string; reason: string }
  cutLine: { number: number }
  noReceipt: { reason: string }
  furtherScan: { number: string; place: number }
  asked: { reason: string }
  evidence: { what: string }
  ruleSays: { rule: string }
  miles: { miles: string; vehicle: string }
  passengers: { count: number }
  away: { hours: string }
  times: { left: string; back: string }
  doneApproved: { number: number; amount: string }
  doneHalf: { number: number }
  doneChecked: { number: number }
  doneBack: { number: number }
  doneCut: { number: number; amount: string }
  approveAll: { count: number }
  approveAllTitle: { count: number; amount: string }
  approveAllText: { seen: number; count: number }
  doneAll: { count: number }
  doneAllHalf: { count: number; approved: number }
  sampleLeft: { seen: number; size: number }
  neededApprovals: { count: number }
  paperTotal: { amount: string }
}

const filled = defineMessages<Filled>({
  waiting: {
    id: 'expenses.approval.waiting',
    defaultMessage: '{count, plural, one {# claim} other {# claims}}, {amount}',
  },
  later: {
    id: 'expenses.approval.later',
    defaultMessage:
      '{count, plural, one {# newer claim comes} other {# newer claims come}} up once some of these are done.',
  },
  group: { id: 'expenses.approval.group', defaultMessage: '{title} ({count, number})' },
  part: { id: 'expenses.approval.part', defaultMessage: '{label} {amount} ({count, number})' },
  claim: { id: 'expenses.approval.claim', defaultMessage: 'Claim {number}: {name}' },
  claimNumber: { id: 'expenses.approval.claimNumber', defaultMessage: 'Claim {number}' },
  entered: { id: 'expenses.approval.entered', defaultMessage: 'Entered by {name} on {date}' },
  checked: { id: 'expenses.approval.checked', defaultMessage: 'Checked by {name} on {date}' },
  approved: { id: 'expenses.approval.approvedBy', defaultMessage: 'Approved by {name} on {date}' },
  anew: {
    id: 'expenses.approval.anew',
    defaultMessage:
      '{count, plural, one {Sent back once and handed in anew} other {Sent back # times and handed in anew}}',
  },
  facts: { id: 'expenses.approval.facts', defaultMessage: '{scheme} · {days} · {way}' },
  budget: { id: 'expenses.approval.budget', defaultMessage: 'Budget code {code}' },
  lineLabel: { id: 'expenses.approval.lineLabel', defaultMessage: '{number}: {what}, {amount}' },
  cutBecause: { id: 'expenses.approval.cutBecause', defaultMessage: 'Cut by {name}: {reason}' },
  cutLine: { id: 'expenses.approval.cutLine', defaultMessage: 'Cut line {number}' },
  noReceipt: { id: 'expenses.approval.noReceipt', defaultMessage: 'None: {reason}' },
  furtherScan: { id: 'expenses.approval.furtherScan', defaultMessage: '{number}, scan {place, number}' },
  evidence: { id: 'expenses.approval.evidence', defaultMessage: 'Shows that it truly cost more: {what}' },
  asked: { id: 'expenses.approval.asked', defaultMessage: 'Agreed beforehand: {reason}' },
  ruleSays: { id: 'expenses.approval.ruleSays', defaultMessage: 'The rule: {rule}' },
  miles: { id: 'expenses.approval.miles', defaultMessage: '{miles} by {vehicle}' },
  passengers: {
    id: 'expenses.approval.passengers',
    defaultMessage: '{count, plural, one {# passenger} other {# passengers}}',
  },
  away: { id: 'expenses.approval.away', defaultMessage: 'hours away: {hours}' },
  times: { id: 'expenses.approval.times', defaultMessage: 'left {left}, back {back}' },
  doneApproved: { id: 'expenses.approval.doneApproved', defaultMessage: 'Claim {number} is approved: {amount}.' },
  doneHalf: {
    id: 'expenses.approval.doneHalf',
    defaultMessage: 'Claim {number} has your approval. A colleague must approve it too.',
  },
  doneChecked: { id: 'expenses.approval.doneChecked', defaultMessage: 'Claim {number} is marked as checked.' },
  doneBack: { id: 'expenses.approval.doneBack', defaultMessage: 'Claim {number} was sent back.' },
  doneCut: { id: 'expenses.approval.doneCut', defaultMessage: 'Claim {number} comes to {amount} now.' },
  approveAll: {
    id: 'expenses.approval.approveAll',
    defaultMessage: 'Approve {count, plural, one {# clean claim} other {# clean claims}}',
  },
  approveAllTitle: {
    id: 'expenses.approval.approveAllTitle',
    defaultMessage: 'Approve {count, plural, one {# clean claim} other {# clean claims}} for {amount}?',
  },
  approveAllText: {
    id: 'expenses.approval.approveAllText',
    defaultMessage: 'The checks found nothing in them, and you have looked at {seen, number} of {count, number}.',
  },
  doneAll: {
    id: 'expenses.approval.doneAll',
    defaultMessage: '{count, plural, one {# claim is} other {# claims are}} approved.',
  },
  doneAllHalf: {
    id: 'expenses.approval.doneAllHalf',
    defaultMessage: '{approved, number} of {count, number} claims are approved; the others need a second approval.',
  },
  sampleLeft: {
    id: 'expenses.approval.sampleLeft',
    defaultMessage: 'Look at the sample ({seen, number} of {size, number})',
  },
  neededApprovals: { id: 'expenses.approval.neededApprovals', defaultMessage: 'Needs {count, number} approvals' },
  paperTotal: { id: 'expenses.approval.paperTotal', defaultMessage: 'Total on the paper: {amount}' },
})

export const messages = { ...fixed, ...filled }
