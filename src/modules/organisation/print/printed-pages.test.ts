import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { directory } from './directory'
import { bareProject, directoryFacts, occasion, projectFacts } from './organisation.sample'
import { projectSheet } from './project-sheet'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const papers = [
  ['a directory', directory(directoryFacts, occasion)],
  ['a staff list', directory({ ...directoryFacts, staffOnly: true }, occasion)],
  ['an empty directory', directory({ ...directoryFacts, contacts: [] }, occasion)],
  ['a project sheet', projectSheet(projectFacts, occasion)],
  ['a bare project sheet', projectSheet(bareProject, occasion)],
] as const

describe.each(papers)('%s', (_name, paper) => {
  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(paper, fontsFolder)).length).toBeGreaterThan(5_000)
  })

  test('has every letter drawn, and names nobody in its title', async () => {
    const { pdf, undrawable } = await typesetter.typeset(paper)
    expect(undrawable).toBe('')
    expect(Buffer.from(pdf).toString('latin1')).toMatch(
      /\/Title\s*\((Directory of contacts|Staff list|Project sheet)\)/,
    )
  })
})

describe.skipIf(!canReadPdf)('a printed page as it is read', () => {
  const read = async (paper: Parameters<typeof typesetter.typeset>[0]) =>
    pagesOf((await typesetter.typeset(paper)).pdf)
      .join('')
      .normalize('NFC')
      .replace(/[\s\u200B]+/gu, ' ')

  test('[S12] [S52] the directory has titles and letters in their places, offices, and who is under what', async () => {
    const text = await read(directory(directoryFacts, occasion))
    for (const fact of [
      'Councillor Wilhelmina',
      'Sampleton OBE',
      'Deputy Mayor',
      'Staff champion, Leeds',
      '07700 900123',
    ])
      expect(text).toContain(fact)
    const order = ['Lantern Peer Support', 'Ines Atwork', 'The Imaginary Fund', 'Other contacts'].map((word) =>
      text.lastIndexOf(word),
    )
    expect(order.slice(1)).toEqual(order.slice(1).sort((a, b) => a - b))
  })

  test('the staff list holds those who work here on the day', async () => {
    const text = await read(directory({ ...directoryFacts, staffOnly: true }, occasion))
    expect(text).toContain('Ines Atwork')
    for (const name of ['Edwin Goneby', 'Sampleton OBE']) expect(text).not.toContain(name)
  })

  test('[S1] [S3] [S4] [S40] the project sheet says who pays, since when, where, with whom and what was learnt', async () => {
    const text = await read(projectSheet(projectFacts, occasion))
    for (const fact of [
      'Grant · a pilot',
      'The Imaginary Fund',
      '1 October 2012',
      'No end set',
      'PC-26',
      'Staffordshire and Stoke, West (until 28 February 2025)',
      'Second Voice Collective',
      'Pay travel on the day.',
      '1 May 2026',
      '#panic() $x$ *b*',
    ])
      expect(text).toContain(fact)
  })
})
