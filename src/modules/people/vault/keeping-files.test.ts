import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { people } from '../contract'
import { blankDraft } from '../fields'

let world: World
let personId: string & { readonly __thing: 'person' }
beforeAll(async () => {
  world = await new World().setUp()
}, 60_000)
afterAll(() => world.end())

beforeEach(async () => {
  personId = (await world.do(people.create, { ...blankDraft, lastName: 'Keeper' })).personId
})

const chosen = (name: string, content: string | Buffer) => {
  world.host.openPath = join(world.folder, name)
  writeFileSync(world.host.openPath, content)
}
const codeOf = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string } }>) => {
  const result = await asked
  return result.ok ? 'accepted' : result.problem.code
}
const add = async (name: string, content: string | Buffer) => {
  chosen(name, content)
  const added = await world.do(people.addFile, { personId })
  if (!added) throw new Error('No file was chosen.')
  return added.fileId
}
const pdf = (words: string) => `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${words}\n%%EOF\n`
const sealedFiles = () =>
  readdirSync(world.vaultFolder, { recursive: true }).filter((name) => String(name).endsWith('.sealed'))

test('A file is checked, sealed and put on the record, and opens again in memory only', async () => {
  const fileId = await add('letter.pdf', pdf('Plainly fictional letter'))
  const { files } = await world.do(people.get, { personId })
  expect(files).toMatchObject([{ fileId, name: 'letter.pdf', mediaType: 'application/pdf', addedBy: 'Ada Admin' }])
  for (const name of sealedFiles()) {
    expect(readFileSync(join(world.vaultFolder, String(name))).includes('Plainly fictional')).toBe(false)
  }
  await world.do(people.openFile, { personId, fileId })
  const shown = world.host.previews.at(-1)
  expect(shown).toMatchObject({ title: 'letter.pdf', mediaType: 'application/pdf' })
  expect(Buffer.from(shown?.bytes ?? []).toString()).toBe(pdf('Plainly fictional letter'))
})

test('A choice taken back changes nothing; a file that is not what it says is refused and leaves nothing behind', async () => {
  const before = sealedFiles().length
  world.host.openPath = null
  expect(await world.do(people.addFile, { personId })).toBeNull()
  chosen('letter.pdf', 'MZ not a pdf')
  expect(await codeOf(world.ask(people.addFile, { personId }))).toBe('files.not-what-it-says')
  world.host.openPath = join(world.folder, 'gone.pdf')
  expect(await codeOf(world.ask(people.addFile, { personId }))).toBe('files.cannot-read')
  expect(sealedFiles()).toHaveLength(before)
})

test('The very same file twice on one record is refused, and its second sealed copy goes', async () => {
  await add('once.txt', 'The same words')
  const before = sealedFiles().length
  chosen('twice.txt', 'The same words')
  expect(await codeOf(world.ask(people.addFile, { personId }))).toBe('people.file-held-already')
  expect(sealedFiles()).toHaveLength(before)
})

test('A forty-first file is refused before it is chosen', async () => {
  for (let count = 0; count < 40; count += 1) await add(`${count}.txt`, `Text ${count}`)
  expect(await codeOf(world.ask(people.addFile, { personId }))).toBe('people.too-many-files')
}, 60_000)

test('A kind that cannot be shown is refused with what to do; a copy of it can be saved', async () => {
  const fileId = await add('list.csv', 'a,b\r\n1,2\r\n')
  expect(await codeOf(world.ask(people.openFile, { personId, fileId }))).toBe('people.cannot-show')
  world.host.savePath = null
  expect(await world.do(people.saveFile, { personId, fileId })).toBeNull()
  world.host.savePath = join(world.folder, 'copy.csv')
  expect(await world.do(people.saveFile, { personId, fileId })).toEqual({ fileName: 'copy.csv' })
  expect(readFileSync(world.host.savePath, 'utf8')).toBe('a,b\r\n1,2\r\n')
  expect(world.host.suggestedNames.at(-1)).toBe('file.csv')
  world.host.savePath = join(world.folder, 'no such folder', 'copy.csv')
  expect(await codeOf(world.ask(people.saveFile, { personId, fileId }))).toBe('files.no-folder')
})

test('A removed file is off the record, its key is gone, and nobody can open it', async () => {
  const fileId = await add('gone.txt', 'To be removed')
  await world.do(people.removeFile, { personId, fileId })
  expect((await world.do(people.get, { personId })).files).toEqual([])
  expect(world.inside.db.arrays('select count(*) from sealed_files where file_id = ?', [fileId])[0]).toEqual([0])
  expect(await codeOf(world.ask(people.openFile, { personId, fileId }))).toBe('people.not-there')
  expect(await codeOf(world.ask(people.removeFile, { personId, fileId }))).toBe('people.not-there')
})

test('A file of one record is not reached through another', async () => {
  const fileId = await add('hers.txt', 'Hers')
  const other = (await world.do(people.create, { ...blankDraft, lastName: 'Other' })).personId
  for (const asked of [people.openFile, people.saveFile, people.removeFile]) {
    expect(await codeOf(world.ask(asked, { personId: other, fileId }))).toBe('people.not-there')
  }
})

test('A damaged file is said to be damaged and never shown', async () => {
  const fileId = await add('soon damaged.txt', 'Words that will be damaged')
  const stored = world.inside.db.arrays('select stored_name from sealed_files where file_id = ?', [fileId])[0]?.[0]
  const path = join(world.vaultFolder, String(sealedFiles().find((name) => String(name).includes(String(stored)))))
  const bytes = readFileSync(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(path, bytes)
  const shown = world.host.previews.length
  expect(await codeOf(world.ask(people.openFile, { personId, fileId }))).toBe('files.damaged')
  expect(world.host.previews).toHaveLength(shown)
})
