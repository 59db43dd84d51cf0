import { createHmac, pbkdf2Sync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

export const PAGE_BYTES = 4096
const SALT_BYTES = 16
const MAC_BYTES = 64
const PAGES_AT_A_TIME = 256

/** SQLite never uses the page at 1 GiB (its locks live there), and Windows does not let it be read while they hold. */
const LOCK_PAGE = 0x40000000 / PAGE_BYTES + 1

export interface PageReport {
  readonly pages: number
  /** Page numbers from 1; at most the first 1,000. */
  readonly bad: readonly number[]
  /** Bytes after the last whole page: a file cut off. */
  readonly strayBytes: number
}

export function isWhole(report: PageReport): boolean {
  return report.pages > 0 && report.bad.length === 0 && report.strayBytes === 0
}

/** Checks a page's own mark with the key of its vault. The database library has no such check of its own. */
export type PageCheck = (page: Buffer, number: number) => boolean

/**
 * SQLCipher 4's page mark: HMAC-SHA-512 over the page without its last 64 bytes (and, on page 1, without the salt) and
 * the page's number. The mark's key comes from the raw key in two rounds of PBKDF2 over the file's salt XOR 0x3a.
 */
export function pageCheck(rawKey: Buffer, salt: Buffer): PageCheck {
  const masked = Buffer.from(salt.map((byte) => byte ^ 0x3a))
  const key = pbkdf2Sync(rawKey, masked, 2, 32, 'sha512')
  const number4 = Buffer.alloc(4)
  return (page, number) => {
    number4.writeUInt32LE(number)
    const body = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE_BYTES - MAC_BYTES)
    return createHmac('sha512', key)
      .update(body)
      .update(number4)
      .digest()
      .equals(page.subarray(PAGE_BYTES - MAC_BYTES))
  }
}

export interface VerifyPages {
  /** Called with each stretch of the file in order, for a hash over the same reading. */
  readonly onBytes?: (bytes: Buffer) => void
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Checks every page of a database file. Gives way to other work after each MiB (about 12 ms). `rawKey` is the sub-key
 * `db/v1`. A file that is open as the vault must be given by its open handle: closing another one would drop the lock.
 */
export async function verifyPages(file: string | number, rawKey: Buffer, ways: VerifyPages = {}): Promise<PageReport> {
  const handle = typeof file === 'number' ? file : openSync(file, 'r')
  try {
    const size = fstatSync(handle).size
    const pages = Math.floor(size / PAGE_BYTES)
    const check = pageCheck(rawKey, readAt(handle, 0, SALT_BYTES))
    const bad: number[] = []
    for (let first = 1; first <= pages; first += PAGES_AT_A_TIME) {
      const count = Math.min(PAGES_AT_A_TIME, pages - first + 1)
      const bytes = readPages(handle, first, count)
      bad.push(...badPages(bytes, first, check))
      ways.onBytes?.(bytes)
      ways.onProgress?.(first + count - 1, pages)
      await new Promise(setImmediate)
      ways.signal?.throwIfAborted()
    }
    const strayBytes = size - pages * PAGE_BYTES
    if (strayBytes > 0) ways.onBytes?.(readAt(handle, pages * PAGE_BYTES, strayBytes))
    return { pages, bad: bad.slice(0, 1000), strayBytes }
  } finally {
    if (handle !== file) closeSync(handle)
  }
}

/** The same over bytes in memory. */
export function verifyPageBytes(bytes: Buffer, rawKey: Buffer): PageReport {
  const pages = Math.floor(bytes.length / PAGE_BYTES)
  const bad = badPages(bytes, 1, pageCheck(rawKey, bytes.subarray(0, SALT_BYTES)))
  return { pages, bad: bad.slice(0, 1000), strayBytes: bytes.length - pages * PAGE_BYTES }
}

/** Whether any of a few pages spread over the file carries a true mark: then the key is right and the file is damaged. */
export function keyFitsSomewhere(handle: number, rawKey: Buffer): boolean {
  const pages = Math.floor(fstatSync(handle).size / PAGE_BYTES)
  if (pages === 0) return false
  const check = pageCheck(rawKey, readAt(handle, 0, SALT_BYTES))
  const tried = new Set([1, 2, 3, 4, Math.ceil(pages / 3), Math.ceil(pages / 2), pages])
  return [...tried].some((page) => page <= pages && page !== LOCK_PAGE && check(readPages(handle, page, 1), page))
}

function badPages(bytes: Buffer, first: number, check: PageCheck): number[] {
  const bad: number[] = []
  for (let at = 0; (at + 1) * PAGE_BYTES <= bytes.length; at += 1) {
    const number = first + at
    if (number === LOCK_PAGE) continue
    if (!check(bytes.subarray(at * PAGE_BYTES, (at + 1) * PAGE_BYTES), number)) bad.push(number)
  }
  return bad
}

/** Pages as they are on disk; the lock page as zeros. `into` may be given to use the same memory again. */
export function readPages(
  handle: number,
  first: number,
  count: number,
  into = Buffer.allocUnsafe(count * PAGE_BYTES),
): Buffer {
  const last = first + count - 1
  if (LOCK_PAGE < first || LOCK_PAGE > last) return readAt(handle, (first - 1) * PAGE_BYTES, count * PAGE_BYTES, into)
  return Buffer.concat([
    first < LOCK_PAGE ? readPages(handle, first, LOCK_PAGE - first) : Buffer.alloc(0),
    Buffer.alloc(PAGE_BYTES),
    last > LOCK_PAGE ? readPages(handle, LOCK_PAGE + 1, last - LOCK_PAGE) : Buffer.alloc(0),
  ])
}

function readAt(handle: number, position: number, length: number, into = Buffer.allocUnsafe(length)): Buffer {
  let done = 0
  while (done < length) {
    const got = readSync(handle, into, done, length - done, position + done)
    if (got === 0) break
    done += got
  }
  return into.subarray(0, done)
}
