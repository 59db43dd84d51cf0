import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  windowFailed: {
    id: 'renderer.windowFailed',
    defaultMessage:
      'This window could not go on. What you typed is kept in your drafts. Start the window afresh and open your work again.',
  },
  startAfresh: { id: 'renderer.startAfresh', defaultMessage: 'Start this window afresh' },
  screenFailed: {
    id: 'renderer.screenFailed',
    defaultMessage:
      'This screen could not be shown. What you typed is kept in your drafts. Go to Home and open your work again.',
  },
  nothingHere: { id: 'renderer.nothingHere', defaultMessage: 'There is nothing here' },
  nothingHereWhy: {
    id: 'renderer.nothingHereWhy',
    defaultMessage:
      'The screen you were on has been moved or taken away. Your records are not touched. Find your work from Home.',
  },
  unusableTitle: { id: 'renderer.unusableTitle', defaultMessage: 'The vault cannot be opened' },
  tryAgain: { id: 'renderer.tryAgain', defaultMessage: 'Try again' },
  crashed: {
    id: 'renderer.crashed',
    defaultMessage:
      'Throughline had to close the vault. Nothing that was saved is lost, and your typing is in your drafts. Sign in to go on.',
  },
  home: { id: 'renderer.home', defaultMessage: 'Home' },
  help: { id: 'renderer.help', defaultMessage: 'Help' },
  helpTitle: { id: 'renderer.helpTitle', defaultMessage: 'Help and keyboard' },
  helpIntro: {
    id: 'renderer.helpIntro',
    defaultMessage:
      'Everything can be done from the keyboard. Press Ctrl+K and type a few letters of what you want to do, or of somebody’s name.',
  },
  helpLists: { id: 'renderer.helpLists', defaultMessage: 'In a list' },
  helpForms: { id: 'renderer.helpForms', defaultMessage: 'In a form' },
  command: { id: 'renderer.command', defaultMessage: 'Command' },
  keys: { id: 'renderer.keys', defaultMessage: 'Keys' },
  palette: { id: 'renderer.palette', defaultMessage: 'Search and commands' },
  palettePlaceholder: { id: 'renderer.palettePlaceholder', defaultMessage: 'Go to, do, or find {aPerson}' },
  paletteNothing: { id: 'renderer.paletteNothing', defaultMessage: 'Nothing is called that. Try fewer letters.' },
  paletteCommands: { id: 'renderer.paletteCommands', defaultMessage: 'Commands' },
  palettePeople: { id: 'renderer.palettePeople', defaultMessage: '{People}' },
  lock: { id: 'renderer.lock', defaultMessage: 'Lock' },
  lockNow: { id: 'renderer.lockNow', defaultMessage: 'Lock the screen' },
  goHome: { id: 'renderer.goHome', defaultMessage: 'Go to Home' },
  openPalette: { id: 'renderer.openPalette', defaultMessage: 'Search and commands' },
  themeSystem: { id: 'renderer.themeSystem', defaultMessage: 'Colours as Windows has them' },
  themeLight: { id: 'renderer.themeLight', defaultMessage: 'Light colours' },
  themeDark: { id: 'renderer.themeDark', defaultMessage: 'Dark colours' },
  themeContrast: { id: 'renderer.themeContrast', defaultMessage: 'High contrast' },
  densityCompact: { id: 'renderer.densityCompact', defaultMessage: 'Rows close together' },
  densityNormal: { id: 'renderer.densityNormal', defaultMessage: 'Rows as usual' },
  densityComfortable: { id: 'renderer.densityComfortable', defaultMessage: 'Rows further apart' },
  zoomIn: { id: 'renderer.zoomIn', defaultMessage: 'Larger' },
  zoomOut: { id: 'renderer.zoomOut', defaultMessage: 'Smaller' },
  zoomReset: { id: 'renderer.zoomReset', defaultMessage: 'Usual size' },
  backUpNow: { id: 'renderer.backUpNow', defaultMessage: 'Make a backup now' },
  backingUp: { id: 'renderer.backingUp', defaultMessage: 'Making a backup and checking it' },
  backupFailed: { id: 'renderer.backupFailed', defaultMessage: 'No backup was made' },
  fileDamaged: { id: 'renderer.fileDamaged', defaultMessage: 'The vault’s file is damaged' },
  close: { id: 'renderer.close', defaultMessage: 'Close' },
  backupDone: { id: 'renderer.backupDone', defaultMessage: 'A backup was made and checked.' },
  drafts: { id: 'renderer.drafts', defaultMessage: 'Unfinished' },
  noDrafts: { id: 'renderer.noDrafts', defaultMessage: 'Nothing is left unfinished.' },
  goOn: { id: 'renderer.goOn', defaultMessage: 'Go on' },
  dropDraft: { id: 'renderer.dropDraft', defaultMessage: 'Throw away' },
  start: { id: 'renderer.start', defaultMessage: 'Start' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  savedAt: { when: string }
  vault: { organisation: string; office: string }
  welcome: { name: string }
  draftKept: { when: string }
  dropDraftOf: { label: string }
  goOnWith: { label: string }
  draftDropped: { label: string }
}

