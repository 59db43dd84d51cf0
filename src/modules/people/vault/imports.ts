import { basename } from 'node:path'
import { refuse, refused } from '../../../ground/shared/problem'
import { safeName } from '../../../ground/vault/files/accepted'
import { type ChosenFile, readChosen } from '../../../ground/vault/files/chosen-file'
import { recordFile } from '../../../ground/vault/files/file-rows'
import { writtenSafely } from '../../../ground/vault/files/safe-write'
import type { HangingTable } from '../../../ground/vault/hanging-rows'
import type { TaskContext } from '../../../ground/vault/implement'
import { xlsxFile } from '../../../ground/vault/sheets/write-xlsx'
import { problemFile } from '../import/problem-file'
import type { Totals } from '../import/verdict'
import type { ImportChoices, ImportDecision, ImportOpened, ImportPreview } from '../import-shapes'
import { onlyAnImportInPreparationCanGoOn } from '../rules'
import {
  choicesOf,
  insertBatch,
  keptChoices,
  letSourceGo,
  mustFindBatch,
  rememberedMappings,
  sourceOf,
  updateBatch,
} from './import-batches'
import { guardedBatch } from './guards'
import { ImportFile, type OtherRow, type ReadyRow } from './import-file'
import { matchesOf, rowsMatchedAtOnce } from './import-matches'
import { chosenPlan, importContext, likeliestOf, meanings, type Surveyed, surveyed } from './import-plan'
import { runImport, type RunResult } from './import-run'
import { type Undone, undoImport } from './import-undo'
import { thenEntered } from './keeping-files'
import { Preview } from './import-preview'

type BatchId = ImportOpened['batchId']

/** The largest list that is imported at once. More rows than this come in several files. */
const mostBytes = 60 * 1024 * 1024
const mostSheets = 12

/** Chooses, looks through and seals a list; or takes up one that was prepared before. */
export async function openImport(context: TaskContext, batchId: BatchId | null): Promise<ImportOpened | null> {
  if (batchId !== null) return takeUp(context, batchId)
  const path = await context.host.chooseOpenPath({
    title: 'Choose the list to bring in',
    extensions: ['xlsx', 'csv', 'txt'],
  })
  if (path === null) return null
  const chosen = await readChosen(path, mostBytes, tooLarge)
  const fileName = safeName(chosen.name)
  const sheets = await lookedThrough(context, { name: fileName, bytes: chosen.bytes })
  const likeliest = likeliestOf(sheets)
  const sealed = await context.files.seal({
    name: fileName,
    mediaType: 'application/octet-stream',
    bytes: chosen.bytes,
    compartment: 'core',
  })
  try {
    const made = await context.write((writing) => {
      const fileId = writing.newId<string>()
      const newBatchId = writing.newId<string>() as BatchId
      recordFile(writing.db, fileId, sealed, { at: writing.now, by: writing.session.userId })
      insertBatch(writing.db, {
        batchId: newBatchId,
        fileName,
        sourceFileId: fileId,
        rows: sheets[likeliest]?.rows ?? 0,
        at: writing.now,
        by: writing.session.userId,
      })
      writing.about({ entity: 'import', entityId: newBatchId, before: null })
      return newBatchId
    })
    return { batchId: made, fileName, sheets, likeliest, meanings, choices: null }
  } catch (error) {
    await context.files.remove(sealed.storedName)
    throw error
  }
}

async function takeUp(context: TaskContext, batchId: BatchId): Promise<ImportOpened> {
  const batch = context.read(({ db }) => mustFindBatch(db, batchId))
  refuse(onlyAnImportInPreparationCanGoOn(batch.state))
  const source = await sourceBytes(context, batchId)
  const sheets = await lookedThrough(context, source)
  return { batchId, fileName: source.name, sheets, likeliest: likeliestOf(sheets), meanings, choices: choicesOf(batch) }
}

async function lookedThrough(context: TaskContext, source: ChosenFile) {
  const file = await ImportFile.open(context, source.name, source.bytes)
  try {
    const sheets: Surveyed[] = []
    for (let place = 0; place < Math.min(file.opened.sheets.length, mostSheets); place += 1) {
      context.progress({ step: 'Reading the file', done: place, total: file.opened.sheets.length })
      sheets.push(await lookedAt(context, file, place))
    }
    return sheets.map(({ shown }) => shown)
  } finally {
    file.close()
  }
}

async function lookedAt(context: TaskContext, file: ImportFile, place: number): Promise<Surveyed> {
  const sheet = file.opened.sheets[place]
  if (!sheet)
    return refuse({
      code: 'people.import-no-sheet',
      message: 'This sheet is not in the file. Choose another one.',
    }) as never
  const remembered = context.read(({ db }) => rememberedMappings(db))
  return surveyed(place, sheet, await file.survey(place), remembered)
}

