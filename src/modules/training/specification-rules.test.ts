import { describe, expect, test } from 'vitest'
import { readSpecification } from './specification-csv'
import {
  earlierStageMustBeAchieved,
  claimsMustBeOpen,
  draftMustHoldTogether,
  guidedHoursMustLieWithinTheTotal,
  hoursOfCredits,
  kindMustStay,
  learnerMustStayOnTheirIssue,
  progressionMustNotGoRound,
  registrationMustBeOpen,
  sizeByCredits,
  sizeByHours,
  sizeMustFitTheTitle,
  specificationMustBeWhole,
  titleMustShowWhatItIs,
} from './specification-rules'
import type { SpecificationDraft } from './specification-shapes'

test.each([
  [1, 'Award'],
  [120, 'Award'],
  [121, 'Certificate'],
  [369, 'Certificate'],
  [370, 'Diploma'],
  [4000, 'Diploma'],
])('[Q1] %i hours of total time make it: %s', (hours, size) => expect(sizeByHours(hours)).toBe(size))

test.each([
  [1, 'Award'],
  [12, 'Award'],
  [13, 'Certificate'],
  [36, 'Certificate'],
  [37, 'Diploma'],
])('[Q1] %i credits make it: %s', (credits, size) => expect(sizeByCredits(credits)).toBe(size))

test('[Q1] one credit stands for ten hours', () => expect(hoursOfCredits(4)).toBe(40))

test.each([
  ['Pretend Level 2 Award in Mentoring', 2, null],
  ['Pretend Entry Level Award in Mentoring', 0, null],
  ['Level 2 Award in Mentoring', 2, 'training.title'],
  ['Pretend Award in Mentoring', 2, 'training.title'],
  ['Pretend Level 2 Course in Mentoring', 2, 'training.title'],
  ['Pretend Level 2 Award', 2, 'training.title'],
  ['Pretend Level 3 Award in Mentoring', 2, 'training.title'],
])('[Q1] “%s” at level %i: %s', (title, level, code) =>
  expect(titleMustShowWhatItIs({ kind: 'qualification', title, awardingBody: 'Pretend', level })?.code ?? null).toBe(
    code,
  ),
)

test.each([
  ['qualification', 'module', true, 'training.kind'],
  ['module', 'qualification', true, 'training.kind'],
  ['qualification', 'module', false, null],
  ['qualification', 'qualification', true, null],
] as const)('[Q13] a %s turns into a %s when it was live (%s): %s', (was, is, wasEverLive, code) =>
  expect(kindMustStay(was, is, wasEverLive)?.code ?? null).toBe(code),
)

test.each([
  ['Pretend Level 3 Certificate in X', 291, 28, null],
  ['Pretend Level 3 Award in X', 34, null, null],
  ['Pretend Level 3 Award in X', 121, 12, 'training.size'],
  ['Pretend Level 3 Diploma in X', null, 36, 'training.size'],
  ['Pretend Level 3 Diploma in X', null, null, null],
])('[Q1] “%s” with %s hours and %s credits: %s', (title, hours, credits, code) =>
  expect(sizeMustFitTheTitle(title, hours, credits)?.code ?? null).toBe(code),
)

test.each([
  [21, 34, null],
  [34, 34, null],
  [35, 34, 'training.guided-hours'],
  [null, 34, null],
])('[Q2] %s guided hours of %s: %s', (guided, total, code) =>
  expect(guidedHoursMustLieWithinTheTotal(guided, total)?.code ?? null).toBe(code),
)

test.each([
  ['2017-04-30', null, null],
  ['2017-05-01', 'training.registration-closed', null],
  ['2018-04-30', 'training.registration-closed', null],
  ['2018-05-01', 'training.registration-closed', 'training.claims-closed'],
])('[Q4] on %s registration says %s and claims say %s', (on, registration, claims) => {
  const dates = { title: 'X', operationalEndOn: '2017-04-30', certificationEndOn: '2018-04-30' }
  expect(registrationMustBeOpen(dates, on)?.code ?? null).toBe(registration)
  expect(claimsMustBeOpen(dates, on)?.code ?? null).toBe(claims)
})

test('[Q5] a learner stays on the issue that they started', () => {
  const learner = { name: 'Jo Test', issueId: 'a', issue: '1' }
  expect(learnerMustStayOnTheirIssue(learner, { issueId: 'a', issue: '1' })).toBeNull()
  expect(learnerMustStayOnTheirIssue(learner, { issueId: 'b', issue: '2' })?.message).toContain('issue 1')
})

test.each([
  ['a', 'b', null],
  ['a', null, null],
  ['c', 'a', 'training.progression'],
  ['a', 'a', 'training.progression'],
  [null, 'a', null],
])('[S33] from %s on to %s: %s', (from, to, code) =>
  expect(
    progressionMustNotGoRound(
      from,
      to,
      new Map([
        ['a', 'b'],
        ['b', 'c'],
        ['c', null],
      ]),
    )?.code ?? null,
  ).toBe(code),
)

test.each([
  [true, null],
  [
    false,
    'Robin Sample has not achieved “First stage” yet, which comes first. If they hold it from elsewhere, write it on their record.',
  ],
])('[S27] the earlier stage is achieved: %s', (hasAchieved, sentence) =>
  expect(earlierStageMustBeAchieved('Robin Sample', 'First stage', hasAchieved)?.message ?? null).toBe(sentence),
)

