import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  newTitle: { id: 'expenses.claim.newTitle', defaultMessage: 'New claim' },
  keys: {
    id: 'expenses.claim.keys',
    defaultMessage:
      'Enter begins the next line, Ctrl+D repeats the line above. A day alone, such as 3, is in the month of the line above.',
  },
  claimant: { id: 'expenses.claim.claimant', defaultMessage: 'Name' },
  claimantHint: { id: 'expenses.claim.claimantHint', defaultMessage: 'Type some letters of the name' },
  aboutClaimant: { id: 'expenses.claim.aboutClaimant', defaultMessage: 'Vehicles, papers and bank details' },
  scheme: { id: 'expenses.claim.scheme', defaultMessage: 'Scheme' },
  receivedOn: { id: 'expenses.claim.receivedOn', defaultMessage: 'Came in on' },
  needsClaimant: { id: 'expenses.claim.needsClaimant', defaultMessage: 'Choose whose claim this is.' },
  needsScheme: { id: 'expenses.claim.needsScheme', defaultMessage: 'Choose the scheme that the form is for.' },
  lines: { id: 'expenses.claim.lines', defaultMessage: 'Journeys and purchases' },
  on: { id: 'expenses.claim.on', defaultMessage: 'Date' },
  kind: { id: 'expenses.claim.kind', defaultMessage: 'Kind' },
  purpose: { id: 'expenses.claim.purpose', defaultMessage: 'What it was for' },
  from: { id: 'expenses.claim.from', defaultMessage: 'From' },
  to: { id: 'expenses.claim.to', defaultMessage: 'To' },
  isReturn: { id: 'expenses.claim.return', defaultMessage: 'Return' },
  vehicle: { id: 'expenses.claim.vehicle', defaultMessage: 'How' },
  noVehicle: { id: 'expenses.claim.noVehicle', defaultMessage: 'Choose' },
  miles: { id: 'expenses.claim.miles', defaultMessage: 'Miles' },
  passengers: { id: 'expenses.claim.passengers', defaultMessage: 'Pass.' },
  passengersLong: { id: 'expenses.claim.passengersLong', defaultMessage: 'Passengers' },
  receipt: { id: 'expenses.claim.receipt', defaultMessage: 'Receipt' },
  amount: { id: 'expenses.claim.amount', defaultMessage: 'Amount' },
  meal: { id: 'expenses.claim.meal', defaultMessage: 'Meal' },
  noMeal: { id: 'expenses.claim.noMeal', defaultMessage: 'Which meal' },
  hoursAway: { id: 'expenses.claim.hoursAway', defaultMessage: 'Hours away' },
  leftAt: { id: 'expenses.claim.leftAt', defaultMessage: 'Left at' },
  backAt: { id: 'expenses.claim.backAt', defaultMessage: 'Back at' },
  location: { id: 'expenses.claim.location', defaultMessage: 'Court or place of the work' },
  noReceiptReason: { id: 'expenses.claim.noReceiptReason', defaultMessage: 'Why there is no receipt' },
  preApproval: { id: 'expenses.claim.preApproval', defaultMessage: 'Who said yes beforehand, and when' },
  costEvidence: { id: 'expenses.claim.costEvidence', defaultMessage: 'What shows that it truly cost more' },
  faultDate: { id: 'expenses.claim.faultDate', defaultMessage: 'Give a date that exists, such as 21/11/2026.' },
  faultMoney: { id: 'expenses.claim.faultMoney', defaultMessage: 'Give pounds and pence, such as 4.50.' },
  faultMiles: { id: 'expenses.claim.faultMiles', defaultMessage: 'Give miles, such as 24 or 12.5.' },
  faultNumber: { id: 'expenses.claim.faultNumber', defaultMessage: 'Give a whole number, such as 2.' },
  faultHours: { id: 'expenses.claim.faultHours', defaultMessage: 'Give hours, such as 4 or 4:30.' },
  faultClock: { id: 'expenses.claim.faultClock', defaultMessage: 'Give a time, such as 08:15.' },
  addLine: { id: 'expenses.claim.addLine', defaultMessage: 'Next line' },
  repeatLine: { id: 'expenses.claim.repeatLine', defaultMessage: 'Repeat the line above' },
  removeLine: { id: 'expenses.claim.removeLine', defaultMessage: 'Remove the line' },
  total: { id: 'expenses.claim.total', defaultMessage: 'The lines come to' },
  paperTotal: { id: 'expenses.claim.paperTotal', defaultMessage: 'Total on the paper' },
  totalsAgree: { id: 'expenses.claim.totalsAgree', defaultMessage: 'Same as on the paper' },
  payment: { id: 'expenses.claim.payment', defaultMessage: 'Payment' },
  payBy: { id: 'expenses.claim.payBy', defaultMessage: 'Paid' },
  officeUse: { id: 'expenses.claim.officeUse', defaultMessage: 'Office use' },
  budgetCode: { id: 'expenses.claim.budgetCode', defaultMessage: 'Budget code' },
  funder: { id: 'expenses.claim.funder', defaultMessage: 'Funder' },
  project: { id: 'expenses.claim.project', defaultMessage: 'Project' },
  notes: { id: 'expenses.claim.notes', defaultMessage: 'Notes' },
  save: { id: 'expenses.claim.save', defaultMessage: 'Save draft' },
  submit: { id: 'expenses.claim.submit', defaultMessage: 'Hand in' },
  submitNext: { id: 'expenses.claim.submitNext', defaultMessage: 'Hand in and begin the next' },
  notDone: { id: 'expenses.claim.notDone', defaultMessage: 'This was not done' },
  leave: { id: 'expenses.claim.leave', defaultMessage: 'Leave' },
  discard: { id: 'expenses.claim.discard', defaultMessage: 'Throw away' },
  discardTitle: { id: 'expenses.claim.discardTitle', defaultMessage: 'Throw this claim away?' },
  discardText: {
    id: 'expenses.claim.discardText',
    defaultMessage: 'It goes from the list of drafts and cannot be handed in any more. Its number is not given again.',
  },
  discardNewText: {
    id: 'expenses.claim.discardNewText',
    defaultMessage: 'What you have typed here is forgotten.',
  },
  discarded: { id: 'expenses.claim.discarded', defaultMessage: 'The claim is thrown away.' },
  beginAnew: { id: 'expenses.claim.beginAnew', defaultMessage: 'Begin again' },
  newDraft: { id: 'expenses.claim.newDraft', defaultMessage: 'A new expenses claim' },
  changedDraft: { id: 'expenses.claim.changedDraft', defaultMessage: 'Changes to an expenses claim' },
  receipts: { id: 'expenses.claim.receipts', defaultMessage: 'Receipts' },
  receiptHint: {
    id: 'expenses.claim.receiptHint',
    defaultMessage: 'Drag a scan onto the line, paste it with Ctrl+V, or choose it. PDF, JPG or PNG.',
  },
  attach: { id: 'expenses.claim.attach', defaultMessage: 'Choose the scan of a receipt' },
  removeReceipt: { id: 'expenses.claim.removeReceipt', defaultMessage: 'Remove' },
  openReceipt: { id: 'expenses.claim.openReceipt', defaultMessage: 'Open' },
  noReceipts: { id: 'expenses.claim.noReceipts', defaultMessage: 'No scans yet.' },
})

