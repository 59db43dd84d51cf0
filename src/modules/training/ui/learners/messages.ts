import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  draft: { id: 'training.learner.draft', defaultMessage: 'Work on a learner' },
  back: { id: 'training.learner.back', defaultMessage: 'Back' },
  gone: { id: 'training.learner.gone', defaultMessage: 'This learner is not there.' },
  toCohorts: { id: 'training.learner.toCohorts', defaultMessage: 'Go to cohorts' },
  choose: { id: 'training.learner.choose', defaultMessage: 'Learners are found in their cohorts.' },
  notRegistered: { id: 'training.learner.notRegistered', defaultMessage: 'Not registered' },
  achieved: { id: 'training.learner.achieved', defaultMessage: 'Achieved' },
  transcript: { id: 'training.learner.transcript', defaultMessage: 'Print transcript' },
  index: { id: 'training.learner.index', defaultMessage: 'Print evidence index' },
  missing: { id: 'training.learner.missing', defaultMessage: 'What is missing before it can be claimed' },
  needed: { id: 'training.learner.needed', defaultMessage: 'What is still needed' },
  nothingMissing: {
    id: 'training.learner.nothingMissing',
    defaultMessage: 'Nothing is missing: the award can be claimed.',
  },
  moduleDone: { id: 'training.learner.moduleDone', defaultMessage: 'Everything that the module asks for is met.' },
  toClaims: { id: 'training.learner.toClaims', defaultMessage: 'Go to claims' },

  units: { id: 'training.learner.units', defaultMessage: 'Units and criteria' },
  optional: { id: 'training.learner.optional', defaultMessage: 'optional' },
  code: { id: 'training.learner.code', defaultMessage: 'Number' },
  criterion: { id: 'training.learner.criterion', defaultMessage: 'Criterion' },
  outcome: { id: 'training.learner.outcome', defaultMessage: 'Decision' },
  decidedOn: { id: 'training.learner.decidedOn', defaultMessage: 'On' },
  history: { id: 'training.learner.history', defaultMessage: 'History of the decisions' },
  evidenceFor: { id: 'training.learner.evidenceFor', defaultMessage: 'Evidence' },

  measures: { id: 'training.learner.measures', defaultMessage: 'What they said of themselves' },
  noMeasures: { id: 'training.learner.noMeasures', defaultMessage: 'Nothing was asked yet.' },

  kept: { id: 'training.learner.kept', defaultMessage: 'How long records are kept' },
  keptOn: { id: 'training.learner.keptOn', defaultMessage: 'no end yet' },

  places: { id: 'training.person.places', defaultMessage: 'What they learn and have learnt' },
  table: { id: 'training.person.table', defaultMessage: 'Places as a learner' },
  someone: { id: 'training.person.someone', defaultMessage: 'Training and certificates' },
  noPlaces: {
    id: 'training.person.noPlaces',
    defaultMessage: 'Nothing yet. Add them to a cohort, and it stands here.',
  },
  qualification: { id: 'training.person.qualification', defaultMessage: 'Qualification or module' },
  cohort: { id: 'training.person.cohort', defaultMessage: 'Cohort' },
  criteria: { id: 'training.person.criteria', defaultMessage: 'Criteria met' },
  since: { id: 'training.person.since', defaultMessage: 'Since' },
  registration: { id: 'training.person.registration', defaultMessage: 'Registered as' },
  noNumber: { id: 'training.person.noNumber', defaultMessage: 'No number yet' },
  ownModule: { id: 'training.person.ownModule', defaultMessage: 'Our own module' },
  state: { id: 'training.person.state', defaultMessage: 'State' },
  learning: { id: 'training.person.learning', defaultMessage: 'Learning' },
  certificates: { id: 'training.person.certificates', defaultMessage: 'Centre certificates' },
  noCertificates: { id: 'training.person.noCertificates', defaultMessage: 'None was issued yet.' },
  void: { id: 'training.person.void', defaultMessage: 'Void' },
  toCertificates: { id: 'training.person.toCertificates', defaultMessage: 'Go to certificates' },
  readiness: { id: 'training.person.readiness', defaultMessage: 'Ready for these roles' },
  noReadiness: {
    id: 'training.person.noReadiness',
    defaultMessage: 'No role asks for training. What a role needs is decided beside the qualifications.',
  },
  ready: { id: 'training.person.ready', defaultMessage: 'Ready' },
  notReady: { id: 'training.person.notReady', defaultMessage: 'Not yet' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  issueOf: { title: string; issue: string }
  started: { on: string }
  registered: { on: string }
  number: { number: string }
  withdrawn: { on: string; reason: string }
  person: { name: string }
  record: { name: string }
  claimOn: { state: string; on: string }
  claimNumber: { number: string }
  claimCollected: { who: string }
  unitMet: { met: number; total: number }
  unitOn: { on: string }
  historyOf: { code: string }
  againBy: { on: string }
  answer: { moment: string; on: string; value: number }
  ofHighest: { highest: number }
  keptUntil: { on: string }
  title: { name: string }
  ofAll: { done: number; total: number }
  achievedOn: { on: string }
  withdrawnOn: { on: string }
  hasLeft: { cohort: string; on: string }
  issuedOn: { on: string }
}

const filled = defineMessages<Filled>({
  issueOf: { id: 'training.learner.issueOf', defaultMessage: '{title}, issue {issue}' },
  started: { id: 'training.learner.started', defaultMessage: 'Started on {on}' },
  registered: { id: 'training.learner.registered', defaultMessage: 'Registered on {on}' },
  number: { id: 'training.learner.number', defaultMessage: 'Number {number}' },
  withdrawn: { id: 'training.learner.withdrawn', defaultMessage: 'Withdrawn on {on}: {reason}' },
  person: { id: 'training.learner.person', defaultMessage: 'All training of {name}' },
  record: { id: 'training.learner.record', defaultMessage: 'Record of {name}' },
  claimOn: { id: 'training.learner.claimOn', defaultMessage: '{state} on {on}' },
  claimNumber: { id: 'training.learner.claimNumber', defaultMessage: 'certificate {number}' },
  claimCollected: { id: 'training.learner.claimCollected', defaultMessage: 'collected by {who}' },
  unitMet: { id: 'training.learner.unitMet', defaultMessage: '{met} of {total} met' },
  historyOf: { id: 'training.learner.historyOf', defaultMessage: 'Decisions on {code}' },
  unitOn: { id: 'training.learner.unitOn', defaultMessage: 'achieved on {on}' },
  againBy: { id: 'training.learner.againBy', defaultMessage: 'again by {on}' },
  answer: { id: 'training.learner.answer', defaultMessage: '{moment}, {on}: {value}' },
  ofHighest: { id: 'training.learner.ofHighest', defaultMessage: 'of {highest}' },
  keptUntil: { id: 'training.learner.keptUntil', defaultMessage: 'until {on}' },
  title: { id: 'training.person.title', defaultMessage: 'Training of {name}' },
  ofAll: { id: 'training.person.ofAll', defaultMessage: '{done} of {total}' },
  achievedOn: { id: 'training.person.achievedOn', defaultMessage: 'Achieved on {on}' },
  withdrawnOn: { id: 'training.person.withdrawnOn', defaultMessage: 'Withdrawn on {on}' },
  hasLeft: { id: 'training.person.hasLeft', defaultMessage: '{cohort} (left {on})' },
  issuedOn: { id: 'training.person.issuedOn', defaultMessage: 'issued on {on}' },
})

/** The page of one learner, and of one person's learning. */
export const messages = { ...fixed, ...filled }
