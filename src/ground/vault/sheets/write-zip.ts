import { constants, crc32, deflateRawSync } from 'node:zlib'

interface Written {
  readonly name: Buffer
  readonly crc: number
  readonly packed: number
  readonly plain: number
  readonly offset: number
}

const version = 20
/** Sizes follow the data (they are not known before), names are UTF-8. */
const flags = 0x0808
const deflated = 8
/** 1 January 1980: the file says nothing of when it was made, and the same list makes the same bytes. */
const date = 0x0021

/**
 * A zip file made of parts that are texts in pieces, a piece at a time. Each piece is packed on its own and ends on a
 * whole byte (a sync flush), so nothing but the piece is held in memory.
 */
export function* zipFile(parts: Iterable<readonly [name: string, pieces: Iterable<string>]>): Generator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for (const [partName, pieces] of parts) {
    const name = Buffer.from(partName, 'utf8')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(version, 4)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(deflated, 8)
    head.writeUInt16LE(date, 12)
    head.writeUInt16LE(name.length, 26)
    yield Buffer.concat([head, name])
    let crc = 0
    let packed = 0
    let plain = 0
    for (const piece of pieces) {
      const bytes = Buffer.from(piece, 'utf8')
      const small = deflateRawSync(bytes, { level: 4, finishFlush: constants.Z_SYNC_FLUSH })
      crc = crc32(bytes, crc)
      packed += small.length
      plain += bytes.length
      yield small
    }
    const last = deflateRawSync(Buffer.alloc(0))
    packed += last.length
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(0x08074b50, 0)
    tail.writeUInt32LE(crc, 4)
    tail.writeUInt32LE(packed, 8)
    tail.writeUInt32LE(plain, 12)
    yield Buffer.concat([last, tail])
    written.push({ name, crc, packed, plain, offset })
    offset += 30 + name.length + packed + 16
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  yield Buffer.concat([directory, end])
}

function directoryEntry(part: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(version, 4)
  entry.writeUInt16LE(version, 6)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(deflated, 10)
  entry.writeUInt16LE(date, 14)
  entry.writeUInt32LE(part.crc, 16)
  entry.writeUInt32LE(part.packed, 20)
  entry.writeUInt32LE(part.plain, 24)
  entry.writeUInt16LE(part.name.length, 28)
  entry.writeUInt32LE(part.offset, 42)
  return Buffer.concat([entry, part.name])
}
