import { useQuery } from '../../../../ground/ui/client/call'
import { useMay } from '../../../../ground/ui/session'
import { organisation } from '../../../organisation/contract'
import type { PresentationEvent } from '../../award-shapes'

/** Where an event is held, in words: the venue and the room. */
export function useWhere(): (event: PresentationEvent) => string {
  const may = useMay()
  const { data: venues } = useQuery(organisation.venues, {}, { enabled: may('organisation.read') })
  return ({ venueId, place }) =>
    [venues?.find(({ recordId }) => recordId === venueId)?.name, place].filter(Boolean).join(', ')
}
