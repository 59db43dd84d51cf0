import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../../../../../tests/support/world'
import { canReadPdf, pagesOf } from '../../../../ground/vault/documents/proof/read-pdf'
import { organisation } from '../../../organisation/contract'
import { type PersonId, people, type PersonDraft } from '../../contract'
import { blankDraft } from '../../fields'
import { everyone } from '../../list-shapes'
import { guardedPerson } from '../guards'

let world: World
let jay: PersonId
let sam: PersonId
const story = 'Using my story'
const noName = 'Using my answers in reports, without my name'
const partners = 'Sharing with partner organisations'
const today = '2026-11-21'

beforeAll(async () => {
  world = await new World().setUp()
  jay = await create({ firstNames: 'Jason', lastName: 'O’Sample', preferredName: 'Jay', memberNumber: 'OW-1' })
  sam = await create({ firstNames: 'Sam', lastName: 'Placeholder' })
}, 60_000)
afterAll(() => world.end())

const create = async (given: Partial<PersonDraft>) =>
  (await world.do(people.create, { ...blankDraft, ...given })).personId
const problemOf = async (
  asked: Promise<{ ok: true } | { ok: false; problem: { code: string; message: string; fields?: object } }>,
) => {
  const result = await asked
  if (result.ok) throw new Error('It was accepted.')
  return result.problem
}
const lastEntry = () =>
  world.inside.db.arrays(
    `select action, entity, entity_id, digest_before is null, digest_after is null, details from audit_entries
     order by seq desc limit 1`,
    [],
  )[0] ?? []
const words = (personId = jay) => world.do(people.ownWords, { personId })
const shownPaper = () => pagesOf(Buffer.from(world.host.previews.at(-1)?.bytes ?? [])).join('\n')
const consent = async (personId: PersonId, purpose: string) =>
  (await world.do(people.addConsent, { personId, purpose, givenOn: '2026-01-10', how: 'Signed form' })).consentId

describe('How somebody is named', () => {
  test('is nobody in particular until they were asked, in the office’s own words [S97]', async () => {
    const { naming } = await words()
    expect(naming.naming).toBeNull()
    expect(naming.printedAs).toEqual({
      unnamed: 'A person',
      pseudonym: 'A person',
      initials: 'J. O.',
      'first-name': 'Jay',
      full: 'Jason O’Sample',
    })
  })

  test('is kept as they wish, and entered with the record before and after [S9]', async () => {
    await world.do(people.setNaming, { personId: jay, draft: { naming: 'pseudonym', pseudonym: ' Wren  T. ' } })
    expect((await words()).naming).toMatchObject({ naming: 'pseudonym', pseudonym: 'Wren T.' })
    expect(lastEntry().slice(0, 5)).toEqual(['people.setNaming', 'person', jay, 0, 0])
    await world.do(people.setNaming, { personId: jay, draft: { naming: 'first-name', pseudonym: 'Wren T.' } })
    expect((await words()).naming).toMatchObject({ naming: 'first-name', pseudonym: 'Wren T.' })
  })

  test.each([
    ['', 'or let one be suggested'],
    ['Jay B.', 'could tell who it is'],
    ['wren t', 'Somebody else goes by this name'],
  ])('is refused with the chosen name “%s”', async (pseudonym, said) => {
    const personId = pseudonym === 'wren t' ? sam : jay
    const problem = await problemOf(
      world.ask(people.setNaming, { personId, draft: { naming: 'pseudonym', pseudonym } }),
    )
    expect(problem.fields).toMatchObject({ pseudonym: expect.stringContaining(said) })
  })

  test('is helped by a suggestion that nobody has and that sounds like nobody on the books', async () => {
    await create({ firstNames: 'Robin', lastName: 'Brand' })
    for (let tries = 0; tries < 30; tries++) {
      const { pseudonym } = await world.do(people.suggestPseudonym, { personId: sam })
      expect(pseudonym).toMatch(/^\p{L}+ \p{L}\.$/u)
      expect(pseudonym).not.toMatch(/^Wren T|^Robin B/)
    }
  })
})

