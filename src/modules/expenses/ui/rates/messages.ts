import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  canPay: { id: 'expenses.rates.canPay', defaultMessage: 'This office can pay volunteers and colleagues' },
  cannotPayStaff: {
    id: 'expenses.rates.cannotPayStaff',
    defaultMessage: 'This office can pay volunteers, but not its own colleagues',
  },
  cannotPay: { id: 'expenses.rates.cannotPay', defaultMessage: 'This office cannot pay anything yet' },
  mileage: { id: 'expenses.rates.mileage', defaultMessage: 'Mileage rates' },
  mileageWhy: {
    id: 'expenses.rates.mileageWhy',
    defaultMessage:
      'What may be paid for a mile without tax. The day of the journey chooses the rate, and what was paid keeps the rate that it was paid at.',
  },
  vehicle: { id: 'expenses.rates.vehicle', defaultMessage: 'Vehicle' },
  from: { id: 'expenses.rates.from', defaultMessage: 'From' },
  until: { id: 'expenses.rates.until', defaultMessage: 'Until' },
  stillIn: { id: 'expenses.rates.stillIn', defaultMessage: 'Still in force' },
  first: { id: 'expenses.rates.first', defaultMessage: 'First miles' },
  band: { id: 'expenses.rates.band', defaultMessage: 'Up to, in a tax year' },
  everyMile: { id: 'expenses.rates.everyMile', defaultMessage: 'Every mile' },
  above: { id: 'expenses.rates.above', defaultMessage: 'Beyond them' },
  passenger: { id: 'expenses.rates.passenger', defaultMessage: 'Each passenger' },
  source: { id: 'expenses.rates.source', defaultMessage: 'Where it comes from' },
  newRate: { id: 'expenses.rates.newRate', defaultMessage: 'New rate from a day on' },
  saveRate: { id: 'expenses.rates.saveRate', defaultMessage: 'Save the rate' },
  rateFrom: { id: 'expenses.rates.rateFrom', defaultMessage: 'First day' },
  rateFromHint: {
    id: 'expenses.rates.rateFromHint',
    defaultMessage: 'The rate before it ends the day before. A day that has passed leaves top-ups owed.',
  },
  pence: { id: 'expenses.rates.pence', defaultMessage: 'Pence a mile' },
  bandMiles: { id: 'expenses.rates.bandMiles', defaultMessage: 'Up to so many miles in a tax year' },
  bandHint: {
    id: 'expenses.rates.bandHint',
    defaultMessage: 'By car or van, whoever they drive for. Empty: every mile is paid alike.',
  },
  penceAbove: { id: 'expenses.rates.penceAbove', defaultMessage: 'Pence a mile beyond them' },
  aboveMissing: {
    id: 'expenses.rates.aboveMissing',
    defaultMessage: 'Say what may be paid for a mile beyond them, in whole pence.',
  },
  bandMissing: {
    id: 'expenses.rates.bandMissing',
    defaultMessage: 'Say up to how many miles, or leave the pence beyond them empty too.',
  },
  pencePassenger: { id: 'expenses.rates.pencePassenger', defaultMessage: 'Pence a mile for each passenger' },
  sourceHint: { id: 'expenses.rates.sourceHint', defaultMessage: 'So that it can be looked up: “HMRC, March 2026”.' },
  rateSaved: { id: 'expenses.rates.rateSaved', defaultMessage: 'The new rate is saved.' },
  noRates: {
    id: 'expenses.rates.noRates',
    defaultMessage: 'No mileage rate is written down yet. Without one no miles can be paid.',
  },
  rateBack: { id: 'expenses.rates.rateBack', defaultMessage: 'This rate reaches back' },
  toTopUps: { id: 'expenses.rates.toTopUps', defaultMessage: 'Look at the top-ups' },
  schemes: { id: 'expenses.rates.schemes', defaultMessage: 'Schemes' },
  schemesWhy: {
    id: 'expenses.rates.schemesWhy',
    defaultMessage: 'Each scheme has rules of its own: how soon to claim, what needs a receipt, what a meal may cost.',
  },
  newScheme: { id: 'expenses.rates.newScheme', defaultMessage: 'New scheme' },
  noSchemes: { id: 'expenses.rates.noSchemes', defaultMessage: 'There is no scheme yet. Every claim belongs to one.' },
  archived: { id: 'expenses.rates.archived', defaultMessage: 'In the archive' },
  back: { id: 'expenses.rates.back', defaultMessage: 'Back to rates and rules' },
  change: { id: 'expenses.rates.change', defaultMessage: 'Change the rules' },
  archive: { id: 'expenses.rates.archive', defaultMessage: 'Put in the archive' },
  restore: { id: 'expenses.rates.restore', defaultMessage: 'Take back from the archive' },
  gone: { id: 'expenses.rates.gone', defaultMessage: 'This scheme is no longer there.' },
  tables: { id: 'expenses.rates.tables', defaultMessage: 'Sort-code tables' },
  tablesWhy: {
    id: 'expenses.rates.tablesWhy',
    defaultMessage:
      'They tell whether a sort code and an account number can belong together. They warn, and never stop anything: new sort codes come out before new tables do.',
  },
  noTables: {
    id: 'expenses.rates.noTables',
    defaultMessage: 'There are no tables, so mistyped account numbers are not noticed.',
  },
  loadTables: { id: 'expenses.rates.loadTables', defaultMessage: 'Bring in newer tables' },
  tableLabel: { id: 'expenses.rates.tableLabel', defaultMessage: 'Which tables' },
  tableLabelHint: {
    id: 'expenses.rates.tableLabelHint',
    defaultMessage: 'As they are called where they come from, such as v8.50.',
  },
  tableFrom: { id: 'expenses.rates.tableFrom', defaultMessage: 'Valid from' },
  chooseFiles: { id: 'expenses.rates.chooseFiles', defaultMessage: 'Choose the files' },
  chooseFilesHint: {
    id: 'expenses.rates.chooseFilesHint',
    defaultMessage:
      'Two files are asked for, one after the other: the weights (valacdos.txt) and the substitutions (scsubtab.txt).',
  },
  payer: { id: 'expenses.rates.payer', defaultMessage: 'The account that pays' },
  payerName: { id: 'expenses.rates.payerName', defaultMessage: 'Name on the account' },
  payerNameHint: { id: 'expenses.rates.payerNameHint', defaultMessage: 'At most 18 letters go into the bank’s file.' },
  sortCode: { id: 'expenses.rates.sortCode', defaultMessage: 'Sort code' },
  accountNumber: { id: 'expenses.rates.accountNumber', defaultMessage: 'Account number' },
  serviceUser: { id: 'expenses.rates.serviceUser', defaultMessage: 'Service user number' },
  serviceUserHint: {
    id: 'expenses.rates.serviceUserHint',
    defaultMessage: 'Six figures from the bank. Only the Standard 18 file needs it.',
  },
  cashLimit: { id: 'expenses.rates.cashLimit', defaultMessage: 'Most cash in the box' },
  cashLimitHint: { id: 'expenses.rates.cashLimitHint', defaultMessage: 'Leave it empty if there is no limit.' },
  noLimit: { id: 'expenses.rates.noLimit', defaultMessage: 'No limit' },
  edit: { id: 'expenses.rates.edit', defaultMessage: 'Change' },
  payerSaved: { id: 'expenses.rates.payerSaved', defaultMessage: 'The account is saved.' },
  otherVersions: { id: 'expenses.rates.otherVersions', defaultMessage: 'Rules of other days' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  penceAMile: { pence: number }
  rulesFrom: { date: string }
  inForceFrom: { date: string }
  comingFrom: { date: string }
  tableIs: { label: string; date: string; count: number }
  tableLoaded: { count: number }
  schemeArchived: { name: string }
  schemeRestored: { name: string }
  rateBackText: { date: string }
}

