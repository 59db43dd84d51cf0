import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../support/world'
import { home } from '../../src/ground/shared/home'
import { settings } from '../../src/modules/settings/contract'
import { type PersonDraft, type PersonId, people } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { everyone } from '../../src/modules/people/list-shapes'
import { mostKinds } from '../../src/modules/people/short-list-rules'
import { consentsToReview } from '../../src/modules/people/vault/consent-duties'

const world = new World()
const today = '2026-11-21'
const story = 'Using my story'
const uses = { quote: 'no', aboutMe: 'no', list: 'no' } as const

const draft: PersonDraft = { ...blankDraft, firstNames: 'Jay', lastName: 'Sample' }

let jay: PersonId

beforeAll(async () => {
  await world.setUp()
  jay = (await world.do(people.create, draft)).personId
}, 60_000)
afterAll(() => world.end())

const problemOf = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string; fields?: object } }>) => {
  const result = await asked
  return result.ok ? null : result.problem
}
const lastEntry = () =>
  world.inside.db.arrays('select action, entity, entity_id from audit_entries order by seq desc limit 1', [])[0]
const answers = async (listId: string) =>
  (await world.do(people.shortLists, {})).filter((answer) => answer.listId === listId)
const answer = async (listId: string, label: string) =>
  (await answers(listId)).find((one) => one.label === label)?.answerId ?? ''
const kind = (listId: 'role' | 'programme', label: string, retiredOn: string | null = null) =>
  ({ listId, label, retiredOn }) as const
const purpose = (label: string, more: object = {}) =>
  ({ listId: 'consent', label, retiredOn: null, uses: { ...uses, ...more } }) as const
const inRole = async (role: string) =>
  (await world.do(people.page, { view: { ...everyone, role }, at: 0, limit: 5 })).rows

describe('Roles and programmes', () => {
  test('are added, held, renamed and retired; who held them stays readable and is still found', async () => {
    const { answerId } = await world.do(people.saveListAnswer, { answerId: null, draft: kind('role', ' Peer  guide ') })
    expect(lastEntry()).toEqual(['people.saveListAnswer', 'people-list', `role ${answerId}`])
    await world.do(people.addRole, { personId: jay, kindId: answerId, startedOn: '2026-01-01' })
    await world.do(people.saveListAnswer, { answerId, draft: kind('role', 'Gate guide') })
    expect((await inRole(answerId))[0]?.[8]).toBe('Gate guide')
    await world.do(people.saveListAnswer, { answerId, draft: kind('role', 'Gate guide', today) })
    expect(await inRole(answerId)).toHaveLength(1)
    const again = world.ask(people.addRole, { personId: jay, kindId: answerId, startedOn: today })
    expect((await problemOf(again))?.code).toBe('people.no-longer-offered')
    const said = (await world.do(people.timeline, { personId: jay })).map(({ sentence }) => sentence)
    expect(said).toContain('Began the role “Gate guide”.')
    await world.do(people.saveListAnswer, { answerId, draft: kind('role', 'Gate guide') })
    expect((await answers('role')).at(-1)).toMatchObject({ answerId, label: 'Gate guide', retiredOn: null })
  })

  test.each([
    ['the same words', 'Peer mentor'],
    ['other capitals and hyphens', 'peer-MENTOR'],
  ])('are not there twice: %s are refused beside the field', async (_what, label) => {
    const problem = await problemOf(world.ask(people.saveListAnswer, { answerId: null, draft: kind('role', label) }))
    expect(problem?.fields).toEqual({ label: '“Peer mentor” is in this list already. Give other words.' })
    const answerId = await answer('role', 'Mentee')
    expect((await problemOf(world.ask(people.saveListAnswer, { answerId, draft: kind('role', label) })))?.code).toBe(
      'people.answer-twice',
    )
    // One word in two lists is two things.
    const spare = await answer('programme', 'Training')
    await world.do(people.saveListAnswer, { answerId: spare, draft: kind('programme', label) })
    await world.do(people.saveListAnswer, { answerId: spare, draft: kind('programme', 'Training') })
  })

  test('of a retired answer the words are not given again either, and no answer is kept without words', async () => {
    const answerId = await answer('programme', 'Reading programme')
    await world.do(people.saveListAnswer, { answerId, draft: kind('programme', 'Reading programme', today) })
    const twin = kind('programme', 'Reading Programme')
    expect((await problemOf(world.ask(people.saveListAnswer, { answerId: null, draft: twin })))?.fields).toEqual({
      label: '“Reading programme” is in this list, but retired. Offer that one again, or give other words.',
    })
    expect(
      (await problemOf(world.ask(people.saveListAnswer, { answerId: null, draft: kind('role', ' ') })))?.fields,
    ).toEqual({ label: 'Give the words that are shown.' })
    expect(
      (await problemOf(world.ask(people.saveListAnswer, { answerId: 'nobody', draft: kind('role', 'Nobody') })))?.code,
    ).toBe('people.not-there')
  })

  test('stand in the order that was chosen, every one once', async () => {
    const ids = (await answers('programme')).map(({ answerId }) => answerId)
    const turned = ids.toReversed()
    await world.do(people.orderList, { listId: 'programme', answerIds: turned })
    expect((await world.do(people.choices, {})).programmes.map(({ kindId }) => kindId)).toEqual(turned)
    expect(lastEntry()).toEqual(['people.orderList', 'people-list', 'programme'])
    const short = world.ask(people.orderList, { listId: 'programme', answerIds: ids.slice(1) })
    expect((await problemOf(short))?.code).toBe('people.list-has-changed')
  })

  test('fill their list to the last bit of a mask and no further, and each is told from the others', async () => {
    const held = (await answers('programme')).length
    for (let at = held; at < mostKinds; at++)
      await world.do(people.saveListAnswer, { answerId: null, draft: kind('programme', `Round ${at}`) })
    const last = (await answers('programme')).at(-1)?.answerId ?? ''
    await world.do(people.addProgramme, { personId: jay, kindId: last, startedOn: '2026-01-01' })
    const found = await world.do(people.page, { view: { ...everyone, programme: last }, at: 0, limit: 5 })
    expect(found.rows.map(([personId]) => personId)).toEqual([jay])
    const other = await answer('programme', 'Round 9')
    expect((await world.do(people.page, { view: { ...everyone, programme: other }, at: 0, limit: 5 })).rows).toEqual([])
    const more = world.ask(people.saveListAnswer, { answerId: null, draft: kind('programme', 'One too many') })
    expect((await problemOf(more))?.code).toBe('people.list-full')
  })
})

