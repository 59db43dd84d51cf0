import { useMemo } from 'react'
import { useQuery } from '../../../ground/ui/client/call'
import type { Option } from '../../../ground/ui/design/fields/choice/Options'
import { today } from '../../../ground/ui/today'
import { organisation } from '../../organisation/contract'

/** Areas as a field offers them, by region: those of today, and the one that was chosen. Null until they are here. */
export function useAreaOptions(chosen: string | null): readonly Option[] | null {
  const { data: areas } = useQuery(organisation.areas, {})
  return useMemo(() => {
    const now = today()
    return (
      areas
        ?.filter(
          ({ areaId, kindId, validFrom, validTo }) =>
            areaId === chosen || (kindId !== 'region' && validFrom <= now && (validTo === null || validTo >= now)),
        )
        .map(({ areaId, name, region }) => ({ id: areaId, label: name, section: region })) ?? null
    )
  }, [areas, chosen])
}

type Named = { readonly recordId: string; readonly name: string; readonly archivedAt: string | null }

function options(records: readonly Named[] | undefined, chosen: string | null): readonly Option[] | null {
  return (
    records
      ?.filter(({ recordId, archivedAt }) => archivedAt === null || recordId === chosen)
      .map(({ recordId, name }) => ({ id: recordId, label: name })) ?? null
  )
}

export function useProjectOptions(chosen: string | null): readonly Option[] | null {
  const { data } = useQuery(organisation.projects, {})
  return useMemo(() => options(data, chosen), [data, chosen])
}

export function useVenueOptions(chosen: string | null): readonly Option[] | null {
  const { data } = useQuery(organisation.venues, {})
  return useMemo(() => options(data, chosen), [data, chosen])
}
