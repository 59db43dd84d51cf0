import { defineMessages } from 'react-intl'

/* Every sentence the kit says by itself. Sentences about the work come in as props. */

const fixed = defineMessages({
  required: { id: 'design.required', defaultMessage: '(needed)' },
  errorPrefix: { id: 'design.errorPrefix', defaultMessage: 'Error:' },
  cancel: { id: 'design.cancel', defaultMessage: 'Cancel' },
  close: { id: 'design.close', defaultMessage: 'Close' },
  putAway: { id: 'design.putAway', defaultMessage: 'Put away' },
  undo: { id: 'design.undo', defaultMessage: 'Undo' },
  removeAll: { id: 'design.removeAll', defaultMessage: 'Clear all' },
  showPassword: { id: 'design.showPassword', defaultMessage: 'Show' },
  hidePassword: { id: 'design.hidePassword', defaultMessage: 'Hide' },
  capsLock: { id: 'design.capsLock', defaultMessage: 'Caps Lock is on.' },
  more: { id: 'design.more', defaultMessage: 'Add one' },
  less: { id: 'design.less', defaultMessage: 'Take one away' },
  day: { id: 'design.day', defaultMessage: 'Day' },
  month: { id: 'design.month', defaultMessage: 'Month' },
  year: { id: 'design.year', defaultMessage: 'Year' },
  dayHint: { id: 'design.dayHint', defaultMessage: 'dd' },
  monthHint: { id: 'design.monthHint', defaultMessage: 'mm' },
  yearHint: { id: 'design.yearHint', defaultMessage: 'yyyy' },
  dateIncomplete: {
    id: 'design.dateIncomplete',
    defaultMessage: 'This date is not finished. Give the day, the month and the year.',
  },
  dateNotReal: {
    id: 'design.dateNotReal',
    defaultMessage: 'There is no such date. Check the day and the month.',
  },
  yes: { id: 'design.yes', defaultMessage: 'Yes' },
  no: { id: 'design.no', defaultMessage: 'No' },
  notAsked: { id: 'design.notAsked', defaultMessage: 'Not asked yet' },
  choose: { id: 'design.choose', defaultMessage: 'Choose' },
  chooseNone: { id: 'design.chooseNone', defaultMessage: 'None' },
  showOptions: { id: 'design.showOptions', defaultMessage: 'Show options' },
  nothingFits: { id: 'design.nothingFits', defaultMessage: 'Nothing matches what you typed.' },
  info: { id: 'design.info', defaultMessage: 'Note' },
  success: { id: 'design.success', defaultMessage: 'Done' },
  warning: { id: 'design.warning', defaultMessage: 'Warning' },
  danger: { id: 'design.danger', defaultMessage: 'Problem' },
  toasts: { id: 'design.toasts', defaultMessage: 'Messages' },
  covered: { id: 'design.covered', defaultMessage: 'Hidden' },
  show: { id: 'design.show', defaultMessage: 'Show' },
  hide: { id: 'design.hide', defaultMessage: 'Hide' },
  notGiven: { id: 'design.notGiven', defaultMessage: 'Not given' },
  filters: { id: 'design.filters', defaultMessage: 'Filters in use' },
  areas: { id: 'design.areas', defaultMessage: 'Areas of the program' },
  foldRail: { id: 'design.foldRail', defaultMessage: 'Fold to icons' },
  unfoldRail: { id: 'design.unfoldRail', defaultMessage: 'Show names' },
  youAreHere: { id: 'design.youAreHere', defaultMessage: 'You are here' },
  status: { id: 'design.status', defaultMessage: 'Status' },
  chooseFile: { id: 'design.chooseFile', defaultMessage: 'Choose a file' },
  chooseFiles: { id: 'design.chooseFiles', defaultMessage: 'Choose files' },
  dropHere: { id: 'design.dropHere', defaultMessage: 'Drag a file here, paste it with Ctrl+V, or choose it.' },
  save: { id: 'design.save', defaultMessage: 'Save' },
  saving: { id: 'design.saving', defaultMessage: 'Saving…' },
  notSaved: { id: 'design.notSaved', defaultMessage: 'This was not saved' },
})

/** Those with something to fill in, typed by what they need. */
type Filled = {
  clear: { label: string }
  remove: { label: string }
  showPasswordOf: { label: string }
  hidePasswordOf: { label: string }
  dateTooEarly: { date: string }
  dateTooLate: { date: string }
  uncover: { label: string }
  cover: { label: string }
  wrongKindOfFile: { kinds: string; name: string }
  summaryTitle: { count: number }
  progressOf: { done: number; total: number }
  progressSoFar: { done: number }
  chosen: { label: string }
}

const filled = defineMessages<Filled>({
  clear: { id: 'design.clear', defaultMessage: 'Clear {label}' },
  remove: { id: 'design.remove', defaultMessage: 'Remove {label}' },
  showPasswordOf: { id: 'design.showPasswordOf', defaultMessage: 'Show {label}' },
  hidePasswordOf: { id: 'design.hidePasswordOf', defaultMessage: 'Hide {label}' },
  dateTooEarly: { id: 'design.dateTooEarly', defaultMessage: 'The date must be {date} or later.' },
  dateTooLate: { id: 'design.dateTooLate', defaultMessage: 'The date must be {date} or earlier.' },
  uncover: { id: 'design.uncover', defaultMessage: 'Show {label}' },
  cover: { id: 'design.cover', defaultMessage: 'Hide {label}' },
  wrongKindOfFile: {
    id: 'design.wrongKindOfFile',
    defaultMessage: '“{name}” is not a kind of file that can be used here. Use {kinds}.',
  },
  summaryTitle: {
    id: 'design.summaryTitle',
    defaultMessage: '{count, plural, one {There is a problem with # answer} other {There are problems with # answers}}',
  },
  progressOf: { id: 'design.progressOf', defaultMessage: '{done, number} of {total, number}' },
  progressSoFar: { id: 'design.progressSoFar', defaultMessage: '{done, number} so far' },
  chosen: { id: 'design.chosen', defaultMessage: 'Chosen for {label}' },
})

export const messages = { ...fixed, ...filled }
