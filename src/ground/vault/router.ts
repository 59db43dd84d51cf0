import { type z } from 'zod'
import { type Operation, operationName, type Progress } from '../shared/contract'
import { wordedProblem } from '../shared/office'
import { type Problem, Refusal, type Result, refuse } from '../shared/problem'
import { readCrest } from './crest'
import { groundGuards } from './audit/ground-guards'
import { Guards } from './audit/guards'
import { sealOf, spelledSeal } from './audit/seal'
import { SearchLog } from './audit/search-log'
import { faultProblem } from './db/faults'
import type { Occasion } from './documents/paper'
import type { Implementation, TaskContext } from './implement'
import { officeWords, readOffice } from './office'
import { mayUse } from './permissions'
import type { OpenVault, Surroundings } from './surroundings'
import { type Purpose, Transactions } from './transactions'

/** What comes with a call: the means to stop a task and to hear how far it is. */
export interface Call {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
  /** What `confirmPassword` gave for this very operation, where it needs the password again. */
  readonly ticket?: string | undefined
}

interface Route {
  readonly operation: Operation
  readonly run: (context: unknown, input: unknown) => unknown
}

/**
 * The only way in. Every request passes here, in this order: is there such an operation, may this user, does the input
 * fit, was the password typed again where it must be, transaction, work, does the answer fit, audit, announce.
 */
export class Router {
  readonly #routes = new Map<string, Route>()
  readonly #transactions: Transactions
  readonly #searches: SearchLog
  /** The long writing task under way, if any: writers wait for it, readers do not. */
  #longWriting: Promise<unknown> | null = null

