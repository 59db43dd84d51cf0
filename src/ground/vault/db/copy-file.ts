import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Copied } from './copy-pages'

const CHUNK = 4 * 1024 * 1024

/**
 * Copies a file of any size, giving way after every 4 MiB, syncs the copy and says what was read. `goOn` is told of the
 * bytes as they come and throws to stop. The copy must not be there yet.
 */
export async function copyFileWhole(from: string, to: string, goOn: (bytes: number) => void): Promise<Copied> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK)
  let bytes = 0
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      for (;;) {
        const { bytesRead } = await source.read(chunk, 0, CHUNK)
        if (bytesRead === 0) break
        for (let done = 0; done < bytesRead; )
          done += (await target.write(chunk, done, bytesRead - done, bytes + done)).bytesWritten
        hash.update(chunk.subarray(0, bytesRead))
        bytes += bytesRead
        goOn(bytesRead)
      }
      await target.sync()
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** The same without a copy. */
export async function digestOfFile(path: string, goOn: (bytes: number) => void = () => undefined): Promise<Copied> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK)
  let bytes = 0
  const source = await open(path, 'r')
  try {
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, CHUNK)
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') }
      hash.update(chunk.subarray(0, bytesRead))
      bytes += bytesRead
      goOn(bytesRead)
    }
  } finally {
    await source.close()
  }
}
