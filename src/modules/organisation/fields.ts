import type { z } from 'zod'
import type { ContactDraft, PartnerDraft, PrisonDraft, ProjectDraft, VenueDraft } from './record-shapes'

/** How an answer is given on screen. `area`, `partner` … choose a record; `many` chooses several. */
export type FieldKind =
  | { readonly kind: 'line' | 'lines' | 'date' | 'number' | 'check' | 'yes-no' }
  | {
      readonly kind: 'choice' | 'choices'
      readonly list: 'prison-category' | 'partner-role' | 'project-kind' | 'staff-origin'
    }
  | { readonly kind: 'record' | 'records'; readonly of: RecordsOf }

/** What a field can choose from. `regions` are areas too, but only the outermost ones. */
export type RecordsOf = 'areas' | 'regions' | 'prisons' | 'partners' | 'contacts'

export type OfficeField<Key extends string = string> = FieldKind & {
  readonly key: Key
  readonly label: string
  readonly hint?: string
  /** The head of its column in a list, where the label is too long for one. */
  readonly short?: string
  readonly required?: true
  /** Two beside each other where there is room. */
  readonly half?: true
}

export interface FieldGroup<Key extends string = string> {
  readonly heading: string
  readonly fields: readonly OfficeField<Key>[]
}

type Groups<D extends z.ZodObject> = readonly FieldGroup<Extract<keyof z.input<D>, string>>[]

const place = [
  { key: 'address', label: 'Address', kind: 'lines' },
  { key: 'postcode', label: 'Postcode', kind: 'line', half: true },
] as const
const notes = { heading: 'Notes', fields: [{ key: 'notes', label: 'Notes', kind: 'lines' }] } as const

const prisons: Groups<typeof PrisonDraft> = [
  {
    heading: 'Prison',
    fields: [
      { key: 'name', label: 'Name', kind: 'line', required: true },
      { key: 'code', label: 'Code', hint: 'The letters that the service uses for it.', kind: 'line', half: true },
      { key: 'categoryId', label: 'Category', kind: 'choice', list: 'prison-category', half: true },
      { key: 'areaId', label: 'Region', kind: 'record', of: 'regions' },
      { key: 'openedOn', label: 'Opened on', kind: 'date', half: true },
      { key: 'closedOn', label: 'Closed on', kind: 'date', half: true },
    ],
  },
  { heading: 'How to reach it', fields: [...place, { key: 'phone', label: 'Phone', kind: 'line', half: true }] },
  notes,
]

const venues: Groups<typeof VenueDraft> = [
  {
    heading: 'Venue',
    fields: [
      { key: 'name', label: 'Name', kind: 'line', required: true },
      {
        key: 'capacity',
        label: 'Holds at most',
        hint: 'The most people allowed in it at once. It is offered for no more than that.',
        kind: 'number',
      },
      { key: 'areaId', label: 'Area', kind: 'record', of: 'areas' },
      {
        key: 'accessNotes',
        label: 'Getting in and around',
        short: 'Access',
        hint: 'Steps, lift, hearing loop, parking, who has the key.',
        kind: 'lines',
      },
    ],
  },
  {
    heading: 'How to reach it',
    fields: [
      ...place,
      { key: 'contactId', label: 'Contact', kind: 'record', of: 'contacts' },
      { key: 'phone', label: 'Phone', kind: 'line', half: true },
      { key: 'email', label: 'Email', kind: 'line', half: true },
    ],
  },
  notes,
]

const partners: Groups<typeof PartnerDraft> = [
  {
    heading: 'Organisation',
    fields: [
      { key: 'name', label: 'Name', kind: 'line', required: true },
      { key: 'shortName', label: 'Short name', kind: 'line', half: true },
      { key: 'charityNumber', label: 'Charity number', kind: 'line', half: true },
      { key: 'roleIds', label: 'What it is to us', kind: 'choices', list: 'partner-role' },
      { key: 'livedExperienceLed', label: 'Led by people with lived experience', short: 'Lived exp.', kind: 'yes-no' },
    ],
  },
  {
    heading: 'How to reach it',
    fields: [
      ...place,
      { key: 'phone', label: 'Phone', kind: 'line', half: true },
      { key: 'email', label: 'Email', kind: 'line', half: true },
      { key: 'website', label: 'Website', kind: 'line', half: true },
    ],
  },
  notes,
]

