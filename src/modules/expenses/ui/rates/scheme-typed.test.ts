import { expect, test } from 'vitest'
import { policies } from '../../policies.sample'
import { startingRules } from '../../scheme-rules'
import { rulesOf, SchemeTyped, typedOf } from './scheme-typed'

test.each(Object.entries({ ...policies, startingRules }))(
  'the form gives back the rules of %s as they were',
  (_, rules) => {
    const typed = typedOf('Any scheme', '2026-04-06', rules)
    expect(SchemeTyped.safeParse(typed).success).toBe(true)
    expect(rulesOf(typed)).toEqual(rules)
  },
)

test('an emptied amount takes the rule away', () => {
  const typed = typedOf('Any scheme', '2026-04-06', policies.witnessService)
  expect(rulesOf({ ...typed, minimumPence: null, windowCount: null })).toMatchObject({ minimum: null, window: null })
})
