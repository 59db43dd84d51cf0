import type { z } from 'zod'
import type { AppealOutcome, AppealStage } from '../../award-shapes'

type Stage = z.output<typeof AppealStage>

const order: readonly Stage[] = ['assessor', 'centre', 'awarding-body']

/** The stages at which an appeal may still be decided: none once it was upheld, else those after the last one (Q14). */
export function stagesLeft(
  steps: readonly { readonly stage: Stage; readonly outcome: z.output<typeof AppealOutcome> }[],
): readonly Stage[] {
  const last = steps.at(-1)
  if (!last) return order
  return last.outcome === 'upheld' ? [] : order.slice(order.indexOf(last.stage) + 1)
}
