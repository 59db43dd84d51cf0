import type { Progress } from '../../../ground/shared/contract'
import type { CommandContext } from '../../../ground/vault/implement'
import { mappingToRemember } from '../import/plan'
import type { ImportPlan } from '../import/plan-shape'
import { draftFields } from '../draft-fields'
import type { ImportChoices, ImportDecision } from '../import-shapes'
import { onlyAnImportInPreparationCanGoOn } from '../rules'
import { refuse } from '../../../ground/shared/problem'
import { guardedBatch } from './guards'
import { keptChoices, letSourceGo, mustFindBatch, rememberMapping, updateBatch } from './import-batches'
import type { ReadyRow } from './import-file'
import { draftOf, type Match, matchesOf, rowsMatchedAtOnce } from './import-matches'
import { fillRecord, type Filled } from './import-update'
import { beginLoad, finishLoad } from './bulk-load'
import { Inserter } from './import-insert'
import { Pace } from './pace'
import { writerOf } from './changing'

export interface RunInput {
  readonly batchId: string
  readonly choices: ImportChoices
  readonly plan: ImportPlan
  /** Emptied as they are taken over: a long list is not held twice. */
  readonly rows: ReadyRow[]
  readonly decisions: Readonly<Record<string, ImportDecision>>
  /** Rows that could not be read, and all rows below the headings: for the batch's own figures. */
  readonly faulty: number
  readonly rowsInAll: number
}

export interface RunResult {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly faulty: number
  readonly refused: { row: number; sentence: string }[]
  /** The sealed copy whose row is gone; its bytes can go too. Null while the copy is still of use. */
  readonly letGo: string | null
}

const mostRefusedShown = 100

/**
 * An import as one transaction that yields between its chunks: decide on each row, fill in records that are there, put
 * in new ones in the order of the main index, and keep what an undo needs. Thrown out of, it leaves nothing behind.
 */
export function* runImport(context: CommandContext, input: RunInput): Generator<Progress, RunResult, void> {
  const { db } = context
  refuse(onlyAnImportInPreparationCanGoOn(mustFindBatch(db, input.batchId).state))
  const pace = new Pace()
  const fresh = new Ordered()
  const fill: { row: ReadyRow; match: Match }[] = []
  const refused: { row: number; sentence: string }[] = []
  let skipped = 0
  for (let at = 0; at < input.rows.length; at += rowsMatchedAtOnce) {
    const chunk = input.rows.slice(at, at + rowsMatchedAtOnce)
    const matches = matchesOf(db, chunk)
    for (const row of chunk) {
      const match = matches.get(row.row)
      const decided = input.decisions[row.row] ?? match?.proposed ?? 'new'
      const decision = match && !match.offers.includes(decided) ? 'impossible' : decided
      if (decision === 'skip') skipped += 1
      else if (decision === 'new') fresh.add(row)
      else if (decision === 'update' && match?.record) fill.push({ row, match })
      else refused.push({ row: row.row, sentence: match?.why ?? 'There is no record that this row could fill in.' })
    }
    if (pace.due()) yield { step: 'Looking for those already on record', done: at, total: input.rows.length }
  }
  input.rows.length = 0

  // Numbers of records were looked up with the matches; these are the ones that this import itself gives out.
  const numbers = new Set<string>()
  const filled = new Map<string, Filled>()
  for (const { row, match } of fill) {
    const outcome = fillRecord(context, row, match, input.batchId, filled)
    const { memberNumber } = draftOf(row.values)
    if (outcome !== null) refused.push({ row: row.row, sentence: outcome })
    else if (memberNumber !== '') numbers.add(memberNumber.toLowerCase())
    if (pace.due()) yield { step: 'Filling in records', done: filled.size, total: fill.length }
  }

  const inserter = new Inserter(context, input.batchId)
  const first = beginLoad(db)
  let created = 0
  for (const rows of fresh.inOrder(rowsInsertedAtOnce)) {
    const people = rows.flatMap((row) => {
      const draft = draftOf(row.values)
      const number = draft.memberNumber.toLowerCase()
      if (number !== '' && numbers.has(number)) {
        refused.push({ row: row.row, sentence: `Member number ${draft.memberNumber} already belongs to someone else.` })
        return []
      }
      if (number !== '') numbers.add(number)
      return [inserter.prepared(draft, row.extras)]
    })
    inserter.insert(people)
    created += people.length
    if (pace.due()) yield { step: 'Writing records', done: created, total: fresh.size }
  }
  yield* finishLoad(db, first, pace)
  return finish(context, input, { created, updated: filled.size, skipped, refused })
}

/**
 * Rows in about the order of names, so that records which are listed beside each other lie beside each other. Ordered in
 * portions of one beginning each, as ordering all at once would keep others waiting; a row is let go when it was given.
 */
class Ordered {
  readonly #portions = new Map<string, { key: string; row: ReadyRow }[]>()
  size = 0

  add(row: ReadyRow): void {
    const key = `${row.values[lastName]} ${row.values[firstNames]}`.toLowerCase()
    const portion = this.#portions.get(key.slice(0, 2))
    if (portion) portion.push({ key, row })
    else this.#portions.set(key.slice(0, 2), [{ key, row }])
    this.size += 1
  }

  *inOrder(atOnce: number): Generator<ReadyRow[], void, void> {
    let held: ReadyRow[] = []
    for (const beginning of [...this.#portions.keys()].sort()) {
      const portion = this.#portions.get(beginning) ?? []
      this.#portions.delete(beginning)
      for (const { row } of portion.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
        held.push(row)
        if (held.length < atOnce) continue
        yield held
        held = []
      }
    }
    if (held.length > 0) yield held
  }
}

const lastName = draftFields.indexOf('lastName')
const firstNames = draftFields.indexOf('firstNames')
const rowsInsertedAtOnce = 100

function finish(
  context: CommandContext,
  input: RunInput,
  done: { created: number; updated: number; skipped: number; refused: { row: number; sentence: string }[] },
): RunResult {
  const { db } = context
  const writer = writerOf(context)
  const skipped = done.skipped + done.refused.length
  const refused = done.refused.slice(0, mostRefusedShown)
  // Nothing is left to give back: the copy has served.
  const letGo = input.faulty === 0 && done.refused.length === 0 ? letSourceGo(db, input.batchId) : null
  const before = guardedBatch.one(db, input.batchId)
  updateBatch(db, input.batchId, {
    state: 'finished',
    mapping: letGo === null ? keptChoices(input.choices, { faulty: input.faulty, refused }) : null,
    finished_at: writer.at,
    rows: input.rowsInAll,
    created_n: done.created,
    updated_n: done.updated,
    skipped_n: skipped,
  })
  rememberMapping(db, mappingToRemember(input.plan), writer.at)
  const figures = { created: done.created, updated: done.updated, skipped, faulty: input.faulty }
  context.about({
    entity: 'import',
    entityId: input.batchId,
    before,
    details: figures,
  })
  return { ...figures, refused, letGo }
}
