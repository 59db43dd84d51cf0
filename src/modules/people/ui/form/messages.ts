import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  newTitle: { id: 'people.form.newTitle', defaultMessage: 'New {person}' },
  newIntro: {
    id: 'people.form.newIntro',
    defaultMessage: 'In the order of the paper form. Only the last name is needed; the rest can follow later.',
  },
  save: { id: 'people.form.save', defaultMessage: 'Save {person}' },
  saveChanges: { id: 'people.form.saveChanges', defaultMessage: 'Save changes' },
  saveAnother: { id: 'people.form.saveAnother', defaultMessage: 'Save and add another' },
  leave: { id: 'people.form.leave', defaultMessage: 'Leave, keep draft' },
  discard: { id: 'people.form.discard', defaultMessage: 'Discard' },
  archived: { id: 'people.form.archived', defaultMessage: 'Archived' },
  savedChanges: { id: 'people.form.savedChanges', defaultMessage: 'The changes are saved.' },
  seeTheirs: {
    id: 'people.form.seeTheirs',
    defaultMessage: 'Both of you changed these. What you typed stands below; theirs was:',
  },
  notGiven: { id: 'people.form.notGiven', defaultMessage: 'nothing' },
  yes: { id: 'people.form.yes', defaultMessage: 'Yes' },
  no: { id: 'people.form.no', defaultMessage: 'No' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  mayBeHere: { count: number }
  mayBeTwice: { count: number }
  draftBack: { when: string }
  added: { name: string }
  editTitle: { name: string }
  theirs: { field: string; value: string }
  taken: { fields: string }
}

const filled = defineMessages<Filled>({
  mayBeHere: {
    id: 'people.form.mayBeHere',
    defaultMessage:
      '{count, plural, one {This {person} may already be here} other {This {person} may already be here: # records}}',
  },
  mayBeTwice: {
    id: 'people.form.mayBeTwice',
    defaultMessage:
      '{count, plural, one {There may be a second record of this {person}} other {There may be # more records of this {person}}}',
  },
  draftBack: { id: 'people.form.draftBack', defaultMessage: 'Your unfinished typing from {when} is back' },
  added: { id: 'people.form.added', defaultMessage: '{name} is on the roster.' },
  editTitle: { id: 'people.form.editTitle', defaultMessage: 'Edit {name}' },
  theirs: { id: 'people.form.theirs', defaultMessage: '{field}: {value}' },
  taken: { id: 'people.form.taken', defaultMessage: 'Their changes were taken over: {fields}.' },
})

export const messages = { ...fixed, ...filled }
