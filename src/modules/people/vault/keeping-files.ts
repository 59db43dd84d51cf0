import { basename } from 'node:path'
import { mostFiles } from '../../../ground/shared/file-limits'
import { refuse } from '../../../ground/shared/problem'
import { acceptedEndings } from '../../../ground/vault/files/accepted'
import { fileOf, forgetFile, recordFile } from '../../../ground/vault/files/file-rows'
import { writtenSafely } from '../../../ground/vault/files/safe-write'
import type { SealedFile } from '../../../ground/vault/files/sealed-files'
import { takenInFrom } from '../../../ground/vault/files/taking-in'
import type { CommandContext, TaskContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { notThere, recordMustHaveRoomForAFile, sameFileMustNotBeKeptTwice } from '../rules'
import { changing } from './changing'
import { mustBeCurrent, mustFind, recordOf } from './record'
import { t } from './store'

interface Wanted {
  readonly personId: string
  readonly fileId: string
}

/** Asks for a file, takes it in, seals it and puts it on the record. Null if none was chosen. */
export async function addFile<Id extends string>(context: TaskContext, personId: string): Promise<Id | null> {
  context.read(({ db }) => checkRoom(db, personId))
  const dialog = { title: 'Choose a file for this record', extensions: acceptedEndings }
  const file = await takenInFrom(context.host, dialog)
  if (file === null) return null
  const sealed = await context.files.seal({ ...file, compartment: 'core' })
  try {
    return await context.write((writing) => putOnRecord<Id>(writing, personId, sealed))
  } catch (error) {
    await context.files.remove(sealed.storedName)
    throw error
  }
}

function putOnRecord<Id extends string>(context: CommandContext, personId: string, sealed: SealedFile): Id {
  const { db } = context
  checkRoom(db, personId)
  refuse(sameFileMustNotBeKeptTwice(twinOf(db, personId, sealed.sha256)))
  return changing(context, personId, (_person, writer) => {
    const fileId = context.newId<Id>()
    recordFile(db, fileId, sealed, writer)
    db.run(
      t
        .insertInto('person_files')
        .values({ file_id: fileId, person_id: personId, added_at: writer.at, added_by: writer.by }),
    )
    return fileId
  })
}

/** Shows a file without writing it to the disk. Kinds that cannot be shown are refused with what to do instead. */
export async function openFile(context: TaskContext, wanted: Wanted): Promise<void> {
  const file = context.read(({ db }) => keptFile(db, wanted))
  if (!shown.has(file.mediaType)) {
    refuse({
      code: 'people.cannot-show',
      message: `“${file.name}” cannot be shown here. Choose “Save a copy” and open the copy in the program that made it.`,
    })
  }
  const bytes = await context.files.read(file)
  await enterReading(context, wanted.personId)
  await context.host.preview({ title: file.name, mediaType: file.mediaType, bytes })
}

/** Saves an unlocked copy of a file where the user chooses. Null if they thought better of it; gives the name used. */
export async function saveFile(context: TaskContext, wanted: Wanted): Promise<string | null> {
  const file = context.read(({ db }) => keptFile(db, wanted))
  const bytes = await context.files.read(file)
  const extension = file.name.slice(file.name.lastIndexOf('.') + 1)
  const path = await context.host.chooseSavePath({
    title: 'Save a copy',
    suggestedName: `file.${extension}`,
    extension,
  })
  if (path === null) return null
  await writtenSafely(
    path,
    thenEntered([bytes], () => enterReading(context, wanted.personId)),
  )
  return basename(path)
}

/** Takes a file off the record. Its key goes with the row: the bytes left behind are noise until they are swept. */
export function removeFile(context: CommandContext, wanted: Wanted): void {
  changing(context, wanted.personId, () => {
    keptFile(context.db, wanted)
    context.db.run(t.deleteFrom('person_files').where('file_id', '=', wanted.fileId))
    forgetFile(context.db, wanted.fileId)
  })
}

const shown: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'])

/** Pieces to write, then an entry in the audit trail: without the entry the written file never gets its name. */
export async function* thenEntered(
  pieces: Iterable<Uint8Array>,
  enter: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  yield* pieces
  await enter()
}

function enterReading(context: TaskContext, personId: string): Promise<void> {
  return context.write((writing) => writing.about({ entity: 'person', entityId: personId }))
}

function checkRoom(db: Read, personId: string): void {
  mustBeCurrent(db, personId)
  refuse(recordMustHaveRoomForAFile(recordOf(db, personId).files.length, mostFiles))
}

function keptFile(db: Read, { personId, fileId }: Wanted): SealedFile {
  mustFind(db, personId)
  const held = db.one(
    t.selectFrom('person_files').select('file_id').where('file_id', '=', fileId).where('person_id', '=', personId),
  )
  const file = held ? fileOf(db, fileId) : null
  return file ?? (refuse(notThere('file')) as never)
}

function twinOf(db: Read, personId: string, sha256: Buffer): { name: string } | null {
  const twin = t
    .selectFrom('person_files as p')
    .innerJoin('sealed_files as f', 'f.file_id', 'p.file_id')
    .select('f.name')
    .where('p.person_id', '=', personId)
    .where('f.sha256', '=', sha256)
  return db.one(twin) ?? null
}
