import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'

/** What was typed beside each learner, by their id. */
export type Entries = Readonly<Record<string, string>>

interface Sentences {
  readonly none: string
  readonly tooLong: number
  /** Numbers belong to one learner each. */
  readonly twice?: string
}

/** The entries of the learners who are shown that have something in them, tidied. */
export function filledOf(entries: Entries, shownIds: readonly string[]): (readonly [id: string, text: string])[] {
  return shownIds
    .map((id) => [id, (entries[id] ?? '').trim().replace(/\s+/g, ' ')] as const)
    .filter(([, text]) => text !== '')
}

/** A day, and at least one entry among those shown; no number twice where that is asked. */
export function entriesSchema(shownIds: readonly string[], sentences: Sentences) {
  return z
    .object({
      on: isoDate,
      eventId: z.string().nullable(),
      entries: z.record(z.string(), z.string().max(sentences.tooLong)),
    })
    .superRefine(({ entries }, context) => {
      const filled = filledOf(entries, shownIds)
      const [firstId] = shownIds
      if (filled.length === 0 && firstId !== undefined)
        context.addIssue({ code: 'custom', path: ['entries', firstId], message: sentences.none })
      if (sentences.twice === undefined) return
      const numbers = filled.map(([, text]) => text)
      for (const [place, [id, text]] of filled.entries())
        if (numbers.indexOf(text) !== place)
          context.addIssue({ code: 'custom', path: ['entries', id], message: sentences.twice })
    })
}
