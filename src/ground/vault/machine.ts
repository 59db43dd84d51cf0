import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Remembered = z.object({ deviceId: z.string().min(1), folder: z.string().nullable() })

/** What this machine remembers between starts: where the vault lies, and a number of its own. Nothing about people. */
export class Machine {
  readonly deviceId: string
  #folder: string | null
  readonly #file: string

  constructor(userData: string) {
    this.#file = join(userData, 'machine.json')
    const kept = this.read()
    this.deviceId = kept?.deviceId ?? createHash('sha256').update(randomBytes(32)).digest('hex').slice(0, 16)
    this.#folder = kept?.folder ?? null
    if (!kept) this.write(userData)
  }

  get folder(): string | null {
    return this.#folder
  }

  remember(folder: string): void {
    this.#folder = folder
    this.write(join(this.#file, '..'))
  }

  private read(): z.infer<typeof Remembered> | null {
    try {
      return Remembered.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch {
      return null
    }
  }

  /** A full or read-only disk must not keep anybody from their vault: then it is asked for again next time. */
  private write(userData: string): void {
    try {
      mkdirSync(userData, { recursive: true })
      writeFileSync(`${this.#file}.new`, JSON.stringify({ deviceId: this.deviceId, folder: this.#folder }))
      renameSync(`${this.#file}.new`, this.#file)
    } catch {
      // Said where it matters: when something is to be saved.
    }
  }
}
