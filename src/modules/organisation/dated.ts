import { Temporal } from 'temporal-polyfill'
import type { AreaNode, EarlierName, Succession } from './area-shapes'

/** From a day to a day, both included; without an end it still runs. */
interface InForce {
  readonly validFrom: string
  readonly validTo: string | null
}

export function isInForceOn({ validFrom, validTo }: InForce, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day)
}

export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}

/** What an area was called on a day: an earlier name if one stood then, else the name of today. */
export function nameOn(area: Pick<AreaNode, 'areaId' | 'name'>, names: readonly EarlierName[], day: string): string {
  const earlier = names.find(
    ({ areaId, validFrom, validTo }) => areaId === area.areaId && validFrom <= day && day <= validTo,
  )
  return earlier?.name ?? area.name
}

/**
 * Who has taken over from an area by a day: the area itself while it is in force, else the ends of each line of
 * successors that are in force, each once. Empty where nobody took over.
 */
export function successorsOn<A extends InForce & { readonly areaId: string }>(
  areaId: string,
  areas: ReadonlyMap<string, A>,
  successions: readonly Succession[],
  day: string,
): A[] {
  const found: A[] = []
  const seen = new Set<string>()
  const visit = (id: string) => {
    const area = areas.get(id)
    if (!area || seen.has(id)) return
    seen.add(id)
    if (isInForceOn(area, day)) found.push(area)
    else if (area.validTo !== null && area.validTo < day)
      for (const { fromId, toId } of successions) if (fromId === id) visit(toId)
  }
  visit(areaId)
  return found
}
