import { useMemo } from 'react'
import { onScreen } from '../../../ground/shared/dates'
import { useQuery } from '../../../ground/ui/client/call'
import type { Option } from '../../../ground/ui/design/fields/choice/Options'
import { organisation } from '../contract'
import { isInForceOn } from '../dated'
import type { OfficeField, RecordsOf } from '../fields'
import { listedName, printedName } from '../printed-name'
import type { OfficeChoice } from '../record-shapes'
import { today } from '../../../ground/ui/today'

/** One thing that a field may name. */
interface Nameable {
  readonly id: string
  readonly label: string
  readonly section?: string
  /** Offered to new answers; what is archived or past is only shown where it was chosen already. */
  readonly isOffered: boolean
}

type Lookups = Readonly<Record<RecordsOf, readonly Nameable[]>> & { readonly choices: readonly OfficeChoice[] }

/** Everything that fields can name, or null until all of it is here: a list that comes later would undo typing. */
export function useLookups(): Lookups | null {
  const { data: areas } = useQuery(organisation.areas, {})
  const { data: prisons } = useQuery(organisation.prisons, {})
  const { data: partners } = useQuery(organisation.partners, {})
  const { data: contacts } = useQuery(organisation.contacts, {})
  const { data: choices } = useQuery(organisation.choices, {})
  return useMemo(() => {
    if (!areas || !prisons || !partners || !contacts || !choices) return null
    const now = today()
    const places = areas.map((area) => ({
      id: area.areaId,
      label: area.validTo !== null && area.validTo < now ? `${area.name} (until ${onScreen(area.validTo)})` : area.name,
      section: area.region,
      isOffered: isInForceOn(area, now),
      kindId: area.kindId,
    }))
    const named = (records: readonly { recordId: string; name: string; archivedAt: string | null }[]) =>
      records.map(({ recordId, name, archivedAt }) => ({ id: recordId, label: name, isOffered: archivedAt === null }))
    return {
      areas: places,
      regions: places
        .filter(({ kindId }) => kindId === 'region')
        .map(({ id, label, isOffered }) => ({ id, label, isOffered })),
      prisons: named(prisons),
      partners: named(partners),
      contacts: [...contacts]
        .sort((a, b) => listedName(a).localeCompare(listedName(b), 'en-GB'))
        .map((contact) => ({
          id: contact.recordId,
          label: printedName(contact),
          isOffered: contact.archivedAt === null,
        })),
      choices,
    }
  }, [areas, prisons, partners, contacts, choices])
}

/** What a field offers: what is in use, and what was chosen already. */
export function optionsFor(lookups: Lookups, field: OfficeField, chosen: readonly string[]): readonly Option[] {
  if (field.kind === 'choice' || field.kind === 'choices') {
    return lookups.choices
      .filter(
        ({ listId, choiceId, retiredOn }) => listId === field.list && (retiredOn === null || chosen.includes(choiceId)),
      )
      .map(({ choiceId, label }) => ({ id: choiceId, label }))
  }
  if (field.kind !== 'record' && field.kind !== 'records') return []
  return lookups[field.of]
    .filter(({ id, isOffered }) => isOffered || chosen.includes(id))
    .map(({ id, label, section }) => ({
      id,
      label,
      ...(section === undefined || section === label ? {} : { section }),
    }))
}

/** An answer of a record in words; empty where nothing was answered. */
export function inWords(lookups: Lookups, field: OfficeField, answer: unknown): string {
  const ids = Array.isArray(answer) ? (answer as string[]) : typeof answer === 'string' ? [answer] : []
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return ids
        .map((id) => lookups.choices.find((one) => one.listId === field.list && one.choiceId === id)?.label ?? id)
        .join(', ')
    case 'record':
    case 'records':
      return ids.map((id) => lookups[field.of].find((one) => one.id === id)?.label ?? '').join(', ')
    case 'date':
      return typeof answer === 'string' ? onScreen(answer) : ''
    case 'number':
      return typeof answer === 'number' ? answer.toLocaleString('en-GB') : ''
    default:
      return typeof answer === 'string' ? answer : ''
  }
}
