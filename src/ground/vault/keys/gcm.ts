import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export const NONCE_BYTES = 12
export const TAG_BYTES = 16

export interface Sealed {
  readonly nonce: Buffer
  /** Cipher text, then the 16-byte tag. */
  readonly sealed: Buffer
}

/** AES-256-GCM under a fresh random nonce. `about` is authenticated and not stored. */
export function seal(key: Uint8Array, about: string, plain: Uint8Array): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(about, 'utf8'))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce, sealed }
}

/** The plain bytes, or null if the key, the nonce, `about` or a single bit is not what it was. */
export function unseal(key: Uint8Array, about: string, { nonce, sealed }: Sealed): Buffer | null {
  if (nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES) return null
  const body = sealed.subarray(0, sealed.length - TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(about, 'utf8'))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plain = decipher.update(body)
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}
