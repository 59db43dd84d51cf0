import { defineMessages, type MessageDescriptor } from 'react-intl'
import { call } from '../../../ground/ui/client/call'
import type { AnswerMore, AnswerQuestion, ShortList } from '../../../ground/ui/short-list'
import { people } from '../contract'
import {
  type ConsentUses,
  type ListAnswerDraft,
  type PeopleListAnswer,
  type PeopleListId,
  words,
} from '../short-list-operations'

const titles = defineMessages({
  role: { id: 'people.list.role', defaultMessage: 'Roles {people} hold' },
  programme: { id: 'people.list.programme', defaultMessage: 'Programmes' },
  consent: { id: 'people.list.consent', defaultMessage: 'What consent is asked for' },
})

const messages = defineMessages({
  consentWhy: {
    id: 'people.list.consentWhy',
    defaultMessage:
      'A consent holds for what was asked. Change its words only where the meaning stays; for another meaning, retire it and add a new one.',
  },
  quote: { id: 'people.list.quote', defaultMessage: 'Printing their quotes' },
  aboutMe: { id: 'people.list.aboutMe', defaultMessage: 'Sharing their “About Me”' },
  list: { id: 'people.list.list', defaultMessage: 'Printing lists for outside' },
  no: { id: 'people.list.no', defaultMessage: 'Not allowed' },
  unnamed: { id: 'people.list.unnamed', defaultMessage: 'Allowed, without their real name' },
  named: { id: 'people.list.named', defaultMessage: 'Allowed, named as they wish' },
})

const marks = {
  quote: defineMessages({
    unnamed: { id: 'people.list.quoteUnnamed', defaultMessage: 'Quotes, no real name' },
    named: { id: 'people.list.quoteNamed', defaultMessage: 'Quotes' },
  }),
  aboutMe: defineMessages({
    unnamed: { id: 'people.list.aboutMeUnnamed', defaultMessage: '“About Me”, no real name' },
    named: { id: 'people.list.aboutMeNamed', defaultMessage: '“About Me”' },
  }),
  list: defineMessages({
    unnamed: { id: 'people.list.listUnnamed', defaultMessage: 'Lists for outside, no real name' },
    named: { id: 'people.list.listNamed', defaultMessage: 'Lists for outside' },
  }),
} satisfies Record<keyof ConsentUses, Record<string, MessageDescriptor>>

const allowing = (key: keyof ConsentUses): AnswerQuestion => ({
  key,
  label: messages[key],
  options: (['no', 'unnamed', 'named'] as const).map((id) => ({ id, label: messages[id] })),
  usual: 'no',
  marks: marks[key],
})

function shortList(listId: PeopleListId, questions: readonly AnswerQuestion[] = []): ShortList {
  return {
    id: `people-${listId}`,
    title: titles[listId],
    why: listId === 'consent' ? messages.consentWhy : null,
    access: 'people.lists',
    label: listId === 'consent' ? words(200) : words(60),
    questions,
    source: people.shortLists,
    answersIn: (output) => (output as PeopleListAnswer[]).filter((answer) => answer.listId === listId).map(asAnswer),
    save: ({ answerId, label, retiredOn, more }) =>
      call(people.saveListAnswer, { answerId, draft: draftOf(listId, { label, retiredOn }, more) }),
    order: (answerIds) => call(people.orderList, { listId, answerIds: [...answerIds] }),
  }
}

function asAnswer({ answerId, label, retiredOn, uses }: PeopleListAnswer) {
  return { answerId, label, retiredOn, more: { ...uses } }
}

function draftOf(
  listId: PeopleListId,
  said: { readonly label: string; readonly retiredOn: string | null },
  more: AnswerMore,
): ListAnswerDraft {
  if (listId !== 'consent') return { listId, ...said }
  return { listId, ...said, uses: more as ConsentUses }
}

/** The roles, programmes and consents that the office offers. */
export const peopleLists: readonly ShortList[] = [
  shortList('role'),
  shortList('programme'),
  shortList('consent', [allowing('quote'), allowing('aboutMe'), allowing('list')]),
]
