import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { folded } from '../../ground/shared/text'
import { refusal } from './refusal'
import type { QualificationDraft, SpecificationDraft } from './specification-shapes'

export const sizes = ['Award', 'Certificate', 'Diploma'] as const
export type Size = (typeof sizes)[number]

/** By total qualification time: Award to 120 hours, Certificate to 369, Diploma from 370 (Q1). */
export function sizeByHours(totalHours: number): Size {
  if (totalHours <= 120) return 'Award'
  return totalHours <= 369 ? 'Certificate' : 'Diploma'
}

/** By credits, as before total qualification time: Award to 12, Certificate to 36, Diploma from 37 (Q1). */
export function sizeByCredits(credits: number): Size {
  if (credits <= 12) return 'Award'
  return credits <= 36 ? 'Certificate' : 'Diploma'
}

/** One credit stands for ten hours of total time (Q1). */
export function hoursOfCredits(credits: number): number {
  return credits * 10
}

/** What a title says of level, type and content, and whether it names the awarding body (Q1). */
export function titleParts(title: string, awardingBody: string) {
  const [body = ''] = folded(awardingBody).split(' ')
  const level = /\b(?:level (\d)|(entry) level)\b/i.exec(title)
  const size = sizes.find((one) => new RegExp(`\\b${one}\\b`, 'i').test(title)) ?? null
  const content =
    size === null ? '' : (new RegExp(`\\b${size}\\b\\s+(?:in|for|of)\\s+(.+)$`, 'i').exec(title)?.[1] ?? '')
  return {
    namesBody: body !== '' && ` ${folded(title)} `.includes(` ${body}`),
    level: level === null ? null : level[2] ? 0 : Number(level[1]),
    size,
    content,
  }
}

/** The title of a qualification shows awarding body, level, type and content (Q1). A module is called as you like. */
export function titleMustShowWhatItIs(
  draft: Pick<QualificationDraft, 'kind' | 'title' | 'awardingBody' | 'level'>,
): Problem | null {
  if (draft.kind === 'module') return null
  const { namesBody, level, size, content } = titleParts(draft.title, draft.awardingBody)
  const missing = [
    !namesBody && 'the awarding body',
    level === null && 'the level',
    size === null && 'Award, Certificate or Diploma',
    size !== null && content === '' && 'what it is in',
  ].filter((part) => part !== false)
  if (missing.length > 0)
    return refusal(
      'title',
      `The title does not show ${missing.join(', ')}. Write it as the awarding body prints it, such as “Example Level 2 Award in Mentoring”.`,
      'title',
    )
  if (draft.level === null || level === draft.level) return null
  return refusal(
    'title',
    `The title says level ${level} and the form says level ${draft.level}. Put one of them right.`,
    'level',
  )
}

export function qualificationMustNameItsBody(draft: Pick<QualificationDraft, 'kind' | 'awardingBody'>): Problem | null {
  if (draft.kind === 'module' || draft.awardingBody !== '') return null
  return refusal('body', 'Give the awarding body. A module of your own has none: choose “module” then.', 'awardingBody')
}

/** What learners may be on does not turn from one into the other: only a qualification is quality assured before it is certified. */
export function kindMustStay(
  was: QualificationDraft['kind'],
  is: QualificationDraft['kind'],
  wasEverLive: boolean,
): Problem | null {
  if (was === is || !wasEverLive) return null
  return refusal('kind', `Learners may be on it, so it stays a ${was}. Write down another one instead.`, 'kind')
}

/** Total time decides the type; credits only where total time is not known (Q1). */
export function sizeMustFitTheTitle(title: string, totalHours: number | null, credits: number | null): Problem | null {
  const said = titleParts(title, '').size
  if (said === null || (totalHours === null && credits === null)) return null
  const is = totalHours === null ? sizeByCredits(credits ?? 0) : sizeByHours(totalHours)
  if (is === said) return null
  const why = totalHours === null ? `${credits} credits make` : `${totalHours} hours of total time make`
  return refusal('size', `${why} it ${is === 'Award' ? 'an' : 'a'} ${is}, and its title says ${said}. Check both.`)
}

/** Total time is guided hours and the learner's own (Q2). */
export function guidedHoursMustLieWithinTheTotal(guided: number | null, total: number | null): Problem | null {
  if (guided === null || total === null || guided <= total) return null
  return refusal(
    'guided-hours',
    `${guided} guided hours are more than the ${total} hours of total time. Check both.`,
    'guidedHours',
  )
}

export function datesMustFollowOneAnother(
  draft: Pick<QualificationDraft, 'operationalEndOn' | 'certificationEndOn'>,
): Problem | null {
  const { operationalEndOn: closes, certificationEndOn: last } = draft
  if (closes === null || last === null || last >= closes) return null
  return refusal('dates', 'Certificates end before registration does. Check both dates.', 'certificationEndOn')
}

/** After the operational end nobody is registered (Q4). */
export function registrationMustBeOpen(
  qualification: { readonly title: string; readonly operationalEndOn: string | null },
  on: string,
): Problem | null {
  const { title, operationalEndOn: end } = qualification
  if (end === null || on <= end) return null
  return refusal(
    'registration-closed',
    `${title} took its last registrations on ${onScreen(end)}. Choose a qualification that is open.`,
  )
}

/** After the certification end nothing is claimed (Q4). */
export function claimsMustBeOpen(
  qualification: { readonly title: string; readonly certificationEndOn: string | null },
  on: string,
): Problem | null {
  const { title, certificationEndOn: end } = qualification
  if (end === null || on <= end) return null
  return refusal('claims-closed', `${title} gave its last certificates on ${onScreen(end)}. Ask the awarding body.`)
}

