import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { useDraft } from '../../../../ground/ui/client/draft'
import { usePreference } from '../../../../ground/ui/client/preference'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useAreasAreHere } from '../areas'
import { addressOf } from '../view'
import { listPlace } from '../list/list-place'
import { blankDraft } from '../../fields'
import type { KeptTyping } from './merge'
import { messages } from './messages'
import { PersonForm } from './PersonForm'

/** A person from a paper form. After saving comes the record, or the next form of the pile. */
export function NewPersonScreen() {
  const [turn, setTurn] = useState(0)
  return <Sheet key={turn} onNext={() => setTurn(turn + 1)} />
}

function Sheet({ onNext }: { onNext: () => void }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const draft = useDraft<KeptTyping>('person/new')
  // Forms come in piles from one office: its area is filled in, and can be typed over.
  const [usualArea, setUsualArea] = usePreference('people.usual-area', z.string().nullable(), null)
  const blank = useMemo(() => ({ ...blankDraft, areaId: usualArea }), [usualArea])
  const areasAreHere = useAreasAreHere()
  if (draft.state === 'loading' || !areasAreHere) return null
  return (
    <PersonForm
      title={intl.formatMessage(messages.newTitle)}
      intro={intl.formatMessage(messages.newIntro)}
      person={null}
      blank={blank}
      draft={draft}
      onSaved={(personId, typed, next) => {
        if (typed.areaId !== usualArea) setUsualArea(typed.areaId)
        showToast({
          text: intl.formatMessage(messages.added, { name: `${typed.firstNames} ${typed.lastName}`.trim() }),
        })
        listPlace.personId = personId
        if (next === 'another') onNext()
        else void navigate({ to: `/people/${personId}`, search: addressOf(listPlace.view), replace: true } as never)
      }}
      onLeave={() =>
        void draft.saveNow().then(() => navigate({ to: '/people', search: addressOf(listPlace.view) } as never))
      }
      onDiscard={() => void draft.discard().then(onNext)}
    />
  )
}
