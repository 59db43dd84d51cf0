import { z } from 'zod'
import { command, defineContract, type Permission, query, task } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { Area, AreaDraft, AreaTree, line, prose, Redrawing } from './area-shapes'
import {
  Appointment,
  Contact,
  ContactDraft,
  OfficeChoice,
  Partner,
  PartnerDraft,
  Prison,
  PrisonDraft,
  Project,
  ProjectDraft,
  RecordId,
  Venue,
  VenueDraft,
} from './record-shapes'

export { Area } from './area-shapes'

const read = 'organisation.read'
/** The tree, prisons, partners, projects, appointments and lists. */
const write = 'organisation.write'
/** Venues and contacts, which office staff keep too. */
const directory = 'organisation.directory'

const nothing = z.strictObject({})
const version = z.int().min(1)
const area = z.strictObject({ areaId: z.string() })

/** The operations that every register has alike: all of its records, adding or changing one, the archive. */
function register<D extends z.ZodType, R extends z.ZodType>(draft: D, record: R, access: Permission) {
  return {
    list: query({ access: read, input: nothing, output: z.array(record) }),
    save: command({
      access,
      /** A new record has neither id nor version. */
      input: z.strictObject({ recordId: RecordId.nullable(), version: version.nullable(), draft }),
      output: z.strictObject({ recordId: RecordId }),
    }),
    archive: command({
      access,
      /** `isArchived: false` brings a record back. */
      input: z.strictObject({ recordId: RecordId, isArchived: z.boolean() }),
      output: nothing,
    }),
  }
}

const prisons = register(PrisonDraft, Prison, write)
const venues = register(VenueDraft, Venue, directory)
const partners = register(PartnerDraft, Partner, write)
const projects = register(ProjectDraft, Project, write)
const contacts = register(ContactDraft, Contact, directory)

/** What was printed. `undrawable`: letters that no font on board has, each once; they came out as empty boxes. */
const Printed = z.strictObject({ pages: z.int(), undrawable: z.string() })

