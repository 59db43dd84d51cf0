import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  tree: { id: 'organisation.areas.tree', defaultMessage: 'Areas' },
  search: { id: 'organisation.areas.search', defaultMessage: 'Search areas' },
  hint: { id: 'organisation.areas.hint', defaultMessage: 'Name, earlier name or code' },
  on: { id: 'organisation.areas.on', defaultMessage: 'In force on' },
  showEnded: { id: 'organisation.areas.showEnded', defaultMessage: 'Show what has ended' },
  none: { id: 'organisation.areas.none', defaultMessage: 'No area fits this.' },
  noneWhy: {
    id: 'organisation.areas.noneWhy',
    defaultMessage: 'Try fewer letters, another day, or show what has ended too.',
  },
  pick: { id: 'organisation.areas.pick', defaultMessage: 'Choose an area to see its days, names and successors.' },
  add: { id: 'organisation.areas.add', defaultMessage: 'New area' },
  addInside: { id: 'organisation.areas.addInside', defaultMessage: 'Add an area inside' },
  edit: { id: 'organisation.areas.edit', defaultMessage: 'Edit' },
  rename: { id: 'organisation.areas.rename', defaultMessage: 'Rename' },
  redraw: { id: 'organisation.areas.redraw', defaultMessage: 'End, merge or split' },
  moveOn: { id: 'organisation.areas.moveOn', defaultMessage: 'Move {people} on' },
  more: { id: 'organisation.areas.more', defaultMessage: 'More' },
  kind: { id: 'organisation.areas.kind', defaultMessage: 'Kind' },
  liesIn: { id: 'organisation.areas.liesIn', defaultMessage: 'Lies in' },
  liesNowhere: { id: 'organisation.areas.liesNowhere', defaultMessage: 'nothing: it stands at the top' },
  code: { id: 'organisation.areas.code', defaultMessage: 'Code' },
  name: { id: 'organisation.areas.name', defaultMessage: 'Name' },
  inForce: { id: 'organisation.areas.inForce', defaultMessage: 'In force' },
  ended: { id: 'organisation.areas.ended', defaultMessage: 'Ended' },
  notYet: { id: 'organisation.areas.notYet', defaultMessage: 'Not yet in force' },
  firstDay: { id: 'organisation.areas.firstDay', defaultMessage: 'First day' },
  earlier: { id: 'organisation.areas.earlier', defaultMessage: 'Earlier names' },
  listedAs: { id: 'organisation.areas.listedAs', defaultMessage: 'Spelt in the list as' },
  people: { id: 'organisation.areas.people', defaultMessage: '{People} now' },
  notes: { id: 'organisation.areas.notes', defaultMessage: 'Notes' },
  facts: { id: 'organisation.areas.facts', defaultMessage: 'Facts' },
  lineage: { id: 'organisation.areas.lineage', defaultMessage: 'Before and after' },
  before: { id: 'organisation.areas.before', defaultMessage: 'Came after' },
  after: { id: 'organisation.areas.after', defaultMessage: 'Followed by' },
  noLineage: { id: 'organisation.areas.noLineage', defaultMessage: 'Nothing before it and nothing after it is known.' },
  changes: { id: 'organisation.areas.changes', defaultMessage: 'Changes that can be undone' },
  undo: { id: 'organisation.areas.undo', defaultMessage: 'Undo' },
  newName: { id: 'organisation.areas.newName', defaultMessage: 'New name' },
  from: { id: 'organisation.areas.from', defaultMessage: 'From this day' },
  onlySpelling: { id: 'organisation.areas.onlySpelling', defaultMessage: 'It was only spelt wrongly' },
  onlySpellingWhy: {
    id: 'organisation.areas.onlySpellingWhy',
    defaultMessage: 'The old name is kept with its days, unless it was only spelt wrongly.',
  },
  alsoEnds: { id: 'organisation.areas.alsoEnds', defaultMessage: 'Other areas that end on that day' },
  alsoEndsHint: {
    id: 'organisation.areas.alsoEndsHint',
    defaultMessage: 'For a merger. Leave empty for an end or a split.',
  },
  lastDay: { id: 'organisation.areas.lastDay', defaultMessage: 'Last day' },
  into: { id: 'organisation.areas.into', defaultMessage: 'Areas in force that take over' },
  begin: { id: 'organisation.areas.begin', defaultMessage: 'New areas that take over' },
  beginHint: {
    id: 'organisation.areas.beginHint',
    defaultMessage: 'One on each line. A code may follow after a comma: Mill North, N99MN',
  },
  movesPeople: {
    id: 'organisation.areas.movesPeople',
    defaultMessage: 'Move the {people} on to the one that takes over',
  },
  redrawSave: { id: 'organisation.areas.redrawSave', defaultMessage: 'Redraw the map' },
  to: { id: 'organisation.areas.to', defaultMessage: 'Where they go' },
  save: { id: 'organisation.areas.save', defaultMessage: 'Save' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  countShown: { count: number }
  peopleHere: { count: number }
  span: { from: string; to: string }
  since: { from: string }
  spelled: { name: string; from: string; to: string }
  renamed: { name: string }
  redrawn: { moved: number }
  moved: { count: number; name: string }
  movedBack: { count: number }
  movedLine: { count: number; name: string; date: string }
  undone: { sentence: string }
}

const filled = defineMessages<Filled>({
  countShown: { id: 'organisation.areas.countShown', defaultMessage: '{count, plural, one {# area} other {# areas}}' },
  peopleHere: {
    id: 'organisation.areas.peopleHere',
    defaultMessage: '{count, plural, one {# {person}} other {# {people}}}',
  },
  span: { id: 'organisation.areas.span', defaultMessage: '{from} to {to}' },
  since: { id: 'organisation.areas.since', defaultMessage: 'since {from}' },
  spelled: { id: 'organisation.areas.spelled', defaultMessage: '{name}, {from} to {to}' },
  renamed: { id: 'organisation.areas.renamed', defaultMessage: 'It is called {name} now.' },
  redrawn: {
    id: 'organisation.areas.redrawn',
    defaultMessage:
      'The map is redrawn.{moved, plural, =0 {} one { # {person} moved on.} other { # {people} moved on.}}',
  },
  moved: {
    id: 'organisation.areas.moved',
    defaultMessage:
      '{count, plural, =0 {Nobody was here to move} one {# {person} moved} other {# {people} moved}} on to {name}.',
  },
  movedBack: {
    id: 'organisation.areas.movedBack',
    defaultMessage: '{count, plural, one {# {person} is} other {# {people} are}} back where they were.',
  },
  movedLine: {
    id: 'organisation.areas.movedLine',
    defaultMessage: '{count, plural, one {# {person}} other {# {people}}} moved on to {name} on {date}.',
  },
  undone: { id: 'organisation.areas.undone', defaultMessage: 'Undone: {sentence}' },
})

export const messages = { ...fixed, ...filled }
