import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { mostBytes, mostPictureBytes } from '../../shared/file-limits'
import { accepted, safeName } from './accepted'

/** A zip of stored parts, as small as one can be. */
function zip(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const listing: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const label = Buffer.from(name)
    const body = Buffer.from(text)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(body), 10)
    facts.writeUInt32LE(body.length, 14)
    facts.writeUInt32LE(body.length, 18)
    facts.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, label, body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    listing.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.of(20, 0), facts, place, label]))
    bodies.push(local)
    at += local.length
  }
  const directory = Buffer.concat(listing)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(listing.length, 4)
  end.writeUInt16LE(listing.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end])
}

const word = {
  '[Content_Types].xml':
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<Relationships/>',
  'word/document.xml': '<document/>',
}
const relation = (type: string, mode: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://198.51.100.1/x" TargetMode="${mode}"/></Relationships>`
const openText = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<text:p><text:a xlink:href="https://example.org">x</text:a></text:p>',
}
const pdf = (inner: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inner} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1')
const packedPdf = (inner: string) => {
  const body = deflateSync(Buffer.from(inner))
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`,
    ),
    body,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ])
}
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(57)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  Buffer.from('0806000000', 'hex').copy(bytes, 24)
  Buffer.from('0000000049444154', 'hex').copy(bytes, 33)
  return bytes
}
const jpeg = (width: number, height: number) => {
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    Buffer.from('ffd9', 'hex'),
  ])
}

const verdictOn = async (name: string, bytes: Buffer) => {
  const verdict = await accepted(name, bytes)
  return verdict.problem?.code ?? verdict
}

describe('A file that may be kept', () => {
  test.each([
    ['letter.pdf', pdf(''), 'application/pdf'],
    ['packed.pdf', packedPdf('1 0 << /Type /Page >>'), 'application/pdf'],
    ['photo.jpg', jpeg(800, 600), 'image/jpeg'],
    ['Photo.JPEG', jpeg(800, 600), 'image/jpeg'],
    ['scan.png', png(2480, 3508), 'image/png'],
    ['note.txt', Buffer.from('Siân rang.\r\n\tCall back.\f'), 'text/plain'],
    ['wide.txt', Buffer.from('\ufeffSiân', 'utf16le'), 'text/plain'],
    // Pictures are smaller once they are drawn anew, so they may come in larger than they are kept.
    ['large.png', Buffer.concat([png(2480, 3508), Buffer.alloc(mostBytes)]), 'image/png'],
    ['list.csv', Buffer.from('a,b\n1,2\n'), 'text/csv'],
    ['form.docx', zip(word), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'linked.docx',
      zip({ ...word, 'word/_rels/document.xml.rels': relation('hyperlink', 'External') }),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['minutes.odt', zip(openText), 'application/vnd.oasis.opendocument.text'],
  ])('%s is accepted', async (name, bytes, mediaType) => {
    expect(await verdictOn(name, bytes)).toEqual({ problem: null, name, mediaType })
  })
})

describe('A file that may not be kept', () => {
  const programme = Buffer.from('4d5a90000300000004000000ffff0000b8000000', 'hex')
  test.each([
    ['tool.exe', programme, 'files.unknown-kind'],
    ['picture.svg', Buffer.from('<svg onload="x()"/>'), 'files.unknown-kind'],
    ['no ending', Buffer.from('text'), 'files.unknown-kind'],
    ['macro.docm', zip(word), 'files.unknown-kind'],
    ['tool.pdf', programme, 'files.not-what-it-says'],
    ['page.pdf', Buffer.from('<html>%PDF-1.7</html>'), 'files.not-what-it-says'],
    ['photo.png', jpeg(10, 10), 'files.not-what-it-says'],
    ['letter.txt', pdf(''), 'files.not-what-it-says'],
    ['binary.csv', Buffer.from([65, 0, 66]), 'files.not-what-it-says'],
    ['form.docx', zip({ 'a.txt': 'only a zip' }), 'files.not-what-it-says'],
    ['form.xlsx', zip(word), 'files.not-what-it-says'],
    ['empty.pdf', Buffer.alloc(0), 'files.empty'],
    ['big.txt', Buffer.alloc(mostBytes + 1, 65), 'files.too-large'],
    ['big.png', Buffer.concat([png(800, 600), Buffer.alloc(mostPictureBytes)]), 'files.too-large'],
    ['bomb.png', png(30_000, 30_000), 'files.too-large'],
    ['bomb.jpg', jpeg(30_000, 30_000), 'files.too-large'],
    ['script.pdf', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'files.active'],
    ['hidden.pdf', pdf('/OpenAction << /S /J#61vaScript /J#53 (x) >>'), 'files.active'],
    ['packed.pdf', packedPdf('1 0 << /S /JavaScript /JS (x) >>'), 'files.active'],
    ['launch.pdf', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'files.active'],
    ['attached.pdf', pdf('/Names << /EmbeddedFiles 3 0 R >>'), 'files.active'],
    ['both.pdf', Buffer.concat([pdf(''), zip(word)]), 'files.active'],
    ['locked.pdf', pdf('/Encrypt 5 0 R'), 'files.locked'],
    ['macro.docx', zip({ ...word, 'word/vbaProject.bin': 'x' }), 'files.active'],
    ['nested.docx', zip({ ...word, 'word/embeddings/inner.zip': 'x' }), 'files.active'],
    [
      'template.docx',
      zip({ ...word, 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'External') }),
      'files.active',
    ],
    ['cut.docx', zip(word).subarray(0, 500), 'files.unreadable'],
    ['locked.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'files.locked'],
    [
      'picture.odt',
      zip({ ...openText, 'content.xml': '<draw:image xlink:href="http://198.51.100.1/x.png"/>' }),
      'files.active',
    ],
    ['basic.odt', zip({ ...openText, 'Basic/Standard/Module1.xml': 'x' }), 'files.active'],
    ['locked.odt', zip({ ...openText, 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), 'files.locked'],
    ['climb.docx', zip({ ...word, '../../evil.txt': 'x' }), 'files.unreadable'],
  ])('%s is refused', async (name, bytes, code) => {
    expect(await verdictOn(name, bytes)).toBe(code)
  })

  test('with more parts than any document has is refused before they are read', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`word/part${index}.xml`, '']))
    expect(await verdictOn('many.docx', zip({ ...word, ...parts }))).toBe('files.too-large')
  })
})

describe('The name of a file', () => {
  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\x\\letter.pdf', 'letter.pdf'],
    ['CON.txt', 'file CON.txt'],
    ['com1.pdf', 'file com1.pdf'],
    ['invoice\u202efdp.txt', 'invoicefdp.txt'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['stream.txt:hidden', 'stream.txt-hidden'],
    ['trailing.pdf. . ', 'trailing.pdf'],
    ['  many   spaces.pdf', 'many spaces.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(100)}.pdf`],
    ['Siân’s letter.pdf', 'Siân’s letter.pdf'],
    ['', 'file'],
  ])('%j is shown as %j', (name, shown) => expect(safeName(name)).toBe(shown))
})
