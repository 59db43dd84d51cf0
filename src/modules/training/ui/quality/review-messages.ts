import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  standardisations: { id: 'training.standardisation.title', defaultMessage: 'Standardisation' },
  standardisationsWhy: {
    id: 'training.standardisation.why',
    defaultMessage: 'Assessors compare their judgement at least once in twelve months.',
  },
  isDue: { id: 'training.standardisation.isDue', defaultMessage: 'It is time to standardise again' },
  neverHeld: {
    id: 'training.standardisation.neverHeld',
    defaultMessage: 'Nothing has been logged for this qualification yet.',
  },
  log: { id: 'training.standardisation.log', defaultMessage: 'Log a standardisation' },
  logged: { id: 'training.standardisation.logged', defaultMessage: 'The standardisation is logged.' },
  heldOn: { id: 'training.standardisation.heldOn', defaultMessage: 'Day' },
  topic: { id: 'training.standardisation.topic', defaultMessage: 'What was compared' },
  topicHint: {
    id: 'training.standardisation.topicHint',
    defaultMessage: 'Such as “Feedback on 2.2, three portfolios”.',
  },
  attended: { id: 'training.standardisation.attended', defaultMessage: 'Who took part' },
  agreed: { id: 'training.standardisation.agreed', defaultMessage: 'What was agreed' },
  none: { id: 'training.standardisation.none', defaultMessage: 'No standardisation is logged yet.' },
  claimStatus: { id: 'training.directClaim.title', defaultMessage: 'Direct Claim Status' },
  isHeld: { id: 'training.directClaim.isHeld', defaultMessage: 'Held' },
  notHeld: { id: 'training.directClaim.notHeld', defaultMessage: 'Not held' },
  missing: { id: 'training.directClaim.missing', defaultMessage: 'What is missing' },
  rule: { id: 'training.directClaim.rule', defaultMessage: 'The rule' },
  ruleOne: {
    id: 'training.directClaim.ruleOne',
    defaultMessage:
      'One review: every criterion graded 1, no open action, at least 3 learners sampled, 2 of them final, all graded A for reliability.',
  },
  ruleTwo: {
    id: 'training.directClaim.ruleTwo',
    defaultMessage:
      'Or two in a row, 1 to 18 months apart: grades 1 to 3, learners graded A or B, no open action in the latest, at least 3 final learners in both together.',
  },
  reviews: { id: 'training.review.title', defaultMessage: 'External reviews' },
  logReview: { id: 'training.review.log', defaultMessage: 'Log an external review' },
  reviewLogged: { id: 'training.review.logged', defaultMessage: 'The review is logged.' },
  noReviews: { id: 'training.review.none', defaultMessage: 'No external review is logged yet.' },
  reviewedOn: { id: 'training.review.on', defaultMessage: 'Day of the review' },
  on: { id: 'training.review.onShort', defaultMessage: 'Day' },
  reviewer: { id: 'training.review.reviewer', defaultMessage: 'Reviewer' },
  grades: { id: 'training.review.grades', defaultMessage: 'Grades' },
  gradesHint: {
    id: 'training.review.gradesHint',
    defaultMessage: 'The grade of each criterion of the review, 1 to 4, one after the other: 1 1 2 1',
  },
  gradesWrong: { id: 'training.review.gradesWrong', defaultMessage: 'Give grades from 1 to 4, such as 1 1 2 1.' },
  sampled: { id: 'training.review.sampled', defaultMessage: 'Learners sampled' },
  sampledWhy: {
    id: 'training.review.sampledWhy',
    defaultMessage: 'How reliable the decisions on each learner were, and whether the learner was complete.',
  },
  isFinal: { id: 'training.review.isFinal', defaultMessage: 'Complete (final)' },
  addLearner: { id: 'training.review.addLearner', defaultMessage: 'Add learner' },
  openActions: { id: 'training.review.openActions', defaultMessage: 'Actions still open' },
  notes: { id: 'training.review.notes', defaultMessage: 'Notes' },
  settle: { id: 'training.review.settle', defaultMessage: 'Change' },
  settled: { id: 'training.review.settled', defaultMessage: 'The open actions are changed.' },
})

type Filled = {
  heldLast: { day: string }
  heldBy: { rule: string }
  reliability: { number: number }
  removeLearner: { number: number }
  sampledWords: { count: number; final: string; grades: string }
  settleOf: { day: string }
}

const filled = defineMessages<Filled>({
  heldLast: { id: 'training.standardisation.heldLast', defaultMessage: 'The last time was {day}.' },
  heldBy: {
    id: 'training.directClaim.heldBy',
    defaultMessage: 'By the rule: {rule}. Awards are claimed without waiting for a review.',
  },
  reliability: { id: 'training.review.reliability', defaultMessage: 'Reliability of learner {number}' },
  removeLearner: { id: 'training.review.removeLearner', defaultMessage: 'Remove learner {number}' },
  sampledWords: {
    id: 'training.review.sampledWords',
    defaultMessage:
      '{count, plural, =0 {None} one {# learner, {final} final: {grades}} other {# learners, {final} final: {grades}}}',
  },
  settleOf: { id: 'training.review.settleOf', defaultMessage: 'Actions still open of the review of {day}' },
})

export const messages = { ...fixed, ...filled }
