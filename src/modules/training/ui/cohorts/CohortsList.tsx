import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { folded } from '../../../../ground/shared/text'
import { useQuery } from '../../../../ground/ui/client/call'
import { usePreference } from '../../../../ground/ui/client/preference'
import { useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { SearchField } from '../../../../ground/ui/design/fields/text/SearchField'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import { columnsAsMade, type GridColumnState } from '../../../../ground/ui/design/grid/grid-column'
import { useMay } from '../../../../ground/ui/session'
import { organisation } from '../../../organisation/contract'
import type { CohortLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { type CohortRow, useCohortColumns } from './cohort-columns'
import { messages } from './messages'

const ColumnState = z.object({
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
})

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
  const [columnState, setColumnState] = usePreference<GridColumnState>(
    'training.columns.cohorts',
    ColumnState,
    columnsAsMade,
  )
  const shown = useMemo((): readonly CohortRow[] => {
    const names = new Map(areas?.map(({ areaId, name }) => [areaId, name]))
    const wanted = folded(search).split(' ').filter(Boolean)
    return (cohorts ?? [])
      .filter(({ archivedAt }) => hasArchive || archivedAt === null)
      .map((cohort) => ({ ...cohort, area: names.get(cohort.areaId ?? '') ?? '' }))
      .filter((row) => {
        const words = folded(`${row.name} ${row.qualification} ${row.area}`).split(' ')
        return wanted.every((part) => words.some((word) => word.startsWith(part)))
      })
  }, [cohorts, areas, search, hasArchive])
  const rows = useRowsInHand(shown)
  const isHere = shown.length > 0
  const [began] = useState({ done: false })
  useEffect(() => {
    if (began.done || !isHere) return
    began.done = true
    const turn = requestAnimationFrame(() => {
      const held = document.activeElement
      // Whoever chose the tab by its key, or has begun to do something else, is not disturbed.
      if (held && held !== document.body && held.tagName !== 'MAIN') return
      const at = shown.findIndex(({ cohortId }) => cohortId === place.cohortId)
      grid.current?.goTo(Math.max(0, at))
    })
    return () => cancelAnimationFrame(turn)
  }, [began, isHere, shown])
  useCommands(
    useMemo(
      () => [
        {
          id: 'training.cohorts.search',
          label: intl.formatMessage(messages.search),
          group: 'File',
          shortcut: 'Ctrl+F',
          access: 'training.read',
          run: () => box.current?.focus(),
        } as const,
      ],
      [intl],
    ),
  )
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
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-3 py-2">
        <div className="flex min-w-40 flex-1">
          <SearchField
            ref={box}
            label={intl.formatMessage(messages.search)}
            placeholder={intl.formatMessage(messages.searchHint)}
            shortcut="Ctrl+F"
            value={search}
            onChange={setSearch}
            onSubmit={() => shown[0] && open(shown[0].cohortId)}
          />
        </div>
        <Checkbox label={intl.formatMessage(messages.archiveToo)} isSelected={hasArchive} onChange={setHasArchive} />
        {add}
      </div>
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
