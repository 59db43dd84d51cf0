import type { Progress } from '../../../ground/shared/contract'
import type { CommandContext } from '../../../ground/vault/implement'
import { mappingToRemember } from '../import/plan'
import type { ImportPlan } from '../import/plan-shape'
import type { ImportDecision } from '../import-shapes'
import { onlyAnImportInPreparationCanGoOn } from '../rules'
import { refuse } from '../../../ground/shared/problem'
import { letSourceGo, mustFindBatch, rememberMapping, updateBatch } from './import-batches'
import type { ReadyRow } from './import-file'
import { draftOf, type Match, matchesOf, rowsMatchedAtOnce } from './import-matches'
import { fillRecord, type Filled } from './import-update'
import { Inserter, type NewPerson } from './import-insert'
import { writerOf } from './changing'

export interface RunInput {
  readonly batchId: string
  readonly plan: ImportPlan
  readonly rows: readonly ReadyRow[]
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
/** Long writing gives way to other requests about this often, in milliseconds. */
const breathEvery = 25

/**
 * An import as one transaction that yields between its chunks: decide on each row, fill in records that are there, put
 * in new ones in the order of the main index, and keep what an undo needs. Thrown out of, it leaves nothing behind.
 */
export function* runImport(context: CommandContext, input: RunInput): Generator<Progress, RunResult, void> {
  const { db } = context
  refuse(onlyAnImportInPreparationCanGoOn(mustFindBatch(db, input.batchId).state))
  const pace = new Pace()
  const fresh: ReadyRow[] = []
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
      else if (decision === 'new') fresh.push(row)
      else if (decision === 'update' && match?.record) fill.push({ row, match })
      else refused.push({ row: row.row, sentence: match?.why ?? 'There is no record that this row could fill in.' })
    }
    if (pace.due()) yield { step: 'Looking for people already on record', done: at, total: input.rows.length }
  }

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

  const people: NewPerson[] = []
  const inserter = new Inserter(context, input.batchId)
  for (const row of fresh) {
    const draft = draftOf(row.values)
    const number = draft.memberNumber.toLowerCase()
    if (numbers.has(number)) {
      refused.push({ row: row.row, sentence: `Member number ${draft.memberNumber} already belongs to someone else.` })
      continue
    }
    if (number !== '') numbers.add(number)
    people.push(inserter.prepared(draft, row.extras))
    if (pace.due()) yield { step: 'Putting names in order', done: people.length, total: fresh.length }
  }
  people.sort((a, b) => (a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : 0))
  for (let at = 0; at < people.length; at += rowsInsertedAtOnce) {
    inserter.insert(people.slice(at, at + rowsInsertedAtOnce))
    if (pace.due()) yield { step: 'Writing records', done: at, total: people.length }
  }
  return finish(context, input, { created: people.length, updated: filled.size, skipped, refused })
}

const rowsInsertedAtOnce = 100

function finish(
  context: CommandContext,
  input: RunInput,
  done: { created: number; updated: number; skipped: number; refused: { row: number; sentence: string }[] },
): RunResult {
  const { db } = context
  const writer = writerOf(context)
  const skipped = done.skipped + done.refused.length
  // Nothing is left to give back: the copy has served.
  const letGo = input.faulty === 0 && done.refused.length === 0 ? letSourceGo(db, input.batchId) : null
  updateBatch(db, input.batchId, {
    state: 'finished',
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
    after: { batchId: input.batchId, ...figures },
    details: figures,
  })
  return { ...figures, refused: done.refused.slice(0, mostRefusedShown), letGo }
}

/** Says when it is time to let others have their turn. */
export class Pace {
  #last = performance.now()

  due(): boolean {
    const now = performance.now()
    if (now - this.#last < breathEvery) return false
    this.#last = now
    return true
  }
}
