import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  newRun: { id: 'expenses.runs.newRun', defaultMessage: 'New payment run' },
  topUps: { id: 'expenses.runs.topUps', defaultMessage: 'Top-ups' },
  accounts: { id: 'expenses.runs.accounts', defaultMessage: 'Bank details to confirm' },
  none: { id: 'expenses.runs.none', defaultMessage: 'Nothing has been paid by bank yet.' },
  noneWhy: {
    id: 'expenses.runs.noneWhy',
    defaultMessage:
      'A payment run puts approved claims together. Somebody who did not approve them releases it, and a file goes to the bank.',
  },
  number: { id: 'expenses.runs.number', defaultMessage: 'Run' },
  state: { id: 'expenses.runs.state', defaultMessage: 'Stands at' },
  processingOn: { id: 'expenses.runs.processingOn', defaultMessage: 'Goes out' },
  claims: { id: 'expenses.runs.claims', defaultMessage: 'Claims' },
  total: { id: 'expenses.runs.total', defaultMessage: 'Total' },
  madeBy: { id: 'expenses.runs.madeBy', defaultMessage: 'Put together by' },
  releasedBy: { id: 'expenses.runs.releasedBy', defaultMessage: 'Released by' },
  paidOn: { id: 'expenses.runs.paidOn', defaultMessage: 'Paid on' },
  open: { id: 'expenses.runs.open', defaultMessage: 'To be released' },
  released: { id: 'expenses.runs.released', defaultMessage: 'Released' },
  exported: { id: 'expenses.runs.exported', defaultMessage: 'File written' },
  paid: { id: 'expenses.runs.paid', defaultMessage: 'Paid' },
  cancelled: { id: 'expenses.runs.cancelled', defaultMessage: 'Cancelled' },
  back: { id: 'expenses.runs.back', defaultMessage: 'Back to the payment runs' },
  gone: { id: 'expenses.runs.gone', defaultMessage: 'This run is no longer there.' },
  release: { id: 'expenses.runs.release', defaultMessage: 'Release the money' },
  notRelease: { id: 'expenses.runs.notRelease', defaultMessage: 'A colleague must release this run' },
  cancel: { id: 'expenses.runs.cancel', defaultMessage: 'Cancel the run' },
  cancelWhy: { id: 'expenses.runs.cancelWhy', defaultMessage: 'Why' },
  cancelHint: {
    id: 'expenses.runs.cancelHint',
    defaultMessage: 'Its claims are approved still and can go into another run.',
  },
  csv: { id: 'expenses.runs.csv', defaultMessage: 'Write the Bacs file (CSV)' },
  standard18: { id: 'expenses.runs.standard18', defaultMessage: 'Write the Standard 18 file' },
  onceOnly: {
    id: 'expenses.runs.onceOnly',
    defaultMessage:
      'The file is written once only, so that nobody is paid twice. Save it where the bank’s program finds it.',
  },
  changed: { id: 'expenses.runs.changed', defaultMessage: 'Bank details changed' },
  markPaid: { id: 'expenses.runs.markPaid', defaultMessage: 'Mark as paid' },
  paidDay: { id: 'expenses.runs.paidDay', defaultMessage: 'Day on which the bank paid' },
  paidHint: { id: 'expenses.runs.paidHint', defaultMessage: 'Once the bank has confirmed the whole run.' },
  controlSheet: { id: 'expenses.runs.controlSheet', defaultMessage: 'Print the control sheet' },
  remittances: { id: 'expenses.runs.remittances', defaultMessage: 'Print remittance slips' },
  file: { id: 'expenses.runs.file', defaultMessage: 'File' },
  hash: { id: 'expenses.runs.hash', defaultMessage: 'SHA-256 of the file' },
  entryOn: { id: 'expenses.runs.entryOn', defaultMessage: 'Money arrives' },
  reason: { id: 'expenses.runs.reason', defaultMessage: 'Cancelled because' },
  payments: { id: 'expenses.runs.payments', defaultMessage: 'Payments' },
  claim: { id: 'expenses.runs.claim', defaultMessage: 'Claim' },
  person: { id: 'expenses.runs.person', defaultMessage: 'For' },
  payee: { id: 'expenses.runs.payee', defaultMessage: 'Paid to' },
  reference: { id: 'expenses.runs.reference', defaultMessage: 'Reference' },
  amount: { id: 'expenses.runs.amount', defaultMessage: 'Amount' },
  cameBack: { id: 'expenses.runs.cameBack', defaultMessage: 'Came back' },
  reverse: { id: 'expenses.runs.reverse', defaultMessage: 'Take the payment off' },
  reverseDay: { id: 'expenses.runs.reverseDay', defaultMessage: 'Day on which it came back' },
  reverseWhy: { id: 'expenses.runs.reverseWhy', defaultMessage: 'What happened' },
  reverseHint: {
    id: 'expenses.runs.reverseHint',
    defaultMessage:
      'A second entry takes the payment off; the first one stays. The claim is approved again and can be paid anew or sent back.',
  },
  takenOff: { id: 'expenses.runs.takenOff', defaultMessage: 'Taken off again' },
  steps: { id: 'expenses.runs.steps', defaultMessage: 'Steps of the run' },
  facts: { id: 'expenses.runs.facts', defaultMessage: 'About the run' },
  choose: { id: 'expenses.runs.choose', defaultMessage: 'Approved claims' },
  nothingChosen: {
    id: 'expenses.runs.nothingChosen',
    defaultMessage: 'No claim is chosen. Tick at least one of those below.',
  },
  nothingApproved: {
    id: 'expenses.runs.nothingApproved',
    defaultMessage: 'No approved claim waits for payment by bank.',
  },
  nothingApprovedWhy: {
    id: 'expenses.runs.nothingApprovedWhy',
    defaultMessage: 'Claims come here once they are approved. Those to be paid in cash are under Petty cash.',
  },
  toApproval: { id: 'expenses.runs.toApproval', defaultMessage: 'Look claims over' },
  processingDay: { id: 'expenses.runs.processingDay', defaultMessage: 'Day on which the bank processes it' },
  processingHint: {
    id: 'expenses.runs.processingHint',
    defaultMessage: 'A working day, the next one at the earliest. The money arrives the working day after.',
  },
  make: { id: 'expenses.runs.make', defaultMessage: 'Make the run' },
  leave: { id: 'expenses.runs.leave', defaultMessage: 'Leave' },
  scheme: { id: 'expenses.runs.scheme', defaultMessage: 'Scheme' },
  budget: { id: 'expenses.runs.budget', defaultMessage: 'Budget code' },
  way: { id: 'expenses.runs.way', defaultMessage: 'How' },
  topUpsTitle: { id: 'expenses.runs.topUpsTitle', defaultMessage: 'Top-ups that are owed' },
  topUpsWhy: {
    id: 'expenses.runs.topUpsWhy',
    defaultMessage:
      'A mileage rate was changed backwards, so some journeys were paid less than they should have been. Each top-up becomes a claim of its own, which is looked over and paid like any other. Nothing is ever asked back.',
  },
  noTopUps: { id: 'expenses.runs.noTopUps', defaultMessage: 'No top-up is owed to anybody.' },
  noTopUpsWhy: {
    id: 'expenses.runs.noTopUpsWhy',
    defaultMessage: 'They are worked out when a mileage rate is changed from a day that has passed.',
  },
  miles: { id: 'expenses.runs.miles', defaultMessage: 'Miles' },
  lines: { id: 'expenses.runs.lines', defaultMessage: 'Journeys' },
  wasPaid: { id: 'expenses.runs.wasPaid', defaultMessage: 'Was paid' },
  isDue: { id: 'expenses.runs.isDue', defaultMessage: 'Should be' },
  owed: { id: 'expenses.runs.owed', defaultMessage: 'Owed' },
  noAccounts: { id: 'expenses.runs.noAccounts', defaultMessage: 'No bank details wait to be confirmed.' },
  accountsWhy: {
    id: 'expenses.runs.accountsWhy',
    defaultMessage:
      'New bank details count once a second colleague has compared them with the paper. They are written down on the claimant’s own page.',
  },
  holder: { id: 'expenses.runs.holder', defaultMessage: 'Name on the account' },
  sortCode: { id: 'expenses.runs.sortCode', defaultMessage: 'Sort code' },
  accountNumber: { id: 'expenses.runs.accountNumber', defaultMessage: 'Account number' },
  writtenBy: { id: 'expenses.runs.writtenBy', defaultMessage: 'Written down by' },
  confirm: { id: 'expenses.runs.confirm', defaultMessage: 'They are as on the paper' },
  yours: { id: 'expenses.runs.yours', defaultMessage: 'You wrote these down; a colleague compares them.' },
  confirmed: { id: 'expenses.runs.confirmed', defaultMessage: 'The bank details are confirmed.' },
  runCancelled: { id: 'expenses.runs.runCancelled', defaultMessage: 'The run is cancelled.' },
  runReleased: {
    id: 'expenses.runs.runReleased',
    defaultMessage: 'The money is released. Now the file for the bank can be written.',
  },
  reversed: { id: 'expenses.runs.reversed', defaultMessage: 'The payment is taken off again.' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  count: { count: number }
  claimCount: { count: number }
  title: { number: number }
  claimNumber: { number: number }
  changedTitle: { count: number }
  changedText: { names: string }
  ending: { digits: string }
  made: { name: string; date: string }
  releasedStep: { name: string; date: string }
  exportedStep: { name: string; date: string }
  paidStep: { name: string; date: string }
  runMade: { number: number; amount: string }
  fileWritten: { file: string }
  paymentsMade: { count: number }
  selected: { count: number; amount: string }
  makeTopUps: { count: number; amount: string }
  topUpsMade: { count: number; amount: string }
  confirmOf: { name: string }
  reverseOf: { number: number }
  inCash: { count: number }
}

