import { readFact } from '../db/facts'
import type { GuardedDatabase } from '../db/guard'
import type { Write } from '../sql'
import type { AnchorFiles } from './anchor'
import { writeCheckpoint } from './checkpoint'
import { type Alarm, lookAtTrail, type Standing } from './standing'
import type { AuditTrail } from './trail'

interface Watched {
  readonly db: Write
  readonly database: GuardedDatabase
  readonly key: Buffer
  readonly vaultId: string
  /** Of the key file with which the vault was opened. */
  readonly generation: number
  readonly trail: AuditTrail
  readonly anchors: AnchorFiles
}

/** Watches over the trail of an open vault: looks at it once at the opening, then keeps the anchor up with it. */
export class TrailWatch {
  readonly #opening: Standing
  #alarm: Alarm | null
  #isAnswered = false

  constructor(
    private readonly watched: Watched,
    at: string,
  ) {
    const { db, key, anchors, generation } = watched
    this.#opening = lookAtTrail(db, key, anchors, generation)
    this.#alarm = this.#opening.alarm
    if (this.#alarm) return
    writeCheckpoint(db, key, watched.trail.head)
    this.anchorFirmly(at)
  }

  /** Why nothing may be changed; null if all is well or somebody has answered for it. */
  get alarm(): Alarm | null {
    return this.#alarm
  }

  /** The anchor that was found at the opening was an old one that somebody put back. */
  get anchorWasBehind(): boolean {
    return this.#opening.anchorBehind
  }

  /** False since the anchor could last not be written. */
  get anchorIsWritten(): boolean {
    return this.watched.anchors.written
  }

  /** After a commit: the anchor follows. While there is an alarm it stays as it was found. */
  committed(at: string): void {
    this.watched.trail.committed()
    if (this.#isAnswered) return this.accept(at)
    if (!this.#alarm) this.watched.anchors.write(this.anchor(at))
  }

  /** In the transaction that ends the session: the next opening begins to read here. */
  restHere(): void {
    if (!this.#alarm) writeCheckpoint(this.watched.db, this.watched.key, this.watched.trail.head)
  }

  /** Somebody answers for the trail as it is: it counts from the commit of their entry on. */
  acceptWithCommit(): void {
    this.#isAnswered = true
  }

  /** After a transaction was undone. */
  undone(): void {
    this.#isAnswered = false
    this.watched.trail.forgetUncommitted()
  }

  private accept(at: string): void {
    const { db, key, trail } = this.watched
    this.#isAnswered = false
    this.#alarm = null
    writeCheckpoint(db, key, trail.head)
    this.anchorFirmly(at)
  }

  /** After the last commit. The key of the anchor goes with it. */
  close(at: string): void {
    if (!this.#alarm) this.anchorFirmly(at)
    this.watched.anchors.close()
  }

  private anchorFirmly(at: string): void {
    this.watched.anchors.writeBoth(this.anchor(at))
  }

  private anchor(time: string) {
    const { seq, hash } = this.watched.trail.head
    const recorded = Number(readFact(this.watched.database, 'keyFileGeneration') ?? 0)
    const generation = Math.max(recorded, this.watched.generation)
    return { vaultId: this.watched.vaultId, generation, seq, headHash: hash.toString('hex'), time }
  }
}
