import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { safeFileName } from './file-names'
import { withGuard, withoutGuard } from './formula-guard'
import { openTable } from './read'
import { csvFile, csvText, type ExportValue } from './write-csv'
import { type ExportColumn, safeSheetName, xlsxFile } from './write-xlsx'

const csv = (rows: ExportValue[][]) => Buffer.concat([...csvFile(['Words', 'More'], [rows])])
const column = (kind: ExportColumn['kind'] = 'text'): ExportColumn => ({ heading: kind, kind, width: 12 })
const xlsx = (columns: ExportColumn[], rows: ExportValue[][]) => Buffer.concat([...xlsxFile('People', columns, [rows])])

async function read(bytes: Uint8Array, name: string): Promise<string[][]> {
  const rows: string[][] = []
  const table = await openTable(bytes, name)
  await table.read(0, (batch) => void rows.push(...batch.rows.map((row) => [...row])))
  table.close()
  return rows.slice(1)
}

const dangerous = [
  '=1+1',
  '+447700900123',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '"=1+1"',
  "'=1",
  "''=1",
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|'/c calc'!A0",
  '="a";=1',
  'x;=1',
  'line\n=1',
  '=HYPERLINK("http://example.org","x")',
  '-',
  '=',
  '\t',
  "'",
  "'07700 900123",
]

describe('formula guard', () => {
  it.each(dangerous.filter((value) => /^[\s'"]*[=+\-@＝＋－＠]|^\t/.test(value)))(
    'puts an apostrophe before %j and takes it off again [F4]',
    (value) => {
      expect(withGuard(value).startsWith("'")).toBe(true)
      expect(withoutGuard(withGuard(value))).toBe(value)
    },
  )

  it('leaves plain words alone and keeps every value on a round trip [F4]', () => {
    for (const plain of ['Siân', "O'Fable", "'tis", '07700 900123', 'a=b', '', '1-2'])
      expect(withGuard(plain)).toBe(plain)
    const signs = fc.string({ unit: fc.constantFrom("'", '"', '=', '+', ' ', '\t', 'a', '＝', '\n'), maxLength: 6 })
    fc.assert(fc.property(signs, (value) => withoutGuard(withGuard(value)) === value))
  })
})

describe('writing CSV', () => {
  it('starts with a byte order mark, ends lines with CRLF and quotes what could be split', () => {
    expect(
      csv([
        ['a"b', 'c,d'],
        ['x;y', null],
      ]).toString('utf8'),
    ).toBe('\uFEFFWords,More\r\n"a""b","c,d"\r\n"x;y",\r\n')
    expect(
      csvText([
        [1, true],
        [false, -2],
      ]),
    ).toBe('1,Yes\r\nNo,-2\r\n')
  })

  it('keeps every dangerous value on a round trip through our own import [F4]', async () => {
    const rows = await read(csv(dangerous.map((value) => [value, 'end'])), 'export.csv')
    expect(rows).toEqual(dangerous.map((value) => [value, 'end']))
    for (const line of csvText(dangerous.map((value) => [value])).split('\r\n'))
      expect(line).not.toMatch(/^[=+\-@\t＝＋－＠]/)
  })

  it('keeps any printable text on a round trip', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/.test(value))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (values) => {
        expect(await read(csv(values.map((value) => [value, 'end'])), 'export.csv')).toEqual(
          values.map((value) => [value, 'end']),
        )
      }),
    )
  })
})

describe('writing a workbook', () => {
  it('is read by another library as it was written: texts as texts, dates as dates, leading zeros kept', async () => {
    const bytes = xlsx(
      [column(), column('date'), column('number')],
      [
        ['007', '1986-11-21', 5],
        ['=1+1', '1899-01-01', null],
        ['Ọ̀ṣun & <Siân>', '', -2.5],
      ],
    )
    const rows = await readSheet(bytes)
    expect(rows).toEqual([
      ['text', 'date', 'number'],
      ['007', new Date('1986-11-21T00:00:00Z'), 5],
      ['=1+1', '1899-01-01', null],
      ['Ọ̀ṣun & <Siân>', null, -2.5],
    ])
  })

  it('never makes a formula of a text and keeps its value on a round trip [F4]', async () => {
    const kept = dangerous.map((value) => [value, 'end'])
    const bytes = xlsx([column(), column()], kept)
    expect(await read(bytes, 'export.xlsx')).toEqual(kept.map(([value, end]) => [value, end]))
    expect((await readSheet(bytes)).flat().some((value) => value === 2)).toBe(false)
  })

  it('keeps control-character escapes and line breaks, and leaves out what XML cannot hold', async () => {
    const rows = await read(
      xlsx(
        [column(), column()],
        [
          ['_x0041_', 'a\nb'],
          ['a\u0001b\uD800c', 'x'],
          ['😀', 'end'],
        ],
      ),
      'export.xlsx',
    )
    expect(rows).toEqual([
      ['_x0041_', 'a\nb'],
      ['abc', 'x'],
      ['😀', 'end'],
    ])
  })

  it('holds no more than a batch and hands over its bytes as it goes', () => {
    let asked = 0
    function* batches(): Generator<ExportValue[][]> {
      for (; asked < 200; asked++)
        yield Array.from({ length: 500 }, (_, at) => [`Person ${asked} ${at}`, 'x'.repeat(30)])
    }
    let first = -1
    let bytes = 0
    for (const piece of xlsxFile('People', [column(), column()], batches())) {
      bytes += piece.length
      if (first === -1 && bytes > 20_000) first = asked
    }
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(40)
  })

  it.each([
    ['People: all/now?', 'People all now'],
    ["'quoted'", 'quoted'],
    ['', 'List'],
    ['History', 'List'],
    ['x'.repeat(50), 'x'.repeat(31)],
  ])('names a sheet safely: %j becomes %j', (text, name) => {
    expect(safeSheetName(text)).toBe(name)
  })
})

describe('file names', () => {
  it.each([
    ['People in Cardiff', 'People in Cardiff.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['..\\..\\x', 'x.csv'],
    ['C:\\Windows\\x', 'C Windows x.csv'],
    ['\\\\server\\share\\x', 'server share x.csv'],
    ['\\\\?\\C:\\x', 'C x.csv'],
    ['/etc/shadow', 'etc shadow.csv'],
    ['CON', 'CON file.csv'],
    ['nul.txt', 'nul file.txt.csv'],
    ['LPT1', 'LPT1 file.csv'],
    ['COM¹', 'COM¹ file.csv'],
    ['list.csv:hidden', 'list.csv hidden.csv'],
    ['trailing. . .', 'trailing.csv'],
    ['   ', 'export.csv'],
    ['....', 'export.csv'],
    ['a\0b', 'ab.csv'],
    ['\u202Egnp.exe', 'gnp.exe.csv'],
    ['a\u2044b\uFF0Fc', 'a b c.csv'],
    ['\uD800', 'export.csv'],
    ['Siân & Zoë', 'Siân & Zoë.csv'],
  ])('makes %j safe [F1]', (text, name) => {
    expect(safeFileName(text, 'csv')).toBe(name)
  })

  it('makes any text a name that no folder, device or stream can come of [F1]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeFileName(text, 'xlsx')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]|\.\.|^[ .]|[ .]$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(135)
      }),
      { numRuns: 200 },
    )
  })
})
