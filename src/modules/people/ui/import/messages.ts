import { defineMessages } from 'react-intl'
import { fixed } from './fixed-messages'

type Count = { count: number }

/** What each sentence with holes is filled with. */
type Filled = {
  stepOf: { step: number }
  found: { rows: number; sheet: string }
  foundHeadings: { row: number }
  fileSummary: { file: string; rows: number; row: number }
  columnsSummary: { used: number; left: number }
  sheetOption: { name: string; rows: number }
  hiddenSheet: { name: string; rows: number }
  headingOption: { row: number; words: string }
  meaningOf: { column: string }
  heldBy: { column: string }
  taken: { column: string; field: string }
  willAdd: Count
  willUpdate: Count
  willSkip: Count
  cannot: Count
  noPeople: Count
  withNotes: Count
  mayBeKnown: Count
  firstOnly: { shown: number; all: number }
  firstRowsOnly: { shown: number; all: number }
  likeliesCut: { shown: number; all: number }
  saved: { count: number; file: string }
  rowsCount: Count
  rowOfList: { row: number }
  rowDecision: { row: number }
  decided: { count: number; decision: string }
  notOffered: Count
  bringIn: Count
  bringInText: { created: number; updated: number; skipped: number; faulty: number }
  finishedTitle: { count: number; file: string }
  updatedToo: Count
  skippedToo: Count
  faultyToo: Count
  undoTitle: { file: string }
  giveUpTitle: { file: string }
  undoneTitle: { file: string }
  undoneWhen: { when: string; by: string }
  removed: Count
  putBack: Count
  leftInAll: Count
  pastFigures: { created: number; updated: number; skipped: number }
  doWith: { verb: string; file: string }
}

