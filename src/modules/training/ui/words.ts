import { defineMessages, type MessageDescriptor } from 'react-intl'
import type { z } from 'zod'
import type { Method, Outcome } from '../assessment-shapes'
import type { claimStates } from '../award-shapes'
import type { Mark, Moment } from '../cohort-shapes'

const outcomes = defineMessages({
  met: { id: 'training.outcome.met', defaultMessage: 'Met' },
  'not-yet': { id: 'training.outcome.not-yet', defaultMessage: 'Not yet' },
  'not-assessed': { id: 'training.outcome.not-assessed', defaultMessage: 'Not assessed' },
})
/** What was decided on a criterion, in words. */
export const outcomeWords: Readonly<Record<z.output<typeof Outcome>, MessageDescriptor>> = outcomes

const { takenBack } = defineMessages({
  takenBack: { id: 'training.outcome.takenBack', defaultMessage: 'Not assessed any more' },
})
const signs: Readonly<Record<string, MessageDescriptor>> = {
  '1': outcomes.met,
  '0': outcomes['not-yet'],
  '-': takenBack,
}
/** What a sign of the grid says of one learner and criterion. */
export const signWords = (sign: string): MessageDescriptor => signs[sign] ?? outcomes['not-assessed']

const methods = defineMessages({
  observation: { id: 'training.method.observation', defaultMessage: 'Observation' },
  discussion: { id: 'training.method.discussion', defaultMessage: 'Discussion' },
  witness: { id: 'training.method.witness', defaultMessage: 'Witness statement' },
  product: { id: 'training.method.product', defaultMessage: 'Product of work' },
  reflective: { id: 'training.method.reflective', defaultMessage: 'Reflective account' },
  questions: { id: 'training.method.questions', defaultMessage: 'Questions' },
  'prior-learning': { id: 'training.method.prior-learning', defaultMessage: 'Recognition of prior learning' },
})
/** Kinds of evidence, and so of assessing (Q6). */
export const methodWords: Readonly<Record<Method, MessageDescriptor>> = methods

const marks = defineMessages({
  present: { id: 'training.mark.present', defaultMessage: 'Present' },
  late: { id: 'training.mark.late', defaultMessage: 'Late' },
  absent: { id: 'training.mark.absent', defaultMessage: 'Absent' },
  excused: { id: 'training.mark.excused', defaultMessage: 'Excused' },
})
/** What the register of a session says of a learner. */
export const markWords: Readonly<Record<Mark, MessageDescriptor>> = marks

const moments = defineMessages({
  baseline: { id: 'training.moment.baseline', defaultMessage: 'At the start' },
  session: { id: 'training.moment.session', defaultMessage: 'In a session' },
  exit: { id: 'training.moment.exit', defaultMessage: 'At the end' },
})
/** When a measure was taken (S9). */
export const momentWords: Readonly<Record<z.output<typeof Moment>, MessageDescriptor>> = moments

const stages = defineMessages({
  released: { id: 'training.claim.released', defaultMessage: 'Released' },
  claimed: { id: 'training.claim.claimed', defaultMessage: 'Claimed' },
  received: { id: 'training.claim.received', defaultMessage: 'Certificate received' },
  presented: { id: 'training.claim.presented', defaultMessage: 'Certificate presented' },
})
/** From quality assured to handed over (Q13). */
export const claimWords: Readonly<Record<(typeof claimStates)[number], MessageDescriptor>> = stages
