import { defineMessages } from 'react-intl'
import { call } from '../../../ground/ui/client/call'
import type { AnswerQuestion, ShortList } from '../../../ground/ui/short-list'
import { organisation } from '../contract'
import type { OfficeChoice } from '../record-shapes'

const messages = defineMessages({
  'partner-role': { id: 'organisation.list.partnerRole', defaultMessage: 'What partner organisations do' },
  'project-kind': { id: 'organisation.list.projectKind', defaultMessage: 'Kinds of project' },
  'prison-category': { id: 'organisation.list.prisonCategory', defaultMessage: 'Categories of prison' },
  'staff-origin': { id: 'organisation.list.staffOrigin', defaultMessage: 'Where staff came from' },
  appointment: { id: 'organisation.list.appointment', defaultMessage: 'Appointments in an area' },
  onlyOne: { id: 'organisation.list.onlyOne', defaultMessage: 'An area has one of these at a time' },
})

type ListId = OfficeChoice['listId']

const onlyOne: AnswerQuestion = {
  key: 'onlyOne',
  label: messages.onlyOne,
  options: null,
  usual: false,
  marks: { true: messages.onlyOne },
}

function shortList(listId: ListId, questions: readonly AnswerQuestion[] = []): ShortList {
  return {
    id: listId,
    title: messages[listId],
    why: null,
    access: 'organisation.write',
    label: organisation.saveChoice.input.shape.label,
    questions,
    source: organisation.choices,
    answersIn: (output) => (output as OfficeChoice[]).filter((choice) => choice.listId === listId).map(asAnswer),
    save: ({ answerId, label, retiredOn, more }) =>
      call(organisation.saveChoice, {
        listId,
        choiceId: answerId,
        label,
        retiredOn,
        onlyOne: more.onlyOne === true,
      }),
    order: (answerIds) => call(organisation.orderChoices, { listId, choiceIds: [...answerIds] }),
  }
}

function asAnswer(choice: OfficeChoice) {
  return {
    answerId: choice.choiceId,
    label: choice.label,
    retiredOn: choice.retiredOn,
    more: { onlyOne: choice.onlyOne },
  }
}

/** The answers that the forms of places, partners, projects and contacts offer. */
export const organisationLists: readonly ShortList[] = [
  shortList('partner-role'),
  shortList('project-kind'),
  shortList('prison-category'),
  shortList('staff-origin'),
  shortList('appointment', [onlyOne]),
]
