import { expect, test } from 'vitest'
import type { Sample } from '../../quality-operations'
import { answeredOn } from './sample-answers'

const decision = (decisionId: string, code: string) =>
  ({ decisionId, code }) as Pick<Sample['decisions'][number], 'decisionId' | 'code'>
const typed = { doneOn: '2026-11-21', checks: [], feedback: '', actions: [] }

test('[Q9] an answer belongs to its decision, not to whichever takes its place while it is being typed', () => {
  const schema = answeredOn([decision('first', '1.1'), decision('another', '1.2')], (code) => `Missing: ${code}`)
  const read = schema.safeParse({ ...typed, answers: { first: 'agree', replaced: 'agree' } })
  expect(read.error?.issues).toMatchObject([{ path: ['answers', 'another'], message: 'Missing: 1.2' }])
  expect(schema.safeParse({ ...typed, answers: { first: 'agree', another: 'disagree' } }).success).toBe(true)
})
