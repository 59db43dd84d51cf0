import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { Refusal } from '../../shared/problem'

/**
 * Writes a file so that it is whole or absent: a temporary file in the same folder, flushed to the disk, then renamed
 * over the name. A full or write-protected disk is a Problem in plain words, and nothing is left behind.
 */
export async function writtenSafely(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const part = partOf(path)
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      for await (const piece of pieces) await writeAll(file, piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await renamedPatiently(part, path)
    await flushFolder(dirname(path))
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw inPlainWords(error)
  }
}

/** The temporary name of a file on its way: in the same folder, so that the rename never crosses disks. */
function partOf(path: string): string {
  if (path.endsWith('.sealed')) return path.replace(/\.sealed$/, '.part')
  return `${path}.${randomBytes(4).toString('hex')}.part`
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  let at = 0
  while (at < piece.length) at += (await file.write(piece, at, piece.length - at)).bytesWritten
}

/** Virus scanners hold a new file for a moment (security.md §3): try ten times before giving up. */
async function renamedPatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (attempt === 10 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error
      await after(attempt * 20)
    }
  }
}

/** Makes the new name last through a power cut. Windows has no such call and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function inPlainWords(error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Refusal({
      code: 'files.disk-full',
      message: 'The disk is full, so the file was not saved. Nothing else was changed. Free some space and try again.',
    })
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Refusal({
      code: 'files.read-only',
      message: 'This folder cannot be written to, so the file was not saved. Choose another folder and try again.',
    })
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Refusal({
      code: 'files.no-folder',
      message: 'This folder is no longer there, so the file was not saved. Choose another folder and try again.',
    })
  }
  return error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
