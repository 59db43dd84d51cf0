import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { occasion } from '../../../ground/vault/documents/proof/plain-document'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { phraseSlip } from './phrase-slip'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const phrase = 'upright stork shanty quartz maroon'
const slip = (name: string) => phraseSlip({ name, phrase, until: occasion.printedAt }, occasion)

describe('the slip with a one-time phrase', () => {
  test('is one page, even for a long name', async () => {
    expect((await typesetter.typeset(slip('Wilhelmina Ọ̀ṣun-Llewellyn '.repeat(3)))).pages).toBe(1)
  })

  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(slip('Olive Office'), fontsFolder)).length).toBeGreaterThan(5000)
  })

  test('has no word of it in its title or running head', () => {
    const { facts: _, ...around } = slip('Olive Office')
    expect(JSON.stringify({ ...around, template: '' })).not.toContain('stork')
  })

  test.skipIf(!canReadPdf)('can be read back', async () => {
    const [page] = pagesOf((await typesetter.typeset(slip('Olive Office'))).pdf)
    expect((page ?? '').replace(/\s+/g, ' ')).toContain(phrase)
  })
})
