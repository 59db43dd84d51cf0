import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  evidence: { id: 'training.evidence', defaultMessage: 'Evidence' },
  noEvidence: { id: 'training.evidence.none', defaultMessage: 'No evidence is written down yet.' },
  addEvidence: { id: 'training.evidence.add', defaultMessage: 'Add evidence' },
  what: { id: 'training.evidence.what', defaultMessage: 'What it is' },
  whatHint: { id: 'training.evidence.whatHint', defaultMessage: 'Such as “What the supervisor saw on 12 March”.' },
  method: { id: 'training.evidence.method', defaultMessage: 'Kind' },
  collectedOn: { id: 'training.evidence.collectedOn', defaultMessage: 'From' },
  how: { id: 'training.evidence.how', defaultMessage: 'Where it is kept' },
  onPaper: { id: 'training.evidence.onPaper', defaultMessage: 'On paper or elsewhere' },
  asFile: { id: 'training.evidence.asFile', defaultMessage: 'As a file, kept here' },
  location: { id: 'training.evidence.location', defaultMessage: 'Where to find it' },
  locationHint: { id: 'training.evidence.locationHint', defaultMessage: 'Such as “portfolio p.14”.' },
  criteria: { id: 'training.evidence.criteria', defaultMessage: 'Criteria that it shows' },
  criteriaHint: { id: 'training.evidence.criteriaHint', defaultMessage: 'Type a number such as 1.1, then Enter' },
  save: { id: 'training.evidence.save', defaultMessage: 'Save evidence' },
  chooseFile: { id: 'training.evidence.chooseFile', defaultMessage: 'Choose the file and save' },
  saved: { id: 'training.evidence.saved', defaultMessage: 'Evidence saved' },
  noFile: {
    id: 'training.evidence.noFile',
    defaultMessage: 'No file was chosen, so nothing was saved. Choose one, or say where the paper is.',
  },
  openFile: { id: 'training.evidence.openFile', defaultMessage: 'Open' },

  adjustments: { id: 'training.adjustments', defaultMessage: 'Adjustments' },
  noAdjustments: { id: 'training.adjustments.none', defaultMessage: 'None was agreed.' },
  addAdjustment: { id: 'training.adjustments.add', defaultMessage: 'Agree an adjustment' },
  kind: { id: 'training.adjustments.kind', defaultMessage: 'Kind' },
  reasonable: { id: 'training.adjustments.reasonable', defaultMessage: 'Reasonable adjustment' },
  special: { id: 'training.adjustments.special', defaultMessage: 'Special consideration' },
  reasonableWhat: {
    id: 'training.adjustments.reasonableWhat',
    defaultMessage: 'Agreed before assessing, so that nobody is at a disadvantage: more time, a reader, large print.',
  },
  specialWhat: {
    id: 'training.adjustments.specialWhat',
    defaultMessage: 'After assessing, where illness or another event on the day got in the way.',
  },
  agreed: { id: 'training.adjustments.agreed', defaultMessage: 'What was agreed' },
  agreedOn: { id: 'training.adjustments.agreedOn', defaultMessage: 'Agreed on' },
  agreedWith: { id: 'training.adjustments.agreedWith', defaultMessage: 'Agreed with' },
  end: { id: 'training.adjustments.end', defaultMessage: 'End' },
  endedOn: { id: 'training.adjustments.endedOn', defaultMessage: 'Ended on' },
  endSave: { id: 'training.adjustments.endSave', defaultMessage: 'End the adjustment' },
  ended: { id: 'training.adjustments.ended', defaultMessage: 'Ended' },
  adjustmentSaved: { id: 'training.adjustments.saved', defaultMessage: 'Adjustment written down' },
  adjustmentEnded: { id: 'training.adjustments.done', defaultMessage: 'Adjustment ended' },
  adjustmentSave: { id: 'training.adjustments.save', defaultMessage: 'Write down' },

  appeals: { id: 'training.appeals', defaultMessage: 'Appeals' },
  noAppeals: { id: 'training.appeals.none', defaultMessage: 'There was no appeal.' },
  raise: { id: 'training.appeals.raise', defaultMessage: 'Write down an appeal' },
  about: { id: 'training.appeals.about', defaultMessage: 'Against' },
  result: { id: 'training.appeals.result', defaultMessage: 'The result of an assessment' },
  adjustment: { id: 'training.appeals.adjustment', defaultMessage: 'A decision on an adjustment' },
  malpractice: { id: 'training.appeals.malpractice', defaultMessage: 'A decision on malpractice' },
  text: { id: 'training.appeals.text', defaultMessage: 'What the learner says' },
  raisedOn: { id: 'training.appeals.raisedOn', defaultMessage: 'Raised on' },
  appealSaved: { id: 'training.appeals.saved', defaultMessage: 'Appeal written down' },
  open: { id: 'training.appeals.open', defaultMessage: 'Open' },
  closed: { id: 'training.appeals.closed', defaultMessage: 'Decided' },
  decide: { id: 'training.appeals.decide', defaultMessage: 'Write down a decision' },
  goOn: { id: 'training.appeals.goOn', defaultMessage: 'Take it further' },
  decideWhat: {
    id: 'training.appeals.decideWhat',
    defaultMessage:
      'The assessor looks again first, then somebody of the centre who had no part in it, then the awarding body. Where the centre decides, you are the one who decides.',
  },
  stage: { id: 'training.appeals.stage', defaultMessage: 'Who decides' },
  assessor: { id: 'training.appeals.assessor', defaultMessage: 'The assessor' },
  centre: { id: 'training.appeals.centre', defaultMessage: 'The centre' },
  'awarding-body': { id: 'training.appeals.awarding-body', defaultMessage: 'The awarding body' },
  outcome: { id: 'training.appeals.outcome', defaultMessage: 'Decision' },
  upheld: { id: 'training.appeals.upheld', defaultMessage: 'Upheld' },
  'not-upheld': { id: 'training.appeals.not-upheld', defaultMessage: 'Not upheld' },
  'passed-on': { id: 'training.appeals.passed-on', defaultMessage: 'Passed on to the next stage' },
  why: { id: 'training.appeals.why', defaultMessage: 'Why' },
  decidedOn: { id: 'training.appeals.decidedOn', defaultMessage: 'Decided on' },
  bodyName: { id: 'training.appeals.bodyName', defaultMessage: 'Name of the awarding body' },
  decisionSaved: { id: 'training.appeals.decisionSaved', defaultMessage: 'Decision written down' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  openFileOf: { title: string }
  by: { name: string }
  forCriteria: { codes: string }
  agreedSince: { on: string }
  agreedUntil: { from: string; to: string }
  withWhom: { who: string }
  endOf: { text: string }
  raised: { on: string }
  step: { stage: string; on: string; outcome: string; who: string }
}

const filled = defineMessages<Filled>({
  openFileOf: { id: 'training.evidence.openFileOf', defaultMessage: 'Open {title}' },
  by: { id: 'training.evidence.by', defaultMessage: 'written down by {name}' },
  forCriteria: { id: 'training.evidence.forCriteria', defaultMessage: 'for {codes}' },
  agreedSince: { id: 'training.adjustments.since', defaultMessage: 'since {on}' },
  agreedUntil: { id: 'training.adjustments.until', defaultMessage: '{from} to {to}' },
  withWhom: { id: 'training.adjustments.with', defaultMessage: 'with {who}' },
  endOf: { id: 'training.adjustments.endOf', defaultMessage: 'End “{text}”' },
  raised: { id: 'training.appeals.raised', defaultMessage: 'raised on {on}' },
  step: { id: 'training.appeals.step', defaultMessage: '{stage}, {on}: {outcome} ({who})' },
})

/** Evidence, adjustments and appeals of one learner. */
export const messages = { ...fixed, ...filled }
