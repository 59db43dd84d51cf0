import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  title: { id: 'training.roles.title', defaultMessage: 'What a role needs' },
  table: { id: 'training.roles.table', defaultMessage: 'Roles and what they need' },
  back: { id: 'training.roles.back', defaultMessage: 'Back to the qualifications' },
  why: {
    id: 'training.roles.why',
    defaultMessage:
      'Nobody takes up a role before they have achieved what it needs. Qualifications and your own modules count alike, on whatever issue they were achieved.',
  },
  role: { id: 'training.roles.role', defaultMessage: 'Role' },
  needs: { id: 'training.roles.needs', defaultMessage: 'Needs' },
  from: { id: 'training.roles.from', defaultMessage: 'From' },
  until: { id: 'training.roles.until', defaultMessage: 'Until' },
  goesOn: { id: 'training.roles.goesOn', defaultMessage: 'Goes on' },
  ended: { id: 'training.roles.ended', defaultMessage: 'Ended' },
  add: { id: 'training.roles.add', defaultMessage: 'Add what a role needs' },
  end: { id: 'training.roles.end', defaultMessage: 'End' },
  endOn: { id: 'training.roles.endOn', defaultMessage: 'From which day can the role do without?' },
  fromHint: {
    id: 'training.roles.fromHint',
    defaultMessage: 'Whoever takes up the role from this day on must have achieved it.',
  },
  what: { id: 'training.roles.what', defaultMessage: 'Qualification or module' },
  module: { id: 'training.roles.module', defaultMessage: 'Own module' },
  none: { id: 'training.roles.none', defaultMessage: 'No role needs anything yet' },
  noneWhy: {
    id: 'training.roles.noneWhy',
    defaultMessage: 'Say what somebody must have achieved before they may work in a role.',
  },
  ready: { id: 'training.roles.ready', defaultMessage: 'Is somebody ready for a role?' },
  who: { id: 'training.roles.who', defaultMessage: 'Who' },
  whoHint: { id: 'training.roles.whoHint', defaultMessage: 'Part of the name' },
})

type Filled = {
  added: { role: string; qualification: string }
  endOf: { role: string; qualification: string }
  isEnded: { day: string; role: string; qualification: string }
  isReady: { name: string }
  notReady: { name: string }
  toRecord: { name: string }
}

const filled = defineMessages<Filled>({
  added: { id: 'training.roles.added', defaultMessage: '{role} needs {qualification} now.' },
  endOf: { id: 'training.roles.endOf', defaultMessage: 'End: {role} needs {qualification}' },
  isEnded: { id: 'training.roles.isEnded', defaultMessage: 'From {day} {role} can do without {qualification}.' },
  isReady: { id: 'training.roles.isReady', defaultMessage: '{name} is ready for it' },
  notReady: { id: 'training.roles.notReady', defaultMessage: '{name} is not ready for it yet' },
  toRecord: { id: 'training.roles.toRecord', defaultMessage: 'Training and certificates of {name}' },
})

export const messages = { ...fixed, ...filled }
