import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  title: { id: 'training.qualification.title', defaultMessage: 'Qualifications and modules' },
  name: { id: 'training.qualification.name', defaultMessage: 'Title' },
  level: { id: 'training.qualification.level', defaultMessage: 'Level' },
  entry: { id: 'training.qualification.entry', defaultMessage: 'Entry' },
  body: { id: 'training.qualification.body', defaultMessage: 'Awarding body' },
  ownModule: { id: 'training.qualification.ownModule', defaultMessage: 'Own module' },
  number: { id: 'training.qualification.number', defaultMessage: 'Number' },
  liveIssue: { id: 'training.qualification.liveIssue', defaultMessage: 'Live issue' },
  onlyDraft: { id: 'training.qualification.onlyDraft', defaultMessage: 'Draft only' },
  noIssue: { id: 'training.qualification.noIssue', defaultMessage: 'None' },
  learners: { id: 'training.qualification.learners', defaultMessage: 'Learners' },
  reviewOn: { id: 'training.qualification.reviewOn', defaultMessage: 'Review' },
  operationalEnd: { id: 'training.qualification.operationalEnd', defaultMessage: 'Last registrations' },
  certificationEnd: { id: 'training.qualification.certificationEnd', defaultMessage: 'Last certificates' },
  search: { id: 'training.qualification.search', defaultMessage: 'Search qualifications' },
  showArchive: { id: 'training.qualification.showArchive', defaultMessage: 'Show archived' },
  archived: { id: 'training.qualification.archived', defaultMessage: 'Archived' },
  add: { id: 'training.qualification.add', defaultMessage: 'New qualification' },
  addLong: { id: 'training.qualification.addLong', defaultMessage: 'New qualification or module' },
  roles: { id: 'training.qualification.roles', defaultMessage: 'What a role needs' },
  none: { id: 'training.qualification.none', defaultMessage: 'There is no qualification yet' },
  noneWhy: {
    id: 'training.qualification.noneWhy',
    defaultMessage:
      'Write down what your learners work towards: the awarding body’s qualification, or a module of your own. The mentoring qualifications that offices meet can be loaded as drafts to begin with.',
  },
  noneFit: {
    id: 'training.qualification.noneFit',
    defaultMessage: 'Nothing fits. Type fewer letters, or show the archived ones.',
  },
  examples: { id: 'training.qualification.examples', defaultMessage: 'Load the examples' },
  back: { id: 'training.qualification.back', defaultMessage: 'Back to the list' },
  gone: { id: 'training.qualification.gone', defaultMessage: 'This qualification is not there' },
  edit: { id: 'training.qualification.edit', defaultMessage: 'Change' },
  archive: { id: 'training.qualification.archive', defaultMessage: 'Archive' },
  restore: { id: 'training.qualification.restore', defaultMessage: 'Bring back' },
  shortTitle: { id: 'training.qualification.shortTitle', defaultMessage: 'Short title' },
  progressesTo: { id: 'training.qualification.progressesTo', defaultMessage: 'Leads on to' },
  needs: { id: 'training.qualification.needs', defaultMessage: 'Must be achieved first' },
  noOther: { id: 'training.qualification.noOther', defaultMessage: 'Nothing' },
  neededBy: { id: 'training.qualification.neededBy', defaultMessage: 'Needed for' },
  quality: { id: 'training.qualification.quality', defaultMessage: 'Quality assurance' },
  closed: { id: 'training.qualification.closed', defaultMessage: 'Closed to new learners' },
  claimsClosed: { id: 'training.qualification.claimsClosed', defaultMessage: 'Closed to claims' },
  issues: { id: 'training.qualification.issues', defaultMessage: 'Issues' },
  noIssues: {
    id: 'training.qualification.noIssues',
    defaultMessage: 'It has no units and criteria yet. Write them down, or bring them in from a file.',
  },
  newIssue: { id: 'training.qualification.newIssue', defaultMessage: 'New issue' },
  importIssue: { id: 'training.qualification.importIssue', defaultMessage: 'Import from CSV' },
  state: { id: 'training.qualification.state', defaultMessage: 'State' },
  issue: { id: 'training.qualification.issue', defaultMessage: 'Issue' },
  units: { id: 'training.qualification.units', defaultMessage: 'Units' },
  criteria: { id: 'training.qualification.criteria', defaultMessage: 'Criteria' },
  importNumber: { id: 'training.import.number', defaultMessage: 'Number of the issue' },
  importNumberHint: {
    id: 'training.import.numberHint',
    defaultMessage: 'It comes in as a draft: look it over before it goes live.',
  },
  chooseFile: { id: 'training.import.chooseFile', defaultMessage: 'Choose the file' },
  importColumns: { id: 'training.import.columns', defaultMessage: 'What the file must look like' },
  importFramework: {
    id: 'training.import.framework',
    defaultMessage:
      'Or the competency framework that a learning platform such as Moodle saves: “Parent ID number”, “ID number”, “Short name”, “Description”. The first storey becomes units, the lowest becomes criteria.',
  },
  newTitle: { id: 'training.qualification.form.new', defaultMessage: 'New qualification or module' },
  save: { id: 'training.qualification.form.save', defaultMessage: 'Save' },
  kind: { id: 'training.qualification.form.kind', defaultMessage: 'What is it?' },
  kindQualification: { id: 'training.qualification.form.kindQualification', defaultMessage: 'A qualification' },
  kindQualificationHint: {
    id: 'training.qualification.form.kindQualificationHint',
    defaultMessage: 'An awarding body gives the certificate.',
  },
  kindModule: { id: 'training.qualification.form.kindModule', defaultMessage: 'A module of your own' },
  kindModuleHint: {
    id: 'training.qualification.form.kindModuleHint',
    defaultMessage: 'Specialist training for a role, with your own certificate.',
  },
  titleHint: {
    id: 'training.qualification.form.titleHint',
    defaultMessage: 'As the awarding body prints it, such as “Example Level 2 Award in Mentoring”.',
  },
  shortTitleHint: { id: 'training.qualification.form.shortTitleHint', defaultMessage: 'As lists and grids show it.' },
  numberHint: { id: 'training.qualification.form.numberHint', defaultMessage: 'Such as 601/2769/7.' },
  noLevel: { id: 'training.qualification.form.noLevel', defaultMessage: 'No level' },
  dates: { id: 'training.qualification.form.dates', defaultMessage: 'Dates from the register' },
  reviewHint: { id: 'training.qualification.form.reviewHint', defaultMessage: 'A reminder; it blocks nothing.' },
  operationalHint: {
    id: 'training.qualification.form.operationalHint',
    defaultMessage: 'After this day nobody can be registered.',
  },
  certificationHint: {
    id: 'training.qualification.form.certificationHint',
    defaultMessage: 'After this day nothing can be claimed.',
  },
  titleLater: { id: 'training.qualification.form.titleLater', defaultMessage: 'Before it can go live' },
  newDraft: { id: 'training.qualification.draft.new', defaultMessage: 'A new qualification' },
  draft: { id: 'training.qualification.draft.old', defaultMessage: 'Changes to a qualification' },
  issueDraft: { id: 'training.qualification.draft.issue', defaultMessage: 'Units and criteria of a qualification' },
  wordsDraft: { id: 'training.qualification.draft.words', defaultMessage: 'Your own words for a criterion' },
  requirementDraft: { id: 'training.qualification.draft.requirement', defaultMessage: 'What a role needs' },
})

