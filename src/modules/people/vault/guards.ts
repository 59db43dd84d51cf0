import { type GuardedEntity, Reader } from '../../../ground/vault/audit/guards'
import { erasingGuards } from './erasing/guards'
import { listGuards } from './short-lists/guards'
import { ownWordsParts, promptGuard } from './own-words/guards'

/** The columns of a record that hold what it says: the rest of `people` follows from them and from the day. */
export const recordColumns = [
  'person_id',
  'version',
  'first_names',
  'last_name',
  'preferred_name',
  'member_number',
  'date_of_birth',
  'address',
  'postcode',
  'phone',
  'second_phone',
  'email',
  'emergency_name',
  'emergency_relationship',
  'emergency_phone',
  'area_id',
  'practitioner',
  'practitioner_contact',
  'languages',
  'access_needs',
  'women_only',
  'held_qualifications',
  'archived_at',
  'archived_reason',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
]

/**
 * What the audit trail vouches for of a person: the record with all that hangs on it, as it is stored, and what lies in
 * the risk compartment as the sealed bytes that it is. Helper columns are left out: they follow from the rest and from
 * the day.
 */
const person: GuardedEntity = {
  entity: 'person',
  parts: [
    {
      from: 'people',
      by: 'person_id',
      columns: recordColumns,
    },
    {
      from: 'role_holdings as h join people as p on p.person_row = h.person_row',
      by: 'p.person_id',
      columns: ['h.kind_id', 'h.started_on', 'h.ended_on'],
    },
    {
      from: 'programme_holdings as h join people as p on p.person_row = h.person_row',
      by: 'p.person_id',
      columns: ['h.kind_id', 'h.started_on', 'h.ended_on'],
    },
    {
      from: 'consents',
      by: 'person_id',
      columns: [
        'consent_id',
        'purpose',
        'given_on',
        'how',
        'withdrawn_on',
        'confirmed_on',
        'confirmed_by',
        'created_by',
        'updated_by',
      ],
    },
    {
      from: 'prior_qualifications',
      by: 'person_id',
      columns: ['qualification_id', 'title', 'level', 'awarded_on', 'created_by'],
    },
    { from: 'person_notes', by: 'person_id', columns: ['note_id', 'text', 'written_at', 'written_by'] },
    {
      from: 'person_files as k join sealed_files as f on f.file_id = k.file_id',
      by: 'k.person_id',
      columns: ['f.file_id', 'f.stored_name', 'f.name', 'f.bytes', 'hex(f.sha256)', 'f.compartment', 'k.added_by'],
    },
    {
      from: 'risk_fields',
      by: 'row_id',
      where: "table_name = 'people'",
      columns: ['column_name', 'version', 'hex(nonce)', 'hex(sealed)'],
    },
    ...ownWordsParts,
  ],
}

/** A list that was brought in: what became of it, and how many people came with it. */
const batch: GuardedEntity = {
  entity: 'import',
  parts: [
    {
      from: 'import_batches',
      by: 'batch_id',
      columns: ['batch_id', 'file_name', 'state', 'created_n', 'updated_n', 'skipped_n', 'started_by', 'undone_by'],
    },
  ],
}

/** A record that was merged into another one, with what still lies in the risk compartment under its own id. */
const merge: GuardedEntity = {
  entity: 'merge',
  parts: [
    {
      from: 'person_merges',
      by: 'merge_id',
      columns: ['merge_id', 'kept_id', 'other_id', 'stands_id', 'kept', 'risk_joined', 'merged_at', 'merged_by'],
    },
    {
      from: "person_merges as m join risk_fields as f on f.table_name = 'people' and f.row_id = m.other_id",
      by: 'm.merge_id',
      columns: ['f.column_name', 'f.version', 'hex(f.nonce)', 'hex(f.sealed)'],
    },
  ],
}

/** A view that the office shares. What users keep for themselves is their own. */
const view: GuardedEntity = {
  entity: 'view',
  parts: [
    {
      from: 'saved_views',
      by: 'view_id',
      where: 'owner_id is null',
      columns: ['view_id', 'name', 'body', 'updated_at', 'updated_by'],
    },
  ],
}

export const peopleGuards: readonly GuardedEntity[] = [
  person,
  batch,
  merge,
  view,
  promptGuard,
  ...listGuards,
  ...erasingGuards,
]

/** The guarded row of a person, for saying what it was before a change. */
export const guardedPerson = new Reader(person)
export const guardedBatch = new Reader(batch)
export const guardedMerge = new Reader(merge)
export const guardedView = new Reader(view)