describe('About Me', () => {
  test('keeps each version with its day and the headings as they were asked [S92]', async () => {
    const { prompts } = await world.do(people.ownWordsChoices, {})
    expect(prompts.length).toBeGreaterThan(3)
    const [who, matters] = prompts.map(({ promptId }) => promptId) as [string, string]
    const first = await world.do(people.saveAboutMe, {
      personId: jay,
      basedOn: null,
      draft: {
        writtenOn: '2026-10-01',
        answers: [
          { promptId: who, text: ' A drummer. ' },
          { promptId: matters, text: '' },
        ],
      },
    })
    expect(lastEntry().slice(0, 5)).toEqual(['people.saveAboutMe', 'person', jay, 0, 0])
    world.clock.advance(1000)
    await world.do(people.saveAboutMe, {
      personId: jay,
      basedOn: first.versionId,
      draft: {
        writtenOn: today,
        answers: [
          { promptId: who, text: 'A drummer.' },
          { promptId: matters, text: 'My son.' },
        ],
      },
    })
    const { aboutMe } = await words()
    expect(aboutMe.map(({ writtenOn, writtenBy, answers }) => [writtenOn, writtenBy, answers.length])).toEqual([
      [today, 'Ada Admin', 2],
      ['2026-10-01', 'Ada Admin', 1],
    ])
    expect(aboutMe[0]?.answers[0]).toEqual({ promptId: who, heading: 'Who I am', text: 'A drummer.' })
  })

  test('does not cover newer words unread, and is not kept empty, twice or from the future', async () => {
    const [latest] = (await words()).aboutMe
    const answers = latest?.answers.map(({ promptId, text }) => ({ promptId, text })) ?? []
    const ask = (basedOn: string | null, given: typeof answers, writtenOn = today) =>
      problemOf(
        world.ask(people.saveAboutMe, {
          personId: jay,
          basedOn,
          draft: { writtenOn, answers: given },
        }),
      )
    const other = [{ promptId: 'who-i-am', text: 'Other words' }]
    expect(await ask(null, other)).toMatchObject({ code: 'people.about-me-newer', message: /^Ada Admin saved newer/ })
    const id = latest?.versionId ?? null
    expect((await ask(id, [{ promptId: 'who-i-am', text: ' ' }])).code).toBe('people.about-me-empty')
    expect((await ask(id, answers)).code).toBe('people.about-me-same')
    expect((await ask(id, other, '2026-11-22')).fields).toHaveProperty('writtenOn')
    expect((await ask(id, [{ promptId: 'nowhere', text: 'x' }])).code).toBe('people.not-there')
  })

  test('is printed to keep, and shared only under a consent that is in force [S92]', async () => {
    await world.do(people.printAboutMe, { personId: jay, purpose: null })
    expect(lastEntry().slice(0, 3)).toEqual(['people.printAboutMe', 'person', jay])
    if (canReadPdf) expect(shownPaper()).toMatch(/About Me: Jay[\s\S]*My son\./)
    const share = () => world.ask(people.printAboutMe, { personId: jay, purpose: partners })
    expect((await problemOf(share())).code).toBe('people.no-consent')
    const consentId = await consent(jay, partners)
    expect((await share()).ok).toBe(true)
    if (canReadPdf) expect(shownPaper()).toContain('I agreed that this may be used for')
    await world.do(people.withdrawConsent, { personId: jay, consentId, withdrawnOn: today })
    expect((await problemOf(share())).code).toBe('people.no-consent')
    expect((await problemOf(world.ask(people.printAboutMe, { personId: jay, purpose: story }))).code).toBe(
      'people.unknown-use',
    )
    expect((await problemOf(world.ask(people.printAboutMe, { personId: sam, purpose: null }))).code).toBe(
      'people.not-there',
    )
  }, 60_000)

  test('has headings that a manager changes from today on; what was written keeps its own', async () => {
    const { prompts } = await world.do(people.ownWordsChoices, {})
    const [who, ...others] = prompts
    await world.do(people.savePrompts, {
      prompts: [
        { promptId: null, heading: 'My music', hint: '' },
        ...others.slice(1).map(({ promptId, heading, hint }) => ({ promptId, heading, hint })),
        { promptId: who?.promptId ?? '', heading: 'Me in three words', hint: 'Any three.' },
      ],
    })
    expect(lastEntry().slice(0, 2)).toEqual(['people.savePrompts', 'about-me-prompts'])
    const after = (await world.do(people.ownWordsChoices, {})).prompts
    expect(after.map(({ heading }) => heading)).toEqual([
      'My music',
      'What I am good at',
      'What helps me',
      'What is hard for me',
      'What I do not want to have to tell again',
      'Me in three words',
    ])
    expect((await words()).aboutMe[0]?.answers.map(({ heading }) => heading)).toEqual([
      'Who I am',
      'What matters to me',
    ])
    await world.do(people.printBlankAboutMe, {})
    if (canReadPdf) expect(shownPaper()).toMatch(/My music[\s\S]*Me in three words/)
    expect((await problemOf(world.ask(people.savePrompts, { prompts: [] }))).fields).toHaveProperty('prompts')
    const gone = { promptId: 'matters-to-me', heading: 'x', hint: '' }
    expect((await problemOf(world.ask(people.savePrompts, { prompts: [gone] }))).code).toBe('people.not-there')
  }, 60_000)
})

