import { defineMessages } from 'react-intl'

/** The frame of training: its parts and its commands. Each part has its own messages. */
const fixed = defineMessages({
  training: { id: 'training.title', defaultMessage: 'Training' },
  parts: { id: 'training.parts', defaultMessage: 'Parts of training' },
  cohorts: { id: 'training.part.cohorts', defaultMessage: 'Cohorts' },
  learners: { id: 'training.part.learners', defaultMessage: 'Learners' },
  qualifications: { id: 'training.part.qualifications', defaultMessage: 'Qualifications' },
  quality: { id: 'training.part.quality', defaultMessage: 'Quality' },
  newCohort: { id: 'training.newCohort', defaultMessage: 'New cohort' },
  close: { id: 'training.close', defaultMessage: 'Close' },
  ofPerson: { id: 'training.ofPerson', defaultMessage: 'Training and certificates' },
  goTraining: { id: 'training.go', defaultMessage: 'Go to Training' },
  claims: { id: 'training.part.claims', defaultMessage: 'Claims' },
  certificates: { id: 'training.part.certificates', defaultMessage: 'Certificates' },
  records: { id: 'training.part.records', defaultMessage: 'Records' },
})

/** What each sentence with holes is filled with. */
type Filled = { table: { title: string }; roleFrom: { role: string; from: string } }

const filled = defineMessages<Filled>({
  table: { id: 'training.table', defaultMessage: '{title}: table' },
  roleFrom: { id: 'training.roleFrom', defaultMessage: '{role} (from {from})' },
})

export const messages = { ...fixed, ...filled }
