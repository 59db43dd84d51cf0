import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { useMay } from '../../../../ground/ui/session'
import { people, PersonId } from '../../../people/contract'
import { expenses } from '../../contract'
import { vehicleKinds } from '../../rules-mileage'
import { vehicleWords } from '../words'
import type { CellChoice } from './cells'
import type { ClaimTyping, LineDefaults } from './typing'

/** What a form can fill in by itself: where the claimant sets out from, and what they drive. */
export function useKnownOfClaimant(personId: ClaimTyping['personId']) {
  const intl = useIntl()
  const may = useMay()
  // Not asked for without a person: `enabled` says so.
  const { data: known } = useQuery(expenses.claimant, { personId: personId ?? '' }, { enabled: personId !== null })
  const { data: record } = useQuery(
    people.get,
    { personId: PersonId.safeParse(personId).data ?? '' },
    { enabled: personId !== null && may('people.read') },
  )
  const postcode = personId === null ? '' : (record?.person.postcode ?? '')
  return useMemo(() => {
    const vehicles = personId === null ? [] : (known?.vehicles ?? [])
    const driven = vehicles.filter(({ retiredOn }) => retiredOn === null)
    const [only] = driven.length === 1 ? driven : []
    const defaults: LineDefaults = {
      fromPostcode: postcode,
      vehicle: only?.kind ?? 'car',
      vehicleId: only?.vehicleId ?? null,
    }
    const choices: CellChoice[] = [
      ...vehicles.map(({ vehicleId, name, registration }) => ({
        id: vehicleId,
        label: [name, registration].filter(Boolean).join(' · '),
      })),
      ...vehicleKinds.map((kind) => ({ id: kind, label: intl.formatMessage(vehicleWords[kind]) })),
    ]
    return { defaults, vehicles, choices }
  }, [personId, known, postcode, intl])
}
