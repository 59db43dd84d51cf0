import { basename } from 'node:path'
import { writtenSafely } from '../../../../ground/vault/files/safe-write'
import type { Printed, TaskContext } from '../../../../ground/vault/implement'
import { csvFile } from '../../../../ground/vault/sheets/write-csv'
import type { Read } from '../../../../ground/vault/sql'
import type { AchievementLine as Line, AchievementView as Wanted } from '../../award-shapes'
import { achievementHeads, achievementSheet } from '../../print/achievement-sheet'
import { standingsOf } from '../assessing/standing'

interface Learner {
  readonly learnerId: string
  readonly personId: string
  readonly heldBefore: boolean | null
  readonly startedOn: string
  readonly withdrawnOn: string | null
  /** What it counts under; a learner of two cohorts counts in both, each with the sessions of its own. */
  readonly groups: readonly Group[]
}

interface Group {
  readonly id: string
  readonly name: string
  sessions: number
  attended: number
}

/**
 * How many started, were withdrawn and achieved within the days, and how many achieved their first qualification ever
 * (S45): they held none when they began, and achieved none here before.
 */
export function achievementsOf(db: Read, { by, from, to }: Wanted): Line[] {
  const learners = learnersBy(db, by, from, to)
  const standings = standingsOf(
    db,
    learners.map(({ learnerId }) => learnerId),
  )
  const firsts = firstAchievements(learners, standings)
  const lines = new Map<string, { -readonly [Key in keyof Line]: Line[Key] }>()
  const within = (day: string | null | undefined) => day !== null && day !== undefined && day >= from && day <= to
  for (const learner of learners) {
    const standing = standings.get(learner.learnerId)
    const [whole] = learner.groups
    const groups =
      by === 'unit'
        ? (standing?.specification.units ?? []).map(({ unitId, title }) => ({
            ...whole,
            id: unitId as string,
            name: title,
          }))
        : learner.groups
    for (const { id, name, sessions = 0, attended = 0 } of groups) {
      const line = lines.get(id) ?? {
        id,
        name,
        started: 0,
        withdrawn: 0,
        achieved: 0,
        firstEver: 0,
        sessions: 0,
        attended: 0,
      }
      lines.set(id, line)
      const achievedOn = by === 'unit' ? standing?.achievedUnits.get(id) : standing?.achievedOn
      if (within(learner.startedOn)) line.started += 1
      if (within(learner.withdrawnOn)) line.withdrawn += 1
      if (within(achievedOn)) line.achieved += 1
      if (by !== 'unit' && within(achievedOn) && firsts.has(learner.learnerId)) line.firstEver += 1
      line.sessions += sessions
      line.attended += attended
    }
  }
  // A cohort of years ago in which nothing happened in these days is no line of them.
  return [...lines.values()]
    .filter((line) => line.started + line.withdrawn + line.achieved + line.sessions > 0)
    .sort((a, b) => a.name.localeCompare(b.name))
}

type Standings = ReturnType<typeof standingsOf>

/** The learners whose achievement is the first of their person, where they said that they held nothing before. */
function firstAchievements(learners: readonly Learner[], standings: Standings): Set<string> {
  const first = new Map<string, { learner: Learner; on: string }>()
  for (const learner of learners) {
    const standing = standings.get(learner.learnerId)
    if (!standing?.achievedOn || standing.specification.kind === 'module') continue
    const held = first.get(learner.personId)
    if (!held || standing.achievedOn < held.on) first.set(learner.personId, { learner, on: standing.achievedOn })
  }
  const earliest = [...first.values()].map(({ learner }) => learner)
  return new Set(earliest.filter(({ heldBefore }) => heldBefore === false).map(({ learnerId }) => learnerId))
}

