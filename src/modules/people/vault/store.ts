import { type Read, tables, type Write } from '../../../ground/vault/sql'
import type { Person, PersonDraft } from '../contract'
import type { MergeAndViewTables } from './merge-tables'
import { derived, naturalOrder, type PeopleTable, type PeopleTables } from './tables'

/** Areas belong to the organisation module, the others to the ground: all are only read through this. */
interface Neighbours {
  areas: { area_id: string; name: string; region: string; kind_id: string }
  users: { user_id: string; name: string }
  sealed_files: { file_id: string; name: string; media_type: string; bytes: number; sha256: Buffer }
  audit_entries: {
    seq: number
    at: string
    user_id: string | null
    action: string
    entity: string | null
    entity_id: string | null
    details: string | null
  }
}

export const t = tables<PeopleTables & MergeAndViewTables & Neighbours>()

/** Who writes, and when: goes into every row that is made or changed. */
export interface Writer {
  readonly by: string
  readonly at: string
  readonly today: string
}

/** A row of `people` with every column, as it is read. */
export interface StoredPerson extends Omit<PeopleTable, 'person_row' | 'archived' | 'birth_sort'> {
  readonly person_row: number
  readonly archived: 0 | 1
  readonly birth_sort: string
}

export function storedPerson(db: Read, personId: string): StoredPerson | null {
  return db.one(t.selectFrom('people').selectAll().where('person_id', '=', personId)) ?? null
}

/** The columns that come from a draft, in the order of the columns in `people`. */
export function draftColumns(draft: PersonDraft) {
  return {
    first_names: draft.firstNames,
    last_name: draft.lastName,
    preferred_name: draft.preferredName,
    member_number: draft.memberNumber,
    date_of_birth: draft.dateOfBirth,
    address: draft.address,
    postcode: draft.postcode,
    phone: draft.phone,
    second_phone: draft.secondPhone,
    email: draft.email,
    emergency_name: draft.emergencyName,
    emergency_relationship: draft.emergencyRelationship,
    emergency_phone: draft.emergencyPhone,
    area_id: draft.areaId,
    practitioner: draft.practitioner,
    practitioner_contact: draft.practitionerContact,
    languages: draft.languages,
    access_needs: draft.accessNeeds,
    women_only: bit(draft.womenOnly),
    held_qualifications: bit(draft.heldQualifications),
  }
}

export function asDraft(row: StoredPerson): PersonDraft {
  return {
    firstNames: row.first_names,
    lastName: row.last_name,
    preferredName: row.preferred_name,
    memberNumber: row.member_number,
    dateOfBirth: row.date_of_birth,
    address: row.address,
    postcode: row.postcode,
    phone: row.phone,
    secondPhone: row.second_phone,
    email: row.email,
    emergencyName: row.emergency_name,
    emergencyRelationship: row.emergency_relationship,
    emergencyPhone: row.emergency_phone,
    areaId: row.area_id,
    practitioner: row.practitioner,
    practitionerContact: row.practitioner_contact,
    languages: row.languages,
    accessNeeds: row.access_needs,
    womenOnly: row.women_only === null ? null : row.women_only === 1,
    heldQualifications: row.held_qualifications === null ? null : row.held_qualifications === 1,
  }
}

