import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { demoPassword } from '../../scripts/demo/colleagues'
import { type InputOf, type Operation, type OutputOf, operationName } from '../../src/ground/shared/contract'
import type { Result } from '../../src/ground/shared/problem'
import type { Role } from '../../src/modules/access/roles'
import { access } from '../../src/modules/access/contract'
import { people } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { training } from '../../src/modules/training/contract'
import type { QualificationDraft, SpecificationDraft } from '../../src/modules/training/specification-shapes'

/** The assessor of the demonstration's office. */
export const trainer = 'Terry Quillfeather'

export const today = Temporal.Now.plainDateISO('Europe/London').toString()
/** The day that many days before today; after it, where the number is below nought. */
export const daysAgo = (days: number) => Temporal.PlainDate.from(today).subtract({ days }).toString()

let lastId = 1_000_000

/**
 * Asks the vault over the window's own kind of line, as whoever is signed in: for furnishing a journey, never for what
 * the journey shows. The window hears of every change as if a colleague had made it.
 */
export async function ask<T extends Operation>(page: Page, operation: T, input: InputOf<T>): Promise<OutputOf<T>> {
  const name = operationName(operation)
  const ticket = operation.stepUp
    ? (await ask(page, access.confirmPassword, { password: demoPassword, operation: name })).ticket
    : undefined
  lastId += 1
  const request = { kind: 'request', id: lastId, operation: name, input, ...(ticket && { ticket }) }
  const result = (await page.evaluate(async (message) => {
    const keeper = window as unknown as { furnishing?: Promise<MessagePort>; bridge: { connect(): void } }
    keeper.furnishing ??= new Promise((resolve) => {
      window.addEventListener(
        'message',
        (event) => {
          const [port] = event.ports
          if (event.data !== 'vault-port' || !port) return
          port.start()
          resolve(port)
        },
        { once: true },
      )
      keeper.bridge.connect()
    })
    const port = await keeper.furnishing
    return new Promise<unknown>((resolve) => {
      const hear = ({ data }: MessageEvent<{ kind: string; id: number; result: unknown }>) => {
        if (data.kind !== 'result' || data.id !== message.id) return
        port.removeEventListener('message', hear)
        resolve(data.result)
      }
      port.addEventListener('message', hear)
      port.postMessage(message)
    })
  }, request)) as Result<OutputOf<T>>
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** Another colleague, with the demonstration's password. An administrator is signed in. */
export async function addColleague(page: Page, name: string, roles: readonly Role[]): Promise<void> {
  await ask(page, access.addUser, { name, password: demoPassword, roles: [...roles] })
}

function unit(reference: string, title: string, criteria: readonly string[]): SpecificationDraft['units'][number] {
  return {
    reference,
    title,
    level: 2,
    credits: 2,
    guidedHours: 16,
    isMandatory: true,
    group: null,
    outcomes: ['1', '2', '3']
      .map((first) => ({
        title: `Outcome ${first}`,
        criteria: criteria
          .filter((one) => one.startsWith(first))
          .map((one) => ({ code: one.slice(0, 3), title: one.slice(4), ownText: '' })),
      }))
      .filter((outcome) => outcome.criteria.length > 0),
  }
}

/** A plainly fictional specification of two units with seven criteria each; their codes are alike, as in life. */
export const sampleSpecification: SpecificationDraft = {
  issue: '1',
  credits: 4,
  guidedHours: 32,
  totalHours: 40,
  leastCredits: null,
  atLevel: null,
  leastCreditsAtLevel: null,
  groups: [],
  units: [
    unit('T/000/0001', 'Knowing the role of a peer mentor', [
      '1.1 What peer mentoring is',
      '1.2 Who gains from it',
      '2.1 Duties of a peer mentor',
      '2.2 Limits of the role',
      '2.3 When to refer on',
      '3.1 Skills and qualities',
      '3.2 Respect, empathy, discretion',
    ]),
    unit('T/000/0002', 'Mentoring practice', [
      '1.1 Shows skills and values',
      '1.2 Works to the guidelines',
      '1.3 Stays in the role, seeks help',
      '2.1 Own strengths and gaps',
      '2.2 What one mentee gained',
      '2.3 Skills that were used',
      '2.4 What to learn next',
    ]),
  ],
}

/** Who is on the sample cohort, in the order of their names; one name is as long as names get. */
export const sampleLearners = [
  ['Amber', 'Appleyard'],
  ['Bryn', 'Bellwether'],
  ['Cora', 'Cloudesley'],
  ['Dylan', 'Dovecote'],
  ['Oluwaseun Temitope Ayọ̀bámi', 'Ephraim-Adébáyọ̀-Featherstonehaugh'],
  ['Fern', 'Foxglove'],
  ['Gareth', 'Greenhithe'],
  ['Hana', 'Hollyoake'],
] as const

interface SampleOptions {
  readonly learners?: readonly (readonly [string, string])[]
  readonly specification?: SpecificationDraft
  readonly name?: string
  /** Where a vault has more than one sample, or a module: how the qualification is another one. */
  readonly qualification?: Partial<QualificationDraft>
}

/**
 * A live qualification, a cohort of eight with its learners, and a session of today without its register; made as the
 * trainer, who must be signed in.
 */
export async function sampleCohort(page: Page, options: SampleOptions = {}) {
  const {
    learners = sampleLearners,
    specification = sampleSpecification,
    name = 'Brackwater autumn',
    qualification,
  } = options
  const { qualificationId } = await ask(page, training.saveQualification, {
    qualificationId: null,
    version: null,
    draft: {
      kind: 'qualification',
      title: 'Pretend Level 2 Award in Peer Mentoring',
      number: '600/0000/1',
      shortTitle: 'Pretend 2',
      awardingBody: 'Pretend Awards',
      level: 2,
      progressesToId: null,
      reviewOn: null,
      operationalEndOn: daysAgo(-400),
      certificationEndOn: daysAgo(-765),
      ...qualification,
    },
  })
  const { issueId } = await ask(page, training.saveSpecification, {
    qualificationId,
    issueId: null,
    version: null,
    draft: specification,
  })
  await ask(page, training.makeLive, { issueId, version: 1 })
  const { units } = await ask(page, training.specification, { issueId })
  const { cohortId } = await ask(page, training.saveCohort, {
    cohortId: null,
    version: null,
    draft: {
      name,
      issueId,
      projectId: null,
      areaId: null,
      startsOn: daysAgo(19),
      endsOn: daysAgo(-96),
      size: learners.length,
      isPilot: false,
      notes: '',
    },
  })
  const personIds: OutputOf<typeof people.create>['personId'][] = []
  for (const [firstNames, lastName] of learners) {
    const draft = { ...blankDraft, firstNames, lastName, heldQualifications: false }
    personIds.push((await ask(page, people.create, draft)).personId)
  }
  const { learnerIds } = await ask(page, training.addLearners, {
    cohortId,
    people: personIds.map((personId) => ({ personId, heldBefore: null })),
    joinedOn: daysAgo(19),
  })
  const { sessionId } = await ask(page, training.saveSession, {
    cohortId,
    sessionId: null,
    version: null,
    draft: {
      title: 'Limits of the role',
      heldOn: today,
      startsAt: '13:30',
      endsAt: '15:30',
      venueId: null,
      place: 'Moot Hall',
      notes: '',
    },
  })
  const criterionIds = units.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ criteria }) => criteria.map(({ criterionId }) => criterionId)),
  )
  return { qualificationId, issueId, cohortId, personIds, learnerIds, sessionId, criterionIds }
}

export type Sample = Awaited<ReturnType<typeof sampleCohort>>

/** Stamps every criterion as met for these learners, today and outside a session, as whoever is signed in. */
export async function stampAllMet(page: Page, { cohortId, criterionIds }: Sample, learnerIds: Sample['learnerIds']) {
  return ask(page, training.stamp, {
    cohortId,
    sessionId: null,
    decidedOn: today,
    methods: ['observation', 'discussion'],
    criterionIds,
    learnerIds,
    absentIds: [],
    sharedNote: '',
    evidenceLocation: 'portfolio p.14',
    exceptions: [],
    notes: [],
    evidence: [],
    priorLearningTests: null,
    reason: '',
  })
}
