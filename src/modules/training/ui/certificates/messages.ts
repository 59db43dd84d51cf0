import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  register: { id: 'training.certificates.register', defaultMessage: 'Register of certificates' },
  search: { id: 'training.certificates.search', defaultMessage: 'Search the register' },
  searchHint: { id: 'training.certificates.searchHint', defaultMessage: 'Number, name or what for' },
  anyCohort: { id: 'training.certificates.anyCohort', defaultMessage: 'Any cohort' },
  cohort: { id: 'training.certificates.cohort', defaultMessage: 'Cohort' },
  issue: { id: 'training.certificates.issue', defaultMessage: 'Issue certificates' },
  issueLong: { id: 'training.certificates.issueLong', defaultMessage: 'Issue centre certificates' },
  check: { id: 'training.certificates.check', defaultMessage: 'Check a certificate' },
  templates: { id: 'training.certificates.templates', defaultMessage: 'Templates' },
  number: { id: 'training.certificates.number', defaultMessage: 'Number' },
  name: { id: 'training.certificates.name', defaultMessage: 'Name' },
  kind: { id: 'training.certificates.kind', defaultMessage: 'Kind' },
  achievement: { id: 'training.certificates.achievement', defaultMessage: 'Achievement' },
  attendance: { id: 'training.certificates.attendance', defaultMessage: 'Attendance' },
  award: { id: 'training.certificates.award', defaultMessage: 'Award' },
  subject: { id: 'training.certificates.subject', defaultMessage: 'What for' },
  issuedOn: { id: 'training.certificates.issuedOn', defaultMessage: 'Issued' },
  issuedBy: { id: 'training.certificates.issuedBy', defaultMessage: 'Issued by' },
  printed: { id: 'training.certificates.printed', defaultMessage: 'Printed' },
  state: { id: 'training.certificates.state', defaultMessage: 'State' },
  void: { id: 'training.certificates.void', defaultMessage: 'Void' },
  valid: { id: 'training.certificates.valid', defaultMessage: 'Holds' },
  notPrinted: { id: 'training.certificates.notPrinted', defaultMessage: 'Not yet' },
  empty: { id: 'training.certificates.empty', defaultMessage: 'The register is empty.' },
  emptyWhy: {
    id: 'training.certificates.emptyWhy',
    defaultMessage:
      'Every certificate of the centre is entered here with a number. Issue them for a cohort, or for awards.',
  },
  noneFits: { id: 'training.certificates.noneFits', defaultMessage: 'No certificate fits this.' },
  showAll: { id: 'training.certificates.showAll', defaultMessage: 'Show the whole register' },
  proof: { id: 'training.certificates.proof', defaultMessage: 'Proof sheet' },
  back: { id: 'training.certificates.back', defaultMessage: 'Back to the register' },
  proofBefore: { id: 'training.certificates.proofBefore', defaultMessage: 'Print a proof of the names' },
  issuedNote: {
    id: 'training.certificates.issuedNote',
    defaultMessage: 'Read the proof sheet letter by letter, then print them on the good paper.',
  },
  reprintTitle: { id: 'training.certificates.reprintTitle', defaultMessage: 'Print again' },
  reprintWhy: { id: 'training.certificates.reprintWhy', defaultMessage: 'Why they are printed again' },
  reprintHint: {
    id: 'training.certificates.reprintHint',
    defaultMessage: 'Such as “spoilt in the printer”. It stands in the log of prints.',
  },
  needReason: { id: 'training.certificates.needReason', defaultMessage: 'Say why.' },
  voidsOut: {
    id: 'training.certificates.voidsOut',
    defaultMessage: 'Void certificates are left out of the printing.',
  },
  close: { id: 'training.certificates.close', defaultMessage: 'Close' },
  prints: { id: 'training.certificates.prints', defaultMessage: 'Log of prints' },
  gone: { id: 'training.certificates.gone', defaultMessage: 'This certificate is not in the register' },
  noPrints: { id: 'training.certificates.noPrints', defaultMessage: 'It has not been printed yet.' },
  firstPrint: { id: 'training.certificates.firstPrint', defaultMessage: 'First print' },
  voidWhy: { id: 'training.certificates.voidWhy', defaultMessage: 'Why it is void' },
  voidHint: {
    id: 'training.certificates.voidHint',
    defaultMessage: 'It stays in the register. Whoever checks its code is told that it no longer holds.',
  },
  makeVoid: { id: 'training.certificates.makeVoid', defaultMessage: 'Make it void' },
  template: { id: 'training.certificates.template', defaultMessage: 'Template' },
  day: { id: 'training.certificates.day', defaultMessage: 'Day on the certificate' },
  chooseCohort: {
    id: 'training.certificates.chooseCohort',
    defaultMessage: 'Choose the cohort whose learners get one.',
  },
  learners: { id: 'training.certificates.learners', defaultMessage: 'Learners' },
  nobodyReady: { id: 'training.certificates.nobodyReady', defaultMessage: 'Nobody of this cohort can have one yet.' },
  nobodyAchieved: {
    id: 'training.certificates.nobodyAchieved',
    defaultMessage:
      'A certificate of achievement needs every criterion met and, for a qualification, the release by a quality assurer.',
  },
  nobodyAttended: {
    id: 'training.certificates.nobodyAttended',
    defaultMessage: 'A certificate of attendance needs a register with them in it.',
  },
  toClaims: { id: 'training.certificates.toClaims', defaultMessage: 'See what is missing' },
  notReleased: { id: 'training.certificates.notReleased', defaultMessage: 'Not released yet' },
  notAchieved: { id: 'training.certificates.notAchieved', defaultMessage: 'Not achieved yet' },
  notThere: { id: 'training.certificates.notThere', defaultMessage: 'In no register' },
  awardPeople: { id: 'training.certificates.awardPeople', defaultMessage: 'Who gets the award, and what for' },
  addPerson: { id: 'training.certificates.addPerson', defaultMessage: 'Add somebody' },
  findPerson: { id: 'training.certificates.findPerson', defaultMessage: 'Name, number or date of birth' },
  nobodyAdded: {
    id: 'training.certificates.nobodyAdded',
    defaultMessage: 'Find somebody above, then write what the award is for.',
  },
  needTemplate: { id: 'training.certificates.needTemplate', defaultMessage: 'Choose a template.' },
  noTemplates: { id: 'training.certificates.noTemplates', defaultMessage: 'No template is in use.' },
  noTemplatesWhy: {
    id: 'training.certificates.noTemplatesWhy',
    defaultMessage: 'A template has the heading, the words and who signs. Make one first.',
  },
  newTemplate: { id: 'training.certificates.newTemplate', defaultMessage: 'New template' },
  templateName: { id: 'training.certificates.templateName', defaultMessage: 'Name of the template' },
  templateNameHint: {
    id: 'training.certificates.templateNameHint',
    defaultMessage: 'Only for choosing; it is not on the paper.',
  },
  kindOf: { id: 'training.certificates.kindOf', defaultMessage: 'What it certifies' },
  heading: { id: 'training.certificates.heading', defaultMessage: 'Heading' },
  beforeName: { id: 'training.certificates.beforeName', defaultMessage: 'Words before the name' },
  afterName: { id: 'training.certificates.afterName', defaultMessage: 'Words between the name and what it is for' },
  closing: { id: 'training.certificates.closing', defaultMessage: 'Closing sentence' },
  signatories: { id: 'training.certificates.signatories', defaultMessage: 'Who signs' },
  signName: { id: 'training.certificates.signName', defaultMessage: 'Name' },
  letters: { id: 'training.certificates.letters', defaultMessage: 'Letters after it' },
  role: { id: 'training.certificates.role', defaultMessage: 'Office or role' },
  addSignatory: { id: 'training.certificates.addSignatory', defaultMessage: 'Add who signs' },
  retiredOn: { id: 'training.certificates.retiredOn', defaultMessage: 'No longer used from' },
  retiredHint: {
    id: 'training.certificates.retiredHint',
    defaultMessage: 'Certificates that were issued keep their words.',
  },
  saveTemplate: { id: 'training.certificates.saveTemplate', defaultMessage: 'Save template' },
  templateSaved: { id: 'training.certificates.templateSaved', defaultMessage: 'The template is saved.' },
  specimen: { id: 'training.certificates.specimen', defaultMessage: 'Print a specimen' },
  preview: { id: 'training.certificates.preview', defaultMessage: 'How it reads' },
  previewName: { id: 'training.certificates.previewName', defaultMessage: 'Samantha Specimen' },
  previewAchievement: { id: 'training.certificates.previewAchievement', defaultMessage: 'the qualification' },
  previewAward: { id: 'training.certificates.previewAward', defaultMessage: 'what the award is for' },
  crestNote: {
    id: 'training.certificates.crestNote',
    defaultMessage:
      'Crest, name and office come from the settings of the office. The specimen shows the page as it prints.',
  },
  retired: { id: 'training.certificates.retired', defaultMessage: 'No longer used' },
  checkTitle: { id: 'training.certificates.checkTitle', defaultMessage: 'Is it genuine?' },
  code: { id: 'training.certificates.code', defaultMessage: 'What the code says' },
  codeHint: {
    id: 'training.certificates.codeHint',
    defaultMessage:
      'Put the cursor here and scan the code with a hand scanner, or paste what a telephone read from it. All of its lines are needed.',
  },
  clear: { id: 'training.certificates.clear', defaultMessage: 'Check another one' },
  keys: { id: 'training.certificates.keys', defaultMessage: 'Keys of the centre' },
  keysWhy: {
    id: 'training.certificates.keysWhy',
    defaultMessage:
      'Each certificate is signed with the centre’s key, which never leaves the vault. With the public keys anybody can check a certificate without the vault.',
  },
  exportKeys: { id: 'training.certificates.exportKeys', defaultMessage: 'Save the public keys' },
  changeKey: { id: 'training.certificates.changeKey', defaultMessage: 'Change the centre’s key' },
  changeKeyAsk: { id: 'training.certificates.changeKeyAsk', defaultMessage: 'Sign with a fresh key from now on?' },
  changeKeyWhy: {
    id: 'training.certificates.changeKeyWhy',
    defaultMessage:
      'Certificates that were issued stay genuine. Whoever checks without the vault needs the public keys again. You are asked for your password.',
  },
  keyChanged: {
    id: 'training.certificates.keyChanged',
    defaultMessage: 'The centre has a fresh key. Save the public keys again for those who check.',
  },
  enter: { id: 'training.certificates.enter', defaultMessage: 'Enter them in the register' },
  voidDraft: { id: 'training.certificates.voidDraft', defaultMessage: 'Why a certificate is void' },
  issueDraft: { id: 'training.certificates.issueDraft', defaultMessage: 'Certificates to issue' },
  templateDraft: { id: 'training.certificates.templateDraft', defaultMessage: 'A template of certificates' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  count: { count: number }
  printCount: { count: number }
  times: { count: number }
  issuedTitle: { count: number }
  certificateOf: { number: string }
  voidedOn: { on: string }
  has: { number: string }
  citationFor: { name: string }
  removeOf: { name: string }
  editTemplate: { name: string }
  signatory: { place: number }
  attended: { attended: number; sessions: number }
  keysSaved: { file: string }
  printOne: { number: string }
}

