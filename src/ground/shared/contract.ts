import type { z } from 'zod'

/**
 * Who may call an operation: `anyone` (also before sign-in), `signed-in` (any user), or the name of a permission
 * that one of the user's roles must hold.
 */
export type Access = 'anyone' | 'signed-in' | Permission
export type Permission = `${string}.${string}`

/**
 * - query: synchronous, reads only.
 * - command: synchronous, one transaction, always audited, always announces its module.
 * - task: asynchronous, for dialogs, files, paper and keys; reports progress and can be cancelled.
 */
export type Kind = 'query' | 'command' | 'task'

export interface Spec<K extends Kind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K
  readonly access: Access
  readonly input: I
  readonly output: O
  /** A query whose every use is written in the audit trail (sensitive reads). Commands and tasks always are. */
  readonly logged?: boolean
  /**
   * A command that touches nothing but the user's own desk (a draft, the columns of a list): it makes no entry in the
   * audit trail and tells no window. Records are never kept this way.
   */
  readonly desk?: boolean
  /**
   * The password is asked for again (security.md 5, step-up): what leaves the program, and who may do what. The router
   * refuses with `access.step-up` unless the call brings a ticket that was given for this operation a moment ago.
   */
  readonly stepUp?: boolean
  /**
   * Other modules whose facts this changes with its own, through their doors: their lists are told too. `all`: what it
   * changes is shown everywhere, such as the name of a person.
   */
  readonly alsoChanges?: readonly string[] | 'all'
  /** Open also to somebody who came in with a one-time phrase and has not chosen a password yet: nothing else is. */
  readonly beforePassword?: boolean
}

/** One operation of a module: its name, kind, permission and the shapes that are checked at the door. */
export interface Operation<K extends Kind = Kind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Spec<K, I, O> {
  readonly module: string
  readonly name: string
}

export type InputOf<T extends Operation> = z.input<T['input']>
export type ParsedInputOf<T extends Operation> = z.output<T['input']>
export type OutputOf<T extends Operation> = z.output<T['output']>

/** An answer as a handler may give it: the same shape, which nobody is going to change. */
export type AnswerTo<T extends Operation> = Unchanging<OutputOf<T>>
type Unchanging<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? number extends T['length']
      ? readonly Unchanging<Item>[]
      : Readonly<T>
    : { readonly [Key in keyof T]: Unchanging<T[Key]> }

type WithNames<T extends Record<string, Spec<Kind, z.ZodType, z.ZodType>>> = {
  readonly [N in keyof T]: T[N] extends Spec<infer K, infer I, infer O> ? Operation<K, I, O> : never
}

export type Contract = Readonly<Record<string, Operation>>

type SpecOf<K extends Kind, I extends z.ZodType, O extends z.ZodType> = Omit<Spec<K, I, O>, 'kind'>

export function query<I extends z.ZodType, O extends z.ZodType>(spec: SpecOf<'query', I, O>): Spec<'query', I, O> {
  return { kind: 'query', ...spec }
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  spec: SpecOf<'command', I, O>,
): Spec<'command', I, O> {
  return { kind: 'command', ...spec }
}

export function task<I extends z.ZodType, O extends z.ZodType>(spec: SpecOf<'task', I, O>): Spec<'task', I, O> {
  return { kind: 'task', ...spec }
}

/** Gives each operation its module and name, so that a screen can write `call(people.find, …)` and nothing else. */
export function defineContract<T extends Record<string, Spec<Kind, z.ZodType, z.ZodType>>>(
  module: string,
  operations: T,
): WithNames<T> {
  return Object.fromEntries(
    Object.entries(operations).map(([name, spec]) => [name, Object.freeze({ ...spec, module, name })]),
  ) as WithNames<T>
}

/** The name under which an operation travels: `people.find`. */
export function operationName(operation: Operation): string {
  return `${operation.module}.${operation.name}`
}

/** How far a task has come. `total` is null while it is not known. */
export interface Progress {
  readonly step: string
  readonly done: number
  readonly total: number | null
}
