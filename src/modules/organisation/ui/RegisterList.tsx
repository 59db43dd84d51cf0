import { Plus, Printer } from 'lucide-react'
import { type Ref, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { folded } from '../../../ground/shared/text'
import { Button } from '../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../ground/ui/design/content/EmptyState'
import { Switch } from '../../../ground/ui/design/fields/choice/Switch'
import { NumberField } from '../../../ground/ui/design/fields/text/NumberField'
import { DataGrid, type DataGridHandle } from '../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../ground/ui/design/grid/rows-in-hand'
import { type GridSort } from '../../../ground/ui/design/grid/grid-column'
import { ListHead } from '../../../ground/ui/list-head'
import { useMay } from '../../../ground/ui/session'
import { organisation } from '../contract'
import { messages } from './messages'
import { ProblemNotice } from '../../../ground/ui/design/content/ProblemNotice'
import { ordered, useColumnState, useRegisterColumns } from './register-columns'
import type { OfficeRecord, Section } from './sections'
import { StaffShare } from './StaffShare'
import { useWork } from '../../../ground/ui/work'

interface RegisterListProps {
  section: Section
  records: readonly OfficeRecord[]
  openId: string | null
  /** A record stands in the list's place. */
  isCovered: boolean
  gridRef: Ref<DataGridHandle>
  onOpen: (recordId: string) => void
  onNew: () => void
}

const rowId = (record: OfficeRecord) => record.recordId

/** One list of the organisation. Some hundred rows at most, so they are sorted and searched here. */
export function RegisterList({ section, records, openId, isCovered, gridRef, onOpen, onNew }: RegisterListProps) {
  const intl = useIntl()
  const may = useMay()
  const search = useRef<HTMLInputElement>(null)
  const [sought, setSought] = useState('')
  const [inArchive, setInArchive] = useState(false)
  const [people, setPeople] = useState<number | null>(null)
  const [sort, setSort] = useState<GridSort>({ columnId: 'name', descending: false })
  const [columnState, setColumnState] = useColumnState(section.id)
  const columns = useRegisterColumns(section)
  const { run, problem, forget } = useWork()
  const isVenues = section.register === 'venues'
  const isPeople = section.register === 'contacts'

  const rows = useMemo(() => {
    const words = folded(sought).split(' ').filter(Boolean)
    const fits = (record: OfficeRecord) => {
      if ((record.archivedAt !== null) !== inArchive) return false
      // A venue is offered for no more people than it holds; one whose size is not known, for nobody.
      if (isVenues && people !== null && !(typeof record.capacity === 'number' && record.capacity >= people))
        return false
      const text = ` ${folded(columns.map(({ value }) => value(record) ?? '').join(' '))}`
      return words.every((word) => text.includes(` ${word}`))
    }
    return ordered(records.filter(fits), columns, sort)
  }, [records, columns, sought, inArchive, people, isVenues, sort])
  const gridRows = useRowsInHand(rows)
  const isNarrowed = sought !== '' || inArchive || people !== null
  const title = intl.formatMessage(section.title)
  const addButton = may(section.access) && (
    <Button look="primary" icon={Plus} label={intl.formatMessage(section.add)} onPress={onNew} />
  )
  return (
    <section aria-label={title} className="flex h-full min-h-0 flex-col">
      <ListHead
        label={intl.formatMessage(messages.search)}
        hint={intl.formatMessage(messages.search)}
        value={sought}
        onChange={setSought}
        box={search}
        searchKey={isCovered ? null : { id: 'organisation.search', access: 'organisation.read' }}
        align={isVenues ? 'end' : 'center'}
      >
        {isVenues && (
          <NumberField label={intl.formatMessage(messages.forPeople)} value={people} min={1} onChange={setPeople} />
        )}
        <Switch label={intl.formatMessage(messages.showArchive)} isSelected={inArchive} onChange={setInArchive} />
        {isPeople && (
          <Button
            icon={Printer}
            label={intl.formatMessage(section.id === 'staff' ? messages.printStaff : messages.printDirectory)}
            onPress={() => void run(organisation.printDirectory, { staffOnly: section.id === 'staff' })}
          />
        )}
        {addButton}
      </ListHead>
      {section.id === 'staff' && <StaffShare />}
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="min-h-0 grow">
        <DataGrid
          ref={gridRef}
          label={title}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={gridRows}
          rowId={rowId}
          sort={sort}
          onSort={setSort}
          sayCount={(count) => intl.formatMessage(messages.count, { count })}
          onOpen={onOpen}
          openId={openId}
          onTypeToSearch={(character) => {
            setSought((before) => before + character)
            search.current?.focus()
          }}
          keepsFirstColumn
          emptyState={
            isNarrowed ? (
              <EmptyState
                title={intl.formatMessage(messages.nothingFits)}
                action={
                  <Button
                    label={intl.formatMessage(messages.clear)}
                    onPress={() => {
                      setSought('')
                      setInArchive(false)
                      setPeople(null)
                    }}
                  />
                }
              />
            ) : (
              <EmptyState title={intl.formatMessage(section.none)} action={addButton}>
                {intl.formatMessage(section.why)}
              </EmptyState>
            )
          }
        />
      </div>
    </section>
  )
}
