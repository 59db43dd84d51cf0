import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { OfficeChoice } from '../record-shapes'
import { answerMustNotReadLikeAnother, everyChoiceMustHaveItsPlace, whatIsNamedMustBeThere } from '../rules'
import { guardedChoice } from './guards'
import { t } from './tables'

/** Every answer of the office's short lists, retired ones too, in their order. */
export function choicesOf(db: Read): OfficeChoice[] {
  return db
    .all(t.selectFrom('office_lists').selectAll().orderBy('list_id').orderBy('position').orderBy('label'))
    .map((row) => ({
      listId: row.list_id as OfficeChoice['listId'],
      choiceId: row.choice_id,
      label: row.label,
      onlyOne: row.only_one === 1,
      retiredOn: row.retired_on,
    }))
}

/** Adds an answer to a list, puts other words to it, or takes it out of use. Nothing that was answered changes. */
export function saveChoice(
  context: CommandContext,
  input: Omit<OfficeChoice, 'choiceId'> & { choiceId: string | null },
): string {
  const { db } = context
  const choices = choicesOf(db).filter(({ listId }) => listId === input.listId)
  const known = choices.find(({ choiceId }) => choiceId === input.choiceId)
  refuse(whatIsNamedMustBeThere('choiceId', input.choiceId === null || known !== undefined))
  // An answer that keeps its words is never in its own way, whatever an older version let stand beside it.
  if (known?.label !== input.label) {
    const others = choices.filter((choice) => choice !== known)
    refuse(answerMustNotReadLikeAnother(input.label, others))
  }
  const choiceId = input.choiceId ?? context.newId<string>()
  const entityId = `${input.listId} ${choiceId}`
  const before = guardedChoice(db, entityId)
  const set = { label: input.label, only_one: input.onlyOne ? 1 : 0, retired_on: input.retiredOn } as const
  if (known) {
    db.run(t.updateTable('office_lists').set(set).where('list_id', '=', input.listId).where('choice_id', '=', choiceId))
  } else {
    const position = choices.length + 1
    db.run(t.insertInto('office_lists').values({ list_id: input.listId, choice_id: choiceId, position, ...set }))
  }
  context.about({ entity: 'office-list', entityId, before })
  return choiceId
}

/** Puts a list into another order: every answer of it is named once. */
export function orderChoices(
  context: CommandContext,
  { listId, choiceIds }: { listId: string; choiceIds: string[] },
): void {
  const { db } = context
  const before = choicesOf(db).flatMap((choice) => (choice.listId === listId ? [choice.choiceId] : []))
  refuse(everyChoiceMustHaveItsPlace(before, choiceIds))
  const rows = choiceIds.map((choiceId) => {
    const entityId = `${listId} ${choiceId}`
    return { entityId, before: guardedChoice(db, entityId) }
  })
  choiceIds.forEach((choiceId, place) => {
    const set = t.updateTable('office_lists').set({ position: place + 1 })
    db.run(set.where('list_id', '=', listId).where('choice_id', '=', choiceId))
  })
  context.alsoChanged('office-list', rows)
  context.about({ entity: 'office-list', entityId: listId })
}
