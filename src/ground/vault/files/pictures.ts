import type { Problem } from '../../shared/problem'

/** Larger pictures would fill the memory of the window that shows them: 30,000 × 30,000 points are 3.6 GB. */
const mostPoints = 100_000_000

/** Why a picture cannot be kept, or null. Its own header says how large it is; nothing is unpacked here. */
export function pictureProblem(name: string, bytes: Buffer): Problem | null {
  const size = bytes[0] === 0x89 ? pngSize(bytes) : jpegSize(bytes)
  if (!size || size.width === 0 || size.height === 0) {
    return {
      code: 'files.unreadable',
      message: `The picture “${name}” is damaged and cannot be shown. Take or scan it again.`,
    }
  }
  if (size.width * size.height <= mostPoints) return null
  return {
    code: 'files.too-large',
    message: `The picture “${name}” is ${size.width} × ${size.height} points, too large to show. Save it smaller and try again.`,
  }
}

/** What a picture may hold that was drawn anew: how it is painted, and the sRGB profile. No words, no camera, no preview. */
const painting: ReadonlySet<number> = new Set([0xc0, 0xc4, 0xdb, 0xdd])

/** Whether these are the bytes of a JPEG that holds a picture of at most so many points a side and nothing else. */
export function isPlainJpeg(bytes: Buffer, longestSide: number): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false
  let size: Size | null = null
  for (let at = 2; at + 9 < bytes.length; ) {
    const [sign, marker = 0, length] = [bytes[at], bytes[at + 1], bytes.readUInt16BE(at + 2)]
    if (sign !== 0xff || length < 2) return false
    if (marker === 0xda)
      return size !== null && Math.max(size.width, size.height) <= longestSide && endsAtOnce(bytes, at)
    const label = bytes.toString('latin1', at + 4, at + 16)
    const isHeader = (marker === 0xe0 && label.startsWith('JFIF\0')) || (marker === 0xe2 && label === 'ICC_PROFILE\0')
    if (!isHeader && !painting.has(marker)) return false
    if (marker === 0xc0) size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + length
  }
  return false
}

/** Nothing may lie behind the points of the picture, and nothing between them. */
function endsAtOnce(bytes: Buffer, scan: number): boolean {
  for (let at = scan + 2; (at = bytes.indexOf(0xff, at)) >= 0; at += 2) {
    const marker = bytes[at + 1] ?? -1
    const isPainted = marker === 0 || (marker >= 0xd0 && marker <= 0xd7)
    if (!isPainted) return marker === 0xd9 && at === bytes.length - 2
  }
  return false
}

interface Size {
  readonly width: number
  readonly height: number
}

function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Walks the segments of a JPEG up to the frame header, which holds the size. */
function jpegSize(bytes: Buffer): Size | null {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
