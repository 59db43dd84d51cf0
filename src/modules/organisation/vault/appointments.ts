import { refuse, refused } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { isInForceOn } from '../dated'
import { printedName } from '../printed-name'
import type { Appointment } from '../record-shapes'
import {
  appointmentMustLieWithinTheArea,
  archivedRecordsAreReadOnly,
  choiceMustBeOnOffer,
  endMustNotComeBeforeStart,
  notThere,
  officeMustBeFree,
} from '../rules'
import { asDated } from './area-store'
import { mustFindArea } from './areas'
import { guardedAppointment } from './guards'
import { choicesOf } from './office-lists'
import { mustFindRecord, storedRecords } from './register-store'
import { registers } from './registers'
import { t } from './tables'

/** Who holds which office for which area, past and present, the latest first. */
export function allAppointments(db: Read): Appointment[] {
  return db
    .all(t.selectFrom('appointments').selectAll().orderBy('started_on', 'desc').orderBy('appointment_id', 'desc'))
    .map((row) => ({
      appointmentId: row.appointment_id as Appointment['appointmentId'],
      kindId: row.kind_id,
      contactId: row.contact_id as Appointment['contactId'],
      areaId: row.area_id,
      startedOn: row.started_on,
      endedOn: row.ended_on,
    }))
}

export function appoint<Id extends string>(
  context: CommandContext,
  input: { kindId: string; contactId: string; areaId: string; startedOn: string },
): Id {
  const { db } = context
  const contact = mustFindRecord(db, registers.contacts, input.contactId)
  refuse(archivedRecordsAreReadOnly(contact.archivedAt))
  const kind = kindOf(db, input.kindId)
  refuse(choiceMustBeOnOffer('kindId', kind, false, context.today))
  refuse(appointmentMustLieWithinTheArea(input.startedOn, asDated(mustFindArea(db, input.areaId))))
  refuseMeeting(db, { ...input, endedOn: null }, null)
  const appointmentId = context.newId<Id>()
  db.run(
    t.insertInto('appointments').values({
      appointment_id: appointmentId,
      kind_id: input.kindId,
      contact_id: input.contactId,
      area_id: input.areaId,
      started_on: input.startedOn,
      ended_on: null,
      created_at: context.now,
      created_by: context.session.userId,
      updated_at: context.now,
      updated_by: context.session.userId,
    }),
  )
  context.about({ entity: 'appointment', entityId: appointmentId, before: null })
  return appointmentId
}

/** Ends an appointment on a day, moves its end, or takes the end back. */
export function endAppointment(
  context: CommandContext,
  input: { appointmentId: string; endedOn: string | null },
): void {
  const { db } = context
  const held = allAppointments(db).find(({ appointmentId }) => appointmentId === input.appointmentId)
  if (!held) return refused(notThere('appointment'))
  refuse(endMustNotComeBeforeStart(held.startedOn, input.endedOn))
  refuseMeeting(db, { ...held, endedOn: input.endedOn }, held.appointmentId)
  const before = guardedAppointment(db, held.appointmentId)
  db.run(
    t
      .updateTable('appointments')
      .set({ ended_on: input.endedOn, updated_at: context.now, updated_by: context.session.userId })
      .where('appointment_id', '=', held.appointmentId),
  )
  context.about({ entity: 'appointment', entityId: held.appointmentId, before })
}

/** Staff on the roster on a day: all of them, those whose way to us is known, and those who came through us (S110). */
export function staffShare(db: Read, on: string): { ours: number; known: number; all: number } {
  const staff = storedRecords(db, registers.contacts).filter(
    ({ answers }) =>
      answers.isStaff === true &&
      typeof answers.startedOn === 'string' &&
      isInForceOn({ validFrom: answers.startedOn, validTo: answers.endedOn as string | null }, on),
  )
  return {
    ours: staff.filter(({ answers }) => answers.originId === 'our-projects').length,
    known: staff.filter(({ answers }) => answers.originId !== null).length,
    all: staff.length,
  }
}

function refuseMeeting(
  db: Read,
  wanted: { kindId: string; contactId: string; areaId: string; startedOn: string; endedOn: string | null },
  exceptId: string | null,
): void {
  const kind = kindOf(db, wanted.kindId)
  if (!kind) return
  const names = new Map(
    storedRecords(db, registers.contacts).map(({ recordId, answers }) => [
      recordId,
      printedName(answers as unknown as Parameters<typeof printedName>[0]),
    ]),
  )
  const others = allAppointments(db)
    .filter(({ kindId, areaId }) => kindId === wanted.kindId && areaId === wanted.areaId)
    .filter(({ appointmentId }) => appointmentId !== exceptId)
    .map((other) => ({ ...other, name: names.get(other.contactId) ?? '' }))
  refuse(officeMustBeFree(kind, wanted, others))
}

function kindOf(db: Read, kindId: string) {
  return choicesOf(db).find(({ listId, choiceId }) => listId === 'appointment' && choiceId === kindId) ?? null
}
