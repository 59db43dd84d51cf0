import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  views: { id: 'training.session.views', defaultMessage: 'Ways to look at the session' },
  assess: { id: 'training.session.assess', defaultMessage: 'Register and decisions' },
  oneLearner: { id: 'training.session.oneLearner', defaultMessage: 'One learner' },
  oneCriterion: { id: 'training.session.oneCriterion', defaultMessage: 'One criterion' },
  measures: { id: 'training.session.measures', defaultMessage: 'Measures' },
  owed: { id: 'training.session.owed', defaultMessage: 'Owed' },
  edit: { id: 'training.session.edit', defaultMessage: 'Edit session' },
  printRegister: { id: 'training.session.printRegister', defaultMessage: 'Print register' },
  printSlips: { id: 'training.session.printSlips', defaultMessage: 'Print feedback slips' },
  gone: { id: 'training.session.gone', defaultMessage: 'This session is no longer there.' },
  backToCohort: { id: 'training.session.backToCohort', defaultMessage: 'Go to the cohort' },
  nobody: { id: 'training.session.nobody', defaultMessage: 'Nobody is on this cohort yet.' },
  nobodyWhy: {
    id: 'training.session.nobodyWhy',
    defaultMessage: 'Add learners to the cohort. Then the register and the decisions are made here.',
  },
  unit: { id: 'training.session.unit', defaultMessage: 'Unit' },
  criteria: { id: 'training.session.criteria', defaultMessage: 'Criteria' },
  criteriaHint: { id: 'training.session.criteriaHint', defaultMessage: '1.1 2.1-2.3' },
  methods: { id: 'training.session.methods', defaultMessage: 'Assessed by' },
  showAll: { id: 'training.session.showAll', defaultMessage: 'Show all criteria' },
  showChosen: { id: 'training.session.showChosen', defaultMessage: 'Show the chosen ones' },
  everyoneShown: { id: 'training.session.everyoneShown', defaultMessage: 'Show the whole cohort' },
  grid: { id: 'training.session.grid', defaultMessage: 'Learners and criteria' },
  learner: { id: 'training.session.learner', defaultMessage: 'Learner' },
  register: { id: 'training.session.register', defaultMessage: 'Register' },
  noteColumn: { id: 'training.session.noteColumn', defaultMessage: 'Note for the learner' },
  everyone: { id: 'training.session.everyone', defaultMessage: 'Everyone' },
  noMark: { id: 'training.session.noMark', defaultMessage: 'No mark' },
  owes: { id: 'training.session.owes', defaultMessage: 'owed' },
  sign: { id: 'training.session.sign', defaultMessage: 'Sign the decisions of this session' },
  allPresent: { id: 'training.session.allPresent', defaultMessage: 'All present' },
  fill: { id: 'training.session.fill', defaultMessage: 'Fill “met” for who is here' },
  nothingToFill: {
    id: 'training.session.nothingToFill',
    defaultMessage: 'There is nothing to fill: choose criteria and mark who is present. What was decided before stays.',
  },
  clear: { id: 'training.session.clear', defaultMessage: 'Clear the grid' },
  cleared: { id: 'training.session.cleared', defaultMessage: 'The grid is cleared.' },
  history: { id: 'training.session.history', defaultMessage: 'History and details' },
  keysRegister: {
    id: 'training.session.keysRegister',
    defaultMessage: 'P present, L late, A absent, E excused. On “Everyone” the key is for all.',
  },
  keysCell: {
    id: 'training.session.keysCell',
    defaultMessage: 'M met, N not yet, X leave out, F fill, Enter note, H history',
  },
  keysNote: { id: 'training.session.keysNote', defaultMessage: 'Type to write, Enter for the next learner' },
  sharedNote: { id: 'training.session.sharedNote', defaultMessage: 'Note for all' },
  location: { id: 'training.session.location', defaultMessage: 'Where the evidence is' },
  locationHint: { id: 'training.session.locationHint', defaultMessage: '14 means portfolio p.14' },
  resubmitAllBy: { id: 'training.session.resubmitAllBy', defaultMessage: 'Hand in again by' },
  reason: { id: 'training.session.reason', defaultMessage: 'Why decided again' },
  tests: { id: 'training.session.tests', defaultMessage: 'I am sure of this evidence of prior learning:' },
  isValid: { id: 'training.session.isValid', defaultMessage: 'It shows what the criterion asks for' },
  isAuthentic: { id: 'training.session.isAuthentic', defaultMessage: 'It is the learner’s own' },
  isCurrent: { id: 'training.session.isCurrent', defaultMessage: 'It is recent enough' },
  isSufficient: { id: 'training.session.isSufficient', defaultMessage: 'It is enough' },
  'no-criteria': { id: 'training.session.fault.no-criteria', defaultMessage: 'Choose criteria.' },
  'no-cells': {
    id: 'training.session.fault.no-cells',
    defaultMessage: 'Nothing is decided yet: F fills “met” for who is here.',
  },
  'no-methods': { id: 'training.session.fault.no-methods', defaultMessage: 'Choose how it was assessed.' },
  'no-reason': {
    id: 'training.session.fault.no-reason',
    defaultMessage: 'Say why what was decided before is decided again.',
  },
  'again-by': {
    id: 'training.session.fault.again-by',
    defaultMessage: 'Give a day to hand in again that comes after the session.',
  },
  testsMissing: {
    id: 'training.session.fault.tests',
    defaultMessage: 'Tick all four questions about the prior learning, or choose another method.',
  },
  'one-learner': {
    id: 'training.session.fault.one-learner',
    defaultMessage: 'Recognise prior learning for one learner at a time.',
  },
  'to-come': {
    id: 'training.session.fault.to-come',
    defaultMessage: 'This session is still to come: decide on its day.',
  },
  stays: {
    id: 'training.session.stays',
    defaultMessage: 'What is signed stays. Something wrong is put right by another decision, with its reason.',
  },
  began: { id: 'training.session.began', defaultMessage: 'What you gave out before is back.' },
  afresh: { id: 'training.session.afresh', defaultMessage: 'Begin again' },
  draft: { id: 'training.session.draft', defaultMessage: 'A session that is not signed' },
  answersDraft: { id: 'training.session.answersDraft', defaultMessage: 'Answers to a measure that are not saved' },
  correctionDraft: { id: 'training.session.correctionDraft', defaultMessage: 'A correction that is not finished' },
  close: { id: 'training.session.close', defaultMessage: 'Close' },
  stamped: { id: 'training.session.stamped', defaultMessage: 'Signed in this session' },
  noneStamped: { id: 'training.session.noneStamped', defaultMessage: 'Nothing is signed in this session yet.' },
  previous: { id: 'training.session.previous', defaultMessage: 'Previous' },
  next: { id: 'training.session.next', defaultMessage: 'Next' },
  criterion: { id: 'training.session.criterion', defaultMessage: 'Criterion' },
  stands: { id: 'training.session.stands', defaultMessage: 'Stands' },
  now: { id: 'training.session.now', defaultMessage: 'Now' },
  away: { id: 'training.session.away', defaultMessage: 'Away' },
  decisions: { id: 'training.session.decisions', defaultMessage: 'Decisions' },
  undecided: { id: 'training.session.undecided', defaultMessage: 'Nobody has decided on this yet.' },
  replaced: { id: 'training.session.replaced', defaultMessage: 'Replaced' },
  genuine: { id: 'training.session.genuine', defaultMessage: 'Signature stands' },
  forged: { id: 'training.session.forged', defaultMessage: 'Signature does not fit: tell the manager' },
  correct: { id: 'training.session.correct', defaultMessage: 'Correct this decision' },
  corrected: { id: 'training.session.corrected', defaultMessage: 'The decision is replaced. The earlier one stays.' },
  outcome: { id: 'training.session.outcome', defaultMessage: 'What it should say' },
  feedback: { id: 'training.session.feedback', defaultMessage: 'Feedback to the learner' },
  resubmitBy: { id: 'training.session.resubmitBy', defaultMessage: 'Hand in again by' },
  why: { id: 'training.session.why', defaultMessage: 'Why it is replaced' },
  evidence: { id: 'training.session.evidence', defaultMessage: 'Their own evidence' },
  noEvidence: { id: 'training.session.noEvidence', defaultMessage: 'None of theirs' },
  addEvidence: { id: 'training.session.addEvidence', defaultMessage: 'Add evidence on their page' },
  noMeasure: { id: 'training.session.noMeasure', defaultMessage: 'The office asks no measure yet.' },
  measure: { id: 'training.session.measure', defaultMessage: 'Question' },
  moment: { id: 'training.session.moment', defaultMessage: 'When' },
  answer: { id: 'training.session.answer', defaultMessage: 'Answer' },
  answered: { id: 'training.session.answered', defaultMessage: 'answered' },
  nobodyHere: {
    id: 'training.session.nobodyHere',
    defaultMessage: 'Take the register first: those who are here answer.',
  },
  nothingOwed: { id: 'training.session.nothingOwed', defaultMessage: 'Nobody owes anything.' },
  nothingOwedWhy: {
    id: 'training.session.nothingOwedWhy',
    defaultMessage: 'When decisions are signed, what learners missed while they were away is listed here.',
  },
  hasLeft: { id: 'training.session.hasLeft', defaultMessage: 'Not in this cohort any more' },
  awayToday: { id: 'training.session.awayToday', defaultMessage: 'Away in this session' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  signs: { count: number }
  will: { met: number; notYet: number; learners: number }
  goes: { names: string; count: number }
  unmarked: { names: string }
  by: { name: string; date: string; methods: string }
  signTitle: { count: number }
  signed: { count: number }
  signedOwed: { count: number; owed: number }
  unknown: { typed: string; codes: string }
  cell: { name: string; code: string; word: string }
  markCell: { name: string; word: string }
  noteCell: { name: string; note: string }
  ofAll: { count: number; all: number }
  draftMet: { word: string }
  draftNotYet: { word: string }
  marksChanged: { count: number }
  leftOut: { count: number }
  onlySome: { count: number }
  heading: { title: string }
  batch: { count: number; notYet: number; name: string; date: string }
  signedBy: { name: string; date: string }
  because: { reason: string }
  againBy: { date: string }
  scale: { lowest: number; highest: number; lowWords: string; highWords: string }
  offScale: { lowest: number; highest: number }
  answerOf: { name: string }
  saveAnswers: { count: number }
  answersSaved: { count: number }
  change: { baseline: number; exit: number; both: number }
  mean: { mean: number; learners: number; date: string }
  assessOwed: { count: number }
  owedLine: { name: string; count: number }
  again: { count: number }
  notesOf: { name: string }
  resubmitOf: { code: string }
  pageOf: { name: string }
  decideOn: { what: string }
}

