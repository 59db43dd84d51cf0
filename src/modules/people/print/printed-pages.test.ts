import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { canReadPdf, pagesOf, structureOf } from '../../../ground/vault/documents/proof/read-pdf'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { PersonDraft, PersonRecord } from '../contract'
import { personFields } from '../fields'
import { blankForm } from './blank-form'
import { type ListColumn, peopleList, usualColumns, viewInWords } from './people-list'
import { everyone } from '../list-shapes'
import { personPage } from './person-page'
import { bareRecord, consentPurposes, fullRecord, names, occasion, rows } from './people.sample'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const noFilter = { area: null, role: null, programme: null }
const everyColumn: ListColumn[] = [
  'lastName',
  'firstNames',
  'preferredName',
  'memberNumber',
  'dateOfBirth',
  'area',
  'phone',
  'roles',
  'practitioner',
  'womenOnly',
  'updatedAt',
]
const listOf = (count: number, columns: readonly ListColumn[]) =>
  peopleList({ rows: rows(count), columns, view: everyone, picked: false, names: noFilter }, occasion)

const papers = [
  ['a full person page', personPage(fullRecord, names, occasion)],
  ['a bare person page without a crest', personPage(bareRecord, names, { ...occasion, crest: null })],
  ['a list', listOf(100, usualColumns)],
  ['a list of every column', listOf(40, everyColumn)],
  ['an empty list', listOf(0, usualColumns)],
  ['a blank form', blankForm(consentPurposes, occasion)],
] as const

describe.each(papers)('%s', (_name, paper) => {
  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(paper, fontsFolder)).length).toBeGreaterThan(5_000)
  })

  test('has every letter drawn, and names nobody in its title', async () => {
    const { pdf, undrawable } = await typesetter.typeset(paper)
    expect(undrawable).toBe('')
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Title\s*\((Person record|List of people|New person form)\)/)
  })
})

test('the fields of the form are the fields of a draft, in its order', () => {
  expect(personFields.flatMap(({ fields }) => fields.map(({ key }) => key))).toEqual(Object.keys(PersonDraft.shape))
})

test('a list lies on its side when its columns would be cramped upright', () => {
  expect(listOf(1, ['lastName', 'firstNames', 'phone']).landscape).toBe(false)
  expect(listOf(1, everyColumn).landscape).toBe(true)
})

test('a list says which people it shows and in what order', () => {
  expect(
    viewInWords({ ...everyone, search: 'sian', womenOnly: true, descending: true }, { ...noFilter, area: 'Leeds' }),
  ).toBe('found by “sian” · area Leeds · meets women only · in order of name, last first')
})

describe.skipIf(!canReadPdf)('a printed page as it is read', () => {
  const readText = async (paper: Parameters<typeof typesetter.typeset>[0]) =>
    pagesOf((await typesetter.typeset(paper)).pdf)

  test('[S39] the person page holds everything that the record holds', async () => {
    // A reader puts spaces around accents that stand on their own.
    const letters = (words: string) => words.normalize('NFC').replace(/[\s\u200B]/gu, '')
    const text = (await readText(personPage(fullRecord, names, occasion))).join('')
    for (const fact of [
      'Olúwaṣeun Ifẹ́dayọ̀',
      'Adébáyọ̀-Featherstonehaugh',
      'Ṣeun',
      'LPS-0042',
      '14 February 1987 (aged 40)',
      '12 Imaginary Row',
      'ZZ1 9ZZ',
      '07700 900123',
      '01632 960001',
      'seun.adebayo-featherstonehaugh@',
      'Siân Ŵyn-Ŷale',
      'Sister',
      '07700 900456',
      'Yorkshire and the Humber, South Yorkshire',
      'P. Inventedname',
      'Yorùbá',
      'Large print.',
      'Council member',
      '28 February 2026',
      'Peer mentor',
      'Present',
      'Through the gate',
      'Keeping this form',
      '1 September 2026',
      'Food Safety',
      '30 June 2019',
      'Signed consent form.pdf',
      '12 September 2026 at 11:15',
      'wrote it on the card',
    ]) {
      expect(letters(text)).toContain(letters(fact))
    }
  })

  test('every later sheet of a record says whose it is', async () => {
    const [, ...later] = await readText(personPage(fullRecord, names, occasion))
    expect(later.length).toBeGreaterThan(0)
    for (const page of later) expect(page).toMatch(/Featherstonehaugh · LPS-0042/)
  })

  test('a name of 60 letters breaks inside its column and loses no letter', async () => {
    const [page] = await readText(listOf(12, usualColumns))
    const letters = (page ?? '')
      .split('\n')
      .filter((line) => /LPS-0010|^ ?[a-jA-J]{8,}\s*$/.test(line.replaceAll('\u200B', '')))
    expect(
      letters
        .map((line) => line.trim().split(/\s{2,}/)[0])
        .join('')
        .replaceAll('\u200B', ''),
    ).toBe('Abcdefghij'.repeat(6))
  })

  test('the head of a list comes again on each page, and its cells are a table for a screen reader', async () => {
    const { pdf } = await typesetter.typeset(listOf(100, usualColumns))
    const pages = pagesOf(pdf)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('Last name')
    expect(structureOf(pdf)).toMatch(/Table[\s\S]*TH/)
    expect(pages[0]).toContain('100 people')
  })

  test('the blank form asks for everything that the screen asks for', async () => {
    const text = (await readText(blankForm(consentPurposes, occasion))).join('\n')
    for (const { heading, fields } of personFields) {
      expect(text).toContain(heading)
      for (const { label } of fields) expect(text).toContain(label)
    }
    expect(text).toContain('Your signature')
  })

  test('[E6] a name made of markup is printed as it is written', async () => {
    const name = '#panic() $x$ *b* @ref ] \\ <script>'
    const record = PersonRecord.parse({ ...fullRecord, person: { ...fullRecord.person, lastName: name } })
    expect((await readText(personPage(record, names, occasion)))[0]).toContain(name)
  })
})
