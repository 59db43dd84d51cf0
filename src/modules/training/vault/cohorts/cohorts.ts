import { sql } from 'kysely'
import { daysAfter, daysBetween } from '../../../../ground/shared/home'
import { refuse, refused } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { CohortDraft, CohortLine } from '../../cohort-shapes'
import { mustBeAsItWasOpened, notThere, refusal } from '../../refusal'
import { issueMustBeLive } from '../../specification-rules'
import { standingsOf } from '../assessing/standing'
import { flag } from '../flags'
import { changing, tellOf } from '../guards'
import { mustFindIssue } from '../specifications/reading'
import { t } from '../tables'

interface StoredCohort {
  cohort_id: string
  name: string
  issue_id: string
  project_id: string | null
  area_id: string | null
  starts_on: string | null
  ends_on: string | null
  size: number | null
  is_pilot: 0 | 1
  notes: string
  copied_from_id: string | null
  archived_at: string | null
  version: number
  updated_by: string
}

export function mustFindCohort(db: Read, cohortId: string): StoredCohort {
  const row = db.one(t.selectFrom('cohorts').selectAll().where('cohort_id', '=', cohortId))
  return row ?? refused(notThere('cohort'))
}

function mustBeOpen(db: Read, cohortId: string): StoredCohort {
  const cohort = mustFindCohort(db, cohortId)
  if (cohort.archived_at !== null)
    refuse(refusal('archived', 'This cohort is in the archive. Bring it back first, then make your change.'))
  return cohort
}

/** Cohorts with their numbers, those that run first; `only` narrows them down to one. */
export function cohortLines(db: Read, only: string | null = null): CohortLine[] {
  const cohorts = db.all(
    sql<StoredCohort & { qualification_id: string; title: string; issue: string }>`
      select c.*, i.qualification_id, i.issue, q.title from cohorts as c
      join qualification_issues as i on i.issue_id = c.issue_id
      join qualifications as q on q.qualification_id = i.qualification_id
      where ${only} is null or c.cohort_id = ${only}
      order by c.archived_at is not null, coalesce(c.starts_on, '9999') desc, c.name`,
  )
  const members = db.all(
    sql<{ cohort_id: string; learner_id: string; left_on: string | null; registration_id: string | null }>`
      select m.cohort_id, m.learner_id, m.left_on, l.registration_id from cohort_learners as m
      join learners as l on l.learner_id = m.learner_id where ${only} is null or m.cohort_id = ${only}`,
  )
  const standings = standingsOf(
    db,
    members.map(({ learner_id }) => learner_id),
  )
  return cohorts.map((row) => {
    const own = members.filter(({ cohort_id }) => cohort_id === row.cohort_id)
    const staying = own.filter(({ left_on }) => left_on === null)
    const achieved = own.filter(({ learner_id }) => standings.get(learner_id)?.hasAchieved).length
    return {
      cohortId: row.cohort_id as CohortLine['cohortId'],
      version: row.version,
      name: row.name,
      issueId: row.issue_id as CohortLine['issueId'],
      projectId: row.project_id,
      areaId: row.area_id,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      size: row.size,
      isPilot: row.is_pilot === 1,
      notes: row.notes,
      qualificationId: row.qualification_id as CohortLine['qualificationId'],
      qualification: row.title,
      issue: row.issue,
      copiedFromId: row.copied_from_id as CohortLine['copiedFromId'],
      archivedAt: row.archived_at,
      members: staying.length,
      left: own.length - staying.length,
      registered: own.filter(({ registration_id }) => registration_id !== null).length,
      achieved,
      summary: `${achieved} of ${Math.max(row.size ?? 0, own.length)} achieved`,
    }
  })
}