  constructor(
    implementations: readonly Implementation[],
    private readonly surroundings: Surroundings,
  ) {
    const guards = new Guards([...groundGuards, ...implementations.flatMap((one) => one.guards ?? [])])
    this.#searches = new SearchLog((entry) => {
      const open = surroundings.open()
      if (!open) return
      const purpose = { action: entry.action, module: entry.entity, desk: false }
      void this.whenFree(() => this.#transactions.write(open, purpose, ({ about }) => about(entry))).catch(
        () => undefined,
      )
    })
    this.#transactions = new Transactions(surroundings, guards, (search) => this.#searches.note(search))
    for (const { contract, handlers } of implementations) {
      for (const operation of Object.values(contract)) {
        const name = operationName(operation)
        const run = handlers[operation.name] as Route['run'] | undefined
        if (!run) throw new Error(`No handler for ${name}`)
        this.#routes.set(name, { operation, run })
      }
    }
  }

  /** Every operation that has a way in. */
  get operations(): readonly Operation[] {
    return [...this.#routes.values()].map((route) => route.operation)
  }

  /** Answers one request. Never throws: whatever goes wrong comes back as a Problem. */
  async handle(name: string, input: unknown, call: Call): Promise<Result<unknown>> {
    try {
      const route = this.#routes.get(name)
      if (!route) return { ok: false, problem: unknownOperation }
      await this.admit(route.operation)
      const fitting = fittingInput(route.operation, input)
      if (route.operation.stepUp) refuse(this.surroundings.door.useTicket(call.ticket, name))
      return { ok: true, value: await this.perform(route, fitting, call) }
    } catch (error) {
      return { ok: false, problem: this.inOfficeWords(this.problemOf(error, name)) }
    }
  }

  private async admit(operation: Operation): Promise<void> {
    const open = this.surroundings.open()
    const problem = mayUse(open?.session ?? null, operation)
    if (problem && open) {
      const purpose = { action: `refused:${operationName(operation)}`, module: operation.module, desk: false }
      await this.whenFree(() => this.#transactions.write(open, purpose, () => undefined))
    }
    refuse(problem)
  }

  private perform(route: Route, input: unknown, call: Call): unknown {
    const { operation, run } = route
    if (operation.kind === 'task') return this.performTask(route, input, call)
    if (operation.kind === 'query' && !operation.logged) {
      return fittingOutput(operation, run(this.#transactions.reading(this.mustBeOpen()), input))
    }
    return this.whenFree(() => {
      const value = this.#transactions.write(this.mustBeOpen(), purposeOf(operation), (context) =>
        fittingOutput(operation, run(context, input)),
      )
      if (operation.kind === 'command' && !operation.desk) {
        this.surroundings.announce(this.changedBy(operation))
      }
      return value
    })
  }

  private async performTask({ operation, run }: Route, input: unknown, call: Call): Promise<unknown> {
    let wrote = false
    const purpose = purposeOf(operation)
    const mustBeOpen = () => this.mustBeOpen()
    const context: TaskContext = {
      ...this.#transactions.moment(),
      session: this.surroundings.open()?.session ?? null,
      host: this.surroundings.host,
      door: this.surroundings.door,
      get files() {
        return mustBeOpen().files
      },
      signal: call.signal,
      progress: call.progress,
      print: async (document) => {
        const { pdf, pages, undrawable } = await this.surroundings.typesetter.typeset(document, call.signal)
        await this.surroundings.host.preview({ title: document.title, mediaType: 'application/pdf', bytes: pdf })
        return { pages, undrawable }
      },
      occasion: () => this.occasion(mustBeOpen()),
      read: (step) => step(this.#transactions.reading(mustBeOpen())),
      readWhenFree: (step) => this.whenFree(() => step(this.#transactions.reading(mustBeOpen()))),
      write: (step) => {
        wrote = true
        return this.whenFree(() => this.#transactions.write(mustBeOpen(), purpose, step))
      },
      writeInSteps: async (step) => {
        wrote = true
        return this.whenFree(() => {
          const work = this.#transactions.writeInSteps(mustBeOpen(), purpose, step, call)
          this.#longWriting = work
            .catch(() => undefined)
            .finally(() => {
              this.#longWriting = null
            })
          return work
        })
      },
    }
    try {
      return fittingOutput(operation, await run(context, input))
    } finally {
      if (wrote) this.surroundings.announce(this.changedBy(operation))
    }
  }

  private changedBy({ module, alsoChanges = [] }: Operation): readonly string[] {
    if (alsoChanges !== 'all') return [module, ...alsoChanges]
    return [...new Set([module, ...this.operations.map((one) => one.module)])]
  }

  /** Does a piece of writing as soon as no long writing is under way. */
  private async whenFree<T>(work: () => T | Promise<T>): Promise<T> {
    while (this.#longWriting) await this.#longWriting
    return work()
  }

  private mustBeOpen(): OpenVault {
    const open = this.surroundings.open()
    if (!open) throw new Refusal({ code: 'access.locked', message: 'The vault is locked. Sign in to go on.' })
    return open
  }

  private occasion({ db, audit, session }: OpenVault): Occasion {
    return {
      ...readOffice(db),
      printedAt: this.surroundings.clock.now().toISOString(),
      printedBy: session.name,
      crest: readCrest(db),
      seal: spelledSeal(sealOf(audit.head)),
    }
  }

  /** Rules do not know the office's word for those it works with: it is put in here, where their sentences leave. */
  private inOfficeWords(problem: Problem): Problem {
    const texts = [problem.message, ...Object.values(problem.fields ?? {})]
    if (!texts.some((text) => text.includes('{'))) return problem
    return wordedProblem(problem, officeWords(this.surroundings.open()?.db ?? null))
  }

  private problemOf(error: unknown, operation: string): Problem {
    if (error instanceof Refusal) return error.problem
    if (error instanceof Error && error.name === 'AbortError') {
      return { code: 'router.cancelled', message: 'Stopped. Nothing was changed.' }
    }
    const fault = faultProblem(error)
    if (fault) return fault
    const code = this.surroundings.incident(operation, error)
    return {
      code: 'router.unexpected',
      message: `Something went wrong and nothing was changed. Try again; if it happens again, give your administrator the code ${code}.`,
    }
  }
}

const unknownOperation: Problem = {
  code: 'router.unknown',
  message: 'This version of the program does not know that request.',
}

function purposeOf(operation: Operation): Purpose {
  return { action: operationName(operation), module: operation.module, desk: operation.desk ?? false }
}

function fittingInput(operation: Operation, input: unknown): unknown {
  const outcome = operation.input.safeParse(input)
  if (outcome.success) return outcome.data
  const fields: Record<string, string> = {}
  for (const issue of outcome.error.issues) fields[fieldOf(issue)] ??= issue.message
  throw new Refusal({ code: `${operation.module}.check-fields`, message: 'Some of this needs another look.', fields })
}

/** The path of a field as a form names it. A draft's own fields are named without the word `draft`. */
function fieldOf(issue: z.core.$ZodIssue): string {
  const path = issue.path[0] === 'draft' ? issue.path.slice(1) : issue.path
  return path.join('.')
}

function fittingOutput(operation: Operation, value: unknown): unknown {
  const outcome = operation.output.safeParse(value)
  if (outcome.success) return outcome.data
  const places = outcome.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)
  throw new Error(`${operationName(operation)} gave an answer that does not fit: ${places.join('; ')}`)
}
