import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Content is sealed in pieces of this size, so that a large file needs no more memory than it must. */
export const chunkBytes = 256 * 1024
const tagBytes = 16
const nonceBytes = 12
const mark = Buffer.from('TLF1', 'ascii')

/** How long the sealed form of so many bytes is. */
export function sealedLength(bytes: number): number {
  return mark.length + bytes + tagBytes * pieces(bytes)
}

/** Even an empty file has one piece, so that its emptiness is authenticated. */
function pieces(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / chunkBytes))
}

/**
 * The sealed form of a file's content, piece by piece: AES-256-GCM with the piece's number as nonce (each key seals one
 * file, once) and the file's name, length and the piece's number authenticated, so that pieces can be neither moved,
 * dropped nor taken over from another file.
 */
export function* chunked(key: Buffer, storedName: string, content: Uint8Array): IterableIterator<Buffer> {
  yield mark
  const count = pieces(content.length)
  for (let index = 0; index < count; index += 1) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index))
    cipher.setAAD(place(storedName, content.length, index))
    const piece = content.subarray(index * chunkBytes, (index + 1) * chunkBytes)
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** The content again, or null if a single bit is not as it was written. `length` is the content's, from its row. */
export function unchunked(key: Buffer, storedName: string, sealed: Buffer, length: number): Buffer | null {
  if (sealed.length !== sealedLength(length) || !sealed.subarray(0, mark.length).equals(mark)) return null
  const content = Buffer.alloc(length)
  let at = mark.length
  for (let index = 0; index < pieces(length); index += 1) {
    const size = Math.min(chunkBytes, length - index * chunkBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index))
    decipher.setAAD(place(storedName, length, index))
    decipher.setAuthTag(sealed.subarray(at + size, at + size + tagBytes))
    try {
      decipher.update(sealed.subarray(at, at + size)).copy(content, index * chunkBytes)
      decipher.final()
    } catch {
      return null
    }
    at += size + tagBytes
  }
  return content
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeUInt32BE(index, nonceBytes - 4)
  return nonce
}

function place(storedName: string, length: number, index: number): Buffer {
  return Buffer.from(`throughline file/v1|${storedName}|${length}|${index}`, 'utf8')
}

/** A short secret sealed under another key with a random nonce: nonce, body, tag. */
export function sealedUnder(key: Buffer, secret: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(bound)
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** The secret again, or null if it was not sealed under this key for this purpose. */
export function unsealedUnder(key: Buffer, sealed: Buffer, bound: Buffer): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()])
  } catch {
    return null
  }
}
