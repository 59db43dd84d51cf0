import { afterAll, describe, expect, test } from 'vitest'
import type { PaperDocument } from '../../../ground/vault/documents/paper'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { notTheAwardingBodys } from '../certificate-rules'
import { achievementSheet } from './achievement-sheet'
import { certificates, proofBefore, proofSheet } from './certificates'
import { evidenceIndex, feedbackSlips, presentationList, sessionRegister, transcript } from './learner-papers'
import {
  achievementLines,
  achievementView,
  bareCertificate,
  certificateFacts,
  evidenceFacts,
  feedbackFacts,
  names,
  occasion,
  presentationFacts,
  registerFacts,
  transcriptFacts,
  withCrest,
} from './training.sample'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const batch = Array.from({ length: 250 }, (_, at) => certificateFacts(names[at % names.length] ?? '', at + 1))

const papers: readonly (readonly [string, PaperDocument])[] = [
  ['certificates with a crest', certificates(batch.slice(0, 5), withCrest)],
  ['a bare certificate', certificates([bareCertificate], occasion)],
  ['a proof sheet', proofSheet(batch.slice(0, 3), occasion)],
  ['a proof of certificates to come', proofBefore(batch.slice(0, 3), occasion)],
  ['a presentation list', presentationList(presentationFacts, occasion)],
  [
    'achievements',
    achievementSheet(achievementLines, achievementView, { ...occasion, seal: '50210-9F3A-77C0-12BE-D410-5A6B-X' }),
  ],
  ['no achievements', achievementSheet([], { ...achievementView, by: 'unit' }, occasion)],
  ['a transcript', transcript(transcriptFacts, occasion)],
  ['an empty transcript', transcript({ name: 'Jo Test', qualifications: [], roles: [], certificates: [] }, occasion)],
  ['feedback slips', feedbackSlips(feedbackFacts, occasion)],
  ['a session register', sessionRegister(registerFacts, occasion)],
  ['an evidence index', evidenceIndex(evidenceFacts, occasion)],
]

test.skipIf(process.platform !== 'linux').each(papers)('%s passes as PDF/UA-1', async (_name, paper) => {
  expect((await asPdfUa(paper, fontsFolder)).length).toBeGreaterThan(5_000)
})

describe('[S11] a batch of certificates', () => {
  test.skipIf(process.platform !== 'linux' || !canReadPdf)(
    'of 250 passes as PDF/UA-1 in one document, a page each',
    async () => {
      expect(pagesOf(await asPdfUa(certificates(batch, occasion), fontsFolder))).toHaveLength(250)
    },
    60_000,
  )

  test('has every letter drawn, and names nobody in its title', async () => {
    const { pdf, pages, undrawable } = await typesetter.typeset(certificates(batch.slice(0, 10), occasion))
    expect({ pages, undrawable }).toEqual({ pages: 10, undrawable: '' })
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Title\s*\(Centre certificates\)/)
  })
})

/** A reading program takes a letter with two marks apart, so such words are compared by the page's picture alone. */
const wordsRead = (name: string) =>
  name
    .normalize('NFC')
    .split(' ')
    .filter((word) => !/\p{M}/u.test(word))

describe.skipIf(!canReadPdf)('a printed page as it is read', () => {
  const read = async (paper: PaperDocument) =>
    pagesOf((await typesetter.typeset(paper)).pdf).map((page) => page.normalize('NFC').replace(/[\s\u200B]+/gu, ' '))

  test('[Q13] every certificate has its own name, its number and the line that it is not the awarding body’s', async () => {
    const pages = await read(certificates(batch.slice(0, names.length), occasion))
    for (const [at, page] of pages.entries()) {
      const says = [
        ...wordsRead(names[at] ?? ''),
        `CC-2027-000${at + 1}`,
        notTheAwardingBodys,
        'Sampleton OBE',
        '12 February 2027',
        '#panic() $x$ *b*',
      ]
      for (const fact of says) expect(page).toContain(fact)
    }
  })

  test('[S44] a transcript says what was achieved, with units, attendance and roles', async () => {
    const text = (await read(transcript(transcriptFacts, occasion))).join('')
    for (const fact of ['GQ-0042', '7 of 7', '3 of 7', '7 of 8 sessions', 'Mentor', 'CC-2027-0001'])
      expect(text).toContain(fact)
  })

  test('a feedback slip says what next, and an absent learner stands in the register', async () => {
    expect((await read(feedbackSlips(feedbackFacts, occasion))).join('')).toContain('Hand in again by 1 February 2027')
    expect((await read(sessionRegister(registerFacts, occasion))).join('')).toContain('Absent')
    const index = (await read(evidenceIndex(evidenceFacts, occasion))).join('')
    for (const fact of ['portfolio p.14', '1.2, 1.10']) expect(index).toContain(fact)
  })

  test('[S11] a presentation list has room to sign, and who took what; a proof before issuing has no number', async () => {
    const list = (await read(presentationList(presentationFacts, occasion))).join('')
    for (const fact of ['The Mayor of Pretend', 'PA-1000', 'Her sister, Ann Test, 16']) expect(list).toContain(fact)
    const proof = (await read(proofBefore(batch.slice(0, 1), occasion))).join('')
    for (const fact of ['Not in the register yet: 1 certificate.', ...wordsRead(names[0] ?? '')])
      expect(proof).toContain(fact)
    expect(proof).not.toContain('CC-2027')
  })

  test('[S45] achievements say where nobody took a register', async () => {
    const sheet = (await read(achievementSheet(achievementLines, achievementView, occasion))).join('')
    for (const fact of ['Achievements by cohort', '60 of 64', '1,204', 'No register']) expect(sheet).toContain(fact)
  })
})
