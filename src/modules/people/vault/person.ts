import { onScreen } from '../../../ground/shared/dates'
import { type Problem, refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { todayInOffice } from '../../../ground/vault/clock'
import { nameOfUser } from '../../../ground/vault/users'
import type { Person, PersonDraft } from '../contract'
import { birthDateMustBePossible, memberNumberMustBeFree, recordMustBeAsItWasOpened } from '../rules'
import { writeNote } from './background'
import { guarded, writerOf } from './changing'
import { guardedPerson } from './guards'
import { mustBeCurrent, mustFind } from './record'
import {
  asPerson,
  fullName,
  holderOfMemberNumber,
  insertPerson,
  nameOfArea,
  setArchived,
  storedPerson,
  updatePerson,
} from './store'
import { manyPeople } from './timeline'

/** Makes a record. Likenesses are the screen's to show before: a second Ann Sample may well be another person. */
export function createPerson<Id extends string>(context: CommandContext, draft: PersonDraft): Id {
  refuse(draftProblem(context.db, draft, context.today, null))
  const personId = context.newId<Id>()
  insertPerson(context.db, personId, draft, writerOf(context))
  context.about({ entity: 'person', entityId: personId, before: null })
  return personId
}

export function changePerson(
  context: CommandContext,
  input: { personId: string; version: number; draft: PersonDraft },
): Person {
  const { db } = context
  const row = mustBeCurrent(db, input.personId)
  const stored = { version: row.version, changedBy: nameOfUser(db, row.updated_by) }
  refuse(recordMustBeAsItWasOpened(input.version, stored))
  refuse(draftProblem(db, input.draft, context.today, input.personId))
  const before = guarded(db, input.personId)
  updatePerson(db, input.personId, input.draft, writerOf(context))
  context.about({ entity: 'person', entityId: input.personId, before })
  return asPerson(mustFind(db, input.personId))
}

/** What stands against saving a draft, whoever brings it: a form or an import. */
export function draftProblem(
  db: Read,
  draft: PersonDraft,
  today: string,
  exceptPersonId: string | null,
): Problem | null {
  const holder = holderOfMemberNumber(db, draft.memberNumber, exceptPersonId)
  return (
    birthDateMustBePossible(draft.dateOfBirth, today) ??
    memberNumberMustBeFree(draft.memberNumber, holder && { name: fullName(holder), archived: holder.archived === 1 }) ??
    areaMustExist(db, draft.areaId)
  )
}

/** Puts people into the archive. Nothing of their records goes; those there already are left as they are. */
export function archivePeople(context: CommandContext, personIds: readonly string[], reason: string): number {
  return moved(context, personIds, (personId) => {
    if (mustFind(context.db, personId).archived === 1) return false
    setArchived(context.db, personId, reason, writerOf(context))
    return true
  })
}

/** Brings people back. Why and how long they were away stays on the record as a note. */
export function restorePeople(context: CommandContext, personIds: readonly string[]): number {
  return moved(context, personIds, (personId) => {
    const { archived_at: archivedAt, archived_reason: reason } = mustFind(context.db, personId)
    if (archivedAt === null) return false
    const writer = writerOf(context)
    const since = onScreen(todayInOffice(new Date(archivedAt)))
    writeNote(context, personId, `In the archive from ${since} to ${onScreen(context.today)}: ${reason}`, writer)
    setArchived(context.db, personId, null, writer)
    return true
  })
}

function moved(context: CommandContext, personIds: readonly string[], move: (personId: string) => boolean): number {
  const distinct = [...new Set(personIds)]
  const [only] = distinct
  const single = distinct.length === 1 && only !== undefined && storedPerson(context.db, only) !== null ? only : null
  const before = guardedPerson.many(context.db, distinct)
  const done = distinct.filter(move)
  if (single === null) {
    context.alsoChanged(
      'person',
      done.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
    )
    context.about({ ...manyPeople, details: { count: done.length, personIds: done.join(' ') } })
  } else {
    context.about({ entity: 'person', entityId: single, before: before.get(single) ?? null })
  }
  return done.length
}

function areaMustExist(db: Read, areaId: string | null): Problem | null {
  if (areaId === null || nameOfArea(db, areaId) !== null) return null
  const message = 'This area is not on the list of areas. Choose one from the list.'
  return { code: 'people.unknown-area', message, fields: { areaId: message } }
}
