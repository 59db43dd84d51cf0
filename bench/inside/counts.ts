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

  /** Whether every column that a statement names is in the index that it must use: then no row is fetched. */
  answersFromIndex(text: string): boolean {
    const [, index] = /indexed by "(\w+)"/.exec(text) ?? []
    if (!index) return false
    const held = super.arrays(`select name from pragma_index_xinfo('${index}')`, []).map(([name]) => String(name))
    const named = [...text.matchAll(/"(\w+)"/g)].map(([, name]) => String(name))
    return named.every((name) => [...held, 'people', 'person_row', index].includes(name))
  }

  plan(text: string, values: Values): Step[] {
    const rows = super.arrays(`explain query plan ${text}`, values)
    return rows.map(([, parent, , says]) => ({ parent: Number(parent), says: String(says) }))
  }
}

interface Step {
  readonly parent: number
  readonly says: string
}

/** Lists of an office's own choices, which do not grow with the people. */
const small = /^(SCAN|SEARCH) (role_kinds|programme_kinds|areas|a|wanted|CONSTANT ROW)\b/
/** What is in brackets is judged by its own steps. */
const inBrackets = /^SCAN \(subquery/
/** The log of changes since the list was last read, in memory: empty but for a moment after a save. */
const changes = /changes_of_people/

/** Steps that would take longer with more people: whole tables or indexes read, and sorting of what was read. */
function growing(plan: readonly Step[]): string[] {
  return plan.flatMap(({ parent, says }) => {
    const beside = plan.filter((step) => step.parent === parent && /^(SCAN|SEARCH) /.test(step.says))
    const isSmall = (beside.length > 0 ? beside : plan).every((step) => small.test(step.says))
    const isScan = /^SCAN /.test(says) && !small.test(says) && !changes.test(says) && !inBrackets.test(says)
    const isSort = says.includes('TEMP B-TREE') && !isSmall
    return isScan || isSort ? [says] : []
  })
}

const turns = 20

/** Goal 10: what one page asks of the database and sends over the line, counted over every list that is offered. */
export async function* counts(places: { vault: string }): AsyncGenerator<Answer> {
  const { file } = await openVaultFile(places.vault)
  const db = new Listening(file.db)
  startLists(db)
  for (const [name, view] of Object.entries(views)) {
    const total = countedTotal(db, view)
    const plans = new Map<string, Step[]>()
    const planOf = (text: string, values: Values) =>
      plans.get(text) ?? plans.set(text, db.plan(text, values)).get(text) ?? []
    const figures = { statements: 0, fetched: 0, entries: 0, shown: 0, keys: 0, bytes: 0 }
    for (let turn = 0; turn < turns; turn += 1) {
      db.asked.length = 0
      const answer = page(db, { view, at: some(turn, Math.max(total - 50, 1)), limit: 50 })
      const asked = db.asked.splice(0)
      figures.statements += asked.length
      for (const { text, values, rows } of asked) {
        const isCovered =
          db.answersFromIndex(text) || planOf(text, values).every(({ says }) => says === 'SCAN CONSTANT ROW')
        figures[isCovered ? 'entries' : 'fetched'] += rows
      }
      figures.shown += answer.rows.length
      figures.keys += answer.rows.filter((row) => !Array.isArray(row)).length
      figures.bytes += JSON.stringify(answer).length
    }
    const slow = [...plans.values()].flatMap(growing)
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
    yield counted(`temporary B-trees and full scans: ${name}`, slow.length, {
      ...ask,
      unit: 'steps of the plan',
      holds: slow.length === 0,
      bytesAPage: a(figures.bytes),
      ...(slow.length > 0 ? { steps: slow } : {}),
    })
  }
  file.close()
}
