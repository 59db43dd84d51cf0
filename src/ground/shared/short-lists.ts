import { folded } from './text'

/**
 * Why an answer may not be put into a short list: one that reads alike, whatever its capitals, accents and hyphens, is
 * in it already, and nobody could tell the two apart. Null: it may.
 */
export function readsLikeAnother(
  label: string,
  others: readonly { readonly label: string; readonly retiredOn: string | null }[],
): string | null {
  const wanted = spelled(label)
  const twin = others.find((other) => spelled(other.label) === wanted)
  if (!twin) return null
  return twin.retiredOn === null
    ? `“${twin.label}” is in this list already. Give other words.`
    : `“${twin.label}” is in this list, but retired. Offer that one again, or give other words.`
}

function spelled(label: string): string {
  return folded(label) || label
}
