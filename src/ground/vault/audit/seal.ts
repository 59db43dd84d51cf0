/** A seal is so many hex digits of the trail's head: 80 bits, beyond making another trail that fits. */
const hexDigits = 20
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Where a trail stood: the number of its last entry and the beginning of its hash. */
export interface Seal {
  readonly seq: number
  /** 20 hex digits, lower case. */
  readonly hash: string
}

export function sealOf(head: { readonly seq: number; readonly hash: Buffer }): Seal {
  return { seq: head.seq, hash: head.hash.toString('hex').slice(0, hexDigits) }
}

/** As it is printed: `1204-9F3A-77C0-12BE-D410-5A6B-X`. The last sign tells a slip in typing from another trail. */
export function spelledSeal({ seq, hash }: Seal): string {
  const number = String(seq).padStart(4, '0')
  const groups = hash.toUpperCase().match(/.{4}/g) ?? []
  return [number, ...groups, checkSign(number + hash.toUpperCase())].join('-')
}

/** A seal as somebody typed it from paper; null if it was misread or mistyped. Case, spaces and dashes do not matter. */
export function readSeal(typed: string): Seal | null {
  // No hex digit looks like the letters O, I or L, so they can only be a nought or a one.
  const signs = typed.toUpperCase().replace(/[\s\-–—.·]/g, '')
  const body = alike(signs.slice(0, -1))
  const [, number, hash] = new RegExp(`^(\\d{4,12})([0-9A-F]{${hexDigits}})$`).exec(body) ?? []
  if (!number || !hash || checkSign(body) !== signs.slice(-1)) return null
  return { seq: Number(number), hash: hash.toLowerCase() }
}

function alike(signs: string): string {
  return signs.replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** ISO/IEC 7064, MOD 37,36: finds every wrong sign, and nearly every two neighbours that changed places. */
function checkSign(text: string): string {
  const size = alphabet.length
  let carried = size
  for (const sign of text) {
    carried = (carried + alphabet.indexOf(sign)) % size || size
    carried = (carried * 2) % (size + 1)
  }
  return alphabet.charAt((size + 1 - carried) % size)
}
