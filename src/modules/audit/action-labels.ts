/** An action of the audit trail in plain words. Shaped as the messages of a screen, because paper needs the words too. */
interface ActionLabel {
  readonly id: string
  readonly defaultMessage: string
}

/** What sorts of actions there are, as the list can be narrowed down to. */
export const actionKinds = ['changed', 'seen', 'paper', 'access', 'backup', 'refused'] as const
export type ActionKind = (typeof actionKinds)[number]

export const kindLabels: Readonly<Record<ActionKind, string>> = {
  changed: 'Changes',
  seen: 'Reading and searching',
  paper: 'Paper and files that left the vault',
  access: 'Signing in and users',
  backup: 'Backups',
  refused: 'Refused attempts',
}

/** Each action by its kind, with what somebody did. `refused:` before an action stands for an attempt that was refused. */
const sentences: Readonly<Record<Exclude<ActionKind, 'refused'>, Readonly<Record<string, string>>>> = {
  changed: {
    'people.create': 'Made a record',
    'people.change': 'Changed details',
    'people.archive': 'Moved to the archive',
    'people.restore': 'Brought back from the archive',
    'people.addRole': 'Gave a role',
    'people.endRole': 'Changed the end of a role',
    'people.addProgramme': 'Began a programme',
    'people.endProgramme': 'Changed the end of a programme',
    'people.addConsent': 'Wrote down a consent',
    'people.withdrawConsent': 'Ended a consent',
    'people.addQualification': 'Added a qualification',
    'people.removeQualification': 'Took a qualification off the record',
    'people.addNote': 'Wrote a note',
    'people.writeOffenceNotes': 'Wrote offence or risk notes',
    'people.addFile': 'Added a file',
    'people.removeFile': 'Took a file off the record',
    'people.importOpen': 'Chose a list to bring in',
    'people.importPreview': 'Checked a list before bringing it in',
    'people.importRun': 'Brought in a list of people',
    'people.importUndo': 'Took back a list that was brought in',
    'people.importDiscard': 'Let go of a list',
    'organisation.addArea': 'Added an area',
    'organisation.changeArea': 'Changed an area',
    'organisation.renameArea': 'Renamed an area',
    'organisation.correctName': 'Corrected the name of an area',
    'organisation.redraw': 'Redrew areas',
    'organisation.undoRedraw': 'Took back a redrawing of areas',
    'organisation.moveOn': 'Moved people to the area that took over',
    'organisation.undoMove': 'Took back a move of people',
    'organisation.savePrison': 'Saved a prison',
    'organisation.archivePrison': 'Archived a prison or brought it back',
    'organisation.saveVenue': 'Saved a venue',
    'organisation.archiveVenue': 'Archived a venue or brought it back',
    'organisation.savePartner': 'Saved a partner organisation',
    'organisation.archivePartner': 'Archived a partner organisation or brought it back',
    'organisation.saveProject': 'Saved a contract or project',
    'organisation.archiveProject': 'Archived a project or brought it back',
    'organisation.saveContact': 'Saved a staff contact',
    'organisation.archiveContact': 'Archived a staff contact or brought it back',
    'organisation.saveRoom': 'Saved a room',
    'organisation.removeRoom': 'Removed a room',
    'organisation.addLesson': 'Wrote down a lesson',
    'organisation.removeLesson': 'Removed a lesson',
    'organisation.copyProject': 'Copied a project',
    'organisation.appoint': 'Made an appointment',
    'organisation.endAppointment': 'Ended an appointment',
    'organisation.saveChoice': 'Changed a list of choices',
    'settings.change': 'Changed the settings',
    'settings.chooseCrest': 'Chose a crest',
    'settings.removeCrest': 'Removed the crest',
  },
  seen: {
    'people.readOffenceNotes': 'Read offence or risk notes',
    'people.openFile': 'Looked at a file',
    'people.search': 'Searched for people',
    'audit.checkSeal': 'Checked a printed seal',
    'audit.checkTrail': 'Checked the whole trail',
  },
  paper: {
    'people.saveFile': 'Saved a file outside the vault',
    'people.printPerson': 'Printed a record',
    'people.printBlankForm': 'Printed a blank form',
    'people.printList': 'Printed a list of people',
    'people.exportList': 'Saved a list of people outside the vault',
    'people.importErrorsFile': 'Saved the rows to put right outside the vault',
    'organisation.printDirectory': 'Printed the directory',
    'organisation.printProject': 'Printed a project',
    'settings.printSample': 'Printed a sample sheet',
    'audit.print': 'Printed the audit trail',
  },
  access: {
    'vault.baseline': 'Described every record for the trail',
    'access.setUp': 'Set up the vault',
    'access.signIn': 'Signed in',
    'access.lock': 'Locked',
    'access.recover': 'Came in with the recovery key',
    'access.addUser': 'Added a colleague',
    'access.changeRoles': 'Changed roles',
    'access.decideRoles': 'Decided on a change of roles',
    'access.renameUser': 'Renamed a colleague',
    'access.suspendUser': 'Suspended a colleague',
    'access.bringBackUser': 'Brought back a colleague',
    'access.removeUser': 'Removed a colleague',
    'access.resetPassword': 'Gave a one-time phrase',
    'access.printPhrase': 'Printed a one-time phrase',
    'access.giveRisk': 'Gave access to risk notes',
    'access.changePassword': 'Changed own password',
    'access.choosePassword': 'Chose a password',
    'access.confirmPassword': 'Typed the password again',
    'access.status': 'Asked how the vault is',
    'access.chooseFolder': 'Chose a folder',
    'access.checkFolder': 'Checked a folder',
    'access.checkPassword': 'Checked a new password',
    'access.printRecoveryKey': 'Printed a recovery key',
    'access.checkRecoveryKey': 'Tried a recovery key',
    'access.signInWait': 'Asked when to try again',
    'access.fileCheck': 'Checked the vault’s file',
    'audit.accept': 'Answered for the records as they are',
  },
  backup: {
    'backup.list': 'Listed the backups',
    'backup.make': 'Made a backup',
    'backup.makeIfDue': 'Made a backup that was due',
    'backup.prove': 'Proved a backup',
    'backup.lookIn': 'Looked into a backup',
    'backup.restore': 'Prepared to restore a backup',
    'backup.restored': 'Brought back from a backup',
    'backup.chooseSecondPlace': 'Chose a second place for backups',
    'backup.forgetSecondPlace': 'Gave up the second place for backups',
    'backup.changeSettings': 'Changed how backups are made',
    'backup.findAtDoor': 'Looked for backups',
    'backup.target': 'Chose where to restore to',
    'backup.tryKey': 'Tried a key on a backup',
    'backup.bringBack': 'Restored a backup',
  },
}

export const actionLabels: ReadonlyMap<string, ActionLabel> = new Map(
  Object.values(sentences).flatMap((actions) =>
    Object.entries(actions).map(([action, defaultMessage]) => [
      action,
      { id: `audit.action.${action}`, defaultMessage },
    ]),
  ),
)

/** The actions of a kind, as the trail spells them. */
export function actionsOf(kind: Exclude<ActionKind, 'refused'>): readonly string[] {
  return Object.keys(sentences[kind])
}

const refusal = 'refused:'

/** What was done, in words; the spelling of the trail for an action of a newer version. */
export function actionInWords(action: string): string {
  const isRefused = action.startsWith(refusal)
  const plain = isRefused ? action.slice(refusal.length) : action
  const words = actionLabels.get(plain)?.defaultMessage ?? plain
  return isRefused ? `Was refused: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
}
