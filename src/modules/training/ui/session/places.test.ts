import { expect, test } from 'vitest'
import { answersDraftKey, correctionDrafts, sessionDraftKey, sessionDraftPlace } from './draft-places'
import { readSessionPlace, sessionPath } from './places'

const session = { cohortId: '01JD0000000000000000000C0H', sessionId: '01JD0000000000000000000SES' }

test.each(['assess', 'owed', 'measures'] as const)('the address of a session leads to its part “%s”', (part) => {
  const step = sessionPath(session, part).split('/').at(-1) ?? null
  expect(readSessionPlace(step)).toEqual({ sessionId: session.sessionId, part })
})

test.each([null, 'owed', 'session-new', 'leave-01JD0000000000000000000SES', 'assess-01JD0000000000000000000SES'])(
  'another page of the cohort is no session: %s',
  (step) => {
    expect(readSessionPlace(step)).toBeNull()
  },
)

test('unfinished typing of a session leads to the part in which it goes on', () => {
  const home = sessionPath(session)
  expect(sessionDraftPlace(sessionDraftKey(session))?.path).toBe(home)
  expect(sessionDraftPlace(`${correctionDrafts(session)}learner/criterion`)?.path).toBe(home)
  expect(sessionDraftPlace(answersDraftKey(session))?.path).toBe(sessionPath(session, 'measures'))
  expect(sessionDraftPlace('training/cohort/new')).toBeNull()
})
