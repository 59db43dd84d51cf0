import { defineMessages, type MessageDescriptor } from 'react-intl'
import { messages as frame } from './messages'

const messages = defineMessages({
  lesson: { id: 'organisation.draft.lesson', defaultMessage: 'A lesson of a project' },
  copy: { id: 'organisation.draft.copy', defaultMessage: 'A copy of a project' },
  room: { id: 'organisation.draft.room', defaultMessage: 'A room of a venue' },
  appointment: { id: 'organisation.draft.appointment', defaultMessage: 'An appointment in an area' },
  rename: { id: 'organisation.draft.rename', defaultMessage: 'An area’s new name' },
  redraw: { id: 'organisation.draft.redraw', defaultMessage: 'A redrawing of areas' },
  inside: { id: 'organisation.draft.inside', defaultMessage: 'A new area inside another' },
  edit: { id: 'organisation.draft.edit', defaultMessage: 'Changes to an area' },
})
const labels: Readonly<Record<string, MessageDescriptor>> = messages

/** Where the typing about one area is kept; what follows is the form. */
export function areaDrafts(areaId: string): string {
  return `organisation/areas/${encodeURIComponent(areaId)}/`
}

/** Where unfinished typing of the organisation goes on; null for the drafts of others. */
export function organisationDraftPlace(key: string): { label: MessageDescriptor; path: string } | null {
  const [module, section, recordId, form] = key.split('/')
  if (module !== 'organisation' || !section || !recordId) return null
  const path = `/organisation/${section}/${recordId}`
  if (form) {
    const label = labels[form]
    return label ? { label, path } : null
  }
  return { label: frame.draftArea, path: recordId === 'new' ? path : `${path}/edit` }
}
