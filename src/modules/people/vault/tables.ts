import type { Generated } from 'kysely'
import { words } from '../../../ground/vault/search/words'
import type { Write } from '../../../ground/vault/sql'
import type { PersonDraft } from '../contract'

/** The people module's tables as Kysely sees them. Their rules are in the migration that made them. */
export interface PeopleTables {
  people: PeopleTable
  role_kinds: KindsTable
  programme_kinds: KindsTable
  /** `purpose` is the key that records hold, `label` how it reads today. */
  consent_purposes: { purpose: string; label: string; position: number; retired_on: string | null }
  role_holdings: HoldingsTable
  programme_holdings: HoldingsTable
  consents: ConsentsTable
  prior_qualifications: PriorQualificationsTable
  person_notes: { note_id: string; person_id: string; text: string; written_at: string; written_by: string }
  person_files: { file_id: string; person_id: string; added_at: string; added_by: string }
  import_batches: ImportBatchesTable
  /** `before` is the row as JSON, or null where the import made the person. */
  import_changes: { batch_id: string; person_id: string; before: string | null }
  import_mappings: { signature: string; mapping: string; used_at: string }
  /** Who came along when an area ended and another took over. */
  person_area_moves: {
    move_id: string
    person_id: string
    from_area_id: string
    to_area_id: string
    moved_at: string
    moved_by: string
  }
  /** Kept by triggers. `area_id` is '' for people without an area. */
  people_counts: { area_id: string; archived: 0 | 1; people: number }
}

export interface PeopleTable extends Derived {
  /** The row's number: what indexes and lists hold. It stays the same for life and never leaves the vault. */
  person_row: Generated<number>
  person_id: string
  version: number
  first_names: string
  last_name: string
  preferred_name: string
  member_number: string
  date_of_birth: string | null
  address: string
  postcode: string
  phone: string
  second_phone: string
  email: string
  emergency_name: string
  emergency_relationship: string
  emergency_phone: string
  area_id: string | null
  practitioner: string
  practitioner_contact: string
  languages: string
  access_needs: string
  women_only: 0 | 1 | null
  held_qualifications: 0 | 1 | null
  archived_at: string | null
  archived_reason: string | null
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  import_batch_id: string | null
  /** 1 when `archived_at` is set. Computed: never written. */
  archived: Generated<0 | 1>
  /** `date_of_birth` or ''. Computed: never written. */
  birth_sort: Generated<string>
}

export interface KindsTable {
  kind_id: string
  label: string
  bit: number
  position: number
  retired_on: string | null
}

/** Keyed by what a holding is (holding-id.ts). Who wrote it, and when, is in the audit trail or the import's batch. */
export interface HoldingsTable {
  person_row: number
  kind_id: string
  started_on: string
  ended_on: string | null
}

/** Which role or programme of a person: no kind is held twice from the same day. */
export interface HeldFrom {
  readonly kindId: string
  readonly startedOn: string
}

/** What an import hung on a record that was there already; part of `import_changes.before`. */
export interface HungBy {
  readonly roles: HeldFrom[]
  readonly programmes: HeldFrom[]
}

export interface ConsentsTable {
  consent_id: string
  person_id: string
  purpose: string
  given_on: string
  how: string
  withdrawn_on: string | null
  confirmed_on: string | null
  confirmed_by: string | null
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
}

export interface PriorQualificationsTable {
  qualification_id: string
  person_id: string
  title: string
  level: string
  awarded_on: string | null
  created_at: string
  created_by: string
}

export interface ImportBatchesTable {
  batch_id: string
  file_name: string
  source_file_id: string | null
  state: 'preparing' | 'finished' | 'undone' | 'discarded'
  /** JSON. */
  mapping: string | null
  rows: number
  created_n: number
  updated_n: number
  skipped_n: number
  started_at: string
  started_by: string
  finished_at: string | null
  undone_at: string | null
  undone_by: string | null
}

/** The stored columns by which lists sort and filter and searches find. Always made by `derived`, never by hand. */
export interface Derived {
  sort_name: string
  member_sort: string
  area_sort: string
  search_names: string
  search_other: string
  role_mask: number
  programme_mask: number
}

/** What `derived` needs beside the draft. */
export interface DerivedFrom {
  /** The name of the draft's area; null without one. */
  readonly areaName: string | null
  /** `bit` of each kind of role held today or later (`ended_on` empty or not before today). */
  readonly roleBits: readonly number[]
  readonly programmeBits: readonly number[]
  /** The words of records that were merged into this one: it is found by them too. */
  readonly alsoFound?: readonly { readonly search_names: string; readonly search_other: string }[]
}