const filled = defineMessages<Filled>({
  count: {
    id: 'training.certificates.count',
    defaultMessage: '{count, plural, one {# certificate} other {# certificates}}',
  },
  printCount: {
    id: 'training.certificates.printCount',
    defaultMessage: 'Print {count, plural, one {# certificate} other {# certificates}}',
  },
  times: { id: 'training.certificates.times', defaultMessage: '{count, plural, one {Once} other {# times}}' },
  issuedTitle: {
    id: 'training.certificates.issuedTitle',
    defaultMessage: '{count, plural, one {# certificate is} other {# certificates are}} in the register.',
  },
  certificateOf: { id: 'training.certificates.certificateOf', defaultMessage: 'Certificate {number}' },
  voidedOn: { id: 'training.certificates.voidedOn', defaultMessage: 'Void since {on}' },
  has: { id: 'training.certificates.has', defaultMessage: 'Has {number}' },
  citationFor: { id: 'training.certificates.citationFor', defaultMessage: 'What {name} gets it for' },
  removeOf: { id: 'training.certificates.removeOf', defaultMessage: 'Remove {name}' },
  editTemplate: { id: 'training.certificates.editTemplate', defaultMessage: 'Template “{name}”' },
  signatory: {
    id: 'training.certificates.signatory',
    defaultMessage: 'Signs {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  },
  attended: {
    id: 'training.certificates.attended',
    defaultMessage: 'At {attended, number} of {sessions, number} sessions',
  },
  keysSaved: { id: 'training.certificates.keysSaved', defaultMessage: 'The public keys are saved in {file}.' },
  printOne: { id: 'training.certificates.printOne', defaultMessage: 'Print {number}' },
})

export const messages = { ...fixed, ...filled }
