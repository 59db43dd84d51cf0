import { refuse, refused } from '../../../../ground/shared/problem'
import type { ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { namesOfUsers } from '../../../../ground/vault/users'
import type { Claim } from '../../award-shapes'
import {
  claimMustGoStepByStep,
  missingToClaim,
  onlyWhatIsCompleteIsClaimed,
  onlyWhatIsCompleteIsReleased,
  type Step,
  stepMustNotComeBeforeTheLast,
} from '../../claim-rules'
import type { training } from '../../contract'
import { nobodySamplesTheirOwn } from '../../quality-rules'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { claimsMustBeOpen } from '../../specification-rules'
import { standingsOf } from '../assessing/standing'
import { changingMany } from '../guards'
import { mustFindLearner } from '../cohorts/learners'
import { ownIds } from '../quality/own-ids'
import { mustFindQualification } from '../specifications/reading'
import { t } from '../tables'

interface Wanted {
  readonly learnerIds?: readonly string[]
  readonly cohortId?: string | null
}

/** Claims, the latest first: of some learners, of a cohort, or all. */
export function claimsOf(db: Read, { learnerIds, cohortId = null }: Wanted): Claim[] {
  const rows = db.arrays(
    `select a.learner_id, l.person_id, trim(p.first_names || ' ' || p.last_name), q.title, a.assured_on, a.assured_by,
       a.claimed_on, a.claim_reference, a.received_on, a.certificate_number, a.presented_on, a.event_id, a.collected_by
     from award_claims as a join learners as l on l.learner_id = a.learner_id
     join people as p on p.person_id = l.person_id join qualification_issues as i on i.issue_id = l.issue_id
     join qualifications as q on q.qualification_id = i.qualification_id
     where (? is null or a.learner_id in (select value from json_each(?)))
       and (? is null or exists (select 1 from cohort_learners as m where m.learner_id = a.learner_id and m.cohort_id = ?))
     order by a.assured_on desc, p.sort_name`,
    [
      learnerIds ? JSON.stringify(learnerIds) : null,
      learnerIds ? JSON.stringify(learnerIds) : null,
      cohortId,
      cohortId,
    ],
  ) as [
    Claim['learnerId'],
    Claim['personId'],
    string,
    string,
    string,
    string,
    string | null,
    string,
    string | null,
    string,
    string | null,
    Claim['eventId'],
    string,
  ][]
  const nameOf = namesOfUsers(db)
  return rows.map((row) => ({
    learnerId: row[0],
    personId: row[1],
    name: row[2],
    qualification: row[3],
    state: row[10] !== null ? 'presented' : row[8] !== null ? 'received' : row[6] !== null ? 'claimed' : 'released',
    assuredOn: row[4],
    assuredBy: nameOf(row[5]),
    claimedOn: row[6],
    claimReference: row[7],
    receivedOn: row[8],
    certificateNumber: row[9],
    presentedOn: row[10],
    eventId: row[11],
    collectedBy: row[12],
  }))
}

/** What is missing to claim on a day, learner by learner. */
export function missingOf(
  db: Read,
  learnerIds: readonly string[],
  on: string,
  standings = standingsOf(db, learnerIds),
): Map<string, string[]> {
  const rows = db.arrays(
    `select l.learner_id, r.registered_on, l.learner_number, l.withdrawn_on, q.certification_end_on, q.kind,
       (select count(*) from quality_samples as s where s.learner_id = l.learner_id and s.done_on is null),
       (select count(*) from sample_actions as x join quality_samples as s on s.sample_id = x.sample_id
         where s.learner_id = l.learner_id and x.signed_off_on is null),
       (select count(*) from appeals as a where a.learner_id = l.learner_id and coalesce((select outcome from appeal_steps
         where appeal_id = a.appeal_id order by step_id desc limit 1), 'passed-on') = 'passed-on'),
       exists (select 1 from award_claims as w where w.learner_id = l.learner_id)
     from learners as l join qualification_issues as i on i.issue_id = l.issue_id
     join qualifications as q on q.qualification_id = i.qualification_id
     left join registration_batches as r on r.batch_id = l.registration_id
     where l.learner_id in (select value from json_each(?))`,
    [JSON.stringify(learnerIds)],
  ) as [
    string,
    string | null,
    string,
    string | null,
    string | null,
    'qualification' | 'module',
    number,
    number,
    number,
    0 | 1,
  ][]
  return new Map(
    rows.map((row) => [
      row[0],
      missingToClaim(
        {
          needed: standings.get(row[0])?.needed ?? [],
          registeredOn: row[1],
          learnerNumber: row[2],
          withdrawnOn: row[3],
          certificationEndOn: row[4],
          kind: row[5],
          openSamples: row[6],
          openActions: row[7],
          openAppeals: row[8],
          isReleased: row[9] === 1,
        },
        on,
      ),
    ]),
  )
}

/** Quality assured: may be claimed. Whoever decided anything of the learner's is refused, here and by the schema (Q8). */
export function release(context: CommandContext, input: ParsedInputOf<typeof training.release>): number {
  const { db, session, today } = context
  const learnerIds = [...new Set<string>(input.learnerIds)]
  refuse(mustNotBeInTheFuture('on', input.on, today))
  const standings = standingsOf(db, learnerIds)
  const missing = missingOf(db, learnerIds, input.on, standings)
  const claims = claimsByLearner(db, learnerIds)
  const own = ownIds(context)
  for (const learnerId of learnerIds) {
    const { name, specification, achievedOn } = standings.get(learnerId) ?? refused(notThere('learner'))
    if (specification.kind === 'module')
      refuse(refusal('module', 'A module of your own is not claimed from an awarding body.'))
    refuse(
      nobodySamplesTheirOwn(own, assessorsOf(db, learnerId)) ??
        claimMustGoStepByStep(name, claims.get(learnerId)?.state ?? null, 'released') ??
        onlyWhatIsCompleteIsReleased(name, missing.get(learnerId) ?? []) ??
        stepMustNotComeBeforeTheLast(achievedOn ?? input.on, input.on),
    )
  }
  changingMany(context, 'learner', learnerIds, () =>
    db.insertMany(
      'award_claims',
      ['learner_id', 'assured_on', 'assured_by', 'claim_reference', 'certificate_number', 'collected_by'],
      learnerIds.map((learnerId) => [learnerId, input.on, session.userId, '', '', '']),
    ),
  )
  return learnerIds.length
}

/** Who decided anything of a learner's, whether it stands or not. */
export function assessorsOf(db: Read, learnerId: string): string[] {
  return db
    .arrays(
      `select distinct b.assessor_id from assessment_decisions as d
       join decision_batches as b on b.batch_id = d.batch_id where d.learner_id = ?`,
      [learnerId],
    )
    .map(([id]) => id as string)
}

function claimsByLearner(db: Read, learnerIds: readonly string[]): Map<string, Claim> {
  return new Map<string, Claim>(claimsOf(db, { learnerIds }).map((claim) => [claim.learnerId, claim]))
}

/** Checks that every learner may take a step on a day, and gives their ids. */
function stepping(context: CommandContext, learnerIds: readonly string[], wanted: Step, on: string): string[] {
  const { db, today } = context
  refuse(mustNotBeInTheFuture('on', on, today))
  const distinct = [...new Set(learnerIds)]
  const claims = claimsByLearner(db, distinct)
  for (const learnerId of distinct) {
    const { name } = mustFindLearner(db, learnerId)
    const claim = claims.get(learnerId)
    refuse(claimMustGoStepByStep(name, claim?.state ?? null, wanted))
    const last = claim?.receivedOn ?? claim?.claimedOn ?? claim?.assuredOn
    if (last) refuse(stepMustNotComeBeforeTheLast(last, on))
  }
  return distinct
}

export function claimAwards(context: CommandContext, input: ParsedInputOf<typeof training.claimAwards>): void {
  const { db } = context
  const learnerIds = stepping(context, input.learnerIds, 'claimed', input.on)
  const standings = standingsOf(db, learnerIds)
  for (const qualificationId of new Set([...standings.values()].map((one) => one.qualificationId))) {
    const { title, certification_end_on: certificationEndOn } = mustFindQualification(db, qualificationId)
    refuse(claimsMustBeOpen({ title, certificationEndOn }, input.on))
  }
  const missing = missingOf(db, learnerIds, input.on, standings)
  for (const [learnerId, { name }] of standings) refuse(onlyWhatIsCompleteIsClaimed(name, missing.get(learnerId) ?? []))
  changingMany(context, 'learner', learnerIds, () =>
    db.run(
      t
        .updateTable('award_claims')
        .set({ claimed_on: input.on, claim_reference: input.reference })
        .where('learner_id', 'in', learnerIds),
    ),
  )
}

export function receiveCertificates(
  context: CommandContext,
  input: ParsedInputOf<typeof training.receiveCertificates>,
): void {
  const { db } = context
  const learnerIds = stepping(
    context,
    input.certificates.map(({ learnerId }) => learnerId),
    'received',
    input.on,
  )
  const numbers = input.certificates.map(({ number }) => number)
  const twice = numbers.findIndex(
    (number, at) =>
      numbers.indexOf(number) !== at ||
      db.arrays('select 1 from award_claims where certificate_number = ?', [number]).length > 0,
  )
  if (twice >= 0)
    refuse(
      refusal(
        'certificate-taken',
        `Certificate ${numbers[twice]} belongs to somebody already. Check the number.`,
        `certificates.${twice}.number`,
      ),
    )
  changingMany(context, 'learner', learnerIds, () => {
    for (const { learnerId, number } of input.certificates)
      db.run(
        t
          .updateTable('award_claims')
          .set({ received_on: input.on, certificate_number: number })
          .where('learner_id', '=', learnerId),
      )
  })
}

export function present(context: CommandContext, input: ParsedInputOf<typeof training.present>): void {
  const { db } = context
  const learnerIds = stepping(
    context,
    input.collected.map(({ learnerId }) => learnerId),
    'presented',
    input.on,
  )
  if (
    input.eventId !== null &&
    !db.one(t.selectFrom('presentation_events').select('event_id').where('event_id', '=', input.eventId))
  )
    refuse(notThere('event'))
  changingMany(context, 'learner', learnerIds, () => {
    for (const { learnerId, by } of input.collected)
      db.run(
        t
          .updateTable('award_claims')
          .set({ presented_on: input.on, event_id: input.eventId, collected_by: by })
          .where('learner_id', '=', learnerId),
      )
  })
}
