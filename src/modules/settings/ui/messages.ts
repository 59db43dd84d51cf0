import { defineMessages } from 'react-intl'
import type { OfficeWords } from '../../../ground/shared/office'

const fixed = defineMessages({
  settings: { id: 'settings.settings', defaultMessage: 'Settings' },
  goSettings: { id: 'settings.go', defaultMessage: 'Settings of this office' },
  settingsDraft: { id: 'settings.draft', defaultMessage: 'Changes to the settings' },
  intro: {
    id: 'settings.intro',
    defaultMessage: 'These hold for everyone at this desk. Each change is written in the audit trail.',
  },
  listsAlone: {
    id: 'settings.listsAlone',
    defaultMessage:
      'You look after the short lists. They hold for everyone at this desk. An administrator can change the other settings.',
  },
  mayNot: { id: 'settings.mayNot', defaultMessage: 'Only an administrator can change the settings.' },
  mayNotWhy: {
    id: 'settings.mayNotWhy',
    defaultMessage: 'They hold for everyone at this desk. Ask an administrator for what you need changed.',
  },
  save: { id: 'settings.save', defaultMessage: 'Save settings' },
  saved: { id: 'settings.saved', defaultMessage: 'The settings are saved.' },
  restored: { id: 'settings.restored', defaultMessage: 'Your unfinished changes to the settings are back.' },
  discard: { id: 'settings.discard', defaultMessage: 'Discard' },

  paper: { id: 'settings.paper', defaultMessage: 'On screen and on paper' },
  paperWhy: {
    id: 'settings.paperWhy',
    defaultMessage: 'Your name stands at the head of every page you print, with how to reach you.',
  },
  organisation: { id: 'settings.organisation', defaultMessage: 'Organisation' },
  office: { id: 'settings.office', defaultMessage: 'Office' },
  address: { id: 'settings.address', defaultMessage: 'Address' },
  addressWhy: { id: 'settings.addressWhy', defaultMessage: 'Printed in one line under the name of the office.' },
  contact: { id: 'settings.contact', defaultMessage: 'Telephone and email' },
  contactWhy: { id: 'settings.contactWhy', defaultMessage: 'Printed after the address.' },
  registered: { id: 'settings.registered', defaultMessage: 'Registered charity or company' },
  registeredWhy: {
    id: 'settings.registeredWhy',
    defaultMessage: 'Printed at the foot of every page, as charity and company law ask.',
  },
  sample: { id: 'settings.sample', defaultMessage: 'Show a sample page' },

  words: { id: 'settings.words', defaultMessage: 'Your word for those you work with' },
  wordsWhy: {
    id: 'settings.wordsWhy',
    defaultMessage:
      'Used everywhere on screen and on paper. Press one of these, or type your own, small letters first. A file name never has it, since others see file names.',
  },
  usualWords: { id: 'settings.usualWords', defaultMessage: 'Usual words' },
  person: { id: 'settings.person', defaultMessage: 'One' },
  people: { id: 'settings.people', defaultMessage: 'More than one' },

  openOffice: { id: 'settings.openOffice', defaultMessage: 'In an open office' },
  openOfficeWhy: {
    id: 'settings.openOfficeWhy',
    defaultMessage: 'So that somebody who walks past your screen reads one name and not fifty.',
  },
  coverNames: { id: 'settings.coverNames', defaultMessage: 'Cover names in lists' },
  coverNamesWhy: {
    id: 'settings.coverNamesWhy',
    defaultMessage:
      'Lists show initials until you go to a row or point at it. Hold F8 to show all names. Searching works as before. Records, Ctrl+K and paper always show names. Offence details stay covered with or without this, and each time somebody shows them is written in the audit trail.',
  },

  naming: { id: 'settings.naming', defaultMessage: 'Names and consent' },
  namingWhy: {
    id: 'settings.namingWhy',
    defaultMessage:
      'What holds until somebody has said how they wish to be named, and how long a consent goes unasked.',
  },
  usualNaming: { id: 'settings.usualNaming', defaultMessage: 'Usual naming' },
  usualNamingWhy: {
    id: 'settings.usualNamingWhy',
    defaultMessage:
      'So {people} are named under quotes and on lists for outside until they say otherwise. A consent without a name keeps the name out all the same.',
  },
  unnamed: { id: 'settings.naming.unnamed', defaultMessage: 'Without a name' },
  initials: { id: 'settings.naming.initials', defaultMessage: 'By initials' },
  'first-name': { id: 'settings.naming.firstName', defaultMessage: 'By first name' },
  full: { id: 'settings.naming.full', defaultMessage: 'By full name' },
  consentMonths: { id: 'settings.consentMonths', defaultMessage: 'Months until a consent is looked at again' },
  consentMonthsWhy: {
    id: 'settings.consentMonthsWhy',
    defaultMessage:
      'After so many months the home screen asks those who keep records whether a consent still holds, the oldest first, for 20 {people} at a time. 0 means never.',
  },

  locking: { id: 'settings.locking', defaultMessage: 'Locking' },
  lockingWhy: {
    id: 'settings.lockingWhy',
    defaultMessage:
      'When the screen locks, what is being typed is kept for whoever typed it. A new time holds from the next sign-in.',
  },
  idleMinutes: { id: 'settings.idleMinutes', defaultMessage: 'Minutes without a touch' },
  idleWhy: {
    id: 'settings.idleWhy',
    defaultMessage: 'After so many minutes without a key or the mouse, the screen locks. From 1 to 15.',
  },
  sessionHours: { id: 'settings.sessionHours', defaultMessage: 'Hours signed in' },
  sessionWhy: {
    id: 'settings.sessionWhy',
    defaultMessage: 'After so many hours everyone signs in again, whatever they are doing. From 1 to 12.',
  },

  crest: { id: 'settings.crest', defaultMessage: 'Crest' },
  crestWhy: {
    id: 'settings.crestWhy',
    defaultMessage:
      'A picture at the head of every page you print: PNG or JPG, at most 1 MB. It is printed 16 mm high.',
  },
  noCrest: { id: 'settings.noCrest', defaultMessage: 'No crest. Pages begin with the name of the organisation.' },
  crestAlt: { id: 'settings.crestAlt', defaultMessage: 'What the picture shows' },
  crestAltWhy: {
    id: 'settings.crestAltWhy',
    defaultMessage: 'Read out to those who cannot see it, such as “Crest of Lantern Peer Support”.',
  },
  chooseCrest: { id: 'settings.chooseCrest', defaultMessage: 'Choose a picture' },
  changeCrest: { id: 'settings.changeCrest', defaultMessage: 'Choose another picture' },
  removeCrest: { id: 'settings.removeCrest', defaultMessage: 'Remove the crest' },
  crestChosen: { id: 'settings.crestChosen', defaultMessage: 'The crest is on every page from now on.' },
  crestRemoved: { id: 'settings.crestRemoved', defaultMessage: 'The crest is removed.' },
})

type Filled = { useWord: { word: string }; wordsSample: { [word in keyof OfficeWords]: string } }

const filled = defineMessages<Filled>({
  useWord: { id: 'settings.useWord', defaultMessage: 'Use “{word}”' },
  wordsSample: {
    id: 'settings.wordsSample',
    defaultMessage: 'It reads like this: “New {person}”, “Find {aPerson}”, “12 {people} are in the archive”.',
  },
})

export const messages = { ...fixed, ...filled }
