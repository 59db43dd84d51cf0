import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  users: { id: 'users.users', defaultMessage: 'Users' },
  list: { id: 'users.list', defaultMessage: 'Everybody who can sign in' },
  addUser: { id: 'users.addUser', defaultMessage: 'Add a colleague' },
  name: { id: 'users.name', defaultMessage: 'Name' },
  roles: { id: 'users.roles', defaultMessage: 'Roles' },
  rolesHint: {
    id: 'users.rolesHint',
    defaultMessage: 'A role decides what somebody sees and may do. Give the fewest that the work needs.',
  },
  state: { id: 'users.state', defaultMessage: 'State' },
  lastSignedIn: { id: 'users.lastSignedIn', defaultMessage: 'Last signed in' },
  never: { id: 'users.never', defaultMessage: 'Not yet' },
  actions: { id: 'users.actions', defaultMessage: 'Change' },
  active: { id: 'users.active', defaultMessage: 'Can sign in' },
  suspended: { id: 'users.suspended', defaultMessage: 'Suspended' },
  removed: { id: 'users.removed', defaultMessage: 'Removed' },
  riskWaits: { id: 'users.riskWaits', defaultMessage: 'Waits for access to risk notes' },
  riskGiven: { id: 'users.riskGiven', defaultMessage: 'Reads risk notes from the next sign-in' },
  showRemoved: { id: 'users.showRemoved', defaultMessage: 'Show people who were removed' },
  changeRoles: { id: 'users.changeRoles', defaultMessage: 'Change roles' },
  rename: { id: 'users.rename', defaultMessage: 'Change name' },
  reset: { id: 'users.reset', defaultMessage: 'Reset password' },
  resetWhat: { id: 'users.resetWhat', defaultMessage: 'Makes a one-time phrase' },
  giveRisk: { id: 'users.giveRisk', defaultMessage: 'Give access to risk notes' },
  suspend: { id: 'users.suspend', defaultMessage: 'Suspend' },
  suspendWhat: { id: 'users.suspendWhat', defaultMessage: 'Cannot sign in until brought back' },
  bringBack: { id: 'users.bringBack', defaultMessage: 'Bring back' },
  remove: { id: 'users.remove', defaultMessage: 'Remove' },
  removeWhat: { id: 'users.removeWhat', defaultMessage: 'For good; their name stays in the records' },
  ownRolesWhy: {
    id: 'users.ownRolesWhy',
    defaultMessage:
      'These are your own roles. Nobody decides alone on what they themselves may do, so another administrator or a manager must confirm the change when they are signed in. Until then your roles stay as they are.',
  },
  rolesWhy: {
    id: 'users.rolesWhy',
    defaultMessage: 'The new roles hold from this person’s next sign-in.',
  },
  riskRoleWhy: {
    id: 'users.riskRoleWhy',
    defaultMessage:
      'Offence details and risk notes have a key of their own. You do not hold it, so somebody who does must give it: they are told on their home screen. Until then this person sees everything else that the role allows.',
  },
  renameWhy: {
    id: 'users.renameWhy',
    defaultMessage:
      'The new name stands on everything from now on. On the sign-in screen the old one stays until this person has signed in once more.',
  },
  saveRoles: { id: 'users.saveRoles', defaultMessage: 'Save roles' },
  askForRoles: { id: 'users.askForRoles', defaultMessage: 'Ask for these roles' },
  saveName: { id: 'users.saveName', defaultMessage: 'Save name' },
  removeWay: {
    id: 'users.removeWay',
    defaultMessage:
      'Their password stops working at once, and nobody can bring them back. You can add them again as new.',
  },
  removeDrafts: {
    id: 'users.removeDrafts',
    defaultMessage: 'What they had begun and not saved is lost. Everything that they saved stays, under their name.',
  },
  removeCopies: {
    id: 'users.removeCopies',
    defaultMessage:
      'Copies and backups of the vault that were made before can still be opened with their old password, until the vault’s key is changed. If that worries you, keep those copies locked away.',
  },
  keyKnownWhy: {
    id: 'users.keyKnownWhy',
    defaultMessage:
      'Whoever was removed cannot sign in here any more. A copy of the vault that they kept could still be opened with their old password, and so could a newer copy, until the vault’s key is changed.',
  },
  changeKey: { id: 'users.changeKey', defaultMessage: 'Change the vault’s key' },
  changingKey: { id: 'users.changingKey', defaultMessage: 'Changing the key…' },
  changeKeyTitle: { id: 'users.changeKeyTitle', defaultMessage: 'Change the vault’s key now?' },
  changeKeyWay: {
    id: 'users.changeKeyWay',
    defaultMessage:
      'The records are copied, the copy gets a new key and is checked, and then takes the place of the old one. It takes about a minute. If the computer stops on the way, nothing is lost.',
  },
  changeKeyAfter: {
    id: 'users.changeKeyAfter',
    defaultMessage:
      'Then the screen locks. Everybody signs in with the password that they have, and the recovery sheet stays good. What you are typing is kept.',
  },
  changeKeyOld: {
    id: 'users.changeKeyOld',
    defaultMessage:
      'Backups and copies of before keep their old key. If that worries you, lock them away and make a new backup afterwards.',
  },
  resetWay: {
    id: 'users.resetWay',
    defaultMessage:
      'Their password stops working at once. You get five words that let them in once, within 72 hours. Then they choose a new password, which nobody else knows.',
  },
  resetDrafts: {
    id: 'users.resetDrafts',
    defaultMessage:
      'What they had begun and not saved is lost, because only their old password could open it. Everything that they saved stays.',
  },
  resetRisk: {
    id: 'users.resetRisk',
    defaultMessage:
      'They read risk notes, and you do not hold that key. After the reset somebody who holds it must give it to them again.',
  },
  phraseTitle: { id: 'users.phraseTitle', defaultMessage: 'The one-time phrase' },
  phraseOnce: {
    id: 'users.phraseOnce',
    defaultMessage: 'It is shown only now. Print it, or write it down, and hand it over in person.',
  },
  print: { id: 'users.print', defaultMessage: 'Print' },
  printing: { id: 'users.printing', defaultMessage: 'Making the slip…' },
  phraseDone: { id: 'users.phraseDone', defaultMessage: 'I have it, close' },
  confirm: { id: 'users.confirm', defaultMessage: 'Confirm' },
  refuse: { id: 'users.refuse', defaultMessage: 'Refuse' },
  rolesAsked: { id: 'users.rolesAsked', defaultMessage: 'Your wish waits for a second person.' },
  waitingTitle: { id: 'users.waitingTitle', defaultMessage: 'Waiting for you' },
  triesLost: {
    id: 'users.triesLost',
    defaultMessage:
      'Throughline’s record of wrong passwords was missing or older than it should be. That is so after the vault was moved to another computer. If it was not moved, somebody may have tried to guess passwords: tell your administrator.',
  },
})

