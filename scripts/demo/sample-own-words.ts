import type { Run } from '../../bench/office'
import { people } from '../../src/modules/people/contract'
import type { PersonId } from '../../src/modules/people/person-id'

/** A day so long ago, as the records write it. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** What one of the demonstration's people says for themselves: a page about them, two quotes, two hopes. */
export async function sampleOwnWords(run: Run, personId: PersonId): Promise<void> {
  const draft = (text: string) => ({ ...said, text })
  const said = {
    saidOn: daysAgo(39),
    context: 'At the end of the spring course',
    naming: null,
    themes: ['confidence', 'belonging'],
    purposes: ['Using my story'],
  }
  await run(people.addConsent, { personId, purpose: 'Using my story', givenOn: daysAgo(82), how: 'signed form' })
  await run(people.setNaming, { personId, draft: { naming: 'pseudonym', pseudonym: 'Robin' } })
  await run(people.saveAboutMe, {
    personId,
    basedOn: null,
    draft: {
      writtenOn: daysAgo(82),
      answers: [
        { promptId: 'who-i-am', text: 'I grew up by the sea and I have two daughters. I fix bicycles.' },
        { promptId: 'matters-to-me', text: 'My daughters. Being on time. The choir on Thursdays.' },
        { promptId: 'good-at', text: 'Listening, and finding out how a thing works.' },
        { promptId: 'helps-me', text: 'Say one thing at a time. A cup of tea first.' },
        { promptId: 'hard-for-me', text: 'Long letters. Waiting rooms with many people.' },
      ],
    },
  })
  await run(people.addQuote, {
    personId,
    draft: draft('For the first time somebody asked what I think, and wrote it down.'),
  })
  await run(people.addQuote, { personId, draft: draft('I came for the certificate. I stayed because I was useful.') })
  const { aspirationId } = await run(people.addAspiration, {
    personId,
    draft: { text: 'To pass the Level 2 award', statedOn: daysAgo(265) },
  })
  await run(people.settleAspiration, { personId, aspirationId, status: 'reached', settledOn: daysAgo(39) })
  await run(people.addAspiration, {
    personId,
    draft: { text: 'To run a repair workshop of my own', statedOn: daysAgo(39) },
  })
}
