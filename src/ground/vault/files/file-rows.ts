import { type Read, tables, type Write } from '../sql'
import type { Compartment, SealedFile } from './sealed-files'

interface SealedFilesTable {
  file_id: string
  stored_name: string
  name: string
  media_type: string
  bytes: number
  sha256: Buffer
  wrapped_key: Buffer
  compartment: Compartment
  added_at: string
  added_by: string
}

const t = tables<{ sealed_files: SealedFilesTable }>()

/** Names a sealed file in the database; from here on it belongs to the vault. */
export function recordFile(db: Write, fileId: string, file: SealedFile, added: { at: string; by: string }): void {
  db.run(
    t.insertInto('sealed_files').values({
      file_id: fileId,
      stored_name: file.storedName,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      wrapped_key: file.wrappedKey,
      compartment: file.compartment,
      added_at: added.at,
      added_by: added.by,
    }),
  )
}

/** What is known of a sealed file, or null. */
export function fileOf(db: Read, fileId: string): SealedFile | null {
  const row = db.one(t.selectFrom('sealed_files').selectAll().where('file_id', '=', fileId))
  return row ? asFile(row) : null
}

/** Takes the row and with it the only key of the file. The bytes are swept at the next unlock, or removed by a task. */
export function forgetFile(db: Write, fileId: string): void {
  db.run(t.deleteFrom('sealed_files').where('file_id', '=', fileId))
}

/** Every sealed file, for the check of the folder. */
export function* allFiles(db: Read): IterableIterator<SealedFile> {
  for (const row of db.each(t.selectFrom('sealed_files').selectAll())) yield asFile(row)
}

/** The names that the sweep of orphans must spare. */
export function storedNames(db: Read): Set<string> {
  return new Set(db.all(t.selectFrom('sealed_files').select('stored_name')).map((row) => row.stored_name))
}

function asFile(row: SealedFilesTable): SealedFile {
  return {
    storedName: row.stored_name,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    wrappedKey: row.wrapped_key,
    compartment: row.compartment,
  }
}