const filled = defineMessages<Filled>({
  stepOf: { id: 'import.stepOf', defaultMessage: 'Step {step, number} of 4' },
  found: { id: 'import.found', defaultMessage: '{rows, plural, one {# row} other {# rows}} in “{sheet}”.' },
  foundHeadings: {
    id: 'import.foundHeadings',
    defaultMessage: '{row, plural, =0 {No headings were found.} other {The headings are in row {row, number}.}}',
  },
  fileSummary: {
    id: 'import.fileSummary',
    defaultMessage:
      '{file}: {rows, plural, one {# row} other {# rows}}, {row, plural, =0 {without headings} other {headings in row {row, number}}}',
  },
  columnsSummary: {
    id: 'import.columnsSummary',
    defaultMessage:
      '{used, plural, one {# column is} other {# columns are}} brought in, {left, plural, =0 {none is left out} one {# is left out} other {# are left out}}',
  },
  sheetOption: { id: 'import.sheetOption', defaultMessage: '{name} ({rows, plural, one {# row} other {# rows}})' },
  hiddenSheet: {
    id: 'import.hiddenSheet',
    defaultMessage: '{name} ({rows, plural, one {# row} other {# rows}}, hidden)',
  },
  headingOption: { id: 'import.headingOption', defaultMessage: 'Row {row, number}: {words}' },
  meaningOf: { id: 'import.meaningOf', defaultMessage: 'Where “{column}” goes' },
  heldBy: { id: 'import.heldBy', defaultMessage: 'Now: {column}' },
  taken: { id: 'import.taken', defaultMessage: 'Left out now: “{column}” goes to “{field}” instead' },
  willAdd: {
    id: 'import.willAdd',
    defaultMessage: '{count, plural, one {row will be a new {person}} other {rows will be new {people}}}',
  },
  willUpdate: {
    id: 'import.willUpdate',
    defaultMessage: '{count, plural, one {row updates a record} other {rows update a record}} that is there',
  },
  willSkip: {
    id: 'import.willSkip',
    defaultMessage: '{count, plural, one {row is} other {rows are}} skipped, as decided below',
  },
  cannot: {
    id: 'import.cannot',
    defaultMessage:
      '{count, plural, one {row cannot be brought in: it is} other {rows cannot be brought in: they are}} explained below',
  },
  noPeople: {
    id: 'import.noPeople',
    defaultMessage: '{count, plural, one {row is no {person}} other {rows are no {people}}}: blank, a total, a note',
  },
  withNotes: {
    id: 'import.withNotes',
    defaultMessage:
      '{count, plural, one {row that can be brought in was} other {rows that can be brought in were}} tidied or {count, plural, one {is} other {are}} doubtful',
  },
  mayBeKnown: {
    id: 'import.mayBeKnown',
    defaultMessage:
      '{count, plural, one {row} other {rows}} may be about somebody on record or in an earlier row: please decide below',
  },
  firstOnly: {
    id: 'import.firstOnly',
    defaultMessage:
      'These are the first {shown, number} problems. {all, plural, one {# row has} other {# rows have}} problems in all; the saved file explains every one.',
  },
  firstRowsOnly: {
    id: 'import.firstRowsOnly',
    defaultMessage: 'The first {shown, number} of {all, number} rows are shown.',
  },
  likeliesCut: {
    id: 'import.likeliesCut',
    defaultMessage:
      'The first {shown, number} of {all, number} are shown. The others are done as proposed for each: where the {person} is surely the same, the record is updated; where it is doubtful, the row is skipped or added.',
  },
  saved: { id: 'import.saved', defaultMessage: '{count, plural, one {# row} other {# rows}} saved in “{file}”' },
  rowsCount: { id: 'import.rowsCount', defaultMessage: '{count, plural, one {# row} other {# rows}}' },
  rowOfList: { id: 'import.rowOfList', defaultMessage: 'Row {row, number} of your list' },
  rowDecision: { id: 'import.rowDecision', defaultMessage: 'What happens to row {row, number}' },
  decided: { id: 'import.decided', defaultMessage: '{decision}: {count, plural, one {# row} other {# rows}}.' },
  notOffered: {
    id: 'import.notOffered',
    defaultMessage:
      '{count, plural, one {# row stays as it was: this cannot be done with it. The reason stands} other {# rows stay as they were: this cannot be done with them. The reasons stand}} under “Why”.',
  },
  bringInText: {
    id: 'import.bringInText',
    defaultMessage:
      '{created, plural, =0 {} one {# new {person} will be added. } other {# new {people} will be added. }}{updated, plural, =0 {} one {# record will be updated. } other {# records will be updated. }}{skipped, plural, =0 {} one {# row will be skipped. } other {# rows will be skipped. }}{faulty, plural, =0 {} one {# row waits for you to put it right. } other {# rows wait for you to put them right. }}',
  },
  bringIn: { id: 'import.bringIn', defaultMessage: 'Bring in {count, plural, one {# row} other {# rows}}' },
  finishedTitle: {
    id: 'import.finishedTitle',
    defaultMessage: '{count, plural, one {# new {person} was} other {# new {people} were}} brought in from “{file}”',
  },
  updatedToo: {
    id: 'import.updatedToo',
    defaultMessage: '{count, plural, one {# record was} other {# records were}} updated.',
  },
  skippedToo: {
    id: 'import.skippedToo',
    defaultMessage: '{count, plural, one {# row was} other {# rows were}} skipped.',
  },
  faultyToo: {
    id: 'import.faultyToo',
    defaultMessage:
      '{count, plural, one {# row} other {# rows}} could not be brought in. Save them as a file, put them right, and bring that file in.',
  },
  undoTitle: { id: 'import.undoTitle', defaultMessage: 'Undo the import of “{file}”?' },
  giveUpTitle: { id: 'import.giveUpTitle', defaultMessage: 'Give up the import of “{file}”?' },
  undoneTitle: { id: 'import.undoneTitle', defaultMessage: 'The import of “{file}” was taken back' },
  undoneWhen: { id: 'import.undoneWhen', defaultMessage: '{when}, by {by}.' },
  removed: {
    id: 'import.removed',
    defaultMessage: '{count, plural, one {# {person} was} other {# {people} were}} removed.',
  },
  putBack: {
    id: 'import.putBack',
    defaultMessage: '{count, plural, one {# record is} other {# records are}} as before.',
  },
  leftInAll: {
    id: 'import.leftInAll',
    defaultMessage: '{count, plural, one {# record was} other {# records were}} changed since and stayed.',
  },
  pastFigures: {
    id: 'import.pastFigures',
    defaultMessage: '{created, number} new, {updated, number} updated, {skipped, number} skipped',
  },
  doWith: { id: 'import.doWith', defaultMessage: '{verb}: {file}' },
})

export const messages = { ...fixed, ...filled }
