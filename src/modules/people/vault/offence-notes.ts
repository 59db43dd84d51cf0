import type { CommandContext, QueryContext } from '../../../ground/vault/implement'
import { changing } from './changing'
import { mustFind } from './record'

/** Where the risk compartment keeps the text. */
const place = ['people', 'offence_notes'] as const

/** Offence details of a person; empty if none were written. Each reading is entered in the audit trail with its person. */
export function readOffenceNotes(context: QueryContext, personId: string): string {
  mustFind(context.db, personId)
  context.about({ entity: 'person', entityId: personId })
  return context.risk.readText(context.db, place[0], personId, place[1]) ?? ''
}

export function writeOffenceNotes(context: CommandContext, input: { personId: string; text: string }): void {
  changing(context, input.personId, () => {
    context.risk.writeText(context.db, place[0], input.personId, place[1], input.text)
  })
}
