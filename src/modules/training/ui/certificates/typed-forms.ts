import type { z } from 'zod'
import type { TemplateDraft } from '../../award-shapes'

/** A template while it is typed. */
export type TypedTemplate = Omit<z.input<typeof TemplateDraft>, 'kind'> & { kind: string | null }

/** Certificates to issue while they are chosen. */
export interface TypedIssue {
  templateId: string | null
  issuedOn: string | null
  cohortId: string | null
  /** Learners who were ticked or unticked by hand. */
  picked: Readonly<Record<string, boolean>>
  people: { personId: string; name: string; citation: string }[]
}
