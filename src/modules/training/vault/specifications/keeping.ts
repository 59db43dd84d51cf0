import { refuse, refused } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Write } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import { mustBeAsItWasOpened, notThere, refusal } from '../../refusal'
import {
  draftMustHoldTogether,
  issueMustBeADraft,
  sizeMustFitTheTitle,
  specificationMustBeWhole,
  titleMustShowWhatItIs,
} from '../../specification-rules'
import type { Specification, SpecificationDraft } from '../../specification-shapes'
import { flag } from '../flags'
import { changing, readerOf, tellOf } from '../guards'
import { t } from '../tables'
import { mustFindIssue, mustFindQualification, specificationOf } from './reading'

/** Writes a draft issue whole; an issue that learners may be on is refused (Q5). */
export function saveSpecification<Id extends string>(
  context: CommandContext,
  input: { qualificationId: string; issueId: Id | null; version: number | null; draft: SpecificationDraft },
): Id {
  const { db } = context
  mustFindQualification(db, input.qualificationId)
  refuse(draftMustHoldTogether(input.draft))
  const held = input.issueId
  const stored = held === null ? null : mustFindIssue(db, held)
  if (stored) {
    refuse(issueMustBeADraft(stored.state))
    refuse(mustBeAsItWasOpened(input.version, stored.version, nameOfUser(db, stored.updated_by)))
  }
  const twin = db.one(
    t
      .selectFrom('qualification_issues')
      .select('issue_id')
      .where('qualification_id', '=', input.qualificationId)
      .where('issue', '=', input.draft.issue),
  )
  if (twin && twin.issue_id !== held)
    refuse(refusal('issue-taken', `There is an issue ${input.draft.issue} already. Give another number.`, 'issue'))
  const issueId = held ?? context.newId<Id>()
  return changing(context, 'specification', issueId, () => {
    writeIssue(context, issueId, input.qualificationId, input.draft, (stored?.version ?? 0) + 1)
    return issueId
  })
}

function writeIssue(
  context: CommandContext,
  issueId: string,
  qualificationId: string,
  draft: SpecificationDraft,
  version: number,
): void {
  const { db } = context
  const columns = {
    issue: draft.issue,
    credits: draft.credits,
    guided_hours: draft.guidedHours,
    total_hours: draft.totalHours,
    least_credits: draft.leastCredits,
    at_level: draft.atLevel,
    least_credits_at_level: draft.leastCreditsAtLevel,
    version,
    updated_at: context.now,
    updated_by: context.session.userId,
  }
  if (version === 1) {
    const row = {
      issue_id: issueId,
      qualification_id: qualificationId,
      state: 'draft' as const,
      live_from: null,
      ...columns,
    }
    db.run(t.insertInto('qualification_issues').values(row))
  } else {
    db.run(t.updateTable('qualification_issues').set(columns).where('issue_id', '=', issueId))
    db.run(t.deleteFrom('qualification_units').where('issue_id', '=', issueId))
    db.run(t.deleteFrom('unit_groups').where('issue_id', '=', issueId))
  }
  writeTree(db, issueId, draft, () => context.newId())
}

function writeTree(db: Write, issueId: string, draft: SpecificationDraft, newId: () => string): void {
  const groupIds = draft.groups.map(({ name, leastUnits, leastCredits }, position) => {
    const group_id = newId()
    const row = { group_id, issue_id: issueId, position, name, least_units: leastUnits, least_credits: leastCredits }
    db.run(t.insertInto('unit_groups').values(row))
    return group_id
  })
  for (const [position, unit] of draft.units.entries()) {
    const unit_id = newId()
    db.run(
      t.insertInto('qualification_units').values({
        unit_id,
        issue_id: issueId,
        position,
        reference: unit.reference,
        title: unit.title,
        level: unit.level,
        credits: unit.credits,
        guided_hours: unit.guidedHours,
        is_mandatory: flag(unit.isMandatory),
        group_id: unit.group === null ? null : (groupIds[unit.group] ?? null),
      }),
    )
    for (const [place, outcome] of unit.outcomes.entries()) {
      const outcome_id = newId()
      db.run(t.insertInto('learning_outcomes').values({ outcome_id, unit_id, position: place, title: outcome.title }))
      db.insertMany(
        'assessment_criteria',
        ['criterion_id', 'unit_id', 'outcome_id', 'position', 'code', 'title', 'own_text'],
        outcome.criteria.map(({ code, title, ownText }, at) => [
          newId(),
          unit_id,
          outcome_id,
          at,
          code,
          title,
          ownText,
        ]),
      )
    }
  }
}

