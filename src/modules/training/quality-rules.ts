import type { Problem } from '../../ground/shared/problem'
import { counted } from '../../ground/shared/text'
import { refusal } from './refusal'

/** Nobody quality assures what they decided themselves (Q8), whatever roles they hold. `ownIds` are all ids of theirs. */
export function nobodySamplesTheirOwn(ownIds: ReadonlySet<string>, assessorIds: Iterable<string>): Problem | null {
  for (const assessorId of assessorIds) {
    if (ownIds.has(assessorId))
      return refusal(
        'own-decisions',
        'Some of these decisions are your own, so you cannot quality assure them. Ask a colleague who did not assess this learner.',
      )
  }
  return null
}

/** The other way round: whoever released somebody decides nothing more of theirs, or they would have assured it (Q8). */
export function nobodyDecidesWhatTheyReleased(
  name: string,
  ownIds: ReadonlySet<string>,
  releasedBy: string | undefined,
): Problem | null {
  if (releasedBy === undefined || !ownIds.has(releasedBy)) return null
  return refusal(
    'own-release',
    `You quality assured the award of ${name}, so you cannot decide on their criteria. Ask a colleague who assesses.`,
  )
}

/** Nor does anybody exempt themselves: how much of their work is sampled is for another to say (Q8, Q9). */
export function nobodySaysHowTheyAreSampled(ownIds: ReadonlySet<string>, assessorId: string): Problem | null {
  if (!ownIds.has(assessorId)) return null
  return refusal(
    'own-sampling',
    'This is about your own work. Ask a colleague who quality assures to write down how much of it is sampled.',
  )
}

export function assessorWithoutQualificationIsSampledWhole(isQualified: boolean, percent: number): Problem | null {
  if (isQualified || percent === 100) return null
  return refusal(
    'unqualified',
    'Everything is sampled of an assessor who is not qualified yet. Leave it at 100.',
    'samplePercent',
  )
}

/** Who makes decisions and who may assure them: what goes wrong in a team that is too small (Q8). */
export function smallTeamWarnings(
  assessors: readonly { readonly userId: string; readonly name: string }[],
  assurerIds: readonly string[],
): string[] {
  if (assurerIds.length === 0)
    return ['Nobody has the role of internal quality assurer. No unit can be sampled and nothing can be claimed.']
  return assessors
    .filter(({ userId }) => assurerIds.every((assurer) => assurer === userId))
    .map(
      ({ name }) =>
        `${name} assesses and is the only quality assurer, so nobody may sample their decisions. Give the role to somebody else, or arrange it with another centre.`,
    )
}

/** A learner's unit as the plan of sampling sees it. */
export interface Sampled {
  readonly learnerId: string
  readonly learner: string
  readonly unitId: string
  readonly unit: string
  readonly assessorId: string
  readonly assessor: string
  readonly cohort: string
  /** Where it was assessed, such as the venue of the session; empty if not known. */
  readonly location: string
  readonly methods: readonly string[]
  readonly decided: number
  readonly criteria: number
  /** The day of the latest decision. */
  readonly latestOn: string
  readonly stagesSampled: readonly ('interim' | 'final')[]
  readonly isPlanned: boolean
}

export interface AssessorSetting {
  readonly isQualified: boolean | null
  readonly percent: number
}

export interface SampleProposal {
  readonly learnerId: string
  readonly learner: string
  readonly unitId: string
  readonly unit: string
  readonly assessorId: string
  readonly assessor: string
  readonly stage: 'interim' | 'final'
  readonly why: readonly string[]
}

/**
 * Which learner's unit to sample, and why (Q9: candidates, assessors, methods, elements, records, locations). Of every
 * assessor so many units are sampled as their percentage asks for, all of them where they are not known to be
 * qualified; beyond that whatever has never been looked at: an assessor, a unit, a way of assessing, a learner, a
 * place. The percentage is of the units that somebody has decided on; what is planned counts as sampled.
 */
