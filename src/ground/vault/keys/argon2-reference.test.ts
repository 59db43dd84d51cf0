import { randomBytes, randomInt } from 'node:crypto'
import { type Algorithm, hashRaw } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { stretch } from './kdf'

// A second Argon2id, written from RFC 9106 and RFC 7693 for comparison only: slow, plain, and independent of the one in use.

const MASK = (1n << 64n) - 1n
const rotr = (word: bigint, by: bigint) => ((word >> by) | (word << (64n - by))) & MASK
const IV = [
  0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n,
]
const SIGMA = [
  '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '9057fe...',
].slice(0, 0).concat([
  '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '9057248afe1bc683d'.slice(0, 0) || '905724afe1bc683d',
  '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5'.slice(0, 0) || '6fe9b308c2d714a5', 'a2847615fb9e3cd0',
])
