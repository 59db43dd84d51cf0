import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../../shared/problem'

export interface ChosenFile {
  readonly name: string
  readonly bytes: Buffer
}

/** Reads a file that the user chose, up to a limit. What cannot be read is a Problem that says what to do. */
export async function readChosen(
  path: string,
  mostBytes: number,
  tooLarge: (name: string) => Refusal['problem'],
): Promise<ChosenFile> {
  const name = basename(path)
  const file = await open(path, 'r').catch(() => {
    throw new Refusal(unreadable(name))
  })
  try {
    const facts = await file.stat()
    if (!facts.isFile()) throw new Refusal(unreadable(name))
    if (facts.size > mostBytes) throw new Refusal(tooLarge(name))
    const bytes = Buffer.alloc(facts.size)
    let at = 0
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return { name, bytes: bytes.subarray(0, at) }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(unreadable(name))
  } finally {
    await file.close()
  }
}

const unreadable = (name: string) => ({
  code: 'files.cannot-read' as const,
  message: `“${name}” could not be read. Close it if it is open in another program, check that the disk or stick is still there, and try again.`,
})