const filled = defineMessages<{
  editTitle: { number: number }
  line: { number: number }
  onLine: { number: number; text: string }
  cell: { label: string; number: number }
  removeThisLine: { number: number }
  lineRemoved: { number: number }
  totalsDiffer: { amount: string; less: string }
  saved: { number: number }
  submitted: { name: string; number: number; total: string }
  draftBack: { when: string }
  sentBack: { reason: string }
  receiptFor: { number: number }
  receiptNumber: { number: string }
  receiptAdded: { number: string }
  receiptRemoved: { number: string }
  removeReceiptOf: { number: string }
  removeReceiptTitle: { number: string }
  removeReceiptText: { name: string }
  openReceiptOf: { number: string }
  pictureOf: { number: string }
}>({
  editTitle: { id: 'expenses.claim.editTitle', defaultMessage: 'Claim {number}' },
  line: { id: 'expenses.claim.line', defaultMessage: 'Line {number}' },
  onLine: { id: 'expenses.claim.onLine', defaultMessage: 'Line {number}: {text}' },
  cell: { id: 'expenses.claim.cell', defaultMessage: '{label}, line {number}' },
  removeThisLine: { id: 'expenses.claim.removeThisLine', defaultMessage: 'Remove line {number}' },
  lineRemoved: { id: 'expenses.claim.lineRemoved', defaultMessage: 'Line {number} is removed.' },
  totalsDiffer: {
    id: 'expenses.claim.totalsDiffer',
    defaultMessage: '{less, select, yes {{amount} less than the paper} other {{amount} more than the paper}}',
  },
  saved: { id: 'expenses.claim.saved', defaultMessage: 'Claim {number} is saved as a draft.' },
  submitted: { id: 'expenses.claim.submitted', defaultMessage: 'Claim {number} of {name} is handed in: {total}.' },
  draftBack: { id: 'expenses.claim.draftBack', defaultMessage: 'Your typing of {when} is back.' },
  sentBack: { id: 'expenses.claim.sentBack', defaultMessage: 'Sent back: {reason}' },
  receiptFor: { id: 'expenses.claim.receiptFor', defaultMessage: 'Receipt for line {number}' },
  receiptNumber: { id: 'expenses.claim.receiptNumber', defaultMessage: 'Receipt {number}' },
  receiptAdded: { id: 'expenses.claim.receiptAdded', defaultMessage: 'Receipt {number} is kept with the claim.' },
  receiptRemoved: { id: 'expenses.claim.receiptRemoved', defaultMessage: 'Receipt {number} is removed.' },
  removeReceiptOf: { id: 'expenses.claim.removeReceiptOf', defaultMessage: 'Remove receipt {number}' },
  removeReceiptTitle: { id: 'expenses.claim.removeReceiptTitle', defaultMessage: 'Remove receipt {number}?' },
  removeReceiptText: {
    id: 'expenses.claim.removeReceiptText',
    defaultMessage: 'The scan “{name}” is deleted from the vault and cannot be brought back. Keep the paper.',
  },
  openReceiptOf: { id: 'expenses.claim.openReceiptOf', defaultMessage: 'Open receipt {number}' },
  pictureOf: { id: 'expenses.claim.pictureOf', defaultMessage: 'Scan of receipt {number}' },
})

/** The form of one claim, in the order of the paper. */
export const messages = { ...fixed, ...filled }
