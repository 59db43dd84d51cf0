import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a whole file so that after a crash or a power cut either the old or the new content is there, never a part:
 * temporary name, fsync, read back, rename, fsync of the folder.
 *
 * `check` sees the bytes as the disk gives them back and throws to stop the write; the old file then stays as it is.
 */
export function writeDurably(path: string, bytes: Uint8Array, check?: (written: Buffer) => void): void {
  const half = `${path}.${process.pid}.part`
  try {
    const file = openSync(half, 'w', 0o600)
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    const written = readFileSync(half)
    if (!written.equals(bytes)) throw new Error('The disk gave back other bytes than were written.')
    check?.(written)
    renamePatiently(half, path)
  } catch (fault) {
    rmSync(half, { force: true })
    throw fault
  }
  syncFolder(dirname(path))
}

/** What `writeDurably` calls a file of the vault, or its second copy of the tries, until it is whole. */
const halfWritten = /^(vault\.|sign-in-tries-).+\.\d+\.part$/

/**
 * Takes away what killed programs left half-written: an old half of the key file must not outlive the removal of whoever
 * is in it. Call it only while the vault is held, since then no other program writes its files. One that guesses passwords
 * at its own door just now may lose the writing of one copy of its tries, and has the other.
 */
export function sweepHalfWritten(folders: readonly string[]): void {
  for (const folder of folders) sweep(folder, (name) => halfWritten.test(name))
}

/**
 * Takes away the files and folders in this folder that are called so. What a virus scanner holds today goes tomorrow: it
 * must not stand in the way of the work.
 */
export function sweep(folder: string, isLeft: (name: string) => boolean): void {
  const quietly = (work: () => void) => {
    try {
      work()
    } catch {}
  }
  quietly(() => {
    for (const name of readdirSync(folder).filter(isLeft))
      quietly(() => rmSync(join(folder, name), { recursive: true, force: true }))
  })
}

const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Renames; waits and tries again (10 times, 1.4 s in all) while a virus scanner holds the file, as Windows' ones do. */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to)
      return
    } catch (fault) {
      const code = (fault as NodeJS.ErrnoException).code ?? ''
      if (process.platform !== 'win32' || attempt === 10 || !BUSY.has(code)) throw fault
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * 30)
    }
  }
}

/** Makes a rename in this folder last through a power cut. Windows has no such call: NTFS journals its own names. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