describe('A quote', () => {
  const said = {
    text: 'My confidence grows each time I come.',
    saidOn: '2026-05-06',
    context: 'Members’ forum',
    naming: null,
    themes: ['Confidence', 'Confidence'],
    purposes: [story, noName],
  }
  const print = (purpose: string) => world.ask(people.printQuotes, { personId: jay, purpose })

  test('is not printed without a consent for the purpose, and says so on the record [S9]', async () => {
    await world.do(people.addQuote, { personId: jay, draft: said })
    expect(lastEntry().slice(0, 5)).toEqual(['people.addQuote', 'person', jay, 0, 0])
    const [quote] = (await words()).quotes
    expect(quote).toMatchObject({ text: said.text, themes: ['Confidence'], withdrawnOn: null })
    expect(quote?.uses.map(({ problem }) => problem)).toEqual(Array(2).fill('No consent for this is in force.'))
    expect((await problemOf(print(story))).code).toBe('people.no-quotes')
    expect((await world.do(people.ownWordsChoices, {})).themes).toEqual(['Confidence'])
  })

  test('is printed under the name that they wish, or under none where the consent says so [S9] [S97]', async () => {
    await consent(jay, story)
    await consent(jay, noName)
    expect((await words()).quotes[0]?.uses).toEqual([
      { purpose: noName, problem: null, as: 'A person' },
      { purpose: story, problem: null, as: 'Jay' },
    ])
    expect((await print(story)).ok).toBe(true)
    expect(lastEntry()).toMatchObject(['people.printQuotes', 'person', jay, 0, 0, '{"count":1}'])
    if (canReadPdf) expect(shownPaper()).toMatch(/My confidence grows[\s\S]*Jay[\s\S]*Members’ forum, 6 May 2026/)
    expect((await print(noName)).ok).toBe(true)
    if (canReadPdf) expect(shownPaper()).not.toMatch(/Jay|Sample/)
  }, 60_000)

  test('goes with its consent for good: a later consent is for later words', async () => {
    const record = await world.do(people.get, { personId: jay })
    const given = record.consents.find(({ purpose }) => purpose === story)?.consentId
    await world.do(people.withdrawConsent, { personId: jay, consentId: given as never, withdrawnOn: '2026-11-20' })
    await world.do(people.addConsent, { personId: jay, purpose: story, givenOn: today, how: '' })
    expect((await words()).quotes[0]?.uses[1]?.problem).toBe('Consent was taken back on 20 Nov 2026.')
    expect((await problemOf(print(story))).code).toBe('people.no-quotes')
    expect((await print(noName)).ok).toBe(true)
  }, 60_000)

  test('is taken back once, and is on no paper after it', async () => {
    const quoteId = (await words()).quotes[0]?.quoteId as never
    const back = (withdrawnOn: string) => world.ask(people.withdrawQuote, { personId: jay, quoteId, withdrawnOn })
    expect((await problemOf(back('2026-11-22'))).fields).toHaveProperty('withdrawnOn')
    expect((await back(today)).ok).toBe(true)
    expect((await problemOf(back(today))).code).toBe('people.quote-withdrawn')
    expect((await problemOf(print(noName))).code).toBe('people.no-quotes')
    await world.do(people.printTimeline, { personId: jay, subjects: [] })
    if (canReadPdf) expect(shownPaper()).not.toContain('My confidence')
  }, 60_000)

  test('is refused from the future, for a use that the office has not, and on an archived record', async () => {
    const add = (change: object, personId = jay) =>
      problemOf(world.ask(people.addQuote, { personId, draft: { ...said, ...change } }))
    expect((await add({ saidOn: '2026-11-22' })).fields).toHaveProperty('saidOn')
    expect((await add({ purposes: ['Using my photograph'] })).fields).toHaveProperty('purposes')
    expect((await add({ text: ' ' })).fields).toHaveProperty('text')
    const gone = await create({ lastName: 'Gone' })
    await world.do(people.archive, { personIds: [gone], reason: 'Test' })
    expect((await add({}, gone)).code).toBe('people.archived')
  })
})

