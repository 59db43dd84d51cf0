import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Operation, operationName } from '../src/ground/shared/contract'
import { access } from '../src/modules/access/contract'
import { permissionsOf, type Role, roleNames } from '../src/modules/access/roles'
import { roleLabel } from '../src/modules/access/role-words'
import { modules } from '../src/vault/modules'
import { passwordOf, World } from './support/world'

const path = join(import.meta.dirname, '../docs/roles.md')
const operations = modules
  .flatMap(({ contract }) => Object.values(contract))
  .sort((a, b) => operationName(a).localeCompare(operationName(b)))

/** Who stands before the router: nobody, somebody with a one-time phrase, or somebody with one role. */
const columns = ['nobody', 'phrase', ...roleNames] as const
type Column = (typeof columns)[number]

function mayByContract(column: Column, { access: needs, beforePassword }: Operation): boolean {
  if (needs === 'anyone') return true
  if (column === 'nobody') return false
  if (column === 'phrase') return beforePassword === true
  return needs === 'signed-in' || permissionsOf([column]).has(needs)
}

const head = (column: Column) =>
  column === 'nobody' ? 'Nobody signed in' : column === 'phrase' ? 'With a one-time phrase' : roleLabel(column)

function written(may: (column: Column, operation: Operation) => boolean): string {
  const rows = [
    ['Operation', ...columns.map(head)],
    ...operations.map((operation) => [
      `\`${operationName(operation)}\``,
      ...columns.map((column) => (may(column, operation) ? (operation.stepUp ? 'again' : 'yes') : '')),
    ]),
  ]
  const widths = ['', ...columns].map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)))
  const line = (cells: readonly string[], filler = ' ') =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, filler)).join(' | ')} |`
  const [first = [], ...rest] = rows
  return [
    '# Who may do what',
    '',
    'One line an operation, one column a role. A user with several roles may do what any of them may. `again`: the',
    'password is asked for once more. The table is compared with every contract and proven through the router, cell by',
    'cell (`tests/role-matrix.test.ts`; UPDATE_ROLES=1 writes it anew from the contracts, for review).',
    '',
    line(first),
    line(
      widths.map(() => ''),
      '-',
    ),
    ...rest.map((cells) => line(cells)),
    '',
  ].join('\n')
}

test('the written matrix is what the contracts say', () => {
  const text = written(mayByContract)
  if (process.env['UPDATE_ROLES'] === '1') writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

describe('through the router', () => {
  const world = new World()
  const proven = new Map<string, boolean>()
  const cell = (column: Column, operation: Operation) => `${column} ${operationName(operation)}`

  beforeAll(async () => {
    await world.setUp()
  })
  afterAll(() => world.end())

  /** A wrong-shaped input: who is admitted is told so, and nothing is done. */
  async function prove(column: Column): Promise<void> {
    for (const operation of operations) {
      const call = { signal: new AbortController().signal, progress: () => undefined }
      const answer = await world.router.handle(operationName(operation), null, call)
      const code = answer.ok ? 'done' : answer.problem.code
      const refusals = ['access.locked', 'access.not-allowed', 'access.choose-password']
      const isAdmitted = code === `${operation.module}.check-fields`
      expect(isAdmitted || refusals.includes(code), `${cell(column, operation)}: ${code}`).toBe(true)
      proven.set(cell(column, operation), isAdmitted)
    }
  }

  test.each<Role>([...roleNames])('every operation is tried as %s', async (role) => {
    if (role === 'administrator') {
      // The administrator of the world is a manager too: here one who is nothing else.
      await world.do(access.addUser, { name: 'Only Admin', password: passwordOf('Only Admin'), roles: [role] })
      await world.signIn('Only Admin')
    } else await world.as(role)
    expect(world.inside.session.roles).toEqual([role])
    await prove(role)
  })

  test('every operation is tried with a one-time phrase', async () => {
    await world.signIn('Ada Admin')
    const auditor = (await world.do(access.users, {})).find(({ roles }) => roles[0] === 'auditor')
    const { phrase } = await world.do(access.resetPassword, { userId: auditor?.userId ?? '' })
    await world.lock()
    await world.vault.signIn('Aubrey Audit', phrase)
    await prove('phrase')
  })

  test('every operation is tried by nobody', async () => {
    await world.lock()
    await prove('nobody')
  })

  test('all cells were tried, and are as they are written', () => {
    expect(proven.size).toBe(columns.length * operations.length)
    expect(written((column, operation) => proven.get(cell(column, operation)) ?? false)).toBe(
      readFileSync(path, 'utf8'),
    )
    console.log(`role matrix: ${proven.size} cells proven through the router`)
  })
})
