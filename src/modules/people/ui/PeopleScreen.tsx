import { useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useMediaQuery } from '../../../ground/ui/design/frame/use-media-query'
import { PersonId } from '../contract'
import { listPlace } from './list/list-place'
import { messages } from './list/messages'
import { PeopleList, type PeopleListHandle } from './list/PeopleList'
import { RecordScreen } from './record/RecordScreen'
import { addressOf } from './view'

/**
 * The list, and the record of whoever was opened: beside it where there is room, else in its place. The list stays
 * built all the while, so Back finds the same row at the same height.
 */
export function PeopleScreen() {
  const intl = useIntl()
  const navigate = useNavigate()
  const router = useRouter()
  const params: { personId?: string; part?: string } = useParams({ strict: false })
  const isWide = useMediaQuery('(width >= 75rem)')
  const list = useRef<PeopleListHandle>(null)
  const [arrived, setArrived] = useState<{ oldId: PersonId; personId: PersonId } | null>(null)
  const parsed = PersonId.safeParse(params.personId)
  const personId = parsed.success ? parsed.data : null

  const go = (to: string, replace = false) => void navigate({ to, search: addressOf(listPlace.view), replace } as never)
  const before = useRef<string | null>(null)
  useEffect(() => {
    // Back from a record: the keyboard returns to its row.
    const left = before.current
    if (left !== null && personId === null) {
      const turn = requestAnimationFrame(() => list.current?.returnTo(left))
      before.current = personId
      return () => cancelAnimationFrame(turn)
    }
    before.current = personId
    return undefined
  }, [personId])

  const isAlone = personId === null
  const isCovered = !isAlone && !isWide
  return (
    <div className="relative flex h-full min-h-0">
      <h1 className="sr-only">{intl.formatMessage(messages.people)}</h1>
      <div
        // Unseen, not unbuilt: it keeps its size, and with it its place.
        inert={isCovered}
        className={isCovered ? 'invisible absolute inset-0' : 'min-w-0 flex-[5] basis-0'}
      >
        <PeopleList
          ref={list}
          openId={personId}
          isAlone={isAlone}
          isCovered={isCovered}
          onOpen={(id) => go(`/people/${id}`, !isAlone)}
          onEdit={(id) => go(`/people/${id}/edit`)}
          onNew={() => router.history.push('/people/new')}
          onImport={() => router.history.push('/people/import')}
        />
      </div>
      {personId && (
        <div className={`min-w-0 basis-0 ${isWide ? 'flex-[5] border-l border-line-strong' : 'flex-1'}`}>
          <RecordScreen
            key={personId}
            personId={personId}
            isEditing={params.part === 'edit'}
            isAtConsents={params.part === 'consents'}
            onBack={() => go('/people')}
            onEdit={() => go(`/people/${personId}/edit`)}
            onEndEdit={() => go(`/people/${personId}`, true)}
            onErase={() => router.history.push(`/people/erasing/${personId}`)}
            onStanding={(standingId) => {
              setArrived({ oldId: personId, personId: standingId })
              go(`/people/${standingId}`, true)
            }}
            oldId={arrived?.personId === personId ? arrived.oldId : null}
          />
        </div>
      )}
    </div>
  )
}
