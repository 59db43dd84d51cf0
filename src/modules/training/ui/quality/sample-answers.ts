import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import type { Sample } from '../../quality-operations'
import { filled, prose } from '../../specification-shapes'

/** What is looked for in evidence and records (Q6): the office's copy says it in words. */
export const checkIds = ['valid', 'authentic', 'reliable', 'current', 'sufficient', 'helpful', 'complete'] as const

const Answered = z.object({
  doneOn: isoDate,
  checks: z.array(z.enum(checkIds)),
  /** By the id of the decision: another one may have taken its place while this was kept. */
  answers: z.record(z.string(), z.enum(['agree', 'disagree'])),
  feedback: prose(4000),
  actions: z.array(z.object({ text: filled(400, 'Say what has to be done.'), dueOn: isoDate })).max(20),
})

/** What a quality assurer found, with an answer for every decision that stands now. */
export const answeredOn = (
  decisions: readonly Pick<Sample['decisions'][number], 'decisionId' | 'code'>[],
  sayMissing: (code: string) => string,
) =>
  Answered.superRefine(({ answers }, context) => {
    for (const { decisionId, code } of decisions)
      if (answers[decisionId] === undefined)
        context.addIssue({ code: 'custom', path: ['answers', decisionId], message: sayMissing(code) })
  })
