import type { Merge } from './cells'
import { dateOfSerial, inPattern, type NumberShow, plainNumber } from './number-format'
import { refuseFile } from './refusals'
import { attribute, joinedTexts, prefixOf, tagsOf, withoutPrefix, xmlText } from './xml-scan'

export interface SheetContext {
  readonly shared: readonly string[]
  readonly styles: readonly NumberShow[]
  readonly date1904: boolean
  readonly mostColumns: number
  readonly row: (number: number, cells: string[], kinds: string, hidden: boolean) => void
}

/** The longest XML of one row that is read. */
const longestRow = 8 * 1024 * 1024

/** Reads a sheet's XML in pieces of any size: columns, rows, merged cells. */
export class SheetScanner {
  readonly merges: Merge[] = []
  readonly hiddenColumns: number[] = []
  wideRows = 0
  private rest = ''
  private prefix: string | null = null
  private place: 'before' | 'rows' | 'after' = 'before'
  private number = 0

  constructor(private readonly context: SheetContext) {}

  push(piece: string): void {
    let text = this.rest + piece
    if (this.prefix === null) {
      if (text.length < 400) {
        this.rest = text
        return
      }
      this.begin(text)
    }
    if (this.prefix !== '') text = withoutPrefix(text, this.prefix ?? '')
    if (this.place === 'before') text = this.before(text)
    if (this.place === 'rows') text = this.rows(text)
    this.rest = text
    if (text.length > longestRow) refuseFile('rowTooLong')
  }

  end(): void {
    if (this.prefix === null) {
      this.begin(this.rest)
      this.prefix ??= ''
      const text = this.rest
      this.rest = ''
      this.push(text)
    }
    for (const tag of tagsOf(this.rest, 'mergeCell')) {
      const found = /ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)["']/.exec(tag)
      if (!found || this.merges.length >= 20_000) continue
      const [, left = 'A', top, right = 'A', bottom] = found
      this.merges.push({
        top: Number(top),
        left: columnOf(left) + 1,
        bottom: Number(bottom),
        right: columnOf(right) + 1,
      })
    }
  }

