import { Temporal } from 'temporal-polyfill'
import type { Run } from '../../bench/office'
import type { InputOf, OutputOf } from '../../src/ground/shared/contract'
import { access } from '../../src/modules/access/contract'
import { training } from '../../src/modules/training/contract'
import type { SeatOf } from './sample-expenses'

type Cohort = OutputOf<typeof training.cohort>['cohort']['cohortId']
type Learner = OutputOf<typeof training.addLearners>['learnerIds'][number]
type Person = InputOf<typeof training.addLearners>['people'][number]['personId']
type Stamp = InputOf<typeof training.stamp>

/** Assures the quality of the assessor's decisions; the demonstration's other users are in colleagues.ts. */
const assurer = 'Quinn Harrowgate'
const assessor = 'Terry Quillfeather'
const taught = 'Gateway Qualifications Level 2 Award in Mentoring'

/**
 * A year of training in an office that does not exist. The spring's six learners have all achieved: sampled, released,
 * claimed, and their certificates handed over on an evening. The autumn's eight are half way, one of them is owed what
 * was assessed while they were away, one answer is not good enough yet, and a session waits for its register today.
 */
export async function sampleTraining(seatOf: SeatOf, people: readonly string[], password: string, today: string) {
  const day = (ago: number) => Temporal.PlainDate.from(today).subtract({ days: ago }).toString()
  const manager = await seatOf('Ada Lanternfield')
  await manager(access.addUser, { name: assurer, password, roles: ['internal-quality-assurer'] })

  const trainer = await seatOf(assessor)
  await trainer(training.loadExamples, {})
  const qualification = (await trainer(training.qualifications, {})).find(({ title }) => title === taught)
  const issue = qualification?.issues[0]
  if (!qualification || !issue) throw new Error('The example to be taught is not there.')
  const { qualificationId } = qualification
  const { issueId } = issue
  await trainer(training.makeLive, { issueId, version: issue.version })
  await trainer(training.require, { roleKindId: 'mentor', qualificationId, requiredFrom: day(365) })
  const units = (await trainer(training.specification, { issueId })).units.map(({ outcomes }) =>
    outcomes.flatMap(({ criteria }) => criteria.map(({ criterionId }) => criterionId)),
  )

  const stampOf = (cohortId: Cohort, learnerIds: Learner[], decidedOn: string, more: Partial<Stamp>): Stamp => ({
    cohortId,
    sessionId: null,
    decidedOn,
    methods: ['observation', 'discussion'],
    criterionIds: units.flat(),
    learnerIds,
    absentIds: [],
    sharedNote: 'Talked through in the group, each with examples of their own from the drop-in.',
    evidenceLocation: 'portfolio p.14',
    exceptions: [],
    notes: [],
    evidence: [],
    priorLearningTests: null,
    reason: '',
    ...more,
  })

  const spring = await cohort(trainer, 'Fenwick spring', issueId, people.slice(10, 16), day(200), day(60))
  await session(trainer, spring.cohortId, 'The first meeting', day(190), spring.learnerIds)
  await measure(trainer, 'baseline', day(190), spring.learnerIds, [3, 4, 2, 5, 3, 4])
  await trainer(training.stamp, stampOf(spring.cohortId, spring.learnerIds, day(80), {}))
  await measure(trainer, 'exit', day(70), spring.learnerIds, [7, 8, 6, 8, 7, 9])

  const autumn = await cohort(trainer, 'Fenwick autumn', issueId, people.slice(16, 24), day(40), day(-60))
  await measure(trainer, 'baseline', day(38), autumn.learnerIds, [2, 5, 4, 3, 6, 4, 3, 5])
  const present = autumn.learnerIds.slice(0, 7)
  const away = autumn.learnerIds.slice(7)
  const first = await session(trainer, autumn.cohortId, 'What a mentor does', day(24), present, away)
  const [knowing = [], doing = []] = units
  const [slow] = present
  await trainer(
    training.stamp,
    stampOf(autumn.cohortId, present, day(24), {
      sessionId: first,
      criterionIds: knowing,
      absentIds: away,
      exceptions: [slow, present[4]].flatMap((learnerId) =>
        learnerId && knowing[4]
          ? [{ learnerId, criterionId: knowing[4], outcome: 'not-yet' as const, resubmitBy: day(-7) }]
          : [],
      ),
      notes: slow ? [{ learnerId: slow, note: 'Say in your own words when you would ask for help.' }] : [],
    }),
  )
  const second = await session(trainer, autumn.cohortId, 'Listening', day(10), present, away)
  await trainer(
    training.stamp,
    stampOf(autumn.cohortId, present, day(10), {
      sessionId: second,
      criterionIds: doing.slice(0, 3),
      absentIds: away,
      sharedNote: 'Seen in pairs, one listens and one tells.',
      evidenceLocation: 'portfolio p.22',
    }),
  )
  await session(trainer, autumn.cohortId, 'Limits of the role', today, [])

  const quality = await seatOf(assurer)
  const { assessors } = await quality(training.assessors, {})
  const terry = assessors.find(({ name }) => name === assessor)
  if (terry) {
    const known = { userId: terry.userId, isQualified: true, samplePercent: 50, since: day(400) }
    await quality(training.saveAssessor, { ...known, notes: 'Assessor’s award seen.' })
  }
  const proposals = await quality(training.samplingProposal, { qualificationId })
  const ofSpring = (one: { learnerId: Learner }) => spring.learnerIds.includes(one.learnerId)
  const samples = [
    ...proposals.filter(ofSpring).slice(0, 3),
    ...proposals.filter((one) => !ofSpring(one)).slice(0, 3),
  ].map(({ learnerId, unitId, assessorId, stage, why }) => ({ learnerId, unitId, assessorId, stage, why }))
  await quality(training.planSamples, { samples, dueOn: day(-10) })
  const planned = await quality(training.samples, { qualificationId })
  const [doubted] = planned.filter((one) => !ofSpring(one))
  for (const sample of planned.filter((one) => ofSpring(one) || one === doubted)) {
    await quality(training.recordSample, {
      sampleId: sample.sampleId,
      version: sample.version,
      doneOn: day(sample === doubted ? 5 : 20),
      checks: ['Evidence is the learner’s own'],
      decisions: sample.decisions.map(({ decisionId }, place) => ({
        decisionId,
        isAgreed: sample !== doubted || place > 0,
      })),
      feedback: 'Clear records. Write the page of the portfolio beside each criterion.',
      actions: sample === doubted ? [{ text: 'Ask once more about the first criterion.', dueOn: day(-5) }] : [],
    })
  }
  await quality(training.logStandardisation, {
    qualificationId,
    heldOn: day(90),
    topic: 'What counts as “limits of the role”',
    attended: `${assessor}, ${assurer}`,
    agreed: 'An example of their own is asked of everybody.',
  })
  await quality(training.release, { learnerIds: spring.learnerIds, on: day(19) })
  await quality(training.claimAwards, { learnerIds: spring.learnerIds, on: day(18), reference: 'SPRING-1' })

  const last = await seatOf('Ada Lanternfield')
  await last(training.receiveCertificates, {
    on: day(8),
    certificates: spring.learnerIds.map((learnerId, at) => ({ learnerId, number: `GQ-26-${4101 + at}` })),
  })
  const { eventId } = await last(training.saveEvent, {
    eventId: null,
    version: null,
    draft: {
      name: 'An evening for the spring cohort',
      heldOn: day(3),
      venueId: null,
      place: 'Moot Hall, Fenwick',
      presenters: 'Councillor Wilhelmina Sampleton OBE\nHH Judge Barnaby Pretendworth KC',
      notes: '',
    },
  })
  await last(training.present, {
    on: day(3),
    eventId,
    collected: spring.learnerIds.slice(0, 4).map((learnerId) => ({ learnerId, by: 'Myself' })),
  })
  for (const template of await last(training.templates, {})) {
    const { templateId, version, ...draft } = template
    const signatories = [
      { name: 'Alison Samplelow', postNominals: 'OBE', role: 'Chair of trustees' },
      { name: assessor, postNominals: '', role: 'Trainer and assessor' },
    ]
    await last(training.saveTemplate, { templateId, version, draft: { ...draft, signatories } })
  }
  await last(training.issueCertificates, {
    templateId: 'achievement',
    issuedOn: day(3),
    learnerIds: spring.learnerIds,
    people: [],
  })
  await last(training.issueCertificates, {
    templateId: 'award',
    issuedOn: day(3),
    learnerIds: [],
    people: [{ personId: people[17] as Person, citation: 'For two hundred hours at the drop-in' }],
  })
}

