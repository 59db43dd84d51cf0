import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type InputOf, type Operation, type OutputOf, operationName } from '../src/ground/shared/contract'
import { Refusal, type Result } from '../src/ground/shared/problem'
import { systemClock } from '../src/ground/vault/clock'
import type { Host } from '../src/ground/vault/host'
import { timeOrderedIds } from '../src/ground/vault/ids'
import { weakestKdf } from '../src/ground/vault/keys/kdf'
import type { Opened } from '../src/ground/vault/opened'
import { Router } from '../src/ground/vault/router'
import { Vault } from '../src/ground/vault/vault'
import { opensRisk, permissionsOf, type Role } from '../src/modules/access/roles'
import { arrive } from '../src/vault/arrive'
import { furnish } from '../src/vault/furnish'
import { modules } from '../src/vault/modules'

/** Who works in every vault that programs make: a person that there is not, with every permission that figures need. */
export const worker = { name: 'Ada Lanternfield', password: 'teapot gravel seven umbrella' } as const

const noHost = {} as Host

interface SeatOptions {
  readonly host?: Host
  /** Who signs in; `worker` where nobody is named. */
  readonly user?: { readonly name: string; readonly password: string }
}

interface NewOfficeOptions extends SeatOptions {
  /** What the first user may do. */
  readonly roles?: readonly Role[]
}

/** Does an operation as whoever sits at the vault, and expects to be answered. */
export type Run = <T extends Operation>(operation: T, input: InputOf<T>) => Promise<OutputOf<T>>

/** Where the machine that opens a vault keeps what it remembers of it. */
export const machineOf = (folder: string) => join(folder, '..', 'made-by')

/** A vault with the real router in this process, for programs that need no window. */
export class Office {
  readonly #vault: Vault
  readonly #router: Router

  private constructor(
    readonly folder: string,
    resources: string,
    private readonly password: string,
    host: Host,
  ) {
    const ids = timeOrderedIds()
    this.#vault = new Vault({
      folder,
      // What a machine remembers, beside the vault and not in it.
      userData: machineOf(folder),
      appVersion: 'program',
      clock: systemClock,
      ids,
      kdf: weakestKdf,
      permissionsOf,
      opensRisk,
      furnish: furnish(resources),
      arrive,
      ended: () => undefined,
    })
    this.#router = new Router(modules, {
      open: () => this.#vault.open,
      door: this.#vault,
      host,
      typesetter: {
        typeset: () => Promise.reject(new Error('There is no paper here.')),
        close: () => Promise.resolve(),
      },
      clock: systemClock,
      ids,
      announce: () => undefined,
      incident: (operation, error) => {
        console.error(operation, error)
        return 'PROGRAM'
      },
    })
  }

  /** Makes a new vault. The folder must not hold one. */
  static async make(folder: string, resources: string, options: NewOfficeOptions = {}): Promise<Office> {
    const { host = noHost, user = worker, roles = ['administrator', 'manager'] } = options
    mkdirSync(folder, { recursive: true })
    const office = new Office(folder, resources, user.password, host)
    await office.#vault.create({
      folder,
      ...user,
      roles,
      typedRecoveryKey: office.#vault.newRecoveryKey(),
      settings: { organisation: 'Second Chapter', office: 'Fenwick' },
    })
    return office
  }

  /** Opens a vault that is there; a Problem if it does not open. */
  static async open(folder: string, resources: string, options: SeatOptions = {}): Promise<Result<Office>> {
    const { host = noHost, user = worker } = options
    const office = new Office(folder, resources, user.password, host)
    try {
      await office.#vault.signIn(user.name, user.password)
      return { ok: true, value: office }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, problem: error.problem }
      throw error
    }
  }

  get router(): Router {
    return this.#router
  }

  get door(): Vault {
    return this.#vault
  }

  /** The open vault with its keys and its file: for looking behind the router. */
  get opened(): Opened {
    const { open } = this.#vault
    if (!open) throw new Error('The vault is locked')
    return open as Opened
  }

  async ask<T extends Operation>(operation: T, input: InputOf<T>): Promise<Result<OutputOf<T>>> {
    const name = operationName(operation)
    const ticket = operation.stepUp ? await this.#vault.users.confirm(this.password, name) : undefined
    const call = { signal: new AbortController().signal, progress: () => undefined, ticket }
    return this.#router.handle(name, input, call) as Promise<Result<OutputOf<T>>>
  }

  /** Asks and expects to be answered. */
  readonly do: Run = async <T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T>> => {
    const result = await this.ask(operation, input)
    if (!result.ok) throw new Error(`${operationName(operation)} was refused: ${JSON.stringify(result.problem)}`)
    return result.value
  }

  close(): Promise<void> {
    return this.#vault.lock()
  }
}
