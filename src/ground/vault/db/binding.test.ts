import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifiedNatives } from './binding'

let resources: string
const digest = (text: string) => createHash('sha256').update(text).digest('hex')

beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'throughline-natives-'))
  mkdirSync(join(resources, 'native'))
  writeFileSync(join(resources, 'native/better_sqlite3.node'), 'addon')
  writeFileSync(join(resources, 'argon2.node'), 'argon')
})
afterEach(() => rmSync(resources, { recursive: true }))

test('Native files that are as shipped are loaded', () => {
  const digests = { 'native/better_sqlite3.node': digest('addon'), 'argon2.node': digest('argon') }
  expect(verifiedNatives(resources, digests)).toBe(join(resources, 'native/better_sqlite3.node'))
})

test('A native file that was changed, is missing or has no digest stops the program', () => {
  const addon = digest('addon')
  expect(() => verifiedNatives(resources, null)).toThrow('did not come with')
  expect(() => verifiedNatives(resources, { 'argon2.node': digest('argon') })).toThrow('did not come with')
  expect(() => verifiedNatives(resources, { 'native/better_sqlite3.node': addon, 'argon2.node': addon })).toThrow(
    'argon2.node is not',
  )
  expect(() => verifiedNatives(resources, { 'native/better_sqlite3.node': addon, 'gone.node': addon })).toThrow(
    'ENOENT',
  )
})
