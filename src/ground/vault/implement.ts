import type { AnswerTo, Contract, Operation, ParsedInputOf, Progress } from '../shared/contract'
import type { Occasion, PaperDocument } from './documents/paper'
import type { VaultDoor } from './door'
import type { SealedFiles } from './files/sealed-files'
import type { Host } from './host'
import type { OwnBox } from './own-box'
import type { RiskCompartment } from './risk'
import type { Session } from './session'
import type { Read, Write } from './sql'

/** What every handler is given. `now` is the same instant through one request. */
interface Given {
  readonly session: Session
  /** This request's instant, UTC with milliseconds. */
  readonly now: string
  /** Today's date where the office is, `2026-11-21`. */
  readonly today: string
  readonly risk: RiskCompartment
  /** Seals what belongs to this user alone. */
  readonly own: OwnBox
}

export interface QueryContext extends Given {
  readonly db: Read
  /** Names what a logged query was about, for its audit entry. Another query leaves no entry. */
  about(subject: Subject): void
}

export interface CommandContext extends Given {
  readonly db: Write
  /** A new id that sorts after those made before it. */
  newId<I extends string>(): I
  /**
   * Names what the command is about, for the audit trail: ids and digests, never texts. The last call names the entry;
   * a command that says nothing is entered under its module.
   */
  about(subject: Subject): void
}

export interface Subject {
  readonly entity: string
  readonly entityId: string
  /** The guarded row as it was and as it is; only their digests are kept. */
  readonly before?: unknown
  readonly after?: unknown
  /** Figures and codes worth keeping (counts, formats). No personal data. */
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** `undrawable`: letters that no font on board has, each once; they came out as empty boxes. */
export interface Printed {
  readonly pages: number
  readonly undrawable: string
}

export interface TaskContext {
  /** Null before sign-in: only operations open to anyone meet that. */
  readonly session: Session | null
  readonly now: string
  readonly today: string
  readonly host: Host
  readonly door: VaultDoor
  readonly files: SealedFiles
  readonly signal: AbortSignal
  progress(progress: Progress): void
  /** Typesets a document and shows it with print and save. */
  print(document: PaperDocument): Promise<Printed>
  /** For whom, when and by whom something is printed, from the office's settings. */
  occasion(): Occasion
  /** A synchronous reading step. */
  read<T>(step: (context: QueryContext) => T): T
  /** A writing step: one transaction, one audit entry under this task's name. The step itself is synchronous. */
  write<T>(step: (context: CommandContext) => T): Promise<T>
  /**
   * Long writing in one transaction: the generator yields its progress between chunks of some ten milliseconds. Other
   * writers wait until it ends; cancelling the task undoes all of it.
   */
  writeInSteps<T>(step: (context: CommandContext) => Generator<Progress, T, void>): Promise<T>
}

type Handler<T extends Operation> = T extends { readonly kind: 'query' }
  ? (context: QueryContext, input: ParsedInputOf<T>) => AnswerTo<T>
  : T extends { readonly kind: 'command' }
    ? (context: CommandContext, input: ParsedInputOf<T>) => AnswerTo<T>
    : (context: TaskContext, input: ParsedInputOf<T>) => Promise<AnswerTo<T>>

export type Handlers<C extends Contract> = { readonly [N in keyof C]: Handler<C[N]> }

/** A module as the router knows it: its contract and a handler for each operation. */
export interface Implementation {
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, (context: never, input: never) => unknown>>
}

/** Joins a contract to its handlers; a missing or misshapen handler does not compile. */
export function implement<C extends Contract>(contract: C, handlers: Handlers<C>): Implementation {
  return { contract, handlers: handlers }
}
