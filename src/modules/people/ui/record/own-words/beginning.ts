/** Enough of a text to know it again by. */
export function beginning(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`
}
