import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components'

export interface TreeEntry {
  readonly id: string
  /** What is typed to jump to it, and said. */
  readonly label: string
  /** Stands at the end of the line, quietly: a count, a span of years. */
  readonly detail?: string
  /** A badge beside the label. */
  readonly marks?: ReactNode
  /** No longer in force: dimmed, and `detail` says since when. */
  readonly isQuiet?: boolean
  readonly children: readonly TreeEntry[]
}

interface TreeViewProps {
  label: string
  entries: readonly TreeEntry[]
  selectedId: string | null
  onSelect: (id: string) => void
  expandedIds: ReadonlySet<string>
  onExpand: (ids: ReadonlySet<string>) => void
  /** Shown where nothing fits. */
  emptyState: ReactNode
}

/** Things inside things. Up and Down walk, Right and Left open and close, letters jump, Enter chooses. */
export function TreeView({ label, entries, selectedId, onSelect, expandedIds, onExpand, emptyState }: TreeViewProps) {
  return (
    <Tree
      aria-label={label}
      items={entries}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : keys
        if (chosen !== undefined && String(chosen) !== selectedId) onSelect(String(chosen))
      }}
      expandedKeys={expandedIds}
      onExpandedChange={(keys) => onExpand(new Set([...keys].map(String)))}
      renderEmptyState={() => emptyState}
      className="h-full overflow-auto p-1 outline-none"
    >
      {(entry) => <Item entry={entry} />}
    </Tree>
  )
}

function Item({ entry }: { entry: TreeEntry }) {
  const { id, label, detail, marks, isQuiet = false, children } = entry
  return (
    <TreeItem
      id={id}
      textValue={label}
      className="ring-inside group cursor-default rounded-control text-body hover:bg-surface-hover selected:bg-selection"
    >
      <TreeItemContent>
        {({ hasChildItems, level, isExpanded }) => (
          <div
            className="flex min-h-(--row-height) items-center gap-1 pr-2"
            style={{ paddingInlineStart: `calc(${level - 1} * var(--spacing) * 5)` }}
          >
            {hasChildItems ? (
              <Button
                slot="chevron"
                className="flex size-6 shrink-0 cursor-default items-center justify-center rounded-control text-text-quiet hover:bg-selection"
              >
                <ChevronRight aria-hidden="true" className={`size-4 ${isExpanded ? 'rotate-90' : ''}`} />
              </Button>
            ) : (
              <span className="size-6 shrink-0" />
            )}
            <span className={`min-w-0 truncate ${isQuiet ? 'text-text-quiet italic' : ''}`}>{label}</span>
            {marks}
            {detail && <span className="ml-auto shrink-0 pl-3 text-small text-text-quiet tabular-nums">{detail}</span>}
          </div>
        )}
      </TreeItemContent>
      {/* An array of its own: the collection compares by what it is. */}
      <Collection items={[...children]}>{(child) => <Item entry={child} />}</Collection>
    </TreeItem>
  )
}
