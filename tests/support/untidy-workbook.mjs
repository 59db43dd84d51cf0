// Writes a workbook as an office's Excel would: shared texts, dates by number format, merged and hidden cells,
// formulas with and without a stored result. Written apart from the product's own writer, so that a test of reading
// does not check one mistake against itself.
import { crc32, deflateRawSync } from 'node:zlib'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Number formats by the name that a cell's `style` uses; their order is the order of the cell styles. */
const formats = {
  plain: null,
  date: 'dd/mm/yyyy',
  longDate: '[$-809]dd\\ mmmm\\ yyyy',
  phone: '00000000000',
  memberNumber: '00000',
  text: '@',
}
const styleNames = Object.keys(formats)

/**
 * A cell is a string, or { number, style }, { date: 'YYYY-MM-DD', style }, { formula, text | number | error }, { inline }
 * or null. A row is an array of cells, or { cells, hidden }.
 */
export function workbook(sheets, { date1904 = false } = {}) {
  const shared = new Map()
  const parts = sheets.map(({ rows, merges = [], hiddenColumns = [] }) =>
    sheetXml(rows, merges, hiddenColumns, shared, date1904),
  )
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const texts = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`)
  const sheetTypes = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  )
  const links = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheetTypes.join('')}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="rIdS" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', `${head}<sst xmlns="${main}">${texts.join('')}</sst>`],
    ...parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part]),
  ])
}

function sheetXml(rows, merges, hiddenColumns, shared, date1904) {
  const columns = hiddenColumns.map((column) => `<col min="${column + 1}" max="${column + 1}" hidden="1" width="0"/>`)
  const lines = rows.map((row, at) => {
    const { cells, hidden } = Array.isArray(row) ? { cells: row, hidden: false } : row
    const xmlCells = cells
      .map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, shared, date1904))
      .join('')
    return xmlCells === '' ? '' : `<row r="${at + 1}"${hidden ? ' hidden="1"' : ''}>${xmlCells}</row>`
  })
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  return `${head}<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`
}

function cellXml(cell, ref, shared, date1904) {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'string') {
    if (!shared.has(cell)) shared.set(cell, shared.size)
    return `<c r="${ref}" t="s"><v>${shared.get(cell)}</v></c>`
  }
  const style = cell.style ? ` s="${styleNames.indexOf(cell.style)}"` : ''
  if (cell.inline !== undefined)
    return `<c r="${ref}" t="inlineStr"><is><r><t xml:space="preserve">${xml(cell.inline)}</t></r></is></c>`
  if (cell.date !== undefined)
    return `<c r="${ref}" s="${styleNames.indexOf(cell.style ?? 'date')}"><v>${serialOf(cell.date, date1904)}</v></c>`
  if (cell.formula !== undefined) {
    const formula = `<f>${xml(cell.formula)}</f>`
    if (cell.error !== undefined) return `<c r="${ref}" t="e">${formula}<v>${cell.error}</v></c>`
    if (cell.text !== undefined) return `<c r="${ref}" t="str">${formula}<v>${xml(cell.text)}</v></c>`
    if (cell.number !== undefined) return `<c r="${ref}"${style}>${formula}<v>${cell.number}</v></c>`
    return `<c r="${ref}">${formula}</c>`
  }
  return `<c r="${ref}"${style}><v>${cell.number}</v></c>`
}

/** The day number that Excel keeps for a date from March 1900 on. */
export function serialOf(date, date1904 = false) {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569 - (date1904 ? 1462 : 0)
}

function stylesXml() {
  const own = styleNames.filter((name) => formats[name] !== null)
  const codes = own.map((name, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xml(formats[name])}"/>`)
  const cells = styleNames.map(
    (name) =>
      `<xf numFmtId="${formats[name] === null ? 0 : 164 + own.indexOf(name)}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  )
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${own.length}">${codes.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
}

export function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function xml(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A zip file of named parts, texts or bytes. `claims` overrides the unpacked size that a part claims (for bombs). */
export function zip(parts, claims = {}) {
  const bodies = []
  const directory = []
  let offset = 0
  for (const [name, content] of parts) {
    const plain = Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8')
    const packed = deflateRawSync(plain)
    const size = claims[name] ?? plain.length
    const file = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0x0021, 8)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(file.length, 22)
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), common, file, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, file)
    offset += 30 + file.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listing, end])
}