/** The helper columns of a person. Written with every insert, and with every update of a draft's fields. */
export function derived(draft: PersonDraft, from: DerivedFrom): Derived {
  const first = words(draft.firstNames)
  const last = words(draft.lastName)
  const also = from.alsoFound ?? []
  return {
    sort_name: [...last, ...first].join(' '),
    member_sort: naturalOrder(draft.memberNumber),
    area_sort: from.areaName === null ? '' : areaSort(from.areaName),
    search_names: distinct([
      ...first,
      ...last,
      ...joined(last),
      ...words(draft.preferredName),
      ...also.flatMap((one) => wordsIn(one.search_names)),
    ]).join(' '),
    search_other: distinct([
      ...numberWords(draft.memberNumber),
      ...phoneWords(draft.phone),
      ...phoneWords(draft.secondPhone),
      ...words(draft.email),
      ...joinedToo(words(draft.postcode)),
      ...also.flatMap((one) => wordsIn(one.search_other)),
    ]).join(' '),
    role_mask: mask(from.roleBits),
    programme_mask: mask(from.programmeBits),
  }
}

/**
 * Writes the role and programme masks anew: after holdings were added, ended or removed, and once a day for everyone
 * whose role ended (`endedOnOrAfter`), because a mask says what is held today or later.
 */
export function refreshMasks(
  write: Write,
  today: string,
  which: { personId: string } | { personIds: readonly string[] } | { endedOnOrAfter: string },
): number {
  const one = !('endedOnOrAfter' in which)
  const value =
    'endedOnOrAfter' in which
      ? which.endedOnOrAfter
      : JSON.stringify('personId' in which ? [which.personId] : which.personIds)
  const chosen = one
    ? 'select value from json_each(?)'
    : `select person_row from role_holdings where ended_on >= ? and ended_on < ?
       union select person_row from programme_holdings where ended_on >= ? and ended_on < ?`
  const bits = (holdings: string, kinds: string) =>
    `coalesce((select sum(1 << bit) from (select distinct k.bit as bit from ${holdings} h join ${kinds} k using (kind_id)
       where h.person_row = people.person_row and (h.ended_on is null or h.ended_on >= ?))), 0)`
  return write.runText(
    `update people set role_mask = ${bits('role_holdings', 'role_kinds')},
       programme_mask = ${bits('programme_holdings', 'programme_kinds')} where ${one ? 'person_id' : 'person_row'} in (${chosen})`,
    [today, today, ...(one ? [value] : [value, today, value, today])],
  ).changes
}

/** `Mac Lean` is also searched as `maclean`, `Smith-Jones` as `smithjones`. */
function joined(parts: readonly string[]): string[] {
  return parts.length > 1 ? [parts.join('')] : []
}

function joinedToo(parts: readonly string[]): string[] {
  return [...parts, ...joined(parts)]
}

/** A member number is found as written, without its separators, and by its digits with or without leading zeros. */
function numberWords(number: string): string[] {
  const parts = words(number)
  const digits = parts.flatMap((part) => part.match(/\d+/g) ?? [])
  return [...joinedToo(parts), ...digits, ...digits.map((run) => run.replace(/^0+(?=\d)/, ''))]
}

/** A telephone number is found by its groups as written, as one run of digits (+44 read as 0), and by its last six. */
function phoneWords(phone: string): string[] {
  const parts = words(phone)
  const digits = phone.replace(/^\s*(\+|00)44\s*(\(0\))?/, '0').replace(/\D/g, '')
  return [...parts, ...(digits.length > 0 ? [digits] : []), ...(digits.length >= 10 ? [digits.slice(-6)] : [])]
}

/** Text that sorts as people count: `PM-9` before `PM-10`, leading zeros aside. Each number is led by its length. */
export function naturalOrder(number: string): string {
  return words(number)
    .join(' ')
    .replace(/\d+/g, (digits) => {
      const plain = digits.replace(/^0+(?=\d)/, '')
      return String.fromCharCode(48 + Math.min(plain.length, 40)) + plain
    })
}

/** An area's name as people of that area are sorted by. */
export function areaSort(areaName: string): string {
  return words(areaName).join(' ')
}

function wordsIn(stored: string): string[] {
  return stored === '' ? [] : stored.split(' ')
}

function mask(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum | (1 << bit), 0)
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
