import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  draft: { id: 'import.draft', defaultMessage: 'An import of a list of people' },
  title: { id: 'import.title', defaultMessage: 'Import people from a list' },
  leaveSafely: {
    id: 'import.leaveSafely',
    defaultMessage: 'You can leave at any time. Your choices are kept, and nothing is brought in before you say so in step 4.',
  },
  backToPeople: { id: 'import.backToPeople', defaultMessage: 'Back to people' },
  allImports: { id: 'import.allImports', defaultMessage: 'All imports' },
  mayNot: { id: 'import.mayNot', defaultMessage: 'Your role cannot bring in lists of people.' },
  mayNotText: { id: 'import.mayNotText', defaultMessage: 'Ask your administrator for a role that can, or ask a manager to bring the list in.' },
  notThere: { id: 'import.notThere', defaultMessage: 'This import is not there any more' },
  notThereText: { id: 'import.notThereText', defaultMessage: 'It was given up, perhaps by a colleague. Choose the file again to start anew.' },
  done: { id: 'import.done', defaultMessage: 'Done' },
  change: { id: 'import.change', defaultMessage: 'Change' },
  close: { id: 'import.close', defaultMessage: 'Close' },

  step1: { id: 'import.step1', defaultMessage: 'Choose the file' },
  step2: { id: 'import.step2', defaultMessage: 'Say what the columns are' },
  step3: { id: 'import.step3', defaultMessage: 'Check the rows' },
  step4: { id: 'import.step4', defaultMessage: 'Bring them in' },
  chooseText: {
    id: 'import.chooseText',
    defaultMessage:
      'A workbook from Excel (.xlsx) or a CSV file. It may be as untidy as it is: before anything is brought in you see what cannot be read, and why. The file itself is not changed.',
  },
  chooseFile: { id: 'import.chooseFile', defaultMessage: 'Choose a file' },
  chooseOther: { id: 'import.chooseOther', defaultMessage: 'Choose another file' },
  readingFile: { id: 'import.readingFile', defaultMessage: 'Reading the file…' },
  sheet: { id: 'import.sheet', defaultMessage: 'Sheet of the workbook' },
  headingRow: { id: 'import.headingRow', defaultMessage: 'Headings are in' },
  noHeadings: { id: 'import.noHeadings', defaultMessage: 'The list has no headings' },
  firstRows: { id: 'import.firstRows', defaultMessage: 'The first rows of the file' },
  rowNumber: { id: 'import.rowNumber', defaultMessage: 'Row' },
  toLookAt: { id: 'import.toLookAt', defaultMessage: 'Please look at this' },
  nothingInFile: { id: 'import.nothingInFile', defaultMessage: 'There are no rows in this sheet.' },
  goColumns: { id: 'import.goColumns', defaultMessage: 'Next: the columns' },

  columnsText: {
    id: 'import.columnsText',
    defaultMessage: 'Each column of your list goes to one field of the record, or is left out. Look at those that are marked.',
  },
  column: { id: 'import.column', defaultMessage: 'Column in your list' },
  examples: { id: 'import.examples', defaultMessage: 'What is in it' },
  goesTo: { id: 'import.goesTo', defaultMessage: 'Goes to' },
  why: { id: 'import.why', defaultMessage: 'Why' },
  noExamples: { id: 'import.noExamples', defaultMessage: 'Empty in the first rows' },
  leaveOut: { id: 'import.leaveOut', defaultMessage: 'Leave this column out' },
  remembered: { id: 'import.remembered', defaultMessage: 'As last time' },
  sure: { id: 'import.sure', defaultMessage: 'The heading says so' },
  likely: { id: 'import.likely', defaultMessage: 'Likely: please check' },
  fromValues: { id: 'import.fromValues', defaultMessage: 'Guessed from the values: please check' },
  notKnown: { id: 'import.notKnown', defaultMessage: 'Not known: choose a field or leave it out' },
  youChose: { id: 'import.youChose', defaultMessage: 'You chose this' },
  youLeftOut: { id: 'import.youLeftOut', defaultMessage: 'You left this out' },
  noNameTitle: { id: 'import.noNameTitle', defaultMessage: 'Choose the column with the last name' },
  noNameText: {
    id: 'import.noNameText',
    defaultMessage:
      'Nobody can be put on record without a last name. Set one column to “Last name”, or to “Whole name” where first and last name stand in one cell.',
  },
  howRead: { id: 'import.howRead', defaultMessage: 'How the list is read' },
  dateOrder: { id: 'import.dateOrder', defaultMessage: '03/04/1985 means' },
  dayFirst: { id: 'import.dayFirst', defaultMessage: '3 April (day first)' },
  monthFirst: { id: 'import.monthFirst', defaultMessage: '4 March (month first, American)' },
  nameOrder: { id: 'import.nameOrder', defaultMessage: 'Whole names are written' },
  firstLast: { id: 'import.firstLast', defaultMessage: 'First name, then last name' },
  lastFirst: { id: 'import.lastFirst', defaultMessage: 'Last name, then first name' },
  tidyCapitals: { id: 'import.tidyCapitals', defaultMessage: 'Write names in capitals as usual: SMITH becomes Smith' },
  repairText: { id: 'import.repairText', defaultMessage: 'Put damaged accents right: SiÃ¢n becomes Siân' },
  hiddenRows: { id: 'import.hiddenRows', defaultMessage: 'Bring in rows that are hidden in the workbook' },
  goCheck: { id: 'import.goCheck', defaultMessage: 'Next: check the rows' },

  checking: { id: 'import.checking', defaultMessage: 'Checking the rows…' },
  checkStopped: { id: 'import.checkStopped', defaultMessage: 'The check was stopped. Nothing was brought in.' },
  checkAgain: { id: 'import.checkAgain', defaultMessage: 'Check again' },
  problems: { id: 'import.problems', defaultMessage: 'Rows that cannot be brought in' },
  problemsText: {
    id: 'import.problemsText',
    defaultMessage:
      'Save these rows as a file, put them right there, and bring that file in afterwards. Or mend your own list and choose it again. The other rows need not wait.',
  },
  saveProblems: { id: 'import.saveProblems', defaultMessage: 'Save the rows with problems as a file' },
  savingProblems: { id: 'import.savingProblems', defaultMessage: 'Saving…' },
  inColumn: { id: 'import.inColumn', defaultMessage: 'Column and what it says' },
  wrong: { id: 'import.wrong', defaultMessage: 'What is wrong, and what to do' },
  wholeRow: { id: 'import.wholeRow', defaultMessage: 'Whole row' },
  emptyValue: { id: 'import.emptyValue', defaultMessage: 'Empty' },
  notes: { id: 'import.notes', defaultMessage: 'Rows that were tidied or are doubtful' },
  notesColumn: { id: 'import.notesColumn', defaultMessage: 'What was done or assumed' },
  left: { id: 'import.left', defaultMessage: 'Rows that are not people' },
  leftColumn: { id: 'import.leftColumn', defaultMessage: 'Why the row is left out' },

  likelies: { id: 'import.likelies', defaultMessage: 'People who may be there already' },
  likeliesText: {
    id: 'import.likeliesText',
    defaultMessage:
      'Arrow keys go from row to row. N adds a new person, U updates the record with what the row has, S skips the row. Space selects several.',
  },
  inList: { id: 'import.inList', defaultMessage: 'In your list' },
  onRecord: { id: 'import.onRecord', defaultMessage: 'On record' },
  earlierRow: { id: 'import.earlierRow', defaultMessage: 'An earlier row' },
  whatHappens: { id: 'import.whatHappens', defaultMessage: 'What happens' },
  addNew: { id: 'import.addNew', defaultMessage: 'Add as new' },
  update: { id: 'import.update', defaultMessage: 'Update' },
  skip: { id: 'import.skip', defaultMessage: 'Skip' },
  addNewLong: { id: 'import.addNewLong', defaultMessage: 'Add as a new person (N)' },
  updateLong: { id: 'import.updateLong', defaultMessage: 'Update the record with what the row has (U)' },
  skipLong: { id: 'import.skipLong', defaultMessage: 'Skip the row (S)' },
  asProposed: { id: 'import.asProposed', defaultMessage: 'Back to what was proposed' },
  fact: { id: 'import.fact', defaultMessage: 'Fact' },
  name: { id: 'import.name', defaultMessage: 'Name' },
  born: { id: 'import.born', defaultMessage: 'Date of birth' },
  number: { id: 'import.number', defaultMessage: 'Member number' },
  notGiven: { id: 'import.notGiven', defaultMessage: 'Not given' },
  same: { id: 'import.same', defaultMessage: 'Same' },
  different: { id: 'import.different', defaultMessage: 'Different' },
  archived: { id: 'import.archived', defaultMessage: 'In the archive' },
  openRecord: { id: 'import.openRecord', defaultMessage: 'Open the record' },
  compared: { id: 'import.compared', defaultMessage: 'Agreement' },

  nothingToDo: { id: 'import.nothingToDo', defaultMessage: 'No row would be brought in. Look at the columns in step 2, or choose another file.' },
  canUndo: { id: 'import.canUndo', defaultMessage: 'Afterwards the whole import can be taken back with one press.' },
  bringingIn: { id: 'import.bringingIn', defaultMessage: 'Bringing them in…' },
  goesOn: {
    id: 'import.goesOn',
    defaultMessage: 'You can go on with other work meanwhile. If you stop it, nothing is brought in.',
  },
  giveUp: { id: 'import.giveUp', defaultMessage: 'Give up this import' },
  giveUpText: { id: 'import.giveUpText', defaultMessage: 'The copy of the file and what you chose are deleted. No record is changed, and your own file stays as it is.' },

  seePeople: { id: 'import.seePeople', defaultMessage: 'See the people brought in' },
  another: { id: 'import.another', defaultMessage: 'Bring in another list' },
  undo: { id: 'import.undo', defaultMessage: 'Undo' },
  undoLong: { id: 'import.undoLong', defaultMessage: 'Undo this import' },
  undoing: { id: 'import.undoing', defaultMessage: 'Taking it back…' },
  undoText: {
    id: 'import.undoText',
    defaultMessage: 'People it added are removed, and records it updated are as they were. Records that anyone has changed since stay, and are named.',
  },
  refused: { id: 'import.refused', defaultMessage: 'Rows that could not be done as decided' },
  leftPeople: { id: 'import.leftPeople', defaultMessage: 'Records that stay' },
  forget: { id: 'import.forget', defaultMessage: 'Delete the kept copy of the file' },
  forgotten: { id: 'import.forgotten', defaultMessage: 'The copy of the file is deleted.' },
  whyKept: {
    id: 'import.whyKept',
    defaultMessage: 'An encrypted copy of the file is kept while some of its rows have not been brought in. Delete it when you no longer need it.',
  },

  past: { id: 'import.past', defaultMessage: 'Imports so far' },
  noPast: { id: 'import.noPast', defaultMessage: 'No list has been brought in yet.' },
  pastFile: { id: 'import.pastFile', defaultMessage: 'File' },
  pastWhen: { id: 'import.pastWhen', defaultMessage: 'Started' },
  pastBy: { id: 'import.pastBy', defaultMessage: 'By' },
  pastState: { id: 'import.pastState', defaultMessage: 'State' },
  pastWhat: { id: 'import.pastWhat', defaultMessage: 'What came of it' },
  pastDo: { id: 'import.pastDo', defaultMessage: 'What you can do' },
  preparing: { id: 'import.preparing', defaultMessage: 'Not brought in yet' },
  finished: { id: 'import.finished', defaultMessage: 'Brought in' },
  undone: { id: 'import.undone', defaultMessage: 'Taken back' },
  goOn: { id: 'import.goOn', defaultMessage: 'Go on' },
  open: { id: 'import.open', defaultMessage: 'Open' },
})

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
    defaultMessage: '{file}: {rows, plural, one {# row} other {# rows}}, {row, plural, =0 {without headings} other {headings in row {row, number}}}',
  },
  columnsSummary: {
    id: 'import.columnsSummary',
    defaultMessage: '{used, plural, one {# column is} other {# columns are}} brought in, {left, plural, =0 {none is left out} one {# is left out} other {# are left out}}',
  },
  sheetOption: { id: 'import.sheetOption', defaultMessage: '{name} ({rows, plural, one {# row} other {# rows}})' },
  hiddenSheet: { id: 'import.hiddenSheet', defaultMessage: '{name} ({rows, plural, one {# row} other {# rows}}, hidden)' },
  headingOption: { id: 'import.headingOption', defaultMessage: 'Row {row, number}: {words}' },
  meaningOf: { id: 'import.meaningOf', defaultMessage: 'Where “{column}” goes' },
  heldBy: { id: 'import.heldBy', defaultMessage: 'Now: {column}' },
  taken: { id: 'import.taken', defaultMessage: 'Left out now: “{column}” goes to “{field}” instead' },
  willAdd: { id: 'import.willAdd', defaultMessage: '{count, plural, one {row will be a new person} other {rows will be new people}}' },
  willUpdate: { id: 'import.willUpdate', defaultMessage: '{count, plural, one {row updates a record} other {rows update a record}} that is there' },
  willSkip: { id: 'import.willSkip', defaultMessage: '{count, plural, one {row is} other {rows are}} skipped, as decided below' },
  cannot: { id: 'import.cannot', defaultMessage: '{count, plural, one {row cannot be brought in: it is} other {rows cannot be brought in: they are}} explained below' },
  noPeople: { id: 'import.noPeople', defaultMessage: '{count, plural, one {row is no person} other {rows are no people}}: blank, a total, a note' },
  withNotes: { id: 'import.withNotes', defaultMessage: '{count, plural, one {row that can be brought in was} other {rows that can be brought in were}} tidied or {count, plural, one {is} other {are}} doubtful' },
  mayBeKnown: { id: 'import.mayBeKnown', defaultMessage: '{count, plural, one {row may be about someone} other {rows may be about people}} on record or in an earlier row: please decide below' },
  firstOnly: {
    id: 'import.firstOnly',
    defaultMessage: 'These are the first {shown, number} problems. {all, plural, one {# row has} other {# rows have}} problems in all; the saved file explains every one.',
  },
  firstRowsOnly: { id: 'import.firstRowsOnly', defaultMessage: 'The first {shown, number} of {all, number} rows are shown.' },
  likeliesCut: {
    id: 'import.likeliesCut',
    defaultMessage: 'The first {shown, number} of {all, number} are shown. The others are done as proposed for each: where the person is surely the same, the record is updated; where it is doubtful, the row is skipped or added.',
  },
  saved: { id: 'import.saved', defaultMessage: '{count, plural, one {# row} other {# rows}} saved in “{file}”' },
  rowsCount: { id: 'import.rowsCount', defaultMessage: '{count, plural, one {# row} other {# rows}}' },
  rowOfList: { id: 'import.rowOfList', defaultMessage: 'Row {row, number} of your list' },
  rowDecision: { id: 'import.rowDecision', defaultMessage: 'What happens to row {row, number}' },
  decided: { id: 'import.decided', defaultMessage: '{decision}: {count, plural, one {# row} other {# rows}}.' },
  notOffered: {
    id: 'import.notOffered',
    defaultMessage: '{count, plural, one {# row stays as it was: this cannot be done with it. The reason stands} other {# rows stay as they were: this cannot be done with them. The reasons stand}} under “Why”.',
  },
  bringInText: {
    id: 'import.bringInText',
    defaultMessage:
      '{created, plural, =0 {} one {# new person will be added. } other {# new people will be added. }}{updated, plural, =0 {} one {# record will be updated. } other {# records will be updated. }}{skipped, plural, =0 {} one {# row will be skipped. } other {# rows will be skipped. }}{faulty, plural, =0 {} one {# row waits for you to put it right. } other {# rows wait for you to put them right. }}',
  },
  bringIn: { id: 'import.bringIn', defaultMessage: 'Bring in {count, plural, one {# row} other {# rows}}' },
  finishedTitle: { id: 'import.finishedTitle', defaultMessage: '{count, plural, one {# new person was} other {# new people were}} brought in from “{file}”' },
  updatedToo: { id: 'import.updatedToo', defaultMessage: '{count, plural, one {# record was} other {# records were}} updated.' },
  skippedToo: { id: 'import.skippedToo', defaultMessage: '{count, plural, one {# row was} other {# rows were}} skipped.' },
  faultyToo: { id: 'import.faultyToo', defaultMessage: '{count, plural, one {# row} other {# rows}} could not be brought in. Save them as a file, put them right, and bring that file in.' },
  undoTitle: { id: 'import.undoTitle', defaultMessage: 'Undo the import of “{file}”?' },
  giveUpTitle: { id: 'import.giveUpTitle', defaultMessage: 'Give up the import of “{file}”?' },
  undoneTitle: { id: 'import.undoneTitle', defaultMessage: 'The import of “{file}” was taken back' },
  undoneWhen: { id: 'import.undoneWhen', defaultMessage: '{when}, by {by}.' },
  removed: { id: 'import.removed', defaultMessage: '{count, plural, one {# person was} other {# people were}} removed.' },
  putBack: { id: 'import.putBack', defaultMessage: '{count, plural, one {# record is} other {# records are}} as before.' },
  leftInAll: { id: 'import.leftInAll', defaultMessage: '{count, plural, one {# record was} other {# records were}} changed since and stayed.' },
  pastFigures: {
    id: 'import.pastFigures',
    defaultMessage: '{created, number} new, {updated, number} updated, {skipped, number} skipped',
  },
  doWith: { id: 'import.doWith', defaultMessage: '{verb}: {file}' },
})

export const messages = { ...fixed, ...filled }
