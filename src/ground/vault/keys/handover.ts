import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { NONCE_BYTES, seal, unseal } from './gcm'
import { derive, KEY_BYTES } from './kdf'

/** Every PKCS #8 form of an X25519 private key starts so (RFC 8410, section 7); the 32 bytes follow. */
const PRIVATE_START = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC_START = Buffer.from('302a300506032b656e032100', 'hex')
const USE = 'handover/v1'

/**
 * The public key under which something can be handed to a person who is not there. It comes from the secret half of
 * their signing key, so that only their own slot opens what was handed to them.
 */
export function handoverKeyOf(signingSeed: Uint8Array): Buffer {
  return publicBytes(createPublicKey(privateKeyOf(signingSeed)))
}

/** Seals 32 bytes for one person (X25519, HKDF-SHA-256, AES-256-GCM). `about` names the vault and the person. */
export function handOver(secret: Uint8Array, handoverKey: Uint8Array, about: string): Buffer {
  const once = generateKeyPairSync('x25519')
  const theirs = createPublicKey({ key: Buffer.concat([PUBLIC_START, handoverKey]), format: 'der', type: 'spki' })
  const mine = publicBytes(once.publicKey)
  const key = agreed(once.privateKey, theirs, mine)
  try {
    const { nonce, sealed } = seal(key, about, secret)
    return Buffer.concat([mine, nonce, sealed])
  } finally {
    key.fill(0)
  }
}

/** What was handed over, or null if it was meant for somebody else or has been changed. */
export function takeOver(handed: Uint8Array, signingSeed: Uint8Array, about: string): Buffer | null {
  const bytes = Buffer.from(handed)
  const mine = bytes.subarray(0, KEY_BYTES)
  if (bytes.length <= KEY_BYTES + NONCE_BYTES) return null
  const once = createPublicKey({ key: Buffer.concat([PUBLIC_START, mine]), format: 'der', type: 'spki' })
  const key = agreed(privateKeyOf(signingSeed), once, mine)
  try {
    return unseal(key, about, {
      nonce: bytes.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES),
      sealed: bytes.subarray(KEY_BYTES + NONCE_BYTES),
    })
  } finally {
    key.fill(0)
  }
}

/** What a handed vault key is bound to: for another slot or vault it does not open. */
export function keyHandoverAbout(vaultId: string, slotId: string): string {
  return `key-handover/v1|${vaultId}|${slotId}`
}

function privateKeyOf(signingSeed: Uint8Array): KeyObject {
  const bytes = derive(signingSeed, Buffer.alloc(0), USE)
  const der = Buffer.concat([PRIVATE_START, bytes])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    bytes.fill(0)
    der.fill(0)
  }
}

function publicBytes(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_START.length))
}

function agreed(privateKey: KeyObject, publicKey: KeyObject, salt: Uint8Array): Buffer {
  const shared = diffieHellman({ privateKey, publicKey })
  try {
    return derive(shared, salt, USE)
  } finally {
    shared.fill(0)
  }
}
