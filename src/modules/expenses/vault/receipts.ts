import { refuse } from '../../../ground/shared/problem'
import { accepted, mostBytes, mostFiles, tooLarge } from '../../../ground/vault/files/accepted'
import { readChosen } from '../../../ground/vault/files/chosen-file'
import { fileOf, forgetFile, recordFile } from '../../../ground/vault/files/file-rows'
import type { SealedFile } from '../../../ground/vault/files/sealed-files'
import type { CommandContext, TaskContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { claimMustBeAt, claimMustHaveRoomForAReceipt, notThere, receiptMustBeAPicture } from '../rules'
import { receiptsOf } from './claim-record'
import { giveHand, mustFindClaim, stageOf, touchClaim } from './claim-store'
import { changing } from './guards'
import { type ClaimsTable, t } from './tables'

interface Wanted {
  readonly claimId: string
  readonly fileId: string
}

/** Asks for a scan of a receipt, checks it, seals it and keeps it with the claim. Null if none was chosen. */
export async function addReceipt<Id extends string>(
  context: TaskContext,
  input: { claimId: string; number: string },
): Promise<Id | null> {
  context.read(({ db }) => mustHaveRoom(db, input.claimId))
  const path = await context.host.chooseOpenPath({
    title: 'Choose the scan of the receipt',
    extensions: ['pdf', 'jpg', 'jpeg', 'png'],
  })
  if (path === null) return null
  const chosen = await readChosen(path, mostBytes, tooLarge)
  const verdict = await accepted(chosen.name, chosen.bytes)
  if (verdict.problem) return refuse(verdict.problem) as never
  refuse(receiptMustBeAPicture(verdict.name, verdict.mediaType))
  const sealed = await context.files.seal({ ...verdict, bytes: chosen.bytes, compartment: 'core' })
  try {
    return await context.write((writing) => keep<Id>(writing, input, sealed))
  } catch (error) {
    await context.files.remove(sealed.storedName)
    throw error
  }
}

function keep<Id extends string>(
  context: CommandContext,
  { claimId, number }: { claimId: string; number: string },
  sealed: SealedFile,
): Id {
  const { db, now, session } = context
  const claim = mustHaveRoom(db, claimId)
  return changing(context, 'claim', claimId, () => {
    const fileId = context.newId<Id>()
    recordFile(db, fileId, sealed, { at: now, by: session.userId })
    const added = { added_at: now, added_by: session.userId }
    db.run(t.insertInto('claim_receipts').values({ file_id: fileId, claim_id: claimId, number, ...added }))
    giveHand(context, claim, 'enter')
    touchClaim(context, claimId)
    return fileId
  })
}

/** Shows a receipt without writing it to the disk. */
export async function openReceipt(context: TaskContext, wanted: Wanted): Promise<void> {
  const file = context.read(({ db }) => keptReceipt(db, wanted))
  const bytes = await context.files.read(file)
  await context.write((writing) => writing.about({ entity: 'claim', entityId: wanted.claimId }))
  await context.host.preview({ title: file.name, mediaType: file.mediaType, bytes })
}

/** Takes a receipt off a draft. Its key goes with the row. */
export function removeReceipt(context: CommandContext, wanted: Wanted): void {
  const { db } = context
  const claim = mustBeWritable(db, wanted.claimId)
  keptReceipt(db, wanted)
  changing(context, 'claim', wanted.claimId, () => {
    db.run(t.deleteFrom('claim_receipts').where('file_id', '=', wanted.fileId))
    forgetFile(db, wanted.fileId)
    giveHand(context, claim, 'enter')
    touchClaim(context, wanted.claimId)
  })
}

function mustHaveRoom(db: Read, claimId: string): ClaimsTable {
  const claim = mustBeWritable(db, claimId)
  refuse(claimMustHaveRoomForAReceipt(receiptsOf(db, claimId).length, mostFiles))
  return claim
}

function mustBeWritable(db: Read, claimId: string): ClaimsTable {
  const claim = mustFindClaim(db, claimId)
  refuse(claimMustBeAt(claim.number, stageOf(db, claim), ['draft', 'returned']))
  return claim
}

function keptReceipt(db: Read, { claimId, fileId }: Wanted): SealedFile {
  const held = t.selectFrom('claim_receipts').select('file_id').where('file_id', '=', fileId)
  const file = db.one(held.where('claim_id', '=', claimId)) ? fileOf(db, fileId) : null
  return file ?? (refuse(notThere('receipt')) as never)
}
