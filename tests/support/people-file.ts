import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { migrate } from '../../src/ground/vault/db/migrate'
import { migrations } from '../../src/ground/vault/db/migrations'
import { createDatabase, openDatabase, type VaultDatabase } from '../../src/ground/vault/db/open'
import { Write } from '../../src/ground/vault/sql'
import { PersonDraft } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { loadReference } from '../../src/modules/organisation/vault/reference'
import { derived, type DerivedFrom } from '../../src/modules/people/vault/tables'

const master = { vaultId: '0'.repeat(32), vmk: Buffer.alloc(32, 7) }
const areasCsv = resolve(import.meta.dirname, '../../resources/reference/probation-delivery-units.csv')

/** An encrypted database with the people tables and no router: for what stands below the router. */
export class PeopleFile {
  readonly folder: string
  #vault: VaultDatabase
  db: Write

  private constructor(folder: string, vault: VaultDatabase) {
    this.folder = folder
    this.#vault = vault
    this.db = new Write(vault.db)
  }

  static async make(folder = mkdtempSync(join(tmpdir(), 'throughline-people-'))): Promise<PeopleFile> {
    const made = createDatabase(folder, master)
    if (!made.ok) throw new Error(made.problem.message)
    const climbed = await migrate(made.value.db, {
      migrations,
      now: '2026-11-21T09:00:00.000Z',
      backUpFirst: () => Promise.resolve(null),
    })
    if (!climbed.ok) throw new Error(climbed.problem.message)
    const file = new PeopleFile(folder, made.value)
    file.write(() => loadReference(file.db, readFileSync(areasCsv, 'utf8')))
    return file
  }

  static open(folder: string): PeopleFile {
    const opened = openDatabase(folder, master)
    if (!opened.ok) throw new Error(opened.problem.message)
    return new PeopleFile(folder, opened.value)
  }

  /** The connection itself, for what the product never asks of it: plans and integrity. */
  get raw() {
    return this.#vault.db
  }

  /** Moves the log into the file, as the product does soon after an erasure. */
  checkpoint(): void {
    if (!this.#vault.checkpoint()) throw new Error('Something kept the log from being moved into the file.')
  }

  write<T>(step: (db: Write) => T): T {
    this.db.begin()
    try {
      const value = step(this.db)
      this.db.commit()
      return value
    } catch (error) {
      this.db.rollback()
      throw error
    }
  }

  /** Adds a person and gives their row. The id is made from the count of people. */
  add(
    given: Partial<PersonDraft>,
    from: Partial<DerivedFrom> & { archived?: boolean; updatedAt?: string } = {},
  ): number {
    const draft = draftOf(given)
    const stored = derived(draft, {
      areaName: areaNameOf(this.db, draft.areaId),
      roleBits: [],
      programmeBits: [],
      ...from,
    })
    const personId = String(this.db.arrays('select coalesce(max(person_row), 0) + 1 from people', [])[0]?.[0]).padStart(
      26,
      '0',
    )
    const at = from.updatedAt ?? '2026-11-21T09:00:00.000Z'
    const cells: Record<string, string | number | null> = {
      person_id: personId,
      version: 1,
      ...Object.fromEntries(
        Object.entries(draft).map(([field, value]) => [
          snake(field),
          typeof value === 'boolean' ? Number(value) : value,
        ]),
      ),
      ...stored,
      archived_at: from.archived ? at : null,
      archived_reason: from.archived ? 'Moved away' : null,
      created_at: at,
      created_by: 'test',
      updated_at: at,
      updated_by: 'test',
      import_batch_id: null,
    }
    const columns = Object.keys(cells)
    return this.db.runText(
      `insert into people (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      Object.values(cells),
    ).lastRow
  }

  /** Removes the folder. */
  end(): void {
    this.#vault.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  close(): void {
    this.#vault.close()
  }
}

export function draftOf(given: Partial<PersonDraft>): PersonDraft {
  return PersonDraft.parse({ ...blankDraft, lastName: 'Nobody', ...given })
}

function areaNameOf(db: Write, areaId: string | null): string | null {
  if (areaId === null) return null
  return (db.arrays('select name from areas where area_id = ?', [areaId])[0]?.[0] as string | undefined) ?? null
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
