import type { PersonDraft } from './contract'

/**
 * What a person is asked for, in paper order (journeys.md 4.5). The screen's form, the blank paper form and the printed
 * page are all made from this one list, so a word changed here is changed everywhere.
 *
 * - line: one line of text
 * - lines: several lines
 * - date: a day, as DD MM YYYY
 * - yes-no: yes, no, or not asked yet
 * - area: one of the office's areas
 */
export type FieldKind = 'line' | 'lines' | 'date' | 'yes-no' | 'area'

export interface PersonField {
  readonly key: keyof PersonDraft
  readonly label: string
  readonly kind: FieldKind
  readonly required: boolean
  /** Help for whoever fills it in, by hand or at the screen. Empty where the label says it all. */
  readonly hint: string
  /** Room on paper: how many of six columns, and how many lines of handwriting. */
  readonly paper: { readonly columns: 2 | 3 | 4 | 6; readonly lines: number }
}

export interface FieldGroup {
  readonly heading: string
  readonly fields: readonly PersonField[]
}

const whole = { columns: 6, lines: 1 } as const
const half = { columns: 3, lines: 1 } as const

export const personFields: readonly FieldGroup[] = [
  {
    heading: 'Name and date of birth',
    fields: [
      { key: 'firstNames', label: 'First names', kind: 'line', required: false, hint: '', paper: half },
      {
        key: 'lastName',
        label: 'Last name',
        kind: 'line',
        required: true,
        hint: 'If you use one name only, write it here.',
        paper: half,
      },
      {
        key: 'preferredName',
        label: 'Preferred name',
        kind: 'line',
        required: false,
        hint: 'What people should call you.',
        paper: half,
      },
      {
        key: 'memberNumber',
        label: 'Member number',
        kind: 'line',
        required: false,
        hint: 'Leave empty if you do not have one.',
        paper: half,
      },
      { key: 'dateOfBirth', label: 'Date of birth', kind: 'date', required: false, hint: '', paper: whole },
    ],
  },
  {
    heading: 'How to reach you',
    fields: [
      { key: 'address', label: 'Address', kind: 'lines', required: false, hint: '', paper: { columns: 6, lines: 3 } },
      { key: 'postcode', label: 'Postcode', kind: 'line', required: false, hint: '', paper: { columns: 2, lines: 1 } },
      { key: 'phone', label: 'Phone', kind: 'line', required: false, hint: '', paper: { columns: 2, lines: 1 } },
      {
        key: 'secondPhone',
        label: 'Second phone',
        kind: 'line',
        required: false,
        hint: '',
        paper: { columns: 2, lines: 1 },
      },
      { key: 'email', label: 'Email', kind: 'line', required: false, hint: '', paper: whole },
    ],
  },
  {
    heading: 'In an emergency',
    fields: [
      {
        key: 'emergencyName',
        label: 'Name of the person to call',
        kind: 'line',
        required: false,
        hint: '',
        paper: whole,
      },
      {
        key: 'emergencyRelationship',
        label: 'Who they are to you',
        kind: 'line',
        required: false,
        hint: 'For example: sister, friend.',
        paper: half,
      },
      { key: 'emergencyPhone', label: 'Their phone', kind: 'line', required: false, hint: '', paper: half },
    ],
  },
  {
    heading: 'Area and practitioner',
    fields: [
      {
        key: 'areaId',
        label: 'Area',
        kind: 'area',
        required: false,
        hint: 'Your probation office or delivery unit.',
        paper: whole,
      },
      { key: 'practitioner', label: 'Probation practitioner', kind: 'line', required: false, hint: '', paper: half },
      {
        key: 'practitionerContact',
        label: 'Their phone or email',
        kind: 'line',
        required: false,
        hint: '',
        paper: half,
      },
    ],
  },
  {
    heading: 'What would help',
    fields: [
      { key: 'languages', label: 'Languages you speak', kind: 'line', required: false, hint: '', paper: whole },
      {
        key: 'accessNeeds',
        label: 'Access needs',
        kind: 'lines',
        required: false,
        hint: 'Anything that makes it easier to take part: large print, step-free rooms, reading help.',
        paper: { columns: 6, lines: 3 },
      },
      {
        key: 'womenOnly',
        label: 'Would you like to meet women only?',
        kind: 'yes-no',
        required: false,
        hint: '',
        paper: whole,
      },
      {
        key: 'heldQualifications',
        label: 'Have you ever had a qualification before?',
        kind: 'yes-no',
        required: false,
        hint: 'Any kind: school, college, work or prison.',
        paper: whole,
      },
    ],
  },
]

/** A form that nobody has written on yet. A last name is still missing from it. */
export const blankDraft: PersonDraft = {
  firstNames: '',
  lastName: '',
  preferredName: '',
  memberNumber: '',
  dateOfBirth: null,
  address: '',
  postcode: '',
  phone: '',
  secondPhone: '',
  email: '',
  emergencyName: '',
  emergencyRelationship: '',
  emergencyPhone: '',
  areaId: null,
  practitioner: '',
  practitionerContact: '',
  languages: '',
  accessNeeds: '',
  womenOnly: null,
  heldQualifications: null,
}
