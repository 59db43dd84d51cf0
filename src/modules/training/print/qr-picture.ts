import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/**
 * A QR code as a PNG of one bit a square, which paper enlarges without smoothing: small, and quick to set by the hundred.
 * Of the levels of repair the second (15 %) is taken: paper is creased, and the code must still fit a corner of the page.
 */
export function qrPicture(text: string): number[] {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // One bit of grey, no interlacing; each line begins with its filter, none.
  head[8] = 1
  const lines = data.map((row) => {
    const line = Buffer.alloc(1 + Math.ceil(size / 8))
    for (const [x, isDark] of row.entries()) {
      const at = 1 + (x >> 3)
      if (!isDark) line[at] = (line[at] ?? 0) | (0x80 >> (x & 7))
    }
    return line
  })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Array.from(Buffer.concat(parts))
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