export function asPerson(row: StoredPerson): Person {
  return {
    personId: row.person_id as Person['personId'],
    version: row.version,
    ...asDraft(row),
    archivedAt: row.archived_at,
    archivedReason: row.archived_reason,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

export function fullName(name: { readonly first_names: string; readonly last_name: string }): string {
  return `${name.first_names} ${name.last_name}`.trim()
}

/** A new person without roles or programmes yet. */
export function insertPerson(db: Write, personId: string, draft: PersonDraft, writer: Writer): void {
  const areaName = nameOfArea(db, draft.areaId)
  db.run(
    t.insertInto('people').values({
      person_id: personId,
      version: 1,
      ...draftColumns(draft),
      ...derived(draft, { areaName, roleBits: [], programmeBits: [] }),
      archived_at: null,
      archived_reason: null,
      created_at: writer.at,
      created_by: writer.by,
      updated_at: writer.at,
      updated_by: writer.by,
      import_batch_id: null,
    }),
  )
}

/**
 * Writes a draft over a person and counts the version up. Only what differs is written: an order or an index whose
 * columns stay is then not touched. The masks stay as they are, as nothing in a draft changes what is held.
 */
export function updatePerson(db: Write, personId: string, draft: PersonDraft, writer: Writer): void {
  const stored = storedPerson(db, personId)
  if (!stored) return
  const areaName = nameOfArea(db, draft.areaId)
  const {
    role_mask: _role,
    programme_mask: _programme,
    ...helpers
  } = derived(draft, {
    areaName,
    roleBits: [],
    programmeBits: [],
    alsoFound: wordsOfMerged(db, personId),
  })
  const next = { ...draftColumns(draft), ...helpers, updated_at: writer.at, updated_by: writer.by }
  const changed = (Object.keys(next) as (keyof typeof next)[]).filter((column) => next[column] !== stored[column])
  db.runText(
    `update people set ${['version = version + 1', ...changed.map((column) => `${column} = ?`)].join(', ')}
       where person_row = ?`,
    [...changed.map((column) => next[column]), stored.person_row],
  )
}

/** The words by which records were found that are part of this one now. */
function wordsOfMerged(db: Read, personId: string): { search_names: string; search_other: string }[] {
  return db.all(
    t.selectFrom('person_merges').select(['search_names', 'search_other']).where('stands_id', '=', personId),
  )
}

/**
 * Marks that something which hangs on a person has changed. The version stays: adding a role must not make the form
 * that someone is filling in beside it out of date.
 */
export function touchPerson(db: Write, personId: string, writer: Writer): void {
  db.run(
    t.updateTable('people').set({ updated_at: writer.at, updated_by: writer.by }).where('person_id', '=', personId),
  )
}

/** Moves a person into the archive (with a reason) or back (with null). Nothing else of the record changes. */
export function setArchived(db: Write, personId: string, reason: string | null, writer: Writer): void {
  db.run(
    t
      .updateTable('people')
      .set((row) => ({
        archived_at: reason === null ? null : writer.at,
        archived_reason: reason,
        version: row('version', '+', 1),
        updated_at: writer.at,
        updated_by: writer.by,
      }))
      .where('person_id', '=', personId),
  )
}

/**
 * Who holds a member number: letters' case aside, leading zeros kept apart (`042` and `42` are two numbers). The number
 * of a record that was merged belongs to the one in which it stands.
 */
export function holderOfMemberNumber(
  db: Read,
  memberNumber: string,
  exceptPersonId: string | null,
): StoredPerson | null {
  if (memberNumber === '') return null
  const alike = db.all(
    t
      .selectFrom('people')
      .selectAll()
      .where('archived', 'in', [0, 1])
      .where('member_sort', '=', naturalOrder(memberNumber)),
  )
  const wanted = memberNumber.toLowerCase()
  const holder = alike.find((row) => row.person_id !== exceptPersonId && row.member_number.toLowerCase() === wanted)
  if (holder) return holder
  const merged = db
    .all(
      t
        .selectFrom('person_merges')
        .select(['member_number', 'stands_id'])
        .where('member_sort', '=', naturalOrder(memberNumber)),
    )
    .find((row) => row.stands_id !== exceptPersonId && row.member_number.toLowerCase() === wanted)
  return merged ? storedPerson(db, merged.stands_id) : null
}

/** The name of an area, or null without one. An area that does not exist gives undefined to `areaIsKnown` alone. */
export function nameOfArea(db: Read, areaId: string | null): string | null {
  if (areaId === null) return null
  return db.one(t.selectFrom('areas').select('name').where('area_id', '=', areaId))?.name ?? null
}

function bit(value: boolean | null): 0 | 1 | null {
  if (value === null) return null
  return value ? 1 : 0
}

/** What a consent may be for, as this office offers it, in its order. */
export function consentPurposesOf(db: Read): string[] {
  return db
    .all(t.selectFrom('consent_purposes').select('label').where('retired_on', 'is', null).orderBy('position'))
    .map(({ label }) => label)
}
