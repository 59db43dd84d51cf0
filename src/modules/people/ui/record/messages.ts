import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  details: { id: 'people.record.details', defaultMessage: 'Details' },
  rolesTab: { id: 'people.record.rolesTab', defaultMessage: 'Roles and consent' },
  notesTab: { id: 'people.record.notesTab', defaultMessage: 'Notes and files' },
  history: { id: 'people.record.history', defaultMessage: 'History' },
  parts: { id: 'people.record.parts', defaultMessage: 'Parts of the record' },
  back: { id: 'people.record.back', defaultMessage: 'Back to the list' },
  edit: { id: 'people.record.edit', defaultMessage: 'Edit' },
  editAll: { id: 'people.record.editAll', defaultMessage: 'Edit the record' },
  print: { id: 'people.record.print', defaultMessage: 'Print' },
  printPerson: { id: 'people.record.printPerson', defaultMessage: 'Print this {person}' },
  showHistory: { id: 'people.record.showHistory', defaultMessage: 'History of this {person}' },
  writeNote: { id: 'people.record.writeNote', defaultMessage: 'Write a note' },
  more: { id: 'people.record.more', defaultMessage: 'More' },
  archive: { id: 'people.record.archive', defaultMessage: 'Archive this {person}' },
  restore: { id: 'people.record.restore', defaultMessage: 'Restore' },
  restorePerson: { id: 'people.record.restorePerson', defaultMessage: 'Restore this {person}' },
  archived: { id: 'people.record.archived', defaultMessage: 'Archived' },
  womenOnly: { id: 'people.record.womenOnly', defaultMessage: 'Women only' },
  noBirthDate: { id: 'people.record.noBirthDate', defaultMessage: 'date of birth not given' },
  yes: { id: 'people.record.yes', defaultMessage: 'Yes' },
  no: { id: 'people.record.no', defaultMessage: 'No' },
  notAsked: { id: 'people.record.notAsked', defaultMessage: 'Not asked yet' },
  save: { id: 'people.record.save', defaultMessage: 'Save' },
  goOn: { id: 'people.record.goOn', defaultMessage: 'Go on' },
  discard: { id: 'people.record.discard', defaultMessage: 'Discard' },
  savedChanges: { id: 'people.record.savedChanges', defaultMessage: 'The changes are saved.' },
  roles: { id: 'people.record.roles', defaultMessage: 'Roles' },
  role: { id: 'people.record.role', defaultMessage: 'Role' },
  addRole: { id: 'people.record.addRole', defaultMessage: 'Add a role' },
  noRoles: {
    id: 'people.record.noRoles',
    defaultMessage: 'No role yet. A role says what this {person} is to the work, and from which day.',
  },
  programmes: { id: 'people.record.programmes', defaultMessage: 'Programmes' },
  programme: { id: 'people.record.programme', defaultMessage: 'Programme' },
  addProgramme: { id: 'people.record.addProgramme', defaultMessage: 'Add a programme' },
  noProgrammes: { id: 'people.record.noProgrammes', defaultMessage: 'Takes part in no programme yet.' },
  startedOn: { id: 'people.record.startedOn', defaultMessage: 'From' },
  endedOn: { id: 'people.record.endedOn', defaultMessage: 'Last day' },
  now: { id: 'people.record.now', defaultMessage: 'Now' },
  end: { id: 'people.record.end', defaultMessage: 'End' },
  reopen: { id: 'people.record.reopen', defaultMessage: 'Still runs' },
  consents: { id: 'people.record.consents', defaultMessage: 'Consent' },
  noConsents: { id: 'people.record.noConsents', defaultMessage: 'No consent is written down yet.' },
  addConsent: { id: 'people.record.addConsent', defaultMessage: 'Write down consent' },
  purpose: { id: 'people.record.purpose', defaultMessage: 'For' },
  givenOn: { id: 'people.record.givenOn', defaultMessage: 'Given on' },
  how: { id: 'people.record.how', defaultMessage: 'How' },
  howHint: { id: 'people.record.howHint', defaultMessage: 'Such as “signed form” or “said so at the interview”.' },
  inForce: { id: 'people.record.inForce', defaultMessage: 'In force' },
  confirm: { id: 'people.record.confirm', defaultMessage: 'Still agrees' },
  confirmedOn: { id: 'people.record.confirmedOn', defaultMessage: 'Asked again on' },
  toReview: { id: 'people.record.toReview', defaultMessage: 'Ask again' },
  withdraw: { id: 'people.record.withdraw', defaultMessage: 'Withdraw' },
  withdrawnOn: { id: 'people.record.withdrawnOn', defaultMessage: 'Withdrawn on' },
  qualifications: { id: 'people.record.qualifications', defaultMessage: 'Qualifications held before' },
  neverHadOne: {
    id: 'people.record.neverHadOne',
    defaultMessage: 'Has never had a qualification: the next one is the first ever.',
  },
  noQualifications: { id: 'people.record.noQualifications', defaultMessage: 'None is written down.' },
  addQualification: { id: 'people.record.addQualification', defaultMessage: 'Add a qualification' },
  title: { id: 'people.record.title', defaultMessage: 'Title' },
  level: { id: 'people.record.level', defaultMessage: 'Level' },
  awardedOn: { id: 'people.record.awardedOn', defaultMessage: 'Awarded on' },
  awardedHint: { id: 'people.record.awardedHint', defaultMessage: 'Leave empty if the day is not known.' },
  dayNotKnown: { id: 'people.record.dayNotKnown', defaultMessage: 'day not known' },
  notes: { id: 'people.record.notes', defaultMessage: 'Notes' },
  note: { id: 'people.record.note', defaultMessage: 'New note' },
  noteHint: {
    id: 'people.record.noteHint',
    defaultMessage:
      'Everyone who may read this record reads its notes. Offence details belong in the covered part below.',
  },
  addNote: { id: 'people.record.addNote', defaultMessage: 'Add note' },
  noNotes: { id: 'people.record.noNotes', defaultMessage: 'No notes yet.' },
  noteAdded: { id: 'people.record.noteAdded', defaultMessage: 'The note is on the record.' },
  files: { id: 'people.record.files', defaultMessage: 'Files' },
  noFiles: { id: 'people.record.noFiles', defaultMessage: 'No files yet: a signed form, a certificate, a letter.' },
  addFile: { id: 'people.record.addFile', defaultMessage: 'Add a file' },
  saveCopy: { id: 'people.record.saveCopy', defaultMessage: 'Save a copy' },
  remove: { id: 'people.record.remove', defaultMessage: 'Remove' },
  removeFileTitle: { id: 'people.record.removeFileTitle', defaultMessage: 'Remove this file for good?' },
  removeFile: { id: 'people.record.removeFile', defaultMessage: 'Remove file' },
  fileAdded: { id: 'people.record.fileAdded', defaultMessage: 'The file is on the record.' },
  fileRemoved: { id: 'people.record.fileRemoved', defaultMessage: 'The file is removed.' },
  offence: { id: 'people.record.offence', defaultMessage: 'Offence details and risk' },
  offenceCovered: {
    id: 'people.record.offenceCovered',
    defaultMessage: 'Covered. Each time someone reads this, it is written down who and when.',
  },
  showOffence: { id: 'people.record.showOffence', defaultMessage: 'Show offence details' },
  hideOffence: { id: 'people.record.hideOffence', defaultMessage: 'Cover again' },
  noOffence: { id: 'people.record.noOffence', defaultMessage: 'Nothing is written here.' },
  offenceNoDraft: {
    id: 'people.record.offenceNoDraft',
    defaultMessage: 'This text is not kept as a draft. Save it before you leave.',
  },
  offenceSaved: {
    id: 'people.record.offenceSaved',
    defaultMessage: 'The offence details are saved and covered again.',
  },
  when: { id: 'people.record.when', defaultMessage: 'When' },
  what: { id: 'people.record.what', defaultMessage: 'What happened' },
  showOnly: { id: 'people.record.showOnly', defaultMessage: 'Show' },
  everything: { id: 'people.record.everything', defaultMessage: 'Everything' },
  printTimeline: { id: 'people.record.printTimeline', defaultMessage: 'Print the timeline' },
  who: { id: 'people.record.who', defaultMessage: 'Who wrote it down' },
  gone: { id: 'people.record.gone', defaultMessage: 'This record cannot be shown' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  born: { date: string; age: number }
  archivedOn: { date: string; reason: string }
  knownAs: { name: string }
  draftKept: { when: string }
  editGroup: { group: string }
  endOf: { what: string }
  endTitle: { what: string }
  reopenOf: { what: string }
  withdrawOf: { purpose: string }
  confirmOf: { purpose: string }
  confirmedOnDay: { date: string }
  withdrawnOnDay: { date: string }
  span: { from: string; to: string }
  since: { from: string }
  writtenBy: { who: string; when: string }
  removeOf: { what: string }
  removeFileText: { name: string }
  fileFacts: { size: string; when: string; who: string }
  restored: { name: string }
  rolesSince: { role: string; year: string }
}

