import { tables } from '../../../ground/vault/sql'

/** The tables of this module as they are stored, and the neighbours' that it reads. */
export interface OrganisationTables {
  area_kinds: {
    kind_id: string
    label: string
    plural: string
    position: number
    holds_people: 0 | 1
    retired_on: string | null
  }
  areas: {
    area_id: string
    kind_id: string
    parent_id: string | null
    code: string
    region: string
    name: string
    listed_as: string
    notes: string
    valid_from: string
    valid_to: string | null
    version: number
  }
  area_names: { area_id: string; name: string; valid_from: string; valid_to: string }
  area_successors: { from_id: string; to_id: string; change_id: string | null }
  area_changes: {
    change_id: string
    sentence: string
    last_day: string
    ended: string
    begun: string
    done_at: string
    done_by: string
    undone_at: string | null
    undone_by: string | null
  }
  area_moves: {
    move_id: string
    from_id: string
    to_id: string
    moved_on: string
    moved: number
    change_id: string | null
    done_at: string
    done_by: string
  }
  office_lists: {
    list_id: string
    choice_id: string
    label: string
    only_one: 0 | 1
    position: number
    retired_on: string | null
  }
  venue_rooms: { room_id: string; venue_id: string; name: string; capacity: number; access_notes: string }
  project_lessons: {
    lesson_id: string
    project_id: string
    learnt_on: string
    text: string
    written_at: string
    written_by: string
  }
  appointments: {
    appointment_id: string
    kind_id: string
    contact_id: string
    area_id: string
    started_on: string
    ended_on: string | null
    created_at: string
    created_by: string
    updated_at: string
    updated_by: string
  }
}

interface Neighbours {
  users: { user_id: string; name: string }
  people_counts: { area_id: string; archived: number; people: number }
}

export const t = tables<OrganisationTables & Neighbours>()

export type StoredArea = OrganisationTables['areas']
