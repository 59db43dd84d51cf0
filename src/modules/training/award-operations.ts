import { z } from 'zod'
import { command, query, task } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { PersonId } from '../people/contract'
import {
  AchievementLine,
  AchievementView,
  Adjustment,
  AppealOutcome,
  AppealStage,
  Certificate,
  CertificateId,
  Claim,
  EventDraft,
  EventId,
  PresentationEvent,
  Template,
  TemplateDraft,
  Unreleased,
} from './award-shapes'
import { Printed } from './cohort-operations'
import { CohortId, LearnerId } from './cohort-shapes'
import { filled, line, prose } from './specification-shapes'

const read = 'training.read'
const claim = 'training.claim'
const certify = 'training.certify'
const nothing = z.strictObject({})
const learnerIds = z
  .array(LearnerId)
  .min(1, 'Choose at least one learner.')
  .max(500, 'Choose at most 500 learners at once.')
const certificateIds = z
  .array(CertificateId)
  .min(1, 'Choose at least one certificate.')
  .max(500, 'Choose at most 500 certificates at once.')
const issuing = z.strictObject({
  templateId: z.string().max(40),
  issuedOn: isoDate,
  learnerIds: z.array(LearnerId).max(500, 'Choose at most 500 learners at once.'),
  /** For awards, which need no learner (S88). */
  people: z
    .array(z.strictObject({ personId: PersonId, citation: filled(160, 'Say what the award is for.') }))
    .max(500, 'Give at most 500 awards at once.'),
})

