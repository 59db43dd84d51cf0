import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { access } from '../../src/modules/access/contract'
import { people } from '../../src/modules/people/contract'
import { training } from '../../src/modules/training/contract'
import {
  cohortDraft,
  plainStamp,
  qualificationDraft,
  sessionDraft,
  specificationDraft,
  trainingOffice,
} from '../support/training-office'
import { wholeCheck } from '../support/whole-check'
import { passwordOf, World } from '../support/world'

const both = 'Bo Bothroles'
const on = '2026-11-21'

describe('from a decision to a certificate', () => {
  const world = new World()
  let office: Awaited<ReturnType<typeof trainingOffice>>
  beforeAll(async () => {
    await world.setUp()
    await world.do(access.addUser, {
      name: both,
      password: passwordOf(both),
      roles: ['trainer', 'internal-quality-assurer', 'manager'],
    })
    await world.as('internal-quality-assurer')
    office = await trainingOffice(world, ['Alpha', 'Bravo', 'Charlie', 'Delta'])
    const { cohortId, sessionId, learnerIds, criterionIds } = office
    const marks = learnerIds.map((learnerId) => ({ learnerId, mark: 'present' as const }))
    await world.do(training.takeRegister, { sessionId, marks })
    await world.do(training.stamp, {
      ...plainStamp,
      cohortId,
      sessionId,
      criterionIds,
      learnerIds: learnerIds.slice(0, 2),
    })
    await world.do(training.registerLearners, {
      cohortId,
      learnerIds: learnerIds.slice(0, 3),
      registeredOn: on,
      reference: 'B1',
    })
    await world.do(training.giveNumbers, {
      numbers: learnerIds.slice(0, 3).map((learnerId, at) => ({ learnerId, learnerNumber: `N${at}` })),
    })
    await world.signIn(both)
    await world.do(training.stamp, {
      ...plainStamp,
      cohortId,
      sessionId,
      criterionIds,
      learnerIds: learnerIds.slice(2, 3),
    })
  }, 60_000)
  afterAll(() => world.end())

  const code = async (asked: Promise<{ ok: boolean; problem?: { code: string } }>) => {
    const result = await asked
    return result.ok ? 'done' : result.problem?.code
  }
  const learnerAt = (at: number) => office.learnerIds[at] ?? expect.fail('Nobody is there.')

  test('[Q12] who is registered is not registered again, and numbers come after it', async () => {
    await world.as('trainer')
    const { cohortId } = office
    const again = { cohortId, learnerIds: [learnerAt(0)], registeredOn: on, reference: '' }
    expect(await code(world.ask(training.registerLearners, again))).toBe('training.registered')
    expect(
      await code(
        world.ask(training.registerLearners, { ...again, learnerIds: [learnerAt(3)], registeredOn: '2026-11-30' }),
      ),
    ).toBe('training.still-to-come')
    expect(
      await code(world.ask(training.giveNumbers, { numbers: [{ learnerId: learnerAt(3), learnerNumber: 'N' }] })),
    ).toBe('training.not-registered')
    const page = await world.do(training.cohort, { cohortId })
    expect(page.cohort).toMatchObject({ members: 4, registered: 3, achieved: 3, summary: '3 of 8 achieved' })
    const { missing } = await world.do(training.learner, { learnerId: learnerAt(0) })
    expect(missing).toEqual(['A quality assurer has not released it yet.'])
  })

  test('[Q9] the plan proposes whom to sample and why, and a sample is planned once', async () => {
    await world.as('internal-quality-assurer')
    const { qualificationId } = office
    const proposal = await world.do(training.samplingProposal, { qualificationId })
    expect(proposal).toHaveLength(6)
    expect(proposal[0]?.why.join(' ')).toContain('not known to be qualified')
    const plan = (at: number) => {
      const one = proposal[at] ?? expect.fail('Nothing is proposed.')
      const { learnerId, unitId, assessorId, stage, why } = one
      return world.ask(training.planSamples, {
        samples: [{ learnerId, unitId, assessorId, stage, why }],
        dueOn: '2026-12-01',
      })
    }
    for (const at of proposal.keys()) expect(await code(plan(at))).toBe('done')
    expect(await code(plan(0))).toBe('training.planned')
    expect(await world.do(training.samplingProposal, { qualificationId })).toEqual([])
    const unknown = {
      learnerId: learnerAt(3),
      unitId: proposal[0]?.unitId ?? expect.fail(),
      assessorId: proposal[0]?.assessorId ?? '',
      stage: 'final' as const,
      why: [],
    }
    expect(await code(world.ask(training.planSamples, { samples: [unknown], dueOn: on }))).toBe(
      'training.nothing-to-sample',
    )
    const { assessors } = await world.do(training.assessors, {})
    const terry = assessors.find(({ name }) => name === 'Terry Trainer') ?? expect.fail()
    const saved = { userId: terry.userId, isQualified: true, samplePercent: 25, since: on, notes: '' }
    expect(await code(world.ask(training.saveAssessor, { ...saved, isQualified: false }))).toBe('training.unqualified')
    await world.do(training.saveAssessor, saved)
  })

  /** What could assure the quality of somebody's decisions: every way in that there is. */
  const ways = ['record', 'release', 'sign-off', 'appeal'] as const

  test('[Q8] no path through the router lets an assessor quality assure their own decisions', async () => {
    await world.as('internal-quality-assurer')
    const { qualificationId } = office
    // Something of Bo's waits for its sign-off, and somebody appeals against Bo.
    const ofBo = (await world.do(training.samples, { qualificationId })).find(({ assessor }) => assessor === both)
    if (!ofBo) throw new Error('Nothing of Bo is sampled.')
    await world.do(training.recordSample, {
      sampleId: ofBo.sampleId,
      version: ofBo.version,
      doneOn: on,
      checks: [],
      decisions: ofBo.decisions.map(({ decisionId }) => ({ decisionId, isAgreed: true })),
      feedback: '',
      actions: [{ text: 'Look once more', dueOn: on }],
    })
    const action = async () =>
      (await world.do(training.samples, { qualificationId })).flatMap(({ actions }) => actions)[0] ?? expect.fail()
    const { actionId } = await action()
    await world.as('trainer')
    await world.do(training.answerAction, { actionId, doneOn: on, note: 'Looked.' })
    const { appealId } = await world.do(training.raiseAppeal, {
      learnerId: learnerAt(2),
      about: 'result',
      text: 'I was marked too low.',
      raisedOn: on,
    })
    const decided = {
      appealId,
      stage: 'centre' as const,
      decidedOn: on,
      outcome: 'not-upheld' as const,
      text: '',
      awardingBody: '',
    }
    await world.signIn(both)
    const mine = world.inside.session.userId
    const samples = await world.do(training.samples, { qualificationId })
    const step = fc.record({
      way: fc.constantFrom(...ways),
      learner: fc.nat({ max: 3 }),
      sample: fc.nat({ max: samples.length - 1 }),
      others: fc.subarray([...samples.keys()]),
      isMixed: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { db } = world.inside
        for (const { way, learner, sample: place, others, isMixed } of steps) {
          const sample = samples[place] ?? expect.fail()
          if (way === 'release')
            await world.ask(training.release, { learnerIds: [learnerAt(2), learnerAt(learner)], on })
          else if (way === 'record') {
            // The sample of a colleague, with decisions of one's own slipped in; and one's own as it is.
            const own = samples.filter(({ isMine }) => isMine).flatMap(({ decisions }) => decisions)
            const mixed = isMixed ? [...others.flatMap((at) => samples[at]?.decisions ?? []), ...own] : sample.decisions
            const decisions = [
              ...new Map(mixed.map(({ decisionId }) => [decisionId, { decisionId, isAgreed: true }])).values(),
            ]
            await world.ask(training.recordSample, {
              sampleId: sample.sampleId,
              version: sample.version,
              doneOn: on,
              checks: [],
              decisions,
              feedback: '',
              actions: [],
            })
          } else if (way === 'sign-off') {
            await world.ask(training.signOffAction, { actionId, signedOffOn: on })
          } else {
            await world.ask(training.decideAppeal, decided)
          }
        }
        const own = (text: string) => db.arrays(text, [mine])[0]?.[0]
        expect(
          own(`select count(*) from sample_decisions as x join quality_samples as s on s.sample_id = x.sample_id
            join assessment_decisions as d on d.decision_id = x.decision_id
            join decision_batches as b on b.batch_id = d.batch_id where s.done_by = b.assessor_id and s.done_by = ?`),
        ).toBe(0)
        expect(
          own(`select count(*) from award_claims as a join assessment_decisions as d on d.learner_id = a.learner_id
            join decision_batches as b on b.batch_id = d.batch_id where a.assured_by = b.assessor_id and b.assessor_id = ?`),
        ).toBe(0)
        expect(own('select count(*) from sample_actions where signed_off_by = ?')).toBe(0)
        expect(own('select count(*) from appeal_steps where decided_by_user = ?')).toBe(0)
      }),
      { numRuns: 25, interruptAfterTimeLimit: 8000, seed: 20261121 },
    )
    // It is the rule that refused each, and nothing else that would have.
    const exempt = { userId: mine, isQualified: true, samplePercent: 0, since: on, notes: '' }
    expect(await code(world.ask(training.saveAssessor, exempt))).toBe('training.own-sampling')
    expect(await code(world.ask(training.signOffAction, { actionId, signedOffOn: on }))).toBe('training.own-decisions')
    expect(await code(world.ask(training.decideAppeal, decided))).toBe('training.own-appeal')
    expect(await code(world.ask(training.release, { learnerIds: [learnerAt(2)], on }))).toBe('training.own-decisions')
    const { learnerId, sampleId } = samples.find(({ isMine, doneOn }) => isMine && doneOn === null) ?? expect.fail()
    const db = world.inside.db
    db.begin()
    expect(() =>
      db.runText("update quality_samples set done_on = ?, done_by = ?, outcome = 'agreed' where sample_id = ?", [
        on,
        mine,
        sampleId,
      ]),
    ).toThrow()
    expect(() =>
      db.runText(
        "insert into award_claims (learner_id, assured_on, assured_by, claim_reference, certificate_number, collected_by) values (?, ?, ?, '', '', '')",
        [learnerId, on, mine],
      ),
    ).toThrow(/own decisions/)
    db.rollback()
    await world.as('manager')
    await world.do(training.decideAppeal, decided)
    await world.as('internal-quality-assurer')
    await world.do(training.signOffAction, { actionId, signedOffOn: on })
  })

  test('a sample is recorded by another; what is not agreed needs an action, answered and signed off by two', async () => {
    await world.as('internal-quality-assurer')
    const { qualificationId } = office
    for (const [place, sample] of (await world.do(training.samples, { qualificationId }))
      .filter(({ doneOn }) => doneOn === null)
      .entries()) {
      const decisions = sample.decisions.map(({ decisionId }, at) => ({ decisionId, isAgreed: place > 0 || at > 0 }))
      const input = {
        sampleId: sample.sampleId,
        version: sample.version,
        doneOn: on,
        checks: ['Paper'],
        decisions,
        feedback: '',
        actions: [],
      }
      if (place === 0) expect(await code(world.ask(training.recordSample, input))).toBe('training.action-needed')
      const actions = place === 0 ? [{ text: 'Ask again about 1.1', dueOn: '2026-12-10' }] : []
      await world.do(training.recordSample, { ...input, actions })
      expect(await code(world.ask(training.recordSample, input))).toBe('training.sampled')
    }
    const [recorded] = (await world.do(training.samples, { qualificationId })).filter(({ doneOn }) => doneOn !== null)
    expect(recorded?.decisions[0]).toMatchObject({
      code: '1.1',
      title: 'Criterion 1.1',
      decidedOn: on,
      evidenceLocation: 'portfolio p.14',
    })
    const action = async () =>
      (await world.do(training.samples, { qualificationId }))
        .flatMap(({ actions }) => actions)
        .find(({ text }) => text === 'Ask again about 1.1') ?? expect.fail()
    const { actionId } = await action()
    expect(await code(world.ask(training.signOffAction, { actionId, signedOffOn: on }))).toBe('training.action-open')
    await world.as('trainer')
    const answer = { actionId, doneOn: on, note: 'Asked and answered.' }
    expect(await code(world.ask(training.answerAction, { ...answer, doneOn: '2026-11-20' }))).toBe('training.dates')
    await world.do(training.answerAction, answer)
    // Whoever assessed, and whoever says that it is done, is not offered the sign-off.
    expect(await action()).toMatchObject({ isMine: true, doneBy: 'Terry Trainer' })
    await world.as('internal-quality-assurer')
    expect(await action()).toMatchObject({ isMine: false })
    await world.do(training.signOffAction, { actionId, signedOffOn: on })
    expect(await action()).toMatchObject({ signedOffBy: 'Iris Inquality', doneNote: 'Asked and answered.' })
  })

  test('[Q13] [S5] [S46] released, claimed, received, presented: in this order, each once', async () => {
    const learnerIds = [learnerAt(0), learnerAt(1), learnerAt(2)]
    // Everybody stands on the list with what is missing; whoever assessed them is told so (Q8).
    const waiting = async () =>
      (await world.do(training.unreleased, { cohortId: office.cohortId })).map(({ missing, isMine }) => [
        missing.length,
        isMine,
      ])
    expect(await waiting()).toEqual([
      [0, false],
      [0, false],
      [0, false],
      [3, false],
    ])
    await world.signIn(both)
    expect((await waiting())[2]).toEqual([0, true])
    expect(await code(world.ask(training.unreleased, { cohortId: 'x' }))).toBe('training.check-fields')
    await world.as('internal-quality-assurer')
    expect(await code(world.ask(training.release, { learnerIds: [learnerAt(3)], on }))).toBe('training.not-complete')
    expect(await code(world.ask(training.claimAwards, { learnerIds, on, reference: '' }))).toBe('training.step')
    expect(await world.do(training.release, { learnerIds, on })).toEqual({ released: 3 })
    await world.do(training.claimAwards, { learnerIds, on, reference: 'C1' })
    const certificates = learnerIds.map((learnerId, at) => ({ learnerId, number: `PR-${at}` }))
    expect(
      await code(
        world.ask(training.receiveCertificates, {
          on,
          certificates: certificates.map((one) => ({ ...one, number: 'PR' })),
        }),
      ),
    ).toBe('training.certificate-taken')
    // What is wrong is told of the very number: another may be a part of it.
    const alike = certificates.map((one, at) => ({ ...one, number: ['1', '12', '12'][at] ?? '' }))
    expect(await world.ask(training.receiveCertificates, { on, certificates: alike })).toMatchObject({
      problem: { fields: { 'certificates.2.number': expect.stringContaining('Certificate 12 ') } },
    })
    await world.do(training.receiveCertificates, { on, certificates })
    const draft = {
      name: 'Moot Hall evening',
      heldOn: on,
      venueId: null,
      place: 'Moot Hall',
      presenters: 'Councillor Wilhelmina Sampleton OBE',
      notes: '',
    }
    const { eventId } = await world.do(training.saveEvent, { eventId: null, version: null, draft })
    expect(await code(world.ask(training.saveEvent, { eventId, version: 7, draft }))).toBe('training.changed-meanwhile')
    expect(await world.do(training.printPresentation, { eventId })).toEqual({ pages: 1, undrawable: '' })
    expect(await code(world.ask(training.printPresentation, { eventId: '0'.repeat(26) }))).toBe('training.not-there')
    const collected = learnerIds.map((learnerId) => ({ learnerId, by: 'Myself' }))
    await world.do(training.present, { on, eventId, collected })
    expect(await code(world.ask(training.present, { on, eventId, collected }))).toBe('training.step')
    expect(await world.do(training.events, {})).toMatchObject([{ presented: 3 }])
    const claims = await world.do(training.claims, { cohortId: office.cohortId })
    expect(claims.map(({ state, certificateNumber }) => `${certificateNumber} ${state}`).sort()).toEqual([
      'PR-0 presented',
      'PR-1 presented',
      'PR-2 presented',
    ])
  })

  test('[Q14] an appeal is decided stage by stage by somebody with no part in it; adjustments are kept', async () => {
    await world.as('trainer')
    const raised = { learnerId: learnerAt(0), about: 'result' as const, text: 'I was marked too low.', raisedOn: on }
    expect(await code(world.ask(training.raiseAppeal, { ...raised, raisedOn: '2026-11-30' }))).toBe(
      'training.still-to-come',
    )
    const { appealId } = await world.do(training.raiseAppeal, raised)
    const agreed = {
      learnerId: learnerAt(0),
      kind: 'reasonable-adjustment' as const,
      text: 'Questions read out',
      agreedOn: on,
      agreedWith: 'Pretend',
    }
    const { adjustmentId } = await world.do(training.agreeAdjustment, agreed)
    expect(await code(world.ask(training.endAdjustment, { adjustmentId, endedOn: '2026-11-01' }))).toBe(
      'training.dates',
    )
    await world.do(training.endAdjustment, { adjustmentId, endedOn: on })
    await world.as('manager')
    const decided = {
      appealId,
      stage: 'centre' as const,
      decidedOn: on,
      outcome: 'passed-on' as const,
      text: 'To the body.',
      awardingBody: '',
    }
    await world.do(training.decideAppeal, decided)
    expect(await code(world.ask(training.decideAppeal, decided))).toBe('training.appeal-stage')
    expect(await code(world.ask(training.decideAppeal, { ...decided, stage: 'awarding-body' }))).toBe(
      'training.appeal-last',
    )
    const theirs = { ...decided, stage: 'awarding-body' as const, outcome: 'upheld' as const }
    expect(await code(world.ask(training.decideAppeal, theirs))).toBe('training.awarding-body')
    await world.do(training.decideAppeal, { ...theirs, awardingBody: 'Pretend' })
    const page = await world.do(training.learner, { learnerId: learnerAt(0) })
    expect(page.appeals).toMatchObject([
      { isOpen: false, steps: [{ decidedBy: 'Mo Manager' }, { decidedBy: 'Pretend' }] },
    ])
    expect(page.adjustments).toMatchObject([{ endedOn: on }])
    expect(page.keptUntil.map(({ until }) => until)).toEqual(['2029-11-21', null])
  })

  test('[Q10] [Q11] standardisation and reviews are logged, and Direct Claim Status follows from them', async () => {
    await world.as('internal-quality-assurer')
    const { qualificationId } = office
    const meeting = { qualificationId, heldOn: on, topic: 'Criterion 1.1', attended: 'Terry, Bo, Iris', agreed: '' }
    await world.do(training.logStandardisation, meeting)
    expect(await code(world.ask(training.logStandardisation, { ...meeting, heldOn: '2027-01-01' }))).toBe(
      'training.still-to-come',
    )
    expect(await world.do(training.standardisations, {})).toHaveLength(1)
    expect(await world.do(training.directClaimStatus, { qualificationId })).toMatchObject({ isHeld: false })
    const learners = [true, true, false].map((isFinal) => ({ reliability: 'A' as const, isFinal }))
    const review = {
      qualificationId,
      reviewedOn: on,
      reviewer: 'Pretend',
      grades: [1, 1],
      learners,
      openActions: 1,
      notes: '',
    }
    const { reviewId } = await world.do(training.logExternalReview, review)
    expect(await code(world.ask(training.logExternalReview, { ...review, reviewedOn: '2027-01-01' }))).toBe(
      'training.still-to-come',
    )
    expect((await world.do(training.directClaimStatus, { qualificationId })).missing.join(' ')).toContain('still open')
    await world.do(training.settleReview, { reviewId, openActions: 0 })
    expect(await world.do(training.directClaimStatus, { qualificationId })).toMatchObject({ isHeld: true })
    expect(await world.do(training.externalReviews, { qualificationId })).toHaveLength(1)
    expect(await code(world.ask(training.externalReviews, { qualificationId: '0'.repeat(26) }))).toBe('done')
  })

  test('[S11] [S88] centre certificates are numbered, signed, checked with and without the vault, reprinted with a reason, and made void', async () => {
    await world.as('manager')
    const achievement = {
      templateId: 'achievement',
      issuedOn: on,
      learnerIds: [learnerAt(0), learnerAt(1)],
      people: [],
    }
    expect(await code(world.ask(training.issueCertificates, { ...achievement, issuedOn: '2026-11-20' }))).toBe(
      'training.before-achieved',
    )
    // A proof is refused as issuing would be, and takes no number.
    expect(await world.do(training.printProof, achievement)).toEqual({ pages: 1, undrawable: '' })
    expect(await code(world.ask(training.printProof, { ...achievement, learnerIds: [learnerAt(3)] }))).toBe(
      'training.not-achieved',
    )
    expect(await world.do(training.certificates, { personId: null, cohortId: null })).toEqual([])
    const { certificateIds } = await world.do(training.issueCertificates, achievement)
    expect(await code(world.ask(training.issueCertificates, { ...achievement, learnerIds: [learnerAt(3)] }))).toBe(
      'training.not-achieved',
    )
    expect(await code(world.ask(training.issueCertificates, { ...achievement, learnerIds: [] }))).toBe(
      'training.nobody',
    )
    await world.do(training.issueCertificates, { ...achievement, templateId: 'attendance', learnerIds: [learnerAt(3)] })
    const personId = office.personIds[0] ?? expect.fail()
    await world.do(training.issueCertificates, {
      ...achievement,
      templateId: 'award',
      learnerIds: [],
      people: [{ personId, citation: 'Courage' }],
    })
    const register = await world.do(training.certificates, { personId: null, cohortId: null })
    expect(register.map(({ registerNumber }) => registerNumber)).toEqual([
      'CC-2026-0004',
      'CC-2026-0003',
      'CC-2026-0002',
      'CC-2026-0001',
    ])

    const print = { certificateIds, isProof: false, reason: '' }
    await world.do(training.printCertificates, { ...print, isProof: true })
    expect(await world.do(training.printCertificates, print)).toEqual({ pages: 2, undrawable: '' })
    expect(await code(world.ask(training.printCertificates, print))).toBe('training.reprint')
    await world.do(training.printCertificates, { ...print, reason: 'Coffee on the first' })
    const reasons = (await world.do(training.certificates, { personId, cohortId: office.cohortId }))[0]?.prints.map(
      ({ reason }) => reason,
    )
    expect(reasons).toEqual(['', 'Coffee on the first'])

    const [first = '', second = ''] = world.inside.db
      .arrays('select code from centre_certificates order by number', [])
      .map(([text]) => String(text))
    for (const read of [first.replaceAll('\n', '\r\n'), first.replace('Test1 Alpha', 'Test1  Alpha ')])
      expect(await world.do(training.checkCertificate, { code: read })).toMatchObject({
        verdict: 'genuine',
        registerNumber: 'CC-2026-0001',
      })
    expect(await world.do(training.checkCertificate, { code: first.replace('Test1', 'Test9') })).toMatchObject({
      verdict: 'not-genuine',
    })
    expect(await world.do(training.checkCertificate, { code: 'https://example.org' })).toMatchObject({
      verdict: 'unreadable',
    })

    world.host.savePath = join(world.folder, 'keys.json')
    await world.do(training.exportCentreKeys, {})
    expect(readFileSync(world.host.savePath, 'utf8')).not.toContain('seed')
    const verify = (text: string) => {
      writeFileSync(join(world.folder, 'code.txt'), text)
      const script = resolve(import.meta.dirname, '../../scripts/verify-certificate.mjs')
      return spawnSync(process.execPath, [script, world.host.savePath ?? '', join(world.folder, 'code.txt')], {
        encoding: 'utf8',
      })
    }
    expect(verify(second)).toMatchObject({ status: 0, stdout: expect.stringContaining('Test2 Bravo') })
    expect(verify(second.replace('Test2 Bravo', 'Test2  Bravo ')).status).toBe(0)
    expect(verify(second.replace('Bravo', 'Brava')).status).toBe(1)
    // A newer key than those in the file accuses nobody.
    const keyId = second.split('\n')[6] ?? expect.fail()
    expect(verify(second.replace(keyId, `${keyId}x`))).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('cannot be told'),
    })
    expect(verify('TLC1\nnothing').status).toBe(2)

    const certificateId = certificateIds[0] ?? expect.fail()
    await world.do(training.voidCertificate, { certificateId, reason: 'Wrong name' })
    expect(await code(world.ask(training.voidCertificate, { certificateId, reason: 'Again' }))).toBe('training.void')
    expect(await world.do(training.checkCertificate, { code: first })).toMatchObject({ verdict: 'void' })
    expect(await code(world.ask(training.printCertificates, { ...print, reason: 'Again' }))).toBe('training.void')

    const [template] = await world.do(training.templates, {})
    if (!template) throw new Error('No template.')
    const { templateId, version, ...draft } = template
    await world.do(training.saveTemplate, {
      templateId,
      version,
      draft: {
        ...draft,
        retiredOn: on,
        signatories: [{ name: 'Wilhelmina Sampleton', postNominals: 'OBE', role: '' }],
      },
    })
    expect(await code(world.ask(training.saveTemplate, { templateId, version, draft }))).toBe(
      'training.changed-meanwhile',
    )
    expect(await world.do(training.printSpecimen, { draft })).toEqual({ pages: 1, undrawable: '' })
    expect(await code(world.ask(training.issueCertificates, { ...achievement, templateId }))).toBe(
      'training.template-retired',
    )
    await world.signIn('Ada Admin')
    await world.do(training.changeCentreKey, {})
    await world.as('manager')
    expect(await world.do(training.checkCertificate, { code: second })).toMatchObject({ verdict: 'genuine' })
  })

  test('[S44] [S45] records say who achieved, for whom it was the first ever, and whether a role may be taken up', async () => {
    await world.as('manager')
    const span = { from: '2026-01-01', to: '2026-12-31' }
    for (const by of ['cohort', 'qualification', 'funder', 'area'] as const)
      expect(await world.do(training.achievements, { by, ...span })).toMatchObject([
        { started: 4, achieved: 3, firstEver: 3, attended: 4 },
      ])
    // Where nothing happened in these days there is no line, however many learners there are.
    const later = { by: 'cohort' as const, from: '2026-12-01', to: '2026-12-31' }
    expect(await world.do(training.achievements, later)).toEqual([])
    expect(await world.do(training.printAchievements, { by: 'cohort', ...span })).toEqual({ pages: 1, undrawable: '' })
    world.host.savePath = join(world.folder, 'achievements.csv')
    expect(await world.do(training.exportAchievements, { by: 'qualification', ...span })).toMatchObject({ rows: 1 })
    expect(readFileSync(world.host.savePath, 'utf8')).toContain('Pretend Level 2 Award in Peer Mentoring,4,0,3,3,4,4')
    expect(await world.do(training.achievements, { by: 'unit', ...span })).toMatchObject([
      { achieved: 3 },
      { achieved: 3 },
    ])
    const [personId, , , untrained] = office.personIds
    if (!personId || !untrained) throw new Error('Nobody is there.')
    await world.do(training.printTranscript, { personId })
    const required = { roleKindId: 'mentor', qualificationId: office.qualificationId, requiredFrom: on }
    const { requirementId } = await world.do(training.require, required)
    expect(await code(world.ask(training.require, required))).toBe('training.required-already')
    expect(await world.do(training.readiness, { personId, roleKindId: 'mentor' })).toMatchObject({ isReady: true })
    const unready = await world.do(training.readiness, { personId: untrained, roleKindId: 'mentor' })
    expect(unready).toMatchObject({
      isReady: false,
      missing: [{ qualification: 'Pretend Level 2 Award in Peer Mentoring' }],
    })
    expect(await code(world.ask(training.endRequirement, { requirementId, requiredUntil: '2026-01-01' }))).toBe(
      'training.requirement-dates',
    )
    await world.do(training.endRequirement, { requirementId, requiredUntil: on })
    expect(await world.do(training.requirements, {})).toMatchObject([{ requiredUntil: on }])
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
  })
  test('[Q5] merging two learners brings both places and the certificates to one record, and undoing it takes them home', async () => {
    await world.as('manager')
    const [learnt, , , other] = office.personIds
    if (!learnt || !other) throw new Error('Nobody is there.')
    const placesOf = async (personId: typeof learnt) =>
      (await world.do(training.learnerPlaces, { personId })).map(({ learnerId }) => learnerId).sort()
    const certificatesOf = async (personId: typeof learnt) =>
      (await world.do(training.certificates, { personId, cohortId: null })).length
    const all = async () =>
      [
        await placesOf(learnt),
        await placesOf(other),
        await certificatesOf(learnt),
        await certificatesOf(other),
      ] as const
    const before = await all()
    const [learnerId] = before[0]
    if (!learnerId) throw new Error('Nobody is there.')
    expect(await world.do(training.learnerPlaces, { personId: learnt })).toMatchObject([
      { qualification: 'Pretend Level 2 Award in Peer Mentoring', met: 7, criteria: 7, achievedOn: on, cohorts: [{}] },
    ])
    expect(before[2]).toBeGreaterThan(0)
    const { cohortId } = await world.do(training.saveCohort, {
      cohortId: null,
      version: null,
      draft: { ...cohortDraft, name: 'Beside it', issueId: office.issueId },
    })
    const join = { cohortId, people: [{ personId: other, heldBefore: null }], joinedOn: on }
    await world.do(training.addLearners, join)
    const versionOf = async (personId: typeof learnt) => (await world.do(people.get, { personId })).person.version
    const { mergeId } = await world.do(people.merge, {
      keepId: other,
      keepVersion: await versionOf(other),
      otherId: learnt,
      otherVersion: await versionOf(learnt),
      takes: [],
    })
    expect(await placesOf(other)).toEqual([...before[0], ...before[1]].sort())
    expect(await placesOf(learnt)).toEqual([])
    // Of two places on one issue the one that is in the cohort counts: nobody is in it twice.
    expect(await code(world.ask(training.addLearners, join))).toBe('training.in-cohort')
    expect(await certificatesOf(other)).toBe(before[2] + before[3])
    expect(await world.do(training.learner, { learnerId })).toMatchObject({ personId: other, hasAchieved: true })
    expect(await world.do(training.cohort, { cohortId: office.cohortId })).toMatchObject({ cohort: { members: 4 } })
    const history = await world.do(training.decisionHistory, {
      learnerId,
      criterionId: office.criterionIds[0] ?? expect.fail('Nothing is there.'),
    })
    const batchId = history[0]?.batchId ?? expect.fail('Nothing was decided.')
    expect(await world.do(training.checkBatch, { batchId })).toMatchObject({ isGenuine: true })
    await world.do(people.undoMerge, { mergeId })
    expect(await all()).toEqual(before)
    await world.as('finance-approver')
    expect(await code(world.ask(training.learnerPlaces, { personId: learnt }))).toBe('access.not-allowed')
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
  })

  test('[S27] [S33] the next stage is open to those who have achieved the first one, with us or elsewhere', async () => {
    await world.as('trainer')
    const fresh = { qualificationId: null, version: null }
    const draft = {
      ...qualificationDraft,
      title: 'Pretend Level 3 Award in Peer Mentoring',
      number: '',
      level: 3,
      needsId: office.qualificationId,
    }
    const { qualificationId } = await world.do(training.saveQualification, { ...fresh, draft })
    const round = { ...qualificationDraft, needsId: qualificationId }
    const itself = { qualificationId: office.qualificationId, version: 1, draft: round }
    expect(await code(world.ask(training.saveQualification, itself))).toBe('training.progression')
    const save = { qualificationId, issueId: null, version: null, draft: specificationDraft }
    const { issueId } = await world.do(training.saveSpecification, save)
    await world.do(training.makeLive, { issueId, version: 1 })
    const { cohortId } = await world.do(training.saveCohort, {
      cohortId: null,
      version: null,
      draft: { ...cohortDraft, name: 'The next stage', issueId },
    })
    const take = (at: number) =>
      world.ask(training.addLearners, {
        cohortId,
        people: [{ personId: office.personIds[at] ?? expect.fail(), heldBefore: null }],
        joinedOn: on,
      })
    expect(await code(take(0))).toBe('done')
    expect(await code(take(3))).toBe('training.stage')
    await world.do(people.addQualification, {
      personId: office.personIds[3] ?? expect.fail(),
      title: qualificationDraft.title.toUpperCase(),
      level: '2',
      awardedOn: null,
    })
    expect(await code(take(3))).toBe('done')
  })

  test('[Q8] [Q13] whoever released somebody decides nothing more of theirs, and nothing is claimed that is not complete any more', async () => {
    const { cohortId, sessionId, criterionIds } = office
    const learnerId = learnerAt(3)
    const stampAll = { ...plainStamp, cohortId, sessionId, criterionIds, learnerIds: [learnerId] }
    await world.as('trainer')
    await world.do(training.stamp, stampAll)
    await world.do(training.registerLearners, { cohortId, learnerIds: [learnerId], registeredOn: on, reference: 'B2' })
    await world.do(training.giveNumbers, { numbers: [{ learnerId, learnerNumber: 'N3' }] })
    await world.signIn(both)
    const released = { learnerIds: [learnerId], on }
    expect(await code(world.ask(training.release, { ...released, on: '2026-11-20' }))).toBe('training.step-date')
    await world.do(training.release, released)
    const again = { ...stampAll, reason: 'Looked again' }
    expect(await code(world.ask(training.stamp, again))).toBe('training.own-release')
    const wanted = { learnerId, criterionId: criterionIds[0] ?? expect.fail() }
    const latest = async () => (await world.do(training.decisionHistory, wanted))[0] ?? expect.fail()
    const correct = async (outcome: 'met' | 'not-yet', feedback: string) =>
      code(
        world.ask(training.correctDecision, {
          decisionId: (await latest()).decisionId,
          outcome,
          feedback,
          resubmitBy: null,
          reason: 'Looked again',
        }),
      )
    expect(await correct('not-yet', '')).toBe('training.own-release')

    world.clock.set('2026-11-22T09:00:00.000Z')
    await world.as('trainer')
    // Other words leave the day on which it was achieved where it was; another outcome does not.
    expect(await correct('met', 'Well observed')).toBe('done')
    expect(await latest()).toMatchObject({ feedback: 'Well observed', decidedOn: on })
    expect(await correct('not-yet', '')).toBe('done')
    expect(await latest()).toMatchObject({ decidedOn: '2026-11-22' })
    await world.as('internal-quality-assurer')
    const claimed = { ...released, reference: 'C2' }
    expect(await code(world.ask(training.claimAwards, claimed))).toBe('training.not-complete')
    await world.as('trainer')
    expect(await correct('met', '')).toBe('done')
    await world.as('internal-quality-assurer')
    expect(await code(world.ask(training.claimAwards, { ...claimed, on: '2026-11-22' }))).toBe('done')
  })

  test('[Q8] who decided in answer to an action does not sign it off; a sample falls away with what it was to look at', async () => {
    const { qualificationId, cohortId, criterionIds, specification } = office
    await world.as('internal-quality-assurer')
    const [unit] = specification.units
    const assessorOf = async (name: string) =>
      (await world.do(training.assessors, {})).assessors.find((one) => one.name === name)?.userId ?? expect.fail()
    const plan = async (at: number, name: string) =>
      world.do(training.planSamples, {
        samples: [
          {
            learnerId: learnerAt(at),
            unitId: unit?.unitId ?? expect.fail(),
            assessorId: await assessorOf(name),
            stage: 'final',
            why: [],
          },
        ],
        dueOn: on,
      })
    const toDo = async () =>
      (await world.do(training.samples, { qualificationId })).filter((one) => one.doneOn === null)
    await plan(1, 'Terry Trainer')
    const [sample = expect.fail()] = await toDo()
    const seen = sample.decisions.map(({ decisionId }) => ({ decisionId, isAgreed: true }))
    const record = {
      sampleId: sample.sampleId,
      version: sample.version,
      doneOn: on,
      checks: [],
      decisions: seen,
      feedback: '',
      actions: [{ text: 'Decide anew', dueOn: on }],
    }
    expect(await code(world.ask(training.recordSample, { ...record, doneOn: '2026-11-20' }))).toBe('training.dates')
    await world.do(training.recordSample, record)
    await world.signIn(both)
    await world.do(training.correctDecision, {
      decisionId: seen[0]?.decisionId ?? expect.fail(),
      outcome: 'met',
      feedback: 'Seen again',
      resubmitBy: null,
      reason: 'As the sample asked',
    })
    await world.as('trainer')
    const action = async () =>
      (await world.do(training.samples, { qualificationId }))
        .flatMap(({ actions }) => actions)
        .find(({ text }) => text === 'Decide anew') ?? expect.fail()
    const { actionId } = await action()
    await world.do(training.answerAction, { actionId, doneOn: on, note: 'Bo did' })
    await world.signIn(both)
    expect(await action()).toMatchObject({ isMine: true })
    expect(await code(world.ask(training.signOffAction, { actionId, signedOffOn: on }))).toBe('training.own-decisions')

    await world.as('internal-quality-assurer')
    await plan(2, both)
    expect(await toDo()).toHaveLength(1)
    await world.as('trainer')
    await world.do(training.stamp, {
      ...plainStamp,
      cohortId,
      sessionId: null,
      criterionIds,
      learnerIds: [learnerAt(2)],
      reason: 'Assessed again',
    })
    expect(await toDo()).toEqual([])
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
  })

  test('[Q8] somebody who was removed and comes back under the same name has the decisions of before', async () => {
    await world.signIn('Ada Admin')
    const userId = (await world.do(access.users, {})).find(({ name }) => name === both)?.userId ?? expect.fail()
    await world.do(access.removeUser, { userId })
    const roles = ['trainer' as const, 'internal-quality-assurer' as const]
    await world.do(access.addUser, { name: both, password: passwordOf(both), roles })
    await world.signIn(both)
    expect(world.inside.session.userId).not.toBe(userId)
    const samples = await world.do(training.samples, { qualificationId: office.qualificationId })
    expect(samples.filter(({ assessor }) => assessor === both).map(({ isMine }) => isMine)).toEqual([true, true])
    const { cohortId, criterionIds } = office
    const again = {
      ...plainStamp,
      cohortId,
      sessionId: null,
      criterionIds,
      learnerIds: [learnerAt(3)],
      reason: 'Again',
    }
    expect(await code(world.ask(training.stamp, again))).toBe('training.own-release')
  })

  test('[S45] a learner of two cohorts counts in both, each with its own sessions; a live qualification stays one', async () => {
    await world.as('trainer')
    const { qualificationId, issueId, cohortId: first } = office
    const { cohortId } = await world.do(training.saveCohort, {
      cohortId: null,
      version: null,
      draft: { ...cohortDraft, name: 'A second cohort', issueId, startsOn: null },
    })
    const personId = office.personIds[0] ?? expect.fail()
    await world.do(training.addLearners, { cohortId, people: [{ personId, heldBefore: null }], joinedOn: on })
    const { sessionId } = await world.do(training.saveSession, {
      cohortId,
      sessionId: null,
      version: null,
      draft: { ...sessionDraft, heldOn: on },
    })
    await world.do(training.takeRegister, { sessionId, marks: [{ learnerId: learnerAt(0), mark: 'present' }] })
    const lines = await world.do(training.achievements, { by: 'cohort', from: '2026-01-01', to: '2026-12-31' })
    expect(lines.find(({ id }) => id === first)).toMatchObject({ sessions: 4, attended: 4 })
    expect(lines.find(({ id }) => id === cohortId)).toMatchObject({ sessions: 1, attended: 1 })
    // Without a first day the plan begins with its first session, and so does the copy.
    const copy = { cohortId, name: 'Its copy', startsOn: '2027-01-11', areaId: null }
    const copied = await world.do(training.cohort, await world.do(training.copyCohort, copy))
    expect(copied.sessions).toMatchObject([{ heldOn: '2027-01-11' }])
    const { version } =
      (await world.do(training.qualifications, {})).find((one) => one.qualificationId === qualificationId) ??
      expect.fail()
    const draft = { ...qualificationDraft, kind: 'module' as const }
    expect(await code(world.ask(training.saveQualification, { qualificationId, version, draft }))).toBe('training.kind')
  })
})
