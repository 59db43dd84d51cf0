import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  title: { id: 'training.quality.title', defaultMessage: 'Quality assurance' },
  back: { id: 'training.quality.back', defaultMessage: 'Back to all qualifications' },
  qualifications: { id: 'training.quality.qualifications', defaultMessage: 'Qualifications' },
  qualification: { id: 'training.quality.qualification', defaultMessage: 'Qualification' },
  learners: { id: 'training.quality.learners', defaultMessage: 'Learners' },
  standardised: { id: 'training.quality.standardised', defaultMessage: 'Last standardised' },
  never: { id: 'training.quality.never', defaultMessage: 'Never' },
  due: { id: 'training.quality.due', defaultMessage: 'Due' },
  none: { id: 'training.quality.none', defaultMessage: 'There is no qualification to assure yet' },
  noneWhy: {
    id: 'training.quality.noneWhy',
    defaultMessage: 'What learners work towards is written down under “Qualifications”.',
  },
  toQualifications: { id: 'training.quality.toQualifications', defaultMessage: 'Go to qualifications' },
  parts: { id: 'training.quality.parts', defaultMessage: 'Parts of quality assurance' },
  plan: { id: 'training.quality.plan', defaultMessage: 'Plan' },
  samples: { id: 'training.quality.samples', defaultMessage: 'Samples' },
  actions: { id: 'training.quality.actions', defaultMessage: 'Actions' },
  standardisation: { id: 'training.quality.standardisation', defaultMessage: 'Standardisation' },
  reviews: { id: 'training.quality.reviews', defaultMessage: 'External reviews' },
  smallTeam: { id: 'training.quality.smallTeam', defaultMessage: 'Your team is too small for this' },
  assessors: { id: 'training.quality.assessors', defaultMessage: 'Assessors' },
  assessorsWhy: {
    id: 'training.quality.assessorsWhy',
    defaultMessage:
      'How much of the work of each assessor is sampled. Everything is, of whoever has no assessor’s qualification yet.',
  },
  assessor: { id: 'training.quality.assessor', defaultMessage: 'Assessor' },
  isQualified: { id: 'training.quality.isQualified', defaultMessage: 'Assessor’s qualification' },
  qualified: { id: 'training.quality.qualified', defaultMessage: 'Yes' },
  unqualified: { id: 'training.quality.unqualified', defaultMessage: 'Not yet' },
  unknown: { id: 'training.quality.unknown', defaultMessage: 'Not written down' },
  share: { id: 'training.quality.share', defaultMessage: 'Sampled' },
  since: { id: 'training.quality.since', defaultMessage: 'Since' },
  decisions: { id: 'training.quality.decisions', defaultMessage: 'Decisions' },
  notes: { id: 'training.quality.notes', defaultMessage: 'Notes' },
  change: { id: 'training.quality.change', defaultMessage: 'Change' },
  noAssessors: {
    id: 'training.quality.noAssessors',
    defaultMessage: 'Nobody has the role of trainer yet. An administrator gives it under Access.',
  },
  askQualified: { id: 'training.quality.askQualified', defaultMessage: 'Do they hold an assessor’s qualification?' },
  yes: { id: 'training.quality.yes', defaultMessage: 'Yes' },
  no: { id: 'training.quality.no', defaultMessage: 'Not yet' },
  sampleShare: { id: 'training.quality.sampleShare', defaultMessage: 'How much of their work is sampled, in per cent' },
  sampleShareHint: {
    id: 'training.quality.sampleShareHint',
    defaultMessage: 'Many centres begin with 50 and go down to 15 with somebody whom they know well.',
  },
  wholeShare: {
    id: 'training.quality.wholeShare',
    defaultMessage: 'Everything is sampled until they are qualified.',
  },
  assessorDraft: { id: 'training.quality.draft.assessor', defaultMessage: 'How an assessor is sampled' },
  sampleDraft: { id: 'training.quality.draft.sample', defaultMessage: 'A quality sample' },
  actionDraft: { id: 'training.quality.draft.action', defaultMessage: 'An answer to a quality action' },
  standardisationDraft: { id: 'training.quality.draft.standardisation', defaultMessage: 'A standardisation' },
  reviewDraft: { id: 'training.quality.draft.review', defaultMessage: 'An external review' },
})

type Filled = {
  of: { title: string }
  percent: { percent: string }
  changeOf: { name: string }
  assessorSaved: { name: string }
}

const filled = defineMessages<Filled>({
  of: { id: 'training.quality.of', defaultMessage: 'Quality assurance of {title}' },
  percent: { id: 'training.quality.percent', defaultMessage: '{percent}%' },
  changeOf: { id: 'training.quality.changeOf', defaultMessage: 'How {name} is sampled' },
  assessorSaved: { id: 'training.quality.assessorSaved', defaultMessage: 'Saved how {name} is sampled.' },
})

export const messages = { ...fixed, ...filled }
