import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  cohorts: { id: 'training.cohorts', defaultMessage: 'Cohorts' },
  search: { id: 'training.cohorts.search', defaultMessage: 'Search cohorts' },
  searchHint: { id: 'training.cohorts.searchHint', defaultMessage: 'Cohort, qualification or area' },
  archiveToo: { id: 'training.cohorts.archiveToo', defaultMessage: 'Show the archive too' },
  newCohort: { id: 'training.cohorts.new', defaultMessage: 'New cohort' },
  none: { id: 'training.cohorts.none', defaultMessage: 'There is no cohort yet.' },
  noneWhy: {
    id: 'training.cohorts.noneWhy',
    defaultMessage:
      'A cohort is a group that learns one qualification together. Begin one, then add its learners and sessions.',
  },
  noneFits: { id: 'training.cohorts.noneFits', defaultMessage: 'No cohort fits this.' },
  showAll: { id: 'training.cohorts.showAll', defaultMessage: 'Show all cohorts' },
  noLive: { id: 'training.cohorts.noLive', defaultMessage: 'No qualification is live yet.' },
  noLiveWhy: {
    id: 'training.cohorts.noLiveWhy',
    defaultMessage: 'A cohort learns the live issue of a qualification. Make one live first, then begin the cohort.',
  },
  toQualifications: { id: 'training.cohorts.toQualifications', defaultMessage: 'Go to qualifications' },

  name: { id: 'training.cohorts.name', defaultMessage: 'Cohort' },
  qualification: { id: 'training.cohorts.qualification', defaultMessage: 'Qualification' },
  area: { id: 'training.cohorts.area', defaultMessage: 'Area' },
  starts: { id: 'training.cohorts.starts', defaultMessage: 'First day' },
  ends: { id: 'training.cohorts.ends', defaultMessage: 'Last day' },
  members: { id: 'training.cohorts.members', defaultMessage: 'Learners' },
  registered: { id: 'training.cohorts.registered', defaultMessage: 'Registered' },
  achieved: { id: 'training.cohorts.achieved', defaultMessage: 'Achieved' },
  pilot: { id: 'training.cohorts.pilot', defaultMessage: 'Pilot' },
  archived: { id: 'training.cohorts.archived', defaultMessage: 'In the archive' },

  nameField: { id: 'training.cohorts.nameField', defaultMessage: 'Name of the cohort' },
  nameHint: { id: 'training.cohorts.nameHint', defaultMessage: 'Such as the place and the season.' },
  issue: { id: 'training.cohorts.issue', defaultMessage: 'Qualification or module' },
  issueHint: {
    id: 'training.cohorts.issueHint',
    defaultMessage: 'Only what is live is offered. Learners stay on the issue that they start on.',
  },
  issueStays: {
    id: 'training.cohorts.issueStays',
    defaultMessage: 'There are learners in it, who stay on their issue: this cannot be changed any more.',
  },
  project: { id: 'training.cohorts.project', defaultMessage: 'Project' },
  noProject: { id: 'training.cohorts.noProject', defaultMessage: 'No project' },
  areaHint: { id: 'training.cohorts.areaHint', defaultMessage: 'Type any part of its name' },
  size: { id: 'training.cohorts.size', defaultMessage: 'How many it is meant for' },
  sizeHint: { id: 'training.cohorts.sizeHint', defaultMessage: 'The “6” in “6 of 6 achieved”.' },
  isPilot: { id: 'training.cohorts.isPilot', defaultMessage: 'This is a pilot, to be learnt from' },
  notes: { id: 'training.cohorts.notes', defaultMessage: 'Notes' },
  save: { id: 'training.cohorts.save', defaultMessage: 'Save cohort' },
  saved: { id: 'training.cohorts.saved', defaultMessage: 'Cohort saved' },
  newDraft: { id: 'training.cohorts.newDraft', defaultMessage: 'New cohort' },
  draft: { id: 'training.cohorts.draft', defaultMessage: 'Work on a cohort' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  count: { count: number }
  membersOf: { count: number; size: number }
  editTitle: { name: string }
  issueOf: { title: string; issue: string }
}

const filled = defineMessages<Filled>({
  count: { id: 'training.cohorts.count', defaultMessage: '{count, plural, one {# cohort} other {# cohorts}}' },
  membersOf: { id: 'training.cohorts.membersOf', defaultMessage: '{count} of {size}' },
  editTitle: { id: 'training.cohorts.editTitle', defaultMessage: 'Edit {name}' },
  issueOf: { id: 'training.cohorts.issueOf', defaultMessage: '{title}, issue {issue}' },
})

/** The list of cohorts and the form of one. */
export const messages = { ...fixed, ...filled }
