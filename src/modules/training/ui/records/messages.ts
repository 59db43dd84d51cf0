import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  records: { id: 'training.records', defaultMessage: 'Records' },
  go: { id: 'training.records.go', defaultMessage: 'Go to records of training' },
  achievements: { id: 'training.records.achievements', defaultMessage: 'Achievements' },
  by: { id: 'training.records.by', defaultMessage: 'By' },
  cohort: { id: 'training.records.cohort', defaultMessage: 'Cohort' },
  qualification: { id: 'training.records.qualification', defaultMessage: 'Qualification' },
  unit: { id: 'training.records.unit', defaultMessage: 'Unit' },
  funder: { id: 'training.records.funder', defaultMessage: 'Funder' },
  area: { id: 'training.records.area', defaultMessage: 'Area' },
  period: { id: 'training.records.period', defaultMessage: 'Days' },
  thisQuarter: { id: 'training.records.thisQuarter', defaultMessage: 'This quarter' },
  lastQuarter: { id: 'training.records.lastQuarter', defaultMessage: 'Last quarter' },
  thisYear: { id: 'training.records.thisYear', defaultMessage: 'This year, from April' },
  lastYear: { id: 'training.records.lastYear', defaultMessage: 'Last year, from April' },
  always: { id: 'training.records.always', defaultMessage: 'From the beginning' },
  from: { id: 'training.records.from', defaultMessage: 'From' },
  to: { id: 'training.records.to', defaultMessage: 'To' },
  print: { id: 'training.records.print', defaultMessage: 'Print' },
  export: { id: 'training.records.export', defaultMessage: 'Save as CSV' },
  started: { id: 'training.records.started', defaultMessage: 'Started' },
  withdrawn: { id: 'training.records.withdrawn', defaultMessage: 'Withdrawn' },
  achieved: { id: 'training.records.achieved', defaultMessage: 'Achieved' },
  firstEver: { id: 'training.records.firstEver', defaultMessage: 'First ever' },
  attendance: { id: 'training.records.attendance', defaultMessage: 'Attended' },
  noRegister: { id: 'training.records.noRegister', defaultMessage: 'No register' },
  total: { id: 'training.records.total', defaultMessage: 'Total' },
  badDays: { id: 'training.records.badDays', defaultMessage: 'Give a first and a last day, in that order.' },
  nothing: { id: 'training.records.nothing', defaultMessage: 'Nobody learnt anything in these days.' },
  nothingWhy: {
    id: 'training.records.nothingWhy',
    defaultMessage: 'Choose other days. Learners count from the day on which they started.',
  },
  seeAlways: { id: 'training.records.seeAlways', defaultMessage: 'Count from the beginning' },
  overlaps: {
    id: 'training.records.overlaps',
    defaultMessage: 'Who is on two cohorts counts in both, so these lines are not added up.',
  },
  unitsNote: {
    id: 'training.records.unitsNote',
    defaultMessage: 'A learner counts under every unit of their qualification, so these lines are not added up.',
  },
  firstWhy: {
    id: 'training.records.firstWhy',
    defaultMessage: '“First ever”: they held no qualification before, and achieved none here before this one.',
  },
})

/** What each sentence with holes is filled with. */
type Filled = {
  sum: { achieved: number; first: number }
  attended: { attended: number; sessions: number; share: string }
  saved: { count: number; file: string }
}

const filled = defineMessages<Filled>({
  sum: {
    id: 'training.records.sum',
    defaultMessage:
      '{achieved, plural, =0 {Nobody has achieved a qualification in these days.} one {# achievement in these days} other {# achievements in these days}}{achieved, plural, =0 {} other {{first, plural, =0 {; for nobody was it the first ever.} one {; for # it was the first qualification ever.} other {; for # it was the first qualification ever.}}}}',
  },
  attended: { id: 'training.records.attended', defaultMessage: '{attended, number} of {sessions, number} ({share})' },
  saved: {
    id: 'training.records.saved',
    defaultMessage: '{count, plural, one {# row is} other {# rows are}} saved in {file}.',
  },
})

export const messages = { ...fixed, ...filled }
