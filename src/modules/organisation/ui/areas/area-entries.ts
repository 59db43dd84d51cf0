import { onScreen } from '../../../../ground/shared/dates'
import { folded } from '../../../../ground/shared/text'
import type { TreeEntry } from '../../../../ground/ui/design/content/TreeView'
import type { AreaNode, AreaTree } from '../../area-shapes'
import { isInForceOn, nameOn } from '../../dated'

export interface Shown {
  /** The day whose map is shown; null shows all that ever was. */
  readonly on: string | null
  /** Words of a name, an earlier name, the list's own spelling or a code. */
  readonly sought: string
}

interface Entries {
  readonly entries: readonly TreeEntry[]
  /** What a search opens, so that everything found is in sight. */
  readonly found: ReadonlySet<string>
  /** How many areas are shown. */
  readonly count: number
}

/** The tree as it is drawn: the map of a day, or of all days with what has ended in quiet letters and with its days. */
export function areaEntries(
  tree: AreaTree,
  { on, sought }: Shown,
  today: string,
  sayPeople: (count: number) => string,
): Entries {
  const words = folded(sought).split(' ').filter(Boolean)
  const spoken = textsOf(tree)
  const fits = ({ areaId }: AreaNode) => words.every((word) => (spoken.get(areaId) ?? '').includes(` ${word}`))
  const inside = new Map<string | null, AreaNode[]>()
  for (const node of tree.nodes) {
    if (on === null || isInForceOn(node, on)) inside.set(node.parentId, [...(inside.get(node.parentId) ?? []), node])
  }
  const found = new Set<string>()
  let count = 0
  const entryOf = (node: AreaNode, isHeldByFit: boolean): TreeEntry | null => {
    const isFit = fits(node)
    const children = (inside.get(node.areaId) ?? []).flatMap((part) => entryOf(part, isHeldByFit || isFit) ?? [])
    if (words.length > 0 && !isFit && !isHeldByFit && children.length === 0) return null
    if (words.length > 0 && isFit) for (const above of lineAbove(tree, node)) found.add(above)
    count += 1
    const hasEnded = node.validTo !== null && node.validTo < (on ?? today)
    return {
      id: node.areaId,
      label: on === null ? node.name : nameOn(node, tree.names, on),
      detail: hasEnded
        ? `${onScreen(node.validFrom)} – ${onScreen(node.validTo ?? '')}`
        : node.people > 0
          ? sayPeople(node.people)
          : '',
      isQuiet: hasEnded,
      children,
    }
  }
  const roots = (inside.get(null) ?? []).flatMap((node) => {
    const entry = entryOf(node, false)
    return entry ? [{ kindId: node.kindId, entry }] : []
  })
  const kinds = tree.kinds.filter(({ kindId }) => roots.some((root) => root.kindId === kindId))
  const [only] = kinds
  if (kinds.length < 2 && only?.kindId === 'region') return { entries: roots.map(({ entry }) => entry), found, count }
  const entries = kinds.map(({ kindId, plural }) => {
    const children = roots.filter((root) => root.kindId === kindId).map(({ entry }) => entry)
    if (words.length > 0) found.add(groupId(kindId))
    return { id: groupId(kindId), label: plural, detail: String(children.length), children }
  })
  return { entries, found, count }
}

/** Kinds stand as headings in the tree, under ids that no area has. */
export function groupId(kindId: string): string {
  return `kind ${kindId}`
}

/** An area and all that it lies in. */
export function lineAbove(tree: AreaTree, node: AreaNode): string[] {
  const parent = tree.nodes.find(({ areaId }) => areaId === node.parentId)
  return parent ? [parent.areaId, ...lineAbove(tree, parent)] : []
}

function textsOf({ nodes, names }: AreaTree): Map<string, string> {
  const texts = new Map(nodes.map((node) => [node.areaId, `${node.name} ${node.listedAs} ${node.code}`]))
  for (const { areaId, name } of names) texts.set(areaId, `${texts.get(areaId) ?? ''} ${name}`)
  return new Map([...texts].map(([areaId, text]) => [areaId, ` ${folded(text)}`]))
}
