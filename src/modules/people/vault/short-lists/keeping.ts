import { refuse } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read, Write } from '../../../../ground/vault/sql'
import { notThere } from '../../rules'
import type { Allowed, ConsentUses, ListAnswerDraft, PeopleListAnswer, PeopleListId } from '../../short-list-operations'
import {
  answerMustNotReadLikeAnother,
  everyAnswerMustHaveItsPlace,
  listMustHaveRoom,
  mostKinds,
  mostPurposes,
} from '../../short-list-rules'
import { w } from '../own-words/tables'
import { t } from '../store'
import { guardedAnswer } from './guards'

const kindTables = { role: 'role_kinds', programme: 'programme_kinds' } as const
const uses = { quote: 'quote', aboutMe: 'about-me', list: 'list' } as const

/** Every answer of the office's lists of people, retired ones too, in their order. */
export function shortListsOf(db: Read): PeopleListAnswer[] {
  return [...kindsOf(db, 'role'), ...kindsOf(db, 'programme'), ...purposesOf(db)]
}

function kindsOf(db: Read, listId: keyof typeof kindTables): PeopleListAnswer[] {
  return db
    .all(t.selectFrom(kindTables[listId]).selectAll().orderBy('position').orderBy('label'))
    .map((row) => ({ listId, answerId: row.kind_id, label: row.label, retiredOn: row.retired_on, uses: null }))
}

function purposesOf(db: Read): PeopleListAnswer[] {
  const kept = db.all(w.selectFrom('consent_uses').selectAll())
  const allowed = (purpose: string, use: (typeof uses)[keyof typeof uses]): Allowed => {
    const row = kept.find((one) => one.purpose === purpose && one.use === use)
    if (!row) return 'no'
    return row.may_name === 1 ? 'named' : 'unnamed'
  }
  return db
    .all(t.selectFrom('consent_purposes').selectAll().orderBy('position').orderBy('label'))
    .map(({ purpose, label, retired_on: retiredOn }) => ({
      listId: 'consent',
      answerId: purpose,
      label,
      retiredOn,
      uses: {
        quote: allowed(purpose, uses.quote),
        aboutMe: allowed(purpose, uses.aboutMe),
        list: allowed(purpose, uses.list),
      },
    }))
}

/** Adds an answer, puts other words to it, or takes it out of use. Nothing that was written down changes. */
export function saveListAnswer(
  context: CommandContext,
  { answerId, draft }: { answerId: string | null; draft: ListAnswerDraft },
): string {
  const { db } = context
  const answers = shortListsOf(db).filter(({ listId }) => listId === draft.listId)
  const known = answers.find((answer) => answer.answerId === answerId)
  if (answerId !== null && !known) refuse(notThere('answer'))
  // An answer that keeps its words is never in its own way, whatever an older version let stand beside it.
  if (known?.label !== draft.label)
    refuse(
      answerMustNotReadLikeAnother(
        draft.label,
        answers.filter((answer) => answer !== known),
      ),
    )
  if (!known) refuse(listMustHaveRoom(answers.length, draft.listId === 'consent' ? mostPurposes : mostKinds))
  const id = known?.answerId ?? newId(context, draft, answers)
  const entityId = `${draft.listId} ${id}`
  const before = guardedAnswer.one(db, entityId)
  if (draft.listId === 'consent') savePurpose(db, id, draft, known ? null : answers.length + 1)
  else saveKind(db, id, { ...draft, listId: draft.listId }, known ? null : answers.length + 1)
  context.about({ entity: 'people-list', entityId, before })
  return id
}

/** A consent's words are its key, as they first were: one that stood on records before it was on the list belongs to it. */
function newId(context: CommandContext, draft: ListAnswerDraft, answers: readonly PeopleListAnswer[]): string {
  const isFree = !answers.some(({ answerId }) => answerId === draft.label)
  return draft.listId === 'consent' && isFree ? draft.label : context.newId<string>()
}

/** @param position null: it is there already and keeps its place. */
function saveKind(
  db: Write,
  kindId: string,
  { listId, label, retiredOn }: { listId: keyof typeof kindTables; label: string; retiredOn: string | null },
  position: number | null,
): void {
  const table = kindTables[listId]
  const set = { label, retired_on: retiredOn }
  if (position === null) {
    db.run(t.updateTable(table).set(set).where('kind_id', '=', kindId))
    return
  }
  const taken = new Set(db.all(t.selectFrom(table).select('bit')).map(({ bit }) => bit))
  const bit = Array.from({ length: mostKinds }, (_, at) => at).find((at) => !taken.has(at)) ?? mostKinds
  db.run(t.insertInto(table).values({ kind_id: kindId, bit, position, ...set }))
}

function savePurpose(
  db: Write,
  purpose: string,
  draft: { label: string; retiredOn: string | null; uses: ConsentUses },
  position: number | null,
): void {
  const set = { label: draft.label, retired_on: draft.retiredOn }
  if (position === null) db.run(t.updateTable('consent_purposes').set(set).where('purpose', '=', purpose))
  else db.run(t.insertInto('consent_purposes').values({ purpose, position, ...set }))
  db.run(w.deleteFrom('consent_uses').where('purpose', '=', purpose))
  for (const [use, allowed] of Object.entries(draft.uses) as [keyof ConsentUses, Allowed][]) {
    if (allowed === 'no') continue
    const row = { use: uses[use], purpose, may_name: allowed === 'named' ? 1 : 0 } as const
    db.run(w.insertInto('consent_uses').values(row))
  }
}

/** Puts a list into another order: every answer of it is named once. */
export function orderList(
  context: CommandContext,
  { listId, answerIds }: { listId: PeopleListId; answerIds: readonly string[] },
): void {
  const { db } = context
  const held = shortListsOf(db).flatMap((answer) => (answer.listId === listId ? [answer.answerId] : []))
  refuse(everyAnswerMustHaveItsPlace(held, answerIds))
  const rows = answerIds.map((answerId) => {
    const entityId = `${listId} ${answerId}`
    return { entityId, before: guardedAnswer.one(db, entityId) }
  })
  answerIds.forEach((answerId, place) => {
    const set = { position: place + 1 }
    if (listId === 'consent') db.run(t.updateTable('consent_purposes').set(set).where('purpose', '=', answerId))
    else db.run(t.updateTable(kindTables[listId]).set(set).where('kind_id', '=', answerId))
  })
  context.alsoChanged('people-list', rows)
  context.about({ entity: 'people-list', entityId: listId })
}
