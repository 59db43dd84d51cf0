import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { aboutMeSheet, blankAboutMe } from './about-me'
import { outsideList } from './outside-list'
import { occasion } from './people.sample'
import { quoteSheet } from './quote-sheet'
import { timelineSheet } from './timeline'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const headings = [
  'Who I am',
  'What matters to me',
  'What I am good at',
  'What helps me',
  'What is hard for me',
  'Again',
]
const prompts = headings.map((heading) => ({ heading, hint: 'Others may have said it about you.' }))
const words = 'I play the drums, and I look after my son at weekends. '
const page = (length: number) =>
  aboutMeSheet(
    {
      name: 'Ṣeun',
      purpose: 'Sharing with partner organisations',
      writtenOn: '2027-02-14',
      answers: headings.map((heading) => ({ heading, text: words.repeat(length) })),
    },
    occasion,
  )
const quotes = quoteSheet(
  {
    quotes: [
      {
        text: 'My confidence grows each time I come.\n\nI want to help others.',
        as: 'Ṣeun',
        saidOn: '2026-05-06',
        context: 'Members’ forum',
        themes: ['confidence'],
      },
      { text: words.repeat(12), as: 'A person', saidOn: '2026-05-06', context: '', themes: [] },
    ],
    purpose: 'Using my story',
  },
  occasion,
)
const outside = outsideList(
  {
    rows: [
      { name: 'Wren T.', area: 'Leeds', roles: 'Peer mentor' },
      { name: 'Abcdefghij'.repeat(5), area: 'South Yorkshire', roles: '' },
      { name: 'Ash B.', area: 'Leeds', roles: 'Council member' },
    ],
    purpose: 'Sharing with partner organisations',
    leftOut: 2,
  },
  occasion,
)
const timeline = timelineSheet(
  {
    name: 'Olúwaṣeun Adébáyọ̀-Featherstonehaugh',
    memberNumber: 'LPS-0042',
    subjects: ['Own words'],
    lines: Array.from({ length: 60 }, (_, place) => ({
      at: place % 2 ? '2026-05-06' : '2026-05-06T10:15:00.000Z',
      sentence: 'Stated the aspiration “To continue to help others.”',
      by: 'Testina Sampleton',
    })),
  },
  occasion,
)

describe.each([
  ['About Me', page(2)],
  ['a blank About Me', blankAboutMe(prompts, occasion)],
  ['a sheet of quotes', quotes],
  ['a list for outside', outside],
  ['a timeline', timeline],
] as const)('%s', (_name, paper) => {
  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(paper, fontsFolder)).length).toBeGreaterThan(5_000)
  })

  test('has every letter drawn, and names nobody in its title', async () => {
    const { pdf, undrawable } = await typesetter.typeset(paper)
    expect(undrawable).toBe('')
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Title\s*\((About Me|Quotes|List for outside|Timeline)\)/)
  })
})

describe.skipIf(!canReadPdf)('a page as it is read', () => {
  const read = async (paper: Parameters<typeof typesetter.typeset>[0]) => pagesOf((await typesetter.typeset(paper)).pdf)

  test('[S92] About Me fits on one page, and longer words flow on to a second', async () => {
    expect(await read(page(2))).toHaveLength(1)
    const long = await read(page(9))
    expect(long).toHaveLength(2)
    expect(long[1]).toContain('Sharing with partner organisations')
  })

  test('[S92] the blank page asks under the same headings, on one sheet', async () => {
    const sheets = await read(blankAboutMe(prompts, occasion))
    expect(sheets).toHaveLength(1)
    for (const heading of headings) expect(sheets[0]).toContain(heading)
    expect((await read(blankAboutMe([...prompts, ...prompts.slice(0, 4)], occasion))).length).toBe(2)
  })

  test('a list for outside goes by the names that it shows, and says how many are not on it', async () => {
    const [sheet = ''] = await read(outside)
    expect(sheet.indexOf('Ash B.')).toBeLessThan(sheet.indexOf('Wren T.'))
    expect(sheet).toContain('2 others not shown')
  })
})
