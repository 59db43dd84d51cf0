import { refuse } from '../../../ground/shared/problem'
import { fileOf, forgetFile } from '../../../ground/vault/files/file-rows'
import type { SealedFile } from '../../../ground/vault/files/sealed-files'
import type { Read, Write } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { RememberedMapping } from '../import/plan-shape'
import type { ImportBatch, ImportChoices } from '../import-shapes'
import { notThere } from '../rules'
import { t } from './store'
import type { ImportBatchesTable } from './tables'

/** The batch with this id, or the refusal that says that it is not there. */
export function mustFindBatch(db: Read, batchId: string): ImportBatchesTable {
  const row = db.one(
    t.selectFrom('import_batches').selectAll().where('batch_id', '=', batchId).where('state', '!=', 'discarded'),
  )
  return row ?? (refuse(notThere('import')) as never)
}

/** The sealed copy of the file that a batch was made from, or the refusal that says that it was let go. */
export function sourceOf(db: Read, batchId: string): { name: string; file: SealedFile } {
  const batch = mustFindBatch(db, batchId)
  const file = batch.source_file_id === null ? null : fileOf(db, batch.source_file_id)
  if (file) return { name: batch.file_name, file }
  return refuse({
    code: 'people.import-source-gone',
    message: 'The file of this import is no longer kept. Choose the file again to import it once more.',
  }) as never
}

export function insertBatch(
  db: Write,
  batch: { batchId: string; fileName: string; sourceFileId: string; rows: number; at: string; by: string },
): void {
  db.run(
    t.insertInto('import_batches').values({
      batch_id: batch.batchId,
      file_name: batch.fileName,
      source_file_id: batch.sourceFileId,
      state: 'preparing',
      mapping: null,
      rows: batch.rows,
      created_n: 0,
      updated_n: 0,
      skipped_n: 0,
      started_at: batch.at,
      started_by: batch.by,
      finished_at: null,
      undone_at: null,
      undone_by: null,
    }),
  )
}

/** Changes what a batch knows of itself. */
export function updateBatch(db: Write, batchId: string, change: Partial<Omit<ImportBatchesTable, 'batch_id'>>): void {
  db.run(t.updateTable('import_batches').set(change).where('batch_id', '=', batchId))
}

/** Takes away the sealed copy's row, and with it the copy's key. Gives the stored name, for the bytes to go too. */
export function letSourceGo(db: Write, batchId: string): string | null {
  const batch = mustFindBatch(db, batchId)
  if (batch.source_file_id === null) return null
  const stored = fileOf(db, batch.source_file_id)?.storedName ?? null
  updateBatch(db, batchId, { source_file_id: null })
  forgetFile(db, batch.source_file_id)
  return stored
}

/** What a run leaves behind so that its problems can be given back later: gone with the copy of the chosen file. */
interface Ran {
  readonly faulty: number
  readonly refused: ImportBatch['refused']
}

const nothingWrong: Ran = { faulty: 0, refused: [] }

/** The choices of the last preview or of the run of a batch. */
export function choicesOf(batch: ImportBatchesTable): ImportChoices | null {
  return keptOf(batch).choices
}

export function keptChoices(choices: ImportChoices, ran: Ran = nothingWrong): string {
  return JSON.stringify({ choices, ran })
}

function keptOf({ mapping }: ImportBatchesTable): { choices: ImportChoices | null; ran: Ran } {
  if (mapping === null) return { choices: null, ran: nothingWrong }
  return JSON.parse(mapping) as { choices: ImportChoices; ran: Ran }
}

/** Imports that were prepared, run or undone, the latest first. */
export function listBatches(db: Read): ImportBatch[] {
  const rows = db.all(
    t
      .selectFrom('import_batches')
      .selectAll()
      .where('state', '!=', 'discarded')
      .orderBy('started_at', 'desc')
      .orderBy('batch_id', 'desc')
      .limit(200),
  )
  return rows.map((row) => ({
    batchId: row.batch_id as ImportBatch['batchId'],
    fileName: row.file_name,
    state: row.state as ImportBatch['state'],
    rows: row.rows,
    created: row.created_n,
    updated: row.updated_n,
    skipped: row.skipped_n,
    ...keptOf(row).ran,
    sourceKept: row.source_file_id !== null,
    startedAt: row.started_at,
    startedBy: nameOfUser(db, row.started_by),
    finishedAt: row.finished_at,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by === null ? null : nameOfUser(db, row.undone_by),
  }))
}

/** What columns meant in earlier imports, the last used first. */
export function rememberedMappings(db: Read): RememberedMapping[] {
  const rows = db.all(t.selectFrom('import_mappings').select('mapping').orderBy('used_at', 'desc').limit(200))
  return rows.map(({ mapping }) => JSON.parse(mapping) as RememberedMapping)
}

export function rememberMapping(db: Write, mapping: RememberedMapping, at: string): void {
  const written = JSON.stringify(mapping)
  db.run(
    t
      .insertInto('import_mappings')
      .values({ signature: mapping.signature, mapping: written, used_at: at })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet({ mapping: written, used_at: at })),
  )
}
