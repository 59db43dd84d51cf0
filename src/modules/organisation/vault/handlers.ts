import type { z } from 'zod'
import { refused } from '../../../ground/shared/problem'
import { type Handlers, implement, type Implementation, nothing } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { organisation } from '../contract'
import { Contact, Partner, Prison, Project, Venue } from '../record-shapes'
import { notThere } from '../rules'
import { allAppointments, appoint, endAppointment, staffShare } from './appointments'
import { allAreas } from './area-store'
import { addArea, changeArea, correctName, renameArea } from './areas'
import { addLesson, copyProject, lessonsOf, placesFor, removeLesson, removeRoom, roomsOf, saveRoom } from './hanging'
import { areaOn, areaToday, type FollowsAreas } from './index'
import { moveOn, undoMove } from './moving'
import { organisationDuties } from './duties'
import { organisationGuards } from './guards'
import { organisationHappenings } from './happenings'
import { choicesOf, orderChoices, saveChoice } from './office-lists'
import { printDirectory, printProject } from './paper'
import { archiveRecord, saveRecord } from './record-keeping'
import { storedRecords, type StoredRecord } from './register-store'
import { type Register, registers } from './registers'
import { redraw, undoRedraw } from './redrawing'
import { wholeTree } from './tree'

/** @param following every module whose records belong to areas, so that they come along when the map is redrawn. */
export function organisationImplementation(following: readonly FollowsAreas[]): Implementation {
  const handlers: Handlers<typeof organisation> = {
    areas: ({ db }) => allAreas(db),
    tree: ({ db }) => wholeTree(db),
    areaOn: ({ db }, { areaId, on }) => ({ areaId, ...(areaOn(db, areaId, on) ?? refused(notThere('area'))) }),
    areaToday: ({ db, today }, { areaId }) => areaToday(db, areaId, today),

    addArea: (context, draft) => ({ areaId: addArea(context, draft) }),
    changeArea: (context, input) => nothing(changeArea(context, input, following)),
    renameArea: (context, input) => nothing(renameArea(context, input, following)),
    correctName: (context, input) => nothing(correctName(context, input, following)),
    redraw: (context, input) => redraw(context, input, following),
    undoRedraw: (context, { changeId }) => nothing(undoRedraw(context, changeId, following)),
    moveOn: (context, input) => moveOn(context, input, following),
    undoMove: (context, { moveId }) => ({ back: undoMove(context, moveId, following) }),

    prisons: ({ db }) => recordsOf(db, registers.prisons, Prison),
    savePrison: (context, input) => ({ recordId: saveRecord(context, registers.prisons, input) }),
    archivePrison: (context, input) => nothing(archiveRecord(context, registers.prisons, input)),
    venues: ({ db }) => {
      const rooms = roomsOf(db)
      return recordsOf(db, registers.venues, Venue, ({ recordId }) => ({ rooms: rooms.get(recordId) ?? [] }))
    },
    saveVenue: (context, input) => ({ recordId: saveRecord(context, registers.venues, input) }),
    archiveVenue: (context, input) => nothing(archiveRecord(context, registers.venues, input)),
    partners: ({ db }) => recordsOf(db, registers.partners, Partner),
    savePartner: (context, input) => ({ recordId: saveRecord(context, registers.partners, input) }),
    archivePartner: (context, input) => nothing(archiveRecord(context, registers.partners, input)),
    projects: ({ db }) => projectsOf(db),
    saveProject: (context, input) => ({ recordId: saveRecord(context, registers.projects, input) }),
    archiveProject: (context, input) => nothing(archiveRecord(context, registers.projects, input)),
    contacts: ({ db }) => recordsOf(db, registers.contacts, Contact),
    saveContact: (context, input) => ({ recordId: saveRecord(context, registers.contacts, input) }),
    archiveContact: (context, input) => nothing(archiveRecord(context, registers.contacts, input)),

    placesFor: ({ db }, { people }) => placesFor(db, people),
    saveRoom: (context, input) => ({ roomId: saveRoom(context, input) }),
    removeRoom: (context, input) => nothing(removeRoom(context, input)),
    addLesson: (context, input) => ({ lessonId: addLesson(context, input) }),
    removeLesson: (context, input) => nothing(removeLesson(context, input)),
    copyProject: (context, input) => ({ recordId: copyProject(context, input) }),

    appointments: ({ db }) => allAppointments(db),
    appoint: (context, input) => ({ appointmentId: appoint(context, input) }),
    endAppointment: (context, input) => nothing(endAppointment(context, input)),
    staffShare: ({ db }, { on }) => staffShare(db, on),

    choices: ({ db }) => choicesOf(db),
    saveChoice: (context, input) => ({ choiceId: saveChoice(context, input) }),
    orderChoices: (context, input) => nothing(orderChoices(context, input)),

    printDirectory: (context, { staffOnly }) =>
      printDirectory(context, staffOnly, (db) => ({
        contacts: recordsOf(db, registers.contacts, Contact),
        partners: recordsOf(db, registers.partners, Partner),
        prisons: recordsOf(db, registers.prisons, Prison),
      })),
    printProject: (context, { recordId }) =>
      printProject(context, recordId, (db) => ({
        project: projectsOf(db).find((project) => project.recordId === recordId) ?? refused(notThere('project')),
        partners: recordsOf(db, registers.partners, Partner),
      })),
  }
  const handling = implement(organisation, handlers, organisationGuards)
  return { ...handling, duties: organisationDuties, happenings: [organisationHappenings] }
}

function projectsOf(db: Read): Project[] {
  const lessons = lessonsOf(db)
  return recordsOf(db, registers.projects, Project, ({ recordId, copiedFromId }) => ({
    copiedFromId,
    lessons: lessons.get(recordId) ?? [],
  }))
}

/** A register's records in the shape of the contract. */
function recordsOf<R>(
  db: Read,
  register: Register,
  shape: z.ZodType<R>,
  more: (record: StoredRecord) => object = () => ({}),
): R[] {
  return storedRecords(db, register).map((record) => {
    const { recordId, version, archivedAt, updatedAt, updatedBy, answers } = record
    return shape.parse({ recordId, version, archivedAt, updatedAt, updatedBy, ...answers, ...more(record) })
  })
}
