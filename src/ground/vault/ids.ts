import { randomFillSync } from 'node:crypto'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Makes ids. In the product from the clock and the system's random numbers; in a test counted. */
export type IdSource = (at: Date) => string

/**
 * ULIDs: 48 bits of milliseconds, then 80 random bits, as 26 letters. Ids made in the same millisecond count upwards,
 * so that they sort in the order of their making.
 */
export function timeOrderedIds(): IdSource {
  const random = Buffer.alloc(10)
  let last = -1
  return (at) => {
    const time = Math.max(at.getTime(), last)
    if (time === last) countUp(random)
    else randomFillSync(random)
    last = time
    return encoded(time, 10) + encodedBytes(random)
  }
}

/** Ids for tests: `00000000000000000000000001`, `…2`, `…3`. */
export function countedIds(): IdSource {
  let count = 0
  return () => {
    count += 1
    return encoded(count, 26)
  }
}

function countUp(bytes: Buffer): void {
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    bytes[at] = ((bytes[at] ?? 0) + 1) & 0xff
    if (bytes[at] !== 0) return
  }
}

function encoded(value: number, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = letters.charAt(rest % 32) + text
  return text
}

function encodedBytes(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let count = 0; count < 16; count += 1) {
    text = letters.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return text
}
