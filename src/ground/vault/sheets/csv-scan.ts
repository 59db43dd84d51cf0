import { refuseFile } from './refusals'

const quote = 34
const newline = 10
const carriageReturn = 13

/**
 * Cuts text into the records of a delimited table (RFC 4180, read leniently): doubled quotes, line breaks inside
 * quotes, CR, LF or CRLF, ragged rows. Text comes in pieces of any size; whole records go to `record`.
 *
 * A quotation mark that is opened and never closed would swallow the rest of the file, so such a mark is taken as an
 * ordinary letter and its record's number is kept in `strayQuotes`.
 */
export class CsvScanner {
  readonly strayQuotes: number[] = []
  private rest = ''
  private count = 0
  private readonly separator: number

  constructor(
    separator: string,
    private readonly longestRecord: number,
    private readonly record: (cells: string[], number: number) => void,
  ) {
    this.separator = separator.charCodeAt(0)
  }

  push(text: string): void {
    this.rest = this.scan(this.rest + text, false)
    while (this.rest.length > this.longestRecord) {
      const shorter = this.scan(this.rest, false, true)
      if (shorter.length === this.rest.length) refuseFile('rowTooLong')
      this.rest = shorter
    }
  }

  end(): void {
    if (this.rest !== '') this.rest = this.scan(this.rest, true)
    while (this.rest !== '') this.rest = this.scan(this.rest, true, true)
  }

  /** Reads the whole records in `text` and gives back what is left. `plain`: the first record's quotes are letters. */
  private scan(text: string, last: boolean, plain = false): string {
    const { separator } = this
    const length = text.length
    let from = 0
    let plainQuotes = plain
    while (from < length) {
      const cells: string[] = []
      let at = from
      let done = false
      while (!done) {
        if (!plainQuotes && text.charCodeAt(at) === quote) {
          const field = quotedField(text, at)
          if (field === null) return text.slice(from)
          let end = field.end
          let value = field.value
          if (end < length && !this.endsField(text.charCodeAt(end))) {
            if (/[\r\n]/.test(value)) {
              // The mark that closed it opens a field of a later row: the first one was a stray.
              plainQuotes = true
              cells.length = 0
              at = from
              continue
            }
            const more = this.fieldEnd(text, end, length)
            value += text.slice(end, more)
            end = more
          }
          if (end >= length && !last) return text.slice(from)
          cells.push(value)
          at = end
        } else {
          const end = this.fieldEnd(text, at, length)
          if (end >= length && !last) return text.slice(from)
          cells.push(text.slice(at, end))
          at = end
        }
        if (at >= length || text.charCodeAt(at) !== separator) done = true
        else at++
      }
      if (at < length) {
        if (text.charCodeAt(at) === carriageReturn) {
          if (at + 1 >= length && !last) return text.slice(from)
          if (text.charCodeAt(at + 1) === newline) at++
        }
        at++
      }
      this.count++
      if (plainQuotes) this.strayQuotes.push(this.count)
      plainQuotes = false
      if (at - from > this.longestRecord) refuseFile('rowTooLong')
      this.record(cells, this.count)
      from = at
    }
    return ''
  }

  private endsField(code: number): boolean {
    return code === this.separator || code === newline || code === carriageReturn
  }

  private fieldEnd(text: string, at: number, length: number): number {
    const { separator } = this
    let end = at
    while (end < length) {
      const code = text.charCodeAt(end)
      if (code === separator || code === newline || code === carriageReturn) break
      end++
    }
    return end
  }
}

/** The quoted field that starts at `at`, or null if its closing mark has not come yet. */
function quotedField(text: string, at: number): { value: string; end: number } | null {
  let value = ''
  let from = at + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close === -1) return null
    if (text.charCodeAt(close + 1) !== quote) {
      const part = text.slice(from, close)
      return { value: value === '' ? part : value + part, end: close + 1 }
    }
    value += text.slice(from, close + 1)
    from = close + 2
  }
}
