import { GraduationCap } from 'lucide-react'
import { fits, folded } from '../../../ground/shared/text'
import { call } from '../../../ground/ui/client/call'
import { partsPath } from '../../../ground/ui/parts'
import type { ScreenModule } from '../../../ground/ui/screen'
import { training } from '../contract'
import { messages as certificateMessages } from './certificates/messages'
import { awardDraftPlace } from './claims/draft-places'
import { messages as claimMessages } from './claims/messages'
import { cohortDraftPlace } from './cohorts/draft-places'
import { messages } from './messages'
import { qualificationDraftPlace } from './qualifications/draft-places'
import { messages as qualificationMessages } from './qualifications/messages'
import { qualityDraftPlace } from './quality/draft-places'
import { messages as recordMessages } from './records/messages'
import { sessionDraftPlace } from './session/draft-places'
import { TrainingScreen } from './TrainingScreen'

/** More than this nobody reads in the palette; they type another letter. */
const mostFound = 5

export const trainingScreens: ScreenModule = {
  name: 'training',
  rail: { label: messages.training, icon: GraduationCap, path: '/training', access: 'training.read' },
  routes: [{ path: partsPath('training'), component: TrainingScreen }],
  commands: (go) => [
    {
      id: 'training.go',
      label: messages.goTraining,
      group: 'Go',
      shortcut: 'Alt+T',
      access: 'training.read',
      run: () => go('/training'),
    },
    {
      id: 'training.cohorts.new',
      label: messages.newCohort,
      group: 'File',
      shortcut: null,
      access: 'training.teach',
      run: () => go('/training/cohorts/new'),
    },
    {
      id: 'training.qualifications.new',
      label: qualificationMessages.addLong,
      group: 'File',
      shortcut: null,
      access: 'training.design',
      run: () => go('/training/qualifications/new'),
    },
    {
      id: 'training.qualifications.roles',
      label: qualificationMessages.roles,
      group: 'Go',
      shortcut: null,
      access: 'training.read',
      run: () => go('/training/qualifications/roles'),
    },
    {
      id: 'training.claims.go',
      label: claimMessages.go,
      group: 'Go',
      shortcut: null,
      access: 'training.claim',
      run: () => go('/training/claims'),
    },
    {
      id: 'training.certificates.issue',
      label: certificateMessages.issueLong,
      group: 'File',
      shortcut: null,
      access: 'training.certify',
      run: () => go('/training/certificates/issue'),
    },
    {
      id: 'training.certificates.check',
      label: certificateMessages.check,
      group: 'Go',
      shortcut: null,
      access: 'training.read',
      run: () => go('/training/certificates/check'),
    },
    {
      id: 'training.records.go',
      label: recordMessages.go,
      group: 'Go',
      shortcut: null,
      access: 'training.read',
      run: () => go('/training/records'),
    },
  ],
  recordLinks: [
    {
      entity: 'person',
      label: messages.ofPerson,
      access: 'training.read',
      path: (personId) => `/training/learners/person/${personId}`,
    },
  ],
  draftPlace(key) {
    return (
      cohortDraftPlace(key) ??
      sessionDraftPlace(key) ??
      awardDraftPlace(key) ??
      qualificationDraftPlace(key) ??
      qualityDraftPlace(key)
    )
  },
  /** Cohorts by any part of their name. */
  async find(text) {
    if (folded(text) === '') return []
    const cohorts = await call(training.cohorts, {})
    return cohorts
      .filter(({ name }) => fits(name, text))
      .slice(0, mostFound)
      .map(({ cohortId, name, qualification, summary }) => ({
        id: cohortId,
        label: name,
        detail: [qualification, summary].join(' · '),
        path: `/training/cohorts/${cohortId}`,
      }))
  },
}
