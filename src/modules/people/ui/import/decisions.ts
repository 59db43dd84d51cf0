import type { ImportDecision, ImportMatch, ImportPreview } from '../../import-shapes'
import type { Decisions } from './kept'

/** What becomes of a row: what was decided if it can be done, else the proposal. */
export function decisionOn(match: ImportMatch, decisions: Decisions): ImportDecision {
  const decided = decisions[match.row]
  return decided && match.offers.includes(decided) ? decided : match.proposed
}

/**
 * Decides on rows at once. Rows that cannot be done so keep what they had and are counted in `refused`.
 */
export function withDecision(
  decisions: Decisions,
  matches: readonly ImportMatch[],
  decision: ImportDecision,
): { readonly decisions: Decisions; readonly refused: number } {
  const next: Record<string, ImportDecision> = { ...decisions }
  let refused = 0
  for (const { row, proposed, offers } of matches) {
    if (!offers.includes(decision)) refused += 1
    else if (decision === proposed) delete next[row]
    else next[row] = decision
  }
  return { decisions: next, refused }
}

/** Decisions that hold for this preview: an earlier one may have had other rows, or other offers for them. */
export function decisionsFor({ matches }: ImportPreview, decisions: Decisions): Record<string, ImportDecision> {
  return Object.fromEntries(
    matches.flatMap((match) => {
      const decision = decisionOn(match, decisions)
      return decision === match.proposed ? [] : [[String(match.row), decision]]
    }),
  )
}

export interface Figures {
  readonly created: number
  readonly updated: number
  readonly skipped: number
}

/** The preview's figures with the decisions in them. */
export function figuresOf(preview: ImportPreview, decisions: Decisions): Figures {
  const figures = { new: preview.created, update: preview.updated, skip: preview.skipped }
  for (const match of preview.matches) {
    figures[match.proposed] -= 1
    figures[decisionOn(match, decisions)] += 1
  }
  return { created: figures.new, updated: figures.update, skipped: figures.skip }
}
