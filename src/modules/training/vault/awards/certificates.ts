import { refuse, refused } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import { counted } from '../../../../ground/shared/text'
import type { CommandContext } from '../../../../ground/vault/implement'
import { readOffice } from '../../../../ground/vault/office'
import type { Read } from '../../../../ground/vault/sql'
import { namesOfUsers } from '../../../../ground/vault/users'
import type { Certificate } from '../../award-shapes'
import {
  achievementMustComeFirst,
  attendanceMustBeOnRecord,
  certificateMustBeForSomebody,
  onlyAchievementIsCertified,
  registerNumber,
  templateMustBeOnOffer,
  vouchedText,
} from '../../certificate-rules'
import type { training } from '../../contract'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { criteriaOf, standingsOf } from '../assessing/standing'
import { changing, changingMany } from '../guards'
import { t } from '../tables'
import { signer, vouchedBy } from './centre-key'
import { type Template, templatesOf } from './templates'

type Issue = ParsedInputOf<typeof training.issueCertificates>

/** What a certificate says beside name and subject, as it was when it was issued. */
export type Wording = Pick<Template, 'heading' | 'beforeName' | 'afterName' | 'closing' | 'signatories'> & {
  readonly details: readonly string[]
}

/** One certificate as it would be entered: for whom and what for, with the name as the record has it now. */
interface Certified {
  readonly personId: string
  readonly learnerId: string | null
  readonly name: string
  readonly subject: string
  readonly details: readonly string[]
}

/** What would be entered in the register: every rule is asked, and no number is used. */
export function certificatesToCome(
  db: Read,
  input: Issue,
  today: string,
): { template: Template; certified: Certified[] } {
  const template =
    templatesOf(db).find(({ templateId }) => templateId === input.templateId) ?? refused(notThere('template'))
  const learnerIds = [...new Set<string>(input.learnerIds)]
  refuse(
    templateMustBeOnOffer(template.retiredOn, today) ??
      certificateMustBeForSomebody(template.kind, learnerIds.length, input.people.length) ??
      mustNotBeInTheFuture('issuedOn', input.issuedOn, today),
  )
  const certified =
    template.kind === 'award'
      ? input.people.map(({ personId, citation }) => awarded(db, personId, citation))
      : learned(db, template.kind, learnerIds, input.issuedOn)
  return { template, certified }
}

/** Enters certificates in the register: numbered through the year, signed with the centre's key. All of them or none. */
export function issueCertificates<Id extends string>(context: CommandContext, input: Issue): Id[] {
  const { db, now, session, today } = context
  const { template, certified } = certificatesToCome(db, input, today)
  const { organisation: centre } = readOffice(db)
  const { keyId, sign } = signer(context)
  const year = Number(input.issuedOn.slice(0, 4))
  // Of those who were erased as well: their numbers are on paper.
  const [last] = db.arrays('select last from certificate_numbers where year = ?', [year])
  const { heading, beforeName, afterName, closing, signatories } = template
  const made = certified.map((one, at) => {
    const number = Number(last?.[0] ?? 0) + at + 1
    const register = registerNumber(year, number)
    const vouched = {
      registerNumber: register,
      personName: one.name,
      subject: one.subject,
      issuedOn: input.issuedOn,
      centre,
      keyId,
    }
    const certificateId = context.newId<Id>()
    const wording: Wording = { heading, beforeName, afterName, closing, signatories, details: one.details }
    return {
      certificateId,
      row: [
        certificateId,
        year,
        number,
        register,
        one.personId,
        one.learnerId,
        template.kind,
        one.name,
        one.subject,
        JSON.stringify(wording),
        input.issuedOn,
        now,
        session.userId,
        keyId,
        sign(vouched),
        '',
      ],
    }
  })
  const ids = made.map(({ certificateId }) => certificateId)
  changingMany(context, 'certificate', ids, () =>
    db.insertMany(
      'centre_certificates',
      [
        'certificate_id',
        'year',
        'number',
        'register_number',
        'person_id',
        'learner_id',
        'kind',
        'person_name',
        'subject',
        'wording',
        'issued_on',
        'issued_at',
        'issued_by',
        'key_id',
        'code',
        'void_reason',
      ],
      made.map(({ row }) => row),
    ),
  )
  return ids
}

function awarded(db: Read, personId: string, citation: string): Certified {
  const [row] = db.arrays("select trim(first_names || ' ' || last_name) from people where person_id = ?", [personId])
  if (!row) return refused(notThere('record'))
  return { personId, learnerId: null, name: String(row[0]), subject: citation, details: [] }
}

