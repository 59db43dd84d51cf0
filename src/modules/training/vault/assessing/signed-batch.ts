import type { AnswerTo } from '../../../../ground/shared/contract'
import { refused } from '../../../../ground/shared/problem'
import type { CommandContext, QueryContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { Method, Outcome, PriorLearningTests } from '../../assessment-shapes'
import type { training } from '../../contract'
import { notThere } from '../../refusal'
import { t } from '../tables'

/** What an assessor signs: one piece of assessing with all its decisions. */
export interface BatchFacts {
  readonly issueId: string
  readonly cohortId: string | null
  readonly sessionId: string | null
  readonly decidedOn: string
  readonly methods: readonly Method[]
  readonly sharedNote: string
  readonly evidenceLocation: string
  readonly priorLearningTests: PriorLearningTests | null
}

export interface NewDecision {
  readonly decisionId: string
  readonly learnerId: string
  readonly criterionId: string
  readonly outcome: Outcome
  readonly feedback: string
  readonly evidenceId: string | null
  readonly resubmitBy: string | null
  readonly replacesId: string | null
  readonly reason: string
}

const decisionColumns = [
  'decision_id',
  'batch_id',
  'learner_id',
  'criterion_id',
  'outcome',
  'feedback',
  'evidence_id',
  'resubmit_by',
  'replaces_id',
  'reason',
] as const

/** Signs a batch with the key of whoever is signed in, and keeps it. It is never changed afterwards. */
export function keepBatch(
  context: CommandContext,
  batchId: string,
  facts: BatchFacts,
  decisions: readonly NewDecision[],
): void {
  const { db, now, session, trail } = context
  const rows = decisions.map((one) => [
    one.decisionId,
    batchId,
    one.learnerId,
    one.criterionId,
    one.outcome,
    one.feedback,
    one.evidenceId,
    one.resubmitBy,
    one.replacesId,
    one.reason,
  ])
  const head = {
    batch_id: batchId,
    issue_id: facts.issueId,
    cohort_id: facts.cohortId,
    session_id: facts.sessionId,
    assessor_id: session.userId,
    decided_on: facts.decidedOn,
    methods: JSON.stringify(facts.methods),
    shared_note: facts.sharedNote,
    evidence_location: facts.evidenceLocation,
    prior_learning_tests: facts.priorLearningTests && JSON.stringify(facts.priorLearningTests),
    stamped_at: now,
  }
  const { signature, publicKey } = trail.sign(signedText(Object.values(head), rows))
  db.run(t.insertInto('decision_batches').values({ ...head, signature, public_key: publicKey }))
  db.insertMany('assessment_decisions', decisionColumns, rows)
}

/** The one spelling of a batch: its facts and its decisions, in the order of their ids. */
function signedText(head: readonly unknown[], rows: readonly (readonly unknown[])[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).sort()
  return ['decisions/v1', JSON.stringify(head), ...lines].join('\n')
}

/**
 * Whether the signature of a batch stands over what is stored now, under a key on record as the assessor's. Where a
 * decision has been erased since, with a learner: whether it stood until then; the trail vouches for what is left.
 */
export function checkBatch({ db, trail }: Pick<QueryContext, 'db' | 'trail'>, batchId: string) {
  const batch = mustFindBatch(db, batchId)
  const { signature, public_key: publicKey, ...head } = batch
  const rows = db.arrays(`select ${decisionColumns.join(', ')} from assessment_decisions where batch_id = ?`, [batchId])
  const fields = [
    head.batch_id,
    head.issue_id,
    head.cohort_id,
    head.session_id,
    head.assessor_id,
    head.decided_on,
    head.methods,
    head.shared_note,
    head.evidence_location,
    head.prior_learning_tests,
    head.stamped_at,
  ]
  return {
    isGenuine:
      stoodWhenErased(db, batchId) ??
      trail.isSigned(batch.assessor_id, signedText(fields, rows), { signature, publicKey }),
    assessor: nameOfUser(db, batch.assessor_id),
    stampedAt: batch.stamped_at,
    decisions: rows.length,
  }
}

/** What was stamped in a session, the latest first. */
export function batchesOfSession(db: Read, sessionId: string): AnswerTo<typeof training.sessionBatches> {
  type Line = AnswerTo<typeof training.sessionBatches>[number]
  const rows = db.arrays(
    `select b.batch_id, b.assessor_id, b.stamped_at, b.methods, count(*), sum(d.outcome = 'not-yet')
     from decision_batches as b join assessment_decisions as d on d.batch_id = b.batch_id
     where b.session_id = ? group by b.batch_id order by b.stamped_at desc`,
    [sessionId],
  ) as [Line['batchId'], string, string, string, number, number][]
  return rows.map(([batchId, assessorId, stampedAt, methods, decisions, notYet]) => ({
    batchId,
    assessor: nameOfUser(db, assessorId),
    stampedAt,
    methods: JSON.parse(methods) as Line['methods'],
    decisions,
    notYet,
  }))
}

export function mustFindBatch(db: Read, batchId: string) {
  const row = db.one(t.selectFrom('decision_batches').selectAll().where('batch_id', '=', batchId))
  return row ?? refused(notThere('batch of decisions'))
}

function stoodWhenErased(db: Read, batchId: string): boolean | null {
  const [row] = db.arrays('select stood from batches_with_erased where batch_id = ?', [batchId])
  return row ? row[0] === 1 : null
}
