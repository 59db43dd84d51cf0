import type { z } from 'zod'
import { ContactDraft, PartnerDraft, PrisonDraft, ProjectDraft, VenueDraft } from '../record-shapes'

/** A field of many answers, kept in a table of its own: one row for each, in the order given. */
export interface ManyAnswers {
  readonly table: 'partner_roles' | 'project_areas' | 'project_partners'
  readonly column: 'choice_id' | 'area_id' | 'partner_id'
}

/** What a field names: a record of another table, or an answer of one of the office's lists. */
export type Names =
  | { readonly table: 'areas' | 'prisons' | 'partners' | 'contacts' }
  | { readonly list: 'prison-category' | 'partner-role' | 'project-kind' | 'staff-origin' }

/** One register of the office: its table, the draft that its rows come from, and what its fields name. */
export interface Register {
  readonly entity: string
  /** The noun of a refusal. */
  readonly what: string
  readonly table: 'prisons' | 'venues' | 'partners' | 'projects' | 'contacts'
  readonly draft: z.ZodObject
  readonly order: string
  readonly names: Readonly<Record<string, Names>>
  readonly many: Readonly<Record<string, ManyAnswers>>
}

const area: Names = { table: 'areas' }
const partner: Names = { table: 'partners' }

export const registers = {
  prisons: {
    entity: 'prison',
    what: 'prison',
    table: 'prisons',
    draft: PrisonDraft,
    order: 'name',
    names: { categoryId: { list: 'prison-category' }, areaId: area },
    many: {},
  },
  venues: {
    entity: 'venue',
    what: 'venue',
    table: 'venues',
    draft: VenueDraft,
    order: 'name',
    names: { areaId: area, contactId: { table: 'contacts' } },
    many: {},
  },
  partners: {
    entity: 'partner',
    what: 'organisation',
    table: 'partners',
    draft: PartnerDraft,
    order: 'name',
    names: { roleIds: { list: 'partner-role' } },
    many: { roleIds: { table: 'partner_roles', column: 'choice_id' } },
  },
  projects: {
    entity: 'project',
    what: 'project',
    table: 'projects',
    draft: ProjectDraft,
    order: 'started_on desc, name',
    names: {
      kindId: { list: 'project-kind' },
      funderId: partner,
      commissionerId: partner,
      partnerIds: partner,
      areaIds: area,
    },
    many: {
      partnerIds: { table: 'project_partners', column: 'partner_id' },
      areaIds: { table: 'project_areas', column: 'area_id' },
    },
  },
  contacts: {
    entity: 'contact',
    what: 'contact',
    table: 'contacts',
    draft: ContactDraft,
    order: 'last_name, first_names',
    names: {
      partnerId: partner,
      prisonId: { table: 'prisons' },
      areaId: area,
      originId: { list: 'staff-origin' },
    },
    many: {},
  },
} as const satisfies Record<string, Register>

/** Answers that are yes or no; the database keeps them as 1 and 0. */
export const flags: ReadonlySet<string> = new Set(['livedExperienceLed', 'isPilot', 'isStaff'])

export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
