import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { standardOffice } from '../../../ground/shared/office'
import { everything, type TrailRow } from '../contract'
import { auditReport } from './audit-report'

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
const seal = '0042-9F3A-77C0-12BE-D410-5A6B-K'
const rows = Array.from(
  { length: 60 },
  (_, at): TrailRow => [
    1042 - at,
    '2026-11-21T09:00:00.000Z',
    at % 2 ? 'Mo Manager' : 'Bartholomew Featherstonehaugh-Llewellyn',
    ['people.create', 'people.exportList', 'refused:people.archive', 'vault.baseline'][at % 4] ?? '',
    'Robin #Testcase $x$ @ref',
    '0'.repeat(26),
    at === 3,
    '12, csv',
  ],
)
const view = { ...everything, from: '2026-11-01', to: '2026-11-30', kind: 'paper' as const }
const papers = [
  ['a long trail', auditReport({ rows, view, who: 'Mo Manager' }, { ...occasion, seal })],
  ['an empty trail', auditReport({ rows: [], view: everything, who: null }, { ...occasion, seal })],
] as const

describe.each(papers)('%s', (_name, paper) => {
  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(paper, fontsFolder)).length).toBeGreaterThan(5_000)
  })

  test.skipIf(!canReadPdf)('carries the seal at the foot of every page', async () => {
    const { pdf, undrawable } = await typesetter.typeset(paper)
    expect(undrawable).toBe('')
    for (const page of pagesOf(pdf)) expect(page).toContain(`Seal of the audit trail: ${seal}`)
  })
})
