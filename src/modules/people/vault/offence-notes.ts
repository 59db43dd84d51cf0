import { onScreen } from '../../../ground/shared/dates'
import { todayInOffice } from '../../../ground/vault/clock'
import type { CommandContext, QueryContext } from '../../../ground/vault/implement'
import { changing } from './changing'
import { guardedMerge } from './guards'
import { standingMerges } from './merged'
import { mustFind } from './record'
import { fullName, t } from './store'

/** Where the risk compartment keeps the text. */
const place = ['people', 'offence_notes'] as const

/**
 * Offence details of a person; empty if none were written. Each reading is entered in the audit trail with its person.
 * What was written of a record that is part of this one now follows, under whose it was.
 */
export function readOffenceNotes(context: QueryContext, personId: string): string {
  const { db, risk } = context
  mustFind(db, personId)
  context.about({ entity: 'person', entityId: personId })
  const own = risk.readText(db, place[0], personId, place[1]) ?? ''
  const merged = standingMerges(db, personId)
    .filter((merge) => merge.risk_joined === 0)
    .flatMap((merge) => {
      const text = risk.readText(db, place[0], merge.other_id, place[1]) ?? ''
      const on = onScreen(todayInOffice(new Date(merge.merged_at)))
      return text === '' ? [] : [`From the record of ${fullName(merge)}, merged on ${on}:\n${text}`]
    })
  return [own, ...merged].filter((text) => text !== '').join('\n\n')
}

/** Writes the notes of a person, who then says all: what came with merged records is in the text that was read. */
export function writeOffenceNotes(context: CommandContext, input: { personId: string; text: string }): void {
  const { db } = context
  const ids = db
    .arrays(
      `select m.merge_id from person_merges m join risk_fields f on f.row_id = m.other_id
         where m.stands_id = ? and m.risk_joined = 0 and f.table_name = ? and f.column_name = ?`,
      [input.personId, ...place],
    )
    .map(([id]) => String(id))
  const before = guardedMerge.many(db, ids)
  changing(context, input.personId, () => {
    context.risk.writeText(db, place[0], input.personId, place[1], input.text)
    for (const id of ids) db.run(t.updateTable('person_merges').set({ risk_joined: 1 }).where('merge_id', '=', id))
  })
  context.alsoChanged(
    'merge',
    ids.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
  )
}