export function saveCohort<Id extends string>(
  context: CommandContext,
  input: { cohortId: Id | null; version: number | null; draft: CohortDraft },
): Id {
  const { db, now, session } = context
  const { draft } = input
  const stored = input.cohortId === null ? null : mustBeOpen(db, input.cohortId)
  if (stored) refuse(mustBeAsItWasOpened(input.version, stored.version, nameOfUser(db, stored.updated_by)))
  if (draft.startsOn !== null && draft.endsOn !== null && draft.endsOn < draft.startsOn)
    refuse(refusal('dates', 'The last day is before the first. Check both.', 'endsOn'))
  const issue = mustFindIssue(db, draft.issueId)
  if (stored?.issue_id !== draft.issueId) {
    refuse(issueMustBeLive(issue.state))
    const [held] = stored ? db.arrays('select 1 from cohort_learners where cohort_id = ?', [stored.cohort_id]) : []
    if (held)
      refuse(
        refusal('cohort-issue', 'There are learners in it, who stay on their issue. Begin another cohort.', 'issueId'),
      )
  }
  whatIsNamedMustBeThere(db, draft)
  const columns = {
    name: draft.name,
    issue_id: draft.issueId as string,
    project_id: draft.projectId,
    area_id: draft.areaId,
    starts_on: draft.startsOn,
    ends_on: draft.endsOn,
    size: draft.size,
    is_pilot: flag(draft.isPilot),
    notes: draft.notes,
    updated_at: now,
    updated_by: session.userId,
  }
  const cohortId = input.cohortId ?? context.newId<Id>()
  return changing(context, 'cohort', cohortId, () => {
    if (stored) {
      const set = { ...columns, version: stored.version + 1 }
      db.run(t.updateTable('cohorts').set(set).where('cohort_id', '=', cohortId))
    } else {
      const row = { cohort_id: cohortId, copied_from_id: null, archived_at: null, version: 1, ...columns }
      db.run(t.insertInto('cohorts').values(row))
    }
    return cohortId
  })
}

function whatIsNamedMustBeThere(db: Read, { projectId, areaId }: CohortDraft): void {
  const gone = 'This is not on the list any more. Choose another one from the list.'
  if (projectId !== null && db.arrays('select 1 from projects where record_id = ?', [projectId]).length === 0)
    refuse(refusal('names-nothing', gone, 'projectId'))
  if (areaId !== null && db.arrays('select 1 from areas where area_id = ?', [areaId]).length === 0)
    refuse(refusal('names-nothing', gone, 'areaId'))
}

export function archiveCohort(
  context: CommandContext,
  { cohortId, isArchived }: { cohortId: string; isArchived: boolean },
): void {
  const { db, now } = context
  mustFindCohort(db, cohortId)
  changing(context, 'cohort', cohortId, () =>
    db.run(
      t
        .updateTable('cohorts')
        .set({ archived_at: isArchived ? now : null })
        .where('cohort_id', '=', cohortId),
    ),
  )
}

/** Another cohort on the same plan: its sessions lie as far from its first day as those of the first one did (S3). */
export function copyCohort<Id extends string>(
  context: CommandContext,
  input: { cohortId: string; name: string; startsOn: string; areaId: string | null },
): Id {
  const { db, now, session } = context
  const from = mustFindCohort(db, input.cohortId)
  const [live] = db.arrays(
    `select l.issue_id from qualification_issues as i
     join qualification_issues as l on l.qualification_id = i.qualification_id and l.state = 'live'
     where i.issue_id = ?`,
    [from.issue_id],
  ) as [string][]
  const sessions = db.all(
    t.selectFrom('training_sessions').selectAll().where('cohort_id', '=', from.cohort_id).orderBy('held_on'),
  )
  // A cohort without a first day began with its first session.
  const began = from.starts_on ?? sessions[0]?.held_on
  const moved = (day: string) => daysAfter(input.startsOn, daysBetween(began ?? day, day))
  const cohortId = saveCohort<Id>(context, {
    cohortId: null,
    version: null,
    draft: {
      name: input.name,
      // Whoever begins now begins on the issue that is live now (Q5).
      issueId: (live?.[0] ?? from.issue_id) as CohortDraft['issueId'],
      projectId: from.project_id,
      areaId: input.areaId,
      startsOn: input.startsOn,
      endsOn: from.ends_on === null || began === undefined ? null : moved(from.ends_on),
      size: from.size,
      isPilot: from.is_pilot === 1,
      notes: '',
    },
  })
  db.run(t.updateTable('cohorts').set({ copied_from_id: from.cohort_id }).where('cohort_id', '=', cohortId))
  const made = sessions.map((row) => {
    const session_id = context.newId<string>()
    const by = { version: 1, updated_at: now, updated_by: session.userId }
    const held_on = moved(row.held_on)
    db.run(
      t.insertInto('training_sessions').values({ ...row, session_id, cohort_id: cohortId, held_on, notes: '', ...by }),
    )
    return session_id
  })
  tellOf(context, 'training-session', made)
  return cohortId
}
