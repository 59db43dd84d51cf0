import { basename } from 'node:path'
import { onPaper, onScreen } from '../../../ground/shared/dates'
import { type OfficeWords, worded, wordsOf } from '../../../ground/shared/office'
import type { ReportSheet } from '../print/report-sheet'
import { todayInOffice } from '../../../ground/vault/clock'
import { writtenSafely } from '../../../ground/vault/files/safe-write'
import type { TaskContext } from '../../../ground/vault/implement'
import { csvFile } from '../../../ground/vault/sheets/write-csv'
import type { Read } from '../../../ground/vault/sql'
import { stageOnPaper } from '../claim-shapes'
import { inMiles, inPounds, plainPounds, sumOf } from '../money'
import type { ReportOn, ReportView } from '../register-shapes'
import { taxYearLabel, taxYearOf } from '../rules-mileage'
import { outstanding, report, taxYearMiles } from './reports'

/** A report as people read it and as programs do. The first column names the row, the others are figures. */
interface ReportTable extends ReportSheet {
  readonly fileName: string
  readonly plainHeads: readonly string[]
  readonly plainRows: readonly (readonly (string | number)[])[]
}

interface Column<Row> {
  readonly head: string
  /** In a file, where it differs from the heading on paper: the unit stands there. */
  readonly plainHead?: string
  shown(row: Row): string
  plain(row: Row): string | number
}

/** What is printed and saved of a report: the same rows in the same order. */
function tableOf(db: Read, on: ReportOn, words: OfficeWords): ReportTable {
  switch (on.kind) {
    case 'paid':
      return paid(db, on, words)
    case 'outstanding':
      return onItsWay(db)
    case 'miles':
      return milesOf(db, on.taxYear)
  }
}

const heads: Readonly<Record<ReportView['by'], string>> = {
  person: 'Name',
  month: 'Month',
  scheme: 'Scheme',
  funder: 'Funder',
  'budget-code': 'Budget code',
  project: 'Project',
}
const titles: Readonly<Record<ReportView['by'], string>> = {
  person: 'by {person}',
  month: 'by month',
  scheme: 'by scheme',
  funder: 'by funder',
  'budget-code': 'by budget code',
  project: 'by project',
}

function paid(db: Read, view: ReportView, words: OfficeWords): ReportTable {
  const rows = report(db, view)
  return {
    heading: `Expenses paid, ${worded(titles[view.by], words)}`,
    standfirst: `${onPaper(view.from)} to ${onPaper(view.to)}`,
    isPersonal: view.by === 'person',
    none: 'Nothing was paid in these days.',
    total: `Total ${inPounds(sumOf(rows.map(({ paidPence }) => paidPence)))}`,
    fileName: `expenses ${view.from} to ${view.to}.csv`,
    ...laidOut(rows, [
      {
        head: heads[view.by],
        // `November 2026` where people read it.
        shown: ({ label }) => (view.by === 'month' ? onPaper(`${label}-01`).slice(2) : label),
        plain: ({ label }) => label,
      },
      count('Claims', ({ claims }) => claims),
      count('Lines', ({ lines }) => lines),
      miles('Miles', ({ milesTenths }) => milesTenths),
      pounds('Paid', ({ paidPence }) => paidPence),
    ]),
  }
}

/** The office's day of an instant: around midnight in summer it is not the one that the instant names. */
const dayOf = (instant: string) => todayInOffice(new Date(instant))

function onItsWay(db: Read): ReportTable {
  const rows = outstanding(db)
  return {
    heading: 'Expenses on their way, not paid yet',
    standfirst: '',
    isPersonal: false,
    none: 'Every claim is paid.',
    total: `Total ${inPounds(sumOf(rows.map(({ pence }) => pence)))}`,
    fileName: 'expenses not paid yet.csv',
    ...laidOut(rows, [
      { head: 'Stands at', shown: ({ stage }) => stageOnPaper[stage], plain: ({ stage }) => stageOnPaper[stage] },
      count('Claims', ({ claims }) => claims),
      pounds('Amount', ({ pence }) => pence),
      {
        head: 'Oldest from',
        shown: ({ oldestAt }) => (oldestAt === null ? '' : onScreen(dayOf(oldestAt))),
        plain: ({ oldestAt }) => (oldestAt === null ? '' : dayOf(oldestAt)),
      },
    ]),
  }
}