const groupings = {
  cohort: ['c.cohort_id', 'c.name', ''],
  unit: ["''", "''", ''],
  qualification: ['q.qualification_id', 'q.title', ''],
  funder: [
    "coalesce(f.record_id, '')",
    "coalesce(f.name, 'No funder')",
    'left join projects as j on j.record_id = c.project_id left join partners as f on f.record_id = j.funder_id',
  ],
  area: ["coalesce(a.area_id, '')", "coalesce(a.name, 'No area')", 'left join areas as a on a.area_id = c.area_id'],
} as const

function learnersBy(db: Read, by: Wanted['by'], from: string, to: string): Learner[] {
  const [id, name, joins] = groupings[by]
  const rows = db.arrays(
    `select l.learner_id, l.person_id, l.held_before, l.started_on, l.withdrawn_on, ${id}, ${name},
       (select count(*) from session_marks as k join training_sessions as s on s.session_id = k.session_id
         where k.learner_id = l.learner_id and s.cohort_id = m.cohort_id and s.held_on between ? and ?),
       (select count(*) from session_marks as k join training_sessions as s on s.session_id = k.session_id
         where k.learner_id = l.learner_id and s.cohort_id = m.cohort_id and s.held_on between ? and ?
           and k.mark in ('present', 'late'))
     from learners as l join qualification_issues as i on i.issue_id = l.issue_id
     join qualifications as q on q.qualification_id = i.qualification_id
     left join cohort_learners as m on m.learner_id = l.learner_id left join cohorts as c on c.cohort_id = m.cohort_id
     ${joins} where l.started_on <= ?`,
    [from, to, from, to, to],
  ) as [string, string, 0 | 1 | null, string, string | null, string | null, string | null, number, number][]
  const held = new Map<string, Learner & { groups: Group[] }>()
  for (const row of rows) {
    const learner = held.get(row[0]) ?? {
      learnerId: row[0],
      personId: row[1],
      heldBefore: row[2] === null ? null : row[2] === 1,
      startedOn: row[3],
      withdrawnOn: row[4],
      groups: [],
    }
    held.set(row[0], learner)
    const id = row[5] ?? ''
    const group = learner.groups.find((one) => one.id === id)
    if (group) {
      group.sessions += row[7]
      group.attended += row[8]
    } else learner.groups.push({ id, name: row[6] ?? 'No cohort', sessions: row[7], attended: row[8] })
  }
  return [...held.values()]
}

export async function printAchievements(context: TaskContext, view: Wanted): Promise<Printed> {
  const lines = context.read(({ db }) => achievementsOf(db, view))
  await context.write((writing) =>
    writing.about({ entity: 'training-achievements', entityId: view.by, details: { count: lines.length } }),
  )
  return context.print(achievementSheet(lines, view, context.occasion()))
}

/** Saves the figures as CSV. The audit trail has it before the file gets its name. */
export async function exportAchievements(
  context: TaskContext,
  view: Wanted,
): Promise<{ rows: number; fileName: string } | null> {
  const lines = context.read(({ db }) => achievementsOf(db, view))
  const path = await context.host.chooseSavePath({
    title: 'Save the achievements',
    suggestedName: `achievements ${view.from} to ${view.to}.csv`,
    extension: 'csv',
  })
  if (path === null) return null
  const hasFirst = view.by !== 'unit'
  const rows = lines.map((line) => [
    line.name,
    line.started,
    line.withdrawn,
    line.achieved,
    ...(hasFirst ? [line.firstEver] : []),
    line.sessions,
    line.attended,
  ])
  const heads = ['Started', 'Withdrawn', 'Achieved', ...(hasFirst ? ['First ever'] : []), 'Sessions', 'Attended']
  async function* thenEntered() {
    yield* csvFile([achievementHeads[view.by], ...heads], [rows])
    await context.write((writing) =>
      writing.about({
        entity: 'training-achievements',
        entityId: view.by,
        details: { count: rows.length, format: 'csv' },
      }),
    )
  }
  await writtenSafely(path, thenEntered())
  return { rows: rows.length, fileName: basename(path) }
}
