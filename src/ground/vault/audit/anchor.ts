import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../keys/canonical-json'
import { syncFolder } from '../keys/durable-file'

/** Where the trail stood when it was last told to the anchor. */
export interface Anchor {
  readonly vaultId: string
  /** Of the key file: an old key file put back together with an old database is noticed. */
  readonly generation: number
  readonly seq: number
  /** 64 hex digits. */
  readonly headHash: string
  readonly time: string
}

const AnchorLine = z.strictObject({
  format: z.literal('throughline-anchor/v1'),
  vaultId: z.string(),
  generation: z.int(),
  seq: z.int().min(0),
  headHash: z.string().regex(/^[0-9a-f]{64}$/),
  time: z.string(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})

export const anchorNames = ['vault.anchor', 'vault.anchor.copy'] as const

/** One sector of every disk there is, so that a copy is written whole or not at all. */
const anchorBytes = 512

/**
 * The anchor: two small files beside the database that say how far the trail had come, under a key that only an open
 * vault has. They are written in turn after each commit, so one of them is always whole and neither ever leads. The disk
 * is waited for at a lock and at an opening only (docs/adr/0006): the anchor stands against a person who puts old files
 * back, and a person sees what was written, waited for or not.
 */
export class AnchorFiles {
  readonly #handles: (number | null)[] = [null, null]
  #turn = 0
  /** False since a copy could last not be written: a full disk, or a file that somebody took away. */
  written = true

  constructor(
    private readonly folder: string,
    private readonly key: Buffer,
  ) {}

  /** The newest copy that holds, and how many hold. */
  read(): { readonly newest: Anchor | null; readonly good: number } {
    const found = anchorNames.flatMap((_, place) => this.readCopy(place) ?? [])
    const newest = found.reduce<Anchor | null>((best, one) => (best && best.seq >= one.seq ? best : one), null)
    if (newest && found[0] === newest) this.#turn = 1
    return { newest, good: found.length }
  }

  /** Tells one of the two copies. Does not wait for the disk, and does not throw: the commit has happened. */
  write(anchor: Anchor): void {
    this.written = this.writeCopy(this.#turn, this.spelled(anchor))
    this.#turn = 1 - this.#turn
  }

  /** Tells both copies and waits until the disk has them. */
  writeBoth(anchor: Anchor): void {
    const bytes = this.spelled(anchor)
    const made = anchorNames.some((name) => !existsSync(join(this.folder, name)))
    this.written = [0, 1].map((place) => this.writeCopy(place, bytes)).every(Boolean)
    try {
      for (const handle of this.#handles) if (handle !== null) fsyncSync(handle)
      if (made) syncFolder(this.folder)
    } catch {
      this.written = false
    }
  }

  close(): void {
    for (const [place, handle] of this.#handles.entries()) {
      if (handle !== null) closeSync(handle)
      this.#handles[place] = null
    }
    this.key.fill(0)
  }

  private spelled(anchor: Anchor): Buffer {
    const line = { format: 'throughline-anchor/v1', ...anchor }
    const text = `${canonicalJson({ ...line, mac: this.macOf(line) })}\n`
    const bytes = Buffer.alloc(anchorBytes, ' ')
    bytes.write(text, 0, 'utf8')
    return bytes
  }

  private macOf(line: Omit<z.infer<typeof AnchorLine>, 'mac'> | { readonly format: string }): string {
    return createHmac('sha256', this.key)
      .update(canonicalJson({ ...line }))
      .digest('hex')
  }

  private writeCopy(place: number, bytes: Buffer): boolean {
    try {
      return writeSync(this.handle(place), bytes, 0, bytes.length, 0) === bytes.length
    } catch {
      return false
    }
  }

  private handle(place: number): number {
    const held = this.#handles[place]
    if (held !== null && held !== undefined) return held
    const path = join(this.folder, anchorNames[place] ?? '')
    const handle = openSync(path, existsSync(path) ? 'r+' : 'wx+', 0o600)
    this.#handles[place] = handle
    return handle
  }

  private readCopy(place: number): Anchor | null {
    const bytes = Buffer.alloc(anchorBytes)
    try {
      const handle = openSync(join(this.folder, anchorNames[place] ?? ''), 'r')
      try {
        if (readSync(handle, bytes, 0, anchorBytes, 0) !== anchorBytes) return null
      } finally {
        closeSync(handle)
      }
      const { mac, ...line } = AnchorLine.parse(JSON.parse(bytes.toString('utf8')))
      if (!timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(this.macOf(line), 'hex'))) return null
      const { format: _, ...anchor } = line
      return anchor
    } catch {
      return null
    }
  }
}