type Filled = {
  issueOf: { issue: string }
  past: { day: string }
  count: { count: number }
  examplesLoaded: { count: number }
  isArchived: { title: string }
  isRestored: { title: string }
  reviewBlocks: { day: string }
  operationalBlocks: { day: string }
  certificationBlocks: { day: string }
  issueTable: { title: string }
  importOwn: { columns: string }
  imported: { issue: string; units: number; criteria: number; form: string }
  importRemarks: { count: number }
  openIssue: { issue: string }
  editTitle: { title: string }
  saved: { title: string }
}

const filled = defineMessages<Filled>({
  issueOf: { id: 'training.qualification.issueOf', defaultMessage: 'Issue {issue}' },
  past: { id: 'training.qualification.past', defaultMessage: '{day}, past' },
  count: {
    id: 'training.qualification.count',
    defaultMessage: '{count, plural, one {# qualification or module} other {# qualifications and modules}}',
  },
  examplesLoaded: {
    id: 'training.qualification.examplesLoaded',
    defaultMessage:
      '{count, plural, =0 {All examples are here already.} one {One example is here now, as a draft.} other {# examples are here now, as drafts.}}',
  },
  isArchived: { id: 'training.qualification.isArchived', defaultMessage: '{title} is archived.' },
  isRestored: { id: 'training.qualification.isRestored', defaultMessage: '{title} is back.' },
  reviewBlocks: {
    id: 'training.qualification.reviewBlocks',
    defaultMessage: '{day}: the awarding body looks at it again. Nothing is blocked.',
  },
  operationalBlocks: {
    id: 'training.qualification.operationalBlocks',
    defaultMessage: '{day}: nobody is registered after it.',
  },
  certificationBlocks: {
    id: 'training.qualification.certificationBlocks',
    defaultMessage: '{day}: nothing is claimed after it.',
  },
  issueTable: { id: 'training.qualification.issueTable', defaultMessage: 'Issues of {title}' },
  importOwn: {
    id: 'training.import.own',
    defaultMessage:
      'A CSV with a line for each criterion and headings in the first row, in any order: {columns}. “Unit title”, “criterion” and “criterion title” are needed. What stands in the line above need not be repeated.',
  },
  imported: {
    id: 'training.import.done',
    defaultMessage:
      'Issue {issue} is here as a draft: {units, plural, one {# unit} other {# units}}, {criteria, plural, one {# criterion} other {# criteria}}, read from {form, select, framework {a competency framework} other {a list of criteria}}.',
  },
  importRemarks: {
    id: 'training.import.remarks',
    defaultMessage:
      '{count, plural, =0 {Everything in the file was read.} one {One thing in the file was not read:} other {# things in the file were not read:}}',
  },
  openIssue: { id: 'training.import.open', defaultMessage: 'Open issue {issue}' },
  editTitle: { id: 'training.qualification.form.edit', defaultMessage: 'Change {title}' },
  saved: { id: 'training.qualification.form.saved', defaultMessage: '{title} is saved.' },
})

export const messages = { ...fixed, ...filled }