  private begin(text: string): void {
    this.prefix = prefixOf(text)
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) refuseFile('bomb')
  }

  private before(text: string): string {
    const start = text.indexOf('<sheetData')
    if (start === -1) return text
    for (const tag of tagsOf(text.slice(0, start), 'col')) {
      if (!/^(1|true)$/.test(attribute(tag, 'hidden') ?? '')) continue
      const last = Math.min(Number(attribute(tag, 'max')), this.context.mostColumns)
      for (let column = Number(attribute(tag, 'min')); column <= last; column++) this.hiddenColumns.push(column - 1)
    }
    this.place = 'rows'
    return text.slice(start)
  }

  private rows(text: string): string {
    let from = 0
    for (;;) {
      const open = text.indexOf('<row', from)
      if (open === -1) {
        const end = text.indexOf('</sheetData>', from)
        if (end !== -1 || /<sheetData[^>]*\/>/.test(text.slice(from))) {
          this.place = 'after'
          return end === -1 ? text.slice(from) : text.slice(end)
        }
        return text.slice(Math.max(from, text.length - 16))
      }
      const tagEnd = text.indexOf('>', open)
      if (tagEnd === -1) return text.slice(open)
      if (text.startsWith('<rowBreaks', open)) {
        this.place = 'after'
        return text.slice(from)
      }
      const tag = text.slice(open, tagEnd + 1)
      const given = attribute(tag, 'r')
      if (text.charCodeAt(tagEnd - 1) === 47) {
        this.number = given === null ? this.number + 1 : Number(given)
        from = tagEnd + 1
        continue
      }
      const close = text.indexOf('</row>', tagEnd)
      if (close === -1) return text.slice(open)
      this.number = given === null ? this.number + 1 : Number(given)
      if (!Number.isInteger(this.number) || this.number < 1) refuseFile('damaged')
      this.oneRow(text, tagEnd + 1, close, tag.includes('hidden') && /^(1|true)$/.test(attribute(tag, 'hidden') ?? ''))
      from = close + 6
    }
  }

  private oneRow(text: string, start: number, end: number, hidden: boolean): void {
    const { mostColumns } = this.context
    const cells: string[] = []
    let kinds = ''
    let plain = true
    let filled = false
    let column = -1
    let at = start
    for (;;) {
      const open = text.indexOf('<c', at)
      if (open === -1 || open >= end) break
      const tagEnd = text.indexOf('>', open)
      const tag = text.slice(open, tagEnd + 1)
      const reference = tag.startsWith(' r="', 2) ? null : attribute(tag, 'r')
      if (reference !== null) column = columnOf(reference)
      else column = tag.startsWith(' r="', 2) ? columnOf(tag, 6) : column + 1
      if (text.charCodeAt(tagEnd - 1) === 47) {
        at = tagEnd + 1
        continue
      }
      let close = text.indexOf('</c>', tagEnd)
      if (close === -1 || close > end) close = end
      const cell = this.cell(tag, text.slice(tagEnd + 1, close))
      at = close + 4
      if (cell.text === '' && cell.kind === 't') continue
      if (column >= mostColumns) {
        this.wideRows++
        break
      }
      if (column < cells.length) continue
      while (cells.length < column) {
        cells.push('')
        kinds += 't'
      }
      cells.push(cell.text)
      kinds += cell.kind
      if (cell.kind !== 't') plain = false
      filled = true
    }
    if (filled) this.context.row(this.number, cells, plain ? '' : kinds, hidden)
  }

  private cell(tag: string, inside: string): { text: string; kind: 't' | 'n' | 'd' | 'b' | 'e' | 'u' } {
    const type = attribute(tag, 't')
    if (type === 'inlineStr') return { text: joinedTexts(inside), kind: 't' }
    const open = inside.indexOf('<v')
    const valueStart = open === -1 ? -1 : inside.indexOf('>', open)
    const valueEnd = valueStart === -1 ? -1 : inside.indexOf('</v>', valueStart)
    const value = valueEnd === -1 ? '' : inside.slice(valueStart + 1, valueEnd)
    if (value === '') {
      const formula = inside.includes('<f') && type !== 'str'
      return formula ? { text: '', kind: 'u' } : { text: '', kind: 't' }
    }
    switch (type) {
      case 's':
        return { text: this.context.shared[Number(value)] ?? '', kind: 't' }
      case 'str':
        return { text: xmlText(value), kind: 't' }
      case 'b':
        return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: 'b' }
      case 'e':
        return { text: xmlText(value), kind: 'e' }
      case 'd':
        return { text: value.slice(0, 10), kind: 'd' }
      default:
        return this.numeric(tag, value)
    }
  }

  private numeric(tag: string, value: string): { text: string; kind: 't' | 'n' | 'd' } {
    const number = Number(value)
    if (!Number.isFinite(number)) return { text: xmlText(value), kind: 't' }
    const style = attribute(tag, 's')
    const show = style === null ? undefined : this.context.styles[Number(style)]
    if (show?.as === 'date') {
      const date = dateOfSerial(number, this.context.date1904)
      return date === null ? { text: plainNumber(number), kind: 'n' } : { text: date, kind: 'd' }
    }
    if (show?.as === 'percent') return { text: `${plainNumber(number * 100)}%`, kind: 'n' }
    if (show?.as === 'digits') return { text: inPattern(number, show.pattern), kind: 'n' }
    return { text: plainNumber(number), kind: 'n' }
  }
}

/** `AB12` gives 27: the place of a cell's column, from 0. */
function columnOf(reference: string, from = 0): number {
  let column = 0
  for (let place = from; place < reference.length; place++) {
    const code = reference.charCodeAt(place)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}
