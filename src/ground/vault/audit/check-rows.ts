import { createHmac } from 'node:crypto'
import type { Read } from '../sql'
import { type Guards, type GuardedRow } from './guards'
import type { SealedEntry } from './entry'
import { detailOf } from './entry-rows'
import { digestBytes, type RowDigest } from './row-sets'
import { introducing, introductionsIn } from './signing-keys'

/** A guarded row that is not as the trail says. `seq`: the last entry about it; 0 if none is. */
export interface RowFault {
  readonly entity: string
  readonly entityId: string
  readonly seq: number
  /**
   * - altered: the row was changed and no entry tells of it.
   * - missing: the row is gone and no entry tells of it.
   * - unknown: the row is there and no entry tells of its making.
   * - changed-between: when entry `seq` was made, the row was no longer as the entry before it had left it.
   */
  readonly why: 'altered' | 'missing' | 'unknown' | 'changed-between'
}

/** The entry that describes all rows anew: the first of a vault, and one after an update that changed what is kept. */
export const baseline = { action: 'vault.baseline', entity: 'vault', entityId: 'baseline' } as const

/** The keyed digest of a guarded row, so that a short value cannot be guessed from it. */
export function digestOf(key: Buffer, row: GuardedRow): Buffer {
  return createHmac('sha256', key).update(row).digest()
}

interface Known {
  readonly seq: number
  /** Null: an entry says that it is gone. */
  readonly digest: Buffer | null
}

/** What the trail, read from its beginning, says about each guarded row; and whether the rows agree. */
export class RowCheck {
  readonly faults: RowFault[] = []
  readonly #known = new Map<string, Map<string, Known>>()

  constructor(
    private readonly guards: Guards,
    private readonly key: Buffer,
    private readonly most = 100,
  ) {
    for (const name of guards.names) this.#known.set(name, new Map())
  }

  /** Hears an entry of the chain, in order, with the rows that were packed under it. */
  follow(entry: SealedEntry, rows: readonly RowDigest[]): void {
    const anew = entry.action === baseline.action
    for (const row of rows) this.hear(row, entry.seq, anew)
    if (!this.guards.guards(entry.entity)) return
    const { entity, entityId, digestBefore: before, digestAfter: after } = entry
    // The door writes a user's new key before the entry that tells of it.
    const introduced = introductionsIn(detailOf(entry.details, introducing)).some(({ userId }) => userId === entityId)
    this.hear({ entity, entityId, before: half(before), after: half(after) }, entry.seq, introduced)
  }

  /** Compares the rows that are there now, some hundreds a step, with what the entries say. */
  *compare(db: Read, entity: string): Generator<number, void, void> {
    const known = this.#known.get(entity) ?? new Map<string, Known>()
    const seen = new Set<string>()
    for (let after = ''; ; ) {
      const ids = this.guards.idsAfter(db, entity, after)
      const last = ids[ids.length - 1]
      if (last === undefined) break
      const rows = this.guards.readMany(db, entity, ids)
      for (const id of ids) {
        seen.add(id)
        const row = rows.get(id)
        const told = known.get(id)
        if (row === undefined) continue
        if (!told?.digest) this.add({ entity, entityId: id, seq: told?.seq ?? 0, why: 'unknown' })
        else if (!told.digest.equals(digestOf(this.key, row).subarray(0, digestBytes)))
          this.add({ entity, entityId: id, seq: told.seq, why: 'altered' })
      }
      after = last
      yield seen.size
    }
    for (const [id, { seq, digest }] of known) {
      // One that was made while this went on lies where the walk had been already.
      if (digest && !seen.has(id) && this.guards.read(db, entity, id) === null)
        this.add({ entity, entityId: id, seq, why: 'missing' })
    }
  }

  private hear({ entity, entityId, before, after }: RowDigest, seq: number, anew: boolean): void {
    const held = this.#known.get(entity)
    if (!held) return
    const known = held.get(entityId)
    const was = known?.digest ?? null
    const agrees = was === null ? before === null : before?.equals(was)
    // What no longer is was not read again before it went.
    if (!anew && !agrees && !(after === null && before === null)) {
      this.add({ entity, entityId, seq, why: 'changed-between' })
    }
    held.set(entityId, { seq, digest: after && Buffer.from(after) })
  }

  private add(fault: RowFault): void {
    if (this.faults.length < this.most) this.faults.push(fault)
  }
}

function half(digest: Buffer | null): Buffer | null {
  return digest && digest.subarray(0, digestBytes)
}
