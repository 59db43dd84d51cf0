import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  signDay: { id: 'training.action.signDay', defaultMessage: 'Signed off on' },
  proposed: { id: 'training.sampling.proposed', defaultMessage: 'What should be sampled next' },
  proposedWhy: {
    id: 'training.sampling.proposedWhy',
    defaultMessage: 'The most needed first, with the reasons. Choose some and say by when they are to be looked at.',
  },
  learner: { id: 'training.sampling.learner', defaultMessage: 'Learner' },
  unit: { id: 'training.sampling.unit', defaultMessage: 'Unit' },
  assessor: { id: 'training.sampling.assessor', defaultMessage: 'Assessor' },
  stage: { id: 'training.sampling.stage', defaultMessage: 'Stage' },
  interim: { id: 'training.sampling.interim', defaultMessage: 'Half-way' },
  final: { id: 'training.sampling.final', defaultMessage: 'Complete' },
  why: { id: 'training.sampling.why', defaultMessage: 'Why' },
  choose: { id: 'training.sampling.choose', defaultMessage: 'Choose' },
  chooseAll: { id: 'training.sampling.chooseAll', defaultMessage: 'Choose all' },
  yours: { id: 'training.sampling.yours', defaultMessage: 'Your own decisions' },
  dueOn: { id: 'training.sampling.dueOn', defaultMessage: 'To be looked at by' },
  planThem: { id: 'training.sampling.planThem', defaultMessage: 'Plan the chosen samples' },
  nothing: { id: 'training.sampling.nothing', defaultMessage: 'Nothing has to be sampled now' },
  nothingWhy: {
    id: 'training.sampling.nothingWhy',
    defaultMessage: 'Samples are proposed as soon as somebody decides on a learner’s criteria.',
  },
  onlyAssurer: {
    id: 'training.sampling.onlyAssurer',
    defaultMessage: 'Quality assurers plan the samples.',
  },
  waiting: { id: 'training.sampling.waiting', defaultMessage: 'Planned' },
  noneWaiting: { id: 'training.sampling.noneWaiting', defaultMessage: 'No sample is planned.' },
  done: { id: 'training.sampling.done', defaultMessage: 'Done' },
  noneDone: { id: 'training.sampling.noneDone', defaultMessage: 'No sample has been recorded yet.' },
  due: { id: 'training.sampling.due', defaultMessage: 'By' },
  overdue: { id: 'training.sampling.overdue', defaultMessage: 'Overdue' },
  record: { id: 'training.sampling.record', defaultMessage: 'Record' },
  open: { id: 'training.sampling.open', defaultMessage: 'Open' },
  colleague: { id: 'training.sampling.colleague', defaultMessage: 'A colleague must: the decisions are yours' },
  doneOn: { id: 'training.sampling.doneOn', defaultMessage: 'Looked at' },
  doneBy: { id: 'training.sampling.doneBy', defaultMessage: 'By whom' },
  outcome: { id: 'training.sampling.outcome', defaultMessage: 'Found' },
  agreed: { id: 'training.sampling.agreed', defaultMessage: 'Agreed' },
  action: { id: 'training.sampling.action', defaultMessage: 'Action asked for' },
  backToSamples: { id: 'training.sample.back', defaultMessage: 'Back to the samples' },
  gone: { id: 'training.sample.gone', defaultMessage: 'This sample is not there' },
  about: { id: 'training.sample.about', defaultMessage: 'What it is about' },
  mine: { id: 'training.sample.mine', defaultMessage: 'A colleague has to look at this one' },
  mineWhy: {
    id: 'training.sample.mineWhy',
    defaultMessage:
      'You made these decisions yourself, and nobody assures the quality of their own decisions. It waits for another quality assurer.',
  },
  notAssurer: {
    id: 'training.sample.notAssurer',
    defaultMessage: 'A quality assurer records what they find here.',
  },
  noDecisions: {
    id: 'training.sample.noDecisions',
    defaultMessage: 'The decisions that it was about have been replaced since. Plan another sample.',
  },
  save: { id: 'training.sample.save', defaultMessage: 'Record what was found' },
  dayLooked: { id: 'training.sample.dayLooked', defaultMessage: 'Day on which you looked at it' },
  checks: { id: 'training.sample.checks', defaultMessage: 'What you checked' },
  checked: { id: 'training.sample.checked', defaultMessage: 'What was checked' },
  valid: { id: 'training.sample.valid', defaultMessage: 'The evidence is valid: it shows what the criterion asks' },
  authentic: { id: 'training.sample.authentic', defaultMessage: 'It is authentic: the learner’s own' },
  reliable: {
    id: 'training.sample.reliable',
    defaultMessage: 'It is reliable: another assessor would decide the same',
  },
  current: { id: 'training.sample.current', defaultMessage: 'It is current' },
  sufficient: { id: 'training.sample.sufficient', defaultMessage: 'It is sufficient' },
  helpful: { id: 'training.sample.helpful', defaultMessage: 'The feedback tells the learner what to do next' },
  complete: { id: 'training.sample.complete', defaultMessage: 'Records are signed, dated and complete' },
  decisions: { id: 'training.sample.decisions', defaultMessage: 'Decision by decision' },
  criterion: { id: 'training.sample.criterion', defaultMessage: 'Criterion' },
  decided: { id: 'training.sample.decided', defaultMessage: 'Decided' },
  how: { id: 'training.sample.how', defaultMessage: 'How, and where the evidence is' },
  feedbackGiven: { id: 'training.sample.feedbackGiven', defaultMessage: 'Feedback to the learner' },
  agree: { id: 'training.sample.agree', defaultMessage: 'Agree' },
  disagree: { id: 'training.sample.disagree', defaultMessage: 'Disagree' },
  agreeAll: { id: 'training.sample.agreeAll', defaultMessage: 'Agree with all' },
  feedback: { id: 'training.sample.feedback', defaultMessage: 'Feedback to the assessor' },
  actions: { id: 'training.sample.actions', defaultMessage: 'What the assessor has to do' },
  actionsWhy: {
    id: 'training.sample.actionsWhy',
    defaultMessage: 'Needed where you do not agree. The assessor answers it, and a quality assurer signs it off.',
  },
  addAction: { id: 'training.sample.addAction', defaultMessage: 'Add action' },
  actionText: { id: 'training.sample.actionText', defaultMessage: 'What has to be done' },
  actionDue: { id: 'training.sample.actionDue', defaultMessage: 'By when' },
  openTitle: { id: 'training.action.open', defaultMessage: 'Open' },
  closedTitle: { id: 'training.action.closed', defaultMessage: 'Signed off' },
  noneOpen: { id: 'training.action.noneOpen', defaultMessage: 'No action is open.' },
  noneClosed: { id: 'training.action.noneClosed', defaultMessage: 'No action has been signed off yet.' },
  waitsForAssessor: { id: 'training.action.waitsForAssessor', defaultMessage: 'Waits for the assessor' },
  waitsForAssurer: { id: 'training.action.waitsForAssurer', defaultMessage: 'Waits for sign-off' },
  notYou: { id: 'training.action.notYou', defaultMessage: 'A colleague signs it off: it is about your own work' },
  answer: { id: 'training.action.answer', defaultMessage: 'Say that it is done' },
  answerDay: { id: 'training.action.answerDay', defaultMessage: 'Done on' },
  answerNote: { id: 'training.action.answerNote', defaultMessage: 'What was done' },
  isAnswered: { id: 'training.action.isAnswered', defaultMessage: 'The action waits for its sign-off now.' },
  signOff: { id: 'training.action.signOff', defaultMessage: 'Sign off' },
  isSignedOff: { id: 'training.action.isSignedOff', defaultMessage: 'The action is signed off.' },
})