const unit = (
  title: string,
  more: Partial<SpecificationDraft['units'][number]> = {},
): SpecificationDraft['units'][number] => ({
  reference: '',
  title,
  level: 2,
  credits: 3,
  guidedHours: null,
  isMandatory: false,
  group: null,
  outcomes: [{ title: '', criteria: [{ code: '1.1', title: 'One', ownText: '' }] }],
  ...more,
})
const draft = (more: Partial<SpecificationDraft>): SpecificationDraft => ({
  issue: '1',
  credits: null,
  guidedHours: null,
  totalHours: null,
  leastCredits: null,
  atLevel: null,
  leastCreditsAtLevel: null,
  groups: [],
  units: [unit('A'), unit('B')],
  ...more,
})

test.each<[string, Partial<SpecificationDraft>, string | null]>([
  ['whole', {}, null],
  ['without units', { units: [] }, 'training.no-units'],
  ['with a bare unit', { units: [unit('A', { outcomes: [] })] }, 'training.no-criteria'],
  [
    'with a group too small',
    { groups: [{ name: 'G', leastUnits: 3, leastCredits: null }], units: [unit('A', { group: 0 })] },
    'training.group',
  ],
  ['with too few credits', { leastCredits: 7 }, 'training.credits'],
  ['with too few at a level', { atLevel: 3, leastCreditsAtLevel: 1 }, 'training.credits'],
])('[Q3] a specification %s: %s', (_words, more, code) =>
  expect(specificationMustBeWhole(draft(more))?.code ?? null).toBe(code),
)

test.each<[string, Partial<SpecificationDraft>, string | null]>([
  ['plain', {}, null],
  [
    'mandatory in a group',
    { groups: [{ name: 'G', leastUnits: 1, leastCredits: null }], units: [unit('A', { isMandatory: true, group: 0 })] },
    'training.mandatory-group',
  ],
  ['in no group there is', { units: [unit('A', { group: 0 })] }, 'training.unknown-group'],
  ['half a level rule', { atLevel: 3 }, 'training.at-level'],
  [
    'one code twice',
    { units: [unit('A', { outcomes: [...unit('').outcomes, ...unit('').outcomes] })] },
    'training.code-twice',
  ],
])('[Q3] a draft %s: %s', (_words, more, code) => expect(draftMustHoldTogether(draft(more))?.code ?? null).toBe(code))

describe('a specification from a CSV', () => {
  test('of our own columns, in any order, with what is not repeated', () => {
    const found = readSpecification(
      [
        [
          'Criterion',
          'Criterion title',
          'Unit reference',
          'Unit title',
          'Level',
          'Credits',
          'Mandatory',
          'Group',
          'Outcome',
        ],
        ['1.1', 'Listens', 'T/1', 'Listening', 'Level 2', '3', 'yes', '', 'Can listen'],
        ['1.2', 'Answers', 'T/1', '', '', '', '', '', ''],
        ['1.1', 'Plans', 'T/2', 'Planning', 'Entry 3', '2', 'no', 'Choice', 'Can plan'],
      ],
      '1',
    )
    expect(found).toMatchObject({
      ok: true,
      form: 'own',
      remarks: [],
      draft: {
        groups: [{ name: 'Choice' }],
        units: [
          {
            title: 'Listening',
            level: 2,
            credits: 3,
            isMandatory: true,
            outcomes: [{ title: 'Can listen', criteria: [{ code: '1.1' }, { code: '1.2' }] }],
          },
          { title: 'Planning', level: 0, isMandatory: false, group: 0 },
        ],
      },
    })
  })

  test('of a learning platform’s competency framework, whatever its depth, without its markup', () => {
    const head = ['Parent ID number', 'ID number', 'Short name', 'Description', 'Description format', 'Is framework']
    const found = readSpecification(
      [
        head,
        ['', 'PM', 'Peer mentoring', '', '1', '1'],
        ['', 'U1', 'Listening', '<p>Words</p>', '1', ''],
        ['U1', 'O1', 'Can listen', '', '1', ''],
        ['O1', 'C1', '1.1 Listens well', '<p>First &amp; last</p>', '1', ''],
        ['', 'U2', 'Planning', '', '1', ''],
        ['U2', 'C2', 'Plans', '', '1', ''],
        ['gone', 'C3', 'Stray', '', '1', ''],
      ],
      '2',
    )
    expect(found).toMatchObject({
      ok: true,
      form: 'framework',
      remarks: [expect.stringContaining('C3')],
      draft: {
        issue: '2',
        units: [
          {
            reference: 'U1',
            outcomes: [
              { title: 'Can listen', criteria: [{ code: '1.1', title: 'Listens well', ownText: 'First & last' }] },
            ],
          },
          { reference: 'U2', outcomes: [{ title: '', criteria: [{ code: '1.1', title: 'Plans' }] }] },
        ],
      },
    })
  })

  test('of something else is refused with the columns that are wanted', () => {
    const found = readSpecification(
      [
        ['Name', 'Age'],
        ['Jo', '3'],
      ],
      '1',
    )
    expect(found).toMatchObject({ ok: false, why: expect.stringContaining('unit title') })
  })
})
