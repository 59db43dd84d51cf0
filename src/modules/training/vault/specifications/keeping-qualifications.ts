import { refuse } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import { nameOfUser } from '../../../../ground/vault/users'
import { mustBeAsItWasOpened, notThere, refusal } from '../../refusal'
import {
  datesMustFollowOneAnother,
  kindMustStay,
  progressionMustNotGoRound,
  qualificationMustNameItsBody,
} from '../../specification-rules'
import type { QualificationDraft } from '../../specification-shapes'
import { changing } from '../guards'
import { t } from '../tables'
import { mustFindQualification } from './reading'

export function saveQualification<Id extends string>(
  context: CommandContext,
  input: { qualificationId: Id | null; version: number | null; draft: QualificationDraft },
): Id {
  const { db, now, session } = context
  const { draft } = input
  const others = db.all(
    t.selectFrom('qualifications').select(['qualification_id', 'progresses_to_id', 'needs_id', 'number', 'title']),
  )
  const next = new Map(others.map((row) => [row.qualification_id, row.progresses_to_id]))
  const before = new Map(others.map((row) => [row.qualification_id, row.needs_id]))
  const twin = others.find(
    (row) => draft.number !== '' && row.number === draft.number && row.qualification_id !== input.qualificationId,
  )
  refuse(
    qualificationMustNameItsBody(draft) ??
      datesMustFollowOneAnother(draft) ??
      progressionMustNotGoRound(input.qualificationId, draft.progressesToId, next) ??
      progressionMustNotGoRound(input.qualificationId, draft.needsId, before, 'needsId') ??
      (twin ? refusal('number-taken', `${draft.number} is the number of “${twin.title}”. Check it.`, 'number') : null),
  )
  for (const named of [draft.progressesToId, draft.needsId])
    if (named !== null && !next.has(named)) refuse(notThere('qualification'))
  const columns = {
    kind: draft.kind,
    title: draft.title,
    short_title: draft.shortTitle,
    awarding_body: draft.awardingBody,
    number: draft.number,
    level: draft.level,
    progresses_to_id: draft.progressesToId,
    needs_id: draft.needsId,
    review_on: draft.reviewOn,
    operational_end_on: draft.operationalEndOn,
    certification_end_on: draft.certificationEndOn,
    updated_at: now,
    updated_by: session.userId,
  }
  const held = input.qualificationId
  if (held === null) {
    const made = context.newId<Id>()
    return changing(context, 'qualification', made, () => {
      const row = { qualification_id: made, archived_at: null, version: 1, ...columns }
      db.run(t.insertInto('qualifications').values(row))
      return made
    })
  }
  const stored = mustFindQualification(db, held)
  const [live] = db.arrays("select 1 from qualification_issues where qualification_id = ? and state <> 'draft'", [held])
  refuse(
    mustBeAsItWasOpened(input.version, stored.version, nameOfUser(db, stored.updated_by)) ??
      kindMustStay(stored.kind, draft.kind, live !== undefined),
  )
  return changing(context, 'qualification', held, () => {
    const version = stored.version + 1
    db.run(
      t
        .updateTable('qualifications')
        .set({ ...columns, version })
        .where('qualification_id', '=', held),
    )
    return held
  })
}

export function archiveQualification(
  context: CommandContext,
  { qualificationId, isArchived }: { qualificationId: string; isArchived: boolean },
): void {
  const { db, now } = context
  mustFindQualification(db, qualificationId)
  changing(context, 'qualification', qualificationId, () =>
    db.run(
      t
        .updateTable('qualifications')
        .set({ archived_at: isArchived ? now : null })
        .where('qualification_id', '=', qualificationId),
    ),
  )
}