const filled = defineMessages<Filled>({
  count: { id: 'expenses.runs.count', defaultMessage: '{count, plural, one {# run} other {# runs}}' },
  claimCount: { id: 'expenses.runs.claimCount', defaultMessage: '{count, plural, one {# claim} other {# claims}}' },
  title: { id: 'expenses.runs.title', defaultMessage: 'Payment run {number}' },
  claimNumber: { id: 'expenses.runs.claimNumber', defaultMessage: 'Claim {number}' },
  changedTitle: {
    id: 'expenses.runs.changedTitle',
    defaultMessage:
      '{count, plural, one {One claimant has} other {# claimants have}} other bank details than at the last payment',
  },
  changedText: {
    id: 'expenses.runs.changedText',
    defaultMessage: 'Make sure that the change came from them, by a call to a number that you knew before: {names}.',
  },
  ending: { id: 'expenses.runs.ending', defaultMessage: 'ends in {digits}' },
  made: { id: 'expenses.runs.made', defaultMessage: 'Put together by {name} on {date}' },
  releasedStep: { id: 'expenses.runs.releasedStep', defaultMessage: 'Released by {name} on {date}' },
  exportedStep: { id: 'expenses.runs.exportedStep', defaultMessage: 'File written by {name} on {date}' },
  paidStep: { id: 'expenses.runs.paidStep', defaultMessage: 'Marked as paid by {name}: {date}' },
  runMade: { id: 'expenses.runs.runMade', defaultMessage: 'Run {number} is made: {amount}. A colleague releases it.' },
  fileWritten: { id: 'expenses.runs.fileWritten', defaultMessage: 'The file for the bank is {file}.' },
  paymentsMade: {
    id: 'expenses.runs.paymentsMade',
    defaultMessage: '{count, plural, one {# claim is} other {# claims are}} paid.',
  },
  selected: {
    id: 'expenses.runs.selected',
    defaultMessage: '{count, plural, one {# claim} other {# claims}}, {amount}',
  },
  makeTopUps: {
    id: 'expenses.runs.makeTopUps',
    defaultMessage: 'Make claims of {count, plural, one {# top-up} other {# top-ups}}, {amount}',
  },
  topUpsMade: {
    id: 'expenses.runs.topUpsMade',
    defaultMessage: '{count, plural, one {# claim waits} other {# claims wait}} to be approved: {amount}.',
  },
  confirmOf: { id: 'expenses.runs.confirmOf', defaultMessage: 'They are as on the paper: {name}' },
  reverseOf: { id: 'expenses.runs.reverseOf', defaultMessage: 'Came back: claim {number}' },
  inCash: {
    id: 'expenses.runs.inCash',
    defaultMessage:
      '{count, plural, one {One more approved claim is} other {# more approved claims are}} to be paid in cash, under Petty cash.',
  },
})

export const messages = { ...fixed, ...filled }
