import type { Option } from '../../../../ground/ui/design/fields/choice/Options'
import type { AreaTree } from '../../area-shapes'
import { isInForceOn } from '../../dated'
import { today } from '../../../../ground/ui/today'

/** The areas in force today as a field offers them, by what they lie in; and whatever is chosen already. */
export function areaOptions(
  { nodes, kinds }: AreaTree,
  wanted: { except?: readonly string[]; chosen?: string | null; holdingPeople?: boolean },
): readonly Option[] {
  const { except = [], chosen = null, holdingPeople = false } = wanted
  const now = today()
  const holds = new Set(kinds.filter(({ holdsPeople }) => holdsPeople).map(({ kindId }) => kindId))
  const nameOf = (id: string | null) => nodes.find(({ areaId }) => areaId === id)?.name
  return nodes
    .filter((node) => isInForceOn(node, now) || node.areaId === chosen)
    .filter(({ areaId, kindId }) => !except.includes(areaId) && (!holdingPeople || holds.has(kindId)))
    .map(({ areaId, name, parentId }) => {
      const section = nameOf(parentId)
      return { id: areaId, label: name, ...(section === undefined ? {} : { section }) }
    })
}
