import { isIsoDate } from '../../../ground/shared/dates'
import { refuse } from '../../../ground/shared/problem'
import type { TaskContext } from '../../../ground/vault/implement'
import { ParserClient } from '../../../ground/vault/sheets/parser-client'
import type { Opened } from '../../../ground/vault/sheets/parser-messages'
import type { SheetEnd } from '../../../ground/vault/sheets/cells'
import { sheetProblem } from '../../../ground/vault/sheets/refusals'
import type { JudgedBatch } from '../import/import-work'
import type { ImportPlan } from '../import/plan-shape'
import type { Survey } from '../import/survey'
import { draftFields } from '../draft-fields'
import type { Extras, ImportContext, Totals, Verdict } from '../import/verdict'
import type { judgingName, surveyName } from './parser-works'

/** A row that can be imported, or could be if the user says so. */
export interface ReadyRow {
  readonly row: number
  /** In the order of `draftFields`. */
  readonly values: readonly (string | boolean | null)[]
  readonly extras: Extras | null
  readonly notes: readonly string[]
  /** An earlier row of the same file that seems to be the same person. */
  readonly repeats: { readonly row: number; readonly why: string } | null
}

export type OtherRow = Extract<Verdict, { kind: 'faulty' | 'left-out' }>

/** The longest text that any field of a person or a note may have. */
const longestText = 20_000

/**
 * A chosen file in the process that reads it. That process holds no key and meets whatever the file was made to do, so
 * what it answers is looked at like anything from outside.
 */
export class ImportFile {
  private constructor(
    private readonly client: ParserClient,
    private readonly signal: AbortSignal,
    readonly opened: Opened,
  ) {}

  static async open(context: TaskContext, fileName: string, bytes: Uint8Array): Promise<ImportFile> {
    const client = new ParserClient(await context.host.startParser())
    try {
      return new ImportFile(client, context.signal, await client.open(fileName, { bytes }))
    } catch (error) {
      client.close()
      throw error
    }
  }

  /** Ends the process. */
  close(): void {
    this.client.close()
  }

  async survey(sheet: number): Promise<{ survey: Survey; end: SheetEnd }> {
    const work = { name: 'people.survey' satisfies typeof surveyName, input: null }
    const { end, value } = await this.client.read<null, Survey>(sheet, { work, signal: this.signal }, () => undefined)
    return { survey: value, end }
  }

  /** Judges the rows of a sheet; `take` gets them a batch at a time, in the order of the file. */
  async judge(
    sheet: number,
    input: { plan: ImportPlan; context: ImportContext },
    take: (ready: readonly ReadyRow[], others: readonly OtherRow[], rowsSoFar: number) => Promise<void> | void,
  ): Promise<Totals> {
    const work = { name: 'people.judge' satisfies typeof judgingName, input }
    const trust = new Trust(input.context)
    const { value } = await this.client.read<JudgedBatch, Totals>(
      sheet,
      { work, signal: this.signal },
      (batch, rows) => {
        const { ready, others } = unpacked(batch)
        if (!ready.every((row) => trust.fits(row))) refuse(sheetProblem('stopped'))
        return take(ready, others, rows)
      },
    )
    return value
  }
}

function unpacked(batch: JudgedBatch): { ready: ReadyRow[]; others: OtherRow[] } {
  const ready: ReadyRow[] = batch.rows.map((row, place) => ({
    row,
    values: batch.values[place] ?? [],
    extras: batch.extras[place] ?? null,
    notes: batch.notes[place] ?? [],
    repeats: null,
  }))
  const others: OtherRow[] = []
  for (const verdict of batch.others) {
    if (verdict.kind !== 'repeat') others.push(verdict)
    else {
      ready.push({
        row: verdict.row,
        values: draftFields.map((field) => verdict.draft[field]),
        extras: verdict.extras,
        notes: verdict.notes,
        repeats: { row: verdict.ofRow, why: verdict.sentence },
      })
    }
  }
  return { ready: batch.others.length === 0 ? ready : ready.sort((a, b) => a.row - b.row), others }
}

const birth = draftFields.indexOf('dateOfBirth')
const area = draftFields.indexOf('areaId')
const lastName = draftFields.indexOf('lastName')
const answers: ReadonlySet<number> = new Set([
  draftFields.indexOf('womenOnly'),
  draftFields.indexOf('heldQualifications'),
])

/** Whether rows have the form that the database and the screens count on. */
class Trust {
  readonly #areas: ReadonlySet<string>
  readonly #kinds: ReadonlySet<string>
  readonly #dates = new Map<string, boolean>()

  constructor(context: ImportContext) {
    this.#areas = new Set(context.areas.map(({ areaId }) => areaId))
    this.#kinds = new Set([...context.roles, ...context.programmes].map(({ kindId }) => kindId))
  }

  fits({ row, values, extras }: ReadyRow): boolean {
    if (!Number.isSafeInteger(row) || values.length !== draftFields.length || values[lastName] === '') return false
    return values.every((value, place) => this.fieldFits(value, place)) && (extras === null || this.extrasFit(extras))
  }

  private fieldFits(value: unknown, place: number): boolean {
    if (answers.has(place)) return value === null || typeof value === 'boolean'
    if (place === birth) return value === null || this.isDate(value)
    if (place === area) return value === null || (typeof value === 'string' && this.#areas.has(value))
    return isText(value)
  }

  private extrasFit({ role, programme, left, note }: Extras): boolean {
    const held = [role, programme].every(
      (holding) =>
        holding === null ||
        (this.#kinds.has(holding.kindId) && (holding.startedOn === null || this.isDate(holding.startedOn))),
    )
    const ended = role?.endedOn ?? null
    return held && (ended === null || this.isDate(ended)) && typeof left === 'boolean' && isText(note)
  }

  private isDate(value: unknown): boolean {
    if (typeof value !== 'string') return false
    const known = this.#dates.get(value)
    if (known !== undefined) return known
    const fits = isIsoDate(value)
    this.#dates.set(value, fits)
    return fits
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longestText
}
