import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  people: { id: 'people.list', defaultMessage: '{People}' },
  name: { id: 'people.name', defaultMessage: 'Name' },
  preferredName: { id: 'people.preferredName', defaultMessage: 'Preferred name' },
  memberNumber: { id: 'people.memberNumber', defaultMessage: 'Member number' },
  dateOfBirth: { id: 'people.dateOfBirth', defaultMessage: 'Date of birth' },
  area: { id: 'people.area', defaultMessage: 'Area' },
  phone: { id: 'people.phone', defaultMessage: 'Phone' },
  roles: { id: 'people.roles', defaultMessage: 'Roles now' },
  practitioner: { id: 'people.practitioner', defaultMessage: 'Practitioner' },
  womenOnly: { id: 'people.womenOnly', defaultMessage: 'Women only' },
  updated: { id: 'people.updated', defaultMessage: 'Changed' },
  similar: { id: 'people.similar', defaultMessage: 'similar spelling' },
  search: { id: 'people.search', defaultMessage: 'Search {people}' },
  searchHint: { id: 'people.searchHint', defaultMessage: 'Name, number, phone, area' },
  anyArea: { id: 'people.anyArea', defaultMessage: 'Any area' },
  filter: { id: 'people.filter', defaultMessage: 'Filter' },
  role: { id: 'people.role', defaultMessage: 'Role' },
  programme: { id: 'people.programme', defaultMessage: 'Programme' },
  other: { id: 'people.other', defaultMessage: 'Other' },
  more: { id: 'people.more', defaultMessage: 'More' },
  askedWomenOnly: { id: 'people.askedWomenOnly', defaultMessage: 'Asked to meet women only' },
  archiveOnly: { id: 'people.archiveOnly', defaultMessage: 'In the archive' },
  currentOnly: { id: 'people.currentOnly', defaultMessage: 'Current {people}' },
  newPerson: { id: 'people.newPerson', defaultMessage: 'New {person}' },
  importPeople: { id: 'people.import', defaultMessage: 'Import {people}' },
  printBlankForm: { id: 'people.printBlankForm', defaultMessage: 'Print a blank form for a new {person}' },
  printList: { id: 'people.printList', defaultMessage: 'Print this list' },
  printOutside: { id: 'people.printOutside', defaultMessage: 'Print for outside, named as they wish' },
  exportCsv: { id: 'people.exportCsv', defaultMessage: 'Export as CSV' },
  exportXlsx: { id: 'people.exportXlsx', defaultMessage: 'Export as a workbook (XLSX)' },
  print: { id: 'people.print', defaultMessage: 'Print' },
  export: { id: 'people.export', defaultMessage: 'Export' },
  csv: { id: 'people.csv', defaultMessage: 'CSV' },
  xlsx: { id: 'people.xlsx', defaultMessage: 'Workbook (XLSX)' },
  archive: { id: 'people.archive', defaultMessage: 'Archive' },
  restore: { id: 'people.restore', defaultMessage: 'Restore' },
  reason: { id: 'people.reason', defaultMessage: 'Why' },
  reasonHint: {
    id: 'people.reasonHint',
    defaultMessage: 'A few words, such as “moved away” or “finished the programme”.',
  },
  putBack: { id: 'people.putBack', defaultMessage: 'Put back after a restore was undone' },
  archiveWhat: {
    id: 'people.archiveWhat',
    defaultMessage: 'Nothing is destroyed. The record can be read in the archive and brought back at any time.',
  },
  emptyTitle: { id: 'people.emptyTitle', defaultMessage: 'No one is on the roster yet.' },
  emptyText: {
    id: 'people.emptyText',
    defaultMessage: 'Add {people} one by one from their paper forms, or bring in the whole roster from a workbook.',
  },
  emptyArchiveTitle: { id: 'people.emptyArchiveTitle', defaultMessage: 'The archive is empty.' },
  emptyArchiveText: {
    id: 'people.emptyArchiveText',
    defaultMessage: '{People} whom you archive are kept here. Nothing of their records is lost.',
  },
  backToCurrent: { id: 'people.backToCurrent', defaultMessage: 'Show current {people}' },
  nothingTitle: { id: 'people.nothingTitle', defaultMessage: 'Nobody fits this.' },
  tryLess: {
    id: 'people.tryLess',
    defaultMessage: 'Try fewer letters, the last name alone, the date of birth (14/02/1986) or the phone number.',
  },
  tryNoFilter: { id: 'people.tryNoFilter', defaultMessage: 'A filter is on. Without it there may be someone.' },
  tryArchive: { id: 'people.tryArchive', defaultMessage: 'They may be in the archive.' },
  clearFilters: { id: 'people.clearFilters', defaultMessage: 'Clear the filters' },
  searchArchive: { id: 'people.searchArchive', defaultMessage: 'Search the archive' },
  tooMany: {
    id: 'people.tooMany',
    defaultMessage:
      'At most 5,000 {people} can be chosen one by one. Narrow the list with a filter first, or choose all of it.',
  },
  tooManyAtOnce: {
    id: 'people.tooManyAtOnce',
    defaultMessage:
      'At most 5,000 {people} can be archived or restored at once. Narrow the list with a filter or a search first.',
  },
  goPeople: { id: 'people.goPeople', defaultMessage: 'Go to {People}' },
  findPerson: { id: 'people.findPerson', defaultMessage: 'Find in the list of {people}' },
  rowMenu: { id: 'people.rowMenu', defaultMessage: 'What can be done with this {person}' },
  open: { id: 'people.open', defaultMessage: 'Open' },
  edit: { id: 'people.editRecord', defaultMessage: 'Edit the record' },
  printPerson: { id: 'people.printPerson', defaultMessage: 'Print this {person}' },
  newPersonDraft: { id: 'people.newPersonDraft', defaultMessage: 'New {person}' },
  changesDraft: { id: 'people.changesDraft', defaultMessage: 'Changes to a record' },
  noteDraft: { id: 'people.noteDraft', defaultMessage: 'A note on a record' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  count: { count: number }
  areaIs: { area: string }
  roleIs: { role: string }
  retiredKind: { label: string }
  programmeIs: { programme: string }
  archiveTitle: { count: number }
  archived: { count: number }
  restored: { count: number }
  exported: { count: number; file: string }
  printedOutside: { shown: number; leftOut: number }
  noneFor: { search: string }
  formerly: { name: string }
}

