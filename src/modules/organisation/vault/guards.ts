import { type GuardedEntity, type GuardedPart, type GuardedRow, Reader } from '../../../ground/vault/audit/guards'
import type { Read } from '../../../ground/vault/sql'
import { columnOf, type Register, registers } from './registers'

/** What is kept of a record beside its answers. When it was saved has its entry. */
const kept = ['version', 'archived_at', 'created_by', 'updated_by']

/** A record of a register with the answers that lie in tables of their own, and whatever else hangs on it. */
function guardOf(register: Register, more: readonly GuardedPart[] = []): GuardedEntity {
  const own = Object.keys(register.draft.shape).filter((field) => !(field in register.many))
  const copied = register.table === 'projects' ? ['copied_from_id'] : []
  const many = Object.values(register.many).map(
    ({ table, column }): GuardedPart => ({ from: table, by: 'record_id', columns: [`'${table}'`, column, 'position'] }),
  )
  const row = {
    from: register.table,
    by: 'record_id',
    columns: ['record_id', ...own.map(columnOf), ...copied, ...kept],
  }
  return { entity: register.entity, parts: [row, ...many, ...more] }
}

/** The heading under which an area is listed follows from what it lies in, and is left out. */
const area: GuardedEntity = {
  entity: 'area',
  parts: [
    {
      from: 'areas',
      by: 'area_id',
      columns: [
        'area_id',
        'kind_id',
        'parent_id',
        'code',
        'name',
        'listed_as',
        'notes',
        'valid_from',
        'valid_to',
        'version',
      ],
    },
    { from: 'area_names', by: 'area_id', columns: ['name', 'valid_from', 'valid_to'] },
    { from: 'area_successors', by: 'from_id', columns: ['to_id', 'change_id'] },
  ],
}

const areaKind: GuardedEntity = {
  entity: 'area-kind',
  parts: [
    {
      from: 'area_kinds',
      by: 'kind_id',
      columns: ['kind_id', 'label', 'plural', 'position', 'holds_people', 'retired_on'],
    },
  ],
}

const areaChange: GuardedEntity = {
  entity: 'area-change',
  parts: [
    {
      from: 'area_changes',
      by: 'change_id',
      columns: ['change_id', 'sentence', 'last_day', 'ended', 'begun', 'done_by', 'undone_at', 'undone_by'],
    },
  ],
}

const areaMove: GuardedEntity = {
  entity: 'area-move',
  parts: [
    {
      from: 'area_moves',
      by: 'move_id',
      columns: ['move_id', 'from_id', 'to_id', 'moved_on', 'moved', 'change_id', 'done_by'],
    },
  ],
}

/** An answer of an office's list goes by the list and its own id. */
const choice: GuardedEntity = {
  entity: 'office-list',
  parts: [
    {
      from: `(select list_id || ' ' || choice_id as id, label, only_one, position, retired_on from office_lists)`,
      by: 'id',
      columns: ['id', 'label', 'only_one', 'position', 'retired_on'],
    },
  ],
}

const appointment: GuardedEntity = {
  entity: 'appointment',
  parts: [
    {
      from: 'appointments',
      by: 'appointment_id',
      columns: [
        'appointment_id',
        'kind_id',
        'contact_id',
        'area_id',
        'started_on',
        'ended_on',
        'created_by',
        'updated_by',
      ],
    },
  ],
}

const records = [
  guardOf(registers.prisons),
  guardOf(registers.venues, [
    { from: 'venue_rooms', by: 'venue_id', columns: ['room_id', 'name', 'capacity', 'access_notes'] },
  ]),
  guardOf(registers.partners),
  guardOf(registers.projects, [
    { from: 'project_lessons', by: 'project_id', columns: ['lesson_id', 'learnt_on', 'text', 'written_by'] },
  ]),
  guardOf(registers.contacts),
]

/** What the audit trail vouches for of this module: every table that it writes. */
export const organisationGuards: readonly GuardedEntity[] = [
  area,
  areaKind,
  areaChange,
  areaMove,
  choice,
  appointment,
  ...records,
]

const readers = new Map(organisationGuards.map((entity) => [entity.entity, new Reader(entity)]))

/** A row as the trail guards it, for saying what it was before a change; null if it is not there. */
function guarded(db: Read, entity: string, id: string): GuardedRow | null {
  return readers.get(entity)?.one(db, id) ?? null
}

export const guardedArea = (db: Read, areaId: string) => guarded(db, 'area', areaId)
export const guardedChange = (db: Read, changeId: string) => guarded(db, 'area-change', changeId)
export const guardedMove = (db: Read, moveId: string) => guarded(db, 'area-move', moveId)
export const guardedChoice = (db: Read, id: string) => guarded(db, 'office-list', id)
export const guardedAppointment = (db: Read, id: string) => guarded(db, 'appointment', id)
export const guardedRecord = (db: Read, register: Register, id: string) => guarded(db, register.entity, id)
