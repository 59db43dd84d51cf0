import { expect, test } from 'vitest'
import { priorLearningMustPassItsTests, resubmissionMustComeLater } from './assessment-rules'
import {
  appealMustBeDecidedByAnother,
  appealMustGoOn,
  claimMustGoStepByStep,
  type ClaimFacts,
  keptUntil,
  missingToClaim,
} from './claim-rules'
import { codeOf, readCode, registerNumber, reprintNeedsAReason } from './certificate-rules'

const complete: ClaimFacts = {
  needed: [],
  registeredOn: '2026-01-01',
  learnerNumber: 'N1',
  withdrawnOn: null,
  openActions: 0,
  openSamples: 0,
  openAppeals: 0,
  certificationEndOn: null,
  isReleased: true,
  kind: 'qualification',
}
test.each<[Partial<ClaimFacts>, string | null]>([
  [{}, null],
  [{ needed: ['Unit “A” is not achieved.'] }, 'Unit “A”'],
  [{ registeredOn: null }, 'not registered'],
  [{ learnerNumber: '' }, 'number for them'],
  [{ withdrawnOn: '2026-02-01' }, 'withdrawn'],
  [{ openSamples: 1 }, 'planned'],
  [{ openActions: 1 }, 'not signed off'],
  [{ openAppeals: 1 }, 'appeal'],
  [{ certificationEndOn: '2026-11-20' }, 'last certificates'],
  [{ certificationEndOn: '2026-11-21' }, null],
  [{ isReleased: false }, 'not released'],
  [{ kind: 'module', registeredOn: null, isReleased: false }, null],
])('[Q13] with %j there is missing: %s', (facts, words) => {
  const missing = missingToClaim({ ...complete, ...facts }, '2026-11-21')
  expect(missing).toHaveLength(words === null ? 0 : 1)
  if (words !== null) expect(missing[0]).toContain(words)
})

test.each([
  [null, 'released', true],
  [null, 'claimed', false],
  ['released', 'claimed', true],
  ['claimed', 'presented', false],
  ['claimed', 'received', true],
  ['received', 'presented', true],
  ['presented', 'presented', false],
  ['claimed', 'released', false],
] as const)('[Q13] from %s to %s may be gone: %s', (from, to, may) =>
  expect(claimMustGoStepByStep('Jo', from, to) === null).toBe(may),
)

const passed = { isValid: true, isAuthentic: true, isCurrent: true, isSufficient: true }
test.each<[Parameters<typeof priorLearningMustPassItsTests>[0], typeof passed | null, boolean]>([
  [['prior-learning'], passed, true],
  [['prior-learning'], null, false],
  ...(['isValid', 'isAuthentic', 'isCurrent', 'isSufficient'] as const).map(
    (one): [['prior-learning'], typeof passed, boolean] => [['prior-learning'], { ...passed, [one]: false }, false],
  ),
  [['observation'], null, true],
  [['observation'], passed, false],
])('[Q15] %j with %j may be decided: %s', (methods, tests, may) =>
  expect(priorLearningMustPassItsTests(methods, tests) === null).toBe(may),
)

test.each([
  ['not-yet', '2026-12-01', true],
  ['not-yet', '2026-11-21', false],
  ['met', '2026-12-01', false],
  ['met', null, true],
] as const)('%s, handed in again by %s, may be: %s', (outcome, by, may) =>
  expect(resubmissionMustComeLater(outcome, '2026-11-21', by) === null).toBe(may),
)

test.each([
  ['terry', 'centre', false],
  ['iris', 'centre', false],
  ['mo', 'centre', true],
  ['terry', 'assessor', true],
  ['terry', 'awarding-body', true],
] as const)('[Q14] %s decides at the stage %s: %s', (decider, stage, may) =>
  expect(
    appealMustBeDecidedByAnother(new Set([decider]), stage, { assessorIds: ['terry'], assurerIds: ['iris'] }) === null,
  ).toBe(may),
)

test.each([
  [[], 'centre', null],
  [['assessor not-upheld'], 'centre', null],
  [['centre not-upheld'], 'centre', 'training.appeal-stage'],
  [['centre not-upheld'], 'assessor', 'training.appeal-stage'],
  [['assessor upheld'], 'centre', 'training.appeal-ended'],
])('[Q14] after %j the stage %s: %s', (earlier, stage, code) => {
  const steps = earlier.map((text) => ({
    stage: text.split(' ')[0] ?? '',
    outcome: text.split(' ')[1] ?? '',
    decidedOn: '2026-11-01',
  }))
  expect(appealMustGoOn(steps, { stage, outcome: 'upheld', decidedOn: '2026-11-02' })?.code ?? null).toBe(code)
})

test.each([
  ['centre', null],
  ['awarding-body', 'training.appeal-last'],
])('[Q14] an appeal is passed on at the stage %s: %s', (stage, code) =>
  expect(appealMustGoOn([], { stage, outcome: 'passed-on', decidedOn: '2026-11-02' })?.code ?? null).toBe(code),
)

test.each([
  [null, null, undefined, [null, null]],
  ['2026-11-21', null, 'qualification', ['2029-11-21', null]],
  ['2026-11-21', '2027-01-10', 'qualification', ['2029-11-21', '2027-01-10']],
  ['2026-11-21', null, 'module', ['2029-11-21', '2026-11-21']],
  [null, null, 'module', [null, null]],
] as const)('[Q16] ended %s, reviewed %s, a %s: kept until %j', (ended, reviewed, kind, until) =>
  expect(keptUntil(ended, reviewed, 3, kind).map((one) => one.until)).toEqual(until),
)

test('a code is read back as it was written, and nothing else is', () => {
  const vouched = {
    registerNumber: registerNumber(2026, 7),
    personName: 'Siân Ŷr-Ôl',
    subject: 'X',
    issuedOn: '2026-11-21',
    centre: 'Y',
    keyId: 'K',
  }
  const code = codeOf(vouched, 'A'.repeat(86))
  expect(vouched.registerNumber).toBe('CC-2026-0007')
  expect(readCode(code)).toEqual({ vouched, signature: 'A'.repeat(86) })
  for (const other of ['', code.replace('TLC1', 'TLC2'), `${code}\nmore`, code.slice(0, -1)])
    expect(readCode(other)).toBeNull()
  expect(reprintNeedsAReason(1, '')?.code).toBe('training.reprint')
})
