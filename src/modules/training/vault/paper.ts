import { refuse, refused } from '../../../ground/shared/problem'
import type { ParsedInputOf } from '../../../ground/shared/contract'
import type { Printed, TaskContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { Method, Outcome } from '../assessment-shapes'
import { reprintNeedsAReason, voidCertificatesAreNotPrinted } from '../certificate-rules'
import type { training } from '../contract'
import { type CertificateFacts, certificates, proofBefore, proofSheet, specimen } from '../print/certificates'
import {
  evidenceIndex,
  feedbackSlips,
  sessionRegister,
  transcript,
  type TranscriptFacts,
} from '../print/learner-papers'
import { notThere } from '../refusal'
import { evidenceOf } from './assessing/evidence'
import { progressOf } from './assessing/learner-page'
import { mustFindBatch } from './assessing/signed-batch'
import { criteriaOf, standingsOf } from './assessing/standing'
import { certificatesOf, certificatesToCome, type Wording } from './awards/certificates'
import { claimsOf } from './awards/claims'
import { readerOf, tellOf } from './guards'
import { learnerLines } from './cohorts/learners'
import { mustFindSession } from './cohorts/sessions'
import { mustFindIssue, mustFindQualification } from './specifications/reading'

/** Prints certificates as one document and enters each in the log of prints; a proof sheet is entered nowhere there. */
export async function printCertificates(
  context: TaskContext,
  input: ParsedInputOf<typeof training.printCertificates>,
): Promise<Printed> {
  const ids = [...new Set<string>(input.certificateIds)]
  const facts = context.read(({ db }) => certificateFacts(db, ids))
  if (facts.length !== ids.length) refuse(notThere('certificate'))
  if (input.isProof) {
    await context.write((writing) =>
      writing.about({ entity: 'certificates', entityId: 'proof', details: { count: ids.length } }),
    )
    return context.print(proofSheet(facts, context.occasion()))
  }
  await context.write((writing) => {
    const { db, now, session } = writing
    const held = certificatesOf(db, { certificateIds: ids })
    refuse(
      voidCertificatesAreNotPrinted(
        held.filter(({ voidedOn }) => voidedOn !== null).map(({ registerNumber }) => registerNumber),
      ) ?? reprintNeedsAReason(held.filter(({ prints }) => prints.length > 0).length, input.reason),
    )
    const before = readerOf('certificate').many(db, ids)
    db.insertMany(
      'certificate_prints',
      ['print_id', 'certificate_id', 'printed_at', 'printed_by', 'reason'],
      held.map(({ certificateId, prints }) => [
        writing.newId<string>(),
        certificateId,
        now,
        session.userId,
        prints.length === 0 ? '' : input.reason,
      ]),
    )
    tellOf(writing, 'certificate', ids, before)
    writing.about({ entity: 'certificates', entityId: 'printed', details: { count: ids.length } })
  })
  return context.print(certificates(facts, context.occasion()))
}

/** Certificates that are about to be issued, as a list to check names by: none is entered, and no number is used. */
export async function printProof(
  context: TaskContext,
  input: ParsedInputOf<typeof training.printProof>,
): Promise<Printed> {
  const toCome = context.read(({ db, today }) =>
    certificatesToCome(db, input, today).certified.map(({ name, subject, details }) => ({
      personName: name,
      subject,
      details,
      issuedOn: input.issuedOn,
    })),
  )
  await context.write((writing) =>
    writing.about({ entity: 'certificates', entityId: 'proof', details: { count: toCome.length } }),
  )
  return context.print(proofBefore(toCome, context.occasion()))
}

/** How a template looks on paper, for a made-up name. */
export async function printSpecimen(
  context: TaskContext,
  { draft }: ParsedInputOf<typeof training.printSpecimen>,
): Promise<Printed> {
  await context.write((writing) => writing.about({ entity: 'certificates', entityId: 'specimen' }))
  return context.print(specimen(draft, context.occasion()))
}

function certificateFacts(db: Read, ids: readonly string[]): CertificateFacts[] {
  const rows = db.arrays(
    `select register_number, person_name, subject, issued_on, code, wording,
       (select count(*) from certificate_prints as p where p.certificate_id = c.certificate_id)
     from centre_certificates as c where certificate_id in (select value from json_each(?)) order by year, number`,
    [JSON.stringify(ids)],
  ) as [string, string, string, string, string, string, number][]
  return rows.map(([registerNumber, personName, subject, issuedOn, code, wording, printedBefore]) => ({
    registerNumber,
    personName,
    subject,
    issuedOn,
    code,
    ...(JSON.parse(wording) as Wording),
    printedBefore,
  }))
}

/** What one batch decided: a slip for each learner. */
export async function printFeedback(context: TaskContext, { batchId }: { batchId: string }): Promise<Printed> {
  const facts = context.read(({ db }) => {
    const batch = mustFindBatch(db, batchId)
    const rows = db.arrays(
      `select d.learner_id, trim(p.first_names || ' ' || p.last_name), c.code, c.title, d.outcome, d.resubmit_by, d.feedback
       from assessment_decisions as d join assessment_criteria as c on c.criterion_id = d.criterion_id
       join learning_outcomes as o on o.outcome_id = c.outcome_id join qualification_units as u on u.unit_id = c.unit_id
       join learners as l on l.learner_id = d.learner_id join people as p on p.person_id = l.person_id
       where d.batch_id = ? order by p.sort_name, l.learner_id, u.position, o.position, c.position`,
      [batchId],
    ) as [string, string, string, string, Outcome, string | null, string][]
    const learnerIds = [...new Set(rows.map(([learnerId]) => learnerId))]
    return {
      qualification: mustFindQualification(db, mustFindIssue(db, batch.issue_id).qualification_id).title,
      decidedOn: batch.decided_on,
      assessor: nameOfUser(db, batch.assessor_id),
      methods: JSON.parse(batch.methods) as Method[],
      sharedNote: batch.shared_note,
      slips: learnerIds.map((learnerId) => {
        const own = rows.filter(([id]) => id === learnerId)
        return {
          name: own[0]?.[1] ?? '',
          feedback: own[0]?.[6] ?? '',
          decisions: own.map(([, , code, title, outcome, resubmitBy]) => ({ code, title, outcome, resubmitBy })),
        }
      }),
    }
  })
  await context.write((writing) => writing.about({ entity: 'decision-batch', entityId: batchId }))
  return context.print(feedbackSlips(facts, context.occasion()))
}

export async function printEvidenceIndex(context: TaskContext, { learnerId }: { learnerId: string }): Promise<Printed> {
  const facts = context.read(({ db }) => {
    const standing = standingsOf(db, [learnerId]).get(learnerId) ?? refused(notThere('learner'))
    const codes = new Map<string, string>(
      standing.specification.units.flatMap(criteriaOf).map(({ criterionId, code }) => [criterionId, code]),
    )
    return {
      name: standing.name,
      qualification: standing.specification.qualification,
      evidence: evidenceOf(db, learnerId),
      codeOf: (criterionId: string) => codes.get(criterionId) ?? '',
    }
  })
  await context.write((writing) => writing.about({ entity: 'learner', entityId: learnerId }))
  return context.print(evidenceIndex(facts, context.occasion()))
}

const marks = { present: 'Present', late: 'Late', absent: 'Absent', excused: 'Excused' } as const

export async function printRegister(context: TaskContext, { sessionId }: { sessionId: string }): Promise<Printed> {
  const facts = context.read(({ db }) => {
    const session = mustFindSession(db, sessionId)
    const marked = new Map(session.marks.map(({ learnerId, mark }) => [learnerId, marks[mark]]))
    const [venue] = db.arrays('select name from venues where record_id = ?', [session.venueId ?? ''])
    return {
      cohort: session.cohort,
      title: session.title,
      heldOn: session.heldOn,
      time: [session.startsAt, session.endsAt].filter(Boolean).join(' to '),
      place: [venue?.[0], session.place].filter(Boolean).join(', '),
      learners: learnerLines(db, session.cohortId)
        .filter(({ learnerId, leftOn }) => leftOn === null || leftOn >= session.heldOn || marked.has(learnerId))
        .map(({ learnerId, name }) => ({ name, mark: marked.get(learnerId) ?? '' })),
    }
  })
  await context.write((writing) => writing.about({ entity: 'training-session', entityId: sessionId }))
  return context.print(sessionRegister(facts, context.occasion()))
}

/** A person's whole achievement record (S44). */
export async function printTranscript(context: TaskContext, { personId }: { personId: string }): Promise<Printed> {
  const facts = context.read(({ db }) => transcriptFacts(db, personId))
  await context.write((writing) => writing.about({ entity: 'person', entityId: personId }))
  return context.print(transcript(facts, context.occasion()))
}

function transcriptFacts(db: Read, personId: string): TranscriptFacts {
  const [person] = db.arrays("select trim(first_names || ' ' || last_name) from people where person_id = ?", [personId])
  if (!person) return refused(notThere('record'))
  const rows = db.arrays(
    `select l.learner_id, l.started_on, l.withdrawn_on,
       (select count(*) from session_marks as k where k.learner_id = l.learner_id),
       (select count(*) from session_marks as k where k.learner_id = l.learner_id and k.mark in ('present', 'late'))
     from learners as l where l.person_id = ? order by l.started_on`,
    [personId],
  ) as [string, string, string | null, number, number][]
  const learnerIds = rows.map(([learnerId]) => learnerId)
  const standings = standingsOf(db, learnerIds)
  const claims = new Map<string, string>(
    claimsOf(db, { learnerIds }).map((one) => [one.learnerId, one.certificateNumber]),
  )
  return {
    name: String(person[0]),
    qualifications: rows.map(([learnerId, startedOn, withdrawnOn, sessions, attended]) => {
      const standing = standings.get(learnerId) ?? refused(notThere('learner'))
      const { specification, achievedOn } = standing
      const certificate = claims.get(learnerId) ?? ''
      return {
        title: specification.qualification,
        startedOn,
        achievedOn,
        withdrawnOn,
        certificate,
        units: progressOf(standing),
        sessions,
        attended,
      }
    }),
    roles: db.arrays(
      `select k.label, h.started_on, h.ended_on from role_holdings as h join people as p on p.person_row = h.person_row
       join role_kinds as k on k.kind_id = h.kind_id where p.person_id = ? order by h.started_on`,
      [personId],
    ) as [string, string, string | null][],
    certificates: certificatesOf(db, { personId })
      .filter(({ voidedOn }) => voidedOn === null)
      .map(({ registerNumber, subject, issuedOn }) => [registerNumber, subject, issuedOn] as const),
  }
}
