import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  trail: { id: 'audit.trail', defaultMessage: 'Audit trail' },
  goTrail: { id: 'audit.goTrail', defaultMessage: 'Go to the audit trail' },
  number: { id: 'audit.number', defaultMessage: 'No.' },
  when: { id: 'audit.when', defaultMessage: 'When' },
  who: { id: 'audit.who', defaultMessage: 'Who' },
  what: { id: 'audit.what', defaultMessage: 'What was done' },
  about: { id: 'audit.about', defaultMessage: 'About' },
  figures: { id: 'audit.figures', defaultMessage: 'More' },
  clock: { id: 'audit.clock', defaultMessage: 'Clock was set back' },
  kind: { id: 'audit.kind', defaultMessage: 'Kind' },
  anyone: { id: 'audit.anyone', defaultMessage: 'Anyone' },
  anyKind: { id: 'audit.anyKind', defaultMessage: 'Of any kind' },
  from: { id: 'audit.from', defaultMessage: 'From' },
  to: { id: 'audit.to', defaultMessage: 'To' },
  onlyClock: { id: 'audit.onlyClock', defaultMessage: 'Only where the clock was set back' },
  clear: { id: 'audit.clear', defaultMessage: 'Show all entries' },
  print: { id: 'audit.print', defaultMessage: 'Print these entries' },
  check: { id: 'audit.check', defaultMessage: 'Check the whole trail' },
  checking: { id: 'audit.checking', defaultMessage: 'Checking…' },
  save: { id: 'audit.save', defaultMessage: 'Save to a file' },
  saveCsv: { id: 'audit.saveCsv', defaultMessage: 'For a spreadsheet (CSV)' },
  saveJsonl: { id: 'audit.saveJsonl', defaultMessage: 'With marks and signatures (JSON lines)' },
  lightNever: { id: 'audit.lightNever', defaultMessage: 'Records not checked yet' },
  lightOld: { id: 'audit.lightOld', defaultMessage: 'Records not checked for a week' },
  lightBad: { id: 'audit.lightBad', defaultMessage: 'The records do not hold: tell an administrator' },
  checkSeal: { id: 'audit.checkSeal', defaultMessage: 'Check a printed seal' },
  none: { id: 'audit.none', defaultMessage: 'No entries are like this.' },
  details: { id: 'audit.details', defaultMessage: 'Details of the entry' },
  close: { id: 'audit.close', defaultMessage: 'Close' },
  onlyThis: { id: 'audit.onlyThis', defaultMessage: 'Show all about this record' },
  roles: { id: 'audit.roles', defaultMessage: 'Roles then' },
  recordId: { id: 'audit.recordId', defaultMessage: 'Record' },
  before: { id: 'audit.before', defaultMessage: 'Fingerprint before' },
  after: { id: 'audit.after', defaultMessage: 'Fingerprint after' },
  changedRecord: { id: 'audit.changedRecord', defaultMessage: 'The record' },
  recordChanged: { id: 'audit.recordChanged', defaultMessage: 'was changed' },
  recordSeen: { id: 'audit.recordSeen', defaultMessage: 'stayed as it was' },
  recordMade: { id: 'audit.recordMade', defaultMessage: 'was made' },
  recordGone: { id: 'audit.recordGone', defaultMessage: 'was removed' },
  signed: { id: 'audit.signed', defaultMessage: 'Signed' },
  yes: { id: 'audit.yes', defaultMessage: 'Yes' },
  no: { id: 'audit.no', defaultMessage: 'No' },
  opening: { id: 'audit.opening', defaultMessage: 'Opening of the vault' },
  computer: { id: 'audit.computer', defaultMessage: 'Computer' },
  version: { id: 'audit.version', defaultMessage: 'Version' },
  hash: { id: 'audit.hash', defaultMessage: 'Mark of the entry' },
  inOrder: { id: 'audit.inOrder', defaultMessage: 'The trail is whole' },
  notInOrder: { id: 'audit.notInOrder', defaultMessage: 'The trail does not hold' },
  whatNext: {
    id: 'audit.whatNext',
    defaultMessage:
      'Change nothing more. Make a backup now, keep every older one, and tell whoever looks after data protection.',
  },
  odd: { id: 'audit.odd', defaultMessage: 'Worth a look' },
  sealLabel: { id: 'audit.sealLabel', defaultMessage: 'Seal from the paper' },
  sealHint: {
    id: 'audit.sealHint',
    defaultMessage: 'It stands at the foot of a printed report. Capital letters, spaces and dashes do not matter.',
  },
  compare: { id: 'audit.compare', defaultMessage: 'Compare' },
  alarm: { id: 'audit.alarm', defaultMessage: 'Nothing can be changed at present' },
  alarmNext: {
    id: 'audit.alarmNext',
    defaultMessage:
      'You can read, print and back up. Restore the newest backup if the records here are older. If you know why this is so, an administrator can answer for the records as they are.',
  },
  accept: { id: 'audit.accept', defaultMessage: 'Answer for the records' },
  acceptWhat: {
    id: 'audit.acceptWhat',
    defaultMessage:
      'From now on these records count as they are, and can be changed again. Your name, the time and your reason stay in the trail for good.',
  },
  reason: { id: 'audit.reason', defaultMessage: 'Why the records are to be used as they are' },
  reasonHint: { id: 'audit.reasonHint', defaultMessage: 'A sentence without names of {people}.' },
  accepted: { id: 'audit.accepted', defaultMessage: 'The records can be changed again.' },
})

export type PlainMessage = (typeof fixed)[keyof typeof fixed]

/** What each sentence with holes is filled with. */
type Filled = {
  count: { count: number }
  entry: { seq: number }
  checked: { entries: number; rows: number }
  sealNow: { seq: number; seal: string }
  exported: { count: number; file: string }
  lightChecked: { when: string }
  lastCheck: { when: string; who: string }
  lastCheckBad: { when: string; who: string }
  refused: { what: string }
}

const filled = defineMessages<Filled>({
  count: { id: 'audit.count', defaultMessage: '{count, plural, one {# entry} other {# entries}}' },
  entry: { id: 'audit.entry', defaultMessage: 'Entry {seq, number}' },
  checked: {
    id: 'audit.checked',
    defaultMessage:
      '{entries, plural, one {# entry was} other {# entries were}} read and {rows, plural, one {# record was} other {# records were}} compared.',
  },
  sealNow: { id: 'audit.sealNow', defaultMessage: 'Seal after entry {seq, number}: {seal}' },
  exported: {
    id: 'audit.exported',
    defaultMessage: '{count, plural, one {# entry was} other {# entries were}} saved in {file}.',
  },
  lightChecked: { id: 'audit.lightChecked', defaultMessage: 'Records checked {when}' },
  lastCheck: { id: 'audit.lastCheck', defaultMessage: 'Last checked whole on {when} by {who}.' },
  lastCheckBad: { id: 'audit.lastCheckBad', defaultMessage: 'The check on {when} by {who} found faults.' },
  refused: { id: 'audit.refused', defaultMessage: 'Was refused: {what}' },
})

export const messages = { ...fixed, ...filled }
