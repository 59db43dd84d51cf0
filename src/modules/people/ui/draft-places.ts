import { defineMessages, type MessageDescriptor } from 'react-intl'
import { importDraftPlace } from './import/screens'
import { messages as frame } from './list/messages'
import { messages as ownWords } from './record/own-words/messages'

const messages = defineMessages({
  consent: { id: 'people.draft.consent', defaultMessage: 'A consent' },
  qualification: { id: 'people.draft.qualification', defaultMessage: 'A qualification from before' },
  roles: { id: 'people.draft.role', defaultMessage: 'A role' },
  programmes: { id: 'people.draft.programme', defaultMessage: 'A programme' },
  naming: { id: 'people.draft.naming', defaultMessage: 'How somebody is named' },
  quote: { id: 'people.draft.quote', defaultMessage: 'A quote' },
  aspiration: { id: 'people.draft.aspiration', defaultMessage: 'An aspiration' },
  headings: { id: 'people.draft.headings', defaultMessage: 'The headings of “About Me”' },
})
const labels: Readonly<Record<string, MessageDescriptor>> = messages

const erasing: Readonly<Record<string, MessageDescriptor>> = defineMessages({
  propose: { id: 'people.draft.propose', defaultMessage: 'A proposal to erase a record' },
  hold: { id: 'people.draft.hold', defaultMessage: 'A legal hold' },
  lift: { id: 'people.draft.lift', defaultMessage: 'The end of a legal hold' },
  period: { id: 'people.draft.period', defaultMessage: 'How long records are kept' },
})

/** Where typing about erasing is kept; what follows is whose record it is about. */
export const erasingDrafts = {
  propose: 'erasing/propose/',
  hold: 'erasing/hold/',
  lift: 'erasing/lift/',
  period: 'erasing/period/',
} as const

/** Where unfinished typing about people goes on; null for the drafts of others. */
export function peopleDraftPlace(key: string): { label: MessageDescriptor; path: string } | null {
  if (key === 'person/new') return { label: frame.newPersonDraft, path: '/people/new' }
  const imported = importDraftPlace(key)
  if (imported) return imported
  const [kind, personId, group, form] = key.split('/')
  if (!personId) return null
  if (kind === 'erasing') {
    const [label, isOnRecord] = [erasing[personId], personId === 'propose' || personId === 'hold']
    return label ? { label, path: isOnRecord ? `/people/erasing/${group}` : '/people/erasing' } : null
  }
  const path = `/people/${personId}`
  if (kind === 'person') return { label: frame.changesDraft, path: group ? path : `${path}/edit` }
  if (kind === 'about-me') return { label: ownWords.aboutMeDraft, path }
  if (kind === 'note') return { label: frame.noteDraft, path }
  const label = kind === 'people' ? labels[form ?? ''] : undefined
  return label ? { label, path } : null
}
