import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { fits } from '../../../../ground/shared/text'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import { ListHead } from '../../../../ground/ui/list-head'
import { useMay } from '../../../../ground/ui/session'
import { organisation } from '../../../organisation/contract'
import type { CohortLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { type CohortRow, useCohortColumns } from './cohort-columns'
import { messages } from './messages'

/** What the list showed when it was left, for as long as the window lives. */
const place: { search: string; hasArchive: boolean; cohortId: string | null } = {
  search: '',
  hasArchive: false,
  cohortId: null,
}

const rowId = ({ cohortId }: CohortLine) => cohortId

/** Every cohort and how far it is, those that began last first. */
export function CohortsList({ go }: { go: (path: string) => void }) {
  const intl = useIntl()
  const may = useMay()
  const grid = useRef<DataGridHandle>(null)
  const box = useRef<HTMLInputElement>(null)
  const { data: cohorts } = useQuery(training.cohorts, {})
  const { data: areas } = useQuery(organisation.areas, {})
  const [search, setSearch] = useState(place.search)
  const [hasArchive, setHasArchive] = useState(place.hasArchive)
  place.search = search
  place.hasArchive = hasArchive
  const columns = useCohortColumns()
  const [columnState, setColumnState] = useKeptColumns('training.columns.cohorts')
  const shown = useMemo((): readonly CohortRow[] => {
    const names = new Map(areas?.map(({ areaId, name }) => [areaId, name]))
    return (cohorts ?? [])
      .filter(({ archivedAt }) => hasArchive || archivedAt === null)
      .map((cohort) => ({ ...cohort, area: names.get(cohort.areaId ?? '') ?? '' }))
      .filter((row) => fits(`${row.name} ${row.qualification} ${row.area}`, search))
  }, [cohorts, areas, search, hasArchive])
  const rows = useRowsInHand(shown)
  const isHere = shown.length > 0
  const [began] = useState({ done: false })
  useEffect(() => {
    if (began.done || !isHere) return
    began.done = true
    const turn = requestAnimationFrame(() => {
      // Whoever chose the tab by its key, or has begun to do something else, is not disturbed.
      if (!isFocusNowhere()) return
      const at = shown.findIndex(({ cohortId }) => cohortId === place.cohortId)
      grid.current?.goTo(Math.max(0, at))
    })
    return () => cancelAnimationFrame(turn)
  }, [began, isHere, shown])
  if (!cohorts) return null
  const add = may('training.teach') && (
    <Button
      look="primary"
      icon={Plus}
      label={intl.formatMessage(messages.newCohort)}
      onPress={() => go('/training/cohorts/new')}
    />
  )
  const open = (cohortId: string) => {
    place.cohortId = cohortId
    go(`/training/cohorts/${cohortId}`)
  }
  const isNarrowed = search !== '' || cohorts.length > 0
  return (
    <section aria-label={intl.formatMessage(messages.cohorts)} className="flex h-full min-h-0 flex-col">
      <ListHead
        label={intl.formatMessage(messages.search)}
        hint={intl.formatMessage(messages.searchHint)}
        value={search}
        onChange={setSearch}
        onSubmit={() => shown[0] && open(shown[0].cohortId)}
        onDown={() => grid.current?.goTo(0)}
        box={box}
        searchKey={{ id: 'training.cohorts.search', access: 'training.read' }}
      >
        <Checkbox label={intl.formatMessage(messages.archiveToo)} isSelected={hasArchive} onChange={setHasArchive} />
        {add}
      </ListHead>
      <div className="min-h-0 grow">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(messages.cohorts)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          sayCount={(count) => intl.formatMessage(messages.count, { count })}
          onOpen={open}
          onTypeToSearch={(character) => {
            setSearch((typed) => typed + character)
            box.current?.focus()
          }}
          keepsFirstColumn
          emptyState={
            isNarrowed ? (
              <EmptyState
                title={intl.formatMessage(messages.noneFits)}
                action={
                  <Button
                    label={intl.formatMessage(messages.showAll)}
                    onPress={() => {
                      setSearch('')
                      setHasArchive(true)
                    }}
                  />
                }
              />
            ) : (
              <EmptyState title={intl.formatMessage(messages.none)} action={add}>
                {intl.formatMessage(messages.noneWhy)}
              </EmptyState>
            )
          }
        />
      </div>
    </section>
  )
}
