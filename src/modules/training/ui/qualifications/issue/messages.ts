import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  back: { id: 'training.issue.back', defaultMessage: 'Back to the qualification' },
  gone: { id: 'training.issue.gone', defaultMessage: 'This issue is not there' },
  draft: { id: 'training.issue.draft', defaultMessage: 'Draft' },
  live: { id: 'training.issue.live', defaultMessage: 'Live' },
  replaced: { id: 'training.issue.replaced', defaultMessage: 'Replaced' },
  unsaved: { id: 'training.issue.unsaved', defaultMessage: 'Not saved yet' },
  save: { id: 'training.issue.save', defaultMessage: 'Save draft' },
  makeLive: { id: 'training.issue.makeLive', defaultMessage: 'Make live' },
  liveFixed: {
    id: 'training.issue.liveFixed',
    defaultMessage:
      'Its units, criteria and rules cannot be changed any more: to change them, begin the next issue. Your own words for a criterion can still be changed.',
  },
  throwAway: { id: 'training.issue.throwAway', defaultMessage: 'Throw my changes away' },
  takeMine: { id: 'training.issue.takeMine', defaultMessage: 'Save mine over it' },
  takeTheirs: { id: 'training.issue.takeTheirs', defaultMessage: 'Take what stands there now' },
  back2: { id: 'training.issue.draftBack', defaultMessage: 'What you typed before is back.' },
  toFault: { id: 'training.issue.toFault', defaultMessage: 'Go to the first' },
  about: { id: 'training.issue.about', defaultMessage: 'Size and rules' },
  issue: { id: 'training.issue.issue', defaultMessage: 'Issue' },
  credits: { id: 'training.issue.credits', defaultMessage: 'Credits' },
  guidedHours: { id: 'training.issue.guidedHours', defaultMessage: 'Guided hours' },
  totalHours: { id: 'training.issue.totalHours', defaultMessage: 'Total hours' },
  leastCredits: { id: 'training.issue.leastCredits', defaultMessage: 'Least credits' },
  leastCreditsAtLevel: { id: 'training.issue.leastCreditsAtLevel', defaultMessage: 'Of them at least' },
  atLevel: { id: 'training.issue.atLevel', defaultMessage: 'at level' },
  anyLevel: { id: 'training.issue.anyLevel', defaultMessage: 'Any' },
  entryLevel: { id: 'training.issue.entryLevel', defaultMessage: 'Entry' },
  level: { id: 'training.issue.level', defaultMessage: 'Level' },
  groups: { id: 'training.issue.groups', defaultMessage: 'Groups of optional units' },
  groupsWhy: {
    id: 'training.issue.groupsWhy',
    defaultMessage: 'Learners choose so many units, or so many credits, out of each group.',
  },
  addGroup: { id: 'training.issue.addGroup', defaultMessage: 'Add group' },
  groupRemoved: {
    id: 'training.issue.groupRemoved',
    defaultMessage: 'The group is removed. Its units are optional now.',
  },
  groupName: { id: 'training.issue.groupName', defaultMessage: 'Name of the group' },
  leastUnits: { id: 'training.issue.leastUnits', defaultMessage: 'Least units' },
  outline: { id: 'training.issue.outline', defaultMessage: 'Units, outcomes and criteria' },
  reference: { id: 'training.issue.reference', defaultMessage: 'Reference' },
  unitTitle: { id: 'training.issue.unitTitle', defaultMessage: 'Title of the unit' },
  belongs: { id: 'training.issue.belongs', defaultMessage: 'Needed' },
  mandatory: { id: 'training.issue.mandatory', defaultMessage: 'Mandatory' },
  optional: { id: 'training.issue.optional', defaultMessage: 'Optional' },
  outcomePlaceholder: { id: 'training.issue.outcomePlaceholder', defaultMessage: 'The learner will …' },
  criterionPlaceholder: {
    id: 'training.issue.criterionPlaceholder',
    defaultMessage: 'In a few words, for lists and grids',
  },
  ownTextPlaceholder: {
    id: 'training.issue.ownTextPlaceholder',
    defaultMessage: 'Your own copy of the awarding body’s words',
  },
  addBelow: { id: 'training.issue.addBelow', defaultMessage: 'Add one below' },
  addOutcome: { id: 'training.issue.addOutcome', defaultMessage: 'Add outcome' },
  addCriterion: { id: 'training.issue.addCriterion', defaultMessage: 'Add criterion' },
  addUnit: { id: 'training.issue.addUnit', defaultMessage: 'Add unit' },
  addUnitBelow: { id: 'training.issue.addUnitBelow', defaultMessage: 'Add unit below' },
  addOutcomeBelow: { id: 'training.issue.addOutcomeBelow', defaultMessage: 'Add outcome below' },
  moveUp: { id: 'training.issue.moveUp', defaultMessage: 'Move up' },
  moveDown: { id: 'training.issue.moveDown', defaultMessage: 'Move down' },
  fullWords: { id: 'training.issue.fullWords', defaultMessage: 'Write its full words' },
  remove: { id: 'training.issue.remove', defaultMessage: 'Remove' },
  unitRemoved: { id: 'training.issue.unitRemoved', defaultMessage: 'The unit is removed.' },
  outcomeRemoved: { id: 'training.issue.outcomeRemoved', defaultMessage: 'The outcome is removed.' },
  criterionRemoved: { id: 'training.issue.criterionRemoved', defaultMessage: 'The criterion is removed.' },
  emptyOutline: { id: 'training.issue.emptyOutline', defaultMessage: 'There is no unit yet.' },
  emptyOutlineWhy: {
    id: 'training.issue.emptyOutlineWhy',
    defaultMessage:
      'Type the title of the first unit, then its outcomes and criteria, as the awarding body’s specification has them. Several lines copied out of it can be pasted at once.',
  },
  comesTo: { id: 'training.issue.comesTo', defaultMessage: 'What it comes to' },
  toAchieve: { id: 'training.issue.toAchieve', defaultMessage: 'To achieve it' },
  beforeLive: { id: 'training.issue.beforeLive', defaultMessage: 'Before it can go live' },
  nothingMissing: { id: 'training.issue.nothingMissing', defaultMessage: 'Nothing is missing.' },
  keys: { id: 'training.issue.keys', defaultMessage: 'Keys in the outline' },
  keyBelow: { id: 'training.issue.keyBelow', defaultMessage: 'next line of its kind' },
  keyInside: { id: 'training.issue.keyInside', defaultMessage: 'a line inside it' },
  keyOutside: { id: 'training.issue.keyOutside', defaultMessage: 'a line one step out' },
  keyMove: { id: 'training.issue.keyMove', defaultMessage: 'move it' },
  keyRemove: { id: 'training.issue.keyRemove', defaultMessage: 'remove it' },
  keyText: { id: 'training.issue.keyText', defaultMessage: 'its full words' },
  readOnly: {
    id: 'training.issue.readOnly',
    defaultMessage:
      'Learners work on it, so it stays as it is. Only your own copy of a criterion’s words can be changed.',
  },
  next: { id: 'training.issue.next', defaultMessage: 'Begin the next issue' },
  nextNumber: { id: 'training.issue.nextNumber', defaultMessage: 'Number of the next issue' },
  words: { id: 'training.issue.words', defaultMessage: 'Your own copy of the words' },
  noCriteria: { id: 'training.issue.noCriteria', defaultMessage: 'No criteria' },
  noUnits: { id: 'training.rule.noUnits', defaultMessage: 'There is no unit yet.' },
})