/** Shows what an import would do. The choices are kept, so that it can be taken up again after a lock. */
export async function previewImport(
  context: TaskContext,
  { batchId, choices }: { batchId: BatchId; choices: ImportChoices },
): Promise<ImportPreview> {
  const preview = new Preview()
  const { totals } = await judged(context, batchId, choices, 'Checking the rows', async (ready, others) => {
    preview.addOthers(others)
    for (let at = 0; at < ready.length; at += rowsMatchedAtOnce) {
      const chunk = ready.slice(at, at + rowsMatchedAtOnce)
      preview.addReady(
        chunk,
        context.read(({ db }) => matchesOf(db, chunk)),
      )
      await breath()
      context.signal.throwIfAborted()
    }
  })
  await context.write((writing) => {
    refuse(onlyAnImportInPreparationCanGoOn(mustFindBatch(writing.db, batchId).state))
    updateBatch(writing.db, batchId, { mapping: keptChoices(choices), rows: totals.rows })
    writing.about({ entity: 'import', entityId: batchId })
  })
  return preview.result(totals)
}

/** Saves the rows that cannot be imported as a workbook: the file's own columns, then what is wrong and what to do. */
export async function saveProblems(
  context: TaskContext,
  { batchId, choices: given }: { batchId: BatchId; choices: ImportChoices | null },
): Promise<{ rows: number; fileName: string } | null> {
  const choices = context.read(({ db }) => {
    sourceOf(db, batchId)
    return given ?? choicesOf(mustFindBatch(db, batchId)) ?? refused(neverChecked)
  })
  const path = await context.host.chooseSavePath({
    title: 'Save the rows with problems',
    suggestedName: 'rows to put right.xlsx',
    extension: 'xlsx',
  })
  if (path === null) return null
  const faulty: Extract<OtherRow, { kind: 'faulty' }>[] = []
  const { plan } = await judged(context, batchId, choices, 'Collecting the problems', (_ready, others) => {
    for (const other of others) if (other.kind === 'faulty') faulty.push(other)
  })
  const { headings, rows } = problemFile(
    plan.columns.map(({ heading }) => heading),
    faulty,
  )
  const columns = headings.map((heading) => ({
    heading,
    kind: 'text' as const,
    width: heading === 'Problem' ? 60 : 20,
  }))
  const details = { count: rows.length }
  const enter = () => context.write((writing) => writing.about({ entity: 'import', entityId: batchId, details }))
  await writtenSafely(path, thenEntered(xlsxFile('To put right', columns, [rows]), enter))
  return { rows: rows.length, fileName: basename(path) }
}

/** Reads the list once more, then writes all of it in one transaction. */
export async function importPeople(
  context: TaskContext,
  {
    batchId,
    choices,
    decisions,
  }: {
    batchId: BatchId
    choices: ImportChoices
    decisions: Readonly<Record<string, ImportDecision>>
  },
): Promise<Omit<RunResult, 'letGo'>> {
  context.read(({ db }) => refuse(onlyAnImportInPreparationCanGoOn(mustFindBatch(db, batchId).state)))
  const rows: ReadyRow[] = []
  const { totals, plan } = await judged(context, batchId, choices, 'Reading the file', (ready) => {
    rows.push(...ready)
  })
  const input = { batchId, choices, plan, rows, decisions, faulty: totals.faulty, rowsInAll: totals.rows }
  const { letGo, ...result } = await context.writeInSteps((writing) => runImport(writing, input))
  if (letGo !== null) await context.files.remove(letGo)
  return result
}

export function takeBack(context: TaskContext, hangings: readonly HangingTable[], batchId: BatchId): Promise<Undone> {
  return context.writeInSteps((writing) => undoImport(writing, hangings, batchId))
}

/** Ends a prepared import, or lets go of the copy of a list whose import is over. */
export async function discardImport(context: TaskContext, batchId: BatchId): Promise<void> {
  const letGo = await context.write((writing) => {
    const { state } = mustFindBatch(writing.db, batchId)
    const before = guardedBatch.one(writing.db, batchId)
    const stored = letSourceGo(writing.db, batchId)
    updateBatch(writing.db, batchId, {
      mapping: null,
      ...(state === 'preparing' ? { state: 'discarded' as const } : {}),
    })
    writing.about({ entity: 'import', entityId: batchId, before })
    return stored
  })
  if (letGo !== null) await context.files.remove(letGo)
}

async function judged(
  context: TaskContext,
  batchId: BatchId,
  choices: ImportChoices,
  step: string,
  take: (ready: readonly ReadyRow[], others: readonly OtherRow[]) => Promise<void> | void,
): Promise<{ totals: Totals; plan: ReturnType<typeof chosenPlan> }> {
  const source = await sourceBytes(context, batchId)
  const file = await ImportFile.open(context, source.name, source.bytes)
  try {
    const found = await lookedAt(context, file, choices.sheet)
    const plan = chosenPlan(found, choices)
    const offered = context.read(({ db, today }) => importContext(db, today))
    const totals = await file.judge(choices.sheet, { plan, context: offered }, (ready, others, done) => {
      context.progress({ step, done, total: found.shown.rows })
      return take(ready, others)
    })
    return { totals, plan }
  } finally {
    file.close()
  }
}

async function sourceBytes(context: TaskContext, batchId: BatchId): Promise<ChosenFile> {
  const { name, file } = context.read(({ db }) => sourceOf(db, batchId))
  return { name, bytes: await context.files.read(file) }
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

const neverChecked = {
  code: 'people.import-never-checked' as const,
  message: 'The rows of this list have not been checked yet. Go on with the import, and check the rows first.',
}

const tooLarge = (name: string) => ({
  code: 'people.import-too-large' as const,
  message: `“${name}” is larger than 60 MB. Split the list into smaller files and import them one after the other.`,
})
