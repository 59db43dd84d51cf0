import { expect, test } from 'vitest'
import { methodLabels } from './assessment-shapes'
import { qualityOperations } from './quality-operations'
import {
  type AssessorSetting,
  assessorWithoutQualificationIsSampledWhole,
  directClaimStatus,
  monthsAfter,
  nobodySamplesTheirOwn,
  type Review,
  type Sampled,
  samplingProposal,
  smallTeamWarnings,
  standardisationIsDue,
} from './quality-rules'

test.each([
  ['a', [], null],
  ['a', ['b'], null],
  ['a', ['a'], 'training.own-decisions'],
  ['a', ['b', 'a'], 'training.own-decisions'],
])('[Q8] %s samples decisions of %j: %s', (user, assessors, code) =>
  expect(nobodySamplesTheirOwn(new Set([user]), assessors)?.code ?? null).toBe(code),
)

test.each([
  [['a'], ['b'], 0],
  [['a'], ['a'], 1],
  [['a', 'b'], ['a'], 1],
  [['a', 'b'], ['a', 'b'], 0],
  [['a'], [], 1],
])('[Q8] assessors %j and assurers %j give %i warnings', (assessors, assurers, count) =>
  expect(
    smallTeamWarnings(
      assessors.map((userId) => ({ userId, name: userId })),
      assurers,
    ),
  ).toHaveLength(count),
)

test('[Q9] everything is sampled of who is not qualified', () => {
  expect(assessorWithoutQualificationIsSampledWhole(false, 50)?.code).toBe('training.unqualified')
  expect(assessorWithoutQualificationIsSampledWhole(true, 15)).toBeNull()
})

const work = (learner: string, unit: string, more: Partial<Sampled> = {}): Sampled => ({
  learnerId: learner,
  learner,
  unitId: unit,
  unit,
  assessorId: 'terry',
  assessor: 'Terry',
  cohort: 'Autumn',
  location: 'Hall',
  methods: ['Observation'],
  decided: 4,
  criteria: 4,
  latestOn: '2026-11-01',
  stagesSampled: [],
  isPlanned: false,
  ...more,
})
const ten = Array.from({ length: 10 }, (_, at) => work(`L${at}`, 'U1'))
const seen = (learner: string) => work(learner, 'U1', { stagesSampled: ['final'] })
const qualified = (percent: number) => new Map([['terry', { isQualified: true, percent }]])

test.each<[string, readonly Sampled[], ReadonlyMap<string, AssessorSetting>, number]>([
  ['all ten of an unknown assessor', ten, new Map(), 10],
  ['all ten of an unqualified assessor', ten, new Map([['terry', { isQualified: false, percent: 15 }]]), 10],
  ['ten learners nobody has looked at, at 50 %', ten, qualified(50), 10],
  [
    'of one learner’s ten units, half at 50 % and each unit once',
    ten.map((_, at) => work('L0', `U${at}`)),
    qualified(50),
    10,
  ],
  [
    'two of one learner at 15 % where all else was seen',
    [seen('L0'), ...Array.from({ length: 9 }, () => work('L0', 'U1'))],
    qualified(15),
    1,
  ],
  ['nothing at 0 % where all was seen', [seen('L0'), work('L0', 'U1')], qualified(0), 0],
  ['nothing that is planned already', [work('L0', 'U1', { isPlanned: true })], new Map(), 0],
  ['nothing in which nothing is decided', [work('L0', 'U1', { decided: 0 })], new Map(), 0],
])('[Q9] the proposal holds %s', (_words, all, settings, count) =>
  expect(samplingProposal(all, settings)).toHaveLength(count),
)

test.each<[string, Partial<Sampled>, string]>([
  ['a new assessor', { assessorId: 'bo', assessor: 'Bo' }, 'Nothing of Bo has been sampled yet.'],
  ['a new unit', { unitId: 'U2', unit: 'U2' }, 'The unit “U2” has not been sampled yet.'],
  ['a new method', { methods: ['Questions'] }, 'Questions has not been sampled yet.'],
  ['a new learner', { learnerId: 'L1', learner: 'L1' }, 'Nothing of L1 has been sampled yet.'],
  ['a new place', { location: 'Barn' }, 'Nothing assessed at Barn has been sampled yet.'],
  ['a new cohort', { cohort: 'Spring' }, 'Nothing of Spring has been sampled yet.'],
])('[Q9] %s is proposed, and it says why', (_words, more, why) => {
  const settings = new Map([
    ['terry', { isQualified: true, percent: 0 }],
    ['bo', { isQualified: true, percent: 0 }],
  ])
  const [first] = samplingProposal([seen('L0'), work('L0', 'U1', more)], settings)
  expect(first?.why).toEqual([why])
})

