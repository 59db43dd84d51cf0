import { describe, expect, it } from 'vitest'
import { PersonDraft } from '../contract'
import type { SheetRow } from './cleaned'
import { RowJudge } from './import-rows'
import { judgingWork, type RowBatch, surveyWork } from './import-work'
import { proposePlan } from './plan'
import type { ImportPlan } from './plan-shape'
import { problemFile } from './problem-file'
import { Surveyor } from './survey'
import { draftFields } from '../draft-fields'
import { draftValues, type ImportContext, type Verdict } from './verdict'

const context: ImportContext = {
  today: '2026-11-21',
  areas: [
    { areaId: 'area-1', name: 'Cardiff and the Vale PDU' },
    { areaId: 'area-2', name: 'Gwent' },
  ],
  roles: [{ kindId: 'mentor', label: 'Peer mentor' }],
  programmes: [{ kindId: 'choices', label: 'Choices and Changes' }],
}

function judged(
  cells: string[][],
  change: (plan: ImportPlan) => ImportPlan = (plan) => plan,
  kinds: string[] = [],
): Verdict[] {
  const list: SheetRow[] = cells.map((row, at) => ({
    number: at + 1,
    cells: row,
    kinds: kinds[at] ?? '',
    hidden: false,
  }))
  const surveyor = new Surveyor()
  for (const row of list) surveyor.add(row)
  const judge = new RowJudge(change(proposePlan(surveyor.result(), [], []).plan), context)
  return list.flatMap((row) => judge.judge(row) ?? [])
}
const one = (headings: string[], row: string[]) => judged([headings, row])[0] as Verdict
const draftOf = (verdict: Verdict) => (verdict.kind === 'ready' || verdict.kind === 'repeat' ? verdict.draft : null)

