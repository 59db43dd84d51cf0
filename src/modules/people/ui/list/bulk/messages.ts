import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  change: { id: 'people.bulk.change', defaultMessage: 'Change' },
  area: { id: 'people.bulk.area', defaultMessage: 'Set the area' },
  practitioner: { id: 'people.bulk.practitioner', defaultMessage: 'Set the practitioner' },
  addRole: { id: 'people.bulk.addRole', defaultMessage: 'Add a role' },
  endRole: { id: 'people.bulk.endRole', defaultMessage: 'End a role' },
  addProgramme: { id: 'people.bulk.addProgramme', defaultMessage: 'Add a programme' },
  endProgramme: { id: 'people.bulk.endProgramme', defaultMessage: 'End a programme' },
  merge: { id: 'people.bulk.merge', defaultMessage: 'Merge' },
  areaField: { id: 'people.bulk.areaField', defaultMessage: 'Area' },
  takeAreaOff: { id: 'people.bulk.takeAreaOff', defaultMessage: 'Take the area off instead' },
  takePractitionerOff: {
    id: 'people.bulk.takePractitionerOff',
    defaultMessage: 'Take the practitioner off instead',
  },
  contactHint: {
    id: 'people.bulk.contactHint',
    defaultMessage: 'It takes the place of what is on the records, also when it is empty.',
  },
  practitionerField: { id: 'people.bulk.practitionerField', defaultMessage: 'Probation practitioner' },
  contactField: { id: 'people.bulk.contactField', defaultMessage: 'Their phone or email' },
  role: { id: 'people.bulk.role', defaultMessage: 'Role' },
  programme: { id: 'people.bulk.programme', defaultMessage: 'Programme' },
  startedOn: { id: 'people.bulk.startedOn', defaultMessage: 'From' },
  endedOn: { id: 'people.bulk.endedOn', defaultMessage: 'Last day' },
  whatHappens: { id: 'people.bulk.whatHappens', defaultMessage: 'What will happen' },
  chooseFirst: { id: 'people.bulk.chooseFirst', defaultMessage: 'Fill this in to see how many will change.' },
  leftTitle: { id: 'people.bulk.leftTitle', defaultMessage: 'Not all of it could be put back' },
})

type Count = { count: number }

const filled = defineMessages<{
  title: { what: string; count: number }
  will: Count
  already: Count
  cannot: { count: number; why: string; names: string; more: number }
  doIt: Count
  done: Count
  undone: Count
}>({
  title: {
    id: 'people.bulk.title',
    defaultMessage: '{what}: {count, plural, one {# {person}} other {# {people}}}',
  },
  will: { id: 'people.bulk.will', defaultMessage: '{count, plural, =0 {Nothing changes} other {# will change}}' },
  already: {
    id: 'people.bulk.already',
    defaultMessage: '{count, plural, one {# is so already} other {# are so already}}',
  },
  cannot: {
    id: 'people.bulk.cannot',
    defaultMessage: '{count} passed over: {names}{more, plural, =0 {} other { and # more}}. {why}',
  },
  doIt: {
    id: 'people.bulk.doIt',
    defaultMessage: 'Change {count, plural, one {# record} other {# records}}',
  },
  done: { id: 'people.bulk.done', defaultMessage: '{count, plural, one {# record is} other {# records are}} changed.' },
  undone: {
    id: 'people.bulk.undone',
    defaultMessage: '{count, plural, one {# record is} other {# records are}} as before.',
  },
})

export const messages = { ...fixed, ...filled }
