import { refuse } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import type { training } from '../../contract'
import {
  type AssessorSetting,
  assessorWithoutQualificationIsSampledWhole,
  nobodySaysHowTheyAreSampled,
  smallTeamWarnings,
} from '../../quality-rules'
import { mustNotBeInTheFuture, notThere } from '../../refusal'
import { flag } from '../flags'
import { changing } from '../guards'
import { t } from '../tables'
import { ownIds } from './own-ids'

/** Who assesses or may, and what goes wrong in a team that is too small (Q8). */
export function assessorsOf(db: Read): AnswerTo<typeof training.assessors> {
  const rows = db.arrays(
    `select u.user_id, u.name, u.roles, u.state, a.is_qualified, a.sample_percent, a.since, a.notes,
       (select count(*) from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
         where b.assessor_id = u.user_id)
     from users as u left join assessors as a on a.user_id = u.user_id order by u.name`,
    [],
  ) as [string, string, string, string, 0 | 1 | null, number | null, string | null, string | null, number][]
  const active = rows.filter((row) => row[3] === 'active')
  const holding = (role: string) => active.filter((row) => (JSON.parse(row[2]) as string[]).includes(role))
  const trainers = new Set(holding('trainer').map((row) => row[0]))
  const assessors = rows.filter((row) => row[8] > 0 || row[4] !== null || trainers.has(row[0]))
  return {
    assessors: assessors.map((row) => ({
      userId: row[0],
      name: row[1],
      isQualified: row[4] === null ? null : row[4] === 1,
      samplePercent: row[5] ?? 100,
      since: row[6],
      notes: row[7] ?? '',
      decisions: row[8],
    })),
    warnings: smallTeamWarnings(
      assessors.filter((row) => row[3] === 'active').map((row) => ({ userId: row[0], name: row[1] })),
      holding('internal-quality-assurer').map((row) => row[0]),
    ),
  }
}

export function settingsOfAssessors(db: Read): Map<string, AssessorSetting> {
  return new Map(
    db
      .all(t.selectFrom('assessors').selectAll())
      .map((row) => [row.user_id, { isQualified: row.is_qualified === 1, percent: row.sample_percent }]),
  )
}

export function saveAssessor(context: CommandContext, input: ParsedInputOf<typeof training.saveAssessor>): void {
  const { db, now, session, today } = context
  if (db.arrays('select 1 from users where user_id = ?', [input.userId]).length === 0) refuse(notThere('colleague'))
  refuse(
    nobodySaysHowTheyAreSampled(ownIds(context), input.userId) ??
      assessorWithoutQualificationIsSampledWhole(input.isQualified, input.samplePercent) ??
      mustNotBeInTheFuture('since', input.since, today),
  )
  const columns = {
    is_qualified: flag(input.isQualified),
    sample_percent: input.samplePercent,
    since: input.since,
    notes: input.notes,
    updated_at: now,
    updated_by: session.userId,
  }
  changing(context, 'assessor', input.userId, () =>
    db.run(
      t
        .insertInto('assessors')
        .values({ user_id: input.userId, ...columns })
        .onConflict((conflict) => conflict.column('user_id').doUpdateSet(columns)),
    ),
  )
}
