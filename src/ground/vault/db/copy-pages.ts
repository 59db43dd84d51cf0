import { createHash } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { renamePatiently } from '../keys/durable-file'
import { PAGE_BYTES, readPages } from './pages'

/** Pieces that stay in the processor's cache between reading and writing; others get their turn after every 16 of them. */
const PAGES_AT_A_TIME = 64
const PIECES_A_TURN = 16

export interface Copied {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Copies the open vault's file through its own handle, giving way after every 4 MiB, and syncs the copy. Gives its length.
 * What was read is not hashed here, which would double the time: every page bears its own mark, and the check of the copy
 * looks at each.
 */
export async function copyPages(
  handle: number,
  to: string,
  goOn: (done: number, total: number) => void,
): Promise<number> {
  const pages = Math.floor(fstatSync(handle).size / PAGE_BYTES)
  const target = openSync(to, 'wx', 0o600)
  // One piece of memory for all of them: a new one each costs half as much again as the copying itself.
  const piece = Buffer.allocUnsafeSlow(PAGES_AT_A_TIME * PAGE_BYTES)
  try {
    for (let first = 1; first <= pages; first += PAGES_AT_A_TIME) {
      const bytes = readPages(handle, first, Math.min(PAGES_AT_A_TIME, pages - first + 1), piece)
      for (let done = 0; done < bytes.length; ) done += writeSync(target, bytes, done)
      const copied = Math.min(first + PAGES_AT_A_TIME - 1, pages)
      if (copied < pages && Math.ceil(copied / PAGES_AT_A_TIME) % PIECES_A_TURN !== 0) continue
      await new Promise(setImmediate)
      goOn(copied, pages)
    }
    fsyncSync(target)
  } finally {
    closeSync(target)
  }
  return pages * PAGE_BYTES
}

/** Copies a whole small file (a sealed file, a key file) and syncs it; the final name appears last. */
export function copyWhole(from: string, to: string): Copied {
  const bytes = readFileSync(from)
  const half = `${to}.part`
  const target = openSync(half, 'w', 0o600)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(target, bytes, done)
    fsyncSync(target)
  } finally {
    closeSync(target)
  }
  renamePatiently(half, to)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export function digestOf(path: string): Copied {
  const bytes = readFileSync(path)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export function sameContent(one: Copied, other: Copied): boolean {
  return one.bytes === other.bytes && one.sha256 === other.sha256
}
