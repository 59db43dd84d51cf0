import { useEffect, useRef } from 'react'
import { useMediaQuery } from '../../../../ground/ui/design/frame/use-media-query'
import { ClaimId, PersonRef } from '../../claim-shapes'
import { EditClaimScreen, NewClaimScreen } from '../claim/ClaimFormScreen'
import { ClaimantScreen } from '../claimants/ClaimantScreen'
import type { PartProps } from '../../../../ground/ui/parts'
import { ClaimsList, type ClaimsListHandle } from './ClaimsList'
import { ClaimView } from './ClaimView'

/**
 * The list of claims, and the one that was opened: beside it where there is room, else in its place. A form and what is
 * known of a claimant have the whole width. The list stays built all the while, so the way back finds the same row.
 */
export function ClaimsScreen({ place, more, go }: PartProps) {
  const isWide = useMediaQuery('(width >= 75rem)')
  const list = useRef<ClaimsListHandle>(null)
  const opened = ClaimId.safeParse(place)
  const claimId = opened.success ? opened.data : null
  const person = PersonRef.safeParse(place === 'person' ? more : null)
  const isForm = place === 'new' || (claimId !== null && more === 'edit')
  const fills = isForm || person.success
  const isAlone = claimId === null && !fills
  const before = useRef<string | null>(null)
  useEffect(() => {
    const left = before.current
    before.current = claimId
    if (left === null || !isAlone) return
    const turn = requestAnimationFrame(() => list.current?.returnTo(left))
    return () => cancelAnimationFrame(turn)
  }, [claimId, isAlone])
  const isCovered = fills || (claimId !== null && !isWide)
  return (
    <div className="relative flex h-full min-h-0">
      <div
        // Unseen, not unbuilt: it keeps its size, and with it its place.
        inert={isCovered}
        className={isCovered ? 'invisible absolute inset-0 overflow-hidden' : 'min-w-0 flex-[5] basis-0'}
      >
        <ClaimsList
          ref={list}
          openId={claimId}
          isAlone={isAlone}
          isCovered={isCovered}
          onOpen={(id) => go(`/expenses/claims/${id}`, !isAlone)}
          onNew={() => go('/expenses/claims/new')}
        />
      </div>
      {place === 'new' && (
        <div className="min-w-0 flex-1">
          <NewClaimScreen personId={more} go={go} />
        </div>
      )}
      {claimId && more === 'edit' && (
        <div className="min-w-0 flex-1">
          <EditClaimScreen key={claimId} claimId={claimId} go={go} />
        </div>
      )}
      {person.success && (
        <div className="min-w-0 flex-1">
          <ClaimantScreen key={person.data} personId={person.data} go={go} />
        </div>
      )}
      {claimId && !fills && (
        <div className={`min-w-0 basis-0 ${isWide ? 'flex-[6] border-l border-line-strong' : 'flex-1'}`}>
          <ClaimView key={claimId} claimId={claimId} go={go} />
        </div>
      )}
    </div>
  )
}
