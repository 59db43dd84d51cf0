import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  type InputOf,
  type Operation,
  type OutputOf,
  operationName,
  type Progress,
} from '../../src/ground/shared/contract'
import type { Result } from '../../src/ground/shared/problem'
import { fontsFolder, wasmFile } from '../../src/ground/vault/documents/proof/places'
import { openTypesetter, type Typesetter } from '../../src/ground/vault/documents/typeset'
import { countedIds } from '../../src/ground/vault/ids'
import { weakestKdf } from '../../src/ground/vault/keys/kdf'
import { Router } from '../../src/ground/vault/router'
import type { OpenVault } from '../../src/ground/vault/surroundings'
import { Vault } from '../../src/ground/vault/vault'
import { arrive } from '../../src/vault/arrive'
import { furnish } from '../../src/vault/furnish'
import { modules } from '../../src/vault/modules'
import { access } from '../../src/modules/access/contract'
import { opensRisk, permissionsOf, type Role } from '../../src/modules/access/roles'
import { PretendHost } from './pretend-host'

const project = resolve(import.meta.dirname, '../..')

/** The plainly fictional people who work in a test's office, each with one role. */
export const staff = {
  administrator: 'Ada Admin',
  manager: 'Mo Manager',
  'mentor-supervisor': 'Sunny Supervisor',
  trainer: 'Terry Trainer',
  'internal-quality-assurer': 'Iris Inquality',
  'finance-approver': 'Finn Finance',
  'council-coordinator': 'Coral Council',
  'office-staff': 'Olive Office',
  auditor: 'Aubrey Audit',
} as const satisfies Record<Role, string>

/** A password that has nothing of the name in it, as the rules ask. */
export const passwordOf = (name: string) => `seven green lampposts for number ${name.length * 7 + name.charCodeAt(0)}`

/** A clock that stands still until a test moves it. */
export class FixedClock {
  constructor(private at = '2026-11-21T09:00:00.000Z') {}
  now(): Date {
    return new Date(this.at)
  }
  set(at: string): void {
    this.at = at
  }
  advance(milliseconds: number): void {
    this.at = new Date(Date.parse(this.at) + milliseconds).toISOString()
  }
}

/** A fresh encrypted vault of one office, with the real router in front of it. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'throughline-world-'))
  readonly clock = new FixedClock()
  readonly host = new PretendHost()
  readonly announced: (readonly string[])[] = []
  readonly incidents: unknown[] = []
  readonly #ids = countedIds()
  readonly #typesetter: Typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
  readonly #known = new Set<string>()
  #recoveryKey = ''
  #vault: Vault
  #router: Router

  constructor() {
    this.#vault = this.freshVault()
    this.#router = this.freshRouter()
  }

  get vault(): Vault {
    return this.#vault
  }

  get router(): Router {
    return this.#router
  }

  get vaultFolder(): string {
    return join(this.folder, 'vault')
  }

  /** As it was printed when the vault was made. */
  get recoveryKey(): string {
    return this.#recoveryKey
  }

  /** The open vault behind the router, for looking at what a request has left behind. */
  get inside(): OpenVault {
    const { open } = this.#vault
    if (!open) throw new Error('The vault is locked')
    return open
  }

  /** Asks as the window does: the answer is a Result and nothing is thrown. */
  async ask<T extends Operation>(
    operation: T,
    input: InputOf<T>,
    call: { signal?: AbortSignal; progress?: (progress: Progress) => void } = {},
  ): Promise<Result<OutputOf<T>>> {
    const name = operationName(operation)
    const options = {
      signal: call.signal ?? new AbortController().signal,
      progress: call.progress ?? (() => undefined),
    }
    const handle = (ticket?: string) =>
      this.#router.handle(name, input, { ...options, ticket }) as Promise<Result<OutputOf<T>>>
    const result = await handle()
    if (result.ok || result.problem.code !== 'access.step-up') return result
    // The window asks for the password once more, and repeats the request with what it is given.
    const password = passwordOf(this.inside.session.name)
    return handle(await this.#vault.users.confirm(password, name))
  }

  /** Asks and expects to be answered. */
  async do<T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T>> {
    const result = await this.ask(operation, input)
    if (!result.ok) throw new Error(`${operationName(operation)} was refused: ${JSON.stringify(result.problem)}`)
    return result.value
  }

  /** Makes the vault with Ada as its administrator, who also has `and`. */
  async setUp(and: readonly Role[] = ['manager']): Promise<this> {
    const recoveryKey = this.#vault.newRecoveryKey()
    this.#recoveryKey = recoveryKey
    await this.#vault.create({
      folder: this.vaultFolder,
      name: staff.administrator,
      password: passwordOf(staff.administrator),
      roles: ['administrator', ...and],
      typedRecoveryKey: recoveryKey,
      settings: { organisation: 'Second Chapter', office: 'Fenwick' },
    })
    this.#known.add(staff.administrator)
    return this
  }

  /** Signs in as the person with a role, who is added first if need be. Whoever was signed in is locked out. */
  async as(role: Role): Promise<this> {
    const name = staff[role]
    if (!this.#known.has(name)) {
      if (!this.#vault.open?.session.permissions.has('access.users')) await this.signIn(staff.administrator)
      await this.do(access.addUser, { name, password: passwordOf(name), roles: [role] })
      this.#known.add(name)
    }
    return this.signIn(name)
  }

  async signIn(name: string): Promise<this> {
    await this.lock()
    await this.#vault.signIn(name, passwordOf(name))
    return this
  }

  /** Locks as the product does: the vault ends, and a fresh one stands in its place. */
  async lock(): Promise<void> {
    await this.#vault.lock()
    this.#vault = this.freshVault()
    this.#router = this.freshRouter()
  }

  async end(): Promise<void> {
    await this.#vault.lock()
    await this.#typesetter.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private freshVault(): Vault {
    return new Vault({
      folder: this.vaultFolder,
      userData: join(this.folder, 'machine'),
      appVersion: '0.0.0-test',
      clock: this.clock,
      ids: this.#ids,
      kdf: weakestKdf,
      permissionsOf,
      opensRisk,
      furnish: furnish(join(project, 'resources')),
      arrive,
      ended: () => undefined,
    })
  }

  private freshRouter(): Router {
    const vault = this.#vault
    return new Router(modules, {
      open: () => vault.open,
      door: vault,
      host: this.host,
      typesetter: this.#typesetter,
      clock: this.clock,
      ids: this.#ids,
      announce: (changed) => this.announced.push(changed),
      incident: (operation, error) => {
        this.incidents.push({ operation, error })
        return 'TEST'
      },
    })
  }
}
