import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MadeCell, workbook, zip } from '../../../../tests/support/untidy-workbook.mjs'
import { Refusal } from '../../shared/problem'
import type { Batch, SheetEnd } from './cells'
import { dateOfSerial, inPattern, numberShow } from './number-format'
import { openTable } from './read'

async function sheet(bytes: Uint8Array, place = 0): Promise<{ batch: Batch; end: SheetEnd }> {
  const table = await openTable(bytes, 'roster.xlsx')
  const batches: Batch[] = []
  const end = await table.read(place, (batch) => void batches.push(batch))
  table.close()
  return { batch: batches[0] ?? { rows: [], numbers: [], kinds: [], hidden: [] }, end }
}

async function oneRow(cells: MadeCell[], date1904 = false): Promise<[readonly string[], string]> {
  const { batch } = await sheet(workbook([{ name: 'List', rows: [cells] }], { date1904 }))
  return [batch.rows[0] ?? [], batch.kinds[0] ?? '']
}

async function refusal(bytes: Uint8Array, name = 'roster.xlsx'): Promise<string> {
  const error = await openTable(bytes, name)
    .then(
      async (table) => table.read(0, () => {}),
      (thrown: unknown) => thrown,
    )
    .catch((thrown: unknown) => thrown)
  return error instanceof Refusal ? error.problem.code : `not refused: ${String(error)}`
}

