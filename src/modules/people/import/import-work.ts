import type { SheetRow } from './cleaned'
import { RowJudge } from './import-rows'
import type { ImportPlan } from './plan-shape'
import { type Survey, Surveyor } from './survey'
import { draftValues, type Extras, type ImportContext, type Totals, type Verdict } from './verdict'

/** Rows as the parser process sends them (a Batch of ground/vault/sheets). */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[]
  readonly numbers: readonly number[]
  readonly kinds: readonly string[]
  readonly hidden: readonly number[]
}

/** The verdicts on a batch, packed to travel: ready people as arrays in the order of `draftFields`. */
export interface JudgedBatch {
  readonly rows: readonly number[]
  readonly values: readonly (readonly (string | boolean | null)[])[]
  /** One for each ready person; null where there is nothing beyond the record. */
  readonly extras: readonly (Extras | null)[]
  /** One for each ready person; null where nothing was changed or doubtful. */
  readonly notes: readonly (readonly string[] | null)[]
  readonly others: readonly Exclude<Verdict, { kind: 'ready' }>[]
}

export function* rowsOf(batch: RowBatch): Generator<SheetRow> {
  const hidden = batch.hidden.length > 0 ? new Set(batch.hidden) : null
  for (let place = 0; place < batch.rows.length; place++) {
    const number = batch.numbers[place] as number
    yield {
      number,
      cells: batch.rows[place] as readonly string[],
      kinds: batch.kinds[place] as string,
      hidden: hidden?.has(number) ?? false,
    }
  }
}

/** First pass over a file: what its columns hold. To be run where the file is parsed. */
export function surveyWork(): { batch(batch: RowBatch): null; end(): Survey } {
  const surveyor = new Surveyor()
  return {
    batch(batch) {
      for (const row of rowsOf(batch)) surveyor.add(row)
      return null
    },
    end: () => surveyor.result(),
  }
}

/** Second pass: the verdict on each row. To be run where the file is parsed, beside the process that stores. */
export function judgingWork(input: { plan: ImportPlan; context: ImportContext }): {
  batch(batch: RowBatch): JudgedBatch
  end(): Totals
} {
  const judge = new RowJudge(input.plan, input.context)
  return {
    batch(batch) {
      const rows: number[] = []
      const values: (string | boolean | null)[][] = []
      const extras: (Extras | null)[] = []
      const notes: (readonly string[] | null)[] = []
      const others: Exclude<Verdict, { kind: 'ready' }>[] = []
      for (const row of rowsOf(batch)) {
        const verdict = judge.judge(row)
        if (!verdict) continue
        if (verdict.kind !== 'ready') {
          others.push(verdict)
          continue
        }
        rows.push(verdict.row)
        values.push(draftValues(verdict.draft))
        extras.push(isPlain(verdict.extras) ? null : verdict.extras)
        notes.push(verdict.notes.length > 0 ? verdict.notes : null)
      }
      return { rows, values, extras, notes, others }
    },
    end: () => judge.totals(),
  }
}

function isPlain(extras: Extras): boolean {
  return (
    extras.role === null && extras.programme === null && !extras.left && extras.note === '' && extras.areaAsTyped === ''
  )
}
