import { standardOffice } from '../../../ground/shared/office'
import type { Occasion } from '../../../ground/vault/documents/paper'
import type { Evidence, UnitProgress } from '../assessment-shapes'
import type { AchievementLine, AchievementView } from '../award-shapes'
import { codeOf } from '../certificate-rules'
import type { CertificateFacts } from './certificates'
import type { EvidenceFacts, FeedbackFacts, PresentationFacts, RegisterFacts, TranscriptFacts } from './learner-papers'

/** Plainly fictional learners for proofs of the printed pages. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export const occasion: Occasion = {
  ...standardOffice,
  organisation: 'Lantern Peer Support',
  office: 'Marsh Lane, Brackwater',
  printedAt: '2027-02-14T14:02:00.000Z',
  printedBy: 'Testina Sampleton',
  crest: null,
}
export const withCrest: Occasion = { ...occasion, crest: { file: 'crest.png', bytes: pixel, alt: 'A lantern' } }

/** Sixty characters, in Welsh, and with letters that the house face has not got. */
export const longName = 'Gwenhwyfar Angharad Llinos Ŵyn-Samplton Ap Ffugiol-Llanfair'
export const names = [
  longName,
  'Siân Ŷr-Ôl',
  'Ọ̀ṣun Ṣample',
  'Jo Test',
  'Wilhelmina Constance Featherstonehaugh-Sampleton of Pretend',
]

const subject = 'Gateway Qualifications Level 2 Award in Mentoring'

export function certificateFacts(personName: string, number: number): CertificateFacts {
  const registerNumber = `CC-2027-${String(number).padStart(4, '0')}`
  return {
    registerNumber,
    personName,
    subject,
    issuedOn: '2027-02-12',
    code: codeOf(
      {
        registerNumber,
        personName,
        subject,
        issuedOn: '2027-02-12',
        centre: 'Lantern Peer Support',
        keyId: '0'.repeat(26),
      },
      'A'.repeat(86),
    ),
    heading: 'Certificate of achievement',
    beforeName: 'This is to certify that',
    afterName: 'has completed',
    closing: 'Presented in the Moot Hall, with our thanks and admiration. #panic() $x$ *b*',
    signatories: [
      { name: 'Councillor Wilhelmina Sampleton', postNominals: 'OBE', role: 'Deputy Mayor' },
      { name: 'Testina Placeholder', postNominals: '', role: 'Head of centre' },
    ],
    details: ['Understanding mentoring (7 criteria)', 'Mentoring practice (7 criteria)'],
    printedBefore: 0,
  }
}

export const bareCertificate: CertificateFacts = {
  ...certificateFacts('Jo Test', 9),
  beforeName: '',
  afterName: '',
  closing: '',
  signatories: [],
  details: [],
}

const id = (number: number) => String(number).padStart(26, '0')
const unit = (title: string, met: number, of: number): UnitProgress => ({
  unitId: id(1) as UnitProgress['unitId'],
  title,
  isMandatory: true,
  isAchieved: met === of,
  achievedOn: met === of ? '2027-01-20' : null,
  criteria: Array.from({ length: of }, (_, at) => ({
    criterionId: id(at) as UnitProgress['criteria'][number]['criterionId'],
    code: `1.${at + 1}`,
    title: 'Listening',
    outcome: at < met ? ('met' as const) : ('not-yet' as const),
    decidedOn: '2027-01-20',
    resubmitBy: null,
  })),
})

export const transcriptFacts: TranscriptFacts = {
  name: longName,
  qualifications: [
    {
      title: subject,
      startedOn: '2026-10-01',
      achievedOn: '2027-01-20',
      withdrawnOn: null,
      certificate: 'GQ-0042',
      units: [unit('Understanding mentoring', 7, 7), unit('Mentoring practice', 3, 7)],
      sessions: 8,
      attended: 7,
    },
  ],
  roles: [['Mentor', '2027-01-25', null]],
  certificates: [['CC-2027-0001', subject, '2027-02-12']],
}

export const feedbackFacts: FeedbackFacts = {
  qualification: subject,
  decidedOn: '2027-01-20',
  assessor: 'Terry Trainer',
  methods: ['observation', 'discussion'],
  sharedNote: 'Flip chart on limits of the role, portfolio p.14.',
  slips: names.slice(0, 3).map((name) => ({
    name,
    feedback: 'Good questions. #panic()',
    decisions: [
      { code: '1.1', title: 'What peer mentoring is', outcome: 'met', resubmitBy: null },
      { code: '2.1', title: 'Duties of a peer mentor', outcome: 'not-yet', resubmitBy: '2027-02-01' },
    ],
  })),
}

export const registerFacts: RegisterFacts = {
  cohort: 'Brackwater spring',
  title: 'Limits of the role',
  heldOn: '2027-01-20',
  time: '13:30 to 15:30',
  place: 'Moot Hall',
  learners: names.map((name, at) => ({ name, mark: at === 0 ? 'Absent' : 'Present' })),
}

export const presentationFacts: PresentationFacts = {
  name: 'Evening in the Moot Hall',
  heldOn: '2027-02-14',
  place: 'Moot Hall, Great chamber',
  presenters: 'Councillor Wilhelmina Sampleton OBE\nThe Mayor of Pretend',
  certificates: names.map((name, at) => ({
    name,
    qualification: subject,
    number: `PA-100${at}`,
    presentedOn: at === 1 ? '2027-02-16' : null,
    collectedBy: at === 1 ? 'Her sister, Ann Test' : '',
  })),
}

export const achievementView: AchievementView = { by: 'cohort', from: '2026-04-01', to: '2027-03-31' }
export const achievementLines: readonly AchievementLine[] = [
  {
    id: id(1),
    name: 'Brackwater spring',
    started: 8,
    withdrawn: 1,
    achieved: 5,
    firstEver: 4,
    sessions: 64,
    attended: 60,
  },
  {
    id: id(2),
    name: 'Marsh Lane, all who began before the new year and went on after it',
    started: 1204,
    withdrawn: 0,
    achieved: 0,
    firstEver: 0,
    sessions: 0,
    attended: 0,
  },
]

export const evidenceFacts: EvidenceFacts = {
  name: longName,
  qualification: subject,
  codeOf: (criterionId) => (criterionId === id(1) ? '1.10' : '1.2'),
  evidence: [
    {
      evidenceId: id(1) as Evidence['evidenceId'],
      method: 'witness',
      title: 'What the supervisor saw',
      location: 'portfolio p.14',
      fileName: null,
      collectedOn: '2027-01-20',
      addedBy: 'Terry Trainer',
      criterionIds: [id(1), id(2)] as Evidence['criterionIds'],
    },
  ],
}
