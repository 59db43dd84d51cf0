import { z } from 'zod'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { line, prose } from './area-shapes'

/** The id of a record in one of the office's registers: a prison, venue, partner, project or contact. */
export const RecordId = idOf('record')
export type RecordId = z.output<typeof RecordId>

const named = (what: string) => line(160).pipe(z.string().min(1, `Give the name of the ${what}.`))
const reference = z.string().nullable()
const day = isoDate.nullable()
const address = { address: prose(400), postcode: line(12) }

export const PrisonDraft = z.strictObject({
  name: named('prison'),
  code: line(20),
  categoryId: reference,
  areaId: reference,
  openedOn: day,
  closedOn: day,
  ...address,
  phone: line(40),
  notes: prose(4000),
})

export const VenueDraft = z.strictObject({
  name: named('venue'),
  areaId: reference,
  ...address,
  /** The most people who may be in it at once. Null: not known, so it is offered for nobody in particular. */
  capacity: z
    .int('Give a whole number of people.')
    .min(1, 'A venue holds one person or more.')
    .max(100_000, 'This is more people than any venue holds.')
    .nullable(),
  accessNotes: prose(2000),
  contactId: reference,
  phone: line(40),
  email: line(200),
  notes: prose(4000),
})

export const PartnerDraft = z.strictObject({
  name: named('organisation'),
  shortName: line(40),
  /** What it is to this office: funder, commissioner, delivery partner … (S1, S4). */
  roleIds: z.array(z.string()).max(20),
  /** Led by people with lived experience (S4). Null: not asked yet. */
  livedExperienceLed: z.boolean().nullable(),
  charityNumber: line(20),
  ...address,
  phone: line(40),
  email: line(200),
  website: line(200),
  notes: prose(4000),
})

export const ProjectDraft = z.strictObject({
  name: named('project'),
  kindId: reference,
  funderId: reference,
  commissionerId: reference,
  partnerIds: z.array(z.string()).max(50),
  areaIds: z.array(z.string()).max(200),
  startedOn: day,
  endedOn: day,
  isPilot: z.boolean(),
  budgetCode: line(40),
  aims: prose(4000),
  notes: prose(4000),
})

export const ContactDraft = z.strictObject({
  title: line(40),
  firstNames: line(100),
  lastName: line(100).pipe(z.string().min(1, 'Give the last name.')),
  /** Letters after the name, such as OBE, in the order in which they are printed (S12). */
  postNominals: line(60),
  jobTitle: line(160),
  partnerId: reference,
  prisonId: reference,
  areaId: reference,
  phone: line(40),
  mobile: line(40),
  email: line(200),
  notes: prose(4000),
  /** Works for us: stands on the staff roster. */
  isStaff: z.boolean(),
  startedOn: day,
  endedOn: day,
  /** How a member of staff came to us (S110). */
  originId: reference,
})

const kept = {
  recordId: RecordId,
  version: z.int(),
  archivedAt: isoInstant.nullable(),
  updatedAt: isoInstant,
  updatedBy: z.string(),
}

export const VenueRoom = z.strictObject({
  roomId: idOf('room'),
  name: z.string(),
  capacity: z.int(),
  accessNotes: z.string(),
})
export const Lesson = z.strictObject({
  lessonId: idOf('lesson'),
  learntOn: isoDate,
  text: z.string(),
  writtenBy: z.string(),
})

export const Prison = z.strictObject({ ...kept, ...storedShape(PrisonDraft) })
export const Venue = z.strictObject({ ...kept, ...storedShape(VenueDraft), rooms: z.array(VenueRoom) })
export const Partner = z.strictObject({ ...kept, ...storedShape(PartnerDraft) })
export const Project = z.strictObject({
  ...kept,
  ...storedShape(ProjectDraft),
  /** The project whose plan this one was begun from (S3). */
  copiedFromId: RecordId.nullable(),
  lessons: z.array(Lesson),
})
export const Contact = z.strictObject({ ...kept, ...storedShape(ContactDraft) })

export type Prison = z.output<typeof Prison>
export type Venue = z.output<typeof Venue>
export type Partner = z.output<typeof Partner>
export type Project = z.output<typeof Project>
export type Contact = z.output<typeof Contact>

/** A draft's fields as they are stored: what was once accepted is not refused when it is read. */
function storedShape<S extends z.ZodRawShape>(draft: z.ZodObject<S>): S {
  return draft.shape
}

/** One answer of a short list of the office: data, retired and never deleted. */
export const OfficeChoice = z.strictObject({
  listId: z.enum(['prison-category', 'partner-role', 'project-kind', 'staff-origin', 'appointment']),
  choiceId: z.string(),
  label: z.string(),
  /** For appointments: an area has one of these at a time. */
  onlyOne: z.boolean(),
  retiredOn: isoDate.nullable(),
})
export type OfficeChoice = z.output<typeof OfficeChoice>

/** Who holds an office for an area, from a day to a day: a regional manager (S34), a staff champion (S52). */
export const Appointment = z.strictObject({
  appointmentId: idOf('appointment'),
  kindId: z.string(),
  contactId: RecordId,
  areaId: z.string(),
  startedOn: isoDate,
  endedOn: isoDate.nullable(),
})
export type Appointment = z.output<typeof Appointment>
