import { training } from '../../src/modules/training/contract'
import type { SpecificationDraft } from '../../src/modules/training/specification-shapes'
import { people } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import type { World } from './world'

/** A plainly fictional qualification of two units with four and three criteria. */
export const specificationDraft: SpecificationDraft = {
  issue: '1',
  credits: 4,
  guidedHours: 32,
  totalHours: 40,
  leastCredits: null,
  atLevel: null,
  leastCreditsAtLevel: null,
  groups: [],
  units: [
    unit('T/000/0001', 'Knowing the role', ['1.1', '2.1', '2.2', '2.3']),
    unit('T/000/0002', 'Doing it', ['1.1', '1.2', '1.3']),
  ],
}

function unit(reference: string, title: string, codes: readonly string[]): SpecificationDraft['units'][number] {
  const criteria = codes.map((code) => ({ code, title: `Criterion ${code}`, ownText: '' }))
  return {
    reference,
    title,
    level: 2,
    credits: 2,
    guidedHours: 16,
    isMandatory: true,
    group: null,
    outcomes: [{ title: 'Outcome', criteria }],
  }
}

export const qualificationDraft = {
  kind: 'qualification',
  title: 'Pretend Level 2 Award in Peer Mentoring',
  shortTitle: 'Pretend 2',
  awardingBody: 'Pretend',
  number: '600/0000/1',
  level: 2,
  progressesToId: null,
  reviewOn: null,
  operationalEndOn: '2027-12-31',
  certificationEndOn: '2028-12-31',
} as const

/** Adds people by plainly fictional names; whoever is signed in must be allowed to. */
export async function addPeople(world: World, names: readonly string[], heldQualifications: boolean | null = false) {
  const ids = []
  for (const [at, lastName] of names.entries()) {
    const draft = { ...blankDraft, firstNames: `Test${at + 1}`, lastName, heldQualifications }
    ids.push((await world.do(people.create, draft)).personId)
  }
  return ids
}

/** A live qualification, a cohort and its learners, made by the trainer, who stays signed in. */
export async function trainingOffice(world: World, names: readonly string[], draft = specificationDraft) {
  await world.as('trainer')
  const { qualificationId } = await world.do(training.saveQualification, {
    qualificationId: null,
    version: null,
    draft: qualificationDraft,
  })
  const { issueId } = await world.do(training.saveSpecification, {
    qualificationId,
    issueId: null,
    version: null,
    draft,
  })
  await world.do(training.makeLive, { issueId, version: 1 })
  const specification = await world.do(training.specification, { issueId })
  const { cohortId } = await world.do(training.saveCohort, {
    cohortId: null,
    version: null,
    draft: { ...cohortDraft, issueId },
  })
  const personIds = await addPeople(world, names)
  const joinedOn = '2026-11-02'
  const { learnerIds } = await world.do(training.addLearners, {
    cohortId,
    people: personIds.map((personId) => ({ personId, heldBefore: null })),
    joinedOn,
  })
  const { sessionId } = await world.do(training.saveSession, {
    cohortId,
    sessionId: null,
    version: null,
    draft: sessionDraft,
  })
  const criterionIds = specification.units.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ criteria }) => criteria.map(({ criterionId }) => criterionId)),
  )
  return { qualificationId, issueId, specification, cohortId, personIds, learnerIds, sessionId, criterionIds }
}

export const cohortDraft = {
  name: 'Brackwater autumn',
  projectId: null,
  areaId: null,
  startsOn: '2026-11-02',
  endsOn: '2027-02-26',
  size: 8,
  isPilot: true,
  notes: '',
}

export const sessionDraft = {
  title: 'Limits of the role',
  heldOn: '2026-11-21',
  startsAt: '13:30',
  endsAt: '15:30',
  venueId: null,
  place: 'Moot Hall',
  notes: '',
}

/** A stamping with nothing special about it. */
export const plainStamp = {
  decidedOn: '2026-11-21',
  methods: ['observation', 'discussion'] as ('observation' | 'discussion')[],
  absentIds: [],
  sharedNote: '',
  evidenceLocation: 'portfolio p.14',
  exceptions: [],
  notes: [],
  evidence: [],
  priorLearningTests: null,
  reason: '',
}