test('[Q9] what is proposed of somebody new, in every way of assessing, can be planned with all of its reasons', () => {
  const [first] = samplingProposal([work('L0', 'U1', { methods: Object.values(methodLabels) })], new Map())
  const { why } = qualityOperations.planSamples.input.shape.samples.element.shape
  expect(first?.why.length).toBeGreaterThan(10)
  expect(why.safeParse(first?.why).success).toBe(true)
})

test.each<[number, Sampled['stagesSampled'], boolean, string | null]>([
  [2, [], false, 'interim'],
  [4, [], false, 'final'],
  [4, ['interim'], false, 'final'],
  [2, ['interim'], false, null],
  [4, ['final'], false, null],
])('[Q10] with %i of 4 decided and %j sampled, the stage is %s', (decided, stagesSampled, isPlanned, stage) =>
  expect(samplingProposal([work('L0', 'U1', { decided, stagesSampled, isPlanned })], new Map())[0]?.stage ?? null).toBe(
    stage,
  ),
)

const learners = (grades: string, finals: number): Review['learners'] =>
  [...grades].map((reliability, at) => ({ reliability: reliability as 'A' | 'B' | 'C', isFinal: at < finals }))
const review = (reviewedOn: string, more: Partial<Review> = {}): Review => ({
  reviewedOn,
  grades: [1, 1, 1],
  learners: learners('AAA', 2),
  openActions: 0,
  ...more,
})
const good = { grades: [1, 3], learners: learners('AB', 2) }

test.each<[string, readonly Review[], boolean]>([
  ['one review without fault', [review('2026-01-10')], true],
  ['no review', [], false],
  ['one review with a grade 2', [review('2026-01-10', { grades: [1, 2] })], false],
  ['one review with an open action', [review('2026-01-10', { openActions: 1 })], false],
  ['one review with two learners', [review('2026-01-10', { learners: learners('AA', 2) })], false],
  ['one review with one final learner', [review('2026-01-10', { learners: learners('AAA', 1) })], false],
  ['one review with a B', [review('2026-01-10', { learners: learners('AAB', 2) })], false],
  ['two reviews, six months apart', [review('2026-01-10', good), review('2026-07-10', good)], true],
  ['two reviews, a month apart to the day', [review('2026-01-10', good), review('2026-02-10', good)], true],
  ['two reviews, a day less than a month apart', [review('2026-01-10', good), review('2026-02-09', good)], false],
  ['two reviews, eighteen months apart to the day', [review('2025-01-10', good), review('2026-07-10', good)], true],
  [
    'two reviews, a day more than eighteen months apart',
    [review('2025-01-10', good), review('2026-07-11', good)],
    false,
  ],
  ['two reviews with a grade 4', [review('2026-01-10', good), review('2026-07-10', { ...good, grades: [4] })], false],
  [
    'two reviews with a C',
    [review('2026-01-10', good), review('2026-07-10', { ...good, learners: learners('AC', 2) })],
    false,
  ],
  [
    'two reviews, open actions in the earlier one',
    [review('2026-01-10', { ...good, openActions: 2 }), review('2026-07-10', good)],
    true,
  ],
  [
    'two reviews, open actions in the latest',
    [review('2026-01-10', good), review('2026-07-10', { ...good, openActions: 1 })],
    false,
  ],
  [
    'two reviews with two final learners in all',
    [
      review('2026-01-10', { ...good, learners: learners('AB', 1) }),
      review('2026-07-10', { ...good, learners: learners('AB', 1) }),
    ],
    false,
  ],
])('[Q11] %s: Direct Claim Status is held: %s', (_words, reviews, isHeld) => {
  const status = directClaimStatus(reviews)
  expect(status.isHeld).toBe(isHeld)
  expect(status.missing.length > 0).toBe(!isHeld)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-21', 36, '2029-11-21'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months are %s', (day, months, then) => expect(monthsAfter(day, months)).toBe(then))

test.each([
  [null, true],
  ['2025-11-20', true],
  ['2025-11-21', false],
])('[Q10] after %s standardisation is due on 21 Nov 2026: %s', (on, isDue) =>
  expect(standardisationIsDue(on, '2026-11-21')).toBe(isDue),
)