export function samplingProposal(
  all: readonly Sampled[],
  settings: ReadonlyMap<string, AssessorSetting>,
  most = 100,
): SampleProposal[] {
  const proposals: SampleProposal[] = []
  const seen = new Seen(all.filter((one) => one.stagesSampled.length > 0 || one.isPlanned))
  const byAssessor = new Map<string, Sampled[]>()
  for (const one of all) byAssessor.set(one.assessorId, [...(byAssessor.get(one.assessorId) ?? []), one])
  // Seen half-way, it is looked at again once it is complete.
  const open = all.filter(
    (one) =>
      !one.isPlanned &&
      !one.stagesSampled.includes('final') &&
      one.decided > 0 &&
      (one.decided >= one.criteria || !isHalfSeen(one)),
  )
  const owing = new Map<string, number>()
  for (const [assessorId, units] of byAssessor) {
    const { isQualified, percent } = settings.get(assessorId) ?? { isQualified: null, percent: 100 }
    const wanted = Math.ceil((units.length * (isQualified === true ? percent : 100)) / 100)
    const done = units.filter((one) => one.stagesSampled.length > 0 || one.isPlanned).length
    owing.set(assessorId, Math.max(0, wanted - done))
  }
  let left = open
  while (left.length > 0 && proposals.length < most) {
    const scored = left.map((one) => ({ one, why: seen.newIn(one) }))
    scored.sort(
      (a, b) =>
        Number((owing.get(b.one.assessorId) ?? 0) > 0) - Number((owing.get(a.one.assessorId) ?? 0) > 0) ||
        b.why.length - a.why.length ||
        (a.one.latestOn < b.one.latestOn ? 1 : a.one.latestOn > b.one.latestOn ? -1 : 0) ||
        a.one.learner.localeCompare(b.one.learner) ||
        a.one.unit.localeCompare(b.one.unit),
    )
    const [next] = scored
    if (!next) break
    const { one } = next
    const setting = settings.get(one.assessorId) ?? { isQualified: null, percent: 100 }
    const owes = (owing.get(one.assessorId) ?? 0) > 0
    if (!owes && next.why.length === 0 && !isHalfSeen(one)) {
      // It is first, so neither does anything else that is left.
      left = left.filter(isHalfSeen)
      continue
    }
    const why = [
      ...(setting.isQualified === true
        ? owes
          ? [`${setting.percent}% of the work of ${one.assessor} is sampled.`]
          : []
        : [
            `${one.assessor} is ${setting.isQualified === null ? 'not known to be qualified' : 'not qualified yet'}, so everything is sampled.`,
          ]),
      ...next.why,
    ]
    const { learnerId, learner, unitId, unit, assessorId, assessor, decided, criteria } = one
    const stage = decided >= criteria ? 'final' : 'interim'
    left = left.filter((other) => other !== one)
    if (why.length === 0) why.push('It was sampled half-way and is complete now.')
    proposals.push({ learnerId, learner, unitId, unit, assessorId, assessor, stage, why })
    owing.set(assessorId, Math.max(0, (owing.get(assessorId) ?? 0) - 1))
    seen.add(one)
  }
  return proposals
}

function isHalfSeen({ stagesSampled }: Sampled): boolean {
  return stagesSampled.includes('interim')
}

/** What has been looked at so far, of each letter of CAMERA. */
class Seen {
  readonly #held = new Set<string>()

  constructor(sampled: readonly Sampled[]) {
    for (const one of sampled) this.add(one)
  }

  add(one: Sampled): void {
    for (const { key } of partsOf(one)) this.#held.add(key)
  }