const filled = defineMessages<Filled>({
  penceAMile: { id: 'expenses.rates.penceAMile', defaultMessage: '{pence, number}p' },
  rulesFrom: { id: 'expenses.rates.rulesFrom', defaultMessage: 'Rules from {date}' },
  inForceFrom: { id: 'expenses.rates.inForceFrom', defaultMessage: 'In force since {date}' },
  comingFrom: { id: 'expenses.rates.comingFrom', defaultMessage: 'In force from {date}' },
  tableIs: {
    id: 'expenses.rates.tableIs',
    defaultMessage: '{label}, valid from {date}, {count, plural, one {# range} other {# ranges}} of sort codes.',
  },
  tableLoaded: {
    id: 'expenses.rates.tableLoaded',
    defaultMessage: 'The new tables are in use: {count, plural, one {# range} other {# ranges}} of sort codes.',
  },
  schemeArchived: { id: 'expenses.rates.schemeArchived', defaultMessage: '{name} is in the archive.' },
  schemeRestored: { id: 'expenses.rates.schemeRestored', defaultMessage: '{name} is on the list again.' },
  rateBackText: {
    id: 'expenses.rates.rateBackText',
    defaultMessage:
      'It holds from {date}. Journeys since then that were paid less are owed the difference; nothing is asked back.',
  },
})

export const messages = { ...fixed, ...filled }
