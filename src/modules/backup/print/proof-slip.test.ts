import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { occasion } from '../../../ground/vault/documents/proof/plain-document'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { proofSlip, sizeInWords } from './proof-slip'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const slip = proofSlip(
  {
    createdAt: '2026-11-20T17:30:00.000Z',
    bytes: 212_400_000,
    pages: 51_855,
    files: 1204,
    rows: { people: 12_687, users: 9, audit_entries: 50_210, drafts: 3 },
    seal: '50210-9F3A-77C0-12BE-D410-5A6B-X',
    milliseconds: 41_230,
    place: 'second',
  },
  occasion,
)

describe('the slip that proves a backup', () => {
  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(slip, fontsFolder)).length).toBeGreaterThan(5_000)
  })

  test.skipIf(!canReadPdf)('is one page that says which backup, when, by whom, and what was counted', async () => {
    const { pdf, pages, undrawable } = await typesetter.typeset(slip)
    expect([pages, undrawable]).toEqual([1, ''])
    const [text = ''] = pagesOf(pdf)
    for (const words of [
      '20 November 2026 at 17:30',
      'In the second place',
      '212 MB',
      occasion.printedBy,
      '41 seconds',
      '51,855',
      '1,204',
      '50210-9F3A-77C0-12BE-D410-5A6B-X',
      '12,687',
      '62,909',
    ])
      expect(text).toContain(words)
  })
})

test.each([
  [0, '0 KB'],
  [40_000, '40 KB'],
  [520_000, '0.5 MB'],
  [9_960_000, '10.0 MB'],
  [212_400_000, '212 MB'],
  [50_000_000_000, '50,000 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words))
