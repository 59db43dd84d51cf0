import { describe, expect, test } from 'vitest'
import { asPdfUa } from './as-pdf-ua'
import { fontsFolder } from './places'
import { occasion, plainDocument } from './plain-document'

const square = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
)

// The compiler that knows PDF/UA is at hand on Linux only.
describe.skipIf(process.platform !== 'linux')('the PDF/UA gate', () => {
  test('lets a plain document of the house through', async () => {
    const pdf = Buffer.from(await asPdfUa(plainDocument('Hello.'), fontsFolder)).toString('latin1')
    expect(pdf).toContain('pdfuaid:part')
  })

  test('refuses a picture that has no words', async () => {
    const template = '#import "/house.typ": *\n#show: house\n= A test\n#image("crest.svg")\n'
    const crest = { file: 'crest.svg', bytes: square, alt: 'Crest' } as const
    const document = plainDocument('', { template, occasion: { ...occasion, crest } })
    await expect(asPdfUa(document, fontsFolder)).rejects.toThrow(/alt/)
  })

  test('refuses a letter that no font has', async () => {
    await expect(asPdfUa(plainDocument('ਪੰਜਾਬੀ'), fontsFolder)).rejects.toThrow(/ਪੰਜਾਬੀ|font/)
  })
})
