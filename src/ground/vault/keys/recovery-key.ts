import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Problem, Result } from '../../shared/problem'

/** Crockford's base 32: no I, L, O or U, so that print and handwriting are read the same way. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA_SIGNS = 32
const ALL_SIGNS = 34
const GROUPS = [4, 4, 4, 4, 4, 4, 5, 5]

/**
 * The largest prime that two signs can hold. A prime, because then the remainder changes with every single wrong sign,
 * every swap of two signs and every doubled error; a lost or extra sign shows in the length.
 */
const CHECK = 1021n

/** 160 random bits and two check signs, in eight groups: `0G3K-…`. Shown and printed once, never stored. */
export function newRecoveryKey(): string {
  const bytes = randomBytes(20)
  try {
    return recoveryKeyText(bytes)
  } finally {
    bytes.fill(0)
  }
}

export function recoveryKeyText(bytes: Uint8Array): string {
  const number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  const signs = inSigns(number, DATA_SIGNS) + inSigns(number % CHECK, ALL_SIGNS - DATA_SIGNS)
  let from = 0
  return GROUPS.map((size) => signs.slice(from, (from += size))).join('-')
}

/** The 20 bytes that a typed recovery key stands for. Case, spaces and dashes do not matter; O is 0, I and L are 1. */
export function readRecoveryKey(typed: string): Result<Buffer> {
  const signs = typed
    .slice(0, 500)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const stranger = [...signs].find((sign) => !SIGNS.includes(sign))
  if (stranger !== undefined) return wrong(`A recovery key never has the sign “${stranger}” in it.`)
  if (signs.length !== ALL_SIGNS) {
    return wrong(`A recovery key has ${ALL_SIGNS} letters and digits; this has ${signs.length}.`)
  }
  const number = fromSigns(signs.slice(0, DATA_SIGNS))
  if (number % CHECK !== fromSigns(signs.slice(DATA_SIGNS))) {
    return wrong('One or more letters or digits are not as printed.')
  }
  return { ok: true, value: Buffer.from(number.toString(16).padStart(40, '0'), 'hex') }
}

/** Whether the key typed back in set-up is the one that was printed. */
export function isSameRecoveryKey(typed: string, printed: string): boolean {
  const [one, other] = [readRecoveryKey(typed), readRecoveryKey(printed)]
  return one.ok && other.ok && timingSafeEqual(one.value, other.value)
}

function wrong(why: string): { ok: false; problem: Problem } {
  const message = `This recovery key is not right. ${why} Check it against the printed sheet, group by group.`
  return { ok: false, problem: { code: 'keys.recoveryKeyMistyped', message, fields: { recoveryKey: why } } }
}

function inSigns(number: bigint, count: number): string {
  let signs = ''
  for (let rest = number; signs.length < count; rest /= 32n) signs = SIGNS.charAt(Number(rest % 32n)) + signs
  return signs
}

function fromSigns(signs: string): bigint {
  return [...signs].reduce((number, sign) => number * 32n + BigInt(SIGNS.indexOf(sign)), 0n)
}
