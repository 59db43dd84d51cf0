import type { Page } from '@playwright/test'
import { type Operation, operationName } from '../../src/ground/shared/contract'
import { permissionsOf } from '../../src/modules/access/roles'
import { type Desk, expect, test } from './app'
import { type Answer, enemyDesk, openRawLine, operations, type RawLine, vaultProcess } from './hostile-page'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let desk: Desk

test.beforeAll(async () => {
  desk = await enemyDesk()
})

test.afterAll(async () => {
  await desk.end()
})

/** Asks one operation with each input that the page can make and that none may take. */
function throwEverythingAt(page: Page, asked: Operation): Promise<Record<string, Answer | 'no answer'>> {
  // A date or a map has no keys of its own: where nothing is asked for, it is as good as nothing.
  const wants = { operation: operationName(asked), takesNothing: asked.input.safeParse({}).success }
  return page.evaluate(async ({ operation, takesNothing }) => {
    const { ask } = window as unknown as RawLine
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    let deep: unknown = 'end'
    for (let level = 0; level < 2000; level += 1) deep = [deep]
    const inputs: Record<string, unknown> = {
      undefined,
      null: null,
      number: 7,
      NaN: Number.NaN,
      infinite: Number.POSITIVE_INFINITY,
      text: 'x',
      true: true,
      list: [],
      'a list': [{}],
      'an extra key': { 'a key that nobody knows': 1 },
      '__proto__ as a key': JSON.parse('{"__proto__":{"isAdmin":true}}'),
      'constructor as a key': { constructor: { prototype: { isAdmin: true } } },
      'a huge text': 'x'.repeat(3_000_000),
      'a huge text in a field': {
        key: 'x'.repeat(3_000_000),
        folder: 'x'.repeat(3_000_000),
        name: 'x'.repeat(3_000_000),
        more: 1,
      },
      'half a letter': { key: '\ud800', name: '\udc00', password: '\ud800', text: '\ud800', more: 1 },
      sql: { key: "'; DROP TABLE people; --", personId: "1' OR '1'='1", more: 1 },
      'a path': { folder: '../../../etc', path: '/etc/passwd', personId: '../x', more: 1 },
      cyclic,
      deep,
      bytes: new Uint8Array(10),
      big: 10n,
      ...(takesNothing ? {} : { date: new Date(0), map: new Map([['key', 'x']]), expression: /x/ }),
    }
    const answers: Record<string, Answer | 'no answer'> = {}
    let id = Math.floor(Math.random() * 1e9)
    for (const [what, input] of Object.entries(inputs)) {
      id += 1
      answers[what] = (await ask(id, { kind: 'request', id, operation, input })) as Answer | 'no answer'
    }
    return answers
  }, wants)
}

test('every operation refuses every input that does not fit, and the vault stands', async () => {
  const { page } = desk
  const vault = await vaultProcess(desk)
  expect(vault).toBeGreaterThan(0)
  await openRawLine(page)
  const wrong: string[] = []
  let tried = 0
  for (const operation of operations) {
    const name = operationName(operation)
    for (const [input, answer] of Object.entries(await throwEverythingAt(page, operation))) {
      tried += 1
      const isRefused =
        answer !== 'no answer' && !answer.ok && answer.problem?.code === `${operation.module}.check-fields`
      if (!isRefused) wrong.push(`${name} with ${input}: ${JSON.stringify(answer).slice(0, 160)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await vaultProcess(desk)).toBe(vault)
  console.log(`hostile window: ${tried} misfitting inputs to ${operations.length} operations, all refused`)
})

test('operations that nobody declared and messages of no known shape get nowhere', async () => {
  const { page } = desk
  const answers = await page.evaluate(async () => {
    const { ask, port } = window as unknown as RawLine
    const unshaped: unknown[] = [
      null,
      1,
      'request',
      [],
      {},
      { kind: 'request' },
      { kind: 'lock' },
      { kind: 'start', folder: '/' },
      { kind: 'answer', id: 1, value: 1 },
      { kind: 'request', id: 0.5, operation: 'access.status', input: {} },
      { kind: 'request', id: '1', operation: 'access.status', input: {} },
      { kind: 'request', id: 8_000_001, operation: 'x'.repeat(101), input: {} },
      {
        kind: 'request',
        id: 8_000_002,
        operation: 'access.status',
        input: {},
        session: { userId: 'x', permissions: ['access.users'] },
      },
      { kind: 'cancel', id: Number.NaN },
      { kind: 'cancel', id: 77, all: true },
      { kind: 'cancel', id: 123_456 },
    ]
    for (const message of unshaped) port.postMessage(message)
    const names = [
      'people.drop',
      '__proto__',
      'constructor',
      'toString',
      '',
      'desk',
      'desk.',
      'access.signIn ',
      'ACCESS.STATUS',
      'vault.lock',
      'hasOwnProperty',
    ]
    const codes: unknown[] = []
    for (const [place, operation] of names.entries()) {
      const id = 9_000_000 + place
      codes.push(((await ask(id, { kind: 'request', id, operation, input: {} })) as Answer).problem?.code)
    }
    const unanswered = await Promise.race([
      ask(8_000_002, null),
      new Promise((resolve) => setTimeout(() => resolve('no answer'), 300)),
    ])
    const still = (await ask(9_100_000, {
      kind: 'request',
      id: 9_100_000,
      operation: 'settings.office',
      input: {},
    })) as Answer
    return { codes, unanswered, isStillServing: still.ok }
  })
  expect(new Set(answers.codes)).toEqual(new Set(['router.unknown']))
  expect(answers.unanswered).toBe('no answer')
  expect(answers.isStillServing).toBe(true)
})

test('what was asked before a lock is refused after it, and a role’s limits hold whatever the window says', async () => {
  const locked = await desk.lock()
  await openRawLine(locked)
  const closed = operations.filter(({ access: who }) => who !== 'anyone')
  expect(await refusals(locked, closed)).toEqual(
    closed.map((operation) => `${operationName(operation)}: access.locked`),
  )

  await desk.signIn('Aubrey Stillwater')
  const mine = permissionsOf(['auditor'])
  const forbidden = closed.filter(({ access: who }) => who !== 'signed-in' && !mine.has(who as never))
  expect(forbidden.length).toBeGreaterThan(20)
  expect(await refusals(locked, forbidden)).toEqual(
    forbidden.map((operation) => `${operationName(operation)}: access.not-allowed`),
  )
})

/** Asks each operation with nothing in particular and gives the code that it was refused with. */
function refusals(page: Page, asked: readonly Operation[]): Promise<string[]> {
  return page.evaluate(async (names) => {
    const { ask } = window as unknown as RawLine
    const codes: string[] = []
    let id = Math.floor(Math.random() * 1e9)
    for (const operation of names) {
      id += 1
      const answer = (await ask(id, {
        kind: 'request',
        id,
        operation,
        input: { userId: 'somebody else', permissions: ['people.write'] },
      })) as Answer | 'no answer'
      codes.push(`${operation}: ${answer === 'no answer' ? answer : (answer.problem?.code ?? 'done')}`)
    }
    return codes
  }, asked.map(operationName))
}