/** The parts of a whole small workbook, to be spoilt. */
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const parts = (sheetXml: string): [string, string][] => [
  [
    '[Content_Types].xml',
    `<Types><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="r1" Type="${rel}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
  ],
  ['xl/worksheets/sheet1.xml', sheetXml],
]
const small = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`

describe('reading a workbook', () => {
  it('gives dates as dates, in the 1900 and the 1904 system, with and without a time', async () => {
    expect(await oneRow([{ date: '1986-11-21' }, { date: '2026-02-28', style: 'longDate' }])).toEqual([
      ['1986-11-21', '2026-02-28'],
      'dd',
    ])
    expect(await oneRow([{ date: '1986-11-21' }], true)).toEqual([['1986-11-21'], 'd'])
    expect(await oneRow([{ number: 45_000.5, style: 'date' }])).toEqual([['2023-03-15T12:00'], 'd'])
  })

  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [45_000, false, '2023-03-15'],
    [43_538, true, '2023-03-15'],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
    [0, false, null],
    [-1, false, null],
    [2_958_466, false, null],
    [0.75, false, '18:00'],
  ])('reads day number %d (1904: %s) as %s', (serial, date1904, expected) => {
    expect(dateOfSerial(serial, date1904)).toBe(expected)
  })

  it.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-809]dd mmmm yyyy', 'date'],
    ['yyyy\\-mm\\-dd', 'date'],
    ['mmm-yy', 'date'],
    ['[h]:mm:ss', 'number'],
    ['h:mm', 'date'],
    ['General', 'number'],
    ['#,##0.00', 'number'],
    ['"day "0', 'number'],
    ['[Red]-0.00', 'number'],
    ['0%', 'percent'],
    ['00000000000', 'digits'],
    ['00000\\ 000000', 'digits'],
    ['@', 'number'],
  ])('takes the number format %s as a %s', (code, as) => {
    expect(numberShow(164, code).as).toBe(code === '[h]:mm:ss' ? 'date' : as)
  })

  it('shows leading zeros that a number format adds, and long numbers with all their digits', async () => {
    expect(inPattern(7_700_900_123, '00000 000000')).toBe('07700 900123')
    expect(
      await oneRow([{ number: 7_700_900_123, style: 'phone' }, { number: 7_700_900_123 }, { number: 447_700_900_123 }]),
    ).toEqual([['07700900123', '7700900123', '447700900123'], 'nnn'])
    expect(await oneRow(['007', { number: 0.1 + 0.2 }, { inline: "'07700" }])).toEqual([
      ['007', '0.3', "'07700"],
      'tnt',
    ])
  })

  it('takes the stored result of a formula, and says where it failed or has none', async () => {
    const cells = [
      { formula: 'A1', text: 'Siân & co' },
      { formula: 'B1', number: 7 },
      { formula: 'C1', error: '#REF!' },
      { formula: 'D1' },
    ]
    expect(await oneRow(cells)).toEqual([['Siân & co', '7', '#REF!', ''], 'tneu'])
  })

  it('keeps blank rows out, gaps in, and tells of merged and hidden cells and of several sheets', async () => {
    const bytes = workbook([
      {
        name: 'People & all',
        merges: ['A1:C1', 'B3:B4'],
        hiddenColumns: [1],
        rows: [['Title'], [], ['a', null, 'c'], { cells: ['hid'], hidden: true }],
      },
      { name: 'Lists', hidden: true, rows: [['x']] },
    ])
    const table = await openTable(bytes, 'roster.xlsx')
    expect(table.sheets).toEqual([
      { name: 'People & all', hidden: false },
      { name: 'Lists', hidden: true },
    ])
    const { batch, end } = await sheet(bytes)
    expect(batch).toEqual({
      rows: [['Title'], ['a', '', 'c'], ['hid']],
      numbers: [1, 3, 4],
      kinds: ['', '', ''],
      hidden: [4],
    })
    expect(end).toEqual({
      rows: 3,
      merges: [
        { top: 1, left: 1, bottom: 1, right: 3 },
        { top: 3, left: 2, bottom: 4, right: 2 },
      ],
      hiddenColumns: [1],
      remarks: [],
    })
    expect((await sheet(bytes, 1)).batch.rows).toEqual([['x']])
    table.close()
  })

  it('reads the files of programs that write prefixes, single quotation marks, rich text or no cell names', async () => {
    const odd =
      `<?xml version='1.0'?><x:worksheet xmlns:x='${main}'><x:sheetData><x:row r='2'><x:c t='inlineStr'><x:is><x:r><x:t>Si</x:t></x:r><x:r><x:rPr/><x:t>&#226;n &lt;3</x:t></x:r></x:is></x:c>` +
      `<x:c t='str'><x:v>_x0041_b</x:v></x:c><x:c t='b'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const { batch } = await sheet(zip(parts(odd)))
    expect(batch).toEqual({ rows: [['Siân <3', 'Ab', 'TRUE']], numbers: [2], kinds: ['ttb'], hidden: [] })
  })

  it('gives the same rows when a sheet is longer than one piece', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [
      `Àròsọ ${at}`,
      { number: at },
      { date: '1980-01-01' },
      'x'.repeat(at % 90),
    ])
    const { batch, end } = await sheet(workbook([{ name: 'Long', rows }]))
    expect(end.rows).toBe(3000)
    expect(batch.rows[0]?.[0]).toBe('Àròsọ 0')
  })
})

describe('what is not read as a workbook', () => {
  it.each([
    ['macros', [...parts(small), ['xl/vbaProject.bin', 'x']], 'roster.xlsx', 'sheets.macros'],
    ['an .xlsm name', parts(small), 'roster.xlsm', 'sheets.macros'],
    [
      'links to other files',
      [...parts(small), ['xl/externalLinks/externalLink1.xml', '<x/>']],
      'roster.xlsx',
      'sheets.externalLinks',
    ],
    ['data connections', [...parts(small), ['xl/connections.xml', '<x/>']], 'roster.xlsx', 'sheets.externalLinks'],
    ['files inside it', [...parts(small), ['xl/embeddings/oleObject1.bin', 'x']], 'roster.xlsx', 'sheets.embedded'],
    [
      'a binary workbook',
      [
        ['xl/workbook.bin', 'x'],
        ['[Content_Types].xml', '<Types/>'],
      ],
      'roster.xlsx',
      'sheets.binaryWorkbook',
    ],
    [
      'an OpenDocument file renamed',
      [
        ['mimetype', 'x'],
        ['content.xml', '<x/>'],
      ],
      'roster.xlsx',
      'sheets.openDocument',
    ],
    [
      'a Word document renamed',
      [
        ['word/document.xml', '<x/>'],
        ['[Content_Types].xml', '<Types/>'],
      ],
      'roster.xlsx',
      'sheets.damaged',
    ],
    ['another packed file', parts(small), 'archive.zip', 'sheets.notTable'],
    ['no sheet', parts(small).slice(0, 4), 'roster.xlsx', 'sheets.noSheet'],
    [
      'entities of its own',
      parts(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${' '.repeat(500)}${small}`),
      'roster.xlsx',
      'sheets.bomb',
    ],
    [
      'a row without end',
      parts(small.replace('</row>', `${'<c r="B1" t="str"><v>x</v></c>'.repeat(400_000)}</row>`)),
      'roster.xlsx',
      'sheets.rowTooLong',
    ],
  ] as [string, [string, string][], string, string][])('refuses %s', async (_, made, name, code) => {
    expect(await refusal(zip(made), name)).toBe(code)
  })

  it('tells a password from an old workbook', async () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await refusal(container)).toBe('sheets.password')
    expect(await refusal(container.subarray(0, 600))).toBe('sheets.oldWorkbook')
  })

  it('refuses bombs before unpacking them, and lying ones while unpacking, for far less work than making one [F3]', async () => {
    const big = Buffer.alloc(120 * 1024 * 1024, ' ')
    const beforeMaking = process.cpuUsage()
    const bomb = zip([...parts(small).slice(0, 4), ['xl/worksheets/sheet1.xml', big]])
    const making = process.cpuUsage(beforeMaking).user
    expect(bomb.length).toBeLessThan(200_000)
    const lying = zip([...parts(small).slice(0, 4), ['xl/worksheets/sheet1.xml', big]], {
      'xl/worksheets/sheet1.xml': 5000,
    })
    const beforeRefusing = process.cpuUsage()
    expect(await refusal(bomb)).toBe('sheets.bomb')
    expect(await refusal(lying)).toBe('sheets.damaged')
    expect(await refusal(zip(parts(small), { 'xl/worksheets/sheet1.xml': 0xfffffff0 }))).toBe('sheets.bomb')
    expect(
      await refusal(
        zip([...parts(small), ...Array.from({ length: 3100 }, (_, at) => [`x/${at}.xml`, ''] as [string, string])]),
      ),
    ).toBe('sheets.bomb')
    // Whoever unpacks 120 MB once works about as long as whoever packs them.
    expect(process.cpuUsage(beforeRefusing).user).toBeLessThan(making / 2)
  })

  it('ends a workbook with any byte changed or cut off with rows or a Refusal', async () => {
    const whole = workbook([
      {
        name: 'List',
        rows: [
          ['Surname', 'First'],
          ['Story', 'Siân', { date: '1986-11-21' }],
        ],
      },
    ])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, value, cut) => {
        const spoilt = Buffer.from(cut ? whole.subarray(0, at) : whole)
        if (!cut) spoilt[at] = value
        const outcome = await refusal(spoilt)
        expect(outcome).toMatch(/^(sheets\.|not refused: \[object Object\])/)
      }),
      { numRuns: 500 },
    )
  })
})
