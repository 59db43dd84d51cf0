import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  shouldBe: { id: 'expenses.cash.shouldBe', defaultMessage: 'Should be in the box' },
  limit: { id: 'expenses.cash.limit', defaultMessage: 'Most it may hold' },
  noLimit: { id: 'expenses.cash.noLimit', defaultMessage: 'No limit is set' },
  lastCount: { id: 'expenses.cash.lastCount', defaultMessage: 'Last count' },
  never: { id: 'expenses.cash.never', defaultMessage: 'Never counted' },
  open: { id: 'expenses.cash.open', defaultMessage: 'Open the cash box' },
  add: { id: 'expenses.cash.add', defaultMessage: 'Put money in' },
  pay: { id: 'expenses.cash.pay', defaultMessage: 'Pay a claim in cash' },
  count: { id: 'expenses.cash.count', defaultMessage: 'Count the box' },
  printSheet: { id: 'expenses.cash.printSheet', defaultMessage: 'Print the sheet' },
  empty: { id: 'expenses.cash.empty', defaultMessage: 'The cash box has not been opened yet.' },
  emptyWhy: {
    id: 'expenses.cash.emptyWhy',
    defaultMessage:
      'Put the first money in, and this book keeps every penny of it: what went in, what was paid out against a signed voucher, and each count with its two signatures.',
  },
  book: { id: 'expenses.cash.book', defaultMessage: 'Cash book' },
  on: { id: 'expenses.cash.on', defaultMessage: 'Date' },
  what: { id: 'expenses.cash.what', defaultMessage: 'What for' },
  who: { id: 'expenses.cash.who', defaultMessage: 'Written by' },
  in: { id: 'expenses.cash.in', defaultMessage: 'In' },
  out: { id: 'expenses.cash.out', defaultMessage: 'Out' },
  balance: { id: 'expenses.cash.balance', defaultMessage: 'In the box' },
  opening: { id: 'expenses.cash.opening', defaultMessage: 'Opening float' },
  'top-up': { id: 'expenses.cash.topUp', defaultMessage: 'Put in' },
  voucher: { id: 'expenses.cash.voucher', defaultMessage: 'Voucher' },
  correction: { id: 'expenses.cash.correction', defaultMessage: 'Payment taken off' },
  counts: { id: 'expenses.cash.counts', defaultMessage: 'Counts' },
  noCounts: { id: 'expenses.cash.noCounts', defaultMessage: 'The box has not been counted yet.' },
  sign: { id: 'expenses.cash.sign', defaultMessage: 'I counted the same' },
  waits: { id: 'expenses.cash.waits', defaultMessage: 'Waits for a second count' },
  yours: {
    id: 'expenses.cash.yours',
    defaultMessage: 'You counted first, so a colleague counts again and signs.',
  },
  signed: { id: 'expenses.cash.signed', defaultMessage: 'The count has its second signature.' },
  amount: { id: 'expenses.cash.amount', defaultMessage: 'Amount' },
  day: { id: 'expenses.cash.day', defaultMessage: 'Day' },
  from: { id: 'expenses.cash.from', defaultMessage: 'First day' },
  to: { id: 'expenses.cash.to', defaultMessage: 'Last day' },
  reason: { id: 'expenses.cash.reason', defaultMessage: 'Where it comes from' },
  reasonHint: { id: 'expenses.cash.reasonHint', defaultMessage: 'Such as “cheque 104 cashed at the bank”.' },
  counted: { id: 'expenses.cash.counted', defaultMessage: 'Counted' },
  countedHint: {
    id: 'expenses.cash.countedHint',
    defaultMessage: 'What is in the box, before you look at what should be.',
  },
  note: { id: 'expenses.cash.note', defaultMessage: 'What is known about a difference' },
  claim: { id: 'expenses.cash.claim', defaultMessage: 'Claim' },
  claimHint: { id: 'expenses.cash.claimHint', defaultMessage: 'Approved claims that are to be paid in cash.' },
  noClaims: { id: 'expenses.cash.noClaims', defaultMessage: 'No approved claim is to be paid in cash.' },
  recipient: { id: 'expenses.cash.recipient', defaultMessage: 'Who takes the money' },
  isSigned: { id: 'expenses.cash.isSigned', defaultMessage: 'They have signed the printed voucher' },
  printVoucher: { id: 'expenses.cash.printVoucher', defaultMessage: 'Print the voucher' },
  handOver: { id: 'expenses.cash.handOver', defaultMessage: 'Hand the money over' },
  leave: { id: 'expenses.cash.leave', defaultMessage: 'Leave' },
  added: { id: 'expenses.cash.added', defaultMessage: 'The money is in the book.' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  claimOf: { number: number; name: string; amount: string }
  voucherFor: { number: number; recipient: string }
  paidOut: { amount: string; name: string }
  countBy: { date: string; name: string }
  countByTwo: { date: string; first: string; second: string }
  signOf: { date: string }
}

const filled = defineMessages<Filled>({
  claimOf: { id: 'expenses.cash.claimOf', defaultMessage: '{number}: {name}, {amount}' },
  voucherFor: { id: 'expenses.cash.voucherFor', defaultMessage: 'Claim {number}, taken by {recipient}' },
  paidOut: { id: 'expenses.cash.paidOut', defaultMessage: '{amount} was paid to {name}.' },
  countBy: { id: 'expenses.cash.countBy', defaultMessage: '{date}, counted by {name}' },
  countByTwo: { id: 'expenses.cash.countByTwo', defaultMessage: '{date}, counted by {first} and {second}' },
  signOf: { id: 'expenses.cash.signOf', defaultMessage: 'I counted the same: {date}' },
})

export const messages = { ...fixed, ...filled }