  newIn(one: Sampled): string[] {
    return partsOf(one)
      .filter(({ key }) => !this.#held.has(key))
      .map(({ words }) => words)
  }
}

function partsOf(one: Sampled): { key: string; words: string }[] {
  return [
    { key: `assessor ${one.assessorId}`, words: `Nothing of ${one.assessor} has been sampled yet.` },
    { key: `unit ${one.unitId}`, words: `The unit “${one.unit}” has not been sampled yet.` },
    ...one.methods.map((method) => ({ key: `method ${method}`, words: `${method} has not been sampled yet.` })),
    { key: `learner ${one.learnerId}`, words: `Nothing of ${one.learner} has been sampled yet.` },
    ...(one.location === ''
      ? []
      : [{ key: `place ${one.location}`, words: `Nothing assessed at ${one.location} has been sampled yet.` }]),
    { key: `cohort ${one.cohort}`, words: `Nothing of ${one.cohort} has been sampled yet.` },
  ]
}

export interface Review {
  readonly reviewedOn: string
  readonly grades: readonly number[]
  readonly learners: readonly { readonly reliability: 'A' | 'B' | 'C'; readonly isFinal: boolean }[]
  readonly openActions: number
}

export interface DirectClaim {
  readonly isHeld: boolean
  /** The rule by which it is held; empty if it is not. */
  readonly by: string
  readonly missing: readonly string[]
}

/**
 * Direct Claim Status of one qualification (Q11): by one review without fault, or by two in a row that are 1 to 18 months
 * apart. Calendar months are counted.
 */
export function directClaimStatus(reviews: readonly Review[]): DirectClaim {
  const ordered = [...reviews].sort((a, b) => (a.reviewedOn < b.reviewedOn ? 1 : -1))
  const [latest, before] = ordered
  if (!latest) return { isHeld: false, by: '', missing: ['No external review has been logged yet.'] }
  const one = oneReviewMisses(latest)
  if (one.length === 0) return { isHeld: true, by: 'One review without fault', missing: [] }
  if (!before) return { isHeld: false, by: '', missing: [...one, 'Or: a second review within 18 months.'] }
  const two = twoReviewsMiss(latest, before)
  if (two.length === 0) return { isHeld: true, by: 'Two reviews in a row', missing: [] }
  return { isHeld: false, by: '', missing: two.length <= one.length ? two : one }
}

function oneReviewMisses({ grades, learners, openActions }: Review): string[] {
  const finals = learners.filter(({ isFinal }) => isFinal).length
  return present([
    grades.every((grade) => grade === 1) ? '' : 'Every criterion of the review must be graded 1.',
    openActions === 0
      ? ''
      : `${counted(openActions, 'action of the review is', 'actions of the review are')} still open.`,
    learners.length >= 3 ? '' : `At least 3 learners must be sampled; there were ${learners.length}.`,
    finals >= 2 ? '' : `At least 2 learners must be marked final; there were ${finals}.`,
    learners.every(({ reliability }) => reliability === 'A') ? '' : 'Every learner must be graded A for reliability.',
  ])
}

function twoReviewsMiss(latest: Review, before: Review): string[] {
  const both = [latest, before]
  const finals = both.flatMap(({ learners }) => learners).filter(({ isFinal }) => isFinal).length
  return present([
    isBetween(before.reviewedOn, latest.reviewedOn) ? '' : 'The two latest reviews must lie 1 to 18 months apart.',
    both.every(({ grades }) => grades.every((grade) => grade <= 3))
      ? ''
      : 'No criterion of either review may be graded 4.',
    both.every(({ learners }) => learners.every(({ reliability }) => reliability !== 'C'))
      ? ''
      : 'No learner of either review may be graded C for reliability.',
    latest.openActions === 0 ? '' : 'Actions of the latest review are still open.',
    finals >= 3 ? '' : `At least 3 learners must be marked final across both reviews; there were ${finals}.`,
  ])
}

function isBetween(from: string, to: string): boolean {
  return to >= monthsAfter(from, 1) && to <= monthsAfter(from, 18)
}

/** The same day so many months on, or the last day of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate()
  return [
    Math.floor(at / 12),
    String((at % 12) + 1).padStart(2, '0'),
    String(Math.min(date, last)).padStart(2, '0'),
  ].join('-')
}

/** Assessors compare their judgement at least once in twelve months, qualification by qualification (Q10). */
export function standardisationIsDue(latestOn: string | null, today: string): boolean {
  return latestOn === null || monthsAfter(latestOn, 12) < today
}

function present(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => sentence !== '')
}
