import { afterAll, expect, test } from 'vitest'
import { standardOffice } from '../../shared/office'
import { asPdfUa } from '../documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../documents/proof/places'
import { canReadPdf, pagesOf } from '../documents/proof/read-pdf'
import { openTypesetter } from '../documents/typeset'
import { dutySheet } from './duty-sheet'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const occasion = {
  ...standardOffice,
  organisation: 'Second Chapter',
  office: 'Fenwick',
  printedAt: '2026-11-21T09:00:00.000Z',
  printedBy: 'Ada Admin',
  crest: null,
}
const duty = { kind: 'organisation.project-ends', entityId: 'x', path: null }
const duties = [
  { ...duty, on: '2026-11-02', sentence: 'The project “Weir #Testcase $x$” ended.' },
  { ...duty, on: '2026-11-21', sentence: 'Bartholomew Featherstonehaugh-Llewellyn waits for the key to risk notes.' },
  { ...duty, on: '2026-12-05', sentence: 'The contract “Adébáyọ̀ Bridge” ends.' },
]
const papers = [
  ['a month’s work', dutySheet({ today: '2026-11-21', duties }, occasion), ['Overdue', 'Today', 'Within a month']],
  ['nothing to do', dutySheet({ today: '2026-11-21', duties: [] }, occasion), ['Nothing is due within a month.']],
] as const

test.skipIf(process.platform !== 'linux').each(papers)('%s passes as PDF/UA-1', async (_name, paper) => {
  expect((await asPdfUa(paper, fontsFolder)).length).toBeGreaterThan(5_000)
})

test.skipIf(!canReadPdf).each(papers)('%s says what is in each group', async (_name, paper, headings) => {
  const { pdf, undrawable } = await typesetter.typeset(paper)
  const text = pagesOf(pdf).join('\n')
  for (const heading of headings) expect(text).toContain(heading)
  expect(text).not.toContain('Within a week')
  expect(undrawable).toBe('')
})