const filled = defineMessages<Filled>({
  born: {
    id: 'people.record.born',
    defaultMessage: 'born {date}, {age, plural, one {# year old} other {# years old}}',
  },
  archivedOn: { id: 'people.record.archivedOn', defaultMessage: 'In the archive since {date}: {reason}' },
  knownAs: { id: 'people.record.knownAs', defaultMessage: 'likes to be called {name}' },
  draftKept: {
    id: 'people.record.draftKept',
    defaultMessage: 'You have unfinished changes to this record from {when}',
  },
  editGroup: { id: 'people.record.editGroup', defaultMessage: 'Edit {group}' },
  endOf: { id: 'people.record.endOf', defaultMessage: 'End {what}' },
  endTitle: { id: 'people.record.endTitle', defaultMessage: 'End “{what}”' },
  reopenOf: { id: 'people.record.reopenOf', defaultMessage: '{what} still runs' },
  confirmOf: { id: 'people.record.confirmOf', defaultMessage: 'Still agrees: {purpose}' },
  confirmedOnDay: { id: 'people.record.confirmedOnDay', defaultMessage: 'asked again {date}' },
  withdrawOf: { id: 'people.record.withdrawOf', defaultMessage: 'Withdraw consent: {purpose}' },
  withdrawnOnDay: { id: 'people.record.withdrawnOnDay', defaultMessage: 'Withdrawn {date}' },
  span: { id: 'people.record.span', defaultMessage: '{from} to {to}' },
  since: { id: 'people.record.since', defaultMessage: 'since {from}' },
  writtenBy: { id: 'people.record.writtenBy', defaultMessage: '{who}, {when}' },
  removeOf: { id: 'people.record.removeOf', defaultMessage: 'Remove {what}' },
  removeFileText: {
    id: 'people.record.removeFileText',
    defaultMessage: '“{name}” is taken off this record and destroyed. It cannot be brought back, except from a backup.',
  },
  fileFacts: { id: 'people.record.fileFacts', defaultMessage: '{size}, added {when} by {who}' },
  restored: { id: 'people.record.restored', defaultMessage: '{name} is current again.' },
  rolesSince: { id: 'people.record.rolesSince', defaultMessage: '{role} since {year}' },
})

export const messages = { ...fixed, ...filled }
