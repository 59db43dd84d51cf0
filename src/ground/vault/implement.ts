import type { GuardedEntity } from './audit/guards'
import type { TrailDesk } from './audit/trail-desk'
import type { ChangedRow } from './audit/trail'
import type { Access, AnswerTo, Contract, Operation, ParsedInputOf, Progress } from '../shared/contract'
import type { Happening } from '../shared/happening'
import type { Duty } from '../shared/home'
import type { Problem } from '../shared/problem'
import type { Occasion, PaperDocument } from './documents/paper'
import type { VaultDoor } from './door'
import type { SealedFiles } from './files/sealed-files'
import type { HangingTable } from './hanging-rows'
import type { ErasingSource } from './erasing/rows'
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
  readonly trail: TrailDesk
}

export interface QueryContext extends Given {
  readonly db: Read
  /** Names what a logged query was about, for its audit entry. Another query leaves no entry. */
  about(subject: Subject): void
  /**
   * Says that this query was a search by name. One entry is made of it once the typing has settled, with the kind and
   * the count; the text itself only tells a new search from the same one asked again.
   */
  searched(search: Search): void
}

export interface Search {
  readonly text: string
  readonly kind: 'name' | 'number'
  readonly found: number
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
  /**
   * Tells of guarded rows that were changed, made or removed beside the one that the entry names, once they are as they
   * will stay. Their digests are taken at once and kept with the entry.
   */
  alsoChanged(entity: string, rows: readonly ChangedRow[]): void
}

export interface Subject {
  readonly entity: string
  readonly entityId: string
  /**
   * The row as it was and as it is; only their digests are kept. Of what the trail guards, `before` is given as the
   * guards read it (`Reader`), null for a new row, and what it is afterwards is read by the trail itself. Left out, the
   * row was only looked at.
   */
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
  /** The same once no long writing is under way, so that what is read is whole. */
  readWhenFree<T>(step: (context: QueryContext) => T): Promise<T>
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

/**
 * What a module puts on the home screen. It is asked each time somebody looks at home, so it reads by an index or a
 * handful of rows, and gives what is overdue or comes up within the next year; what is further off is left out.
 */
export interface DutySource {
  /** Whose work it is: who may not use this is not told of it. */
  readonly access: Access
  duties(context: QueryContext): Iterable<Duty>
}

/**
 * What a module tells of a person on the one timeline, whatever storey it stands on: people know nobody above them. It
 * reads by an index, and nothing of the risk compartment.
 */
export interface HappeningSource {
  /** Whose facts these are: who may not use this is not told of them. */
  readonly access: Access
  happenings(context: QueryContext, personId: string): Iterable<Happening>
}

/**
 * Asked before people begin in a role from a day on: what stands in the way, by the id of each person in whose way it
 * stands. Of several hundred people at once, so it reads them together. Its fields are those of `people.addRole`.
 */
export type RoleGate = (
  db: Read,
  wanted: { readonly kindId: string; readonly startedOn: string; readonly personIds: readonly string[] },
) => ReadonlyMap<string, Problem>

/** A module as the router knows it: its contract and a handler for each operation. */
export interface Implementation {
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, (context: never, input: never) => unknown>>
  /** What the audit trail vouches for of this module's tables. */
  readonly guards?: readonly GuardedEntity[]
  /** What it puts on the home screen; the shell gathers it (`homeImplementation`). */
  readonly duties?: readonly DutySource[]
  /** What it tells on a person's timeline; the shell gathers it (`peopleImplementation`). */
  readonly happenings?: readonly HappeningSource[]
  /** Its tables whose rows hang on a person: merging two records takes them along. */
  readonly hangings?: readonly HangingTable[]
  /** What of it goes when a person is erased, and what must be kept until when. */
  readonly erasing?: ErasingSource
  /** What must be so before somebody begins in a role; the shell gathers it (`peopleImplementation`). */
  readonly roleGates?: readonly RoleGate[]
}

/** Joins a contract to its handlers; a missing or misshapen handler does not compile. */
export function implement<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  guards: readonly GuardedEntity[] = [],
): Implementation {
  return { contract, handlers: handlers, guards }
}

/** The answer of an operation that only does something. */
export function nothing(_done: void): Record<string, never> {
  return {}
}