const filled = defineMessages<Filled>({
  count: { id: 'people.count', defaultMessage: '{count, plural, one {# {person}} other {# {people}}}' },
  areaIs: { id: 'people.areaIs', defaultMessage: 'Area: {area}' },
  retiredKind: { id: 'people.retiredKind', defaultMessage: '{label} (retired)' },
  roleIs: { id: 'people.roleIs', defaultMessage: 'Role: {role}' },
  programmeIs: { id: 'people.programmeIs', defaultMessage: 'Programme: {programme}' },
  archiveTitle: {
    id: 'people.archiveTitle',
    defaultMessage: 'Archive {count, plural, one {# {person}} other {# {people}}}',
  },
  archived: {
    id: 'people.archivedToast',
    defaultMessage: '{count, plural, one {# {person} is} other {# {people} are}} in the archive.',
  },
  restored: {
    id: 'people.restoredToast',
    defaultMessage: '{count, plural, one {# {person} is} other {# {people} are}} current again.',
  },
  exported: {
    id: 'people.exported',
    defaultMessage: '{count, plural, one {# {person}} other {# {people}}} saved as “{file}”.',
  },
  printedOutside: {
    id: 'people.printedOutside',
    defaultMessage:
      '{shown, plural, one {# {person} is} other {# {people} are}} on the list. {leftOut, plural, =0 {Everyone agreed to it.} one {# is left out: their consent is not in force.} other {# are left out: their consent is not in force.}}',
  },
  formerly: { id: 'people.formerly', defaultMessage: 'was {name}' },
  noneFor: { id: 'people.noneFor', defaultMessage: 'Nobody is found for “{search}”.' },
})

export const messages = { ...fixed, ...filled }
