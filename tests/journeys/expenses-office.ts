import type { InputOf, Operation, OutputOf } from '../../src/ground/shared/contract'
import { operationName } from '../../src/ground/shared/contract'
import type { Result } from '../../src/ground/shared/problem'
import { fontsFolder, wasmFile } from '../../src/ground/vault/documents/proof/places'
import { openTypesetter } from '../../src/ground/vault/documents/typeset'
import { timeOrderedIds } from '../../src/ground/vault/ids'
import { Router } from '../../src/ground/vault/router'
import { StepUp } from '../../src/ground/vault/step-up'
import type { Session } from '../../src/ground/vault/session'
import { access } from '../../src/modules/access/contract'
import { permissionsOf, type Role } from '../../src/modules/access/roles'
import { expenses } from '../../src/modules/expenses/contract'
import { emptyLine } from '../../src/modules/expenses/lines'
import { people } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { modules } from '../../src/vault/modules'
import { passwordOf, World } from '../support/world'

/** A colleague at the desk: the real router on the one open vault, under their own session. */
export interface AtDesk {
  readonly session: Session
  ask<T extends Operation>(operation: T, input: InputOf<T>): Promise<Result<OutputOf<T>>>
  do<T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T>>
  /** The code of a refusal, or `done`. */
  code<T extends Operation>(operation: T, input: InputOf<T>): Promise<string>
}

/**
 * An office of several people on one vault. Changing places by locking costs a key stretching each time; here each has a
 * session of their own before the same router, and tickets of the real step-up without typing the password.
 */
export class ExpensesOffice {
  readonly world = new World()
  readonly #desks = new Map<string, AtDesk>()
  readonly #typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
  readonly #ids = timeOrderedIds()

  async open(colleagues: Readonly<Record<string, readonly Role[]>>): Promise<this> {
    await this.world.setUp(['manager'])
    for (const [name, roles] of Object.entries(colleagues)) {
      const { userId } = await this.world.do(access.addUser, { name, password: passwordOf(name), roles: [...roles] })
      this.#desks.set(name, this.deskOf({ userId, name, roles }))
    }
    return this
  }

  as(name: string): AtDesk {
    const desk = this.#desks.get(name)
    if (!desk) throw new Error(`${name} does not work here`)
    return desk
  }

  async person(lastName: string, firstNames = 'Robin'): Promise<string> {
    const { personId } = await this.world.do(people.create, { ...blank, firstNames, lastName })
    return personId
  }

  /** The scheme that every office starts with. */
  async scheme(): Promise<string> {
    const [scheme] = await this.world.do(expenses.schemes, {})
    return scheme?.schemeId ?? ''
  }

  async end(): Promise<void> {
    await this.#typesetter.close()
    await this.world.end()
  }

  private deskOf(who: { userId: string; name: string; roles: readonly string[] }): AtDesk {
    const { world } = this
    const session: Session = { ...world.inside.session, ...who, permissions: permissionsOf(who.roles) }
    const stepUp = new StepUp()
    const router = new Router(modules, {
      open: () =>
        new Proxy(world.inside, {
          get: (open, key) => (key === 'session' ? session : (Reflect.get(open, key, open) as unknown)),
        }),
      door: new Proxy(world.vault, {
        get: (vault, key) =>
          key === 'useTicket'
            ? (ticket: string | undefined, operation: string) => stepUp.use(ticket, operation)
            : bound(Reflect.get(vault, key, vault) as unknown, vault),
      }),
      host: world.host,
      typesetter: this.#typesetter,
      clock: world.clock,
      ids: this.#ids,
      announce: () => undefined,
      incident: (operation, error) => {
        world.incidents.push({ operation, error })
        return 'TEST'
      },
    })
    const ask = <T extends Operation>(operation: T, input: InputOf<T>) => {
      const name = operationName(operation)
      const ticket = operation.stepUp ? stepUp.give(name) : undefined
      const call = { signal: new AbortController().signal, progress: () => undefined, ticket }
      return router.handle(name, input, call) as Promise<Result<OutputOf<T>>>
    }
    return {
      session,
      ask,
      async do(operation, input) {
        const result = await ask(operation, input)
        if (!result.ok) throw new Error(`${operationName(operation)} was refused: ${JSON.stringify(result.problem)}`)
        return result.value
      },
      async code(operation, input) {
        const result = await ask(operation, input)
        return result.ok ? 'done' : result.problem.code.replace('expenses.', '')
      },
    }
  }
}

/** A method that still finds the private parts of its own object when it is called on a stand-in. */
function bound(value: unknown, to: object): unknown {
  return typeof value === 'function' ? (value.bind(to) as unknown) : value
}

const blank = { ...blankDraft, lastName: 'X' }

/** A line of a claim: a fare of £12.40 with receipt 1, unless something else is said. */
export const line = (more: Partial<InputOf<typeof expenses.saveClaim>['draft']['lines'][number]> = {}) => ({
  ...emptyLine('fare', '2026-11-02'),
  purpose: 'Visit',
  claimedPence: 1240,
  receiptNumber: '1',
  ...more,
})

/** A journey of 30 miles on a bicycle, which needs no papers. */
export const ride = (more: Parameters<typeof line>[0] = {}) =>
  line({
    kind: 'mileage',
    fromPostcode: 'ZZ1 1AA',
    toPostcode: 'ZZ9 9ZZ',
    vehicle: 'bicycle',
    milesTenths: 300,
    claimedPence: 0,
    receiptNumber: '',
    ...more,
  })

export const claimDraft = (
  personId: string,
  schemeId: string,
  more: Partial<InputOf<typeof expenses.saveClaim>['draft']> = {},
) => ({
  personId,
  schemeId,
  payBy: 'bank' as const,
  budgetCode: 'PC-26',
  funderId: null,
  projectId: null,
  receivedOn: null,
  paperTotalPence: null,
  notes: '',
  lines: [line()],
  ...more,
})
