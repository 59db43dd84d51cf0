import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  signInTitle: { id: 'access.signInTitle', defaultMessage: 'Sign in' },
  name: { id: 'access.name', defaultMessage: 'Your name' },
  password: { id: 'access.password', defaultMessage: 'Password' },
  signIn: { id: 'access.signIn', defaultMessage: 'Sign in' },
  notSignedIn: { id: 'access.notSignedIn', defaultMessage: 'You are not signed in' },
  notYet: { id: 'access.notYet', defaultMessage: 'You cannot go on yet' },
  signingIn: { id: 'access.signingIn', defaultMessage: 'Opening the vault…' },
  giveName: { id: 'access.giveName', defaultMessage: 'Choose your name.' },
  givePassword: { id: 'access.givePassword', defaultMessage: 'Type your password.' },
  forgotten: {
    id: 'access.forgotten',
    defaultMessage: 'Forgotten your password? Your administrator can give you a one-time phrase.',
  },
  setUpTitle: { id: 'access.setUpTitle', defaultMessage: 'Set up Throughline' },
  next: { id: 'access.next', defaultMessage: 'Next' },
  back: { id: 'access.back', defaultMessage: 'Back' },
  folderTitle: { id: 'access.folderTitle', defaultMessage: 'Where the vault is kept' },
  folderWhy: {
    id: 'access.folderWhy',
    defaultMessage:
      'The vault is one encrypted file with everything in it. It stays in a folder on this computer that every colleague who uses it can reach. A network drive or a cloud folder will not do: the vault could be damaged or copied there.',
  },
  folder: { id: 'access.folder', defaultMessage: 'Folder' },
  chooseFolder: { id: 'access.chooseFolder', defaultMessage: 'Choose another folder' },
  officeTitle: { id: 'access.officeTitle', defaultMessage: 'Who you are' },
  officeWhy: {
    id: 'access.officeWhy',
    defaultMessage: 'These names stand on the screen and at the head of what you print.',
  },
  organisation: { id: 'access.organisation', defaultMessage: 'Organisation' },
  organisationHint: { id: 'access.organisationHint', defaultMessage: 'The charity’s name, as on its letters.' },
  office: { id: 'access.office', defaultMessage: 'Office' },
  officeHint: { id: 'access.officeHint', defaultMessage: 'Such as the town, or the probation office.' },
  adminTitle: { id: 'access.adminTitle', defaultMessage: 'The first administrator' },
  adminWhy: {
    id: 'access.adminWhy',
    defaultMessage:
      'An administrator adds colleagues and looks after backups. Everybody has a name and a password of their own.',
  },
  newPassword: { id: 'access.newPassword', defaultMessage: 'Password' },
  passwordHint: {
    id: 'access.passwordHint',
    defaultMessage:
      'At least 14 characters, or four words that have nothing to do with each other, such as “teapot gravel seven umbrella”. You may paste it.',
  },
  passwordAgain: { id: 'access.passwordAgain', defaultMessage: 'The same password again' },
  passwordsDiffer: {
    id: 'access.passwordsDiffer',
    defaultMessage: 'The two passwords are not the same. Type them again.',
  },
  alsoManager: { id: 'access.alsoManager', defaultMessage: 'I also work with the records' },
  alsoManagerHint: {
    id: 'access.alsoManagerHint',
    defaultMessage:
      'In a small office the administrator is often a manager too. Without this, the administrator sees no records.',
  },
  recoveryTitle: { id: 'access.recoveryTitle', defaultMessage: 'The recovery key' },
  recoveryWhy: {
    id: 'access.recoveryWhy',
    defaultMessage:
      'If every password is forgotten, one thing opens the vault: the recovery key. It is printed once and kept nowhere else. Print it, then type it back from the paper. Keep the sheet in a sealed envelope, locked away, and not beside this computer.',
  },
  printKey: { id: 'access.printKey', defaultMessage: 'Print the recovery key' },
  printKeyAgain: { id: 'access.printKeyAgain', defaultMessage: 'Print a new recovery key' },
  printing: { id: 'access.printing', defaultMessage: 'Making the sheet…' },
  typedKey: { id: 'access.typedKey', defaultMessage: 'The recovery key, typed from the sheet' },
  typedKeyHint: { id: 'access.typedKeyHint', defaultMessage: 'Capital letters, spaces and dashes do not matter.' },
  anotherFolder: { id: 'access.anotherFolder', defaultMessage: 'The vault cannot be kept in this folder.' },
  anotherPassword: { id: 'access.anotherPassword', defaultMessage: 'Another password is needed.' },
  passwordNotSure: { id: 'access.passwordNotSure', defaultMessage: 'It is not sure yet what the password is.' },
  finish: { id: 'access.finish', defaultMessage: 'Make the vault' },
  recover: { id: 'access.recover', defaultMessage: 'Use the recovery key' },
  recoverTitle: { id: 'access.recoverTitle', defaultMessage: 'Use the recovery key' },
  recoverWhy: {
    id: 'access.recoverWhy',
    defaultMessage:
      'Type the key from the printed sheet. It opens the vault once: then somebody gets a new password, and a new sheet replaces this one.',
  },
  recoverNewSheet: {
    id: 'access.recoverNewSheet',
    defaultMessage:
      'The key that was just used will stop working. Print a new one, type it back from the paper, and lock the new sheet away.',
  },
  recoverFinish: { id: 'access.recoverFinish', defaultMessage: 'Set the password and sign in' },
  access: { id: 'access.access', defaultMessage: 'Access' },
  addUser: { id: 'access.addUser', defaultMessage: 'Add a colleague' },
  addUserWhy: {
    id: 'access.addUserWhy',
    defaultMessage: 'Let your colleague type the password at this desk. Nobody else ever needs to know it.',
  },
  colleagueName: { id: 'access.colleagueName', defaultMessage: 'Name' },
  roles: { id: 'access.roles', defaultMessage: 'Roles' },
  rolesHint: {
    id: 'access.rolesHint',
    defaultMessage: 'A role decides what somebody sees and may do. Give the fewest that the work needs.',
  },
  changePassword: { id: 'access.changePassword', defaultMessage: 'Change your password' },
  currentPassword: { id: 'access.currentPassword', defaultMessage: 'Your present password' },
  passwordChanged: { id: 'access.passwordChanged', defaultMessage: 'Your password is changed.' },
  savePassword: { id: 'access.savePassword', defaultMessage: 'Change password' },
  chooseTitle: { id: 'access.chooseTitle', defaultMessage: 'Choose your own password' },
  chooseWhy: {
    id: 'access.chooseWhy',
    defaultMessage:
      'You came in with a one-time phrase, which somebody else has seen. Choose a password that only you know: then everything opens.',
  },
  chooseSave: { id: 'access.chooseSave', defaultMessage: 'Save and go on' },
  notNow: { id: 'access.notNow', defaultMessage: 'Lock and do it later' },
  confirmTitle: { id: 'access.confirmTitle', defaultMessage: 'Your password, please' },
  confirm: { id: 'access.confirm', defaultMessage: 'Confirm' },
  confirming: { id: 'access.confirming', defaultMessage: 'Checking…' },
  cancel: { id: 'access.cancel', defaultMessage: 'Cancel' },
  waitTitle: { id: 'access.waitTitle', defaultMessage: 'Too many wrong passwords for this name' },
  waitOver: { id: 'access.waitOver', defaultMessage: 'You can try again now.' },
  goUsers: { id: 'access.goUsers', defaultMessage: 'Go to Users' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  step: { step: number; steps: number }
  userAdded: { name: string }
  waitFor: { minutes: number; seconds: number }
}

const filled = defineMessages<Filled>({
  step: { id: 'access.step', defaultMessage: 'Step {step, number} of {steps, number}' },
  waitFor: {
    id: 'access.waitFor',
    defaultMessage:
      'This keeps guessers out. You can try again in {minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, plural, =0 {} one {# second} other {# seconds}}. Colleagues can sign in meanwhile: choose another name.',
  },
  userAdded: { id: 'access.userAdded', defaultMessage: '{name} can sign in now.' },
})

export const messages = { ...fixed, ...filled }
