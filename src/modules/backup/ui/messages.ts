import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  backups: { id: 'backup.backups', defaultMessage: 'Backups' },
  goBackups: { id: 'backup.go', defaultMessage: 'Backups and restoring' },
  intro: {
    id: 'backup.intro',
    defaultMessage:
      'Keep three copies of the records, on two kinds of disk, one of them away from the office: the vault itself, the backups on this computer, and the second place.',
  },
  never: { id: 'backup.never', defaultMessage: 'No backup yet' },
  noSecondPlace: { id: 'backup.noSecondPlace', defaultMessage: 'No second place for backups' },
  secondOverdue: { id: 'backup.secondOverdue', defaultMessage: 'No copy in the second place for 7 days' },
  greenTitle: { id: 'backup.greenTitle', defaultMessage: 'The newest backup is less than a day old' },
  amberTitle: { id: 'backup.amberTitle', defaultMessage: 'The newest backup is more than a day old' },
  redTitle: { id: 'backup.redTitle', defaultMessage: 'There is no backup from the last two days' },
  redNever: {
    id: 'backup.redNever',
    defaultMessage: 'If this computer breaks today, everything is lost. Make a backup now.',
  },
  makeNow: { id: 'backup.makeNow', defaultMessage: 'Back up now' },
  making: { id: 'backup.making', defaultMessage: 'Backing up…' },
  made: { id: 'backup.made', defaultMessage: 'A backup was made and checked.' },
  madeMissing: {
    id: 'backup.madeMissing',
    defaultMessage: 'A backup was made on this computer. The second place was not there.',
  },
  closing: { id: 'backup.closing', defaultMessage: 'Backing up before closing' },
  closingWhy: {
    id: 'backup.closingWhy',
    defaultMessage: 'The window closes by itself in a moment. To leave without a backup, close it once more.',
  },
  noProof: {
    id: 'backup.noProof',
    defaultMessage: 'No backup has been tested yet. Test one now and then, and file the slip.',
  },
  list: { id: 'backup.list', defaultMessage: 'What there is' },
  listTable: { id: 'backup.listTable', defaultMessage: 'List of backups' },
  when: { id: 'backup.when', defaultMessage: 'Made' },
  where: { id: 'backup.where', defaultMessage: 'Where' },
  size: { id: 'backup.size', defaultMessage: 'Size' },
  state: { id: 'backup.state', defaultMessage: 'Checked' },
  by: { id: 'backup.by', defaultMessage: 'By' },
  actions: { id: 'backup.actions', defaultMessage: 'What to do' },
  own: { id: 'backup.own', defaultMessage: 'This computer' },
  second: { id: 'backup.second', defaultMessage: 'Second place' },
  chosen: { id: 'backup.chosen', defaultMessage: 'Chosen folder' },
  verified: { id: 'backup.verified', defaultMessage: 'Checked' },
  damaged: { id: 'backup.damaged', defaultMessage: 'Damaged' },
  notWhole: { id: 'backup.notWhole', defaultMessage: 'Attachments missing' },
  notWholeWhy: {
    id: 'backup.notWholeWhy',
    defaultMessage:
      'Some attachments were no longer in the vault’s folder when it was made. An older backup may have them.',
  },
  newer: { id: 'backup.newer', defaultMessage: 'Newer program' },
  automatic: { id: 'backup.automatic', defaultMessage: 'By itself' },
  atClosing: { id: 'backup.atClosing', defaultMessage: 'At closing' },
  beforeUpdate: { id: 'backup.beforeUpdate', defaultMessage: 'Before an update' },
  somebody: { id: 'backup.somebody', defaultMessage: 'Somebody' },
  unknownDate: { id: 'backup.unknownDate', defaultMessage: 'Not known' },
  noneYetTitle: { id: 'backup.noneYetTitle', defaultMessage: 'These records have no backup' },
  noneYet: { id: 'backup.noneYet', defaultMessage: 'There is no backup yet.' },
  noneWhy: { id: 'backup.noneWhy', defaultMessage: 'Backups are made by themselves, and when you ask for one.' },
  prove: { id: 'backup.prove', defaultMessage: 'Prove that it works' },
  proving: { id: 'backup.proving', defaultMessage: 'Bringing it back…' },
  proved: { id: 'backup.proved', defaultMessage: 'The backup works. The slip is in its own window.' },
  restore: { id: 'backup.restore', defaultMessage: 'Bring back' },
  restoreWhat: {
    id: 'backup.restoreWhat',
    defaultMessage:
      'Everybody’s records go back to how they were then. What was entered since is no longer in the program. It is not deleted: the vault of today is kept in its folder, under “before-restore”.',
  },
  restorePasswords: {
    id: 'backup.restorePasswords',
    defaultMessage:
      'Users and passwords go back to that day too. If yours was another then, you will need the old one.',
  },
  restoreThen: {
    id: 'backup.restoreThen',
    defaultMessage: 'The backup is checked first. Then the screen locks, and you sign in again.',
  },
  restoreYes: { id: 'backup.restoreYes', defaultMessage: 'Bring the backup back' },
  restoring: { id: 'backup.restoring', defaultMessage: 'Bringing it back…' },
  lookIn: { id: 'backup.lookIn', defaultMessage: 'Look in another folder' },
  secondPlace: { id: 'backup.secondPlace', defaultMessage: 'Second place' },
  secondWhy: {
    id: 'backup.secondWhy',
    defaultMessage:
      'A stick, or a folder on a network drive of your organisation. Each backup is copied there as well, encrypted. If this computer is stolen or burns, only the second place helps.',
  },
  secondNone: { id: 'backup.secondNone', defaultMessage: 'No second place has been chosen.' },
  secondIs: { id: 'backup.secondIs', defaultMessage: 'Folder' },
  secondState: { id: 'backup.secondState', defaultMessage: 'State' },
  secondLast: { id: 'backup.secondLast', defaultMessage: 'Last copy' },
  secondConnected: { id: 'backup.secondConnected', defaultMessage: 'Can be reached' },
  secondMissing: {
    id: 'backup.secondMissing',
    defaultMessage: 'Cannot be reached. Connect the stick or the network drive.',
  },
  secondSameDisk: {
    id: 'backup.secondSameDisk',
    defaultMessage:
      'This folder is on the same disk as the vault: a broken disk takes both. Choose a stick or a network drive.',
  },
  chooseSecond: { id: 'backup.chooseSecond', defaultMessage: 'Choose the second place' },
  changeSecond: { id: 'backup.changeSecond', defaultMessage: 'Choose another' },
  forgetSecond: { id: 'backup.forgetSecond', defaultMessage: 'Stop copying there' },
  secondChosen: { id: 'backup.secondChosen', defaultMessage: 'The next backup is copied there.' },
  settings: { id: 'backup.settings', defaultMessage: 'How backups are made and kept' },
  saveSettings: { id: 'backup.saveSettings', defaultMessage: 'Save these settings' },
  saved: { id: 'backup.saved', defaultMessage: 'The settings are saved.' },
  intervalHours: { id: 'backup.intervalHours', defaultMessage: 'Hours between backups' },
  intervalWhy: {
    id: 'backup.intervalWhy',
    defaultMessage: 'While somebody is signed in, a backup is made by itself after so many hours.',
  },
  quitSeconds: { id: 'backup.quitSeconds', defaultMessage: 'Seconds that closing may wait' },
  quitWhy: {
    id: 'backup.quitWhy',
    defaultMessage: 'When the program is closed it makes a backup, and never waits longer than this.',
  },
  daily: { id: 'backup.daily', defaultMessage: 'Days to keep one of' },
  weekly: { id: 'backup.weekly', defaultMessage: 'Weeks to keep one of' },
  monthly: { id: 'backup.monthly', defaultMessage: 'Months to keep one of' },
  keepWhy: {
    id: 'backup.keepWhy',
    defaultMessage: 'The newest backup of each of so many days, weeks and months stays. The others are deleted.',
  },
  stepCopy: { id: 'backup.stepCopy', defaultMessage: 'Copying the records' },
  stepFiles: { id: 'backup.stepFiles', defaultMessage: 'Copying attachments' },
  stepCheck: { id: 'backup.stepCheck', defaultMessage: 'Checking every page' },
  stepSecond: { id: 'backup.stepSecond', defaultMessage: 'Copying to the second place' },
  bringBack: { id: 'backup.bringBack', defaultMessage: 'Bring back from a backup' },
  bringBackLead: { id: 'backup.bringBackLead', defaultMessage: 'New computer, or a vault that does not open?' },
  fromWhere: { id: 'backup.fromWhere', defaultMessage: 'Where the backup is' },
  fromWhy: {
    id: 'backup.fromWhy',
    defaultMessage:
      'Connect the stick or the network drive with the backups, and choose its folder. You also need the printed recovery sheet.',
  },
  chooseFrom: { id: 'backup.chooseFrom', defaultMessage: 'Choose the folder' },
  chooseFromAgain: { id: 'backup.chooseFromAgain', defaultMessage: 'Choose another folder' },
  whichOne: { id: 'backup.whichOne', defaultMessage: 'Which backup' },
  toWhere: { id: 'backup.toWhere', defaultMessage: 'Where the vault will be' },
  chooseTo: { id: 'backup.chooseTo', defaultMessage: 'Choose another place' },
  sheetTitle: { id: 'backup.sheetTitle', defaultMessage: 'The recovery sheet' },
  sheetWhy: {
    id: 'backup.sheetWhy',
    defaultMessage:
      'Type the key from the printed sheet. Then the backup is copied to this computer and checked, which may take some minutes.',
  },
  sheetKey: { id: 'backup.sheetKey', defaultMessage: 'The recovery key, typed from the sheet' },
  sheetHint: { id: 'backup.sheetHint', defaultMessage: 'Capital letters, spaces and dashes do not matter.' },
  newSheetWhy: {
    id: 'backup.newSheetWhy',
    defaultMessage:
      'The key that was just used will stop working for this vault. Print a new one, type it back from the paper, and lock the new sheet away.',
  },
  finish: { id: 'backup.finish', defaultMessage: 'Bring the vault back and sign in' },
  next: { id: 'backup.next', defaultMessage: 'Next' },
  back: { id: 'backup.back', defaultMessage: 'Back' },
  chooseOne: { id: 'backup.chooseOne', defaultMessage: 'Choose a backup.' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  todayAt: { time: string }
  dayAt: { day: string; time: string }
  checkedAt: { when: string }
  lightRed: { when: string }
  lightAmber: { when: string }
  greenWhy: { when: string }
  redWhy: { when: string }
  skipped: { when: string }
  lastProof: { by: string; made: string; proved: string }
  kilobytes: { size: string }
  megabytes: { size: string }
  proveSpoken: { when: string; where: string }
  restoreSpoken: { when: string; where: string }
  restoreTitle: { when: string }
  noneFound: { folder: string }
  foundOffice: { office: string; organisation: string; when: string }
}

