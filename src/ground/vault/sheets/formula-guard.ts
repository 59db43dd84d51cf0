/**
 * Spreadsheet programs work out a CSV cell that starts like a formula, also behind blanks or quotation marks, and some
 * read full-width signs as the plain ones (OWASP “CSV Injection”; security.md F4). Such a cell gets one apostrophe in
 * front, which says “text”. The same pattern decides both ways, so that a round trip keeps every value.
 */
const formulaLike = /^(?:'*[\t\r\0]|[\s'"\0]*[=+\-@＝＋－＠])/u

/** The cell as an export writes it. */
export function withGuard(value: string): string {
  return formulaLike.test(value) ? `'${value}` : value
}

/** The cell as it was before an export guarded it. Also takes off the apostrophe by which people force text. */
export function withoutGuard(value: string): string {
  return value.charCodeAt(0) === 39 && formulaLike.test(value.slice(1)) ? value.slice(1) : value
}
