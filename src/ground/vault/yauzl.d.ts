/** The part of yauzl 3 that the vault uses: the package comes without types of its own. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    isEncrypted(): boolean
  }

  export interface ZipFile {
    readonly entryCount: number
    readEntry(): void
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
    on(event: 'entry', heard: (entry: Entry) => void): void
    on(event: 'end', heard: () => void): void
    on(event: 'error', heard: (error: Error) => void): void
    openReadStream(entry: Entry, done: (error: Error | null, stream: Readable) => void): void
  }

  export interface Options {
    readonly decodeStrings?: boolean
    readonly lazyEntries?: boolean
    readonly strictFileNames?: boolean
    readonly validateEntrySizes?: boolean
  }

  export function fromBuffer(buffer: Buffer, options: Options, done: (error: Error | null, zip: ZipFile) => void): void
  export function fromBufferPromise(bytes: Buffer, options?: Options): Promise<ZipFile>
}
