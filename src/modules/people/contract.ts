import { z } from 'zod'
import { command, defineContract, query, task } from '../../ground/shared/contract'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'
import { consentOperations } from './consent-operations'
import { erasingOperations } from './erasing-operations'
import { importOperations } from './import-operations'
import { Likeness, PeoplePage, PeopleView } from './list-shapes'
import { ownWordsOperations } from './own-words-operations'
import { PersonId } from './person-id'
import { rosterOperations } from './roster-operations'
import { shortListOperations } from './short-list-operations'

export { everyone, inOneLine, Likeness, PeoplePage, PeopleRow, PeopleView, Sort, listColumns } from './list-shapes'
export { PersonId } from './person-id'

const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))
const prose = (most: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(most, `Use at most ${most} characters.`))

/** What a person (or the paper form) tells us, in paper order. Everything but a name may be left empty. */
export const PersonDraft = z.strictObject({
  firstNames: line(100),
  lastName: line(100).pipe(z.string().min(1, 'Give the last name. If there is one name only, write it here.')),
  preferredName: line(100),
  memberNumber: line(40),
  dateOfBirth: isoDate.nullable(),
  address: prose(400),
  postcode: line(12),
  phone: line(40),
  secondPhone: line(40),
  email: line(200),
  emergencyName: line(120),
  emergencyRelationship: line(60),
  emergencyPhone: line(40),
  areaId: z.string().nullable(),
  practitioner: line(120),
  practitionerContact: line(200),
  languages: line(200),
  accessNeeds: prose(1000),
  /** Asked to meet women only (S87). Null: not asked yet. */
  womenOnly: z.boolean().nullable(),
  /** Whether any qualification was held on joining (S45: "I have never had one before"). Null: not asked yet. */
  heldQualifications: z.boolean().nullable(),
})
export type PersonDraft = z.output<typeof PersonDraft>