type Filled = {
  title: { title: string; issue: string }
  newTitle: { title: string }
  saved: { issue: string }
  makeLiveTitle: { issue: string }
  liveFromToday: { issue: string }
  liveStay: { count: number; former: string }
  madeLive: { issue: string }
  faults: { count: number }
  levelOf: { level: number }
  removeGroup: { name: string }
  unit: { number: number }
  outcome: { number: number }
  ofGroup: { name: string }
  unnamedGroup: { number: number }
  cell: { label: string; number: number }
  outcomeTitle: { number: number; unit: number }
  code: { code: string; unit: number }
  criterion: { code: string; unit: number }
  ownText: { code: string; unit: number }
  lineMenu: { line: string }
  sum: { units: number; criteria: number }
  sumCredits: { credits: number; hours: number }
  nextHint: { issue: string }
  nextBegun: { issue: string }
  changeWords: { code: string }
  writeWords: { code: string }
  wordsSaved: { code: string }
  hours: { hours: number }
  creditsOf: { credits: number }
  allUnits: { count: number }
  mandatoryUnits: { count: number }
  fromGroup: { name: string; what: string }
  fromGroupAny: { name: string }
  unitsOf: { count: number }
  unitsAndCredits: { units: string; credits: string }
  leastInAll: { credits: string }
  leastHigh: { credits: string; level: number }
}