const filled = defineMessages<Filled>({
  savedAt: { id: 'renderer.savedAt', defaultMessage: 'Saved {when}' },
  vault: { id: 'renderer.vault', defaultMessage: '{organisation}, {office}' },
  welcome: { id: 'renderer.welcome', defaultMessage: 'Good to see you, {name}' },
  draftKept: { id: 'renderer.draftKept', defaultMessage: 'kept {when}' },
  dropDraftOf: { id: 'renderer.dropDraftOf', defaultMessage: 'Throw away: {label}' },
  goOnWith: { id: 'renderer.goOnWith', defaultMessage: 'Go on: {label}' },
  draftDropped: { id: 'renderer.draftDropped', defaultMessage: 'Thrown away: {label}.' },
})

export const messages = { ...fixed, ...filled }

const listKeys = defineMessages({
  move: { id: 'renderer.listMove', defaultMessage: 'Move from row to row and from column to column' },
  page: { id: 'renderer.listPage', defaultMessage: 'A page up or down' },
  ends: { id: 'renderer.listEnds', defaultMessage: 'The first or the last row' },
  select: { id: 'renderer.listSelect', defaultMessage: 'Select or unselect a row' },
  extend: { id: 'renderer.listExtend', defaultMessage: 'Select from here to there' },
  all: { id: 'renderer.listAll', defaultMessage: 'Select everything in the list' },
  open: { id: 'renderer.listOpen', defaultMessage: 'Open the record' },
  type: { id: 'renderer.listType', defaultMessage: 'Search: simply type' },
  names: { id: 'renderer.listNames', defaultMessage: 'Show covered names for as long as the key is held' },
  copy: { id: 'renderer.listCopy', defaultMessage: 'Copy the selected rows for a spreadsheet' },
})

export const keysOfLists = [
  { keys: '↑', message: listKeys.move },
  { keys: 'PageDown', message: listKeys.page },
  { keys: 'Ctrl+End', message: listKeys.ends },
  { keys: 'Space', message: listKeys.select },
  { keys: 'Shift+↓', message: listKeys.extend },
  { keys: 'Ctrl+A', message: listKeys.all },
  { keys: 'Enter', message: listKeys.open },
  { keys: 'A', message: listKeys.type },
  { keys: 'Ctrl+C', message: listKeys.copy },
  { keys: 'F8', message: listKeys.names },
]

const formKeys = defineMessages({
  next: { id: 'renderer.formNext', defaultMessage: 'The next field, in the order of the paper form' },
  save: { id: 'renderer.formSave', defaultMessage: 'Save' },
  leave: { id: 'renderer.formLeave', defaultMessage: 'Leave; what you typed is kept as a draft' },
  today: { id: 'renderer.formToday', defaultMessage: 'Today, in a date' },
})

export const keysOfForms = [
  { keys: 'Tab', message: formKeys.next },
  { keys: 'Ctrl+S', message: formKeys.save },
  { keys: 'Esc', message: formKeys.leave },
  { keys: 'T', message: formKeys.today },
]