const projects: Groups<typeof ProjectDraft> = [
  {
    heading: 'Project',
    fields: [
      { key: 'name', label: 'Name', kind: 'line', required: true },
      { key: 'kindId', label: 'Kind', kind: 'choice', list: 'project-kind', half: true },
      { key: 'isPilot', label: 'A pilot, to be learnt from', short: 'Pilot', kind: 'check', half: true },
      { key: 'startedOn', label: 'First day', kind: 'date', half: true },
      { key: 'endedOn', label: 'Last day', kind: 'date', half: true },
      { key: 'aims', label: 'Aims', kind: 'lines' },
    ],
  },
  {
    heading: 'Who pays, and with whom',
    fields: [
      { key: 'funderId', label: 'Funder', kind: 'record', of: 'partners', half: true },
      { key: 'commissionerId', label: 'Commissioner', kind: 'record', of: 'partners', half: true },
      { key: 'budgetCode', label: 'Budget code', kind: 'line', half: true },
      { key: 'partnerIds', label: 'Partners', kind: 'records', of: 'partners' },
    ],
  },
  { heading: 'Where', fields: [{ key: 'areaIds', label: 'Areas', kind: 'records', of: 'areas' }] },
  notes,
]

const contacts: Groups<typeof ContactDraft> = [
  {
    heading: 'Name',
    fields: [
      { key: 'title', label: 'Title', hint: 'Such as Dr or Councillor, as it is printed.', kind: 'line', half: true },
      { key: 'firstNames', label: 'First names', kind: 'line', half: true },
      { key: 'lastName', label: 'Last name', kind: 'line', required: true, half: true },
      { key: 'postNominals', label: 'Letters after the name', hint: 'Such as OBE.', kind: 'line', half: true },
    ],
  },
  {
    heading: 'Work',
    fields: [
      { key: 'jobTitle', label: 'Job title', kind: 'line' },
      { key: 'partnerId', label: 'Organisation', kind: 'record', of: 'partners', half: true },
      { key: 'prisonId', label: 'Prison', kind: 'record', of: 'prisons', half: true },
      { key: 'areaId', label: 'Area', kind: 'record', of: 'areas' },
    ],
  },
  {
    heading: 'How to reach them',
    fields: [
      { key: 'phone', label: 'Phone', kind: 'line', half: true },
      { key: 'mobile', label: 'Mobile', kind: 'line', half: true },
      { key: 'email', label: 'Email', kind: 'line' },
    ],
  },
  {
    heading: 'Our own staff',
    fields: [
      { key: 'isStaff', label: 'Works for us', short: 'Staff', kind: 'check' },
      { key: 'startedOn', label: 'First day of work', short: 'First day', kind: 'date', half: true },
      { key: 'endedOn', label: 'Last day of work', short: 'Last day', kind: 'date', half: true },
      {
        key: 'originId',
        label: 'How they came to us',
        hint: 'Counted, without names, in the share of staff who came through our own projects.',
        kind: 'choice',
        list: 'staff-origin',
      },
    ],
  },
  notes,
]

/** The forms of the office's registers, in the order in which they are filled in and read. */
export const fields = { prisons, venues, partners, projects, contacts } as const satisfies Record<
  string,
  readonly FieldGroup[]
>
export type RegisterName = keyof typeof fields

/** What each form opens with for a new record. */
export const blank = {
  prisons: blankOf(prisons),
  venues: blankOf(venues),
  partners: blankOf(partners),
  projects: blankOf(projects),
  contacts: blankOf(contacts),
}

function blankOf(groups: readonly FieldGroup[]): Record<string, string | boolean | string[] | null> {
  return Object.fromEntries(groups.flatMap((group) => group.fields.map((field) => [field.key, emptyOf(field)])))
}

function emptyOf({ kind }: FieldKind): string | boolean | string[] | null {
  if (kind === 'line' || kind === 'lines') return ''
  if (kind === 'check') return false
  if (kind === 'choices' || kind === 'records') return []
  return null
}
