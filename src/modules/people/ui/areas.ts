import { useMemo } from 'react'
import { onScreen } from '../../../ground/shared/dates'
import { useQuery } from '../../../ground/ui/client/call'
import type { Option } from '../../../ground/ui/design/fields/choice/Options'
import { type Area, organisation } from '../../organisation/contract'
import { today } from '../../../ground/ui/today'

const none: readonly Area[] = []

/** Areas as a field offers them, by region: those of today, and the one that is chosen already even if it is past. */
export function useAreaOptions(chosen: string | null): readonly Option[] {
  const { data: areas = none } = useQuery(organisation.areas, {})
  return useMemo(() => {
    const now = today()
    return areas
      .filter(
        ({ areaId, kindId, validFrom, validTo }) =>
          areaId === chosen || (kindId !== 'region' && validFrom <= now && (validTo === null || validTo >= now)),
      )
      .map((area) => ({ id: area.areaId, label: labelOf(area, now), section: area.region }))
  }, [areas, chosen])
}

/** Whether areas can be chosen from yet. A form waits for them: a list that comes later would undo what was typed. */
export function useAreasAreHere(): boolean {
  return useQuery(organisation.areas, {}).data !== undefined
}

/** The name of an area, wherever it is only read. */
export function useAreaName(): (areaId: string | null) => string {
  const { data: areas = none } = useQuery(organisation.areas, {})
  return useMemo(() => {
    const names = new Map(areas.map((area) => [area.areaId, [area.name, area.region].filter(Boolean).join(', ')]))
    return (areaId) => (areaId === null ? '' : (names.get(areaId) ?? ''))
  }, [areas])
}

function labelOf({ name, validTo }: Area, now: string): string {
  return validTo !== null && validTo < now ? `${name} (until ${onScreen(validTo)})` : name
}
