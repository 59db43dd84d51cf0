import { onScreen } from '../../ground/shared/dates'
import { counted } from '../../ground/shared/text'
import type { Problem } from '../../ground/shared/problem'
import { monthsAfter } from './quality-rules'
import { refusal } from './refusal'

export interface ClaimFacts {
  /** What the rules of combination still ask for. */
  readonly needed: readonly string[]
  readonly registeredOn: string | null
  readonly learnerNumber: string
  readonly withdrawnOn: string | null
  readonly openActions: number
  readonly openSamples: number
  readonly openAppeals: number
  readonly certificationEndOn: string | null
  readonly isReleased: boolean
  readonly kind: 'qualification' | 'module'
}

const notReleased = 'A quality assurer has not released it yet.'

/** What is missing before a learner's award can be claimed, one sentence each; nothing: it can be. */
export function missingToClaim(facts: ClaimFacts, today: string): string[] {
  if (facts.kind === 'module') return [...facts.needed]
  const missing = [...facts.needed]
  if (facts.withdrawnOn !== null) missing.unshift(`They were withdrawn on ${onScreen(facts.withdrawnOn)}.`)
  if (facts.registeredOn === null) missing.push('They are not registered with the awarding body.')
  else if (facts.learnerNumber === '') missing.push('The awarding body’s number for them is missing.')
  if (facts.openSamples > 0) missing.push('A sample of their work is planned and not yet recorded.')
  if (facts.openActions > 0) missing.push('An action of the quality assurer is not signed off.')
  if (facts.openAppeals > 0) missing.push('An appeal is open.')
  if (facts.certificationEndOn !== null && today > facts.certificationEndOn)
    missing.push(`The last certificates were given on ${onScreen(facts.certificationEndOn)}.`)
  if (!facts.isReleased) missing.push(notReleased)
  return missing
}

/** What is missing beside the release itself. */
export function missingToRelease(missing: readonly string[]): string[] {
  return missing.filter((sentence) => sentence !== notReleased)
}

/** The quality assurer releases what is complete in every other way (Q13). */
export function onlyWhatIsCompleteIsReleased(name: string, missing: readonly string[]): Problem | null {
  const before = missingToRelease(missing)
  if (before.length === 0) return null
  return refusal('not-complete', `${name} cannot be released yet. ${before.join(' ')}`)
}

/** Something may have changed since the release: nothing is claimed for whom anything is missing (Q13). */
export function onlyWhatIsCompleteIsClaimed(name: string, missing: readonly string[]): Problem | null {
  if (missing.length === 0) return null
  return refusal('not-complete', `The award of ${name} cannot be claimed yet. ${missing.join(' ')}`)
}

const steps = ['released', 'claimed', 'received', 'presented'] as const
export type Step = (typeof steps)[number]

/** Released, claimed, received, presented: each step once, in this order (Q13). */
export function claimMustGoStepByStep(name: string, stands: Step | null, wanted: Step): Problem | null {
  const at = stands === null ? -1 : steps.indexOf(stands)
  if (steps.indexOf(wanted) === at + 1) return null
  const now = stands === null ? 'not released yet' : `${stands} already`
  return refusal('step', `${name} is ${now}, so it cannot be ${wanted}. Take the steps in order: ${steps.join(', ')}.`)
}

export function stepMustNotComeBeforeTheLast(lastOn: string, on: string): Problem | null {
  if (on >= lastOn) return null
  return refusal('step-date', `The step before was on ${onScreen(lastOn)}. Give that day or a later one.`, 'on')
}

/** Who decides an appeal has no personal interest in it (Q14). `ownIds` are all ids of theirs. */
export function appealMustBeDecidedByAnother(
  ownIds: ReadonlySet<string>,
  stage: 'assessor' | 'centre' | 'awarding-body',
  concerned: { readonly assessorIds: readonly string[]; readonly assurerIds: readonly string[] },
): Problem | null {
  if (stage !== 'centre') return null
  if (![...concerned.assessorIds, ...concerned.assurerIds].some((id) => ownIds.has(id))) return null
  return refusal(
    'own-appeal',
    'You assessed or quality assured this learner, so you cannot decide their appeal. Ask a colleague who had no part in it.',
  )
}

/** An appeal goes from the assessor to the centre to the awarding body, and ends when it is decided. */
export function appealMustGoOn(
  earlier: readonly { readonly stage: string; readonly outcome: string; readonly decidedOn: string }[],
  wanted: { readonly stage: string; readonly outcome: string; readonly decidedOn: string },
): Problem | null {
  const order = ['assessor', 'centre', 'awarding-body']
  if (wanted.outcome === 'passed-on' && wanted.stage === order.at(-1))
    return refusal('appeal-last', 'The awarding body decides last: there is nobody to pass it on to.', 'outcome')
  const last = earlier.at(-1)
  if (!last) return null
  if (last.outcome === 'upheld')
    return refusal('appeal-ended', 'This appeal was upheld. There is nothing left to decide.')
  if (order.indexOf(wanted.stage) <= order.indexOf(last.stage))
    return refusal('appeal-stage', 'This stage is decided already. Choose the next one.', 'stage')
  if (wanted.decidedOn >= last.decidedOn) return null
  return refusal(
    'appeal-date',
    `The stage before was decided on ${onScreen(last.decidedOn)}. Check the day.`,
    'decidedOn',
  )
}

/**
 * Until when records are kept (Q16): those of assessment and quality assurance some years after they end, the learner's own
 * work until an external review has been passed after it. Null: not before that has happened. Nobody from outside reviews
 * a module of the centre's own.
 */
export function keptUntil(
  ended: string | null,
  passedReviewOn: string | null,
  years: number,
  kind: 'qualification' | 'module' = 'qualification',
) {
  const reviewedOn = kind === 'module' ? ended : passedReviewOn
  return [
    {
      what: 'Records of assessment and quality assurance',
      until: ended === null ? null : monthsAfter(ended, years * 12),
      why:
        ended === null
          ? 'The learner has not finished.'
          : `Kept for ${counted(years, 'year', 'years')} after the award or the withdrawal.`,
    },
    {
      what: 'The learner’s own work',
      until: ended === null ? null : reviewedOn,
      why:
        kind === 'module'
          ? 'Until the module is finished: nobody from outside reviews it.'
          : reviewedOn === null
            ? 'Until an external review has been passed.'
            : 'An external review has been passed since.',
    },
  ]
}
