import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import type { Method, Outcome, PriorLearningTests } from './assessment-shapes'
import { refusal } from './refusal'

/** The four questions to the evidence of prior learning, as a form asks them (Q15). */
export const priorLearningQuestions: Readonly<Record<keyof PriorLearningTests, string>> = {
  isValid: 'it shows what the criterion asks for',
  isAuthentic: 'it is the learner’s own',
  isCurrent: 'it is recent enough',
  isSufficient: 'it is enough',
}

/** Prior learning passes the same tests that other evidence does, each of them (Q15). */
export function priorLearningMustPassItsTests(
  methods: readonly Method[],
  tests: PriorLearningTests | null,
): Problem | null {
  const isAsked = methods.includes('prior-learning')
  if (!isAsked && tests === null) return null
  if (!isAsked)
    return refusal(
      'prior-learning',
      'The four tests are for recognition of prior learning. Choose that method, or leave them out.',
    )
  const failed = (Object.keys(priorLearningQuestions) as (keyof PriorLearningTests)[]).filter((one) => !tests?.[one])
  if (failed.length === 0) return null
  const said = failed.map((one) => priorLearningQuestions[one]).join(', that ')
  return refusal(
    'prior-learning',
    `For recognition of prior learning you must be sure that ${said}. Without it, assess the criterion another way.`,
    'priorLearningTests',
  )
}

/** Prior learning is one person's own, so it is weighed for one person at a time (Q15). */
export function priorLearningMustBeOneLearners(methods: readonly Method[], learners: number): Problem | null {
  if (!methods.includes('prior-learning') || learners === 1) return null
  return refusal(
    'prior-learning-group',
    'Recognise prior learning for one learner at a time: the evidence is their own.',
  )
}

/** Who is marked absent in the register cannot have been assessed in that session. */
export function absentLearnersMustNotBeDecided(absent: readonly string[]): Problem | null {
  if (absent.length === 0) return null
  const who = absent.join(', ')
  const are = absent.length === 1 ? 'is' : 'are'
  return refusal(
    'absent',
    `${who} ${are} marked absent. Leave them out: what they missed lands on the list of what is owed.`,
    'learnerIds',
  )
}

/** A decision is not made before the learner began, nor about a day still to come. */
export function decisionMustBeTimely(
  decidedOn: string,
  learner: { readonly name: string; readonly startedOn: string; readonly withdrawnOn: string | null },
): Problem | null {
  if (decidedOn < learner.startedOn)
    return refusal(
      'too-early',
      `${learner.name} started on ${onScreen(learner.startedOn)}. Check the day.`,
      'decidedOn',
    )
  if (learner.withdrawnOn !== null && decidedOn > learner.withdrawnOn)
    return refusal(
      'withdrawn',
      `${learner.name} was withdrawn on ${onScreen(learner.withdrawnOn)}. Leave them out.`,
      'learnerIds',
    )
  return null
}

/** Decisions are never written over: what was decided is decided again with a reason (Q6). */
export function decidedBeforeNeedsAReason(
  again: readonly { readonly name: string; readonly code: string }[],
  reason: string,
): Problem | null {
  if (again.length === 0 || reason !== '') return null
  const some = again.slice(0, 3).map(({ name, code }) => `${name} ${code}`)
  const more = again.length > 3 ? ` and ${again.length - 3} more` : ''
  return refusal(
    'decided-before',
    `Already decided: ${some.join(', ')}${more}. Say why it is decided again, or leave it out.`,
    'reason',
  )
}

export function resubmissionMustComeLater(
  outcome: Outcome,
  decidedOn: string,
  resubmitBy: string | null,
): Problem | null {
  if (resubmitBy === null) return null
  if (outcome !== 'not-yet') return refusal('resubmit', 'Only what is not yet met is handed in again.', 'resubmitBy')
  if (resubmitBy > decidedOn) return null
  return refusal('resubmit', 'The day to hand in again must come after the day of the decision.', 'resubmitBy')
}

/** Two people who correct one decision at once must not fork it. */
export function decisionMustStillStand(isReplaced: boolean): Problem | null {
  if (!isReplaced) return null
  return refusal('replaced', 'Another decision has taken the place of this one meanwhile. Look at the latest.')
}

export function correctionMustChangeSomething(isSame: boolean): Problem | null {
  if (!isSame) return null
  return refusal('same', 'This says the same as the decision that stands. Change it, or leave it.')
}

/** A learner's number of files is bounded, as a person's is (security notes 7a). */
export function evidenceMustHaveRoomForAFile(held: number, most: number): Problem | null {
  if (held < most) return null
  return refusal(
    'too-many-files',
    `${most} files are kept for this learner already. Write down where the paper is instead.`,
  )
}

export function evidenceMustBeFindable(location: string, hasFile: boolean): Problem | null {
  if (hasFile || location !== '') return null
  return refusal('location', 'Say where it is, such as “portfolio p.14”.', 'location')
}
