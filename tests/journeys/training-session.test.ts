import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { training } from '../../src/modules/training/contract'
import { plainStamp, sessionDraft, specificationDraft, trainingOffice } from '../support/training-office'
import { wholeCheck } from '../support/whole-check'
import { World } from '../support/world'

const names = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel']

describe('a group session with eight learners (journey 4.2)', () => {
  const world = new World()
  let office: Awaited<ReturnType<typeof trainingOffice>>
  let batchId: Awaited<ReturnType<typeof stampAll>>['batchId']
  beforeAll(async () => {
    await world.setUp()
    office = await trainingOffice(world, names)
  }, 60_000)
  afterAll(() => world.end())

  const code = async (asked: Promise<{ ok: boolean; problem?: { code: string } }>) => {
    const result = await asked
    return result.ok ? 'done' : result.problem?.code
  }
  const stampAll = () => {
    const { learnerIds, criterionIds, cohortId, sessionId } = office
    const [first, second, third] = learnerIds
    const chosen = criterionIds.slice(0, 4)
    if (!first || !second || !third || !chosen[0] || !chosen[1] || !chosen[2]) throw new Error('Nobody is there.')
    return world.do(training.stamp, {
      ...plainStamp,
      cohortId,
      sessionId,
      criterionIds: chosen,
      learnerIds: learnerIds.slice(0, 7),
      absentIds: learnerIds.slice(7),
      sharedNote: 'Spoke about where the role ends; flip chart kept in the portfolio.',
      exceptions: [
        { learnerId: first, criterionId: chosen[0], outcome: 'not-yet', resubmitBy: '2026-12-05' },
        { learnerId: second, criterionId: chosen[1], outcome: 'not-yet', resubmitBy: null },
        { learnerId: third, criterionId: chosen[2], outcome: 'not-yet', resubmitBy: null },
      ],
      notes: [{ learnerId: first, note: 'Say more about referring on.' }],
    })
  }

  test('the session is the first thing of the day, and its register is taken', async () => {
    const [session] = await world.do(training.sessionsOn, { on: '2026-11-21' })
    expect(session).toMatchObject({ sessionId: office.sessionId, cohort: 'Brackwater autumn', decisions: 0, marks: [] })
    const marks = office.learnerIds.map((learnerId, at) => ({
      learnerId,
      mark: at === 7 ? ('absent' as const) : ('present' as const),
    }))
    await world.do(training.takeRegister, { sessionId: office.sessionId, marks })
    const twice = [marks[0], marks[0]].filter((mark) => mark !== undefined)
    expect(await code(world.ask(training.takeRegister, { sessionId: office.sessionId, marks: twice }))).toBe(
      'training.marked-twice',
    )
    const { sessionId } = await world.do(training.saveSession, {
      cohortId: office.cohortId,
      sessionId: null,
      version: null,
      draft: { ...sessionDraft, heldOn: '2026-12-05' },
    })
    expect(await code(world.ask(training.takeRegister, { sessionId, marks: [] }))).toBe('training.still-to-come')
    expect(
      await code(
        world.ask(training.saveSession, {
          cohortId: office.cohortId,
          sessionId: null,
          version: null,
          draft: { ...sessionDraft, endsAt: '09:00' },
        }),
      ),
    ).toBe('training.times')
    await world.do(training.removeSession, { sessionId })
    expect(await code(world.ask(training.removeSession, { sessionId }))).toBe('training.not-there')
  })

  test('[Q6] one signature stamps exactly 28 decisions, and the absent learner owes four', async () => {
    const stamped = await stampAll()
    expect(stamped).toMatchObject({ stamped: 28, owed: 4 })
    batchId = stamped.batchId
    expect(await world.do(training.checkBatch, { batchId })).toMatchObject({
      isGenuine: true,
      assessor: 'Terry Trainer',
      decisions: 28,
    })
    expect(await world.do(training.sessionBatches, { sessionId: office.sessionId })).toMatchObject([
      { batchId, assessor: 'Terry Trainer', methods: ['observation', 'discussion'], decisions: 28, notYet: 3 },
    ])
    const owed = await world.do(training.owed, { cohortId: office.cohortId })
    expect(owed.map(({ name, code: owes }) => `${name} ${owes}`)).toEqual(
      ['1.1', '2.1', '2.2', '2.3'].map((owes) => `Test8 Hotel ${owes}`),
    )
    const grid = await world.do(training.grid, { cohortId: office.cohortId, sessionId: office.sessionId, unitIds: [] })
    expect(grid.cells.map((row) => row.slice(0, 4))).toEqual([
      '0111',
      '1011',
      '1101',
      '1111',
      '1111',
      '1111',
      '1111',
      '····',
    ])
    expect(grid.marks).toBe('pppppppa')
  })

  test('what was decided is not decided again without a reason, nor for who is away, nor about tomorrow', async () => {
    const { cohortId, sessionId, learnerIds, criterionIds } = office
    const one = {
      ...plainStamp,
      cohortId,
      sessionId,
      learnerIds: learnerIds.slice(0, 1),
      criterionIds: criterionIds.slice(0, 1),
    }
    expect(await code(world.ask(training.stamp, one))).toBe('training.decided-before')
    expect(await code(world.ask(training.stamp, { ...one, learnerIds: learnerIds.slice(7) }))).toBe('training.absent')
    expect(await code(world.ask(training.stamp, { ...one, sessionId: null, decidedOn: '2026-11-22' }))).toBe(
      'training.still-to-come',
    )
    expect(
      await code(world.ask(training.stamp, { ...one, sessionId: null, decidedOn: '2026-11-01', reason: 'x' })),
    ).toBe('training.too-early')
    expect(await code(world.ask(training.stamp, { ...one, methods: ['prior-learning'], reason: 'x' }))).toBe(
      'training.prior-learning',
    )
    expect(await world.do(training.checkBatch, { batchId })).toMatchObject({ decisions: 28 })
  })

  test('[Q6] a decision is replaced with a reason, once, and the earlier one stays to be read', async () => {
    const [learnerId] = office.learnerIds
    const [criterionId] = office.criterionIds
    if (!learnerId || !criterionId) throw new Error('Nobody is there.')
    const [held] = await world.do(training.decisionHistory, { learnerId, criterionId })
    if (!held) throw new Error('Nothing was decided.')
    const input = {
      decisionId: held.decisionId,
      outcome: 'met' as const,
      feedback: 'Handed in again.',
      resubmitBy: null,
      reason: 'Handed in again',
    }
    expect(
      await code(
        world.ask(training.correctDecision, {
          ...input,
          outcome: 'not-yet',
          feedback: held.feedback,
          resubmitBy: held.resubmitBy,
        }),
      ),
    ).toBe('training.same')
    await world.do(training.correctDecision, input)
    expect(await code(world.ask(training.correctDecision, input))).toBe('training.replaced')
    const history = await world.do(training.decisionHistory, { learnerId, criterionId })
    expect(history.map(({ outcome }) => outcome)).toEqual(['met', 'not-yet'])
    const db = world.inside.db
    db.begin()
    expect(() => db.runText("update assessment_decisions set outcome = 'met'", [])).toThrow(/not changed/)
    expect(() => db.runText('delete from decision_batches', [])).toThrow(/not deleted/)
    db.rollback()
  })

  test('[Q6] a decision that is taken back shows as such in the grid, and what comes in its place needs a reason', async () => {
    const { cohortId, sessionId } = office
    const [learnerId] = office.learnerIds.slice(1)
    const [criterionId] = office.criterionIds.slice(1)
    if (!learnerId || !criterionId) throw new Error('Nobody is there.')
    const cell = async () => (await world.do(training.grid, { cohortId, sessionId, unitIds: [] })).cells[1]?.[1]
    const [held] = await world.do(training.decisionHistory, { learnerId, criterionId })
    if (!held) throw new Error('Nothing was decided.')
    await world.do(training.correctDecision, {
      decisionId: held.decisionId,
      outcome: 'not-assessed',
      feedback: '',
      resubmitBy: null,
      reason: 'Another learner was meant',
    })
    expect(await cell()).toBe('-')
    const again = { ...plainStamp, cohortId, sessionId, learnerIds: [learnerId], criterionIds: [criterionId] }
    expect(await code(world.ask(training.stamp, again))).toBe('training.decided-before')
    await world.do(training.stamp, { ...again, reason: 'Assessed after all' })
    expect(await cell()).toBe('1')
  })

  test('[Q15] prior learning passes four tests, for one learner, and takes the criterion off what is owed', async () => {
    const { cohortId, learnerIds, criterionIds } = office
    const passed = { isValid: true, isAuthentic: true, isCurrent: true, isSufficient: true }
    const input = {
      ...plainStamp,
      cohortId,
      sessionId: null,
      methods: ['prior-learning' as const],
      learnerIds: learnerIds.slice(7),
      criterionIds: criterionIds.slice(0, 1),
    }
    expect(
      await code(world.ask(training.stamp, { ...input, priorLearningTests: { ...passed, isCurrent: false } })),
    ).toBe('training.prior-learning')
    await world.do(training.stamp, { ...input, priorLearningTests: passed })
    expect(await world.do(training.owed, { cohortId: null })).toHaveLength(3)
  })

  test('evidence says where it is, or is a file that is kept sealed', async () => {
    const [learnerId] = office.learnerIds
    const [criterionId] = office.criterionIds
    if (!learnerId || !criterionId) throw new Error('Nobody is there.')
    const draft = {
      learnerId,
      method: 'witness' as const,
      title: 'What the supervisor saw',
      location: 'portfolio p.15',
      collectedOn: '2026-11-20',
      criterionIds: [criterionId],
    }
    await world.do(training.addEvidence, draft)
    expect(await code(world.ask(training.addEvidence, { ...draft, location: '' }))).toBe('training.location')
    expect(await world.do(training.addEvidenceFile, draft)).toBeNull()
    const { evidence } = await world.do(training.learner, { learnerId })
    expect(evidence).toMatchObject([{ title: 'What the supervisor saw', fileName: null, addedBy: 'Terry Trainer' }])
    const [first] = evidence
    if (first)
      expect(await code(world.ask(training.openEvidence, { evidenceId: first.evidenceId }))).toBe('training.not-there')
  })

  test('a file of evidence is chosen, sealed, shown again, and none that cannot be kept', async () => {
    const [learnerId] = office.learnerIds
    const [criterionId] = office.criterionIds
    if (!learnerId || !criterionId) throw new Error('Nobody is there.')
    const draft = {
      learnerId,
      method: 'reflective' as const,
      title: 'Their own account',
      location: '',
      collectedOn: '2026-11-20',
      criterionIds: [criterionId],
    }
    world.host.openPath = join(world.folder, 'account.txt')
    writeFileSync(world.host.openPath, 'What I learnt about limits.\n')
    const kept = await world.do(training.addEvidenceFile, draft)
    const { evidence } = await world.do(training.learner, { learnerId })
    const held = evidence.find(({ evidenceId }) => evidenceId === kept?.evidenceId)
    expect(held).toMatchObject({ title: 'Their own account', fileName: 'account.txt', criterionIds: [criterionId] })
    await world.do(training.openEvidence, { evidenceId: kept?.evidenceId ?? '' })
    const shown = world.host.previews.at(-1)
    expect(shown).toMatchObject({ title: 'account.txt', mediaType: 'text/plain' })
    expect(new TextDecoder().decode(shown?.bytes)).toBe('What I learnt about limits.\n')
    const sealed = readdirSync(join(world.vaultFolder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    expect(sealed.some((bytes) => bytes.includes('What I learnt about limits.'))).toBe(false)
    world.host.openPath = join(world.folder, 'program.exe')
    writeFileSync(world.host.openPath, 'MZ')
    expect(await code(world.ask(training.addEvidenceFile, draft))).toMatch(/^files?\./)
    world.host.openPath = null
    world.host.previews.length = 0
  })

  test('[S9] a measure is taken once a moment, and the change is over those who have both', async () => {
    const { cohortId, learnerIds, sessionId } = office
    const take = (moment: 'baseline' | 'session' | 'exit', value: number, some: typeof learnerIds) =>
      world.ask(training.takeMeasure, {
        measureId: 'confidence',
        moment,
        sessionId: moment === 'session' ? sessionId : null,
        takenOn: '2026-11-21',
        values: some.map((learnerId) => ({ learnerId, value })),
      })
    expect(await code(take('baseline', 3, learnerIds.slice(0, 2)))).toBe('done')
    expect(await code(take('exit', 8, learnerIds.slice(0, 1)))).toBe('done')
    expect(await code(take('session', 5, learnerIds.slice(0, 2)))).toBe('done')
    expect(await code(take('baseline', 3, learnerIds.slice(0, 1)))).toBe('training.measured')
    expect(await code(take('exit', 11, learnerIds.slice(1, 2)))).toBe('training.off-scale')
    expect(await world.do(training.measureChange, { cohortId, measureId: 'confidence' })).toMatchObject({
      both: 1,
      baseline: 3,
      exit: 8,
      atStart: 2,
      atEnd: 1,
      sessions: [{ mean: 5, learners: 2 }],
    })
    const readings = await world.do(training.measureReadings, { cohortId, measureId: 'confidence' })
    expect(readings.map(({ moment, value }) => `${moment} ${value}`)).toEqual([
      'baseline 3',
      'baseline 3',
      'exit 8',
      'session 5',
      'session 5',
    ])
    expect(readings.map((one) => one.sessionId)).toEqual([null, null, null, sessionId, sessionId])
    const measure = {
      measureId: 'confidence',
      question: 'How sure do you feel?',
      lowest: 1,
      highest: 10,
      lowWords: '',
      highWords: '',
      retiredOn: null,
    }
    await world.do(training.saveMeasure, measure)
    expect(await code(world.ask(training.saveMeasure, { ...measure, highest: 5 }))).toBe('training.scale')
    expect(await world.do(training.measures, {})).toMatchObject([{ question: 'How sure do you feel?' }])
  })

  test('register, slips and evidence index are printed', async () => {
    await world.do(training.printRegister, { sessionId: office.sessionId })
    await world.do(training.printFeedback, { batchId })
    const [learnerId] = office.learnerIds
    if (learnerId) await world.do(training.printEvidenceIndex, { learnerId })
    expect(world.host.previews.map(({ title }) => title)).toEqual([
      'Session register',
      'Feedback slips',
      'Evidence index',
    ])
    await world.as('auditor')
    for (const asked of [
      world.ask(training.printRegister, { sessionId: office.sessionId }),
      world.ask(training.printFeedback, { batchId }),
    ])
      expect(await code(asked)).toBe('access.not-allowed')
    await world.as('office-staff')
    for (const asked of [
      world.ask(training.sessionBatches, { sessionId: office.sessionId }),
      world.ask(training.measureReadings, { cohortId: office.cohortId, measureId: 'confidence' }),
    ])
      expect(await code(asked)).toBe('access.not-allowed')
    expect(wholeCheck(world.inside).faults).toEqual([])
  })

  test('a grid of 60 learners × 80 criteria costs few statements, and little more a cell than a small one', async () => {
    const large = new World()
    try {
      await large.setUp()
      const codes = Array.from({ length: 80 }, (_, at) => ({
        code: `${Math.floor(at / 10) + 1}.${(at % 10) + 1}`,
        title: 'Criterion',
        ownText: '',
      }))
      const [unit] = specificationDraft.units
      if (!unit) throw new Error('No unit.')
      const draft = {
        ...specificationDraft,
        units: [
          {
            ...unit,
            outcomes: [
              { title: '', criteria: codes.slice(0, 40) },
              { title: '', criteria: codes.slice(40) },
            ],
          },
        ],
      }
      const at = await trainingOffice(
        large,
        Array.from({ length: 60 }, (_, n) => `Learner${n}`),
        draft,
      )
      await large.do(training.stamp, {
        ...plainStamp,
        cohortId: at.cohortId,
        sessionId: at.sessionId,
        criterionIds: at.criterionIds,
        learnerIds: at.learnerIds,
      })
      const wanted = { cohortId: at.cohortId, sessionId: at.sessionId, unitIds: [] }
      const grid = await large.do(training.grid, wanted)
      expect(grid.cells).toEqual(Array.from({ length: 60 }, () => '1'.repeat(80)))
      // Against the plainest reading of the same 4,800 decisions by the same database, so that the machine does not matter.
      const { db } = large.inside
      const plain = () => db.arrays('select learner_id, criterion_id, outcome from assessment_decisions', []).length
      const cost = async (work: () => unknown) => {
        const began = process.cpuUsage()
        for (let turn = 0; turn < 5; turn += 1) await work()
        const { user, system } = process.cpuUsage(began)
        return user + system
      }
      expect(plain()).toBe(4800)
      const [bare, whole] = [await cost(plain), await cost(() => large.do(training.grid, wanted))]
      expect(whole / bare).toBeLessThan(12)
    } finally {
      await large.end()
    }
  })
})
