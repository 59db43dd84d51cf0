import type { GuardedRow } from '../../../ground/vault/audit/guards'
import type { CommandContext, Subject } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { guardedPerson } from './guards'
import { mustBeCurrent } from './record'
import { type StoredPerson, touchPerson, type Writer } from './store'

export function writerOf(context: CommandContext): Writer {
  return { by: context.session.userId, at: context.now, today: context.today }
}

/**
 * One change to what hangs on a current person: refuses an archived record, marks the record as changed and tells the
 * audit trail what it was before and is after.
 */
export function changing<T>(
  context: CommandContext,
  personId: string,
  work: (person: StoredPerson, writer: Writer) => T,
  details?: (value: T) => Subject['details'],
): T {
  const person = mustBeCurrent(context.db, personId)
  const writer = writerOf(context)
  const before = guarded(context.db, personId)
  const value = work(person, writer)
  touchPerson(context.db, personId, writer)
  const said = details?.(value)
  context.about({ entity: 'person', entityId: personId, before, ...(said && { details: said }) })
  return value
}

/** What the audit trail guards of a person: the record with all that hangs on it, as it is stored. */
export function guarded(db: Read, personId: string): GuardedRow | null {
  return guardedPerson.one(db, personId)
}
