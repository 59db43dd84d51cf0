import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  tab: { id: 'people.ownWords.tab', defaultMessage: 'In their own words' },
  naming: { id: 'people.ownWords.naming', defaultMessage: 'Named as' },
  namingHint: {
    id: 'people.ownWords.namingHint',
    defaultMessage: 'This name stands under quotes and on lists for outside. The record keeps the real one.',
  },
  notAsked: { id: 'people.ownWords.notAsked', defaultMessage: 'Nobody has asked yet: no name is printed.' },
  change: { id: 'people.ownWords.change', defaultMessage: 'Change' },
  changeNaming: { id: 'people.ownWords.changeNaming', defaultMessage: 'Change how they are named' },
  unnamed: { id: 'people.ownWords.unnamed', defaultMessage: 'Without a name' },
  pseudonymNaming: { id: 'people.ownWords.pseudonymNaming', defaultMessage: 'By another name' },
  initials: { id: 'people.ownWords.initials', defaultMessage: 'By initials' },
  firstName: { id: 'people.ownWords.firstName', defaultMessage: 'By first name' },
  full: { id: 'people.ownWords.full', defaultMessage: 'By full name' },
  howNamed: { id: 'people.ownWords.howNamed', defaultMessage: 'How do they want to be named?' },
  pseudonym: { id: 'people.ownWords.pseudonym', defaultMessage: 'The other name' },
  pseudonymHint: {
    id: 'people.ownWords.pseudonymHint',
    defaultMessage: 'One that nobody could guess from. Nobody else here goes by it.',
  },
  suggest: { id: 'people.ownWords.suggest', defaultMessage: 'Suggest a name' },
  aboutMe: { id: 'people.ownWords.aboutMe', defaultMessage: 'About Me' },
  aboutMeDraft: { id: 'people.ownWords.aboutMeDraft', defaultMessage: 'Unfinished “About Me”' },
  noAboutMe: {
    id: 'people.ownWords.noAboutMe',
    defaultMessage:
      'Nothing yet. Here they say for themselves who they are and what helps, so that they need not tell it again.',
  },
  write: { id: 'people.ownWords.write', defaultMessage: 'Write' },
  writeAboutMe: { id: 'people.ownWords.writeAboutMe', defaultMessage: 'Write “About Me”' },
  writtenOn: { id: 'people.ownWords.writtenOn', defaultMessage: 'Said or written on' },
  inTheirWords: {
    id: 'people.ownWords.inTheirWords',
    defaultMessage: 'Write what they say, as they say it: “I”, not “he” or “she”. Leave empty what they leave out.',
  },
  saveAboutMe: { id: 'people.ownWords.saveAboutMe', defaultMessage: 'Save this version' },
  savedAboutMe: {
    id: 'people.ownWords.savedAboutMe',
    defaultMessage: '“About Me” is saved.',
  },
  goOn: { id: 'people.ownWords.goOn', defaultMessage: 'Go on' },
  discard: { id: 'people.ownWords.discard', defaultMessage: 'Discard' },
  newer: { id: 'people.ownWords.newer', defaultMessage: 'Saved while you were writing' },
  print: { id: 'people.ownWords.print', defaultMessage: 'Print' },
  printToKeep: { id: 'people.ownWords.printToKeep', defaultMessage: 'For them to keep' },
  printBlank: { id: 'people.ownWords.printBlank', defaultMessage: 'Blank page to fill in by hand' },
  printBlankAboutMe: { id: 'people.ownWords.printBlankAboutMe', defaultMessage: 'Print a blank “About Me”' },
  shareUnder: { id: 'people.ownWords.shareUnder', defaultMessage: 'To share, as they agreed to' },
  noConsent: { id: 'people.ownWords.noConsent', defaultMessage: 'No consent is in force' },
  earlier: { id: 'people.ownWords.earlier', defaultMessage: 'Earlier versions' },
  headings: { id: 'people.ownWords.headings', defaultMessage: 'Change the headings' },
  headingsHint: {
    id: 'people.ownWords.headingsHint',
    defaultMessage:
      'For the whole office, from today on. What is written already keeps the headings that it was written under.',
  },
  addHeading: { id: 'people.ownWords.addHeading', defaultMessage: 'Add a heading' },
  saveHeadings: { id: 'people.ownWords.saveHeadings', defaultMessage: 'Save headings' },
  savedHeadings: { id: 'people.ownWords.savedHeadings', defaultMessage: 'The headings are saved.' },
  quotes: { id: 'people.ownWords.quotes', defaultMessage: 'Quotes' },
  noQuotes: {
    id: 'people.ownWords.noQuotes',
    defaultMessage: 'No quotes yet: what they said about the work, with the day and what it may be used for.',
  },
  nonePrintable: { id: 'people.ownWords.nonePrintable', defaultMessage: 'None of the quotes may be printed now.' },
  addQuote: { id: 'people.ownWords.addQuote', defaultMessage: 'Write down a quote' },
  onlyPrintable: { id: 'people.ownWords.onlyPrintable', defaultMessage: 'Only those that may be printed' },
  printQuotes: { id: 'people.ownWords.printQuotes', defaultMessage: 'Print quotes' },
  said: { id: 'people.ownWords.said', defaultMessage: 'What they said' },
  saidOn: { id: 'people.ownWords.saidOn', defaultMessage: 'Said on' },
  context: { id: 'people.ownWords.context', defaultMessage: 'Where or when' },
  contextHint: {
    id: 'people.ownWords.contextHint',
    defaultMessage: 'Such as “members’ forum”. It is printed: no names of others.',
  },
  mayBeUsedFor: { id: 'people.ownWords.mayBeUsedFor', defaultMessage: 'May be used for' },
  mayBeUsedForHint: {
    id: 'people.ownWords.mayBeUsedForHint',
    defaultMessage: 'What they gave this quote for. It is printed only while their consent for it is in force.',
  },
  themes: { id: 'people.ownWords.themes', defaultMessage: 'Themes' },
  themesHint: {
    id: 'people.ownWords.themesHint',
    defaultMessage: 'With commas between, such as “confidence, family”.',
  },
  quoteNaming: { id: 'people.ownWords.quoteNaming', defaultMessage: 'Named' },
  asTheyWish: { id: 'people.ownWords.asTheyWish', defaultMessage: 'As they wish' },
  mayPrint: { id: 'people.ownWords.mayPrint', defaultMessage: 'May be printed' },
  mayNotPrint: { id: 'people.ownWords.mayNotPrint', defaultMessage: 'Not to be printed' },
  notGiven: { id: 'people.ownWords.notGiven', defaultMessage: 'Not given for any use.' },
  takeBack: { id: 'people.ownWords.takeBack', defaultMessage: 'Take back' },
  takenBackOn: { id: 'people.ownWords.takenBackOn', defaultMessage: 'Taken back on' },
  takeBackHint: {
    id: 'people.ownWords.takeBackHint',
    defaultMessage: 'It is never printed again. This cannot be undone: with a new consent it is written down anew.',
  },
  aspirations: { id: 'people.ownWords.aspirations', defaultMessage: 'Aspirations' },
  noAspirations: {
    id: 'people.ownWords.noAspirations',
    defaultMessage: 'No aspirations yet: what they want to do or to become, in their words.',
  },
  addAspiration: { id: 'people.ownWords.addAspiration', defaultMessage: 'Write down an aspiration' },
  aspiration: { id: 'people.ownWords.aspiration', defaultMessage: 'What they want' },
  statedOn: { id: 'people.ownWords.statedOn', defaultMessage: 'Said on' },
  open: { id: 'people.ownWords.open', defaultMessage: 'Open' },
  reached: { id: 'people.ownWords.reached', defaultMessage: 'Reached' },
  changed: { id: 'people.ownWords.changed', defaultMessage: 'Changed' },
  settle: { id: 'people.ownWords.settle', defaultMessage: 'What became of it' },
  settledOn: { id: 'people.ownWords.settledOn', defaultMessage: 'On' },
  reopen: { id: 'people.ownWords.reopen', defaultMessage: 'Open again' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  notAskedNamed: { name: string }
  printsAs: { name: string }
  writtenBy: { date: string; who: string }
  draftKept: { when: string }
  version: { date: string }
  moveUp: { heading: string }
  moveDown: { heading: string }
  takeAway: { heading: string }
  headingAt: { place: number }
  hintAt: { place: number }
  takeBackOf: { words: string }
  useAs: { purpose: string; name: string }
  useNot: { purpose: string; why: string }
  withoutName: { purpose: string }
  settleOf: { words: string }
  reopenOf: { words: string }
  usedThemes: { themes: string }
  onDay: { status: string; date: string }
  saidOnDay: { date: string }
}

