import { randomBytes, randomInt } from 'node:crypto'
import { type Algorithm, hashRaw } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { stretch } from './kdf'

// A second Argon2id, written from RFC 9106 and RFC 7693 for comparison only: slow, plain, independent of the one in use.

interface Input {
  readonly password: Buffer
  readonly salt: Buffer
  readonly secret?: Buffer
  readonly data?: Buffer
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

test('the reference gives the Argon2id vector of RFC 9106, section 5.3', () => {
  const tag = reference({
    password: Buffer.alloc(32, 1),
    salt: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    data: Buffer.alloc(12, 4),
    memoryKiB: 32,
    passes: 3,
    lanes: 4,
  })
  expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})

test('the Argon2id in use agrees with the reference on random passwords, salts, secrets and settings', async () => {
  for (let round = 0; round < 12; round += 1) {
    const lanes = randomInt(1, 5)
    const input = {
      password: randomBytes(randomInt(0, 80)),
      salt: randomBytes(randomInt(8, 33)),
      secret: randomBytes(randomInt(0, 20)),
      memoryKiB: randomInt(8 * lanes, 100),
      passes: randomInt(1, 4),
      lanes,
    }
    const used = await hashRaw(input.password, {
      algorithm: 2 as Algorithm,
      memoryCost: input.memoryKiB,
      timeCost: input.passes,
      parallelism: lanes,
      outputLen: 32,
      salt: input.salt,
      secret: input.secret,
    })
    expect(used.toString('hex'), JSON.stringify(input)).toBe(reference(input).toString('hex'))
  }
})

test('a password is stretched as the reference stretches it', async () => {
  const [password, salt] = [Buffer.from('gravel lantern otter quilt'), randomBytes(16)]
  const key = await stretch(password, salt, { algorithm: 'argon2id', memoryKiB: 1024, passes: 1, lanes: 4 })
  expect(key.toString('hex')).toBe(reference({ password, salt, memoryKiB: 1024, passes: 1, lanes: 4 }).toString('hex'))
})

function reference({
  password,
  salt,
  secret = Buffer.alloc(0),
  data = Buffer.alloc(0),
  memoryKiB,
  passes,
  lanes,
}: Input): Buffer {
  const length = 4 * lanes * Math.floor(memoryKiB / (4 * lanes))
  const [columns, segment] = [length / lanes, length / lanes / 4]
  const numbers = [lanes, 32, memoryKiB, passes, 0x13, 2].map(le32)
  const parts = [password, salt, secret, data].flatMap((part) => [le32(part.length), part])
  const start = blake2b(Buffer.concat([...numbers, ...parts]), 64)
  const memory: bigint[][][] = Array.from({ length: lanes }, (_, lane) =>
    Array.from({ length: columns }, (_, at) =>
      at < 2 ? words(longHash(Buffer.concat([start, le32(at), le32(lane)]), 1024)) : [],
    ),
  )
  for (let pass = 0; pass < passes; pass += 1) {
    for (let slice = 0; slice < 4; slice += 1) {
      for (let lane = 0; lane < lanes; lane += 1) {
        let [addresses, counter]: [bigint[], bigint] = [[], 0n]
        for (let index = 0; index < segment; index += 1) {
          const at = slice * segment + index
          const independent = pass === 0 && slice < 2
          if (independent && index % 128 === 0) {
            counter += 1n
            const input = [BigInt(pass), BigInt(lane), BigInt(slice), BigInt(length), BigInt(passes), 2n, counter]
            const zero = Array<bigint>(128).fill(0n)
            addresses = compress(zero, compress(zero, [...input, ...zero].slice(0, 128)))
          }
          if (pass === 0 && at < 2) continue
          const row = memory[lane]!
          const before = row[(at + columns - 1) % columns]!
          const random = independent ? addresses[index % 128]! : before[0]!
          const [j1, j2] = [random & 0xffffffffn, random >> 32n]
          const other = pass === 0 && slice === 0 ? lane : Number(j2 % BigInt(lanes))
          const done = pass === 0 ? slice * segment : columns - segment
          const area = other === lane ? done + index - 1 : done + (index === 0 ? -1 : 0)
          const x = (j1 * j1) >> 32n
          const relative = area - 1 - Number((BigInt(area) * x) >> 32n)
          const from = pass === 0 || slice === 3 ? 0 : (slice + 1) * segment
          const fresh = compress(before, memory[other]![(from + relative) % columns]!)
          row[at] = pass === 0 ? fresh : fresh.map((word, n) => word ^ row[at]![n]!)
        }
      }
    }
  }
  const last = memory.map((row) => row[columns - 1]!)
  return longHash(bytes(last.reduce((sum, block) => sum.map((word, at) => word ^ block[at]!))), 32)
}

function compress(x: readonly bigint[], y: readonly bigint[]): bigint[] {
  const r = x.map((word, at) => word ^ y[at]!)
  const q = [...r]
  for (let row = 0; row < 8; row += 1)
    permute(
      q,
      Array.from({ length: 16 }, (_, at) => 16 * row + at),
    )
  for (let column = 0; column < 8; column += 1) {
    permute(
      q,
      Array.from({ length: 16 }, (_, at) => 16 * (at >> 1) + 2 * column + (at & 1)),
    )
  }
  return q.map((word, at) => word ^ r[at]!)
}

function permute(v: bigint[], at: readonly number[]): void {
  for (const [a, b, c, d] of ROUND) {
    const [i, j, k, l] = [at[a]!, at[b]!, at[c]!, at[d]!]
    for (const [first, second] of [
      [32n, 24n],
      [16n, 63n],
    ] as const) {
      v[i] = blaMka(v[i]!, v[j]!)
      v[l] = rotated(v[l]! ^ v[i], first)
      v[k] = blaMka(v[k]!, v[l])
      v[j] = rotated(v[j]! ^ v[k], second)
    }
  }
}

function blaMka(a: bigint, b: bigint): bigint {
  return (a + b + 2n * (a & 0xffffffffn) * (b & 0xffffffffn)) & MASK
}

function longHash(input: Buffer, length: number): Buffer {
  if (length <= 64) return blake2b(Buffer.concat([le32(length), input]), length)
  const parts: Buffer[] = []
  let block = blake2b(Buffer.concat([le32(length), input]), 64)
  const whole = Math.ceil(length / 32) - 2
  for (let at = 0; at < whole; at += 1) {
    parts.push(block.subarray(0, 32))
    block = blake2b(block, at === whole - 1 ? length - 32 * whole : 64)
  }
  return Buffer.concat([...parts, block])
}

function blake2b(input: Buffer, length: number): Buffer {
  const h = [...IV]
  h[0] = h[0]! ^ 0x01010000n ^ BigInt(length)
  const count = Math.max(1, Math.ceil(input.length / 128))
  for (let at = 0; at < count; at += 1) {
    const m = words(Buffer.concat([input.subarray(at * 128, at * 128 + 128), Buffer.alloc(128)], 128))
    const v = [...h, ...IV]
    v[12] = v[12]! ^ BigInt(Math.min((at + 1) * 128, input.length))
    if (at === count - 1) v[14] = v[14]! ^ MASK
    for (let round = 0; round < 12; round += 1) {
      ROUND.forEach(([a, b, c, d], step) => {
        const order = SIGMA[round % 10]!
        const [x, y] = [m[Number.parseInt(order[2 * step]!, 16)]!, m[Number.parseInt(order[2 * step + 1]!, 16)]!]
        for (const [word, first, second] of [
          [x, 32n, 24n],
          [y, 16n, 63n],
        ] as const) {
          v[a] = (v[a]! + v[b]! + word) & MASK
          v[d] = rotated(v[d]! ^ v[a], first)
          v[c] = (v[c]! + v[d]) & MASK
          v[b] = rotated(v[b]! ^ v[c], second)
        }
      })
    }
    h.forEach((word, n) => {
      h[n] = word ^ v[n]! ^ v[n + 8]!
    })
  }
  return bytes(h).subarray(0, length)
}

const MASK = (1n << 64n) - 1n
const IV = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
]
const SIGMA = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
]
const ROUND = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const

function rotated(word: bigint, by: bigint): bigint {
  return ((word >> by) | (word << (64n - by))) & MASK
}

function le32(number: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(number)
  return four
}

function words(block: Buffer): bigint[] {
  return Array.from({ length: block.length / 8 }, (_, at) => block.readBigUInt64LE(at * 8))
}

function bytes(block: readonly bigint[]): Buffer {
  const out = Buffer.alloc(block.length * 8)
  block.forEach((word, at) => out.writeBigUInt64LE(word, at * 8))
  return out
}
