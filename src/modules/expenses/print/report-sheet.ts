import { onPaper } from '../../../ground/shared/dates'
import { wordsOf, worded } from '../../../ground/shared/office'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { inMiles, inPounds, sumOf } from '../money'
import type { ReportRow, ReportView } from '../register-shapes'
import template from './report-sheet.typ?raw'

const titles: Readonly<Record<ReportView['by'], string>> = {
  person: 'by {person}',
  month: 'by month',
  scheme: 'by scheme',
  funder: 'by funder',
  'budget-code': 'by budget code',
  project: 'by project',
}

/** What was paid from a day to a day. The total is that of the payments. */
export function reportSheet(
  rows: readonly ReportRow[],
  view: ReportView,
  head: string,
  occasion: Occasion,
): PaperDocument {
  return {
    template,
    title: 'Expenses report',
    runningHead: 'Expenses report',
    marking: view.by === 'person' ? confidential : '',
    landscape: false,
    showsSeal: true,
    occasion,
    facts: {
      heading: `Expenses paid, ${worded(titles[view.by], wordsOf(occasion))}`,
      standfirst: `${onPaper(view.from)} to ${onPaper(view.to)}`,
      head,
      rows: rows.map((row) => [
        row.label,
        String(row.claims),
        inMiles(row.milesTenths).replace(/ miles?$/, ''),
        inPounds(row.paidPence),
      ]),
      total: inPounds(sumOf(rows.map(({ paidPence }) => paidPence))),
    },
  }
}