/** A learner stays on the issue that they started (Q5). */
export function learnerMustStayOnTheirIssue(
  learner: { readonly name: string; readonly issueId: string; readonly issue: string },
  wanted: { readonly issueId: string; readonly issue: string },
): Problem | null {
  if (learner.issueId === wanted.issueId) return null
  return refusal(
    'other-issue',
    `${learner.name} started on issue ${learner.issue} and stays on it. Take them into a cohort of that issue, or withdraw them first.`,
  )
}

export function issueMustBeADraft(state: 'draft' | 'live' | 'replaced'): Problem | null {
  if (state === 'draft') return null
  return refusal('live', 'Learners may be on this issue, so it is not rewritten. Begin the next issue instead.')
}

export function issueMustBeLive(state: 'draft' | 'live' | 'replaced'): Problem | null {
  if (state === 'live') return null
  const why =
    state === 'draft' ? 'is still a draft. Make it live first.' : 'has been replaced. Choose the one that is live.'
  return refusal('not-live', `This issue ${why}`, 'issueId')
}

/** What keeps a specification from being learnt on: no criteria, or rules that no choice of units can meet (Q3, Q7). */
export function specificationMustBeWhole(draft: SpecificationDraft): Problem | null {
  if (draft.units.length === 0) return refusal('no-units', 'There is no unit yet. Add one with its criteria.', 'units')
  const bareAt = draft.units.findIndex(({ outcomes }) => outcomes.every(({ criteria }) => criteria.length === 0))
  const bare = draft.units[bareAt]
  if (bare)
    return refusal('no-criteria', `The unit “${bare.title}” has no criteria. Add them first.`, `units.${bareAt}.title`)
  for (const [place, group] of draft.groups.entries()) {
    const within = draft.units.filter((unit) => unit.group === place)
    if ((group.leastUnits ?? 0) > within.length)
      return refusal(
        'group',
        `“${group.name}” asks for ${group.leastUnits} units and holds ${within.length}.`,
        `groups.${place}.leastUnits`,
      )
    if ((group.leastCredits ?? 0) > credits(within))
      return refusal(
        'group',
        `“${group.name}” asks for ${group.leastCredits} credits and holds ${credits(within)}.`,
        `groups.${place}.leastCredits`,
      )
  }
  if ((draft.leastCredits ?? 0) > credits(draft.units))
    return refusal(
      'credits',
      `It asks for ${draft.leastCredits} credits, and all units together have ${credits(draft.units)}.`,
      'leastCredits',
    )
  const high = draft.units.filter(({ level }) => draft.atLevel !== null && (level ?? -1) >= draft.atLevel)
  if ((draft.leastCreditsAtLevel ?? 0) > credits(high))
    return refusal(
      'credits',
      `It asks for ${draft.leastCreditsAtLevel} credits at level ${draft.atLevel}, and its units have ${credits(high)}.`,
      'leastCreditsAtLevel',
    )
  return null
}

/** What no draft may be, however unfinished. */
export function draftMustHoldTogether(draft: SpecificationDraft): Problem | null {
  if ((draft.atLevel === null) !== (draft.leastCreditsAtLevel === null))
    return refusal('at-level', 'Give both the level and the least credits at it, or neither.', 'leastCreditsAtLevel')
  for (const [at, unit] of draft.units.entries()) {
    if (unit.isMandatory && unit.group !== null)
      return refusal(
        'mandatory-group',
        `“${unit.title}” is mandatory, so it is in no optional group.`,
        `units.${at}.group`,
      )
    if (unit.group !== null && unit.group >= draft.groups.length)
      return refusal('unknown-group', `“${unit.title}” names a group that is not there.`, `units.${at}.group`)
    const codes = new Set<string>()
    for (const [o, outcome] of unit.outcomes.entries())
      for (const [c, { code }] of outcome.criteria.entries()) {
        if (codes.has(code))
          return refusal(
            'code-twice',
            `“${unit.title}” has criterion ${code} twice.`,
            `units.${at}.outcomes.${o}.criteria.${c}.code`,
          )
        codes.add(code)
      }
  }
  return guidedHoursMustLieWithinTheTotal(draft.guidedHours, draft.totalHours)
}

/** Stages follow one another (S27, S33): no qualification comes after itself. `next` says what each leads to, or needs. */
export function progressionMustNotGoRound(
  qualificationId: string | null,
  progressesToId: string | null,
  next: ReadonlyMap<string, string | null>,
  field: 'progressesToId' | 'needsId' = 'progressesToId',
): Problem | null {
  const seen = new Set<string>()
  for (let at = progressesToId; at !== null && !seen.has(at); at = next.get(at) ?? null) {
    if (at === qualificationId)
      return refusal('progression', 'This would lead back to where it started. Choose another qualification.', field)
    seen.add(at)
  }
  return null
}

/** A later stage is for those who have achieved the earlier one, here or elsewhere (S27). */
export function earlierStageMustBeAchieved(name: string, needed: string, hasAchieved: boolean): Problem | null {
  if (hasAchieved) return null
  return refusal(
    'stage',
    `${name} has not achieved “${needed}” yet, which comes first. If they hold it from elsewhere, write it on their record.`,
  )
}

/** Nobody begins in a role before what it needs is achieved, here or elsewhere (S16, S27). */
export function trainingMustComeBeforeTheRole(role: string, missing: readonly string[]): Problem | null {
  if (missing.length === 0) return null
  return refusal(
    'not-trained',
    `Before they work as ${role}, they must achieve: ${missing.join('; ')}. What they achieved elsewhere counts once it is written down in their record.`,
    'kindId',
  )
}

function credits(units: readonly { readonly credits: number | null }[]): number {
  return units.reduce((sum, unit) => sum + (unit.credits ?? 0), 0)
}
