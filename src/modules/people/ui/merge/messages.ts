import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  title: { id: 'people.merge.title', defaultMessage: 'Merge two records' },
  intro: {
    id: 'people.merge.intro',
    defaultMessage:
      'One record stays and gets everything of the other: roles, consents, qualifications, notes, files, history. Nothing is lost, and the merge can be undone.',
  },
  which: { id: 'people.merge.which', defaultMessage: 'Which record stays?' },
  whichHint: {
    id: 'people.merge.whichHint',
    defaultMessage: 'The other one is then found by its name and number, and leads to this one.',
  },
  differences: { id: 'people.merge.differences', defaultMessage: 'Where they differ' },
  differencesHint: {
    id: 'people.merge.differencesHint',
    defaultMessage: 'Filled goes before empty, and newer before older. Choose another answer where it is better.',
  },
  noDifference: { id: 'people.merge.noDifference', defaultMessage: 'Every field is the same on both.' },
  same: { id: 'people.merge.same', defaultMessage: 'The same on both' },
  field: { id: 'people.merge.field', defaultMessage: 'Field' },
  stays: { id: 'people.merge.stays', defaultMessage: 'Stays' },
  goes: { id: 'people.merge.goes', defaultMessage: 'Goes into it' },
  nothing: { id: 'people.merge.nothing', defaultMessage: 'Empty' },
  together: { id: 'people.merge.together', defaultMessage: 'What comes together' },
  counts: { id: 'people.merge.counts', defaultMessage: 'How much each record holds' },
  kind: { id: 'people.merge.kind', defaultMessage: 'Kind' },
  togetherHint: {
    id: 'people.merge.togetherHint',
    defaultMessage:
      'A role held on both at the same time counts once. Who withdrew a consent on either record has withdrawn it on both.',
  },
  roles: { id: 'people.merge.roles', defaultMessage: 'Roles' },
  programmes: { id: 'people.merge.programmes', defaultMessage: 'Programmes' },
  consents: { id: 'people.merge.consents', defaultMessage: 'Consents' },
  qualifications: { id: 'people.merge.qualifications', defaultMessage: 'Qualifications' },
  notes: { id: 'people.merge.notes', defaultMessage: 'Notes' },
  files: { id: 'people.merge.files', defaultMessage: 'Files' },
  archived: { id: 'people.merge.archived', defaultMessage: 'archived' },
  merge: { id: 'people.merge.merge', defaultMessage: 'Merge the two records' },
  cancel: { id: 'people.merge.cancel', defaultMessage: 'Leave them as they are' },
  cannot: { id: 'people.merge.cannot', defaultMessage: 'These records cannot be compared' },
  yes: { id: 'people.merge.yes', defaultMessage: 'Yes' },
  no: { id: 'people.merge.no', defaultMessage: 'No' },
  alreadyOne: {
    id: 'people.merge.alreadyOne',
    defaultMessage: 'These two are one record already. There is nothing left to merge.',
  },
  mergedRecords: { id: 'people.merge.mergedRecords', defaultMessage: 'Merged into this record' },
  undo: { id: 'people.merge.undo', defaultMessage: 'Undo the merge' },
})

type Filled = {
  done: { name: string }
  undone: { stayed: number }
  arrived: { name: string }
  arrivedWhen: { date: string; by: string; name: string }
  mergedLine: { date: string; by: string }
  undoOf: { name: string }
  compare: { name: string }
  recordOf: { side: string; name: string }
}

const filled = defineMessages<Filled>({
  done: { id: 'people.merge.done', defaultMessage: 'The two are one record now: {name}.' },
  undone: {
    id: 'people.merge.undone',
    defaultMessage:
      'Both records are as they were.{stayed, plural, =0 {} one { # thing added since stays here.} other { # things added since stay here.}}',
  },
  arrived: { id: 'people.merge.arrived', defaultMessage: 'The record of {name} is part of this one' },
  arrivedWhen: {
    id: 'people.merge.arrivedWhen',
    defaultMessage: '{by} merged it on {date}. What you were looking for is here, under {name}.',
  },
  mergedLine: { id: 'people.merge.mergedLine', defaultMessage: 'Merged on {date} by {by}' },
  undoOf: { id: 'people.merge.undoOf', defaultMessage: 'Undo the merge with {name}' },
  compare: { id: 'people.merge.compare', defaultMessage: 'Compare and merge with {name}' },
  recordOf: { id: 'people.merge.recordOf', defaultMessage: '{side}: {name}' },
})

export const messages = { ...fixed, ...filled }