type Filled = {
  chooseOne: { name: string; unit: string }
  chosen: { count: number }
  chosenMine: { count: number }
  planned: { count: number }
  recordOf: { name: string; unit: string }
  openOf: { name: string; unit: string }
  openActions: { count: number }
  sampleTitle: { name: string; unit: string }
  recorded: { name: string }
  decisionsTable: { assessor: string; name: string }
  agreeOf: { code: string }
  answerMissing: { code: string }
  removeAction: { number: number }
  ofSample: { name: string; unit: string; assessor: string }
  byDay: { day: string }
  answered: { day: string; by: string; note: string }
  signedOff: { day: string; by: string }
  answerOf: { text: string }
  signOffOf: { text: string }
}

const filled = defineMessages<Filled>({
  chooseOne: { id: 'training.sampling.chooseOne', defaultMessage: '{name}, {unit}' },
  chosen: {
    id: 'training.sampling.chosen',
    defaultMessage:
      '{count, plural, =0 {Nothing is chosen yet.} one {One sample is chosen.} other {# samples are chosen.}}',
  },
  chosenMine: {
    id: 'training.sampling.chosenMine',
    defaultMessage:
      '{count, plural, one {One of them is about your own decisions: a colleague has to look at it.} other {# of them are about your own decisions: a colleague has to look at them.}}',
  },
  planned: {
    id: 'training.sampling.planned',
    defaultMessage: '{count, plural, one {One sample is planned.} other {# samples are planned.}}',
  },
  recordOf: { id: 'training.sampling.recordOf', defaultMessage: 'Record the sample of {name}, {unit}' },
  openOf: { id: 'training.sampling.openOf', defaultMessage: 'The sample of {name}, {unit}' },
  openActions: {
    id: 'training.sampling.openActions',
    defaultMessage: '{count, plural, one {# action open} other {# actions open}}',
  },
  sampleTitle: { id: 'training.sample.title', defaultMessage: 'Sample: {name}, {unit}' },
  recorded: { id: 'training.sample.recorded', defaultMessage: 'The sample of {name} is recorded.' },
  decisionsTable: { id: 'training.sample.decisionsTable', defaultMessage: 'Decisions of {assessor} on {name}' },
  agreeOf: { id: 'training.sample.agreeOf', defaultMessage: 'Do you agree on {code}?' },
  answerMissing: { id: 'training.sample.answerMissing', defaultMessage: 'Say whether you agree on {code}.' },
  removeAction: { id: 'training.sample.removeAction', defaultMessage: 'Remove action {number}' },
  ofSample: { id: 'training.action.ofSample', defaultMessage: '{name}, {unit}, assessed by {assessor}' },
  byDay: { id: 'training.action.byDay', defaultMessage: 'by {day}' },
  answered: { id: 'training.action.answered', defaultMessage: 'Done on {day} by {by}: {note}' },
  signedOff: { id: 'training.action.signedOff', defaultMessage: 'Signed off on {day} by {by}' },
  answerOf: { id: 'training.action.answerOf', defaultMessage: 'Say that it is done: {text}' },
  signOffOf: { id: 'training.action.signOffOf', defaultMessage: 'Sign off: {text}' },
})

export const messages = { ...fixed, ...filled }
