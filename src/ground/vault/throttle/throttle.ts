import { createHash } from 'node:crypto'
import type { Problem } from '../../shared/problem'
import { folded } from '../../shared/text'
import { FREE_TRIES, inWords, type NameTries, stillRecent, waitFor } from './ladder'
import { readTries, type Tries, writeTries } from './tries-file'

/** More lines than a vault can have users; of invented names the oldest are forgotten. */
const MOST_NAMES = 128

export interface ThrottlePlace {
  readonly vaultId: string
  readonly deviceId: string
  /** The two copies: one beside the vault, one in this machine's own folder. */
  readonly paths: readonly [string, string]
  /** Milliseconds since this machine was started: no clock that a person can set. */
  readonly uptime: () => number
  /** The names on the lock screen, whose lines are never forgotten. */
  readonly known: readonly string[]
}

/**
 * Slows guessing down (security.md 5, throttle). A try is written down before the password is looked at, so that ending
 * the program wins nothing; time is counted on a clock of its own that runs while the machine is on, never faster and
 * never back, so that setting the computer's clock wins nothing either.
 */
export class Throttle {
  #tries: Tries
  /** Steady time is `#tries.steadyAt` plus what the uptime has grown by since this mark. */
  #mark: number

  constructor(private readonly place: ThrottlePlace) {
    const up = place.uptime()
    // Both copies gone: as on another computer, or because somebody hoped to guess on. Everybody waits half a minute.
    this.#tries = fresh(place.vaultId, place.deviceId, up, FREE_TRIES)
    this.#mark = up
    if (!this.takeNewest()) this.save()
  }

  /** Makes both copies for a new vault: nobody has guessed yet. */
  static begin(place: Omit<ThrottlePlace, 'known'>): void {
    const tries = { ...fresh(place.vaultId, place.deviceId, place.uptime(), 0), seq: 1 }
    for (const path of place.paths) writeTries(path, tries)
  }

  /** Counts the writings. The vault keeps what it was at the last sign-in: a smaller one later was put back by hand. */
  get seq(): number {
    return this.#tries.seq
  }

  /** Milliseconds until this name may try. */
  wait(name: string): number {
    this.takeNewest()
    return waitFor(this.of(name), this.#tries.recent, this.now())
  }

  /** Wrong passwords in a row under this name. */
  failures(name: string): number {
    return this.of(name).failures
  }

  /** A password is about to be tried: counted as wrong until it has proved right. Gives the wait, or null to go on. */
  tryNow(name: string): Problem | null {
    const wait = this.wait(name)
    if (wait > 0) return mustWait(wait)
    const now = this.now()
    this.change(name, { failures: this.of(name).failures + 1, lastAt: now }, [...this.#tries.recent, now])
    return null
  }

  /** The password was right. */
  wasRight(name: string): void {
    this.takeNewest()
    const { lastAt } = this.of(name)
    this.change(name, { failures: 0, lastAt }, withoutLast(this.#tries.recent, lastAt))
  }

  /** No password was looked at after all, because something else was in the way. */
  wasNotTried(name: string): void {
    this.takeNewest()
    const { failures, lastAt } = this.of(name)
    this.change(name, { failures: Math.max(0, failures - 1), lastAt }, withoutLast(this.#tries.recent, lastAt))
  }

  /** What another process has written since, or this one before it was ended. False if there is nothing to read. */
  private takeNewest(): boolean {
    const { vaultId, deviceId, paths, uptime } = this.place
    const copies = paths.map((path) => readTries(path, vaultId)).filter((copy) => copy !== null)
    const newest = copies.sort((a, b) => b.seq - a.seq)[0]
    if (!newest) return false
    if (newest.seq <= this.#tries.seq) return true
    const up = uptime()
    const isSameStart = newest.deviceId === deviceId && up >= newest.uptimeAt
    // Switched off and on since: at least so long as it has been on again. On another machine: nobody knows.
    const gone = isSameStart ? up - newest.uptimeAt : newest.deviceId === deviceId ? up : 0
    this.#tries = newest
    this.#mark = up - gone
    if (!isSameStart) this.save()
    return true
  }

  private now(): number {
    return this.#tries.steadyAt + Math.max(0, this.place.uptime() - this.#mark)
  }

  private of(name: string): NameTries {
    return this.#tries.names[keyOf(name)] ?? this.#tries.otherwise
  }

  private change(name: string, line: NameTries, recent: readonly number[]): void {
    const names = { ...this.#tries.names, [keyOf(name)]: line }
    const known = new Set(this.place.known.map(keyOf))
    const strangers = Object.entries(names)
      .filter(([key]) => !known.has(key) && key !== keyOf(name))
      .sort(([, a], [, b]) => a.lastAt - b.lastAt)
    for (const [key] of strangers.slice(0, Math.max(0, Object.keys(names).length - MOST_NAMES))) delete names[key]
    this.#tries = { ...this.#tries, names, recent: stillRecent(recent, this.now()) }
    this.save()
  }

  private save(): void {
    const { deviceId, uptime, paths } = this.place
    const steadyAt = this.now()
    const uptimeAt = uptime()
    this.#tries = { ...this.#tries, seq: this.#tries.seq + 1, deviceId, steadyAt, uptimeAt }
    this.#mark = uptimeAt
    for (const path of paths) writeTries(path, this.#tries)
  }
}

function fresh(vaultId: string, deviceId: string, uptimeAt: number, failures: number): Tries {
  const otherwise = { failures, lastAt: 0 }
  return {
    format: 'throughline-tries',
    vaultId,
    seq: 0,
    deviceId,
    steadyAt: 0,
    uptimeAt,
    otherwise,
    names: {},
    recent: [],
  }
}

function withoutLast(recent: readonly number[], at: number): number[] {
  const place = recent.lastIndexOf(at)
  return recent.filter((_, index) => index !== place)
}

function keyOf(name: string): string {
  return createHash('sha256')
    .update(`tries/v1|${folded(name)}`)
    .digest('hex')
    .slice(0, 32)
}

function mustWait(wait: number): Problem {
  const message = `Too many wrong passwords for this name. Wait ${inWords(wait)}, then try again. Your colleagues can sign in meanwhile.`
  return { code: 'access.wait', message }
}