function milesOf(db: Read, anyDay: string): ReportTable {
  const rows = taxYearMiles(db, anyDay)
  const year = taxYearLabel(taxYearOf(anyDay))
  return {
    heading: `Miles by car or van in the tax year ${year}`,
    standfirst: 'Over every organisation that somebody drives for. What was not asked yet counts as nothing.',
    isPersonal: true,
    none: 'Nobody drove for us in this tax year.',
    total: '',
    fileName: `miles ${year.replace('/', '-')}.csv`,
    ...laidOut(rows, [
      { head: 'Name', shown: ({ personName }) => personName, plain: ({ personName }) => personName },
      miles('For us', ({ oursTenths }) => oursTenths),
      {
        head: 'For others',
        shown: ({ outsideTenths }) => (outsideTenths === null ? 'Not asked yet' : inMiles(outsideTenths)),
        plain: ({ outsideTenths }) => (outsideTenths === null ? '' : plainMiles(outsideTenths)),
      },
      {
        head: 'Left at the first rate',
        shown: ({ leftInBandTenths }) => (leftInBandTenths === null ? 'No limit' : inMiles(leftInBandTenths)),
        plain: ({ leftInBandTenths }) => (leftInBandTenths === null ? '' : plainMiles(leftInBandTenths)),
      },
    ]),
  }
}

function laidOut<Row>(rows: readonly Row[], columns: readonly Column<Row>[]) {
  return {
    heads: columns.map(({ head }) => head),
    rows: rows.map((row) => columns.map((column) => column.shown(row))),
    plainHeads: columns.map(({ head, plainHead }) => plainHead ?? head),
    plainRows: rows.map((row) => columns.map((column) => column.plain(row))),
  }
}

function count<Row>(head: string, of: (row: Row) => number): Column<Row> {
  return { head, shown: (row) => of(row).toLocaleString('en-GB'), plain: of }
}

function miles<Row>(head: string, tenthsOf: (row: Row) => number): Column<Row> {
  return { head, shown: (row) => inMiles(tenthsOf(row)), plain: (row) => plainMiles(tenthsOf(row)) }
}

function pounds<Row>(head: string, of: (row: Row) => number): Column<Row> {
  return { head, plainHead: `${head} (£)`, shown: (row) => inPounds(of(row)), plain: (row) => plainPounds(of(row)) }
}

function plainMiles(tenths: number): string {
  return `${(tenths - (tenths % 10)) / 10}.${Math.abs(tenths % 10)}`
}

const nameOf = (on: ReportOn) => (on.kind === 'paid' ? on.by : on.kind)

/** Saves a report as CSV. The audit trail has it before the file gets its name. */
export async function exportReport(
  context: TaskContext,
  on: ReportOn,
): Promise<{ rows: number; fileName: string } | null> {
  const table = context.read(({ db }) => tableOf(db, on, wordsOf(context.occasion())))
  const path = await context.host.chooseSavePath({
    title: 'Save the report',
    suggestedName: table.fileName,
    extension: 'csv',
  })
  if (path === null) return null
  const count = table.rows.length
  async function* thenEntered() {
    yield* csvFile(table.plainHeads, [table.plainRows])
    await context.write((writing) =>
      writing.about({ entity: 'expense-report', entityId: nameOf(on), details: { count, format: 'csv' } }),
    )
  }
  await writtenSafely(path, thenEntered())
  return { rows: count, fileName: basename(path) }
}

/** The same on paper. */
export async function reportOnPaper(context: TaskContext, on: ReportOn): Promise<ReportSheet> {
  const table = context.read(({ db }) => tableOf(db, on, wordsOf(context.occasion())))
  await context.write((writing) =>
    writing.about({ entity: 'expense-report', entityId: nameOf(on), details: { count: table.rows.length } }),
  )
  return table
}
