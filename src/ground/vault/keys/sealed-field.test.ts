import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, unseal } from './gcm'
import { type FieldPlace, openField, sealField } from './sealed-field'

const place: FieldPlace = { table: 'people', rowId: '01JA', column: 'offence_notes', version: 3 }

test('AES-256-GCM opens the vectors 14 and 15 of its specification', () => {
  const zero = unseal(Buffer.alloc(32), '', {
    nonce: Buffer.alloc(12),
    sealed: Buffer.from('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919', 'hex'),
  })
  expect(zero?.toString('hex')).toBe('00'.repeat(16))
  const long = unseal(Buffer.from('feffe9928665731c6d6a8f9467308308'.repeat(2), 'hex'), '', {
    nonce: Buffer.from('cafebabefacedbaddecaf888', 'hex'),
    sealed: Buffer.from(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad' +
        'b094dac5d93471bdec1a502270e3cc6c',
      'hex',
    ),
  })
  expect(long?.toString('hex')).toBe(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
  )
})

test('a sealed field opens in its own place and version only, and with its own key only', () => {
  const risk = randomBytes(32)
  const sealed = sealField(risk, place, 'Tŷ Coch: “no contact”')
  expect(openField(risk, place, sealed)).toBe('Tŷ Coch: “no contact”')
  for (const other of [{ table: 'notes' }, { rowId: '01JB' }, { column: 'notes' }, { version: 2 }]) {
    expect(openField(risk, { ...place, ...other }, sealed)).toBeNull()
  }
  expect(openField(randomBytes(32), place, sealed)).toBeNull()
})

test('parts of a place cannot be shifted into each other', () => {
  const risk = randomBytes(32)
  const sealed = sealField(risk, { ...place, table: 'a","b', rowId: 'c' }, 'text')
  expect(openField(risk, { ...place, table: 'a', rowId: 'b","c' }, sealed)).toBeNull()
})

test('every flipped bit of a sealed value is noticed', () => {
  const [key, text] = [randomBytes(32), Buffer.from('forty-two')]
  const { nonce, sealed } = seal(key, 'about', text)
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const hurt = Buffer.from(sealed)
    hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(unseal(key, 'about', { nonce, sealed: hurt })).toBeNull()
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(unseal(key, 'about', { nonce, sealed: sealed.subarray(0, length) })).toBeNull()
  }
})

test('the same text never seals to the same bytes twice', () => {
  const key = randomBytes(32)
  const seen = new Set(Array.from({ length: 200 }, () => sealField(key, place, 'x').sealed.toString('hex')))
  expect(seen.size).toBe(200)
})