/** From complete to presented; appeals and adjustments; the centre's own certificates; what the records add up to. */
export const awardOperations = {
  claims: query({ access: read, input: z.strictObject({ cohortId: CohortId.nullable() }), output: z.array(Claim) }),
  /** Who is not released yet, of one cohort or of all that are under way, and what is missing for it. */
  unreleased: query({
    access: read,
    input: z.strictObject({ cohortId: CohortId.nullable() }),
    output: z.array(Unreleased),
  }),
  /** Quality assured: may be claimed. Refused for whoever decided anything of the learner's (Q8). */
  release: command({
    access: 'training.quality',
    input: z.strictObject({ learnerIds, on: isoDate }),
    output: z.strictObject({ released: z.int() }),
  }),
  claimAwards: command({
    access: claim,
    input: z.strictObject({ learnerIds, on: isoDate, reference: line(60) }),
    output: nothing,
  }),
  /** The awarding body's certificates have come, each with its number. */
  receiveCertificates: command({
    access: claim,
    input: z.strictObject({
      on: isoDate,
      certificates: z
        .array(z.strictObject({ learnerId: LearnerId, number: filled(40, 'Give the number of the certificate.') }))
        .min(1)
        .max(500),
    }),
    output: nothing,
  }),
  /** Handed over, and to whom: “Myself”, or who collected it. */
  present: command({
    access: claim,
    input: z.strictObject({
      on: isoDate,
      eventId: EventId.nullable(),
      collected: z
        .array(z.strictObject({ learnerId: LearnerId, by: filled(120, 'Say who collected it.') }))
        .min(1)
        .max(500),
    }),
    output: nothing,
  }),
  events: query({ access: read, input: nothing, output: z.array(PresentationEvent) }),
  saveEvent: command({
    access: claim,
    input: z.strictObject({ eventId: EventId.nullable(), version: z.int().nullable(), draft: EventDraft }),
    output: z.strictObject({ eventId: EventId }),
  }),
  /** Who is presented with what at an event, with room for the signature of whoever collects it. */
  printPresentation: task({
    access: 'training.print',
    input: z.strictObject({ eventId: EventId }),
    output: Printed,
  }),

  raiseAppeal: command({
    access: 'training.teach',
    input: z.strictObject({
      learnerId: LearnerId,
      about: z.enum(['result', 'adjustment', 'malpractice']),
      text: prose(4000).pipe(z.string().min(1, 'Write down what is appealed against.')),
      raisedOn: isoDate,
    }),
    output: z.strictObject({ appealId: idOf('appeal') }),
  }),
  /**
   * One stage of an appeal. Where the centre decides it is the one who is signed in, with no part in the decision that is
   * appealed against (Q14); what the awarding body decided is written down with its name.
   */
  decideAppeal: command({
    access: 'training.appeals',
    input: z.strictObject({
      appealId: idOf('appeal'),
      stage: AppealStage,
      decidedOn: isoDate,
      outcome: AppealOutcome,
      text: prose(4000),
      /** Only for the awarding body. */
      awardingBody: line(120),
    }),
    output: nothing,
  }),
  agreeAdjustment: command({
    access: 'training.teach',
    input: z.strictObject({
      learnerId: LearnerId,
      kind: Adjustment.shape.kind,
      text: filled(1000, 'Write down what was agreed.'),
      agreedOn: isoDate,
      agreedWith: line(120),
    }),
    output: z.strictObject({ adjustmentId: idOf('adjustment') }),
  }),
  endAdjustment: command({
    access: 'training.teach',
    input: z.strictObject({ adjustmentId: idOf('adjustment'), endedOn: isoDate }),
    output: nothing,
  }),

  templates: query({ access: read, input: nothing, output: z.array(Template) }),
  saveTemplate: command({
    access: certify,
    input: z.strictObject({
      templateId: z.string().max(40).nullable(),
      version: z.int().nullable(),
      draft: TemplateDraft,
    }),
    output: z.strictObject({ templateId: z.string() }),
  }),
  /** One page of a template as it stands in the form, for a made-up name: no certificate, and not in the register. */
  printSpecimen: task({ access: certify, input: z.strictObject({ draft: TemplateDraft }), output: Printed }),
  certificates: query({
    access: read,
    input: z.strictObject({ personId: PersonId.nullable(), cohortId: CohortId.nullable() }),
    output: z.array(Certificate),
  }),
  /** Enters centre certificates in the register, signed with the centre's key. Achievement needs the achievement. */
  issueCertificates: command({
    access: certify,
    input: issuing,
    output: z.strictObject({ certificateIds: z.array(CertificateId) }),
  }),
  /** The names of those about to be issued, to be checked before they get their numbers. Refused as issuing would be. */
  printProof: task({ access: certify, input: issuing, output: Printed }),
  voidCertificate: command({
    access: certify,
    input: z.strictObject({ certificateId: CertificateId, reason: filled(200, 'Say why it is void.') }),
    output: nothing,
  }),
  /** One document, a page each. A proof sheet only lists what would be printed and is not entered in the log of prints. */
  printCertificates: task({
    access: certify,
    input: z.strictObject({ certificateIds, isProof: z.boolean(), reason: line(200) }),
    output: Printed,
  }),
  /** What a QR code says, and whether it is genuine: signed with a key of this centre, in the register, not void. */
  checkCertificate: query({
    access: read,
    input: z.strictObject({ code: z.string().max(2000) }),
    output: z.strictObject({
      verdict: z.enum(['genuine', 'void', 'not-in-register', 'not-genuine', 'unreadable']),
      sentence: z.string(),
      registerNumber: z.string(),
      personName: z.string(),
      subject: z.string(),
      issuedOn: z.string(),
    }),
  }),
  /** Saves the public halves of the centre's keys, for `npm run verify-certificate`. Null if the user thought better. */
  exportCentreKeys: task({
    access: certify,
    input: nothing,
    output: z.strictObject({ fileName: z.string() }).nullable(),
  }),
  /** From now on certificates are signed with a fresh key; those of before stay genuine. */
  changeCentreKey: command({
    access: 'training.settings',
    stepUp: true,
    input: nothing,
    output: z.strictObject({ keyId: z.string() }),
  }),

  /** How many started, left, achieved, and for how many it was the first qualification ever (S45). */
  achievements: query({ access: read, input: AchievementView, output: z.array(AchievementLine) }),
  printAchievements: task({ access: 'training.print', input: AchievementView, output: Printed }),
  /** Saves the figures as CSV; they name nobody. Null if the user thought better. */
  exportAchievements: task({
    access: 'training.print',
    input: AchievementView,
    output: z.strictObject({ rows: z.int(), fileName: z.string() }).nullable(),
  }),
  /** A person's whole achievement record, to take along (S44). */
  printTranscript: task({ access: 'training.print', input: z.strictObject({ personId: PersonId }), output: Printed }),
}