async function cohort(
  run: Run,
  name: string,
  issueId: InputOf<typeof training.saveCohort>['draft']['issueId'],
  people: readonly string[],
  startsOn: string,
  endsOn: string,
): Promise<{ cohortId: Cohort; learnerIds: Learner[] }> {
  const draft = { projectId: null, areaId: null, startsOn, endsOn, size: people.length, isPilot: false, notes: '' }
  const { cohortId } = await run(training.saveCohort, {
    cohortId: null,
    version: null,
    draft: { ...draft, name, issueId },
  })
  const { learnerIds } = await run(training.addLearners, {
    cohortId,
    people: people.map((personId, at) => ({ personId, heldBefore: at % 3 === 0 })),
    joinedOn: startsOn,
  })
  const reference = name.toUpperCase().replaceAll(' ', '-')
  await run(training.registerLearners, { cohortId, learnerIds, registeredOn: startsOn, reference })
  await run(training.giveNumbers, {
    numbers: learnerIds.map((learnerId, at) => ({ learnerId, learnerNumber: `${reference}-${at + 1}` })),
  })
  return { cohortId, learnerIds }
}

/** A session, with its register where somebody was there. */
async function session(
  run: Run,
  cohortId: Cohort,
  title: string,
  heldOn: string,
  present: readonly Learner[],
  absent: readonly Learner[] = [],
) {
  const when = { heldOn, startsAt: '13:30', endsAt: '15:30', venueId: null, place: 'Moot Hall', notes: '' }
  const { sessionId } = await run(training.saveSession, {
    cohortId,
    sessionId: null,
    version: null,
    draft: { title, ...when },
  })
  const marks = [
    ...present.map((learnerId) => ({ learnerId, mark: 'present' as const })),
    ...absent.map((learnerId) => ({ learnerId, mark: 'absent' as const })),
  ]
  if (marks.length > 0) await run(training.takeRegister, { sessionId, marks })
  return sessionId
}

async function measure(
  run: Run,
  moment: 'baseline' | 'exit',
  takenOn: string,
  learnerIds: readonly Learner[],
  values: readonly number[],
): Promise<void> {
  await run(training.takeMeasure, {
    measureId: 'confidence',
    moment,
    sessionId: null,
    takenOn,
    values: learnerIds.map((learnerId, at) => ({ learnerId, value: values[at] ?? 5 })),
  })
}
