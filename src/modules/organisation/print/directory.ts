import { onPaper } from '../../../ground/shared/dates'
import { counted } from '../../../ground/shared/text'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { withPlacesToBreak } from '../../../ground/vault/documents/printable'
import type { Area } from '../contract'
import { listedName, printedName } from '../printed-name'
import type { Appointment, Contact, OfficeChoice, Partner, Prison } from '../record-shapes'
import template from './directory.typ?raw'

export interface DirectoryFacts {
  readonly contacts: readonly Contact[]
  readonly partners: readonly Partner[]
  readonly prisons: readonly Prison[]
  readonly areas: readonly Area[]
  readonly appointments: readonly Appointment[]
  readonly choices: readonly OfficeChoice[]
  readonly staffOnly: boolean
  readonly today: string
}

/** Who is who, by the organisation that they work for, with titles and letters as they are to be printed (S12). */
export function directory(facts: DirectoryFacts, occasion: Occasion): PaperDocument {
  const shown = facts.contacts.filter(
    (contact) => contact.archivedAt === null && (facts.staffOnly ? isStaffOn(contact, facts.today) : true),
  )
  const title = facts.staffOnly ? 'Staff list' : 'Directory of contacts'
  const count = counted(shown.length, 'contact', 'contacts')
  return {
    template,
    title,
    runningHead: count,
    marking: confidential,
    landscape: false,
    occasion,
    facts: { title, count, shows: 'by organisation, in order of last name', groups: groupsOf(facts, shown, occasion) },
  }
}

function isStaffOn({ isStaff, startedOn, endedOn }: Contact, day: string): boolean {
  return isStaff && (startedOn === null || startedOn <= day) && (endedOn === null || endedOn >= day)
}

function groupsOf(facts: DirectoryFacts, shown: readonly Contact[], occasion: Occasion) {
  const names = new Map<string, string>([
    ...facts.partners.map(({ recordId, name }) => [recordId, name] as const),
    ...facts.prisons.map(({ recordId, name }) => [recordId, name] as const),
  ])
  const lines = new Map(
    facts.partners.map(({ name, phone, address }) => [name, [phone, address.replaceAll('\n', ', ')]]),
  )
  const ours = occasion.organisation || 'Our own staff'
  const others = 'Other contacts'
  const groups = new Map<string, Contact[]>()
  for (const contact of [...shown].sort((a, b) => listedName(a).localeCompare(listedName(b), 'en-GB'))) {
    const { isStaff, partnerId, prisonId } = contact
    const heading = isStaff ? ours : (names.get(partnerId ?? prisonId ?? '') ?? others)
    groups.set(heading, [...(groups.get(heading) ?? []), contact])
  }
  const rank = (heading: string) => (heading === ours ? 0 : heading === others ? 2 : 1)
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'en-GB'))
    .map(([heading, contacts]) => ({
      heading,
      line: (lines.get(heading) ?? []).filter(Boolean).join(' · '),
      rows: contacts.map((contact) => rowOf(facts, contact)),
    }))
}

function rowOf(facts: DirectoryFacts, contact: Contact): string[] {
  const area = facts.areas.find(({ areaId }) => areaId === contact.areaId)?.name
  const offices = facts.appointments
    .filter(({ contactId, endedOn }) => contactId === contact.recordId && (endedOn === null || endedOn >= facts.today))
    .map(({ kindId, areaId, startedOn }) => {
      const label = facts.choices.find(({ listId, choiceId }) => listId === 'appointment' && choiceId === kindId)?.label
      const place = facts.areas.find((one) => one.areaId === areaId)?.name
      return `${label ?? kindId}, ${place ?? ''} (since ${onPaper(startedOn)})`
    })
  const work = [contact.jobTitle, area, ...offices].filter(Boolean).join('\n')
  const phones = [contact.phone, contact.mobile].filter(Boolean).map((phone) => phone.replaceAll(' ', '\u00a0'))
  return [printedName(contact), work, phones.join('\n'), withPlacesToBreak(contact.email, 18)]
}
