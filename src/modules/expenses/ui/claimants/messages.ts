import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  intro: {
    id: 'expenses.claimant.intro',
    defaultMessage:
      'Claims are checked against this: what they drive, which papers were seen, and where the money goes.',
  },
  back: { id: 'expenses.claimant.back', defaultMessage: 'Back' },
  newClaim: { id: 'expenses.claimant.newClaim', defaultMessage: 'New claim' },
  openPerson: { id: 'expenses.claimant.openPerson', defaultMessage: 'Open their record' },
  vehicles: { id: 'expenses.claimant.vehicles', defaultMessage: 'Vehicles' },
  noVehicles: {
    id: 'expenses.claimant.noVehicles',
    defaultMessage: 'No vehicle is written down. Add the one that they drive before they claim miles for it.',
  },
  addVehicle: { id: 'expenses.claimant.addVehicle', defaultMessage: 'Add a vehicle' },
  edit: { id: 'expenses.claimant.edit', defaultMessage: 'Edit' },
  kind: { id: 'expenses.claimant.kind', defaultMessage: 'Kind' },
  vehicleName: { id: 'expenses.claimant.vehicleName', defaultMessage: 'Which one' },
  vehicleNameHint: { id: 'expenses.claimant.vehicleNameHint', defaultMessage: 'Such as “blue Fiesta”.' },
  registration: { id: 'expenses.claimant.registration', defaultMessage: 'Registration' },
  retiredOn: { id: 'expenses.claimant.retiredOn', defaultMessage: 'Not driven any more since' },
  papers: { id: 'expenses.claimant.papers', defaultMessage: 'Driver’s papers' },
  noPapers: {
    id: 'expenses.claimant.noPapers',
    defaultMessage: 'No papers were seen yet. Ask for the licence, and for insurance, MOT and tax of each vehicle.',
  },
  addPaper: { id: 'expenses.claimant.addPaper', defaultMessage: 'Write down a paper' },
  paper: { id: 'expenses.claimant.paper', defaultMessage: 'Paper' },
  licence: { id: 'expenses.claimant.licence', defaultMessage: 'Driving licence' },
  insurance: { id: 'expenses.claimant.insurance', defaultMessage: 'Insurance for volunteer driving' },
  mot: { id: 'expenses.claimant.mot', defaultMessage: 'MOT' },
  tax: { id: 'expenses.claimant.tax', defaultMessage: 'Vehicle tax' },
  vehicle: { id: 'expenses.claimant.vehicle', defaultMessage: 'Vehicle' },
  validFrom: { id: 'expenses.claimant.validFrom', defaultMessage: 'Valid from' },
  validTo: { id: 'expenses.claimant.validTo', defaultMessage: 'Valid to' },
  seenOn: { id: 'expenses.claimant.seenOn', defaultMessage: 'Seen on' },
  note: { id: 'expenses.claimant.note', defaultMessage: 'Note' },
  withdraw: { id: 'expenses.claimant.withdraw', defaultMessage: 'Wrong, take it back' },
  miles: { id: 'expenses.claimant.miles', defaultMessage: 'Miles for other organisations' },
  milesWhy: {
    id: 'expenses.claimant.milesWhy',
    defaultMessage:
      'The miles of a tax year count together, whoever they drive for: beyond the first of them less is paid. Ask once a year.',
  },
  milesHint: { id: 'expenses.claimant.milesHint', defaultMessage: '0 if they drive for nobody else.' },
  taxYear: { id: 'expenses.claimant.taxYear', defaultMessage: 'Tax year' },
  giveMiles: { id: 'expenses.claimant.giveMiles', defaultMessage: 'Give the miles; 0 if there were none.' },
  askedOn: { id: 'expenses.claimant.askedOn', defaultMessage: 'Asked on' },
  posts: { id: 'expenses.claimant.posts', defaultMessage: 'Paid posts' },
  noPosts: { id: 'expenses.claimant.noPosts', defaultMessage: 'They hold no paid post, so they claim as a volunteer.' },
  addPost: { id: 'expenses.claimant.addPost', defaultMessage: 'Add a paid post' },
  postTitle: { id: 'expenses.claimant.postTitle', defaultMessage: 'Title of the post' },
  startedOn: { id: 'expenses.claimant.startedOn', defaultMessage: 'Began on' },
  endedOn: { id: 'expenses.claimant.endedOn', defaultMessage: 'Ended on' },
  accounts: { id: 'expenses.claimant.accounts', defaultMessage: 'Bank details' },
  accountsCovered: {
    id: 'expenses.claimant.accountsCovered',
    defaultMessage: 'Bank details stay covered until you ask for them. The trail notes who looked.',
  },
  showAccounts: { id: 'expenses.claimant.showAccounts', defaultMessage: 'Show bank details' },
  hideAccounts: { id: 'expenses.claimant.hideAccounts', defaultMessage: 'Cover bank details' },
  noAccounts: {
    id: 'expenses.claimant.noAccounts',
    defaultMessage: 'There are no bank details. Until there are, they can be paid in cash.',
  },
  addAccount: { id: 'expenses.claimant.addAccount', defaultMessage: 'Write down bank details' },
  inUse: { id: 'expenses.claimant.inUse', defaultMessage: 'In use' },
  waiting: { id: 'expenses.claimant.waiting', defaultMessage: 'Waits for a colleague to confirm' },
  ended: { id: 'expenses.claimant.ended', defaultMessage: 'Ended' },
  confirm: { id: 'expenses.claimant.confirm', defaultMessage: 'Confirm with the paper in hand' },
  confirmed: { id: 'expenses.claimant.confirmed', defaultMessage: 'The bank details are confirmed and in use.' },
  endAccount: { id: 'expenses.claimant.endAccount', defaultMessage: 'Take out of use' },
  endAccountTitle: { id: 'expenses.claimant.endAccountTitle', defaultMessage: 'Take these bank details out of use?' },
  endAccountText: {
    id: 'expenses.claimant.endAccountText',
    defaultMessage:
      'Nothing is paid to this account any more. To use it again it has to be written down and confirmed anew.',
  },
  accountSaved: {
    id: 'expenses.claimant.accountSaved',
    defaultMessage:
      'The bank details are written down. A colleague now compares them with the paper and confirms them.',
  },
  holderKind: { id: 'expenses.claimant.holderKind', defaultMessage: 'Whose account' },
  self: { id: 'expenses.claimant.self', defaultMessage: 'Their own' },
  other: { id: 'expenses.claimant.other', defaultMessage: 'Somebody else’s' },
  holderName: { id: 'expenses.claimant.holderName', defaultMessage: 'Name on the account' },
  sortCode: { id: 'expenses.claimant.sortCode', defaultMessage: 'Sort code' },
  accountNumber: { id: 'expenses.claimant.accountNumber', defaultMessage: 'Account number' },
  consentOn: { id: 'expenses.claimant.consentOn', defaultMessage: 'They agreed on' },
  consentHow: { id: 'expenses.claimant.consentHow', defaultMessage: 'How they agreed' },
  consentHint: { id: 'expenses.claimant.consentHint', defaultMessage: 'Such as “signed on the claim form”.' },
  saveDetails: { id: 'expenses.claimant.saveDetails', defaultMessage: 'Write down' },
  logins: { id: 'expenses.claimant.logins', defaultMessage: 'Signs in here' },
  noLogins: {
    id: 'expenses.claimant.noLogins',
    defaultMessage: 'If they sign in here, say under which name: then they have no part in approving their own claims.',
  },
  linkLogin: { id: 'expenses.claimant.linkLogin', defaultMessage: 'They sign in here' },
  signsInAs: { id: 'expenses.claimant.signsInAs', defaultMessage: 'Signs in as' },
  unlinkLogin: { id: 'expenses.claimant.unlinkLogin', defaultMessage: 'Not them' },
  choose: { id: 'expenses.claimant.choose', defaultMessage: 'Choose one from the list.' },
})

