import type { PersonDraft } from '../contract'
import { draftFields } from '../draft-fields'
import type { Fault } from './cleaned'
import type { ColumnMeaning } from './meanings'

/** What a list tells of a person beyond the record's own fields. The words are kept where no choice of the office fits. */
export interface Extras {
  /** The area as typed, where it is not one of the office's areas. */
  readonly areaAsTyped: string
  readonly role: { readonly kindId: string; readonly startedOn: string | null; readonly endedOn: string | null } | null
  readonly programme: { readonly kindId: string; readonly startedOn: string | null } | null
  /** The list says that the person has left: the record is to be archived at once. */
  readonly left: boolean
  /** Text for a first note on the record: the notes columns, and words that have no other place. */
  readonly note: string
}

export interface RowProblem extends Fault {
  /** The heading of the column at fault, as the file has it; empty where the row as a whole is at fault. */
  readonly column: string
  readonly value: string
}

export type Verdict =
  /** Can be imported. Notes say what was changed or is doubtful. */
  | {
      readonly kind: 'ready'
      readonly row: number
      readonly draft: PersonDraft
      readonly extras: Extras
      readonly notes: readonly string[]
    }
  /** Seems to be a person whom an earlier row of the same file has. Could be imported if the user says so. */
  | {
      readonly kind: 'repeat'
      readonly row: number
      readonly ofRow: number
      readonly sentence: string
      readonly draft: PersonDraft
      readonly extras: Extras
      readonly notes: readonly string[]
    }
  /** Cannot be imported as it is. */
  | {
      readonly kind: 'faulty'
      readonly row: number
      readonly problems: readonly RowProblem[]
      readonly cells: readonly string[]
    }
  /** Is no person: blank, a total, a note, the headings again. */
  | { readonly kind: 'left-out'; readonly row: number; readonly because: string }

export interface Totals {
  readonly rows: number
  readonly ready: number
  readonly withNotes: number
  readonly repeats: number
  readonly faulty: number
  readonly leftOut: number
  /** How many problems each column has, for the summary. */
  readonly problemsByColumn: Readonly<Record<string, number>>
}

/** What an office offers, so that the words of a list can be matched with it. */
export interface ImportContext {
  /** The day of the import: `2026-11-21`. */
  readonly today: string
  readonly areas: readonly { readonly areaId: string; readonly name: string }[]
  readonly roles: readonly { readonly kindId: string; readonly label: string }[]
  readonly programmes: readonly { readonly kindId: string; readonly label: string }[]
}

/** A draft as an array, the form in which many of them travel between processes and into an INSERT. */
export function draftValues(draft: PersonDraft): (string | boolean | null)[] {
  return draftFields.map((field) => draft[field])
}

/** The longest text of each field, as the contract has it. */
export const longest: Readonly<Partial<Record<ColumnMeaning, number>>> = {
  firstNames: 100,
  lastName: 100,
  preferredName: 100,
  memberNumber: 40,
  emergencyName: 120,
  emergencyRelationship: 60,
  emergencyPhone: 40,
  practitioner: 120,
  practitionerContact: 200,
  languages: 200,
}
