import { z } from 'zod'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { PersonId } from '../people/contract'
import { LearnerId } from './cohort-shapes'
import { filled, line, prose } from './specification-shapes'

export const CertificateId = idOf('certificate')
export const EventId = idOf('event')

/** From released to presented (Q13). Who is complete but not released has no claim yet. */
export const claimStates = ['released', 'claimed', 'received', 'presented'] as const
export const Claim = z.strictObject({
  learnerId: LearnerId,
  personId: PersonId,
  name: z.string(),
  qualification: z.string(),
  state: z.enum(claimStates),
  assuredOn: isoDate,
  assuredBy: z.string(),
  claimedOn: isoDate.nullable(),
  claimReference: z.string(),
  receivedOn: isoDate.nullable(),
  certificateNumber: z.string(),
  presentedOn: isoDate.nullable(),
  eventId: EventId.nullable(),
  collectedBy: z.string(),
})
export type Claim = z.output<typeof Claim>

/** Somebody who learns and is not released yet, with what is missing for it; nothing: they can be (Q13). */
export const Unreleased = z.strictObject({
  learnerId: LearnerId,
  personId: PersonId,
  name: z.string(),
  qualification: z.string(),
  missing: z.array(z.string()),
  /** Whoever asks has decided something of theirs, so a colleague releases them (Q8). */
  isMine: z.boolean(),
})
export type Unreleased = z.output<typeof Unreleased>

export const EventDraft = z.strictObject({
  name: filled(120, 'Give the event a name.'),
  heldOn: isoDate,
  venueId: z.string().nullable(),
  place: line(120),
  /** Who presents, one a line, with their titles and letters as they are read out (S11). */
  presenters: prose(1000),
  notes: prose(4000),
})
export type EventDraft = z.output<typeof EventDraft>
export const PresentationEvent = z.strictObject({
  eventId: EventId,
  version: z.int(),
  ...EventDraft.shape,
  presented: z.int(),
})
export type PresentationEvent = z.output<typeof PresentationEvent>

export const AppealStage = z.enum(['assessor', 'centre', 'awarding-body'])
export const AppealOutcome = z.enum(['upheld', 'not-upheld', 'passed-on'])
export const Appeal = z.strictObject({
  appealId: idOf('appeal'),
  about: z.enum(['result', 'adjustment', 'malpractice']),
  text: z.string(),
  raisedOn: isoDate,
  isOpen: z.boolean(),
  steps: z.array(
    z.strictObject({
      stage: AppealStage,
      decidedOn: isoDate,
      outcome: AppealOutcome,
      text: z.string(),
      decidedBy: z.string(),
    }),
  ),
})
export const Adjustment = z.strictObject({
  adjustmentId: idOf('adjustment'),
  kind: z.enum(['reasonable-adjustment', 'special-consideration']),
  text: z.string(),
  agreedOn: isoDate,
  agreedWith: z.string(),
  endedOn: isoDate.nullable(),
})

export const CertificateKind = z.enum(['achievement', 'attendance', 'award'])
export type CertificateKind = z.output<typeof CertificateKind>
export const Signatory = z.strictObject({
  name: filled(80, 'Give the name of who signs.'),
  /** Letters after the name, such as OBE (S12). */
  postNominals: line(40),
  role: line(80),
})
export type Signatory = z.output<typeof Signatory>
export const TemplateDraft = z.strictObject({
  kind: CertificateKind,
  name: filled(60, 'Give the template a name.'),
  heading: filled(60, 'Give the heading of the certificate.'),
  /** The words above the name, and between the name and what it is for. */
  beforeName: line(120),
  afterName: line(120),
  /** One or two sentences below. */
  closing: prose(300),
  signatories: z.array(Signatory).max(3, 'Up to three can sign.'),
  retiredOn: isoDate.nullable(),
})
export type TemplateDraft = z.output<typeof TemplateDraft>
export const Template = z.strictObject({ templateId: z.string(), version: z.int(), ...TemplateDraft.shape })
export type Template = z.output<typeof Template>

export const Certificate = z.strictObject({
  certificateId: CertificateId,
  registerNumber: z.string(),
  kind: CertificateKind,
  personId: PersonId,
  personName: z.string(),
  subject: z.string(),
  issuedOn: isoDate,
  issuedBy: z.string(),
  voidedOn: isoDate.nullable(),
  voidReason: z.string(),
  prints: z.array(z.strictObject({ printedAt: z.string(), printedBy: z.string(), reason: z.string() })),
})
export type Certificate = z.output<typeof Certificate>

export const achievementsBy = ['cohort', 'qualification', 'unit', 'funder', 'area'] as const
export const AchievementView = z.strictObject({ by: z.enum(achievementsBy), from: isoDate, to: isoDate })
export type AchievementView = z.output<typeof AchievementView>
export const AchievementLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  started: z.int(),
  withdrawn: z.int(),
  achieved: z.int(),
  firstEver: z.int(),
  sessions: z.int(),
  attended: z.int(),
})
export type AchievementLine = z.output<typeof AchievementLine>
