import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../shared/problem'
import { chunkBytes } from './chunks'
import { type SealedFile, SealedFiles } from './sealed-files'

let folder: string
let files: SealedFiles
const wrapKey = randomBytes(32)
const riskKey = randomBytes(32)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sealed-'))
  files = new SealedFiles({ folder, wrapKey, riskKey })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const keep = (bytes: Buffer, compartment: 'core' | 'risk' = 'core') =>
  files.seal({ name: 'letter.pdf', mediaType: 'application/pdf', bytes, compartment })
const pathOf = (file: SealedFile) => join(folder, `${file.storedName}.sealed`)
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Refusal ? error.problem.code : String(error)),
  )

describe('A sealed file', () => {
  test.each([0, 1, 1000, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 7])(
    'of %i bytes comes back as it was',
    async (size) => {
      const content = randomBytes(size)
      const file = await keep(content)
      expect(file.bytes).toBe(size)
      expect((await files.read(file)).equals(content)).toBe(true)
    },
  )

  test('shows nothing of its content or its name on the disk', async () => {
    const file = await keep(Buffer.from('Ann Sample of Nowhere Lane, '.repeat(40_000)))
    expect(readdirSync(folder)).toEqual([`${file.storedName}.sealed`])
    expect(readFileSync(pathOf(file)).includes('Ann Sample')).toBe(false)
    expect(file.storedName).not.toContain('letter')
  })

  test('with any one bit turned is refused as damaged, never given', async () => {
    const file = await keep(randomBytes(2000))
    const sound = readFileSync(pathOf(file))
    for (let trial = 0; trial < 300; trial += 1) {
      const spoilt = Buffer.from(sound)
      const bit = Math.floor(Math.random() * sound.length * 8)
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      writeFileSync(pathOf(file), spoilt)
      expect(await codeOf(files.read(file)), `bit ${bit}`).toBe('files.damaged')
    }
  })

  test('with two pieces exchanged, one left out, or cut short is refused', async () => {
    const file = await keep(randomBytes(3 * chunkBytes))
    const sound = readFileSync(pathOf(file))
    const piece = chunkBytes + 16
    const part = (index: number) => sound.subarray(4 + index * piece, 4 + (index + 1) * piece)
    const head = sound.subarray(0, 4)
    const spoilt = [
      Buffer.concat([head, part(1), part(0), part(2)]),
      Buffer.concat([head, part(0), part(0), part(2)]),
      Buffer.concat([head, part(0), part(1)]),
      sound.subarray(0, sound.length - 1),
      Buffer.concat([sound, Buffer.from([0])]),
    ]
    for (const bytes of spoilt) {
      writeFileSync(pathOf(file), bytes)
      expect(await codeOf(files.read(file))).toBe('files.damaged')
    }
  })

  test('put in the place of another is refused', async () => {
    const one = await keep(randomBytes(500))
    const other = await keep(randomBytes(500))
    writeFileSync(pathOf(one), readFileSync(pathOf(other)))
    expect(await codeOf(files.read(one))).toBe('files.damaged')
    expect(await codeOf(files.read({ ...one, wrappedKey: other.wrappedKey }))).toBe('files.damaged')
  })

  test('of the risk compartment needs the risk key, whatever the row says', async () => {
    const file = await keep(Buffer.from('risk'), 'risk')
    expect((await files.read(file)).toString()).toBe('risk')
    const without = new SealedFiles({ folder, wrapKey, riskKey: null })
    expect(await codeOf(without.read(file))).toBe('risk.closed')
    expect(await codeOf(without.read({ ...file, compartment: 'core' }))).toBe('files.damaged')
    expect(
      await codeOf(without.seal({ name: 'x', mediaType: 'text/plain', bytes: Buffer.of(1), compartment: 'risk' })),
    ).toBe('risk.closed')
  })

  test('that is gone from the folder is said to be missing', async () => {
    const file = await keep(randomBytes(10))
    await files.remove(file.storedName)
    expect(await codeOf(files.read(file))).toBe('files.missing')
  })

  test('is never reached through a name that leads out of the folder', async () => {
    const file = await keep(randomBytes(10))
    await expect(files.read({ ...file, storedName: '../../etc/passwd' })).rejects.toThrow('wrong form')
    await expect(files.remove('../x')).rejects.toThrow('wrong form')
  })
})

describe('The folder of sealed files', () => {
  test('is swept of what no row names, and of nothing else', async () => {
    const kept = await keep(randomBytes(10))
    await keep(randomBytes(10))
    writeFileSync(join(folder, `${'a'.repeat(32)}.part`), 'half')
    writeFileSync(join(folder, 'a note of the administrator.txt'), 'not ours')
    expect(await files.sweepOrphans(new Set([kept.storedName]))).toBe(2)
    expect(readdirSync(folder).sort()).toEqual([`${kept.storedName}.sealed`, 'a note of the administrator.txt'].sort())
  })

  test('is checked in both directions', async () => {
    const sound = await keep(randomBytes(10))
    const lost = await keep(randomBytes(10))
    const damaged = await keep(randomBytes(10))
    const orphan = await keep(randomBytes(10))
    await files.remove(lost.storedName)
    writeFileSync(pathOf(damaged), readFileSync(pathOf(damaged)).fill(7, 8, 9))
    expect(await files.verify([sound, lost, damaged])).toEqual({
      checked: 3,
      missing: [lost.storedName],
      damaged: [damaged.storedName],
      orphans: [`${orphan.storedName}.sealed`],
    })
  })
})
