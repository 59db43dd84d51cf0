import { createHash } from 'node:crypto'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')
const header = hex('ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 00 00')
const frame = (points: number) => hex(`ffc0 000b 08 ${side(points)} ${side(points)} 01 01 11 00`)
const scan = hex('ffda 0008 01 01 00 00 3f 00')
const end = hex('ffd9')
const side = (points: number) => points.toString(16).padStart(4, '0')

/** A JPEG as a picture drawn anew has it: other bytes than the picture had, and the same ones for the same picture. */
export function drawnHere(bytes: Uint8Array): Uint8Array {
  const painted = createHash('sha256')
    .update(bytes)
    .digest()
    .map((byte) => byte & 0x7f)
  return new Uint8Array(Buffer.concat([header, frame(16), scan, painted, end]))
}

/** The same with a segment that camera data travels in, with points beyond the limit, or with something behind its end. */
export const notPlain = {
  'camera data': Buffer.concat([header, hex('ffe1 0008 457869660000'), frame(16), scan, end]),
  'a comment': Buffer.concat([header, hex('fffe 0004 6869'), frame(16), scan, end]),
  'too many points': Buffer.concat([header, frame(2401), scan, end]),
  'something behind the end': Buffer.concat([header, frame(16), scan, end, Buffer.from('PK')]),
  'no points': Buffer.concat([header, scan, end]),
  'no JPEG': Buffer.from('%PDF-1.7'),
}