const filled = defineMessages<Filled>({
  signs: {
    id: 'training.session.signs',
    defaultMessage: 'Sign {count, plural, =0 {the decisions} one {# decision} other {# decisions}}',
  },
  will: {
    id: 'training.session.will',
    defaultMessage:
      '{met, number} met, {notYet, number} not yet, for {learners, plural, one {# learner} other {# learners}}.',
  },
  goes: {
    id: 'training.session.goes',
    defaultMessage: 'Away: {names}. {count, plural, one {# criterion goes} other {# criteria go}} on the owed list.',
  },
  unmarked: { id: 'training.session.unmarked', defaultMessage: 'Without a mark in the register: {names}.' },
  by: { id: 'training.session.by', defaultMessage: '{name} signs for {date}: {methods}.' },
  signTitle: {
    id: 'training.session.signTitle',
    defaultMessage: 'Sign {count, plural, one {# decision} other {# decisions}}?',
  },
  signed: {
    id: 'training.session.signed',
    defaultMessage: '{count, plural, one {# decision is} other {# decisions are}} signed.',
  },
  signedOwed: {
    id: 'training.session.signedOwed',
    defaultMessage:
      '{count, plural, one {# decision is} other {# decisions are}} signed, {owed, plural, one {# criterion is} other {# criteria are}} owed.',
  },
  unknown: {
    id: 'training.session.unknown',
    defaultMessage: 'This unit has no “{typed}”. It has {codes}.',
  },
  cell: { id: 'training.session.cell', defaultMessage: '{name}, {code}: {word}' },
  markCell: { id: 'training.session.markCell', defaultMessage: '{name}, register: {word}' },
  noteCell: { id: 'training.session.noteCell', defaultMessage: '{name}, note: {note}' },
  ofAll: { id: 'training.session.ofAll', defaultMessage: '{count, number} of {all, number}' },
  draftMet: { id: 'training.session.draftMet', defaultMessage: 'to be met, was: {word}' },
  draftNotYet: { id: 'training.session.draftNotYet', defaultMessage: 'to be not yet, was: {word}' },
  marksChanged: {
    id: 'training.session.marksChanged',
    defaultMessage: '{count, plural, one {# mark was} other {# marks were}} changed.',
  },
  leftOut: {
    id: 'training.session.leftOut',
    defaultMessage:
      '{count, plural, one {# decision went} other {# decisions went}} with the criteria that are not chosen.',
  },
  onlySome: {
    id: 'training.session.onlySome',
    defaultMessage: '{count, plural, one {Only # learner is shown} other {Only # learners are shown}}',
  },
  heading: { id: 'training.session.heading', defaultMessage: 'Session: {title}' },
  batch: {
    id: 'training.session.batch',
    defaultMessage: '{count, plural, one {# decision} other {# decisions}}, {notYet, number} not yet · {name}, {date}',
  },
  signedBy: { id: 'training.session.signedBy', defaultMessage: '{name}, {date}' },
  because: { id: 'training.session.because', defaultMessage: 'Reason: {reason}' },
  againBy: { id: 'training.session.againBy', defaultMessage: 'hand in again by {date}' },
  scale: {
    id: 'training.session.scale',
    defaultMessage: 'From {lowest, number}{lowWords} to {highest, number}{highWords}',
  },
  offScale: {
    id: 'training.session.offScale',
    defaultMessage: 'Give a number from {lowest, number} to {highest, number}.',
  },
  answerOf: { id: 'training.session.answerOf', defaultMessage: 'Answer of {name}' },
  saveAnswers: {
    id: 'training.session.saveAnswers',
    defaultMessage: 'Save {count, plural, one {# answer} other {# answers}}',
  },
  answersSaved: {
    id: 'training.session.answersSaved',
    defaultMessage: '{count, plural, one {# answer is} other {# answers are}} saved.',
  },
  change: {
    id: 'training.session.change',
    defaultMessage:
      'From {baseline, number} at the start to {exit, number} at the end on average, over {both, plural, one {the # learner} other {the # learners}} who answered both times.',
  },
  mean: {
    id: 'training.session.mean',
    defaultMessage: '{date}: {mean, number} on average ({learners, plural, one {# learner} other {# learners}})',
  },
  assessOwed: {
    id: 'training.session.assessOwed',
    defaultMessage: 'Assess {count, plural, =0 {learners} one {this learner} other {these # learners}} now',
  },
  owedLine: {
    id: 'training.session.owedLine',
    defaultMessage: '{name}: {count, plural, one {# criterion} other {# criteria}}',
  },
  again: {
    id: 'training.session.again',
    defaultMessage: '{count, plural, one {# is decided} other {# are decided}} again.',
  },
  notesOf: { id: 'training.session.notesOf', defaultMessage: 'Note for {name}' },
  resubmitOf: { id: 'training.session.resubmitOf', defaultMessage: 'Hand in {code} again by' },
  pageOf: { id: 'training.session.pageOf', defaultMessage: 'The page of {name}' },
  decideOn: { id: 'training.session.decideOn', defaultMessage: 'Decision on {what}' },
})

export const messages = { ...fixed, ...filled }
