import { mostFiles } from '../../../ground/shared/file-limits'
import { refuse } from '../../../ground/shared/problem'
import { fileOf, forgetFile, recordFile } from '../../../ground/vault/files/file-rows'
import type { SealedFile } from '../../../ground/vault/files/sealed-files'
import { takenIn, takenInFrom } from '../../../ground/vault/files/taking-in'
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

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Takes a scan of a receipt in, seals it and keeps it with the claim; asks for one if none was given. Null: none was chosen. */
export async function addReceipt<Id extends string>(
  context: TaskContext,
  input: { claimId: string; number: string; given: Given | null },
): Promise<Id | null> {
  context.read(({ db }) => mustHaveRoom(db, input.claimId))
  const file = input.given
    ? await takenIn(context.host, { name: input.given.name, bytes: Buffer.from(input.given.bytes) })
    : await takenInFrom(context.host, scan)
  if (file === null) return null
  refuse(receiptMustBeAPicture(file.name, file.mediaType))
  const sealed = await context.files.seal({ ...file, compartment: 'core' })
  try {
    return await context.write((writing) => keep<Id>(writing, input, sealed))
  } catch (error) {
    await context.files.remove(sealed.storedName)
    throw error
  }
}

const scan = { title: 'Choose the scan of the receipt', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }

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

/** The bytes of a receipt for the window, which shows pictures beside their line. */
export async function showReceipt(
  context: TaskContext,
  wanted: Wanted,
): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = context.read(({ db }) => keptReceipt(db, wanted))
  return { mediaType: file.mediaType, bytes: new Uint8Array(await context.files.read(file)) }
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
