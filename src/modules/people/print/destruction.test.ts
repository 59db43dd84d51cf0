import { afterAll, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { destructionSheet } from './destruction'
import { occasion } from './people.sample'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const sheet = destructionSheet(
  {
    erasureId: '01J0000000000000000000ERAS',
    personId: '01J0000000000000000000PERS',
    grounds: 'asked',
    proposedAt: '2026-11-20T10:00:00.000Z',
    proposedBy: 'Sunny Marlowe-Finch',
    erasedAt: '2026-11-21T09:00:00.000Z',
    erasedBy: 'Ada Lanternfield',
    counts: [
      { one: 'a note', many: 'notes', count: 12 },
      { one: 'a consent', many: 'consents', count: 1 },
    ],
  },
  { ...occasion, person: 'resident', people: 'residents' },
)

test.skipIf(process.platform !== 'linux')('a certificate of destruction passes as PDF/UA-1', async () => {
  expect((await asPdfUa(sheet, fontsFolder)).length).toBeGreaterThan(5_000)
})

test.skipIf(!canReadPdf)('it fits on a page, in the office’s words, with who did it and how much went', async () => {
  const pages = pagesOf((await typesetter.typeset(sheet)).pdf)
  expect(pages).toHaveLength(1)
  for (const words of [
    'of a resident',
    'The resident asked for it',
    'Sunny Marlowe-Finch',
    'Ada Lanternfield',
    'Notes',
  ])
    expect(pages[0]).toContain(words)
})
