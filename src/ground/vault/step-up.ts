import { randomBytes } from 'node:crypto'
import type { Problem } from '../shared/problem'

/** So long after the password was typed again may the request come for which it was typed. */
const GOOD_FOR = 60_000

/** More than a window can ask for at once; the oldest are forgotten. */
const MOST = 8

/**
 * One-time tickets for requests that need the password again (security.md 5, step-up). They live in the vault process
 * with the session and end with it; each is good for one operation, once, for a minute on a clock that nobody can set.
 */
export class StepUp {
  readonly #given = new Map<string, { readonly operation: string; readonly at: number }>()

  constructor(private readonly steady: () => number = () => performance.now()) {}

  give(operation: string): string {
    const ticket = randomBytes(16).toString('hex')
    this.#given.set(ticket, { operation, at: this.steady() })
    for (const old of [...this.#given.keys()].slice(0, -MOST)) this.#given.delete(old)
    return ticket
  }

  /** Uses up a ticket. A Problem if it was not given for this operation, a moment ago. */
  use(ticket: string | undefined, operation: string): Problem | null {
    const given = ticket === undefined ? undefined : this.#given.get(ticket)
    if (ticket !== undefined) this.#given.delete(ticket)
    return given?.operation === operation && this.steady() - given.at <= GOOD_FOR ? null : needed
  }
}

const needed: Problem = {
  code: 'access.step-up',
  message: 'This needs your password once more, because it changes who may do what or takes records out of the vault.',
}