export const organisation = defineContract('organisation', {
  /** Every area, present and past, in the order of region and name. */
  areas: query({ access: 'signed-in', input: nothing, output: z.array(Area) }),
  tree: query({ access: read, input: nothing, output: AreaTree }),
  /** What an area was called on a day, and whether it was in force. */
  areaOn: query({
    access: 'signed-in',
    input: area.extend({ on: isoDate }),
    output: z.strictObject({ areaId: z.string(), name: z.string(), inForce: z.boolean() }),
  }),
  /** Who has taken over from an area by today: itself while it is in force, else the last of each line of successors. */
  areaToday: query({ access: 'signed-in', input: area, output: z.array(Area) }),

  addArea: command({ access: write, input: AreaDraft, output: area }),
  changeArea: command({
    access: write,
    input: area.extend({ version, draft: AreaDraft.omit({ name: true }) }),
    output: nothing,
  }),
  /** From a day on the area has another name; the old one stays with its days. */
  renameArea: command({
    access: write,
    input: area.extend({ version, name: AreaDraft.shape.name, from: isoDate }),
    output: nothing,
  }),
  /** The name was written wrongly: it is put right and no old name is kept. */
  correctName: command({ access: write, input: area.extend({ version, name: AreaDraft.shape.name }), output: nothing }),
  /** Areas end, and others take over: an end, a merger or a split. */
  redraw: command({
    access: write,
    input: Redrawing,
    output: z.strictObject({ changeId: idOf('change'), moved: z.int() }),
    alsoChanges: ['people'],
  }),
  undoRedraw: command({
    access: write,
    input: z.strictObject({ changeId: idOf('change') }),
    output: nothing,
    alsoChanges: ['people'],
  }),
  /** Takes the current people of an area along to another, as when a split is settled person by person. */
  moveOn: command({
    access: write,
    input: z.strictObject({ fromId: z.string(), toId: z.string() }),
    output: z.strictObject({ moveId: idOf('move'), moved: z.int() }),
    alsoChanges: ['people'],
  }),
  /** Whoever was moved elsewhere since then stays where they are. */
  undoMove: command({
    access: write,
    input: z.strictObject({ moveId: idOf('move') }),
    output: z.strictObject({ back: z.int() }),
    alsoChanges: ['people'],
  }),

  prisons: prisons.list,
  savePrison: prisons.save,
  archivePrison: prisons.archive,
  venues: venues.list,
  saveVenue: venues.save,
  archiveVenue: venues.archive,
  partners: partners.list,
  savePartner: partners.save,
  archivePartner: partners.archive,
  projects: projects.list,
  saveProject: projects.save,
  archiveProject: projects.archive,
  contacts: contacts.list,
  saveContact: contacts.save,
  archiveContact: contacts.archive,

  /** Venues and rooms that hold so many people, the closest fit first. */
  placesFor: query({
    access: read,
    input: z.strictObject({ people: z.int().min(1) }),
    output: z.array(
      z.strictObject({
        venueId: RecordId,
        venue: z.string(),
        roomId: idOf('room').nullable(),
        room: z.string(),
        capacity: z.int(),
      }),
    ),
  }),
  saveRoom: command({
    access: directory,
    input: z.strictObject({
      venueId: RecordId,
      roomId: idOf('room').nullable(),
      name: line(120).pipe(z.string().min(1, 'Give the name of the room.')),
      capacity: z.int('Give a whole number of people.').min(1, 'A room holds one person or more.'),
      accessNotes: prose(1000),
    }),
    output: z.strictObject({ roomId: idOf('room') }),
  }),
  removeRoom: command({
    access: directory,
    input: z.strictObject({ venueId: RecordId, roomId: idOf('room') }),
    output: nothing,
  }),
  addLesson: command({
    access: write,
    input: z.strictObject({
      projectId: RecordId,
      learntOn: isoDate,
      text: prose(4000).pipe(z.string().min(1, 'Write down what was learnt.')),
    }),
    output: z.strictObject({ lessonId: idOf('lesson') }),
  }),
  removeLesson: command({
    access: write,
    input: z.strictObject({ projectId: RecordId, lessonId: idOf('lesson') }),
    output: nothing,
  }),
  /** Begins a project from the plan of another one, without its dates, money or areas (S3: "copy as template"). */
  copyProject: command({
    access: write,
    input: z.strictObject({ projectId: RecordId, name: ProjectDraft.shape.name }),
    output: z.strictObject({ recordId: RecordId }),
  }),

  appointments: query({ access: read, input: nothing, output: z.array(Appointment) }),
  appoint: command({
    access: write,
    input: Appointment.omit({ appointmentId: true, endedOn: true }),
    output: z.strictObject({ appointmentId: idOf('appointment') }),
  }),
  /** Null takes an end back. */
  endAppointment: command({
    access: write,
    input: z.strictObject({ appointmentId: idOf('appointment'), endedOn: isoDate.nullable() }),
    output: nothing,
  }),
  /** How many of those on the staff roster on a day came through the office's own projects (S110). */
  staffShare: query({
    access: read,
    input: z.strictObject({ on: isoDate }),
    output: z.strictObject({ ours: z.int(), known: z.int(), all: z.int() }),
  }),

  choices: query({ access: 'signed-in', input: nothing, output: z.array(OfficeChoice) }),
  saveChoice: command({
    access: write,
    input: OfficeChoice.omit({ choiceId: true }).extend({
      choiceId: z.string().nullable(),
      label: line(60).pipe(z.string().min(1, 'Give the words that are shown.')),
    }),
    output: z.strictObject({ choiceId: z.string() }),
  }),
  /** Puts the answers of one list, retired ones too, into another order. */
  orderChoices: command({
    access: write,
    input: z.strictObject({ listId: OfficeChoice.shape.listId, choiceIds: z.array(z.string().max(80)).max(200) }),
    output: nothing,
  }),

  printDirectory: task({ access: read, input: z.strictObject({ staffOnly: z.boolean() }), output: Printed }),
  printProject: task({ access: read, input: z.strictObject({ recordId: RecordId }), output: Printed }),
})