/** A person as stored. Texts that were not given are empty; facts that were not asked for are null. */
export const Person = z.strictObject({
  personId: PersonId,
  version: z.int(),
  firstNames: z.string(),
  lastName: z.string(),
  preferredName: z.string(),
  memberNumber: z.string(),
  dateOfBirth: isoDate.nullable(),
  address: z.string(),
  postcode: z.string(),
  phone: z.string(),
  secondPhone: z.string(),
  email: z.string(),
  emergencyName: z.string(),
  emergencyRelationship: z.string(),
  emergencyPhone: z.string(),
  areaId: z.string().nullable(),
  practitioner: z.string(),
  practitionerContact: z.string(),
  languages: z.string(),
  accessNeeds: z.string(),
  womenOnly: z.boolean().nullable(),
  heldQualifications: z.boolean().nullable(),
  archivedAt: isoInstant.nullable(),
  archivedReason: z.string().nullable(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
})
export type Person = z.infer<typeof Person>

/** A role or a programme that the office offers: data, never code. `kindId` is a short word such as `mentor`. */
export const RoleKind = z.strictObject({ kindId: z.string(), label: z.string(), retiredOn: isoDate.nullable() })
export const ProgrammeKind = RoleKind

export const HeldRole = z.strictObject({
  holdingId: idOf('holding'),
  kindId: z.string(),
  startedOn: isoDate,
  endedOn: isoDate.nullable(),
})
export const Consent = z.strictObject({
  consentId: idOf('consent'),
  purpose: z.string(),
  givenOn: isoDate,
  how: z.string(),
  withdrawnOn: isoDate.nullable(),
  /** The last day on which they were asked again and still agreed. */
  confirmedOn: isoDate.nullable(),
})
export const PriorQualification = z.strictObject({
  qualificationId: idOf('qualification'),
  title: z.string(),
  level: z.string(),
  awardedOn: isoDate.nullable(),
})
export const PersonFile = z.strictObject({
  fileId: idOf('file'),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: isoInstant,
  addedBy: z.string(),
})
export const Note = z.strictObject({
  noteId: idOf('note'),
  text: z.string(),
  writtenAt: isoInstant,
  writtenBy: z.string(),
})

/** One line of a person's timeline: what happened, when, and who wrote it down. `subject`: what it is listed under. */
export const Happening = z.strictObject({
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  sentence: z.string(),
  by: z.string(),
})

export const PersonRecord = z.strictObject({
  person: Person,
  roles: z.array(HeldRole),
  programmes: z.array(HeldRole),
  consents: z.array(Consent),
  qualifications: z.array(PriorQualification),
  notes: z.array(Note),
  files: z.array(PersonFile),
})
export type PersonRecord = z.infer<typeof PersonRecord>

/** What was printed. `undrawable`: letters that no font on board has, each once; they came out as empty boxes. */
const Printed = z.strictObject({ pages: z.int(), undrawable: z.string() })

const version = z.int().min(1)
const one = z.strictObject({ personId: PersonId })
const chosen = z.strictObject({ personIds: z.array(PersonId).min(1).max(5000) })

export const people = defineContract('people', {
  page: query({
    access: 'people.read',
    input: z.strictObject({ view: PeopleView, at: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: PeoplePage,
  }),
  /** The place of a person in a view, or null if the view does not hold them. */
  placeOf: query({
    access: 'people.read',
    input: z.strictObject({ view: PeopleView, personId: PersonId }),
    output: z.int().nullable(),
  }),
  get: query({ access: 'people.read', input: one, output: PersonRecord }),
  timeline: query({ access: 'people.read', input: one, output: z.array(Happening) }),
  /** Who may be the same person as the one being typed in: close names, or last name with date of birth. */
  likenesses: query({
    access: 'people.read',
    input: z.strictObject({
      firstNames: z.string(),
      lastName: z.string(),
      dateOfBirth: isoDate.nullable(),
      exceptPersonId: PersonId.nullable(),
    }),
    output: z.array(Likeness),
  }),
  /** The roles and programmes that this office offers. */
  choices: query({
    access: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({
      roles: z.array(RoleKind),
      programmes: z.array(ProgrammeKind),
      consentPurposes: z.array(z.string()),
    }),
  }),
  /** Offence details and risk notes: in the risk compartment; each reading is written in the audit trail. */
  readOffenceNotes: query({
    access: 'people.readRisk',
    input: one,
    output: z.strictObject({ text: z.string() }),
    logged: true,
  }),

  create: command({ access: 'people.write', input: PersonDraft, output: one }),
  change: command({
    access: 'people.write',
    input: z.strictObject({ personId: PersonId, version, draft: PersonDraft }),
    output: Person,
    alsoChanges: 'all',
  }),
  archive: command({
    access: 'people.write',
    input: chosen.extend({ reason: line(200).pipe(z.string().min(1, 'Say why, in a few words.')) }),
    output: z.strictObject({ changed: z.int() }),
  }),
  restore: command({ access: 'people.write', input: chosen, output: z.strictObject({ changed: z.int() }) }),
  addRole: command({
    access: 'people.write',
    input: one.extend({ kindId: z.string(), startedOn: isoDate }),
    output: z.strictObject({ holdingId: idOf('holding') }),
    alsoChanges: 'all',
  }),
  endRole: command({
    access: 'people.write',
    input: one.extend({ holdingId: idOf('holding'), endedOn: isoDate.nullable() }),
    output: z.strictObject({}),
    alsoChanges: 'all',
  }),
  addProgramme: command({
    access: 'people.write',
    input: one.extend({ kindId: z.string(), startedOn: isoDate }),
    output: z.strictObject({ holdingId: idOf('holding') }),
  }),
  endProgramme: command({
    access: 'people.write',
    input: one.extend({ holdingId: idOf('holding'), endedOn: isoDate.nullable() }),
    output: z.strictObject({}),
  }),
  addQualification: command({
    access: 'people.write',
    input: one.extend({
      title: line(200).pipe(z.string().min(1, 'Give the title of the qualification.')),
      level: line(40),
      awardedOn: isoDate.nullable(),
    }),
    output: z.strictObject({ qualificationId: idOf('qualification') }),
  }),
  removeQualification: command({
    access: 'people.write',
    input: one.extend({ qualificationId: idOf('qualification') }),
    output: z.strictObject({}),
  }),
  addNote: command({
    access: 'people.write',
    input: one.extend({ text: prose(20_000).pipe(z.string().min(1, 'Write the note first.')) }),
    output: z.strictObject({ noteId: idOf('note') }),
  }),
  writeOffenceNotes: command({
    access: 'people.writeRisk',
    input: one.extend({ text: prose(20_000) }),
    output: z.strictObject({}),
  }),

  addFile: task({ access: 'people.write', input: one, output: z.strictObject({ fileId: idOf('file') }).nullable() }),
  openFile: task({ access: 'people.read', input: one.extend({ fileId: idOf('file') }), output: z.strictObject({}) }),
  /** Saves an unlocked copy outside the vault: for kinds that cannot be shown. Null if the user thought better of it. */
  saveFile: task({
    access: 'people.export',
    stepUp: true,
    input: one.extend({ fileId: idOf('file') }),
    output: z.object({ fileName: z.string() }).nullable(),
  }),
  removeFile: command({
    access: 'people.write',
    input: one.extend({ fileId: idOf('file') }),
    output: z.strictObject({}),
  }),
  printPerson: task({ access: 'people.print', input: one, output: Printed }),
  /** The blank paper form for a new person, from the same fields as the screen's. */
  printBlankForm: task({ access: 'people.print', input: z.strictObject({}), output: Printed }),
  printList: task({
    access: 'people.print',
    input: z.strictObject({ view: PeopleView, personIds: z.array(PersonId).max(5000) }),
    output: Printed,
  }),
  exportList: task({
    access: 'people.export',
    stepUp: true,
    input: z.strictObject({
      view: PeopleView,
      personIds: z.array(PersonId).max(5000),
      format: z.enum(['csv', 'xlsx']),
    }),
    output: z.strictObject({ rows: z.int(), fileName: z.string() }).nullable(),
  }),

  ...consentOperations,
  ...erasingOperations,
  ...importOperations,
  ...ownWordsOperations,
  ...rosterOperations,
  ...shortListOperations,
})
