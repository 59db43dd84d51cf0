import { onPaper } from '../../../ground/shared/dates'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { type Evidence, type Method, methodLabels, type UnitProgress } from '../assessment-shapes'
import evidenceTemplate from './evidence-index.typ?raw'
import feedbackTemplate from './feedback-slips.typ?raw'
import presentationTemplate from './presentation-list.typ?raw'
import registerTemplate from './session-register.typ?raw'
import transcriptTemplate from './transcript.typ?raw'

const paper = (
  template: string,
  title: string,
  runningHead: string,
  occasion: Occasion,
  facts: unknown,
): PaperDocument => ({
  template,
  title,
  runningHead,
  marking: confidential,
  landscape: false,
  occasion,
  facts,
})

export interface TranscriptFacts {
  readonly name: string
  readonly qualifications: readonly {
    readonly title: string
    readonly startedOn: string
    readonly achievedOn: string | null
    readonly withdrawnOn: string | null
    readonly certificate: string
    readonly units: readonly UnitProgress[]
    readonly sessions: number
    readonly attended: number
  }[]
  readonly roles: readonly (readonly [label: string, startedOn: string, endedOn: string | null])[]
  readonly certificates: readonly (readonly [number: string, subject: string, issuedOn: string])[]
}

/** Everything that somebody has achieved here, to take along (S44). */
export function transcript(
  { name, qualifications, roles, certificates }: TranscriptFacts,
  occasion: Occasion,
): PaperDocument {
  return paper(transcriptTemplate, 'Achievement record', name, occasion, {
    name,
    qualifications: qualifications.map((one) => ({
      title: one.title,
      pairs: [
        ['Started', onPaper(one.startedOn)],
        [
          'Achieved',
          one.achievedOn ? onPaper(one.achievedOn) : '',
          one.withdrawnOn ? `Left on ${onPaper(one.withdrawnOn)}` : 'Not yet',
        ],
        ['Certificate of the awarding body', one.certificate, 'None recorded'],
        ['Attendance', one.sessions === 0 ? '' : `${one.attended} of ${one.sessions} sessions`, 'No register'],
      ],
      units: one.units.map(({ title, isAchieved, achievedOn, criteria }) => [
        title,
        `${criteria.filter(({ outcome }) => outcome === 'met').length} of ${criteria.length}`,
        isAchieved && achievedOn ? onPaper(achievedOn) : 'Not yet',
      ]),
    })),
    roles: roles.map(([label, from, to]) => [label, onPaper(from), to ? onPaper(to) : 'Still']),
    certificates: certificates.map(([number, subject, on]) => [number, subject, onPaper(on)]),
  })
}

export interface FeedbackFacts {
  readonly qualification: string
  readonly decidedOn: string
  readonly assessor: string
  readonly methods: readonly Method[]
  readonly sharedNote: string
  readonly slips: readonly {
    readonly name: string
    readonly feedback: string
    readonly decisions: readonly {
      readonly code: string
      readonly title: string
      readonly outcome: 'met' | 'not-yet' | 'not-assessed'
      readonly resubmitBy: string | null
    }[]
  }[]
}

const outcomeWords = { met: 'Met', 'not-yet': 'Not yet', 'not-assessed': 'Not assessed' } as const

/** What one batch decided: a slip for each learner, to cut apart or hand over. */
export function feedbackSlips(facts: FeedbackFacts, occasion: Occasion): PaperDocument {
  const { qualification, decidedOn, assessor, methods, sharedNote } = facts
  return paper(feedbackTemplate, 'Feedback slips', qualification, occasion, {
    qualification,
    how: methods.map((method) => methodLabels[method]).join(', '),
    when: onPaper(decidedOn),
    assessor,
    sharedNote,
    slips: facts.slips.map(({ name, feedback, decisions }) => ({
      name,
      feedback,
      rows: decisions.map(({ code, title, outcome, resubmitBy }) => [
        `${code} ${title}`,
        outcomeWords[outcome],
        resubmitBy ? `Hand in again by ${onPaper(resubmitBy)}` : '',
      ]),
    })),
  })
}

export interface RegisterFacts {
  readonly cohort: string
  readonly title: string
  readonly heldOn: string
  readonly time: string
  readonly place: string
  readonly learners: readonly { readonly name: string; readonly mark: string }[]
}

/** The register of a session, with a line to sign for everybody. */
export function sessionRegister(facts: RegisterFacts, occasion: Occasion): PaperDocument {
  return paper(registerTemplate, 'Session register', `${facts.cohort}, ${onPaper(facts.heldOn)}`, occasion, {
    title: facts.title,
    pairs: [
      ['Cohort', facts.cohort],
      ['Day', onPaper(facts.heldOn)],
      ['Time', facts.time, 'Not set'],
      ['Place', facts.place, 'Not set'],
    ],
    rows: facts.learners.map(({ name, mark }) => [name, mark]),
  })
}

export interface PresentationFacts {
  readonly name: string
  readonly heldOn: string
  readonly place: string
  /** One on each line. */
  readonly presenters: string
  readonly certificates: readonly {
    readonly name: string
    readonly qualification: string
    readonly number: string
    /** Null while nobody has taken it. */
    readonly presentedOn: string | null
    readonly collectedBy: string
  }[]
}

/** Who is presented with what at an event, with room for the signature of whoever collects it (S11). */
export function presentationList(facts: PresentationFacts, occasion: Occasion): PaperDocument {
  const { name, heldOn, place, presenters } = facts
  return paper(presentationTemplate, 'Presentation of certificates', `${name}, ${onPaper(heldOn)}`, occasion, {
    name,
    pairs: [
      ['Day', onPaper(heldOn)],
      ['Place', place],
      ['Who presents', presenters],
    ],
    rows: facts.certificates.map((one) => [
      one.name,
      one.qualification,
      one.number,
      one.presentedOn === null || one.presentedOn === heldOn
        ? one.collectedBy
        : `${one.collectedBy}, ${onPaper(one.presentedOn)}`,
    ]),
  })
}

export interface EvidenceFacts {
  readonly name: string
  readonly qualification: string
  readonly evidence: readonly Evidence[]
  readonly codeOf: (criterionId: string) => string
}

/** Criterion 1.10 comes after 1.2. */
const inOrder = new Intl.Collator('en-GB', { numeric: true }).compare

/** Where each piece of evidence lies and which criteria it is for: the first sheet of a paper portfolio. */
export function evidenceIndex(
  { name, qualification, evidence, codeOf }: EvidenceFacts,
  occasion: Occasion,
): PaperDocument {
  return paper(evidenceTemplate, 'Evidence index', name, occasion, {
    name,
    qualification,
    rows: evidence.map((one, at) => [
      String(at + 1),
      one.title,
      methodLabels[one.method],
      one.location || (one.fileName ? 'File in the vault' : ''),
      one.criterionIds.map(codeOf).sort(inOrder).join(', '),
      onPaper(one.collectedOn),
    ]),
  })
}
