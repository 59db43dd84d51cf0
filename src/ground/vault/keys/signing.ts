import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto'

/** Every PKCS #8 form of an Ed25519 private key starts so (RFC 8410, section 7); the 32-byte seed follows. */
const PRIVATE_START = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_START = Buffer.from('302a300506032b6570032100', 'hex')

/** A person's signing key as it is kept: the 32-byte seed. */
export function newSigningSeed(): Buffer {
  return randomBytes(32)
}

export function signingKeyOf(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([PRIVATE_START, seed])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}

/** The 32-byte public key, as `users.signing_key` stores it. */
export function publicKeyOf(seed: Uint8Array): Buffer {
  const der = createPublicKey(signingKeyOf(seed)).export({ format: 'der', type: 'spki' })
  return Buffer.from(der.subarray(PUBLIC_START.length))
}

/** 64 bytes. */
export function signatureOf(seed: Uint8Array, data: Uint8Array): Buffer {
  return sign(null, data, signingKeyOf(seed))
}

export function isSignedBy(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_START, publicKey]), format: 'der', type: 'spki' })
  return verify(null, data, key, signature)
}