function learned(
  db: Read,
  kind: 'achievement' | 'attendance',
  learnerIds: readonly string[],
  issuedOn: string,
): Certified[] {
  const standings = standingsOf(db, learnerIds)
  return learnerIds.map((learnerId) => {
    const standing = standings.get(learnerId) ?? refused(notThere('learner'))
    const { personId, name, specification } = standing
    if (kind === 'attendance') {
      const [row] = db.arrays(
        `select count(*), sum(mark in ('present', 'late')) from session_marks where learner_id = ?`,
        [learnerId],
      )
      const [sessions, attended] = [Number(row?.[0]), Number(row?.[1] ?? 0)]
      refuse(attendanceMustBeOnRecord(name, attended))
      const details = [`${attended} of ${counted(sessions, 'session', 'sessions')}`]
      return { personId, learnerId, name, subject: specification.qualification, details }
    }
    const [released] = db.arrays('select 1 from award_claims where learner_id = ?', [learnerId])
    const needed = [...standing.needed]
    if (specification.kind === 'qualification' && !released && needed.length === 0)
      needed.push('A quality assurer has not released it yet.')
    refuse(onlyAchievementIsCertified(name, needed) ?? achievementMustComeFirst(name, standing.achievedOn, issuedOn))
    const units = specification.units.filter(({ unitId }) => standing.achievedUnits.has(unitId))
    const details = units.map((unit) => `${unit.title} (${counted(criteriaOf(unit).length, 'criterion', 'criteria')})`)
    return { personId, learnerId, name, subject: specification.qualification, details }
  })
}

interface Sought {
  readonly personId?: string | null
  readonly cohortId?: string | null
  readonly certificateIds?: readonly string[]
}

/** The register, the latest number first: of a person, of a cohort, some, or all. */
export function certificatesOf(db: Read, { personId = null, cohortId = null, certificateIds }: Sought): Certificate[] {
  const rows = db.arrays(
    `select certificate_id, register_number, kind, person_id, person_name, subject, issued_on, issued_by, voided_on,
       void_reason from centre_certificates as c
     where (? is null or person_id = ?)
       and (? is null or exists (select 1 from cohort_learners as m where m.learner_id = c.learner_id and m.cohort_id = ?))
       and (? is null or certificate_id in (select value from json_each(?)))
     order by year desc, number desc`,
    [
      personId,
      personId,
      cohortId,
      cohortId,
      certificateIds ? JSON.stringify(certificateIds) : null,
      certificateIds ? JSON.stringify(certificateIds) : null,
    ],
  ) as [
    Certificate['certificateId'],
    string,
    Certificate['kind'],
    Certificate['personId'],
    string,
    string,
    string,
    string,
    string | null,
    string,
  ][]
  const nameOf = namesOfUsers(db)
  const prints = new Map<string, Certificate['prints']>()
  for (const [certificateId, printedAt, printedBy, reason] of db.arrays(
    `select certificate_id, printed_at, printed_by, reason from certificate_prints
     where certificate_id in (select value from json_each(?)) order by print_id`,
    [JSON.stringify(rows.map(([certificateId]) => certificateId))],
  ) as [string, string, string, string][])
    prints.set(certificateId, [
      ...(prints.get(certificateId) ?? []),
      { printedAt, printedBy: nameOf(printedBy), reason },
    ])
  return rows.map((row) => ({
    certificateId: row[0],
    registerNumber: row[1],
    kind: row[2],
    personId: row[3],
    personName: row[4],
    subject: row[5],
    issuedOn: row[6],
    issuedBy: nameOf(row[7]),
    voidedOn: row[8],
    voidReason: row[9],
    prints: prints.get(row[0]) ?? [],
  }))
}

export function voidCertificate(
  context: CommandContext,
  { certificateId, reason }: { certificateId: string; reason: string },
): void {
  const { db, session, today } = context
  const [held] = certificatesOf(db, { certificateIds: [certificateId] })
  if (!held) return refuse(notThere('certificate'))
  if (held.voidedOn !== null) refuse(refusal('void', `${held.registerNumber} is void already.`))
  changing(context, 'certificate', certificateId, () =>
    db.run(
      t
        .updateTable('centre_certificates')
        .set({ voided_on: today, voided_by: session.userId, void_reason: reason })
        .where('certificate_id', '=', certificateId),
    ),
  )
}

/** What a QR code says, and whether it is genuine, in the register and not void. */
export function checkCertificate(db: Read, code: string): AnswerTo<typeof training.checkCertificate> {
  const found = vouchedBy(db, code)
  const empty = { registerNumber: '', personName: '', subject: '', issuedOn: '' }
  if (!found)
    return {
      verdict: 'unreadable',
      sentence: 'This is not the code of a centre certificate. Scan it again, whole.',
      ...empty,
    }
  const { registerNumber: number, personName, subject, issuedOn } = found.vouched
  const said = { registerNumber: number, personName, subject, issuedOn }
  if (!found.isGenuine)
    return {
      verdict: 'not-genuine',
      sentence: 'No key of this centre has signed this. The certificate is not genuine.',
      ...said,
    }
  const row = db.one(
    t.selectFrom('centre_certificates').select(['voided_on', 'code']).where('register_number', '=', number),
  )
  // A scanner may write line ends, accents and blanks in another way: what counts is the text that was signed.
  if (!row?.code.startsWith(`${vouchedText(found.vouched)}\n`))
    return {
      verdict: 'not-in-register',
      sentence: 'It is signed with our key, and is not in this register. Ask an administrator.',
      ...said,
    }
  if (row.voided_on !== null)
    return { verdict: 'void', sentence: `${number} was made void. It no longer holds.`, ...said }
  return { verdict: 'genuine', sentence: `${number} is genuine and stands in the register.`, ...said }
}