describe('What consent is asked for', () => {
  test('reads in new words wherever it was given, and goes on allowing what it allowed', async () => {
    await world.do(people.addConsent, { personId: jay, purpose: story, givenOn: '2026-01-10', how: 'Signed form' })
    const answerId = await answer('consent', story)
    const quote = { text: 'It helped.', saidOn: '2026-02-01', context: '', naming: null, themes: [], purposes: [story] }
    await world.do(people.addQuote, { personId: jay, draft: quote })
    await world.do(people.saveListAnswer, { answerId, draft: purpose('Telling my story', { quote: 'named' }) })
    const [consent] = (await world.do(people.get, { personId: jay })).consents
    expect(consent?.purpose).toBe('Telling my story')
    expect((await world.do(people.choices, {})).consentPurposes).toContain('Telling my story')
    const [said] = (await world.do(people.ownWords, { personId: jay })).quotes
    expect(said?.uses).toEqual([{ purpose: 'Telling my story', problem: null, as: 'A person' }])
    expect((await world.do(people.timeline, { personId: jay })).map(({ sentence }) => sentence)).toContain(
      'Gave consent: Telling my story (Signed form).',
    )
    const old = world.ask(people.addConsent, { personId: jay, purpose: story, givenOn: today, how: '' })
    expect((await problemOf(old))?.fields).toEqual({
      purpose: 'This is now called “Telling my story”. Choose it from the list.',
    })
    const twice = world.ask(people.addConsent, { personId: jay, purpose: 'Telling my story', givenOn: today, how: '' })
    expect((await problemOf(twice))?.code).toBe('people.consent-in-force')
  })

  test('allows a use or not, and with a name or not; what it does not allow is not printed', async () => {
    const answerId = await answer('consent', 'Telling my story')
    const print = () => world.ask(people.printQuotes, { personId: jay, purpose: 'Telling my story' })
    await world.do(people.saveListAnswer, { answerId, draft: purpose('Telling my story', { list: 'unnamed' }) })
    expect((await problemOf(print()))?.code).toBe('people.unknown-use')
    const offered = await world.do(people.ownWordsChoices, {})
    expect(offered.quotePurposes.map((use) => use.purpose)).not.toContain('Telling my story')
    expect(offered.listPurposes).toContain('Telling my story')
    expect((await answers('consent')).find((one) => one.answerId === answerId)?.uses).toEqual({
      ...uses,
      list: 'unnamed',
    })
    await world.do(people.saveListAnswer, { answerId, draft: purpose('Telling my story', { quote: 'named' }) })
    expect((await print()).ok).toBe(true)
  })

  test('is asked for no more once it is retired, and what was given holds', async () => {
    const { answerId } = await world.do(people.saveListAnswer, { answerId: null, draft: purpose('Going on a podcast') })
    await world.do(people.addConsent, { personId: jay, purpose: 'Going on a podcast', givenOn: '2026-03-01', how: '' })
    await world.do(people.saveListAnswer, { answerId, draft: { ...purpose('Going on a podcast'), retiredOn: today } })
    expect((await world.do(people.choices, {})).consentPurposes).not.toContain('Going on a podcast')
    const sam = (await world.do(people.create, { ...draft, firstNames: 'Sam' })).personId
    const late = world.ask(people.addConsent, {
      personId: sam,
      purpose: 'Going on a podcast',
      givenOn: today,
      how: '',
    })
    expect((await problemOf(late))?.code).toBe('people.purpose-retired')
    const held = (await world.do(people.get, { personId: jay })).consents.map((one) => one.purpose)
    expect(held).toContain('Going on a podcast')
  })

  test('is the manager’s and administrator’s to decide', async () => {
    const draftOfRole = kind('role', 'Driver')
    await world.as('office-staff')
    expect((await problemOf(world.ask(people.saveListAnswer, { answerId: null, draft: draftOfRole })))?.code).toBe(
      'access.not-allowed',
    )
    expect((await problemOf(world.ask(people.orderList, { listId: 'role', answerIds: [] })))?.code).toBe(
      'access.not-allowed',
    )
    expect((await world.ask(people.shortLists, {})).ok).toBe(true)
    await world.as('administrator')
    await world.do(people.saveListAnswer, { answerId: null, draft: draftOfRole })
  })
})

