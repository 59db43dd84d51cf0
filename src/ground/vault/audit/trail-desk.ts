import { isSignedBy } from '../keys/signing'
import type { OpenVault } from '../surroundings'
import { type Break, ChainCheck, type Uncertified } from './check-chain'
import { RowCheck, type RowFault } from './check-rows'
import { hashAt } from './entry-rows'
import type { Guards } from './guards'
import { type Seal, sealOf } from './seal'
import { keyInUse } from './signing-keys'
import type { Alarm } from './standing'
import { statementBytes } from './trail'

/** What a handler may ask of the audit trail. Keys stay behind it. */
export interface TrailDesk {
  readonly seal: Seal
  readonly alarm: Alarm | null
  readonly anchorWasBehind: boolean
  readonly anchorIsWritten: boolean
  /** `ours`: the trail holds it. `newer`: the trail does not go so far. `other`: that entry is another one. */
  compare(seal: Seal): 'ours' | 'newer' | 'other'
  /** The signature of whoever is signed in under a text, such as a batch of decisions, with the key that proves it. */
  sign(text: string): { readonly signature: Buffer; readonly publicKey: Buffer }
  /** Whether a text was signed so by a user, with a key that is on record as theirs. */
  isSigned(userId: string, text: string, signed: { signature: Uint8Array; publicKey: Uint8Array }): boolean
  /** Begins to check everything; see `WholeCheck`. */
  check(): WholeCheck
  /** Counts the trail as good from the commit of this transaction on, whose entry says why. */
  acceptWithCommit(): void
}

export function trailDesk(open: OpenVault, guards: Guards): TrailDesk {
  const { audit, watch, db } = open
  return {
    get seal() {
      return sealOf(audit.head)
    },
    get alarm() {
      return watch.alarm
    },
    anchorWasBehind: watch.anchorWasBehind,
    anchorIsWritten: watch.anchorIsWritten,
    compare({ seq, hash }) {
      const held = hashAt(db, seq)
      if (!held) return 'newer'
      return held.toString('hex').startsWith(hash) ? 'ours' : 'other'
    },
    sign(text) {
      const publicKey = keyInUse(db, open.session.userId)
      if (!publicKey) throw new Error('This user has no key on record.')
      return { signature: audit.signStatement(text), publicKey }
    },
    isSigned(userId, text, { signature, publicKey }) {
      const [known] = db.arrays('select 1 from signing_keys where user_id = ? and public_key = ?', [userId, publicKey])
      return known !== undefined && isSignedBy(publicKey, statementBytes(text), signature)
    },
    check: () => new WholeCheck(open, guards),
    acceptWithCommit: () => watch.acceptWithCommit(),
  }
}

/** What a check of everything found. */
export interface CheckOutcome {
  readonly entries: number
  readonly rows: number
  readonly firstBreak: Break | null
  readonly faults: readonly RowFault[]
  readonly uncertified: readonly Uncertified[]
}

/**
 * A check of the whole trail and of every guarded row, in steps of some milliseconds between which others do their work.
 * What is entered meanwhile is read too before the next rows are compared.
 */
export class WholeCheck {
  readonly #chain: ChainCheck
  readonly #rows: RowCheck
  readonly #entities: string[]
  readonly rowsInAll: number
  #walk: Generator<number, void, void> | null = null
  #isChainRead = false
  #broken: Break | null = null
  #compared = 0
  /** Rows of the entities that are done with. */
  #before = 0

  constructor(
    private readonly open: OpenVault,
    private readonly guards: Guards,
  ) {
    const { db, audit } = open
    this.#rows = new RowCheck(guards, audit.key)
    this.#chain = new ChainCheck(db, audit.key, (entry, rows) => this.#rows.follow(entry, rows))
    this.#entities = [...guards.names]
    this.rowsInAll = guards.names.reduce((sum, name) => sum + guards.count(db, name), 0)
  }

  get entriesRead(): number {
    return this.#chain.seq
  }

  get rowsCompared(): number {
    return this.#compared
  }

  get isReadingEntries(): boolean {
    return !this.#isChainRead
  }

  /** Does the next piece. False: all is done. */
  step(): boolean {
    if (!this.#isChainRead) {
      const outcome = this.#chain.step()
      if (typeof outcome !== 'number') this.#broken = outcome
      else if (outcome > 0) return true
      this.#broken ??= this.#chain.keysProblem()
      this.#isChainRead = true
      // What rows should be is not known without all of the trail.
      return this.#broken === null
    }
    if (!this.catchUp()) return false
    const entity = this.#entities[0]
    if (entity === undefined) return false
    this.#walk ??= this.#rows.compare(this.open.db, entity)
    const next = this.#walk.next()
    if (!next.done) {
      this.#compared = this.#before + next.value
      return true
    }
    this.#before = this.#compared
    this.#walk = null
    this.#entities.shift()
    return this.#entities.length > 0
  }

  get outcome(): CheckOutcome {
    return {
      entries: this.#chain.seq,
      rows: this.#compared,
      firstBreak: this.#broken,
      faults: this.#rows.faults,
      uncertified: this.#chain.uncertified,
    }
  }

  private catchUp(): boolean {
    for (;;) {
      const outcome = this.#chain.step()
      if (typeof outcome !== 'number') this.#broken = outcome
      if (outcome === 0) return true
      if (this.#broken) return false
    }
  }
}
