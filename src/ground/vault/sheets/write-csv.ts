import { withGuard } from './formula-guard'

/** A value in an exported table. Dates are ISO texts (`2026-11-21`) under a column that says so. */
export type ExportValue = string | number | boolean | null

const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/**
 * CSV text of some rows (RFC 4180: CRLF, doubled quotes). Values that look like a formula are guarded by an
 * apostrophe, which our own import takes off again. Semicolons and tabs are quoted too: programs set up for another
 * country split at them.
 */
export function csvText(rows: Iterable<readonly ExportValue[]>): string {
  let text = ''
  for (const row of rows) {
    for (let place = 0; place < row.length; place++) {
      if (place > 0) text += ','
      text += csvField(row[place] ?? null)
    }
    text += '\r\n'
  }
  return text
}

function csvField(value: ExportValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (value === '') return ''
  const clean = withGuard(value.replace(unprintable, ''))
  return /[",;\t\r\n|]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean
}

/**
 * A whole CSV file as bytes, a piece at a time: a byte order mark, so that Excel reads accents, then the headings and
 * the rows. Holds one batch at a time whatever the length of the list.
 */
export function* csvFile(
  headings: readonly string[],
  batches: Iterable<Iterable<readonly ExportValue[]>>,
): Generator<Uint8Array> {
  yield Buffer.from(`\uFEFF${csvText([headings])}`, 'utf8')
  for (const batch of batches) yield Buffer.from(csvText(batch), 'utf8')
}
