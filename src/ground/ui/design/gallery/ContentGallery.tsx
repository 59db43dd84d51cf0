import { Plus, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../actions/Button'
import { Badge } from '../content/Badge'
import { type Chip, Chips } from '../content/Chips'
import { DescriptionList } from '../content/DescriptionList'
import { Disclosure } from '../content/Disclosure'
import { EmptyState } from '../content/EmptyState'
import { Notice } from '../content/Notice'
import { FactTable } from '../content/FactTable'
import { Heading, Panel } from '../content/Panel'
import { ProgressLine } from '../content/ProgressLine'
import { Tabs } from '../content/Tabs'
import { TreeView } from '../content/TreeView'
import { Specimen, Specimens } from './Specimen'

const allChips: readonly Chip[] = [
  { id: 'area', label: 'Area: Ashford 3' },
  { id: 'role', label: 'Role: peer mentor' },
  { id: 'since', label: 'Joined since 1 Apr 2026' },
]

const tree = [
  {
    id: 'west',
    label: 'West',
    children: [
      { id: 'mill', label: 'Old Mill', detail: '2015 – 2021', isQuiet: true, children: [] },
      { id: 'quay', label: 'Quayside', detail: '3 people', children: [] },
    ],
  },
]

export function ContentGallery() {
  const [chips, setChips] = useState(allChips)
  const [tab, setTab] = useState('facts')
  const [node, setNode] = useState('quay')
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['west']))
  return (
    <div className="flex flex-col gap-6">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(22rem,100%),1fr))] gap-4">
        <Notice tone="info" title="This form follows the paper form">
          Fields stand in the same order.
        </Notice>
        <Notice tone="success">The backup was made and read back.</Notice>
        <Notice tone="warning" title="No backup for 9 days" actions={<Button label="Make a backup now" />}>
          If this computer fails, the work of 9 days is lost.
        </Notice>
        <Notice tone="danger" title="This claim cannot be approved by you">
          Maria entered this claim, so someone else must approve it.
        </Notice>
      </div>
      <Specimens>
        <Specimen title="Badge">
          <Badge label="Volunteer" icon={UserRound} />
          <Badge label="Archived" />
          <Badge label="Waiting" tone="info" />
          <Badge label="Cleared" tone="success" />
          <Badge label="Expires in 12 days" tone="warning" />
          <Badge label="Refused" tone="danger" />
        </Specimen>
        <Specimen title="Chips">
          <Chips
            chips={chips}
            onRemove={(id) => setChips(chips.filter((chip) => chip.id !== id))}
            onRemoveAll={() => setChips([])}
          />
        </Specimen>
        <Specimen title="ProgressLine: counted, not yet counted">
          <div className="flex w-full flex-col gap-3">
            <ProgressLine label="Importing roster.xlsx" done={3120} total={5000} onCancel={() => undefined} />
            <ProgressLine label="Counting rows" done={1200} total={null} />
          </div>
        </Specimen>
        <Specimen title="TreeView: open, ended, chosen">
          <div className="h-32 w-full border border-line">
            <TreeView
              label="Areas"
              entries={tree}
              selectedId={node}
              onSelect={setNode}
              expandedIds={expanded}
              onExpand={setExpanded}
              emptyState={null}
            />
          </div>
        </Specimen>
        <Specimen title="Heading 1, 2, 3">
          <div>
            <Heading level={1}>Oluwaseun Adébáyọ̀-Featherstonehaugh</Heading>
            <Heading level={2}>Contact</Heading>
            <Heading level={3}>Emergency contact</Heading>
          </div>
        </Specimen>
      </Specimens>
      <Panel
        title="Oluwaseun Adébáyọ̀-Featherstonehaugh"
        look="framed"
        marks={<Badge label="Cleared" tone="success" />}
        actions={<Button look="quiet" label="Change" />}
      >
        <DescriptionList
          columns="two"
          items={[
            { id: 'number', label: 'Member number', value: 'PM-000417' },
            { id: 'born', label: 'Date of birth', value: '14 Feb 1986 (40)' },
            { id: 'phone', label: 'Phone', value: '01632 960 417' },
            { id: 'address', label: 'Address', value: '1 Nowhere Street\nAshford\nZZ1 1ZZ' },
            { id: 'email', label: 'Email', value: '' },
            { id: 'offence', label: 'Offence', value: 'A plainly fictional offence', isSensitive: true },
          ]}
        />
      </Panel>
      <Panel title="A table of facts">
        <FactTable
          label="A table of facts"
          rows={[
            { id: '1', when: '21 Nov 2026, 09:30', what: 'Came to the first session', who: 'Terry Quillfeather' },
            { id: '2', when: '3 Nov 2026, 14:05', what: 'Wrote to their practitioner', who: 'Sunny Marlowe-Finch' },
          ]}
          keyOf={({ id }) => id}
          columns={[
            { id: 'when', label: 'When', cell: ({ when }) => when, isFigure: true },
            { id: 'what', label: 'What', cell: ({ what }) => what, namesRow: true },
            { id: 'who', label: 'By', cell: ({ who }) => who, isQuiet: true },
          ]}
        />
      </Panel>
      <Tabs
        label="Parts of the record"
        selectedId={tab}
        onSelect={setTab}
        tabs={[
          { id: 'facts', label: 'Facts', content: 'What the paper form tells.' },
          { id: 'claims', label: 'Claims', count: 3, content: 'Three claims wait.' },
          { id: 'history', label: 'History', content: 'Who changed what, and when.' },
        ]}
      />
      <div>
        <Disclosure title="Earlier addresses" summary="2 addresses" isOpenAtFirst>
          2 Elsewhere Road, until 3 May 2025.
        </Disclosure>
        <Disclosure title="How this is worked out">From the date of the form.</Disclosure>
      </div>
      <EmptyState
        title="No one is on the roster yet."
        action={<Button look="primary" icon={Plus} label="Add a person" />}
      >
        Add people one by one from their paper forms, or bring in the whole roster from a workbook.
      </EmptyState>
    </div>
  )
}
