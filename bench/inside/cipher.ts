import { page, startLists } from '../../src/modules/people/vault/listing'
import type { Write } from '../../src/ground/vault/sql'
import { type Answer, held } from '../answer'
import { inTurn } from '../in-turn'
import { openPlain, openVaultFile } from '../twins'
import { some, views } from '../views'

/** Goal 9: what the cipher costs a page. The product's own page over the vault and over the same rows in a plain file. */
export async function* cipher(places: { vault: string; plain: string; big: boolean }): AsyncGenerator<Answer> {
  const { db, file } = await openVaultFile(places.vault)
  const plain = openPlain(places.plain)
  startLists(db)
  startLists(plain)
  const most = places.big ? 1.5 : 1.1
  for (const [name, view] of Object.entries(views)) {
    const total = countedTotal(db, view)
    countedTotal(plain, view)
    const at = (turn: number) => some(turn % 150, Math.max(total - 50, 1))
    // Every page is read once before: the goal is for pages that the cache holds.
    for (let turn = 0; turn < 150; turn += 1)
      for (const one of [db, plain]) page(one, { view, at: at(turn), limit: 50 })
    const pages = (one: Write) => (turn: number) => page(one, { view, at: at(turn), limit: 50 })
    const line = inTurn(`database part of a page of 50, encrypted to plain: ${name}`, 500, pages(db), pages(plain))
    yield held(line, { goal: `9: at most ${most} times, warm`, holds: line.ratio <= most })
  }
  file.close()
}

/** How long a list is. It is counted to its end, as when it has been shown for a moment: later pages only read. */
export function countedTotal(db: Write, view: Parameters<typeof page>[1]['view']): number {
  for (let at = 0; ; ) {
    const { rows, total, counted } = page(db, { view, at, limit: 50 })
    const last = Math.max(total - 50, 0)
    if (counted && at === last && rows.length === Math.min(total, 50)) return total
    at = last
  }
}
