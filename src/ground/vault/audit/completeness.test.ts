import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { modules } from '../../../vault/modules'
import { type Operation, operationName } from '../../shared/contract'
import { Router } from '../router'
import { readHead } from './entry-rows'

/**
 * The router alone decides when an entry is made. So each operation of each contract passes the real router with work
 * in place of its own that leaves one mark in the database: then there must be one entry more, in the same transaction,
 * or neither.
 */
const operations: readonly Operation[] = modules
  .flatMap(({ contract }) => Object.values(contract) as Operation[])
  .filter(({ access, beforePassword }) => access !== 'anyone' && !beforePassword)

const entered = operations.filter(({ kind, desk, logged }) => (kind === 'query' ? logged : !desk))
const silent = operations.filter(({ kind, desk, logged }) => (kind === 'query' ? !logged : desk))

describe('every operation that keeps or shows records', () => {
  let world: World
  beforeEach(async () => {
    world = await new World().setUp()
    const session = world.inside.session as unknown as { permissions: Set<string> }
    for (const { access } of operations) session.permissions.add(access)
  })
  afterEach(() => world.end())

  /** The contract as it is, but for the shapes: what passes through is not the matter here. */
  function routerWith(work: (mark: () => void) => void): Router {
    const { z } = shapes
    const implementations = modules.map(({ contract }) => ({
      contract: Object.fromEntries(
        Object.entries(contract).map(([name, operation]) => [
          name,
          { ...operation, stepUp: false, input: z, output: z },
        ]),
      ),
      handlers: Object.fromEntries(
        Object.values(contract).map((operation) => [operation.name, handlerOf(operation, work)]),
      ),
    }))
    return new Router(implementations as never, {
      open: () => world.vault.open,
      door: world.vault,
      host: world.host,
      typesetter: {} as never,
      clock: world.clock,
      ids: () => 'X',
      announce: () => undefined,
      incident: () => 'TEST',
    })
  }

  const marks = () =>
    Number(world.inside.db.arrays("select count(*) from preferences where key like 'mark-%'", [])[0]?.[0])
  const ask = (router: Router, operation: Operation) =>
    router.handle(operationName(operation), {}, { signal: new AbortController().signal, progress: () => undefined })
  const entriesAfter = (seq: number) =>
    world.inside.db.arrays('select action from audit_entries where seq > ?', [seq]).map(([action]) => action)

  test('makes exactly one entry under its own name, with its change', async () => {
    const router = routerWith((mark) => mark())
    await ask(router, entered[0] as Operation)
    for (const operation of entered) {
      const [before, marked] = [readHead(world.inside.db).seq, marks()]
      expect(await ask(router, operation), operationName(operation)).toMatchObject({ ok: true })
      expect(entriesAfter(before)).toEqual([operationName(operation)])
      expect(marks()).toBe(marked + 1)
    }
  })

  test('makes no entry and no change when its work fails', async () => {
    const router = routerWith((mark) => {
      mark()
      throw new Error('Something went wrong after the change')
    })
    const [before, marked] = [readHead(world.inside.db).seq, marks()]
    for (const operation of entered) expect(await ask(router, operation)).toMatchObject({ ok: false })
    expect(entriesAfter(before)).toEqual([])
    expect(marks()).toBe(marked)
  })

  test('and no other operation makes one', async () => {
    const router = routerWith(() => undefined)
    const before = readHead(world.inside.db).seq
    for (const operation of silent) expect(await ask(router, operation)).toMatchObject({ ok: true })
    expect(entriesAfter(before)).toEqual([])
  })
})

const shapes = { z: { safeParse: (data: unknown) => ({ success: true, data }) } }
let count = 0

function handlerOf(operation: Operation, work: (mark: () => void) => void) {
  const markIn =
    (context: { db: { runText(text: string, values: string[]): void }; session: { userId: string } }) => () => {
      count += 1
      const text = "insert into preferences (user_id, key, value) values (?, ?, '1')"
      context.db.runText(text, [context.session.userId, `mark-${count}`])
    }
  if (operation.kind !== 'task') return (context: never) => work(markIn(context))
  return (context: { write<T>(step: (writing: never) => T): Promise<T> }) =>
    context.write((writing) => work(markIn(writing)))
}