type Filled = {
  you: { name: string }
  keyKnown: { day: string }
  phraseUntil: { when: string }
  wants: { roles: string }
  menuFor: { name: string }
  removeTitle: { name: string }
  removeDo: { name: string }
  resetTitle: { name: string }
  rolesTitle: { name: string }
  renameTitle: { name: string }
  phraseFor: { name: string; when: string }
  suspendedNow: { name: string }
  backNow: { name: string }
  removedNow: { name: string }
  rolesChanged: { name: string }
  renamed: { name: string }
  riskGivenTo: { name: string }
  wrongTries: { count: number }
  confirmFor: { name: string }
  refuseFor: { name: string }
  riskGiveFor: { name: string }
}

const filled = defineMessages<Filled>({
  keyKnown: { id: 'users.keyKnown', defaultMessage: 'Somebody who could open the vault was removed on {day}' },
  you: { id: 'users.you', defaultMessage: '{name} (you)' },
  phraseUntil: { id: 'users.phraseUntil', defaultMessage: 'One-time phrase, good until {when}' },
  wants: { id: 'users.wants', defaultMessage: 'Wants to be: {roles}. A second person must confirm' },
  menuFor: { id: 'users.menuFor', defaultMessage: 'Change {name}' },
  removeTitle: { id: 'users.removeTitle', defaultMessage: 'Remove {name}?' },
  removeDo: { id: 'users.removeDo', defaultMessage: 'Remove {name}' },
  resetTitle: { id: 'users.resetTitle', defaultMessage: 'Reset the password of {name}?' },
  rolesTitle: { id: 'users.rolesTitle', defaultMessage: 'Roles of {name}' },
  renameTitle: { id: 'users.renameTitle', defaultMessage: 'Name of {name}' },
  phraseFor: { id: 'users.phraseFor', defaultMessage: 'For {name}, good until {when}.' },
  suspendedNow: { id: 'users.suspendedNow', defaultMessage: '{name} cannot sign in now.' },
  backNow: { id: 'users.backNow', defaultMessage: '{name} can sign in again.' },
  removedNow: { id: 'users.removedNow', defaultMessage: '{name} is removed.' },
  rolesChanged: { id: 'users.rolesChanged', defaultMessage: 'The roles of {name} are changed.' },
  renamed: { id: 'users.renamed', defaultMessage: 'The name is {name} now.' },
  riskGivenTo: { id: 'users.riskGivenTo', defaultMessage: '{name} reads risk notes from the next sign-in.' },
  wrongTries: {
    id: 'users.wrongTries',
    defaultMessage:
      '{count, plural, one {# wrong password was} other {# wrong passwords were}} typed under your name since you last signed in. If that was not you, change your password and tell your administrator.',
  },
  confirmFor: { id: 'users.confirmFor', defaultMessage: 'Confirm the roles of {name}' },
  refuseFor: { id: 'users.refuseFor', defaultMessage: 'Refuse the roles of {name}' },
  riskGiveFor: { id: 'users.riskGiveFor', defaultMessage: 'Give access to risk notes to {name}' },
})

export const messages = { ...fixed, ...filled }
