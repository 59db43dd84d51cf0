import { standardOffice } from '../../../ground/shared/office'
import type { Occasion } from '../../../ground/vault/documents/paper'
import { emptyLine } from '../lines'
import type { CashFacts } from './cash-sheet'
import type { ClaimFacts } from './claim-sheet'
import type { ControlFacts } from './control-sheet'
import type { Slip } from './remittances'

/** Plainly fictional claims for proofs of the printed pages. */
export const occasion: Occasion = {
  ...standardOffice,
  organisation: 'Lantern Peer Support',
  office: 'Marsh Lane, Brackwater',
  address: 'Marsh Lane Probation Office\n12 Imaginary Row\nBrackwater ZZ1 9ZZ',
  contact: '01632 960 417 · brackwater@lantern.example',
  registered: 'Lantern Peer Support is a made-up charity with the number 0000000.',
  printedAt: '2027-02-14T14:02:00.000Z',
  printedBy: 'Testina Sampleton',
  crest: null,
  seal: '1042 7F3A 9C01 55D2 E8B4 0A6C',
}

const line: ClaimFacts['lines'][number] = {
  ...emptyLine('mileage', '2027-01-12'),
  purpose: 'Visit to Jo at the hub, and back by the library for the forum',
  fromPostcode: 'ZZ1 1AA',
  toPostcode: 'ZZ19 9ZZ',
  isReturn: true,
  vehicle: 'car',
  milesTenths: 305,
  passengers: 2,
  priced: {
    firstTenths: 105,
    aboveTenths: 200,
    firstPence: 55,
    abovePence: 25,
    passengerPence: 5,
    amountPence: 1383,
    ceilingPence: 1383,
  },
  amountPence: 1383,
  allowedPence: 1383,
  cutReason: '',
  cutBy: null,
}
const bought = {
  ...line,
  vehicle: null,
  milesTenths: 0,
  passengers: 0,
  isReturn: false,
  priced: null,
  fromPostcode: '',
  toPostcode: '',
}

export const claim: ClaimFacts = {
  number: 42,
  kind: 'claim',
  name: 'Ọ̀ṣun O’Sample-Łong',
  memberNumber: 'PM-0107',
  scheme: 'Community mentors',
  budgetCode: 'PC-26',
  payWords: 'Cash',
  isVoucher: true,
  stageWords: 'Approved',
  notes: '#panic() $x$ *b*',
  lines: [
    line,
    {
      ...bought,
      kind: 'fare',
      purpose: '',
      receiptNumber: '1',
      amountPence: 1240,
      allowedPence: 800,
      cutReason: 'A day ticket costs £8.00',
      cutBy: 'Finn Finance',
    },
    {
      ...bought,
      kind: 'meal',
      purpose: 'Lunch at the forum',
      meal: 'Lunch',
      noReceiptReason: 'the machine was broken',
      amountPence: 480,
      allowedPence: 480,
    },
  ],
  totalPence: 3103,
  allowedPence: 2663,
  hands: [
    { what: 'Entered', name: 'Olive Office', when: '1 February 2027 at 10:12' },
    { what: 'Approved', name: 'Finn Finance', when: '3 February 2027 at 09:40' },
  ],
  checks: ['No receipt: “the machine was broken”.'],
}

const item = {
  personName: 'J Example',
  payee: 'J Example',
  accountEnding: '4321',
  amountPence: 1050,
  reference: 'EXP 2027 02 0042',
  accountChanged: false,
}
export const control: ControlFacts = {
  run: {
    number: 7,
    state: 'exported',
    processingOn: '2027-02-16',
    entryOn: '2027-02-17',
    claims: 3,
    totalPence: 104_550,
    madeBy: 'Finn Finance',
    releasedBy: 'Mo Manager',
    releasedAt: '2027-02-14T10:00:00.000Z',
    exportedBy: 'Mo Manager',
    exportedAt: '2027-02-14T10:05:00.000Z',
    format: 'standard-18',
    fileName: 'payment run 7 2027-02-14.txt',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    paidOn: null,
    items: [
      { ...item, number: 42 },
      {
        ...item,
        number: 43,
        payee: 'A Sample Carer',
        personName: 'Robin Testcase',
        accountChanged: true,
        amountPence: 3500,
      },
      { ...item, number: 44, personName: 'Ines Atwork', payee: 'Ines Atwork', amountPence: 100_000 },
    ],
  },
  payer: { payerName: 'LANTERN PEER SUP', sortCode: '200000', accountNumber: '12345678' },
}

export const slips: readonly Slip[] = [
  {
    number: 42,
    personName: 'Robin Testcase',
    address: '4 Nowhere Street\nBrackwater\nZZ1 1AA',
    payee: 'R Testcase',
    accountEnding: '4321',
    reference: 'EXP 2027 02 0042',
    paidOn: '2027-02-17',
    amountPence: 2183,
    lines: [
      { on: '2027-01-12', what: 'Visit to Jo', amountPence: 1383, cut: '' },
      { on: '2027-01-13', what: 'Bus, train or taxi fare', amountPence: 800, cut: '£4.40: A day ticket costs £8.00' },
    ],
  },
  {
    number: 43,
    personName: 'Ines Atwork',
    address: '',
    payee: 'I Atwork',
    accountEnding: '0001',
    reference: 'EXP 2027 02 0043',
    paidOn: '2027-02-17',
    amountPence: 500,
    lines: [{ on: '2027-01-12', what: 'Parking or toll', amountPence: 500, cut: '' }],
  },
]

const entry = { claimNumber: null, recipient: '', reason: '', writtenBy: 'Olive Office' }
export const cash: CashFacts = {
  from: '2027-02-01',
  to: '2027-02-28',
  entries: [
    { ...entry, kind: 'opening', amountPence: 5000, on: '2027-01-04', reason: 'From the bank' },
    {
      ...entry,
      kind: 'voucher',
      amountPence: -1240,
      on: '2027-02-03',
      claimNumber: 41,
      recipient: 'Robin Testcase',
    },
    { ...entry, kind: 'top-up', amountPence: 2000, on: '2027-02-05', reason: 'From the bank' },
    {
      ...entry,
      kind: 'voucher',
      amountPence: -660,
      on: '2027-02-09',
      claimNumber: 45,
      recipient: 'Ines Atwork',
    },
    {
      ...entry,
      kind: 'correction',
      amountPence: 660,
      on: '2027-02-10',
      reason: 'Handed back, the claim was paid by bank',
    },
  ],
  counts: [
    {
      on: '2027-02-12',
      countedPence: 5660,
      expectedPence: 5760,
      words: 'Counted £56.60, the book says £57.60: £1.00 missing.',
      note: 'Looked for it twice',
      firstBy: 'Olive Office',
      secondBy: 'Finn Finance',
    },
  ],
}
