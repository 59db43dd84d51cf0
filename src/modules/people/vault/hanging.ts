import type { HangingRow, HangingTable } from '../../../ground/vault/hanging-rows'
import { guardedHold, guardedProposal } from './erasing/guards'
import { consentsTogether, spellsTogether } from '../merging'

/**
 * LIST: every table of this module whose rows hang on a person. A merge takes them along and its undoing gives them
 * back; a table that refers to people and is missing here fails a test. Other modules list theirs with their handlers.
 */
export const peopleHangings: readonly HangingTable[] = [
  holdings('role_holdings', 'a role'),
  holdings('programme_holdings', 'a programme'),
  { ...table('consents', ['consent_id'], 'a consent'), join: consentsOfBoth, isClosed: true },
  { ...table('prior_qualifications', ['qualification_id'], 'a qualification'), join: withoutTwins },
  table('person_notes', ['note_id'], 'a note'),
  table('person_files', ['file_id'], 'a file'),
  table('import_changes', ['batch_id', 'person_id'], 'what an import filled in'),
  table('person_area_moves', ['move_id', 'person_id'], 'a move to another area'),
  table('bulk_rows', ['bulk_id', 'person_id'], 'a change made with others'),
  table('naming_wishes', ['person_id'], 'the name for print'),
  table('about_me_versions', ['version_id'], 'an About Me'),
  table('quotes', ['quote_id'], 'a quote'),
  {
    ...table('quote_uses', ['quote_id', 'purpose'], 'what a quote may be used for'),
    column: 'quote_id',
    by: { table: 'quotes', key: 'quote_id', column: 'person_id' },
  },
  table('aspirations', ['aspiration_id'], 'an aspiration'),
  {
    ...table('legal_holds', ['hold_id'], 'a legal hold'),
    guarded: { reader: guardedHold, entity: 'legal-hold', id: 'hold_id' },
  },
  {
    // What was proposed for one of two records was not proposed for both: it lapses.
    ...table('erasure_proposals', ['proposal_id'], 'a proposal to erase the record'),
    join: (kept) => kept,
    guarded: { reader: guardedProposal, entity: 'erasure-proposal', id: 'proposal_id' },
  },
]

function table(name: string, key: readonly string[], one: string): HangingTable {
  return { table: name, column: 'person_id', by: 'id', key, one }
}

function holdings(name: string, one: string): HangingTable {
  const key = ['person_row', 'kind_id', 'started_on']
  return { table: name, column: 'person_row', by: 'row', key, one, join: holdingsOfBoth }
}

/** The same kind held on both records at once was held once. */
function holdingsOfBoth(kept: readonly HangingRow[], other: readonly HangingRow[]): HangingRow[] {
  return [...byColumn([...kept, ...other], 'kind_id')].flatMap((rows) =>
    spellsTogether(rows.map((row) => ({ startedOn: String(row.started_on), endedOn: textOf(row.ended_on) }))).map(
      ({ startedOn, endedOn }) => ({ ...rows[0], started_on: startedOn, ended_on: endedOn }),
    ),
  )
}

function consentsOfBoth(kept: readonly HangingRow[], other: readonly HangingRow[]): HangingRow[] {
  return [...byColumn([...kept, ...other], 'purpose')].flatMap((rows) => {
    const given = rows.map((row) => ({
      row,
      givenOn: String(row.given_on),
      withdrawnOn: textOf(row.withdrawn_on),
    }))
    return consentsTogether(given).map(({ row, withdrawnOn }) => {
      if (row.withdrawn_on === withdrawnOn) return row
      // Whoever wrote the withdrawal down wrote it for both.
      const by = rows.find((one) => one.withdrawn_on === withdrawnOn)
      return {
        ...row,
        withdrawn_on: withdrawnOn,
        updated_at: by?.updated_at ?? null,
        updated_by: by?.updated_by ?? null,
      }
    })
  })
}

function withoutTwins(kept: readonly HangingRow[], other: readonly HangingRow[]): HangingRow[] {
  const what = (row: HangingRow) => JSON.stringify([row.title, row.level, row.awarded_on])
  const held = new Set(kept.map(what))
  return [...kept, ...other.filter((row) => !held.has(what(row)))]
}

function byColumn(rows: readonly HangingRow[], column: string): Iterable<HangingRow[]> {
  const groups = new Map<unknown, HangingRow[]>()
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row])
  return groups.values()
}

function textOf(value: HangingRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