const filled = defineMessages<Filled>({
  notAskedNamed: {
    id: 'people.ownWords.notAskedNamed',
    defaultMessage: 'Nobody has asked yet: named as “{name}”, as this office usually does.',
  },
  printsAs: { id: 'people.ownWords.printsAs', defaultMessage: 'Prints as “{name}”' },
  writtenBy: { id: 'people.ownWords.writtenBy', defaultMessage: '{date}, written down by {who}' },
  draftKept: { id: 'people.ownWords.draftKept', defaultMessage: 'You have an unfinished “About Me” from {when}' },
  version: { id: 'people.ownWords.version', defaultMessage: 'Version of {date}' },
  moveUp: { id: 'people.ownWords.moveUp', defaultMessage: 'Move up: {heading}' },
  moveDown: { id: 'people.ownWords.moveDown', defaultMessage: 'Move down: {heading}' },
  takeAway: { id: 'people.ownWords.takeAway', defaultMessage: 'Take away: {heading}' },
  headingAt: { id: 'people.ownWords.headingAt', defaultMessage: 'Heading {place}' },
  hintAt: { id: 'people.ownWords.hintAt', defaultMessage: 'Hint under heading {place}' },
  takeBackOf: { id: 'people.ownWords.takeBackOf', defaultMessage: 'Take back “{words}”' },
  useAs: { id: 'people.ownWords.useAs', defaultMessage: '{purpose}: as “{name}”' },
  useNot: { id: 'people.ownWords.useNot', defaultMessage: '{purpose}: {why}' },
  withoutName: { id: 'people.ownWords.withoutName', defaultMessage: '{purpose} (no real name)' },
  settleOf: { id: 'people.ownWords.settleOf', defaultMessage: 'What became of “{words}”' },
  reopenOf: { id: 'people.ownWords.reopenOf', defaultMessage: 'Open again “{words}”' },
  usedThemes: { id: 'people.ownWords.usedThemes', defaultMessage: 'Used so far: {themes}.' },
  onDay: { id: 'people.ownWords.onDay', defaultMessage: '{status} {date}' },
  saidOnDay: { id: 'people.ownWords.saidOnDay', defaultMessage: 'said {date}' },
})

export const messages = { ...fixed, ...filled }

/** The words for each naming, from the most covered to the most open. */
export const namingMessages = {
  unnamed: fixed.unnamed,
  pseudonym: fixed.pseudonymNaming,
  initials: fixed.initials,
  'first-name': fixed.firstName,
  full: fixed.full,
} as const
