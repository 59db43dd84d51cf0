import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export interface TabItem {
  readonly id: string
  readonly label: string
  /** Only where it means work to do. */
  readonly count?: number
  readonly content: ReactNode
}

interface TabsProps {
  label: string
  tabs: readonly TabItem[]
  selectedId: string
  onSelect: (tabId: string) => void
  /** `screen`: the parts of a whole screen; the chosen one has all the room that is left, up to the edges. */
  look?: 'part' | 'screen'
}

/** Parts of a record side by side. Arrows move; only the chosen part is built. */
export function Tabs({ label, tabs, selectedId, onSelect, look = 'part' }: TabsProps) {
  const fills = look === 'screen'
  return (
    <AriaTabs
      selectedKey={selectedId}
      onSelectionChange={(key) => onSelect(String(key))}
      // React Aria marks the whole as focused while anything in it is: only that thing wears the ring.
      className={`outline-none ${fills ? 'flex h-full min-h-0 flex-col' : 'flex flex-col'}`}
    >
      <TabList
        aria-label={label}
        items={tabs}
        className={`flex flex-wrap gap-x-1 border-b border-line-strong ${fills ? 'px-2 pt-1' : ''}`}
      >
        {(tab) => (
          <Tab
            id={tab.id}
            className="ring-inside group relative -mb-px flex min-h-(--control-height) cursor-default items-center gap-1.5 rounded-t-control px-2 text-body text-text-quiet hover:bg-surface-hover hover:text-text selected:font-emphasis selected:text-text"
          >
            {/* The bold word, unseen, keeps the tab's width, so that nothing shifts on choosing. */}
            <span className="grid">
              <span className="col-start-1 row-start-1">{tab.label}</span>
              <span aria-hidden="true" className="invisible col-start-1 row-start-1 font-emphasis">
                {tab.label}
              </span>
            </span>
            <span className="absolute inset-x-0 bottom-0 hidden border-b-3 border-accent group-selected:block" />
            {tab.count !== undefined && tab.count > 0 && (
              <span className="rounded-control bg-accent-soft px-1 text-small text-text tabular-nums">{tab.count}</span>
            )}
          </Tab>
        )}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={fills ? 'ring-inside min-h-0 grow' : 'rounded-control py-3'}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
