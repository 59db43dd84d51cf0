import { defineMessages, type NoMessageValues } from 'react-intl'

/** What each sentence is told. */
type Told = {
  yes: NoMessageValues
  no: NoMessageValues
  covered: NoMessageValues
  namesCovered: NoMessageValues
  selected: NoMessageValues
  notSelected: NoMessageValues
  selectAll: NoMessageValues
  allSelected: NoMessageValues
  someSelected: NoMessageValues
  counted: { things: string }
  counting: { things: string }
  thingsSelected: { things: string }
  selecting: { things: string }
  clear: NoMessageValues
  columns: NoMessageValues
  columnsHelp: NoMessageValues
  earlier: { column: string }
  later: { column: string }
  narrower: { column: string }
  wider: { column: string }
  reset: NoMessageValues
}

export const messages = defineMessages<Told>({
  yes: { id: 'grid.yes', defaultMessage: 'Yes' },
  no: { id: 'grid.no', defaultMessage: 'No' },
  covered: { id: 'grid.covered', defaultMessage: 'Covered. Move here to read it.' },
  namesCovered: { id: 'grid.namesCovered', defaultMessage: 'Names are covered. Hold to show' },
  selected: { id: 'grid.selected', defaultMessage: 'Selected' },
  notSelected: { id: 'grid.notSelected', defaultMessage: 'Not selected' },
  selectAll: { id: 'grid.selectAll', defaultMessage: 'Select all' },
  allSelected: { id: 'grid.allSelected', defaultMessage: 'All selected' },
  someSelected: { id: 'grid.someSelected', defaultMessage: 'Some selected. Select all' },
  counted: { id: 'grid.counted', defaultMessage: '{things}' },
  counting: { id: 'grid.counting', defaultMessage: '{things} so far, still counting' },
  thingsSelected: { id: 'grid.thingsSelected', defaultMessage: '{things} selected' },
  selecting: { id: 'grid.selecting', defaultMessage: 'Selecting {things}…' },
  clear: { id: 'grid.clear', defaultMessage: 'Clear selection' },
  columns: { id: 'grid.columns', defaultMessage: 'Columns' },
  columnsHelp: {
    id: 'grid.columnsHelp',
    defaultMessage:
      'Tick what to show. In the list itself, Alt with the left and right arrows on a heading changes its width.',
  },
  earlier: { id: 'grid.earlier', defaultMessage: 'Move {column} one place to the left' },
  later: { id: 'grid.later', defaultMessage: 'Move {column} one place to the right' },
  narrower: { id: 'grid.narrower', defaultMessage: 'Make {column} narrower' },
  wider: { id: 'grid.wider', defaultMessage: 'Make {column} wider' },
  reset: { id: 'grid.reset', defaultMessage: 'Reset columns' },
})
