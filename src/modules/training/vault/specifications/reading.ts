import { sql } from 'kysely'
import { refused } from '../../../../ground/shared/problem'
import type { Read } from '../../../../ground/vault/sql'
import { notThere } from '../../refusal'
import type { Qualification, Specification, Unit } from '../../specification-shapes'
import { t } from '../tables'

type Issue = Qualification['issues'][number]

/** Every qualification and module with its issues, by level and title. */
export function qualificationsOf(db: Read): Qualification[] {
  const issues = new Map<string, Issue[]>()
  for (const [qualificationId, issueId, issue, state, version, units, criteria, learners] of db.arrays(
    `select i.qualification_id, i.issue_id, i.issue, i.state, i.version,
       (select count(*) from qualification_units as u where u.issue_id = i.issue_id),
       (select count(*) from assessment_criteria as c join qualification_units as u on u.unit_id = c.unit_id
         where u.issue_id = i.issue_id),
       (select count(*) from learners as l where l.issue_id = i.issue_id)
     from qualification_issues as i order by i.issue_id`,
    [],
  ) as [string, Issue['issueId'], string, Issue['state'], number, number, number, number][]) {
    const line = { issueId, issue, state, version, units, criteria, learners }
    issues.set(qualificationId, [...(issues.get(qualificationId) ?? []), line])
  }
  const rows = db.all(
    t.selectFrom('qualifications').selectAll().orderBy('kind', 'desc').orderBy('level').orderBy('title'),
  )
  return rows.map((row) => ({
    qualificationId: row.qualification_id as Qualification['qualificationId'],
    version: row.version,
    kind: row.kind,
    title: row.title,
    shortTitle: row.short_title,
    awardingBody: row.awarding_body,
    number: row.number,
    level: row.level,
    progressesToId: row.progresses_to_id as Qualification['progressesToId'],
    needsId: row.needs_id as Qualification['needsId'],
    reviewOn: row.review_on,
    operationalEndOn: row.operational_end_on,
    certificationEndOn: row.certification_end_on,
    archivedAt: row.archived_at,
    issues: issues.get(row.qualification_id) ?? [],
  }))
}

export function mustFindQualification(db: Read, qualificationId: string) {
  const row = db.one(t.selectFrom('qualifications').selectAll().where('qualification_id', '=', qualificationId))
  return row ?? refused(notThere('qualification'))
}

export function mustFindIssue(db: Read, issueId: string) {
  const row = db.one(t.selectFrom('qualification_issues').selectAll().where('issue_id', '=', issueId))
  return row ?? refused(notThere('issue'))
}

/** One issue whole: units, outcomes and criteria in their order, in four statements. */
export function specificationOf(db: Read, issueId: string): Specification {
  const issue = mustFindIssue(db, issueId)
  const qualification = mustFindQualification(db, issue.qualification_id)
  const byUnit = new Map<string, Unit['outcomes']>()
  const outcomes = new Map<string, Unit['outcomes'][number]>()
  const lines = db.all(
    sql<{
      unit_id: string
      outcome_id: string
      outcome: string
      criterion_id: string | null
      code: string
      title: string
      own_text: string
    }>`select o.unit_id, o.outcome_id, o.title as outcome, c.criterion_id, c.code, c.title, c.own_text
       from learning_outcomes as o join qualification_units as u on u.unit_id = o.unit_id
       left join assessment_criteria as c on c.outcome_id = o.outcome_id
       where u.issue_id = ${issueId} order by o.unit_id, o.position, c.position`,
  )
  for (const row of lines) {
    let outcome = outcomes.get(row.outcome_id)
    if (!outcome) {
      outcome = { title: row.outcome, criteria: [] }
      outcomes.set(row.outcome_id, outcome)
      byUnit.set(row.unit_id, [...(byUnit.get(row.unit_id) ?? []), outcome])
    }
    if (row.criterion_id === null) continue
    const criterionId = row.criterion_id as Unit['outcomes'][number]['criteria'][number]['criterionId']
    outcome.criteria.push({ criterionId, code: row.code, title: row.title, ownText: row.own_text })
  }
  const groups = db.all(t.selectFrom('unit_groups').selectAll().where('issue_id', '=', issueId).orderBy('position'))
  const units = db.all(
    t.selectFrom('qualification_units').selectAll().where('issue_id', '=', issueId).orderBy('position'),
  )
  return {
    issueId: issue.issue_id as Specification['issueId'],
    qualificationId: issue.qualification_id as Specification['qualificationId'],
    qualification: qualification.title,
    kind: qualification.kind,
    issue: issue.issue,
    state: issue.state,
    version: issue.version,
    credits: issue.credits,
    guidedHours: issue.guided_hours,
    totalHours: issue.total_hours,
    leastCredits: issue.least_credits,
    atLevel: issue.at_level,
    leastCreditsAtLevel: issue.least_credits_at_level,
    groups: groups.map((row) => ({
      groupId: row.group_id,
      name: row.name,
      leastUnits: row.least_units,
      leastCredits: row.least_credits,
    })),
    units: units.map((row) => ({
      unitId: row.unit_id as Unit['unitId'],
      reference: row.reference,
      title: row.title,
      level: row.level,
      credits: row.credits,
      guidedHours: row.guided_hours,
      isMandatory: row.is_mandatory === 1,
      groupId: row.group_id,
      outcomes: byUnit.get(row.unit_id) ?? [],
    })),
  }
}