const filled = defineMessages<Filled>({
  todayAt: { id: 'backup.todayAt', defaultMessage: 'today at {time}' },
  dayAt: { id: 'backup.dayAt', defaultMessage: '{day} at {time}' },
  checkedAt: { id: 'backup.checkedAt', defaultMessage: 'Backup checked {when}' },
  lightRed: { id: 'backup.lightRed', defaultMessage: 'Old backup: checked {when}' },
  lightAmber: { id: 'backup.lightAmber', defaultMessage: 'Backup made {when}' },
  greenWhy: {
    id: 'backup.greenWhy',
    defaultMessage: 'It was checked {when}: it was opened with its key and read to its last page.',
  },
  redWhy: {
    id: 'backup.redWhy',
    defaultMessage:
      'The last one was checked {when}. What was entered since is only on this computer. Make a backup now.',
  },
  skipped: {
    id: 'backup.skipped',
    defaultMessage:
      'Throughline was closed {when} without a backup, because it could not be made in time. Make one now.',
  },
  lastProof: {
    id: 'backup.lastProof',
    defaultMessage: 'Last test: the backup made {made} was brought back {proved} by {by}.',
  },
  kilobytes: { id: 'backup.kilobytes', defaultMessage: '{size} KB' },
  megabytes: { id: 'backup.megabytes', defaultMessage: '{size} MB' },
  proveSpoken: { id: 'backup.proveSpoken', defaultMessage: 'Prove that it works: the backup of {when}, {where}' },
  restoreSpoken: { id: 'backup.restoreSpoken', defaultMessage: 'Bring back the backup of {when}, {where}' },
  restoreTitle: { id: 'backup.restoreTitle', defaultMessage: 'Bring back the backup made {when}?' },
  noneFound: {
    id: 'backup.noneFound',
    defaultMessage:
      'No backup was found in {folder}. Choose the folder that holds folders named “throughline-” and a date.',
  },
  foundOffice: {
    id: 'backup.foundOffice',
    defaultMessage: 'This is the backup of {organisation}, {office}, made {when}. It has passed every check.',
  },
})

export const messages = { ...fixed, ...filled }
