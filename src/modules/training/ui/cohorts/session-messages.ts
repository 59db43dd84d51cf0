import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  sessions: { id: 'training.sessions', defaultMessage: 'Sessions' },
  table: { id: 'training.sessions.table', defaultMessage: 'Sessions by day' },
  averages: { id: 'training.change.averages', defaultMessage: 'Averages' },
  add: { id: 'training.sessions.add', defaultMessage: 'Add a session' },
  none: { id: 'training.sessions.none', defaultMessage: 'No session is planned yet.' },
  day: { id: 'training.sessions.day', defaultMessage: 'Day' },
  title: { id: 'training.sessions.title', defaultMessage: 'Session' },
  register: { id: 'training.sessions.register', defaultMessage: 'Register' },
  decisions: { id: 'training.sessions.decisions', defaultMessage: 'Decisions' },
  toCome: { id: 'training.sessions.toCome', defaultMessage: 'To come' },
  today: { id: 'training.sessions.today', defaultMessage: 'Today' },
  notTaken: { id: 'training.sessions.notTaken', defaultMessage: 'Not taken' },
  actions: { id: 'training.sessions.actions', defaultMessage: 'Actions' },
  open: { id: 'training.sessions.open', defaultMessage: 'Register and decisions' },
  edit: { id: 'training.sessions.edit', defaultMessage: 'Edit' },
  print: { id: 'training.sessions.print', defaultMessage: 'Print the register' },
  remove: { id: 'training.sessions.remove', defaultMessage: 'Remove' },

  titleHint: { id: 'training.sessions.titleHint', defaultMessage: 'What it is about, in a few words.' },
  heldOn: { id: 'training.sessions.heldOn', defaultMessage: 'Day' },
  startsAt: { id: 'training.sessions.startsAt', defaultMessage: 'From' },
  endsAt: { id: 'training.sessions.endsAt', defaultMessage: 'To' },
  timeHint: { id: 'training.sessions.timeHint', defaultMessage: 'Such as 13:30' },
  venue: { id: 'training.sessions.venue', defaultMessage: 'Venue' },
  noVenue: { id: 'training.sessions.noVenue', defaultMessage: 'None of them' },
  place: { id: 'training.sessions.place', defaultMessage: 'Room, or another place' },
  notes: { id: 'training.sessions.notes', defaultMessage: 'Notes' },
  save: { id: 'training.sessions.save', defaultMessage: 'Save session' },
  saved: { id: 'training.sessions.saved', defaultMessage: 'Session saved' },

  change: { id: 'training.change', defaultMessage: 'What changed' },
  question: { id: 'training.change.question', defaultMessage: 'Question' },
  noReadings: {
    id: 'training.change.noReadings',
    defaultMessage: 'Nobody has been asked yet. Ask on the page of a session, at the start, in between and at the end.',
  },
  few: {
    id: 'training.change.few',
    defaultMessage: 'So few answers say little: read it beside what the learners say.',
  },
  when: { id: 'training.change.when', defaultMessage: 'When' },
  mean: { id: 'training.change.mean', defaultMessage: 'Average' },
  answered: { id: 'training.change.answered', defaultMessage: 'Learners' },
  start: { id: 'training.change.start', defaultMessage: 'At the start' },
  end: { id: 'training.change.end', defaultMessage: 'At the end' },
  noMeasure: { id: 'training.change.noMeasure', defaultMessage: 'No question is in use.' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  times: { from: string; to: string }
  there: { there: number; all: number }
  doWith: { title: string }
  removed: { title: string }
  editTitle: { title: string }
  scale: { lowest: number; low: string; highest: number; high: string }
  scalePlain: { lowest: number; highest: number }
  both: { baseline: string; exit: string; count: number }
  noBoth: { atStart: number; atEnd: number }
}

const filled = defineMessages<Filled>({
  times: { id: 'training.sessions.times', defaultMessage: '{from} to {to}' },
  there: { id: 'training.sessions.there', defaultMessage: '{there} of {all} there' },
  doWith: { id: 'training.sessions.doWith', defaultMessage: 'What to do with {title}' },
  removed: { id: 'training.sessions.removed', defaultMessage: '{title} removed' },
  editTitle: { id: 'training.sessions.editTitle', defaultMessage: 'Edit {title}' },
  scale: { id: 'training.change.scale', defaultMessage: 'From {lowest} ({low}) to {highest} ({high}).' },
  scalePlain: { id: 'training.change.scalePlain', defaultMessage: 'From {lowest} to {highest}.' },
  both: {
    id: 'training.change.both',
    defaultMessage:
      'From {baseline} at the start to {exit} at the end, on average over the {count, plural, one {# learner} other {# learners}} who answered both times.',
  },
  noBoth: {
    id: 'training.change.noBoth',
    defaultMessage:
      'Nobody has answered both at the start ({atStart, plural, =0 {none} other {#}}) and at the end ({atEnd, plural, =0 {none} other {#}}) yet, so no change can be told.',
  },
})

/** Sessions of a cohort, and how its learners changed. */
export const messages = { ...fixed, ...filled }
