import { Write } from '../../src/ground/vault/sql'
import { page, startLists } from '../../src/modules/people/vault/listing'
import { type Answer, counted, rounded } from '../answer'
import { openVaultFile } from '../twins'
import { some, views } from '../views'
import { countedTotal } from './cipher'

type Values = Parameters<Write['arrays']>[1]

/** Keeps what the product asks of the database. */
class Listening extends Write {
  readonly asked: { text: string; values: Values; rows: number }[] = []

  override arrays(text: string, values: Values): unknown[][] {
    const rows = super.arrays(text, values)
    this.asked.push({ text, values, rows: rows.length })
    return rows
  }

  protected override compiled(query: Parameters<Write['all']>[0]): ReturnType<Write['compiled']> {
    this.asked.push({ text: 'a statement of the query builder', values: [], rows: 0 })
    return super.compiled(query)
  }

  plan(text: string, values: Values): string[] {
    return super.arrays(`explain query plan ${text}`, values).map((row) => String(row[3]))
  }
}

const turns = 20

/** Goal 10: what one page asks of the database and sends over the line, counted over every list that is offered. */
export async function* counts(places: { vault: string }): AsyncGenerator<Answer> {
  const { file } = await openVaultFile(places.vault)
  const db = new Listening(file.db as ConstructorParameters<typeof Write>[0])
  startLists(db)
  for (const [name, view] of Object.entries(views)) {
    const total = countedTotal(db, view)
    const plans = new Map<string, string[]>()
    const planOf = (text: string, values: Values) =>
      plans.get(text) ?? plans.set(text, db.plan(text, values)).get(text) ?? []
    const figures = { statements: 0, fetched: 0, entries: 0, shown: 0, keys: 0, sorted: 0, scanned: 0, bytes: 0 }
    for (let turn = 0; turn < turns; turn += 1) {
      db.asked.length = 0
      const answer = page(db, { view, at: some(turn, Math.max(total - 50, 1)), limit: 50 })
      const asked = db.asked.splice(0)
      figures.statements += asked.length
      for (const { text, values, rows } of asked) {
        // What an index answers alone takes no row of the table.
        const isCovered = planOf(text, values).every((step) => step.includes('COVERING INDEX'))
        figures[isCovered ? 'entries' : 'fetched'] += rows
      }
      figures.shown += answer.rows.length
      figures.keys += answer.rows.filter((row) => !Array.isArray(row)).length
      figures.bytes += JSON.stringify(answer).length
    }
    for (const plan of plans.values()) {
      figures.sorted += plan.filter((step) => step.includes('TEMP B-TREE')).length
      figures.scanned += plan.filter((step) =>
        /^SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE|CONSTANT ROW))/.test(step),
      ).length
    }
    const a = (figure: number) => rounded(figure / turns)
    const ask = { n: turns, goal: '10: as in the prototype' }
    yield counted(`statements a page: ${name}`, a(figures.statements), {
      ...ask,
      unit: 'statements',
      holds: a(figures.statements) <= 2,
    })
    yield counted(`rows fetched for each row shown: ${name}`, rounded(figures.fetched / figures.shown), {
      ...ask,
      unit: 'rows',
      holds: figures.fetched === figures.shown,
      entriesOfTheIndexForEachRow: rounded(figures.entries / figures.shown),
    })
    yield counted(`keys of objects sent with a page: ${name}`, figures.keys, {
      ...ask,
      unit: 'keys',
      holds: figures.keys === 0,
    })
    yield counted(`temporary B-trees and full scans: ${name}`, figures.sorted + figures.scanned, {
      ...ask,
      unit: 'steps of the plan',
      holds: figures.sorted + figures.scanned === 0,
      bytesAPage: a(figures.bytes),
    })
  }
  file.close()
}
