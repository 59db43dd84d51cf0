import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  back: { id: 'training.cohort.back', defaultMessage: 'Back to cohorts' },
  gone: { id: 'training.cohort.gone', defaultMessage: 'This cohort is not there.' },
  edit: { id: 'training.cohort.edit', defaultMessage: 'Edit' },
  copy: { id: 'training.cohort.copy', defaultMessage: 'Begin another on this plan' },
  archive: { id: 'training.cohort.archive', defaultMessage: 'Move to the archive' },
  restore: { id: 'training.cohort.restore', defaultMessage: 'Bring back' },
  owedTitle: { id: 'training.cohort.owedTitle', defaultMessage: 'Owed: assessed while they were away' },
  owedTable: { id: 'training.cohort.owedTable', defaultMessage: 'Who owes what' },
  owedCriteria: { id: 'training.cohort.owedCriteria', defaultMessage: 'Criteria' },
  owedSince: { id: 'training.cohort.owedSince', defaultMessage: 'Since' },
  owedNone: { id: 'training.cohort.owedNone', defaultMessage: 'Nobody owes anything any more.' },
  hide: { id: 'training.cohort.hide', defaultMessage: 'Hide' },
  assessNow: { id: 'training.cohort.assessNow', defaultMessage: 'Assess in the latest session' },
  toOwed: { id: 'training.cohort.toOwed', defaultMessage: 'Show what is owed' },
  toClaims: { id: 'training.cohort.toClaims', defaultMessage: 'Go to claims' },
  notes: { id: 'training.cohort.notes', defaultMessage: 'Notes' },

  copyWhat: {
    id: 'training.cohort.copyWhat',
    defaultMessage:
      'It takes the sessions along, each as far from the first day as here. Learners, registers and decisions stay here.',
  },
  copyName: { id: 'training.cohort.copyName', defaultMessage: 'Name of the new cohort' },
  firstDay: { id: 'training.cohort.firstDay', defaultMessage: 'First day' },
  area: { id: 'training.cohort.area', defaultMessage: 'Area' },
  copySave: { id: 'training.cohort.copySave', defaultMessage: 'Begin cohort' },
  copied: { id: 'training.cohort.copied', defaultMessage: 'Cohort begun' },

  learners: { id: 'training.cohort.learners', defaultMessage: 'Learners' },
  table: { id: 'training.cohort.table', defaultMessage: 'How far each of them is' },
  noLearners: {
    id: 'training.cohort.noLearners',
    defaultMessage: 'Nobody is in this cohort yet. Add its learners; several in a row if you like.',
  },
  name: { id: 'training.cohort.name', defaultMessage: 'Name' },
  criteria: { id: 'training.cohort.criteria', defaultMessage: 'Criteria met' },
  attendance: { id: 'training.cohort.attendance', defaultMessage: 'Sessions attended' },
  noRegister: { id: 'training.cohort.noRegister', defaultMessage: 'No register yet' },
  registration: { id: 'training.cohort.registration', defaultMessage: 'Registered as' },
  notRegistered: { id: 'training.cohort.notRegistered', defaultMessage: 'Not registered' },
  noNumber: { id: 'training.cohort.noNumber', defaultMessage: 'No number yet' },
  heldBefore: { id: 'training.cohort.heldBefore', defaultMessage: 'Qualification before' },
  yes: { id: 'training.cohort.yes', defaultMessage: 'Yes' },
  firstEver: { id: 'training.cohort.firstEver', defaultMessage: 'None: first ever' },
  notAsked: { id: 'training.cohort.notAsked', defaultMessage: 'Not asked' },
  state: { id: 'training.cohort.state', defaultMessage: 'State' },
  achieved: { id: 'training.cohort.achieved', defaultMessage: 'Achieved' },
  learning: { id: 'training.cohort.learning', defaultMessage: 'Learning' },
  actions: { id: 'training.cohort.actions', defaultMessage: 'Actions' },
  leaves: { id: 'training.cohort.leaves', defaultMessage: 'Leaves the cohort' },
  stays: { id: 'training.cohort.stays', defaultMessage: 'Is back in the cohort' },
  withdraw: { id: 'training.cohort.withdraw', defaultMessage: 'Withdraw from the qualification' },
  open: { id: 'training.cohort.open', defaultMessage: 'Open the learner’s page' },
  add: { id: 'training.cohort.add', defaultMessage: 'Add learners' },
  register: { id: 'training.cohort.register', defaultMessage: 'Register with the awarding body' },
  numbers: { id: 'training.cohort.numbers', defaultMessage: 'Type their numbers' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  archived: { name: string }
  restored: { name: string }
  copiedFrom: { name: string }
  fromTo: { from: string; to: string }
  from: { from: string }
  until: { to: string }
  owed: { count: number }
  gates: { roles: string }
  claimsComplete: { count: number }
  claimsAt: { state: string; count: number }
  copyTitle: { name: string }
  ofAll: { done: number; total: number }
  notYet: { count: number }
  left: { on: string }
  withdrawn: { on: string }
  doWith: { name: string }
}

const filled = defineMessages<Filled>({
  archived: { id: 'training.cohort.archived', defaultMessage: '{name} is in the archive' },
  restored: { id: 'training.cohort.restored', defaultMessage: '{name} is back' },
  copiedFrom: { id: 'training.cohort.copiedFrom', defaultMessage: 'Begun on the plan of {name}' },
  fromTo: { id: 'training.cohort.fromTo', defaultMessage: '{from} to {to}' },
  from: { id: 'training.cohort.from', defaultMessage: 'From {from}' },
  until: { id: 'training.cohort.until', defaultMessage: 'Until {to}' },
  owed: {
    id: 'training.cohort.owed',
    defaultMessage: '{count, plural, one {# criterion is} other {# criteria are}} owed by learners who were away',
  },
  gates: {
    id: 'training.cohort.gates',
    defaultMessage: 'Whoever works as {roles} must have achieved this first.',
  },
  claimsComplete: {
    id: 'training.cohort.claimsComplete',
    defaultMessage: '{count, plural, one {# waits} other {# wait}} for a quality assurer',
  },
  claimsAt: { id: 'training.cohort.claimsAt', defaultMessage: '{state}: {count}' },
  copyTitle: { id: 'training.cohort.copyTitle', defaultMessage: 'Another cohort on the plan of {name}' },
  ofAll: { id: 'training.cohort.ofAll', defaultMessage: '{done} of {total}' },
  notYet: { id: 'training.cohort.notYet', defaultMessage: '{count} not yet' },
  left: { id: 'training.cohort.left', defaultMessage: 'Left on {on}' },
  withdrawn: { id: 'training.cohort.withdrawn', defaultMessage: 'Withdrawn on {on}' },
  doWith: { id: 'training.cohort.doWith', defaultMessage: 'What to do with {name}' },
})

/** The page of one cohort: its head, what it leads to, its learners. */
export const messages = { ...fixed, ...filled }