describe('An aspiration', () => {
  test('stands open until it is reached or has changed, and can be opened again [S10]', async () => {
    const draft = { text: 'I want to continue to help others.', statedOn: '2026-02-01' }
    const { aspirationId } = await world.do(people.addAspiration, { personId: jay, draft })
    expect(lastEntry().slice(0, 5)).toEqual(['people.addAspiration', 'person', jay, 0, 0])
    const settle = (status: 'open' | 'reached' | 'changed', settledOn: string | null) =>
      world.ask(people.settleAspiration, { personId: jay, aspirationId, status, settledOn })
    expect((await problemOf(settle('reached', '2026-01-31'))).fields).toHaveProperty('settledOn')
    expect((await problemOf(settle('reached', null))).fields).toHaveProperty('settledOn')
    expect((await settle('reached', '2026-06-01')).ok).toBe(true)
    expect((await words()).aspirations).toEqual([
      { aspirationId, ...draft, status: 'reached', settledOn: '2026-06-01' },
    ])
    expect((await settle('open', null)).ok).toBe(true)
    expect((await settle('changed', '2026-07-01')).ok).toBe(true)
    const late = { ...draft, statedOn: '2027-01-01' }
    expect((await problemOf(world.ask(people.addAspiration, { personId: jay, draft: late }))).fields).toHaveProperty(
      'statedOn',
    )
  })
})

