import { expect, test } from 'vitest'
import { stagesLeft } from './stages-left'

test.each([
  ['nothing is decided yet', [], ['assessor', 'centre', 'awarding-body']],
  ['the assessor passed it on', [{ stage: 'assessor', outcome: 'passed-on' }], ['centre', 'awarding-body']],
  ['the assessor did not uphold it', [{ stage: 'assessor', outcome: 'not-upheld' }], ['centre', 'awarding-body']],
  ['the centre upheld it', [{ stage: 'centre', outcome: 'upheld' }], []],
  ['the awarding body did not uphold it', [{ stage: 'awarding-body', outcome: 'not-upheld' }], []],
] as const)('[Q14] an appeal can be decided at the stages that are left: %s', (_, steps, left) => {
  expect(stagesLeft(steps)).toEqual(left)
})
