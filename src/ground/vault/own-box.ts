import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/**
 * Seals what belongs to one user alone, such as an unfinished sentence that may hold what only they may read. The key
 * comes from the secret half of the user's own signing key, which no colleague's slot holds. A user whose password is
 * reset gets a new signing key, and with it an empty box.
 */
export class OwnBox {
  readonly #key: Buffer

  constructor(signing: Uint8Array, userId: string) {
    this.#key = Buffer.from(hkdfSync('sha256', signing, userId, 'own-box/v1', 32))
  }

  seal(text: string, place: string): Buffer {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce)
    cipher.setAAD(Buffer.from(place, 'utf8'))
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  }

  /** The text, or null if it was sealed under another key or for another place. */
  open(sealed: Uint8Array, place: string): string | null {
    const bytes = Buffer.from(sealed)
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, nonceBytes))
      decipher.setAAD(Buffer.from(place, 'utf8'))
      decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
      const body = bytes.subarray(nonceBytes, bytes.length - tagBytes)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    } catch {
      return null
    }
  }

  forget(): void {
    this.#key.fill(0)
  }
}
