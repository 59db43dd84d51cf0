import { canonicalJson } from './canonical-json'
import { type Sealed, seal, unseal } from './gcm'

/** Where a field of the risk compartment lives. A sealed value opens in this place and version only. */
export interface FieldPlace {
  readonly table: string
  readonly rowId: string
  readonly column: string
  readonly version: number
}

/** Seals a text under the RISK key (32 bytes). */
export function sealField(risk: Uint8Array, place: FieldPlace, text: string): Sealed {
  const plain = Buffer.from(text, 'utf8')
  try {
    return seal(risk, about(place), plain)
  } finally {
    plain.fill(0)
  }
}

/** The text, or null if it was sealed under another key, for another place or version, or has been changed since. */
export function openField(risk: Uint8Array, place: FieldPlace, sealed: Sealed): string | null {
  const plain = unseal(risk, about(place), sealed)
  if (!plain) return null
  try {
    return plain.toString('utf8')
  } finally {
    plain.fill(0)
  }
}

/** As a list, not joined by a sign: `a|b` and `c` must not read as `a` and `b|c`. */
function about({ table, rowId, column, version }: FieldPlace): string {
  return canonicalJson(['field/v1', table, rowId, column, version])
}
