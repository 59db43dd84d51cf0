import { refuse, refused } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { someoneWhoLeft } from '../../../ground/vault/users'
import type { Project, Venue } from '../record-shapes'
import {
  archivedRecordsAreReadOnly,
  lessonMustNotBeLearntInTheFuture,
  notThere,
  placeMustHoldEveryone,
  roomMustNotHoldMoreThanItsVenue,
} from '../rules'
import { guardedRecord } from './guards'
import { insertRecord, mustFindRecord, type StoredRecord, storedRecords, touchRecord } from './register-store'
import { type Register, registers } from './registers'
import { t } from './tables'

/** One change to what hangs on a current record: rooms on a venue, lessons on a project. */
function changing<T>(
  context: CommandContext,
  register: Register,
  recordId: string,
  work: (record: StoredRecord) => T,
): T {
  const record = mustFindRecord(context.db, register, recordId)
  refuse(archivedRecordsAreReadOnly(record.archivedAt))
  const before = guardedRecord(context.db, register, recordId)
  const value = work(record)
  touchRecord(context, register, recordId)
  context.about({ entity: register.entity, entityId: recordId, before })
  return value
}

export function roomsOf(db: Read): Map<string, Venue['rooms']> {
  const rooms = new Map<string, Venue['rooms']>()
  for (const row of db.all(t.selectFrom('venue_rooms').selectAll().orderBy('name'))) {
    const room = { roomId: row.room_id as Venue['rooms'][number]['roomId'], name: row.name, capacity: row.capacity }
    rooms.set(row.venue_id, [...(rooms.get(row.venue_id) ?? []), { ...room, accessNotes: row.access_notes }])
  }
  return rooms
}

export function lessonsOf(db: Read): Map<string, Project['lessons']> {
  const lessons = new Map<string, Project['lessons']>()
  const rows = db.all(
    t
      .selectFrom('project_lessons as l')
      .leftJoin('users as u', 'u.user_id', 'l.written_by')
      .select(['l.lesson_id', 'l.project_id', 'l.learnt_on', 'l.text', 'u.name'])
      .orderBy('l.learnt_on', 'desc')
      .orderBy('l.lesson_id', 'desc'),
  )
  for (const row of rows) {
    const lesson = {
      lessonId: row.lesson_id as Project['lessons'][number]['lessonId'],
      learntOn: row.learnt_on,
      text: row.text,
      writtenBy: row.name ?? someoneWhoLeft,
    }
    lessons.set(row.project_id, [...(lessons.get(row.project_id) ?? []), lesson])
  }
  return lessons
}

/** Venues and rooms that hold so many people, the closest fit first. Archived venues are not offered. */
export function placesFor<Id extends string, RoomId extends string>(db: Read, people: number) {
  const rooms = roomsOf(db)
  const places = storedRecords(db, registers.venues)
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap(({ recordId, answers }) => {
      const venue = { venueId: recordId as Id, venue: answers.name as string }
      const whole = { ...venue, roomId: null, room: '', capacity: answers.capacity as number | null }
      const parts = (rooms.get(recordId) ?? []).map(({ roomId, name, capacity }) => ({
        ...venue,
        roomId: roomId as string as RoomId,
        room: name,
        capacity: capacity as number | null,
      }))
      return [whole, ...parts]
    })
  return places
    .filter((place) => placeMustHoldEveryone({ name: place.venue, capacity: place.capacity }, people) === null)
    .map((place) => ({ ...place, capacity: place.capacity ?? 0 }))
    .sort((a, b) => a.capacity - b.capacity || a.venue.localeCompare(b.venue))
}

export function saveRoom<Id extends string>(
  context: CommandContext,
  input: { venueId: string; roomId: string | null; name: string; capacity: number; accessNotes: string },
): Id {
  return changing(context, registers.venues, input.venueId, ({ answers }) => {
    const venue = { name: answers.name as string, capacity: answers.capacity as number | null }
    refuse(roomMustNotHoldMoreThanItsVenue(input.capacity, venue))
    const set = { name: input.name, capacity: input.capacity, access_notes: input.accessNotes }
    if (input.roomId === null) {
      const roomId = context.newId<Id>()
      context.db.run(t.insertInto('venue_rooms').values({ room_id: roomId, venue_id: input.venueId, ...set }))
      return roomId
    }
    const { changes } = context.db.run(
      t.updateTable('venue_rooms').set(set).where('room_id', '=', input.roomId).where('venue_id', '=', input.venueId),
    )
    return changes === 0 ? refused(notThere('room')) : (input.roomId as Id)
  })
}

export function removeRoom(context: CommandContext, input: { venueId: string; roomId: string }): void {
  changing(context, registers.venues, input.venueId, () => {
    const { changes } = context.db.run(
      t.deleteFrom('venue_rooms').where('room_id', '=', input.roomId).where('venue_id', '=', input.venueId),
    )
    if (changes === 0) refuse(notThere('room'))
  })
}

export function addLesson<Id extends string>(
  context: CommandContext,
  input: { projectId: string; learntOn: string; text: string },
): Id {
  return changing(context, registers.projects, input.projectId, () => {
    refuse(lessonMustNotBeLearntInTheFuture(input.learntOn, context.today))
    const lessonId = context.newId<Id>()
    context.db.run(
      t.insertInto('project_lessons').values({
        lesson_id: lessonId,
        project_id: input.projectId,
        learnt_on: input.learntOn,
        text: input.text,
        written_at: context.now,
        written_by: context.session.userId,
      }),
    )
    return lessonId
  })
}

export function removeLesson(context: CommandContext, input: { projectId: string; lessonId: string }): void {
  changing(context, registers.projects, input.projectId, () => {
    const { changes } = context.db.run(
      t.deleteFrom('project_lessons').where('lesson_id', '=', input.lessonId).where('project_id', '=', input.projectId),
    )
    if (changes === 0) refuse(notThere('lesson'))
  })
}

/** Begins a project from the plan of another one (S3): what it is and aims at, not its days, money or areas. */
export function copyProject<Id extends string>(
  context: CommandContext,
  input: { projectId: string; name: string },
): Id {
  const { db } = context
  const register = registers.projects
  const { answers } = mustFindRecord(db, register, input.projectId)
  const recordId = context.newId<Id>()
  insertRecord(context, register, recordId, {
    ...answers,
    name: input.name,
    areaIds: [],
    startedOn: null,
    endedOn: null,
    funderId: null,
    commissionerId: null,
    budgetCode: '',
    notes: '',
  })
  db.runText('update projects set copied_from_id = ? where record_id = ?', [input.projectId, recordId])
  context.about({ entity: register.entity, entityId: recordId, before: null })
  return recordId
}
