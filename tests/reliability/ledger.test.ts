import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Office } from '../../bench/office'
import type { Host } from '../../src/ground/vault/host'
import { Chance } from './chance'
import { Ledger } from './ledger'
import { type Answering, ScriptedUser } from './scripted-user'
import { chainOf, soundnessOf } from './soundness'

const resources = resolve(import.meta.dirname, '../../resources')
const folder = mkdtempSync(join(tmpdir(), 'throughline-ledger-'))
const desk = { chosenFile: null as string | null }
const host = { chooseOpenPath: () => Promise.resolve(desk.chosenFile) } as unknown as Host
const ledger = new Ledger()
let office: Office
let earlier: { vault: string; ledger: Ledger }

beforeAll(async () => {
  const vault = join(folder, 'vault')
  await (await Office.make(vault, resources)).close()
  office = await open(vault)
  mkdirSync(join(folder, 'chosen'))
  const user = new ScriptedUser(new Chance(7), ledger, join(folder, 'chosen'), 'T')
  await saves(user, 20)
  await office.close()
  cpSync(vault, join(folder, 'earlier'), { recursive: true })
  earlier = { vault: join(folder, 'earlier'), ledger: ledger.copy() }
  office = await open(vault)
  await saves(user, 20)
}, 60_000)

afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

async function open(vault: string): Promise<Office> {
  const opening = await Office.open(vault, resources, { host })
  return opening.ok ? opening.value : expect.fail(opening.problem.message)
}

async function saves(user: ScriptedUser, times: number): Promise<void> {
  const answering = {
    ask: office.ask.bind(office),
    get chosenFile() {
      return desk.chosenFile
    },
    set chosenFile(path) {
      desk.chosenFile = path
    },
  } as Answering
  for (let save = 0; save < times; save += 1) {
    const result = await (save % 4 === 3 ? user.saveDraft(answering) : user.saveRecord(answering))
    if (!result?.ok) expect.fail(JSON.stringify(result?.problem))
  }
}

test('a vault that holds everything acknowledged is found to do so, and sound', async () => {
  expect(await ledger.compare(office, true)).toEqual([])
  expect(await soundnessOf(office)).toEqual({ integrity: [], chain: [], files: [] })
})

test('a vault that has gone back to an earlier state is found to lack what was acknowledged since', async () => {
  const old = await open(earlier.vault)
  expect((await ledger.copy().compare(old, true)).length).toBeGreaterThan(2)
  expect(await earlier.ledger.copy().compare(old, true)).toEqual([])
  await old.close()
})

test('one changed letter, one lost note and one altered draft are each found', async () => {
  const changes = [
    `update people set phone = phone || '1' where person_row = (select min(person_row) from people)`,
    'delete from person_notes where note_id = (select min(note_id) from person_notes)',
    'delete from drafts where draft_key = (select min(draft_key) from drafts)',
  ]
  const { db } = office.opened
  for (const change of changes) {
    db.begin()
    db.runText(change, [])
    expect(await ledger.copy().compare(office, true), change).toHaveLength(1)
    if (!change.includes('drafts')) expect(chainOf(office), change).toHaveLength(1)
    db.rollback()
  }
  expect(await ledger.copy().compare(office, true)).toEqual([])
})
