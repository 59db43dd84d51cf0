import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { mustBeCurrent, mustFind } from './record'
import { asPerson, type StoredPerson, t, touchPerson, type Writer } from './store'

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
): T {
  const person = mustBeCurrent(context.db, personId)
  const writer = writerOf(context)
  const before = guarded(context.db, personId)
  const value = work(person, writer)
  touchPerson(context.db, personId, writer)
  context.about({ entity: 'person', entityId: personId, before, after: guarded(context.db, personId) })
  return value
}

/**
 * What the audit trail guards of a person: the record with all that hangs on it, as it is stored. Helper columns are
 * left out, as they follow from the rest and from the day.
 */
export function guarded(db: Read, personId: string): unknown {
  const row = mustFind(db, personId)
  return {
    person: asPerson(row),
    by: [row.created_by, row.updated_by],
    roles: db.all(t.selectFrom('role_holdings').selectAll().where('person_id', '=', personId).orderBy('holding_id')),
    programmes: db.all(
      t.selectFrom('programme_holdings').selectAll().where('person_id', '=', personId).orderBy('holding_id'),
    ),
    consents: db.all(t.selectFrom('consents').selectAll().where('person_id', '=', personId).orderBy('consent_id')),
    qualifications: db.all(
      t.selectFrom('prior_qualifications').selectAll().where('person_id', '=', personId).orderBy('qualification_id'),
    ),
    notes: db.all(t.selectFrom('person_notes').selectAll().where('person_id', '=', personId).orderBy('note_id')),
    files: db.all(t.selectFrom('person_files').selectAll().where('person_id', '=', personId).orderBy('file_id')),
  }
}
