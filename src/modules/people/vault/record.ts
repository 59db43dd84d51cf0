import type { z } from 'zod'
import { refuse } from '../../../ground/shared/problem'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { HeldRole, PersonFile, PersonRecord } from '../contract'
import { archivedPeopleAreReadOnly, notThere } from '../rules'
import { holdingIdOf } from './holding-id'
import { mergedProblem } from './merged'
import { asPerson, type StoredPerson, storedPerson, t } from './store'

/** The person with this id, or the refusal that says that they are not there. */
export function mustFind(db: Read, personId: string): StoredPerson {
  const row = storedPerson(db, personId)
  if (!row) return refuse(mergedProblem(db, personId) ?? notThere('record')) as never
  return row
}

/** The same, for whoever wants to write: an archived record is refused. */
export function mustBeCurrent(db: Read, personId: string): StoredPerson {
  const row = mustFind(db, personId)
  refuse(archivedPeopleAreReadOnly({ archivedAt: row.archived_at }))
  return row
}

/** Everything that one person's page shows. It is also what the audit trail takes its digest of. */
export function recordOf(db: Read, personId: string): PersonRecord {
  const row = mustFind(db, personId)
  return {
    person: asPerson(row),
    roles: holdingsOf(db, 'role_holdings', row),
    programmes: holdingsOf(db, 'programme_holdings', row),
    consents: db
      .all(
        t
          .selectFrom('consents as c')
          .leftJoin('consent_purposes as p', 'p.purpose', 'c.purpose')
          .selectAll('c')
          .select('p.label')
          .where('c.person_id', '=', personId)
          .orderBy('c.given_on', 'desc')
          .orderBy('c.consent_id', 'desc'),
      )
      .map((row) => ({
        consentId: row.consent_id as PersonRecord['consents'][number]['consentId'],
        purpose: row.label ?? row.purpose,
        givenOn: row.given_on,
        how: row.how,
        withdrawnOn: row.withdrawn_on,
        confirmedOn: row.confirmed_on,
      })),
    qualifications: db
      .all(
        t.selectFrom('prior_qualifications').selectAll().where('person_id', '=', personId).orderBy('qualification_id'),
      )
      .map((row) => ({
        qualificationId: row.qualification_id as PersonRecord['qualifications'][number]['qualificationId'],
        title: row.title,
        level: row.level,
        awardedOn: row.awarded_on,
      })),
    notes: db
      .all(
        t
          .selectFrom('person_notes')
          .selectAll()
          .where('person_id', '=', personId)
          .orderBy('written_at', 'desc')
          .orderBy('note_id', 'desc'),
      )
      .map((row) => ({
        noteId: row.note_id as PersonRecord['notes'][number]['noteId'],
        text: row.text,
        writtenAt: row.written_at,
        writtenBy: nameOfUser(db, row.written_by),
      })),
    files: filesOf(db, personId),
  }
}

/** Roles or programmes of a person, those that still run first, then the latest first. */
export function holdingsOf(
  db: Read,
  table: 'role_holdings' | 'programme_holdings',
  person: Pick<StoredPerson, 'person_row' | 'person_id'>,
): z.infer<typeof HeldRole>[] {
  const rows = db.all(
    t
      .selectFrom(table)
      .selectAll()
      .where('person_row', '=', person.person_row)
      .orderBy('started_on', 'desc')
      .orderBy('kind_id'),
  )
  return rows
    .map((row) => ({
      holdingId: holdingIdOf(table, person.person_id, row) as z.infer<typeof HeldRole>['holdingId'],
      kindId: row.kind_id,
      startedOn: row.started_on,
      endedOn: row.ended_on,
    }))
    .sort((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null))
}

function filesOf(db: Read, personId: string): z.infer<typeof PersonFile>[] {
  const rows = db.all(
    t
      .selectFrom('person_files as p')
      .innerJoin('sealed_files as f', 'f.file_id', 'p.file_id')
      .select(['p.file_id', 'p.added_at', 'p.added_by', 'f.name', 'f.media_type', 'f.bytes'])
      .where('p.person_id', '=', personId)
      .orderBy('p.added_at', 'desc')
      .orderBy('p.file_id', 'desc'),
  )
  return rows.map((row) => ({
    fileId: row.file_id as z.infer<typeof PersonFile>['fileId'],
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    addedAt: row.added_at,
    addedBy: nameOfUser(db, row.added_by),
  }))
}
