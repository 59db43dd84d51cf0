import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { Limits } from './cells'
import { refuseFile } from './refusals'

/** A part that grows more than this many times when unpacked, and is not small, is no spreadsheet. */
const steepest = 250
const smallBytes = 20 * 1024 * 1024
const mostParts = 3000

/** The parts of a packed file, by name. What they claim to unpack to is checked here, what they unpack to while reading. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array, limits: Limits): Promise<ZipParts> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      )
    }).catch(() => refuseFile('damaged'))
    if (zip.entryCount > mostParts) refuseFile('bomb')
    const entries = await listed(zip).catch(() => refuseFile('damaged'))
    let unpacked = 0
    for (const entry of entries.values()) {
      unpacked += entry.uncompressedSize
      const steep = entry.uncompressedSize > entry.compressedSize * steepest
      if (unpacked > limits.unpackedBytes || (steep && entry.uncompressedSize > smallBytes)) refuseFile('bomb')
      if (entry.isEncrypted()) refuseFile('password')
    }
    return new ZipParts(zip, entries)
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** The unpacked bytes of a part as they come. yauzl ends with an error where they are more than was claimed. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name)
    if (!entry) refuseFile('damaged')
    const stream = await new Promise<Readable>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
    }).catch(() => refuseFile('damaged'))
    const broken = new Error('part')
    try {
      const chunks = stream[Symbol.asyncIterator]()
      for (;;) {
        const next = await chunks.next().catch(() => Promise.reject(broken))
        if (next.done) return
        yield next.value as Buffer
      }
    } catch (error) {
      if (error === broken) refuseFile('damaged')
      throw error
    } finally {
      stream.destroy()
    }
  }

  /** A small part as text. */
  async text(name: string, mostBytes = 40 * 1024 * 1024): Promise<string> {
    const entry = this.entries.get(name)
    if (!entry) return ''
    if (entry.uncompressedSize > mostBytes) refuseFile('bomb')
    const chunks: Buffer[] = []
    for await (const chunk of this.chunks(name)) chunks.push(chunk)
    return Buffer.concat(chunks).toString('utf8')
  }

  close(): void {
    this.zip.close()
  }
}

function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry) => {
      if (entries.has(entry.fileName)) return reject(new Error('two parts of one name'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}