const filled = defineMessages<{
  title: { name: string }
  editOf: { what: string }
  retired: { on: string }
  valid: { to: string }
  expires: { to: string }
  expired: { to: string }
  begins: { from: string }
  seenBy: { on: string; who: string }
  withdrawOf: { what: string }
  withdrawn: { what: string }
  notAsked: { year: string }
  milesIn: { miles: string; year: string }
  askedBy: { on: string; who: string }
  setMiles: { year: string }
  milesField: { year: string }
  since: { from: string }
  span: { from: string; to: string }
  accountText: { holder: string; number: string; sortCode: string }
  thirdParty: { how: string; on: string }
  proposedBy: { who: string }
  confirmedBy: { who: string }
  loginText: { name: string }
  unlinkLoginOf: { name: string }
}>({
  title: { id: 'expenses.claimant.title', defaultMessage: 'Expenses of {name}' },
  editOf: { id: 'expenses.claimant.editOf', defaultMessage: 'Edit {what}' },
  retired: { id: 'expenses.claimant.retired', defaultMessage: 'Until {on}' },
  valid: { id: 'expenses.claimant.valid', defaultMessage: 'Valid to {to}' },
  expires: { id: 'expenses.claimant.expires', defaultMessage: 'Expires on {to}' },
  expired: { id: 'expenses.claimant.expired', defaultMessage: 'Expired on {to}' },
  begins: { id: 'expenses.claimant.begins', defaultMessage: 'From {from}' },
  seenBy: { id: 'expenses.claimant.seenBy', defaultMessage: 'seen on {on} by {who}' },
  withdrawOf: { id: 'expenses.claimant.withdrawOf', defaultMessage: 'Wrong, take it back: {what}' },
  withdrawn: { id: 'expenses.claimant.withdrawn', defaultMessage: '{what} is taken back.' },
  notAsked: { id: 'expenses.claimant.notAsked', defaultMessage: 'Not asked yet for {year}' },
  milesIn: { id: 'expenses.claimant.milesIn', defaultMessage: '{year}: {miles}' },
  askedBy: { id: 'expenses.claimant.askedBy', defaultMessage: 'asked on {on} by {who}' },
  setMiles: { id: 'expenses.claimant.setMiles', defaultMessage: 'Write down for {year}' },
  milesField: { id: 'expenses.claimant.milesField', defaultMessage: 'Miles elsewhere in {year}' },
  since: { id: 'expenses.claimant.since', defaultMessage: 'since {from}' },
  span: { id: 'expenses.claimant.span', defaultMessage: '{from} to {to}' },
  accountText: { id: 'expenses.claimant.accountText', defaultMessage: '{holder}, {sortCode}, {number}' },
  thirdParty: { id: 'expenses.claimant.thirdParty', defaultMessage: 'Somebody else, agreed on {on}: {how}' },
  proposedBy: { id: 'expenses.claimant.proposedBy', defaultMessage: 'written down by {who}' },
  confirmedBy: { id: 'expenses.claimant.confirmedBy', defaultMessage: 'confirmed by {who}' },
  unlinkLoginOf: { id: 'expenses.claimant.unlinkLoginOf', defaultMessage: 'They are not {name}' },
  loginText: {
    id: 'expenses.claimant.loginText',
    defaultMessage: 'They sign in here as {name}, so two colleagues look their claims over and pay them.',
  },
})

/** What is known of one claimant beside their claims. */
export const messages = { ...fixed, ...filled }
