import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  lists: { id: 'settings.lists', defaultMessage: 'Short lists' },
  listsWhy: {
    id: 'settings.listsWhy',
    defaultMessage:
      'Forms offer these answers in this order. New words for an answer show wherever it was given. An answer that is retired is offered no more, and stays where it was given.',
  },
  goLists: { id: 'settings.goLists', defaultMessage: 'Short lists of this office' },
  add: { id: 'settings.list.add', defaultMessage: 'Add an answer' },
  draft: { id: 'settings.list.draft', defaultMessage: 'An answer of a short list' },
  label: { id: 'settings.list.label', defaultMessage: 'Words that are shown' },
  rename: { id: 'settings.list.rename', defaultMessage: 'Rename' },
  change: { id: 'settings.list.change', defaultMessage: 'Change' },
  retire: { id: 'settings.list.retire', defaultMessage: 'Retire' },
  bringBack: { id: 'settings.list.bringBack', defaultMessage: 'Offer again' },
  none: { id: 'settings.list.none', defaultMessage: 'No answer yet. Add the first one.' },
})

type Filled = {
  answers: { count: number }
  renameOf: { label: string }
  changeOf: { label: string }
  retireOf: { label: string }
  bringBackOf: { label: string }
  upOf: { label: string }
  downOf: { label: string }
  retiredOn: { date: string }
  retired: { label: string }
  offered: { label: string }
  movedTo: { label: string; place: number; count: number }
}

const filled = defineMessages<Filled>({
  answers: { id: 'settings.list.answers', defaultMessage: '{count, plural, one {# answer} other {# answers}}' },
  renameOf: { id: 'settings.list.renameOf', defaultMessage: 'Rename {label}' },
  changeOf: { id: 'settings.list.changeOf', defaultMessage: 'Change {label}' },
  retireOf: { id: 'settings.list.retireOf', defaultMessage: 'Retire {label}' },
  bringBackOf: { id: 'settings.list.bringBackOf', defaultMessage: 'Offer {label} again' },
  upOf: { id: 'settings.list.upOf', defaultMessage: 'Move {label} up' },
  downOf: { id: 'settings.list.downOf', defaultMessage: 'Move {label} down' },
  retiredOn: { id: 'settings.list.retiredOn', defaultMessage: 'Retired {date}' },
  retired: { id: 'settings.list.retired', defaultMessage: '“{label}” is offered no more.' },
  offered: { id: 'settings.list.offered', defaultMessage: '“{label}” is offered again.' },
  movedTo: { id: 'settings.list.movedTo', defaultMessage: '{label} is now {place} of {count}.' },
})

export const messages = { ...fixed, ...filled }
