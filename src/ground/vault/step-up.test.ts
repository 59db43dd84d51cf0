import { expect, test } from 'vitest'
import { StepUp } from './step-up'

test('a ticket is good for its operation, once, for a minute', () => {
  let now = 0
  const stepUp = new StepUp(() => now)
  const ticket = stepUp.give('people.exportList')
  expect(stepUp.use(ticket, 'people.exportList')).toBeNull()
  expect(stepUp.use(ticket, 'people.exportList')).toMatchObject({ code: 'access.step-up' })
  expect(stepUp.use(stepUp.give('people.exportList'), 'access.removeUser')).toMatchObject({ code: 'access.step-up' })
  const late = stepUp.give('people.exportList')
  now = 60_001
  expect(stepUp.use(late, 'people.exportList')).toMatchObject({ code: 'access.step-up' })
  for (const none of [undefined, '', 'made up']) expect(stepUp.use(none, 'people.exportList')).not.toBeNull()
})

test('many tickets push out the oldest, so that asking without end fills nothing', () => {
  const stepUp = new StepUp(() => 0)
  const first = stepUp.give('a.b')
  for (let more = 0; more < 8; more += 1) stepUp.give('a.b')
  expect(stepUp.use(first, 'a.b')).not.toBeNull()
})
