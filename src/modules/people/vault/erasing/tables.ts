import type { ErasedTable, ErasingSource } from '../../../../ground/vault/erasing/rows'

const own = 'person_id = ?1'
const ownRow = 'person_row = (select person_row from people where person_id = ?1)'
/** The records that were merged into this one: their ids lead here, and what they held in the risk compartment is theirs. */
const merged = 'select other_id from person_merges where stands_id = ?1'

/** A list that somebody brought in names whoever was on it, taken over or not. */
const keptLists: ErasedTable = {
  table: 'import_batches',
  where: "?1 is not null and source_file_id is not null and state <> 'preparing'",
  words: ['a kept file of an import, with everyone on it', 'kept files of imports, with everyone on them'],
  file: 'source_file_id',
  freed: 'source_file_id = null, mapping = null',
}

/** What goes of a record itself. What lies under it by the schema's own rule is listed to be counted. */
const tables: readonly ErasedTable[] = [
  {
    table: 'legal_holds',
    where: own,
    words: ['an entry of a legal hold', 'entries of legal holds'],
    guarded: { entity: 'legal-hold', id: 'hold_id' },
  },
  {
    table: 'erasure_proposals',
    where: own,
    words: null,
    guarded: { entity: 'erasure-proposal', id: 'proposal_id' },
  },
  keptLists,
  { table: 'person_files', where: own, words: ['a file', 'files'], file: 'file_id' },
  { table: 'person_notes', where: own, words: ['a note', 'notes'] },
  {
    table: 'risk_fields',
    where: `table_name = 'people' and (row_id = ?1 or row_id in (${merged}))`,
    words: ['a text of offence or risk notes', 'texts of offence or risk notes'],
  },
  { table: 'consents', where: own, words: ['a consent', 'consents'] },
  { table: 'role_holdings', where: ownRow, words: ['a role', 'roles'] },
  { table: 'programme_holdings', where: ownRow, words: ['a programme', 'programmes'] },
  { table: 'prior_qualifications', where: own, words: ['an earlier qualification', 'earlier qualifications'] },
  { table: 'naming_wishes', where: own, words: null },
  { table: 'about_me_versions', where: own, words: ['an “About Me”', 'versions of “About Me”'] },
  { table: 'quotes', where: own, words: ['a quote', 'quotes'] },
  { table: 'aspirations', where: own, words: ['an aspiration', 'aspirations'] },
  { table: 'import_changes', where: own, words: null },
  { table: 'bulk_rows', where: own, words: null },
  { table: 'person_area_moves', where: own, words: null },
  {
    table: 'person_merges',
    where: 'stands_id = ?1',
    words: ['a record that was merged into it', 'records that were merged into it'],
    guarded: { entity: 'merge', id: 'merge_id' },
  },
  { table: 'people', where: own, words: null },
]

export const peopleErasing: ErasingSource = { tables, ids: [merged] }

/** What goes of somebody who is part of another record, which stays: the old name, and the copy for undoing. */
export const partErasing: ErasingSource = {
  tables: [
    keptLists,
    { table: 'risk_fields', where: "table_name = 'people' and row_id = ?1", words: null },
    {
      table: 'person_merges',
      where: 'other_id = ?1',
      words: null,
      guarded: { entity: 'merge', id: 'merge_id' },
    },
  ],
}