describe('verdicts on rows', () => {
  it('gives a draft that the contract takes unchanged', () => {
    const verdict = one(
      ['Name', 'DOB', 'Address', 'Tel', 'PDU', 'Role', 'Start date', 'Women only', 'Course', 'Status', 'Notes'],
      [
        'Ms Mair Story',
        '21.11.86',
        '1 Story Lane, ZZ10 1AA',
        '07700 900123 / 029 2018 0456',
        'CARDIFF & THE VALE',
        'mentor',
        '1/4/25',
        'Y',
        'Choices and changes',
        'Left',
        '=1+1',
      ],
    )
    expect(verdict.kind).toBe('ready')
    expect(PersonDraft.parse(draftOf(verdict))).toEqual(draftOf(verdict))
    expect(draftOf(verdict)).toMatchObject({
      firstNames: 'Mair',
      lastName: 'Story',
      dateOfBirth: '1986-11-21',
      address: '1 Story Lane',
      postcode: 'ZZ10 1AA',
      phone: '07700 900123',
      secondPhone: '029 2018 0456',
      areaId: 'area-1',
      womenOnly: true,
    })
    expect(verdict).toMatchObject({
      extras: {
        role: { kindId: 'mentor', startedOn: '2025-04-01', endedOn: null },
        programme: { kindId: 'choices', startedOn: null },
        left: true,
        note: '=1+1',
        areaAsTyped: '',
      },
    })
  })

  it('loses no words: what fits no choice goes into a note, and is said', () => {
    const verdict = one(['Surname', 'PDU', 'Role', 'Status'], ['Story', 'Atlantis', 'Wizard', 'On holiday'])
    expect(verdict).toMatchObject({
      kind: 'ready',
      draft: { areaId: null },
      extras: { areaAsTyped: 'Atlantis', note: 'Area: Atlantis\nRole: Wizard\nStatus: On holiday' },
    })
    expect(verdict.kind === 'ready' && verdict.notes).toHaveLength(2)
  })

  it('says which column is at fault, what it holds and what to do, for every fault of a row', () => {
    const verdict = one(['Surname', 'D.O.B.', 'Tel No'], ['', '31/02/1986', '7.7E+09'])
    expect(verdict.kind === 'faulty' && verdict.problems.map(({ column, value }) => [column, value])).toEqual([
      ['Tel No', '7.7E+09'],
      ['D.O.B.', '31/02/1986'],
      ['Surname', ''],
    ])
    for (const problem of verdict.kind === 'faulty' ? verdict.problems : [])
      expect(`${problem.sentence} ${problem.todo}`).toMatch(/^.+\. .+\.$/)
  })

  it.each([
    [['Total', '', '57'], 'total'],
    [['Grand Total:', '57', ''], 'total'],
    [['', '', '57'], 'sum'],
    [['Note: some people moved away', '', ''], 'note'],
    [['* see the old list', '', ''], 'note'],
    [['Surname', 'First name', 'DOB'], 'headings'],
    [['Number of people', '57', ''], 'total'],
  ])('leaves out %j as a %s', (row, word) => {
    const [, verdict] = judged([['Surname', 'First name', 'DOB'], ['Story', 'Mair', '1.2.80'], row])
    expect(verdict?.kind === 'left-out' && verdict.because).toContain(word)
  })

  it('takes a person named Total for a person, and asks about a row with one word', () => {
    const [total, lone] = judged([
      ['Surname', 'First name', 'DOB', 'Tel', 'PDU'],
      ['Total', 'Mair', '1.2.80', '07700 900123', 'Gwent'],
      ['Cardiff', '', '', '', ''],
    ])
    expect(total?.kind).toBe('ready')
    expect(lone?.kind === 'faulty' && lone.problems[0]?.sentence).toContain('one filled cell')
  })

  it('finds the same person again: exactly, by a close spelling, shortened, swapped, or by number', () => {
    const verdicts = judged([
      ['No.', 'Surname', 'First name', 'DOB'],
      ['1', 'Storyton', 'Siân', '1.2.80'],
      ['', 'Storyton', 'Sian', '01/02/1980'],
      ['', 'Storytno', 'Siân', '1.2.80'],
      ['', 'Siân', 'Storyton', '1.2.80'],
      ['', 'Storyton', 'S', '1.2.80'],
      ['1', 'Other', 'Name', '5.6.70'],
      ['', 'Storyton', 'Gareth', '1.2.80'],
      ['', 'Storyton', 'Siân', '2.2.80'],
    ])
    expect(verdicts.map((verdict) => (verdict.kind === 'repeat' ? verdict.ofRow : verdict.kind))).toEqual([
      'ready',
      2,
      2,
      2,
      2,
      2,
      'ready',
      'ready',
    ])
    expect(verdicts[5]?.kind === 'repeat' && verdicts[5].sentence).toContain('another name')
  })

  it('notes two people of one name with nothing to tell them apart', () => {
    const [, second] = judged([
      ['Surname', 'First name', 'Tel'],
      ['Story', 'Mair', '07700 900123'],
      ['Story', 'Mair', '07700 900456'],
    ])
    expect(second?.kind === 'ready' && second.notes[0]).toContain('Row 2 has the same name')
  })

  it('tidies capitals, repairs accents and reads American dates as the plan says, and not otherwise', () => {
    const list = [
      ['Surname', 'First name', 'DOB'],
      ["O'FABLE", 'SiÃ¢n', '11/21/1986'],
    ]
    const untouched = judged(list, (plan) => ({
      ...plan,
      repairText: false,
      dateOrder: 'month-first',
      tidyCapitals: [],
    }))[0] as Verdict
    expect(draftOf(untouched)).toMatchObject({ lastName: "O'FABLE", firstNames: 'SiÃ¢n', dateOfBirth: '1986-11-21' })
    const tidied = judged(list, (plan) => ({
      ...plan,
      repairText: true,
      dateOrder: 'month-first',
      tidyCapitals: [0],
    }))[0] as Verdict
    expect(draftOf(tidied)).toMatchObject({ lastName: "O'Fable", firstNames: 'Siân' })
    expect(judged(list)[0]?.kind).toBe('faulty')
  })

  it('fills merged cells down for those whose column may be shared, and leaves hidden rows out if asked', () => {
    const fillDown = [
      { top: 2, left: 2, bottom: 4, right: 2 },
      { top: 2, left: 3, bottom: 3, right: 3 },
    ]
    const list = [
      ['Surname', 'PDU', 'Member No'],
      ['Story', 'Gwent', '1'],
      ['Fable', '', ''],
      ['Tale', '', '2'],
      ['Saga', '', '3'],
    ]
    const verdicts = judged(list, (plan) => ({ ...plan, fillDown }))
    expect(verdicts.map((verdict) => draftOf(verdict)?.areaId ?? null)).toEqual(['area-2', 'area-2', 'area-2', null])
    expect(verdicts.map((verdict) => draftOf(verdict)?.memberNumber)).toEqual(['1', '', '2', '3'])
  })

  it('marks formulas that failed or were never worked out', () => {
    const [failed] = judged(
      [
        ['Surname', 'DOB'],
        ['Story', '#REF!'],
      ],
      undefined,
      ['', 'te'],
    )
    const [never] = judged(
      [
        ['Surname', 'DOB'],
        ['Story', ''],
      ],
      undefined,
      ['', 'tu'],
    )
    expect([failed?.kind, never?.kind]).toEqual(['faulty', 'faulty'])
  })
})

