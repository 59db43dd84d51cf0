import { type Handlers, nothing } from '../../../../ground/vault/implement'
import type { erasingOperations } from '../../erasing-operations'
import { carryOutErasure } from './carrying-out'
import { printErasure } from './paper'
import { holdRecord, liftHold, previewErasure, proposeErasure, withdrawErasure } from './proposing'
import { type Erasure, erasureLists, retentionPeriods, saveRetentionPeriod } from './reading'
import type { ErasingParts } from './standing'

/** @param parts what every module knows of erasing, this one too; asked at each call. */
export function erasingHandlers(parts: () => ErasingParts): Handlers<typeof erasingOperations> {
  return {
    erasurePreview: (context, { personId }) => previewErasure(context, parts(), personId),
    proposeErasure: (context, input) => ({ proposalId: proposeErasure(context, parts(), input) }),
    withdrawErasure: (context, { proposalId }) => nothing(withdrawErasure(context, proposalId)),
    erase: (context, { proposalId }) => carryOutErasure<Erasure['erasureId']>(context, parts(), proposalId),
    holdRecord: (context, input) => ({ holdId: holdRecord(context, input) }),
    liftHold: (context, input) => nothing(liftHold(context, input)),
    erasures: erasureLists,
    printErasure: (context, { erasureId }) => printErasure(context, erasureId),
    retentionPeriods,
    saveRetentionPeriod: (context, input) => nothing(saveRetentionPeriod(context, input)),
  }
}
