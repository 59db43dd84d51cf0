import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { OfficeChoice } from '../record-shapes'
import {
  archivedRecordsAreReadOnly,
  choiceMustBeOnOffer,
  endMustNotComeBeforeStart,
  recordMustBeAsItWasOpened,
  staffNeedAFirstDay,
  venueMustNotHoldLessThanItsRooms,
  whatIsNamedMustBeThere,
} from '../rules'
import { guardedRecord } from './guards'
import { choicesOf } from './office-lists'
import {
  type Answer,
  type Answers,
  insertRecord,
  isThere,
  mustFindRecord,
  setArchived,
  type StoredRecord,
  updateRecord,
} from './register-store'
import type { Names, Register } from './registers'
import { t } from './tables'

/** Adds a record or changes one. */
export function saveRecord<Id extends string>(
  context: CommandContext,
  register: Register,
  input: { recordId: string | null; version: number | null; draft: Answers },
): Id {
  const { db } = context
  const stored = input.recordId === null ? null : mustFindRecord(db, register, input.recordId)
  if (stored) {
    refuse(archivedRecordsAreReadOnly(stored.archivedAt))
    refuse(recordMustBeAsItWasOpened(input.version, { version: stored.version, changedBy: stored.updatedBy }))
  }
  refuseDraft(context, register, input.draft, stored)
  const recordId = (stored?.recordId ?? context.newId<Id>()) as Id
  const before = guardedRecord(db, register, recordId)
  if (stored) updateRecord(context, register, recordId, input.draft)
  else insertRecord(context, register, recordId, input.draft)
  context.about({ entity: register.entity, entityId: recordId, before })
  return recordId
}

/** Into the archive, or back. Nothing of the record goes, and what names it goes on naming it. */
export function archiveRecord(
  context: CommandContext,
  register: Register,
  input: { recordId: string; isArchived: boolean },
): void {
  const { recordId } = mustFindRecord(context.db, register, input.recordId)
  const before = guardedRecord(context.db, register, recordId)
  setArchived(context, register, recordId, input.isArchived)
  context.about({ entity: register.entity, entityId: recordId, before })
}

function refuseDraft(
  { db, today }: CommandContext,
  register: Register,
  draft: Answers,
  stored: StoredRecord | null,
): void {
  refuse(endMustNotComeBeforeStart(dayIn(draft, 'startedOn'), dayIn(draft, 'endedOn')))
  refuse(endMustNotComeBeforeStart(dayIn(draft, 'openedOn'), dayIn(draft, 'closedOn'), 'closedOn'))
  refuse(staffNeedAFirstDay({ isStaff: draft.isStaff === true, startedOn: dayIn(draft, 'startedOn') }))
  if (register.table === 'venues') {
    const rooms = stored
      ? db.all(t.selectFrom('venue_rooms').select(['name', 'capacity']).where('venue_id', '=', stored.recordId))
      : []
    refuse(venueMustNotHoldLessThanItsRooms(draft.capacity as number | null, rooms))
  }
  const choices = choicesOf(db)
  for (const [field, names] of Object.entries(register.names)) {
    const held = idsIn(stored?.answers[field])
    for (const id of idsIn(draft[field])) refuseName(db, { field, names, id, held: held.includes(id), choices, today })
  }
}

function refuseName(
  db: Read,
  {
    field,
    names,
    id,
    held,
    choices,
    today,
  }: { field: string; names: Names; id: string; held: boolean; choices: readonly OfficeChoice[]; today: string },
): void {
  if ('table' in names) {
    refuse(whatIsNamedMustBeThere(field, isThere(db, names.table, id)))
    return
  }
  const choice = choices.find(({ listId, choiceId }) => listId === names.list && choiceId === id) ?? null
  refuse(choiceMustBeOnOffer(field, choice, held, today))
}

function idsIn(answer: Answer | undefined): readonly string[] {
  if (answer === undefined || answer === null) return []
  return typeof answer === 'string' ? [answer] : (answer as readonly string[])
}

function dayIn(draft: Answers, field: string): string | null {
  return (draft[field] as string | null | undefined) ?? null
}
