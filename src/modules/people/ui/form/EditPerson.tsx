import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useDraft } from '../../../../ground/ui/client/draft'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { Person } from '../../contract'
import { blankDraft } from '../../fields'
import type { KeptTyping } from './merge'
import { useAreasAreHere } from '../areas'
import { messages } from './messages'
import { PersonForm } from './PersonForm'

interface EditPersonProps {
  person: Person
  name: string
  onEnd: () => void
}

/** The whole form over a record that is there. */
export function EditPerson(props: EditPersonProps) {
  const [turn, setTurn] = useState(0)
  return <Sheet key={`${props.person.personId} ${turn}`} {...props} onAfresh={() => setTurn(turn + 1)} />
}

function Sheet({ person, name, onEnd, onAfresh }: EditPersonProps & { onAfresh: () => void }) {
  const intl = useIntl()
  const draft = useDraft<KeptTyping>(`person/${person.personId}`)
  const areasAreHere = useAreasAreHere()
  if (draft.state === 'loading' || !areasAreHere) return null
  return (
    <PersonForm
      title={intl.formatMessage(messages.editTitle, { name })}
      person={person}
      blank={blankDraft}
      draft={draft}
      onSaved={() => {
        showToast({ text: intl.formatMessage(messages.savedChanges) })
        onEnd()
      }}
      onLeave={() => void draft.saveNow().then(onEnd)}
      onDiscard={() => void draft.discard().then(onAfresh)}
    />
  )
}
