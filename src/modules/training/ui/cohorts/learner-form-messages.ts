import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  add: { id: 'training.take.add', defaultMessage: 'Add learners' },
  who: { id: 'training.take.who', defaultMessage: 'Who' },
  whoHint: { id: 'training.take.whoHint', defaultMessage: 'Name, number or birth date' },
  next: {
    id: 'training.take.next',
    defaultMessage:
      'Type until one name is left and press Enter; then the next one. Enter in the empty box adds them all.',
  },
  joinedOn: { id: 'training.take.joinedOn', defaultMessage: 'They join on' },
  chosen: { id: 'training.take.chosen', defaultMessage: 'Those to be added' },
  heldBefore: { id: 'training.take.heldBefore', defaultMessage: 'Held any qualification before' },
  heldHint: {
    id: 'training.take.heldHint',
    defaultMessage: 'Asked so that a first qualification ever can be counted. Not asked: as their record says.',
  },

  register: { id: 'training.register', defaultMessage: 'Register with the awarding body' },
  registerWhat: {
    id: 'training.register.what',
    defaultMessage: 'Those who are ticked go as one batch. Their numbers can be typed as soon as they come.',
  },
  registerWhom: { id: 'training.register.whom', defaultMessage: 'Learners to register' },
  registeredOn: { id: 'training.register.on', defaultMessage: 'Registered on' },
  reference: { id: 'training.register.reference', defaultMessage: 'Reference of the batch' },
  referenceHint: { id: 'training.register.referenceHint', defaultMessage: 'As the awarding body gave it, if it did.' },

  numbers: { id: 'training.numbers', defaultMessage: 'Numbers from the awarding body' },
  numbersWhat: {
    id: 'training.numbers.what',
    defaultMessage: 'One beside each name. A column that you copied from a spreadsheet can be pasted in one go.',
  },
  learner: { id: 'training.numbers.learner', defaultMessage: 'Learner' },
  number: { id: 'training.numbers.number', defaultMessage: 'Number' },
  numbersSave: { id: 'training.numbers.save', defaultMessage: 'Save numbers' },
  numbersSaved: { id: 'training.numbers.saved', defaultMessage: 'Numbers saved' },

  leavesWhat: {
    id: 'training.leave.what',
    defaultMessage: 'They stay registered for the qualification and can go on in another cohort.',
  },
  leftOn: { id: 'training.leave.on', defaultMessage: 'Left on' },
  reason: { id: 'training.leave.reason', defaultMessage: 'Why' },
  leaveSave: { id: 'training.leave.save', defaultMessage: 'Write down' },

  withdrawWhat: {
    id: 'training.withdraw.what',
    defaultMessage:
      'They stop learning this qualification here and leave every cohort of it. What was decided stays. This cannot be taken back.',
  },
  withdrawnOn: { id: 'training.withdraw.on', defaultMessage: 'Withdrawn on' },
  withdrawSave: { id: 'training.withdraw.save', defaultMessage: 'Withdraw' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  leaveOut: { name: string }
  save: { count: number }
  added: { count: number }
  already: { name: string }
  chosenAlready: { name: string }
  registerSave: { count: number }
  registered: { count: number }
  numberOf: { name: string }
  leaves: { name: string }
  hasLeft: { name: string }
  isBack: { name: string }
  withdraw: { name: string }
  withdrawn: { name: string }
}

const filled = defineMessages<Filled>({
  leaveOut: { id: 'training.take.leaveOut', defaultMessage: 'Leave out {name}' },
  save: {
    id: 'training.take.save',
    defaultMessage: '{count, plural, =0 {Add learners} one {Add # learner} other {Add # learners}}',
  },
  added: { id: 'training.take.added', defaultMessage: '{count, plural, one {# learner} other {# learners}} added' },
  already: { id: 'training.take.already', defaultMessage: '{name} is in this cohort already.' },
  chosenAlready: { id: 'training.take.chosenAlready', defaultMessage: '{name} is chosen already.' },
  registerSave: {
    id: 'training.register.save',
    defaultMessage: '{count, plural, =0 {Register} one {Register # learner} other {Register # learners}}',
  },
  registered: {
    id: 'training.register.done',
    defaultMessage: '{count, plural, one {# learner} other {# learners}} registered',
  },
  numberOf: { id: 'training.numbers.of', defaultMessage: 'Number of {name}' },
  leaves: { id: 'training.leave', defaultMessage: '{name} leaves the cohort' },
  hasLeft: { id: 'training.leave.done', defaultMessage: '{name} has left the cohort' },
  isBack: { id: 'training.leave.back', defaultMessage: '{name} is back in the cohort' },
  withdraw: { id: 'training.withdraw', defaultMessage: 'Withdraw {name} from the qualification' },
  withdrawn: { id: 'training.withdraw.done', defaultMessage: '{name} is withdrawn' },
})

/** Forms about the learners of a cohort: taking them in, registering them, and how they leave. */
export const messages = { ...fixed, ...filled }
