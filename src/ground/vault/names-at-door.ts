import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileNames, folderState } from './db/vault-files'

/** Far above any key file (key-file.ts has the true limit); only so that a huge file costs nothing. */
const LARGEST = 1_000_000

interface Named {
  readonly name: string
  readonly kind: string
}

/** The names that a sign-in page offers, in the order in which they stand there. */
export function namesToChoose(slots: readonly Named[]): readonly string[] {
  const names = slots.filter(({ kind }) => kind !== 'recovery').map(({ name }) => name)
  return names.sort((a, b) => a.localeCompare(b, 'en-GB'))
}

/**
 * Who can sign in, read straight from the key file by the main process, so that the sign-in page has the names in it before
 * the vault has been started. It holds no key and opens nothing: what it says is only a first word. Null wherever anything
 * is not as usual; the vault itself says what stands at its door a moment later, and that holds.
 *
 * `named` is the folder from the command line; null for the one that this machine remembers (machine.ts).
 */
export function namesAtDoor(named: string | null, userData: string): readonly string[] | null {
  try {
    const folder = named ?? remembered(userData)
    if (folder === null || folderState(folder) !== 'vault') return null
    const slots = field(readJson(join(folder, fileNames.keys)), 'slots')
    return Array.isArray(slots) && slots.every(isNamed) ? namesToChoose(slots) : null
  } catch {
    return null
  }
}

function remembered(userData: string): string | null {
  const folder = field(readJson(join(userData, 'machine.json')), 'folder')
  return typeof folder === 'string' ? folder : null
}

function isNamed(slot: unknown): slot is Named {
  return typeof field(slot, 'name') === 'string' && typeof field(slot, 'kind') === 'string'
}

function readJson(file: string): unknown {
  return statSync(file).size <= LARGEST ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null
}
