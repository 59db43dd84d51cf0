import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../../src/modules/people/contract'
import { training } from '../../src/modules/training/contract'
import {
  addPeople,
  cohortDraft,
  qualificationDraft,
  sessionDraft,
  specificationDraft,
} from '../support/training-office'
import { wholeCheck } from '../support/whole-check'
import { World } from '../support/world'

describe('specifications and cohorts', () => {
  const world = new World()
  beforeAll(async () => {
    await world.setUp()
    await world.as('trainer')
  }, 60_000)
  afterAll(() => world.end())

  const code = async (asked: Promise<{ ok: boolean; problem?: { code: string } }>) => {
    const result = await asked
    return result.ok ? 'done' : result.problem?.code
  }
  const blank = { qualificationId: null, version: null }
  const started: { qualificationId?: never; issueId?: never; cohortId?: never } = {}

  test('[Q1] [Q4] [S33] a qualification is kept with its dates, and its number belongs to it alone', async () => {
    const { qualificationId } = await world.do(training.saveQualification, { ...blank, draft: qualificationDraft })
    const third = { ...qualificationDraft, title: 'Pretend Level 3 Award in Peer Mentoring', number: '', level: 3 }
    const higher = await world.do(training.saveQualification, { ...blank, draft: third })
    expect(await code(world.ask(training.saveQualification, { ...blank, draft: qualificationDraft }))).toBe(
      'training.number-taken',
    )
    expect(await code(world.ask(training.saveQualification, { ...blank, draft: { ...third, awardingBody: '' } }))).toBe(
      'training.body',
    )
    expect(
      await code(
        world.ask(training.saveQualification, { ...blank, draft: { ...third, certificationEndOn: '2020-01-01' } }),
      ),
    ).toBe('training.dates')
    const draft = { ...qualificationDraft, progressesToId: higher.qualificationId }
    await world.do(training.saveQualification, { qualificationId, version: 1, draft })
    expect(await code(world.ask(training.saveQualification, { qualificationId, version: 1, draft }))).toBe(
      'training.changed-meanwhile',
    )
    const back = { ...third, progressesToId: qualificationId }
    expect(await code(world.ask(training.saveQualification, { ...higher, version: 1, draft: back }))).toBe(
      'training.progression',
    )
    await world.do(training.archiveQualification, { ...higher, isArchived: true })
    expect(
      await code(world.ask(training.archiveQualification, { qualificationId: '0'.repeat(26), isArchived: true })),
    ).toBe('training.not-there')
    Object.assign(started, { qualificationId })
  })

  test('[Q3] [Q5] a draft is rewritten whole; a live issue is not, and the next one begins with everything of it', async () => {
    const { qualificationId = expect.fail() } = started
    const save = { qualificationId, issueId: null, version: null, draft: specificationDraft }
    const { issueId } = await world.do(training.saveSpecification, {
      ...save,
      draft: { ...specificationDraft, units: [] },
    })
    expect(await code(world.ask(training.makeLive, { issueId, version: 1 }))).toBe('training.no-units')
    expect(await code(world.ask(training.saveSpecification, save))).toBe('training.issue-taken')
    await world.do(training.saveSpecification, { ...save, issueId, version: 1 })
    await world.do(training.makeLive, { issueId, version: 2 })
    expect(await code(world.ask(training.saveSpecification, { ...save, issueId, version: 3 }))).toBe('training.live')
    const stored = await world.do(training.specification, { issueId })
    const criterionId = stored.units[0]?.outcomes[0]?.criteria[0]?.criterionId ?? expect.fail()
    await world.do(training.keepOwnText, { criterionId, ownText: 'As our own copy has it.' })
    expect(await code(world.ask(training.keepOwnText, { criterionId: '0'.repeat(26), ownText: '' }))).toBe(
      'training.not-there',
    )
    const next = await world.do(training.nextIssue, { issueId, issue: '2' })
    expect(await code(world.ask(training.nextIssue, { issueId, issue: '2' }))).toBe('training.issue-taken')
    const copy = await world.do(training.specification, next)
    expect(copy).toMatchObject({ state: 'draft', units: stored.units.map(({ title }) => ({ title })) })
    expect(copy.units[0]?.outcomes[0]?.criteria[0]?.ownText).toBe('As our own copy has it.')
    Object.assign(started, { issueId })
  })

  test('a specification comes in from a CSV, or is refused with the columns that are wanted', async () => {
    const { qualificationId = expect.fail() } = started
    expect(await world.do(training.importSpecification, { qualificationId, issue: '3' })).toBeNull()
    world.host.openPath = join(world.folder, 'specification.csv')
    writeFileSync(world.host.openPath, 'Unit title,Criterion,Criterion title\nListening,1.1,Listens\n,1.2,Answers\n')
    expect(await world.do(training.importSpecification, { qualificationId, issue: '3' })).toMatchObject({
      form: 'own',
      units: 1,
      criteria: 2,
    })
    writeFileSync(world.host.openPath, 'Name,Age\nJo,3\n')
    expect(await world.ask(training.importSpecification, { qualificationId, issue: '4' })).toMatchObject({
      ok: false,
      problem: { code: 'training.unreadable', message: expect.stringContaining('unit title') },
    })
  })

  test('the examples are loaded once, as drafts that hold together', async () => {
    const { added } = await world.do(training.loadExamples, {})
    expect(added).toBe(10)
    expect(await world.do(training.loadExamples, {})).toEqual({ added: 0 })
    const gateway = (await world.do(training.qualifications, {})).find(({ number }) => number === '601/2769/7')
    expect(gateway?.issues).toMatchObject([{ state: 'draft', units: 2, criteria: 14 }])
  })

  test('[S2] [S3] a cohort has members and numbers, and its plan is copied without them', async () => {
    const { issueId = expect.fail() } = started
    const draft = { ...cohortDraft, issueId, size: 2 }
    expect(
      await code(
        world.ask(training.saveCohort, { cohortId: null, version: null, draft: { ...draft, endsOn: '2026-01-01' } }),
      ),
    ).toBe('training.dates')
    const { cohortId } = await world.do(training.saveCohort, { cohortId: null, version: null, draft })
    expect(await code(world.ask(training.saveCohort, { cohortId, version: 9, draft }))).toBe(
      'training.changed-meanwhile',
    )
    const ids = await addPeople(world, ['Alpha', 'Bravo'])
    const people = ids.map((personId) => ({ personId, heldBefore: null }))
    const { learnerIds } = await world.do(training.addLearners, { cohortId, people, joinedOn: '2026-11-02' })
    expect(await code(world.ask(training.addLearners, { cohortId, people, joinedOn: '2026-11-02' }))).toBe(
      'training.in-cohort',
    )
    await world.do(training.saveSession, { cohortId, sessionId: null, version: null, draft: sessionDraft })
    const [learnerId = expect.fail(), other = expect.fail()] = learnerIds
    await world.do(training.leaveCohort, { cohortId, learnerId, leftOn: '2026-11-10', reason: 'Moved' })
    expect(await code(world.ask(training.leaveCohort, { cohortId, learnerId, leftOn: '2026-10-10', reason: '' }))).toBe(
      'training.dates',
    )
    await world.do(training.withdrawLearner, { learnerId: other, withdrawnOn: '2026-11-20', reason: 'Found work' })
    expect(
      await code(world.ask(training.withdrawLearner, { learnerId: other, withdrawnOn: '2026-11-20', reason: 'Again' })),
    ).toBe('training.withdrawn')

    const copied = await world.do(training.copyCohort, {
      cohortId,
      name: 'Brackwater spring',
      startsOn: '2027-01-11',
      areaId: null,
    })
    expect(
      await code(
        world.ask(training.copyCohort, { cohortId: '0'.repeat(26), name: 'X', startsOn: '2027-01-11', areaId: null }),
      ),
    ).toBe('training.not-there')
    const page = await world.do(training.cohort, copied)
    expect(page).toMatchObject({
      learners: [],
      cohort: { copiedFromId: cohortId, members: 0 },
      sessions: [{ heldOn: '2027-01-30' }],
    })
    expect((await world.do(training.cohorts, {})).find((one) => one.cohortId === cohortId)).toMatchObject({
      members: 0,
      left: 2,
    })
    await world.do(training.archiveCohort, { cohortId, isArchived: true })
    expect(await code(world.ask(training.addLearners, { cohortId, people, joinedOn: '2026-11-02' }))).toBe(
      'training.archived',
    )
    expect(await code(world.ask(training.archiveCohort, { cohortId: '0'.repeat(26), isArchived: true }))).toBe(
      'training.not-there',
    )
  })

  test('[S16] [S27] nobody begins in a role before they achieved what it needs, here or elsewhere', async () => {
    const { qualificationId = expect.fail() } = started
    const { title } = qualificationDraft
    const [personId = expect.fail(), other = expect.fail()] = await addPeople(world, ['Charlie', 'Devon'])
    await world.do(training.require, { roleKindId: 'mentor', qualificationId, requiredFrom: '2026-11-01' })
    const begin = (startedOn: string) => world.ask(people.addRole, { personId, kindId: 'mentor', startedOn })
    expect(await begin('2026-11-01')).toMatchObject({
      ok: false,
      problem: { code: 'training.not-trained', fields: { kindId: expect.stringContaining(title) as string } },
    })
    const many = {
      personIds: [personId, other],
      change: { kind: 'addRole' as const, kindId: 'mentor', startedOn: '2026-11-02' },
    }
    expect(await world.do(people.previewBulk, many)).toMatchObject({ changed: 0, cannot: [{ count: 2 }] })
    // The role did not need it yet when they began.
    await world.do(people.addRole, { personId: other, kindId: 'mentor', startedOn: '2026-10-31' })
    // Achieved elsewhere, and written down.
    await world.do(people.addQualification, { personId, title: title.toUpperCase(), level: '', awardedOn: null })
    expect(await world.do(training.readiness, { personId, roleKindId: 'mentor' })).toMatchObject({ isReady: true })
    expect(await world.do(people.changeMany, many)).toMatchObject({ changed: 1, already: 1 })
  })

  test('whoever may only read brings nothing in, and after all of it the file is whole', async () => {
    const { qualificationId = expect.fail() } = started
    await world.as('auditor')
    for (const asked of [
      world.ask(training.loadExamples, {}),
      world.ask(training.importSpecification, { qualificationId, issue: '9' }),
    ])
      expect(await code(asked)).toBe('access.not-allowed')
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
  })
})
