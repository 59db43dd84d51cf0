import type { z } from 'zod'
import { refuse } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import type { Measure, Moment, SessionLine } from '../../cohort-shapes'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { changing, changingMany } from '../guards'
import { t } from '../tables'
import { mustFindLearner } from './learners'
import { mustFindSession } from './sessions'

type MeasureRow = z.output<typeof Measure>

export function measuresOf(db: Read): MeasureRow[] {
  return db.all(t.selectFrom('measures').selectAll().orderBy('position')).map((row) => ({
    measureId: row.measure_id,
    question: row.question,
    lowest: row.lowest,
    highest: row.highest,
    lowWords: row.low_words,
    highWords: row.high_words,
    retiredOn: row.retired_on,
  }))
}

export function saveMeasure(
  context: CommandContext,
  input: Omit<MeasureRow, 'measureId'> & { measureId: string | null },
): string {
  const { db } = context
  if (input.highest <= input.lowest) refuse(refusal('scale', 'The highest answer must be above the lowest.', 'highest'))
  const all = measuresOf(db)
  const held = input.measureId === null ? null : all.find(({ measureId }) => measureId === input.measureId)
  if (held === undefined) refuse(notThere('measure'))
  const measureId = input.measureId ?? context.newId<string>()
  if (held && (held.lowest !== input.lowest || held.highest !== input.highest)) {
    const [used] = db.arrays('select 1 from measure_readings where measure_id = ? limit 1', [measureId])
    if (used) refuse(refusal('scale', 'Answers were given on this scale. Retire it and begin another one.', 'highest'))
  }
  const columns = {
    question: input.question,
    lowest: input.lowest,
    highest: input.highest,
    low_words: input.lowWords,
    high_words: input.highWords,
    retired_on: input.retiredOn,
  }
  return changing(context, 'measure', measureId, () => {
    db.run(
      t
        .insertInto('measures')
        .values({ measure_id: measureId, position: all.length + 1, ...columns })
        .onConflict((conflict) => conflict.column('measure_id').doUpdateSet(columns)),
    )
    return measureId
  })
}

/** One short measure of several learners at one moment (S9). */
export function takeMeasure(
  context: CommandContext,
  input: {
    measureId: string
    moment: z.output<typeof Moment>
    sessionId: string | null
    takenOn: string
    values: readonly { learnerId: string; value: number }[]
  },
): void {
  const { db, today, session } = context
  const measure = measuresOf(db).find(({ measureId }) => measureId === input.measureId)
  if (!measure) return refuse(notThere('measure'))
  refuse(mustNotBeInTheFuture('takenOn', input.takenOn, today))
  if ((input.moment === 'session') !== (input.sessionId !== null))
    refuse(
      refusal('moment', 'A measure of a session names the session; one at the beginning or end names none.', 'moment'),
    )
  if (input.sessionId !== null) mustFindSession(db, input.sessionId)
  for (const { learnerId, value } of input.values) {
    const { name } = mustFindLearner(db, learnerId)
    if (value < measure.lowest || value > measure.highest)
      refuse(refusal('off-scale', `${name}: give a number from ${measure.lowest} to ${measure.highest}.`, 'values'))
    const [held] = db.arrays(
      `select 1 from measure_readings where learner_id = ? and measure_id = ? and moment = ? and coalesce(session_id, '') = ?`,
      [learnerId, input.measureId, input.moment, input.sessionId ?? ''],
    )
    if (held) refuse(refusal('measured', `${name} has answered this for this moment already.`))
  }
  changingMany(
    context,
    'learner',
    input.values.map(({ learnerId }) => learnerId),
    () =>
      db.insertMany(
        'measure_readings',
        ['reading_id', 'learner_id', 'measure_id', 'moment', 'session_id', 'value', 'taken_on', 'taken_by'],
        input.values.map(({ learnerId, value }) => [
          context.newId<string>(),
          learnerId,
          input.measureId,
          input.moment,
          input.sessionId,
          value,
          input.takenOn,
          session.userId,
        ]),
      ),
  )
}

/** Every answer of a cohort to one measure, in the order in which they were given. */
export function measureReadingsOf(db: Read, { cohortId, measureId }: { cohortId: string; measureId: string }) {
  const rows = db.arrays(
    `select r.learner_id, r.moment, r.session_id, r.value from measure_readings as r
     join cohort_learners as m on m.learner_id = r.learner_id
     where m.cohort_id = ? and r.measure_id = ? order by r.reading_id`,
    [cohortId, measureId],
  ) as [SessionLine['marks'][number]['learnerId'], z.output<typeof Moment>, SessionLine['sessionId'] | null, number][]
  return rows.map(([learnerId, moment, sessionId, value]) => ({ learnerId, moment, sessionId, value }))
}

/**
 * From baseline to exit, over those who have both: comparing other groups would compare other people. Sessions are this
 * cohort's own: who came from another one answered there too.
 */
export function measureChangeOf(db: Read, { cohortId, measureId }: { cohortId: string; measureId: string }) {
  const rows = db.arrays(
    `select r.learner_id, r.moment, r.session_id, r.value, s.held_on from measure_readings as r
     join cohort_learners as m on m.learner_id = r.learner_id
     left join training_sessions as s on s.session_id = r.session_id
     where m.cohort_id = ? and r.measure_id = ? and (s.session_id is null or s.cohort_id = m.cohort_id)
     order by s.held_on`,
    [cohortId, measureId],
  ) as [string, z.output<typeof Moment>, SessionLine['sessionId'] | null, number, string | null][]
  const at = (moment: string) => new Map(rows.filter((row) => row[1] === moment).map((row) => [row[0], row[3]]))
  const [first, last] = [at('baseline'), at('exit')]
  const both = [...first.keys()].filter((learnerId) => last.has(learnerId))
  const mean = (values: readonly number[]) =>
    Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 100) / 100
  const sessions = new Map<SessionLine['sessionId'], { heldOn: string; values: number[] }>()
  for (const [, , sessionId, value, heldOn] of rows) {
    if (sessionId === null || heldOn === null) continue
    const held = sessions.get(sessionId) ?? { heldOn, values: [] }
    held.values.push(value)
    sessions.set(sessionId, held)
  }
  return {
    both: both.length,
    baseline: both.length === 0 ? null : mean(both.map((learnerId) => first.get(learnerId) ?? 0)),
    exit: both.length === 0 ? null : mean(both.map((learnerId) => last.get(learnerId) ?? 0)),
    atStart: first.size,
    atEnd: last.size,
    sessions: [...sessions].map(([sessionId, { heldOn, values }]) => ({
      sessionId,
      heldOn,
      mean: mean(values),
      learners: values.length,
    })),
  }
}