describe('The usual naming of an office', () => {
  test('holds until somebody says otherwise, and never over a consent without a name', async () => {
    const set = async (usualNaming: 'unnamed' | 'first-name') => {
      await world.do(settings.change, { ...(await world.do(settings.office, {})), usualNaming })
    }
    const as = async () => (await world.do(people.ownWords, { personId: jay })).quotes[0]?.uses[0]?.as
    expect(await as()).toBe('A person')
    await set('first-name')
    expect(await as()).toBe('Jay')
    const answerId = await answer('consent', 'Telling my story')
    await world.do(people.saveListAnswer, { answerId, draft: purpose('Telling my story', { quote: 'unnamed' }) })
    expect(await as()).toBe('A person')
    await set('unnamed')
  })
})

describe('Consents that were long not looked at', () => {
  const duties = async () =>
    (await world.do(home.duties, {})).duties.filter((duty) => duty.kind === 'people.consent-review')
  const months = async (consentMonths: number) => {
    await world.do(settings.change, { ...(await world.do(settings.office, {})), consentMonths })
  }

  test('are asked about when their months are over, by whoever keeps records, until somebody has asked', async () => {
    expect(await duties()).toEqual([])
    await months(10)
    // Given in January and in March: ten months later one is over, the other comes in six weeks.
    expect(await duties()).toEqual([
      {
        kind: 'people.consent-review',
        entityId: jay,
        on: '2026-11-10',
        sentence: 'Jay Sample agreed to “Telling my story” on 10 Jan 2026. Ask whether that still holds.',
        path: `/people/${jay}/consents`,
      },
    ])
    await world.as('auditor')
    expect(await duties()).toEqual([])
    await world.as('administrator')
    const { consents } = await world.do(people.get, { personId: jay })
    const consentId = consents.find((one) => one.purpose === 'Telling my story')?.consentId
    if (!consentId) throw new Error('No consent.')
    const ask = (confirmedOn: string) => world.ask(people.confirmConsent, { personId: jay, consentId, confirmedOn })
    for (const day of ['2026-11-22', '2026-01-09'])
      expect((await problemOf(ask(day)))?.fields).toHaveProperty('confirmedOn')
    expect((await ask(today)).ok).toBe(true)
    expect(lastEntry()?.slice(0, 2)).toEqual(['people.confirmConsent', 'person'])
    expect((await problemOf(ask('2026-11-20')))?.fields).toHaveProperty('confirmedOn')
    expect(await duties()).toEqual([])
    expect((await world.do(people.timeline, { personId: jay })).map(({ sentence }) => sentence)).toContain(
      'Asked again, and still agreed: Telling my story.',
    )
    await world.do(people.withdrawConsent, { personId: jay, consentId, withdrawnOn: today })
    expect((await problemOf(ask(today)))?.code).toBe('people.consent-withdrawn')
    await months(1)
    expect((await duties()).map(({ sentence }) => sentence)).toEqual([
      'Jay Sample agreed to “Going on a podcast” on 1 Mar 2026. Ask whether that still holds.',
    ])
    await world.do(people.archive, { personIds: [jay], reason: 'Left' })
    expect(await duties()).toEqual([])
    await months(0)
  })

  test('are found by an index, however many there are', () => {
    const plan = world.inside.db.arrays(`explain query plan ${consentsToReview}`, [today]).map((row) => String(row[3]))
    expect(plan[0]).toMatch(/^SEARCH c USING INDEX consents_by_review/)
    expect(plan.join()).not.toMatch(/SCAN|TEMP B-TREE/)
  })
})
