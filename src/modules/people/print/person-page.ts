import { ageOn, onPaper } from '../../../ground/shared/dates'
import { wordsOf } from '../../../ground/shared/office'
import {
  confidential,
  dayOf,
  type Occasion,
  type PaperDocument,
  printedWhen,
} from '../../../ground/vault/documents/paper'
import type { HeldRole, Person, PersonRecord } from '../contract'
import { type PersonField, personFields } from '../fields'
import type { z } from 'zod'
import template from './person-page.typ?raw'

/** Words for what the record holds by id. */
export interface PersonPageNames {
  /** The person's area as it is shown, such as `Yorkshire and the Humber, Leeds`; null if none is recorded. */
  readonly area: string | null
  readonly roleLabel: (kindId: string) => string
  readonly programmeLabel: (kindId: string) => string
}

/**
 * One person's whole record on paper. It is made from PersonRecord alone, so nothing of the risk compartment (offence
 * details, risk notes) can reach it.
 */
export function personPage(record: PersonRecord, names: PersonPageNames, occasion: Occasion): PaperDocument {
  const { person } = record
  const today = dayOf(occasion.printedAt)
  const name = [person.firstNames, person.lastName].filter(Boolean).join(' ')
  return {
    template,
    title: `${wordsOf(occasion).Person} record`,
    runningHead: [name, person.memberNumber].filter(Boolean).join(' · '),
    marking: confidential,
    landscape: false,
    occasion,
    facts: {
      name,
      standfirst: [
        person.preferredName && `Known as ${person.preferredName}`,
        person.memberNumber && `Member number ${person.memberNumber}`,
      ]
        .filter(Boolean)
        .join(' · '),
      archived: archivedLine(person),
      groups: personFields.map(({ heading, fields }) => ({
        heading: headingOnRecord[heading] ?? heading,
        pairs: fields.map((field) => [
          labelOnRecord[field.key] ?? field.label,
          shown(field, person, names, today),
          field.kind === 'yes-no' ? 'Not asked yet' : 'Not given',
        ]),
      })),
      roles: held(record.roles, names.roleLabel),
      programmes: held(record.programmes, names.programmeLabel),
      consents: record.consents.map(({ purpose, how, givenOn, withdrawnOn, confirmedOn }) => [
        purpose,
        [how, confirmedOn && `asked again ${onPaper(confirmedOn)}`].filter(Boolean).join(', '),
        onPaper(givenOn),
        withdrawnOn ? onPaper(withdrawnOn) : '–',
      ]),
      qualifications: record.qualifications.map(({ title, level, awardedOn }) => [
        title,
        level || '–',
        awardedOn ? onPaper(awardedOn) : 'Date not known',
      ]),
      files: record.files.map(({ name: fileName, addedAt, addedBy }) => [fileName, onPaper(dayOf(addedAt)), addedBy]),
      notes: record.notes.map(({ text, writtenAt, writtenBy }) => ({
        text,
        when: printedWhen(writtenAt),
        by: writtenBy,
      })),
    },
  }
}

/** The form speaks to the person ("How to reach you"); their record speaks about them. */
const headingOnRecord: Readonly<Record<string, string>> = {
  'How to reach you': 'Contact',
  'In an emergency': 'Emergency contact',
  'What would help': 'Languages, access and preferences',
}
const labelOnRecord: Partial<Record<PersonField['key'], string>> = {
  emergencyName: 'Name',
  emergencyRelationship: 'Relationship',
  emergencyPhone: 'Phone',
  practitionerContact: 'Practitioner’s contact',
  languages: 'Languages',
  womenOnly: 'Meets women only',
  heldQualifications: 'Had a qualification before',
}

function shown(field: PersonField, person: Person, names: PersonPageNames, today: string): string {
  if (field.key === 'areaId') return names.area ?? ''
  const value = person[field.key]
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return field.kind === 'date' ? `${onPaper(value)} (aged ${ageOn(value, today)})` : value
}

function held(holdings: readonly z.infer<typeof HeldRole>[], labelOf: (kindId: string) => string): string[][] {
  return holdings.map(({ kindId, startedOn, endedOn }) => [
    labelOf(kindId),
    onPaper(startedOn),
    endedOn ? onPaper(endedOn) : 'Present',
  ])
}

function archivedLine({ archivedAt, archivedReason }: Person): string | null {
  if (!archivedAt) return null
  return `Archived on ${onPaper(dayOf(archivedAt))}${archivedReason ? `: ${archivedReason}` : ''}`
}