/** From today new learners start on it. The issue that was live stays with its own learners. */
export function makeLive(context: CommandContext, { issueId, version }: { issueId: string; version: number }): void {
  const { db, today, now, session } = context
  const stored = mustFindIssue(db, issueId)
  const qualification = mustFindQualification(db, stored.qualification_id)
  refuse(issueMustBeADraft(stored.state))
  refuse(mustBeAsItWasOpened(version, stored.version, nameOfUser(db, stored.updated_by)))
  refuse(
    specificationMustBeWhole(draftOf(specificationOf(db, issueId))) ??
      titleMustShowWhatItIs({
        kind: qualification.kind,
        title: qualification.title,
        awardingBody: qualification.awarding_body,
        level: qualification.level,
      }) ??
      (qualification.kind === 'module'
        ? null
        : sizeMustFitTheTitle(qualification.title, stored.total_hours, stored.credits)),
  )
  const former = db.one(
    t
      .selectFrom('qualification_issues')
      .select('issue_id')
      .where('qualification_id', '=', stored.qualification_id)
      .where('state', '=', 'live'),
  )
  const before = former ? readerOf('specification').many(db, [former.issue_id]) : new Map<string, string>()
  changing(context, 'specification', issueId, () => {
    const by = { updated_at: now, updated_by: session.userId }
    if (former)
      db.run(
        t
          .updateTable('qualification_issues')
          .set({ state: 'replaced', ...by })
          .where('issue_id', '=', former.issue_id),
      )
    db.run(
      t
        .updateTable('qualification_issues')
        .set({ state: 'live', live_from: today, version: stored.version + 1, ...by })
        .where('issue_id', '=', issueId),
    )
  })
  if (former) tellOf(context, 'specification', [former.issue_id], before)
}

export function nextIssue<Id extends string>(
  context: CommandContext,
  { issueId, issue }: { issueId: string; issue: string },
): Id {
  const specification = specificationOf(context.db, issueId)
  const draft = { ...draftOf(specification), issue }
  const { qualificationId } = specification
  return saveSpecification<Id>(context, { qualificationId, issueId: null, version: null, draft })
}

/** A stored issue in the shape in which it is written. */
function draftOf(specification: Specification): SpecificationDraft {
  const { issue, credits, guidedHours, totalHours, leastCredits, atLevel, leastCreditsAtLevel, groups } = specification
  return {
    issue,
    credits,
    guidedHours,
    totalHours,
    leastCredits,
    atLevel,
    leastCreditsAtLevel,
    groups: groups.map(({ name, leastUnits, leastCredits: least }) => ({ name, leastUnits, leastCredits: least })),
    units: specification.units.map(({ unitId: _unitId, groupId, outcomes, ...unit }) => ({
      ...unit,
      group: groupId === null ? null : groups.findIndex((group) => group.groupId === groupId),
      outcomes: outcomes.map(({ title, criteria }) => ({
        title,
        criteria: criteria.map(({ code, title: words, ownText }) => ({ code, title: words, ownText })),
      })),
    })),
  }
}

export function keepOwnText(
  context: CommandContext,
  { criterionId, ownText }: { criterionId: string; ownText: string },
): void {
  const { db } = context
  const [row] = db.arrays(
    `select u.issue_id from assessment_criteria as c join qualification_units as u on u.unit_id = c.unit_id
     where c.criterion_id = ?`,
    [criterionId],
  )
  const issueId = row ? String(row[0]) : refused(notThere('criterion'))
  changing(context, 'specification', issueId, () =>
    db.run(t.updateTable('assessment_criteria').set({ own_text: ownText }).where('criterion_id', '=', criterionId)),
  )
}
