import { afterAll, describe, expect, test } from 'vitest'
import { fontsFolder, wasmFile } from './proof/places'
import { occasion, plainDocument } from './proof/plain-document'
import { canReadPdf, pagesOf, structureOf } from './proof/read-pdf'
import { openTypesetter, TypesettingFailed } from './typeset'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const square = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
)

describe('the typesetter', () => {
  test('makes a tagged PDF that names its language and its title', async () => {
    const { pdf, pages } = await typesetter.typeset(plainDocument('Hello.', { language: 'cy' }))
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw.startsWith('%PDF-1.7')).toBe(true)
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(raw).toMatch(/\/Lang\s*\(cy/)
    expect(raw).toMatch(/\/Title\s*\(Test\)/)
    expect(pages).toBe(1)
  })

  test('counts the pages', async () => {
    const { pages } = await typesetter.typeset(plainDocument('One line.\n'.repeat(200)))
    expect(pages).toBeGreaterThan(3)
  })

  test('makes the same bytes from the same document', async () => {
    const [one, two] = [
      await typesetter.typeset(plainDocument('Same.')),
      await typesetter.typeset(plainDocument('Same.')),
    ]
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0)
  })

  test('says where a template is at fault, makes no part of a document, and goes on with the next', async () => {
    const template = '#import "/house.typ": *\n#show: house\n#facts.unheard-of\n'
    const failing = typesetter.typeset(plainDocument('x', { template }))
    await expect(failing).rejects.toBeInstanceOf(TypesettingFailed)
    await expect(failing).rejects.toThrow('/main.typ:2:7')
    expect((await typesetter.typeset(plainDocument('Still here.'))).pages).toBe(1)
  })

  test('keeps what people wrote out of the words of a fault', async () => {
    const template = '#import "/house.typ": *\n#show: house\n#panic(facts.words)\n#int(facts.words)\n'
    const failing = typesetter.typeset(plainDocument('Maria Placeholder', { template }))
    await expect(failing).rejects.toThrow(TypesettingFailed)
    await expect(failing).rejects.not.toThrow('Maria')
  })

  test('lets a template read nothing but its own job: no file of this machine, nothing of the job before', async () => {
    await typesetter.typeset(
      plainDocument('x', { occasion: { ...occasion, crest: { file: 'crest.svg', bytes: square, alt: 'Crest' } } }),
    )
    for (const path of ['/etc/passwd', '/crest.svg']) {
      const template = `#import "/house.typ": *\n#show: house\n#read("${path}")\n`
      await expect(typesetter.typeset(plainDocument('x', { template }))).rejects.toBeInstanceOf(TypesettingFailed)
    }
  })

  test('names the letters that no font on board can draw', async () => {
    expect((await typesetter.typeset(plainDocument('Ŵyn Ŷale, Ọ̀ṣun Ifẹ́, Łącki, Şule, Пётр'))).undrawable).toBe('')
    expect((await typesetter.typeset(plainDocument('ਪੰ'))).undrawable).toBe('ਪੰ')
  })
})

describe.skipIf(!canReadPdf)('a page as it is read', () => {
  const payloads = [
    '#panic("x")',
    '#read("/etc/passwd")',
    '$x^2$',
    '*bold* _it_ `raw`',
    '\\u{41} \\',
    '@ref <label>',
    ']',
    '[',
    '#]',
    '"]) #eval("1")',
    '= Heading',
    '- item',
    '+ item',
    '/ term: x',
    '// comment',
    '/* comment */',
    'https://example.org',
    '~',
    '--',
    '---',
    "'quoted'",
    '<script>alert(1)</script>',
    '\\{}',
    '${1}',
  ]

  test('[E6] shows every sign of markup literally', async () => {
    for (const payload of payloads) {
      const { pdf } = await typesetter.typeset(plainDocument(`begin ${payload} end`))
      expect(pagesOf(pdf)[0]).toContain(`begin ${payload} end`)
    }
  })

  test('drops marks that turn the direction of writing, and controls', async () => {
    const { pdf } = await typesetter.typeset(plainDocument('begin \u202Eevil\u202C a\u0000b \uD800 end'))
    expect(pagesOf(pdf)[0]).toContain('begin evil ab □ end')
  })

  test('says on each page which page it is, and who printed it when, in United Kingdom time', async () => {
    const summer = { ...occasion, printedAt: '2027-07-01T23:30:00.000Z' }
    const { pdf } = await typesetter.typeset(plainDocument('Line.\n'.repeat(90), { occasion: summer }))
    const pages = pagesOf(pdf)
    expect(pages).toHaveLength(2)
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of 2`)
      expect(page).toContain('Printed 2 July 2027 at 00:30 by Testina Sampleton')
    })
  })

  test('carries its marking and running head on to later pages', async () => {
    const { pdf } = await typesetter.typeset(
      plainDocument('Line.\n'.repeat(90), { marking: 'Confidential', runningHead: 'Jo Nobody · LPS-1' }),
    )
    const [first, second] = pagesOf(pdf)
    expect(first).toContain('Confidential')
    expect(first).not.toContain('Jo Nobody')
    expect(second).toContain('Jo Nobody · LPS-1')
    expect(second).toContain('Confidential')
  })

  test('is read aloud in order: heading, then text', async () => {
    expect(structureOf((await typesetter.typeset(plainDocument('Words.'))).pdf)).toMatch(/H1[\s\S]*P/)
  })
})
