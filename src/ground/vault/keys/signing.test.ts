import { expect, test } from 'vitest'
import { isSignedBy, newSigningSeed, publicKeyOf, signatureOf } from './signing'

test('Ed25519 gives vector 2 of RFC 8032, section 7.1', () => {
  const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
  const publicKey = publicKeyOf(seed)
  expect(publicKey.toString('hex')).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  expect(signatureOf(seed, Buffer.from('72', 'hex')).toString('hex')).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
})

test('a signature holds for its signer and its text only', () => {
  const [mine, other] = [newSigningSeed(), newSigningSeed()]
  const signature = signatureOf(mine, Buffer.from('approved'))
  expect(isSignedBy(publicKeyOf(mine), Buffer.from('approved'), signature)).toBe(true)
  expect(isSignedBy(publicKeyOf(mine), Buffer.from('refused'), signature)).toBe(false)
  expect(isSignedBy(publicKeyOf(other), Buffer.from('approved'), signature)).toBe(false)
})