const filled = defineMessages<Filled>({
  title: { id: 'training.issue.title', defaultMessage: '{title}, issue {issue}' },
  newTitle: { id: 'training.issue.newTitle', defaultMessage: '{title}, a new issue' },
  saved: { id: 'training.issue.saved', defaultMessage: 'Issue {issue} is saved as a draft.' },
  makeLiveTitle: { id: 'training.issue.makeLiveTitle', defaultMessage: 'Make issue {issue} live?' },
  liveFromToday: {
    id: 'training.issue.liveFromToday',
    defaultMessage: 'From today new cohorts can be made on issue {issue}.',
  },
  liveStay: {
    id: 'training.issue.liveStay',
    defaultMessage:
      '{count, plural, =0 {Issue {former} is replaced; no learner is on it.} one {Issue {former} is replaced; its one learner stays on it to the end.} other {Issue {former} is replaced; its # learners stay on it to the end.}}',
  },
  madeLive: { id: 'training.issue.madeLive', defaultMessage: 'Issue {issue} is live.' },
  faults: {
    id: 'training.issue.faults',
    defaultMessage: '{count, plural, one {One thing needs another look} other {# things need another look}}',
  },
  levelOf: { id: 'training.issue.levelOf', defaultMessage: 'Level {level}' },
  removeGroup: { id: 'training.issue.removeGroup', defaultMessage: 'Remove group {name}' },
  unit: { id: 'training.issue.unit', defaultMessage: 'Unit {number}' },
  outcome: { id: 'training.issue.outcome', defaultMessage: 'Outcome {number}' },
  ofGroup: { id: 'training.issue.ofGroup', defaultMessage: 'Out of “{name}”' },
  unnamedGroup: { id: 'training.issue.unnamedGroup', defaultMessage: 'group {number}' },
  cell: { id: 'training.issue.cell', defaultMessage: '{label}, unit {number}' },
  outcomeTitle: { id: 'training.issue.outcomeTitle', defaultMessage: 'Outcome {number} of unit {unit}' },
  code: { id: 'training.issue.code', defaultMessage: 'Number of the criterion {code}, unit {unit}' },
  criterion: { id: 'training.issue.criterion', defaultMessage: 'Criterion {code} of unit {unit}' },
  ownText: { id: 'training.issue.ownText', defaultMessage: 'Full words of criterion {code}, unit {unit}' },
  lineMenu: { id: 'training.issue.lineMenu', defaultMessage: 'What can be done with {line}' },
  sum: {
    id: 'training.issue.sum',
    defaultMessage:
      '{units, plural, one {# unit} other {# units}}, {criteria, plural, one {# criterion} other {# criteria}}',
  },
  sumCredits: {
    id: 'training.issue.sumCredits',
    defaultMessage:
      '{credits, plural, one {# credit} other {# credits}}, {hours, plural, one {# guided hour} other {# guided hours}} in its units',
  },
  nextHint: {
    id: 'training.issue.nextHint',
    defaultMessage: 'It begins as a draft with everything of issue {issue}.',
  },
  nextBegun: { id: 'training.issue.nextBegun', defaultMessage: 'Issue {issue} is begun.' },
  changeWords: { id: 'training.issue.changeWords', defaultMessage: 'Change the words of {code}' },
  writeWords: { id: 'training.issue.writeWords', defaultMessage: 'Write the words of {code}' },
  wordsSaved: { id: 'training.issue.wordsSaved', defaultMessage: 'The words of {code} are saved.' },
  hours: { id: 'training.issue.hours', defaultMessage: '{hours, plural, one {# guided hour} other {# guided hours}}' },
  creditsOf: { id: 'training.issue.creditsOf', defaultMessage: '{credits, plural, one {# credit} other {# credits}}' },
  allUnits: {
    id: 'training.rule.allUnits',
    defaultMessage: '{count, plural, one {The one unit must be achieved.} other {All # units must be achieved.}}',
  },
  mandatoryUnits: {
    id: 'training.rule.mandatoryUnits',
    defaultMessage:
      '{count, plural, =0 {No unit is mandatory.} one {The mandatory unit must be achieved.} other {All # mandatory units must be achieved.}}',
  },
  fromGroup: { id: 'training.rule.fromGroup', defaultMessage: 'Out of “{name}”: at least {what}.' },
  fromGroupAny: { id: 'training.rule.fromGroupAny', defaultMessage: 'Out of “{name}”: as many as one likes.' },
  unitsOf: { id: 'training.rule.unitsOf', defaultMessage: '{count, plural, one {# unit} other {# units}}' },
  unitsAndCredits: { id: 'training.rule.unitsAndCredits', defaultMessage: '{units} and {credits}' },
  leastInAll: { id: 'training.rule.leastInAll', defaultMessage: 'At least {credits} in all.' },
  leastHigh: {
    id: 'training.rule.leastHigh',
    defaultMessage: 'At least {credits} at level {level} or above.',
  },
})

export const messages = { ...fixed, ...filled }