describe('The one timeline', () => {
  test('tells of own words with their days, never of what a quote says', async () => {
    const lines = await world.do(people.timeline, { personId: jay })
    expect(lines.filter(({ subject }) => subject === 'Own words').map(({ at, sentence }) => [at, sentence])).toEqual([
      [today, 'Wrote “About Me” anew.'],
      [today, 'Took back a quote.'],
      ['2026-10-01', 'Wrote “About Me”.'],
      ['2026-07-01', 'Changed the aspiration “I want to continue to help others.”'],
      ['2026-05-06', 'Gave a quote: Members’ forum.'],
      ['2026-02-01', 'Stated the aspiration “I want to continue to help others.”'],
    ])
  })

  test('tells what another module knows, to whoever may know it', async () => {
    const area = (await world.do(organisation.areas, {})).find(({ validTo }) => validTo === null)
    if (!area) throw new Error('No area')
    const personId = await create({ lastName: 'Dweller', areaId: area.areaId })
    const { version } = (await world.do(organisation.tree, {})).nodes.find((one) => one.areaId === area.areaId) ?? {}
    await world.do(organisation.renameArea, {
      areaId: area.areaId,
      version: version ?? 1,
      name: 'Newname',
      from: today,
    })
    const told = async () => (await world.do(people.timeline, { personId })).map(({ sentence }) => sentence)
    expect(await told()).toContain(`Their area, “${area.name}”, was named “Newname”.`)
    const session = world.inside.session as unknown as { permissions: Set<string> }
    session.permissions.delete('organisation.read')
    expect(await told()).toEqual(['Record made.'])
    session.permissions.add('organisation.read')
  })

  test('is printed as far as it is wanted', async () => {
    await world.do(people.printTimeline, { personId: jay, subjects: ['Consent'] })
    expect(lastEntry().slice(0, 3)).toEqual(['people.printTimeline', 'person', jay])
    if (canReadPdf) {
      expect(shownPaper()).toContain('Withdrew consent: Using my story.')
      expect(shownPaper()).not.toContain('Record made')
    }
  }, 60_000)
})

test('A list for outside holds only those who agreed, named as they wish [S9]', async () => {
  await consent(jay, partners)
  const input = { view: everyone, personIds: [jay, sam], purpose: partners }
  expect(await world.do(people.printOutsideList, input)).toMatchObject({ shown: 1, leftOut: 1 })
  expect(lastEntry()).toMatchObject(['people.printOutsideList', 'people', 'printed-for-outside', 1, 1, /"leftOut":1/])
  if (canReadPdf) {
    expect(shownPaper()).toContain('Jay')
    expect(shownPaper()).not.toMatch(/Sample|Placeholder/)
  }
  expect((await problemOf(world.ask(people.printOutsideList, { ...input, purpose: story }))).code).toBe(
    'people.unknown-use',
  )
}, 60_000)

test('What the trail guards of a record changes with each of its own words', async () => {
  const seen = new Set<string | null>()
  const look = () => seen.add(guardedPerson.one(world.inside.db, jay))
  look()
  for (const change of [
    "update naming_wishes set pseudonym = 'Finch', pseudonym_key = 'finch'",
    "update about_me_answers set text = text || '!'",
    "update about_me_versions set written_on = '2020-01-01'",
    "update quotes set text = text || '!'",
    'update quote_uses set withdrawn_on = null',
    "update aspirations set text = text || '!'",
  ]) {
    const { db } = world.inside
    db.begin()
    db.runText(change, [])
    look()
    db.rollback()
  }
  expect(seen.size).toBe(7)
})

test('Those who only read may read own words and change nothing; headings are a manager’s', async () => {
  const { permissions } = world.inside.session as unknown as { permissions: Set<string> }
  const refusals = async (gone: string, asked: () => Promise<{ ok: true } | { ok: false; problem: never }>) => {
    permissions.delete(gone)
    const problem = await problemOf(asked())
    permissions.add(gone)
    return problem.code
  }
  const draft = { naming: 'full' as const, pseudonym: '' }
  const name = () => world.ask(people.setNaming, { personId: jay, draft }) as never
  expect(await refusals('people.write', name)).toBe('access.not-allowed')
  const head = () =>
    world.ask(people.savePrompts, { prompts: [{ promptId: null, heading: 'Mine', hint: '' }] }) as never
  expect(await refusals('people.prompts', head)).toBe('access.not-allowed')
  expect((await words()).aspirations).toHaveLength(1)
})
