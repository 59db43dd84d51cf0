/**
 * A refusal that the product expects: what is wrong, in words shown as they are written.
 *
 * `code` is `<module>.<what>`; screens branch on it and never on the message. `fields` carries one sentence for each
 * field at fault, keyed by the field's path in the input (`dateOfBirth`, `roles.0.startedOn`).
 */
export interface Problem {
  readonly code: `${string}.${string}`
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
}

/** The one way to stop a request with a Problem. Only the router catches it. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'Refusal'
  }
}

/** Stops the request if a rule found a problem; goes on if it found none. */
export function refuse(problem: Problem | null): asserts problem is null {
  if (problem) throw new Refusal(problem)
}

/** What a request comes back as. Nothing is thrown across the bridge. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** The value of a Result; stops the request if it is a refusal. */
export function given<T>(result: Result<T>): T {
  return result.ok ? result.value : refused(result.problem)
}

/** Stops the request, where an expression is wanted. */
export function refused(problem: Problem): never {
  throw new Refusal(problem)
}
