import type { Part } from '../../../ground/ui/parts'
import { CertificatesScreen } from './certificates/CertificatesScreen'
import { ClaimsScreen } from './claims/ClaimsScreen'
import { CohortsScreen } from './cohorts/CohortsScreen'
import { LearnersScreen } from './learners/LearnersScreen'
import { messages } from './messages'
import { QualificationsScreen } from './qualifications/QualificationsScreen'
import { QualityScreen } from './quality/QualityScreen'
import { RecordsScreen } from './records/RecordsScreen'

/** LIST: the parts of training in the order in which a learner goes through them. */
export const parts: readonly Part[] = [
  { id: 'cohorts', title: messages.cohorts, access: 'training.read', Screen: CohortsScreen },
  { id: 'learners', title: messages.learners, access: 'training.read', under: 'cohorts', Screen: LearnersScreen },
  { id: 'qualifications', title: messages.qualifications, access: 'training.read', Screen: QualificationsScreen },
  { id: 'quality', title: messages.quality, access: 'training.read', Screen: QualityScreen },
  { id: 'claims', title: messages.claims, access: 'training.read', Screen: ClaimsScreen },
  { id: 'certificates', title: messages.certificates, access: 'training.read', Screen: CertificatesScreen },
  { id: 'records', title: messages.records, access: 'training.read', Screen: RecordsScreen },
]
