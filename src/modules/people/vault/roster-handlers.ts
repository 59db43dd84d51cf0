import type { HangingTable } from '../../../ground/vault/hanging-rows'
import { type Handlers, nothing, type RoleGate } from '../../../ground/vault/implement'
import type { Merged } from '../merge-operations'
import type { rosterOperations } from '../roster-operations'
import type { SavedView } from '../view-operations'
import { changeMany, previewBulk, undoMany } from './bulk'
import { mergePeople } from './merge'
import { mergesOf } from './merged'
import { removeOfficeView, removeOwnView, saveOfficeView, saveOwnView, viewsOf } from './saved-views'
import { undoMerge } from './undo-merge'

/**
 * @param hangings every module's tables whose rows hang on a person, this one's too; asked at each call.
 * @param gates what every module asks of somebody before they begin in a role; asked at each call.
 */
export function rosterHandlers(
  hangings: () => readonly HangingTable[],
  gates: () => readonly RoleGate[],
): Handlers<typeof rosterOperations> {
  return {
    merges: ({ db }, { personId }) => mergesOf(db, personId),
    merge: (context, wanted) => ({ mergeId: mergePeople<Merged['mergeId']>(context, hangings(), wanted) }),
    undoMerge: (context, { mergeId }) => undoMerge(context, hangings(), mergeId),

    previewBulk: ({ db }, wanted) => previewBulk(db, wanted, gates()),
    changeMany: (context, wanted) => changeMany(context, wanted, gates()),
    undoMany: (context, { bulkId }) => undoMany(context, bulkId),

    views: viewsOf,
    saveView: (context, draft) => ({ viewId: saveOwnView<SavedView['viewId']>(context, draft) }),
    removeView: (context, { viewId }) => nothing(removeOwnView(context, viewId)),
    saveOfficeView: (context, draft) => ({ viewId: saveOfficeView<SavedView['viewId']>(context, draft) }),
    removeOfficeView: (context, { viewId }) => nothing(removeOfficeView(context, viewId)),
  }
}
