import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/problem'
import { type Limits, type SheetEnd, usualLimits } from './cells'
import { CsvScanner } from './csv-scan'
import { openTable, type TableFile } from './read'

async function all(bytes: Uint8Array, name = 'list.csv', limits: Limits = usualLimits) {
  const table = await openTable(bytes, name, limits)
  return { table, ...(await rowsIn(table)) }
}

async function rowsIn(
  table: TableFile,
  batchRows = 2000,
): Promise<{ rows: (readonly string[])[]; numbers: number[]; end: SheetEnd }> {
  const rows: (readonly string[])[] = []
  const numbers: number[] = []
  const end = await table.read(
    0,
    (batch) => {
      rows.push(...batch.rows)
      numbers.push(...batch.numbers)
      expect(batch.rows.length).toBeLessThanOrEqual(batchRows)
    },
    batchRows,
  )
  return { rows, numbers, end }
}

const utf8 = (text: string) => Buffer.from(text, 'utf8')

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Refusal ? error.problem.code : `not refused: ${String(error)}`
}

describe('reading CSV', () => {
  it.each([
    ['a comma', 'Surname,First\r\nStory,Mair\r\n'],
    ['a semicolon', 'Surname;First\nStory;Mair\n'],
    ['a tab', 'Surname\tFirst\rStory\tMair'],
    ['what Excel was told', 'sep=|\r\nSurname|First\r\nStory|Mair\r\n'],
  ])('takes %s as the separator', async (_, text) => {
    const { rows } = await all(utf8(text))
    expect(rows).toEqual([
      ['Surname', 'First'],
      ['Story', 'Mair'],
    ])
  })

  it('keeps commas, quotation marks and line breaks inside quotes, and counts rows as a spreadsheet does', async () => {
    const { rows, numbers } = await all(
      utf8('Name,Address\r\n\r\n"Story, Mair","1 Lane\r\nTown"\r\n"O ""the"" Story",x,extra\r\nlone\r\n'),
    )
    expect(rows).toEqual([
      ['Name', 'Address'],
      ['Story, Mair', '1 Lane\r\nTown'],
      ['O "the" Story', 'x', 'extra'],
      ['lone'],
    ])
    expect(numbers).toEqual([1, 3, 4, 5])
  })

  it('does not let a stray quotation mark swallow the rest of the list, and says where it is', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => (at === 9 ? '"Story,Mair' : `Story${at},Mair`))
    const open = await all(utf8(lines.join('\n')))
    expect(open.rows).toHaveLength(50)
    expect(open.rows[9]).toEqual(['"Story', 'Mair'])
    expect(open.end.remarks[0]).toContain('row 10')
    lines[30] = '"Fable, A",Siân'
    const closedByAnother = await all(utf8(lines.join('\n')))
    expect(closedByAnother.rows).toHaveLength(50)
    expect(closedByAnother.rows[30]).toEqual(['Fable, A', 'Siân'])
  })

  it.each(['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16le without a mark', 'utf-16be', 'windows-1252'])(
    'reads Siân and O’Fable written as %s',
    async (way) => {
      const text = 'Surname,First,Fee\r\nO’Fable,Siân,£5\r\nMärchen,Zoë,€7\r\n'
      const windows = Buffer.from([...text].map((letter) => ({ '’': 0x92, '€': 0x80 })[letter] ?? letter.charCodeAt(0)))
      const bytes: Record<string, Buffer> = {
        'utf-8': utf8(text),
        'utf-8 with a mark': utf8(`\uFEFF${text}`),
        'utf-16le': Buffer.from(`\uFEFF${text}`, 'utf16le'),
        'utf-16le without a mark': Buffer.from(text, 'utf16le'),
        'utf-16be': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
        'windows-1252': windows,
      }
      const { rows } = await all(bytes[way] as Buffer)
      expect(rows).toEqual([
        ['Surname', 'First', 'Fee'],
        ['O’Fable', 'Siân', '£5'],
        ['Märchen', 'Zoë', '€7'],
      ])
    },
  )

  it('gives the same records however the text is cut into pieces', () => {
    const field = fc.oneof(
      fc.constantFrom('', 'a', '"', '""', 'x,y', 'l\n2', '\r\n', ' ', 'é', "'=1"),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (table, step) => {
          const text = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
          const read: string[][] = []
          const scanner = new CsvScanner(',', 100_000, (cells) => void read.push(cells))
          for (let from = 0; from < text.length; from += step) scanner.push(text.slice(from, from + step))
          scanner.end()
          expect(read).toEqual(table)
        },
      ),
    )
  })

  it('hands over batches of the size that was asked for', async () => {
    const table = await openTable(utf8(Array.from({ length: 4500 }, (_, at) => `${at},x`).join('\n')), 'list.csv')
    const { rows } = await rowsIn(table, 1000)
    expect(rows).toHaveLength(4500)
  })
})

describe('what is not read as CSV', () => {
  it('refuses a line of many megabytes for no more work than a shorter one, and in little memory [F3]', async () => {
    const work = async (megabytes: number) => {
      const lines = ['', '"'].map((start) => Buffer.concat([utf8(start), Buffer.alloc(megabytes * 1024 * 1024, 'a')]))
      const before = process.cpuUsage()
      for (const line of lines) expect(await refusal(all(line))).toBe('sheets.rowTooLong')
      return process.cpuUsage(before).user
    }
    const [shorter, longer] = [await work(15), await work(150)]
    expect(longer).toBeLessThan(shorter * 5)
    const memory = process.memoryUsage()
    expect(memory.heapUsed).toBeLessThan(300 * 1024 * 1024)
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'list.csv', 'sheets.empty'],
    ['a PDF', utf8('%PDF-1.7 …'), 'list.csv', 'sheets.notTable'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'list.csv', 'sheets.notTable'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'list.csv', 'sheets.notTable'],
    [
      'bytes that are no text',
      Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7) % 5)),
      'list.csv',
      'sheets.notTable',
    ],
    [
      'a web page named .xls',
      utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'roster.xls',
      'sheets.webPage',
    ],
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'roster.xls',
      'sheets.oldWorkbook',
    ],
  ])('refuses %s with a sentence that says what to do', async (_, bytes, name, code) => {
    expect(await refusal(all(bytes, name))).toBe(code)
  })

  it('refuses more rows than the limit, and cuts rows of too many columns with a remark', async () => {
    const limits = { ...usualLimits, rows: 3, columns: 2 }
    expect(await refusal(all(utf8('a,b\nc,d\ne,f\ng,h\n'), 'list.csv', limits))).toBe('sheets.tooManyRows')
    const { rows, end } = await all(utf8('a,b,c\nd,e\n'), 'list.csv', limits)
    expect(rows).toEqual([
      ['a', 'b'],
      ['d', 'e'],
    ])
    expect(end.remarks).toEqual(['1 row has more than 2 columns. The rest was left out.'])
  })

  it('ends any bytes with rows or a Refusal and never with another error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('a.csv', 'a.xlsx', 'a.txt', 'a'),
        async (bytes, name) => {
          const error = await all(bytes, name).then(
            () => null,
            (thrown: unknown) => thrown,
          )
          expect(error === null || error instanceof Refusal).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
})