describe('work inside the parser process', () => {
  it('packs verdicts in the order of the draft fields, and counts them', () => {
    const batch: RowBatch = {
      rows: [
        ['Surname', 'DOB'],
        ['Story', '1.2.1980'],
        ['Fable', '31.2.80'],
        ['Total', '2'],
      ],
      numbers: [1, 2, 3, 9],
      kinds: ['', '', '', ''],
      hidden: [2],
    }
    const survey = surveyWork()
    survey.batch(batch)
    const { plan } = proposePlan(structuredClone(survey.end()), [], [])
    const work = judgingWork(structuredClone({ plan, context }))
    const result = structuredClone(work.batch(batch))
    expect(result.rows).toEqual([2])
    expect(Object.fromEntries(draftFields.map((field, at) => [field, result.values[0]?.[at]]))).toMatchObject({
      lastName: 'Story',
      dateOfBirth: '1980-02-01',
      womenOnly: null,
    })
    expect(result.notes).toEqual([['The row is hidden in the workbook.']])
    expect(result.extras).toEqual([null])
    expect(result.others.map(({ kind }) => kind)).toEqual(['faulty', 'left-out'])
    expect(work.end()).toEqual({
      rows: 3,
      ready: 1,
      withNotes: 1,
      repeats: 0,
      faulty: 1,
      leftOut: 1,
      problemsByColumn: { DOB: 1 },
    })
  })

  it('has every field of a draft once', () => {
    expect([...draftFields].sort()).toEqual(Object.keys(PersonDraft.shape).sort())
    const [verdict] = judged([['Surname'], ['Story', 'x']])
    expect(verdict && draftOf(verdict) && draftValues(draftOf(verdict) as PersonDraft)).toHaveLength(draftFields.length)
  })
})

describe('the file of problems', () => {
  it('can be mended and imported again: its own columns are left out', () => {
    const headings = ['Surname', 'First name', 'DOB']
    const faulty = judged([headings, ['Story', 'Mair', '31.2.80'], ['', 'Siân', '1.1.80']]).filter(
      (verdict) => verdict.kind === 'faulty',
    )
    const file = problemFile(headings, faulty)
    expect(file.headings).toEqual(['Surname', 'First name', 'DOB', 'Row in your file', 'Problem', 'What to do'])
    const mended = file.rows.map((row) =>
      row.map((cell, at) => (at === 0 ? cell || 'Fable' : cell === '31.2.80' ? '28.2.80' : cell)),
    )
    expect(judged([file.headings, ...mended]).map(({ kind }) => kind)).toEqual(['ready', 'ready'])
  })
})
