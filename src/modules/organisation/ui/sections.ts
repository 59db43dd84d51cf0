import type { MessageDescriptor } from 'react-intl'
import type { z } from 'zod'
import type { Operation, Permission } from '../../../ground/shared/contract'
import { organisation } from '../contract'
import type { RegisterName } from '../fields'
import { listedName, printedName } from '../printed-name'
import { ContactDraft, PartnerDraft, PrisonDraft, ProjectDraft, VenueDraft } from '../record-shapes'
import { messages } from './messages'

export type Answer = string | number | boolean | string[] | null
export type Answers = Record<string, Answer>

/** A record of any register, as these screens read it: the fields of its form, and what is kept of each. */
export type OfficeRecord = {
  readonly recordId: string
  readonly version: number
  readonly archivedAt: string | null
  readonly updatedAt: string
  readonly updatedBy: string
} & Readonly<Record<string, unknown>>

export type SectionId = 'prisons' | 'venues' | 'partners' | 'funders' | 'projects' | 'contacts' | 'staff'

/** One list of the organisation: a register, or those of its records that are something in particular. */
export interface Section {
  readonly id: SectionId
  readonly register: RegisterName
  readonly title: MessageDescriptor
  readonly add: MessageDescriptor
  readonly none: MessageDescriptor
  readonly why: MessageDescriptor
  readonly list: Operation
  readonly save: Operation
  readonly archive: Operation
  readonly schema: z.ZodType<unknown, Answers>
  readonly access: Permission
  /** Which of the register's records stand on this list. */
  readonly holds: (record: OfficeRecord) => boolean
  /** What a new record of this list begins with. */
  readonly start: Answers
  /** The form's fields that are columns, after the name. */
  readonly columns: readonly string[]
}

const everything = () => true
const isOneOf = (wanted: readonly string[], value: unknown) =>
  Array.isArray(value) && value.some((one) => wanted.includes(one as string))
/** The schemas take exactly the fields of their forms; what a form holds is looked at when it is saved. */
const shaped = (schema: z.ZodType) => schema as z.ZodType<unknown, Answers>

const partners = {
  register: 'partners',
  list: organisation.partners,
  save: organisation.savePartner,
  archive: organisation.archivePartner,
  schema: shaped(PartnerDraft),
  access: 'organisation.write',
} as const
const contacts = {
  register: 'contacts',
  list: organisation.contacts,
  save: organisation.saveContact,
  archive: organisation.archiveContact,
  schema: shaped(ContactDraft),
  access: 'organisation.directory',
} as const

export const sections: readonly Section[] = [
  {
    id: 'prisons',
    register: 'prisons',
    title: messages.prisons,
    add: messages.newPrison,
    none: messages.noPrisons,
    why: messages.whyPrisons,
    list: organisation.prisons,
    save: organisation.savePrison,
    archive: organisation.archivePrison,
    schema: shaped(PrisonDraft),
    access: 'organisation.write',
    holds: everything,
    start: {},
    columns: ['code', 'categoryId', 'areaId', 'phone', 'openedOn', 'closedOn'],
  },
  {
    id: 'venues',
    register: 'venues',
    title: messages.venues,
    add: messages.newVenue,
    none: messages.noVenues,
    why: messages.whyVenues,
    list: organisation.venues,
    save: organisation.saveVenue,
    archive: organisation.archiveVenue,
    schema: shaped(VenueDraft),
    access: 'organisation.directory',
    holds: everything,
    start: {},
    columns: ['capacity', 'areaId', 'postcode', 'contactId', 'phone', 'accessNotes'],
  },
  {
    ...partners,
    id: 'partners',
    title: messages.partners,
    add: messages.newPartner,
    none: messages.noPartners,
    why: messages.whyPartners,
    holds: everything,
    start: {},
    columns: ['roleIds', 'livedExperienceLed', 'phone', 'email'],
  },
  {
    ...partners,
    id: 'funders',
    title: messages.funders,
    add: messages.newFunder,
    none: messages.noFunders,
    why: messages.whyFunders,
    holds: ({ roleIds }) => isOneOf(['funder', 'commissioner'], roleIds),
    start: { roleIds: ['funder'] },
    columns: ['roleIds', 'phone', 'email', 'website'],
  },
  {
    id: 'projects',
    register: 'projects',
    title: messages.projects,
    add: messages.newProject,
    none: messages.noProjects,
    why: messages.whyProjects,
    list: organisation.projects,
    save: organisation.saveProject,
    archive: organisation.archiveProject,
    schema: shaped(ProjectDraft),
    access: 'organisation.write',
    holds: everything,
    start: {},
    columns: ['kindId', 'funderId', 'startedOn', 'endedOn', 'isPilot', 'budgetCode', 'areaIds'],
  },
  {
    ...contacts,
    id: 'contacts',
    title: messages.contacts,
    add: messages.newContact,
    none: messages.noContacts,
    why: messages.whyContacts,
    holds: everything,
    start: {},
    columns: ['jobTitle', 'partnerId', 'areaId', 'phone', 'mobile', 'email', 'isStaff'],
  },
  {
    ...contacts,
    id: 'staff',
    title: messages.staff,
    add: messages.newStaff,
    none: messages.noStaff,
    why: messages.whyStaff,
    holds: ({ isStaff }) => isStaff === true,
    start: { isStaff: true },
    columns: ['jobTitle', 'areaId', 'startedOn', 'endedOn', 'originId', 'phone', 'email'],
  },
]

/** A record's name as its own heading has it: a contact's as it is printed (S12). */
export function nameOf(record: OfficeRecord): string {
  return 'lastName' in record ? printedName(asContact(record)) : String(record.name)
}

/** A record's name as a list has it. */
export function nameInList(record: OfficeRecord): string {
  return 'lastName' in record ? listedName(asContact(record)) : String(record.name)
}

function asContact({ title, firstNames, lastName, postNominals }: OfficeRecord) {
  return {
    title: String(title),
    firstNames: String(firstNames),
    lastName: String(lastName),
    postNominals: String(postNominals),
  }
}
